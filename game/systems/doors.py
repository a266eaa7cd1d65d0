"""Doors: pushed, slammed, used, locked; and machines and switches, which share the hand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data.components import Arms, Body, Command, Leaf, Machine, Posture
from game.data.constants import Button, Gait, Sound, ticks
from game.data.events import Blow, DoorMoved, Noise, Used
from game.data.resources import Circuits, Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey
from game.space.terrain import Terrain

DOOR_SWING = ticks(0.25)
DOOR_REST = ticks(0.6)  # before the same door is pushed or used again
REACH = np.float32(1.3)  # metres of a hand
PUSH = np.float32(0.45)  # metres ahead of a walker that he pushes
SLAM_REACH = np.float32(1.0)  # metres behind the door in which it hits people
SLAM_FLOOR = ticks(0.8)
SLAM_DAMAGE, SLAM_KNOCK = 4.0, 3.0
LOUD_OPEN, LOUD_EASED, LOUD_SLAM, LOUD_SWITCH = 7.0, 2.0, 14.0, 12.0  # metres

Rows = NDArray[np.intp]


def push(
    leaf: Mut[Leaf],
    body: Body,
    posture: Posture,
    command: Command,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    blows: Queue[Blow],
    noises: Queue[Noise],
    moved: Queue[DoorMoved],
) -> None:
    """Open the shut doors that people walk into; running slams them into whoever is behind."""
    if not terrain.doors.count:
        return
    beside = terrain.beside_door.take(survey.cell)  # the others have nothing to push
    world, actor = np.nonzero(beside & survey.able)
    if not len(world):
        return
    move = command.move[world, actor].astype(np.float32)
    length = np.sqrt(move[:, 0] * move[:, 0] + move[:, 1] * move[:, 1])
    share = np.reciprocal(np.maximum(length, np.float32(1))) * PUSH
    door = terrain.door_at(body.pos[world, actor] + move * share[:, None])
    at = np.flatnonzero((door >= 0) & (length > 0))
    if not len(at):
        return
    world, actor, door = world[at], actor[at], door[at]
    shut = ~leaf.open[world, door] & ~leaf.locked[world, door]
    rested = clock.tick[world] - leaf.touched[world, door] > DOOR_REST
    can = shut & (rested | (leaf.touched[world, door] < 0))
    if not can.any():
        return
    world, actor, door = _first_at_each(world[can], actor[can], door[can], leaf)
    slam = posture.gait[world, actor] == Gait.RUN
    _open(leaf, clock, body, terrain, world, actor, door)
    moved.emit(world=world, door=door, by=actor, open=True, slam=slam)
    noises.emit(
        world=world,
        pos=terrain.doors.centre[door],
        loudness=np.where(slam, np.float32(LOUD_SLAM), _loudness(posture.crouched[world, actor])),
        kind=np.where(slam, np.uint8(Sound.DOOR_SLAM), np.uint8(Sound.DOOR)),
        source=actor,
    )
    _slam(body, survey, terrain, world[slam], actor[slam], door[slam], blows)


def _loudness(crouched: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Metres at which a door is heard that somebody opens or shuts; who crouches eases it."""
    return np.where(crouched, np.float32(LOUD_EASED), np.float32(LOUD_OPEN))


def _first_at_each(
    world: Rows, actor: Rows, door: NDArray[np.int16], leaf: Leaf
) -> tuple[Rows, Rows, NDArray[np.int16]]:
    """Keep the lowest actor slot of those at one door."""
    _, first = np.unique(world * leaf.open.shape[1] + door, return_index=True)
    first = np.sort(first)
    return world[first], actor[first], door[first]


def _open(
    leaf: Leaf,
    clock: Clock,
    body: Body,
    terrain: Terrain,
    world: Rows,
    actor: Rows,
    door: NDArray[np.int16],
) -> None:
    leaf.open[world, door] = True
    leaf.touched[world, door] = clock.tick[world]
    side = body.pos[world, actor] - terrain.doors.centre[door]
    normal = terrain.doors.normal[door]
    leaf.turned[world, door] = side[:, 0] * normal[:, 0] + side[:, 1] * normal[:, 1] > 0


