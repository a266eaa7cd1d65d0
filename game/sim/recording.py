"""Recordings as bytes: what a replay file holds, packed and unpacked.

A replay is a sealed file: a `Header`, then the hashes and the streams of `pack_commands`.

Commands are stored, not keys and mice: they are all that a controller can say to the simulation.
For each driven actor there are three streams (aim, move, buttons) of the steps from tick to tick.
A tick in which the mouse moved costs one or two bytes, a run of idle ones next to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

from game.content.faults import Fault, FaultError, shown
from game.content.sealed import DamagedError, Kind, read_sealed, seal, unseal, unseal_header
from game.content.writing import write_whole

REPLAY = Kind(b"LOOSEND\x01", "replay", most_bytes=16 << 20, most_unpacked=64 << 20)
CHECK_EVERY = 30  # ticks between check hashes
MOST_TICKS = 4 * 60 * 60 * 60  # four hours
MOST_ACTORS = 64
MOST_COMMANDS = 4 << 20  # ticks times actors

_TURN = 65_536

Short = Annotated[str, Field(max_length=512)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class Header(BaseModel):
    """What has to be the same for the commands to mean the same."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    rules: int = Field(ge=0)  # RULES_VERSION
    content: Digest  # of every data file that a tick can depend on
    level: Short  # as `load_level` takes it
    level_hash: Digest
    seed: int = Field(ge=0, lt=1 << 64)
    difficulty: Short
    characters: dict[Short, Short] = Field(max_length=256)  # spawn name -> profile
    facts: list[Short] = Field(default=[], max_length=64)  # of the campaign
    bot: Short = ""  # who gave the commands, "" a person
    outcome: Literal["", "won", "lost", "draw"] = ""  # "" as long as nothing was decided
    actors: list[Annotated[int, Field(ge=0, lt=1 << 15)]] = Field(max_length=MOST_ACTORS)
    ticks: int = Field(ge=0, le=MOST_TICKS)
    hash: Digest  # of the world after the last tick
    parts: dict[Short, Digest] = Field(max_length=256)  # the same for each component


@dataclass(slots=True)
class Recording:
    """A whole game as commands, with hashes to check it by."""

    header: Header
    move: NDArray[np.int8]  # (T, A, 2) 127ths of the gait's speed
    aim: NDArray[np.int32]  # (T, A) integer angles
    buttons: NDArray[np.int16]  # (T, A) Button flags
    checks: NDArray[np.uint32] = field(default_factory=lambda: np.zeros(0, np.uint32))

    def save(self, path: Path) -> None:
        """Write the file whole or not at all; FaultError says why it cannot be written."""
        streams = pack_commands(self.move, self.aim, self.buttons)
        body = self.checks.astype("<u4").tobytes() + streams
        write_whole(path, seal(REPLAY, self.header, body))


def load_header(path: Path) -> Header:
    """Read what a recording says of itself, without its commands; FaultError as `load`."""
    data = read_sealed(REPLAY, path)
    try:
        return unseal_header(REPLAY, data, Header)[0]
    except DamagedError as damage:
        raise FaultError([Fault(shown(path), str(damage))]) from None


def load(path: Path) -> Recording:
    """Read a recording; FaultError says in one line what is wrong with the file."""
    data = read_sealed(REPLAY, path)
    try:
        return _parse(data)
    except DamagedError as damage:
        raise FaultError([Fault(shown(path), str(damage))]) from None


def _parse(data: bytes) -> Recording:
    header, body = unseal(REPLAY, data, Header)
    if header.ticks * len(header.actors) > MOST_COMMANDS:
        raise DamagedError(f"holds more commands than {MOST_COMMANDS}")
    if len(set(header.actors)) != len(header.actors):
        raise DamagedError("has an unusable header: actors: the same one twice")
    count = header.ticks // CHECK_EVERY
    if len(body) < 4 * count:
        raise DamagedError("is damaged: hashes are missing")
    checks = np.frombuffer(body, "<u4", count).astype(np.uint32)
    move, aim, buttons = unpack_commands(body[4 * count :], header.ticks, len(header.actors))
    return Recording(header, move, aim, buttons, checks)


