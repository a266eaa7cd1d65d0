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

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.play.render.lamps import Caster2D, Color, Lamp, Map, SoftMask, falloff, lamp_of
from game.play.render.shapes import leaf_edges
from game.play.scale import LIGHT, LIGHT_TILE
from game.tiled.level import Level

SAMPLES = 16  # points on a lamp, for soft edges
_AT_ONCE = 2  # points added in one frame
QUICK = 8  # the same, while somebody waits for a door
_BAND = 64  # rows of pixels that one frame brings up to date with a rebaked lamp
_NIGHT, _DAY = 0.1, 5.0  # ambient light from which what is out of sight is less dim, and how much
_STEEP = 1.62  # of the tone curve
_MOST = 2048  # of the sum of light


@dataclass(slots=True)
class Fixture:
    """A lamp of the map and what it gives now."""

    lamp: Lamp
    doors: tuple[int, ...]  # that stand within its reach
    given: NDArray[np.int16]  # (a, b, 3) inside the map
    at: tuple[int, int]  # corner of the above
    color: Color  # now: that of the lamp, but where it has a beat
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
        self._live: list[Fixture] = []  # those lit whose light changes from moment to moment
        self._waiting: deque[int] = deque()
        self._stale: deque[pygame.Rect] = deque()  # parts of the sum that no picture shows yet
        self._making: SoftMask | None = None
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
        fixture = Fixture(lamp, doors, given, at, lamp.color)
        fixture.masks[self._state(fixture)] = mask
        self.fixtures.append(fixture)

    def _given(self, lamp: Lamp, mask: Map) -> tuple[NDArray[np.int16], tuple[int, int]]:
        """Return a lamp's light inside the map, white where it has a beat, and its corner."""
        color = (255, 255, 255) if lamp.beat else lamp.color
        n = mask.shape[0] // 2
        shade = mask * falloff(lamp.reach, lamp.cone, lamp.facing) / np.float32(255)
        x, y = round(lamp.x * LIGHT) - n, round(lamp.y * LIGHT) - n
        part = shade[max(0, -x) : self.size[0] - x, max(0, -y) : self.size[1] - y]
        given = np.rint(part[..., None] * np.array(color, np.float32)).astype(np.int16)
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
                if not fixture.lamp.live:
                    changed.append(self._add(fixture, 1 if wanted else -1))
        self._live = [one for one in self.fixtures if one.lit and one.lamp.live]
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
            making = self._making = self._making or SoftMask(fixture.lamp, QUICK)
            for _ in range(_AT_ONCE):
                if not making.done:
                    making.add(self.rays)
            if not making.done:
                return True
            fixture.masks[state] = making.mask()
            self._making = None
            return True
        self._waiting.popleft()
        steady = fixture.lit and not fixture.lamp.live
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
        for fixture in self._live:
            i, j = px - fixture.at[0], py - fixture.at[1]
            if 0 <= i < fixture.given.shape[0] and 0 <= j < fixture.given.shape[1]:
                more = fixture.given[i, j].tolist()
                if fixture.lamp.beat:
                    more = [m * c // 255 for m, c in zip(more, fixture.color, strict=True)]
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

    def live(self) -> list[Fixture]:
        """Return the lit lamps whose light changes from moment to moment."""
        return self._live

    def turn(self, time: float, strength: float) -> None:
        """Give lamps with a beat their colour after so many seconds; see `Lamp.turned`."""
        for fixture in self._live:
            if fixture.lamp.beat:
                fixture.color = fixture.lamp.turned(time, strength)
