"""Memory: where each believes the enemy to be, how sure they are, and how old that is."""

from __future__ import annotations

import pygame
from pygame import Surface

from game.ai.situation import EXTRAPOLATED
from game.play.debug.ink import dashes, faded, label, own
from game.play.debug.scope import Scope

_LEAST = 0.02  # of confidence
_BODY = 0.28  # metres


def draw_memory(target: Surface, scope: Scope) -> None:
    """Draw a hollow figure for each belief; an arrow shows how it is thought to move."""
    memory, now = scope.watch.world.actors.memory, scope.watch.now.tick
    scale = scope.show.view.scale
    beliefs: dict[tuple[int, int], int] = {}
    for slot in scope.minds().tolist():
        enemy, sure = int(memory.target[0, slot]), float(memory.confidence[0, slot])
        if enemy < 0 or sure < _LEAST:
            continue
        age = (now - int(memory.tick[0, slot])) / 60
        ahead = min(age, float(EXTRAPOLATED))
        vx, vy = memory.vel[0, slot].tolist()
        x, y = memory.pos[0, slot].tolist()
        x, y = x + vx * ahead, y + vy * ahead
        at, color = scope.show.view.to_screen(x, y), faded(own(slot), 0.3 + 0.7 * sure)
        dashes(target, scope.screen(slot), at, color, dash=4)
        pygame.draw.circle(target, (0, 0, 0), at, _BODY * scale + 2, 4)
        pygame.draw.circle(target, color, at, _BODY * scale, 2)
        pygame.draw.circle(target, color, at, max(2.0, _BODY * scale * sure * 0.7))
        tip = (at[0] + vx * scale * 0.5, at[1] + vy * scale * 0.5)
        pygame.draw.line(target, color, at, tip, 2)
        # several may believe much the same: their words stand under each other
        spot = (round(at[0] / 60), round(at[1] / 30))
        row = beliefs[spot] = beliefs.get(spot, -1) + 1
        told = f"{scope.name(slot)}: {scope.name(enemy)} {sure:.0%}, {age:.1f} s"
        label(target, (at[0], at[1] + 26 + row * 17), told, own(slot))
