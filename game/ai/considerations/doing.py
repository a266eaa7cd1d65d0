"""What one is doing and for how long, what the story asks, and what is worth a word."""

from __future__ import annotations

import numpy as np

from game.ai import detour, fire, perception
from game.ai.acts import Act, Hand, State, among
from game.ai.considerations.register import Answer, consideration
from game.ai.situation import Flags, Known, Situation
from game.data.constants import Order, Purpose, ticks
from game.maths import chance

PEEK_FOR = np.float32(ticks(2.5))
COVER_SHORTEST, COVER_LONGEST = ticks(0.8), ticks(2)
COVER_AT_MOST = ticks(4)
CURIOUS_FOR = ticks(8)  # after a noise
SEARCH_FOR = ticks(40)
PUZZLED = ticks(0.8)  # for which one only looks
WAIT_SHORT = ticks(1.5)  # before going to where one heard violence
LEASH = np.float32(7)  # metres from a guarded post within which one goes after an enemy
CORNERED, FOUND = np.float32(5), np.float32(9)  # metres
SHOT_AT = np.float32(0.2)  # suppression that tells who hides that it was in vain
STARED_AT = ticks(1.5)
FLANK_FOR = ticks(9)
ANSWERS_FOR = ticks(1)  # after what is worth a word
BREATH = np.float32(ticks(1.5))  # between two calls of one person


# --- what one is doing, and for how long


@consideration
def ducking(known: Known, s: Situation) -> Answer:
    """Whether one is on the way into cover, or keeps one's head down there for a while yet."""
    return (s.act == Act.COVER) & ~_waited(s) & (s.act_age < COVER_AT_MOST)


@consideration
def waited(known: Known, s: Situation) -> Answer:
    """Whether one has been in cover for long enough."""
    return (s.act == Act.COVER) & (_waited(s) | (s.act_age >= COVER_AT_MOST))


def _waited(s: Situation) -> Flags:
    wait = COVER_SHORTEST + (s.luck * np.float32(COVER_LONGEST - COVER_SHORTEST)).astype(np.int32)
    return np.asarray(s.at_goal & (s.act_age > wait))


@consideration
def covering(known: Known, s: Situation) -> Answer:
    """Whether one is in cover, or has just come out to look."""
    return among(s.act, Act.COVER, Act.PEEK)


@consideration
def exposed(known: Known, s: Situation) -> Answer:
    """How long one has stood out, of twice as long as one should."""
    out = among(s.act, Act.PEEK, Act.STAND)
    return np.where(out, s.act_age / (2 * PEEK_FOR), np.float32(0))


@consideration
def flankable(known: Known, s: Situation) -> Answer:
    """Whether one is on a way round the enemy, or is to go and has just found one."""
    going = (s.act == Act.FLANK) & ~s.at_goal & ~s.seen & (s.act_age < FLANK_FOR)
    may = ~s.seen & (s.act != Act.FLANK) & detour.found(known, s)
    return (going | may) & ~_posted(s)


@consideration
def curious(known: Known, s: Situation) -> Answer:
    """Whether what was noticed was more than a glimpse, or an enemy got away."""
    hunts = (s.legal == State.HUNT) & (s.certain_for >= 0)
    return hunts | (s.suspicion >= perception.WORRIED) | (s.noise_age < CURIOUS_FOR)


@consideration
def patient(known: Known, s: Situation) -> Answer:
    """Whether one still only looks, before going to see.

    Of those who only heard it every second one holds his ground for a while: they come in waves.
    """
    going = among(s.act, Act.INVESTIGATE, Act.SEARCH)
    hunting = s.legal == State.HUNT
    longest = known.cast.patience[s.profile]
    waits = np.where(s.actor % 2 == 0, longest, np.minimum(longest, WAIT_SHORT))
    waits = np.where(hunting, waits, PUZZLED)
    looks = (s.act != Act.LOOK) | (s.act_age <= waits)
    fresh = ~hunting | (s.state < State.COMBAT) | (s.act == Act.LOOK)
    return ~going & looks & fresh & ~(hunting & (s.target >= 0))


