"""Door leaves, lying west to east with the hinge at the west end, in the middle of their tiles."""

from game.art.places_svg import INK, UNIT, disc, line, picture, rect

_HINGE = "#3a3f46"


def _leaf(tiles: int, body: str) -> bytes:
    w = tiles * UNIT
    shadow = rect(0, 9, w, 9, "#000", 1, op=0.35)
    return picture(shadow + body + rect(-1, 6.5, 5, 11, _HINGE, 1, INK, 0.8), tiles, 1)


def _board(fill: str, shine: str, handle: str) -> str:
    """Return a leaf of two tiles with a handle at its free end."""
    return (
        rect(0.5, 8, 47, 8, fill, 1, INK, 1.2)
        + rect(2, 9, 44, 1.8, shine, op=0.45)
        + line("M14 9V15M33 9V15", INK, 0.8, 0.4)
        + line("M38 6.500h5M38 17.500h5", handle, 2)
        + disc(38, 12, 1.3, handle)
    )


def _glass() -> str:
    return (
        rect(0.5, 8, 47, 8, "#7fb6c8", 1, INK, 1, 0.55)
        + rect(2, 10.5, 44, 3, "#dff6ff", op=0.7)
        + line("M1 8.600H47M1 15.400H47", "#e9fbff", 1.2, 0.9)
        + line("M41 5.500v13", "#c9d2da", 2)
    )


def _slats(tiles: int, fill: str, shine: str) -> str:
    """Return a shutter or gate: slats between two rails."""
    w = tiles * UNIT
    ribs = "".join(f"M{x} 7.5V16.5" for x in range(6, w, 6))
    return (
        rect(0.5, 6.5, w - 1, 11, fill, 1, INK, 1.4)
        + line(ribs, "#14161a", 1, 0.5)
        + line(f"M1.5 8H{w - 2}", shine, 1.2, 0.7)
        + line(f"M{w / 2 - 8:g} 12h16", "#d9a830", 2.6, 0.8)
    )


def door_leaves() -> dict[str, bytes]:
    """Return the picture of every door leaf by name; the last part tells its length in tiles."""
    return {
        "door_steel_2": _leaf(2, _board("#5d6f7a", "#c3d3dc", "#1b1f24")),
        "door_thin_2": _leaf(2, _board("#8a5a3c", "#f0cda4", "#e2c987")),
        "door_glass_2": _leaf(2, _glass()),
        "door_shutter_4": _leaf(4, _slats(4, "#6d767e", "#dfe6ec")),
        "door_gate_4": _leaf(4, _slats(4, "#7a3f2c", "#e0a58c")),
    }
