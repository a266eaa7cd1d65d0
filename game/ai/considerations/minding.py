"""What goes off, what rings, what frightens: things of the place that one minds."""

from __future__ import annotations

import numpy as np

from game.ai import errands, hazards
from game.ai.acts import State
from game.ai.considerations.register import Answer, consideration
from game.ai.situation import Known, Situation

BORED = np.float32(2)  # times that a noise came again, after which it means nothing more


@consideration
def fuse(known: Known, s: Situation) -> Answer:
    """Whether one knows of a fuse that burns near by."""
    return hazards.near_fuse(known, s)


@consideration
def shocked(known: Known, s: Situation) -> Answer:
    """Whether one stands there with fright."""
    return hazards.frozen(known, s)


@consideration
def errand(known: Known, s: Situation) -> Answer:
    """Whether there is a device that one wants to use, or was told to."""
    made = np.zeros(len(s.world), bool)
    made[errands.machine_for(known, s)[0]] = True
    return made


@consideration
def stale(known: Known, s: Situation) -> Answer:
    """How often one has heard the same noise before, of often enough; some never tire."""
    again = known.memory.noise_again.take(s.place) / BORED
    return again * known.cast.wearies[s.profile] * (s.legal == State.SUSPICIOUS)
