"""Directing: how hard the fight is on whoever is driven, for the story to pace what it sends."""

from __future__ import annotations

import numpy as np

from game.ai import perception
from game.content.cast import Cast
from game.data.components import Body, Identity
from game.data.constants import DT, Condition
from game.data.events import Fall, Hurt, Passed
from game.data.resources import Director
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.space.survey import Survey

NEAR_MISS = np.float32(0.1)  # for each round that passes them
CLOSE_KILL = np.float32(0.15)
CLOSE = np.float32(6)  # metres
CALMS = np.float32(0.04)  # a second


def direct(
    director: Mut[Director],
    identity: Identity,
    body: Body,
    survey: Survey,
    cast: Cast,
    hurts: Queue[Hurt],
    falls: Queue[Fall],
    passes: Queue[Passed],
) -> None:
    """Raise the intensity by what happens to those who are driven, and let it wear off.

    It grows by the share of their health that they lose, by rounds that pass them and by whom they
    bring down close by.  Nobody's health, aim or senses ever depend on it.
    """
    intensity = director.intensity
    intensity -= np.where(survey.running, CALMS * DT, np.float32(0))
    if len(hurts):
        hurt = hurts.rows()
        mine = np.flatnonzero(identity.driven[hurt.world, hurt.actor])
        w, a = hurt.world[mine], hurt.actor[mine]
        np.add.at(intensity, w, hurt.damage[mine] / cast.hp[identity.profile[w, a]])
    if len(passes):
        shot = passes.rows()
        np.add.at(intensity, shot.world[identity.driven[shot.world, shot.actor]], NEAR_MISS)
    if len(falls):
        fall = falls.rows()
        by = np.flatnonzero((fall.by >= 0) & (fall.condition >= Condition.WOUNDED))
        w, a, killer = fall.world[by], fall.actor[by], fall.by[by]
        near = perception.length(body.pos[w, a] - body.pos[w, killer]) < CLOSE
        counts = near & identity.driven[w, killer] & survey.hostile[w, a, killer]
        np.add.at(intensity, w[counts], CLOSE_KILL)
    np.clip(intensity, 0, 1, out=intensity)
