"""Marks over heads that tell the sides apart by shape, for whom their colours do not."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pygame
from pygame import Surface

from game.data.constants import Condition, Stance
from game.play.hud.showing import Showing
from game.play.text import Color

OVER = 34  # pixels above the middle of somebody
_EDGE: Color = (8, 9, 12)
# hues that differ for every eye, and shapes that need none: corner down, ring, bar
COLORS: Mapping[Stance, Color] = {
    Stance.HOSTILE: (255, 150, 40),
    Stance.NEUTRAL: (226, 226, 226),
    Stance.FRIENDLY: (70, 170, 255),
}


def draw_marks(target: Surface, show: Showing) -> None:
    """Draw the mark of everybody in sight who stands."""
    watch, player = show.watch, show.player
    if not show.settings.patterns or player < 0:
        return
    actors = watch.world.actors
    up = actors.slot.alive[0] & (actors.health.condition[0] == Condition.FINE)
    side, pos = actors.identity.side[0], watch.people(show.part)[0]
    stances = watch.world.relations.stance[0, side[player], side]
    stances = np.where(side == side[player], Stance.FRIENDLY, stances)
    for slot in np.flatnonzero(up).tolist():
        x, y = pos[slot].tolist()
        if slot != player and show.view.shows(x, y, 1.0) and show.sees(x, y):
            px, py = show.view.to_screen(x, y)
            draw_mark(target, Stance(int(stances[slot])), round(px), round(py) - OVER)


def draw_mark(target: Surface, stance: Stance, x: int, y: int) -> None:
    """Draw the mark of a stance around a pixel, dark-edged so that it shows on any ground."""
    color = COLORS[stance]
    if stance == Stance.HOSTILE:
        pygame.draw.polygon(target, _EDGE, [(x - 9, y - 6), (x + 9, y - 6), (x, y + 8)])
        pygame.draw.polygon(target, color, [(x - 6, y - 4), (x + 6, y - 4), (x, y + 5)])
    elif stance == Stance.NEUTRAL:
        pygame.draw.circle(target, _EDGE, (x, y), 8, 5)
        pygame.draw.circle(target, color, (x, y), 6, 2)
    else:
        pygame.draw.rect(target, _EDGE, (x - 9, y - 4, 18, 8))
        pygame.draw.rect(target, color, (x - 7, y - 2, 14, 4))
