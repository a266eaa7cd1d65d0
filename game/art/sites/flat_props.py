"""Props of Gon's flat: what one man keeps, and what he has stopped putting away."""

from game.art.places_svg import INK, box, disc, line, oval, place, rect
from game.art.props_kit import PropArt, flat, low, upright


def _bottle(x: float, y: float, tone: str, turn: float = 0) -> str:
    glass = rect(-2.6, -3, 5.2, 9, tone, 2.2, "#10140f", 0.7) + rect(
        -1.1, -8, 2.2, 5.4, tone, 0.8, "#10140f", 0.5
    )
    return place(glass + line("M-1.200 -1v5", "#fff", 0.9, 0.4), x, y, turn)


def _mattress() -> str:
    """Return a mattress on the floor, the blanket thrown back, a drawing's corner under it."""
    body = rect(80, 3, 14, 11, "#fbf7ea", 0, "#b3ab95", 0.7) + line("M84 8l6-2", "#c8423c", 1.4)
    body += rect(2, 3, 90, 42, "#b5ab8c", 5, INK, 1.5) + rect(5, 6, 84, 36, "#c9bfa0", 4)
    body += line("M20 8V40M38 8V40M56 8V40M74 8V40", "#a1977a", 0.9, 0.6) + rect(
        8, 10, 20, 28, "#d9d2ba", 7, "#8d8468", 1
    )
    blanket = "M44 5Q62 2 88 6Q91 24 88 42Q66 46 52 42Q60 30 46 24Q40 14 44 5Z"
    body += line(blanket, "#2f3322", 1.2, 1, "#5d6340") + line(
        "M44 5Q40 14 46 24Q60 30 52 42", "#8d9468", 2.6, 0.8
    )
    return (
        body
        + line("M62 10q8 14 0 30M76 8q6 16-2 32", "#3f4429", 1.4, 0.6)
        + oval(34, 30, 5, 3, "#7a6a4a", 0.3)
    )


def _table(knife: bool) -> str:
    """Return the low table: bottles, a glass, ash; the knife stands in its edge."""
    body = box(72, 48, "url(#dwood)", 3) + line("M4 16H68M4 32H68", "#3a2414", 0.9, 0.6)
    for x, y, tone in ((12, 14, "#2f5b3a"), (20, 12, "#6b4a22"), (28, 15, "#2f5b3a")):
        body += disc(x, y, 4, tone, "#10140f", 0.8) + disc(x, y, 1.6, "#0c100b")
    body += (
        disc(44, 22, 4.4, "#d9e6e8", "#6b777a", 0.8)
        + disc(44, 22, 3, "#b8742e")
        + disc(56, 12, 5, "#3a3d40", "#8a8f94", 0.9)
    )
    body += (
        line("M54 13l5-3", "#e8e2d0", 1.3)
        + _bottle(22, 35, "#cfe0e6", 80)
        + disc(40, 38, 5, "none", "#2b1c0e", 1)
    )
    if knife:
        body += (
            rect(60, 33, 8, 3.6, "#15181b", 1.4)
            + line("M60 34.800L47 37", "#dfe6ea", 2.6)
            + line("M47 37l-2 .6", "#fff", 1)
        )
    return body


def _old_tv() -> str:
    """Return an old television on its box; it faces south."""
    body = box(48, 48, "#4f3a26", 3) + rect(5, 4, 38, 26, "#3a2a1c", 6, INK, 1)
    body += rect(4, 32, 30, 10, "#a8c4ff", 2, INK, 1) + rect(6, 34, 26, 3, "#fff", 1, op=0.5)
    body += disc(40, 35, 2.4, "#8a8f94", INK, 0.7) + disc(40, 41, 2.4, "#8a8f94", INK, 0.7)
    return body + line("M24 8L14 -1M24 8L36 0", "#aab4bb", 1.4)


def _armchair() -> str:
    body = rect(3, 4, 42, 41, "#54492f", 8, INK, 1.6) + rect(
        10, 14, 28, 28, "#6d6040", 5, "#2b2416", 0.9
    )
    body += rect(3, 3, 42, 13, "#635639", 6, INK, 1.1) + line(
        "M16 22q8 5 15-1M14 34l8 3", "#3f361f", 1.2, 0.7
    )
    return body + rect(28, 30, 9, 7, "#8d8262", 1, op=0.6)


def _bottles_row() -> str:
    """Return empty bottles in a row, by date."""
    tones = ("#2f5b3a", "#6b4a22", "#2f5b3a", "#cfe0e6", "#2f5b3a", "#6b4a22", "#2f5b3a", "#7a5a2a")
    body = ""
    for i, tone in enumerate(tones):
        body += disc(6 + i * 12, 12, 4.6, tone, "#10140f", 0.9) + disc(
            6 + i * 12, 12, 1.8, "#0c100b"
        )
        body += line(f"M{3.6 + i * 12:g} 10q2-2 4 0", "#fff", 0.8, 0.5)
    return body


