"""What glows by itself, over the lit picture: muzzle flashes, tracers, lamps, things to use."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.play.camera import View
from game.play.render.lamps import Lamp, pool
from game.play.scale import ART

FLASH = 0.07  # seconds of a muzzle flash
BOOM = 0.45  # seconds that a blast is bright
TRACE = 0.09  # seconds that the streak of a bullet hangs in the air
_FAR = 10.0  # metres that a blast lights up at most
_LIT = 5.0  # metres that a muzzle flash lights up, and one more for each size
_FINE = 64  # pixels, the radius up to which a glow is drawn as it is
_STREAK = 2.6  # metres of a bullet's light

Color = tuple[int, int, int]


@lru_cache(96)
def halo(color: Color, radius: int) -> Surface:
    """Return a soft round glow, to be added."""
    if radius > _FINE:  # soft as it is, a small one made larger looks the same
        return pygame.transform.smoothscale(halo(color, _FINE), (2 * radius, 2 * radius))
    y, x = np.mgrid[-radius:radius, -radius:radius] + 0.5
    strength = np.clip(1 - np.sqrt(x * x + y * y) / max(1, radius), 0, 1) ** 2.6
    made = Surface((2 * radius, 2 * radius))
    shade = strength.T[..., None] * np.array(color, np.float32)
    pygame.surfarray.blit_array(made, shade.astype(np.uint8))
    return made


@lru_cache(200)
def muzzle(direction: int, size: int, first: bool) -> Surface:
    """Return a muzzle flash with the muzzle in its middle; its first frame is a disc."""
    return pygame.transform.rotozoom(_ahead(size, first), -direction * 360 / 32, 1)


@lru_cache(6)
def _ahead(size: int, first: bool) -> Surface:
    """Return a muzzle flash towards +x."""
    side = 110
    made = Surface((side * 2, side * 2))
    middle = float(side)
    unit = 1 + 0.35 * size
    if first:
        for radius, color in ((30, (120, 58, 14)), (22, (220, 140, 60)), (15, (255, 246, 214))):
            pygame.draw.circle(made, color, (middle + 12, middle), radius * unit)
    else:
        star = ((0, -5), (30, -26), (24, -10), (64, -13), (40, -3), (86, 0))
        for grow, color in ((1.0, (150, 70, 16)), (0.78, (255, 176, 82)), (0.5, (255, 248, 224))):
            points = [(middle + x * grow * unit, middle + y * grow * unit) for x, y in star]
            below = [(x, 2 * middle - y) for x, y in reversed(points)]
            pygame.draw.polygon(made, color, points + below)
    return pygame.transform.smoothscale(pygame.transform.box_blur(made, 2), (side, side))


def warm() -> None:
    """Make pictures now that would take too long in the moment of the first shot."""
    for size in (1, 2):
        pool(_LIT + size, 0.0, 0.0)
        for first in (True, False):
            _ahead(size, first)
    pool(_FAR, 0.0, 0.0)


@dataclass(slots=True)
class Flash:
    """A muzzle flash, in metres."""

    x: float
    y: float
    angle: float  # radians
    size: int  # 0 silenced, 1 pistol, 2 long
    age: float = 0.0  # seconds
    pictures: int = 0  # in which it was


@dataclass(slots=True)
class Streak:
    """Where a bullet flew, in metres."""

    x0: float
    y0: float
    x1: float
    y1: float
    age: float = 0.0


@dataclass(slots=True)
class Boom:
    """The fire of a blast, in metres."""

    x: float
    y: float
    reach: float
    age: float = 0.0

    @property
    def left(self) -> float:
        """Part of its light that is left: all of it at first, then quickly less."""
        return max(0.0, 1 - self.age / BOOM) ** 2


class Glows:
    """Short-lived lights and lines."""

    def __init__(self) -> None:
        self.flashes: list[Flash] = []
        self.streaks: list[Streak] = []
        self.booms: list[Boom] = []

    def clear(self) -> None:
        """Remove everything."""
        self.flashes.clear()
        self.streaks.clear()
        self.booms.clear()

    def move(self, seconds: float) -> None:
        """Let the world's time pass."""
        if seconds <= 0:
            return
        for flash in self.flashes:
            if flash.pictures:  # however long a frame is, the first shows it new
                flash.age += seconds
            flash.pictures += 1
        for streak in self.streaks:
            streak.age += seconds
        for boom in self.booms:
            boom.age += seconds
        self.booms = [b for b in self.booms if b.age < BOOM]
        self.flashes = [f for f in self.flashes if f.age < FLASH]
        self.streaks = [s for s in self.streaks if s.age < TRACE]

    def lamps(self, strength: float) -> list[Lamp]:
        """Return the light that blasts and muzzle flashes, but for silenced ones, throw."""
        found = []
        for boom in self.booms:
            part = strength * boom.left
            color = (round(255 * part), round(206 * part), round(140 * part))
            reach = min(_FAR, 4 * boom.reach)
            found.append(Lamp(boom.x, boom.y, reach, color, height=1.3))
        for flash in self.flashes:
            if flash.size:
                part = strength * (1 - flash.age / FLASH) ** 0.5
                color = (round(255 * part), round(188 * part), round(104 * part))
                found.append(Lamp(flash.x, flash.y, _LIT + flash.size, color, height=1.3))
        return found

    def draw(
        self,
        target: Surface,
        view: View,
        strength: float,
        sees: Callable[[float, float], bool],
    ) -> None:
        """Draw the flashes and streaks that are in sight; ``strength`` 0 leaves the streaks."""
        adds = []
        for boom in self.booms if strength > 0 else ():
            if not sees(boom.x, boom.y):
                continue
            # in steps, so that the pictures are kept
            step = math.ceil(boom.left * strength * 6) / 6
            color = (round(255 * step), round(196 * step), round(112 * step))
            glow = halo(color, round(boom.reach * (0.7 + 0.7 * step) * ART))
            adds.append((glow, glow.get_rect(center=view.to_screen(boom.x, boom.y))))
        for flash in self.flashes if strength > 0 else ():
            if not sees(flash.x, flash.y):
                continue
            at = view.to_screen(flash.x, flash.y)
            direction = round(flash.angle / (2 * math.pi) * 32) % 32
            if flash.size:
                first = flash.pictures <= 1 and strength > 0.5
                picture = muzzle(direction, flash.size, first)
                if strength < 1:
                    picture = picture.copy()
                    level = round(255 * strength)
                    picture.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
                adds.append((picture, picture.get_rect(center=at)))
            warm = 96 if flash.size else 30
            part = (1 - flash.age / FLASH) * strength
            step = max(1, round(part * 4)) / 4
            color = (round(warm * 1.9 * step), round(warm * 1.2 * step), round(warm * 0.5 * step))
            glow = halo(color, round((1.5 if flash.size else 0.5) * ART))
            adds.append((glow, glow.get_rect(center=at)))
        target.fblits(adds, pygame.BLEND_RGB_ADD)
        for streak in self.streaks:
            if not sees(streak.x1, streak.y1):
                continue
            part = 1 - streak.age / TRACE
            line = view.to_screen(streak.x0, streak.y0), view.to_screen(streak.x1, streak.y1)
            shade = round(70 * part) + 20
            pygame.draw.line(target, (shade + 40, shade + 24, shade), *line, 1)

    def draw_bullet(
        self, target: Surface, view: View, start: tuple[float, float], end: tuple[float, float]
    ) -> None:
        """Draw the light of a bullet on its way; the two places are in metres."""
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = math.hypot(dx, dy)
        if length < 1e-3:
            return
        part = min(1.0, _STREAK / length)
        tail = (end[0] - dx * part, end[1] - dy * part)
        middle = (end[0] - dx * part * 0.4, end[1] - dy * part * 0.4)
        pygame.draw.line(target, (150, 112, 62), view.to_screen(*tail), view.to_screen(*end), 3)
        pygame.draw.line(target, (255, 244, 212), view.to_screen(*middle), view.to_screen(*end), 1)
