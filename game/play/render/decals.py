"""Marks that stay: blood, bullet holes, scorch, splinters of glass."""

from __future__ import annotations

import math
import random
from functools import lru_cache

import pygame
from pygame import Surface

from game.play.scale import ART

_VARIANTS = 6
_FINE = 3  # drawn so much larger, then scaled down smoothly


@lru_cache(64)
def spatter(variant: int, size: int) -> Surface:
    """Return blood thrown to the right from the middle; ``size`` from 1 (a hit) to 3."""
    rng = random.Random(variant * 31 + size)
    side = round((0.7 + 0.5 * size) * ART)
    made = Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    middle = side * _FINE / 2
    unit = ART * _FINE
    for n in range(14 + 12 * size):
        far = abs(rng.gauss(0, 0.19)) * size**0.6
        turn = rng.gauss(0, 0.42) if n % 4 else rng.uniform(0, 2 * math.pi)
        radius = max(0.008, rng.random() ** 2 * 0.075 * (1 - far / (0.3 + size * 0.35)))
        x, y = middle + math.cos(turn) * far * unit, middle + math.sin(turn) * far * unit
        shade = rng.randrange(-16, 12)
        color = (104 + shade, 9, 17, 226)
        pygame.draw.circle(made, color, (x, y), radius * unit)
        if rng.random() < 0.4:
            tail = (x + math.cos(turn) * 0.06 * unit, y + math.sin(turn) * 0.06 * unit)
            pygame.draw.line(made, color, (x, y), tail, max(1, round(radius * unit * 0.7)))
    return pygame.transform.smoothscale(made, (side, side))


@lru_cache(64)
def blood_pool(variant: int, step: int) -> Surface:
    """Return the pool under somebody who lies; ``step`` from 1 to 8 is how far it has spread."""
    rng = random.Random(variant * 17 + 5)
    lobes = [
        (rng.uniform(0, 2 * math.pi), rng.uniform(0.05, 0.34), rng.uniform(0.14, 0.26))
        for _ in range(11)
    ]
    side = round(1.35 * ART)
    made = Surface((side * 2, side * 2), pygame.SRCALPHA)
    grown = (step / 8) ** 0.6
    for color, shrink in (((70, 5, 12, 235), 1.0), ((104, 9, 17, 240), 0.86)):
        for turn, away, radius in lobes:
            at = (
                side + math.cos(turn) * away * grown * ART * 2,
                side + math.sin(turn) * away * grown * ART * 2,
            )
            pygame.draw.circle(made, color, at, radius * grown * shrink * ART * 2)
    glint = pygame.Rect(0, 0, 0.22 * grown * ART * 2, 0.07 * grown * ART * 2)
    glint.center = (round(side - 8 * grown), round(side - 10 * grown))
    pygame.draw.ellipse(made, (196, 92, 92, 90), glint)
    return pygame.transform.smoothscale(made, (side, side))


@lru_cache(32)
def hole(variant: int, bright: bool) -> Surface:
    """Return a bullet hole; ``bright`` for the pale dust of plaster around it."""
    rng = random.Random(variant)
    side = 12
    made = Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    middle = side * _FINE / 2
    if bright:
        for _ in range(9):
            turn, far = rng.uniform(0, 2 * math.pi), rng.uniform(1, 4) * _FINE
            at = (middle + math.cos(turn) * far, middle + math.sin(turn) * far)
            pygame.draw.circle(made, (198, 196, 190, 120), at, rng.uniform(0.5, 1.3) * _FINE)
    pygame.draw.circle(made, (150, 150, 150, 160), (middle, middle), 2.4 * _FINE)
    pygame.draw.circle(made, (12, 12, 14, 255), (middle, middle), 1.7 * _FINE)
    return pygame.transform.smoothscale(made, (side, side))


@lru_cache(16)
def scorch(variant: int, reach: float) -> Surface:
    """Return the soot that a blast of ``reach`` metres leaves."""
    rng = random.Random(variant * 13 + 3)
    side = round(reach * 1.5 * ART)
    made = Surface((side, side), pygame.SRCALPHA)
    middle = side / 2
    for _ in range(150):
        far = rng.random() ** 0.7 * 0.44 * side
        turn = rng.uniform(0, 2 * math.pi)
        at = (middle + math.cos(turn) * far, middle + math.sin(turn) * far)
        shade = rng.randrange(12, 30)
        radius = rng.uniform(0.02, 0.09) * side * (1.1 - far / (0.5 * side))
        pygame.draw.circle(made, (shade, shade - 2, shade - 4, 170), at, max(2.0, radius))
    return pygame.transform.gaussian_blur(made, max(2, side // 40))


@lru_cache(8)
def drop(variant: int) -> Surface:
    """Return a drop or two of blood from somebody who walks on."""
    rng = random.Random(variant * 7 + 1)
    side = round(0.36 * ART)
    made = Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    for n in range(1 + variant % 3):
        radius = rng.uniform(0.05, 0.09) if n == 0 else rng.uniform(0.015, 0.04)
        at = [side * _FINE / 2 + rng.gauss(0, 0.05) * n * ART * _FINE for _ in range(2)]
        pygame.draw.circle(made, (100 + rng.randrange(12), 9, 17, 226), at, radius * ART * _FINE)
    return pygame.transform.smoothscale(made, (side, side))


@lru_cache(8)
def footprint(step: int, left: bool) -> Surface:
    """Return the bloody print of a shoe that points right; ``step`` from 1 (faint) to 4."""
    side = round(0.46 * ART)
    made = Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    color, unit, middle = (92, 9, 16, 40 + 42 * step), ART * _FINE, side * _FINE / 2
    inner = 0.012 if left else -0.012  # the ball of the foot leans to the big toe
    for x, y, long, wide in ((0.045, inner, 0.21, 0.115), (-0.115, 0.0, 0.1, 0.09)):
        print_ = pygame.Rect(0, 0, round(long * unit), round(wide * unit))
        print_.center = round(middle + x * unit), round(middle + y * unit)
        pygame.draw.ellipse(made, color, print_)
    return pygame.transform.smoothscale(made, (side, side))


def turned(picture: Surface, radians: float) -> Surface:
    """Return a mark turned to a direction."""
    return pygame.transform.rotozoom(picture, -math.degrees(radians), 1)


@lru_cache(8)
def broken_pane(variant: int) -> Surface:
    """Return what is left in the frame of a tile of glass."""
    rng = random.Random(variant + 40)
    side = ART // 2
    made = Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    for _ in range(16):
        x, y = rng.uniform(0, side * _FINE), rng.uniform(0.25, 0.8) * side * _FINE
        size = rng.uniform(2, 6) * _FINE / 2
        points = [(x + rng.uniform(-size, size), y + rng.uniform(-size, size)) for _ in range(3)]
        pygame.draw.polygon(made, (206, 236, 246, 190), points)
    return pygame.transform.smoothscale(made, (side, side))


def variants() -> int:
    """Return how many of each kind there are."""
    return _VARIANTS
