"""What one is to one's squad, and what its fight gives one to say."""

from __future__ import annotations

import numpy as np

from game.ai import perception
from game.ai.considerations.register import Answer, consideration
from game.ai.situation import Flags, Known, Situation
from game.data.constants import Condition, Role, ticks
from game.ecs.rows import pick

JUST = ticks(1)  # after somebody fell
NEAR = np.float32(12)  # metres within which a fall is seen or heard
SNEAKS_UP = np.float32(6)  # metres from a friend at which an enemy is worth a warning
HALF_DEAD = np.float32(0.5)  # of full health


@consideration
def role_suppress(known: Known, s: Situation) -> Answer:
    """Whether one is to keep the enemy's head down."""
    return s.role == Role.SUPPRESS


@consideration
def role_flank(known: Known, s: Situation) -> Answer:
    """Whether one is to go round."""
    return s.role == Role.FLANK


@consideration
def role_advance(known: Known, s: Situation) -> Answer:
    """Whether one is to press on."""
    return s.role == Role.ADVANCE


@consideration
def role_hold(known: Known, s: Situation) -> Answer:
    """Whether one is to stay where the enemy would have to pass."""
    return s.role == Role.HOLD


@consideration
def role_guard(known: Known, s: Situation) -> Answer:
    """Whether one is to stand before somebody."""
    return s.role == Role.GUARD


@consideration
def leaderless(known: Known, s: Situation) -> Answer:
    """Whether who led one's side has fallen."""
    return s.leaderless


@consideration
def forsaken(known: Known, s: Situation) -> Answer:
    """Whether no friend is left, or who led them has fallen."""
    return (s.friends == 0) | s.leaderless


# --- what is worth a word


@consideration
def friend_fell(known: Known, s: Situation) -> Answer:
    """Whether one of one's own has just fallen near by."""
    side = known.identity.side
    fell = _just_fell(known)
    if not fell.any():
        return np.zeros(len(s.world), bool)
    row, friend = np.nonzero(fell.take(s.world, axis=0))
    there = s.world[row] * fell.shape[1] + friend
    mine = side.take(there) == side.take(s.place[row])
    row, there = row[mine], there[mine]
    gap = perception.length(pick(known.body.pos, there) - s.pos.take(row, axis=0))
    return np.bincount(row[gap < NEAR], minlength=len(s.world)) > 0


@consideration
def foe_fell(known: Known, s: Situation) -> Answer:
    """Whether the enemy has just fallen in one's view, and no other is in it."""
    others = pick(known.senses.visible, s.place) & known.survey.able.take(s.world, axis=0)
    fell = _just_fell(known).take(s.enemy) & (s.target >= 0)
    return s.seen & fell & ~others.any(axis=1)


@consideration
def friend_in_danger(known: Known, s: Situation) -> Answer:
    """Whether the enemy in view is close to a friend who does not know."""
    made = np.zeros(len(s.world), bool)
    r = np.flatnonzero(s.seen & (s.friends > 0))
    if not len(r):
        return made
    w, t = s.world[r], s.target[r]
    side = known.identity.side
    friend = (side[w] == side[w, s.actor[r]][:, None]) & known.survey.able[w]
    friend &= known.memory.target[w] < 0
    friend[np.arange(len(r)), s.actor[r]] = False
    row, f = np.nonzero(friend)
    gap = perception.length(known.body.pos[w[row], f] - known.body.pos[w[row], t[row]])
    made[r[row[gap < SNEAKS_UP]]] = True
    return made


@consideration
def gloats(known: Known, s: Situation) -> Answer:
    """Whether the enemy in view is worse off than oneself."""
    theirs = known.health.hp.take(s.enemy) / known.cast.hp[_profile_of_target(known, s)]
    return s.seen & (theirs < HALF_DEAD) & (s.health > theirs) & (s.pinned <= 0)


def _profile_of_target(known: Known, s: Situation) -> Answer:
    return known.identity.profile.take(s.enemy)


def _just_fell(known: Known) -> Flags:
    health = known.health
    fresh = known.clock.tick[:, None] - health.hurt_tick < JUST
    return np.asarray(fresh & (health.condition >= Condition.WOUNDED))
