"""Awareness: how sure each is of each enemy, a bar for each pair, over heads."""

from __future__ import annotations

import numpy as np
import pygame
from pygame import Surface

from game.ai.perception import CERTAIN, NOTICED, WORRIED
from game.data.constants import Notice
from game.play.debug.ink import GREEN, GREY, ORANGE, RED, WHITE, YELLOW, own, tag
from game.play.debug.scope import Scope

_LEAST = 0.02
_WIDTH, _HEIGHT = 64, 6
_COLORS = (GREY, YELLOW, ORANGE, RED)  # by Notice


def draw_awareness(target: Surface, scope: Scope) -> None:
    """Draw the bars, with marks where one turns to look, goes to see and is certain."""
    senses = scope.watch.world.actors.senses
    for slot in scope.minds().tolist():
        x, y = scope.screen(slot)
        if not target.get_rect().inflate(160, 160).collidepoint(x, y):
            continue
        aware = senses.awareness[0, slot]
        top = round(y) - 50
        for other in np.flatnonzero(aware > _LEAST).tolist():
            level = int(senses.level[0, slot, other])
            seen = bool(senses.visible[0, slot, other])
            _bar(target, round(x) - _WIDTH // 2, top, float(aware[other]), level)
            word = Notice(level).name.lower() if level else "-"
            told = tag(f"{scope.name(other)} {aware[other]:.2f} {word}", WHITE if seen else GREY)
            target.blit(told, (round(x) + _WIDTH // 2 + 6, top - 6))
            if seen:
                color = GREEN if level < Notice.WORRIED else _COLORS[level]
                pygame.draw.line(target, color, (x, y), scope.screen(other), 1)
            pygame.draw.circle(target, own(other), (round(x) - _WIDTH // 2 - 8, top + 3), 4)
            top -= 18


def _bar(target: Surface, left: int, top: int, part: float, level: int) -> None:
    pygame.draw.rect(target, (0, 0, 0), (left - 1, top - 1, _WIDTH + 2, _HEIGHT + 2))
    pygame.draw.rect(target, (52, 58, 68), (left, top, _WIDTH, _HEIGHT))
    width = round(_WIDTH * min(1.0, part))
    pygame.draw.rect(target, _COLORS[level], (left, top, width, _HEIGHT))
    for mark in (NOTICED, WORRIED, CERTAIN):
        x = left + round(_WIDTH * float(mark)) - 1
        pygame.draw.line(target, WHITE, (x, top - 2), (x, top + _HEIGHT + 1))
