"""What minds may do: ``assets/minds.toml``, the acts of each channel and what speaks for them.

An act is a product of considerations, each a number from 0 to 1 sent through a curve.  Curves are
kept as tables over quantised inputs, so that a score is the same bits on every machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator

from game.content.faults import FaultError, nearest
from game.content.paths import ASSETS
from game.content.reading import Schema, clip, fit, read_toml
from game.content.rows import Named
from game.data.events import BARKS

CHANNELS = ("body", "hands", "voice")
State = Literal["idle", "suspicious", "combat", "hunt", "flee"]
STATES: tuple[str, ...] = get_args(State)
LEVELS = 64  # steps of a quantised input
ALWAYS = "always"  # the consideration that is 1, for padding

_PATH = ASSETS / "minds.toml"


class Curve(Schema):
    """A response: a straight line between two ends, or a step with a soft edge.

    ``from`` and ``to`` are the answers at 0 and 1.  With ``middle``, the answer changes from the
    one to the other around that input, the more suddenly the larger ``steep``.
    """

    start: float = Field(0.0, ge=0, le=1, alias="from")
    end: float = Field(1.0, ge=0, le=1, alias="to")
    middle: float | None = Field(None, ge=0, le=1)
    steep: float = Field(14.0, gt=0, le=200)

    def answer(self, x: float) -> float:
        """Return the response to an input from 0 to 1, rounded to five places."""
        share = x
        if self.middle is not None:
            share = 1 / (1 + math.exp(min(500.0, -self.steep * (x - self.middle))))
        return round(self.start + (self.end - self.start) * share, 5)


class ActEntry(Schema):
    """One act."""

    weight: float = Field(ge=0, le=10)
    states: tuple[State, ...] = Field(strict=False)
    says: str = Field("", max_length=64)  # topic that is called out a moment before it begins
    when: dict[str, Curve] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _some_state(self) -> ActEntry:
        if not self.states:
            raise ValueError("expected at least one state")
        return self

    @model_validator(mode="after")
    def _some_topic(self) -> ActEntry:
        if self.says and self.says not in BARKS:
            told = f'there is nothing to say about "{clip(self.says)}"'
            hint = nearest(self.says, BARKS)
            raise ValueError(f"{told}; {hint}" if hint else told)
        return self


def compensated(answer: float, count: int) -> float:
    """Return one of ``count`` answers, raised because the product of many is unfairly small.

    After Dave Mark; ``1 - 1/count`` has to be a real number: as an integer it would vanish.
    """
    return round(answer + (1 - answer) * (1 - 1 / count) * answer, 5)


@dataclass(frozen=True)
class Minds(Named):
    """All acts: A rows, channel by channel in the order of the file; constant."""

    channel: NDArray[np.uint8]  # (A,) row of CHANNELS
    weight: NDArray[np.float32]  # (A,)
    legal: NDArray[np.bool_]  # (len(STATES) + 1, A); the last state, disabled, allows nothing
    considerations: tuple[str, ...]  # the inputs that are asked for, sorted, ALWAYS first
    inputs: NDArray[np.int32]  # (A, K) rows of considerations, padded with ALWAYS
    tables: NDArray[np.float32]  # (A, K, LEVELS + 1) answers, compensated
    says: NDArray[np.uint8]  # (A,) row of BARKS plus one, 0 nothing

    def acts(self, channel: str) -> slice:
        """Return the rows of a channel."""
        rows = np.flatnonzero(self.channel == CHANNELS.index(channel))
        return slice(int(rows[0]), int(rows[-1]) + 1)


@cache
def load_minds(path: Path = _PATH) -> Minds:
    """Return the acts of a file; FaultError with everything wrong in it."""
    document = read_toml(path)
    expected = f"expected one of {', '.join(CHANNELS)}"
    odd = [channel for channel in document.values if channel not in CHANNELS]
    faults = [document.fault((channel,), expected) for channel in odd]
    entries: list[tuple[str, str, ActEntry]] = []
    for channel in CHANNELS:
        acts = document.values.get(channel)
        if not isinstance(acts, dict) or not acts:
            faults.append(document.fault((channel,), "expected a table of acts"))
            continue
        for name, values in acts.items():
            entry, wrong = fit(ActEntry, values, [document], (channel, name))
            faults += wrong
            if entry is not None:
                entries.append((channel, name, entry))
    names = [name for _, name, _ in entries]
    for channel, name, _ in entries:
        if names.count(name) > 1:
            faults.append(document.fault((channel, name), "stands in two channels"))
    for channel in CHANNELS:
        legal = {state for owner, _, entry in entries if owner == channel for state in entry.states}
        if not faults and (missing := [state for state in STATES if state not in legal]):
            told = f"nothing may be done in the state {missing[0]}"
            faults.append(document.fault((channel,), told))
    if faults:
        raise FaultError(faults)
    return _arrays(document.file, entries)


def _arrays(source: str, entries: list[tuple[str, str, ActEntry]]) -> Minds:
    asked = sorted({name for _, _, entry in entries for name in entry.when})
    considerations = (ALWAYS, *asked)
    widest = max(len(entry.when) for _, _, entry in entries)
    inputs = np.zeros((len(entries), max(widest, 1)), np.int32)
    tables = np.ones((len(entries), max(widest, 1), LEVELS + 1), np.float32)
    legal = np.zeros((len(STATES) + 1, len(entries)), bool)
    for row, (_, _, entry) in enumerate(entries):
        for column, (name, curve) in enumerate(entry.when.items()):
            inputs[row, column] = considerations.index(name)
            answers = (curve.answer(i / LEVELS) for i in range(LEVELS + 1))
            tables[row, column] = [compensated(x, len(entry.when)) for x in answers]
        legal[[STATES.index(state) for state in entry.states], row] = True
    return Minds(
        source=source,
        names=tuple(name for _, name, _ in entries),
        channel=np.array([CHANNELS.index(channel) for channel, _, _ in entries], np.uint8),
        weight=np.array([entry.weight for _, _, entry in entries], np.float32),
        legal=legal,
        considerations=considerations,
        inputs=inputs,
        tables=tables,
        says=np.array([BARKS.index(e.says) + 1 if e.says else 0 for *_, e in entries], np.uint8),
    )
