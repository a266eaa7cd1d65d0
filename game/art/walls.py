"""Walls, partitions, glass and windows, drawn for every way their neighbours can lie.

A wall's cap is dark and its edges bright; where the south side is open a short lit face shows.
"""

from dataclasses import dataclass

from game.art.places_svg import INK, UNIT, disc, line, rect
from game.art.svg import dark, light

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
NORTH_EAST, SOUTH_EAST, SOUTH_WEST, NORTH_WEST = 16, 32, 64, 128

FACE = 8
"""Height of the lit south face, in drawing units."""
_BOARD_FACE = 6
_LOW_FACE = 5


@dataclass(frozen=True)
class Skin:
    """What the walls of a place are made of; partitions and low walls go with them."""

    cap: str = "#4a515b"
    edge: str = "#2a3038"
    rim: str = "#d4dee8"  # stays readable in fog: keep it bright
    face: tuple[str, str] = ("#808994", "#454c56")  # lit side, from above to below
    course: str = "brick"  # how the face is laid: brick, plain, panel, tile
    board: tuple[str, str] = ("#a98a62", "#836744")  # top of a partition
    board_face: tuple[str, str] = ("#c2a074", "#6b5234")
    board_rim: str = "#e6cfa4"
    board_ink: str = "#3b2a17"
    board_material: str = "wood"
    low: str = "#8b9299"  # top of a low wall
    low_rim: str = "#e2e8ee"
    low_material: str = "concrete"
    pane: str = "#86b6dc"  # the sky in a window

    def gradients(self) -> str:
        """Return the definitions that the tiles of this skin refer to."""
        return (
            _fade("wallface", *self.face)
            + _fade("boardface", *self.board_face)
            + _fade("board", *self.board, slant=1)
        )


def _fade(name: str, one: str, two: str, slant: int = 0) -> str:
    return (
        f'<linearGradient id="{name}" x1="0" y1="0" x2="{slant}" y2="1"><stop offset="0" '
        f'stop-color="{one}"/><stop offset="1" stop-color="{two}"/></linearGradient>'
    )


MASONRY = Skin()


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


def wall(mask: int, skin: Skin = MASONRY) -> str:
    """Return a wall tile; a set bit of `mask` is a neighbour that is wall too."""
    low = UNIT if mask & SOUTH else UNIT - FACE
    hatch = "".join(f"M{i * 6 - UNIT} {UNIT}l{UNIT} -{UNIT}" for i in range(9))
    body = rect(0, 0, UNIT, UNIT, skin.cap) + line(hatch, "#000", 1, 0.12)
    bands, rims = "", ""
    if not mask & NORTH:
        bands += rect(0, 0, UNIT, 5, skin.edge, op=0.55)
        rims += "M0 1H24"
    if not mask & EAST:
        bands += rect(19, 0, 5, low, skin.edge, op=0.55)
        rims += f"M23 0V{low}"
    if not mask & WEST:
        bands += rect(0, 0, 5, low, skin.edge, op=0.55)
        rims += f"M1 0V{low}"
    if not mask & SOUTH:
        bands += rect(0, low - 4, UNIT, 4, skin.edge, op=0.5)
        rims += f"M0 {low}H24"
        bands += rect(0, low, UNIT, FACE, "url(#wallface)")
        bands += _course(skin, low)
        bands += rect(0, UNIT - 1.4, UNIT, 1.4, "#14171c", op=0.7)
    for corner, sides, x, y, w, h in (
        (NORTH_EAST, NORTH | EAST, 19, 0, 5, 5),
        (SOUTH_EAST, SOUTH | EAST, 19, 12, 5, 12),
        (SOUTH_WEST, SOUTH | WEST, 0, 12, 5, 12),
        (NORTH_WEST, NORTH | WEST, 0, 0, 5, 5),
    ):
        if mask & sides == sides and not mask & corner:
            bands += rect(x, y, w, h, skin.edge, op=0.55)
            edge = 23 if corner in (NORTH_EAST, SOUTH_EAST) else 1
            rims += f"M{edge} {0 if y == 0 else 16}V{1 if y == 0 else UNIT}"
    return body + bands + line(rims, skin.rim, 2, 0.95)


def _course(skin: Skin, low: int) -> str:
    """Return the joints of a face that begins at `low`."""
    if skin.course == "brick":
        return line(f"M0 {low + 4}H24M6 {low}v4M18 {low}v4M12 {low + 4}v4", "#262b32", 0.6, 0.45)
    if skin.course == "panel":
        joint = line(f"M0 {low}v{FACE}M12 {low}v{FACE}", dark(skin.face[1], 0.5), 0.7, 0.6)
        return joint + line(f"M0.8 {low}v{FACE}M12.8 {low}v{FACE}", "#fff", 0.5, 0.25)
    if skin.course == "tile":
        joints = "".join(f"M{x} {low}v{FACE}" for x in (0, 6, 12, 18))
        return line(f"{joints}M0 {low + 4}H24", light(skin.face[0], 0.5), 0.5, 0.55)
    return rect(0, UNIT - 3, UNIT, 1.8, dark(skin.face[1], 0.4), op=0.6)


