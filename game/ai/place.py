"""Where to be: the goal of each act."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import Act, among
from game.ai.situation import Flags, Ints, Known, Reals, Situation
from game.data.constants import Order, Purpose, ticks
from game.maths import chance

CANDIDATES = 6  # places that are weighed for searching or fleeing
SEARCH_REACH = np.float32(8)  # metres around where the enemy was
SEARCH_PAUSE = ticks(0.7)
STRAFE, BACK_OFF = np.float32(0.9), np.float32(1.2)  # metres
ROUND_ABOUT = np.float32(6)  # metres to the side that a flank aims at
FOLLOW_NEAR = np.float32(2.2)  # metres behind whom one follows
CROWDED = np.float32(0.7)  # metres within which a place is somebody else's


def place(known: Known, s: Situation, act: NDArray[np.uint8]) -> Reals:
    """Return the goal (R, 2) of each thinker, and keep patrols and waits in the mind."""
    fresh = act != s.act
    goal = s.goal.copy()
    stay = among(act, Act.LOOK) | (among(act, Act.HIDE) & fresh)
    goal[stay] = s.pos[stay]
    to_post = among(act, Act.HOLD, Act.GO)
    goal[to_post] = s.post[to_post]
    to_threat = among(act, Act.INVESTIGATE, Act.ADVANCE, Act.CHARGE)
    goal[to_threat] = s.threat[to_threat]
    follow = among(act, Act.FOLLOW)
    goal[follow] = np.where(s.post_metres > FOLLOW_NEAR, s.post.T, s.pos.T).T[follow]

    _patrol(known, s, np.nonzero(among(act, Act.PATROL))[0], goal)
    _stand(known, s, np.nonzero(among(act, Act.SHOOT))[0], goal)
    _peek(known, s, np.nonzero(among(act, Act.PEEK))[0], goal)
    _go_round(s, np.nonzero(among(act, Act.FLANK) & fresh)[0], goal)
    covering = among(act, Act.COVER) | (among(act, Act.RELOAD) & ~s.hidden)
    _take_cover(known, s, np.nonzero(covering & fresh)[0], goal)
    keeps = among(act, Act.RELOAD) & s.hidden & fresh
    goal[keeps] = s.pos[keeps]
    over = s.at_goal | (s.act_age > ticks(10))
    _search(known, s, np.nonzero(among(act, Act.SEARCH) & (fresh | over) & ~s.waiting)[0], goal)
    ordered = (s.order == Order.FLEE) | (s.order == Order.HIDE)
    fleeing = among(act, Act.FLEE)
    goal[fleeing & ordered] = s.post[fleeing & ordered]
    runs = fleeing & ~ordered & (fresh | s.at_goal | (s.seen & (s.metres < 6)))
    _flee(known, s, np.nonzero(runs)[0], goal)
    return goal


def _patrol(known: Known, s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Walk from point to point, waiting at each; back and forth where the path is no loop."""
    if not len(r):
        return
    patrols, mind = known.terrain.patrols, known.mind
    w, a, row = s.world[r], s.actor[r], s.patrol[r]
    count = patrols.length[row]
    period = np.where(patrols.loop[row], count, np.maximum(2 * count - 2, 1))
    leg = mind.leg[w, a] % period
    point = patrols.points[row, np.where(leg < count, leg, 2 * count - 2 - leg)]
    there = (perception.length(point - s.pos[r]) < np.float32(0.5)) & ~s.waiting[r]
    mind.pause[w, a] = np.where(there, s.now[r] + patrols.wait[row], mind.pause[w, a])
    mind.leg[w, a] = np.where(there, (leg + 1) % period, leg)
    goal[r] = np.where((s.waiting[r] | there)[:, None], s.pos[r], point)


