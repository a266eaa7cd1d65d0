"""Tactics of a fight, for rows of a bot's view: hiding, and who is turned one's way."""

from __future__ import annotations

import numpy as np

from game.ai.bots.view import FAR, Flags, Ints, Reals, Rows, View
from game.ai.perception import length
from game.data.constants import Purpose, ticks
from game.maths import angles, chance

ONTO_ME = angles.from_degrees(50)  # off the line to it: whoever is turned its way
STRAFE_FOR = 32  # ticks in one direction
SPELL = ticks(8)  # for which one keeps one's nerve, or not
STEP = np.float32(0.7)  # metres
WATCHED = np.float32(4)  # metres of way that one watcher fewer is worth
LIT = np.float32(5)  # and metres that darkness is worth
CLEAR = np.float32(2)  # metres that a place has to be away from danger


def against(view: View, r: Rows) -> Ints:
    """How many of those in view have a gun and are turned towards each of rows ``r``."""
    actors, w = view.world.actors, view.w[r]
    line = angles.of(view.pos[r][:, None] - actors.body.pos[w])
    off = np.abs(angles.difference(line, actors.facing.angle[w]))
    armed = view.scene.armoury.firearm[actors.arms.weapon[w]]
    return np.asarray((view.enemies[r] & armed & (off < ONTO_ME)).sum(axis=1), np.int32)


def bold(view: View, r: Rows) -> Flags:
    """Whether this is one of the times in which rows ``r`` do not hide, so that no siege lasts."""
    seed, spell = view.world.clock.seed[view.w[r]], view.now[r] // SPELL
    return chance.uniform(seed, spell, view.a[r], Purpose.BOT) < np.float32(0.25)


def sidestep(view: View, r: Rows, keep_off: np.float32) -> Reals:
    """Return where to go (r, 2) to be hard to hit, and back from who is too near."""
    line = view.threat[r] - view.pos[r]
    metres = np.maximum(length(line), np.float32(0.3))
    line /= metres[:, None]
    seed, bout = view.world.clock.seed[view.w[r]], view.now[r] // STRAFE_FOR
    left = chance.uniform(seed, bout, view.a[r], Purpose.BOT) < np.float32(0.5)
    side = np.where(left, np.float32(-1), np.float32(1))
    back = np.where(metres < keep_off, np.float32(1), np.float32(0))
    across = np.stack([-line[:, 1], line[:, 0]], axis=1) * side[:, None]
    step: Reals = (across - line * back[:, None]) * STEP
    return np.asarray(view.pos[r] + step)


def watchers(view: View, r: Rows, cells: Ints) -> Ints:
    """How many of those in view would see rows ``r`` crouch in each of these cells (r, K).

    The danger counts as one of them, in view or not.
    """
    terrain = view.scene.terrain
    eye = np.concatenate([view.scene.survey.cell[view.w[r]], view.threat_cell[r][:, None]], axis=1)
    looks = np.concatenate([view.enemies[r], ~view.seen[r][:, None]], axis=1)
    row, enemy = np.nonzero(looks)
    at = cells[row]
    sees = terrain.sees(
        np.broadcast_to(view.shut[r[row]][:, None], at.shape),
        np.broadcast_to(eye[row, enemy][:, None], at.shape),
        at,
        np.ones(at.shape, bool),
    )
    made = np.zeros(cells.shape, np.int32)
    np.add.at(made, row, sees.astype(np.int32))
    return made


def hideout(view: View, r: Rows) -> tuple[Reals, Reals]:
    """Return the best place (r, 2) to crouch out of sight, and the path there in metres.

    Where fewest would see it, in the dark, and not far.  Where they are, and FAR, when no place is
    better.
    """
    terrain = view.scene.terrain
    here = view.cell[r][:, None]
    cells = np.concatenate([here, terrain.cover.near(view.cell[r])], axis=1)
    known = cells >= 0
    cells = np.where(known, cells, here)
    seen = watchers(view, r, cells)
    path = terrain.path_metres(
        np.repeat(view.locks[r], cells.shape[1]),
        cells.ravel(),
        np.repeat(view.cell[r], cells.shape[1]),
    ).reshape(cells.shape)
    close = length(terrain.grid.centre[cells] - view.threat[r][:, None]) < CLEAR
    cost = np.minimum(path, FAR) + WATCHED * seen + FAR * (close | ~known)
    cost[:, 0] = WATCHED * seen[:, 0]
    world = np.broadcast_to(view.w[r][:, None], cells.shape)
    cost += LIT * terrain.light.level(cells, view.world.circuits.lit, world)
    best = cost.argmin(axis=1)
    index = np.arange(len(r))
    found = seen[index, best] < np.maximum(seen[:, 0], 1)
    centre = terrain.grid.centre[cells[index, best]]
    goal = np.where((found & (best > 0))[:, None], centre, view.pos[r])
    return goal, np.where(found, np.where(best > 0, path[index, best], 0), FAR).astype(np.float32)
