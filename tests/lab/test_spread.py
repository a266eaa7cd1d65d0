from __future__ import annotations

import os
import signal
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.faults import FaultError
from game.lab import spread
from game.lab.batch import run_batch
from game.lab.matches import Plan, Played
from tests.lab.rooms import small_plan


@given(st.integers(0, 300), st.integers(1, 70), st.integers(1, 9))
def test_chunks_hold_every_seed_once_in_order(count: int, worlds: int, jobs: int) -> None:
    chunks = spread.chunks_of(range(count), worlds, jobs)
    assert list(chain.from_iterable(chunks)) == list(range(count))
    assert all(chunks)
    assert len(chunks) % jobs == 0 or len(chunks) == count
    assert all(len(chunk) <= spread.CHUNK * worlds for chunk in chunks)
    assert len({len(chunk) for chunk in chunks} | {0}) <= 3


def test_two_processes_play_the_same_matches() -> None:
    heard: list[int] = []
    plan = small_plan()
    played = spread.run_matches(plan, range(1, 9), worlds=3, jobs=2, told=heard.append)
    assert played == run_batch(plan, range(1, 9), 8)
    assert sum(heard) == 8


class Killed(spread.ProcessPoolExecutor):
    """A pool that loses a worker to ``kill -9`` as soon as it works, ``deaths`` times."""

    deaths = 1

    def submit(self, *args: Any, **kwargs: Any) -> Any:
        future = super().submit(*args, **kwargs)
        if Killed.deaths:
            Killed.deaths -= 1
            os.kill(next(iter(self._processes)), signal.SIGKILL)
        return future


def test_a_killed_worker_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "ProcessPoolExecutor", Killed)
    monkeypatch.setattr(Killed, "deaths", 1)
    plan = small_plan()
    heard: list[int] = []
    played = spread.run_matches(plan, range(1, 5), worlds=2, jobs=2, told=heard.append)
    assert Killed.deaths == 0
    assert sum(heard) == 4
    assert played == run_batch(plan, range(1, 5), 4)


@pytest.mark.parametrize(
    "error", [OSError("handle is closed"), RuntimeError("shutdown"), ValueError("fds_to_keep")]
)
def test_a_pool_that_breaks_while_it_is_filled_is_made_anew(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    class Breaking(spread.ProcessPoolExecutor):
        left = 1

        def submit(self, *args: Any, **kwargs: Any) -> Any:
            if Breaking.left:
                Breaking.left -= 1
                raise error
            return super().submit(*args, **kwargs)

    monkeypatch.setattr(spread, "ProcessPoolExecutor", Breaking)
    played = spread.run_matches(small_plan(max_ticks=5), range(1, 3), worlds=1, jobs=2)
    assert [match.seed for match in played.matches] == [1, 2]


def test_workers_that_keep_dying_are_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = 0

    def die(*_: object) -> None:
        nonlocal tries
        tries += 1
        raise BrokenProcessPool

    monkeypatch.setattr(spread, "_run_pool", die)
    with pytest.raises(FaultError, match="keep dying"):
        spread.run_matches(small_plan(), range(4), worlds=1, jobs=2)
    assert tries == spread.PATIENCE


def test_a_death_after_progress_is_forgiven(monkeypatch: pytest.MonkeyPatch) -> None:
    def one_more(plan: Plan, chunks: Any, worlds: int, jobs: int, done: Any, told: Any) -> None:
        done[len(done)] = Played((), 1)
        if len(done) < len(chunks):
            raise BrokenProcessPool

    monkeypatch.setattr(spread, "_run_pool", one_more)
    monkeypatch.setattr(spread, "CHUNK", 2)
    assert spread.run_matches(small_plan(), range(40), worlds=1, jobs=2).agent_steps == 20


def test_a_fault_in_a_worker_is_told_here() -> None:
    with pytest.raises(FaultError, match="no such level"):
        spread.run_matches(Plan("nowhere"), range(4), worlds=1, jobs=2)
