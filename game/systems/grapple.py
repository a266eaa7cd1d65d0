"""Seizing people: grabbing, holding somebody as a shield, dragging, struggling, letting go."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.content.cast import Cast
from game.data.components import Body, Command, Facing, Grip, Health, Identity
from game.data.constants import Button, Condition, Sound, ticks
from game.data.events import Freed, Grabbed, Noise
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.bodies import slide
from game.space.survey import Survey
from game.space.terrain import Terrain

NEAR = np.float32(0.95)  # metres between two middles within which one can seize the other
FRONT = angles.from_degrees(60)  # half of the arc before one
BEFORE = np.float32(0.42)  # metres that the one who is held stands before the holder
HALF_WIDTH = 0.2  # metres of the box of a body that meets walls
STRUGGLE = np.float32(ticks(4))  # until somebody as strong as the holder is free
LEAST, MOST = np.float32(ticks(1.5)), np.float32(ticks(8))
WRENCH = np.float32(ticks(0.4))  # that each push of somebody driven is worth
THROWN = ticks(1.5)  # on the floor after being thrown down
SHAKEN = ticks(0.6)  # before somebody who lost their hold may strike or shoot
SCREAM = 18.0  # metres
NOBODY = -1

Rows = NDArray[np.intp]


def seize(
    grip: Mut[Grip],
    command: Command,
    body: Body,
    facing: Facing,
    identity: Identity,
    survey: Survey,
    clock: Clock,
    cast: Cast,
    grabs: Queue[Grabbed],
    noises: Queue[Noise],
) -> None:
    """Take hold of whoever one has reached for long enough; letting the button go begins anew."""
    wants = ((command.buttons & Button.GRAB) != 0) & survey.able & (grip.holds < 0)
    grip.effort[~wants] = 0
    w, a = np.nonzero(wants)
    if not len(w):
        return
    t = _reached(grip, body, facing, survey, w, a)
    same = (t >= 0) & ((grip.victim[w, a] == t) | (grip.effort[w, a] == 0))
    grip.victim[w, a] = t
    grip.effort[w, a] = np.where(same, grip.effort[w, a] + 1, 0)
    done = same & (grip.effort[w, a] >= cast.grab[identity.profile[w, a]])
    w, a, t = w[done], a[done], t[done]
    # two who reach for one: the lower slot gets them, and nobody seizes whom seizes somebody now
    _, first = np.unique(w * grip.holds.shape[1] + t, return_index=True)
    w, a, t = w[first], a[first], t[first]
    taken = np.zeros(grip.holds.shape, bool)
    taken[w, t] = True
    free = ~taken[w, a]
    w, a, t = w[free], a[free], t[free]
    if not len(w):
        return
    grip.holds[w, a], grip.held_by[w, t] = t, a
    grip.since[w, a] = grip.since[w, t] = clock.tick[w]
    grip.effort[w, a] = 0
    grip.wrenched[w, t] = 0
    grabs.emit(world=w, actor=t, by=a)
    helpless = ~cast.fighter[identity.profile[w, t]]
    w, t = w[helpless], t[helpless]
    noises.emit(world=w, pos=body.pos[w, t], loudness=SCREAM, kind=Sound.SCREAM, source=t)


def _reached(
    grip: Grip, body: Body, facing: Facing, survey: Survey, w: Rows, a: Rows
) -> NDArray[np.int16]:
    """Return the nearest person each could seize, -1 nobody."""
    away = body.pos[w] - body.pos[w, a][:, None]
    metres = np.sqrt(away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1])
    off = np.abs(angles.difference(angles.of(away), facing.angle[w, a][:, None]))
    can = survey.able[w] & (metres <= NEAR) & (off <= FRONT)
    can &= (grip.held_by[w] < 0) & (grip.holds[w] < 0)
    rows = np.arange(len(w))
    can[rows, a] = False
    nearest = np.where(can, metres, np.float32(np.inf)).argmin(axis=1)
    return np.where(can[rows, nearest], nearest, NOBODY).astype(np.int16)


def let_go(
    grip: Mut[Grip],
    health: Mut[Health],
    command: Command,
    identity: Identity,
    survey: Survey,
    clock: Clock,
    cast: Cast,
    frees: Queue[Freed],
) -> None:
    """End holds: by the holder's will, his wounds, the struggle, or because one of them is down."""
    w, a = np.nonzero(grip.holds >= 0)
    if not len(w):
        return
    t = grip.holds[w, a]
    buttons = command.buttons[w, a]
    fresh = grip.since[w, a] < clock.tick[w] - ticks(0.3)
    opens = ((buttons & Button.GRAB) != 0) & ~grip.pressed[w, a] & fresh
    throws = ((buttons & Button.MELEE) != 0) & fresh
    when = health.hurt_tick[w, a]
    hurt = (when >= 0) & (when >= clock.tick[w] - 1)
    fails = hurt | (health.condition[w, a] != Condition.FINE)
    gone = health.condition[w, t] >= Condition.WOUNDED
    wrench = (grip.wrench[w, t]) & identity.driven[w, t]
    grip.wrenched[w, t] += np.where(wrench, WRENCH, np.float32(0))
    profile, other = identity.profile[w, a], identity.profile[w, t]
    # the stronger one is, the sooner; wounds weaken both
    due = STRUGGLE * health.hp[w, a] / np.maximum(health.hp[w, t], 1)
    due *= cast.hold[profile]
    since = (clock.tick[w] - grip.since[w, a]).astype(np.float32) + grip.wrenched[w, t]
    struggles = cast.fighter[other] | identity.driven[w, t]
    breaks = struggles & (since >= np.clip(due, LEAST, MOST))
    over = opens | throws | fails | gone | breaks
    down = throws & ~gone
    health.condition[w[down], t[down]] = Condition.FLOORED
    health.timer[w[down], t[down]] = THROWN
    grip.holds[w[over], a[over]] = NOBODY
    grip.held_by[w[over], t[over]] = NOBODY
    grip.shaken[w[over & breaks], a[over & breaks]] = SHAKEN
    frees.emit(world=w[over], actor=t[over], by=a[over], thrown=down[over])


def carry(
    body: Mut[Body],
    facing: Mut[Facing],
    grip: Mut[Grip],
    command: Command,
    survey: Survey,
    terrain: Terrain,
) -> None:
    """Keep those who are held before those who hold them."""
    grip.pressed[...] = (command.buttons & Button.GRAB) != 0
    grip.wrench[...] = ((command.buttons & Button.MELEE) != 0) & ~grip.pushed
    grip.pushed[...] = (command.buttons & Button.MELEE) != 0
    np.maximum(grip.shaken - 1, 0, out=grip.shaken)
    w, a = np.nonzero(grip.holds >= 0)
    if not len(w):
        return
    t = grip.holds[w, a]
    step = np.zeros_like(body.pos)
    step[w, t] = angles.unit(facing.angle[w, a]) * BEFORE
    start = body.pos.copy()
    start[w, t] = body.pos[w, a]
    # from where the holder stands, so that nobody is pushed through a wall
    after, _ = slide(start, step, HALF_WIDTH, terrain.grid, survey.door_shut)
    body.pos[w, t] = after[w, t]
    body.vel[w, t] = body.vel[w, a]
    facing.angle[w, t] = facing.angle[w, a]
    facing.rate[w, t] = 0
