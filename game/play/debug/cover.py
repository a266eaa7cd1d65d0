"""Cover: how good the places near the selected one are to hide from their enemy."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.ai.shelter import rate_cover
from game.play.debug.ink import GREY, WHITE, dashes, label, ring, words
from game.play.debug.scope import Scope
from game.play.scale import ART_TILE


def draw_cover(target: Surface, scope: Scope) -> None:
    """Colour each candidate from red, poor, to green; grey ones the enemy sees into."""
    if scope.slot < 0:
        return
    s = scope.insight.situation([scope.slot])
    if s.target[0] < 0 and not s.by_ear[0]:
        x, y = scope.screen(scope.slot)
        label(target, (x, y + 40), "knows of no threat", GREY)
        return
    cells, rated = rate_cover(scope.insight.known, s, np.zeros(1, np.intp))
    cells, rated = cells[0][cells[0] >= 0], rated[0][cells[0] >= 0]
    view, centre = scope.show.view, scope.watch.sim.terrain.grid.centre
    fit = np.isfinite(rated)
    low = float(rated[fit].min()) if fit.any() else 0.0
    span = max(0.2, float(rated[fit].max()) - low) if fit.any() else 1.0
    blits: list[tuple[Surface, tuple[float, float]]] = []
    for cell, worth in zip(cells.tolist(), rated.tolist(), strict=True):
        x, y = view.to_screen(*centre[cell].tolist())
        part = (worth - low) / span if np.isfinite(worth) else -1.0
        blits.append((_square(round(part * 16)), (x - ART_TILE / 2, y - ART_TILE / 2)))
        if part >= 0:
            told = words(f"{worth:.1f}", WHITE, 14)
            blits.append((told, (x - told.get_width() / 2, y - told.get_height() / 2)))
    target.blits(blits)
    threat = view.to_screen(*s.threat[0].tolist())
    dashes(target, scope.screen(scope.slot), threat, (255, 110, 90))
    label(target, threat, "threat", (255, 140, 120))
    if fit.any():
        best = view.to_screen(*centre[cells[int(rated.argmax())]].tolist())
        ring(target, best, ART_TILE * 0.7, WHITE)


@lru_cache(32)
def _square(step: int) -> Surface:
    made = Surface((ART_TILE - 1, ART_TILE - 1), pygame.SRCALPHA)
    if step < 0:
        made.fill((*GREY, 60))
    else:
        part = step / 16
        made.fill((round(230 - 170 * part), round(60 + 160 * part), 80, 150))
    return made
