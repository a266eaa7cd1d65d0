"""Props of homes and of the house around them: rooms of a family, stairs, lift, laundry, street."""

from game.art.greens import potted
from game.art.places_svg import INK, box, disc, line, oval, place, rect
from game.art.props_kit import PropArt, flat, low, tall, upright
from game.art.svg import dark, light


def sofa(tone: str, cushion: str, tiles: int = 4) -> str:
    """Return a sofa whose back is in the north, with a seat to two tiles."""
    w, soft = tiles * 24, light(tone, 0.2)
    seats, body = tiles // 2, rect(2, 2, w - 4, 44, tone, 9, INK, 1.7)
    body += rect(3, 3, w - 6, 14, light(tone, 0.12), 6, INK, 1.1)
    each = (w - 26) / seats
    for i in range(seats):
        body += rect(13 + i * each, 15, each - 1, 29, soft, 5, dark(tone, 0.6), 1.1)
        body += line(f"M{18 + i * each:g} 19h{each - 12:g}", "#fff", 1.5, 0.25)
    body += rect(2, 6, 13, 40, light(tone, 0.08), 6, INK, 1.1)
    body += rect(w - 15, 6, 13, 40, light(tone, 0.08), 6, INK, 1.1)
    return body + place(rect(-9, -8, 18, 16, cushion, 4, INK, 1), w - 30, 27, 14)


def bed(wood: str, cover: str, pillows: int = 2) -> str:
    """Return a bed of two tiles to the pillow, its head in the north."""
    w = 48 * pillows
    body = rect(1, 1, w - 2, 94, wood, 4, INK, 1.8) + rect(
        5, 5, w - 10, 87, "url(#linen)", 4, "#888", 1
    )
    for i in range(pillows):
        body += rect(9 + i * (w / 2 - 3), 9, w / pillows - 15, 20, "#fff", 6, "#a9adb3", 1)
    hem = f"M5 40Q{w / 2:g} 32 {w - 5:g} 42"
    body += line(f"{hem}V88Q{w - 5:g} 92 {w - 9:g} 92H9Q5 92 5 88Z", dark(cover), 1.2, 1, cover)
    folds = f"M{w * 0.22:g} 50q10 20 0 36M{w * 0.55:g} 46q8 20 2 42M{w * 0.8:g} 52q-6 16 2 32"
    return body + line(hem, light(cover, 0.7), 3.4, 0.8) + line(folds, dark(cover), 1.3, 0.45)


