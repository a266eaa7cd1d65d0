"""Turning the upper body towards where one aims, and what that does to the aim."""

from __future__ import annotations

import numpy as np

from game.content.armoury import Armoury
from game.content.cast import Cast
from game.data.components import Aim, Arms, Command, Facing, Identity, Mind, Posture
from game.data.constants import DT, FULL_PACE
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.maths import angles
from game.space.survey import Survey

UPSETTING = np.float32(1820)  # units in one tick (10 degrees) that spoil a settled aim wholly
SUPPRESSION_EASES = np.float32(0.25) * DT


def turn(
    facing: Mut[Facing],
    command: Command,
    identity: Identity,
    posture: Posture,
    clock: Clock,
    survey: Survey,
    cast: Cast,
) -> None:
    """Turn towards the aim at the profile's speed; whoever is driven keeps it in slow motion."""
    step = cast.turn[identity.profile]
    slowed = np.where(identity.driven, FULL_PACE // np.maximum(clock.pace, 1)[:, None], 1)
    step = np.where(survey.able, step * slowed, 0).astype(np.int32)
    before = facing.angle.copy()
    facing.angle[...] = angles.approach(before, command.aim, step)
    facing.rate[...] = np.abs(angles.difference(facing.angle, before))


def settle(
    aim: Mut[Aim],
    facing: Facing,
    identity: Identity,
    arms: Arms,
    mind: Mind,
    cast: Cast,
    armoury: Armoury,
) -> None:
    """Let the aim settle towards its floor, or be upset by turning; recoil wears off."""
    profile = identity.profile
    floor, start = cast.aim_floor[profile], cast.aim_start[profile]
    sigma = floor + (aim.sigma - floor) * cast.aim_decay[profile]
    # to follow somebody who is already aimed at upsets nothing; what it costs stands in the shot
    flicked = np.where(mind.tracks, 0, facing.rate).astype(np.float32)
    upset = np.minimum(flicked / UPSETTING, 1)
    aim.sigma[...] = sigma + np.maximum(start - sigma, 0) * upset
    aim.bloom *= armoury.steady[arms.weapon]
    np.maximum(aim.suppression - SUPPRESSION_EASES, 0, out=aim.suppression)
