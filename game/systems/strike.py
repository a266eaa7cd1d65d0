"""Blows with knives, pipes, fists and the butts of guns."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.content.armoury import Armoury
from game.content.cast import Cast
from game.data.components import Arms, Body, Command, Facing, Grip, Health, Identity, Senses
from game.data.constants import Button, Condition, Sound, ticks
from game.data.events import Blow, Noise, Swing
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey
from game.space.terrain import Terrain

AT_FEET = np.float32(1.1)  # metres
EXECUTION = ticks(1.2)
PARRY = ticks(0.15)  # before a blow lands, within which starting one's own turns it aside
FACED = angles.from_degrees(60)
THROWN_BACK = ticks(0.7)  # on the floor
UNAWARE = np.float32(3)  # times the damage, on somebody who has not noticed
NOTICED = np.float32(0.35)  # awareness below which one has not
FINISHING = np.float32(1000)  # damage to somebody who lies there
BLOW_LOUDNESS = 5.0  # metres
TOUCHING = np.float32(0.55)  # metres within which the arc does not matter

Rows = NDArray[np.intp]


def wind_up(
    arms: Mut[Arms],
    command: Command,
    body: Body,
    health: Health,
    identity: Identity,
    grip: Grip,
    survey: Survey,
    cast: Cast,
    armoury: Armoury,
    swings: Queue[Swing],
) -> None:
    """Start a blow: with the melee button, or by the trigger of what is no gun.

    Over somebody who lies there, with nobody else near, it is the end of them: that takes longer,
    and a wound breaks it off.
    """
    pressed = command.buttons & ~arms.held
    wanted = (pressed & Button.MELEE) != 0
    wanted |= ((command.buttons & Button.FIRE) != 0) & ~armoury.firearm[arms.weapon]
    wanted &= (grip.holds < 0) & (grip.shaken == 0) & (arms.lowered == 0)
    starts = wanted & survey.able & (arms.cooldown == 0) & (arms.windup == 0)
    world, actor = np.nonzero(starts)
    if not len(world):
        return
    weapon, profile = arms.weapon[world, actor], identity.profile[world, actor]
    swing = np.rint(armoury.windup[weapon] * cast.windup[profile]).astype(np.int32)
    rest = np.rint(armoury.recovery[weapon] * cast.recovery[profile]).astype(np.int32)
    ends = _over_somebody(body, health, survey, world, actor)
    swing = np.where(ends, EXECUTION, swing)
    arms.ends[world, actor] = ends
    arms.reload[world, actor] = 0
    arms.windup[world, actor] = swing + 1
    arms.cooldown[world, actor] = swing + rest + 1
    swings.emit(world=world, actor=actor, landed=False)


def _over_somebody(
    body: Body, health: Health, survey: Survey, world: Rows, actor: Rows
) -> NDArray[np.bool_]:
    """Whether somebody lies at one's feet, and nobody stands within reach."""
    away = body.pos[world] - body.pos[world, actor][:, None]
    metres = np.sqrt(away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1])
    near = survey.present[world] & (metres < AT_FEET)
    near[np.arange(len(world)), actor] = False
    lying = health.condition[world] != Condition.FINE
    over: NDArray[np.bool_] = (near & lying).any(axis=1) & ~(near & ~lying).any(axis=1)
    return over


def strike(
    arms: Mut[Arms],
    body: Body,
    facing: Facing,
    health: Health,
    identity: Identity,
    senses: Senses,
    clock: Clock,
    survey: Survey,
    cast: Cast,
    armoury: Armoury,
    terrain: Terrain,
    blows: Queue[Blow],
    swings: Queue[Swing],
    noises: Queue[Noise],
) -> None:
    """Land the blows that are due on the nearest person within reach and arc."""
    arms.windup[~survey.able] = 0
    # whoever is wounded over somebody who lies there lets be
    long = arms.ends & (health.hurt_tick >= clock.tick[:, None] - 1)
    arms.windup[long & (health.hurt_tick >= 0)] = 0
    world, actor = np.nonzero(arms.windup == 1)
    np.maximum(arms.windup - 1, 0, out=arms.windup)
    if not len(world):
        return
    weapon = arms.weapon[world, actor]
    pos = body.pos[world, actor]
    away = body.pos[world] - pos[:, None]
    distance = np.sqrt(away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1])
    off = np.abs(angles.difference(angles.of(away), facing.angle[world, actor][:, None]))
    edges = cast.radius[identity.profile[world]]
    own = edges[np.arange(len(actor)), actor]
    near = distance <= armoury.reach[weapon][:, None] + own[:, None] + edges
    near &= (off <= armoury.arc[weapon][:, None]) | (distance <= TOUCHING)
    near &= survey.present[world]
    near[np.arange(len(actor)), actor] = False
    # those who stand come before those who lie
    lying = health.condition[world] != Condition.FINE
    rank = np.where(near, distance + lying, np.float32(np.inf))
    victim = rank.argmin(axis=1)
    hit = near[np.arange(len(actor)), victim]
    hit &= terrain.sees(survey.shut[world], survey.cell[world, actor], survey.cell[world, victim])
    world, actor, victim, weapon = world[hit], actor[hit], victim[hit], weapon[hit]
    if not len(world):
        return
    unaware = senses.awareness[world, victim, actor] < NOTICED
    damage = armoury.blow_damage[weapon] * cast.blow[identity.profile[world, actor]]
    damage *= np.where(unaware & survey.able[world, victim], UNAWARE, np.float32(1))
    fallen = health.condition[world, victim] != Condition.FINE
    damage = np.where(fallen & arms.ends[world, actor], FINISHING, damage)
    parried = _parried(arms, facing, armoury, cast, identity, world, actor, victim)
    # what is parried throws back whoever struck
    blows.emit(
        world=world,
        actor=np.where(parried, actor, victim),
        by=np.where(parried, victim, actor),
        damage=np.where(parried, np.float32(0), damage),
        angle=facing.angle[world, actor] + np.where(parried, angles.HALF, 0),
        weapon=weapon,
        melee=True,
        floor=np.where(parried, THROWN_BACK, armoury.floor[weapon]),
        knock=armoury.knock[weapon],
    )
    swings.emit(world=world, actor=actor, landed=True)
    noises.emit(
        world=world,
        pos=body.pos[world, victim],
        loudness=BLOW_LOUDNESS,
        kind=Sound.MELEE,
        source=actor,
    )


def _parried(
    arms: Arms,
    facing: Facing,
    armoury: Armoury,
    cast: Cast,
    identity: Identity,
    world: Rows,
    actor: Rows,
    victim: Rows,
) -> NDArray[np.bool_]:
    """Whether each blow meets one that was started against it a moment before."""
    weapon, profile = arms.weapon[world, victim], identity.profile[world, victim]
    whole = np.rint(armoury.windup[weapon] * cast.windup[profile]).astype(np.int32)
    left = arms.windup[world, victim]
    fresh = (left > 0) & (whole - left < PARRY)
    turned = angles.difference(
        facing.angle[world, victim], facing.angle[world, actor] + angles.HALF
    )
    parried: NDArray[np.bool_] = fresh & (np.abs(turned) < FACED)
    return parried
