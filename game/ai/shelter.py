"""Where it is safe: places of cover, and where to hide."""

from __future__ import annotations

import numpy as np

from game.ai import perception
from game.ai.situation import Ints, Known, Reals, Rows, Situation, one_by_one

CROWDED = np.float32(0.7)  # metres within which a place is somebody else's
BESIDE = np.array([[0.5, 0], [-0.5, 0], [0, 0.5], [0, -0.5]], np.float32)  # metres
FROM_MAIN, FROM_OTHERS, PEEKED = np.float32(1), np.float32(0.6), np.float32(0.5)
RANGED, ASIDE, WAY = np.float32(0.4), np.float32(0.3), np.float32(0.5)
IN_LANE, CLAIMED, DARKNESS = np.float32(0.6), np.float32(0.4), np.float32(0.6)
LANE = np.float32(0.6)  # metres from a friend's line of fire
OFF_RANGE = np.float32(8)  # metres out of the range one likes at which it counts for nothing
LONG_WAY = np.float32(12)  # metres of path
FARTHEST = np.float32(60)  # metres of path that are told apart
LIT = np.float32(0.4)  # light in which who likes the dark does not hide
DARKER = np.float32(8)  # metres of way that darkness is worth to who likes it and hides


def take_cover(known: Known, s: Situation, r: Rows, goal: Reals) -> None:
    """Choose the best place near by that hides from the enemy one who crouches; else stay."""
    for one in one_by_one(s, r):
        cells, score = rate_cover(known, s, one)
        best = score.argmax(axis=1)
        own = np.arange(len(one))
        found = np.isfinite(score[own, best])
        chosen = known.terrain.grid.centre[np.maximum(cells[own, best], 0)]
        goal[one] = np.where(found[:, None], chosen, s.pos[one])
        known.mind.goal[s.world[one], s.actor[one]] = goal[one]


def rate_cover(known: Known, s: Situation, r: Rows) -> tuple[Ints, Reals]:
    """Return the cells near each thinker that offer cover, and how good each is.

    Both are ``(len(r), NEAREST)``: -1 where there are no more cells, and minus infinity there and
    where the enemy would see one who crouches.
    """
    terrain = known.terrain
    cells = terrain.cover.near(s.cell[r])
    row, column = np.nonzero(cells >= 0)
    at, who = cells[row, column], r[row]
    hides = ~terrain.sees(s.shut[who], s.threat_cell[who], at, np.ones(len(row), bool))
    # most places are out in the open: the rest is only asked of those that are not
    row, column, at, who = row[hides], column[hides], at[hides], who[hides]
    score = np.full(cells.shape, -np.inf, np.float32)
    score[row, column] = _worth(known, s, at, who)
    return cells, score


def _worth(known: Known, s: Situation, at: Ints, who: Rows) -> Reals:
    """Return how good each hidden cell is for each thinker."""
    terrain, cast = known.terrain, known.cast
    profile = s.profile[who]
    centre = terrain.grid.centre[at]
    shut, threat = s.shut[who], s.threat_cell[who]
    worth = FROM_MAIN + FROM_OTHERS * _hidden_from_others(known, s, at, who)

    low = np.zeros(len(at), bool)
    out = terrain.sees(shut, threat, at, low)
    beside = terrain.grid.to_cell(centre[:, None] + BESIDE)
    for side in range(len(BESIDE)):
        out |= terrain.sees(shut, threat, beside[:, side], low)
    worth += PEEKED * out

    way = centre - s.threat[who]
    apart = perception.length(way)
    near, far = cast.range_near[profile], cast.range_far[profile]
    off = np.maximum(np.maximum(near - apart, apart - far), 0)
    worth += RANGED * np.maximum(1 - off / OFF_RANGE, 0)

    now = s.pos[who] - s.threat[who]
    along = way[:, 0] * now[:, 0] + way[:, 1] * now[:, 1]
    along /= np.maximum(apart * s.metres[who], np.float32(0.1))
    worth += ASIDE * np.clip(1 - along, 0, 1)  # all of it from a right angle on

    path = terrain.path_metres(s.locks[who], at, s.cell[who])
    worth -= WAY * np.minimum(path, FARTHEST) / LONG_WAY
    worth -= _crossed(known, s, who, centre) + _taken(known, s, who, centre)
    worth += DARKNESS * cast.darkness[profile] * (1 - _light(known, s, at, who))
    return np.asarray(worth, np.float32)


