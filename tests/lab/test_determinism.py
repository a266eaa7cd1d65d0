"""The same level, seed and commands give the same bits, whatever runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from game.lab.matches import Plan
from game.sim.sim import Sim
from tests.lab.rooms import small_level, small_plan

LEVELS = ["warehouse", "rooms"]
TICKS = 300


def plan_of(level: str) -> Plan:
    return small_plan() if level == "rooms" else Plan(level)


def stepped(sim: Sim, ticks: int, world: int = 0) -> list[str]:
    """Step and return the hash of a world after every tick."""
    found = []
    for _ in range(ticks):
        sim.step()
        found.append(sim.hash(world))
    return found


@pytest.mark.parametrize("level", LEVELS)
def test_restore_goes_back_to_the_bit(level: str) -> None:
    sim = plan_of(level).open(1)
    sim.reset([3])
    stepped(sim, 200)
    saved = sim.snapshot()
    before = sim.hash()
    first = stepped(sim, TICKS)
    sim.restore(saved)
    assert sim.hash() == before
    assert stepped(sim, TICKS) == first
    assert len(set(first)) == TICKS


@pytest.mark.parametrize("level", LEVELS)
def test_a_world_is_the_same_alone_and_in_company(level: str) -> None:
    alone = plan_of(level).open(1)
    alone.reset([7])
    company = plan_of(level).open(5)
    company.reset([4, 5, 6, 7, 8])
    assert stepped(alone, TICKS) == stepped(company, TICKS, world=3)


def test_a_reset_world_forgets_everything_and_the_others_nothing() -> None:
    left, right = plan_of("rooms").open(3), plan_of("rooms").open(3)
    left.reset([1, 2, 3])
    right.reset([1, 9, 3])
    stepped(left, 100)
    stepped(right, 100)
    left.reset([5], np.array([1]))
    right.reset([5], np.array([1]))
    for _ in range(100):
        left.step()
        right.step()
        assert [left.hash(w) for w in range(3)] == [right.hash(w) for w in range(3)]


def test_a_fork_goes_on_as_its_source_until_its_seed_differs() -> None:
    sim = plan_of("rooms").open(3)
    sim.reset([1, 2, 3])
    stepped(sim, 60)
    sim.fork(0, np.array([1, 2]))
    assert len({sim.hash(world) for world in range(3)}) == 1
    sim.world.clock.seed[2] = 99
    for _ in range(60):
        sim.step()
        assert sim.hash(0) == sim.hash(1) != sim.hash(2)


def features_to_disable() -> str:
    """Every CPU feature beyond its baseline that NumPy uses here and lets one disable."""
    umath = np._core._multiarray_umath
    on = umath.__cpu_features__
    return " ".join(feature for feature in umath.__cpu_dispatch__ if on.get(feature))


def sim_matches(level: str, matches: int, *options: str, without: str = "") -> object:
    """Run `sim` in a process of its own and return its matches."""
    env = {**os.environ, "NPY_DISABLE_CPU_FEATURES": without}
    if not without:
        del env["NPY_DISABLE_CPU_FEATURES"]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "game",
            "sim",
            level,
            "--matches",
            str(matches),
            "--json",
            "-",
            *options,
        ],
        capture_output=True,
        text=True,
        env=env,
        cwd=Path(__file__).parents[2],
        check=True,
        timeout=300,
    )
    return json.loads(done.stdout)["matches"]


@pytest.mark.parametrize(
    ("level", "matches", "options"), [("rooms", 6, ()), ("warehouse", 2, ("--max-ticks", "600"))]
)
def test_matches_do_not_depend_on_worlds_jobs_or_cpu(
    level: str, matches: int, options: tuple[str, ...]
) -> None:
    place = small_level() if level == "rooms" else level
    plain = sim_matches(place, matches, "--worlds", "64", *options)
    assert plain == sim_matches(place, matches, "--worlds", "1", *options)
    assert plain == sim_matches(place, matches, "--worlds", "2", "--jobs", "2", *options)
    disabled = features_to_disable()
    assert plain == sim_matches(place, matches, *options, without=disabled)


def test_disabled_features_are_really_off() -> None:
    disabled = features_to_disable()
    if not disabled:  # a CPU that has nothing beyond the baseline has nothing to compare
        return
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import numpy; f = numpy._core._multiarray_umath.__cpu_features__;"
            f"print(any(f[name] for name in {disabled.split()!r}))",
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "NPY_DISABLE_CPU_FEATURES": disabled},
        check=True,
    )
    assert told.stdout.strip() == "False"
