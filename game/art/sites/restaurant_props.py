"""Props of the diner: booths, counter and stools, kitchen, jukebox; the yard behind."""

from game.art.cars import box_van
from game.art.places_svg import INK, box, disc, line, oval, place, rect
from game.art.props_kit import PropArt, flat, low, tall, upright
from game.art.svg import dark, light

_CREAM, _TEAL, _RED = "#e3d9bd", "#3f8f8a", "#a8443a"


def _plate(x: float, y: float, food: str = "") -> str:
    body = disc(x, y, 6.4, "#f1efe8", "#8d897c", 0.9) + disc(x, y, 4.4, "none", "#c4c0b3", 0.8)
    return body + (oval(x, y, 3, 2.2, food, 1, 20) if food else "")


def _cup(x: float, y: float, drink: str = "#4b2f1c") -> str:
    return disc(x, y, 3.6, "#f4efe6", "#555", 0.8) + disc(x, y, 2.3, drink)


def _seat(x: float, y: float, w: float, h: float, back: str, tone: str) -> str:
    """Return an upholstered bench; `back` is the side of its rest: n or s."""
    body = rect(x, y, w, h, tone, 4, INK, 1.5)
    at = y if back == "n" else y + h - 8
    body += rect(x, at, w, 8, light(tone, 0.18), 3.4, INK, 1)
    for i in range(1, int(w // 16)):
        body += line(f"M{x + i * 16:g} {at + 1:g}v6", dark(tone, 0.5), 1, 0.7)
    return body + line(f"M{x + 4:g} {at + 2:g}h{w - 8:g}", "#fff", 1, 0.35)


def _booth(tone: str, laid: str) -> str:
    """Return a booth: two benches, the table between them."""
    body = _seat(1, 1, 70, 26, "n", tone) + _seat(1, 69, 70, 26, "s", tone)
    body += rect(4, 30, 64, 36, _CREAM, 3, INK, 1.5) + line(
        "M6 31.500H66M6 64.500H66", "#b9c3c4", 1.6
    )
    return (
        body
        + rect(32, 44, 8, 8, "#c9d0d4", 1, INK, 0.8)
        + disc(44, 46, 2, "#c8362c", INK, 0.6)
        + laid
    )


_LAID_GIRL = (
    place(
        rect(0, 0, 17, 12, "#fbf7ea", 0, "#b3ab95", 0.6)
        + line("M2 9h13M5 9V6M9 9V5", "#3a63b0", 1),
        10,
        36,
        -6,
    )
    + line("M30 38l7-3M31 57l6 3M12 56l8 1", "#c8423c", 2)
    + line("M24 61l6-3", "#3a7fb0", 2)
    + disc(58, 38, 3.6, "#fbfbf6", "#777", 0.8)
    + _cup(56, 59)
)


def _counter() -> str:
    """Return a length of counter: plates, a napkin holder, a rim of steel."""
    body = box(144, 48, _CREAM, 3) + rect(2, 34, 140, 12, _TEAL, 2, INK, 1)
    body += line("M3 33H141", "#dfe6e8", 2.4) + "".join(
        line(f"M{12 + i * 12} 36V45", dark(_TEAL, 0.3), 1, 0.7) for i in range(11)
    )
    body += _plate(26, 18, "#c98f4a") + _cup(42, 22) + rect(66, 10, 13, 10, "#c9d0d4", 1, INK, 0.9)
    body += (
        rect(68, 11, 9, 3, "#fff")
        + disc(86, 14, 2.4, "#c8362c", INK, 0.6)
        + disc(92, 16, 2.4, "#e0b23a", INK, 0.6)
    )
    return body + _plate(118, 18) + line("M128 12v12", "#c9d0d4", 1.6)


def _counter_end() -> str:
    """Return the till's end of the counter, with the pie under glass."""
    body = (
        box(48, 48, _CREAM, 3)
        + rect(2, 34, 44, 12, _TEAL, 2, INK, 1)
        + line("M3 33H45", "#dfe6e8", 2.4)
    )
    body += (
        disc(14, 17, 10, "#c98f4a", INK, 0.9)
        + line("M14 17V7M14 17l8 6", "#7a4a20", 1)
        + disc(14, 17, 11, "url(#glass)", "#e9fbff", 1)
    )
    return (
        body
        + rect(28, 8, 15, 19, "#3a4046", 1.5, INK, 1)
        + rect(30, 10, 11, 4, "#7dffb0", 0.6)
        + line("M31 18h9M31 21h9M31 24h9", "#aab4bb", 1)
    )


def _stool(tone: str) -> str:
    return (
        disc(12, 12, 10, "#aab4bb", INK, 1.2)
        + disc(12, 12, 8, tone, "#2b1512", 0.8)
        + line("M7.500 9q4-4 9 0", "#fff", 1.2, 0.5)
        + disc(12, 12, 1.2, light(tone))
    )


def _jukebox() -> str:
    """Return the jukebox, its arch lit, facing south."""
    body = rect(1, 1, 70, 46, "#6b3a20", 8, INK, 1.8) + rect(
        6, 5, 60, 26, "#2b1a12", 10, "#d9a05a", 1.6
    )
    body += rect(10, 8, 52, 19, "#ffcf7a", 8) + rect(16, 12, 40, 11, "#5b2f1a", 4)
    body += "".join(
        disc(22 + i * 9.4, 17.5, 4, "#15171a", "#8b949c", 0.8)
        + disc(22 + i * 9.4, 17.5, 1.2, "#e0523c")
        for i in range(4)
    )
    body += "".join(
        rect(8 + i * 7.2, 34, 5.4, 9, tone, 1)
        for i, tone in enumerate(
            ("#ff6a5a", "#ffb45a", "#ffe27a", "#6fe0b0", "#6ab8ff", "#b48aff", "#ff8ac0", "#ffb45a")
        )
    )
    return body + line("M6 31q30 6 60 0", "#ffe9b0", 1.4, 0.7)


def _grill() -> str:
    body = box(96, 48, "#a8b0b4", 2) + rect(5, 5, 54, 34, "#24282c", 2, INK, 1)
    body += line("".join(f"M{9 + i * 5} 7V37" for i in range(10)), "#4a5056", 1)
    for x, y, tone in (
        (16, 14, "#6b3a20"),
        (30, 18, "#7a4526"),
        (44, 13, "#6b3a20"),
        (24, 30, "#c9a24a"),
        (42, 30, "#7a4526"),
    ):
        body += disc(x, y, 5, tone, "#2b1810", 0.8) + line(f"M{x - 3} {y - 1}h6", "#2b1810", 0.8)
    body += (
        rect(64, 6, 26, 32, "#59636b", 2, INK, 1)
        + rect(67, 9, 20, 26, "#b8862e", 1)
        + line("M70 12l14 20M84 12L70 32", "#8a5f1e", 1)
    )
    return body + "".join(disc(10 + i * 11, 43, 2, "#2b3036") for i in range(8))


def _stove() -> str:
    body = box(96, 48, "#8f999e", 2) + rect(4, 4, 88, 34, "#1f2327", 2, INK, 1)
    body += "".join(
        disc(x, y, 7, "#121416", "#6d757b", 1.4) for x in (17, 40, 63, 82) for y in (13, 29)
    )
    body += (
        disc(17, 29, 9, "#b4bcc1", "#42484d", 1.2)
        + disc(17, 29, 6.6, "#a8562e")
        + line("M26 29h9", "#30363a", 3)
    )
    return (
        body
        + disc(63, 13, 8.4, "#2b3036", "#6d757b", 1.2)
        + line("M71 13h10", "#15181b", 3)
        + "".join(disc(10 + i * 11, 43, 2, "#e6e2d6", "#444", 0.5) for i in range(8))
    )


def _sinks() -> str:
    body = box(96, 48, "#b4bcc0", 2)
    for x in (6, 50):
        body += rect(x, 9, 38, 30, "#8a949a", 4, "#454d52", 1.2) + rect(
            x + 3, 12, 32, 24, "#6d787f", 4
        )
        body += line(f"M{x + 19} 5v10", "#dfe8ec", 3)
    return (
        body
        + disc(20, 26, 7, "#f1efe8", "#8d897c", 0.8)
        + disc(26, 29, 7, "#f1efe8", "#8d897c", 0.8)
        + oval(66, 26, 12, 7, "#dff0f4", 0.55)
    )


def _prep() -> str:
    body = (
        box(96, 48, "#c3cacc", 2)
        + rect(8, 10, 30, 24, "#b98a58", 2, "#4b3218", 1)
        + line("M14 15l16 14", "#dfe6ea", 2.2)
    )
    body += (
        disc(46, 18, 5, "#c8423c", INK, 0.8)
        + disc(54, 24, 5, "#c8423c", INK, 0.8)
        + oval(48, 33, 6, 4, "#6fa04a")
    )
    return (
        body
        + rect(66, 8, 22, 16, "#8b959a", 2, INK, 0.9)
        + rect(68, 10, 18, 12, "#e6dcc0", 1)
        + _plate(76, 36, "#c98f4a")
    )


def _beer(full: bool) -> str:
    """Return beer crates, two by two; the labels are not in this alphabet."""
    body = ""
    for x, y, tone in (
        (0, 0, "#b8382c"),
        (24, 0, "#3f6f4a"),
        (0, 24, "#3f6f4a"),
        (24, 24, "#b8382c"),
    ):
        body += box(24, 24, tone, 2, x, y) + rect(x + 3, y + 3, 18, 18, dark(tone, 0.5), 1)
        if full or (x + y) % 48:
            body += "".join(
                disc(x + 6.4 + i % 3 * 5.6, y + 6.4 + i // 3 * 5.6, 2.2, "#5a3a1c", "#1b120a", 0.6)
                for i in range(9)
            )
    return body


def _bins() -> str:
    body = rect(1, 3, 70, 42, "#3f5a4a", 4, INK, 1.8) + line("M36 4V44", "#22332a", 2)
    body += (
        rect(4, 6, 30, 36, "#4a6856", 3)
        + rect(38, 6, 30, 36, "#4a6856", 3)
        + line("M10 10h18M44 10h18", "#22332a", 2)
    )
    return (
        body
        + place(
            rect(0, 0, 22, 16, "#1b1d20", 7, "#000", 0.8) + line("M4 4q6-3 12 1", "#5a6066", 1),
            14,
            28,
            -10,
        )
        + rect(1, 3, 70, 42, "url(#sheen)", 4)
    )


def _bag() -> str:
    return (
        rect(3, 5, 18, 16, "#1e2125", 7, "#000", 1)
        + line("M9 5l3-4 3 4", "#1e2125", 2.4)
        + line("M7 10q5-3 9 0", "#6b7178", 1, 0.8)
    )


def _bird() -> str:
    """Return the paper bird, folded out of a napkin."""
    body = line("M4 13L12 9 20 4 17 12 21 16 13 16 9 20 10 15Z", "#8a8672", 0.9, 1, "#fbfaf4")
    return body + line("M12 9L13 16M17 12L13 16M10 15L12 9", "#b3ad9a", 0.8)


def _milk() -> str:
    return (
        disc(8, 12, 4.6, "#fdfdf8", "#8d9aa0", 0.9)
        + disc(16.5, 12, 4, "#f4efe6", "#777", 0.8)
        + disc(16.5, 12, 2.6, "#4b2f1c")
    )


def _high_chair() -> str:
    return (
        rect(3, 3, 18, 18, "#a8754a", 4, INK, 1.2)
        + rect(5, 2, 14, 5, "#c08a5a", 2, INK, 0.9)
        + rect(4, 14, 16, 5, _CREAM, 1.4, INK, 0.8)
    )


_SPARE = _plate(18, 48) + _cup(52, 52)
_BOOTH = low("booth", 3, 4, 1.0, _booth(_RED, _SPARE), "cloth")
_TEAL_BOOTH = low(
    "booth_teal", 3, 4, 1.0, _booth(_TEAL, _plate(16, 44, "#c98f4a") + _cup(54, 40)), "cloth"
)
_COUNTER, _GRILL, _STOVE = (
    low("counter", 6, 2, 1.0, _counter()),
    low("grill", 4, 2, 0.95, _grill(), "metal"),
    low("stove", 4, 2, 0.95, _stove(), "metal"),
)
_JUKE, _PREP = low("jukebox", 3, 2, 1.4, _jukebox()), low("prep_table", 4, 2, 0.9, _prep(), "metal")

RESTAURANT_PROPS: tuple[PropArt, ...] = (
    _BOOTH,
    upright(_BOOTH),
    _TEAL_BOOTH,
    upright(_TEAL_BOOTH),
    low("booth_girl", 3, 4, 1.0, _booth(_RED, _LAID_GIRL), "cloth"),
    _COUNTER,
    upright(_COUNTER),
    low("counter_till", 2, 2, 1.1, _counter_end()),
    flat("bar_stool", 1, 1, _stool(_RED), 0.7),
    flat("bar_stool_teal", 1, 1, _stool(_TEAL), 0.7),
    _JUKE,
    upright(_JUKE),
    _GRILL,
    upright(_GRILL),
    _STOVE,
    upright(_STOVE),
    low("sinks", 4, 2, 0.9, _sinks(), "metal"),
    _PREP,
    upright(_PREP),
    low("beer_crates", 2, 2, 0.9, _beer(full=True)),
    low("beer_crates_empty", 2, 2, 0.7, _beer(full=False)),
    low("rubbish_container", 3, 2, 1.2, _bins(), "metal"),
    flat("rubbish_bag", 1, 1, _bag(), 0.4),
    flat("paper_bird", 1, 1, _bird()),
    flat("milk_and_cup", 1, 1, _milk()),
    flat("high_chair", 1, 1, _high_chair(), 0.9),
    tall(
        "van_delivery",
        10,
        4,
        2.3,
        box_van(
            240,
            "#b9a070",
            rect(60, 34, 70, 28, "#7a3a2e", 4, op=0.85)
            + line("M70 48q8-12 16 0t16 0 16 0", "#f0e0b8", 3),
        ),
    ),
    tall(
        "wall_fridge",
        4,
        2,
        2.0,
        box(96, 48, "#b9c2c4", 3)
        + line("M48 3V44M3 40H93", "#59636b", 1.6)
        + rect(38, 14, 4, 16, "#5d6770", 1)
        + rect(54, 14, 4, 16, "#5d6770", 1)
        + rect(1, 1, 94, 46, "url(#sheen)", 3),
    ),
)
