"""Where to be: the goal of each act."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import fetch, perception
from game.ai.acts import Act, among
from game.ai.detour import go_round, run_away
from game.ai.errands import walk_to_it
from game.ai.formation import encircle, keep_station
from game.ai.hazards import get_clear
from game.ai.search import search
from game.ai.shelter import hide, take_cover
from game.ai.situation import Known, Reals, Situation
from game.data.constants import Order, ticks

FOUND_OUT = np.float32(6)  # metres at which one who runs thinks again, now and then
AGAIN = ticks(0.5)
STRAFE, BACK_OFF = np.float32(0.9), np.float32(1.2)  # metres
FOLLOW_NEAR = np.float32(2.2)  # metres behind whom one follows
TOO_NEAR = np.float32(1.5)  # metres at which one makes room for them
DODGED = np.float32(1.6)  # metres that one jumps back
GUARD_NEAR = np.float32(1.2)  # metres from whom one guards


def place(known: Known, s: Situation, act: NDArray[np.uint8]) -> Reals:
    """Return the goal (R, 2) of each thinker, and keep patrols and waits in the mind."""
    fresh = act != s.act
    goal = s.goal.copy()
    stay = among(act, Act.LOOK, Act.YIELD, Act.FREEZE)
    goal[stay] = s.pos[stay]
    to_post = among(act, Act.HOLD, Act.GO)
    goal[to_post] = s.post[to_post]
    to_threat = among(act, Act.INVESTIGATE, Act.ADVANCE, Act.CHARGE)
    goal[to_threat] = s.threat[to_threat]
    follow = among(act, Act.FOLLOW)
    if follow.any():
        goal[follow] = _behind(s)[follow]

    _patrol(known, s, np.nonzero(among(act, Act.PATROL))[0], goal)
    _stand(known, s, np.nonzero(among(act, Act.STAND, Act.BAY))[0], goal)
    _guard(s, np.nonzero(among(act, Act.GUARD))[0], goal)
    _peek(known, s, np.nonzero(among(act, Act.PEEK))[0], goal)
    go_round(known, s, np.nonzero(among(act, Act.FLANK) & fresh)[0], goal)
    take_cover(known, s, np.nonzero(among(act, Act.COVER) & fresh)[0], goal)
    fetch.go_there(known, s, np.nonzero(among(act, Act.FETCH))[0], goal)
    dodge = np.nonzero(among(act, Act.DODGE) & fresh)[0]
    away = s.pos[dodge] - s.threat[dodge]
    away /= np.maximum(s.metres[dodge], np.float32(0.1))[:, None]
    goal[dodge] = s.pos[dodge] + away * DODGED
    hide(known, s, np.nonzero(among(act, Act.HIDE) & fresh)[0], goal)
    search(known, s, act, goal)
    ordered = (s.order == Order.FLEE) | (s.order == Order.HIDE)
    fleeing = among(act, Act.FLEE)
    goal[fleeing & ordered] = s.post[fleeing & ordered]
    close = s.seen & (s.metres < FOUND_OUT) & (s.act_age % AGAIN < perception.THINK_EVERY)
    runs = fleeing & ~ordered & (fresh | s.at_goal | close)
    run_away(known, s, np.nonzero(runs)[0], goal)
    evading = among(act, Act.EVADE)
    if evading.any():
        get_clear(known, s, evading, goal)
    walk_to_it(known, s, act, goal)
    encircle(known, s, act, goal)
    keep_station(known, s, act, goal)
    return goal


def _behind(s: Situation) -> Reals:
    """Go after whom one follows, not on their heels, and make room when they come back."""
    away = (s.pos - s.post) / np.maximum(s.post_metres, np.float32(0.1))[:, None]
    aside = s.pos + away * np.maximum(TOO_NEAR - s.post_metres, 0)[:, None]
    return np.where((s.post_metres > FOLLOW_NEAR)[:, None], s.post, aside)


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


def _guard(s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Stand between whom one follows and the danger, an arm's length from the former."""
    if not len(r):
        return
    towards = s.threat[r] - s.post[r]
    towards /= np.maximum(perception.length(towards), np.float32(0.1))[:, None]
    goal[r] = s.post[r] + towards * GUARD_NEAR


def _peek(known: Known, s: Situation, r: NDArray[np.intp], goal: Reals) -> None:
    """Rise where that is enough to see, otherwise step out towards the enemy."""
    if not len(r):
        return
    stand = known.terrain.sees(s.shut[r], s.threat_cell[r], s.cell[r], np.zeros(len(r), bool))
    goal[r] = np.where(stand[:, None], s.pos[r], s.threat[r])
