"""The simulation: many worlds of one level, stepped together, bit for bit as if alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path

from game.ai.bot import Bot, Scene
from game.ai.considerations.weigh import known_names
from game.ai.utility import Scorer
from game.content.armoury import load_armoury
from game.content.cast import load_cast
from game.content.difficulty import difficulty as load_difficulty
from game.content.faults import FaultError
from game.content.minds import load_minds
from game.content.story import load_story
from game.content.things import load_things
from game.data.tables import World
from game.ecs.schedule import run
from game.ecs.store import Snapshot
from game.sim.drive import Drivers
from game.sim.schedule import STEP
from game.sim.spawning import populate, sizes
from game.space.survey import Survey
from game.space.terrain import Terrain
from game.story.compile import Script, compile_story
from game.story.dealing import deal
from game.tiled.check import limits
from game.tiled.level import Level

Worlds = NDArray[np.intp]


class Setting:
    """What every ``Sim`` of one level shares: terrain, story and content.

    Making it is slow (tables are built or read from ``cache``), making a Sim of it is quick.
    """

    def __init__(self, level: Level, cache: Path | None = None) -> None:
        if faults := limits(level):
            raise FaultError(faults)
        self.level = level
        self.cast, self.armoury, self.things = load_cast(), load_armoury(), load_things()
        folder = user_cache_path("loose-ends") if cache is None else cache
        self.terrain = Terrain(level, self.things, folder)
        self.script: Script = compile_story(load_story(level.folder), level)
        self.scorer = Scorer.of(load_minds(), self.cast.leaning, known_names())


class Sim:
    """Worlds of one level.

    Parameters
    ----------
    level
        The level, or a Setting made of it before.
    worlds
        How many worlds are stepped together.
    difficulty
        A name of ``assets/difficulty.toml``.
    drivers
        Side to bot: it drives the player's spawn of that side, or all of the side where there is
        none. None in the place of a bot leaves the commands to ``command``.
    characters
        Spawn name to profile id, in the place of what the map says.
    facts
        What the campaign brings along: of the story's facts, those that hold.  Others are nothing.

    Raises
    ------
    FaultError
        For a level, story, difficulty, side or profile that cannot be used.
    """

    def __init__(
        self,
        level: Level | Setting,
        *,
        worlds: int = 1,
        difficulty: str = "normal",
        drivers: Mapping[str, Bot | None] | None = None,
        characters: Mapping[str, str] | None = None,
        facts: Collection[str] = (),
    ) -> None:
        setting = level if isinstance(level, Setting) else Setting(level)
        self.setting, self.level = setting, setting.level
        self.terrain, self.script = setting.terrain, setting.script
        self.cast, self.armoury, self.things = setting.cast, setting.armoury, setting.things
        self.difficulty = load_difficulty(difficulty)
        self.worlds = worlds

        self.world = World(worlds, sizes(self.level, self.terrain, self.script))
        populate(
            self.world,
            self.level,
            self.terrain,
            self.script,
            self.cast,
            self.armoury,
            self.things,
            characters or {},
        )
        everywhere = np.arange(worlds)
        deal(
            self.world.ledgers.ledger, self.world.clock.seed, self.script.puzzles.rules, everywhere
        )
        held = [flag for flag in self.script.facts if self.script.flags[flag] in facts]
        self.world.flags.up[:, held] = True
        players = [slot for slot, spawn in enumerate(self.level.spawns) if spawn.player]
        self._first = players[0] if players else -1
        sides = tuple(self.script.sides[i] for i in self.world.actors.identity.side[0])
        playable = self.script.playable
        self.drivers = Drivers.of_sides(self.level, sides, drivers or {}, playable)
        first = [slot for slot in self.drivers.slots if slot in players or not playable[slot]]
        self.world.actors.identity.driven[:, first] = True
        self._start = self.world.snapshot(slice(0, 1))

        self.survey = Survey.empty(
            worlds,
            len(self.level.spawns),
            len(self.level.doors),
            self.world.relations.stance.shape[1],
            self.terrain.sight.type,
        )
        self.scene = Scene(
            terrain=self.terrain,
            survey=self.survey,
            cast=self.cast,
            armoury=self.armoury,
            things=self.things,
            goals=self.script.goals,
            puzzles=self.script.puzzles,
        )
        for constant in (
            *(self.terrain, self.survey, self.scene, self.script, self.drivers),
            self.script.puzzles,
            *(self.cast, self.armoury, self.things, self.difficulty, setting.scorer),
        ):
            self.world.provide(constant)
        self.calls = STEP.bind(self.world)

    def reset(self, seeds: Sequence[int], worlds: Worlds | None = None) -> None:
        """Start some worlds (all by default) afresh, each with its seed; the rest goes on."""
        which = np.arange(self.worlds) if worlds is None else worlds
        self.world.restore(self._start, which)
        self.world.clock.seed[which] = np.array([s & (2**64 - 1) for s in seeds], np.uint64)
        self._deal(which)

    def _deal(self, which: Worlds) -> None:
        """List on the screens of terminals what the seeds of some worlds say."""
        ledger, puzzles = self.world.ledgers.ledger, self.script.puzzles
        deal(ledger, self.world.clock.seed, puzzles.rules, which)

    def command(self, *, move: tuple[float, float], aim: int, buttons: int, world: int = 0) -> None:
        """Give the player's command for the next tick; ``move`` at most 1 long."""
        length = max(1.0, float(np.sqrt(move[0] * move[0] + move[1] * move[1])))
        command, slot = self.world.actors.command, self.played(world)
        command.move[world, slot] = [round(127 * part / length) for part in move]
        command.aim[world, slot] = aim
        command.buttons[world, slot] = buttons

    def played(self, world: int = 0) -> int:
        """Return whom the player is in a world now: the story may change it; -1 nobody."""
        mine = self.world.actors.identity.driven[world] & self.script.playable
        return int(mine.argmax()) if mine.any() else self._first

    @property
    def player(self) -> int:
        """Whom the player is in the first world now, -1 nobody."""
        return self.played()

    def step(self) -> None:
        """Step every world by one tick; the events of the tick before are forgotten."""
        self.world.clear_events()
        run(self.calls)

    def hash(self, world: int = 0) -> str:
        """Return 16 hexadecimal digits over every column of one world."""
        return self.world.hash(world)

    def snapshot(self, worlds: Worlds | slice = slice(None)) -> Snapshot:
        """Copy the state of some worlds."""
        return self.world.snapshot(worlds)

    def restore(self, snapshot: Snapshot, worlds: Worlds | slice = slice(None)) -> None:
        """Put a snapshot back; events of the last tick are forgotten."""
        self.world.clear_events()
        self.world.restore(snapshot, worlds)

    def fork(self, source: int, into: Worlds) -> None:
        """Copy one world into others; give them new seeds to let them part ways."""
        self.world.restore(self.world.snapshot(slice(source, source + 1)), into)

    def facts(self, world: int = 0) -> tuple[str, ...]:
        """Return which of the story's facts hold: what the campaign carries on."""
        up = self.world.flags.up[world]
        return tuple(self.script.flags[flag] for flag in self.script.facts if up[flag])

    def agents(self) -> NDArray[np.int64]:
        """Return how many are on their feet in each undecided world: (W,)."""
        return np.asarray((self.survey.able & self.survey.running[:, None]).sum(axis=1))
