"""The reticle: where the mouse aims, as wide as the shots spread, outlined for any floor."""

from __future__ import annotations

import math

import pygame
from pygame import Surface

from game.play.hud.showing import Showing

_GAP = 7  # pixels, at least
_MOST = 70
_DASH = 8
_OUTLINE, _LINE, _DOT = (0, 0, 0), (244, 242, 236), (255, 92, 76)


def draw_reticle(target: Surface, show: Showing) -> None:
    """Draw the reticle at the cursor."""
    if show.pointer is None or show.player < 0:
        return
    x, y = show.pointer
    gap = _spread(show, x, y)
    if show.settings.reticle == "ring":
        pygame.draw.circle(target, _OUTLINE, (x, y), gap + 4, 5)
        pygame.draw.circle(target, _LINE, (x, y), gap + 3, 2)
    elif show.settings.reticle == "cross":
        _cross(target, x, y, gap)
    pygame.draw.circle(target, _OUTLINE, (x, y), 4)
    pygame.draw.circle(target, _DOT, (x, y), 2)


def _cross(target: Surface, x: float, y: float, gap: float) -> None:
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        start = (x + dx * gap, y + dy * gap)
        end = (x + dx * (gap + _DASH), y + dy * (gap + _DASH))
        pygame.draw.line(target, _OUTLINE, start, end, 5)
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        start = (x + dx * (gap + 1), y + dy * (gap + 1))
        end = (x + dx * (gap + _DASH - 1), y + dy * (gap + _DASH - 1))
        pygame.draw.line(target, _LINE, start, end, 2)


def _spread(show: Showing, x: float, y: float) -> float:
    """Return how far two thirds of the shots may land from the cursor, in pixels."""
    aim, slot = show.watch.world.actors.aim, show.player
    weapon = int(show.watch.world.actors.arms.weapon[0, slot])
    if not show.watch.sim.armoury.firearm[weapon]:
        return _GAP
    sigma = float(aim.sigma[0, slot]) + float(aim.bloom[0, slot])
    px, py = show.view.to_screen(*show.stage.focus(show.part))
    away = max(show.view.scale, math.hypot(x - px, y - py))
    return min(_MOST, max(_GAP, math.tan(sigma * 2 * math.pi / 65_536) * away))
