"""Feeling: what being hit, or nearly, tells about where danger is."""

from __future__ import annotations

import numpy as np

from game.ai.noticing import Scene, surer
from game.ai.perception import WORRIED
from game.content.cast import Cast
from game.data.components import (
    Aim,
    Arms,
    Body,
    Exposure,
    Facing,
    Health,
    Identity,
    Memory,
    Mind,
    Posture,
    Senses,
)
from game.data.constants import Cause, Sound
from game.data.events import Hurt, Spotted
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey

GUESS = np.float32(6)  # metres at which a blow is thought to have been dealt, where it came from
NEAR_MISS = np.float32(0.1)  # suppression that tells of rounds passing by


def feel(
    memory: Mut[Memory],
    senses: Mut[Senses],
    exposure: Mut[Exposure],
    mind: Mind,
    identity: Identity,
    body: Body,
    facing: Facing,
    posture: Posture,
    arms: Arms,
    health: Health,
    aim: Aim,
    clock: Clock,
    survey: Survey,
    cast: Cast,
    hurts: Queue[Hurt],
    sightings: Queue[Spotted],
) -> None:
    """Alarm those who were hit or shot past this tick, and turn the hit to where it came from."""
    w, a = np.nonzero(survey.able & (aim.suppression > NEAR_MISS))
    memory.alarm[w, a] = clock.tick[w]
    if not len(hurts):
        return
    rows = hurts.rows()
    up = survey.able[rows.world, rows.actor]
    world, actor, by = rows.world[up], rows.actor[up], rows.by[up]
    memory.alarm[world, actor] = clock.tick[world]
    known = by >= 0
    foe = np.zeros(len(world), bool)
    foe[known] = survey.hostile[world[known], actor[known], by[known]]
    slots = survey.able.shape[1]
    pair = np.unique((world[foe] * slots + actor[foe]) * slots + by[foe])
    w, a, b = pair // (slots * slots), pair // slots % slots, pair % slots
    aware = senses.awareness[w, a, b]
    fresh = aware <= 0
    senses.since[w[fresh], a[fresh], b[fresh]] = clock.tick[w[fresh]]
    senses.awareness[w, a, b] = np.maximum(aware, WORRIED)
    scene = Scene(
        senses, exposure, mind, identity, body, facing, posture, arms, health,
        clock, survey, cast, sightings,
    )  # fmt: skip
    surer(scene, w, a, b, Cause.HURT)
    unseen = ~senses.visible[w, a, b]
    w, a, b = w[unseen], a[unseen], b[unseen]
    back = angles.unit(health.hurt_from[w, a])
    memory.noise_pos[w, a] = body.pos[w, a] + back * GUESS
    memory.noise_tick[w, a] = clock.tick[w]
    memory.noise_kind[w, a] = Sound.IMPACT
