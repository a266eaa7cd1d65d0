"""Looking: who sees whom, how sure they become, and whom they find lying."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception as sight
from game.ai.acts import Act, State
from game.ai.voice import call_out
from game.content.cast import Cast
from game.content.difficulty import Difficulty
from game.data.components import (
    Body,
    Facing,
    Health,
    Identity,
    Memory,
    Mind,
    Posture,
    Senses,
    Tally,
)
from game.data.constants import Condition, Sound
from game.data.events import Barked, Spotted
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import angles
from game.space.survey import Survey
from game.space.terrain import Terrain

Rows = NDArray[np.intp]
Flags = NDArray[np.bool_]

CERTAIN_ENOUGH = np.float32(0.6)  # confidence that a mere glimpse does not overrule
DIM = np.float32(0.25)  # light below which a body on the floor shows no less
FAITH = np.float32(1.5)  # metres that another enemy has to be nearer to become the target

_SECONDS = np.full(len(State), sight.UNAWARE_SECONDS, np.float32)  # to become certain, by State
_SECONDS[State.SUSPICIOUS] = sight.SUSPICIOUS_SECONDS
_SECONDS[[State.COMBAT, State.HUNT, State.FLEE]] = sight.COMBAT_SECONDS


def look(
    senses: Mut[Senses],
    memory: Mut[Memory],
    tally: Mut[Tally],
    mind: Mind,
    identity: Identity,
    body: Body,
    facing: Facing,
    posture: Posture,
    health: Health,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    difficulty: Difficulty,
    sightings: Queue[Spotted],
) -> None:
    """Let a sixth of all people look around: awareness of every enemy, and what is remembered.

    People who are driven from outside look all round, as whoever plays them does.
    """
    slots = np.arange(survey.able.shape[1])
    turn = clock.tick[:, None] % sight.THINK_EVERY == slots % sight.THINK_EVERY
    w, a = np.nonzero(turn & survey.able & survey.running[:, None])
    if not len(w):
        return
    now = clock.tick[w]
    before = senses.awareness[w, a]
    hostile = survey.hostile[w, a]
    driven = identity.driven[w, a]

    row, t, delta, metres = _near(body, hostile, w, a)
    wr, ar = w[row], a[row]
    profile = identity.profile[wr, ar]
    reach = sight.sight_range(cast.sight[profile], survey.light[wr, t])
    heading = np.abs(angles.difference(angles.of(delta), facing.angle[wr, ar]))
    hurt = health.hurt_tick[wr, ar]
    around = driven[row] | ((hurt >= 0) & (now[row] - hurt < sight.ALL_ROUND))
    can = (metres < reach) & (around | (heading <= sight.cone(metres)))
    row, t, metres, reach, profile = row[can], t[can], metres[can], reach[can], profile[can]
    wr, ar = w[row], a[row]
    crouched = posture.crouched[wr, t]
    seen = terrain.sees(survey.shut[wr], survey.cell[wr, ar], survey.cell[wr, t], crouched)
    row, t, wr, ar = row[seen], t[seen], wr[seen], ar[seen]
    metres, reach, profile = metres[seen], reach[seen], profile[seen]

    # who only just turned to look is not alert yet
    puzzled = (mind.state[wr, ar] == State.SUSPICIOUS) & (mind.action[wr, ar] == Act.LOOK)
    state = np.where(puzzled, State.IDLE, mind.state[wr, ar])
    base = _SECONDS.take(state) * cast.awareness[profile]
    base *= np.where(driven[row], np.float32(0.1), np.float32(difficulty.awareness))
    seconds = sight.seconds_to_certain(base, metres, reach)
    shown = sight.showing(posture.gait[wr, t], posture.crouched[wr, t])
    suspicious = (mind.state[w, a] != State.IDLE)[:, None]
    decay = np.where(suspicious, sight.DECAY_SUSPICIOUS, sight.DECAY) * sight.LOOK_SECONDS
    aware = np.maximum(before - decay, 0)
    aware[row, t] = np.minimum(before[row, t] + sight.LOOK_SECONDS * shown / seconds, 1)
    aware[~hostile] = 0
    visible = np.zeros(hostile.shape, bool)
    visible[row, t] = True
    senses.awareness[w, a] = aware
    senses.visible[w, a] = visible
    senses.last_look[w, a] = now

    crossed, whom = np.nonzero((aware >= sight.CERTAIN) & (before < sight.CERTAIN))
    if len(crossed):
        wc = w[crossed]
        np.add.at(tally.spotted, (wc, whom), 1)
        first = tally.first_spotted[wc, whom] < 0
        tally.first_spotted[wc[first], whom[first]] = now[crossed[first]]
        sightings.emit(world=wc, watcher=a[crossed], target=whom)

    distance = np.full(hostile.shape, np.inf, np.float32)
    distance[row, t] = metres
    _remember(memory, body, w, a, now, aware, visible, distance)


def _near(
    body: Body, hostile: Flags, w: Rows, a: Rows
) -> tuple[Rows, Rows, NDArray[np.float32], NDArray[np.float32]]:
    """Pairs of watcher row and enemy slot, the way between them and its length."""
    row, t = np.nonzero(hostile)
    delta = body.pos[w[row], t] - body.pos[w[row], a[row]]
    return row, t, delta, sight.length(delta)


def _remember(
    memory: Memory,
    body: Body,
    w: Rows,
    a: Rows,
    now: NDArray[np.int32],
    aware: NDArray[np.float32],
    visible: Flags,
    distance: NDArray[np.float32],
) -> None:
    """Choose the enemy that matters most and keep what is known of them."""
    memory.suspicion[w, a] = aware.max(axis=1)
    memory.confidence[w, a] *= sight.FORGETTING
    noticed = visible & (aware >= sight.NOTICED)
    # the certain before the guessed at, then the nearest; a little faith to the last one
    rank = np.where(noticed, distance - 100 * (aware >= sight.CERTAIN), np.float32(np.inf))
    target = memory.target[w, a]
    at = np.arange(len(w))
    rank[at, target] -= np.where(target >= 0, FAITH, np.float32(0))
    best = rank.argmin(axis=1)
    held = memory.confidence[w, a]
    got = noticed[at, best] & (aware[at, best] >= np.minimum(held, CERTAIN_ENOUGH))
    w, a, best, now = w[got], a[got], best[got], now[got]
    sure = aware[got, best] >= sight.CERTAIN
    gone = now - memory.tick[w, a] > sight.RESPOT
    other = memory.target[w, a] != best
    fresh = sure & (gone | other | (memory.certain[w, a] < 0))
    memory.certain[w[fresh], a[fresh]] = now[fresh]
    lapsed = ~sure & other
    memory.certain[w[lapsed], a[lapsed]] = -1
    memory.target[w, a] = best
    memory.pos[w, a] = body.pos[w, best]
    memory.vel[w, a] = body.vel[w, best]
    memory.tick[w, a] = now
    memory.confidence[w, a] = aware[got, best]


def find_fallen(
    senses: Mut[Senses],
    memory: Mut[Memory],
    mind: Mut[Mind],
    identity: Identity,
    body: Body,
    facing: Facing,
    health: Health,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    barks: Queue[Barked],
) -> None:
    """Alarm those who find one of their own lying: each such find counts once."""
    lying = health.condition >= Condition.WOUNDED
    looking = senses.last_look == clock.tick[:, None]
    strewn = np.any(lying, axis=1, keepdims=True)
    w, a = np.nonzero(looking & strewn)
    if not len(w):
        return
    own = identity.side[w] == identity.side[w, a][:, None]
    row, t = np.nonzero(lying[w] & own & ~senses.found[w, a])
    w, a = w[row], a[row]
    delta = body.pos[w, t] - body.pos[w, a]
    metres = sight.length(delta)
    heading = np.abs(angles.difference(angles.of(delta), facing.angle[w, a]))
    bright = np.maximum(survey.light[w, t], DIM)
    can = (metres < sight.BODY_METRES * bright) & (heading <= sight.cone(metres))
    w, a, t = w[can], a[can], t[can]
    seen = terrain.sees(survey.shut[w], survey.cell[w, a], survey.cell[w, t])
    w, a, t = w[seen], a[seen], t[seen]
    if not len(w):
        return
    senses.found[w, a, t] = True
    memory.alarm[w, a] = clock.tick[w]
    unsure = memory.target[w, a] < 0
    w, a, t = w[unsure], a[unsure], t[unsure]
    memory.noise_pos[w, a] = body.pos[w, t]
    memory.noise_tick[w, a] = clock.tick[w]
    memory.noise_kind[w, a] = Sound.BODY_FALL
    call_out(mind, clock, barks, w, a, "body")
