"""Ways: the next step to a goal, in plain sight of nobody if need be."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.bots.view import FAR, Flags, Reals, Rows, View
from game.ai.perception import length
from game.data.constants import Condition, Purpose, ticks
from game.maths import angles, chance

NEAR_GOAL = np.float32(0.75)
CLOSE_BY = np.float32(1.8)  # metres from a goal at which nothing is gained by waiting
BARELY = np.float32(0.25)  # metres per second that count as not moving
STEPS = angles.unit(np.arange(0, angles.TURN, angles.TURN // 8, dtype=np.int32))
#: Where it might go next, as seen from where it is: nowhere first.
CHOICES = np.concatenate([np.zeros((1, 2), np.float32), STEPS, STEPS * np.float32(2.5)])
RISK = np.float32(15)  # metres of way that it goes so as not to be in plain view
DIM = np.float32(2)  # and metres for not standing in full light, watched or not
AHEAD = np.float32(1.3)  # times the way that is left: else the dark would be left for nothing
MARGIN = angles.from_degrees(15)  # beside a cone: somebody may turn
TURNS = np.float32(0.35)  # of the risk in front is the risk behind: they turn round some time
RECALLS = ticks(10)  # for which it reckons with who is out of view where it last saw them
IN_HASTE = ticks(4)  # of every spell as long as this, some are spent on going on regardless
DARES, DARING = np.float32(0.25), np.float32(0.2)  # how many, and the share of risk that counts


def way_to(view: View, goal: Reals) -> Reals:
    """Return the next point (R, 2) on the way to each goal; aside when something is in the way."""
    terrain = view.scene.terrain
    target = terrain.grid.to_cell(goal)
    one = terrain.next_cell(view.locks, target, view.cell)
    two = terrain.next_cell(view.locks, target, one)
    near = (length(goal - view.pos) < NEAR_GOAL) | (one == view.cell)
    way = np.where(near[:, None], goal, terrain.grid.centre[two])
    actors = view.world.actors
    speed = length(actors.body.vel[view.w, view.a])
    wanted = (actors.command.move[view.w, view.a] != 0).any(axis=1)
    word = chance.bits(view.world.clock.seed[view.w], view.now // 24, view.a, Purpose.BOT)
    stuck = wanted & (speed < BARELY) & (length(way - view.pos) > np.float32(0.3))
    # in half of all moments, so that a way that opens is taken too
    stuck &= (word >> np.uint64(40)) % np.uint64(2) == 0
    turn = (word & np.uint64(angles.TURN - 1)).astype(np.int32)
    return np.where(stuck[:, None], view.pos + angles.unit(turn), way)


def unseen_way(view: View, wanted: Reals, r: Rows) -> Reals:
    """Return the next point (r, 2) on the least exposed way of rows ``r`` to their goals.

    ``wanted`` holds the goals of all rows (R, 2).
    """
    terrain = view.scene.terrain
    count = len(CHOICES)
    goal = np.repeat(terrain.grid.to_cell(wanted[r]), count)
    locks, here = np.repeat(view.locks[r], count), np.repeat(view.cell[r], count)
    cell = terrain.grid.to_cell(view.pos[r][:, None] + CHOICES).ravel()
    to, on = terrain.path_metres(locks, cell, here), terrain.path_metres(locks, goal, cell)
    cost = np.minimum(to + on * AHEAD, np.float32(1e4)).reshape(-1, count)
    # a way through a wall is none
    cost += np.where(to > np.float32(4), np.float32(1e4), np.float32(0)).reshape(-1, count)
    seed, spell = view.world.clock.seed[view.w[r]], view.now[r] // IN_HASTE
    dares = chance.uniform(seed, spell, view.a[r], Purpose.GHOST) < DARES
    care = np.where(dares, DARING, np.float32(1))[:, None]
    cost += exposure(view, r, cell.reshape(-1, count)) * RISK * care
    world = np.repeat(view.w[r], count)
    light = terrain.light.level(cell, view.world.circuits.lit, world)
    cost += DIM * light.reshape(-1, count) * care
    best = cost.argmin(axis=1)
    chosen = terrain.grid.centre[cell.reshape(-1, count)[np.arange(len(r)), best]]
    goals = wanted.copy()
    goals[r] = np.where((best == 0)[:, None], view.pos[r], chosen)
    # from close by, the goal itself and not the middle of a cell near it
    near = length(wanted[r] - view.pos[r]) < CLOSE_BY
    goals[r[near]] = wanted[r[near]]
    return way_to(view, goals)[r]


def exposure(view: View, r: Rows, cells: NDArray[np.int32]) -> Reals:
    """Return how exposed who crouches would be in each cell (r, K): 0, to 1 for each who watches.

    Those in view watch what is before them; those who went out of view may look anywhere.
    """
    terrain, actors = view.scene.terrain, view.world.actors
    made = np.zeros(cells.shape, np.float32)
    row, enemy = np.nonzero(known(view)[r])
    if not len(row):
        return made
    who, w = r[row], view.w[r[row]]
    seen = actors.senses.visible[w, view.a[who], enemy]
    last = actors.senses.known_pos[w, view.a[who], enemy]
    eye = np.where(seen[:, None], actors.body.pos[w, enemy], last)
    at = cells[row]
    delta = terrain.grid.centre[at] - eye[:, None]
    metres = length(delta)
    world = np.broadcast_to(w[:, None], at.shape)
    light = terrain.light.level(at, view.world.circuits.lit, world)
    sight = view.scene.cast.sight[actors.identity.profile[w, enemy]][:, None]
    reach = perception.sight_range(sight, light)
    off = np.abs(angles.difference(angles.of(delta), actors.facing.angle[w, enemy][:, None]))
    before = seen[:, None] & (off < perception.cone(metres) + MARGIN)
    clear = terrain.sees(
        np.broadcast_to(view.shut[who][:, None], at.shape),
        np.broadcast_to(terrain.grid.to_cell(eye)[:, None], at.shape),
        at,
        np.ones(at.shape, bool),
    )
    risk = np.maximum(1 - metres / reach, 0) * np.where(before, np.float32(1), TURNS) * clear
    np.add.at(made, row, risk.astype(np.float32))
    return made


def known(view: View) -> Flags:
    """Return of whom each knows where they are, or were a while ago: (R, N)."""
    actors, w, a = view.world.actors, view.w, view.a
    tick = actors.senses.known_tick[w, a]
    lately = (tick >= 0) & (view.now[:, None] - tick < RECALLS)
    up = actors.health.condition[w] <= Condition.FLOORED
    hostile = view.scene.survey.hostile[w, a]
    return np.asarray((actors.senses.visible[w, a] | lately) & up & hostile)


def nearest(view: View) -> Reals:
    """Metres to the nearest of those it knows of."""
    return np.asarray(np.where(known(view), view.away, FAR).min(axis=1))
