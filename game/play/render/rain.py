"""Rain, as one sees it from above: rings where drops land, and the drops themselves in the light.

It is for the eye alone: its chances come from its own generator, never from the world's.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import pygame
from numpy.typing import NDArray
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
        self._rings = np.zeros((0, 3))  # x, y in metres, and age in seconds
        self._random = np.random.default_rng(5)

    def draw(self, target: Surface, view: View, seconds: float) -> None:
        """Draw the rings on the floor, before the light; ``seconds`` have passed."""
        if not len(self._tiles):
            return
        here = self._shown(view)
        expected = DROPS * _TILE * _TILE * len(here) * min(seconds, LIFE)
        fresh = int(expected) + (self._random.random() < expected % 1)
        self._rings[:, 2] += seconds
        landed = np.column_stack([self._spots(here, fresh), self._random.random(fresh) * seconds])
        self._rings = np.concatenate([self._rings[self._rings[:, 2] < LIFE], landed])[-MOST:]
        rings = [_ring(step) for step in range(_STEPS)]
        at = self._rings[:, :2] * ART - (view.left, view.top) - rings[0].get_width() / 2
        steps = (self._rings[:, 2] * (_STEPS / LIFE)).astype(np.int64).tolist()
        pictures = map(rings.__getitem__, steps)
        target.fblits(list(zip(pictures, at.tolist(), strict=True)))

    def draw_drops(self, target: Surface, view: View) -> None:
        """Draw the drops in the air, over the light: always other ones."""
        here = self._shown(view)
        at = self._spots(here, int(_FALLING * _TILE * _TILE * len(here)))
        drop = _drop()
        places = (at * ART - (view.left, view.top)).tolist()
        target.fblits([(drop, place) for place in places], pygame.BLEND_RGB_ADD)

    def _shown(self, view: View) -> NDArray[np.int64]:
        """Return the wet tiles in the picture: (n, 2) column, row."""
        if not len(self._tiles):
            return self._tiles
        x, y = self._tiles[:, 0] * ART_TILE, self._tiles[:, 1] * ART_TILE
        across = (x > view.left - ART_TILE) & (x < view.left + view.width)
        down = (y > view.top - ART_TILE) & (y < view.top + view.height)
        return self._tiles[across & down]

    def _spots(self, tiles: NDArray[np.int64], count: int) -> NDArray[np.float64]:
        """Return places on some tiles, by chance: (count, 2) metres."""
        if not len(tiles):
            return np.zeros((0, 2))
        chosen = tiles[self._random.integers(0, len(tiles), count)]
        return (chosen + self._random.random((count, 2))) * _TILE


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
