"""Beliefs: where the selected one thinks that the enemy who was lost may be."""

from __future__ import annotations

import numpy as np
import pygame
from pygame import Surface

from game.play.debug.ink import GREY, label
from game.play.debug.scope import Scope

_SIDE = 46  # pixels of a square
_FEWEST = 0.002  # share of the grains that is drawn


def draw_beliefs(target: Surface, scope: Scope) -> None:
    """Lay a square on each area of the floor, the brighter the more it is believed."""
    if scope.slot < 0:
        return
    hunt = scope.watch.world.actors.hunt
    if int(hunt.spread[0, scope.slot]) < 0:
        x, y = scope.screen(scope.slot)
        label(target, (x, y + 56), "searches for nobody", GREY)
        return
    grains = hunt.grains[0, scope.slot].astype(float)
    share = grains / max(1.0, grains.sum())
    most = max(share.max(), 1e-9)
    centre = scope.watch.sim.terrain.areas.centre
    for area in np.flatnonzero(share > _FEWEST).tolist():
        x, y = scope.show.view.to_screen(*centre[area].tolist())
        part = share[area] / most
        square = Surface((_SIDE, _SIDE), pygame.SRCALPHA)
        square.fill((170, 120, 255, round(30 + 130 * part)))
        target.blit(square, (x - _SIDE / 2, y - _SIDE / 2))
        if part > 0.2:
            label(target, (x, y), f"{100 * share[area]:.0f}", (230, 215, 255))
