"""Heard: the last noise that each attends to, where they think it came from, fading."""

from __future__ import annotations

from pygame import Surface

from game.ai.perception import THINK_EVERY
from game.data.constants import Sound, ticks
from game.play.debug.ink import dashes, faded, label, own, ring
from game.play.debug.scope import Scope

SHOWN = ticks(6)


def draw_heard(target: Surface, scope: Scope) -> None:
    """Draw a ring where each believes the noise to be, and a broken line to it."""
    memory, now = scope.watch.world.actors.memory, scope.watch.now.tick
    for slot in scope.minds().tolist():
        tick = int(memory.noise_tick[0, slot])
        age = now - tick
        if tick < 0 or age > SHOWN:
            continue
        strength = 1 - 0.75 * age / SHOWN
        color = faded(own(slot), strength)
        at = scope.show.view.to_screen(*memory.noise_pos[0, slot].tolist())
        dashes(target, scope.screen(slot), at, color)
        # fresh ones pulse inwards
        ring(target, at, 10 + max(0, 24 - age * 24 / (2 * THINK_EVERY)), color)
        kind = Sound(int(memory.noise_kind[0, slot])).name.lower().replace("_", " ")
        if scope.show.view.shows(*memory.noise_pos[0, slot].tolist()):
            told = f"{scope.name(slot)}: {kind}, {age / 60:.0f} s"
            label(target, (at[0], at[1] + 22 + 16 * (slot % 3)), told, own(slot))
