"""Ways that weigh danger: round an enemy out of their view, and away from them.

Both are ways over areas of the floor on which a metre in the enemy's view counts for several.  The
enemy is where they are believed to be; who is out of sight is somewhere else by now.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import Act, State, among
from game.ai.situation import Flags, Known, Reals, Rows, Situation
from game.data.constants import Order, Purpose, Role, ticks
from game.maths import chance

IN_VIEW = np.float32(6)  # what a metre in the enemy's view counts for, beside itself
VIEW = np.float32(24)  # metres of it that matter
ROUND = np.float32(0.5)  # cosine: one who went round arrives 60 degrees off the friends' line
LONGER = np.float32(2.5)  # times the cost of the direct way that a way round may cost
ELBOW_ROOM = np.float32(4)  # metres from the enemy at which a way round may end, at least
UNSEEN = ticks(0.8)  # out of view for longer, an enemy may be gone round
GOOD_FOR = ticks(1.5)  # for which a way that was found is good to be taken
NEVER = -1
CONSIDERED = 10  # thoughts from one time that a way round is looked for to the next

TOO_NEAR = np.float32(7)  # metres from danger within which every metre counts for more
FARTHEST = np.float32(60)  # metres of path that running knows of
SHARE = np.float32(0.5)  # of the cost of a way that speaks against running there
SEEN_THERE = np.float32(40)  # metres that it is worth to be out of view at the end
IN_THE_DARK = np.float32(12)  # metres of way that darkness is worth to who likes it
CUT_OFF = np.float32(20)  # metres that it is worth to be there before danger is
WHIM = np.float32(4)  # metres that chance is worth


def look_round(known: Known, s: Situation) -> None:
    """Let those whose role it is look for a way round the enemy, once a second.

    A way is accepted if it ends in view of the enemy and well off the line on which the others of
    one's side stand, and if it costs no more than so many times the direct one, a metre in view
    counted for several on both.
    """
    may = (s.role == Role.FLANK) & (s.state == State.COMBAT) & ~s.seen & ~among(s.act, Act.FLANK)
    may &= (s.age > UNSEEN) & (s.metres > ELBOW_ROOM)
    turn = (s.now // perception.THINK_EVERY + s.actor) % CONSIDERED == 0
    r = np.nonzero(may & turn)[0]
    if not len(r):
        return
    areas = known.terrain.areas
    exposed = in_view_of(known, s, r)
    weight = _weight(known, s, r, exposed)
    start, own = areas.of_cell[s.cell[r]], np.arange(len(r))
    cost = areas.ways(start, weight)
    direct = cost[own, areas.of_cell[s.threat_cell[r]]]

    off = areas.centre - s.threat[r][:, None]
    metres = perception.length(off)
    line = _line(known, s, r)
    along = off[..., 0] * line[:, None, 0] + off[..., 1] * line[:, None, 1]
    far = np.maximum(known.cast.range_far[s.profile[r]], ELBOW_ROOM)[:, None]
    near = np.minimum(known.cast.range_near[s.profile[r]], ELBOW_ROOM)[:, None]
    fit = exposed & (metres >= near) & (metres <= far) & (along <= ROUND * metres)
    fit &= cost <= LONGER * direct[:, None]
    fit[own, start] = False
    goal = np.where(fit, cost, np.inf).argmin(axis=1)
    route = areas.route(cost, weight, goal)
    # of a way that is too long to be remembered, the end would not be hidden
    short = fit[own, goal] & (route == goal[:, None]).any(axis=1)
    known.mind.found[s.world[r], s.actor[r]] = np.where(short, s.now[r], NEVER)
    _set_out(known, s, r[short], route[short])


def found(known: Known, s: Situation) -> Flags:
    """Whether each thinker has just found a way round the enemy."""
    when = known.mind.found.take(s.place)
    return np.asarray((when >= 0) & (s.now - when < GOOD_FOR))


def go_round(known: Known, s: Situation, r: Rows, goal: Reals) -> None:
    """Set out on the way round that was found."""
    if not len(r):
        return
    route = known.mind.route[s.world[r], s.actor[r]]
    last = (route >= 0).sum(axis=1) - 1
    goal[r] = known.terrain.areas.centre[route[np.arange(len(r)), last]]


def run_away(known: Known, s: Situation, r: Rows, goal: Reals) -> None:
    """Choose a place out of danger's view that it is far from, and a way there out of view.

    Who likes the dark goes a longer way for it.
    """
    if not len(r):
        return
    terrain, areas = known.terrain, known.terrain.areas
    exposed = in_view_of(known, s, r) | _in_view_of_others(known, s, r)
    weight = _weight(known, s, r, exposed)
    metres = perception.length(areas.centre - s.threat[r][:, None])
    weight += np.maximum(TOO_NEAR - metres, 0)
    start = areas.of_cell[s.cell[r]]
    cost = areas.ways(start, weight)
    mine = terrain.metres_to_areas(s.locks[r], s.cell[r])
    theirs = terrain.metres_to_areas(s.locks[r], s.threat_cell[r])
    theirs = np.minimum(theirs, FARTHEST)  # one danger may not reach it at all
    score = theirs - cost * SHARE - exposed * SEEN_THERE - CUT_OFF * (mine > theirs)
    entity = s.actor[r][:, None] * areas.count + np.arange(areas.count)
    seed, now = known.clock.seed[s.world[r]][:, None], s.now[r][:, None]
    score += chance.uniform(seed, now, entity, Purpose.FLIGHT) * WHIM
    taste = known.cast.darkness[s.profile[r]]
    shy = np.nonzero(taste > 0)[0]
    if len(shy):
        world = np.repeat(s.world[r[shy]], areas.count)
        cell = np.tile(areas.middle, len(shy))
        light = terrain.light.level(cell, known.circuits.lit, world).reshape(len(shy), -1)
        score[shy] += IN_THE_DARK * taste[shy][:, None] * (1 - light)
    end = score.argmax(axis=1)
    goal[r] = areas.centre[end]
    known.mind.found[s.world[r], s.actor[r]] = NEVER
    _set_out(known, s, r, areas.route(cost, weight, end))


def next_stage(known: Known, s: Situation, act: NDArray[np.uint8], goal: Reals) -> Reals:
    """Return where to head for: the next of the areas to go through, or else the goal, (R, 2)."""
    mind, terrain, areas = known.mind, known.terrain, known.terrain.areas
    sent = (s.order == Order.FLEE) | (s.order == Order.HIDE)
    r = np.nonzero(among(act, Act.FLANK) | (among(act, Act.FLEE) & ~sent))[0]
    if not len(r):
        return goal
    w, a = s.world[r], s.actor[r]
    route, own = mind.route[w, a], np.arange(len(r))
    last = route.shape[1] - 1
    # whatever lies before the area one is in is done
    place = np.arange(1, last + 2)
    done = (route == areas.of_cell[s.cell[r]][:, None]) * place
    stage = np.maximum(mind.stage[w, a], done.max(axis=1))
    mind.stage[w, a] = stage
    one = np.where(stage <= last, route[own, np.minimum(stage, last)], -1)
    two = np.where(stage < last, route[own, np.minimum(stage + 1, last)], -1)
    # straight to the one after it, where nothing stands in between
    skip = (two >= 0) & terrain.sees(s.shut[r], s.cell[r], areas.middle[two], np.ones(len(r), bool))
    one = np.where(skip, two, one)
    aim = goal.copy()
    aim[r] = np.where((one >= 0)[:, None], areas.centre[one], goal[r])
    return aim


def in_view_of(known: Known, s: Situation, r: Rows) -> Flags:
    """Return which areas danger looks over from where it is believed to be: (len(r), G)."""
    areas = known.terrain.areas
    metres = perception.length(areas.centre - s.threat[r][:, None])
    row, area = np.nonzero(metres < VIEW)
    made = np.zeros(metres.shape, bool)
    who = r[row]
    made[row, area] = known.terrain.sees(s.shut[who], s.threat_cell[who], areas.middle[area])
    return made


def _in_view_of_others(known: Known, s: Situation, r: Rows) -> Flags:
    """Return which areas the other enemies in view look over: (len(r), G)."""
    areas, w, a = known.terrain.areas, s.world[r], s.actor[r]
    made = np.zeros((len(r), areas.count), bool)
    others = known.senses.visible[w, a] & known.survey.able[w]
    others[np.arange(len(r)), s.target[r]] &= s.target[r] < 0
    row, enemy = np.nonzero(others)
    if len(row):
        cell = known.survey.cell[w[row], enemy][:, None]
        seen = known.terrain.sees(s.shut[r][row][:, None], cell, areas.middle[None])
        pair, area = np.nonzero(seen)
        made[row[pair], area] = True
    return made


def _weight(known: Known, s: Situation, r: Rows, exposed: Flags) -> Reals:
    """Return what a metre into each area counts for: (len(r), G)."""
    weight = 1 + IN_VIEW * exposed
    weight[known.terrain.areas.barred(s.locks[r])] = np.inf
    return np.asarray(weight, np.float32)


def _line(known: Known, s: Situation, r: Rows) -> Reals:
    """Return the direction (len(r), 2) from the enemy to the friends who fight them, 1 long.

    That is where the enemy looks; without friends, to oneself.
    """
    w, a = s.world[r], s.actor[r]
    side = known.identity.side[w]
    fights = (side == side[np.arange(len(r)), a][:, None]) & known.survey.able[w]
    fights &= known.memory.target[w] == s.target[r][:, None]
    fights[np.arange(len(r)), a] = False
    # whole sixty-fourths of a metre: their sum is the same in any order
    place = np.rint(known.body.pos[w] * 64).astype(np.int64) * fights[..., None]
    count = fights.sum(axis=1)
    middle = place.sum(axis=1) / np.maximum(count, 1)[:, None] / 64
    from_ = np.where((count > 0)[:, None], middle, s.pos[r]).astype(np.float32)
    line = from_ - s.threat[r]
    line /= np.maximum(perception.length(line), np.float32(0.1))[:, None]
    return np.asarray(line, np.float32)


def _set_out(known: Known, s: Situation, r: Rows, route: NDArray[np.int16]) -> None:
    w, a = s.world[r], s.actor[r]
    known.mind.route[w, a] = route
    known.mind.stage[w, a] = 0
