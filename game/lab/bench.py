"""Measurements: how many agents a second, how long a tick, how long a frame."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from rich.console import Group, RenderableType
from rich.table import Table

from game.ai.perception import THINK_EVERY
from game.data.constants import Stage
from game.lab.matches import Plan
from game.sim.sim import Sim

LEVEL = "warehouse"
CROWD = "muster"  # thirty-two people in one hall
WORLDS = (1, 16, 256, 1024)
STEPS = len(WORLDS) + 3
MEASURE_SECONDS = 4.0
WARM_TICKS = 600  # before the measurement
TICKS = 1_200  # of one world, for the time of a tick
FRAMES = 300
SHOWN = 16  # systems in the table; the rest stands in the JSON

Profile: TypeAlias = list[dict[str, Any]]  # of a tick: system, ms, share


def run_bench(told: Callable[[], None], seconds: float = MEASURE_SECONDS) -> dict[str, Any]:
    """Return what `bench --json` writes; ``told`` is called after each of `STEPS` parts."""
    plan = Plan(LEVEL)
    plan.setting()
    rates, profiles = {}, {}
    for worlds in WORLDS:
        rate, profiles[str(worlds)] = agent_steps_per_second(plan, worlds, seconds)
        rates[str(worlds)] = round(rate)
        told()
    ticks = tick_ms(plan)
    told()
    crowd = crowd_ms(Plan(CROWD))
    told()
    frames = frame_ms(plan)
    told()
    return {
        "machine": machine(),
        "level": LEVEL,
        "tick_ms": ticks,
        "crowd_ms": crowd,
        "frame_ms": frames,
        "agent_steps_per_second": rates,
        "bytes_per_world": bytes_per_world(plan),
        "systems": profiles,
        "hot_path": [],
    }


def machine() -> dict[str, Any]:
    """Return what the numbers were measured on."""
    cpu = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:  # noqa: PTH123
            named = [line.partition(":")[2].strip() for line in file if line.startswith("model n")]
        cpu = named[0] if named else cpu
    except OSError:
        pass
    return {
        "cpu": cpu,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "system": platform.system(),
    }


def agent_steps_per_second(plan: Plan, worlds: int, seconds: float) -> tuple[float, Profile]:
    """Return the rate of a batch in which matches that end are begun anew, and where time goes.

    The batch plays for a while before it is measured, so that its worlds stand at different moments
    of the level and fights have begun.  Every other round of thoughts is timed in whole ticks, the
    rest system by system, so that what the clock costs is not in the rate.
    """
    sim = plan.open(worlds)
    sim.reset(range(1, worlds + 1))
    seed = worlds
    for _ in range(WARM_TICKS):
        sim.step()
        seed = renewed(plan, sim, seed)
    steps, spent, ticks = 0, 0.0, 0
    parts: dict[str, float] = defaultdict(float)
    first = time.perf_counter()
    while time.perf_counter() - first < seconds:
        for _ in range(THINK_EVERY):
            start = time.perf_counter()
            sim.step()
            spent += time.perf_counter() - start
            steps += int(sim.agents().sum())
            seed = renewed(plan, sim, seed)
        for _ in range(THINK_EVERY):
            _step_timed(sim, parts)
            seed = renewed(plan, sim, seed)
        ticks += THINK_EVERY
    whole = sum(parts.values())
    ranked = sorted(parts.items(), key=lambda one: -one[1])
    return steps / spent, [
        {"system": name, "ms": round(1e3 * part / ticks, 4), "share": round(part / whole, 4)}
        for name, part in ranked
    ]


def _step_timed(sim: Sim, parts: dict[str, float]) -> None:
    """Make one tick and add the seconds of each system."""
    sim.world.clear_events()
    for call in sim.calls:
        start = time.perf_counter()
        call.system(*call.arguments)
        parts[call.name] += time.perf_counter() - start


def renewed(plan: Plan, sim: Sim, seed: int) -> int:
    """Begin matches anew that have ended; return the last seed used."""
    if sim.world.clock.tick.max() % THINK_EVERY:
        return seed
    over = (sim.world.outcome.stage != Stage.RUNNING) | (sim.world.clock.tick >= plan.max_ticks)
    ended = np.flatnonzero(over)
    if len(ended):
        sim.reset(range(seed + 1, seed + 1 + len(ended)), ended)
    return seed + len(ended)


def bytes_per_world(plan: Plan) -> int:
    """Return the size of every column of one world; its level is held once for all worlds."""
    return sum(array.nbytes for _, array in plan.open(1).world.columns())


def tick_ms(plan: Plan, ticks: int = TICKS) -> dict[str, Any]:
    """Return the time of a tick of one world in milliseconds."""
    sim = plan.open(1)
    sim.reset([1])
    times, seed = [], 1
    for _ in range(ticks):
        start = time.perf_counter()
        sim.step()
        times.append(1e3 * (time.perf_counter() - start))
        seed = renewed(plan, sim, seed)
    return _times(times)


def crowd_ms(plan: Plan, ticks: int = TICKS) -> dict[str, Any]:
    """Return the time of a tick of one world in which all of a crowd fight and nobody is hurt."""
    sim = plan.open(1)
    sim.reset([1])
    sim.world.actors.handicap.harm[...] = 0
    times, people = [], []
    for _ in range(WARM_TICKS + ticks):
        start = time.perf_counter()
        sim.step()
        times.append(1e3 * (time.perf_counter() - start))
        people.append(int(sim.agents()[0]))
    upright = round(statistics.mean(people[WARM_TICKS:]), 1)  # some are held, some give up
    return {"level": plan.level, "people": upright} | _times(times[WARM_TICKS:])


def frame_ms(plan: Plan) -> dict[str, Any] | None:
    """Return the time of drawing a frame, stepping aside, at 1280 x 720; None without pygame."""
    try:
        from game.play.frames import measure_frames
    except ImportError:
        return None
    sim = plan.open(1)
    sim.reset([1])
    layers = measure_frames(sim, FRAMES).layers
    return _times(layers["frame"]) | {
        "layers": {name: round(statistics.median(t), 3) for name, t in layers.items()}
    }


def _times(milliseconds: Sequence[float]) -> dict[str, float]:
    """Return the middle, the slowest hundredth and the mean."""
    told = np.array(milliseconds)
    return {
        "median": round(float(np.median(told)), 3),
        "p99": round(float(np.percentile(told, 99)), 3),
        "mean": round(float(told.mean()), 3),
    }


def as_table(found: dict[str, Any]) -> RenderableType:
    """Return measurements for people."""
    rates = Table("worlds", "agent-steps a second", title=f"{found['level']}, one core")
    for worlds, rate in found["agent_steps_per_second"].items():
        rates.add_row(worlds, f"{rate:,}")
    rates.caption = f"a world takes {found['bytes_per_world'] / 1024:,.1f} KiB"
    times = Table("milliseconds", "mean", "median", "p99")
    crowd = found["crowd_ms"]
    for name, row in (
        ("tick, one world", found["tick_ms"]),
        (f"tick, {crowd['people']} people fighting", crowd),
        ("frame", found["frame_ms"]),
    ):
        if row is not None:
            times.add_row(name, *(f"{row[told]:.2f}" for told in ("mean", "median", "p99")))
    parts = Table("system", *found["systems"], title="milliseconds a tick, by worlds")
    costs = {n: {row["system"]: row["ms"] for row in rows} for n, rows in found["systems"].items()}
    largest = list(costs)[-1]
    for name in sorted(costs[largest], key=lambda one: -float(costs[largest][one]))[:SHOWN]:
        parts.add_row(name, *(f"{costs[worlds][name]:.3f}" for worlds in costs))
    return Group(rates, times, parts)
