"""Medals: what bots reach in each contract, measured, kept in a file, and looked up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.content.faults import Fault, FaultError, shown
from game.content.paths import ASSETS
from game.content.reading import read_text
from game.data.constants import RULES_VERSION
from game.lab.contracts import Contract, Goal
from game.lab.matches import MAX_TICKS, Plan, player_sides
from game.lab.score import DIGITS, Score, Scorer, better

PATH = ASSETS / "medals.json"
BOTS = ("autopilot", "ghost", "rusher")
SHARES = (0.5, 0.8, 0.95)  # of the bots that did it, which a medal has to be as good as


class Medal(IntEnum):
    """What a score earns."""

    NONE = 0
    BRONZE = 1
    SILVER = 2
    GOLD = 3


class Measured(BaseModel):
    """What bots reached in one contract."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    matches: int = Field(ge=0)  # played
    done: int = Field(ge=0)  # in which a bot did what was asked
    medals: dict[Goal, tuple[float, float, float]] = Field(default={}, max_length=4)


class Medals(BaseModel):
    """What ``medals.json`` holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rules: int = Field(default=RULES_VERSION, ge=0)  # RULES_VERSION they were measured under
    bots: list[str] = Field(default=list(BOTS), max_length=20)
    contracts: dict[str, Measured] = Field(default={}, max_length=200)


@cache
def load_medals(path: Path = PATH) -> Medals:
    """Return what was measured; FaultError in one line when the file cannot be used."""
    try:
        return Medals.model_validate(json.loads(read_text(path)))
    except (ValueError, RecursionError, ValidationError):
        raise FaultError([Fault(shown(path), "is no file of medals")]) from None


def medal_of(contract: Contract, score: Score, medals: Medals) -> Medal:
    """Return the medal that a contract which was kept earns: that of its weakest goal.

    Where no bot ever did what is asked, doing it is worth a gold one.
    """
    measured = medals.contracts.get(contract.id)
    if measured is None or not measured.done:
        return Medal.GOLD
    found = (goal_medal(goal, score, measured) for goal in contract.goals)
    return min(found, default=Medal.NONE)


def goal_medal(goal: Goal, score: Score, measured: Measured) -> Medal:
    """Return the medal of one goal."""
    figure = score.figure(goal)
    reached = [
        figure <= asked if goal == "time" else figure >= asked
        for asked in measured.medals.get(goal, ())
    ]
    return Medal(sum(reached))


class Figures(Protocol):
    """Something with the figures of the goals."""

    @property
    def time(self) -> float:
        """Seconds."""

    @property
    def accuracy(self) -> float:
        """0..1."""

    @property
    def unseen(self) -> float:
        """0..1."""

    @property
    def mercy(self) -> float:
        """0..1."""


def better_score(
    contract: Contract, one: tuple[Medal, Figures], other: tuple[Medal, Figures]
) -> bool:
    """Whether a result beats another: by its medal, then by the figures of the goals in order."""
    if one[0] != other[0]:
        return one[0] > other[0]
    for goal in contract.goals:
        mine, theirs = getattr(one[1], goal), getattr(other[1], goal)
        if mine != theirs:
            return better(goal, mine, theirs)
    return False


@dataclass
class Run:
    """Bots at work on one contract."""

    contract: Contract
    scores: list[Score] = field(default_factory=list)  # of those who did it
    matches: int = 0

    def measured(self) -> Measured:
        """Return what it takes to be as good as the better ones."""
        medals = {goal: _asked(goal, self.scores) for goal in self.contract.goals if self.scores}
        return Measured(matches=self.matches, done=len(self.scores), medals=medals)


def _asked(goal: Goal, scores: Sequence[Score]) -> tuple[float, float, float]:
    """Return the figures for bronze, silver and gold."""
    figures = sorted((score.figure(goal) for score in scores), reverse=goal == "time")
    at = [min(len(figures) - 1, int(share * len(figures))) for share in SHARES]
    bronze, silver, gold = (round(figures[place], DIGITS) for place in at)
    return bronze, silver, gold


def measure(
    contracts: Iterable[Contract],
    matches: int,
    bots: Sequence[str] = BOTS,
    told: Callable[[int], None] = lambda more: None,
) -> dict[str, Measured]:
    """Let each bot play each contract with seeds 1 to ``matches``; return what they reached.

    Contracts of one level that end alike are read off the same matches.
    """
    groups: dict[tuple[str, str], list[Run]] = {}
    for contract in contracts:
        groups.setdefault((contract.level, contract.until), []).append(Run(contract))
    for runs in groups.values():
        for bot in bots:
            _play(runs, bot, matches)
            told(len(runs))
    return {run.contract.id: run.measured() for runs in groups.values() for run in runs}


def _play(runs: Sequence[Run], bot: str, matches: int) -> None:
    """Play matches side by side until each is over, and score each at that very tick."""
    first = runs[0].contract
    sides = player_sides(Plan(first.level).setting())
    sim = Plan(first.level, tuple((side, bot) for side in sides)).open(matches)
    sim.reset(list(range(1, matches + 1)))
    scorer, over = Scorer(sim, first), np.zeros(matches, bool)
    while not over.all() and int(sim.world.clock.tick.max()) < MAX_TICKS:
        sim.step()
        scorer.note()
        now = scorer.over() & ~over
        for world in np.flatnonzero(now & scorer.won()).tolist():
            score = scorer.score(world)
            for run in runs:
                if score.keeps(run.contract):
                    run.scores.append(score)
        over |= now
    for run in runs:
        run.matches += matches


def with_measured(medals: Medals, found: dict[str, Measured], bots: Sequence[str]) -> Medals:
    """Return medals in which some contracts were measured anew."""
    update: dict[str, Any] = {
        "rules": RULES_VERSION,
        "bots": list(bots),
        "contracts": {**medals.contracts, **found},
    }
    return medals.model_copy(update=update)
