"""Matches: what is to be played, and how it came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from game.ai.bot import bot_named
from game.content.faults import Fault, FaultError, nearest
from game.data.constants import Condition, Stage
from game.sim.replay import Recorder
from game.sim.sim import Setting, Sim
from game.tiled.load import level_names, load_level

HELD = 4  # levels kept ready in memory
DEFAULT_BOT = "autopilot"
MAX_TICKS = 36_000  # ten minutes: the longest maps take six
OUTCOMES = {Stage.WON: "won", Stage.LOST: "lost", Stage.DRAW: "draw", Stage.RUNNING: "timeout"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What every match of a run has in common; small, so that it can be sent to workers.

    ``sides`` maps sides to bots; without any, `DEFAULT_BOT` drives the player's side.
    """

    level: str  # a name, a folder or a .tmx path
    sides: tuple[tuple[str, str], ...] = ()
    characters: tuple[tuple[str, str], ...] = ()  # spawn name -> profile
    difficulty: str = "normal"
    max_ticks: int = MAX_TICKS
    record: Path | None = None  # folder for a replay of each match
    facts: tuple[str, ...] = ()  # what the campaign brings along

    def setting(self) -> Setting:
        """Return the level with its terrain and story; made once in each process."""
        return _setting(self.level)

    def drivers(self) -> dict[str, str]:
        """Return the bot of each driven side."""
        return dict(self.sides) or dict.fromkeys(player_sides(self.setting()), DEFAULT_BOT)

    def open(self, worlds: int) -> Sim:
        """Return a simulation of so many worlds; FaultError says what does not fit the level."""
        setting = self.setting()
        names = [spawn.name for spawn in setting.level.spawns if spawn.name]
        for name, _ in self.characters:
            if name not in names:
                told = f'nobody on this level is called "{name}"'
                raise FaultError([Fault(setting.level.name, told, hint=nearest(name, names))])
        return Sim(
            setting,
            worlds=worlds,
            difficulty=self.difficulty,
            drivers={side: bot_named(bot) for side, bot in self.drivers().items()},
            characters=dict(self.characters),
            facts=self.facts,
        )

    def recorder(self, sim: Sim, seed: int, world: int) -> Recorder:
        """Return what notes one world of a simulation that this plan opened."""
        return Recorder(
            sim,
            level=lasting_name(sim.setting),
            seed=seed,
            difficulty=self.difficulty,
            characters=dict(self.characters),
            bot=",".join(dict.fromkeys(self.drivers().values())),
            world=world,
        )


@lru_cache(HELD)
def _setting(level: str) -> Setting:
    return Setting(load_level(level))


def lasting_name(setting: Setting) -> str:
    """Return a name by which a level is found from any folder."""
    level = setting.level
    return level.name if level.name in level_names() else str(level.path.resolve())


def player_sides(setting: Setting) -> list[str]:
    """Return the sides of the spawns that a person plays."""
    spawns = setting.level.spawns
    played = (s.side or _side_of(setting, s.character) for s in spawns if s.player)
    return list(dict.fromkeys(played))


def _side_of(setting: Setting, character: str) -> str:
    return str(setting.cast.side[setting.cast.row(character)])


def sides_fielded(sim: Sim) -> list[str]:
    """Return the sides that have somebody on the level, in the order of the script."""
    fielded = set(sim.world.actors.identity.side[0].tolist())
    return [side for row, side in enumerate(sim.script.sides) if row in fielded]


@dataclass(frozen=True, slots=True)
class Match:
    """How one match came out."""

    seed: int
    outcome: str  # won, lost or draw, as the story decided for the player; timeout
    winner: str | None  # side
    ticks: int
    hash: str  # of the world when the match was decided
    survivors: Mapping[str, int]  # side -> who is not dead

    def as_json(self) -> dict[str, Any]:
        """Return the fields as the `sim --json` contract names them."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Played:
    """Finished matches, and how much was simulated for them."""

    matches: tuple[Match, ...]
    agent_steps: int  # one actor on its feet in an undecided match for one tick


def match_of(sim: Sim, world: int, seed: int) -> Match:
    """Return how a world stands now."""
    outcome, actors = sim.world.outcome, sim.world.actors
    sides = sim.script.sides
    here = actors.slot.alive[world] & (actors.health.condition[world] != Condition.DEAD)
    counts = np.bincount(actors.identity.side[world][here], minlength=len(sides))
    winner = int(outcome.winner[world])
    return Match(
        seed=seed,
        outcome=OUTCOMES[Stage(int(outcome.stage[world]))],
        winner=sides[winner] if winner >= 0 else None,
        ticks=int(sim.world.clock.tick[world]),
        hash=sim.hash(world),
        survivors={side: int(counts[sides.index(side)]) for side in sides_fielded(sim)},
    )
