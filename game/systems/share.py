"""Sharing: telling friends where an enemy is, by shout or radio, and hearing it from them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.noticing import Scene, surer
from game.ai.voice import may_speak, speak
from game.content.cast import Cast
from game.data.components import (
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
from game.data.constants import Cause, Purpose, Sound, ticks
from game.data.events import BARKS, Barked, Noise, Spotted
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import chance
from game.space.survey import Survey
from game.space.terrain import Terrain

CARRIES = np.float32(12)  # metres of path that shouted words are understood over
# ticks until a shout is taken in, with the next thought: .6 to 1.2 seconds in all
SOONEST, SPREAD = ticks(0.6) - perception.THINK_EVERY // 2, np.float32(ticks(0.6))
BY_RADIO = ticks(1)  # and until a call by radio is
TRUST = np.float32(0.8)  # factor on the confidence of what one is told
AGAIN = ticks(4)  # between two calls of one person
LOUDNESS = 18.0  # metres
NEVER = ticks(3600)  # stands for a call that does not arrive
MUTTERED = 3.0  # metres that a call by radio carries

Rows = NDArray[np.intp]


def share(
    memory: Mut[Memory],
    mind: Mut[Mind],
    senses: Mut[Senses],
    exposure: Mut[Exposure],
    identity: Identity,
    body: Body,
    facing: Facing,
    posture: Posture,
    arms: Arms,
    health: Health,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    barks: Queue[Barked],
    noises: Queue[Noise],
    sightings: Queue[Spotted],
) -> None:
    """Take in what was called out a moment ago; let those who see an enemy call it out."""
    turn = perception.turn_to_think(clock.tick)
    if not turn.any():
        return
    scene = Scene(
        senses, exposure, mind, identity, body, facing, posture, arms, health,
        clock, survey, cast, sightings,
    )  # fmt: skip
    _take_in(scene, memory, turn)
    w, a = np.nonzero(turn[:, None] & (memory.tick == clock.tick[:, None]))
    if not len(w):
        return
    now, certain, profile = clock.tick[w], memory.certain[w, a], identity.profile[w, a]
    tells = (certain >= 0) & (cast.shouts[profile] | cast.radio[profile])
    tells &= survey.able[w, a] & ~identity.driven[w, a] & survey.running[w]
    # the first call about an enemy does not wait for breath
    tells &= (now - mind.bark_tick[w, a] >= AGAIN) | (mind.bark_tick[w, a] < certain)
    tells &= now - certain >= cast.reaction[profile]
    w, a = w[tells], a[tells]
    in_view = senses.visible[w, a, memory.target[w, a]]
    w, a = w[in_view], a[in_view]
    if not len(w):
        return
    may = may_speak(mind, identity, clock, w, a, urgent=True)
    mind.bark_tick[w, a] = clock.tick[w]
    speak(mind, clock, barks, w[may], a[may], BARKS.index("saw") + 1)
    shouts = cast.shouts[identity.profile[w, a]]
    loudness = np.where(shouts, LOUDNESS, MUTTERED)
    noises.emit(world=w, pos=body.pos[w, a], loudness=loudness, kind=Sound.SHOUT, source=a)

    friend = (identity.side[w] == identity.side[w, a][:, None]) & survey.able[w]
    friend &= memory.told[w] < 0
    friend[np.arange(len(w)), a] = False
    row, f = np.nonzero(friend)
    wr, ar = w[row], a[row]
    metres = terrain.path_metres(survey.locks[wr], survey.cell[wr, ar], survey.cell[wr, f])
    hears = (metres <= CARRIES) & shouts[row]
    now = clock.tick[wr]
    luck = chance.uniform(clock.seed[wr], now, f, Purpose.SHOUT) * SPREAD
    delay = np.where(hears, SOONEST + luck.astype(np.int32), NEVER)
    linked = cast.radio[identity.profile[wr, ar]] & cast.radio[identity.profile[wr, f]]
    delay = np.where(linked, np.minimum(delay, BY_RADIO), delay)
    _pass_on(memory, clock, wr, ar, f, delay)


def _pass_on(
    memory: Memory, clock: Clock, w: Rows, a: Rows, f: Rows, delay: NDArray[np.int32]
) -> None:
    """Send what each caller knows to friends; of several callers the first to be heard counts."""
    # the soonest is written last, and of equals the lower slot
    order = np.lexsort((-a, -delay))
    order = order[delay[order] < NEVER]
    w, a, f, delay = w[order], a[order], f[order], delay[order]
    memory.told[w, f] = clock.tick[w] + delay
    memory.told_pos[w, f] = memory.pos[w, a]
    memory.told_target[w, f] = memory.target[w, a]
    memory.told_by[w, f] = a
    memory.told_confidence[w, f] = memory.confidence[w, a] * TRUST


def _take_in(scene: Scene, memory: Memory, turn: NDArray[np.bool_]) -> None:
    """Believe what was told, unless one's own eyes know better."""
    senses, clock, survey = scene.senses, scene.clock, scene.survey
    due = (memory.told >= 0) & (memory.told <= clock.tick[:, None])
    w, a = np.nonzero(due & turn[:, None])
    if not len(w):
        return
    memory.told[w, a] = -1
    now = clock.tick[w]
    old = now - memory.tick[w, a] > perception.RESPOT
    news = (old | (memory.target[w, a] < 0)) & survey.able[w, a]
    w, a, now = w[news], a[news], now[news]
    known = memory.certain[w, a] >= 0
    memory.certain[w, a] = np.where(known, memory.certain[w, a], now)
    t = memory.told_target[w, a].astype(np.intp)
    memory.target[w, a] = t
    memory.pos[w, a] = memory.told_pos[w, a]
    memory.vel[w, a] = 0
    memory.tick[w, a] = now
    memory.alarm[w, a] = now
    memory.confidence[w, a] = memory.told_confidence[w, a]
    memory.trail[w, a] = memory.told_pos[w, a][:, None]

    foe = survey.hostile[w, a, t]
    w, a, t, now = w[foe], a[foe], t[foe], now[foe]
    aware = senses.awareness[w, a, t]
    fresh = aware <= 0
    senses.since[w[fresh], a[fresh], t[fresh]] = now[fresh]
    senses.awareness[w, a, t] = np.maximum(aware, perception.WORRIED)
    surer(scene, w, a, t, Cause.TOLD, by=memory.told_by[w, a])
