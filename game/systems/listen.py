"""Hearing: which noises reach whom, how well they are placed and what they mean.

Nobody acts on a noise before the next thought, so that noises wait for it and are heard together.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.noticing import Scene, surer
from game.content.cast import Cast
from game.data.components import (
    Arms,
    Body,
    Exposure,
    Facing,
    Health,
    Identity,
    Leaf,
    Memory,
    Mind,
    Posture,
    Senses,
)
from game.data.constants import Cause, Purpose, ticks
from game.data.events import Noise, Spotted
from game.data.resources import Clock, Din
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import chance
from game.space.survey import Survey
from game.space.terrain import Terrain

MISPLACED = np.float32(0.15)  # metres of error, sigma, for each metre of the sound's way
AROUSED = np.float32(0.3)  # awareness of an enemy that a noise of full meaning adds
BY_EAR = np.float32(0.7)  # awareness and confidence that hearing alone can give
AGAIN, NOT_AGAIN = ticks(2), ticks(90)  # after which a noise comes again, or is new
SAME_PLACE = np.float32(3)  # metres
KEPT = ticks(2)  # how long a noise keeps weaker ones from attention

Rows = NDArray[np.intp]
Reals = NDArray[np.float32]


class Heard(NamedTuple):
    """Noises that come to somebody's ears, those of one world in the order they were made."""

    world: Rows
    pos: Reals  # (n, 2) metres
    loudness: Reals
    kind: NDArray[np.uint8]
    source: NDArray[np.int16]


NOTHING = Heard(
    np.zeros(0, np.intp),
    np.zeros((0, 2), np.float32),
    np.zeros(0, np.float32),
    np.zeros(0, np.uint8),
    np.zeros(0, np.int16),
)


def listen(
    din: Mut[Din],
    memory: Mut[Memory],
    senses: Mut[Senses],
    exposure: Mut[Exposure],
    mind: Mind,
    identity: Identity,
    body: Body,
    facing: Facing,
    posture: Posture,
    arms: Arms,
    health: Health,
    leaf: Leaf,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    noises: Queue[Noise],
    sightings: Queue[Spotted],
) -> None:
    """Bring what was to be heard since the last thoughts to everybody's ears, before the next."""
    heard = _heard(din, clock, noises)
    if not len(heard.world):
        return
    w = heard.world
    source, kind = heard.source, heard.kind.astype(np.intp)
    known = source >= 0
    # who takes whom for an enemy, by hearer: (noises, actors)
    enemy = survey.hostile[w, :, source] & known[:, None]
    meaning = np.where(
        enemy, perception.MEANING[0][kind][:, None], perception.MEANING[1][kind][:, None]
    )
    delta = heard.pos[:, None] - body.pos[w]
    straight = perception.length(delta)
    loudness = heard.loudness[:, None] * cast.hearing[identity.profile[w]]
    slots = np.arange(meaning.shape[1])
    may = (straight < loudness) & (meaning > 0) & survey.able[w] & (slots != source[:, None])
    noise, actor = np.nonzero(may & survey.running[w][:, None])
    if not len(noise):
        return
    world = w[noise]
    cells = terrain.grid.to_cell(heard.pos)
    metres = terrain.acoustics.metres(
        world,
        cells[noise],
        survey.cell[world, actor],
        straight[noise, actor],
        ~leaf.open,  # as they are now: whoever opens one is heard on both its sides
        loudness[noise, actor],
    )
    reached = metres < loudness[noise, actor]
    noise, actor, world, metres = noise[reached], actor[reached], world[reached], metres[reached]
    means = meaning[noise, actor]
    now = clock.tick[world]

    hostile = np.flatnonzero(enemy[noise, actor])
    scene = Scene(
        senses, exposure, mind, identity, body, facing, posture, arms, health,
        clock, survey, cast, sightings,
    )  # fmt: skip
    by = noise[hostile]
    _arouse(
        scene, memory, world[hostile], actor[hostile], source[by], means[hostile],
        kind[by], metres[hostile], heard.loudness[by],
    )  # fmt: skip
    alarming = means >= perception.VIOLENCE
    memory.alarm[world[alarming], actor[alarming]] = now[alarming]

    # of several noises, each attends to the one that means most, and of equals to the nearest
    order = np.lexsort((metres, -means, actor, world))
    world, actor, noise = world[order], actor[order], noise[order]
    metres, means = metres[order], means[order]
    first = np.ones(len(world), bool)
    first[1:] = (world[1:] != world[:-1]) | (actor[1:] != actor[:-1])
    old = perception.MEANING[0].take(memory.noise_kind[world, actor])
    age = clock.tick[world] - memory.noise_tick[world, actor]
    stale = (memory.noise_tick[world, actor] < 0) | (age > KEPT)
    attend = first & (stale | (means >= old))
    world, actor, noise, metres = world[attend], actor[attend], noise[attend], metres[attend]
    pos = heard.pos[noise] + _error(clock, world, actor, metres)
    _count_again(memory, clock, world, actor, kind[noise], pos, metres)
    memory.noise_pos[world, actor] = pos
    memory.noise_tick[world, actor] = clock.tick[world]
    memory.noise_kind[world, actor] = heard.kind[noise]
    _place_enemy(memory, senses, survey, clock, world, actor, source[noise], pos)


