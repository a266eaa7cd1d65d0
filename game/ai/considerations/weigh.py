"""All considerations, and their answers for thinkers in rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.ai.considerations import beside, bodily, doing, knowing, minding
from game.ai.considerations.register import CONSIDERATIONS
from game.ai.situation import Known, Reals, Situation

PARTS = (bodily, knowing, doing, minding, beside)  # to be imported is what registers them


def weigh(names: Sequence[str], known: Known, s: Situation) -> Reals:
    """Return the answers (R, C) of considerations by name, but for the first, which is always 1."""
    made = np.ones((len(names), len(s.world)), np.float32)
    for number, name in enumerate(names[1:], 1):
        made[number] = CONSIDERATIONS[name](known, s)
    return made.T


def known_names() -> tuple[str, ...]:
    """Return the names of all considerations."""
    return tuple(CONSIDERATIONS)
