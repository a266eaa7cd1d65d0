"""Awareness: who is about to notice the player, over heads in sight and round him otherwise."""

from __future__ import annotations

import math

import numpy as np
import pygame
from pygame import Surface

from game.data.constants import Condition
from game.play.hud.showing import Showing

_LEAST = 0.06  # of certainty
_RING = 58  # pixels around the player
_SOFT, _SURE = (255, 214, 128), (255, 92, 70)


def draw_awareness(target: Surface, show: Showing) -> None:
    """Draw a wedge for each enemy who suspects the player, fuller as he grows certain."""
    if show.player < 0:
        return
    actors = show.watch.world.actors
    sure = actors.senses.awareness[0, :, show.player]
    up = (actors.health.condition[0] == Condition.FINE) & actors.slot.alive[0]
    fx, fy = show.view.to_screen(*show.stage.focus(show.part))
    pos, _ = show.watch.people(show.part)
    for slot in np.flatnonzero(up & (sure > _LEAST)).tolist():
        if slot == show.player:
            continue
        part = float(sure[slot])
        color = _SURE if part >= 1 else _SOFT
        x, y = pos[slot].tolist()
        px, py = show.view.to_screen(x, y)
        if show.sees(x, y):
            _drop(target, px, py - 40, part, color)
        else:
            angle = math.atan2(py - fy, px - fx)
            _wedge(target, fx, fy, angle, part, color)


def _drop(target: Surface, x: float, y: float, part: float, color: tuple[int, int, int]) -> None:
    if part >= 1:
        pygame.draw.line(target, (0, 0, 0), (x, y - 11), (x, y + 7), 6)
        pygame.draw.line(target, color, (x, y - 9), (x, y), 3)
        pygame.draw.circle(target, color, (x, y + 5), 2)
        return
    outline = [(x - 6, y - 8), (x + 6, y - 8), (x, y + 5)]
    pygame.draw.polygon(target, (0, 0, 0), outline, 4)
    level = y + 5 - 13 * part
    half = 6 * part
    pygame.draw.polygon(target, color, [(x - half, level), (x + half, level), (x, y + 5)])
    pygame.draw.polygon(target, color, outline, 1)


def _wedge(
    target: Surface, x: float, y: float, angle: float, part: float, color: tuple[int, int, int]
) -> None:
    width = 0.10 + 0.22 * min(1.0, part)
    points = [
        (x + math.cos(angle + k * width) * _RING, y + math.sin(angle + k * width) * _RING)
        for k in (-1, -0.5, 0, 0.5, 1)
    ]
    pygame.draw.lines(target, (0, 0, 0), False, points, 6)
    pygame.draw.lines(target, color, False, points, 3)
