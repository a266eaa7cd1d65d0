"""Looking: who sees whom, how sure they become, and whom they find lying."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception as sight
from game.ai.acts import Act, State
from game.ai.noticing import Scene, found, half_view, level_of, surer
from game.ai.voice import call_out
from game.content.cast import Cast
from game.content.difficulty import Difficulty
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
    Tally,
)
from game.data.constants import Cause, Condition, Sound
from game.data.events import Barked, Spotted
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.ecs.rows import pick, put
from game.maths import angles
from game.space.survey import Survey
from game.space.terrain import Terrain

Rows = NDArray[np.intp]
Flags = NDArray[np.bool_]
Reals = NDArray[np.float32]

CERTAIN_ENOUGH = np.float32(0.6)  # confidence that a mere glimpse does not overrule
DIM = np.float32(0.25)  # light below which a body on the floor shows no less
LEAST = np.float32(0.1)  # share of the body that is felt, out of view
FAITH = np.float32(1.5)  # metres that another enemy has to be nearer to become the target

_SECONDS = np.full(len(State), sight.UNAWARE_SECONDS, np.float32)  # to become certain, by State
_SECONDS[State.SUSPICIOUS] = sight.SUSPICIOUS_SECONDS
_SECONDS[[State.COMBAT, State.HUNT, State.FLEE]] = sight.COMBAT_SECONDS


def look(
    senses: Mut[Senses],
    exposure: Mut[Exposure],
    memory: Mut[Memory],
    tally: Mut[Tally],
    mind: Mind,
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
    difficulty: Difficulty,
    sightings: Queue[Spotted],
) -> None:
    """Let those whose turn it is look around: awareness of every enemy, and what is remembered.

    People who are driven from outside look all round, as whoever plays them does.
    """
    turn = sight.turn_to_think(clock.tick) & survey.running
    if not turn.any():
        return
    w, a = np.nonzero(survey.able & turn[:, None])
    if not len(w):
        return
    scene = Scene(
        senses, exposure, mind, identity, body, facing, posture, arms, health,
        clock, survey, cast, sightings,
    )  # fmt: skip
    at = w * survey.able.shape[1] + a
    hostile = pick(survey.hostile, at)
    before = pick(senses.awareness, at)
    decay = np.where(mind.state[w, a] != State.IDLE, sight.DECAY_SUSPICIOUS, sight.DECAY)
    aware = np.maximum(before - (decay * sight.LOOK_SECONDS)[:, None], 0)

    row, t, delta, metres = _near(scene, hostile, w, a)
    wr, ar = w[row], a[row]
    tenths = sight.tenths_in_view(
        terrain, survey.shut[wr], survey.cell[wr, ar], survey.cell[wr, t], body.pos[wr, t],
        delta, metres, posture.crouched[wr, t],
    )  # fmt: skip
    touched = (metres < sight.TOUCH) & survey.able[wr, t]
    known = (tenths >= sight.ENOUGH) | touched
    row, t, metres, tenths, touched = (
        row[known],
        t[known],
        metres[known],
        tenths[known],
        touched[known],
    )
    wr, ar = w[row], a[row]
    share = tenths.astype(np.float32) / np.float32(10)
    takes = _seconds(scene, wr, ar, t, metres, np.maximum(share, LEAST), difficulty)
    gained = np.minimum(before[row, t] + sight.LOOK_SECONDS / takes, 1)
    aware[row, t] = np.where(touched, np.maximum(gained, sight.WORRIED), gained)
    aware[~hostile] = 0
    visible = np.zeros(hostile.shape, bool)
    visible[row, t] = True
    distance = np.full(hostile.shape, np.inf, np.float32)
    distance[row, t] = metres

    comes = ~senses.visible[wr, ar, t]
    senses.awareness[w, a] = aware
    senses.visible[w, a] = visible
    senses.last_look[w, a] = clock.tick[w]
    senses.level[w, a] = np.minimum(pick(senses.level, at), level_of(aware) + (aware > 0))
    _begin(senses, clock, wr[comes], ar[comes], t[comes], before[row, t][comes] <= 0)
    bump = touched & (gained < aware[row, t])
    cause = np.where(bump, np.uint8(Cause.TOUCH), np.uint8(Cause.SIGHT))
    surest = surer(scene, wr, ar, t, cause, share, takes)
    surest = surest[aware[row, t][surest] >= sight.CERTAIN]
    _count(tally, clock, wr[surest], t[surest])
    clear = aware[row, t] >= sight.NOTICED
    senses.known_tick[wr[clear], ar[clear], t[clear]] = clock.tick[wr[clear]]
    senses.known_pos[wr[clear], ar[clear], t[clear]] = body.pos[wr[clear], t[clear]]
    _remember(memory, body, clock, w, a, aware, visible, distance)


def _near(scene: Scene, hostile: Flags, w: Rows, a: Rows) -> tuple[Rows, Rows, Reals, Reals]:
    """Pairs of watcher row and enemy slot in range and in the field of view, or in touch.

    With the way between the two and its length.
    """
    row, t = np.nonzero(hostile)
    slots, wr = hostile.shape[1], w[row]
    delta = pick(scene.body.pos, wr * slots + t) - pick(scene.body.pos, wr * slots + a[row])
    metres = sight.length(delta)
    eyes = scene.cast.sight[scene.identity.profile[w, a]]
    near = metres < sight.sight_range(eyes[row], scene.survey.light.take(wr * slots + t))
    touch = metres < sight.TOUCH
    near |= touch
    kept = np.flatnonzero(near)
    row, t, metres, touch = row[kept], t[kept], metres[kept], touch[kept]
    delta = delta.take(kept, axis=0)
    wr, ar = w[row], a[row]
    off = np.abs(angles.difference(angles.of(delta), scene.facing.angle[wr, ar]))
    can = touch | (off <= half_view(scene, wr, ar, metres))
    kept = np.flatnonzero(can)
    return row[kept], t[kept], delta.take(kept, axis=0), metres[kept]


def _seconds(
    scene: Scene, w: Rows, a: Rows, t: Rows, metres: Reals, share: Reals, difficulty: Difficulty
) -> Reals:
    """Seconds from nothing to certain for each pair, as things are."""
    mind, posture = scene.mind, scene.posture
    profile, state = scene.identity.profile[w, a], mind.state[w, a]
    # who only just turned to look is not alert yet
    puzzled = (state == State.SUSPICIOUS) & (mind.action[w, a] == Act.LOOK)
    base = _SECONDS.take(np.where(puzzled, State.IDLE, state)) * scene.cast.awareness[profile]
    driven = scene.identity.driven[w, a]
    base *= np.where(driven, np.float32(0.1), np.float32(difficulty.awareness))
    reach = sight.sight_range(scene.cast.sight[profile], scene.survey.light[w, t])
    shown = sight.showing(posture.gait[w, t], posture.crouched[w, t])
    return sight.seconds_to_certain(base, metres, reach) / (shown * share)


def _begin(senses: Senses, clock: Clock, w: Rows, a: Rows, t: Rows, fresh: Flags) -> None:
    """Note when an enemy comes into view, and where they had been seen before that."""
    now, known = clock.tick[w], senses.known_tick[w, a, t]
    gone = now - known > sight.RESPOT
    start = fresh | gone
    senses.since[w[start], a[start], t[start]] = now[start]
    w, a, t = w[gone], a[gone], t[gone]
    senses.before_tick[w, a, t] = known[gone]
    senses.before_pos[w, a, t] = senses.known_pos[w, a, t]


def _count(tally: Tally, clock: Clock, w: Rows, t: Rows) -> None:
    """Count for each enemy how often, and when first, somebody became certain of them."""
    np.add.at(tally.spotted, (w, t), 1)
    first = tally.first_spotted[w, t] < 0
    tally.first_spotted[w[first], t[first]] = clock.tick[w[first]]


def _remember(
    memory: Memory,
    body: Body,
    clock: Clock,
    w: Rows,
    a: Rows,
    aware: Reals,
    visible: Flags,
    distance: Reals,
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
    wg, ag, best, now = w[got], a[got], best[got], clock.tick[w[got]]
    sure = aware[got, best] >= sight.CERTAIN
    gone = now - memory.tick[wg, ag] > sight.RESPOT
    other = memory.target[wg, ag] != best
    fresh = sure & (gone | other | (memory.certain[wg, ag] < 0))
    memory.certain[wg[fresh], ag[fresh]] = now[fresh]
    lapsed = ~sure & other
    memory.certain[wg[lapsed], ag[lapsed]] = -1
    memory.target[wg, ag] = best
    memory.pos[wg, ag] = body.pos[wg, best]
    memory.vel[wg, ag] = body.vel[wg, best]
    memory.tick[wg, ag] = now
    memory.confidence[wg, ag] = aware[got, best]
    # of what came before there is no older percept than the first
    anew = np.flatnonzero(gone | other)
    memory.trail[wg[anew], ag[anew]] = body.pos[wg[anew], best[anew]][:, None]
    place = w * memory.target.shape[1] + a
    turn = clock.tick[w] // sight.THINK_EVERY % sight.TRAIL
    put(memory.trail, place * sight.TRAIL + turn, pick(memory.pos, place))


def find_fallen(
    senses: Mut[Senses],
    exposure: Mut[Exposure],
    memory: Mut[Memory],
    mind: Mut[Mind],
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
    sightings: Queue[Spotted],
) -> None:
    """Alarm those who find one of their own lying: each such find counts once."""
    if not sight.turn_to_think(clock.tick).any():
        return
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
    scene = Scene(
        senses, exposure, mind, identity, body, facing, posture, arms, health,
        clock, survey, cast, sightings,
    )  # fmt: skip
    found(scene, w, a, t)
    unsure = memory.target[w, a] < 0
    w, a, t = w[unsure], a[unsure], t[unsure]
    memory.noise_pos[w, a] = body.pos[w, t]
    memory.noise_tick[w, a] = clock.tick[w]
    memory.noise_kind[w, a] = Sound.BODY_FALL
    call_out(mind, identity, clock, barks, w, a, "body")
