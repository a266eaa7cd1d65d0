"""Walls, partitions, glass and windows, drawn for every way their neighbours can lie.

A wall's cap is dark and its edges bright; where the south side is open a short lit face shows.
"""

from game.art.places_svg import INK, UNIT, disc, line, rect

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
NORTH_EAST, SOUTH_EAST, SOUTH_WEST, NORTH_WEST = 16, 32, 64, 128

FACE = 8
"""Height of the lit south face, in drawing units."""
_BOARD_FACE, _BOARD_RIM = 6, "#e6cfa4"
_CAP, _EDGE, _RIM = "#4a515b", "#2a3038", "#d4dee8"


def settle(mask: int) -> int:
    """Return `mask` without the diagonals that do not change the picture.

    A diagonal neighbour shows only when both sides next to it are walls: 47 masks remain of 256.
    """
    for corner, sides in (
        (NORTH_EAST, NORTH | EAST),
        (SOUTH_EAST, SOUTH | EAST),
        (SOUTH_WEST, SOUTH | WEST),
        (NORTH_WEST, NORTH | WEST),
    ):
        if mask & sides != sides:
            mask &= ~corner
    return mask


BLOB = tuple(sorted({settle(mask) for mask in range(256)}))
"""The 47 masks that differ, in the order of the tileset."""


def wall(mask: int) -> str:
    """Return a masonry tile; a set bit of `mask` is a neighbour that is wall too."""
    low = UNIT if mask & SOUTH else UNIT - FACE
    hatch = "".join(f"M{i * 6 - UNIT} {UNIT}l{UNIT} -{UNIT}" for i in range(9))
    body = rect(0, 0, UNIT, UNIT, _CAP) + line(hatch, "#000", 1, 0.12)
    bands, rims = "", ""
    if not mask & NORTH:
        bands += rect(0, 0, UNIT, 5, _EDGE, op=0.55)
        rims += "M0 1H24"
    if not mask & EAST:
        bands += rect(19, 0, 5, low, _EDGE, op=0.55)
        rims += f"M23 0V{low}"
    if not mask & WEST:
        bands += rect(0, 0, 5, low, _EDGE, op=0.55)
        rims += f"M1 0V{low}"
    if not mask & SOUTH:
        bands += rect(0, low - 4, UNIT, 4, _EDGE, op=0.5)
        rims += f"M0 {low}H24"
        bands += rect(0, low, UNIT, FACE, "url(#face)")
        bands += line(f"M0 {low + 4}H24M6 {low}v4M18 {low}v4M12 {low + 4}v4", "#262b32", 0.6, 0.45)
        bands += rect(0, UNIT - 1.4, UNIT, 1.4, "#14171c", op=0.7)
    for corner, sides, x, y, w, h in (
        (NORTH_EAST, NORTH | EAST, 19, 0, 5, 5),
        (SOUTH_EAST, SOUTH | EAST, 19, 12, 5, 12),
        (SOUTH_WEST, SOUTH | WEST, 0, 12, 5, 12),
        (NORTH_WEST, NORTH | WEST, 0, 0, 5, 5),
    ):
        if mask & sides == sides and not mask & corner:
            bands += rect(x, y, w, h, _EDGE, op=0.55)
            edge = 23 if corner in (NORTH_EAST, SOUTH_EAST) else 1
            rims += f"M{edge} {0 if y == 0 else 16}V{1 if y == 0 else UNIT}"
    return body + bands + line(rims, _RIM, 2, 0.95)


def board(mask: int) -> str:
    """Return a thin partition of board; a set bit of `mask` (four sides) is where it goes on."""
    low = UNIT if mask & SOUTH else UNIT - _BOARD_FACE
    if not mask & (EAST | WEST):
        return _board_upright(0 if mask & NORTH else 2, low, face=not mask & SOUTH)
    left, right = (0 if mask & WEST else 4), (UNIT if mask & EAST else UNIT - 4)
    stem = rect(5, 0, 14, low, "url(#ply)") if mask & (NORTH | SOUTH) else ""
    body = stem + rect(left, 3, right - left, 15, "url(#ply)")
    body += line(f"M{left} {low - 2}H{right}", "#3b2a17", 0.8, 0.5)
    body += disc(8, 8, 0.8, "#3b2a17") + disc(16, 8, 0.8, "#3b2a17")
    rims = "" if mask & NORTH else f"M{left} 3.6H{right}"
    if not mask & SOUTH:
        body += rect(left, low, right - left, _BOARD_FACE, "url(#plyface)")
        body += rect(left, UNIT - 1.2, right - left, 1.2, INK, op=0.7)
        rims += f"M{left} {low}H{right}"
    return body + line(rims, _BOARD_RIM, 1.6, 0.9)


def _board_upright(top: int, low: int, face: bool) -> str:
    """Return a partition that runs north to south, its edge from `top` to `low`."""
    body = rect(5, top, 14, low - top, "url(#ply)")
    body += disc(12, 6, 0.8, "#3b2a17") + disc(12, 18, 0.8, "#3b2a17")
    if face:
        body += rect(5, low, 14, _BOARD_FACE, "url(#plyface)")
    return body + line(f"M5.8 {top}V{low}M18.2 {top}V{low}", _BOARD_RIM, 1.6, 0.9)


def glass(horizontal: bool) -> str:
    """Return a pane of a glass wall in its frame."""
    body = (
        rect(0, 6, UNIT, 13, "url(#glass)")
        + rect(0, 11, UNIT, 3, "#d9f4ff", op=0.45)
        + line("M0 6H24M0 19H24", "#e9fbff", 1.5, 0.9)
        + rect(-1.5, 5, 3, 15, "#59656f", 0, INK, 0.5)
        + rect(22.5, 5, 3, 15, "#59656f", 0, INK, 0.5)
        + line("M6 17l7-10M11 17l7-10", "#fff", 0.9, 0.5)
    )
    return body if horizontal else f'<g transform="rotate(90 12 12)">{body}</g>'


def window(side: int) -> str:
    """Return a window in an outer wall, seen from inside; `side` is where its room lies."""
    body = wall(settle(255 & ~side))
    if side == SOUTH:
        low = UNIT - FACE
        pane = rect(0.8, low + 0.8, 22.4, 6.2, "#86b6dc", op=0.9)
        pane += line(f"M4 {UNIT - 2}l4-4M9 {UNIT - 2}l4-4M17 {UNIT - 2}l4-4", "#e2f2ff", 0.9, 0.7)
        return body + pane + line(f"M0.8 {low}V{UNIT}M12 {low}V{UNIT}M23.2 {low}V{UNIT}", INK, 1.4)
    pane = rect(18.5, 0.8, 5, 22.4, "#86b6dc", op=0.9) + line("M18.5 0V24M23.6 0V24", _RIM, 1.2)
    pane += line("M19.500 8l3-3M19.500 17l3-4", "#e2f2ff", 0.9, 0.7)
    pane += line("M18.5 0.8H24M18.5 12H24M18.5 23.2H24", INK, 1.4)
    return body + (pane if side == EAST else f'<g transform="rotate(180 12 12)">{pane}</g>')
