"""Rain, as one sees it from above: rings where drops land, and the drops themselves in the light.

It is for the eye alone: its chances come from its own generator, never from the world's.
"""

from __future__ import annotations

import random
from functools import cache

import numpy as np
import pygame
from pygame import Surface

from game.play.camera import View
from game.play.scale import ART, ART_TILE
from game.tiled.level import Level
from game.tiled.reach import inside

DROPS = 9.0  # that land on a square metre in a second
LIFE = 0.38  # seconds of a ring
MOST = 500  # rings at a time
_STEPS = 6  # pictures of a ring
_LARGEST = 7  # pixels, its radius at last
_FALLING = 0.22  # drops in the air on a square metre
_TILE = ART_TILE / ART  # metres


class Rain:
    """Where it rains in a level, and what has landed."""

    def __init__(self, level: Level) -> None:
        shape = level.height, level.width
        wet = np.zeros(shape, bool)
        for zone in level.zones:
            if zone.kind == "rain":
                wet |= inside(zone.points, shape)
        self._tiles = np.argwhere(wet)[:, ::-1]  # (n, 2) column, row
        self._rings: list[tuple[float, float, float]] = []  # x, y in metres, and age in seconds
        self._random = random.Random(5)

    def draw(self, target: Surface, view: View, seconds: float) -> None:
        """Draw the rings on the floor, before the light; ``seconds`` have passed."""
        if not len(self._tiles):
            return
        here = self._shown(view)
        expected = DROPS * _TILE * _TILE * len(here) * min(seconds, LIFE)
        fresh = int(expected) + (self._random.random() < expected % 1)
        aged = [(x, y, age + seconds) for x, y, age in self._rings if age + seconds < LIFE]
        aged += [(*self._spot(here), self._random.random() * seconds) for _ in range(fresh)]
        self._rings = aged[-MOST:]
        blits = []
        for x, y, age in self._rings:
            picture = _ring(min(_STEPS - 1, int(age / LIFE * _STEPS)))
            blits.append((picture, picture.get_rect(center=view.to_screen(x, y))))
        target.fblits(blits)

    def draw_drops(self, target: Surface, view: View) -> None:
        """Draw the drops in the air, over the light: always other ones."""
        here = self._shown(view)
        falling = range(int(_FALLING * _TILE * _TILE * len(here)))
        blits = [(_drop(), view.to_screen(*self._spot(here))) for _ in falling]
        target.fblits(blits, pygame.BLEND_RGB_ADD)

    def _shown(self, view: View) -> list[list[int]]:
        """Return the wet tiles in the picture."""
        if not len(self._tiles):
            return []
        x, y = self._tiles[:, 0] * ART_TILE, self._tiles[:, 1] * ART_TILE
        across = (x > view.left - ART_TILE) & (x < view.left + view.width)
        down = (y > view.top - ART_TILE) & (y < view.top + view.height)
        found: list[list[int]] = self._tiles[across & down].tolist()
        return found

    def _spot(self, tiles: list[list[int]]) -> tuple[float, float]:
        column, row = self._random.choice(tiles)
        return (column + self._random.random()) * _TILE, (row + self._random.random()) * _TILE


@cache
def _ring(step: int) -> Surface:
    """Return a ring that has grown for so many steps, and faded."""
    radius = 2 + (_LARGEST - 2) * step / (_STEPS - 1)
    side = 2 * (_LARGEST + 2)
    y, x = np.mgrid[0:side, 0:side] - (side - 1) / 2
    off = np.abs(np.sqrt(x * x + (y * 1.15) ** 2) - radius)
    strength = np.clip(1.2 - off, 0, 1) * (150 * (1 - step / _STEPS))
    made = Surface((side, side), pygame.SRCALPHA)
    made.fill((206, 222, 240, 0))
    pixels = pygame.surfarray.pixels_alpha(made)
    pixels[...] = strength.T.astype(np.uint8)
    del pixels
    return made


@cache
def _drop() -> Surface:
    """Return a drop in the air, to be added."""
    made = Surface((5, 13))
    pygame.draw.aaline(made, (30, 36, 46), (4, 0), (0, 12))
    return made
