"""Ink: marks and small words that debug views draw with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import pygame
from pygame import Surface

from game.play.text import Color, font

SMALL = 17  # pixels of the words in views
WHITE: Color = (232, 236, 242)
GREY: Color = (146, 154, 168)
RED: Color = (255, 92, 76)
ORANGE: Color = (255, 168, 74)
YELLOW: Color = (250, 224, 120)
GREEN: Color = (120, 226, 150)
BLUE: Color = (110, 180, 255)
_OWN: tuple[Color, ...] = (
    (255, 140, 110),
    (120, 200, 255),
    (170, 230, 120),
    (240, 150, 230),
    (255, 210, 110),
    (120, 235, 215),
    (190, 165, 255),
    (255, 165, 185),
)
STATES: tuple[Color, ...] = (GREEN, YELLOW, RED, ORANGE, BLUE, GREY)  # by State


def own(slot: int) -> Color:
    """Return the colour that stands for somebody in all views."""
    return _OWN[slot % len(_OWN)]


def faded(color: Color, strength: float) -> Color:
    """Return a colour nearer to black, but never so near as to be lost; 1 leaves it."""
    part = 0.35 + 0.65 * min(1.0, max(0.0, strength))
    return round(color[0] * part), round(color[1] * part), round(color[2] * part)


@lru_cache(2048)
def tag(text: str, color: Color = WHITE, size: int = SMALL) -> Surface:
    """Return words on a dark plate."""
    words = font(size).render(text, True, color)
    made = Surface((words.get_width() + 8, words.get_height() + 3), pygame.SRCALPHA)
    pygame.draw.rect(made, (8, 10, 14, 190), made.get_rect(), border_radius=4)
    made.blit(words, (4, 2))
    return made


@lru_cache(1024)
def words(text: str, color: Color = WHITE, size: int = SMALL) -> Surface:
    """Return words without a plate, for panels."""
    return font(size).render(text, True, color)


def label(
    target: Surface, at: tuple[float, float], text: str, color: Color = WHITE, size: int = SMALL
) -> None:
    """Write words with their middle at a place."""
    made = tag(text, color, size)
    target.blit(made, made.get_rect(center=(round(at[0]), round(at[1]))))


def dashes(
    target: Surface,
    start: tuple[float, float],
    end: tuple[float, float],
    color: Color,
    width: int = 1,
    dash: float = 7,
) -> None:
    """Draw a broken line; what lies far outside the picture is left out."""
    clipped = target.get_rect().inflate(200, 200).clipline(start, end)
    if not clipped:
        return
    (x0, y0), (x1, y1) = clipped
    length = math.hypot(x1 - x0, y1 - y0)
    if length < 1:
        return
    dx, dy = (x1 - x0) / length, (y1 - y0) / length
    for n in range(int(length / (2 * dash)) + 1):
        a, b = 2 * n * dash, min(length, (2 * n + 1) * dash)
        pygame.draw.line(
            target, color, (x0 + dx * a, y0 + dy * a), (x0 + dx * b, y0 + dy * b), width
        )


def ring(
    target: Surface, at: tuple[float, float], radius: float, color: Color, width: int = 2
) -> None:
    """Draw a circle with a dark edge, so that it shows on any floor."""
    pygame.draw.circle(target, (0, 0, 0), at, radius + 1, width + 2)
    pygame.draw.circle(target, color, at, radius, width)


def figure(target: Surface, at: tuple[float, float], angle: float, color: Color) -> None:
    """Draw a small hollow body that looks along ``angle``, radians."""
    ring(target, at, 11, color)
    x, y = at
    tip = (x + math.cos(angle) * 20, y + math.sin(angle) * 20)
    pygame.draw.line(target, (0, 0, 0), at, tip, 5)
    pygame.draw.line(target, color, at, tip, 2)


def cross(target: Surface, at: tuple[float, float], size: float, color: Color) -> None:
    """Draw a small cross."""
    x, y = at
    for edge, width in (((0, 0, 0), 5), (color, 2)):
        pygame.draw.line(target, edge, (x - size, y - size), (x + size, y + size), width)
        pygame.draw.line(target, edge, (x - size, y + size), (x + size, y - size), width)


def polyline(
    target: Surface, points: Sequence[tuple[float, float]], color: Color, width: int = 2
) -> None:
    """Draw a line through points with a dark edge; fewer than two points draw nothing."""
    if len(points) > 1:
        pygame.draw.lines(target, (0, 0, 0), False, points, width + 2)
        pygame.draw.lines(target, color, False, points, width)
