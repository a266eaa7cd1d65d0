"""Batches: many matches in one process, side by side in the worlds of one simulation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from game.ai.perception import THINK_EVERY
from game.data.constants import Stage
from game.lab.matches import Match, Plan, Played, match_of
from game.sim.replay import Recorder
from game.sim.sim import Sim


def run_batch(
    plan: Plan,
    seeds: Sequence[int],
    worlds: int,
    told: Callable[[Match], None] | None = None,
) -> Played:
    """Play one match for each seed, ``worlds`` at a time, and return them in order of seed.

    A world whose match is over takes the next seed.  When seeds run out and half of the worlds are
    idle, the rest move into a smaller simulation.  ``told`` hears of each match as it ends.
    """
    if not seeds:
        return Played((), 0)
    waiting = list(reversed(seeds))
    sim = plan.open(min(worlds, len(seeds)))
    seed_of = [waiting.pop() for _ in range(sim.worlds)]
    sim.reset(seed_of)
    seated = np.ones(sim.worlds, bool)  # worlds with a match in them
    recorders = _recorders(plan, sim, dict(enumerate(seed_of)))
    finished: list[Match] = []
    agent_steps = steps = 0
    fresh: dict[int, int] = {}  # worlds that are to begin anew, and their seeds
    while seated.any() or fresh:
        # all worlds think in the same ticks, which is quicker: they begin when the others think
        if fresh and steps % THINK_EVERY == 0:
            sim.reset(list(fresh.values()), np.array(list(fresh), np.intp))
            recorders |= _recorders(plan, sim, fresh)
            seated[list(fresh)] = True
            fresh = {}
        sim.step()
        steps += 1
        for recorder in recorders.values():
            recorder.step()
        agent_steps += int(sim.agents()[seated].sum())
        decided = sim.world.outcome.stage != Stage.RUNNING
        late = sim.world.clock.tick >= plan.max_ticks
        for world in np.flatnonzero((decided | late) & seated).tolist():
            match = match_of(sim, world, seed_of[world])
            finished.append(match)
            if told is not None:
                told(match)
            if plan.record is not None:
                recorders.pop(world).save(plan.record / f"{match.seed}.replay")
            seated[world] = False
            if waiting:
                fresh[world] = seed_of[world] = waiting.pop()
        left = np.flatnonzero(seated)
        if 0 < len(left) <= sim.worlds // 2 and not (fresh or recorders):
            seed_of = [seed_of[world] for world in left.tolist()]
            sim, seated = _move(plan, sim, left), np.ones(len(left), bool)
    return Played(tuple(sorted(finished, key=lambda match: match.seed)), agent_steps)


def _move(plan: Plan, sim: Sim, worlds: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Sim:
    """Return a simulation of only these worlds, as they stand."""
    smaller = plan.open(len(worlds))
    smaller.restore(sim.snapshot(worlds))
    return smaller


def _recorders(plan: Plan, sim: Sim, seeds: Mapping[int, int]) -> dict[int, Recorder]:
    """Return what notes each world that just began with a seed, if the plan asks for it."""
    if plan.record is None:
        return {}
    return {world: plan.recorder(sim, seed, world) for world, seed in seeds.items()}