def _stand(known: Known, s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Fight from about here: a step aside now and then, a step back from who is too near."""
    if not len(r):
        return
    away = s.pos[r] - s.threat[r]
    away /= np.maximum(s.metres[r], np.float32(0.1))[:, None]
    side = (s.luck[r] > np.float32(0.7)).astype(np.float32) - (s.luck[r] < np.float32(0.3))
    across = np.stack([-away[:, 1], away[:, 0]], axis=1) * (side * STRAFE)[:, None]
    near = s.metres[r] < known.cast.range_near[s.profile[r]] * np.float32(0.6)
    goal[r] = s.pos[r] + across + away * np.where(near, BACK_OFF, np.float32(0))[:, None]


def _peek(known: Known, s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Rise where that is enough to see, otherwise step out towards the enemy."""
    if not len(r):
        return
    stand = known.terrain.sees(s.shut[r], s.threat_cell[r], s.cell[r], np.zeros(len(r), bool))
    goal[r] = np.where(stand[:, None], s.pos[r], s.threat[r])


def _go_round(s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Aim for a place to the side of the enemy."""
    if not len(r):
        return
    away = s.pos[r] - s.threat[r]
    away /= np.maximum(s.metres[r], np.float32(0.1))[:, None]
    side = np.where(s.luck[r] < np.float32(0.5), -ROUND_ABOUT, ROUND_ABOUT)[:, None]
    goal[r] = s.threat[r] + np.stack([-away[:, 1], away[:, 0]], axis=1) * side


def _take_cover(known: Known, s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Choose a place near by that hides from the enemy one who crouches; else stay."""
    if not len(r):
        return
    terrain = known.terrain
    cells = terrain.cover.near(s.cell[r])
    row, column = np.nonzero(cells >= 0)
    at, who = cells[row, column], r[row]
    shut, threat = s.shut[who], s.threat_cell[who]
    hides = ~terrain.sees(shut, threat, at, np.ones(len(row), bool))
    rises = hides & terrain.sees(shut, threat, at, np.zeros(len(row), bool))
    centre = terrain.grid.centre[at]
    path = terrain.path_metres(s.locks[who], at, s.cell[who])
    apart = perception.length(centre - s.threat[who])
    liked = np.abs(apart - known.cast.range_far[s.profile[who]]) / np.float32(20)
    worth = hides + np.float32(0.5) * rises - path / np.float32(12) - liked
    worth -= np.float32(0.4) * (apart < 3) + _taken(known, s, who, centre)
    score = np.full(cells.shape, -np.inf, np.float32)
    score[row, column] = np.where(hides, worth, np.float32(-np.inf))
    best = score.argmax(axis=1)
    found = score[np.arange(len(r)), best] > -2
    chosen = terrain.grid.centre[np.maximum(cells[np.arange(len(r)), best], 0)]
    goal[r] = np.where(found[:, None], chosen, s.pos[r])


def _taken(known: Known, s: Situation, who: NDArray[np.intp], centre: Reals) -> Reals:
    """How much somebody else's claim spoils each place."""
    w, a = s.world[who], s.actor[who]
    gap = perception.length(known.mind.goal[w] - centre[:, None])
    own = np.arange(gap.shape[1]) == a[:, None]
    claimed = (gap < CROWDED) & known.survey.able[w] & ~own
    return np.where(claimed.any(axis=1), np.float32(0.4), np.float32(0))


def _draw(known: Known, s: Situation, r: NDArray[np.intp]) -> tuple[NDArray[np.intp], Reals]:
    """Return rows of thinkers, each CANDIDATES times, and two numbers 0..1 for every one."""
    who = np.repeat(r, CANDIDATES)
    entity = s.actor[who] * (2 * CANDIDATES) + np.tile(np.arange(CANDIDATES) * 2, len(r))
    seed, now = known.clock.seed[s.world[who]], s.now[who]
    one = chance.uniform(seed, now, entity, Purpose.SEARCH)
    other = chance.uniform(seed, now, entity + 1, Purpose.SEARCH)
    return who, np.stack([one, other], axis=1)


def _search(known: Known, s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Choose the next corner to look into, near where the enemy was, out of one's own view."""
    if not len(r):
        return
    terrain = known.terrain
    who, drawn = _draw(known, s, r)
    spread = (drawn * 2 - 1) * SEARCH_REACH
    cell = terrain.grid.to_cell(s.threat[who] + spread)
    path = terrain.path_metres(s.locks[who], cell, s.cell[who])
    unseen = ~terrain.sees(s.shut[who], s.cell[who], cell)
    score = unseen * np.float32(6) - path
    goal[r] = _best(known, score, cell, s.pos[r])
    pause = known.mind.pause
    arrived = s.at_goal[r] & among(s.act[r], Act.SEARCH)
    w, a = s.world[r][arrived], s.actor[r][arrived]
    pause[w, a] = s.now[r][arrived] + SEARCH_PAUSE


def _flee(known: Known, s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Choose a place far from danger, out of its view, and not on the way through it."""
    if not len(r):
        return
    terrain = known.terrain
    who, drawn = _draw(known, s, r)
    cells = np.float32(terrain.grid.cells)
    cell = np.minimum(drawn[:, 0] * cells, cells - 1).astype(np.int32)
    mine = terrain.path_metres(s.locks[who], cell, s.cell[who])
    theirs = terrain.path_metres(s.locks[who], cell, s.threat_cell[who])
    theirs = np.minimum(theirs, np.float32(60))  # one danger may not reach it at all
    open_ = terrain.sees(s.shut[who], s.threat_cell[who], cell)
    score = theirs - mine * np.float32(0.5) - open_ * np.float32(10) - 20 * (mine > theirs)
    goal[r] = _best(known, score.astype(np.float32), cell, s.pos[r])


def _best(known: Known, score: Reals, cell: Ints, otherwise: Reals) -> Reals:
    """Return the middle of each thinker's best candidate, or where they are if none will do."""
    score = score.reshape(-1, CANDIDATES)
    best = score.argmax(axis=1)
    at = np.arange(len(score))
    fit: Flags = np.isfinite(score[at, best])
    centre = known.terrain.grid.centre[cell.reshape(-1, CANDIDATES)[at, best]]
    return np.where(fit[:, None], centre, otherwise)