def pack_commands(
    move: NDArray[np.int8], aim: NDArray[np.int32], buttons: NDArray[np.int16]
) -> bytes:
    """Pack (T, A, ...) commands into streams, actor after actor."""
    streams = []
    for actor in range(aim.shape[1]):
        step_x = _steps(move[:, actor, 0], 256)
        step_y = _steps(move[:, actor, 1], 256)
        for steps in (
            _zigzag(_steps(aim[:, actor], _TURN)),
            _zigzag(step_x) | _zigzag(step_y) << 9,
            (buttons[:, actor].astype(np.int64) & 0xFFFF) ^ _before(buttons[:, actor]),
        ):
            packed = _pack_sparse(steps)
            streams.append(_varint(len(packed)) + packed)
    return b"".join(streams)


def unpack_commands(
    data: bytes, ticks: int, actors: int
) -> tuple[NDArray[np.int8], NDArray[np.int32], NDArray[np.int16]]:
    """Undo `pack_commands`."""
    move = np.zeros((ticks, actors, 2), np.int8)
    aim = np.zeros((ticks, actors), np.int32)
    buttons = np.zeros((ticks, actors), np.int16)
    at = 0
    for actor in range(actors):
        steps = []
        for _ in range(3):
            size, at = _read_varint(data, at)
            if size > len(data) - at:
                raise DamagedError("is damaged: a stream of commands is cut short")
            steps.append(_unpack_sparse(data[at : at + size], ticks))
            at += size
        turned, pushed, toggled = steps
        aim[:, actor] = np.cumsum(_unzigzag(turned)) & (_TURN - 1)
        move[:, actor, 0] = np.cumsum(_unzigzag(pushed & 0x1FF)).astype(np.int8)
        move[:, actor, 1] = np.cumsum(_unzigzag(pushed >> 9)).astype(np.int8)
        buttons[:, actor] = np.bitwise_xor.accumulate(toggled).astype(np.uint16).view(np.int16)
    if at != len(data):
        raise DamagedError("is damaged: bytes are left over")
    return move, aim, buttons


def _before(values: NDArray[np.int16]) -> NDArray[np.int64]:
    """Return each value's predecessor, 0 before the first, as unsigned 16 bits."""
    shifted = np.zeros(len(values), np.int64)
    shifted[1:] = values[:-1]
    return shifted & 0xFFFF


def _steps(values: NDArray[np.int8] | NDArray[np.int32], turn: int) -> NDArray[np.int64]:
    """Return the shortest step from each value's predecessor, modulo ``turn``."""
    steps = values.astype(np.int64)
    steps[1:] -= steps[:-1].copy()
    return ((steps + turn // 2) & (turn - 1)) - turn // 2


def _zigzag(steps: NDArray[np.int64]) -> NDArray[np.int64]:
    """Fold signed numbers so that small ones of either sign stay small."""
    return np.where(steps < 0, -2 * steps - 1, 2 * steps)


def _unzigzag(folded: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.where(folded & 1, -(folded + 1) // 2, folded // 2)


def _pack_sparse(steps: NDArray[np.int64]) -> bytes:
    """Pack steps: 0 is one still tick, 1 a run of them and its length, n a step of n - 1."""
    out = bytearray()
    last = -1
    for tick in np.flatnonzero(steps).tolist():
        still = tick - last - 1
        out += bytes(still) if still < 3 else b"\1" + _varint(still)
        out += _varint(int(steps[tick]) + 1)
        last = tick
    return bytes(out)


def _unpack_sparse(data: bytes, ticks: int) -> NDArray[np.int64]:
    steps = np.zeros(ticks, np.int64)
    at, tick = 0, 0
    while at < len(data):
        code, at = _read_varint(data, at)
        if code < 2:
            run, at = _read_varint(data, at) if code else (1, at)
            tick += run
        elif tick < ticks:
            steps[tick] = code - 1
            tick += 1
        else:
            raise DamagedError("is damaged: it holds commands after its last tick")
    return steps


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 35, 7):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise DamagedError("is damaged: a number in it does not end")
