"""What keeps a bot's hands human: late percepts, an unsteady aim, a moment before it fires."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.ai import perception
from game.ai.bots.view import Flags, Reals, Rows, Sights
from game.data.constants import FULL_PACE, Purpose, ticks
from game.ecs.rows import pick
from game.maths import chance

SWAY = 21  # ticks between two errors of the aim: in between it drifts from one to the other


@dataclass(frozen=True)
class Skill:
    """How good a bot's hands are; a bot is given one as its class's ``skill``.

    Seconds are those of who plays: in slow motion they are few in the world.
    """

    lag: float = 0.12  # seconds: what it aims at is as old as this, at most 0.8
    lead: float = 0.7  # share of that age, and of a bullet's flight, for which it aims ahead
    error: float = 0.22  # metres (sigma, at the target) that its aim is off, either way
    reaction: float = 0.2  # seconds from being certain of somebody to the first shot

    def ready(self, view: Sights, r: Rows) -> Flags:
        """Whether rows ``r`` have been certain of an enemy for long enough to fire."""
        certain = view.world.actors.memory.certain[view.w[r], view.a[r]]
        waits = ticks(self.reaction) * _slowed(view, r)
        return np.asarray((certain >= 0) & (view.now[r] - certain >= waits))

    def aim_at(self, view: Sights, r: Rows, flight: Reals) -> Reals:
        """Return where rows ``r`` aim (r, 2) to hit their targets, in metres.

        ``flight`` is how long a bullet takes, in seconds.
        """
        actors = view.world.actors
        w, a, t = view.w[r], view.a[r], view.target[r]
        memory = actors.memory
        slowed = _slowed(view, r)
        old = np.rint(ticks(self.lag) * slowed).astype(np.int32)
        place = w * view.away.shape[1] + a
        last = actors.senses.last_look.take(place)
        was, vel = perception.recalled(memory.trail, place, last, old - (view.now[r] - last))
        # of somebody it has no trail of, it knows no better than where they are
        traced = (memory.target.take(place) == t)[:, None]
        was = np.where(traced, was, pick(actors.body.pos, place - a + t))
        vel = np.where(traced, vel, pick(actors.body.vel, place - a + t))
        ahead = (flight + np.float32(self.lag) * slowed) * np.float32(self.lead)
        astray = self._astray(view, r) * np.sqrt(slowed)[:, None]
        return np.asarray(was + vel * ahead[:, None] + astray, np.float32)

    def _astray(self, view: Sights, r: Rows) -> Reals:
        """Return how far off the aim is (r, 2): it drifts, and is never wholly right."""
        seed, now, a = view.world.clock.seed[view.w[r]], view.now[r], view.a[r]
        share = (now % SWAY).astype(np.float32) / np.float32(SWAY)
        # (2, 2, r): this error and the next one, along x and y
        then = now // SWAY + np.arange(2)[:, None, None]
        before, after = chance.normal(seed, then, a * 2 + np.arange(2)[:, None], Purpose.BOT_AIM)
        return np.asarray(np.float32(self.error) * (before + (after - before) * share)).T


def _slowed(view: Sights, r: Rows) -> Reals:
    """Return how fast the world of each row goes by for who plays it, 1 normally."""
    pace = view.world.clock.pace[view.w[r]].astype(np.float32)
    return np.asarray(pace / np.float32(FULL_PACE), np.float32)


#: Hands that no person has.
MACHINE = Skill(lag=0, lead=1, error=0, reaction=0)
#: A good player, who is no machine: what the table of duels was measured with.
COMPETENT = Skill()
