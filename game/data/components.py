"""Every component: what an entity can be, with units and shapes.

Read this page first.  A comment of the form ``(2,)`` gives what follows (world, slot).
"""

from __future__ import annotations

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from game.ecs.columns import (
    Angle,
    Bits,
    Column,
    Count,
    Flag,
    Id,
    Kind,
    Real,
    Ticks,
    Vec2,
    component,
)

DROPS = 12  # of blood that are remembered of each person

PerActorReal = Annotated[NDArray[np.float32], Column("f4", ("actors",))]
PerActorFlag = Annotated[NDArray[np.bool_], Column("?", ("actors",))]
PerActorKind = Annotated[NDArray[np.uint8], Column("u1", ("actors",))]
PerActorTicks = Annotated[NDArray[np.int32], Column("i4", ("actors",))]
PerActorVec2 = Annotated[NDArray[np.float32], Column("f4", ("actors", 2))]
Trail = Annotated[NDArray[np.float32], Column("f4", (10, 2))]
Drops = Annotated[NDArray[np.float32], Column("f4", (DROPS, 2))]
DropTicks = Annotated[NDArray[np.int32], Column("i4", (DROPS,))]
PerEntryId = Annotated[NDArray[np.int16], Column("i2", ("entries",))]
PerEntryCount = Annotated[NDArray[np.int32], Column("i4", ("entries",))]
PerEntryFlag = Annotated[NDArray[np.bool_], Column("?", ("entries",))]
Grains = Annotated[NDArray[np.int32], Column("i4", ("areas",))]
Route = Annotated[NDArray[np.int16], Column("i2", (24,))]
SmallVec2 = Annotated[NDArray[np.int8], Column("i1", (2,))]


# --- who


@component
class Identity:
    """Who somebody is: cold data, set when they enter the world."""

    profile: Id  # row of Cast
    side: Id  # row of Relations
    group: Id  # number of the group on the map, -1 none
    driven: Flag  # commands come from outside (a person, a bot, a replay), not from the mind


@component
class Command:
    """What a controller wants this tick: the only way in for people, bots and minds alike."""

    move: SmallVec2  # wanted velocity in 127ths of the gait's speed, at most 127 long
    aim: Angle
    buttons: Id  # Button flags


# --- where


@component
class Body:
    """A disc that moves."""

    pos: Vec2  # metres
    vel: Vec2  # metres per second, what was really moved last tick
    shove: Vec2  # metres per second, knock-back that wears off


@component
class Facing:
    """Where the upper body points."""

    angle: Angle
    rate: Angle  # units turned in the last tick, unsigned


# --- how


@component
class Posture:
    """How somebody moves and what it sounds like."""

    crouched: Flag
    gait: Kind  # Gait
    stride: Real  # metres since the last footstep


@component
class Health:
    """Life; thresholds stand in the profile."""

    hp: Real  # dead at zero
    condition: Kind  # Condition
    timer: Ticks  # until a floored one gets up
    hurt_tick: Ticks  # when last hurt, -1 never
    hurt_by: Id  # actor slot that did it, -1 nobody
    hurt_from: Angle  # direction towards where it came from


@component
class Wound:
    """Bleeding, and the trail that it leaves."""

    bleeds: Real  # hit points a second, 0 not at all
    floor: Real  # hit points at which it stops hurting
    shed: Ticks  # when the last drop fell, -1 none yet
    next: Count  # row of the ring below that is written next
    drop_pos: Drops  # metres, where blood fell
    drop_tick: DropTicks  # when that was, -1 never


@component
class Arms:
    """What is in the hands and how ready it is."""

    weapon: Id  # row of Armoury; fists when empty-handed
    rounds: Count  # in the magazine
    spare: Count  # rounds in the pockets, of this weapon's kind
    cooldown: Ticks  # until the next shot or blow
    reload: Ticks  # left of a reload; 0 not reloading
    windup: Ticks  # left before a blow lands; 0 none
    ends: Flag  # that blow is the end of somebody who lies there
    held: Id  # Button flags of the last tick, to tell a press from a hold
    flash: Ticks  # left of the muzzle flash, which lights up its owner
    things: Bits  # what is carried, a bit for each row of Things
    lowered: Ticks  # for how long the weapon has been lowered, 0 it is up


@component
class Grip:
    """Who holds whom, and who has given themselves up."""

    holds: Id  # actor slot, -1 nobody
    held_by: Id  # actor slot, -1 nobody
    since: Ticks  # when the hold began
    victim: Id  # whom one reaches for, -1 nobody
    effort: Ticks  # for how long one has reached for them
    wrenched: Real  # ticks that pushing has taken off the hold
    pressed: Flag  # the button of seizing was down in the last tick
    pushed: Flag  # the button of blows was down in the last tick
    wrench: Flag  # and was not in the one before
    shaken: Ticks  # before the hands are free again after losing a hold
    yielded: Flag  # on their knees, hands up; for good


