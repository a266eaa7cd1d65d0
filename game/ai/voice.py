"""Calling out: short words that go with what somebody does, never two at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import SILENT
from game.ai.situation import Known, Situation
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


def say(known: Known, s: Situation, voice: NDArray[np.uint8], barks: Queue[Barked]) -> None:
    """Say what each has just chosen to say; ``voice`` is a row of BARKS plus one, 0 for nothing."""
    r = np.nonzero((voice != s.voice) & (voice != SILENT))[0]
    if not len(r):
        return
    w, a = s.world[r], s.actor[r]
    known.mind.bark_tick[w, a] = s.now[r]
    barks.emit(world=w, actor=a, topic=voice[r] - 1)
