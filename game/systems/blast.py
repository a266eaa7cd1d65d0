"""Fuses and blasts: what is armed hums, goes off, and hurts whoever no wall protects."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.perception import length, tenths_in_view
from game.data.components import Aim, Arms, Body, Leaf, Machine, Pane, Posture
from game.data.constants import Sound, ticks
from game.data.events import Blast, Blow, Broke, DoorMoved, Impact, Noise, Shot, Used
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey
from game.space.terrain import Terrain

HUM_EVERY = ticks(0.5)
LOUD_BLAST = 90.0  # metres
FLOORED = ticks(1.5)
KNOCK = np.float32(7)  # metres per second in the middle
DEAFENED = np.float32(2)  # times its reach within which a blast in view pins people down
GLASS_GIVES = np.float32(1.5)  # times its reach within which panes break, walls or not

Rows = NDArray[np.intp]
Reals = NDArray[np.float32]


def arm(
    machine: Mut[Machine],
    arms: Mut[Arms],
    terrain: Terrain,
    uses: Queue[Used],
) -> None:
    """Take from those who used a machine what it needs, and light the fuse if it has one."""
    if not len(uses):
        return
    rows = uses.rows()
    used = rows.machine >= 0
    w, m, a = rows.world[used], rows.machine[used].astype(np.intp), rows.by[used]
    shapes = terrain.machines
    # two may use one machine in the same tick: what is taken is taken from each
    arms.things[w, a] &= ~shapes.needs[m]
    fuse = shapes.devices.fuse[shapes.kind[m]]
    lit = (fuse > 0) & (machine.fuse[w, m] == 0) & ~machine.spent[w, m]
    machine.fuse[w[lit], m[lit]] = fuse[lit]


def burn(
    machine: Mut[Machine],
    leaf: Mut[Leaf],
    pane: Mut[Pane],
    aim: Mut[Aim],
    body: Body,
    posture: Posture,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    shots: Queue[Shot],
    impacts: Queue[Impact],
    blows: Queue[Blow],
    breaks: Queue[Broke],
    moved: Queue[DoorMoved],
    noises: Queue[Noise],
    blasts: Queue[Blast],
) -> None:
    """Burn fuses down, let what is armed hum, and blow up what is due."""
    _light(machine, terrain, shots)
    _light(machine, terrain, impacts)
    w, m = np.nonzero(machine.fuse)
    if not len(w):
        return
    shapes, devices = terrain.machines, terrain.machines.devices
    kind = shapes.kind[m]
    left = machine.fuse[w, m]
    hums = (left % HUM_EVERY == 0) & (devices.hum[kind] > 0)
    noises.emit(
        world=w[hums],
        pos=shapes.pos[m[hums]],
        loudness=devices.hum[kind[hums]],
        kind=Sound.HUM,
        source=-1,
    )
    machine.fuse[w, m] = left - 1
    due = left == 1
    w, m, kind = w[due], m[due], kind[due]
    if not len(w):
        return
    machine.spent[w, m] = devices.once[kind]
    machine.on[w, m] = False
    by, pos, radius = machine.used_by[w, m], shapes.pos[m], devices.blast[kind]
    blasts.emit(world=w, machine=m, by=by, pos=pos, radius=radius)
    noises.emit(world=w, pos=pos, loudness=LOUD_BLAST, kind=Sound.BLAST, source=-1)
    _hurt(w, m, by, radius, devices.damage[kind], aim, body, posture, survey, terrain, blows)
    _break_glass(pane, terrain, w, pos, radius, breaks)
    _burst_doors(leaf, clock, terrain, w, m, by, radius, moved)


def _light(machine: Machine, terrain: Terrain, flashes: Queue[Shot] | Queue[Impact]) -> None:
    """Let shots, and bullets that land, light what is open near them."""
    spark = terrain.machines.devices.spark[terrain.machines.kind]
    if not len(flashes) or not spark.any():
        return
    rows = flashes.rows()
    near = length(terrain.machines.pos - rows.pos[:, None]) < spark
    near &= machine.on[rows.world] & ~machine.spent[rows.world] & (machine.fuse[rows.world] == 0)
    row, m = np.nonzero(near)
    machine.fuse[rows.world[row], m] = 1


def _hurt(
    w: Rows,
    m: Rows,
    by: NDArray[np.int16],
    radius: Reals,
    damage: Reals,
    aim: Aim,
    body: Body,
    posture: Posture,
    survey: Survey,
    terrain: Terrain,
    blows: Queue[Blow],
) -> None:
    """Hurt people by how much of them the blast meets; stun those who see it from farther off."""
    centre = terrain.machines.pos[m]
    delta = body.pos[w] - centre[:, None]
    metres = length(delta)
    row, a = np.nonzero(survey.present[w] & (metres < (radius * DEAFENED)[:, None]))
    wr, delta, metres = w[row], delta[row, a], metres[row, a]
    share = metres / radius[row]
    met = tenths_in_view(
        terrain, survey.shut[wr], terrain.machines.cell[m[row]], survey.cell[wr, a],
        body.pos[wr, a], delta, metres, posture.crouched[wr, a],
    ).astype(np.float32) / np.float32(10)  # fmt: skip
    stunned = met > 0
    aim.suppression[wr[stunned], a[stunned]] = 1
    hit = stunned & (share < 1)
    row, a, wr, met, share = row[hit], a[hit], wr[hit], met[hit], share[hit]
    blows.emit(
        world=wr,
        actor=a,
        by=by[row],
        damage=damage[row] * met * (1 - share * share),
        angle=angles.of(delta[hit]),
        weapon=-1,
        melee=False,
        floor=FLOORED,
        knock=KNOCK * met * (1 - share),
    )


def _break_glass(
    pane: Pane, terrain: Terrain, w: Rows, pos: Reals, radius: Reals, breaks: Queue[Broke]
) -> None:
    centre = terrain.ballistics.pane_centre
    if not len(centre):
        return
    near = length(centre - pos[:, None]) < (radius * GLASS_GIVES)[:, None]
    row, p = np.nonzero(near & ~pane.broken[w])
    pane.broken[w[row], p] = True
    breaks.emit(world=w[row], pane=p, pos=centre[p])


def _burst_doors(
    leaf: Leaf,
    clock: Clock,
    terrain: Terrain,
    w: Rows,
    m: Rows,
    by: NDArray[np.int16],
    radius: Reals,
    moved: Queue[DoorMoved],
) -> None:
    """Throw open, locked or not, the shut doors to which the blast finds a way."""
    doors = terrain.doors
    if not doors.count:
        return
    at = np.broadcast_to(terrain.grid.to_cell(doors.centre), (len(w), doors.count))
    source = np.broadcast_to(terrain.machines.cell[m][:, None], at.shape)
    free = np.zeros(at.size, np.uint64)
    way = terrain.path_metres(free, at.ravel(), source.ravel()).reshape(at.shape)
    row, d = np.nonzero((way < radius[:, None]) & ~leaf.open[w])
    if not len(row):
        return
    wr = w[row]
    leaf.open[wr, d] = True
    leaf.locked[wr, d] = False
    leaf.touched[wr, d] = clock.tick[wr]
    side = terrain.machines.pos[m[row]] - doors.centre[d]
    normal = doors.normal[d]
    leaf.turned[wr, d] = side[:, 0] * normal[:, 0] + side[:, 1] * normal[:, 1] > 0
    moved.emit(world=wr, door=d, by=by[row], open=True, slam=True)
