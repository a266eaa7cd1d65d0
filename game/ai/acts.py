"""What a mind may be in, and what its body and hands may do: the words deciding is done in.

The acts of ``assets/minds.toml`` are these, by their names in small letters; what the voice may do
are the topics of BARKS, and to keep silent.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data.codes import Code
from game.data.events import BARKS


class State(Code):
    """What is going on, as far as somebody knows (mind.state)."""

    IDLE = 0
    SUSPICIOUS = 1
    COMBAT = 2  # certain of an enemy who is there
    HUNT = 3  # certain of an enemy who was there, or that there is violence
    FLEE = 4
    DISABLED = 5  # not on their feet


class Act(Code):
    """What the body does (mind.action)."""

    HOLD = 0  # stand at one's post
    PATROL = 1
    LOOK = 2  # stop and turn towards what was noticed
    INVESTIGATE = 3  # go where something was noticed
    SEARCH = 4  # look into the corners around there
    COVER = 5  # get behind something and keep one's head down
    PEEK = 6  # come out from behind it
    STAND = 7  # fight from about where one is
    ADVANCE = 8
    FLANK = 9  # go round
    CHARGE = 10  # close in
    FLEE = 11
    HIDE = 12
    BAY = 13  # cornered in flight: turn and fight
    FOLLOW = 14
    GO = 15  # where the story sends
    GUARD = 16  # between the one who is followed and danger
    YIELD = 17  # give oneself up
    EVADE = 18  # get out of reach of what is about to go off
    FREEZE = 19  # stand there, frightened
    OPERATE = 20  # go to a device and use it
    FETCH = 21  # go for a gun that lies there
    DODGE = 22  # a step back from a blow


class Hand(Code):
    """What the hands do (mind.hands)."""

    REST = 0
    SHOOT = 1
    SUPPRESS = 2  # shoot at where the enemy went
    RELOAD = 3
    STRIKE = 4
    GRAB = 5  # seize somebody
    THROW_DOWN = 6  # whom one holds
    PICK_UP = 7
    LOWER = 8  # the weapon


SILENT = 0  # what the voice does (mind.voice): else a row of BARKS, plus one

#: The names of what each channel may do; the place of a name is its number.
WORDS: dict[str, tuple[str, ...]] = {
    "body": tuple(act.name.lower() for act in Act),
    "hands": tuple(act.name.lower() for act in Hand),
    "voice": ("silent", *BARKS),
}


def among(acts: NDArray[np.uint8], *wanted: Act | Hand) -> NDArray[np.bool_]:
    """Whether each act is one of those wanted."""
    table = np.zeros(32, bool)
    table[list(wanted)] = True
    return table.take(acts)
