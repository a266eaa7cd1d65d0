"""Watching a world: what the picture needs of the last two ticks, and nothing written back."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.play.scale import TURN
from game.sim.sim import Sim
from game.tiled.circuits import bulbs_of

Reals = NDArray[np.float32]
Ints = NDArray[np.int32]

RADIANS = 2 * math.pi / TURN


@dataclass(frozen=True, slots=True)
class Moment:
    """Copies of what moves, after one tick."""

    tick: int
    pos: Reals  # (actors, 2) metres
    angle: Ints  # (actors,)
    flight_pos: Reals  # (flights, 2) metres
    flying: NDArray[np.bool_]  # (flights,)
    generation: NDArray[np.int16]  # (flights,)
    swing: Ints  # (doors,) ticks of the way open
    player: int  # whom the player is, -1 nobody


class Watch:
    """Two moments of world 0, and views of its columns; people are numbered by actor slot."""

    def __init__(self, sim: Sim) -> None:
        self.sim = sim
        self.world = sim.world
        self.subject: int | None = None  # whom it is watched as, if not the player
        self._bulbs = bulbs_of(sim.level)
        self.last = self.now = self._moment()

    def _moment(self) -> Moment:
        w = self.world
        return Moment(
            tick=int(w.clock.tick[0]),
            pos=w.actors.body.pos[0].copy(),
            angle=w.actors.facing.angle[0].copy(),
            flight_pos=w.flights.flight.pos[0].copy(),
            flying=w.flights.slot.alive[0].copy(),
            generation=w.flights.slot.generation[0].copy(),
            swing=w.doors.leaf.swing[0].copy(),
            player=self.sim.player,
        )

    def restart(self) -> None:
        """Start afresh: the world was reset or restored."""
        self.last = self.now = self._moment()

    def note(self) -> None:
        """Take in a tick that was just made."""
        self.last, self.now = self.now, self._moment()

    @property
    def player(self) -> int:
        """Actor slot of the player, or of who is watched instead; -1 where the level has none."""
        return self.now.player if self.subject is None else self.subject

    def people(self, part: float) -> tuple[Reals, NDArray[np.float64]]:
        """Return positions (actors, 2) in metres and angles (actors,) in radians in between."""
        pos = self.last.pos + (self.now.pos - self.last.pos) * np.float32(part)
        turned = (self.now.angle - self.last.angle + TURN // 2) % TURN - TURN // 2
        return pos, (self.last.angle + turned * part) * RADIANS

    def flights(self, part: float) -> list[tuple[int, float, float]]:
        """Return (row, x, y) of everything in the air."""
        found = []
        for row in np.flatnonzero(self.now.flying).tolist():
            same = self.last.flying[row] and (self.last.generation[row] == self.now.generation[row])
            start = self.last.flight_pos[row] if same else self.world.flights.flight.start[0, row]
            x, y = start + (self.now.flight_pos[row] - start) * part
            found.append((row, float(x), float(y)))
        return found

    def swings(self, part: float) -> NDArray[np.float64]:
        """Return how far each door has swung, in ticks."""
        return np.asarray(self.last.swing + (self.now.swing - self.last.swing) * part)

    @property
    def shut(self) -> NDArray[np.bool_]:
        """Which doors are shut: (doors,)."""
        return np.asarray(~self.world.doors.leaf.open[0])

    @property
    def lit(self) -> dict[str, bool]:
        """Which circuits have power, by name."""
        on = self.world.circuits.on[0].tolist()
        return dict(zip(self.sim.terrain.circuits, on, strict=True))

    @property
    def broken_lamps(self) -> list[int]:
        """Which of the level's lights were put out for good."""
        broken = np.flatnonzero(self.world.circuits.broken[0]).tolist()
        return [self._bulbs[row] for row in broken]
