"""Awareness: who is about to notice the player, over heads in sight and round him otherwise."""

from __future__ import annotations

import math

import numpy as np
import pygame
from pygame import Surface

from game.ai.perception import CERTAIN, NOTICED, WORRIED
from game.data.constants import Condition, Notice
from game.play.hud.showing import Showing

MARKS = (float(NOTICED), float(WORRIED), float(CERTAIN))
_LEAST = 0.06  # of certainty
_RING = 58  # pixels around the player
_INSIDE = 24  # pixels from the picture's edge within which a mark over a head is not read
_LEVELS = ((255, 214, 128), (255, 214, 128), (255, 160, 72), (255, 84, 66))  # by Notice


def draw_awareness(target: Surface, show: Showing) -> None:
    """Draw a mark for each enemy who suspects the player, fuller as he grows certain.

    The shape tells as much as the colour: a drop that fills, with a bar over it from where he
    goes to see, and an exclamation mark once he is certain.
    """
    if show.player < 0:
        return
    actors = show.watch.world.actors
    sure = actors.senses.awareness[0, :, show.player]
    up = (actors.health.condition[0] == Condition.FINE) & actors.slot.alive[0]
    fx, fy = show.view.to_screen(*show.stage.focus(show.part))
    pos, _ = show.watch.people(show.part)
    area = target.get_rect().inflate(-2 * _INSIDE, -2 * _INSIDE)
    for slot in np.flatnonzero(up & (sure > _LEAST)).tolist():
        if slot == show.player:
            continue
        part = float(sure[slot])
        level = sum(part >= mark for mark in MARKS)
        x, y = pos[slot].tolist()
        px, py = show.view.to_screen(x, y)
        # who sees the player from beyond the picture has to be pointed at, too
        if show.sees(x, y) and area.collidepoint(px, py - 46):
            _drop(target, px, py - 42, part, level)
        else:
            angle = math.atan2(py - fy, px - fx)
            _wedge(target, fx, fy, angle, part, level)


def _drop(target: Surface, x: float, y: float, part: float, level: int) -> None:
    color = _LEVELS[level]
    if level >= Notice.CERTAIN:
        for edge, width, radius in (((0, 0, 0), 8, 5), (color, 4, 3)):
            pygame.draw.line(target, edge, (x, y - 13), (x, y - 1), width)
            pygame.draw.circle(target, edge, (x, y + 6), radius)
        return
    outline = [(x - 8, y - 9), (x + 8, y - 9), (x, y + 7)]
    pygame.draw.polygon(target, (0, 0, 0), outline)
    pygame.draw.polygon(target, (0, 0, 0), outline, 5)
    top, half = y + 7 - 16 * part, 8 * part
    pygame.draw.polygon(target, color, [(x - half, top), (x + half, top), (x, y + 7)])
    pygame.draw.polygon(target, color, outline, 1)
    if level >= Notice.WORRIED:
        pygame.draw.line(target, (0, 0, 0), (x - 9, y - 14), (x + 9, y - 14), 5)
        pygame.draw.line(target, color, (x - 8, y - 14), (x + 8, y - 14), 2)


def _wedge(target: Surface, x: float, y: float, angle: float, part: float, level: int) -> None:
    """Draw an arc towards somebody, with an arrow on it as soon as he goes to see."""

    def at(turn: float, radius: float) -> tuple[float, float]:
        return x + math.cos(angle + turn) * radius, y + math.sin(angle + turn) * radius

    color, width = _LEVELS[level], 0.10 + 0.24 * min(1.0, part)
    points = [at(k * width, _RING) for k in (-1, -0.5, 0, 0.5, 1)]
    pygame.draw.lines(target, (0, 0, 0), False, points, 7)
    pygame.draw.lines(target, color, False, points, 3)
    if level >= Notice.WORRIED:
        tip = 18 if level >= Notice.CERTAIN else 11
        arrow = [at(-0.11, _RING + 4), at(0, _RING + 4 + tip), at(0.11, _RING + 4)]
        pygame.draw.polygon(target, (0, 0, 0), arrow, 4)
        pygame.draw.polygon(target, color, arrow)
