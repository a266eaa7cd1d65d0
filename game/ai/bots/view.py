"""What a bot sees: one row for each actor it drives, taken from the world's columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.ai.bot import Scene
from game.ai.perception import length
from game.data.constants import Condition, Sound, ticks
from game.data.tables import World
from game.ecs.rows import pick
from game.maths import angles

Rows = NDArray[np.intp]
Flags = NDArray[np.bool_]
Reals = NDArray[np.float32]
Ints = NDArray[np.int32]

FAR = np.float32(1e6)  # metres: nobody
TURN_COST = np.float32(6 / angles.HALF)  # metres that turning right round is worth
FLOORED_COST = np.float32(5)  # metres that somebody on the floor may be farther away
NEVER = 1_000_000  # ticks
ALARMED_FOR = ticks(20)  # after shots, it listens for steps
EARSHOT = np.float32(10)  # metres within which it heeds them
TELLING = np.zeros(len(Sound), bool)  # noises that tell where somebody is
TELLING[[Sound.STEP, Sound.SHOT, Sound.RELOAD, Sound.DOOR, Sound.DOOR_SLAM]] = True


@dataclass
class Sights:
    """R driven people and whom they see: what aiming takes."""

    world: World
    scene: Scene
    w: Rows
    a: Rows
    now: Ints
    pos: Reals  # (R, 2)
    away: Reals  # (R, N) metres to everybody
    enemies: Flags  # (R, N) in view and in the fight
    target: Rows  # the one that matters most of those in view
    seen: Flags  # there is one
    metres: Reals  # to it
    firearm: Flags
    rounds: Ints

    @classmethod
    def of(cls, world: World, scene: Scene, w: Rows, a: Rows) -> Sights:
        """Return what actors ``(w, a)`` see."""
        return cls(**_sights(world, scene, w, a))


def _sights(world: World, scene: Scene, w: Rows, a: Rows) -> dict[str, Any]:
    actors, survey = world.actors, scene.survey
    slots = survey.able.shape[1]
    place = w * slots + a
    pos = pick(actors.body.pos, place)
    away = length(actors.body.pos.take(w, axis=0) - pos[:, None])
    enemies = pick(actors.senses.visible, place) & pick(survey.hostile, place)
    enemies &= actors.health.condition.take(w, axis=0) <= Condition.FLOORED
    one, enemy = np.nonzero(enemies)
    other = w[one] * slots + enemy
    line = angles.of(pick(actors.body.pos, other) - pos.take(one, axis=0))
    turn = np.abs(angles.difference(line, actors.facing.angle.take(place[one])))
    cost = np.full(away.shape, FAR, np.float32)
    dear = turn * TURN_COST + FLOORED_COST * ~survey.able.take(other)
    cost[one, enemy] = away[one, enemy] + dear
    target = cost.argmin(axis=1)
    row = np.arange(len(w))
    seen = enemies[row, target]
    return {
        "world": world,
        "scene": scene,
        "w": w,
        "a": a,
        "now": world.clock.tick[w],
        "pos": pos,
        "away": away,
        "enemies": enemies,
        "target": target,
        "seen": seen,
        "metres": np.where(seen, away[row, target], FAR),
        "firearm": scene.armoury.firearm[actors.arms.weapon.take(place)],
        "rounds": actors.arms.rounds.take(place),
    }


@dataclass
class View(Sights):
    """R driven people and what they know."""

    cell: Ints
    locks: NDArray[np.uint64]
    shut: NDArray[Any]
    threat: Reals  # (R, 2) where danger is, in view or as remembered
    threat_age: Ints  # ticks since that was known
    heard: Flags  # it is known by ear: steps or shots near by, in a fight
    struck_age: Ints  # ticks since last hurt
    threat_cell: Ints
    spare: Ints
    magazine: Ints
    reloading: Flags
    health: Reals  # 0..1

    @classmethod
    def of(cls, world: World, scene: Scene, w: Rows, a: Rows) -> View:
        """Return the view of actors ``(w, a)``."""
        actors, survey = world.actors, scene.survey
        sights = _sights(world, scene, w, a)
        now, pos, seen, target = (sights[name] for name in ("now", "pos", "seen", "target"))
        memory = actors.memory
        known = memory.target[w, a] >= 0
        threat = np.where(seen[:, None], actors.body.pos[w, target], memory.pos[w, a])
        age = np.where(known, now - memory.tick[w, a], NEVER)
        # one that was remembered and has been put down is no danger
        down = actors.health.condition[w, memory.target[w, a]] > Condition.FLOORED
        age = np.where(known & down, NEVER, age)
        noise_age = np.where(memory.noise_tick[w, a] >= 0, now - memory.noise_tick[w, a], NEVER)
        noise = memory.noise_pos[w, a]
        alarmed = (memory.alarm[w, a] >= 0) & (now - memory.alarm[w, a] < ALARMED_FOR)
        heard = ~seen & alarmed & (noise_age < age) & (length(noise - pos) < EARSHOT)
        heard &= TELLING.take(memory.noise_kind[w, a])
        threat = np.where(heard[:, None], noise, threat)
        age = np.where(heard, noise_age, age)
        hurt = actors.health.hurt_tick[w, a]
        return cls(
            **sights,
            cell=survey.cell[w, a],
            locks=survey.locks[w],
            shut=survey.shut[w],
            threat=threat,
            threat_age=np.where(seen, 0, age).astype(np.int32),
            heard=heard,
            struck_age=np.where(hurt >= 0, now - hurt, NEVER).astype(np.int32),
            threat_cell=scene.terrain.grid.to_cell(threat),
            spare=actors.arms.spare[w, a],
            magazine=scene.armoury.magazine[actors.arms.weapon[w, a]],
            reloading=actors.arms.reload[w, a] > 0,
            health=actors.health.hp[w, a] / scene.cast.hp[actors.identity.profile[w, a]],
        )
