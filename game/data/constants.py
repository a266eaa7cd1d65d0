"""Numbers and names that the whole simulation shares."""

from __future__ import annotations

import numpy as np

from game.data.codes import Code, Mask

TICKS_PER_SECOND = 60
DT = np.float32(1 / TICKS_PER_SECOND)
TILE = 0.5  # metres
FULL_PACE = 256  # clock.pace when a tick takes its normal sixtieth of a second
RULES_VERSION = 6  # grows whenever the same commands would give other bits


def ticks(seconds: float) -> int:
    """Return a time in whole ticks, rounded."""
    return round(seconds * TICKS_PER_SECOND)


class Condition(Code):
    """How somebody is (health.condition)."""

    FINE = 0
    FLOORED = 1  # knocked down, gets up again
    WOUNDED = 2  # badly wounded: down but alive, stays down
    DEAD = 3


class Gait(Code):
    """How somebody moves this tick (stance.gait)."""

    STILL = 0
    CREEP = 1
    WALK = 2
    RUN = 3


class Button(Mask):
    """What a command asks for, beside moving and aiming (command.buttons)."""

    FIRE = 1
    RELOAD = 2
    USE = 4
    MELEE = 8
    THROW = 16
    SWAP = 32  # pick up, or swap with, what lies here
    CROUCH = 64
    RUN = 128
    FOCUS = 256  # slow motion while it lasts
    GRAB = 512  # hold: seize somebody; press again: let go
    LOWER = 1024  # hold: the weapon points at the floor


class Bound(Code):
    """What the story lets somebody do (handicap.bound)."""

    FREE = 0
    HANDS = 1  # no weapons
    ALL = 2  # nothing but to look


class Push(Code):
    """Where somebody at a terminal moves (terminal.push)."""

    NONE = 0
    UP = 1
    DOWN = 2
    ASIDE = 3


class Stage(Code):
    """Where an attempt stands (outcome.stage)."""

    RUNNING = 0
    WON = 1
    LOST = 2
    DRAW = 3


class Stance(Code):
    """How one side takes another (relations.stance)."""

    NEUTRAL = 0
    FRIENDLY = 1
    HOSTILE = 2


class Progress(Code):
    """Where a beat or an objective stands."""

    WAITING = 0
    ACTIVE = 1
    DONE = 2
    CANCELLED = 3


class Sound(Code):
    """What made a noise (noise.kind)."""

    STEP = 0
    BODY_FALL = 1
    DOOR = 2
    DOOR_SLAM = 3
    SHOT = 4
    SILENCED_SHOT = 5
    GLASS = 6
    SHOUT = 7
    SCREAM = 8
    RELOAD = 9
    IMPACT = 10
    MELEE = 11
    SWITCH = 12
    THING = 13  # a thrown or dropped thing lands
    STORY = 14
    BLAST = 15
    ALARM = 16
    HUM = 17  # something is about to go off


class Struck(Code):
    """What a bullet met (impact.what)."""

    WALL = 0
    DOOR = 1
    PANE = 2
    BODY = 3
    COVER = 4


class Notice(Code):
    """How sure somebody became of an enemy (spotted.level)."""

    NONE = 0
    NOTICED = 1  # turns to look
    WORRIED = 2  # goes to see
    CERTAIN = 3


class Cause(Code):
    """What made somebody surer of an enemy (spotted.cause)."""

    SIGHT = 0
    NOISE = 1
    TOUCH = 2  # they bumped into each other
    TOLD = 3  # a friend shouted, or spoke by radio
    BODY = 4  # one of their own was found lying
    HURT = 5


class Order(Code):
    """What the story asked of somebody (mind.order)."""

    NONE = 0
    GUARD = 1
    HUNT = 2
    FLEE = 3
    HOLD = 4
    FOLLOW = 5
    GO_TO = 6
    HIDE = 7
    OPERATE = 8


class Role(Code):
    """What somebody is to do in their squad's fight (mind.role)."""

    NONE = 0  # nobody fights beside them
    SUPPRESS = 1  # keeps the enemy's head down
    FLANK = 2  # goes round
    ADVANCE = 3
    HOLD = 4  # stays where the enemy would have to pass
    GUARD = 5  # stands before somebody


class Purpose(Code):
    """Keeps the uses of chance apart (see game.maths.chance)."""

    SPREAD = 1
    PELLET = 2
    HEARING = 3
    THINK = 4
    TIE = 5
    BARK = 7
    BOT = 8
    AIM = 9
    SEARCH = 11
    RANDOM_MOVE = 12
    RANDOM_AIM = 13
    RANDOM_BUTTONS = 14
    SHOUT = 15
    REEL = 40
    LEAD = 50
    WARY = 41
    PANIC = 42
    BOT_AIM = 60
    WEAVE = 61
    DEAL = 70
    GHOST = 62
    FLIGHT = 80
    READ = 90
    READ_CHOICE = 91
    READ_TIME = 92
    GLANCE = 93
    POOR = 94
    POOR_CHOICE = 95