def _sink() -> str:
    body = (
        box(48, 48, "#b5b7a8", 2)
        + rect(7, 10, 34, 28, "#8d968f", 4, "#454d48", 1.2)
        + rect(10, 13, 28, 22, "#6d776f", 4)
    )
    body += line("M24 6v11", "#dfe8e2", 3) + disc(24, 27, 2, "#30363a")
    return (
        body + disc(17, 20, 5.4, "#e6e2d0", "#777", 0.8) + line("M30 30q3 3 1 6", "#6b4a22", 2, 0.6)
    )


def _cooker() -> str:
    body = box(48, 48, "#a8a690", 3) + rect(5, 5, 38, 31, "#24281f", 2, INK, 1)
    body += "".join(disc(x, y, 6.4, "#121410", "#6d7560", 1.4) for x in (15, 33) for y in (13, 28))
    return (
        body
        + disc(33, 28, 8, "#8f9890", "#42483f", 1.2)
        + line("M41 28h6", "#20241c", 3)
        + "".join(disc(10 + i * 9, 42, 2.2, "#dcd8c0", "#444", 0.5) for i in range(4))
    )


def _basin() -> str:
    body = box(48, 24, "#c3c9bc", 3) + rect(11, 5, 26, 14, "#98a396", 6, "#5d675a", 1)
    return body + line("M24 2v7", "#8c978b", 2.6) + disc(24, 12, 1.6, "#3c463a")


def _shower() -> str:
    body = rect(1, 1, 46, 46, "#aeb9ae", 3, INK, 1.5) + rect(
        5, 5, 38, 38, "#93a096", 3, "#6b776d", 1
    )
    body += "".join(
        f'<path d="M{9 + i * 8} 8v32" stroke="#7f8c82" stroke-width=".8"/>' for i in range(4)
    )
    return body + disc(24, 24, 3, "#3c463e") + disc(38, 10, 4, "#c9d2ca", INK, 0.8)


def _clothes() -> str:
    body = line("M5 14Q14 4 24 10T42 16Q46 28 36 34T14 38Q2 30 5 14Z", "#15171a", 1, 1, "#33383f")
    body += line("M12 18q10-6 18 2t10 2", "#55606b", 2, 0.7) + line(
        "M18 30q8-6 16 0", "#1d2126", 2, 0.8
    )
    return body + line("M26 26l14 4-4 10-12-3z", "#2a2417", 1, 1, "#6a5d3d")


def _lamp() -> str:
    body = disc(12, 12, 4, "#2b2318", INK, 1) + disc(12, 12, 10.4, "#ffcf8a", "#8a6026", 1.2, 0.95)
    return (
        body
        + disc(12, 12, 6.4, "#ffe6b8")
        + disc(12, 12, 3, "#fffaf0")
        + line("M5 8l3 2", "#8a6026", 1)
    )


def _wardrobe_open() -> str:
    body = (
        box(96, 48, "#5a4630", 2)
        + rect(6, 6, 84, 30, "#2b2116", 1)
        + line("M8 12H88", "#8d959c", 1.8)
    )
    for x, tone in ((18, "#33383f"), (28, "#2b3036"), (46, "#4a4034"), (52, "#33383f")):
        body += rect(x, 9, 6, 24, tone, 2, "#0f1113", 0.8)
    return body + line("M4 40L26 46M92 40L70 46", "#7a5f3e", 3.4)


_MATTRESS, _ROW = (
    low("mattress", 4, 2, 0.25, _mattress(), "cloth"),
    flat("bottles_row", 4, 1, _bottles_row(), 0.25),
)
_WARDROBE = PropArt("wardrobe_open", 4, 2, 2.0, _wardrobe_open(), True, True, "pierce", 0, "wood")

FLAT_PROPS: tuple[PropArt, ...] = (
    _MATTRESS,
    upright(_MATTRESS),
    flat("mattress_flat", 4, 2, _mattress(), 0.1),
    low("low_table", 3, 2, 0.45, _table(knife=False)),
    low("low_table_knife", 3, 2, 0.45, _table(knife=True)),
    low("television_old", 2, 2, 0.9, _old_tv(), "glass", 20),
    low("armchair_worn", 2, 2, 0.9, _armchair(), "cloth"),
    _ROW,
    upright(_ROW),
    low("kitchen_sink", 2, 2, 0.9, _sink(), "metal"),
    low("cooker_old", 2, 2, 0.9, _cooker(), "metal"),
    low("basin", 2, 1, 0.9, _basin(), "tile"),
    low("shower", 2, 2, 0.3, _shower(), "tile"),
    flat("clothes", 2, 2, _clothes()),
    low("table_lamp", 1, 1, 0.9, _lamp(), "glass", 5),
    _WARDROBE,
    upright(_WARDROBE),
)
