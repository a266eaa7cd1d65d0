from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from pydantic import BaseModel, ConfigDict

from game.content.faults import FaultError
from game.content.sealed import DamagedError, seal
from game.sim import recording
from game.sim.recording import (
    REPLAY,
    Header,
    Recording,
    load,
    pack_commands,
    unpack_commands,
)


class Anything(BaseModel):
    """A header with whatever somebody writes into it."""

    model_config = ConfigDict(extra="allow")


def header(ticks: int, actors: int, **changes: object) -> Header:
    fields = {
        "rules": 1,
        "content": "0" * 16,
        "level": "somewhere",
        "level_hash": "1" * 16,
        "seed": 7,
        "difficulty": "normal",
        "characters": {"gon": "asing"},
        "bot": "autopilot",
        "actors": list(range(actors)),
        "ticks": ticks,
        "hash": "2" * 16,
        "parts": {"actors.body": "3" * 16},
    }
    return Header.model_validate({**fields, **changes})


def recorded(ticks: int, actors: int = 1, seed: int = 0) -> Recording:
    """Somebody at a keyboard: held keys, a mouse that moves most of the time."""
    rng = np.random.default_rng(seed)
    move = np.repeat(rng.integers(-127, 128, (ticks // 20 + 1, actors, 2)), 20, axis=0)[:ticks]
    turns = rng.normal(0, 300, (ticks, actors)) * (rng.random((ticks, actors)) < 0.6)
    aim = np.cumsum(turns.astype(int), axis=0) & 65_535
    buttons = np.repeat(rng.integers(0, 512, (ticks // 15 + 1, actors)), 15, axis=0)[:ticks]
    checks = rng.integers(0, 1 << 32, ticks // 30).astype(np.uint32)
    return Recording(
        header(ticks, actors),
        move.astype(np.int8),
        aim.astype(np.int32),
        buttons.astype(np.int16),
        checks,
    )


shapes = st.tuples(st.integers(0, 40), st.integers(1, 3))


@settings(max_examples=80, deadline=None)
@given(st.data(), shapes)
def test_any_commands_survive_packing(data: st.DataObject, shape: tuple[int, int]) -> None:
    move = data.draw(arrays.arrays(np.int8, (*shape, 2)))
    aim = data.draw(arrays.arrays(np.int32, shape, elements=st.integers(0, 65_535)))
    buttons = data.draw(arrays.arrays(np.int16, shape))
    again = unpack_commands(pack_commands(move, aim, buttons), *shape)
    for was, now in zip((move, aim, buttons), again, strict=True):
        assert now.dtype == was.dtype
        np.testing.assert_array_equal(now, was)


def test_a_file_gives_back_what_was_saved(tmp_path: Path) -> None:
    was = recorded(3600, actors=2)
    was.save(tmp_path / "game.replay")
    now = load(tmp_path / "game.replay")
    assert now.header == was.header
    np.testing.assert_array_equal(now.move, was.move)
    np.testing.assert_array_equal(now.aim, was.aim)
    np.testing.assert_array_equal(now.buttons, was.buttons)
    np.testing.assert_array_equal(now.checks, was.checks)


def test_a_tick_of_a_person_takes_at_most_two_bytes() -> None:
    was = recorded(3600)
    assert len(pack_commands(was.move, was.aim, was.buttons)) <= 2 * 3600
    still = np.zeros((3600, 1), np.int32)
    idle = pack_commands(np.zeros((3600, 1, 2), np.int8), still, still.astype(np.int16))
    assert len(idle) < 10


def test_every_single_flipped_bit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "game.replay"
    recorded(60).save(path)
    data = path.read_bytes()
    for bit in range(8 * len(data)):
        broken = bytearray(data)
        broken[bit // 8] ^= 1 << bit % 8
        path.write_bytes(bytes(broken))
        with pytest.raises(FaultError, match=r"game\.replay"):
            load(path)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_bytes_behind_a_good_checksum_never_trace_back(data: st.DataObject) -> None:
    """Somebody who knows the format may still write nonsense: it is refused, or it is a game."""
    was = recorded(60)
    inner = was.checks.tobytes() + pack_commands(was.move, was.aim, was.buttons)
    at = data.draw(st.integers(0, len(inner) - 1))
    inner = (
        inner[:at] + data.draw(st.binary(max_size=8)) + inner[at + data.draw(st.integers(0, 8)) :]
    )
    try:
        again = recording._parse(seal(REPLAY, was.header, inner))
    except DamagedError:
        return
    assert again.aim.shape == (60, 1)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"ticks": -1}, "ticks"),
        ({"ticks": 1 << 40}, "ticks"),
        ({"ticks": recording.MOST_TICKS, "actors": list(range(60))}, "more commands"),
        ({"seed": 1 << 64}, "seed"),
        ({"actors": [-1]}, "actors"),
        ({"actors": [1, 1]}, "twice"),
        ({"level": "x" * 600}, "level"),
        ({"hash": "zz"}, "hash"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_headers_out_of_bounds_are_refused(
    tmp_path: Path, changes: dict[str, object], told: str
) -> None:
    odd = Anything.model_validate({**header(30, 1).model_dump(), **changes})
    (tmp_path / "bad.replay").write_bytes(seal(REPLAY, odd, bytes(7)))
    with pytest.raises(FaultError, match=told):
        load(tmp_path / "bad.replay")


def test_a_body_that_unpacks_to_gigabytes_is_refused_at_once() -> None:
    data = seal(REPLAY, header(30, 1), bytes(REPLAY.most_unpacked + 10))
    with pytest.raises(DamagedError, match="does not end"):
        recording._parse(data)


@pytest.mark.parametrize("data", [b"", b"LOOS", b"LOOSEND", b"PK\x03\x04" + bytes(99)])
def test_other_files_are_not_replays(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x").write_bytes(data)
    with pytest.raises(FaultError):
        load(tmp_path / "x")


def test_paths_that_are_no_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FaultError, match="is a folder"):
        load(tmp_path)
    with pytest.raises(FaultError, match="does not exist"):
        load(tmp_path / "nothing.replay")
    with pytest.raises(FaultError):
        load(Path("a\0b"))
    with pytest.raises(FaultError, match="cannot be written"):
        recorded(30).save(tmp_path / "no" / "such" / "folder")
    with pytest.raises(FaultError, match="is a folder"):
        recorded(30).save(tmp_path)


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "game.replay"
    recorded(30).save(path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(FaultError, match="No space left"):
        recorded(60).save(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
