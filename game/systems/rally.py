"""Rallying: each second, who does what in a squad, and by whom each keeps their place."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import State
from game.ai.situation import BEFORE
from game.ai.squads import auction, seats_of, surround
from game.ai.voice import LEAD_LEAST, LEAD_SPREAD, may_speak, speak
from game.content.armoury import Armoury
from game.content.cast import Cast
from game.data.components import Arms, Body, Identity, Memory, Mind, Senses
from game.data.constants import Order, Purpose, Role, ticks
from game.data.events import BARKS, Barked
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles, chance
from game.space.survey import Survey
from game.space.terrain import Terrain

EVERY = ticks(1)
WITH_ORDERS = ticks(0.5)  # where somebody gives orders
AT = ticks(0.25)  # of the second: not when patrols and whims change
WAY = np.float32(20)  # metres of path that outweigh the best fit
FARTHEST = np.float32(60)  # metres of path that count
LOYAL = np.float32(0.2)  # by which who has a role already is preferred
ROUND = np.float32(6)  # metres to the side of the enemy that one who goes round heads for

Rows = NDArray[np.intp]
Flags = NDArray[np.bool_]
Reals = NDArray[np.float32]


def rally(
    mind: Mut[Mind],
    memory: Memory,
    senses: Senses,
    identity: Identity,
    body: Body,
    arms: Arms,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    armoury: Armoury,
    barks: Queue[Barked],
) -> None:
    """Share out the roles of those who fight the same enemy side by side."""
    due = survey.running & (clock.tick % WITH_ORDERS == AT)
    if not due.any():
        return
    mine = survey.able & ~identity.driven & due[:, None]
    _find_mates(mind, identity, body, survey, cast, mine)
    fights = mine & (memory.target >= 0) & cast.fighter[identity.profile]
    fights &= (mind.state == State.COMBAT) | (mind.state == State.HUNT)
    whole = clock.tick % EVERY == AT
    mind.role[mine & ~fights & whole[:, None]] = Role.NONE
    w, a = np.nonzero(fights)
    if not len(w):
        return
    profile, target = identity.profile[w, a], memory.target[w, a]
    guards = (mind.order[w, a] == Order.FOLLOW) & (mind.order_who[w, a] >= 0)
    guards |= (mind.mate[w, a] >= 0) & (cast.squad.place[profile] == BEFORE)
    mind.role[w[guards], a[guards]] = Role.GUARD
    free = ~guards
    w, a, profile, target = w[free], a[free], profile[free], target[free]

    # a squad: one side, one group of the map, one enemy
    names = np.int64(w) << 12 | identity.side[w, a]
    names = (names << 12 | (identity.group[w, a] + 1)) << 16 | target
    found, squad = np.unique(names, return_inverse=True)
    count = len(found)
    led = np.bincount(squad, cast.squad.orders[profile], count) > 0
    kept = np.flatnonzero(whole[w] | led[squad])
    if not len(kept):
        return
    w, a, squad = w[kept], a[kept], squad[kept]
    bids = _bids(mind, memory, senses, identity, body, arms, survey, terrain, cast, armoury, w, a)
    role = auction(bids, squad, seats_of(np.bincount(squad, minlength=count), led))
    _take_up(mind, identity, clock, cast, barks, w, a, squad, role)
    _encircle(mind, memory, identity, body, cast, w, a, squad, count)


def _find_mates(
    mind: Mind, identity: Identity, body: Body, survey: Survey, cast: Cast, mine: Flags
) -> None:
    """Find the nearest of those by whom each keeps their place."""
    keeps: Flags = np.logical_or.reduce(cast.squad.mates, axis=1)
    w, a = np.nonzero(mine & keeps[identity.profile])
    if not len(w):
        return
    profile = identity.profile
    mate = cast.squad.mates[profile[w, a][:, None], profile[w]] & survey.able[w]
    mate &= identity.side[w] == identity.side[w, a][:, None]
    mate[np.arange(len(w)), a] = False
    gap = perception.length(body.pos[w] - body.pos[w, a][:, None])
    nearest = np.where(mate, gap, np.float32(np.inf)).argmin(axis=1)
    mind.mate[w, a] = np.where(mate.any(axis=1), nearest, -1)


def _bids(
    mind: Mind,
    memory: Memory,
    senses: Senses,
    identity: Identity,
    body: Body,
    arms: Arms,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    armoury: Armoury,
    w: Rows,
    a: Rows,
) -> Reals:
    """Return what each bids for each role, (R, roles): fit, less the way, and loyalty."""
    pos, threat = body.pos[w, a], memory.pos[w, a]
    cell, locks = survey.cell[w, a], survey.locks[w]

    def way(goal: Reals) -> Reals:
        path = terrain.path_metres(locks, terrain.grid.to_cell(goal), cell)
        return np.minimum(path, FARTHEST)

    there = way(threat)
    across = angles.unit(angles.of(pos - threat) + angles.QUARTER) * ROUND
    ways = np.zeros((len(w), len(Role)), np.float32)
    seen = senses.visible[w, a, memory.target[w, a]]
    ways[:, Role.SUPPRESS] = np.where(seen, np.float32(0), there)
    ways[:, Role.FLANK] = np.minimum(way(threat + across), way(threat - across))
    ways[:, Role.ADVANCE] = there
    bids = cast.squad.fit[identity.profile[w, a]] - ways / WAY
    bids[np.arange(len(w)), mind.role[w, a]] += LOYAL
    gun = armoury.firearm[arms.weapon[w, a]] & (arms.rounds[w, a] + arms.spare[w, a] > 0)
    bids[~gun, Role.SUPPRESS] = -np.inf
    return np.asarray(bids, np.float32)


def _take_up(
    mind: Mind,
    identity: Identity,
    clock: Clock,
    cast: Cast,
    barks: Queue[Barked],
    w: Rows,
    a: Rows,
    squad: Rows,
    role: NDArray[np.uint8],
) -> None:
    """Give everybody their role; what is new to them where orders are given, after the order."""
    now = clock.tick[w]
    orders = cast.squad.orders[identity.profile[w, a]]
    moves = (role == Role.FLANK) | (role == Role.ADVANCE)
    fresh = (role != mind.role[w, a]) & ~orders
    mind.role[w, a] = role
    mind.role_from[w[fresh], a[fresh]] = now[fresh]
    sent = fresh & moves
    if not (sent.any() and orders.any()):
        return
    asked = np.bincount(squad[sent], minlength=int(squad.max()) + 1) > 0
    chief = np.flatnonzero(orders & asked[squad])
    chief = chief[may_speak(mind, identity, clock, w[chief], a[chief])]
    if not len(chief):
        return
    speak(mind, clock, barks, w[chief], a[chief], BARKS.index("order") + 1)
    told = np.flatnonzero(sent & np.isin(squad, squad[chief]))
    luck = chance.uniform(clock.seed[w[told]], now[told], a[told], Purpose.LEAD) * LEAD_SPREAD
    mind.role_from[w[told], a[told]] = now[told] + LEAD_LEAST + luck.astype(np.int32)


def _encircle(
    mind: Mind,
    memory: Memory,
    identity: Identity,
    body: Body,
    cast: Cast,
    w: Rows,
    a: Rows,
    squad: Rows,
    count: int,
) -> None:
    """Tell those who encircle from which side to come."""
    r = np.flatnonzero(cast.squad.encircles[identity.profile[w, a]])
    if not len(r):
        return
    w, a = w[r], a[r]
    off = body.pos[w, a] - memory.pos[w, a]
    mind.bearing[w, a] = surround(angles.of(off), perception.length(off), squad[r], count)