def _heard(din: Din, clock: Clock, noises: Queue[Noise]) -> Heard:
    """Return the noises of the worlds that are about to think; those of the others wait."""
    fresh = noises.rows()
    made = np.bincount(fresh.world, minlength=len(clock.tick))
    most = din.loudness.shape[1]
    due = perception.turn_to_think(clock.tick + 1) | (din.waits + made > most)
    late = np.flatnonzero(~due[fresh.world])
    if len(late):
        # of one world in a row, each in the order in which they were made
        late = late[np.argsort(fresh.world[late], kind="stable")]
        w = fresh.world[late]
        place = din.waits[w] + np.arange(len(w)) - np.searchsorted(w, w)
        din.pos[w, place] = fresh.pos[late]
        din.loudness[w, place] = fresh.loudness[late]
        din.kind[w, place] = fresh.kind[late]
        din.source[w, place] = fresh.source[late]
        din.waits += np.where(due, 0, made).astype(np.int32)
    if not due.any():
        return NOTHING
    w, place = np.nonzero(np.arange(most) < np.where(due, din.waits, 0)[:, None])
    now = np.flatnonzero(due[fresh.world])
    din.waits[due] = 0
    return Heard(
        np.concatenate([w, fresh.world[now]]),
        np.concatenate([din.pos[w, place], fresh.pos[now]]),
        np.concatenate([din.loudness[w, place], fresh.loudness[now]]),
        np.concatenate([din.kind[w, place], fresh.kind[now]]),
        np.concatenate([din.source[w, place], fresh.source[now]]),
    )


def _count_again(
    memory: Memory,
    clock: Clock,
    world: Rows,
    actor: Rows,
    kind: NDArray[np.intp],
    pos: Reals,
    metres: Reals,
) -> None:
    """Count how often people have heard the same noise from the same place before."""
    gap = clock.tick[world] - memory.noise_tick[world, actor]
    off = perception.length(pos - memory.noise_pos[world, actor])
    same = (kind == memory.noise_kind[world, actor]) & (memory.noise_tick[world, actor] >= 0)
    same &= (off < SAME_PLACE + 2 * MISPLACED * metres) & (gap < NOT_AGAIN)
    same &= perception.WEARIES.take(kind)
    again = memory.noise_again[world, actor] + (gap > AGAIN)
    memory.noise_again[world, actor] = np.where(same, again, 0)


def _error(clock: Clock, world: Rows, actor: Rows, metres: Reals) -> Reals:
    """How far off somebody places a noise, metres (rows, 2)."""
    seed, tick = clock.seed[world], clock.tick[world]
    sigma = MISPLACED * metres
    x = chance.normal(seed, tick, actor * 2, Purpose.HEARING) * sigma
    y = chance.normal(seed, tick, actor * 2 + 1, Purpose.HEARING) * sigma
    return np.stack([x, y], axis=1)


def _arouse(
    scene: Scene,
    memory: Memory,
    world: Rows,
    actor: Rows,
    source: NDArray[np.int16],
    means: Reals,
    kind: NDArray[np.intp],
    metres: Reals,
    loudness: Reals,
) -> None:
    """Make people more aware of enemies they hear; hearing alone never makes them certain."""
    if not len(world):
        return
    # of several noises of one enemy, each hearer minds the one that means most
    order = np.lexsort((metres, -means, source, actor, world))
    key = np.stack([world[order], actor[order], source[order]])
    first = np.ones(len(order), bool)
    first[1:] = (key[:, 1:] != key[:, :-1]).any(axis=0)
    one = order[first]
    w, a, t = world[one], actor[one], source[one].astype(np.intp)
    senses, now = scene.senses, scene.clock.tick[w]
    aware = senses.awareness[w, a, t]
    fresh = aware <= 0
    senses.since[w[fresh], a[fresh], t[fresh]] = now[fresh]
    raised = np.maximum(aware, np.minimum(aware + AROUSED * means[one], BY_EAR))
    senses.awareness[w, a, t] = raised
    senses.heard[w, a, t] = kind[one]
    senses.heard_tick[w, a, t] = now
    senses.heard_metres[w, a, t] = metres[one]
    senses.heard_loudness[w, a, t] = loudness[one]
    np.maximum.at(memory.suspicion, (w, a), raised)
    surer(scene, w, a, t, Cause.NOISE)


def _place_enemy(
    memory: Memory,
    senses: Senses,
    survey: Survey,
    clock: Clock,
    world: Rows,
    actor: Rows,
    source: NDArray[np.int16],
    pos: Reals,
) -> None:
    """Move the idea of where an enemy is to where they were heard, unless they are in view."""
    target = memory.target[world, actor]
    mine = (source >= 0) & (target == source) & survey.hostile[world, actor, source]
    mine &= ~senses.visible[world, actor, source]
    # fresh sight is better than hearing
    mine &= clock.tick[world] - memory.tick[world, actor] > ticks(0.5)
    world, actor, pos = world[mine], actor[mine], pos[mine]
    memory.pos[world, actor] = pos
    memory.vel[world, actor] = 0
    memory.tick[world, actor] = clock.tick[world]
    memory.confidence[world, actor] = np.maximum(memory.confidence[world, actor], BY_EAR)
