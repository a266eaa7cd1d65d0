"""Utility: scores of all acts for all thinkers, and the choice in each channel.

A score is the product of its considerations' answers.  Products of many factors are unfairly
small, so each answer is first raised by ``answer * (1 - answer) * (1 - 1/n)`` (Dave Mark's
compensation, in floats: truncated to an integer it vanishes).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.content.faults import Fault, FaultError, nearest
from game.content.minds import CHANNELS, LEVELS, Minds
from game.data.constants import Purpose, ticks
from game.maths import chance

INERTIA = np.float32(0.15)  # by which what one is doing counts for more, at first
FADES = np.float32(1 / ticks(1.5))  # of the inertia, per tick
COMMITTED = ticks(0.4)  # shortest time of an act
TIE = np.float32(1e-4)  # of hashed difference between equals

Reals = NDArray[np.float32]


@dataclass(frozen=True)
class Scorer:
    """Minds of a cast, ready to score; constant."""

    minds: Minds
    leaning: Reals  # (P, A) the profile's weight of each act
    flat: Reals  # tables, flattened
    offset: NDArray[np.int32]  # (A, K) where each table starts in it

    @classmethod
    def of(cls, minds: Minds, leaning: Reals, known: tuple[str, ...]) -> Scorer:
        """Return a scorer; FaultError where the minds ask for a consideration that is not known."""
        faults = [
            Fault(minds.source, f'there is no consideration "{name}"', hint=nearest(name, known))
            for name in minds.considerations
            if name not in known
        ]
        if faults:
            raise FaultError(faults)
        acts, most = minds.inputs.shape
        offset = np.arange(acts * most, dtype=np.int32).reshape(acts, most) * (LEVELS + 1)
        return cls(minds, leaning * minds.weight, minds.tables.ravel(), offset)


def score(
    scorer: Scorer,
    inputs: Reals,
    profile: NDArray[np.int16],
    state: NDArray[np.uint8],
) -> Reals:
    """Return the scores (R, A) of thinkers; what is not legal in their state scores below zero.

    ``inputs`` is (R, C), 0 to 1, in the order of ``minds.considerations``.
    """
    minds = scorer.minds
    level = np.rint(np.clip(inputs, 0, 1) * np.float32(LEVELS)).astype(np.int32)
    share = minds.share
    total: Reals = scorer.leaning[profile]
    for column in range(minds.inputs.shape[1]):
        answer = scorer.flat.take(level[:, minds.inputs[:, column]] + scorer.offset[:, column])
        answer = answer + answer * (1 - answer) * share
        total = total * answer
    return np.where(minds.legal[state], total, np.float32(-1))


def choose(
    scorer: Scorer,
    scores: Reals,
    seed: NDArray[np.uint64],
    tick: NDArray[np.int32],
    actor: NDArray[np.intp],
    current: NDArray[np.uint8],
    age: NDArray[np.int32],
    free: NDArray[np.bool_],
) -> NDArray[np.uint8]:
    """Return the act (R, channels) of each thinker in each channel.

    Parameters
    ----------
    current, age
        ``(R, channels)`` what each is doing now and for how many ticks.
    free
        ``(R,)`` whether what has just happened lets them break off before the shortest time.
    """
    rows = np.arange(len(scores))
    acts = np.arange(scores.shape[1])
    tie = chance.uniform(seed[:, None], tick[:, None], actor[:, None] * 64 + acts, Purpose.TIE)
    scores = scores + tie * TIE
    chosen = np.zeros((len(scores), len(CHANNELS)), np.uint8)
    for number, channel in enumerate(CHANNELS):
        span = scorer.minds.acts(channel)
        mine, at = current[:, number], rows
        kept = scores[at, mine]
        fading = np.maximum(INERTIA - INERTIA * FADES * age[:, number], 0)
        scores[at, mine] = kept + np.maximum(kept, 0) * fading
        best = scores[:, span].argmax(axis=1) + span.start
        stays = (age[:, number] < COMMITTED) & (kept > 0) & ~free
        chosen[:, number] = np.where(stays, mine, best)
    return chosen
