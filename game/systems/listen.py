"""Hearing: which noises reach whom, how well they are placed and what they mean."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.content.cast import Cast
from game.data.components import Body, Identity, Memory, Senses
from game.data.constants import Purpose, ticks
from game.data.events import Noise
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.maths import chance
from game.space.survey import Survey
from game.space.terrain import Terrain

MISPLACED = np.float32(0.15)  # metres of error, sigma, for each metre of the sound's way
AROUSED = np.float32(0.3)  # awareness of an enemy that a noise of full meaning adds
BY_EAR = np.float32(0.7)  # awareness and confidence that hearing alone can give
KEPT = ticks(2)  # how long a noise keeps weaker ones from attention

Rows = NDArray[np.intp]


def listen(
    memory: Mut[Memory],
    senses: Mut[Senses],
    identity: Identity,
    body: Body,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    cast: Cast,
    noises: Queue[Noise],
) -> None:
    """Bring the noises of this tick to everybody's ears, after the rules have made them."""
    if not len(noises):
        return
    heard = noises.rows()
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
        survey.door_shut,
        loudness[noise, actor],
    )
    reached = metres < loudness[noise, actor]
    noise, actor, world, metres = noise[reached], actor[reached], world[reached], metres[reached]
    means = meaning[noise, actor]
    now = clock.tick[world]

    hostile = enemy[noise, actor]
    _arouse(senses, memory, world[hostile], actor[hostile], source[noise[hostile]], means[hostile])
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
    memory.noise_pos[world, actor] = pos
    memory.noise_tick[world, actor] = clock.tick[world]
    memory.noise_kind[world, actor] = heard.kind[noise]
    _place_enemy(memory, senses, survey, clock, world, actor, source[noise], pos)


def _error(
    clock: Clock, world: Rows, actor: Rows, metres: NDArray[np.float32]
) -> NDArray[np.float32]:
    """How far off somebody places a noise, metres (rows, 2)."""
    seed, tick = clock.seed[world], clock.tick[world]
    sigma = MISPLACED * metres
    x = chance.normal(seed, tick, actor * 2, Purpose.HEARING) * sigma
    y = chance.normal(seed, tick, actor * 2 + 1, Purpose.HEARING) * sigma
    return np.stack([x, y], axis=1)


def _arouse(
    senses: Senses,
    memory: Memory,
    world: Rows,
    actor: Rows,
    source: NDArray[np.int16],
    means: NDArray[np.float32],
) -> None:
    """Make people more aware of enemies they hear; hearing alone never makes them certain."""
    aware = senses.awareness[world, actor, source]
    raised = np.maximum(aware, np.minimum(aware + AROUSED * means, BY_EAR))
    senses.awareness[world, actor, source] = raised
    np.maximum.at(memory.suspicion, (world, actor), raised)


def _place_enemy(
    memory: Memory,
    senses: Senses,
    survey: Survey,
    clock: Clock,
    world: Rows,
    actor: Rows,
    source: NDArray[np.int16],
    pos: NDArray[np.float32],
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
