"""Tiny worlds: a plan in text, a few people who stand still, and a way to give them commands."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from game.data.constants import Button
from game.sim.sim import Sim
from game.tiled.load import load_level
from tests.tiled.maps import Obj, at, write_map

EAST, SOUTH, WEST, NORTH = 0, 16_384, 32_768, 49_152


def person(
    column: int, row: int, name: str, side: str = "gon", character: str = "gon", **fields: object
) -> Obj:
    """Return a spawn in the middle of a tile."""
    return at("Spawn", column, row, name, character=character, side=side, **fields)


class Arena(Sim):
    """A Sim in which everybody is driven and stands still until told otherwise."""

    def slot(self, name: str) -> int:
        """Return the actor slot of a spawn by name."""
        return [spawn.name for spawn in self.level.spawns].index(name)

    def tell(
        self,
        name: str,
        move: tuple[float, float] = (0, 0),
        aim: int | None = None,
        buttons: Button | int = 0,
        world: int | slice = slice(None),
    ) -> None:
        """Give somebody a command that lasts until the next one."""
        slot, command = self.slot(name), self.world.actors.command
        command.move[world, slot] = np.round(np.array(move) * 127)
        if aim is not None:
            command.aim[world, slot] = aim
        command.buttons[world, slot] = int(buttons)

    def steps(self, count: int) -> None:
        """Step many ticks."""
        for _ in range(count):
            self.step()


def arena(
    folder: Path, plan: Iterable[str], people: Iterable[Obj], *more: Obj, worlds: int = 1
) -> Arena:
    """Return a world of a plan; everybody in it is driven from outside."""
    people = list(people)
    path = write_map(folder, list(plan), [*people, *more])
    sides = {str(one.fields["side"]) for one in people}
    sim = Arena(load_level(path), worlds=worlds, drivers=dict.fromkeys(sides))
    sim.reset(range(worlds))
    return sim