def _child_bed() -> str:
    body = bed("#e8e2d3", "#e3a0ae", 1)
    body += "".join(disc(12 + i % 3 * 12, 52 + i // 3 * 13, 3, "#fff3d6", op=0.9) for i in range(9))
    body += disc(33, 33, 5.4, "#b98750", INK, 0.9) + disc(29, 29, 2.2, "#b98750", INK, 0.8)
    return body + disc(37, 29, 2.2, "#b98750", INK, 0.8) + oval(33, 34.5, 2.2, 1.6, "#e6c79a")


def _drawing(kind: int) -> str:
    """Return a child's drawing: the diner with two people, or the sea."""
    body = rect(1, 2, 22, 19, "#fbf7ea", 0, "#b3ab95", 0.7)
    if kind:
        body += line("M3 15q4-3 6 0t6 0 6 0M3 18q4-3 6 0t6 0 6 0", "#3a7fb0", 1.4) + disc(
            18, 6, 2.6, "#f2b632"
        )
        return body + line("M8 13l4-6v6z", "#c8423c", 1.2, 1, "#f4efe0")
    body += rect(4, 5, 12, 8, "none", 0, "#c8423c", 1.4) + line("M4 8h12", "#e58b34", 1.4)
    body += line("M3 18h18", "#62a353", 2) + disc(19, 5.5, 2.4, "#f2b632")
    for x, h, tone in ((17, 6, "#3a63b0"), (20.5, 4, "#c8423c")):
        body += line(f"M{x} 17v-{h - 2}", tone, 1.3) + disc(x, 17 - h, 1.5, "none", tone, 1.1)
    return body


def _tv() -> str:
    body = (
        box(72, 24, "#4a3d32", 2)
        + rect(4, 5, 64, 11, "#14161a", 1)
        + rect(5, 14, 62, 2.6, "#b7d2ff")
    )
    return body + disc(60, 20, 1.2, "#ff5a48") + rect(8, 18.5, 20, 2.6, "#2a231d", 0.6)


def _kitchen_row() -> str:
    """Return a kitchen: sink, gas rings with a pot, board and knife, fruit."""
    body = box(168, 48, "#cfd3d1", 2) + line("M3 42H165", "#8b8f8c", 1.6)
    body += rect(8, 10, 36, 27, "#8f9aa0", 4, "#454d52", 1.2) + rect(11, 13, 30, 21, "#6d787f", 4)
    body += line("M26 7v10", "#dfe8ec", 3) + disc(26, 25, 2, "#30363a")
    body += rect(62, 7, 48, 33, "#24282c", 2, INK, 1)
    body += "".join(disc(x, y, 6.4, "#15171a", "#6d757b", 1.4) for x in (75, 97) for y in (16, 31))
    body += (
        disc(97, 31, 9, "#a0a8ae", "#42484d", 1.2)
        + disc(97, 31, 6.4, "#7d4a2c")
        + rect(105, 29, 8, 3.4, "#30363a", 1)
    )
    body += rect(122, 10, 20, 27, "#a87b4c", 2, "#4b3218", 1) + line("M126 14l11 16", "#dfe6ea", 2)
    body += disc(154, 18, 8, "#e8e4d8", "#777", 0.9)
    return (
        body
        + disc(151, 16, 3.4, "#d9532c", INK, 0.7)
        + disc(157, 17, 3.4, "#e0a52e", INK, 0.7)
        + disc(154, 22, 3.2, "#7fa04a", INK, 0.7)
    )


def _gas_ring() -> str:
    """Return a single gas cooker; its ring is the one that matters."""
    body = box(48, 48, "#d3d6d4", 3) + rect(5, 5, 38, 30, "#24282c", 2, INK, 1)
    body += disc(24, 20, 10, "#15171a", "#7d858b", 1.8) + disc(24, 20, 4.6, "#2b3036", "#8b949c", 1)
    body += line("M24 8v6M24 26v6M12 20h6M30 20h6", "#8b949c", 1.8)
    return body + "".join(disc(12 + i * 12, 41, 2.4, "#3a4046", "#888", 0.6) for i in range(3))


def _bath() -> str:
    body = rect(1, 1, 94, 46, "#d9e0e2", 6, INK, 1.6) + rect(
        7, 7, 82, 34, "#aebfc5", 14, "#7d8c92", 1.2
    )
    return (
        body
        + rect(12, 11, 72, 26, "#c3d5dc", 12)
        + disc(80, 24, 2, "#4a5459")
        + line("M88 18v12", "#8c979b", 3)
    )


def _toilet() -> str:
    body = (
        rect(6, 2, 36, 13, "#dfe5e6", 3, INK, 1.3)
        + oval(24, 30, 13, 16, INK)
        + oval(24, 30, 11.6, 14.6, "#e6ecec")
    )
    return body + oval(24, 30, 7.6, 10, "#b5c4c9") + rect(20, 5, 8, 4, "#aeb8ba", 1)


def _washer() -> str:
    body = box(48, 48, "#d0d6d8", 3) + rect(5, 4, 38, 9, "#aab4b8", 1, "#666f73", 0.8)
    body += disc(12, 8.5, 2.6, "#3a4046") + rect(22, 6.5, 16, 4, "#7fd0a0", 0.6)
    return (
        body
        + disc(24, 29, 14, "#7b868b", INK, 1.2)
        + disc(24, 29, 10.6, "#2b3a44")
        + line("M17 24q6-6 13-2", "#bfe0f0", 1.8, 0.7)
    )


def _bookcase(wide: int) -> str:
    w = wide * 24
    body = rect(1, 1, w - 2, 22, "#6a4a2e", 1, INK, 1.6) + rect(3, 4, w - 6, 16, "#38271a")
    tones, x, i = (
        ("#8a3f37", "#3f5d7a", "#c9a24a", "#5b6b52", "#d8d2c0", "#6a4a7a", "#35475a"),
        4.0,
        0,
    )
    while x < w - 9:
        b = 3.2 + i * 5 % 3
        body += rect(x, 5 + i * 3 % 4, b, 14 - i * 3 % 4, tones[i * 3 % 7], 0.4, "#15100b", 0.5)
        x, i = x + b + (5 if i % 9 == 8 else 0.3), i + 1
    return body + line(f"M2 2.600H{w - 2}", "#b98a5a", 1.4)


def _shelf_photo() -> str:
    """Return the study's shelf: the photograph, and what is behind it."""
    body = (
        _bookcase(4)
        + rect(44, 3, 17, 17, "#c9a577", 1, INK, 1.1)
        + rect(46.5, 5.5, 12, 12, "#6d7a86")
    )
    return (
        body
        + disc(50.5, 11, 2.6, "#d8b395")
        + disc(55, 12, 2.2, "#e0c0a4")
        + rect(63, 13, 7, 3.6, "#2a6cb0", 0.8, INK, 0.6)
    )


def _phone_table() -> str:
    """Return a table by the window: telephone and field glasses, three days of cups."""
    body = (
        box(72, 48, "url(#dwood)", 3)
        + rect(8, 8, 20, 15, "#23272c", 2, INK, 1)
        + line("M7 10h22", "#0c0d0f", 4)
    )
    body += "".join(disc(14 + i % 3 * 4, 14 + i // 3 * 3, 1, "#c8ced3") for i in range(6))
    for y in (16, 25):
        body += rect(37, y, 16, 8, "#2a2f2c", 3, INK, 1) + disc(53, y + 4, 3.4, "#9fc6d8", INK, 0.9)
    body += "".join(
        disc(x, y, 3.8, "#d9d4c4", "#555", 0.8) + disc(x, y, 2.5, "#4b2f1c")
        for x, y in ((12, 36), (23, 38), (64, 12))
    )
    return body + rect(34, 36, 13, 9, "#ece8da", 0, "#8a8672", 0.5)


def _stairs(down: bool) -> str:
    """Return a flight of stairs that climbs to the north."""
    body = rect(0, 0, 96, 144, "#4a525c")
    for i in range(12):
        lit = 0.5 - i * 0.035 if down else 0.1 + i * 0.035
        body += rect(3, i * 12, 90, 12, light("#59626c", lit * 0.8 if down else 0.5 - lit * 0.6))
        body += line(f"M3 {i * 12 + 1}H93", "#dfe6ec", 1.2, 0.5) + rect(
            3, i * 12 + 9.4, 90, 2.6, "#000", op=0.4
        )
    body += (
        rect(0, 0, 4, 144, "#343b44")
        + rect(92, 0, 4, 144, "#343b44")
        + line("M1.500 0V144M94.500 0V144", "#aab4bb", 1.4, 0.8)
    )
    arrow = "M48 30V112M36 98l12 14 12-14" if down else "M48 112V30M36 44l12-14 12 14"
    return body + line(arrow, "#e8ecef", 3, 0.3)


def _lift(open_: bool = False) -> str:
    body = rect(0, 1, 96, 22, "#3a4149", 0, INK, 1.6)
    if open_:
        body += rect(14, 3, 68, 18, "#ffe2ae") + rect(14, 3, 68, 18, "#fff", op=0.25)
        body += rect(3, 4, 11, 16, "url(#metal)", 0, "#22272c", 1) + rect(
            82, 4, 11, 16, "url(#metal)", 0, "#22272c", 1
        )
        return body
    body += rect(4, 4, 43, 16, "url(#metal)", 0, "#22272c", 1) + rect(
        49, 4, 43, 16, "url(#metal)", 0, "#22272c", 1
    )
    return (
        body
        + line("M48 3V21", "#0c0e10", 2)
        + line("M45 3.500l3-2.500 3 2.500z", "#ffc472", 1.4, 1, "#ffc472")
    )


def _bicycle() -> str:
    body = disc(11, 12, 9.6, "none", "#15171a", 2.4) + disc(59, 12, 9.6, "none", "#15171a", 2.4)
    body += disc(11, 12, 1.6, "#8b959c") + disc(59, 12, 1.6, "#8b959c")
    body += line("M11 12L30 11 52 10 59 12M30 11L36 14 50 10", "#a8392f", 2.6)
    return body + line("M50 4v12", "#c9d0d5", 2.2) + rect(24, 9, 10, 5, "#2b2622", 2, INK, 0.8)


def _bins() -> str:
    body = ""
    for x, tone in ((0, "#3f5a4a"), (24, "#4a4f57")):
        body += box(24, 24, tone, 3, x) + line(f"M{x + 4} 8H{x + 20}", "#000", 1.2, 0.5)
        body += rect(x + 8, 3, 8, 3, dark(tone), 1) + rect(x + 1, 1, 22, 22, "url(#sheen)", 3)
    return body


def _pram() -> str:
    body = rect(6, 6, 30, 24, "#35475e", 9, INK, 1.4) + rect(6, 6, 15, 24, "#47607e", 8, INK, 1)
    body += line("M36 10q8 8 0 16", "#aab4bb", 2.2) + "".join(
        disc(x, y, 4, "#15171a", "#8b959c", 1) for x in (10, 32) for y in (4, 32)
    )
    return body + oval(27, 18, 6, 5, "#e6dccb")


def _toys() -> str:
    body = (
        rect(5, 5, 9, 9, "#d9532c", 1, INK, 0.8)
        + rect(11, 13, 8, 8, "#3a7fb0", 1, INK, 0.8)
        + rect(30, 8, 8, 8, "#e0a52e", 1, INK, 0.8)
    )
    body += disc(33, 32, 8, "#c8423c", INK, 1) + line("M26 29q7 5 14 0", "#f4efe6", 2)
    return (
        body
        + line("M8 34h14v-7h-5v-4h-6v4h-3z", INK, 1, 1, "#6fa05a")
        + disc(11, 36, 3, "#23272c")
        + disc(19, 36, 3, "#23272c")
    )


def _balcony_table() -> str:
    return (
        disc(24, 24, 21, "#6d757c", INK, 1.5)
        + disc(24, 24, 17, "none", "#aab4bb", 1)
        + disc(19, 20, 4, "#d9d4c4", "#555", 0.8)
        + rect(26, 24, 9, 7, "#3a2f26", 1, INK, 0.7)
    )


def _car_open() -> str:
    """Return a long car without its roof, driving west: front seats, wheel, a bench for two."""
    body = rect(4, 6, 328, 132, "#14171d", 30, INK, 2.4) + rect(10, 11, 316, 122, "#1f242d", 26)
    body += line("M16 40Q40 28 92 30M16 104Q40 116 92 114", "#343c49", 2) + line(
        "M20 72H90", "#2b323d", 2
    )
    body += "".join(rect(8, y, 9, 20, "#fff2cc", 4, "#8f8a78", 1) for y in (20, 104))
    body += "".join(rect(319, y, 9, 22, "#8a2620", 4, "#3b1210", 1) for y in (18, 104))
    body += line("M98 20Q86 72 98 124L116 116Q108 72 116 28Z", INK, 1.4, 0.9, "#54738c")
    body += rect(116, 20, 152, 104, "#2a211c", 8, INK, 1.6)
    body += line("M266 26Q280 72 266 118L284 122Q298 72 284 22Z", INK, 1.4, 0.9, "#3e5566")
    body += rect(118, 22, 12, 100, "#191512", 4, "#3d342c", 1)
    body += disc(134, 98, 12, "none", "#0c0d10", 3) + line("M134 86v24", "#0c0d10", 2.4)
    for y in (24, 76):
        body += rect(142, y, 36, 44, "#5a3f2d", 7, INK, 1.5) + rect(
            146, y + 5, 24, 34, "#6d4e39", 6
        )
        body += rect(172, y + 3, 10, 38, "#4a3325", 4, INK, 1.2)
    body += rect(214, 22, 50, 100, "#5a3f2d", 8, INK, 1.5)
    for y in (26, 75):
        body += rect(216, y, 32, 43, "#6d4e39", 6, dark("#5a3f2d"), 1)
    body += rect(250, 24, 13, 96, "#4a3325", 5, INK, 1.2) + line("M216 72h32", "#3d2a1f", 2)
    return body + line("M186 24v96", "#3a2f27", 1.5, 0.7)


def _parcel() -> str:
    """Return a parcel that has been opened, its string beside it."""
    body = rect(2, 4, 20, 16, "#a8804f", 1, INK, 1.2) + rect(4, 6, 16, 12, "#6d5232", 1)
    body += line("M5 7l7 5 7-6", "#c9a271", 1.4) + rect(13, 12, 6, 5, "#f2ecd8", 0, "#a79c80", 0.6)
    return body + line("M1 21q6-3 10 0t11-1", "#d9cba6", 1)


def _crayon_tin() -> str:
    """Return a flat tin of crayons with a gap where blue was."""
    body = rect(2, 5, 20, 14, "#8f9aa0", 2, INK, 1.2) + rect(4, 7, 16, 10, "#d6dcdf", 1)
    tones = ("#c8423c", "#e58b34", "#f2b632", "#62a353", "#8a4f9a")
    return body + "".join(
        rect(5 + i * 2.5 + (i > 3) * 2.4, 8, 1.8, 8, tone) for i, tone in enumerate(tones)
    )


_SOFA = low("sofa", 4, 2, 0.8, sofa("#6f6a78", "#c9753f"), "cloth")
_SOFA_LONG = low("sofa_long", 6, 2, 0.8, sofa("#5d6b73", "#c9a24a", 6), "cloth")
_TV, _BOOKS, _LIFT, _OPEN = (
    low("tv", 3, 1, 0.9, _tv(), "glass", 20),
    tall("bookcase", 4, 1, 2.0, _bookcase(4), "pierce", "wood"),
    tall("lift_doors", 4, 1, 2.4, _lift()),
    flat("lift_open", 4, 1, _lift(open_=True)),
)
_KITCHEN, _BATH = (
    low("kitchen_row", 7, 2, 0.9, _kitchen_row()),
    low("bathtub", 4, 2, 0.6, _bath(), "metal"),
)
_UP, _DOWN = (
    flat("stairs_up", 4, 6, _stairs(down=False)),
    flat("stairs_down", 4, 6, _stairs(down=True)),
)

APARTMENT_PROPS: tuple[PropArt, ...] = (
    _SOFA,
    upright(_SOFA),
    _SOFA_LONG,
    upright(_SOFA_LONG),
    low("double_bed", 4, 4, 0.5, bed("#5f4a3a", "#5f7f9a"), "cloth"),
    low("bed_girl", 2, 4, 0.5, _child_bed(), "cloth"),
    flat("drawing", 1, 1, _drawing(0)),
    flat("drawing_sea", 1, 1, _drawing(1)),
    flat("toys", 2, 2, _toys(), 0.2),
    _TV,
    upright(_TV),
    _KITCHEN,
    upright(_KITCHEN),
    low("gas_cooker", 2, 2, 0.9, _gas_ring(), "metal"),
    _BATH,
    upright(_BATH),
    low("toilet", 2, 2, 0.5, _toilet(), "tile"),
    low("washing_machine", 2, 2, 0.9, _washer(), "metal"),
    _BOOKS,
    upright(_BOOKS),
    tall("shelf_photograph", 4, 1, 1.6, _shelf_photo(), "pierce", "wood"),
    low("watch_table", 3, 2, 0.75, _phone_table()),
    _UP,
    upright(_UP),
    _DOWN,
    upright(_DOWN),
    _LIFT,
    upright(_LIFT),
    _OPEN,
    upright(_OPEN),
    flat("bicycle", 3, 1, _bicycle(), 1.0),
    low("bins", 2, 1, 1.1, _bins(), "metal"),
    flat("pram", 2, 2, _pram(), 0.9),
    low("balcony_table", 2, 2, 0.7, _balcony_table(), "metal"),
    low("tree_pot", 2, 2, 1.3, potted("#7a5a44", 48)),
    flat("car_open", 14, 6, _car_open(), 0.2),
    flat("parcel", 1, 1, _parcel(), 0.8),
    flat("crayon_tin", 1, 1, _crayon_tin(), 0.8),
)
