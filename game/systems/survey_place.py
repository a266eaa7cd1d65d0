"""Working out, once a tick, what many systems ask."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data.components import Arms, Body, Grip, Health, Identity, Leaf, Senses
from game.data.constants import Condition, Stage, Stance
from game.data.resources import Circuits, Outcome, Relations
from game.ecs.columns import Mut
from game.ecs.slots import Slot
from game.space.survey import Survey
from game.space.terrain import Terrain

FLASH_LIGHT = np.float32(0.8)  # light on somebody whose gun goes off

Reals = NDArray[np.float32]


def survey_place(
    slot: Slot,
    body: Body,
    health: Health,
    identity: Identity,
    arms: Arms,
    grip: Grip,
    senses: Senses,
    outcome: Outcome,
    relations: Relations,
    circuits: Mut[Circuits],
    terrain: Terrain,
    survey: Survey,
) -> None:
    """Fill the survey from the columns as they are at the start of the tick."""
    condition = health.condition
    np.less(condition, Condition.DEAD, out=survey.present)
    survey.present &= slot.alive
    np.equal(condition, Condition.FINE, out=survey.able)
    survey.able &= slot.alive
    survey.able &= (grip.held_by < 0) & ~grip.yielded
    np.equal(outcome.stage, Stage.RUNNING, out=survey.running)
    survey.cell[...] = terrain.grid.to_cell(body.pos)

    terrain.light.find_lit(circuits.on, circuits.broken, circuits.lit)
    survey.light_anew(lambda: _light(arms, circuits, terrain, survey))
    _find_wars(survey, identity, relations)
    fights = survey.present & ~grip.yielded
    np.logical_and(survey.at_war, fights[:, :, None], out=survey.hostile)
    survey.hostile &= fights[:, None]
    np.greater(survey.hostile, senses.truce, out=survey.hostile)  # and no truce


def _light(arms: Arms, circuits: Circuits, terrain: Terrain, survey: Survey) -> Reals:
    level = terrain.light.level(survey.cell.ravel(), circuits.lit, survey.world)
    flash = (arms.flash > 0) * FLASH_LIGHT
    return np.maximum(level.reshape(flash.shape), flash)


def _find_wars(survey: Survey, identity: Identity, relations: Relations) -> None:
    """Work out whose sides are at war, anew only when a side or a relation has changed."""
    same = np.array_equal(survey.side, identity.side)
    if same and np.array_equal(survey.stance, relations.stance):
        return
    survey.side[...] = identity.side
    survey.stance[...] = relations.stance
    worlds = np.arange(len(survey.running))[:, None, None]
    stance = relations.stance[worlds, identity.side[:, :, None], identity.side[:, None]]
    np.equal(stance, Stance.HOSTILE, out=survey.at_war)


def survey_doors(leaf: Leaf, terrain: Terrain, survey: Survey) -> None:
    """Fill in which doors are shut and locked."""
    np.logical_not(leaf.open, out=survey.door_shut)
    survey.shut[...] = terrain.sight.shut_words(survey.door_shut)
    bits = np.uint64(1) << np.arange(leaf.locked.shape[1], dtype=np.uint64)
    locked = np.where(leaf.locked & ~leaf.open, bits, np.uint64(0))
    survey.locks[...] = np.bitwise_or.reduce(locked, axis=1)
