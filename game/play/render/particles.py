"""Particles: sparks, smoke, dust, glass, shell cases, drops of blood.

They are for the eye alone: their chances come from their own generator, never from the world's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.play.camera import View
from game.play.scale import ART

MOST = 700
_EDGE = 40  # pixels beyond the picture that are drawn


class Grain(IntEnum):
    """What a particle is."""

    SPARK = 0  # glows
    SMOKE = 1
    DUST = 2
    CHIP = 3  # plaster or wood
    GLASS = 4
    SHELL = 5  # stays on the floor
    BLOOD = 6  # stays on the floor
    MOTE = 7  # dust in the lamplight


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of particle behaves."""

    drag: float  # part of its speed that is left after a second
    glows: bool = False
    stays: bool = False
    size: float = 0.04  # metres
    grows: float = 0.0  # metres a second
    colors: tuple[tuple[int, int, int], ...] = ((255, 255, 255),)
    alpha: int = 255


LOOKS = {
    Grain.SPARK: Look(
        0.02, glows=True, size=0.035, colors=((255, 226, 150), (255, 180, 84), (255, 244, 214))
    ),
    Grain.SMOKE: Look(0.06, size=0.13, grows=0.42, colors=((150, 152, 158),), alpha=62),
    Grain.DUST: Look(0.04, size=0.10, grows=0.5, colors=((168, 158, 140),), alpha=70),
    Grain.CHIP: Look(0.01, size=0.04, colors=((176, 172, 164), (128, 122, 112), (206, 202, 196))),
    Grain.GLASS: Look(
        0.02, stays=True, size=0.045, colors=((196, 232, 244), (232, 248, 255), (120, 170, 190))
    ),
    Grain.SHELL: Look(0.02, stays=True, size=0.06, colors=((214, 170, 76),)),
    Grain.BLOOD: Look(0.01, stays=True, size=0.05, colors=((124, 12, 20), (96, 8, 16))),
    Grain.MOTE: Look(0.9, glows=True, size=0.03, colors=((58, 54, 46), (46, 46, 50))),
}


_GLOWS = np.array([LOOKS[grain].glows for grain in Grain])
_SIZE = np.array([LOOKS[grain].size for grain in Grain])
_GROWS = np.array([LOOKS[grain].grows for grain in Grain])
_DRAG = np.array([LOOKS[grain].drag for grain in Grain])


@lru_cache(512)
def dot(grain: int, color: int, size: int, fade: int) -> Surface:
    """Return a particle's picture: ``size`` in pixels, ``fade`` from 0 (gone) to 4."""
    look = LOOKS[Grain(grain)]
    r, g, b = look.colors[color % len(look.colors)]
    side = max(2, size)
    if grain in (Grain.SMOKE, Grain.DUST):
        y, x = np.mgrid[0:side, 0:side] - (side - 1) / 2
        soft = np.clip(1 - np.sqrt(x * x + y * y) / (side / 2), 0, 1) ** 1.4
        made = Surface((side, side), pygame.SRCALPHA)
        made.fill((r, g, b, 0))
        pixels = pygame.surfarray.pixels_alpha(made)
        pixels[...] = (soft * look.alpha * fade / 4).astype(np.uint8)
        del pixels
        return made
    if look.glows:
        made = Surface((side + 2, side + 2))
        part = fade / 4
        pygame.draw.circle(
            made,
            (int(r * part), int(g * part), int(b * part)),
            ((side + 1) / 2, (side + 1) / 2),
            side / 2,
        )
        return made
    made = Surface((side + 1, side + 1), pygame.SRCALPHA)
    if grain == Grain.GLASS:
        points = ((0, side * 0.3), (side * 0.6, 0), (side, side * 0.8), (side * 0.3, side))
        pygame.draw.polygon(made, (r, g, b, 200), points)
    elif grain == Grain.SHELL:
        pygame.draw.line(made, (90, 66, 24), (0, side * 0.7), (side, side * 0.2), 2)
        pygame.draw.line(made, (r, g, b), (0, side * 0.6), (side - 1, side * 0.15), 1)
    else:
        pygame.draw.circle(made, (r, g, b), (side / 2, side / 2), side / 2)
    return made


