"""A contract being played: its terms, its referee, and the best that was reached so far."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.content.faults import Fault, FaultError, shown
from game.content.text import Catalogue
from game.content.writing import set_aside, write_whole
from game.lab.contracts import Contract, Goal, contract_named
from game.lab.medals import Medal, better_score, load_medals, medal_of
from game.lab.score import Score, Scorer
from game.play.attempt import Terms
from game.play.referee import Account, Told, clock
from game.sim.sim import Sim

FILE = "contracts.json"
GOALS: tuple[Goal, ...] = ("time", "accuracy", "unseen", "mercy")
_MOST_BYTES = 1 << 20


class Best(BaseModel):
    """The best that was reached in one contract."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)

    medal: int = Field(ge=0, le=Medal.GOLD)
    time: float = Field(ge=0)
    accuracy: float = Field(ge=0, le=1)
    unseen: float = Field(ge=0, le=1)
    mercy: float = Field(ge=0, le=1)


class _File(BaseModel):
    best: dict[str, Best] = Field(default={}, max_length=1000)


def bests_path() -> Path:
    """Return where the best results are kept."""
    return Path(platformdirs.user_data_dir("loose-ends")) / FILE


def load_bests(path: Path | None = None) -> tuple[dict[str, Best], str]:
    """Return the best results, and one line about a damaged file that was set aside, or ""."""
    path = bests_path() if path is None else path
    try:
        if not path.exists():
            return {}, ""
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError
        return _File.model_validate(json.loads(path.read_text("utf-8"))).best, ""
    except OSError:
        return {}, ""
    except (ValueError, RecursionError, ValidationError):
        aside = set_aside(path)
        return {}, str(Fault(shown(path), f"is damaged; set aside as {aside}"))


def keep_best(name: str, best: Best, path: Path | None = None) -> None:
    """Keep a best result, whole or not at all; FaultError says why it cannot be kept."""
    path = bests_path() if path is None else path
    bests, _ = load_bests(path)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, _File(best={**bests, name: best}).model_dump_json(indent=1) + "\n")


@dataclass(frozen=True, slots=True)
class ContractTerms(Terms):
    """The terms of a contract."""

    contract: str = ""  # its id

    @classmethod
    def of(cls, contract: Contract) -> ContractTerms:
        """Return what plays a contract; its difficulty is the one that medals are measured at."""
        return cls(contract.level, contract=contract.id, plain=False)

    def referee(self, sim: Sim) -> ContractReferee:
        """Return who keeps the score."""
        return ContractReferee(sim, contract_named(self.contract))


class ContractReferee:
    """Keeps the score of a contract, and what was best."""

    def __init__(self, sim: Sim, contract: Contract) -> None:
        self.contract, self.scorer = contract, Scorer(sim, contract)
        self._final: tuple[Score, bool] | None = None

    @property
    def over(self) -> bool:
        """Whether it is done, or cannot be any more."""
        return self._final is not None

    @property
    def won(self) -> bool:
        """Whether what was asked for is done within its limits."""
        return self._final is not None and self._final[1]

    def note(self) -> None:
        """Keep the score up to the tick in which it is over."""
        if self._final is None:
            self.scorer.note()
            if self.scorer.over()[0]:
                score = self.scorer.score()
                done = bool(self.scorer.won()[0]) and score.keeps(self.contract)
                self._final = score, done

    def restart(self) -> None:
        """Begin again."""
        self._final = None
        self.scorer.restart()

    def account(self, words: Catalogue) -> Account:
        """Return the figures and the medal, and keep them if they are the best."""
        key = f"contract.{self.contract.id}"
        score, done = self._final or (self.scorer.score(), False)
        lines = [
            Told(words.text(f"contract.goal.{goal}"), figure(goal, score.figure(goal)), marked)
            for goal in GOALS
            for marked in [goal in self.contract.goals]
        ]
        if not done:
            return Account(words.text(f"{key}.name"), words.text("contract.failed"), tuple(lines))
        medal = medal_of(self.contract, score, load_medals())
        lines.insert(0, Told(medal_words(medal, words)))
        told = words.text(f"{key}.brief")
        fault = self._keep(score, medal)
        if fault is not None:
            told = fault or words.text("contract.new_best")
        return Account(words.text(f"{key}.name"), told, tuple(lines))

    def _keep(self, score: Score, medal: Medal) -> str | None:
        """Keep a result that is the best; return what went wrong, "" nothing, None not best."""
        before = load_bests()[0].get(self.contract.id)
        found = Best(medal=medal, **{goal: score.figure(goal) for goal in GOALS})
        if before is not None and not better_score(
            self.contract, (medal, score), (Medal(before.medal), before)
        ):
            return None
        try:
            keep_best(self.contract.id, found)
        except FaultError as error:
            return str(error.faults[0])
        return ""


def figure(goal: Goal, value: float) -> str:
    """Return a figure as a person reads it."""
    return clock(round(value * 60)) if goal == "time" else f"{round(100 * value)} %"


def medal_words(medal: Medal, words: Catalogue) -> str:
    """Return what a medal is called, "-" for none."""
    return words.text(f"contract.medal.{medal.name.lower()}") if medal else "-"
