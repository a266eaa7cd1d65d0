"""Fetching: which gun on the floor is worth going for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.situation import Known, Reals, Situation

FAR = np.float32(10)  # metres of path to a gun worth fetching
ARM = np.float32(0.9)  # metres


def nearest_gun(known: Known, s: Situation) -> tuple[NDArray[np.int32], Reals]:
    """Return the row of Litter of the nearest loaded gun for each in need of one, and its distance.

    -1 where there is none within reach, or no need.  It is worked out once for each thought.
    """
    if s.gun is None:
        s.gun = _search(known, s)
    return s.gun


def _search(known: Known, s: Situation) -> tuple[NDArray[np.int32], Reals]:
    item = np.full(len(s.world), -1, np.int32)
    metres = np.full(len(s.world), FAR, np.float32)
    shooter = known.armoury.firearm[known.cast.weapon[s.profile]]
    r = np.nonzero(s.fighter & shooter & (~s.firearm | (s.rounds + s.spare == 0)))[0]
    if not len(r):
        return item, metres
    litter, w = known.litter, s.world[r]
    weapon = litter.loot.weapon[w]
    loaded = litter.slot.alive[w] & (weapon >= 0) & (litter.loot.rounds[w] > 0)
    loaded &= known.armoury.firearm[weapon]
    row, which = np.nonzero(loaded)
    if not len(row):
        return item, metres
    at = litter.loot.pos[w[row], which]
    cell = known.terrain.grid.to_cell(at)
    path = known.terrain.path_metres(s.locks[r[row]], cell, s.cell[r[row]])
    straight = perception.length(at - s.pos[r[row]])
    way = np.full(loaded.shape, np.float32(np.inf), np.float32)
    way[row, which] = np.maximum(path, straight)
    best = way.argmin(axis=1)
    own = np.arange(len(r))
    near = way[own, best] < FAR
    item[r] = np.where(near, best, -1)
    metres[r] = np.where(near, perception.length(litter.loot.pos[w, best] - s.pos[r]), FAR)
    return item, metres


def go_there(known: Known, s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Make the gun the goal of rows ``r``."""
    if not len(r):
        return
    item = nearest_gun(known, s)[0][r]
    at = known.litter.loot.pos[s.world[r], np.maximum(item, 0)]
    goal[r] = np.where((item >= 0)[:, None], at, s.pos[r])
