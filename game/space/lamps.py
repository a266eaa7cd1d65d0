"""Lamps that can be broken: which of them something flies through, and what breaking one is."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.data.constants import Sound
from game.data.events import Broke, Noise
from game.data.resources import Circuits
from game.ecs.events import Queue

BULB = np.float32(0.3)  # metres around a lamp in which a bullet meets it
LOUD_BULB = 10.0  # metres

Reals = NDArray[np.float32]
Rows = NDArray[np.integer[Any]]


def crossed(bulbs: Reals, start: Reals, end: Reals) -> NDArray[np.bool_]:
    """Whether the ways ``(n, 2)`` to ``(n, 2)`` metres lead through lamps ``(B, 2)``: (n, B)."""
    way = (end - start)[:, None]
    to = bulbs - start[:, None]
    along = to[..., 0] * way[..., 0] + to[..., 1] * way[..., 1]
    square = way[..., 0] * way[..., 0] + way[..., 1] * way[..., 1]
    share = np.clip(along / np.maximum(square, np.float32(1e-6)), 0, 1)
    off = to - way * share[..., None]
    return np.asarray(off[..., 0] * off[..., 0] + off[..., 1] * off[..., 1] < BULB * BULB)


def break_lamps(
    circuits: Circuits,
    world: Rows,
    bulb: Rows,
    bulbs: Reals,
    breaks: Queue[Broke],
    noises: Queue[Noise],
) -> None:
    """Put lamps out for good and let it be heard; rows may repeat, and name broken lamps."""
    fresh = np.zeros(circuits.broken.shape, bool)
    fresh[world, bulb] = True
    world, bulb = np.nonzero(fresh & ~circuits.broken)
    if not len(world):
        return
    circuits.broken[world, bulb] = True
    breaks.emit(world=world, pane=-1, pos=bulbs[bulb])
    noises.emit(world=world, pos=bulbs[bulb], loudness=LOUD_BULB, kind=Sound.GLASS, source=-1)
