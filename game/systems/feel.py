"""Feeling: what being hit, or nearly, tells about where danger is."""

from __future__ import annotations

import numpy as np

from game.data.components import Aim, Body, Health, Memory, Senses
from game.data.constants import Sound
from game.data.events import Hurt
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey

GUESS = np.float32(6)  # metres at which a blow is thought to have been dealt, where it came from
NEAR_MISS = np.float32(0.1)  # suppression that tells of rounds passing by
AWARE = np.float32(0.7)  # awareness of an enemy whose blow was felt


def feel(
    memory: Mut[Memory],
    senses: Mut[Senses],
    body: Body,
    health: Health,
    aim: Aim,
    clock: Clock,
    survey: Survey,
    hurts: Queue[Hurt],
) -> None:
    """Alarm those who were hit or shot past this tick, and turn the hit to where it came from."""
    tick = clock.tick[:, None]
    grazed = survey.able & (aim.suppression > NEAR_MISS)
    memory.alarm[...] = np.where(grazed, tick, memory.alarm)
    if not len(hurts):
        return
    rows = hurts.rows()
    up = survey.able[rows.world, rows.actor]
    world, actor, by = rows.world[up], rows.actor[up], rows.by[up]
    memory.alarm[world, actor] = clock.tick[world]
    known = by >= 0
    foe = np.zeros(len(world), bool)
    foe[known] = survey.hostile[world[known], actor[known], by[known]]
    w, a, b = world[foe], actor[foe], by[foe]
    senses.awareness[w, a, b] = np.maximum(senses.awareness[w, a, b], AWARE)
    unseen = ~senses.visible[w, a, b]
    w, a, b = w[unseen], a[unseen], b[unseen]
    back = angles.unit(health.hurt_from[w, a])
    memory.noise_pos[w, a] = body.pos[w, a] + back * GUESS
    memory.noise_tick[w, a] = clock.tick[w]
    memory.noise_kind[w, a] = Sound.IMPACT
