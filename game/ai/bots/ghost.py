"""The ghost: plays a level through its objectives, and would rather not be seen doing so."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.bots.autopilot import Autopilot, Plan, hide, way_to
from game.ai.bots.view import FAR, Flags, Reals, Rows, View
from game.ai.perception import length
from game.data.constants import Button, Condition, Notice, Purpose, ticks
from game.maths import angles, chance

STEPS = angles.unit(np.arange(0, angles.TURN, angles.TURN // 8, dtype=np.int32))
#: Where it might go next, as seen from where it is: nowhere first.
CHOICES = np.concatenate([np.zeros((1, 2), np.float32), STEPS, STEPS * np.float32(2.5)])
RISK = np.float32(15)  # metres of way that it goes so as not to be in plain view
DIM = np.float32(2)  # and metres for not standing in full light, watched or not
MARGIN = angles.from_degrees(15)  # beside a cone: somebody may turn
TURNS = np.float32(0.35)  # of the risk in front is the risk behind: they turn round some time
RECALLS = ticks(10)  # for which it reckons with who is out of view where it last saw them
SOFTLY = np.float32(9)  # metres from others within which it crouches
ALONE = np.float32(9)  # metres: whoever has nobody so near may be put down quietly
IN_HASTE = ticks(4)  # of every spell as long as this, some are spent on going on regardless
DARES, DARING = np.float32(0.25), np.float32(0.2)  # how many, and the share of risk that counts


class Ghost(Autopilot):
    """Keeps out of light and cones, waits for backs to turn, and hides when it was noticed."""

    name = "ghost"
    daring = 0
    caution = np.float32(2)
    every = 1  # out of a cone, every step counts

    def plan(self, view: View) -> Plan:
        """Return what to do this tick: fight where it must, hide from who hunts it, else sneak."""
        plan = super().plan(view)
        sought, watched = _noticed(view)
        must = watched | (view.struck_age < ticks(1.5)) | _easy(view)
        hide(view, plan, np.nonzero(sought & ~_alone(view) & (view.threat_age < ticks(6)))[0])
        sneaks = ~must & ~sought
        plan.creep = sneaks & (_nearest(view) < SOFTLY)
        plan.run &= ~sneaks
        plan.buttons[sneaks & view.seen] &= ~np.int16(Button.FIRE | Button.MELEE)
        return plan

    def way(self, view: View, plan: Plan) -> Reals:
        """Return the next point on the least exposed of the ways at hand."""
        made = way_to(view, plan.goal)
        sought, watched = _noticed(view)
        fights = view.seen & (watched | _easy(view))
        r = np.nonzero(~sought & ~fights & _known(view).any(axis=1))[0]
        if len(r):
            made[r] = _unseen_way(view, plan, r)
        return made


def _unseen_way(view: View, plan: Plan, r: Rows) -> Reals:
    """Return the next point (r, 2) for rows that sneak."""
    terrain = view.scene.terrain
    count = len(CHOICES)
    goal = np.repeat(terrain.grid.to_cell(plan.goal[r]), count)
    locks, here = np.repeat(view.locks[r], count), np.repeat(view.cell[r], count)
    cell = terrain.grid.to_cell(view.pos[r][:, None] + CHOICES).ravel()
    to, on = terrain.path_metres(locks, cell, here), terrain.path_metres(locks, goal, cell)
    cost = np.minimum(to + on, np.float32(1e4)).reshape(-1, count)
    # a way through a wall is none
    cost += np.where(to > np.float32(4), np.float32(1e4), np.float32(0)).reshape(-1, count)
    seed, spell = view.world.clock.seed[view.w[r]], view.now[r] // IN_HASTE
    dares = chance.uniform(seed, spell, view.a[r], Purpose.GHOST) < DARES
    risk = RISK * np.where(dares, DARING, np.float32(1))
    cost += exposure(view, r, cell.reshape(-1, count)) * risk[:, None]
    world = np.repeat(view.w[r], count)
    light = terrain.light.level(cell, view.world.circuits.on, world)
    cost += DIM * light.reshape(-1, count)
    best = cost.argmin(axis=1)
    chosen = terrain.grid.centre[cell.reshape(-1, count)[np.arange(len(r)), best]]
    goals = plan.goal.copy()
    goals[r] = np.where((best == 0)[:, None], view.pos[r], chosen)
    # from close by, the goal itself and not the middle of a cell near it
    near = (length(plan.goal[r] - view.pos[r]) < np.float32(0.9)) & (best != 0)
    goals[r[near]] = plan.goal[r[near]]
    return way_to(view, goals)[r]


def exposure(view: View, r: Rows, cells: NDArray[np.int32]) -> Reals:
    """Return how exposed who crouches would be in each cell (r, K): 0, to 1 for each who watches.

    Those in view watch what is before them; those who went out of view may look anywhere.
    """
    terrain, actors = view.scene.terrain, view.world.actors
    made = np.zeros(cells.shape, np.float32)
    row, enemy = np.nonzero(_known(view)[r])
    if not len(row):
        return made
    who, w = r[row], view.w[r[row]]
    seen = actors.senses.visible[w, view.a[who], enemy]
    known = actors.senses.known_pos[w, view.a[who], enemy]
    eye = np.where(seen[:, None], actors.body.pos[w, enemy], known)
    at = cells[row]
    delta = terrain.grid.centre[at] - eye[:, None]
    metres = length(delta)
    world = np.broadcast_to(w[:, None], at.shape)
    light = terrain.light.level(at, view.world.circuits.on, world)
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


def _known(view: View) -> Flags:
    """Return of whom each knows where they are, or were a while ago: (R, N)."""
    actors, w, a = view.world.actors, view.w, view.a
    tick = actors.senses.known_tick[w, a]
    lately = (tick >= 0) & (view.now[:, None] - tick < RECALLS)
    up = actors.health.condition[w] <= Condition.FLOORED
    hostile = view.scene.survey.hostile[w, a]
    return np.asarray((actors.senses.visible[w, a] | lately) & up & hostile)


def _noticed(view: View) -> tuple[Flags, Flags]:
    """Whether somebody is certain of each, and whether one of those has them in view."""
    senses, w, a = view.world.actors.senses, view.w, view.a
    after = (senses.level[w, :, a] == Notice.CERTAIN) & view.scene.survey.able[w]
    after &= view.scene.survey.hostile[w, :, a]
    return after.any(axis=1), (after & senses.visible[w, :, a]).any(axis=1)


def _alone(view: View) -> Flags:
    """Whether the one in view has no friend near."""
    actors, w = view.world.actors, view.w
    gap = length(actors.body.pos[w] - actors.body.pos[w, view.target][:, None])
    near = (_known(view) & (gap < ALONE)).sum(axis=1)
    return np.asarray(view.seen & (near <= 1))


def _easy(view: View) -> Flags:
    """Whether the one in view can be put down by a quiet weapon before anybody hears of it."""
    armoury = view.scene.armoury
    weapon = view.world.actors.arms.weapon[view.w, view.a]
    quiet = armoury.loudness[weapon] < np.float32(15)
    return np.asarray(_alone(view) & quiet & (view.metres < np.float32(8)))


def _nearest(view: View) -> Reals:
    """Metres to the nearest of those it knows of."""
    return np.asarray(np.where(_known(view), view.away, FAR).min(axis=1))
