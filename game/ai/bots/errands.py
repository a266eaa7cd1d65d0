"""Errands: the first unmet goal of the first active objective, and where that leads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.ai.bots import barehanded, screens
from game.ai.bots.following import trail
from game.ai.bots.view import FAR, Flags, Ints, Reals, Rows, View
from game.ai.perception import length
from game.data.constants import Button, Condition, Progress, Purpose
from game.data.goals import GoalKind
from game.maths import angles, chance

HAND = np.float32(1.0)  # metres at which a bot reaches for something
NEAR = np.float32(1.5)  # metres that count as near somebody
CLEARING = 240  # ticks between two takings of what is in the way
HUNCH = 240  # ticks for which it believes in one guess
HUNCH_METRES = np.float32(2.5)
DOOR_STANDS = np.array([3.0, 2.5, 2.0, -2.0, -2.5, -3.0, 0.8, -0.8], np.float32)  # metres
SHOOTING = slice(0, 6)  # of the stands: from where a door is shot at
OPENING = slice(6, 8)  # from where it is opened
LINED_UP = angles.from_degrees(2)


@dataclass
class Errand:
    """What to do about the goals, R rows."""

    kind: NDArray[np.uint8]  # GoalKind; WAIT when there is nothing to do
    index: Ints  # of the goal, as in Goals; -1 none
    goal: Reals  # (R, 2) metres
    aim: Ints  # where to look there
    aims: Flags  # whether that matters
    buttons: NDArray[np.int16]
    prey: Flags  # the goal is somebody to be put down


def errands(view: View) -> Errand:
    """Return what each driven actor should do next about the objectives."""
    count = len(view.w)
    goals = view.scene.goals
    made = Errand(
        kind=np.full(count, GoalKind.WAIT, np.uint8),
        index=np.full(count, -1, np.int32),
        goal=view.pos.copy(),
        aim=np.zeros(count, np.int32),
        aims=np.zeros(count, bool),
        buttons=np.zeros(count, np.int16),
        prey=np.zeros(count, bool),
    )
    if not len(goals.task):  # a plain fight: everybody hostile has to be put down
        profile = view.world.actors.identity.profile[view.w]
        hostile = view.scene.survey.hostile[view.w, view.a] & view.scene.cast.fighter[profile]
        _hunt(view, made, np.nonzero(hostile.any(axis=1))[0], hostile)
        return made
    todo = (view.world.tasks.task.progress[view.w] == Progress.ACTIVE)[:, goals.task]
    todo &= ~met(view) & (goals.kind != GoalKind.WAIT)
    which = todo.argmax(axis=1)
    busy = todo[np.arange(count), which]
    made.kind = np.where(busy, goals.kind[which], GoalKind.WAIT).astype(np.uint8)
    made.index = np.where(busy, goals.index[which], -1)
    made.goal = np.where(busy[:, None], goals.pos[which], made.goal)
    for kind, follow in (
        (GoalKind.TAKE, _take),
        (GoalKind.USE, _use),
        (GoalKind.SOLVE, _use),  # and what then happens at the screen, see ``screens``
        (GoalKind.SHOOT_DOOR, _shoot_door),
        (GoalKind.OPEN_DOOR, _open_door),
        (GoalKind.NEAR, _near),
        (GoalKind.SCREEN, _screen),
        (GoalKind.FOLLOW, _follow),
    ):
        r = np.nonzero(made.kind == kind)[0]
        if len(r):
            follow(view, made, r, which[r])
    r = np.nonzero(made.kind == GoalKind.PRESS)[0]
    if len(r):
        made.goal[r] = view.pos[r]
        _press(view, made, r, goals.index[which[r]])
    r = np.nonzero(made.kind == GoalKind.DOWN)[0]
    if len(r):
        _hunt(view, made, r, goals.people[which])
    return made


def met(view: View) -> Flags:
    """Whether each goal is met for each driven actor: (R, G).

    A shot through a door counts only while the story asks for it, so an old hole meets nothing;
    and keys are pressed for as long as the objective stands.
    """
    goals, world = view.scene.goals, view.world
    held = np.zeros((len(view.w), len(goals.task)), bool)
    down = (world.actors.health.condition >= Condition.WOUNDED) | ~world.actors.slot.alive
    row = np.arange(len(view.w))
    for goal in range(len(goals.task)):
        kind, index = goals.kind[goal], goals.index[goal]
        if kind == GoalKind.REACH:
            held[:, goal] = goals.zone[goal].take(view.cell)
        elif kind == GoalKind.DOWN:
            held[:, goal] = down[view.w][:, goals.people[goal]].all(axis=1)
        elif kind == GoalKind.TAKE:
            bit = np.uint32(1) << np.uint32(max(index, 0))
            held[:, goal] = (world.actors.arms.things[view.w, view.a] & bit) != 0
        elif kind == GoalKind.USE:
            flag = goals.flag[goal]
            if flag >= 0:
                held[:, goal] = world.flags.up[view.w, flag]
            else:
                held[:, goal] = world.machines.machine.used[view.w, index] >= 0
        elif kind == GoalKind.SOLVE:
            held[:, goal] = screens.solved(view, int(index))
        elif kind == GoalKind.OPEN_DOOR:
            held[:, goal] = world.doors.leaf.open[view.w, index]
        elif kind == GoalKind.NEAR and index >= 0:
            held[:, goal] = view.away[row, index] < NEAR
        elif kind == GoalKind.NEAR:
            held[:, goal] = length(goals.pos[goal] - view.pos) < NEAR
    return held


def _hunt(view: View, made: Errand, r: Rows, people: Flags) -> None:
    """Go where the nearest of these people (R, N) was last known, or else where a hunch says.

    A hunch is off by a few metres and changes every few seconds: like somebody who has played the
    level before, the bot knows roughly where people are, but has to find them.
    """
    w, a = view.w[r], view.a[r]
    actors, terrain = view.world.actors, view.scene.terrain
    alive = actors.slot.alive[w] & (actors.health.condition[w] <= Condition.FLOORED)
    wanted = people[r] & alive
    cells = view.scene.survey.cell
    row, t = np.nonzero(wanted)
    path = terrain.path_metres(view.locks[r[row]], cells[w[row], t], view.cell[r[row]])
    metres = np.full(wanted.shape, FAR, np.float32)
    metres[row, t] = np.minimum(path, FAR)
    nearest = metres.argmin(axis=1)
    known = wanted[np.arange(len(r)), actors.memory.target[w, a]] & (
        actors.memory.target[w, a] >= 0
    )
    known &= view.threat_age[r] < 2 * HUNCH
    pos = actors.body.pos[w, nearest]
    seed, guess = view.world.clock.seed[w], view.now[r] // HUNCH
    off = np.stack([chance.uniform(seed, guess, a * 2 + axis, Purpose.BOT) for axis in (0, 1)], 1)
    close = (metres[np.arange(len(r)), nearest] < 2 * HUNCH_METRES)[:, None]
    pos = pos + np.where(close, 0, (off * 2 - 1) * HUNCH_METRES).astype(np.float32)
    made.goal[r] = np.where(known[:, None], actors.memory.pos[w, a], pos)
    made.prey[r] = True


def _take(view: View, made: Errand, r: Rows, which: Rows) -> None:
    """Go to where the thing lies and reach for it when nothing else is nearer."""
    litter, w = view.world.litter, view.w[r]
    thing = view.scene.goals.index[which]
    lies = litter.slot.alive[w] & (litter.loot.thing[w] == thing[:, None])
    row, found = lies.argmax(axis=1), lies.any(axis=1)
    r, row = r[found], row[found]
    made.goal[r], reach = reach_for(view, r, row)
    _press(view, made, r[reach], Button.SWAP)


def reach_for(view: View, r: Rows, item: Rows) -> tuple[Reals, Flags]:
    """Return where to go (r, 2) for these rows of litter, and whether to take them now.

    A hand takes what lies nearest.  Where that is something else, one goes round the item, and
    takes the other thing after all now and then, because that moves it out of the way.
    """
    litter, w = view.world.litter, view.w[r]
    gap = length(litter.loot.pos[w] - view.pos[r][:, None])
    gap = np.where(litter.slot.alive[w], gap, FAR)
    own = gap[np.arange(len(r)), item]
    near = own < HAND
    blocked = near & (own > gap.min(axis=1))
    turn = (view.now[r] // 60 * (angles.TURN // 5)).astype(np.int32)
    round_it = angles.unit(turn) * np.where(blocked, HAND, np.float32(0))[:, None]
    return litter.loot.pos[w, item] + round_it, near & (~blocked | (view.now[r] % CLEARING == 0))


def _use(view: View, made: Errand, r: Rows, which: Rows) -> None:
    """Go to the machine and work it."""
    at = view.scene.terrain.machines.pos[view.scene.goals.index[which]]
    made.goal[r] = at
    gap = view.scene.terrain.machines.distance(view.pos[r])
    near = gap[np.arange(len(r)), view.scene.goals.index[which]] < HAND
    _press(view, made, r[near], Button.USE)


def _stands(view: View, r: Rows, door: NDArray[np.int16], which: slice) -> Reals:
    """Return the nearest place in front of each door from which to shoot at it or open it."""
    terrain = view.scene.terrain
    doors = terrain.doors
    stands = doors.centre[door][:, None] + doors.normal[door][:, None] * DOOR_STANDS[which, None]
    cells = terrain.grid.to_cell(stands)
    count = cells.shape[1]
    path = terrain.path_metres(
        np.repeat(view.locks[r], count), cells.ravel(), np.repeat(view.cell[r], count)
    )
    # inside a wall the nearest cell is elsewhere: then the place is no good
    off = length(terrain.grid.centre[cells] - stands)
    path = np.where(off < np.float32(0.5), path.reshape(cells.shape), FAR)
    best = np.minimum(path, FAR).argmin(axis=1)
    return np.asarray(stands[np.arange(len(r)), best])


def _shoot_door(view: View, made: Errand, r: Rows, which: Rows) -> None:
    """Stand in front of the door's middle and shoot through it."""
    door = view.scene.goals.index[which]
    centre = view.scene.terrain.doors.centre[door]
    stand = _stands(view, r, door, SHOOTING)
    made.goal[r] = stand
    actors, w, a = view.world.actors, view.w[r], view.a[r]
    near = length(stand - view.pos[r]) < np.float32(0.4)
    made.aim[r] = angles.of(centre - view.pos[r])
    made.aims[r] = length(stand - view.pos[r]) < np.float32(1.5)
    off = np.abs(angles.difference(made.aim[r], actors.facing.angle[w, a]))
    _press(view, made, r[near & (off < LINED_UP)], Button.FIRE)


