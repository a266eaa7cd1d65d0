"""Errands: going to a device and using it, because one was told to or thinks of it oneself."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import Act, State
from game.ai.situation import Known, Reals, Rows, Situation
from game.data.constants import Button, Order, ticks

HANDS_REACH = np.float32(1.1)  # metres from a machine's edge at which one uses it
THERE = np.float32(0.1)  # metres between a machine and where the story sends
JUST_NOW = ticks(0.5)


def machine_for(known: Known, s: Situation) -> tuple[Rows, Rows]:
    """Return who has something to operate, and which machine that is.

    The story's orders come first; whoever is in danger thinks of the nearest machine of the kind
    that his profile says, as long as nobody has used it.  Rows are sorted.
    """
    shapes = known.terrain.machines
    none = np.zeros(0, np.intp)
    ordered = s.order == Order.OPERATE
    kind = known.cast.operates[s.profile]
    own = (kind >= 0) & (s.legal >= State.COMBAT) & ~ordered
    r = np.nonzero(ordered | own)[0]
    if not len(r) or not shapes.count:
        return none, none
    asked = perception.length(s.post[r][:, None] - shapes.pos) < THERE
    unused = (shapes.kind == kind[r][:, None]) & (known.machine.used[s.world[r]] < 0)
    row, m = np.nonzero(np.where(ordered[r][:, None], asked, unused))
    way = np.full(asked.shape, np.inf, np.float32)
    who = r[row]
    way[row, m] = known.terrain.path_metres(s.locks[who], shapes.cell[m], s.cell[who])
    best = way.argmin(axis=1)
    found = np.isfinite(way[np.arange(len(r)), best])
    return r[found], best[found]


def walk_to_it(known: Known, s: Situation, act: NDArray[np.uint8], goal: Reals) -> None:
    """Send those who operate something to it, and keep them there once it is in reach."""
    if not (act == Act.OPERATE).any():
        return
    r, m = machine_for(known, s)
    mine = act[r] == Act.OPERATE
    r, m = r[mine], m[mine]
    near = known.terrain.machines.distance(s.pos[r])[np.arange(len(r)), m] < HANDS_REACH
    centre = known.terrain.grid.centre[known.terrain.machines.cell[m]]
    goal[r] = np.where(near[:, None], s.pos[r], centre)


def press(known: Known, s: Situation, act: NDArray[np.uint8]) -> NDArray[np.int16]:
    """Return the USE button of those whose machine is in reach; end the errands that are done."""
    made = np.zeros(len(act), np.int16)
    if not ((act == Act.OPERATE) | (s.order == Order.OPERATE)).any():
        return made
    r, m = machine_for(known, s)
    mind, w, a = known.mind, s.world[r], s.actor[r]
    used = known.machine.used[w, m]
    done = (known.machine.used_by[w, m] == a) & (used >= 0) & (s.now[r] - used < JUST_NOW)
    done &= s.order[r] == Order.OPERATE
    mind.order[w[done], a[done]] = Order.HOLD
    mind.order_who[w[done], a[done]] = -1
    mind.order_pos[w[done], a[done]] = s.pos[r[done]]
    near = known.terrain.machines.distance(s.pos[r])[np.arange(len(r)), m] < HANDS_REACH
    # a press, so the button has to be let go in between
    free = (known.command.buttons[w, a] & Button.USE) == 0
    made[r] = np.where(near & free & ~done & (act[r] == Act.OPERATE), Button.USE, 0)
    return made
