"""Bullets and thrown things in the air: what they go through, whom they hit, where they end."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.content.armoury import Armoury
from game.content.cast import Cast
from game.data.components import Aim, Body, Flight, Health, Identity, Leaf, Pane, Posture
from game.data.constants import DT, Condition, Sound, Struck
from game.data.events import Blow, Broke, Impact, Noise, Passed
from game.data.resources import Circuits
from game.data.tables import Flights, Litter
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.ecs.slots import despawn
from game.maths import angles
from game.space.ballistics import People, Trace
from game.space.lamps import break_lamps, crossed
from game.space.survey import Survey
from game.space.terrain import Terrain
from game.systems.handle import lay_down

AT_ONES_FEET = np.float32(1.8)  # metres within which one can shoot somebody who lies there
CLOSE_PASS = np.float32(1.0)  # metres
SUPPRESSES = np.float32(0.12)  # for each round that passes close
LOUD_GLASS, LOUD_THING = 14.0, 6.0  # metres
BACK_OFF = np.float32(0.15)  # metres before a wall at which a thrown thing comes to lie

Rows = NDArray[np.intp]


def fly(
    flights: Mut[Flights],
    litter: Mut[Litter],
    leaf: Mut[Leaf],
    pane: Mut[Pane],
    circuits: Mut[Circuits],
    aim: Mut[Aim],
    body: Body,
    posture: Posture,
    health: Health,
    identity: Identity,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    armoury: Armoury,
    blows: Queue[Blow],
    impacts: Queue[Impact],
    breaks: Queue[Broke],
    passes: Queue[Passed],
    noises: Queue[Noise],
) -> None:
    """Move everything in the air by one tick and settle what it meets."""
    world, row = np.nonzero(flights.slot.alive)
    if not len(world):
        return
    flight, at = flights.flight, (world, row)
    start, vel, left = flight.pos[at], flight.vel[at], flight.left[at]
    speed = np.sqrt(vel[:, 0] * vel[:, 0] + vel[:, 1] * vel[:, 1])
    way = np.minimum(speed * DT, left)
    end = start + vel * (way / np.maximum(speed, np.float32(1e-6)))[:, None]
    lying = health.condition != Condition.FINE
    trace = terrain.ballistics.trace(
        world,
        start,
        end,
        flight.energy[at],
        survey.door_shut,
        pane.broken,
        People(body.pos, cast.radius[identity.profile], survey.present, posture.crouched),
        _missed(flight, at, start, lying[world]),
        flight.start[at],
    )
    heading = angles.of(vel)
    _suppress(aim, passes, body, survey, world, start, trace.end, flight.owner[at])
    bulbs = terrain.light.bulb_pos
    if len(bulbs):
        bullet, bulb = np.nonzero(crossed(bulbs, start, trace.end))
        break_lamps(circuits, world[bullet], bulb, bulbs, breaks, noises)
    _settle_hits(flights, at, trace, heading, leaf, pane, armoury, terrain, blows, impacts, breaks)
    glass = trace.kind == Struck.PANE
    hit = world[trace.bullet]
    noises.emit(
        world=hit[glass], pos=trace.pos[glass], loudness=LOUD_GLASS, kind=Sound.GLASS, source=-1
    )
    flight.pos[at] = trace.end
    flight.energy[at] = trace.energy
    flight.left[at] = left - way
    over = trace.stopped | (flight.left[at] <= 0)
    thrown = over & flight.thrown[at]
    w, r = world[thrown], row[thrown]
    if len(w):
        back = angles.unit(heading[thrown]) * BACK_OFF
        lay_down(
            litter,
            w,
            trace.end[thrown] - back,
            flight.weapon[w, r],
            flight.rounds[w, r],
            flight.spare[w, r],
        )
        noises.emit(
            world=w, pos=trace.end[thrown], loudness=LOUD_THING, kind=Sound.THING, source=-1
        )
    despawn(flights.slot, world[over], row[over])


def _missed(
    flight: Flight,
    at: tuple[Rows, Rows],
    start: NDArray[np.float32],
    lying: NDArray[np.bool_],
) -> NDArray[np.int64]:
    """Whom each bullet does not hit: its owner, whom it left behind, and the far who lie."""
    flown = start - flight.start[at]
    far = flown[:, 0] * flown[:, 0] + flown[:, 1] * flown[:, 1] > AT_ONES_FEET * AT_ONES_FEET
    slots = np.arange(lying.shape[1])
    below = np.where(lying & (far | flight.thrown[at])[:, None], slots, -1)
    return np.column_stack([flight.owner[at], flight.passed[at], below]).astype(np.int64)


def _suppress(
    aim: Aim,
    passes: Queue[Passed],
    body: Body,
    survey: Survey,
    world: Rows,
    start: NDArray[np.float32],
    end: NDArray[np.float32],
    owner: NDArray[np.int16],
) -> None:
    """Unsettle those whom a round passes within a metre, its owner apart."""
    way = end - start
    square = way[:, 0] * way[:, 0] + way[:, 1] * way[:, 1]
    to = body.pos[world] - start[:, None]
    along = to[..., 0] * way[:, None, 0] + to[..., 1] * way[:, None, 1]
    share = np.clip(along / np.maximum(square, np.float32(1e-6))[:, None], 0, 1)
    off = to - way[:, None] * share[..., None]
    close = off[..., 0] * off[..., 0] + off[..., 1] * off[..., 1] < CLOSE_PASS * CLOSE_PASS
    close &= survey.able[world]
    close[np.arange(len(world)), owner] = False
    bullet, actor = np.nonzero(close)
    passed = np.zeros(aim.suppression.shape, np.int32)
    np.add.at(passed, (world[bullet], actor), 1)
    passes.emit(world=world[bullet], actor=actor)
    np.minimum(aim.suppression + passed * SUPPRESSES, 1, out=aim.suppression)


def _settle_hits(
    flights: Flights,
    at: tuple[Rows, Rows],
    trace: Trace,
    heading: NDArray[np.int32],
    leaf: Leaf,
    pane: Pane,
    armoury: Armoury,
    terrain: Terrain,
    blows: Queue[Blow],
    impacts: Queue[Impact],
    breaks: Queue[Broke],
) -> None:
    """Hand on what was met: blows to people, holes to doors, breaks to glass."""
    if not len(trace.bullet):
        return
    flight = flights.flight
    bullet, kind, index = trace.bullet, trace.kind, trace.index
    world, row = at[0][bullet], at[1][bullet]
    owner, angle = flight.owner[world, row], heading[bullet]
    impacts.emit(
        world=world,
        pos=trace.pos,
        angle=angle,
        what=kind,
        index=index,
        owner=owner,
        through=trace.through,
    )
    person = kind == Struck.BODY
    weapon = flight.weapon[world, row]
    thrown = flight.thrown[world, row]
    blows.emit(
        world=world[person],
        actor=index[person],
        by=owner[person],
        damage=flight.damage[world, row][person],
        angle=angle[person],
        weapon=weapon[person],
        melee=False,
        floor=np.where(thrown, armoury.throw_floor[weapon], 0)[person],
        knock=armoury.knock[weapon][person],
    )
    flight.passed[world[person], row[person]] = index[person]
    holed = (kind == Struck.DOOR) & trace.through
    np.add.at(leaf.holes, (world[holed], index[holed]), 1)
    glass = kind == Struck.PANE
    pane.broken[world[glass], index[glass]] = True
    breaks.emit(
        world=world[glass], pane=index[glass], pos=terrain.ballistics.pane_centre[index[glass]]
    )