@component
class Aim:
    """How well the weapon points, in angle units."""

    sigma: Real  # spread from settling on a target, decays to the profile's floor
    bloom: Real  # spread from recoil, decays
    suppression: Real  # 0..1, from rounds that passed close


@component
class Tally:
    """What somebody did: statistics only, no rule reads them."""

    fired: Count
    hits: Count
    kills: Count
    dealt: Real  # hit points taken from others
    spotted: Count  # times an enemy became certain of them
    first_spotted: Ticks  # -1 never


@component
class Handicap:
    """What the story does to somebody beside wounds."""

    bound: Kind  # Bound
    jammed: Flag  # the trigger does not go
    pace: Real  # factor on the speed of walking and running
    harm: Real  # factor on the damage taken
    sway: Real  # 0..1, how much they reel
    asked: Id  # Button flags as they were given, whatever the story let through
    asked_before: Id  # the same of the last tick
    asked_move: SmallVec2  # the move as it was given
    asked_aim: Angle  # the aim, before the story turned anybody


# --- what minds know


@component
class Senses:
    """What somebody sees and hears, about each other actor: (actors,) follows the slot."""

    visible: PerActorFlag  # an enemy, seen or bumped into at the last look
    awareness: PerActorReal  # 0..1, certain at 1
    level: PerActorKind  # Notice: what was told of it; falls once awareness is well below
    since: PerActorTicks  # when the present awareness began, or they came back into view
    known_pos: PerActorVec2  # metres, where each enemy was last noticed in view
    known_tick: PerActorTicks  # when that was, -1 never
    before_pos: PerActorVec2  # the same of the time before they last came into view
    before_tick: PerActorTicks
    heard: PerActorKind  # Sound last heard of them
    heard_tick: PerActorTicks  # when that was, -1 never
    heard_metres: PerActorReal  # from how far it seemed to come
    heard_loudness: PerActorReal  # metres that it carried
    found: PerActorFlag  # one of their own, found lying
    truce: PerActorFlag  # they have spared each other
    last_look: Ticks  # tick of the last look


@component
class Exposure:
    """How each was last noticed: the terms of the Spotted event that matters most.

    A lesser level does not replace a greater one of the last ten seconds.
    """

    watcher: Id  # actor slot, -1 never noticed
    tick: Ticks  # when that was
    level: Kind  # Notice
    cause: Kind  # Cause
    metres: Real
    reach: Real  # metres from which the watcher would see them in that light
    light: Real  # 0..1 on them
    flash: Flag  # the light was that of their own muzzle
    off: Angle  # between the watcher's gaze and them, unsigned
    cone: Angle  # half of the field of view at that distance; half a turn: all round
    movement: Real  # how much their movement showed, 1 for walking
    share: Real  # of the body in view, 0..1
    takes: Real  # seconds from nothing to certain under these terms; 0 when not in view
    seconds: Real  # since the watcher first had an inkling
    state: Kind  # State of the watcher's mind
    heard: Kind  # Sound last heard of them
    heard_metres: Real
    heard_loudness: Real
    heard_ago: Real  # seconds, -1 never
    known_metres: Real  # between where they are and were seen before they came into view
    known_ago: Real  # seconds since then, -1 never seen before
    by: Id  # actor slot who told, -1 nobody


@component
class Memory:
    """What somebody believes about the one enemy that matters most."""

    target: Id  # actor slot, -1 none
    pos: Vec2  # where it was last known to be, metres
    vel: Vec2  # metres per second
    tick: Ticks  # when that was known
    confidence: Real  # 0..1
    certain: Ticks  # tick at which it became certain and the reaction delay began, -1 not
    suspicion: Real  # highest awareness of any enemy
    noise_pos: Vec2  # the most interesting noise, as well as it could be placed
    noise_tick: Ticks  # when it was heard, -1 never
    noise_kind: Kind  # Sound
    noise_again: Count  # how often the same had been heard there before
    alarm: Ticks  # when they last heard or saw violence, -1 never
    told: Ticks  # when what somebody else knows arrives, -1 none
    told_pos: Vec2
    told_target: Id
    told_by: Id  # actor slot
    told_confidence: Real
    trail: Trail  # where the enemy was believed to be at each of the last looks, a ring


@component
class Hunt:
    """Where the enemy who was lost may be, as far as one searcher knows.

    Everybody has their own beliefs: who was not there does not know what others saw.  Those who
    search within earshot of each other cross out together what they look at.
    """

    grains: Grains  # (areas,) how likely each area of the floor is, whole grains
    spread: Ticks  # when they last spread, -1 not begun
    sign: Ticks  # when the sign of the enemy was noticed that they began from


