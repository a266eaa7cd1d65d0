"""Figures of people, turned and lit: from their sheets, or plain ones where there is none."""

from __future__ import annotations

import math
from functools import lru_cache

import pygame
from pygame import Surface

from game.play.render import sketch

DIRECTIONS = sketch.DIRECTIONS
_LONG = ("rifle", "shotgun", "smg", "pipe")
_EMPTY = ("fists",)

Color = tuple[int, int, int]


class Figure:
    """One character with one weapon in hand.

    Pictures have the body's middle in their middle. ``moment`` is seconds into an animation, or
    metres walked where the feet drive it.
    """

    def __init__(self, art: str, weapon: str) -> None:
        self._look = sketch.look_of(art)
        self._gun = 0 if weapon in _EMPTY else 2 if weapon in _LONG else 1

    def upper(self, name: str, moment: float, turn: float, tint: Color) -> Surface:
        """Return body, arms, head and weapon, turned and lit."""
        return _lit(self._look, self._gun, _step(name, moment), _direction(turn), _lies(name), tint)

    def legs(self, name: str, moment: float, turn: float, tint: Color) -> Surface | None:
        """Return the legs, turned by themselves and lit."""
        return None

    def rim(self, name: str, moment: float, turn: float, color: Color) -> Surface:
        """Return the outline in a colour, to be added."""
        return _rim(
            self._look, self._gun, _step(name, moment), _direction(turn), _lies(name), color
        )


@lru_cache(256)
def figure_of(art: str, weapon: str) -> Figure:
    """Return the figure of a character with a weapon in hand."""
    return Figure(art, weapon)


def _lies(name: str) -> bool:
    return name in ("dead", "down")


def _step(name: str, moment: float) -> int:
    if name in ("idle", "reload", "melee", "stagger", "recoil") or _lies(name):
        return 0
    return round(2 * math.sin(moment * 3.4))


def _direction(turn: float) -> int:
    return round(turn / (2 * math.pi) * DIRECTIONS) % DIRECTIONS


@lru_cache(4096)
def _lit(look: int, gun: int, step: int, direction: int, lies: bool, tint: Color) -> Surface:
    made = sketch.person(look, gun, step, direction, lies).copy()
    made.fill((*tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return made


@lru_cache(2048)
def _rim(look: int, gun: int, step: int, direction: int, lies: bool, color: Color) -> Surface:
    return outline(sketch.person(look, gun, step, direction, lies), color)


def outline(picture: Surface, color: Color) -> Surface:
    """Return a soft line round a figure on black, to be added."""
    line = Surface(picture.get_size())
    for part in pygame.mask.from_surface(picture, 110).connected_components(12):
        points = part.outline()
        if len(points) > 2:
            pygame.draw.aalines(line, color, True, points)
    return line
