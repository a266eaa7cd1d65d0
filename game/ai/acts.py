"""What a mind may be in, and what its body may do: the words that deciding is done in."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray


class State(IntEnum):
    """What is going on, as far as somebody knows (mind.state)."""

    IDLE = 0
    SUSPICIOUS = 1
    COMBAT = 2  # certain of an enemy who is there
    HUNT = 3  # certain of an enemy who was there, or that there is violence
    FLEE = 4
    DISABLED = 5  # not on their feet


class Act(IntEnum):
    """What the body does (mind.action)."""

    HOLD = 0  # stand at one's post
    PATROL = 1
    LOOK = 2  # stop and turn towards what was noticed
    INVESTIGATE = 3  # go where something was noticed
    SEARCH = 4  # look into the corners around there
    COVER = 5  # get behind something and keep one's head down
    PEEK = 6  # come out from behind it, ready to fire
    SHOOT = 7  # fight from where one stands
    ADVANCE = 8
    FLANK = 9  # go round
    RELOAD = 10
    CHARGE = 11  # close in and strike
    FLEE = 12
    HIDE = 13
    FOLLOW = 14
    GO = 15  # where the story sends


def among(acts: NDArray[np.uint8], *wanted: Act) -> NDArray[np.bool_]:
    """Whether each act is one of those wanted."""
    table = np.zeros(len(Act), bool)
    table[list(wanted)] = True
    return table.take(acts)
