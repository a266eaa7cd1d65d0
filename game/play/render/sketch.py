"""Plain figures, drawn for characters that have no sheet of pictures."""

from __future__ import annotations

import math
from functools import lru_cache

import pygame
from pygame import Surface

from game.play.scale import ART

LIFE = 1.4  # people are drawn larger than life, or they are lost
DIRECTIONS = 32
_FINE = 4
_INK = (11, 12, 16)
_SKIN = (216, 169, 134)
_CLOTHES = (
    ((61, 68, 84), (23, 18, 15)),
    ((143, 93, 53), (176, 141, 87)),
    ((116, 122, 133), (43, 38, 34)),
    ((63, 122, 69), (27, 20, 17)),
    ((138, 31, 38), (36, 22, 16)),
    ((169, 203, 232), (26, 20, 19)),
)


def look_of(art: str) -> int:
    """Return which clothes a character without pictures wears: the same every time."""
    return sum(map(ord, art)) % len(_CLOTHES)


@lru_cache(1024)
def person(look: int, gun: int, step: int, direction: int, lying: bool) -> Surface:
    """Return a figure with its middle in the picture's middle.

    ``gun`` is 0 for none, 1 short, 2 long; ``step`` from -2 to 2 is how far the left foot is ahead;
    ``direction`` counts DIRECTIONS to the turn.
    """
    side = round((2.2 if lying else 1.5) * LIFE * ART)
    big = Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    cloth, hair = _CLOTHES[look]
    unit = LIFE * ART * _FINE
    turn = direction * 2 * math.pi / DIRECTIONS
    ca, sa = math.cos(turn), math.sin(turn)

    def at(x: float, y: float) -> tuple[float, float]:
        return side * _FINE / 2 + (x * ca - y * sa) * unit, side * _FINE / 2 + (
            x * sa + y * ca
        ) * unit

    def disc(x: float, y: float, r: float, color: tuple[int, int, int]) -> None:
        pygame.draw.circle(big, _INK, at(x, y), (r + 0.018) * unit)
        pygame.draw.circle(big, color, at(x, y), r * unit)

    def limb(
        x0: float, y0: float, x1: float, y1: float, w: float, color: tuple[int, int, int]
    ) -> None:
        steps = 10
        for pad, ink in ((0.018, _INK), (0.0, color)):
            for i in range(steps + 1):
                t = i / steps
                spot = at(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t)
                pygame.draw.circle(big, ink, spot, (w + pad) * unit)

    dark = (cloth[0] * 2 // 3, cloth[1] * 2 // 3, cloth[2] * 2 // 3)
    if lying:
        limb(-0.15, -0.1, -0.75, -0.2, 0.08, dark)
        limb(-0.15, 0.1, -0.72, 0.24, 0.08, dark)
        limb(0.25, -0.2, 0.5, -0.48, 0.06, cloth)
        limb(0.25, 0.2, 0.05, 0.5, 0.06, cloth)
        limb(-0.1, 0, 0.28, 0, 0.2, cloth)
        disc(0.52, 0.02, 0.13, _SKIN)
        disc(0.56, 0.02, 0.1, hair)
    else:
        reach = step * 0.09
        limb(-0.02, -0.1, reach, -0.11, 0.07, dark)
        limb(-0.02, 0.1, -reach, 0.11, 0.07, dark)
        limb(0, -0.2, 0, 0.2, 0.13, cloth)
        if gun:
            limb(0.02, -0.22, 0.3, -0.03, 0.06, cloth)
            limb(0.02, 0.22, 0.3, 0.03, 0.06, cloth)
            length = 0.62 if gun == 2 else 0.5
            limb(0.3, 0, length, 0, 0.03, (28, 30, 34))
            disc(0.31, -0.03, 0.05, _SKIN)
        else:
            limb(0, -0.24, 0.14, -0.22, 0.06, cloth)
            limb(0, 0.24, 0.14, 0.22, 0.06, cloth)
        disc(0.0, 0, 0.13, _SKIN)
        disc(-0.035, 0, 0.115, hair)
    return pygame.transform.smoothscale(big, (side, side))
