"""Lamps: what one is, how its light falls off, and what it reaches past walls and things."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.play.render.shapes import (
    Caster,
    Edges,
    casters,
    near,
    outline,
    shadow,
    visible,
    wall_tiles,
)
from game.play.scale import LIGHT
from game.tiled.circuits import circuit_of
from game.tiled.level import Level
from game.tiled.schema import Light

POWER = 1.25  # of a lamp of brightness 1 in its own colour
TOPS = 0.55  # metres that light reaches into what it hits
_STEADY = 0.02  # flicker from which a lamp is added live
_REST = 0.4  # of both colours of a beat, where flashes are set to none
_GOLDEN = 2.39996

Map = NDArray[np.uint8]
Color = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Lamp:
    """A source of light, in metres."""

    x: float
    y: float
    reach: float
    color: Color  # may go beyond 255
    height: float = 2.7
    size: float = 0.14  # radius of the source
    cone: float = 0.0  # radians, 0 all round
    facing: float = 0.0  # radians
    flicker: float = 0.0
    circuit: str = ""
    other: Color = (0, 0, 0)  # what it turns to and back from, where it has a beat
    beat: float = 0.0  # seconds of one turn, 0 for one colour

    @property
    def live(self) -> bool:
        """Whether it changes from moment to moment, so that it is added to every picture."""
        return self.flicker > _STEADY or self.beat > 0

    def turned(self, time: float, strength: float) -> Color:
        """Return the colour of one with a beat after so many seconds.

        ``strength`` is that of flashes, 0 to 1: without any, both colours shine steadily.
        """
        swing = math.sin((time / self.beat + self.x * 0.37) * 2 * math.pi)
        first, second = (_REST + strength * (max(0.0, side) - _REST) for side in (swing, -swing))
        r, g, b = (
            round(c * first + o * second) for c, o in zip(self.color, self.other, strict=True)
        )
        return r, g, b


def lamp_of(light: Light) -> Lamp:
    """Return a lamp of the map."""
    small = light.radius < 2.5  # a screen or a dial, not a lamp
    r, g, b = (round(c * light.brightness * POWER) for c in light.color)
    x, y, z = (round(c * light.brightness * POWER) for c in light.other)
    return Lamp(
        *light.pos,
        light.radius,
        (r, g, b),
        height=1.3 if small else 2.7,
        size=0.08 if small else 0.16,
        cone=light.cone * 2 * math.pi / 65_536,
        facing=light.facing * 2 * math.pi / 65_536,
        flicker=light.flicker,
        circuit=circuit_of(light),
        other=(x, y, z),
        beat=light.beat,
    )


@lru_cache(256)
def falloff(reach: float, cone: float, facing: float) -> NDArray[np.float32]:
    """Return how strong light is around a lamp: (n, n), 1 at the lamp and 0 at its reach."""
    n = max(1, int(reach * LIGHT))
    x, y = np.mgrid[-n:n, -n:n] + 0.5
    d = np.sqrt(x * x + y * y) / n
    strength = np.clip(1 - d * d, 0, 1) ** 2 / (1 + 2.2 * d * d)
    if cone:
        off = np.abs((np.arctan2(y, x) - facing + math.pi) % (2 * math.pi) - math.pi)
        strength *= np.clip((cone / 2 - off) / (cone * 0.22) + 0.5, 0, 1) ** 1.5
    return np.asarray(strength, np.float32)


@lru_cache(64)
def pool(reach: float, cone: float, facing: float) -> Surface:
    """Return the same in grey, to be multiplied."""
    shade = falloff(reach, cone, facing)[..., None] * np.float32(255)
    made = Surface(shade.shape[:2])
    pygame.surfarray.blit_array(made, np.repeat(shade.astype(np.uint8), 3, axis=2))
    return made


class Caster2D:
    """Draws what a lamp reaches, in white: the floor with shadows, the tops without."""

    def __init__(self, level: Level, tops: Map) -> None:
        self.walls = outline(wall_tiles(level))
        self.edges = self.walls
        self.casters: list[Caster] = casters(level)
        self._boxes = np.array([one.box for one in self.casters]).reshape(-1, 4)
        self.tops = Surface(tops.shape)
        pygame.surfarray.blit_array(self.tops, np.repeat(tops[..., None], 3, 2))
        self._pairs: dict[int, tuple[Surface, Surface]] = {}

    def shut(self, leaves: Edges) -> None:
        """Say which door leaves are shut from now on."""
        self.edges = self.walls.joined(leaves)

    def draw(
        self, lamp: Lamp, dx: float = 0.0, dy: float = 0.0, soft: int = 1
    ) -> tuple[Surface, tuple[int, int]]:
        """Return what a lamp moved by (dx, dy) reaches, and where its corner lies on the map."""
        n = max(1, int(lamp.reach * LIGHT))
        if n not in self._pairs:
            self._pairs[n] = Surface((2 * n, 2 * n)), Surface((2 * n, 2 * n))
        floor, top = self._pairs[n]
        x, y, reach = lamp.x + dx, lamp.y + dy, lamp.reach
        left, up = round(lamp.x * LIGHT) - n, round(lamp.y * LIGHT) - n
        at = np.array([x * LIGHT - left, y * LIGHT - up])
        here = near(self.edges, x, y, (x - reach, y - reach, x + reach, y + reach))
        ray, distance = visible(x, y, reach * 1.42, here)
        floor.fill(0)
        white = (255, 255, 255)
        pygame.draw.polygon(floor, white, ray * (distance[:, None] * LIGHT) + at)
        boxes = self._boxes
        reached = (boxes[:, :2] <= (x + reach, y + reach)) & (
            boxes[:, 2:] >= (x - reach, y - reach)
        )
        for row in np.flatnonzero(reached.all(1)).tolist():
            dark = shadow(self.casters[row], x, y, lamp.height, reach)
            if dark is not None:
                points = [(a * LIGHT - left, b * LIGHT - up) for a, b in dark]
                pygame.draw.polygon(floor, 0, points)
        if soft:
            third = max(1, 2 * n // (soft + 1))
            small = pygame.transform.smoothscale(floor, (third, third))
            pygame.transform.smoothscale(small, (2 * n, 2 * n), floor)
        top.fill(0)
        pygame.draw.polygon(top, white, ray * ((distance[:, None] + TOPS) * LIGHT) + at)
        top.blit(self.tops, (-left, -up), special_flags=pygame.BLEND_RGB_MULT)
        floor.blit(top, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
        return floor, (left, up)

    def soft_mask(self, lamp: Lamp, samples: int) -> Map:
        """Return what a lamp reaches, averaged over points on it: (2n, 2n), 0 to 255."""
        total = SoftMask(lamp, samples)
        while not total.done:
            total.add(self)
        return total.mask()


class SoftMask:
    """A soft mask in the making, one point of the lamp after the other."""

    def __init__(self, lamp: Lamp, samples: int) -> None:
        self.lamp, self._samples, self._made = lamp, samples, 0
        n = max(1, int(lamp.reach * LIGHT))
        self._total = np.zeros((2 * n, 2 * n), np.uint16)

    @property
    def done(self) -> bool:
        """Whether every point was added."""
        return self._made == self._samples

    def add(self, rays: Caster2D) -> None:
        """Add what the next point reaches."""
        angle, i = self._made * _GOLDEN, self._made
        away = self.lamp.size * math.sqrt((i + 0.5) / self._samples)
        drawn, _ = rays.draw(self.lamp, away * math.cos(angle), away * math.sin(angle))
        self._total += pygame.surfarray.pixels_red(drawn)
        self._made += 1

    def mask(self) -> Map:
        """Return the mask, 0 to 255."""
        return (self._total // self._samples).astype(np.uint8)
