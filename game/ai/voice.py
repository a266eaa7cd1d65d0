"""Calling out: short words that go with what somebody does, never two at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data.components import Mind
from game.data.constants import ticks
from game.data.events import BARKS, Barked
from game.data.resources import Clock
from game.ecs.events import Queue

BREATH = ticks(1.5)  # between two calls of one person


def call_out(
    mind: Mind,
    clock: Clock,
    barks: Queue[Barked],
    world: NDArray[np.intp],
    actor: NDArray[np.intp],
    topic: str,
) -> None:
    """Let these people say something about a topic of BARKS, if they have breath."""
    free = clock.tick[world] - mind.bark_tick[world, actor] >= BREATH
    world, actor = world[free], actor[free]
    mind.bark_tick[world, actor] = clock.tick[world]
    barks.emit(world=world, actor=actor, topic=BARKS.index(topic))
