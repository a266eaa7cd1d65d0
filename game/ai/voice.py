"""Calling out: short words that go with what somebody does, never two of one side at once.

What is announced comes half a second to eight tenths later, so that whoever hears it can act on
it; cover and what a wound asks for never wait.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import SILENT
from game.ai.situation import Known, Situation
from game.data.components import Identity, Mind
from game.data.constants import Purpose, ticks
from game.data.events import BARKS, Barked
from game.data.resources import Clock
from game.ecs.events import Queue
from game.maths import chance

BREATH = ticks(1.5)  # between two calls of one person
QUIET = ticks(1)  # between two calls of one side
NEWS = ticks(6)  # until one says the same thing again
LEAD_LEAST, LEAD_SPREAD = ticks(0.5), np.float32(ticks(0.3))  # between a word and its act
GRACE = ticks(1)  # for which what was announced may still begin without another word
STUNG_FOR = ticks(1)  # after a wound nobody waits
PINNED = np.float32(0.4)  # suppression under which nobody does
HANDS = 32  # what the hands do is counted from here in mind.meant

Rows = NDArray[np.intp]
Flags = NDArray[np.bool_]
Acts = NDArray[np.uint8]


def may_speak(
    mind: Mind, identity: Identity, clock: Clock, w: Rows, a: Rows, *, urgent: bool = False
) -> Flags:
    """Return who of these (R,) has breath, with nobody of their side talking.

    ``w`` must be sorted; of several of one side who would begin at once the first may.  What is
    ``urgent`` may break off one's own words.
    """
    now, side = clock.tick[w], identity.side[w, a]
    friend = identity.side[w] == side[:, None]
    if urgent:
        friend[np.arange(len(w)), a] = False
    last = np.where(friend, mind.bark_tick[w], np.int32(-BREATH)).max(axis=1)
    may = now - last >= QUIET
    if not urgent:
        may &= now - mind.bark_tick[w, a] >= BREATH
    r = np.flatnonzero(may)
    _, first = np.unique(w[r] * 65_536 + side[r], return_index=True)
    made = np.zeros(len(w), bool)
    made[r[first]] = True
    return made


def speak(
    mind: Mind, clock: Clock, barks: Queue[Barked], w: Rows, a: Rows, topic: Acts | int
) -> None:
    """Let these people say something; ``topic`` is a row of BARKS plus one."""
    mind.bark_tick[w, a] = clock.tick[w]
    mind.said[w, a] = topic
    barks.emit(world=w, actor=a, topic=np.asarray(topic) - 1)


def call_out(
    mind: Mind,
    identity: Identity,
    clock: Clock,
    barks: Queue[Barked],
    world: Rows,
    actor: Rows,
    topic: str,
) -> None:
    """Let these people say something about a topic of BARKS, if they may; ``world`` is sorted."""
    may = may_speak(mind, identity, clock, world, actor)
    speak(mind, clock, barks, world[may], actor[may], BARKS.index(topic) + 1)


def announce(
    known: Known,
    s: Situation,
    says: tuple[Acts, ...],
    chosen: Acts,
    barks: Queue[Barked],
) -> None:
    """Let those who are about to do what is called out say so, and do it a moment later.

    ``chosen`` (R, channels) is changed in place: who waits goes on with what they were doing.  Who
    cannot speak just now, or is in a hurry, begins without a word.
    """
    for channel, (doing, first) in enumerate(((s.act, 0), (s.hand, HANDS))):
        new = chosen[:, channel]
        r = np.flatnonzero((new != doing) & (says[channel].take(new) > 0))
        if len(r):
            waits = _wait(known, s, r, new[r] + np.uint8(first + 1), says[channel][new[r]], barks)
            chosen[r[waits], channel] = doing[r[waits]]


def _wait(
    known: Known, s: Situation, r: Rows, code: Acts, topic: Acts, barks: Queue[Barked]
) -> Flags:
    """Return which of the rows ``r`` have to wait; speak for those who have just begun to."""
    mind, w, a, now = known.mind, s.world[r], s.actor[r], s.now[r]
    due = mind.due[w, a]
    told = (mind.meant[w, a] == code) & (now <= due + GRACE)
    hasty = (s.hurt_age[r] < STUNG_FOR) | (s.pinned[r] >= PINNED)
    waits = told & (now < due) & ~hasty
    stale = (mind.said[w, a] == topic) & (s.silence[r] < NEWS)
    n = np.flatnonzero(~told & ~hasty & ~stale)
    n = n[may_speak(mind, known.identity, known.clock, w[n], a[n])]
    if not len(n):
        return np.asarray(waits)
    w, a, now = w[n], a[n], now[n]
    speak(mind, known.clock, barks, w, a, topic[n])
    luck = chance.uniform(known.clock.seed[w], now, a, Purpose.LEAD) * LEAD_SPREAD
    mind.meant[w, a] = code[n]
    mind.due[w, a] = now + LEAD_LEAST + luck.astype(np.int32)
    waits[n] = True
    return np.asarray(waits)


def say(known: Known, s: Situation, voice: Acts, barks: Queue[Barked]) -> None:
    """Say what each has just chosen to say; ``voice`` is a row of BARKS plus one, 0 for nothing.

    Who may not speak now keeps silent, in place, and may yet say it.
    """
    r = np.flatnonzero((voice != s.voice) & (voice != SILENT))
    if not len(r):
        return
    may = may_speak(known.mind, known.identity, known.clock, s.world[r], s.actor[r])
    voice[r[~may]] = SILENT
    r = r[may]
    speak(known.mind, known.clock, barks, s.world[r], s.actor[r], voice[r])
