"""Replays: recording a game as it is played, playing it back, and verifying it tick by tick."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Scene
from game.content.faults import Fault, FaultError, shown
from game.content.paths import ASSETS
from game.data.constants import RULES_VERSION, Stage
from game.data.tables import World
from game.ecs.store import Snapshot
from game.sim.recording import CHECK_EVERY, Header, Recording, load
from game.sim.sim import Setting, Sim
from game.tiled.level import Level
from game.tiled.load import load_level

_OUTCOMES: dict[int, Literal["won", "lost", "draw"]] = {
    Stage.WON: "won",
    Stage.LOST: "lost",
    Stage.DRAW: "draw",
}


#: Data files of the game that no tick looks at: what is played in which order, and how it sounds.
_BESIDE = {"campaign.toml", "contracts.toml", "sounds.toml"}


def content_hash(level: Level) -> str:
    """Return 16 digits over the data files that a tick can depend on, beside the map itself."""
    digest = hashlib.blake2b(digest_size=8)
    for root in (ASSETS, level.folder):
        for path in sorted(root.rglob("*.toml") if root is ASSETS else root.glob("*.toml")):
            if root is ASSETS and path.relative_to(root).as_posix() in _BESIDE:
                continue
            for part in (path.relative_to(root).as_posix().encode(), path.read_bytes()):
                digest.update(len(part).to_bytes(8, "little"))
                digest.update(part)
    return digest.hexdigest()


def part_hashes(world: World, index: int) -> dict[str, str]:
    """Return 16 digits for each component of one world, to say where two worlds differ."""
    digests: dict[str, hashlib.blake2b] = {}
    for path, array in world.columns():
        part = path.rpartition(".")[0]
        digest = digests.setdefault(part, hashlib.blake2b(digest_size=8))
        digest.update(np.ascontiguousarray(array[index]).tobytes())
    return {part: digest.hexdigest() for part, digest in digests.items()}


class Recorder:
    """Notes the commands of one world; make it after a reset, call `step` after each step."""

    def __init__(
        self,
        sim: Sim,
        *,
        level: str,
        seed: int,
        difficulty: str = "normal",
        characters: Mapping[str, str] | None = None,
        bot: str = "",
        world: int = 0,
    ) -> None:
        self._sim = sim
        self._world = world
        self._terms: dict[str, Any] = {
            "level": level,
            "seed": seed,
            "difficulty": difficulty,
            "characters": dict(characters or {}),
            "bot": bot,
            "facts": list(sim.facts(world)),
        }
        driven = sim.world.actors.identity.driven[world].copy()
        if (driven & sim.script.playable).any():
            driven |= sim.script.playable  # the story may make the player any of them
        self._slots = np.flatnonzero(driven)
        self._move, self._aim, self._buttons = bytearray(), bytearray(), bytearray()
        self._checks: list[int] = []
        self._ticks = 0
        self._made: Recording | None = None  # the last one, good while no tick is added

    @classmethod
    def after(cls, sim: Sim, recording: Recording, ticks: int) -> Recorder:
        """Return what goes on from a tick of a recording, at which ``sim`` stands, by hand."""
        header = recording.header
        made = cls(
            sim,
            level=header.level,
            seed=header.seed,
            difficulty=header.difficulty,
            characters=header.characters,
        )
        made._terms["facts"] = header.facts
        made._slots = np.array(header.actors, np.intp)
        made._move += recording.move[:ticks].tobytes()
        made._aim += recording.aim[:ticks].tobytes()
        made._buttons += recording.buttons[:ticks].tobytes()
        made._checks = recording.checks[: ticks // CHECK_EVERY].tolist()
        made._ticks = ticks
        return made

    def step(self) -> None:
        """Note the tick that was just made."""
        actors, at = self._sim.world.actors, (self._world, self._slots)
        # as they were given: what the story, or a terminal, made of them follows from that
        self._aim += actors.handicap.asked_aim[at].tobytes()
        self._move += actors.handicap.asked_move[at].tobytes()
        self._buttons += actors.handicap.asked[at].tobytes()
        self._ticks += 1
        self._made = None
        if self._ticks % CHECK_EVERY == 0:
            self._checks.append(_check(self._sim, self._world))

    @property
    def ticks(self) -> int:
        """How many ticks were noted."""
        return self._ticks

    def rewind(self, ticks: int) -> None:
        """Forget what came after so many ticks: the world was put back to that moment."""
        row = len(self._slots)
        del self._move[ticks * row * 2 :]
        del self._aim[ticks * row * 4 :]
        del self._buttons[ticks * row * 2 :]
        del self._checks[ticks // CHECK_EVERY :]
        self._ticks = ticks
        self._made = None

    def recording(self) -> Recording:
        """Return what was noted so far; call it first while the world stands at the last tick."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def _make(self) -> Recording:
        level, shape = self._sim.level, (self._ticks, len(self._slots))
        header = Header(
            rules=RULES_VERSION,
            content=content_hash(level),
            level_hash=level.content_hash,
            actors=self._slots.tolist(),
            ticks=self._ticks,
            hash=self._sim.hash(self._world),
            parts=part_hashes(self._sim.world, self._world),
            outcome=_OUTCOMES.get(int(self._sim.world.outcome.stage[self._world]), ""),
            **self._terms,
        )
        return Recording(
            header,
            np.frombuffer(bytes(self._move), np.int8).reshape(*shape, 2),
            np.frombuffer(bytes(self._aim), np.int32).reshape(shape),
            np.frombuffer(bytes(self._buttons), np.int16).reshape(shape),
            np.array(self._checks, np.uint32),
        )

    def save(self, path: Path) -> None:
        """Write what was noted so far; FaultError says why it cannot be written."""
        self.recording().save(path)


