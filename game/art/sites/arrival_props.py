"""Props of arrival: airport, care home, columbarium, cafe and shop."""

from game.art.places_svg import INK, box, disc, line, place, rect
from game.art.props_kit import PropArt, flat, low, tall, upright
from game.art.svg import dark, light, path, turned


def airport_seats(tone: str = "#4f5d68", count: int = 4) -> str:
    """Return a bench of seats that face south, an arm rest between each two."""
    each = 94 / count
    body = rect(0.5, 9, 95, 6, "#8b959c", 1, INK, 1)
    for i in range(count):
        x = 1 + i * each
        body += rect(x + 1, 3, each - 2, 20, tone, 3, INK, 1.2) + rect(
            x + 1, 2, each - 2, 7, light(tone, 0.2), 3, INK, 1
        )
        body += line(f"M{x + 5:g} 13h{each - 10:g}", "#fff", 1.1, 0.2)
    return body + "".join(
        rect(i * each - 0.5 if i else 0.5, 6, 3, 15, "#aab4bb", 1, INK, 0.7) for i in range(count)
    )


def _trolleys() -> str:
    """Return a train of baggage trolleys, pushed into one another."""
    body = rect(3, 5, 90, 38, "#2b3036", 3, op=0.4)
    for i in range(5):
        x = 2 + i * 17
        body += rect(x, 4, 26, 40, "none", 3, "#aab4bb", 2.2) + line(
            f"M{x + 8} 6V42", "#6b757c", 1.6
        )
        body += line(f"M{x + 2} 10h22M{x + 2} 38h22", "#8b959c", 1.4)
    body += rect(0.8, 10, 5, 28, "#c8362c", 2, INK, 0.9)
    return body + "".join(disc(92, y, 2.6, "#15181b", "#8b959c", 0.7) for y in (8, 40))


def _trolley() -> str:
    body = rect(3, 4, 40, 40, "none", 4, "#aab4bb", 2.4) + line(
        "M12 6V42M22 6V42M32 6V42", "#8b959c", 1.2
    )
    body += rect(10, 8, 26, 18, "#35475e", 3, INK, 1.2) + rect(
        14, 27, 20, 14, "#7a4530", 3, INK, 1.2
    )
    return (
        body + line("M18 8v18M28 8v18", "#56708f", 1.4) + rect(1, 10, 5, 28, "#c8362c", 2, INK, 0.9)
    )


def suitcase(tone: str, band: str = "#d8c27a") -> str:
    """Return a suitcase, lying."""
    body = rect(2, 3, 20, 17, tone, 3, INK, 1.3) + line("M7 4V19M17 4V19", dark(tone, 0.5), 1.4)
    return (
        body
        + rect(9, 1, 6, 3.4, "#2b2622", 1.4)
        + line("M3 11.500H21", band, 1.2, 0.8)
        + line("M4.500 5h14", "#fff", 1, 0.3)
    )


def _conveyor(cases: bool) -> str:
    body = rect(0, 1, 144, 46, "#7d868c", 0, INK, 1.6) + rect(0, 8, 144, 32, "#23272b")
    body += "".join(
        f'<path d="M{i * 12} 8l8 16-8 16" fill="none" stroke="#3d434a" stroke-width="1.400"/>'
        for i in range(13)
    )
    body += line("M0 4.500H144M0 43.500H144", "#c3ccd2", 1.6, 0.8)
    if cases:
        body += place(suitcase("#7a3a2e"), 52, 12, 4, 1.1)
    return body


def _desk(tone: str) -> str:
    """Return a check-in or information desk; who works there stands in the north."""
    body = box(96, 48, "#c3c8c8", 3) + rect(2, 32, 92, 14, tone, 2, INK, 1)
    body += (
        rect(12, 10, 24, 6, "#1b2026", 1, INK, 0.8)
        + rect(13, 9, 22, 2, "#9fd8ff")
        + rect(16, 20, 16, 6, "#343b44", 1)
    )
    body += rect(48, 8, 18, 16, "#8b959c", 2, INK, 0.9) + line("M51 12h12M51 16h12", "#3a4046", 1)
    return (
        body + rect(74, 10, 12, 15, "#f3efe2", 0, "#888", 0.6) + line("M10 39H86", "#fff", 1.4, 0.5)
    )


def _kiosk() -> str:
    """Return the phone kiosk: a counter round three sides, phones and cards."""
    body = box(72, 96, "#d0d4d2", 4) + rect(8, 8, 56, 80, "#3a4a44", 3, INK, 1)
    body += rect(2, 70, 68, 24, "#5fa08a", 3, INK, 1.2) + line("M5 73H67", "#fff", 1.4, 0.5)
    for i in range(5):
        body += rect(8 + i * 12, 76, 8, 13, "#15181b", 1.6, INK, 0.7) + rect(
            9.2 + i * 12, 78, 5.6, 8, "#8fd0e8", 0.6
        )
    return body + "".join(
        rect(
            12 + i % 4 * 13,
            14 + i // 4 * 16,
            10,
            12,
            ("#e0b23a", "#4f8fc0", "#c8504a")[i % 3],
            1,
            INK,
            0.7,
        )
        for i in range(8)
    )


