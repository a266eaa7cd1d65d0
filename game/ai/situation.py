"""The situation: what each thinker knows, in rows, as the input of deciding.

Nothing here looks at what a thinker does not know: enemies appear only as they are remembered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.content.armoury import Armoury
from game.content.cast import Cast
from game.content.difficulty import Difficulty
from game.content.squads import PLACES
from game.data.components import (
    Aim,
    Arms,
    Body,
    Command,
    Facing,
    Grip,
    Health,
    Hunt,
    Identity,
    Machine,
    Memory,
    Mind,
    Senses,
)
from game.data.constants import Condition, Order, Purpose, Role, ticks
from game.data.resources import Circuits, Clock
from game.data.tables import Litter
from game.ecs.rows import pick
from game.maths import chance
from game.space.survey import Survey
from game.space.terrain import Terrain

Rows = NDArray[np.intp]
Flags = NDArray[np.bool_]
Reals = NDArray[np.float32]
Ints = NDArray[np.int32]

LONG_AGO = ticks(3600)  # stands for "never" in ages
EXTRAPOLATED = np.float32(0.6)  # seconds that an enemy out of sight is thought to go on
IN_EARSHOT = np.float32(15)  # metres from which one learns of the fall of who leads
BEFORE = PLACES.index("before")
CROWD = 3  # people of a side from which the last one left knows that they are lost


@dataclass
class Known:
    """The components that minds read, and the constants: one bundle for a tick."""

    senses: Senses
    memory: Memory
    mind: Mind
    command: Command
    identity: Identity
    body: Body
    health: Health
    arms: Arms
    aim: Aim
    facing: Facing
    circuits: Circuits
    clock: Clock
    survey: Survey
    terrain: Terrain
    cast: Cast
    armoury: Armoury
    difficulty: Difficulty
    machine: Machine
    grip: Grip
    litter: Litter
    hunt: Hunt


@dataclass
class Situation:
    """What R thinkers know; every array has R rows.  Distances in metres, times in ticks."""

    world: Rows
    actor: Rows
    place: Rows  # in columns: world * N + actor
    now: Ints
    profile: NDArray[np.int16]
    pos: Reals  # (R, 2)
    cell: Ints
    locks: NDArray[np.uint64]
    shut: NDArray[Any]
    luck: Reals  # 0..1, drawn anew every second
    # the enemy
    target: NDArray[np.int16]  # actor slot, -1 none
    enemy: Rows  # the target's place in columns; somebody's, where there is none
    seen: Flags  # in view now
    age: Ints  # since it was known where they are
    certain_for: Ints  # since one became certain, -1 not
    confidence: Reals
    threat: Reals  # (R, 2) where danger is thought to be
    by_ear: Flags  # that is where a noise was, anybody's
    threat_cell: Ints
    metres: Reals  # to there
    # what else was noticed
    suspicion: Reals
    noise_age: Ints
    alarm_age: Ints
    # oneself
    fighter: Flags
    firearm: Flags
    rounds: Ints
    spare: Ints
    magazine: Ints
    reach: Reals  # metres of a blow
    reloading: Flags
    fear: Reals  # 0..1
    health: Reals  # 0..1 of full
    hurt_age: Ints
    pinned: Reals  # suppression, 0..1
    reaction: Ints
    relentless: Flags  # never gives up the hunt
    lone: Flags  # the last of a crowd
    friends: Ints  # of the same side on their feet
    light: Reals  # 0..1 where one stands
    # what one does, and should
    state: NDArray[np.uint8]
    act: NDArray[np.uint8]
    act_age: Ints
    hand: NDArray[np.uint8]
    hand_age: Ints
    voice: NDArray[np.uint8]
    voice_age: Ints
    silence: Ints  # since one last called out
    goal: Reals  # (R, 2)
    at_goal: Flags
    waiting: Flags
    order: NDArray[np.uint8]
    led: Flags  # there is somebody to follow, or to guard
    post: Reals  # (R, 2) where one belongs
    post_metres: Reals
    patrol: NDArray[np.int16]
    # the squad
    role: NDArray[np.uint8]
    mate: NDArray[np.int16]  # actor slot by whom one keeps one's place, -1 none
    leaderless: Flags  # who led them is down, and they know it
    dazed: Flags
    gun: tuple[NDArray[np.int32], Reals] | None = None  # see game.ai.fetch
    faced: Flags | None = None  # see game.ai.fire
    lane: Flags | None = None  # the same
    hurries: Flags = field(init=False)  # on the way back to one's place in the squad
    hidden: Flags = field(init=False)  # the threat could not see one who crouches here
    legal: NDArray[np.uint8] = field(init=False)  # the State as judged now


def gather(known: Known, w: Rows, a: Rows) -> Situation:
    """Return the situation of thinkers ``(w, a)``."""
    memory, mind, body, arms = known.memory, known.mind, known.body, known.arms
    survey, cast, terrain = known.survey, known.cast, known.terrain
    slots = survey.able.shape[1]
    at = w * slots + a
    now = known.clock.tick[w]
    profile = known.identity.profile.take(at)
    pos = pick(body.pos, at)
    target = memory.target.take(at)
    has = target >= 0
    age = np.where(has, now - memory.tick.take(at), LONG_AGO)
    certain = memory.certain.take(at)
    noise_age = _age(now, memory.noise_tick.take(at))
    ahead = np.minimum(age.astype(np.float32) / 60, EXTRAPOLATED)[:, None] * pick(memory.vel, at)
    recalled = pick(memory.pos, at) + ahead
    seen = has & known.senses.visible.take(at * slots + target % slots)
    by_ear = (noise_age < age) & ~seen
    threat = np.where(by_ear[:, None], pick(memory.noise_pos, at), recalled)

    side = known.identity.side.take(w, axis=0)
    friend = (side == known.identity.side.take(at)[:, None]).astype(np.int32)
    crowd = friend.sum(axis=1)
    friends = (friend * survey.able.take(w, axis=0)).sum(axis=1) - 1

    order = mind.order.take(at)
    who = mind.order_who.take(at)
    sent = np.where((who >= 0)[:, None], body.pos[w, who], pick(mind.order_pos, at))
    post = np.where((order != Order.NONE)[:, None], sent, terrain.home[a])
    mate = mind.mate.take(at)
    mate = np.where(survey.able[w, mate], mate, np.int16(-1))
    guards = (mate >= 0) & (order == Order.NONE) & (cast.squad.place[profile] == BEFORE)
    post = np.where(guards[:, None], body.pos[w, mate], post)
    goal = pick(mind.goal, at)
    weapon = arms.weapon.take(at)
    luck = chance.uniform(known.clock.seed[w], now // 60, a, Purpose.THINK)
    made = Situation(
        world=w,
        actor=a,
        place=at,
        now=now,
        profile=profile,
        pos=pos,
        cell=survey.cell.take(at),
        locks=survey.locks[w],
        shut=survey.shut[w],
        luck=luck,
        target=target,
        enemy=at - a + target % slots,
        seen=seen,
        age=age,
        certain_for=np.where((certain >= 0) & has, now - certain, -1),
        confidence=np.where(has, memory.confidence.take(at), 0),
        threat=threat,
        by_ear=by_ear,
        threat_cell=terrain.grid.to_cell(threat),
        metres=perception.length(threat - pos),
        suspicion=memory.suspicion.take(at),
        noise_age=noise_age,
        alarm_age=_age(now, memory.alarm.take(at)),
        fighter=cast.fighter[profile],
        firearm=known.armoury.firearm[weapon],
        rounds=arms.rounds.take(at),
        spare=arms.spare.take(at),
        magazine=known.armoury.magazine[weapon],
        reach=known.armoury.reach[weapon],
        reloading=arms.reload.take(at) > 0,
        fear=cast.fear[profile],
        health=known.health.hp.take(at) / cast.hp[profile],
        hurt_age=_age(now, known.health.hurt_tick.take(at)),
        pinned=known.aim.suppression.take(at),
        reaction=(cast.reaction[profile] * np.float32(known.difficulty.reaction)).astype(np.int32),
        relentless=cast.relentless[profile],
        lone=(friends == 0) & (crowd >= CROWD),
        friends=friends,
        light=survey.light.take(at),
        state=mind.state.take(at),
        act=mind.action.take(at),
        act_age=now - mind.since.take(at),
        hand=mind.hands.take(at),
        hand_age=now - mind.hands_since.take(at),
        voice=mind.voice.take(at),
        voice_age=now - mind.voice_since.take(at),
        silence=now - mind.bark_tick.take(at),
        goal=goal,
        at_goal=perception.length(goal - pos) < np.float32(0.45),
        waiting=mind.pause.take(at) > now,
        order=order,
        led=((order == Order.FOLLOW) & (who >= 0)) | guards,
        post=post,
        post_metres=perception.length(post - pos),
        patrol=terrain.patrols.of[a],
        role=np.where(mind.role_from.take(at) <= now, mind.role.take(at), np.uint8(Role.NONE)),
        mate=mate,
        leaderless=_leaderless(known, w, a),
        dazed=mind.dazed.take(at) > now,
    )
    made.hidden = ~terrain.sees(made.shut, made.threat_cell, made.cell, np.ones(len(w), bool))
    return made


def one_by_one(s: Situation, r: Rows) -> Iterator[Rows]:
    """Yield rows ``r`` (sorted) in turn: of each world first the first, then the second, and so on.

    For what people choose with an eye to what the others of their world have just chosen.
    """
    if not len(r):
        return
    world = s.world[r]
    rank = np.arange(len(r)) - np.searchsorted(world, world)
    for turn in range(int(rank.max()) + 1):
        yield r[rank == turn]


def _leaderless(known: Known, w: Rows, a: Rows) -> Flags:
    """Whether who leads each one's side has fallen near them, or was found lying."""
    down = known.cast.squad.leads[known.identity.profile]
    down = down & (known.health.condition >= Condition.WOUNDED)
    made = np.zeros(len(w), bool)
    if not down.any():
        return made
    row, chief = np.nonzero(down[w])
    wr, ar = w[row], a[row]
    near = perception.length(known.body.pos[wr, chief] - known.body.pos[wr, ar]) < IN_EARSHOT
    knows = (near | known.senses.found[wr, ar, chief]) & (chief != ar)
    knows &= known.identity.side[wr, chief] == known.identity.side[wr, ar]
    made[row[knows]] = True
    return made


def _age(now: Ints, tick: Ints) -> Ints:
    return np.where(tick >= 0, now - tick, LONG_AGO)