def _open_door(view: View, made: Errand, r: Rows, which: Rows) -> None:
    """Walk up to the door and open it."""
    door = view.scene.goals.index[which]
    stand = _stands(view, r, door, OPENING)
    made.goal[r] = stand
    made.aim[r] = angles.of(view.scene.terrain.doors.centre[door] - view.pos[r])
    made.aims[r] = length(stand - view.pos[r]) < HAND
    _press(view, made, r[length(stand - view.pos[r]) < np.float32(0.4)], Button.USE)


def _near(view: View, made: Errand, r: Rows, which: Rows) -> None:
    """Go to somebody, or to a point."""
    who = view.scene.goals.index[which]
    pos = view.world.actors.body.pos[view.w[r], who]
    made.goal[r] = np.where((who >= 0)[:, None], pos, made.goal[r])


def _screen(view: View, made: Errand, r: Rows, which: Rows) -> None:
    """Keep somebody between oneself and the gun that is to hit them."""
    goals = view.scene.goals
    who, gun = goals.people[which].argmax(axis=1), goals.index[which].astype(np.intp)
    made.goal[r] = barehanded.behind(view, who, gun, r)


def _follow(view: View, made: Errand, r: Rows, which: Rows) -> None:
    """Keep somebody in view, from where they do not look."""
    goals = view.scene.goals
    made.goal[r] = trail(view, goals.people[which].argmax(axis=1), goals.metres[which], r)


def _press(view: View, made: Errand, r: Rows, button: Button | NDArray[np.int16]) -> None:
    """Press a button, letting go of it every other tick."""
    held = view.world.actors.handicap.asked[view.w[r], view.a[r]] & button
    made.buttons[r] |= np.where(held == 0, button, 0).astype(np.int16)
