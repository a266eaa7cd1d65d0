"""Driving: who gives commands from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Bot, Scene
from game.content.faults import Fault, FaultError, nearest
from game.data.tables import World
from game.tiled.level import Level


@dataclass
class Drivers:
    """Bots and the actors they drive; a None in place of a bot leaves the commands to others."""

    seats: list[tuple[Bot | None, NDArray[np.intp]]] = field(default_factory=list)

    @classmethod
    def of_sides(
        cls,
        level: Level,
        sides: tuple[str, ...],
        drivers: Mapping[str, Bot | None],
        playable: NDArray[np.bool_],
    ) -> Drivers:
        """Seat each driver: on the player's spawn of its side, or else on all of the side.

        ``sides`` is the side of each spawn; who drives the player drives whomever of ``playable``
        the story makes the player. Raises FaultError for a side that the level has not.
        """
        seats = []
        for side, bot in drivers.items():
            mine = [slot for slot, name in enumerate(sides) if name == side]
            if not mine:
                told = f'nobody on this level is on side "{side}"'
                raise FaultError([Fault(str(level.name), told, hint=nearest(side, set(sides)))])
            if any(level.spawns[slot].player for slot in mine):
                mine = np.flatnonzero(playable).tolist()
            seats.append((bot, np.array(mine, np.intp)))
        return cls(seats)

    @property
    def slots(self) -> NDArray[np.intp]:
        """Every actor slot that is driven, or may come to be."""
        return np.concatenate([slots for _, slots in self.seats] or [np.zeros(0, np.intp)])


def drive(world: World, scene: Scene, drivers: Drivers) -> None:
    """Let every bot give the commands of its actors; bots write nothing else."""
    # those who are held can do little, but struggle
    held = (world.actors.grip.held_by >= 0) & scene.survey.present
    free = (scene.survey.able | held) & world.actors.identity.driven
    for bot, slots in drivers.seats:
        if bot is not None:
            mine = np.zeros(world.actors.slot.alive.shape, bool)
            mine[:, slots] = free[:, slots]
            bot.act(world, scene, mine)
