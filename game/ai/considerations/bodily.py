"""What is within arm's reach: people to seize, blows to get away from, guns to pick up, mercy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import fetch, fire
from game.ai.considerations.register import Answer, consideration
from game.ai.situation import Known, Situation
from game.data.constants import Condition, ticks
from game.maths import angles

SEIZES_FROM = np.float32(0.9)  # metres
AT_ARMS_LENGTH = np.float32(2.1)  # metres from which a blow that is wound up threatens
AT_ME = angles.from_degrees(50)
HELD_FOR = ticks(1.2)  # a fighter, before being thrown down
BADLY_HURT = np.float32(0.3)
BEYOND_CARING = np.float32(0.8)  # rage
QUIET = ticks(1.5)  # without a wound, before one thinks of mercy


@consideration
def seizable(known: Known, s: Situation) -> Answer:
    """Whether the enemy is in view, within arm's reach and held by nobody."""
    near = s.seen & (s.metres < SEIZES_FROM)
    return near & (known.grip.held_by.take(s.enemy) < 0) & (known.grip.holds.take(s.place) < 0)


@consideration
def grabs(known: Known, s: Situation) -> Answer:
    """How much one is given to seizing people."""
    return known.cast.grabs[s.profile]


@consideration
def holding(known: Known, s: Situation) -> Answer:
    """Whether one holds somebody."""
    return known.grip.holds.take(s.place) >= 0


@consideration
def held_long(known: Known, s: Situation) -> Answer:
    """Whether one has held a fighter for long enough to throw them down."""
    holds = known.grip.holds.take(s.place)
    fights = known.cast.fighter[known.identity.profile[s.world, holds]]
    since = s.now - known.grip.since.take(s.place)
    return (holds >= 0) & fights & (since > HELD_FOR)


@consideration
def struck_at(known: Known, s: Situation) -> Answer:
    """Whether the enemy in view winds up a blow at one, and one's wits are quick enough for it."""
    windup = known.arms.windup.take(s.enemy)
    near = s.seen & (s.metres < AT_ARMS_LENGTH) & (windup > 0)
    facing = known.facing.angle.take(s.enemy)
    at_me = np.abs(angles.difference(angles.of(s.pos - s.threat), facing)) < AT_ME
    return near & at_me & (s.luck < known.cast.dodges[s.profile])


@consideration
def gun_near(known: Known, s: Situation) -> Answer:
    """Whether one is without a gun that fires and there is a loaded one near by."""
    return fetch.nearest_gun(known, s)[0] >= 0


@consideration
def gun_here(known: Known, s: Situation) -> Answer:
    """Whether that gun lies at one's feet."""
    item, metres = fetch.nearest_gun(known, s)
    return (item >= 0) & (metres < fetch.ARM)


@consideration
def weary(known: Known, s: Situation) -> Answer:
    """Whether both are badly hurt, nothing happened for a moment, and one is not without mercy."""
    other = known.identity.profile.take(s.enemy)
    theirs = known.health.hp.take(s.enemy) / known.cast.hp[other]
    both = (s.health < BADLY_HURT) & (theirs < BADLY_HURT) & s.seen
    lowered = known.arms.lowered.take(s.enemy) > 0
    quiet = (s.hurt_age > QUIET) | lowered
    return both & quiet & known.cast.merciful[s.profile]


@consideration
def hostage_or_rage(known: Known, s: Situation) -> Answer:
    """Whether the enemy holds nobody of one's own before them, or one is beyond caring."""
    held = known.grip.holds.take(s.enemy)
    own = known.identity.side[s.world, held] == known.identity.side.take(s.place)
    spared = (s.target >= 0) & (held >= 0) & own
    return ~spared | (known.cast.rage[s.profile] > BEYOND_CARING)


@consideration
def behind(known: Known, s: Situation) -> Answer:
    """Whether the enemy's back is turned, for those who only strike then."""
    made: NDArray[np.bool_] = ~known.cast.sly[s.profile] | ~fire.faced(known, s)
    down = known.health.condition.take(s.enemy) != Condition.FINE
    return made | down
