"""Walking, running and creeping; bumping into walls, doors and each other; footsteps."""

from __future__ import annotations

import numpy as np

from game.content.cast import Cast
from game.data.components import Body, Command, Identity, Posture
from game.data.constants import DT, Button, Gait, Sound
from game.data.events import Noise
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.space.bodies import push_apart, slide
from game.space.survey import Survey
from game.space.terrain import Terrain

HALF_WIDTH = 0.2  # metres of the box that meets walls: fits a gap of one tile
ELBOW = np.float32(0.25)  # metres of the disc that meets other people
QUICKNESS = np.float32(28)  # metres per second squared
SHOVE_LEFT = np.float32(0.88)  # of a knock-back, after each tick
STILL = np.float32(0.15)  # metres per second below which nobody hears a step
SIDESTEP = np.float32(0.5)  # share of an overlap that one tick mends

STRIDE = np.array([9.0, 0.6, 0.75, 1.1], np.float32)  # metres between footfalls, by Gait
LOUDNESS = np.array([0.0, 1.5, 5.0, 9.0], np.float32)  # metres, by Gait


def pose(posture: Mut[Posture], command: Command, survey: Survey) -> None:
    """Take up the gait that the command asks for."""
    buttons = command.buttons
    crouched = ((buttons & Button.CROUCH) != 0) & survey.able
    moving = (command.move != 0).any(axis=-1) & survey.able
    running = (buttons & Button.RUN) != 0
    gait = np.where(crouched, Gait.CREEP, np.where(running, Gait.RUN, Gait.WALK))
    posture.crouched[...] = crouched
    posture.gait[...] = np.where(moving, gait, Gait.STILL)


def walk(
    body: Mut[Body],
    posture: Posture,
    command: Command,
    identity: Identity,
    survey: Survey,
    cast: Cast,
    terrain: Terrain,
) -> None:
    """Speed up or slow down towards the wanted velocity and move, stopped by what stands there."""
    speeds = np.stack([np.zeros_like(cast.walk), cast.creep, cast.walk, cast.run])
    speed = speeds[posture.gait, identity.profile] / np.float32(127)
    wanted = command.move.astype(np.float32) * speed[..., None]
    change = wanted - body.vel
    length = np.sqrt(change[..., 0] * change[..., 0] + change[..., 1] * change[..., 1])
    share = np.minimum(1, QUICKNESS * DT / np.maximum(length, np.float32(1e-6)))
    vel = np.where(survey.able[..., None], body.vel + change * share[..., None], 0)
    before = body.pos.copy()
    step = (vel + body.shove) * DT
    after, _ = slide(before, step, HALF_WIDTH, terrain.grid, survey.door_shut)
    apart = push_apart(after, np.where(survey.able, ELBOW, 0), survey.able) * SIDESTEP
    if apart.any():
        after, _ = slide(after, apart, HALF_WIDTH, terrain.grid, survey.door_shut)
    body.pos[...] = after
    body.vel[...] = (after - before) / DT - body.shove
    body.shove *= SHOVE_LEFT


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
