"""Hide and seek: somebody who was lost from sight sits still, three who saw them go search."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import State
from game.ai.bot import Scene
from game.data.constants import Button, ticks
from game.data.tables import World
from game.sim.sim import Setting, Sim

HIDER, SEARCHERS = 0, slice(1, 4)
NEAREST, FARTHEST = 13.0, 28.0  # metres of path between where they were lost and where they hide
LOST = ticks(6)  # ago


class Crouch:
    """Sits still."""

    name = "crouch"

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write the commands of the actors in ``mine``."""
        world.actors.command.move[mine] = 0
        world.actors.command.buttons[mine] = Button.CROUCH


def hide_and_seek(setting: Setting, runs: int) -> Sim:
    """Return worlds in which the searchers stand where they lost the hider, who is elsewhere.

    The first of the level hides, the next three search, others are not there; nobody can be hurt.
    """
    sim = Sim(setting, worlds=runs, drivers={"gon": Crouch()})
    sim.reset(range(runs))
    rng, terrain = np.random.default_rng(1), setting.terrain
    lost = rng.integers(0, terrain.grid.cells, runs).astype(np.int32)
    hidden = lost.copy()
    shut = terrain.sight.shut_words(~sim.world.doors.leaf.open)
    todo = np.arange(runs)
    while len(todo):
        hidden[todo] = rng.integers(0, terrain.grid.cells, len(todo))
        path = terrain.path_metres(np.zeros(len(todo), np.uint64), hidden[todo], lost[todo])
        seen = terrain.sees(shut[todo], lost[todo], hidden[todo])
        todo = todo[(path < NEAREST) | (path > FARTHEST) | seen]
    actors, memory = sim.world.actors, sim.world.actors.memory
    actors.body.pos[:, HIDER] = terrain.grid.centre[hidden]
    actors.body.pos[:, SEARCHERS] = terrain.grid.centre[lost][:, None]
    actors.slot.alive[:, SEARCHERS.stop :] = False
    actors.handicap.harm[...] = 0
    memory.target[:, SEARCHERS] = HIDER
    memory.pos[:, SEARCHERS] = terrain.grid.centre[lost][:, None]
    memory.confidence[:, SEARCHERS] = 1
    sim.world.clock.tick[...] = LOST
    memory.tick[:, SEARCHERS] = memory.certain[:, SEARCHERS] = memory.alarm[:, SEARCHERS] = 0
    actors.mind.state[:, SEARCHERS] = State.HUNT
    return sim


def found(sim: Sim, seconds: int) -> int:
    """Return in how many worlds somebody becomes certain of the hider within the time."""
    runs = sim.worlds
    for _ in range(seconds):
        for _ in range(ticks(1)):
            sim.step()
        left = np.flatnonzero(sim.world.actors.tally.spotted[:, HIDER] == 0)
        if len(left) <= sim.worlds * 3 // 4:
            if not len(left):
                return runs
            # those where it is over need not go on
            smaller = Sim(sim.setting, worlds=len(left), drivers={"gon": Crouch()})
            smaller.restore(sim.snapshot(left))
            sim = smaller
    return runs - int((sim.world.actors.tally.spotted[:, HIDER] == 0).sum())
