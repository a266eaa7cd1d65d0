"""Sharing: shouting to friends where an enemy is, and hearing it from them."""

from __future__ import annotations

import numpy as np

from game.ai import perception
from game.content.cast import Cast
from game.data.components import Body, Identity, Memory, Mind, Senses
from game.data.constants import Purpose, Sound, ticks
from game.data.events import BARKS, Barked, Noise
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import chance
from game.space.survey import Survey
from game.space.terrain import Terrain

CARRIES = np.float32(12)  # metres of path that words are understood over
SOONEST, SPREAD = ticks(0.6), np.float32(ticks(0.6))  # ticks until the words are taken in
TRUST = np.float32(0.8)  # factor on the confidence of what one is told
AGAIN = ticks(4)  # between two shouts of one person
LOUDNESS = 18.0  # metres


def share(
    memory: Mut[Memory],
    mind: Mut[Mind],
    senses: Senses,
    identity: Identity,
    body: Body,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    barks: Queue[Barked],
    noises: Queue[Noise],
) -> None:
    """Take in what was shouted a moment ago; let those who see an enemy shout."""
    _take_in(memory, clock, survey)
    tick = clock.tick[:, None]
    seeing = (memory.tick == tick) & (memory.certain >= 0) & cast.shouts[identity.profile]
    # the first shout about an enemy does not wait for breath
    free = (tick - mind.bark_tick >= AGAIN) | (mind.bark_tick < memory.certain)
    w, a = np.nonzero(seeing & free & survey.able & ~identity.driven & survey.running[:, None])
    if not len(w):
        return
    reaction = cast.reaction[identity.profile[w, a]]
    ready = clock.tick[w] - memory.certain[w, a] >= reaction
    w, a = w[ready], a[ready]
    in_view = senses.visible[w, a, memory.target[w, a]]
    w, a = w[in_view], a[in_view]
    if not len(w):
        return
    mind.bark_tick[w, a] = clock.tick[w]
    barks.emit(world=w, actor=a, topic=BARKS.index("saw"))
    noises.emit(world=w, pos=body.pos[w, a], loudness=LOUDNESS, kind=Sound.SHOUT, source=a)

    friend = (identity.side[w] == identity.side[w, a][:, None]) & survey.able[w]
    friend &= memory.told[w] < 0
    friend[np.arange(len(w)), a] = False
    row, f = np.nonzero(friend)
    wr, ar = w[row], a[row]
    metres = terrain.path_metres(survey.locks[wr], survey.cell[wr, ar], survey.cell[wr, f])
    near = metres <= CARRIES
    wr, ar, f = wr[near], ar[near], f[near]
    if not len(wr):
        return
    now = clock.tick[wr]
    delay = chance.uniform(clock.seed[wr], now, f, Purpose.SHOUT) * SPREAD
    memory.told[wr, f] = now + SOONEST + delay.astype(np.int32)
    memory.told_pos[wr, f] = memory.pos[wr, ar]
    memory.told_target[wr, f] = memory.target[wr, ar]


def _take_in(memory: Memory, clock: Clock, survey: Survey) -> None:
    """Believe what was shouted, unless one's own eyes know better."""
    w, a = np.nonzero((memory.told >= 0) & (memory.told <= clock.tick[:, None]))
    if not len(w):
        return
    memory.told[w, a] = -1
    now = clock.tick[w]
    old = now - memory.tick[w, a] > perception.RESPOT
    news = (old | (memory.target[w, a] < 0)) & survey.able[w, a]
    w, a, now = w[news], a[news], now[news]
    known = memory.certain[w, a] >= 0
    memory.certain[w, a] = np.where(known, memory.certain[w, a], now)
    memory.target[w, a] = memory.told_target[w, a]
    memory.pos[w, a] = memory.told_pos[w, a]
    memory.vel[w, a] = 0
    memory.tick[w, a] = now
    memory.alarm[w, a] = now
    memory.confidence[w, a] = TRUST