class Reader:
    """A bot that gives recorded commands; in any tick of any world, so that rewinding works."""

    name = "replay"

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._slots = np.array(recording.header.actors, np.intp)

    def act(self, world: World, scene: Scene, mine: NDArray[np.bool_]) -> None:
        """Write the commands of this tick; after the last one nothing changes any more."""
        recording, command = self._recording, world.actors.command
        within = world.clock.tick < recording.header.ticks
        worlds, ticks = np.flatnonzero(within)[:, None], world.clock.tick[within]
        command.move[worlds, self._slots] = recording.move[ticks]
        command.aim[worlds, self._slots] = recording.aim[ticks]
        command.buttons[worlds, self._slots] = recording.buttons[ticks]


def level_of(header: Header, source: str = "replay") -> Level:
    """Return the level of a recording; FaultError when it is not the one that was recorded."""
    told = ""
    if header.rules != RULES_VERSION:
        told = f"was recorded under rules {header.rules}; this game has {RULES_VERSION}"
        raise FaultError([Fault(source, told)])
    level = load_level(header.level)
    if level.content_hash != header.level_hash:
        told = f"was recorded on another version of the level {header.level}"
    elif content_hash(level) != header.content:
        told = "was recorded with other characters, weapons, settings or story"
    if told:
        raise FaultError([Fault(source, told)])
    return level


def setting_of(recording: Recording, source: str = "replay") -> Setting:
    """Return the setting of a recording; FaultError when it is not the one that was recorded."""
    return Setting(level_of(recording.header, source))


def driven_sides(recording: Recording, setting: Setting, source: str = "replay") -> list[str]:
    """Return the sides whose commands a recording holds; FaultError when it does not fit."""
    header = recording.header
    spawns, script = setting.level.spawns, setting.script
    if any(slot >= len(spawns) for slot in header.actors):
        told = f"drives actors that the level {header.level} does not have"
        raise FaultError([Fault(source, told)])
    trial = Sim(setting, difficulty=header.difficulty, characters=header.characters)
    side = trial.world.actors.identity.side[0]
    # whoever may become the player is driven by who drives the player, whatever their own side
    seats = {trial.player if script.playable[slot] else slot for slot in header.actors}
    return list(dict.fromkeys(script.sides[side[slot]] for slot in sorted(seats)))


