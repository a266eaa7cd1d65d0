"""What floors are drawn with: patterns of 8x8 tiles, their grain and their joints."""

from collections.abc import Callable

from game.art.places_svg import UNIT, line, noise, picture

SPAN = 8
"""Tiles along one pattern."""
SIZE = SPAN * UNIT

Drawing = tuple[str, str]
"""Filter definitions and body."""
Floor = tuple[Callable[[], Drawing], str]
"""How a floor is drawn, and its material."""


def grain(
    strength: float,
    freq: float,
    seed: int,
    low: float = 0.55,
    high: float = 1.35,
    octaves: int = 4,
    stretch: float = 1,
) -> Drawing:
    """Return noise over the whole pattern, to be laid on as soft light.

    The rasteriser leaves a faint seam in coarse noise, so it is for floors with joints or grit.
    """
    veil = (
        f'<rect width="{SIZE}" height="{SIZE}" filter="url(#grain)" opacity="{strength:g}" '
        'style="mix-blend-mode:soft-light"/>'
    )
    return noise(freq, octaves, seed, low, high, stretch), veil


def grid(step: float, stroke: str, op: float, sw: float = 1, offset: float = 0) -> str:
    """Return joints both ways, every `step` units."""
    at = [offset + step * i for i in range(round(SIZE / step))]
    return line("".join(f"M{p:g} 0V{SIZE}M0 {p:g}H{SIZE}" for p in at), stroke, sw, op)


def draw_floor(floor: Floor) -> bytes:
    """Return the pattern as a PNG of 8x8 tiles."""
    defs, body = floor[0]()
    return picture(body, SPAN, SPAN, defs)
