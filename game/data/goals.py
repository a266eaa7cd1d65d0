"""Goals: what an objective asks of a player, in a form that a bot can follow.

They are compiled from the conditions that complete an objective, so that a level never has to say
the same thing twice.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.data.codes import Code


class GoalKind(Code):
    """What has to be done."""

    REACH = 0  # be in a zone
    DOWN = 1  # these people down
    TAKE = 2  # carry a thing
    USE = 3  # use a device or switch
    SHOOT_DOOR = 4  # a shot through a door
    OPEN_DOOR = 5  # use a door, or stand in its opening
    NEAR = 6  # come near somebody
    WAIT = 7  # nothing that a player can do
    SOLVE = 8  # the puzzle of a terminal at which it can be solved
    PRESS = 9  # press a key, as often as it takes
    SCREEN = 10  # have somebody hit by another: keep them between oneself and that gun
    FOLLOW = 11  # keep one of these people in view


@dataclass(frozen=True, slots=True)
class Goals:
    """Goals of every objective in order: G rows, sorted by objective; constant in a tick."""

    task: NDArray[np.int16]  # (G,) row of Tasks
    kind: NDArray[np.uint8]  # (G,) GoalKind
    pos: NDArray[np.float32]  # (G, 2) metres: where to go, or the middle of the zone
    index: NDArray[np.int16]  # (G,) zone, thing, machine, door, actor or Button; -1 none
    flag: NDArray[np.int16]  # (G,) flag that the story puts up once it is done, -1 none
    people: NDArray[np.bool_]  # (G, actors) who has to be down, be hit or be followed
    metres: NDArray[np.float32]  # (G,) how far off whoever is followed may be, 0 otherwise
    zone: NDArray[np.bool_]  # (G, cells) cells of the zone, False where none
