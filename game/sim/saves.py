"""Saves: how far a player came in the story, with the last checkpoint, kept safe on disk.

A save is a sealed file: a `Journey`, then the columns of the checkpoint's world.  It is written
beside the last good one and takes its name in one step, so that whatever stops the program loses
at most the newest checkpoint.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from game.content.faults import Fault, FaultError, shown
from game.content.sealed import DamagedError, Kind, read_sealed, seal, unseal
from game.data.constants import RULES_VERSION
from game.ecs.store import Snapshot, Store
from game.sim.replay import content_hash
from game.sim.sim import Sim

SAVE = Kind(b"LOOSESV\x01", "save", most_bytes=32 << 20, most_unpacked=128 << 20)
PREVIOUS = ".previous"  # after the name of the save that was good before

Short = Annotated[str, Field(max_length=200)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class Checkpoint(BaseModel):
    """A moment of a level to start again from; its columns are the body of the save."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    text: Short  # key of its name
    rules: int = Field(ge=0)  # RULES_VERSION
    content: Digest  # of every data file that a tick can depend on
    level_hash: Digest
    hash: Digest  # of the world


class Journey(BaseModel):
    """How far somebody came in the story."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    difficulty: Short = "normal"
    level: Short  # the map that is played now, by its name
    seed: int = Field(default=1, ge=0, lt=1 << 64)
    reached: list[Short] = Field(default=[], max_length=200)  # maps that may be chosen
    facts: list[Short] = Field(default=[], max_length=200)  # what the story carries on
    finished: bool = False
    seconds: float = Field(default=0.0, ge=0, allow_inf_nan=False)  # played
    attempts: int = Field(default=0, ge=0)
    checkpoint: Checkpoint | None = None


@dataclass(frozen=True, slots=True)
class Save:
    """A journey and the world of its checkpoint, as bytes."""

    journey: Journey
    world: bytes = b""


def mark(sim: Sim, snapshot: Snapshot, text: str) -> tuple[Checkpoint, bytes]:
    """Return a checkpoint of one world and its columns; ``text`` is the key of its name."""
    store = type(sim.world)(1, sim.world.sizes)
    store.restore(snapshot)
    made = Checkpoint(
        text=text,
        rules=RULES_VERSION,
        content=content_hash(sim.level),
        level_hash=sim.level.content_hash,
        hash=store.hash(0),
    )
    columns = (np.ascontiguousarray(column).tobytes() for column in snapshot.columns)
    return made, b"".join(columns)


def resume(sim: Sim, save: Save, source: str = "save") -> None:
    """Put the world of a checkpoint into every world of ``sim``, made of the same level.

    FaultError in one line when the checkpoint was made by other rules, of another version of the
    level, or does not fit: the stage then has to be played from its start.
    """
    point = save.journey.checkpoint
    told = ""
    if point is None:
        told = "holds no checkpoint"
    elif point.rules != RULES_VERSION:
        told = f"was made under rules {point.rules}; this game has {RULES_VERSION}"
    elif point.level_hash != sim.level.content_hash:
        told = f"was made on another version of the level {sim.level.name}"
    elif point.content != content_hash(sim.level):
        told = "was made with other characters, weapons, settings or story"
    if told:
        raise FaultError([Fault(source, f"{told}; the level starts from its beginning")])
    snapshot = _columns(sim.world, save.world)
    if snapshot is None:
        told = "does not fit the level; it starts from its beginning"
        raise FaultError([Fault(source, told)])
    sim.restore(snapshot)


def _columns(world: Store, data: bytes) -> Snapshot | None:
    """Return one world's columns from their bytes; None where they do not fit."""
    columns, start = [], 0
    for _, array in world.columns():
        size = array[:1].nbytes
        part = data[start : start + size]
        if len(part) != size:
            return None
        columns.append(np.frombuffer(part, array.dtype).reshape(1, *array.shape[1:]))
        start += size
    return Snapshot(tuple(columns)) if start == len(data) else None


def write_save(path: Path, save: Save) -> None:
    """Keep a save on disk, and the one before beside it; FaultError says why it cannot be done.

    Whenever the program is stopped, one of the two files is whole.
    """
    data = seal(SAVE, save.journey, save.world, level=3)
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            path.replace(_previous(path))
        fresh.replace(path)
        _settle(path.parent)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError):
            fresh.unlink()
        reason = getattr(error, "strerror", None) or "not a usable path"
        raise FaultError([Fault(shown(path), f"cannot be written: {reason}")]) from None


def _settle(folder: Path) -> None:
    """Make sure that the new names are on disk, where the system can."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def read_save(path: Path) -> tuple[Save | None, list[Fault]]:
    """Return the newest good save of a slot, None when there is none, and what was wrong.

    A newest one that is damaged, or of a later version of the game, is told and left alone; the
    game goes on with the one before it.
    """
    faults: list[Fault] = []
    for file in (path, _previous(path)):
        if not file.exists():
            continue
        try:
            journey, world = unseal(SAVE, read_sealed(SAVE, file), Journey)
        except DamagedError as damage:
            faults.append(Fault(shown(file), str(damage)))
        except FaultError as error:
            faults += error.faults
        else:
            return Save(journey, world), faults
    return None, faults


def remove_save(path: Path) -> None:
    """Forget a slot; what cannot be removed stays."""
    for file in (path, _previous(path)):
        with contextlib.suppress(OSError):
            file.unlink()


def _previous(path: Path) -> Path:
    return path.with_name(path.name + PREVIOUS)