def _niches(flowers: bool = False) -> str:
    """Return a wall of niches, two-sided; its top is seen, and the plates of its south face."""
    body = (
        box(144, 48, "#a8aaa6", 1)
        + rect(3, 3, 138, 22, "#8f918d", 1)
        + line("M3 14H141", "#6d6f6c", 1, 0.6)
    )
    for row in (0, 1):
        for i in range(9):
            x, y = 4 + i * 15.2, 27 + row * 9.6
            body += rect(x, y, 14, 8.6, "#c9cac4", 0.6, "#55595a", 0.8) + line(
                f"M{x + 3.5:g} {y + 3.4:g}h7M{x + 5:g} {y + 5.6:g}h4", "#77736a", 0.7
            )
    if flowers:
        body += rect(64.8, 27, 14, 8.6, "#dcd6c0", 0.6, "#7a6a3a", 1.1) + line(
            "M67.500 30h8.600M67.500 32.600h8.600", "#5d4a2a", 0.9
        )
        body += "".join(
            disc(x, y, 2, tone, "#5d3a3a", 0.5)
            for x, y, tone in ((62, 44, "#e8c0c8"), (66, 45.5, "#f4f0e6"), (70, 44.4, "#d98a9a"))
        )
    return body


def _care_chair(tone: str, cushions: int) -> str:
    """Return a high-backed chair that faces north, to the window."""
    body = rect(5, 5, 38, 38, tone, 7, INK, 1.5) + rect(5, 33, 38, 12, dark(tone, 0.2), 6, INK, 1.2)
    body += rect(2, 8, 9, 30, light(tone, 0.1), 4, INK, 1) + rect(
        37, 8, 9, 30, light(tone, 0.1), 4, INK, 1
    )
    for i in range(cushions):
        body += place(
            rect(-9, -8, 18, 16, ("#d9c9a0", "#c98f8a")[i], 4, INK, 0.9), 24, 20 + i * 3, 12 * i - 6
        )
    return body


def _care_bed() -> str:
    body = rect(1, 2, 94, 44, "#a98a64", 4, INK, 1.7) + rect(
        6, 5, 84, 38, "url(#linen)", 4, "#8b8f88", 0.8
    )
    body += rect(9, 10, 20, 28, "#fff", 6, "#a9b0a8", 1)
    cover = "M38 5H86Q90 5 90 9V39Q90 43 86 43H38Q43 24 38 5Z"
    body += line(cover, "#5d6a50", 1, 1, "#b8c49c") + line("M38 5Q43 24 38 43", "#fff", 3, 0.7)
    for i in range(4):
        for j in range(3):
            body += rect(
                46 + i * 11,
                8 + j * 12,
                9,
                10,
                ("#c9a0a0", "#a0b8c9", "#d9cfa0")[(i + j) % 3],
                1,
                op=0.7,
            )
    return body + line("M28 2H66M28 46H66", "#7a5f3e", 2.4)


def _visitor_book() -> str:
    body = (
        box(48, 48, "url(#wood)", 3)
        + rect(8, 12, 32, 24, "#f4f0e2", 1, "#8a8672", 0.8)
        + line("M24 12V36", "#b3ad98", 1)
    )
    body += line(
        "".join(f"M11 {16 + i * 3.4:g}h10M27 {16 + i * 3.4:g}h10" for i in range(5)),
        "#4a5a7a",
        0.9,
        0.8,
    )
    return body + line("M40 38l6-8", "#1b2026", 2)


def _cafe_table() -> str:
    body = "".join(
        disc(x, y, 7.6, "#5d4a34", INK, 1.1) + disc(x, y, 5, "#7a6446")
        for x, y in ((9, 24), (39, 24), (24, 9), (24, 39))
    )
    body += (
        disc(24, 24, 14.5, "#d3cbb8", INK, 1.5)
        + disc(19, 20, 3.8, "#fff", "#777", 0.8)
        + disc(19, 20, 2.4, "#4b2f1c")
    )
    return body + rect(25, 25, 8, 6, "#8a3f37", 1, INK, 0.7)


def _shop_shelf() -> str:
    body = rect(1, 1, 94, 46, "#8b8f88", 1, INK, 1.8) + line("M2 24H94", "#4a4e48", 2)
    tones = ("#c8504a", "#e0b23a", "#5f8fa8", "#7fa05a", "#d9d3c2", "#a86a8a")
    for y in (4, 27):
        body += "".join(
            rect(
                4 + i * 8,
                y + i % 2 * 2,
                7,
                16 - i % 3 * 2,
                tones[(i * 5 + y) % 6],
                1.4,
                "#20241f",
                0.7,
            )
            for i in range(11)
        )
    return body