@component
class Mind:
    """What somebody is doing about it."""

    state: Kind  # State: legality
    action: Kind  # Act: what the body does
    since: Ticks  # when the action was taken up
    hands: Kind  # Hand: what the hands do
    hands_since: Ticks
    voice: Kind  # what is being called out: a row of BARKS plus one, 0 nothing
    voice_since: Ticks
    goal: Vec2  # where the body wants to be, metres
    way: Vec2  # the next point on the way there
    route: Route  # (24,) areas to go through on a way round, -1 beyond the end
    stage: Count  # how many of these are behind one
    found: Ticks  # when a way round the enemy was last found, -1 none
    leg: Id  # next point of the patrol
    pause: Ticks  # tick until which it waits
    order: Kind  # Order of the story
    order_pos: Vec2
    order_who: Id  # actor slot, -1 none
    burst: Count  # rounds left in the burst
    rest: Ticks  # tick before which no new burst begins
    bark_tick: Ticks  # when they last said something
    stuck: Ticks  # ticks without progress
    tracks: Flag  # keeps aiming at the enemy in view
    role: Kind  # Role
    role_from: Ticks  # tick from which the role counts: orders are spoken first
    mate: Id  # actor slot by whom one keeps one's place, -1 none
    bearing: Angle  # the side from which one closes in on the enemy, seen from there
    said: Kind  # what was last called out: a row of BARKS plus one, 0 nothing
    meant: Kind  # what one has announced to do and not begun: see ai/voice.py, 0 nothing
    due: Ticks  # when that begins
    dazed: Ticks  # tick until which one does nothing
    fright: Ticks  # when the present fright began, -1 calm


# --- things of the place


@component
class Leaf:
    """A door."""

    open: Flag  # bodies and sight pass
    swing: Ticks  # of the way open, 0 to DOOR_SWING
    locked: Flag
    holes: Count  # bullets that went through
    turned: Kind  # which way it swings: 0 or 1
    touched: Ticks  # when somebody last moved it, -1 never


@component
class Pane:
    """A tile of glass."""

    broken: Flag


@component
class Machine:
    """A device or a switch."""

    on: Flag
    used: Ticks  # tick of the last use, -1 never
    used_by: Id  # actor slot, -1 nobody
    fuse: Ticks  # left until it goes off, 0 not armed
    spent: Flag  # went off, and does so no more
    ring: Ticks  # left of its alarm, 0 silent


@component
class Terminal:
    """Who sits at a machine that shows a puzzle, and where they are on its screen."""

    user: Id  # actor slot, -1 nobody
    choice: Count  # row of the list
    marked: Flag  # the row is about to be frozen: once more, and it is
    push: Kind  # Push: where the user's move points
    pushed: Ticks  # for how long it has
    since: Ticks  # when the user sat down


@component
class Ledger:
    """The list of accounts that a puzzle's terminals show: (entries,) in the order shown."""

    name: PerEntryId  # row of the puzzle's accounts, -1 where the list has ended
    number: PerEntryCount  # six digits
    arrived: PerEntryCount  # hundredths of a million, what came in
    left: PerEntryCount  # what went out, -1 where it stayed
    stage: PerEntryId  # place on the route counted back from the last, 0; -1 not on it
    frozen: PerEntryFlag
    noted: PerEntryFlag  # by the player, or by a hint
    begun: Ticks  # when somebody first sat down, -1 not yet
    due: Ticks  # when it is too late, -1 no clock runs
    wrong: Count  # wrong answers
    stopped: Ticks  # tick until which nothing can be frozen
    hints: Count  # given so far
    told: Kind  # Told: the last answer
    told_row: Count  # the row that it was about
    told_tick: Ticks
    solved: Ticks  # when it was, -1 not yet


@component
class Loot:
    """Something that lies on the floor."""

    pos: Vec2  # metres
    angle: Angle  # how it lies
    weapon: Id  # row of Armoury, -1 for a thing
    thing: Id  # row of Things, -1 for a weapon
    rounds: Count
    spare: Count


@component
class Flight:
    """A bullet or a thrown weapon in the air."""

    pos: Vec2  # metres
    start: Vec2  # where it left the hand or the muzzle
    vel: Vec2  # metres per second
    energy: Real  # what is left to go through things, 1 at the muzzle of a rifle
    damage: Real
    left: Real  # metres until it drops
    weapon: Id  # row of Armoury
    owner: Id  # actor slot
    passed: Id  # actor slot it went through last, -1 nobody
    thrown: Flag
    rounds: Count  # in a thrown gun
    spare: Count


# --- the story


@component
class Beat:
    """Where a beat of the story stands."""

    progress: Kind  # Progress
    line: Count  # next of its actions
    wake: Ticks  # tick at which it goes on
    fired: Ticks  # when its conditions held, -1 not yet


@component
class Task:
    """Where an objective stands."""

    progress: Kind  # Progress
    tick: Ticks  # when it was done, -1 not yet
