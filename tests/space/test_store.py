"""Tables on disk: kept, checked, and thrown away when they grow too large."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.space import coded as module
from game.space.coded import Coded, coded
from game.space.store import prune, stored

TABLE = np.arange(100, dtype=np.uint16)


def refuse() -> Any:
    pytest.fail("it was built again")


def kept(folder: Path, name: str, build: Any) -> Any:
    return stored(folder, name, TABLE.shape, TABLE.dtype, build)


def test_a_table_is_built_once(tmp_path: Path) -> None:
    kept(tmp_path, "a", TABLE.copy)
    again = kept(tmp_path, "a", refuse)
    assert np.array_equal(again, TABLE)
    assert not again.flags.writeable


@pytest.mark.parametrize("at", [0, 60, 150, -1])
def test_a_damaged_table_is_built_again(tmp_path: Path, at: int) -> None:
    kept(tmp_path, "a", TABLE.copy)
    path = tmp_path / "a.npy"
    raw = bytearray(path.read_bytes())
    raw[at] ^= 0x5A
    path.write_bytes(raw)
    assert np.array_equal(kept(tmp_path, "a", TABLE.copy), TABLE)
    assert np.array_equal(kept(tmp_path, "a", refuse), TABLE)


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    for number, name in enumerate("abc"):
        kept(tmp_path, name, TABLE.copy)
        os.utime(tmp_path / f"{name}.npy", (number, number))
    kept(tmp_path, "a", refuse)  # used just now
    size = (tmp_path / "a.npy").stat().st_size
    prune(tmp_path, 2 * size)
    assert {path.stem for path in tmp_path.iterdir()} == {"a", "c"}
    prune(tmp_path, size - 1)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", [1, 3, 900])
def test_codes_stand_for_their_words(tmp_path: Path, words: int) -> None:
    rng = np.random.default_rng(words)
    table = rng.choice(rng.integers(0, 2**63, words).astype(np.uint64), 5_000)
    made = coded(tmp_path, "a", table.size, np.uint64, table.copy)
    again = coded(tmp_path, "a", table.size, np.uint64, refuse)
    bare = coded(None, "a", table.size, np.uint64, table.copy)
    index = rng.integers(0, table.size, (40, 3))
    for one in (made, again, bare):
        assert isinstance(one, Coded)
        assert np.array_equal(one.take(index), table.take(index))


def test_a_table_of_too_many_words_is_kept_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 16)
    table = np.arange(17, dtype=np.uint32)
    for build in (table.copy, refuse):
        found = coded(tmp_path, "a", table.size, np.uint32, build)
        assert isinstance(found, np.ndarray)
        assert np.array_equal(found, table)
