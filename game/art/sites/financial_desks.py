"""Desks, screens, chairs and tables of the offices."""

from game.art.places_svg import INK, box, disc, line, place, rect

DESK, LIT = "#c3c7cb", "#a8dcff"


def paper(x: float, y: float, turn: float = 0) -> str:
    """Return a printed sheet."""
    sheet = rect(0, 0, 10, 13, "#f3efe2", 0, "#9c9784", 0.5) + line(
        "M2 3h6M2 6h6M2 9h4", "#88836f", 0.7
    )
    return place(sheet, x, y, turn)


def station(x: float, y: float, north: bool, tone: str = LIT) -> str:
    """Return a screen, keyboard and mouse; whoever sits there faces north or south."""
    body = rect(x, y, 36, 5.4, "#1b2026", 1, INK, 0.8)
    body += rect(x + 1, y + (4.4 if north else -1.6), 34, 2.6, tone)
    keys = y + 13 if north else y - 12
    body += rect(x + 6, keys, 22, 6.4, "#343b44", 1, "#111", 0.6)
    body += line(f"M{x + 8} {keys + 2}h18M{x + 8} {keys + 4.4}h18", "#6b7682", 0.6)
    return body + rect(x + 31, keys + 1, 3.6, 5, "#343b44", 1.5)


def cluster(dark: bool = False) -> str:
    """Return four desks face to face."""
    tone = "#2b3642" if dark else LIT
    body = box(144, 96, DESK, 3) + rect(2, 46, 140, 4, "#4d5b69", 1, INK, 0.8)
    body += rect(70, 2, 4, 92, "#4d5b69", 1, INK, 0.8)
    for x in (16, 92):
        body += station(x, 39, north=False, tone=tone) + station(
            x, 52, north=True, tone="#9dffd4" if not dark and x > 50 else tone
        )
    body += (
        paper(4, 18, -6)
        + paper(128, 72, 8)
        + paper(58, 12)
        + disc(62, 80, 3.8, "#fff", "#777", 0.8)
    )
    body += disc(62, 80, 2.4, "#4b2f1c") + disc(136, 14, 3.8, "#c8504a", "#511", 0.8)
    return (
        body
        + rect(80, 10, 8, 9, "#e9d98a", 0, "#a8902e", 0.5)
        + rect(6, 76, 8, 11, "#3f5d7a", 1, INK, 0.7)
    )


def desk(tone: str = LIT) -> str:
    """Return a single desk; its owner sits in the south."""
    body = box(96, 48, DESK, 3) + station(30, 12, north=True, tone=tone)
    body += (
        paper(74, 10, 6)
        + paper(80, 22, -8)
        + disc(14, 16, 4, "#fff", "#777", 0.8)
        + disc(14, 16, 2.6, "#4b2f1c")
    )
    return (
        body + rect(8, 28, 12, 14, "#d9d3c2", 0.6, "#888", 0.6) + rect(9.5, 29.5, 9, 11, "#6d7a86")
    )


def desk_hers() -> str:
    """Return her own desk: the photograph of a child lies face down."""
    body = box(96, 48, DESK, 3) + station(30, 12, north=True)
    body += place(
        rect(-7, -8, 14, 16, "#7a5f3e", 1, INK, 1) + line("M0 -4v8M-4 0l4 4 4-4", "#4a3820", 1.2),
        13,
        18,
        -12,
    )
    return (
        body
        + paper(76, 12, 4)
        + disc(84, 36, 4, "#e8a8b4", "#777", 0.8)
        + line("M10 38q10-5 18 0", "#9a6a76", 2.4, 0.7)
    )


def terminal() -> str:
    """Return a bank's terminal: three screens in a bow, rows of numbers."""
    body = box(96, 48, "#59636f", 3) + rect(4, 4, 88, 40, "#454e59", 2)
    for x, y, turn in ((24, 17, -16), (48, 13, 0), (72, 17, 16)):
        screen = rect(-12, -6, 24, 8, "#12181e", 1, INK, 1) + rect(-11, -0.4, 22, 2.6, "#7fe6ff")
        body += place(screen + line("M-9 -3.500h7M1 -3.500h8", "#7fe6ff", 0.9, 0.8), x, y, turn)
    return (
        body
        + rect(34, 27, 28, 8, "#23292f", 1.4, INK, 0.8)
        + line("M37 30h22M37 32.500h22", "#8b97a3", 0.7)
        + rect(66, 28, 4, 6, "#23292f", 2)
        + paper(76, 28, 10)
    )


def chair(tone: str = "#39424d") -> str:
    """Return an office chair that faces south, its back in the north."""
    feet = ((11, 3), (4, 11), (-9, 7), (-8, -8), (6, -10))
    body = "".join(
        line(f"M12 12L{12 + x * 0.9:g} {12 + y * 0.9:g}", "#15181c", 2.4) for x, y in feet
    )
    body += rect(4.5, 4.5, 15, 15, tone, 5, INK, 1.3) + rect(
        4, 2.5, 16, 5.4, "#55616e", 2.6, INK, 1.1
    )
    return body + line("M2.800 8v8M21.200 8v8", "#20252b", 2.2) + line("M8 11h7", "#fff", 1.1, 0.25)


def cardigan() -> str:
    """Return a chair with a cardigan over its back."""
    return chair() + line("M4 6Q12 0 20 6L22 14 18 15V9H6V15L2 14Z", "#4a2c33", 0.9, 1, "#a8626f")


def meeting(tiles: int) -> str:
    """Return a table with its chairs, `tiles` long."""
    w = tiles * 24
    count = (w - 20) // 34
    first = (w - count * 34 + 12) / 2
    body = "".join(
        rect(first + i * 34, y, 22, 14, "#39424d", 5, INK, 1.2)
        for i in range(count)
        for y in (1, 81)
    )
    body += rect(4, 14, w - 8, 68, "url(#dwood)", 24, INK, 1.8) + line(
        f"M26 17.500H{w - 26}", "#fff", 1.8, 0.3
    )
    body += rect(w / 2 - 20, 40, 40, 16, "#22272d", 8) + disc(w / 2, 48, 3, "#6bd4ff")
    for i in range(count):
        body += paper(first + 4 + i * 34, 20 if i % 2 else 62, 4 - i % 3 * 5)
    return body + "".join(
        disc(x, y, 3.6, "#cfe8f2", "#6b95a8", 0.8) for x, y in ((w * 0.3, 32), (w * 0.72, 62))
    )
