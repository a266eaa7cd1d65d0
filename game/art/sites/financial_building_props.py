"""Props of the offices: desks, screens, servers, pantry, lift hall, the executive floor."""

from game.art.greens import potted
from game.art.places_svg import INK, box, disc, line, place, rect
from game.art.props_kit import PropArt, flat, low, tall, upright
from game.art.sites.apartment_props import sofa
from game.art.sites.financial_desks import (
    LIT,
    cardigan,
    chair,
    cluster,
    desk,
    desk_hers,
    meeting,
    paper,
    station,
    terminal,
)


def _rack() -> str:
    """Return a server rack, its front in the east."""
    body = box(48, 96, "#4b5560", 2) + rect(4, 4, 32, 88, "#2a313a", 1)
    body += "".join(rect(6, 6 + i * 8.6, 28, 7, "#39434e", 0.6) for i in range(10))
    body += "".join(line(f"M9 {9.5 + i * 8.6:g}h16", "#20262d", 1.2) for i in range(10))
    body += rect(37, 3, 8, 90, "#171c22", 1)
    for i in range(16):
        tone = ("#6bffae", "#6bd4ff", "#6bffae", "#ffbc62")[i * 7 % 4]
        body += rect(39, 6 + i * 5.5, 4, 2.2, tone, 0.6)
    return body + rect(1, 1, 46, 94, "url(#sheen)", 2)


def _copier() -> str:
    body = box(72, 48, "#c9ced1", 4) + rect(6, 5, 42, 28, "#aab3b8", 2, "#5d666b", 1)
    body += (
        rect(9, 8, 36, 22, "#20272d", 1)
        + rect(9, 8, 36, 3, "#8fffd0", op=0.9)
        + rect(52, 6, 15, 10, "#7fd0ff", 1, INK, 0.8)
    )
    body += "".join(
        disc(55 + i * 4.5, 21, 1.4, tone)
        for i, tone in enumerate(("#6bff97", "#3a4046", "#3a4046"))
    )
    return (
        body
        + rect(12, 37, 40, 8, "#f3efe2", 0, "#8c8875", 0.6)
        + rect(1, 1, 70, 46, "url(#sheen)", 4)
    )


def _pantry() -> str:
    """Return the pantry's counter with a gap where the microwave stands."""
    body = box(192, 48, "#b6bcc0", 2) + line("M3 42H189", "#7d858a", 1.6)
    body += (
        rect(8, 9, 40, 28, "#87929a", 3, "#3f474d", 1.1)
        + line("M28 6v10", "#e5edf1", 3)
        + disc(28, 24, 2, "#30363a")
    )
    for i, tone in enumerate(("#e8e2d4", "#c75a4d", "#5a88b8", "#e8e2d4")):
        body += disc(62 + i * 11, 16, 4.4, tone, "#555", 0.8) + disc(
            62 + i * 11, 16, 2.8, "#2d1c10"
        )
    body += rect(58, 27, 30, 10, "#a87b4c", 1.5, "#4b3218", 0.9) + rect(
        112, 8, 36, 30, "#a3aab0", 2, op=0.5
    )
    body += (
        rect(158, 8, 16, 26, "#24282d", 2, INK, 1)
        + disc(166, 16, 4.4, "#6b4a30")
        + disc(166, 27, 1.6, "#ff6a4a")
    )
    return body + disc(182, 20, 5, "#d9532c", INK, 0.8)


