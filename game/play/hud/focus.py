"""Focus: how much slow motion is left, shown while it is not full."""

from __future__ import annotations

import pygame
from pygame import Surface

from game.data.constants import FULL_PACE
from game.play.hud.showing import Showing
from game.systems.keep_time import FULL_FOCUS

_WIDTH = 196


def draw_focus(target: Surface, show: Showing) -> None:
    """Draw the meter under the health bar; cool edges while time is slow."""
    clock = show.watch.world.clock
    part = float(clock.focus[0]) / float(FULL_FOCUS)
    slow = int(clock.pace[0]) < FULL_PACE
    width, height = target.get_size()
    if slow:
        for y in (0, height - 3):
            pygame.draw.rect(target, (70, 120, 190), (0, y, width, 3))
    if show.player >= 0 and part < 0.995:
        bar = pygame.Rect(30, height - 26, _WIDTH, 3)
        pygame.draw.rect(target, (32, 38, 48), bar)
        bar.width = round(_WIDTH * part)
        pygame.draw.rect(target, (120, 180, 255) if slow else (84, 118, 160), bar)
