"""Feeling: what being hit, or nearly, tells about where danger is."""

from __future__ import annotations

import numpy as np

from game.ai.noticing import Scene, surer
from game.ai.perception import THINK_EVERY, WORRIED, turn_to_think
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
from game.data.events import Spotted
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey

GUESS = np.float32(6)  # metres at which a blow is thought to have been dealt, where it came from
NEAR_MISS = np.float32(0.08)  # suppression that tells of rounds passing by


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
    sightings: Queue[Spotted],
) -> None:
    """Alarm those hit or shot past since the last thoughts; a hit tells where it came from."""
    due = turn_to_think(clock.tick + 1)
    if not due.any():
        return
    since = (clock.tick - THINK_EVERY)[:, None]
    hit = (health.hurt_tick >= 0) & (health.hurt_tick > since)
    w, a = np.nonzero(due[:, None] & survey.able & (hit | (aim.suppression > NEAR_MISS)))
    memory.alarm[w, a] = clock.tick[w]
    by = health.hurt_by[w, a].astype(np.intp)
    foe = hit[w, a] & (by >= 0) & survey.hostile[w, a, by]
    w, a, b = w[foe], a[foe], by[foe]
    if not len(w):
        return
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
