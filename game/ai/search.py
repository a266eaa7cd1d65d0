"""Searching: what those who look for a lost enemy believe, what they cross out, where they go."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import occupancy, perception
from game.ai.acts import Act, among
from game.ai.situation import Flags, Known, Reals, Rows, Situation, one_by_one
from game.data.constants import Purpose, ticks
from game.ecs.rows import pick
from game.maths import angles, chance

EVERY = ticks(1)  # between two spreadings of what is believed
PACE = np.float32(4)  # metres per second at which who is lost is thought to have gone on
NEAREST, FARTHEST = np.float32(3), np.float32(32)  # metres at the beginning of a search
LOOKED = np.float32(0.8)  # share of the range of sight from which an area counts as looked at
MISSED = np.int32(4)  # one in so many who sit there is not noticed at one look
EMPTY = 8  # an area with less than one in so many of its share is as good as empty
BESIDE = np.int32(2)  # times less that what is beside a place counts for going there
EARSHOT = np.float32(12)  # metres between searchers who tell each other what they see
CLAIMED = np.float32(8)  # metres around where a friend goes ...
LEFT_TO_THEM = np.int32(8)  # ... of which one leaves all but one in so many grains
PAUSE = ticks(0.7)  # at the end of a way, to look around
TIRED = ticks(10)  # of one way


def search(known: Known, s: Situation, act: NDArray[np.uint8], goal: Reals) -> None:
    """Keep the beliefs of all who search, and say where they go next."""
    r = np.nonzero(among(act, Act.SEARCH))[0]
    if not len(r):
        return
    hunt, w, a = known.hunt, s.world[r], s.actor[r]
    sign = s.now[r] - np.minimum(s.age[r], s.noise_age[r])
    _begin(known, s, r[(hunt.spread[w, a] < 0) | (sign > hunt.sign[w, a])])
    due = s.now[r] - hunt.spread[w, a] >= EVERY
    if due.any():
        wd, ad = w[due], a[due]
        hunt.grains[wd, ad] = occupancy.spread(known.terrain.areas, hunt.grains[wd, ad])
        hunt.spread[wd, ad] = s.now[r[due]]
    _cross_out(known, s, r)

    was = among(s.act[r], Act.SEARCH)
    there = s.at_goal[r] & was & ~s.waiting[r]
    known.mind.pause[w[there], a[there]] = s.now[r[there]] + PAUSE
    aim = known.terrain.areas.of_cell[known.terrain.grid.to_cell(s.goal[r])]
    empty = hunt.grains[w, a, aim] < occupancy.GRAINS // (EMPTY * known.terrain.areas.count)
    tired = s.act_age[r] % TIRED < perception.THINK_EVERY
    known.mind.action[w, a] = Act.SEARCH
    for one in one_by_one(s, r[~was | (~s.waiting[r] & (there | empty | tired))]):
        _choose(known, s, one, goal)
        known.mind.goal[s.world[one], s.actor[one]] = goal[one]


def _begin(known: Known, s: Situation, r: Rows) -> None:
    """Begin beliefs from the last sign: the enemy has gone on from there, nobody knows where."""
    if not len(r):
        return
    hunt, w, a = known.hunt, s.world[r], s.actor[r]
    age = np.minimum(s.age[r], s.noise_age[r])
    far = np.minimum(NEAREST + age.astype(np.float32) / 60 * PACE, FARTHEST)
    path = known.terrain.metres_to_areas(s.locks[r], s.threat_cell[r])
    hunt.grains[w, a] = occupancy.start(known.terrain.areas, path, far)
    hunt.spread[w, a] = s.now[r]
    hunt.sign[w, a] = s.now[r] - age


def _cross_out(known: Known, s: Situation, r: Rows) -> None:
    """Take grains from where searchers look: their own, and those of friends in earshot."""
    viewer, area = _in_view(known, s, r)
    if not len(viewer):
        return
    w, a = s.world[r], s.actor[r]
    who, mind = known.identity, known.mind
    friend = who.side.take(w, axis=0) == who.side.take(s.place[r])[:, None]
    friend &= known.survey.able.take(w, axis=0) & ~who.driven.take(w, axis=0)
    friend &= among(mind.action.take(w, axis=0), Act.SEARCH)
    gap = perception.length(known.body.pos.take(w, axis=0) - s.pos[r][:, None])
    friend &= (gap < EARSHOT) | (_radio(known, w) & _radio(known, w, a)[:, None])
    friend[np.arange(len(r)), a] = True
    # each area in view, once for each friend who hears of it
    i, told = np.nonzero(friend[viewer])
    at = w[viewer[i]], told, area[i]
    known.hunt.grains[at] = known.hunt.grains[at] // MISSED


def _radio(known: Known, w: Rows, a: Rows | slice = slice(None)) -> Flags:
    return np.asarray(known.cast.radio[known.identity.profile[w, a]])


def _in_view(known: Known, s: Situation, r: Rows) -> tuple[Rows, Rows]:
    """Return pairs of searcher (a place in ``r``) and area: what each looks at just now.

    An area counts when the searcher would notice somebody crouching in the middle of it.
    """
    terrain, areas = known.terrain, known.terrain.areas
    cell, w = s.cell[r], s.world[r]
    believed = pick(known.hunt.grains, s.place[r]) > 0
    reach = known.cast.sight[s.profile[r]] * LOOKED
    offset = areas.centre - s.pos[r][:, None]
    x, y = offset[..., 0], offset[..., 1]
    row, area = np.nonzero(believed & (x * x + y * y < (reach * reach)[:, None]))
    delta = offset.reshape(-1, 2).take(row * areas.count + area, axis=0)
    metres = perception.length(delta)
    light = terrain.light.level(areas.middle[area], known.circuits.lit, w[row])
    off = np.abs(angles.difference(angles.of(delta), known.facing.angle.take(s.place[r[row]])))
    can = off <= perception.cone(metres)
    can &= metres < perception.sight_range(reach[row], light)
    can |= areas.of_cell[cell[row]] == area
    row, area = row[can], area[can]
    for sample in areas.samples:
        low = np.ones(len(row), bool)
        seen = terrain.sees(s.shut[r][row], cell[row], sample[area], low)
        row, area = row[seen], area[seen]
    return row, area


def _choose(known: Known, s: Situation, r: Rows, goal: Reals) -> None:
    """Choose where to look next, each somewhere else than friends."""
    areas, w, a = known.terrain.areas, s.world[r], s.actor[r]
    grains = known.hunt.grains[w, a]
    grains = np.where(_claimed(known, s, r), grains // LEFT_TO_THEM, grains)
    # on the way to a place one sees into those beside it
    around = np.append(grains, np.zeros((len(r), 1), np.int32), axis=1)[:, areas.beside]
    grains = grains + around.sum(axis=2, dtype=np.int32) // BESIDE
    path = known.terrain.metres_to_areas(s.locks[r], s.cell[r])
    entity = a[:, None] * areas.count + np.arange(areas.count)
    seed, now = known.clock.seed[w][:, None], s.now[r][:, None] // EVERY
    luck = chance.uniform(seed, now, entity, Purpose.SEARCH)
    goal[r] = areas.centre[occupancy.best(grains, path, luck)]


def _claimed(known: Known, s: Situation, r: Rows) -> Flags:
    """Return which areas are near to where a friend goes to look: (len(r), G)."""
    areas, w, a = known.terrain.areas, s.world[r], s.actor[r]
    side = known.identity.side[w]
    friend = (side == side[np.arange(len(r)), a][:, None]) & known.survey.able[w]
    friend &= among(known.mind.action[w], Act.SEARCH)
    friend[np.arange(len(r)), a] = False
    row, other = np.nonzero(friend)
    made = np.zeros((len(r), areas.count), bool)
    away = areas.centre - known.mind.goal[w[row], other][:, None]
    pair, area = np.nonzero(perception.length(away) < CLAIMED)
    made[row[pair], area] = True
    return made
