"""Statistics for tests: many matches at once, and what may be said of a rate.

A test of how characters behave plays hundreds of seeded matches and asserts on what it counted::

    from tests.statistics import assert_rate, matches

    def test_thugs_lose_to_gon() -> None:
        played = matches("open_room", range(500))
        assert_rate(played.won("russians"), len(played), high=0.05)

Counting while they play, one value a world each tick, added up for as long as its match goes on::

    def ducked(sim: Sim) -> dict[str, Counts]:
        return {"ducked": sim.world.actors.body.crouched[:, 1]}

    played = matches("pillars", range(500), characters={"b1": "juan"}, watch=ducked)
    assert_rate(int((played.watched["ducked"] > 0).sum()), len(played), low=0.8)

Seeds are fixed, so a test passes always or never.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Bot, bot_named
from game.data.constants import Stage
from game.lab.matches import DEFAULT_BOT, MAX_TICKS, Plan, player_sides
from game.lab.stats import Rate, wilson
from game.sim.sim import Setting, Sim

WORLDS = 256  # stepped together: the batch at which a step costs least for each

Counts: TypeAlias = NDArray[Any]
Rows: TypeAlias = NDArray[np.intp]
Watch: TypeAlias = Callable[[Sim], Mapping[str, Counts]]


def assert_rate(
    successes: int,
    trials: int,
    low: float | None = None,
    high: float | None = None,
    confidence: float = 0.95,
    *,
    sure: bool = True,
) -> Rate:
    """Assert that something happens at a rate of at least ``low`` and at most ``high``.

    The whole Wilson interval at ``confidence`` has to lie within these limits: what so many trials
    cannot tell is not held. With ``sure=False`` the measured rate alone has to, for a target that
    is itself a rough one. Limits count as within. ValueError for counts that cannot be.
    """
    if not 0 <= successes <= trials or trials == 0:
        raise ValueError(f"{successes} of {trials} is no rate")
    if low is None and high is None:
        raise ValueError("expected low, high or both")
    rate = wilson(successes, trials, NormalDist().inv_cdf((1 + confidence) / 2))
    least, most = (rate.low, rate.high) if sure else (rate.rate, rate.rate)
    told = f"{successes} of {trials}: {rate} at {confidence:.0%} confidence"
    assert low is None or least >= low, f"{told}; expected at least {low:.1%}"
    assert high is None or most <= high, f"{told}; expected at most {high:.1%}"
    return rate


@dataclass(frozen=True, slots=True)
class Results:
    """How n matches came out, in the order of their seeds."""

    seeds: tuple[int, ...]
    stage: NDArray[np.uint8]  # (n,) Stage; RUNNING where time ran out
    winner: tuple[str | None, ...]  # side
    ticks: NDArray[np.int32]  # (n,)
    watched: dict[str, Counts]  # what was watched, each (n, ...)

    def __len__(self) -> int:
        """Return the number of matches."""
        return len(self.seeds)

    def won(self, side: str) -> int:
        """Return how many a side won."""
        return self.winner.count(side)

    def decided(self) -> NDArray[np.bool_]:
        """Return which did not run out of time, (n,)."""
        return np.asarray(self.stage != Stage.RUNNING)


def setting_of(level: str) -> Setting:
    """Return the setting of a level by name; it is made once."""
    return Plan(level).setting()


def matches(
    level: str | Setting,
    seeds: Sequence[int],
    drivers: Mapping[str, str | Bot | None] | None = None,
    characters: Mapping[str, str] | None = None,
    max_ticks: int = MAX_TICKS,
    watch: Watch | None = None,
    *,
    keep: Mapping[str, np.ufunc] | None = None,
    difficulty: str = "normal",
    worlds: int = WORLDS,
) -> Results:
    """Play one match for each seed, up to ``worlds`` side by side, each until it is decided.

    Parameters
    ----------
    level
        A level's name, or a setting made of one.
    drivers
        Side to bot, by name or made; by default the autopilot plays the player's side. An empty
        mapping leaves everybody to their own minds.
    characters
        Spawn name to profile, in the place of what the map says.
    max_ticks
        When a match is broken off, undecided.
    watch
        Called after every tick: returns values of each world, (W, ...) by name. It must work for
        any number of worlds and keep nothing between calls: a world that is over takes the next
        seed, and the last ones move together.
    keep
        How the values of a name are put together over the ticks of a match; ``np.add`` by default.
        ``np.maximum`` or ``np.minimum`` keep the most or least.

    FaultError for a level, side, bot or profile that cannot be used.
    """
    setting = setting_of(level) if isinstance(level, str) else level
    named = dict.fromkeys(player_sides(setting), DEFAULT_BOT) if drivers is None else drivers
    bots = {side: bot_named(b) if isinstance(b, str) else b for side, b in named.items()}

    def opened(count: int) -> Sim:
        return Sim(
            setting, worlds=count, difficulty=difficulty, drivers=bots, characters=characters
        )

    made = _Table(len(seeds), keep or {})
    if not len(seeds):
        return made.results(seeds)
    sim = opened(min(worlds, len(seeds)))
    row = np.arange(sim.worlds)  # whose match is played in each world, -1 none any more
    sim.reset([seeds[i] for i in row.tolist()])
    waiting = sim.worlds
    while (row >= 0).any():
        sim.step()
        busy = np.flatnonzero(row >= 0)
        if watch is not None:
            made.watch(watch(sim), busy, row[busy])
        over = (sim.world.outcome.stage != Stage.RUNNING) | (sim.world.clock.tick >= max_ticks)
        over &= row >= 0
        if not over.any():
            continue
        which = np.flatnonzero(over)
        made.finish(sim, which, row[which])
        row[which] = -1
        fresh = which[: len(seeds) - waiting]
        if len(fresh):
            row[fresh] = waiting + np.arange(len(fresh))
            waiting += len(fresh)
            sim.reset([seeds[i] for i in row[fresh].tolist()], fresh)
        left = np.flatnonzero(row >= 0)
        if 0 < len(left) <= sim.worlds // 2:
            smaller = opened(len(left))
            smaller.restore(sim.snapshot(left))
            sim, row = smaller, row[left]
    return made.results(seeds)


class _Table:
    """The results while they come in, one row a match."""

    def __init__(self, count: int, keep: Mapping[str, np.ufunc]) -> None:
        self._keep = keep
        self._stage = np.zeros(count, np.uint8)
        self._winner: list[str | None] = [None] * count
        self._ticks = np.zeros(count, np.int32)
        self._watched: dict[str, Counts] = {}
        self._begun = np.zeros(count, bool)  # whose first tick was watched

    def watch(
        self, seen: Mapping[str, Counts], at: NDArray[np.intp], row: NDArray[np.intp]
    ) -> None:
        """Put together what worlds ``at`` showed in this tick."""
        first = ~self._begun[row]
        for name, told in seen.items():
            values = np.asarray(told)[at]
            if values.dtype.kind == "b":
                values = values.astype(np.int64)
            if name not in self._watched:
                self._watched[name] = np.zeros((len(self._stage), *values.shape[1:]), values.dtype)
            kept = self._watched[name]
            whole = self._keep.get(name, np.add)(kept[row], values)
            kept[row] = np.where(first.reshape(-1, *[1] * (values.ndim - 1)), values, whole)
        self._begun[row] = True

    def finish(self, sim: Sim, at: Rows, row: Rows) -> None:
        """Note how worlds ``at`` came out."""
        outcome = sim.world.outcome
        self._stage[row] = outcome.stage[at]
        self._ticks[row] = sim.world.clock.tick[at]
        for one, side in zip(row.tolist(), outcome.winner[at].tolist(), strict=True):
            self._winner[one] = sim.script.sides[side] if side >= 0 else None

    def results(self, seeds: Sequence[int]) -> Results:
        """Return what came of all."""
        return Results(tuple(seeds), self._stage, tuple(self._winner), self._ticks, self._watched)
