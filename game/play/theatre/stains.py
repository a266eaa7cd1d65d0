"""Stains: what a fight leaves on floors and walls, by tick, so that any moment shows its own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from game.data.constants import Condition, Struck
from game.play.effects import Effects
from game.play.watch import RADIANS
from game.sim.sim import Sim


class Kind(Enum):
    """What was left."""

    HOLE = auto()
    BLOOD = auto()
    DROP = auto()
    SCORCH = auto()
    SCENE = auto()  # somebody lies, glass is broken: seen from the world itself


@dataclass(frozen=True, slots=True)
class Stain:
    """One of them."""

    tick: int
    kind: Kind
    x: float = 0.0  # metres
    y: float = 0.0
    angle: float = 0.0  # radians
    size: float = 0.0  # hit points lost, metres that a blast reaches


class Stains:
    """Those of a film, as far as it is known, and up to which tick they are on the ground."""

    def __init__(self) -> None:
        self.all: list[Stain] = []
        self.laid = 0  # tick

    def note(self, sim: Sim, tick: int) -> None:
        """Take in a tick that was made for the first time."""
        world, found = sim.world, self.all
        if len(world.impacts):
            impacts = world.impacts.rows()
            held = np.isin(impacts.what, (Struck.WALL, Struck.COVER))
            found += self._at(tick, Kind.HOLE, impacts.pos[held], impacts.angle[held])
        if len(world.hurts):
            hurts = world.hurts.rows()
            spots = world.actors.body.pos[0, hurts.actor]
            found += self._at(tick, Kind.BLOOD, spots, hurts.angle, hurts.damage)
        if len(world.bleedings):
            found += self._at(tick, Kind.DROP, world.bleedings.rows().pos)
        if len(world.blasts):
            blasts = world.blasts.rows()
            found += self._at(tick, Kind.SCORCH, blasts.pos, None, blasts.radius)
        fallen = len(world.falls) and (world.falls.rows().condition >= Condition.WOUNDED).any()
        if fallen or len(world.breaks):
            found.append(Stain(tick, Kind.SCENE))

    def _at(
        self,
        tick: int,
        kind: Kind,
        spots: NDArray[np.float32],
        angles: NDArray[np.int32] | None = None,
        sizes: NDArray[np.float32] | None = None,
    ) -> list[Stain]:
        """Return a stain for each spot: (n, 2) metres, (n,) integer angles, (n,)."""
        none = [0.0] * len(spots)
        turns = none if angles is None else (angles * RADIANS).tolist()
        large = none if sizes is None else sizes.tolist()
        return [
            Stain(tick, kind, x, y, turn, size)
            for (x, y), turn, size in zip(spots.tolist(), turns, large, strict=True)
        ]

    def bring(self, effects: Effects, tick: int) -> None:
        """Let the ground show what was left up to a tick, and nothing later."""
        if tick < self.laid:
            if any(tick < one.tick <= self.laid for one in self.all):
                effects.wipe()
                self.laid = 0
            else:
                self.laid = tick
        for number, one in enumerate(self.all):
            if self.laid < one.tick <= tick:
                _lay(effects, one, number)
        self.laid = tick


def _lay(effects: Effects, one: Stain, number: int) -> None:
    """Put a stain on the ground; ``number`` chooses its shape."""
    match one.kind:
        case Kind.HOLE:
            effects.hole(one.x, one.y, one.angle, number)
        case Kind.BLOOD:
            effects.spatter(one.x, one.y, one.angle, one.size, number)
        case Kind.DROP:
            effects.drop(one.x, one.y, number)
        case Kind.SCORCH:
            effects.scorch(one.x, one.y, one.size, number)
