"""Walking, running and creeping; bumping into walls, doors and each other; footsteps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.content.cast import Cast
from game.data.components import Body, Command, Grip, Handicap, Identity, Posture
from game.data.constants import DT, Button, Gait, Purpose, Sound, ticks
from game.data.events import Noise
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles, chance
from game.space.bodies import push_apart, slide
from game.space.survey import Survey
from game.space.terrain import Terrain

HALF_WIDTH = 0.2  # metres of the box that meets walls: fits a gap of one tile
ELBOW = np.float32(0.25)  # metres of the disc that meets other people
QUICKNESS = np.float32(28)  # metres per second squared
SHOVE_LEFT = np.float32(0.88)  # of a knock-back, after each tick
STILL = np.float32(0.15)  # metres per second below which nobody hears a step
DRAGGING = np.float32(0.55)  # share of the speed of who holds somebody
SIDESTEP = np.float32(0.5)  # share of an overlap that one tick mends

LURCH = ticks(0.9)
MOST_OFF = 2 * angles.from_degrees(75)  # units between the farthest to either side

STRIDE = np.array([9.0, 0.6, 0.75, 1.1], np.float32)  # metres between footfalls, by Gait
LOUDNESS = np.array([0.0, 1.5, 5.0, 9.0], np.float32)  # metres, by Gait


def pose(posture: Mut[Posture], command: Command, survey: Survey) -> None:
    """Take up the gait that the command asks for."""
    buttons = command.buttons
    crouched = ((buttons & Button.CROUCH) != 0) & survey.able
    moving = ((command.move[..., 0] | command.move[..., 1]) != 0) & survey.able
    running = (buttons & Button.RUN) != 0
    gait = np.where(crouched, Gait.CREEP, np.where(running, Gait.RUN, Gait.WALK))
    posture.crouched[...] = crouched
    posture.gait[...] = np.where(moving, gait, Gait.STILL)


def walk(
    body: Mut[Body],
    posture: Posture,
    command: Command,
    identity: Identity,
    handicap: Handicap,
    grip: Grip,
    clock: Clock,
    survey: Survey,
    cast: Cast,
    terrain: Terrain,
) -> None:
    """Speed up or slow down towards the wanted velocity and move, stopped by what stands there."""
    speeds = np.concatenate([np.zeros_like(cast.walk), cast.creep, cast.walk, cast.run])
    mine = posture.gait.astype(np.intp) * len(cast.walk) + identity.profile
    speed = speeds.take(mine) * handicap.pace / np.float32(127)
    if (grip.holds >= 0).any():
        speed *= np.where(grip.holds >= 0, DRAGGING, np.float32(1))
    wanted = command.move.astype(np.float32) * speed[..., None]
    _reel(wanted, handicap, clock)
    change = wanted - body.vel
    length = np.sqrt(change[..., 0] * change[..., 0] + change[..., 1] * change[..., 1])
    share = np.minimum(1, QUICKNESS * DT / np.maximum(length, np.float32(1e-6)))
    vel = np.where(survey.able[..., None], body.vel + change * share[..., None], 0)
    before = body.pos.copy()
    step = (vel + body.shove) * DT
    # whom the last step brought too close together part in this one
    step += push_apart(before, np.where(survey.able, ELBOW, 0), survey.able) * SIDESTEP
    after, _ = slide(before, step, HALF_WIDTH, terrain.grid, survey.door_shut)
    body.pos[...] = after
    body.vel[...] = (after - before) / DT - body.shove
    body.shove *= SHOVE_LEFT


def _reel(wanted: NDArray[np.float32], handicap: Handicap, clock: Clock) -> None:
    """Let those who are drunk go where their feet take them, (W, N, 2) in place."""
    world, actor = np.nonzero(handicap.sway > 0)
    if not len(world):
        return
    tick = clock.tick[world]
    # from one lurch to the next in a straight line, so that it is a curve that one walks
    share = (tick % LURCH).astype(np.float32) / np.float32(LURCH)
    seed, now = clock.seed[world], tick // LURCH
    off = chance.uniform(seed, now, actor, Purpose.REEL) * (1 - share)
    off += chance.uniform(seed, now + 1, actor, Purpose.REEL) * share
    turned = (off - np.float32(0.5)) * handicap.sway[world, actor] * np.float32(MOST_OFF)
    x, y = angles.unit(turned.astype(np.int32) & (angles.TURN - 1)).T
    way = wanted[world, actor]
    wanted[world, actor] = np.stack(
        [way[:, 0] * x - way[:, 1] * y, way[:, 0] * y + way[:, 1] * x], 1
    )


def tread(posture: Mut[Posture], body: Body, survey: Survey, noises: Queue[Noise]) -> None:
    """Make a noise at each footfall."""
    speed = np.sqrt(body.vel[..., 0] * body.vel[..., 0] + body.vel[..., 1] * body.vel[..., 1])
    walking = survey.able & (posture.gait != Gait.STILL) & (speed > STILL)
    posture.stride += np.where(walking, speed * DT, 0)
    world, actor = np.nonzero(posture.stride >= STRIDE[posture.gait])
    if not len(world):
        return
    posture.stride[world, actor] = 0
    noises.emit(
        world=world,
        pos=body.pos[world, actor],
        loudness=LOUDNESS[posture.gait[world, actor]],
        kind=Sound.STEP,
        source=actor,
    )
