"""Light: lamps baked once with soft shadows, switched by circuit, rebaked where a door moves.

A lamp's contribution is kept as whole numbers and added to a sum, so that switching it off takes
exactly what it gave. The sum goes through a tone curve by table. Lamps that flicker, muzzle
flashes and screens are added live.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.play.render.shapes import (
    Caster,
    Edges,
    casters,
    leaf_edges,
    near,
    outline,
    shadow,
    visible,
    wall_tiles,
)
from game.play.scale import LIGHT, LIGHT_TILE
from game.tiled.circuits import circuit_of
from game.tiled.level import Level
from game.tiled.schema import Light

POWER = 1.25  # of a lamp of brightness 1 in its own colour
SAMPLES = 16  # points on a lamp, for soft edges
_AT_ONCE = 2  # points added in one frame
QUICK = 8  # the same, while somebody waits for a door
TOPS = 0.55  # metres that light reaches into what it hits
_BAND = 64  # rows of pixels that one frame brings up to date with a rebaked lamp
_NIGHT, _DAY = 0.1, 5.0  # ambient light from which what is out of sight is less dim, and how much
_STEADY = 0.02  # flicker from which a lamp is added live
_STEEP = 1.62  # of the tone curve
_MOST = 2048  # of the sum of light
_GOLDEN = 2.39996

Map = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Lamp:
    """A source of light, in metres."""

    x: float
    y: float
    reach: float
    color: tuple[int, int, int]  # may go beyond 255
    height: float = 2.7
    size: float = 0.14  # radius of the source
    cone: float = 0.0  # radians, 0 all round
    facing: float = 0.0  # radians
    flicker: float = 0.0
    circuit: str = ""


def lamp_of(light: Light) -> Lamp:
    """Return a lamp of the map."""
    small = light.radius < 2.5  # a screen or a dial, not a lamp
    r, g, b = (round(c * light.brightness * POWER) for c in light.color)
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
def pool(reach: float, cone: float, facing: float, color: tuple[int, int, int]) -> Surface:
    """Return the same in colour, to be multiplied."""
    shade = falloff(reach, cone, facing)[..., None] * np.array(color, np.float32)
    made = Surface(shade.shape[:2])
    pygame.surfarray.blit_array(made, shade.clip(0, 255).astype(np.uint8))
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
        total = _Sum(lamp, samples)
        while not total.done:
            total.add(self)
        return total.mask()


class _Sum:
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


@dataclass(slots=True)
class Fixture:
    """A lamp of the map and what it gives now."""

    lamp: Lamp
    doors: tuple[int, ...]  # that stand within its reach
    given: NDArray[np.int16]  # (a, b, 3) inside the map
    at: tuple[int, int]  # corner of the above
    lit: bool = False
    masks: dict[tuple[bool, ...], Map] = field(default_factory=dict)  # by which doors are shut


class LightMap:
    """The light of a level as it stands.

    Parameters
    ----------
    level
        The level.
    tops
        (w, h) 255 where something stands, at LIGHT pixels to the metre.
    puddles
        (w, h) how much the floor mirrors.
    sealed
        (w, h) True where nothing is ever shown.
    keep
        Returns a stored mask of fixture i, or builds it with the given function.
    told
        Hears the part done, 0 to 1, while lamps are baked.
    """

    def __init__(
        self,
        level: Level,
        tops: Map,
        puddles: Map,
        keep: Callable[[int, tuple[int, int], Callable[[], Map]], Map],
        told: Callable[[float], None] = lambda part: None,
    ) -> None:
        self.level, self._puddles = level, puddles
        self.size = (level.width * LIGHT_TILE, level.height * LIGHT_TILE)
        self.rays = Caster2D(level, tops)
        self._shut = np.array([not door.open for door in level.doors], bool)
        self.rays.shut(leaf_edges(level, self._shut))
        base = np.array(level.ambient_color) * (0.6 + 8 * level.ambient)
        day = 1 + _DAY * max(0.0, level.ambient - _NIGHT)
        self._dim = (np.array([20, 24, 31]) * day).astype(np.uint16)
        self._sum = np.zeros((*self.size, 3), np.int16)
        self._sum[...] = base
        self._sum += (tops[..., None] / 255 * base * 0.9).astype(np.int16)
        steps = np.arange(_MOST) / 255
        curve = 255 * (1 - np.exp(-steps * _STEEP)) / (1 - math.exp(-_STEEP * 1.03))
        self._curve = curve.clip(0, 255).astype(np.uint8)
        self.lit, self.memory = Surface(self.size), Surface(self.size)
        self.gain = Surface(self.size)  # what sight adds to memory
        self.sealed = np.zeros(self.size, bool)
        self.fixtures: list[Fixture] = []
        for index, light in enumerate(level.lights):
            self._hang(index, lamp_of(light), keep)
            told((index + 1) / len(level.lights))
        self._waiting: deque[int] = deque()
        self._stale: deque[pygame.Rect] = deque()  # parts of the sum that no picture shows yet
        self._making: _Sum | None = None
        self._refresh(pygame.Rect((0, 0), self.size))

    def _hang(
        self,
        index: int,
        lamp: Lamp,
        keep: Callable[[int, tuple[int, int], Callable[[], Map]], Map],
    ) -> None:
        n = max(1, int(lamp.reach * LIGHT))
        mask = keep(index, (2 * n, 2 * n), lambda: self.rays.soft_mask(lamp, SAMPLES))
        doors = tuple(
            number
            for number, door in enumerate(self.level.doors)
            if math.hypot(
                (door.rect[0] + door.rect[2]) / 4 - lamp.x,
                (door.rect[1] + door.rect[3]) / 4 - lamp.y,
            )
            < lamp.reach + 1
        )
        given, at = self._given(lamp, mask)
        fixture = Fixture(lamp, doors, given, at)
        fixture.masks[self._state(fixture)] = mask
        self.fixtures.append(fixture)

    def _given(self, lamp: Lamp, mask: Map) -> tuple[NDArray[np.int16], tuple[int, int]]:
        """Return a lamp's light inside the map, and its corner."""
        n = mask.shape[0] // 2
        shade = mask * falloff(lamp.reach, lamp.cone, lamp.facing) / np.float32(255)
        x, y = round(lamp.x * LIGHT) - n, round(lamp.y * LIGHT) - n
        part = shade[max(0, -x) : self.size[0] - x, max(0, -y) : self.size[1] - y]
        given = np.rint(part[..., None] * np.array(lamp.color, np.float32)).astype(np.int16)
        return given, (max(0, x), max(0, y))

    def _state(self, fixture: Fixture) -> tuple[bool, ...]:
        return tuple(bool(self._shut[door]) for door in fixture.doors)

    # what changes

    def set_circuits(self, on: dict[str, bool], broken: Sequence[int] = ()) -> None:
        """Switch lamps so that they agree with their circuits; those broken stay dark."""
        changed: list[pygame.Rect] = []
        for index, fixture in enumerate(self.fixtures):
            wanted = on.get(fixture.lamp.circuit, True) and index not in broken
            if wanted != fixture.lit:
                fixture.lit = wanted
                if fixture.lamp.flicker <= _STEADY:
                    changed.append(self._add(fixture, 1 if wanted else -1))
        for rect in changed:
            self._refresh(rect)

    def set_doors(self, shut: NDArray[np.bool_]) -> None:
        """Say which doors are shut; lamps near a change are rebaked by `work`."""
        moved = np.flatnonzero(shut != self._shut)
        if not len(moved):
            return
        self._shut = shut.copy()
        self.rays.shut(leaf_edges(self.level, shut))
        for index, fixture in enumerate(self.fixtures):
            if index not in self._waiting and not set(moved.tolist()).isdisjoint(fixture.doors):
                self._waiting.append(index)
        self._making = None  # begun with the doors as they were

    def work(self) -> bool:
        """Go on rebaking the lamps that wait for it, a little; return whether there were any."""
        if self._stale:
            self._refresh(self._stale.popleft())
            return True
        if not self._waiting:
            return False
        fixture = self.fixtures[self._waiting[0]]
        state = self._state(fixture)
        if state not in fixture.masks:
            making = self._making = self._making or _Sum(fixture.lamp, QUICK)
            for _ in range(_AT_ONCE):
                if not making.done:
                    making.add(self.rays)
            if not making.done:
                return True
            fixture.masks[state] = making.mask()
            self._making = None
            return True
        self._waiting.popleft()
        steady = fixture.lit and fixture.lamp.flicker <= _STEADY
        if steady:
            self._add(fixture, -1)
        fixture.given, fixture.at = self._given(fixture.lamp, fixture.masks[state])
        if steady:
            whole = self._add(fixture, 1)
            self._stale += [
                pygame.Rect(whole.x, y, whole.w, min(_BAND, whole.bottom - y))
                for y in range(whole.y, whole.bottom, _BAND)
            ]
        return True

    def _add(self, fixture: Fixture, sign: int) -> pygame.Rect:
        (x, y), (w, h) = fixture.at, fixture.given.shape[:2]
        part = self._sum[x : x + w, y : y + h]
        if sign > 0:
            part += fixture.given
        else:
            part -= fixture.given
        return pygame.Rect(x, y, w, h)

    def _refresh(self, rect: pygame.Rect) -> None:
        """Bring the pictures of the light up to date with its sum."""
        if not rect.width or not rect.height:
            return
        area = np.s_[rect.left : rect.right, rect.top : rect.bottom]
        tone = self._curve[np.minimum(self._sum[area], _MOST - 1)]
        wet = self._puddles[area]
        if wet.any():
            glint = tone.astype(np.uint16) * wet[..., None] >> 9
            tone = np.minimum(tone + glint, 255).astype(np.uint8)
        pixels = pygame.surfarray.pixels3d(self.lit)
        pixels[area] = tone
        del pixels
        whole = tone.astype(np.uint16)
        luma = (whole[..., 0] * 5 + whole[..., 1] * 9 + whole[..., 2] * 2) >> 4
        mixed = (whole + 2 * luma[..., None]) * self._dim >> 8
        dim = (mixed + np.array([9, 11, 18], np.uint16)).clip(0, 255).astype(np.uint8)
        dim[self.sealed[area]] = 0
        pixels = pygame.surfarray.pixels3d(self.memory)
        pixels[area] = dim
        del pixels
        pixels = pygame.surfarray.pixels3d(self.gain)
        pixels[area] = np.maximum(tone, dim) - dim
        del pixels

    def seal(self, sealed: NDArray[np.bool_]) -> None:
        """Say what is never shown: (w, h) at LIGHT."""
        if not np.array_equal(sealed, self.sealed):
            changed = np.argwhere(sealed != self.sealed)
            corner, size = changed.min(0), np.ptp(changed, 0) + 1
            self.sealed = sealed.copy()
            self._refresh(pygame.Rect(corner.tolist(), size.tolist()))

    # what is asked

    def at(self, x: float, y: float) -> tuple[int, int, int]:
        """Return the light at a place in metres, as a colour, flickering lamps at their full."""
        px = min(max(int(x * LIGHT), 0), self.size[0] - 1)
        py = min(max(int(y * LIGHT), 0), self.size[1] - 1)
        r, g, b, _ = self.lit.get_at((px, py))
        for _, (given,), (left, top) in self.flickering():
            i, j = px - left, py - top
            if 0 <= i < given.shape[0] and 0 <= j < given.shape[1]:
                more = given[i, j].tolist()
                r, g, b = min(255, r + more[0]), min(255, g + more[1]), min(255, b + more[2])
        return r, g, b

    def remembered(self, x: float, y: float) -> tuple[int, int, int]:
        """Return how a place in metres that is out of sight is lit."""
        px = min(max(int(x * LIGHT), 0), self.size[0] - 1)
        py = min(max(int(y * LIGHT), 0), self.size[1] - 1)
        r, g, b, _ = self.memory.get_at((px, py))
        return r, g, b

    def away(self, x: float, y: float) -> float:
        """Return the direction, in radians, in which the light falls off at a place."""
        step = 0.6
        left, right = (sum(self.at(x + s, y)) for s in (-step, step))
        above, below = (sum(self.at(x, y + s)) for s in (-step, step))
        return math.atan2(above - below, left - right)

    def flickering(self) -> list[tuple[Lamp, Sequence[NDArray[np.int16]], tuple[int, int]]]:
        """Return the lit lamps whose strength changes from moment to moment."""
        return [
            (f.lamp, [f.given], f.at) for f in self.fixtures if f.lit and f.lamp.flicker > _STEADY
        ]
