"""What acts of the story are made of: cues, endings, and who or where is meant in each world."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.content.toml_lines import Path as KeyPath
from game.data.constants import Progress, Stage
from game.data.events import CUES
from game.data.tables import World
from game.story.names import Names
from game.story.script import Bools, Worlds

NOWHERE = np.zeros(2, np.float32)


def cue(
    world: World,
    at: Worlds,
    kind: str,
    text: int = -1,
    pos: NDArray[np.float32] = NOWHERE,
    seconds: float = 0.0,
    value: int = 0,
) -> None:
    """Ask the presentation for something; ``kind`` is one of CUES."""
    row = CUES.index(kind)
    world.cues.emit(world=at, kind=row, text=text, pos=pos, seconds=seconds, value=value)


def end(world: World, at: Worlds, stage: Stage, reason: int, winner: NDArray[Any] | int) -> None:
    """Decide the attempt in those worlds where it is not decided yet."""
    open_ = world.outcome.stage[at] == Stage.RUNNING
    won = np.broadcast_to(np.asarray(winner, np.int16), at.shape)[open_]
    at = at[open_]
    world.outcome.stage[at] = stage
    world.outcome.tick[at] = world.clock.tick[at]
    world.outcome.reason[at] = reason
    world.outcome.winner[at] = won


def finish_task(world: World, at: Worlds, task: int, text: int) -> None:
    """Mark an objective as done where it is not."""
    at = at[world.tasks.task.progress[at, task] != Progress.DONE]
    if len(at):
        world.tasks.task.progress[at, task] = Progress.DONE
        world.tasks.task.tick[at, task] = world.clock.tick[at]
        cue(world, at, "objective", text, value=task)


def rows_of(world: World, at: Worlds, who: Bools, chosen: Bools) -> tuple[Worlds, Worlds]:
    """Return (world, actor) of those of ``who`` that are chosen, (n, actors)."""
    row, actor = np.nonzero(chosen & who)
    return at[row], actor


def place_of(names: Names, path: KeyPath, name: str | None) -> Callable[[World, Worlds], Any]:
    """Return where a place, or somebody, is in each world: (2,) or (n, 2) metres."""
    point = NOWHERE if name is None else names.point(path, name)
    if point is not None:
        return lambda world, at: point
    actor = names.actor(path, name or "")
    return lambda world, at: world.actors.body.pos[at, actor]
