"""Alarms, and what else goes on by itself: what sets them off, and when they are over."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.perception import length
from game.content.cast import Cast
from game.data.components import Body, Identity, Machine, Mind
from game.data.constants import TICKS_PER_SECOND, Order, Sound, Struck
from game.data.events import Blast, Impact, Noise, Swing, Used
from game.data.resources import Circuits, Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.space.survey import Survey
from game.space.terrain import Terrain

DENT = np.float32(0.35)  # metres around a device in which a bullet meets it
BLOW = np.float32(0.9)  # metres from which a blow does

Rows = NDArray[np.intp]


def ring(
    machine: Mut[Machine],
    mind: Mut[Mind],
    identity: Identity,
    body: Body,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    uses: Queue[Used],
    impacts: Queue[Impact],
    swings: Queue[Swing],
    blasts: Queue[Blast],
    noises: Queue[Noise],
) -> None:
    """Set off the alarms that were used or jolted, and let those that are on ring each second."""
    shapes, devices = terrain.machines, terrain.machines.devices
    rings = devices.rings[shapes.kind]
    if not rings.any():
        return
    set_off = np.zeros(machine.ring.shape, bool)
    if len(uses):
        used = uses.rows()
        worked = used.machine >= 0
        set_off[used.world[worked], used.machine[worked]] = True
    if devices.jolts[shapes.kind].any():
        _jolt(set_off, body, terrain, impacts, swings, blasts)
    set_off &= rings > 0
    if set_off.any():
        begins = set_off & (machine.ring == 0)
        machine.ring[...] = np.where(set_off, rings, machine.ring)
        w, m = np.nonzero(begins & devices.clears[shapes.kind])
        if len(w) and len(terrain.exits):
            _clear(mind, identity, body, survey, terrain, cast, w, devices.alarm[shapes.kind[m]], m)
    w, m = np.nonzero(machine.ring)
    if not len(w):
        return
    left = machine.ring[w, m]
    sounds = (rings[m] - left) % TICKS_PER_SECOND == 0
    machine.ring[w, m] = left - 1
    w, m = w[sounds], m[sounds]
    loudness = devices.alarm[shapes.kind[m]]
    noises.emit(world=w, pos=shapes.pos[m], loudness=loudness, kind=Sound.ALARM, source=-1)


def lapse(machine: Mut[Machine], circuits: Mut[Circuits], clock: Clock, terrain: Terrain) -> None:
    """Turn off what stays on for a while only, and the circuits that it feeds."""
    shapes = terrain.machines
    stays = shapes.devices.stays[shapes.kind]
    if not stays.any():
        return
    on_for = clock.tick[:, None] - machine.used
    w, m = np.nonzero(machine.on & (machine.used >= 0) & (stays > 0) & (on_for >= stays))
    machine.on[w, m] = False
    row, circuit = np.nonzero(shapes.feeds[m])
    circuits.on[w[row], circuit] = False


def _jolt(
    set_off: NDArray[np.bool_],
    body: Body,
    terrain: Terrain,
    impacts: Queue[Impact],
    swings: Queue[Swing],
    blasts: Queue[Blast],
) -> None:
    """Mark what a bullet, a blow or a blast met."""
    shapes = terrain.machines
    jolts = shapes.devices.jolts[shapes.kind]
    if len(impacts):
        hits = impacts.rows()
        thing = hits.what != Struck.BODY
        met = (shapes.distance(hits.pos[thing]) < DENT) & jolts
        row, m = np.nonzero(met)
        set_off[hits.world[thing][row], m] = True
    if len(swings):
        blows = swings.rows()
        begun = ~blows.landed
        world = blows.world[begun]
        met = (shapes.distance(body.pos[world, blows.actor[begun]]) < BLOW) & jolts
        row, m = np.nonzero(met)
        set_off[world[row], m] = True
    if len(blasts):
        bangs = blasts.rows()
        reach = 2 * bangs.radius[:, None]
        row, m = np.nonzero((shapes.distance(bangs.pos) < reach) & jolts)
        set_off[bangs.world[row], m] = True


def _clear(
    mind: Mind,
    identity: Identity,
    body: Body,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    w: Rows,
    loudness: NDArray[np.float32],
    m: Rows,
) -> None:
    """Send those who do not fight, and have nothing else to do, to the exit nearest to them."""
    near = length(body.pos[w] - terrain.machines.pos[m][:, None]) < loudness[:, None]
    near &= survey.able[w] & ~identity.driven[w] & ~cast.fighter[identity.profile[w]]
    row, a = np.nonzero(near & (mind.order[w] == Order.NONE))
    w = w[row]
    exits = len(terrain.exits)
    cell = np.repeat(survey.cell[w, a], exits)
    goal = np.tile(terrain.grid.to_cell(terrain.exits), len(w))
    way = terrain.path_metres(np.repeat(survey.locks[w], exits), goal, cell)
    best = way.reshape(len(w), exits).argmin(axis=1)
    mind.order[w, a] = Order.FLEE
    mind.order_who[w, a] = -1
    mind.order_pos[w, a] = terrain.exits[best]