def _microwave(lit: bool = False) -> str:
    body = box(48, 36, "#383e45", 2, 0, 6) + rect(
        4, 12, 28, 20, "#6b532c" if lit else "#1b2026", 1, "#111", 1
    )
    if lit:
        body += rect(5, 13, 26, 18, "#ffd890", 1, op=0.9) + disc(18, 22, 6, "#fff3cf", op=0.8)
    else:
        body += line("M8 29l10-13M13 29l8-11", "#7d8b96", 1.2, 0.7)
    body += line("M36 13h8", "#7dffdc", 2) + "".join(
        disc(37.5 + i % 2 * 5, 19 + i // 2 * 5, 1.6, "#aab2b9") for i in range(4)
    )
    return body + line("M33.500 13v18", "#cfd6db", 1.4)


def _fridge() -> str:
    body = (
        box(48, 48, "#aab3ba", 4)
        + line("M3 38H45M24 3V38", "#59636b", 1.4)
        + rect(8, 40.5, 14, 3, "#5d6770", 1)
    )
    return (
        body
        + rect(5, 8, 9, 7, "#e9d98a", 0, "#8a7420", 0.5)
        + rect(30, 10, 12, 15, "#f3efe2", 0, "#888", 0.5)
        + line("M32 14h8M32 17h8M32 20h5", "#888", 0.7)
    )


def _vending() -> str:
    body = box(48, 48, "#2f4a78", 3) + rect(5, 5, 28, 33, "#dfefff", 2, INK, 1)
    tones = ("#c8504a", "#e0b23a", "#4f8fc0", "#6fa05a")
    body += "".join(
        rect(7 + i % 4 * 6.4, 7 + i // 4 * 10, 5, 8, tones[(i * 3 + i // 4) % 4], 1)
        for i in range(12)
    )
    return (
        body
        + rect(36, 8, 7, 12, "#14191f", 1)
        + rect(37.4, 9.6, 4.2, 3, "#7dffdc", 0.5)
        + rect(5, 40, 28, 5, "#14191f", 1)
    )


def _reception() -> str:
    """Return the lobby's desk: a bow of stone, badges still printing."""
    shape = "M2 20Q2 2 22 2H218Q238 2 238 20V40H214V26H26V40H2Z"
    body = line(shape, INK, 2, 1, "#aab6c2") + line(
        "M5 38V21Q5 5 22 5H218Q235 5 235 21V38", "#e6f0f8", 2, 0.8
    )
    body += (
        line("M26 40V26H214V40", "#59656f", 1.4)
        + rect(2, 36, 24, 5, "#6b7783")
        + rect(214, 36, 24, 5, "#6b7783")
    )
    for x in (62, 146):
        body += rect(x, 15, 30, 5, "#1b2026", 1, INK, 0.8) + rect(x + 1, 19.4, 28, 2.4, LIT)
    body += (
        rect(110, 9, 22, 14, "#2b3036", 2, INK, 0.9)
        + rect(114, 4, 14, 8, "#f3efe2", 0, "#888", 0.5)
        + rect(116, 6, 6, 4, "#4f8fc0")
    )
    return body + disc(42, 14, 4, "#fff", "#777", 0.8) + paper(192, 8, 4)


def _gate() -> str:
    """Return a turnstile: two pillars and glass wings."""
    body = rect(2, 8, 68, 32, "#20262d", 0, op=0.3)
    body += rect(1, 2, 70, 8, "#7d8892", 2, INK, 1.2) + rect(1, 38, 70, 8, "#7d8892", 2, INK, 1.2)
    body += (
        line("M3 4H69M3 40H69", "#dfeaf2", 1.2, 0.7)
        + rect(33, 10, 5, 12, "url(#glass)")
        + rect(33, 26, 5, 12, "url(#glass)")
    )
    return (
        body
        + line("M35.500 10v12M35.500 26v12", "#e9fbff", 2, 0.9)
        + disc(12, 6, 2, "#6bff97")
        + disc(12, 42, 2, "#ff5a48")
    )


def _planter() -> str:
    body = box(96, 24, "#59636d", 2) + rect(4, 4, 88, 16, "#3a2c22", 1)
    return body + "".join(
        place(potted("#59636d", 22).replace("#3a2c22", "#3f6d3a"), 4 + i * 17.4, 1)
        for i in range(5)
    )


def _plinth(tone: str) -> str:
    """Return a plinth with a vase, lit from above."""
    body = box(48, 48, "#8b97a3", 2) + rect(7, 7, 34, 34, "#a3aeb9", 1, "#59656f", 1)
    body += (
        disc(24, 24, 12, tone, INK, 1.3)
        + disc(24, 24, 12, "url(#barrel)")
        + disc(24, 24, 6.4, "#14181d")
    )
    return body + line("M15 19q5-7 12-6", "#fff", 1.8, 0.6)


def _safe() -> str:
    body = (
        box(48, 48, "#3a424b", 3)
        + rect(6, 6, 36, 36, "#4b5560", 2, INK, 1.2)
        + disc(24, 24, 10, "#aab4bd", INK, 1.2)
    )
    body += disc(24, 24, 6, "#6b7681") + line("M24 13v22M13 24h22", "#dfe8ee", 2)
    return body + "".join(disc(x, y, 1.8, "#20262c") for x in (9, 39) for y in (9, 39))


def _executive_desk() -> str:
    body = (
        box(144, 72, "url(#dwood)", 5)
        + rect(6, 6, 132, 60, "none", 3, "#3a2414", 1.2)
        + rect(40, 26, 64, 34, "#2f3a30", 2, "#1a221c", 1)
    )
    body += (
        station(54, 12, north=True)
        + paper(48, 40, -8)
        + paper(86, 42, 6)
        + disc(120, 22, 8, "#ffdca0", "#8a6a34", 1)
        + disc(120, 22, 3.4, "#fff8e4")
    )
    return (
        body
        + rect(14, 14, 16, 12, "#6a2230", 1, INK, 0.9)
        + line("M14 46l14-6", "#d8c27a", 2)
        + disc(22, 56, 4.6, "#3a2a1c", INK, 0.8)
    )


def _decanter() -> str:
    body = (
        box(72, 24, "url(#dwood)", 2)
        + disc(16, 12, 6, "#b8742e", INK, 1)
        + disc(16, 12, 2.4, "#f0d9b0")
    )
    return (
        body
        + "".join(
            disc(32 + i * 9, 12 + i % 2 * 2, 3.4, "#dff0f6", "#6b95a8", 0.8, 0.9) for i in range(3)
        )
        + rect(58, 5, 9, 14, "#2b3036", 1)
    )


def _files() -> str:
    """Return two shelves of files, back to back."""
    body = rect(1, 1, 94, 46, "#5d6873", 1, INK, 1.8) + line("M2 24H94", "#2f373f", 2.4)
    tones = ("#39547a", "#7a3b3b", "#4b5b4a", "#6b5a36", "#3b3f48")
    for y in (4, 26):
        body += "".join(
            rect(4 + i * 6.3, y, 5.6, 18, tones[(i * 3 + y) % 5], 0.6, "#14181d", 0.6)
            for i in range(14)
        )
        body += "".join(rect(5.2 + i * 6.3, y + 4, 3.2, 6, "#e8e2d0") for i in range(14))
    return body + line("M2 2.400H94", "#aab6c0", 1.6)


def _battery() -> str:
    body = box(48, 48, "#4b555f", 2)
    for i in range(4):
        body += (
            rect(4 + i % 2 * 21, 4 + i // 2 * 21, 19, 19, "#2b3138", 1, INK, 0.9)
            + disc(9 + i % 2 * 21, 9 + i // 2 * 21, 2, "#c8362c")
            + disc(18 + i % 2 * 21, 9 + i // 2 * 21, 2, "#20252a")
        )
    return body + line("M9 9q6 6 21 0M9 30q8 6 21 0", "#c8362c", 1.6)


def _printer_part() -> str:
    return (
        rect(3, 6, 18, 12, "#6b7681", 2, INK, 1.1)
        + disc(8, 12, 3, "#c98a3a", INK, 0.7)
        + line("M13 9v6M16 9v6M19 9v6", "#ffd04a", 1)
    )


_CLUSTER, _DARK = (
    low("desk_cluster", 6, 4, 0.8, cluster()),
    low("desk_cluster_dark", 6, 4, 0.8, cluster(dark=True)),
)
_ONE = low("desk", 4, 2, 0.8, desk())
_SERVER, _COPIER = (
    tall("server_rack", 2, 4, 2.1, _rack()),
    low("copier", 3, 2, 1.1, _copier(), "metal"),
)
_TABLE, _LONG = (
    low("meeting_table", 6, 4, 0.75, meeting(6)),
    low("board_table", 12, 4, 0.75, meeting(12)),
)
_GATE, _FILES = (
    low("turnstile", 3, 2, 1.0, _gate(), "metal"),
    tall("files", 4, 2, 2.0, _files(), "stop", "metal"),
)
_LOUNGE, _PLANTER = (
    low("sofa_lobby", 6, 2, 0.8, sofa("#3f4a5a", "#8a97a8", 6), "cloth"),
    low("planter", 4, 1, 1.0, _planter()),
)

FINANCIAL_BUILDING_PROPS: tuple[PropArt, ...] = (
    _CLUSTER,
    upright(_CLUSTER),
    _DARK,
    upright(_DARK),
    _ONE,
    upright(_ONE),
    low("desk_hers", 4, 2, 0.8, desk_hers()),
    low("desk_terminal", 4, 2, 0.9, terminal(), "metal"),
    flat("office_chair", 1, 1, chair(), 0.6),
    flat("office_chair_cardigan", 1, 1, cardigan(), 0.6),
    flat("office_chair_red", 1, 1, chair("#7a3b3b"), 0.6),
    _SERVER,
    upright(_SERVER),
    _COPIER,
    upright(_COPIER),
    low("pantry_counter", 8, 2, 0.9, _pantry(), "metal"),
    low("microwave", 2, 2, 1.2, _microwave(), "metal"),
    low("microwave_lit", 2, 2, 1.2, _microwave(lit=True), "metal"),
    tall("office_fridge", 2, 2, 1.8, _fridge()),
    tall("vending_machine", 2, 2, 1.9, _vending()),
    _TABLE,
    upright(_TABLE),
    _LONG,
    upright(_LONG),
    low("reception", 10, 2, 1.1, _reception(), "concrete"),
    _GATE,
    upright(_GATE),
    _LOUNGE,
    upright(_LOUNGE),
    _PLANTER,
    upright(_PLANTER),
    low("tree_planter", 2, 2, 1.3, box(48, 48, "#59636d", 3) + potted("#3f4750", 48)),
    low("plinth_blue", 2, 2, 1.3, _plinth("#3f6f9a"), "concrete"),
    low("plinth_white", 2, 2, 1.3, _plinth("#d9d3c2"), "concrete"),
    low("safe", 2, 2, 1.2, _safe(), "metal"),
    low("executive_desk", 6, 3, 0.8, _executive_desk()),
    low("decanters", 3, 1, 0.9, _decanter()),
    _FILES,
    upright(_FILES),
    low("battery_rack", 2, 2, 1.2, _battery(), "metal"),
    flat("part_magnet", 1, 1, _printer_part(), 0.2),
    flat(
        "papers_fallen",
        2,
        2,
        "".join(paper(4 + i * 13 % 30, 3 + i * 17 % 30, i * 47) for i in range(6)),
    ),
)
