"""An attempt at a level: what is played, by whom, and what is recorded."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.ai.bot import bot_named
from game.data.constants import Stage
from game.lab.matches import OUTCOMES, Plan, lasting_name, player_sides
from game.play.referee import Referee, StoryReferee
from game.sim.replay import Recorder
from game.sim.sim import Setting, Sim


@dataclass(frozen=True, slots=True)
class Terms:
    """What is played. ``bot`` drives the player's side; without one a person does."""

    level: str  # a name, a folder or a .tmx path
    seed: int = 1
    difficulty: str = "normal"
    bot: str = ""
    characters: dict[str, str] = field(default_factory=dict)  # spawn name -> profile
    facts: tuple[str, ...] = ()  # what the campaign brings along
    record: Path | None = None  # where the last attempt is saved
    plain: bool = True  # may be made easier, saved half-way and passed over; no score is kept
    watched: bool = False  # shown whole, whoever drives
    max_ticks: int | None = None  # give up after so many
    debug: tuple[str, ...] = ()  # debug views that are on from the start
    pictures: Path | None = None  # where a picture of every beat is kept

    def setting(self) -> Setting:
        """Return the level with its terrain and story; FaultError says what is wrong with it."""
        return Plan(self.level).setting()

    def open(self) -> Sim:
        """Return a simulation ready for its first tick."""
        setting = self.setting()
        sim = Sim(
            setting,
            difficulty=self.difficulty,
            drivers={
                side: bot_named(self.bot) if self.bot else None for side in player_sides(setting)
            },
            characters=self.characters,
            facts=self.facts,
        )
        sim.reset([self.seed])
        return sim

    def referee(self, sim: Sim) -> Referee:
        """Return who says when an attempt is over."""
        return StoryReferee(sim)

    def recorder(self, sim: Sim) -> Recorder:
        """Return what notes an attempt from its first tick."""
        return Recorder(
            sim,
            level=lasting_name(sim.setting),
            seed=self.seed,
            difficulty=self.difficulty,
            characters=self.characters,
            bot=self.bot,
        )


@dataclass(frozen=True, slots=True)
class Result:
    """How the last attempt stood when the window closed."""

    outcome: str  # won, lost, draw, or left
    ticks: int
    hash: str
    attempts: int


def result_of(sim: Sim, attempts: int) -> Result:
    """Return how an attempt stands."""
    stage = Stage(int(sim.world.outcome.stage[0]))
    outcome = "left" if stage == Stage.RUNNING else OUTCOMES[stage]
    return Result(outcome, int(sim.world.clock.tick[0]), sim.hash(0), attempts)
