"""Replays: recording a game as it is played, playing it back, and verifying it tick by tick."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.content.faults import Fault, FaultError, shown
from game.content.paths import ASSETS
from game.data.constants import RULES_VERSION
from game.data.tables import World
from game.sim.recording import CHECK_EVERY, Header, Recording, load
from game.sim.sim import Sim
from game.tiled.level import Level
from game.tiled.load import load_level


def content_hash(level: Level) -> str:
    """Return 16 digits over the data files that a tick can depend on, beside the map itself."""
    digest = hashlib.blake2b(digest_size=8)
    for root in (ASSETS, level.folder):
        for path in sorted(root.rglob("*.toml") if root is ASSETS else root.glob("*.toml")):
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
        self._terms = {
            "level": level,
            "seed": seed,
            "difficulty": difficulty,
            "characters": dict(characters or {}),
            "bot": bot,
        }
        self._slots = np.flatnonzero(sim.world.actors.identity.driven[world])
        self._move, self._aim, self._buttons = bytearray(), bytearray(), bytearray()
        self._checks: list[int] = []
        self._ticks = 0

    def step(self) -> None:
        """Note the tick that was just made."""
        command, at = self._sim.world.actors.command, (self._world, self._slots)
        self._move += command.move[at].tobytes()
        self._aim += command.aim[at].tobytes()
        self._buttons += command.buttons[at].tobytes()
        self._ticks += 1
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

    def recording(self) -> Recording:
        """Return what was noted so far."""
        level, shape = self._sim.level, (self._ticks, len(self._slots))
        header = Header(
            rules=RULES_VERSION,
            content=content_hash(level),
            level_hash=level.content_hash,
            actors=self._slots.tolist(),
            ticks=self._ticks,
            hash=self._sim.hash(self._world),
            parts=part_hashes(self._sim.world, self._world),
            **self._terms,
        )
        return Recording(
            header,
            np.frombuffer(self._move, np.int8).reshape(*shape, 2),
            np.frombuffer(self._aim, np.int32).reshape(shape),
            np.frombuffer(self._buttons, np.int16).reshape(shape),
            np.array(self._checks, np.uint32),
        )

    def save(self, path: Path) -> None:
        """Write what was noted so far; FaultError says why it cannot be written."""
        self.recording().save(path)


class Playback:
    """A game that steps as it was recorded."""

    def __init__(self, recording: Recording, source: str = "replay") -> None:
        """Set the scene; FaultError says why this program cannot play the recording."""
        self.recording = recording
        self.tick = 0
        header = recording.header

        def refuse(message: str) -> FaultError:
            return FaultError([Fault(source, message)])

        if header.rules != RULES_VERSION:
            raise refuse(f"was recorded under rules {header.rules}; this game has {RULES_VERSION}")
        level = load_level(header.level)
        if level.content_hash != header.level_hash:
            raise refuse(f"was recorded on another version of the level {header.level}")
        if content_hash(level) != header.content:
            raise refuse("was recorded with other characters, weapons, settings or story")
        self.sim = Sim(level, difficulty=header.difficulty, characters=header.characters)
        self.sim.reset([header.seed])
        driven = self.sim.world.actors.identity.driven
        if any(slot >= driven.shape[1] for slot in header.actors):
            raise refuse(f"drives actors that the level {header.level} does not have")
        self._slots = np.array(header.actors, np.intp)
        driven[0] = False
        driven[0, self._slots] = True

    @property
    def done(self) -> bool:
        """Whether every recorded tick was made."""
        return self.tick >= self.recording.header.ticks

    def step(self) -> None:
        """Give the commands of the next tick and make it."""
        command, at = self.sim.world.actors.command, (0, self._slots)
        command.move[at] = self.recording.move[self.tick]
        command.aim[at] = self.recording.aim[self.tick]
        command.buttons[at] = self.recording.buttons[self.tick]
        self.sim.step()
        self.tick += 1

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