def _flowers() -> str:
    """Return the florist's buckets."""
    body = ""
    for i, tone in enumerate(("#f4f0e6", "#e8c0c8", "#e0b23a", "#d98a9a")):
        x, y = 12 + i % 2 * 24, 12 + i // 2 * 24
        body += disc(x, y, 11, "#59636b", INK, 1.2) + disc(x, y, 9, "#3f6d3a")
        body += "".join(
            disc(x + dx, y + dy, 2.6, tone, "#4a3a3a", 0.5)
            for dx, dy in ((-4, -3), (3, -5), (5, 2), (-1, 1), (-5, 4), (1, 6))
        )
    return body


def _laundry() -> str:
    body = box(48, 48, "#a8b0b0", 3) + rect(5, 5, 38, 38, "#5d686a", 4)
    for x, y, turn, tone in (
        (8, 9, 8, "#f0f0ea"),
        (22, 8, -12, "#cfd9c4"),
        (10, 23, -6, "#dfe6e6"),
        (24, 24, 14, "#f4f4ee"),
    ):
        body += place(rect(0, 0, 18, 14, tone, 6, "#8b9494", 0.8), x, y, turn)
    return body


def _trunk() -> str:
    """Return an old trunk between its roots; its crown is tiles of the layer above."""
    rim = [turned((23.0 - i % 2 * (7 + i % 3), 0), i * 360 / 14, (24, 24)) for i in range(14)]
    middle = [turned((18.0 - i % 2 * 3, 0), i * 360 / 14, (24, 24)) for i in range(14)]
    body = line(path(rim), "#2b2116", 5, 1, "#2b2116") + line(path(rim), "#4f3f2d", 3, 1, "#4f3f2d")
    body += line(path(middle), "#6b563e", 3, 1, "#6b563e")
    body += "".join(
        line(f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}", "#33271a", 1.3, 0.7)
        for (x0, y0), (x1, y1) in zip(
            rim, [turned((7, 0), i * 360 / 14, (24, 24)) for i in range(14)], strict=True
        )
    )
    return body + disc(24, 24, 9, "#7d6549") + disc(22, 22, 5, "#94795a", op=0.8)


_SEATS, _NICHES = (
    low("airport_seats", 4, 1, 0.6, airport_seats(), "metal"),
    tall("niche_wall", 6, 2, 2.1, _niches(), material="concrete"),
)
_NAMES = tall("niche_wall_names", 6, 2, 2.1, _niches(flowers=True), material="concrete")
_BELT, _CASES = (
    low("conveyor", 6, 2, 0.6, _conveyor(cases=False), "metal"),
    low("conveyor_case", 6, 2, 0.8, _conveyor(cases=True), "metal"),
)
_CARE, _SHOP = (
    low("care_bed", 4, 2, 0.6, _care_bed(), "cloth"),
    tall("shop_shelf", 4, 2, 1.8, _shop_shelf(), "pierce", "wood"),
)
_DESK, _TROLLEYS = (
    low("information_desk", 4, 2, 1.1, _desk("#4f7a8a")),
    low("trolley_train", 4, 2, 1.0, _trolleys(), "metal"),
)

ARRIVAL_PROPS: tuple[PropArt, ...] = (
    _SEATS,
    upright(_SEATS),
    _BELT,
    upright(_BELT),
    _CASES,
    upright(_CASES),
    _TROLLEYS,
    upright(_TROLLEYS),
    low("baggage_trolley", 2, 2, 1.0, _trolley(), "metal"),
    flat("suitcase_red", 1, 1, suitcase("#8a3a30"), 0.3),
    flat("suitcase_blue", 1, 1, suitcase("#35475e", "#9fb6c8"), 0.3),
    _DESK,
    upright(_DESK),
    low("phone_kiosk", 3, 4, 1.2, _kiosk()),
    _NICHES,
    upright(_NICHES),
    _NAMES,
    upright(_NAMES),
    low("care_chair", 2, 2, 0.9, _care_chair("#8fa07c", 0), "cloth"),
    low("care_chair_blue", 2, 2, 0.9, _care_chair("#7d93a3", 0), "cloth"),
    low("care_chair_hers", 2, 2, 0.9, _care_chair("#a3826a", 2), "cloth"),
    _CARE,
    upright(_CARE),
    low("visitor_book", 2, 2, 0.8, _visitor_book()),
    low("cafe_table", 2, 2, 0.75, _cafe_table()),
    _SHOP,
    upright(_SHOP),
    flat("flower_buckets", 2, 2, _flowers(), 0.6),
    low("laundry_cart", 2, 2, 0.9, _laundry(), "cloth"),
    flat(
        "wreath",
        1,
        1,
        disc(12, 12, 8.4, "none", "#3f6d3a", 5)
        + "".join(
            disc(12 + dx, 12 + dy, 2, "#f4f0e6", "#777", 0.4)
            for dx, dy in ((8, 0), (-8, 0), (0, 8), (0, -8), (6, 6), (-6, -6))
        ),
    ),
    tall("zelkova_trunk", 2, 2, 4.0, _trunk(), material="wood"),
)