def _hidden_from_others(known: Known, s: Situation, at: Ints, who: Rows) -> Reals:
    """Return 1 where no other enemy in view would see each place, 0 where one does."""
    w, a = s.world[who], s.actor[who]
    others = known.senses.visible[w, a] & known.survey.able[w]
    others[np.arange(len(who)), s.target[who]] &= s.target[who] < 0
    made = np.ones(len(who), np.float32)
    row, enemy = np.nonzero(others)
    if len(row):
        cell = known.survey.cell[w[row], enemy]
        seen = known.terrain.sees(s.shut[who[row]], cell, at[row], np.ones(len(row), bool))
        made[row[seen]] = 0
    return made


def _crossed(known: Known, s: Situation, who: Rows, centre: Reals) -> Reals:
    """Return how much friends who shoot past each place spoil it."""
    w, a = s.world[who], s.actor[who]
    side = known.identity.side
    shoots = (known.mind.burst[w] > 0) & (side[w] == side[w, a][:, None]) & known.survey.able[w]
    shoots[np.arange(len(who)), a] = False
    made = np.zeros(len(who), np.float32)
    row, friend = np.nonzero(shoots)
    if len(row):
        start = known.body.pos[w[row], friend]
        line = known.memory.pos[w[row], friend] - start
        metres = np.maximum(perception.length(line), np.float32(0.1))
        to = centre[row] - start
        forward = (to[:, 0] * line[:, 0] + to[:, 1] * line[:, 1]) / metres
        across = np.abs(to[:, 0] * line[:, 1] - to[:, 1] * line[:, 0]) / metres
        made[row[(forward > 0) & (forward < metres) & (across < LANE)]] = IN_LANE
    return made


def _taken(known: Known, s: Situation, who: Rows, centre: Reals) -> Reals:
    """Return how much somebody else's claim spoils each place."""
    w, a = s.world[who], s.actor[who]
    gap = perception.length(known.mind.goal[w] - centre[:, None])
    own = np.arange(gap.shape[1]) == a[:, None]
    claimed = (gap < CROWDED) & known.survey.able[w] & ~own
    return np.where(claimed.any(axis=1), CLAIMED, np.float32(0))


def _light(known: Known, s: Situation, at: Ints, who: Rows) -> Reals:
    """Return how bright each place is, 0 to 1."""
    return known.terrain.light.level(at, known.circuits.lit, s.world[who])


def hide(known: Known, s: Situation, r: Rows, goal: Reals) -> None:
    """Stay where danger does not see one who crouches, or go to the nearest such place.

    Who likes the dark goes a little farther for it.
    """
    if not len(r):
        return
    goal[r] = s.pos[r]
    terrain = known.terrain
    taste = known.cast.darkness[s.profile]
    r = r[~s.hidden[r] | (taste[r] * s.light[r] > LIT)]
    cells = terrain.cover.near(s.cell[r])
    row, column = np.nonzero(cells >= 0)
    at, who = cells[row, column], r[row]
    hidden = ~terrain.sees(s.shut[who], s.threat_cell[who], at, np.ones(len(row), bool))
    row, column, at, who = row[hidden], column[hidden], at[hidden], who[hidden]
    score = np.full(cells.shape, -np.inf, np.float32)
    path = terrain.path_metres(s.locks[who], at, s.cell[who])
    score[row, column] = taste[who] * (1 - _light(known, s, at, who)) * DARKER - path
    best = score.argmax(axis=1)
    own = np.arange(len(r))
    found = np.isfinite(score[own, best])
    goal[r[found]] = terrain.grid.centre[cells[own, best][found]]
