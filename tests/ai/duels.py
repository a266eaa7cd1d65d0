"""Duels in the open room: one enemy against a bot that plays Gon, each sure of the other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Bot
from game.data.constants import Notice, Stage, ticks
from game.maths import angles
from game.sim.sim import Sim
from tests.statistics import setting_of

ROOM = "open_room"  # 8 m by 8 m, without cover, in full light
APART = (3, 7)  # metres
LONGEST = ticks(60)


@dataclass(frozen=True)
class Duels:
    """How duels came out, (n,) each in the order of their seeds."""

    won: NDArray[np.bool_]  # by the enemy
    decided: NDArray[np.bool_]
    fired: NDArray[np.int32]  # rounds, (n, 2): Gon, enemy
    hits: NDArray[np.int32]


def duels(profile: str, bot: Bot, seeds: range) -> Duels:
    """Let somebody of a profile fight a bot to the end, once for each seed.

    They start anywhere from 3 to 7 m apart, each facing anywhere, and know of each other: what is
    measured is the fight, not who notices whom first.
    """
    sim = Sim(setting_of(ROOM), worlds=len(seeds), drivers={"gon": bot}, characters={"b1": profile})
    sim.reset(seeds)
    scatter(sim, np.random.default_rng(seeds[0]))
    acquaint(sim)
    for _ in range(LONGEST):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    stage, tally = sim.world.outcome.stage, sim.world.actors.tally
    return Duels(
        won=np.asarray(stage == Stage.LOST),
        decided=np.asarray(stage != Stage.RUNNING),
        fired=tally.fired.astype(np.int32),
        hits=tally.hits.astype(np.int32),
    )


def scatter(sim: Sim, dice: np.random.Generator) -> None:
    """Put the two people of each world APART, about the middle between them, facing anywhere."""
    actors = sim.world.actors
    metres = dice.uniform(*APART, sim.worlds)
    actors.facing.angle[...] = dice.integers(0, angles.TURN, actors.facing.angle.shape)
    actors.command.aim[...] = actors.facing.angle
    middle = actors.body.pos.mean(axis=1)
    for one, side in ((0, -0.5), (1, 0.5)):
        actors.body.pos[:, one, 0] = middle[:, 0] + side * metres
        actors.mind.goal[:, one] = actors.mind.way[:, one] = actors.body.pos[:, one]


def acquaint(sim: Sim) -> None:
    """Make the two people of each world certain of each other, as of now."""
    actors = sim.world.actors
    senses, memory = actors.senses, actors.memory
    for one, other in ((0, 1), (1, 0)):
        pos = actors.body.pos[:, other]
        senses.visible[:, one, other] = True
        senses.awareness[:, one, other] = 1
        senses.level[:, one, other] = Notice.CERTAIN
        memory.target[:, one] = other
        memory.pos[:, one] = pos
        memory.trail[:, one] = pos[:, None]
        memory.tick[:, one] = memory.certain[:, one] = 0
        memory.confidence[:, one] = memory.suspicion[:, one] = 1
