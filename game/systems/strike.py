"""Blows with knives, pipes, fists and the butts of guns."""

from __future__ import annotations

import numpy as np

from game.content.armoury import Armoury
from game.content.cast import Cast
from game.data.components import Arms, Body, Command, Facing, Health, Identity, Senses
from game.data.constants import Button, Condition, Sound
from game.data.events import Blow, Noise, Swing
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey
from game.space.terrain import Terrain

UNAWARE = np.float32(3)  # times the damage, on somebody who has not noticed
NOTICED = np.float32(0.35)  # awareness below which one has not
FINISHING = np.float32(1000)  # damage to somebody who lies there
BLOW_LOUDNESS = 5.0  # metres
TOUCHING = np.float32(0.55)  # metres within which the arc does not matter


def wind_up(
    arms: Mut[Arms],
    command: Command,
    survey: Survey,
    armoury: Armoury,
    swings: Queue[Swing],
) -> None:
    """Start a blow: with the melee button, or by the trigger of what is no gun."""
    pressed = command.buttons & ~arms.held
    wanted = (pressed & Button.MELEE) != 0
    wanted |= ((command.buttons & Button.FIRE) != 0) & ~armoury.firearm[arms.weapon]
    starts = wanted & survey.able & (arms.cooldown == 0) & (arms.windup == 0)
    world, actor = np.nonzero(starts)
    if not len(world):
        return
    weapon = arms.weapon[world, actor]
    arms.reload[world, actor] = 0
    arms.windup[world, actor] = armoury.windup[weapon] + 1
    arms.cooldown[world, actor] = armoury.windup[weapon] + armoury.recovery[weapon] + 1
    swings.emit(world=world, actor=actor, landed=False)


def strike(
    arms: Mut[Arms],
    body: Body,
    facing: Facing,
    health: Health,
    identity: Identity,
    senses: Senses,
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
    damage = np.where(survey.able[world, victim], damage, FINISHING)
    blows.emit(
        world=world,
        actor=victim,
        by=actor,
        damage=damage,
        angle=facing.angle[world, actor],
        weapon=weapon,
        melee=True,
        floor=armoury.floor[weapon],
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
