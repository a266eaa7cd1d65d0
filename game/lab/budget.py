"""The budget of a tick: what each system may cost, as a ratio to a fixed piece of NumPy work.

Times differ from machine to machine and from hour to hour; what a system costs beside work that
never changes, measured in the same run, hardly does.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping

import numpy as np

from game.lab.matches import Plan
from game.sim.sim import Sim

LEVEL, WORLDS = "warehouse", 64
WARM_TICKS, TICKS, ROUNDS = 480, 120, 8
FIXED = "fixed"
GROWTH = 1.25  # of a system's share at which its budget is spent
TELLING = 0.01  # of the whole tick: growth that is no more than noise

Shares = dict[str, float]  # system -> its time, as a ratio to that of the fixed work


def measure() -> Shares:
    """Return the shares of all systems over some ticks of a fight: the best of several rounds.

    Each round plays the same ticks again, from one snapshot, so that all do the same work.
    """
    sim = Plan(LEVEL).open(WORLDS)
    sim.reset(range(1, WORLDS + 1))
    for _ in range(WARM_TICKS):
        sim.step()
    start = sim.snapshot()
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        sim.restore(start)
        for name, seconds in _play(sim).items():
            best[name] = min(seconds, best.get(name, seconds))
    fixed = best.pop(FIXED)
    return {name: round(seconds / fixed, 4) for name, seconds in best.items()}


def written(shares: Shares) -> str:
    """Return the text of a file of shares: a line each, so that changes can be read."""
    return json.dumps(shares, indent=1) + "\n"


def _play(sim: Sim) -> dict[str, float]:
    """Return the seconds of each system over the ticks of a round, and of the fixed work."""
    spent = dict.fromkeys((FIXED, *(call.name for call in sim.calls)), 0.0)
    numbers = np.random.default_rng(1).random((256, 64)).astype(np.float32)
    for _ in range(TICKS):
        spent[FIXED] += _fixed_work(numbers)
        sim.world.clear_events()
        for call in sim.calls:
            begin = time.perf_counter()
            call.system(*call.arguments)
            spent[call.name] += time.perf_counter() - begin
    return spent


def _fixed_work(numbers: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> float:
    """Do what ticks are made of, and return the seconds it took."""
    begin = time.perf_counter()
    order = np.argsort(numbers[:, 0], kind="stable")
    rows = numbers[order]
    near = np.nonzero(rows < 0.3)
    part = np.sqrt(rows[near] + 1)
    np.where(rows > 0.5, rows, -rows).max(axis=1)
    for _ in range(40):
        small = np.floor(part[:64] * 8)
        np.maximum(small, 2)
    np.bincount(near[0], minlength=len(rows))
    return time.perf_counter() - begin


def overspent(shares: Mapping[str, float], budget: Mapping[str, float]) -> list[str]:
    """Return a line for each system whose share has grown beyond its budget, worst first.

    A system that the budget does not know has a budget of nothing; what grew by less than a
    hundredth of the whole tick is noise.
    """
    whole = sum(budget.values())
    over = [
        (share / max(budget.get(name, 0.0), 1e-9), name, share)
        for name, share in shares.items()
        if share > GROWTH * budget.get(name, 0.0)
        and share - budget.get(name, 0.0) > TELLING * whole
    ]
    return [
        f"{name}: {share:.2f} of the fixed work, budget {budget.get(name, 0.0):.2f}"
        for _, name, share in sorted(over, reverse=True)
    ]
