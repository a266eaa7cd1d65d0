"""Giving oneself up, and sparing each other."""

from __future__ import annotations

import numpy as np

from game.ai.acts import Act
from game.content.armoury import Armoury
from game.content.cast import Cast
from game.data.components import Arms, Body, Grip, Health, Identity, Mind, Senses
from game.data.constants import ticks
from game.data.events import Yielded
from game.data.resources import Clock
from game.data.tables import Litter
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.space.survey import Survey
from game.systems.handle import drop

KNEELS_AFTER = ticks(0.6)  # of wanting to give up
HELD_FIRE = ticks(3)  # for which two who spare each other have their weapons lowered
BADLY_HURT = np.float32(0.3)  # of full health
IN_SIGHT = np.float32(20)  # metres


def spare(
    grip: Mut[Grip],
    senses: Mut[Senses],
    arms: Mut[Arms],
    litter: Mut[Litter],
    mind: Mind,
    body: Body,
    health: Health,
    identity: Identity,
    clock: Clock,
    survey: Survey,
    cast: Cast,
    armoury: Armoury,
    yields: Queue[Yielded],
) -> None:
    """Let those kneel who give up, and make peace between two who lowered their weapons."""
    w, a = np.nonzero(mind.action == Act.YIELD)
    gives = survey.able[w, a] & ~identity.driven[w, a]
    gives &= clock.tick[w] - mind.since[w, a] >= KNEELS_AFTER
    w, a = w[gives], a[gives]
    if len(w):
        grip.yielded[w, a] = True
        drop(litter, arms, body, w, a, armoury)
        yields.emit(world=w, actor=a, other=-1)
    weary = survey.able & (arms.lowered >= HELD_FIRE)
    if not weary.any():
        return
    weary &= health.hp < cast.hp[identity.profile] * BADLY_HURT
    able = np.nonzero(weary.sum(axis=1) > 1)[0]
    if not len(able):
        return
    pair = weary[able, :, None] & weary[able, None]
    pair &= survey.hostile[able] & survey.hostile[able].transpose(0, 2, 1)
    row, one, other = np.nonzero(pair)
    away = body.pos[able[row], one] - body.pos[able[row], other]
    near = away[:, 0] * away[:, 0] + away[:, 1] * away[:, 1] < IN_SIGHT * IN_SIGHT
    w, one, other = able[row][near], one[near], other[near]
    senses.truce[w, one, other] = True
    yields.emit(world=w, actor=one, other=other)
