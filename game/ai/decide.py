"""Deciding: from a situation to a state, and from a state to an act.

This is the seam: ``decide`` takes what thinkers know and answers with one Act a row.  How an act is
carried out stands in ``place`` (where to be), ``steer`` (how to get there) and ``fire``.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import Act, State, among
from game.ai.situation import Situation
from game.content.cast import Cast
from game.data.constants import Order, ticks

FIGHT_ON = ticks(3)  # out of sight for longer, an enemy is hunted
HUNT_FOR = ticks(45)  # after the last sign of violence
GIVE_UP = np.float32(0.04)  # confidence below which nobody is hunted
CURIOUS_FOR = ticks(8)  # after a noise
AFRAID_FOR = ticks(14)  # after the last sign of violence
PUZZLED = ticks(0.8)  # for which one only looks
COMMITTED = ticks(0.4)  # shortest time of an act
SEARCH_FOR = ticks(20)
WAIT_SHORT, WAIT_LONG = ticks(1.5), ticks(12)  # before going to where one heard violence
LEASH = np.float32(7)  # metres from a guarded post within which one goes after an enemy
PINNED = np.float32(0.4)
COVER_SHORTEST, COVER_LONGEST = ticks(0.8), ticks(2)
PEEK_FOR = ticks(2.5)
CORNERED = np.float32(5)  # metres

Acts = NDArray[np.uint8]


def judge(s: Situation, cast: Cast) -> NDArray[np.uint8]:
    """Return the State of each thinker: what it is legal to do."""
    sure = (s.certain_for >= s.reaction) & (s.confidence > GIVE_UP)
    combat = sure & (s.seen | (s.age < FIGHT_ON))
    hunt = sure | (s.alarm_age < HUNT_FOR)
    curious = (s.suspicion >= perception.NOTICED) | (s.noise_age < CURIOUS_FOR)
    afraid = (s.alarm_age < AFRAID_FOR) | (sure & (s.age < AFRAID_FOR))
    courage = cast.courage[s.profile]
    broken = s.fighter & (s.health < cast.flee_below[s.profile])
    broken |= s.fighter & s.lone & (courage <= np.float32(0.5))
    unarmed = s.fighter & s.firearm & (s.rounds + s.spare == 0) & (courage < np.float32(0.4))
    flee = afraid & (~s.fighter | broken | unarmed)
    flee |= (s.order == Order.FLEE) | (s.order == Order.HIDE)
    return np.select(
        [flee, combat, hunt, curious],
        [State.FLEE, State.COMBAT, State.HUNT, State.SUSPICIOUS],
        State.IDLE,
    ).astype(np.uint8)


def decide(s: Situation, state: NDArray[np.uint8], cast: Cast) -> Acts:
    """Return the Act of each thinker."""
    act = np.select(
        [
            state == State.IDLE,
            state == State.SUSPICIOUS,
            state == State.HUNT,
            state == State.COMBAT,
        ],
        [_idle(s), _suspicious(s), _hunt(s), _combat(s, cast)],
        _flee(s),
    ).astype(np.uint8)
    # an act is kept a moment, unless the state has changed or danger is new
    held = (state == s.state) & (s.act_age < COMMITTED) & (s.hurt_age > COMMITTED)
    return np.where(held, s.act, act)


def _idle(s: Situation) -> Acts:
    return np.select(
        [
            (s.order == Order.GUARD) | (s.order == Order.HOLD),
            s.order == Order.FOLLOW,
            (s.order == Order.GO_TO) | (s.order == Order.HUNT),
            s.patrol >= 0,
        ],
        [Act.HOLD, Act.FOLLOW, Act.GO, Act.PATROL],
        Act.HOLD,
    ).astype(np.uint8)


def _suspicious(s: Situation) -> Acts:
    """Look first; go and see when it was more than a glimpse."""
    worth = (s.suspicion >= perception.WORRIED) | (s.noise_age < CURIOUS_FOR)
    worth &= s.fighter & ~_posted(s)
    looked = (s.act == Act.LOOK) & (s.act_age > PUZZLED)
    there = (s.act == Act.INVESTIGATE) & s.at_goal
    news = np.minimum(s.age, s.noise_age) < s.act_age
    searching = (s.act == Act.SEARCH) & ~news
    going = looked | (s.act == Act.INVESTIGATE) | (s.act == Act.SEARCH)
    follows = ~s.fighter & (s.order == Order.FOLLOW)
    return np.select(
        [follows, worth & (there | searching), worth & going],
        [Act.FOLLOW, Act.SEARCH, Act.INVESTIGATE],
        Act.LOOK,
    ).astype(np.uint8)


def _hunt(s: Situation) -> Acts:
    """Go where the enemy must be, then look into the corners; in waves, not all at once."""
    # those who only heard it come late: every second one holds his ground for a while
    patience = np.where(s.actor % 2 == 0, WAIT_LONG, WAIT_SHORT)
    waits = (s.act == Act.LOOK) & (s.act_age < patience) & (s.target < 0)
    first = (s.state < State.COMBAT) & (s.target < 0)
    arrived = (s.act == Act.INVESTIGATE) & (s.at_goal | (s.seen & (s.metres < 3)))
    # a newer sign than the search calls them on
    news = np.minimum(s.age, s.noise_age) < s.act_age
    searching = (s.act == Act.SEARCH) & (s.act_age < SEARCH_FOR) & ~news
    empty = s.firearm & (s.rounds == 0) & (s.spare > 0)
    return np.select(
        [empty | s.reloading, _posted(s), first | waits, arrived | searching],
        [Act.RELOAD, Act.LOOK, Act.LOOK, Act.SEARCH],
        Act.INVESTIGATE,
    ).astype(np.uint8)


def _combat(s: Situation, cast: Cast) -> Acts:
    """Gunmen: cover, peek, burst, press on; others close in."""
    careful = cast.cover[s.profile]
    far = s.metres > cast.range_far[s.profile]
    empty = s.firearm & (s.rounds == 0)
    dry = empty & (s.spare == 0)
    settled = (s.act == Act.COVER) & s.at_goal
    wait = COVER_SHORTEST + (s.luck * np.float32(COVER_LONGEST - COVER_SHORTEST)).astype(np.int32)
    ducking = (s.act == Act.COVER) & ~(settled & (s.act_age > wait))
    ducking &= s.act_age < ticks(4)
    threatened = (s.pinned >= PINNED) | (s.hurt_age < ticks(0.5))
    fresh = (s.state < State.COMBAT) & s.seen  # it has just begun
    spent = among(s.act, Act.PEEK, Act.SHOOT) & (s.act_age > PEEK_FOR)
    takes_cover = (threatened | fresh | spent) & (s.luck < careful) & (s.metres > 2.5)
    going = (s.act == Act.FLANK) & ~s.at_goal & ~s.seen & (s.act_age < ticks(6))
    flanks = ~s.seen & (s.friends >= 2) & (s.actor % 3 == 1) & (s.act != Act.FLANK)
    flanks &= (s.age > ticks(0.8)) & (s.metres > 4)
    peeks = (s.act == Act.COVER) | ((s.act == Act.PEEK) & ~s.seen & (s.act_age < PEEK_FOR))
    return np.select(
        [
            ~s.firearm | dry,
            s.reloading | empty,
            ducking,
            takes_cover & (s.act != Act.COVER),
            peeks & ~s.seen,
            s.seen & ~far,
            going | (flanks & ~_posted(s)),
            _posted(s),
        ],
        [
            Act.CHARGE,
            Act.RELOAD,
            Act.COVER,
            Act.COVER,
            Act.PEEK,
            Act.SHOOT,
            Act.FLANK,
            Act.SHOOT,
        ],
        Act.ADVANCE,
    ).astype(np.uint8)


def _flee(s: Situation) -> Acts:
    """Run, then hide; who carries a gun and is cornered fights."""
    ordered = (s.order == Order.FLEE) | (s.order == Order.HIDE)
    there = np.where(ordered, s.post_metres < np.float32(0.6), s.at_goal & (s.act == Act.FLEE))
    found = s.seen & (s.metres < np.float32(9)) & ~ordered
    hiding = (s.act == Act.HIDE) & ~found
    can = s.fighter & s.firearm & (s.rounds > 0)
    cornered = can & s.seen & ((s.metres < CORNERED) | (there & found))
    return np.select(
        [cornered, s.fighter & s.firearm & (s.rounds == 0) & ~s.seen & there, there | hiding],
        [Act.SHOOT, Act.RELOAD, Act.HIDE],
        Act.FLEE,
    ).astype(np.uint8)


def _posted(s: Situation) -> NDArray[np.bool_]:
    """Whether somebody has a post that they may not leave now."""
    guard = (s.order == Order.GUARD) & (s.post_metres + s.metres > LEASH)
    return np.asarray(guard | (s.order == Order.HOLD))
