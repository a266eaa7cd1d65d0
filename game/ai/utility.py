"""Utility: scores of all acts for all thinkers, and the choice in each channel.

A score is the product of its considerations' answers, which ``content/minds.py`` keeps as tables
with the compensation for many factors already in them, times the profile's weight.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import WORDS
from game.content.faults import Fault, FaultError, nearest
from game.content.minds import ALWAYS, CHANNELS, LEVELS, Minds
from game.data.constants import ticks

INERTIA = np.float32(0.15)  # by which what one is doing counts for more, at first
FADES = np.float32(1 / ticks(1.5))  # of the inertia, per tick
COMMITTED = ticks(0.4)  # shortest time of an act
TIE = np.float32(1e-4)  # of hashed difference between equals
_MIX = np.uint64(0x9E3779B97F4A7C15)
_HIGH = np.uint64(48)

Reals = NDArray[np.float32]
Ints = NDArray[np.int32]
Rows = NDArray[np.intp]
Acts = NDArray[np.uint8]


@dataclass(frozen=True)
class Step:
    """The n-th consideration of all acts of a state that have as many, Q of them."""

    inputs: Rows  # (Q,) which they are of those that matter in the state
    offset: Rows  # (Q, 1) where each one's table starts in the flat tables


@dataclass(frozen=True)
class Scorer:
    """Minds of a cast, ready to score; constant."""

    minds: Minds
    leaning: Reals  # (P, A) weight of each act for each profile
    flat: Reals  # tables, flattened
    asked: tuple[Rows, ...]  # for each state, the considerations that matter
    steps: tuple[tuple[Step, ...], ...]  # for each state, how its acts are scored
    order: tuple[Rows, ...]  # for each state, its acts, those with most considerations first
    word: tuple[Acts, ...]  # for each channel, the number of each of its acts in WORDS
    row: tuple[Ints, ...]  # for each channel, the act of each of its words, -1 where there is none
    says: tuple[Acts, ...]  # for each channel, what is called out before each of its words
    mix: NDArray[np.uint64]  # (A,) odd numbers that tell ties apart

    @classmethod
    def of(cls, minds: Minds, leaning: Reals, considerations: Iterable[str]) -> Scorer:
        """Return a scorer; FaultError where the minds use words that nothing carries out."""
        known = (ALWAYS, *considerations)
        faults = [
            Fault(minds.source, f'there is no consideration "{name}"', hint=nearest(name, known))
            for name in minds.considerations
            if name not in known
        ]
        word, row, says = [], [], []
        for channel in CHANNELS:
            span, words = minds.acts(channel), WORDS[channel]
            names = minds.names[span]
            odd = [name for name in names if name not in words]
            told = f'[{channel}] has no act "{{}}"'
            faults += [Fault(minds.source, told.format(n), hint=nearest(n, words)) for n in odd]
            if not odd:
                word.append(np.array([words.index(name) for name in names], np.uint8))
                at = [names.index(name) if name in names else -1 for name in words]
                row.append(np.array(at, np.int32))
                topics = [minds.says[span][i] if i >= 0 else 0 for i in at]
                says.append(np.array(topics, np.uint8))
        if faults:
            raise FaultError(faults)
        acts = len(minds.inputs)
        order = tuple(_most_considered_first(minds, state) for state in range(len(minds.legal)))
        asked = tuple(np.unique(minds.inputs[mine]).astype(np.intp) for mine in order)
        return cls(
            minds=minds,
            leaning=leaning * minds.weight,
            flat=minds.tables.ravel(),
            asked=asked,
            steps=tuple(_steps(minds, *one) for one in zip(order, asked, strict=True)),
            order=order,
            word=tuple(word),
            row=tuple(row),
            says=tuple(says),
            mix=np.arange(1, 2 * acts, 2, dtype=np.uint64) * _MIX,
        )


def score(
    scorer: Scorer,
    inputs: Reals,
    profile: NDArray[np.int16],
    state: NDArray[np.uint8],
) -> Reals:
    """Return the scores (R, A) of thinkers; what is not legal in their state scores below zero.

    ``inputs`` is (R, C), 0 to 1, in the order of ``minds.considerations``.
    """
    made = np.full((len(state), scorer.leaning.shape[1]), -1, np.float32)
    for number, acts in enumerate(scorer.order):
        rows = np.flatnonzero(state == number)
        if not (len(rows) and len(acts)):
            continue
        level = inputs.T.take(scorer.asked[number], axis=0).take(rows, axis=1)
        np.clip(level, 0, 1, out=level)
        level *= np.float32(LEVELS)
        mine = np.rint(level, out=level).astype(np.intp)
        total = scorer.leaning.take(profile[rows], axis=0).T[acts]
        for step in scorer.steps[number]:
            at = mine.take(step.inputs, axis=0)
            at += step.offset
            total[: len(at)] *= scorer.flat.take(at)
        made[rows[:, None], acts] = total.T
    return made


def _most_considered_first(minds: Minds, state: int) -> Rows:
    """Return the acts that are legal in a state; the less considered are a tail of the list."""
    acts = np.flatnonzero(minds.legal[state])
    count = (minds.inputs[acts] > 0).sum(axis=1)
    return acts[np.argsort(-count, kind="stable")]


def _steps(minds: Minds, acts: Rows, asked: Rows) -> tuple[Step, ...]:
    """Return the steps of scoring these acts: the padding beyond an act's own is left out."""
    steps = []
    for column in range(minds.inputs.shape[1]):
        mine = acts[minds.inputs[acts, column] > 0]
        if len(mine):
            start = (mine * minds.inputs.shape[1] + column) * (LEVELS + 1)
            inputs = np.searchsorted(asked, minds.inputs[mine, column])
            steps.append(Step(inputs, start[:, None]))
    return tuple(steps)


def choose(
    scorer: Scorer,
    scores: Reals,
    luck: NDArray[np.uint64],
    current: Acts,
    age: Ints,
    free: NDArray[np.bool_],
) -> Acts:
    """Return what each thinker does in each channel: (R, channels), numbers of WORDS.

    Parameters
    ----------
    luck
        ``(R,)`` random bits, which decide between equals.
    current, age
        ``(R, channels)`` what each is doing now and for how many ticks.
    free
        ``(R,)`` whether what has just happened lets them break off before the shortest time.
    """
    rows = np.arange(len(scores))
    tie = ((luck[:, None] * scorer.mix) >> _HIGH).astype(np.float32)
    scores = scores + tie * (TIE / np.float32(2**16))
    chosen = np.zeros((len(scores), len(CHANNELS)), np.uint8)
    for number, channel in enumerate(CHANNELS):
        mine = scores[:, scorer.minds.acts(channel)]
        doing = scorer.row[number].take(current[:, number])
        at = np.maximum(doing, 0)
        kept = np.where(doing >= 0, mine[rows, at], np.float32(-1))
        fading = np.maximum(INERTIA - INERTIA * FADES * age[:, number], 0)
        held = kept > 0
        mine[rows[held], at[held]] += kept[held] * fading[held]
        best = mine.argmax(axis=1)
        stays = (age[:, number] < COMMITTED) & held & ~free
        chosen[:, number] = scorer.word[number].take(np.where(stays, at, best))
    return chosen
