"""Keeping one's place in a squad: behind somebody, beside them, or on one side of the enemy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import Act, State, among
from game.ai.situation import Known, Reals, Rows, Situation
from game.content.squads import PLACES
from game.data.constants import Order, ticks
from game.maths import angles

BEHIND = PLACES.index("behind")
MARGIN = np.float32(0.6)  # metres within the limits at which one turns back
RING = np.float32(2.4)  # metres from the enemy at which those who encircle wait for each other
IN_PLACE = angles.from_degrees(40)  # off one's side of the enemy
WAITS = ticks(2.5)  # for the others
HAND_TO_HAND = np.float32(3)  # metres
ROUNDABOUT = np.float32(2.5)  # times the straight way that going round may be

#: What takes one away from one's place.
PRESSES = (Act.ADVANCE, Act.CHARGE, Act.INVESTIGATE, Act.FLANK, Act.STAND, Act.PEEK, Act.SEARCH)


def keep_station(known: Known, s: Situation, act: NDArray[np.uint8], goal: Reals) -> None:
    """Bring those back, in ``goal``, who would leave the place that they keep by somebody."""
    s.hurries = np.zeros(len(s.world), bool)
    cast = known.cast.squad
    free = (s.order == Order.NONE) | (s.order == Order.HUNT)
    keeps = (s.mate >= 0) & ~s.led & free & (s.legal != State.IDLE)
    r = np.flatnonzero(keeps & among(act, *PRESSES, Act.HOLD, Act.LOOK))
    if not len(r):
        return
    mate = known.body.pos[s.world[r], s.mate[r]]
    gap = perception.length(mate - s.pos[r])
    near, far = cast.near[s.profile[r]], cast.far[s.profile[r]]
    strays = gap > far - MARGIN
    s.hurries[r] = (gap > far) | (gap < near)
    goal[r[strays]] = mate[strays]

    behind = cast.place[s.profile[r]] == BEHIND
    ahead = behind & (s.metres[r] < perception.length(mate - s.threat[r]))
    crowds = ~strays & ((gap < near + MARGIN) | ahead)
    # from whom is hand to hand with the enemy one draws back to where one is
    turns = behind & (perception.length(mate - s.threat[r]) > HAND_TO_HAND)
    back = np.where(turns[:, None], mate - s.threat[r], s.pos[r] - mate)
    _fall_back(known, s, r[crowds], mate[crowds], back[crowds], (near + far)[crowds] / 2, goal)
    # in place: whoever goes on ahead is the other one
    waits = ~strays & ~crowds & behind & among(act[r], Act.ADVANCE, Act.CHARGE, Act.FLANK)
    goal[r[waits]] = s.pos[r[waits]]


def _fall_back(
    known: Known, s: Situation, r: Rows, mate: Reals, back: Reals, metres: Reals, goal: Reals
) -> None:
    """Head for a point so far from somebody in this direction; stay where there is no way."""
    if not len(r):
        return
    back /= np.maximum(perception.length(back), np.float32(0.1))[:, None]
    spot = mate + back * metres[:, None]
    terrain = known.terrain
    cell = terrain.grid.to_cell(spot)
    path = terrain.path_metres(s.locks[r], cell, s.cell[r])
    goal[r] = np.where((path < ROUNDABOUT * metres)[:, None], terrain.grid.centre[cell], s.pos[r])


def encircle(known: Known, s: Situation, act: NDArray[np.uint8], goal: Reals) -> None:
    """Let those who close in together come from all sides, in ``goal``, and then at once."""
    r = np.flatnonzero(among(act, Act.CHARGE, Act.ADVANCE) & known.cast.squad.encircles[s.profile])
    r = r[(s.role[r] > 0) & ~s.by_ear[r]]
    if not len(r):
        return
    mind, body = known.mind, known.body
    w, target = s.world[r], s.target[r]
    mates = (known.memory.target[w] == target[:, None]) & known.survey.able[w]
    mates &= known.cast.squad.encircles[known.identity.profile[w]] & (mind.role[w] > 0)
    mates &= known.identity.side[w] == known.identity.side[w, s.actor[r]][:, None]
    off = body.pos[w] - s.threat[r][:, None]
    turn = np.abs(angles.difference(angles.of(off), mind.bearing[w]))
    placed = (turn < IN_PLACE) & (perception.length(off) < 2 * RING)
    together = (placed | ~mates).all(axis=1)
    goes = together | (s.act_age[r] > WAITS) | (s.metres[r] < s.reach[r])
    spot = s.threat[r] + angles.unit(mind.bearing[w, s.actor[r]]) * RING
    terrain = known.terrain
    cell = terrain.grid.to_cell(spot)
    way = terrain.path_metres(s.locks[r], cell, s.cell[r])
    goes |= way > ROUNDABOUT * np.maximum(s.metres[r] + RING, RING)
    goal[r] = np.where(goes[:, None], goal[r], terrain.grid.centre[cell])