def _slam(
    body: Body,
    survey: Survey,
    terrain: Terrain,
    world: Rows,
    actor: Rows,
    door: NDArray[np.int16],
    blows: Queue[Blow],
) -> None:
    """Knock down those who stand behind a slammed door."""
    if not len(world):
        return
    centre, normal = terrain.doors.centre[door], terrain.doors.normal[door]
    away = body.pos[world] - centre[:, None]
    mine = body.pos[world, actor] - centre
    through = np.where(mine[:, 0] * normal[:, 0] + mine[:, 1] * normal[:, 1] > 0, -1, 1)
    depth = (away[..., 0] * normal[:, None, 0] + away[..., 1] * normal[:, None, 1]) * through[
        :, None
    ]
    apart = np.sqrt(away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1])
    struck = survey.able[world] & (depth > 0) & (apart < SLAM_REACH)
    row, victim = np.nonzero(struck)
    heading = angles.of((normal * through[:, None]).astype(np.float32))
    blows.emit(
        world=world[row],
        actor=victim,
        by=actor[row],
        damage=SLAM_DAMAGE,
        angle=heading[row],
        weapon=-1,
        melee=True,
        floor=SLAM_FLOOR,
        knock=SLAM_KNOCK,
    )


def use(
    leaf: Mut[Leaf],
    machine: Mut[Machine],
    circuits: Mut[Circuits],
    body: Body,
    arms: Arms,
    posture: Posture,
    command: Command,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    noises: Queue[Noise],
    moved: Queue[DoorMoved],
    uses: Queue[Used],
) -> None:
    """Work the nearest door, device or switch in reach."""
    pressed = command.buttons & ~arms.held
    world, actor = np.nonzero(((pressed & Button.USE) != 0) & survey.able)
    if not len(world):
        return
    pos = body.pos[world, actor]
    distance = np.concatenate([terrain.doors.distance(pos), terrain.machines.distance(pos)], axis=1)
    if not distance.shape[1]:
        return
    best = distance.argmin(axis=1)
    reached = distance[np.arange(len(best)), best] <= REACH
    world, actor, best = world[reached], actor[reached], best[reached]
    at_door = best < terrain.doors.count
    _use_doors(
        leaf,
        body,
        arms,
        posture,
        clock,
        terrain,
        survey,
        world[at_door],
        actor[at_door],
        best[at_door].astype(np.int16),
        noises,
        moved,
        uses,
    )
    w, a, m = world[~at_door], actor[~at_door], best[~at_door] - terrain.doors.count
    needs = terrain.machines.needs[m]
    ready = (arms.things[w, a] & needs) == needs
    w, a, m = w[ready], a[ready], m[ready]
    if not len(w):
        return
    machine.on[w, m] ^= True
    machine.used[w, m] = clock.tick[w]
    machine.used_by[w, m] = a
    row, circuit = np.nonzero(terrain.machines.feeds[m])
    circuits.on[w[row], circuit] = machine.on[w[row], m[row]]
    door = terrain.machines.works_door[m]
    works = door >= 0
    leaf.locked[w[works], door[works]] ^= True
    uses.emit(world=w, machine=m, door=-1, by=a)
    noises.emit(
        world=w, pos=terrain.machines.pos[m], loudness=LOUD_SWITCH, kind=Sound.SWITCH, source=a
    )


def _use_doors(
    leaf: Leaf,
    body: Body,
    arms: Arms,
    posture: Posture,
    clock: Clock,
    terrain: Terrain,
    survey: Survey,
    world: Rows,
    actor: Rows,
    door: NDArray[np.int16],
    noises: Queue[Noise],
    moved: Queue[DoorMoved],
    uses: Queue[Used],
) -> None:
    if not len(world):
        return
    world, actor, door = _first_at_each(world, actor, door, leaf)
    uses.emit(world=world, machine=-1, door=door, by=actor)
    key = terrain.doors.key[door]
    bit = np.uint32(1) << np.maximum(key, 0).astype(np.uint32)
    has_key = (key >= 0) & ((arms.things[world, actor] & bit) != 0)
    leaf.locked[world, door] &= ~has_key
    opened = leaf.open[world, door]
    blocked = opened & terrain.door_occupied(door, body.pos[world], survey.present[world])
    free = ~leaf.locked[world, door] & ~blocked
    world, actor, door, opened = world[free], actor[free], door[free], opened[free]
    shutting, opening = opened, ~opened
    leaf.open[world[shutting], door[shutting]] = False
    leaf.touched[world[shutting], door[shutting]] = clock.tick[world[shutting]]
    _open(leaf, clock, body, terrain, world[opening], actor[opening], door[opening])
    moved.emit(world=world, door=door, by=actor, open=opening, slam=False)
    noises.emit(
        world=world,
        pos=terrain.doors.centre[door],
        loudness=_loudness(posture.crouched[world, actor]),
        kind=Sound.DOOR,
        source=actor,
    )


def swing(leaf: Mut[Leaf]) -> None:
    """Move the leaves towards open or shut; only how they look depends on it."""
    leaf.swing[...] = np.clip(leaf.swing + np.where(leaf.open, 1, -1), 0, DOOR_SWING)
