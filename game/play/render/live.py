"""Light that changes from moment to moment: flashes, lamps that fail or turn, holes in doors."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Rect, Surface

from game.play.render.lamps import Lamp, pool
from game.play.render.light import Fixture, LightMap
from game.play.scale import LIGHT
from game.play.watch import Watch

MOST = 3  # lamps with live shadows in one frame
_FRESH = 1  # of them whose shadows are not known yet
_KEPT = 12  # lamps whose shadows are kept


class LiveLight:
    """Adds to a picture of the light, at LIGHT scale, what is not part of the baked map."""

    def __init__(self, watch: Watch, light: LightMap) -> None:
        self.watch, self.light = watch, light
        # of each fixture: what it gives as numbers and as a picture, and room to work in
        self._shadows: dict[tuple[float, ...], tuple[Surface, tuple[int, int]]] = {}
        self._pictures: dict[int, tuple[NDArray[np.int16], Surface, Surface]] = {}

    def forget(self) -> None:
        """Forget shadows: a door has moved."""
        self._shadows.clear()

    def waits(self, lamps: list[Lamp]) -> bool:
        """Whether one of these has shadows that have not been drawn yet."""
        return any(_place(lamp) not in self._shadows for lamp in lamps)

    def draw(
        self,
        low: Surface,
        corner: tuple[int, int],
        flashes: list[Lamp],
        time: float,
        strength: float,
        *,
        late: bool = False,
    ) -> None:
        """Add everything.

        ``corner`` is that of the picture on the level, in pixels; ``flashes`` throw shadows, the
        nearest of them; ``strength`` is that of flashes, 0 to 1. ``late``: those whose shadows are
        not known yet wait for the next picture.
        """
        self.light.turn(time, strength)
        for fixture in self.light.live():
            self._fixture(low, corner, fixture, time, strength)
        lamps = flashes + self._door_holes()
        width, height = low.get_size()
        middle = (corner[0] + width / 2) / LIGHT, (corner[1] + height / 2) / LIGHT
        lamps.sort(key=lambda lamp: math.dist(middle, (lamp.x, lamp.y)))
        fresh = 0 if late else _FRESH
        for lamp in lamps[:MOST]:
            known = _place(lamp) in self._shadows
            if known or fresh:
                self._cast(low, corner, lamp)
                fresh -= not known

    def _cast(self, low: Surface, corner: tuple[int, int], lamp: Lamp) -> None:
        """Add a lamp that throws shadows; while it stays where it is, they are drawn once."""
        place = _place(lamp)
        if place not in self._shadows:
            if len(self._shadows) >= _KEPT:
                del self._shadows[next(iter(self._shadows))]
            drawn, at = self.light.rays.draw(lamp, soft=2)
            drawn = drawn.copy()
            drawn.blit(
                pool(lamp.reach, lamp.cone, lamp.facing),
                (0, 0),
                special_flags=pygame.BLEND_RGB_MULT,
            )
            self._shadows[place] = drawn, at
        drawn, (left, top) = self._shadows[place]
        where = (left - corner[0], top - corner[1])
        part = low.get_rect().clip(drawn.get_rect(topleft=where)).move(-where[0], -where[1])
        shown = buffer(drawn.get_size())
        shown.blit(drawn, part, part)
        r, g, b = (min(255, c) for c in lamp.color)
        shown.fill((r, g, b), part, pygame.BLEND_RGB_MULT)
        _screen(low, shown, where)

    def _fixture(
        self,
        low: Surface,
        corner: tuple[int, int],
        fixture: Fixture,
        time: float,
        strength: float,
    ) -> None:
        lamp, given = fixture.lamp, fixture.given
        where = (fixture.at[0] - corner[0], fixture.at[1] - corner[1])
        part = low.get_rect().clip(Rect(where, given.shape[:2])).move(-where[0], -where[1])
        if not part.width or not part.height:
            return
        key = id(fixture)
        if key not in self._pictures or self._pictures[key][0] is not given:
            made = Surface(given.shape[:2])
            pygame.surfarray.blit_array(made, given.clip(0, 255).astype(np.uint8))
            self._pictures[key] = given, made, made.copy()
        _, whole, shown = self._pictures[key]
        if lamp.beat:
            r, g, b = (min(255, c) for c in fixture.color)
        else:
            r = g = b = round(255 * (1 - (1 - unsteady(time, lamp.flicker, lamp.x)) * strength))
        shown.blit(whole, part, part)
        shown.fill((r, g, b), part, pygame.BLEND_RGB_MULT)
        _screen(low, shown, where)

    def _door_holes(self) -> list[Lamp]:
        """Return the light that falls through holes in shut doors, from their brighter side."""
        watch, found = self.watch, []
        doors = watch.sim.terrain.doors
        holes = watch.world.doors.leaf.holes[0]
        for door in np.flatnonzero((holes > 0) & watch.shut).tolist():
            x, y = doors.centre[door].tolist()
            nx, ny = doors.normal[door].tolist()
            sides = [self.light.at(x + nx * s, y + ny * s) for s in (-1.0, 1.0)]
            way = 1 if sum(sides[0]) > sum(sides[1]) else -1
            color = sides[0] if way > 0 else sides[1]
            if sum(color) < 60:
                continue
            color = (min(400, color[0] * 2), min(400, color[1] * 2), min(400, color[2] * 2))
            angle = math.atan2(ny * way, nx * way)
            found.append(
                Lamp(x + nx * way * 0.3, y + ny * way * 0.3, 4.0, color, 1.2, 0.05, 0.4, angle)
            )
        return found


def _place(lamp: Lamp) -> tuple[float, ...]:
    """Return what a lamp's shadows depend on, but for doors."""
    return lamp.x, lamp.y, lamp.reach, lamp.height, lamp.cone, lamp.facing


def _screen(low: Surface, picture: Surface, at: tuple[int, int]) -> None:
    """Add light so that bright pools do not clip to another hue: picture * (1 - low)."""
    rect = picture.get_rect(topleft=at).clip(low.get_rect())
    if not rect.width or not rect.height:
        return
    area = rect.move(-at[0], -at[1])
    inverse, room = buffer(low.get_size()), Rect((0, 0), rect.size)
    inverse.fill((255, 255, 255), room)
    inverse.blit(low, (0, 0), rect, pygame.BLEND_RGB_SUB)
    inverse.blit(picture, (0, 0), area, pygame.BLEND_RGB_MULT)
    low.blit(inverse, rect, room, pygame.BLEND_RGB_ADD)


@lru_cache(64)
def buffer(size: tuple[int, int]) -> Surface:
    """Return a surface to work in, the same one for the same size."""
    return Surface(size)


def unsteady(time: float, flicker: float, phase: float) -> float:
    """Return how strong a failing lamp is now, 0 to 1."""
    slow = math.sin(time * 7.3 + phase * 5) * math.sin(time * 3.1 + phase)
    fast = math.sin(time * 47 + phase * 3) * math.sin(time * 31)
    dip = 1.0 if slow > 1 - flicker * 1.4 and fast > 0 else 0.0
    return max(0.0, 1 - 0.12 * flicker * (1 + fast) - dip * min(1.0, 0.35 + flicker))