def sim_of(recording: Recording, setting: Setting, source: str = "replay") -> Sim:
    """Return a simulation that steps as it was recorded, at its first tick."""
    header, reader = recording.header, Reader(recording)
    sim = Sim(
        setting,
        difficulty=header.difficulty,
        characters=header.characters,
        drivers=dict.fromkeys(driven_sides(recording, setting, source), reader),
        facts=header.facts,
    )
    if sorted(sim.drivers.slots.tolist()) != sorted(header.actors):
        told = f"drives other actors of the level {header.level} than a player or a bot can"
        raise FaultError([Fault(source, told)])
    sim.reset([header.seed])
    return sim


class Playback:
    """A game that steps as it was recorded."""

    def __init__(
        self, recording: Recording, source: str = "replay", setting: Setting | None = None
    ) -> None:
        """Set the scene; FaultError says why this program cannot play the recording."""
        self.recording = recording
        self.sim = sim_of(recording, setting or setting_of(recording, source), source)
        self.tick = 0

    @property
    def done(self) -> bool:
        """Whether every recorded tick was made."""
        return self.tick >= self.recording.header.ticks

    def step(self) -> None:
        """Make the next tick."""
        self.sim.step()
        self.tick += 1

    def jump(self, tick: int, snapshot: Snapshot) -> None:
        """Go to a tick of which the world is known."""
        self.sim.restore(snapshot)
        self.tick = tick

    def agrees(self) -> bool:
        """Whether the world is what was recorded, as far as this tick has a hash."""
        header, nth = self.recording.header, self.tick // CHECK_EVERY - 1
        if self.tick == header.ticks and self.sim.hash(0) != header.hash:
            return False
        if self.tick % CHECK_EVERY or nth < 0:
            return True
        return int(self.recording.checks[nth]) == _check(self.sim, 0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a recording came out the same."""

    ticks: int  # made before the verdict
    hash: str  # of the world then
    tick: int | None = None  # the first checked tick that differs
    since: int = 0  # the last checked tick that agreed
    parts: tuple[str, ...] = ()  # components that differ, where that is known

    @property
    def ok(self) -> bool:
        """Whether no tick differed."""
        return self.tick is None

    def __str__(self) -> str:
        """Say it in one line."""
        if self.tick is None:
            return f"{self.ticks} ticks agree, hash {self.hash}"
        told = f"differs at tick {self.tick} (tick {self.since} still agreed)"
        return f"{told}: {', '.join(self.parts)}" if self.parts else told


def verify(path: Path) -> Verdict:
    """Play a recording again and compare hashes; FaultError when it cannot be played at all."""
    playback = Playback(load(path), shown(path))
    since = 0
    while not playback.done:
        playback.step()
        if not playback.agrees():
            return Verdict(
                playback.tick, playback.sim.hash(0), playback.tick, since, _differing(playback)
            )
        if playback.tick % CHECK_EVERY == 0:
            since = playback.tick
    if not playback.recording.header.ticks and not playback.agrees():
        return Verdict(0, playback.sim.hash(0), 0, 0, _differing(playback))
    return Verdict(playback.tick, playback.sim.hash(0))


def _differing(playback: Playback) -> tuple[str, ...]:
    """Return the components that differ at the end: play on to it, as that is what is stored."""
    while not playback.done:
        playback.step()
    mine, theirs = part_hashes(playback.sim.world, 0), playback.recording.header.parts
    return tuple(part for part in mine if mine[part] != theirs.get(part))


def _check(sim: Sim, world: int) -> int:
    """Return the check hash of a world: the first 32 bits of its hash."""
    return int(sim.hash(world)[:8], 16)
