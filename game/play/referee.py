"""Referees: when an attempt is over, whether it was won, and what there is to tell about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from game.content.text import Catalogue
from game.data.constants import TICKS_PER_SECOND, Progress, Stage
from game.play.titles import level_title
from game.sim.sim import Sim

_KEY = re.compile(r"\{[a-z_]+\} ")  # of the action that an objective asks for


@dataclass(frozen=True, slots=True)
class Told:
    """One line about an attempt."""

    name: str
    value: str = ""
    good: bool = True


@dataclass(frozen=True, slots=True)
class Account:
    """How an attempt came out, in words."""

    title: str
    reason: str
    lines: tuple[Told, ...]


class Referee(Protocol):
    """Watches one attempt after another; reads columns and writes nothing."""

    @property
    def over(self) -> bool:
        """Whether the attempt is decided."""

    @property
    def won(self) -> bool:
        """Whether it was won; asked once it is over."""

    def note(self) -> None:
        """Take in a tick that was just made."""

    def restart(self) -> None:
        """Begin again: the world was put back to its first tick."""

    def account(self, words: Catalogue) -> Account:
        """Return what to tell at the end."""


class StoryReferee:
    """As the level's own story decides; tells the reason and the objectives."""

    def __init__(self, sim: Sim) -> None:
        self.sim = sim

    @property
    def over(self) -> bool:
        """Whether the story decided."""
        return int(self.sim.world.outcome.stage[0]) != Stage.RUNNING

    @property
    def won(self) -> bool:
        """Whether it decided for the player."""
        return int(self.sim.world.outcome.stage[0]) == Stage.WON

    def note(self) -> None:
        """Do nothing: the columns hold it all."""

    def restart(self) -> None:
        """Do nothing: the columns hold it all."""

    def account(self, words: Catalogue) -> Account:
        """Return the reason of the story, what was done, and how long it took."""
        sim = self.sim
        reason = int(sim.world.outcome.reason[0])
        told: dict[str, Told] = {}
        for row, task in enumerate(sim.script.tasks):
            name = _KEY.sub("", words.text(sim.script.texts[task.text]))
            progress = int(sim.world.tasks.task.progress[0, row])
            if progress in (Progress.DONE, Progress.ACTIVE):
                told.setdefault(name, Told(name, good=progress == Progress.DONE))
        return Account(
            level_title(sim.level.name, words, sim.level.title),
            words.text(sim.script.texts[reason]) if reason >= 0 else "",
            (*told.values(), time_taken(sim, words)),
        )


def time_taken(sim: Sim, words: Catalogue) -> Told:
    """Return the line that tells how long it took."""
    passed = clock(int(sim.world.clock.tick[0]))
    return Told(words.text("contract.goal.time"), passed, good=False)


def clock(ticks: int) -> str:
    """Return a time as minutes and seconds."""
    minutes, seconds = divmod(ticks // TICKS_PER_SECOND, 60)
    return f"{minutes}:{seconds:02d}"
