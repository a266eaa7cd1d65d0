"""Scores: what the columns of a world say about how well it was played.

A `Scorer` reads columns after each tick and nothing else, so that the replay of a game comes to
the same score as the game.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from game.content.faults import Fault, FaultError, nearest
from game.data.constants import TICKS_PER_SECOND, Condition, Notice, Progress, Stage, Stance
from game.lab.contracts import Contract, Goal
from game.sim.sim import Sim

DIGITS = 3  # of every figure: as good as it is shown and compared


@dataclass(frozen=True, slots=True)
class Score:
    """Four figures; less time is better, more of the others."""

    time: float  # seconds of the world's own time
    accuracy: float  # 0..1 of the shots hit, 0 without any
    unseen: float  # 0..1 of the time nobody was certain of the player
    mercy: float  # 0..1 of the people of other sides live
    shots: int
    seen: int  # times that somebody became certain of the player
    spared: int  # people of other sides who live

    def as_json(self) -> dict[str, float]:
        """Return the figures by name."""
        return asdict(self)

    def figure(self, goal: Goal) -> float:
        """Return the figure that a goal is about."""
        return float(getattr(self, goal))

    def keeps(self, contract: Contract) -> bool:
        """Whether the limits of a contract were kept."""
        return (
            (contract.shots is None or self.shots <= contract.shots)
            and (contract.seen is None or self.seen <= contract.seen)
            and self.spared >= contract.spared
        )


def better(goal: Goal, one: float, other: float) -> bool:
    """Whether a figure beats another."""
    return one < other if goal == "time" else one > other


class Scorer:
    """Keeps the score of every world of a simulation; make it after a reset."""

    def __init__(self, sim: Sim, contract: Contract) -> None:
        """FaultError when the contract ends with an objective that the level has not."""
        self.sim, self.contract = sim, contract
        ids = [task.id for task in sim.script.tasks]
        if contract.until and contract.until not in ids:
            told = f'{contract.id} ends with "{contract.until}", which is no objective'
            raise FaultError([Fault(sim.level.name, told, hint=nearest(contract.until, ids))])
        self._until = ids.index(contract.until) if contract.until else -1
        self.restart()

    def restart(self) -> None:
        """Start anew: the worlds were reset, or put back to their first tick."""
        self.hidden = np.zeros(self.sim.worlds, np.int64)  # ticks

    def note(self) -> None:
        """Take in a tick that was just made."""
        self.hidden += ~self._known()

    def _known(self) -> NDArray[np.bool_]:
        """Return in which worlds some enemy is certain of the player: (W,)."""
        actors = self.sim.world.actors
        up = actors.slot.alive & (actors.health.condition == Condition.FINE)
        side, worlds = actors.identity.side, np.arange(self.sim.worlds)
        me = np.array([self.sim.played(world) for world in worlds.tolist()])
        certain = actors.senses.level[worlds, :, me] == Notice.CERTAIN
        mine = side[worlds, me][:, None]
        stance = self.sim.world.relations.stance[worlds[:, None], side, mine]
        hostile = (stance == Stance.HOSTILE) & (side != mine)
        return np.asarray((certain & up & hostile).any(axis=1))

    def won(self) -> NDArray[np.bool_]:
        """Return in which worlds what was asked for is done, limits aside: (W,)."""
        if self._until < 0:
            return np.asarray(self.sim.world.outcome.stage == Stage.WON)
        return np.asarray(self.sim.world.tasks.task.progress[:, self._until] == Progress.DONE)

    def over(self) -> NDArray[np.bool_]:
        """Return in which worlds it is over, one way or the other: (W,)."""
        return np.asarray(self.won() | (self.sim.world.outcome.stage != Stage.RUNNING))

    def score(self, world: int = 0) -> Score:
        """Return the score of a world as it stands."""
        actors, ticks = self.sim.world.actors, max(1, int(self.sim.world.clock.tick[world]))
        me = self.sim.played(world)
        others = actors.slot.alive[world] & (
            actors.identity.side[world] != actors.identity.side[world, me]
        )
        live = others & (actors.health.condition[world] != Condition.DEAD)
        driven = actors.identity.driven[world]
        fired = int(actors.tally.fired[world][driven].sum())
        hits = int(actors.tally.hits[world][driven].sum())
        return Score(
            time=round(ticks / TICKS_PER_SECOND, DIGITS),
            accuracy=round(min(1.0, hits / fired), DIGITS) if fired else 0.0,
            unseen=round(int(self.hidden[world]) / ticks, DIGITS),
            mercy=round(int(live.sum()) / max(1, int(others.sum())), DIGITS),
            shots=fired,
            seen=int(actors.tally.spotted[world][driven].sum()),
            spared=int(live.sum()),
        )