def board(mask: int, skin: Skin = MASONRY) -> str:
    """Return a thin partition of board; a set bit of `mask` (four sides) is where it goes on."""
    low = UNIT if mask & SOUTH else UNIT - _BOARD_FACE
    if not mask & (EAST | WEST):
        return _board_upright(0 if mask & NORTH else 2, low, skin, face=not mask & SOUTH)
    left, right = (0 if mask & WEST else 4), (UNIT if mask & EAST else UNIT - 4)
    stem = rect(5, 0, 14, low, "url(#board)") if mask & (NORTH | SOUTH) else ""
    body = stem + rect(left, 3, right - left, 15, "url(#board)")
    body += line(f"M{left} {low - 2}H{right}", skin.board_ink, 0.8, 0.5)
    body += disc(8, 8, 0.8, skin.board_ink) + disc(16, 8, 0.8, skin.board_ink)
    rims = "" if mask & NORTH else f"M{left} 3.6H{right}"
    if not mask & SOUTH:
        body += rect(left, low, right - left, _BOARD_FACE, "url(#boardface)")
        body += rect(left, UNIT - 1.2, right - left, 1.2, INK, op=0.7)
        rims += f"M{left} {low}H{right}"
    return body + line(rims, skin.board_rim, 1.6, 0.9)


def _board_upright(top: int, low: int, skin: Skin, *, face: bool) -> str:
    """Return a partition that runs north to south, its edge from `top` to `low`."""
    body = rect(5, top, 14, low - top, "url(#board)")
    body += disc(12, 6, 0.8, skin.board_ink) + disc(12, 18, 0.8, skin.board_ink)
    if face:
        body += rect(5, low, 14, _BOARD_FACE, "url(#boardface)")
    return body + line(f"M5.8 {top}V{low}M18.2 {top}V{low}", skin.board_rim, 1.6, 0.9)


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


def parapet(mask: int, skin: Skin = MASONRY) -> str:
    """Return a wall that is seen over; a set bit of `mask` (four sides) is where it goes on."""
    parts = [(5, 5, 14, 14)]
    for bit, part in (
        (NORTH, (5, 0, 14, 5)),
        (SOUTH, (5, 19, 14, 5)),
        (EAST, (19, 5, 5, 14)),
        (WEST, (0, 5, 5, 14)),
    ):
        if mask & bit:
            parts.append(part)
    body = ""
    for x, y, w, _ in parts:
        if y == 5 and not (mask & SOUTH and x == 5):
            body += rect(x, 19, w, _LOW_FACE, dark(skin.low, 0.45))
            body += rect(x, UNIT - 1.2, w, 1.2, INK, op=0.7)
    body += "".join(rect(x - 0.9, y - 0.9, w + 1.8, h + 1.8, skin.low_rim) for x, y, w, h in parts)
    body += "".join(rect(x, y, w, h, skin.low) for x, y, w, h in parts)
    if mask in (EAST | WEST, NORTH | SOUTH):
        joint = "M12 5V19" if mask & EAST else "M5 12H19"
        body += line(joint, dark(skin.low, 0.5), 0.8, 0.5)
    return body


def pane(horizontal: bool, skin: Skin = MASONRY) -> str:
    """Return a window through the whole wall, to be seen and shot through."""
    body = rect(0, 0, UNIT, UNIT, skin.cap) + rect(0, 3, UNIT, 18, "#222a33")
    body += rect(0, 7, UNIT, 10, "url(#glass)") + rect(0, 10.5, UNIT, 3, "#d9f4ff", op=0.5)
    body += line("M0 7H24M0 17H24", "#e9fbff", 1.2, 0.9) + line(
        "M0 1H24M0 23H24", skin.rim, 2, 0.95
    )
    body += rect(-1.5, 6, 3, 12, "#59656f") + rect(22.5, 6, 3, 12, "#59656f")
    body += line("M7 16l6-8M12 16l6-8", "#fff", 0.9, 0.5)
    return body if horizontal else f'<g transform="rotate(90 12 12)">{body}</g>'


def window(side: int, skin: Skin = MASONRY) -> str:
    """Return a window in an outer wall, seen from inside; `side` is where its room lies."""
    body = wall(settle(255 & ~side), skin)
    if side == SOUTH:
        low = UNIT - FACE
        sky = rect(0.8, low + 0.8, 22.4, 6.2, skin.pane, op=0.9)
        sky += line(f"M4 {UNIT - 2}l4-4M9 {UNIT - 2}l4-4M17 {UNIT - 2}l4-4", "#e2f2ff", 0.9, 0.7)
        return body + sky + line(f"M0.8 {low}V{UNIT}M12 {low}V{UNIT}M23.2 {low}V{UNIT}", INK, 1.4)
    sky = rect(18.5, 0.8, 5, 22.4, skin.pane, op=0.9) + line("M18.5 0V24M23.6 0V24", skin.rim, 1.2)
    sky += line("M19.500 8l3-3M19.500 17l3-4", "#e2f2ff", 0.9, 0.7)
    sky += line("M18.5 0.8H24M18.5 12H24M18.5 23.2H24", INK, 1.4)
    return body + (sky if side == EAST else f'<g transform="rotate(180 12 12)">{sky}</g>')
