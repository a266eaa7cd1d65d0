"""Bleeding: what a bad wound costs, the trail it leaves, and who follows that."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.acts import State
from game.content.cast import Cast
from game.data.components import DROPS, Body, Health, Identity, Memory, Mind, Wound
from game.data.constants import DT, ticks
from game.data.events import Bled, Hurt
from game.data.resources import Circuits, Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.space.survey import Survey
from game.space.terrain import Terrain

DROP_EVERY = ticks(0.5)
APART = np.float32(0.6)  # metres that one has to have moved since the last drop
READ_FROM = np.float32(8)  # metres at which a trail is read in full light
HOPE = np.float32(0.5)  # confidence that a drop of blood gives

Rows = NDArray[np.intp]


def bleed(
    wound: Mut[Wound],
    health: Mut[Health],
    body: Body,
    identity: Identity,
    clock: Clock,
    survey: Survey,
    cast: Cast,
    hurts: Queue[Hurt],
    drops: Queue[Bled],
) -> None:
    """Open wounds, lose hit points down to the floor, and leave a drop wherever one has come."""
    if len(hurts):
        rows = hurts.rows()
        at = rows.world, rows.actor
        profile = identity.profile[at]
        full = cast.hp[profile]
        opens = (cast.bleeds[profile] > 0) & (health.hp[at] < full * cast.bleeds_below[profile])
        opens &= wound.bleeds[at] == 0
        at = rows.world[opens], rows.actor[opens]
        wound.bleeds[at] = cast.bleeds[profile[opens]]
        wound.floor[at] = (full * cast.bleeds_to[profile])[opens]
    w, a = np.nonzero((wound.bleeds > 0) & survey.present & survey.running[:, None])
    if not len(w):
        return
    hp = health.hp[w, a]
    health.hp[w, a] = np.maximum(hp - wound.bleeds[w, a] * DT, np.minimum(hp, wound.floor[w, a]))
    now = clock.tick[w]
    last = wound.drop_pos[w, a, (wound.next[w, a] - 1) % DROPS]
    moved = perception.length(body.pos[w, a] - last) > APART
    due = (wound.shed[w, a] < 0) | (moved & (now - wound.shed[w, a] >= DROP_EVERY))
    w, a, now = w[due], a[due], now[due]
    if not len(w):
        return
    row = wound.next[w, a]
    wound.drop_pos[w, a, row] = body.pos[w, a]
    wound.drop_tick[w, a, row] = now
    wound.next[w, a] = (row + 1) % DROPS
    wound.shed[w, a] = now
    drops.emit(world=w, actor=a, pos=body.pos[w, a])


def track(
    memory: Mut[Memory],
    mind: Mind,
    wound: Wound,
    identity: Identity,
    circuits: Circuits,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
) -> None:
    """Let hunters take the freshest drop of an enemy's blood in view for where the enemy went."""
    turn = perception.turn_to_think(clock.tick)
    if not (turn.any() and (wound.shed >= 0).any()):
        return
    hunts = turn[:, None] & survey.able & ~identity.driven & (mind.state == State.HUNT)
    w, a = np.nonzero(hunts & survey.running[:, None])
    if not len(w):
        return
    target = memory.target[w, a]
    slot = np.arange(survey.able.shape[1])
    trails = survey.hostile[w, a] & (wound.shed[w] > memory.tick[w, a][:, None])
    trails &= (target[:, None] < 0) | (target[:, None] == slot)
    row, t, drop = np.nonzero(trails[:, :, None] & (wound.drop_tick[w] >= 0))
    tick = wound.drop_tick[w[row], t, drop]
    newer = tick > memory.tick[w[row], a[row]]
    row, t, drop, tick = row[newer], t[newer], drop[newer], tick[newer]
    wr, eye = w[row], survey.cell[w[row], a[row]]
    pos = wound.drop_pos[wr, t, drop]
    cell = terrain.grid.to_cell(pos)
    light = terrain.light.level(cell, circuits.lit, wr)
    metres = perception.length(pos - terrain.grid.centre[eye])
    read = metres < perception.sight_range(np.full_like(light, READ_FROM), light)
    read &= terrain.sees(survey.shut[wr], eye, cell)
    row, t, pos, tick = row[read], t[read], pos[read], tick[read]
    # of several, the freshest; of one tick, that of the lowest slot
    order = np.lexsort((t, -tick, row))
    row, t, pos, tick = row[order], t[order], pos[order], tick[order]
    first = np.ones(len(row), bool)
    first[1:] = row[1:] != row[:-1]
    row, t, pos, tick = row[first], t[first], pos[first], tick[first]
    w, a = w[row], a[row]
    memory.target[w, a] = t
    memory.pos[w, a] = pos
    memory.vel[w, a] = 0
    memory.tick[w, a] = tick
    memory.confidence[w, a] = np.maximum(memory.confidence[w, a], HOPE)
    memory.trail[w, a] = pos[:, None]
