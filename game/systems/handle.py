"""Hands: throwing what one holds, and picking up what lies there."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.content.armoury import FISTS, Armoury
from game.data.components import Arms, Body, Command, Facing
from game.data.constants import Button
from game.data.events import Took
from game.data.tables import Flights, Litter
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.ecs.slots import despawn, spawn
from game.maths import angles
from game.space.survey import Survey

ARM = np.float32(1.1)  # metres that a hand reaches
THROW_FAR = np.float32(12)  # metres until a thrown thing drops
THROW_PAUSE = 20  # ticks before the hands are free again

Rows = NDArray[np.intp]


def throw(
    arms: Mut[Arms],
    flights: Mut[Flights],
    command: Command,
    body: Body,
    facing: Facing,
    survey: Survey,
    armoury: Armoury,
) -> None:
    """Throw the weapon in hand."""
    pressed = command.buttons & ~arms.held
    throws = ((pressed & Button.THROW) != 0) & survey.able & armoury.droppable[arms.weapon]
    world, actor = np.nonzero(throws)
    if not len(world):
        return
    row = spawn(flights.slot, world)
    kept = row >= 0
    world, actor, row = world[kept], actor[kept], row[kept]
    weapon = arms.weapon[world, actor]
    flight, at = flights.flight, (world, row)
    flight.pos[at] = body.pos[world, actor]
    flight.start[at] = body.pos[world, actor]
    heading = angles.unit(facing.angle[world, actor])
    flight.vel[at] = heading * armoury.throw_speed[weapon][:, None]
    flight.energy[at] = 0
    flight.damage[at] = armoury.throw_damage[weapon]
    flight.left[at] = THROW_FAR
    flight.weapon[at] = weapon
    flight.owner[at] = actor
    flight.passed[at] = -1
    flight.thrown[at] = True
    flight.rounds[at] = arms.rounds[world, actor]
    flight.spare[at] = 0
    empty_hands(arms, world, actor, armoury)
    arms.cooldown[world, actor] = THROW_PAUSE


def pick_up(
    arms: Mut[Arms],
    litter: Mut[Litter],
    command: Command,
    body: Body,
    survey: Survey,
    armoury: Armoury,
    takes: Queue[Took],
) -> None:
    """Take the nearest thing in reach, or else swap the weapon in hand for the nearest one.

    What is carried comes first: a gun dropped on it must never hide what somebody came for.
    """
    pressed = command.buttons & ~arms.held
    world, actor = np.nonzero(((pressed & Button.SWAP) != 0) & survey.able)
    if not len(world):
        return
    away = litter.loot.pos[world] - body.pos[world, actor][:, None]
    distance = np.sqrt(away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1])
    within = litter.slot.alive[world] & (distance <= ARM)
    rank = distance + np.where(litter.loot.thing[world] >= 0, np.float32(0), ARM)
    row = np.where(within, rank, np.float32(np.inf)).argmin(axis=1)
    reached = within[np.arange(len(row)), row]
    world, actor, row = world[reached], actor[reached], row[reached]
    # two hands at one thing: the lower slot gets it
    _, first = np.unique(world * litter.slot.alive.shape[1] + row, return_index=True)
    world, actor, row = world[first], actor[first], row[first]
    if not len(world):
        return
    loot = litter.loot
    weapon, thing = loot.weapon[world, row], loot.thing[world, row]
    takes.emit(world=world, actor=actor, weapon=weapon, thing=thing)
    carried = thing >= 0
    bit = np.uint32(1) << np.maximum(thing, 0).astype(np.uint32)
    arms.things[world, actor] |= np.where(carried, bit, np.uint32(0))
    rounds, spare = loot.rounds[world, row], loot.spare[world, row]
    despawn(litter.slot, world, row)
    same = ~carried & (weapon == arms.weapon[world, actor])
    arms.spare[world, actor] += np.where(same, rounds + spare, 0)
    other = ~carried & ~same
    drop(litter, arms, body, world[other], actor[other], armoury)
    at = world[other], actor[other]
    arms.weapon[at] = weapon[other]
    arms.rounds[at] = rounds[other]
    arms.spare[at] = spare[other]
    arms.reload[at] = 0


def drop(
    litter: Litter, arms: Arms, body: Body, world: Rows, actor: Rows, armoury: Armoury
) -> None:
    """Let the weapons of these people fall where they stand; ``world`` must be sorted."""
    has = armoury.droppable[arms.weapon[world, actor]]
    world, actor = world[has], actor[has]
    weapon = arms.weapon[world, actor]
    rounds, spare = arms.rounds[world, actor], arms.spare[world, actor]
    lay_down(litter, world, body.pos[world, actor], weapon, rounds, spare)
    empty_hands(arms, world, actor, armoury)


def lay_down(
    litter: Litter,
    world: Rows,
    pos: NDArray[np.float32],
    weapon: NDArray[np.int16],
    rounds: NDArray[np.int32],
    spare: NDArray[np.int32],
) -> None:
    """Put weapons on the floor; ``world`` must be sorted.  What finds no room is lost."""
    row = spawn(litter.slot, world)
    kept = row >= 0
    at = world[kept], row[kept]
    loot = litter.loot
    loot.pos[at] = pos[kept]
    turned = (pos[kept, 0] + pos[kept, 1]) * np.float32(9973)  # any fixed scatter will do
    loot.angle[at] = turned.astype(np.int32) & (angles.TURN - 1)
    loot.weapon[at] = weapon[kept]
    loot.thing[at] = -1
    loot.rounds[at] = rounds[kept]
    loot.spare[at] = spare[kept]


def empty_hands(arms: Arms, world: Rows, actor: Rows, armoury: Armoury) -> None:
    """Leave these people with their fists."""
    arms.weapon[world, actor] = armoury.row(FISTS)
    for column in (arms.rounds, arms.spare, arms.reload, arms.windup):
        column[world, actor] = 0
