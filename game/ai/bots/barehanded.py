"""Bare hands: what bots do who have nothing to fight with, or had better not.

They sneak to where they have to go, run from who comes for them, keep one enemy between
themselves and another's gun, struggle when they are held, and get clear of what is about to go off.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.bots.view import FAR, Flags, Reals, Rows, View
from game.ai.bots.ways import STEPS, known
from game.ai.perception import length
from game.data.constants import Notice, Purpose, ticks
from game.data.goals import GoalKind
from game.maths import chance

#: Where it might run, as seen from where it is: nowhere first.
RING = np.concatenate(
    [np.zeros((1, 2), np.float32), *(STEPS * np.float32(far) for far in (1.5, 3.0, 5.0, 7.0))]
)
AWAY = np.concatenate([RING, STEPS * np.float32(10), STEPS * np.float32(13)])
DETOUR = np.float32(1.5)  # metres by which the way to such a place may be longer than the line
ENOUGH = np.float32(9)  # metres from an enemy beyond which farther is no better
IN_SIGHT = np.float32(9)  # metres that being out of a gun's sight is worth
PULL = np.float32(0.2)  # metres of distance that a metre of way to the goal is worth
BESET = np.float32(5)  # metres within which it runs from whoever comes, noticed or not
KEEPS_OFF = np.float32(2.6)  # metres from the one it keeps before it
SWINGS = np.float32(1.4)  # metres out of the line, to either side
SWING_FOR = ticks(0.7)
CLEAR = np.float32(1.4)  # times the reach of a blast that is far enough
DRAWS = np.float32(11)  # metres about a humming machine to which others come
WIDE = np.float32(2.5)  # metres of way that each metre farther from it is worth
RECENT = ticks(6)  # for which it reckons with an enemy where it knew of them


def shy(view: View, kind: NDArray[np.uint8], prey: Flags) -> Flags:
    """Whether each has nothing to fight with, nobody it was told to fight, and enemies about."""
    profile = view.world.actors.identity.profile[view.w]
    enemies = view.scene.survey.hostile[view.w, view.a] & view.scene.survey.able[view.w]
    enemies &= view.scene.cast.fighter[profile]
    door = kind == GoalKind.SHOOT_DOOR
    return np.asarray(~view.firearm & ~prey & ~door & enemies.any(axis=1))


def lawful(view: View) -> Flags:
    """Whether all it knows of warn before they fire, and so do nothing to empty hands."""
    warns = view.scene.cast.warns[view.world.actors.identity.profile[view.w]] > 0
    about = known(view)
    return np.asarray(about.any(axis=1) & (warns | ~about).all(axis=1))


def beset(view: View) -> Flags:
    """Whether somebody in view comes for each, or is near and would do it harm."""
    senses, w, a = view.world.actors.senses, view.w, view.a
    after = (senses.level[w, :, a] == Notice.CERTAIN) & senses.visible[w, :, a]
    near = view.away < BESET
    harmless = lawful(view)[:, None]
    return np.asarray((np.where(harmless, after & near, after | near) & view.enemies).any(axis=1))


def retreat(view: View, goal: Reals, r: Rows) -> Reals:
    """Return where rows ``r`` run (r, 2): away from the enemy, out of sight of guns, to the goal.

    ``goal`` holds where all rows want to go in the end (R, 2).
    """
    terrain, actors = view.scene.terrain, view.world.actors
    cells = terrain.grid.to_cell(view.pos[r][:, None] + RING)
    shape = cells.shape
    locks, here = np.repeat(view.locks[r], shape[1]), np.repeat(view.cell[r], shape[1])
    enemy = np.repeat(view.threat_cell[r], shape[1])
    end = np.repeat(terrain.grid.to_cell(goal[r]), shape[1])
    to = terrain.path_metres(locks, cells.ravel(), here).reshape(shape)
    theirs = terrain.path_metres(locks, cells.ravel(), enemy).reshape(shape)
    on = terrain.path_metres(locks, end, cells.ravel()).reshape(shape)
    armed = view.scene.armoury.firearm[actors.arms.weapon[view.w[r], view.target[r]]]
    sees = terrain.sees(
        np.broadcast_to(view.shut[r][:, None], shape),
        np.broadcast_to(view.threat_cell[r][:, None], shape),
        cells,
        np.ones(shape, bool),
    )
    cost = PULL * np.minimum(on, np.float32(99)) - np.minimum(theirs, ENOUGH)
    cost += IN_SIGHT * (sees & (armed & view.seen[r])[:, None])
    # a way through a wall is none, nor is one past the enemy
    cost += FAR * ((to > length(RING) * DETOUR + 1) | (to > theirs))
    cost[:, 0] = np.minimum(cost[:, 0], FAR / 2)
    return np.asarray(terrain.grid.centre[cells[np.arange(len(r)), cost.argmin(axis=1)]])


def behind(view: View, who: Rows, gun: Rows, r: Rows) -> Reals:
    """Return where rows ``r`` go (r, 2) to have somebody between themselves and a gun.

    ``who`` and ``gun`` are actors (r,).  Round the first into the line of the other, out of it on
    one side, and back: whoever fires at them then fires at both.
    """
    pos, w = view.world.actors.body.pos, view.w[r]
    line = pos[w, who] - pos[w, gun]
    line /= np.maximum(length(line), np.float32(0.1))[:, None]
    bout = view.now[r] // SWING_FOR
    left = chance.uniform(view.world.clock.seed[w], bout, view.a[r], Purpose.BOT) < np.float32(0.5)
    side = np.where(left, SWINGS, -SWINGS)[:, None]
    across = np.stack([-line[:, 1], line[:, 0]], axis=1) * side
    return np.asarray(pos[w, who] + line * KEEPS_OFF + across)


def held(view: View) -> Flags:
    """Whether somebody holds each."""
    return np.asarray(view.world.actors.grip.held_by[view.w, view.a] >= 0)


def humming(view: View) -> NDArray[np.intp]:
    """Return the machine near each that is about to go off, -1 none."""
    shapes = view.scene.terrain.machines
    if not shapes.count:
        return np.full(len(view.w), -1, np.intp)
    reach = np.maximum(shapes.devices.blast[shapes.kind] * CLEAR, DRAWS)
    near = shapes.distance(view.pos) < reach
    near &= view.world.machines.machine.fuse[view.w] > 0
    return np.where(near.any(axis=1), near.argmax(axis=1), -1)


def get_clear(view: View, machine: Rows, r: Rows) -> tuple[Reals, Flags]:
    """Return where rows ``r`` go (r, 2) to be out of a machine's reach (r,), and whether any does.

    Walls help.  Whoever hears it comes to see, so farther is better, and out of view of an enemy.
    """
    terrain, shapes = view.scene.terrain, view.scene.terrain.machines
    cells = terrain.grid.to_cell(view.pos[r][:, None] + AWAY)
    shape = cells.shape
    locks, here = np.repeat(view.locks[r], shape[1]), np.repeat(view.cell[r], shape[1])
    to = terrain.path_metres(locks, cells.ravel(), here).reshape(shape)
    enemy = np.repeat(view.threat_cell[r], shape[1])
    theirs = terrain.path_metres(locks, cells.ravel(), enemy).reshape(shape)
    away = length(terrain.grid.centre[cells] - shapes.pos[machine][:, None])
    reach = shapes.devices.blast[shapes.kind[machine]][:, None] * CLEAR
    shut = np.broadcast_to(view.shut[r][:, None], shape)
    awake, ducks = np.ones(shape, bool), np.zeros(shape, bool)
    eye = np.broadcast_to(shapes.cell[machine][:, None], shape)
    met = terrain.sees(shut, eye, cells, ducks)
    known = (view.threat_age[r] < RECENT)[:, None]
    seen = terrain.sees(shut, np.broadcast_to(view.threat_cell[r][:, None], shape), cells, awake)
    cost = np.minimum(to, FAR) + FAR * (((away < reach) & met) | (known & (to > theirs)))
    cost += WIDE * np.maximum(DRAWS - away, 0) + IN_SIGHT * (known & seen)
    best = cost.argmin(axis=1)
    index = np.arange(len(r))
    return terrain.grid.centre[cells[index, best]], cost[index, best] < FAR