@dataclass(frozen=True, slots=True)
class Landed:
    """A particle that came to rest and stays."""

    x: float  # metres
    y: float
    picture: Surface
    grain: Grain


class Particles:
    """Everything small that moves, in rows of arrays."""

    def __init__(self, seed: int = 7) -> None:
        self.random = np.random.default_rng(seed)
        self._pos = np.zeros((MOST, 2))
        self._vel = np.zeros((MOST, 2))
        self._left = np.zeros(MOST)  # seconds
        self._life = np.ones(MOST)
        self._kind = np.zeros(MOST, np.int64)
        self._color = np.zeros(MOST, np.int64)
        self._next = 0

    def clear(self) -> None:
        """Remove everything."""
        self._left[:] = 0

    def burst(
        self,
        grain: Grain,
        count: int,
        pos: tuple[float, float],
        *,
        angle: float = 0.0,
        spread: float = math.pi,
        speed: float = 2.0,
        life: float = 0.4,
    ) -> None:
        """Throw some particles out within ``spread`` of ``angle`` (radians)."""
        rows = (self._next + np.arange(count)) % MOST
        self._next = int((self._next + count) % MOST)
        turn = angle + self.random.normal(0, 0.5, count) * spread
        pace = speed * (0.25 + 0.75 * self.random.random(count))
        self._pos[rows] = pos
        self._vel[rows] = np.stack([np.cos(turn), np.sin(turn)], 1) * pace[:, None]
        self._life[rows] = life * (0.6 + 0.6 * self.random.random(count))
        self._left[rows] = self._life[rows]
        self._kind[rows] = int(grain)
        self._color[rows] = self.random.integers(0, 6, count)

    def move(self, seconds: float) -> list[Landed]:
        """Let time pass; return what came to rest for good."""
        alive = self._left > 0
        if not alive.any():
            return []
        slower = np.power(_DRAG, seconds)
        self._vel[alive] *= slower[self._kind[alive], None]
        self._pos[alive] += self._vel[alive] * seconds
        self._left[alive] -= seconds
        landed = []
        for row in np.flatnonzero(alive & (self._left <= 0)).tolist():
            grain = Grain(int(self._kind[row]))
            look = LOOKS[grain]
            if look.stays:
                size = max(2, round(look.size * ART * (0.7 + 0.6 * self.random.random())))
                picture = dot(grain, int(self._color[row]), size, 4)
                turn = float(self.random.integers(0, 12)) * 30
                picture = pygame.transform.rotate(picture, turn)
                x, y = self._pos[row].tolist()
                landed.append(Landed(x, y, picture, grain))
        return landed

    def draw(self, target: Surface, view: View, *, glowing: bool) -> None:
        """Draw those that glow, or those that take the room's light."""
        alive = np.flatnonzero((self._left > 0) & (_GLOWS[self._kind] == glowing))
        if not len(alive):
            return
        at = self._pos[alive] * ART - (view.left, view.top)
        inside = (at > -_EDGE) & (at < (view.width + _EDGE, view.height + _EDGE))
        shown = np.flatnonzero(inside.all(1))
        rows = alive[shown]
        kind, left, life = self._kind[rows], self._left[rows], self._life[rows]
        part = left / life
        part = np.where(kind == Grain.MOTE, np.sin(part * math.pi), part)
        fade = np.maximum(1, np.ceil(part * 4)).astype(np.int64)
        size = np.rint((_SIZE[kind] + _GROWS[kind] * (life - left)) * ART).astype(np.int64)
        size = np.where(size < 8, np.maximum(2, size), size // 4 * 4)
        looks = np.stack([kind, self._color[rows], size, fade], 1).tolist()
        blits = []
        for look, (x, y) in zip(looks, at[shown].tolist(), strict=True):
            picture = dot(*look)
            w, h = picture.get_size()
            blits.append((picture, (x - w / 2, y - h / 2)))
        target.fblits(blits, pygame.BLEND_RGB_ADD if glowing else 0)
