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


def hidden(view: View, r: Rows) -> Flags:
    """Whether the danger would not see rows ``r`` if they crouched where they are."""
    low = np.ones(len(r), bool)
    return ~view.scene.terrain.sees(view.shut[r], view.threat_cell[r], view.cell[r], low)


def hideout(view: View, r: Rows) -> tuple[Reals, Reals]:
    """Return the nearest place (r, 2) that hides who crouches, and the path there in metres.

    Where they are, and FAR, when there is none.
    """
    terrain = view.scene.terrain
    cells = terrain.cover.near(view.cell[r])
    row, column = np.nonzero(cells >= 0)
    at, who = cells[row, column], r[row]
    safe = ~terrain.sees(view.shut[who], view.threat_cell[who], at, np.ones(len(row), bool))
    safe &= length(terrain.grid.centre[at] - view.threat[who]) > CLEAR
    path = terrain.path_metres(view.locks[who], at, view.cell[who])
    metres = np.full(cells.shape, FAR, np.float32)
    metres[row, column] = np.where(safe, np.minimum(path, FAR), FAR)
    best = metres.argmin(axis=1)
    index = np.arange(len(r))
    nearest = metres[index, best]
    centre = terrain.grid.centre[np.maximum(cells[index, best], 0)]
    return np.where((nearest < FAR)[:, None], centre, view.pos[r]), nearest
