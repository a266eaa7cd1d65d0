"""What is about to go off, who understands it, and where to be until it has.

And fright: how those who are not made for it take violence at first.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.situation import Flags, Known, Reals, Rows, Situation
from game.data.constants import Purpose, Sound, ticks
from game.data.events import Noise
from game.ecs.events import Queue
from game.maths import chance

BERTH = np.float32(2)  # metres beyond its reach at which one keeps from what is to go off
MARGIN = np.float32(0.5)  # metres beyond its reach that are safe
DAWNS = ticks(0.4)  # beside the reaction, until one understands what hums
EXPOSED = np.float32(100)  # metres of way that one takes rather than stay in reach
FRESH = ticks(1)  # after the first sign of violence
CALM = ticks(45)  # after the last one
LONGEST_FREEZE = np.float32(ticks(2.2))
SCREAM_LOUDNESS = 18.0  # metres


def burning(known: Known, s: Situation) -> tuple[Rows, Rows]:
    """Return who knows of something near them that is about to go off, and which machine it is.

    One has to hear or see it, to have had time to react, and to be wary enough; of several, the
    nearest counts.  Rows are sorted.
    """
    fuse = known.machine.fuse
    none = np.zeros(0, np.intp)
    if not fuse.any():
        return none, none
    shapes, terrain = known.terrain.machines, known.terrain
    kind = shapes.kind
    row, m = np.nonzero((fuse[s.world] > 0) & (shapes.devices.fuse[kind] > 0))
    w = s.world[row]
    metres = perception.length(s.pos[row] - shapes.pos[m])
    used = known.machine.used[w, m]
    luck = chance.uniform(known.clock.seed[w], used, s.actor[row], Purpose.WARY)
    knows = (luck < known.cast.wary[s.profile[row]]) & (metres < shapes.devices.blast[kind[m]] + 4)
    knows &= s.now[row] - used > s.reaction[row] + DAWNS
    row, m, w, metres = row[knows], m[knows], w[knows], metres[knows]
    if not len(row):
        return none, none
    hum = shapes.devices.hum[kind[m]]
    way = terrain.acoustics.metres(
        w, shapes.cell[m], s.cell[row], metres, known.survey.door_shut, hum
    )
    knows = (way < hum) | terrain.sees(s.shut[row], s.cell[row], shapes.cell[m])
    row, m, metres = row[knows], m[knows], metres[knows]
    order = np.lexsort((metres, row))
    row, m = row[order], m[order]
    first = np.ones(len(row), bool)
    first[1:] = row[1:] != row[:-1]
    return row[first], m[first]


def near_fuse(known: Known, s: Situation) -> Flags:
    """Whether each thinker knows of a fuse and is within its reach, or not well out of it."""
    made = np.zeros(len(s.world), bool)
    row, m = burning(known, s)
    shapes = known.terrain.machines
    metres = perception.length(s.pos[row] - shapes.pos[m])
    made[row] = metres < shapes.devices.blast[shapes.kind[m]] + BERTH
    return made


def get_clear(known: Known, s: Situation, wanted: Flags, goal: Reals) -> None:
    """Send those who are wanted to the nearest place that the blast will not meet."""
    row, m = burning(known, s)
    mine = wanted[row]
    row, m = row[mine], m[mine]
    if not len(row):
        return
    terrain, shapes = known.terrain, known.terrain.machines
    centre = terrain.grid.centre
    reach = shapes.devices.blast[shapes.kind[m]] + MARGIN
    apart = perception.length(centre - shapes.pos[m][:, None])
    near = apart < (reach + BERTH + 2)[:, None]
    i, cell = np.nonzero(near)
    r, apart = row[i], apart[i, cell]
    met = (apart < reach[i]) & terrain.sees(s.shut[r], shapes.cell[m[i]], cell)
    way = terrain.path_metres(s.locks[r], cell.astype(np.int32), s.cell[r])
    cost = np.full(near.shape, np.inf, np.float32)
    # who would be met by it there, is better off far from it
    cost[i, cell] = way + met * (EXPOSED - apart)
    best = cost.argmin(axis=1)
    found = np.isfinite(cost[np.arange(len(row)), best])
    goal[row[found]] = centre[best[found]]


def take_fright(known: Known, s: Situation, noises: Queue[Noise]) -> None:
    """Note when a fright begins and ends; some scream at its beginning, once."""
    mind = known.mind
    since = mind.fright.take(s.place)
    begins = np.nonzero((since < 0) & (s.alarm_age < FRESH))[0]
    over = np.nonzero((since >= 0) & (s.alarm_age > CALM))[0]
    mind.fright[s.world[over], s.actor[over]] = -1
    if not len(begins):
        return
    w, a = s.world[begins], s.actor[begins]
    mind.fright[w, a] = s.now[begins]
    luck = chance.uniform(known.clock.seed[w], s.now[begins], a * 2, Purpose.PANIC)
    screams = luck < known.cast.panic[s.profile[begins]]
    w, a = w[screams], a[screams]
    noises.emit(
        world=w,
        pos=known.body.pos[w, a],
        loudness=SCREAM_LOUDNESS,
        kind=Sound.SCREAM,
        source=a,
    )


def frozen(known: Known, s: Situation) -> NDArray[np.bool_]:
    """Whether fright still keeps each thinker from doing anything: a hash says how long."""
    since = known.mind.fright.take(s.place)
    panic = known.cast.panic[s.profile]
    r = np.nonzero((since >= 0) & (panic > 0))[0]
    made = np.zeros(len(s.world), bool)
    if len(r):
        seed = known.clock.seed[s.world[r]]
        luck = chance.uniform(seed, since[r], s.actor[r] * 2 + 1, Purpose.PANIC)
        # the steady ones lose no time at all
        longest = LONGEST_FREEZE * np.maximum(panic[r] - luck, 0)
        made[r] = (s.now[r] - since[r]).astype(np.float32) < longest
    return made
