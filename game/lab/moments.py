"""The busiest moment of a match: where a picture has the most to show and a tick the most to do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.data.constants import TICKS_PER_SECOND, Stage
from game.ecs.store import Snapshot
from game.lab.matches import Plan
from game.sim.sim import Sim

LENGTH = 5 * TICKS_PER_SECOND  # ticks of a moment
LEAD = 2 * TICKS_PER_SECOND  # ticks before it, in which a picture settles
_KEEP = 600  # ticks from one kept world to the next
_NEAR = (11.0, 6.5)  # metres from the player, across and down, that a picture shows
_SHOT, _BLOW, _BLAST = 12.0, 6.0, 120.0  # what an event counts beside a person, for a tick


@dataclass(frozen=True, slots=True)
class Moment:
    """Some seconds of a match, found again by level, seed and tick alone."""

    level: str
    seed: int
    tick: int  # the first of `LENGTH`
    shots: int  # fired in it
    people: float  # around the player, on average
    world: Snapshot  # at the tick `LEAD` before the first


def busiest(plan: Plan, seed: int) -> Moment:
    """Play a match as planned and return its busiest moment.

    Shots, hits and blasts count, and everybody near whoever is driven.
    """
    sim = plan.open(1)
    sim.reset([seed])
    kept = [sim.snapshot()]
    shots: list[int] = []
    people: list[int] = []
    weight: list[float] = []
    while sim.world.outcome.stage[0] == Stage.RUNNING and len(shots) < plan.max_ticks:
        sim.step()
        world, near = sim.world, _near(sim)
        shots.append(len(world.shots))
        people.append(near)
        events = _SHOT * len(world.shots) + _BLOW * len(world.hurts) + _BLAST * len(world.blasts)
        weight.append(near + events)
        if len(shots) % _KEEP == 0:
            kept.append(sim.snapshot())
    first = _heaviest(np.array(weight))
    start = max(0, first - LEAD)
    sim.restore(kept[start // _KEEP])
    for _ in range(start % _KEEP):
        sim.step()
    span = slice(first, first + LENGTH)
    around = float(np.mean(people[span])) if people else 0.0
    return Moment(plan.level, seed, first, sum(shots[span]), around, sim.snapshot())


def _near(sim: Sim) -> int:
    """Return how many stand where a picture of the player shows them."""
    actors, player = sim.world.actors, sim.player
    if player < 0:
        return 0
    away = np.abs(actors.body.pos[0] - actors.body.pos[0, player])
    return int((actors.slot.alive[0] & (away <= np.array(_NEAR)).all(1)).sum())


def _heaviest(weight: NDArray[np.float64]) -> int:
    """Return where the heaviest `LENGTH` ticks of a match begin, of equal ones the first."""
    if len(weight) <= LENGTH:
        return 0
    total = np.concatenate([[0.0], np.cumsum(weight)])
    return int(np.argmax(total[LENGTH:] - total[:-LENGTH]))
