"""Subjects and contestants: who is measured at what, turn by turn, and what must come out."""

from __future__ import annotations

import importlib
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

#: Does some of the work that is timed and returns how many units it did.
Work: TypeAlias = Callable[[], int]

OURS = "ours"
MISSING = "not installed: pip install 'loose-ends[bench]'"


class PeerMissingError(Exception):
    """A peer is not installed."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured; smaller for tests."""

    tiles: int = 64  # a side of the map
    large: int = 200  # a side of the map too large for whole tables
    agents: int = 16_384  # asked at once
    rays: tuple[int, ...] = (1_024, 16_384)  # sight at once
    worlds: int = 256
    crowd: int = 64  # bodies in a world
    people: int = 16  # who may be hit in a world
    bullets: int = 16  # in a world at once
    batch: int = 1_024  # worlds stepped together
    level: str = "warehouse"
    warm: int = 300  # ticks of whole steps before they are timed


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted: a time for each, or a rate."""

    name: str
    scale: float = 1e9  # from seconds
    rate: bool = False

    def of(self, seconds: float) -> float:
        """Turn the seconds that one unit takes into what is shown."""
        return 1 / seconds if self.rate else seconds * self.scale


@dataclass(frozen=True, slots=True)
class Contestant:
    """Something measured.

    ``ready`` prepares everything that its users prepare once, and returns the work that they do
    again and again.
    """

    name: str
    how: str  # what exactly is called, for people
    ready: Callable[[], Work]
    at_least: float | None = None  # for a peer: how many times faster ours must be


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that ours and its peers do."""

    what: str
    size: str
    unit: Unit
    ours: Contestant
    peers: tuple[Contestant, ...] = ()
    at_most: float | None = None  # of the unit, for ours


@dataclass(frozen=True, slots=True)
class Row:
    """Ours beside one peer, or ours alone against an absolute target."""

    what: str
    size: str
    unit: str
    ours: float
    peer_name: str | None
    peer: float | None  # None when the peer is missing
    ratio: float | None  # how many times faster ours is
    target: str | None
    met: bool | None  # None without a target or a peer
    note: str  # how it was called, or why it was not


def peer(module: str) -> Any:
    """Import a peer's module; PeerMissingError when it is not installed."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise PeerMissingError(MISSING) from error


def measured(subject: Subject, seconds: float, rounds: int) -> Iterator[Row]:
    """Measure ours and its peers, one turn each in every round, and yield the rows.

    A turn lasts about ``seconds``, or one call if that is longer; medians over the rounds count.
    What is measured is the processor's time, so that a busy machine does not tell.
    """
    ours = subject.ours
    work = {ours.name: _turn_of(ours.ready(), seconds)}
    notes: dict[str, str] = {}
    for one in subject.peers:
        try:
            work[one.name] = _turn_of(one.ready(), seconds)
        except PeerMissingError as error:
            notes[one.name] = str(error)
        except Exception as error:  # a peer that does not run is told, whatever its reason
            notes[one.name] = _why(error)
    turns: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, found in turns.items():
            found.append(work[name]())
    middle = {name: statistics.median(found) for name, found in turns.items()}
    yield from _rows(subject, middle, notes)


def _why(error: Exception) -> str:
    first = (str(error).splitlines() or [""])[0][:80]
    return f"did not run: {type(error).__name__} {first}".rstrip()


def _turn_of(work: Work, seconds: float) -> Callable[[], float]:
    """Return a turn of some work: it tells the seconds that one unit took.

    The work is tried first, to see how often it fits into a turn: looking at the clock takes time.
    """
    calls = 1
    while (spent := _timed(work, calls)[0]) < seconds / 8:
        calls *= 2
    calls = max(1, round(calls * seconds / spent)) if spent else calls

    def turn() -> float:
        spent, units = _timed(work, calls)
        return spent / max(units, 1)

    return turn


def _timed(work: Work, calls: int) -> tuple[float, int]:
    """Return the seconds and the units of so many calls."""
    units = 0
    start = time.process_time()
    for _ in range(calls):
        units += work()
    return time.process_time() - start, units


def _rows(subject: Subject, middle: dict[str, float], notes: dict[str, str]) -> Iterator[Row]:
    unit, mine = subject.unit, middle[subject.ours.name]
    shown = unit.of(mine)
    head = (subject.what, subject.size, unit.name, shown)
    if subject.at_most is not None or not subject.peers:
        target = None if subject.at_most is None else f"at most {subject.at_most:g}"
        met = None if subject.at_most is None else shown <= subject.at_most
        yield Row(*head, None, None, None, target, met, subject.ours.how)
    for one in subject.peers:
        target = None if one.at_least is None else f"at least {one.at_least:g} x"
        if one.name not in middle:
            yield Row(*head, one.name, None, None, target, None, notes[one.name])
            continue
        ratio = middle[one.name] / mine
        met = None if one.at_least is None else ratio >= one.at_least
        yield Row(*head, one.name, unit.of(middle[one.name]), ratio, target, met, one.how)
