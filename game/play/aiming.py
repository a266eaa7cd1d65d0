"""Aiming with a stick: a direction that follows it, slowed near targets and drawn to them a bit."""

from __future__ import annotations

import math

import numpy as np

from game.data.constants import Condition, Stance
from game.play.stage import Stage

REACH = 4.6  # metres at which the reticle stands
TURN = 16.0  # how fast the direction follows the stick, per second
NEAR = math.radians(9)  # from a target within which the direction turns slower
SLOWER = 0.7  # part of the turning that full assistance takes away there
PULL = 5.0  # how fast full assistance draws the direction to a target, per second
FAR = 16.0  # metres beyond which nobody is a target

Vector = tuple[float, float]


class StickAim:
    """Where a pad aims."""

    def __init__(self) -> None:
        self.angle = 0.0  # radians

    def lean(
        self,
        stick: Vector,
        move: Vector,
        targets: list[float],
        strength: float,
        seconds: float,
        speed: float = 1.0,
    ) -> None:
        """Follow a stick for a while; one that is let go leaves the direction to the walk.

        ``targets`` are the directions of those in view in radians, ``strength`` of the assistance
        0 to 1, ``speed`` of the turning 1 as usual.
        """
        wanted = stick if stick != (0.0, 0.0) else move
        away = [_turn(self.angle, target) for target in targets]
        nearest = min(away, key=abs, default=math.pi)
        near = abs(nearest) < NEAR
        if wanted != (0.0, 0.0):
            rate = TURN * speed * (1 - SLOWER * strength * near)
            goal = math.atan2(wanted[1], wanted[0])
            self.angle += _turn(self.angle, goal) * min(1.0, rate * seconds)
        if near and stick != (0.0, 0.0):
            self.angle += nearest * min(1.0, PULL * strength * seconds)

    def pointer(self, stage: Stage, part: float) -> Vector:
        """Return where the reticle stands, in pixels of the picture."""
        x, y = stage.focus(part)
        return stage.view.to_screen(
            x + math.cos(self.angle) * REACH, y + math.sin(self.angle) * REACH
        )


def targets_of(stage: Stage) -> list[float]:
    """Return the directions of every enemy whom the player sees, in radians."""
    watch, player = stage.watch, stage.watch.player
    if player < 0:
        return []
    actors, pos = watch.world.actors, watch.now.pos
    side = actors.identity.side[0]
    hostile = watch.world.relations.stance[0, side[player], side] == Stance.HOSTILE
    up = actors.slot.alive[0] & (actors.health.condition[0] == Condition.FINE)
    found = []
    for slot in np.flatnonzero(hostile & up).tolist():
        dx, dy = (pos[slot] - pos[player]).tolist()
        x, y = pos[slot].tolist()
        if dx * dx + dy * dy < FAR * FAR and stage.renderer.sight.sees(x, y):
            found.append(math.atan2(dy, dx))
    return found


def _turn(here: float, there: float) -> float:
    """Return the shortest turn between two directions, in radians."""
    return (there - here + math.pi) % (2 * math.pi) - math.pi
