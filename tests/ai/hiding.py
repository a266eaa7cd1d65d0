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
NEAREST, FARTHEST = 6.0, 18.0  # metres of path between where they were seen and where they hide


class Crouch:
    """Sits still."""

    name = "crouch"

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write the commands of the actors in ``mine``."""
        world.actors.command.move[mine] = 0
        world.actors.command.buttons[mine] = Button.CROUCH


def hide_and_seek(setting: Setting, runs: int, seed: int = 1) -> Sim:
    """Return worlds in which the searchers stand where they lost the hider, who is elsewhere.

    The first of the level hides, the next three search; nobody can be hurt.
    """
    sim = Sim(setting, worlds=runs, drivers={"gon": Crouch()})
    sim.reset(range(seed, seed + runs))
    rng, terrain = np.random.default_rng(seed), setting.terrain
    lost = rng.integers(0, terrain.grid.cells, runs).astype(np.int32)
    hidden = lost.copy()
    todo = np.arange(runs)
    shut = terrain.sight.shut_words(~sim.world.doors.leaf.open)
    while len(todo):
        hidden[todo] = rng.integers(0, terrain.grid.cells, len(todo))
        path = terrain.path_metres(np.zeros(len(todo), np.uint64), hidden[todo], lost[todo])
        seen = terrain.sees(shut[todo], lost[todo], hidden[todo])
        todo = todo[(path < NEAREST) | (path > FARTHEST) | seen]
    actors = sim.world.actors
    actors.body.pos[:, HIDER] = terrain.grid.centre[hidden]
    actors.body.pos[:, SEARCHERS] = terrain.grid.centre[lost][:, None]
    actors.slot.alive[:, SEARCHERS.stop :] = False
    actors.handicap.harm[...] = 0
    memory = actors.memory
    memory.target[:, SEARCHERS] = HIDER
    memory.pos[:, SEARCHERS] = terrain.grid.centre[lost][:, None]
    memory.confidence[:, SEARCHERS] = 1
    # as if they had lost them a moment ago
    sim.world.clock.tick[...] = ticks(4)
    memory.tick[:, SEARCHERS] = memory.certain[:, SEARCHERS] = memory.alarm[:, SEARCHERS] = 0
    actors.mind.state[:, SEARCHERS] = State.HUNT
    return sim


def found_by(sim: Sim, seconds: int) -> NDArray[np.int32]:
    """Return for each world in which second the hider was found, ``seconds`` if never."""
    when = np.full(sim.worlds, seconds, np.int32)
    for second in range(seconds):
        for _ in range(ticks(1)):
            sim.step()
        found = sim.world.actors.tally.spotted[:, HIDER] > 0
        when[found & (when == seconds)] = second
    return when