@consideration
def arrived(known: Known, s: Situation) -> Answer:
    """Whether one is where it was and looks into the corners, with no newer sign."""
    there = (s.act == Act.INVESTIGATE) & (s.at_goal | (s.seen & (s.metres < 3)))
    news = np.minimum(s.age, s.noise_age) < s.act_age
    on = (s.act == Act.SEARCH) & (s.act_age < SEARCH_FOR)
    # who never gives up goes on looking with nothing to go by
    on |= s.relentless & (s.legal == State.HUNT) & (s.act != Act.INVESTIGATE)
    return there | (on & ~news)


@consideration
def cornered(known: Known, s: Situation) -> Answer:
    """Whether one who flees has been caught up with."""
    return _found(known, s) & ((s.metres < CORNERED) | s.at_goal)


@consideration
def sheltered(known: Known, s: Situation) -> Answer:
    """Whether one who flees has arrived, and has not been found."""
    hides = (s.act == Act.HIDE) & ~_found(known, s)
    # who is sent away has arrived there and nowhere else
    own = hides | (s.at_goal & (s.act == Act.FLEE))
    return np.where(_dismissed(s), s.post_metres < np.float32(0.6), own)


def _found(known: Known, s: Situation) -> Flags:
    # who is looked at for a while need not hope any more
    stared_at = fire.faced(known, s) & (s.act_age > STARED_AT)
    told = (s.metres < FOUND) | (s.pinned > SHOT_AT) | stared_at
    return np.asarray(s.seen & told & ~_dismissed(s))


@consideration
def yielding(known: Known, s: Situation) -> Answer:
    """Whether one has given up."""
    return s.act == Act.YIELD


@consideration
def busy(known: Known, s: Situation) -> Answer:
    """Whether the body is at something that keeps the gun down."""
    return among(s.act, Act.FLEE, Act.HIDE, Act.YIELD)


# --- what the story asks


@consideration
def posted(known: Known, s: Situation) -> Answer:
    """Whether one has a post that may not be left now."""
    return _posted(s)


@consideration
def at_ease(known: Known, s: Situation) -> Answer:
    """Whether the story asks nothing."""
    return s.order == Order.NONE


@consideration
def rounds_to_walk(known: Known, s: Situation) -> Answer:
    """Whether one has a patrol."""
    return s.patrol >= 0


@consideration
def sent(known: Known, s: Situation) -> Answer:
    """Whether the story sends one somewhere."""
    return (s.order == Order.GO_TO) | (s.order == Order.HUNT) | _dismissed(s)


def _posted(s: Situation) -> Flags:
    guard = (s.order == Order.GUARD) & (s.post_metres + s.metres > LEASH)
    return np.asarray(guard | (s.order == Order.HOLD))


def _dismissed(s: Situation) -> Flags:
    return np.asarray((s.order == Order.FLEE) | (s.order == Order.HIDE))


# --- what is worth a word


@consideration
def breath(known: Known, s: Situation) -> Answer:
    """How long ago one last called out, of the time between two calls."""
    return s.silence / BREATH


@consideration
def gives_up(known: Known, s: Situation) -> Answer:
    """Whether one has just given oneself up."""
    return (s.act == Act.YIELD) & (s.act_age < ANSWERS_FOR)


@consideration
def looks(known: Known, s: Situation) -> Answer:
    """Whether one has just stopped to look."""
    return (s.act == Act.LOOK) & (s.act_age < ANSWERS_FOR)


@consideration
def goes_to_see(known: Known, s: Situation) -> Answer:
    """Whether one has just set out to where something was."""
    return (s.act == Act.INVESTIGATE) & (s.act_age < ANSWERS_FOR)


@consideration
def suppresses(known: Known, s: Situation) -> Answer:
    """Whether the hands have just begun to shoot at where the enemy went."""
    return (s.hand == Hand.SUPPRESS) & (s.hand_age < ANSWERS_FOR)


@consideration
def lost_them(known: Known, s: Situation) -> Answer:
    """Whether a fight has just become a hunt."""
    return (s.state == State.COMBAT) & (s.legal == State.HUNT)


@consideration
def bold(known: Known, s: Situation) -> Answer:
    """Chance, drawn anew for each thought: for words that are only sometimes said."""
    seed = known.clock.seed[s.world]
    return chance.uniform(seed, s.now, s.actor, Purpose.BARK)
