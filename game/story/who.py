"""Who is how and where, in many worlds: what conditions and acts are made of."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data import constants
from game.data.tables import World
from game.story.script import Bools, Worlds

PER_METRE = np.float32(1 / constants.TILE)


def some(found: Bools) -> Bools:
    """Return (n,): whether anything that follows the world holds."""
    held: Bools = np.logical_or.reduce(found, axis=tuple(range(1, found.ndim)))
    return held


def every(found: Bools) -> Bools:
    """Return (n,): whether everything that follows the world holds."""
    held: Bools = np.logical_and.reduce(found, axis=tuple(range(1, found.ndim)))
    return held


def present(world: World, at: Worlds) -> Bools:
    """Return (n, actors): who is in the world, in whatever state."""
    return world.actors.slot.alive[at]


def is_down(world: World, at: Worlds) -> Bools:
    """Return (n, actors): who is badly wounded or dead."""
    fallen = world.actors.health.condition[at] >= constants.Condition.WOUNDED
    return present(world, at) & fallen


def is_up(world: World, at: Worlds) -> Bools:
    """Return (n, actors): who is in the world and not down."""
    fallen = world.actors.health.condition[at] >= constants.Condition.WOUNDED
    return present(world, at) & ~fallen


def is_in(world: World, at: Worlds, tiles: Bools, width: int) -> Bools:
    """Return (n, actors): who stands on one of the tiles (H * W)."""
    pos = world.actors.body.pos[at] * PER_METRE
    height = len(tiles) // width
    column = np.clip(pos[..., 0], 0, width - 1).astype(np.int32)
    row = np.clip(pos[..., 1], 0, height - 1).astype(np.int32)
    inside: Bools = tiles.take(row * width + column)
    return inside


def within(
    place: NDArray[np.float32], spots: NDArray[np.float32], worlds: int, metres: float
) -> Bools:
    """Return (worlds, S): which spots (S, 2) are so close to a place, (2,) or (worlds, 2)."""
    off = spots - np.broadcast_to(place, (worlds, 2))[:, None]
    near: Bools = off[..., 0] * off[..., 0] + off[..., 1] * off[..., 1] <= metres * metres
    return near
