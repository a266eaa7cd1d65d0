"""Slots: rows of a table that come and go, with a generation that tells tenants apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ecs.columns import Flag, Id, component

Worlds = NDArray[np.intp]


@component
class Slot:
    """Whether a row is in use, and how often it has been let anew."""

    alive: Flag
    generation: Id


def spawn(slot: Slot, worlds: Worlds) -> NDArray[np.intp]:
    """Take one free row in each listed world and return the rows; -1 where a world is full.

    ``worlds`` must be sorted; a world may stand in it several times.  The lowest free rows are
    taken in order, so what one world gets never depends on the others.
    """
    if not len(worlds):
        return np.zeros(0, np.intp)
    first = np.searchsorted(worlds, worlds, side="left")
    nth = np.arange(len(worlds)) - first
    free = ~slot.alive[worlds]
    rank = np.cumsum(free, axis=1)
    wanted = free & (rank == (nth + 1)[:, None])
    found = wanted.any(axis=1)
    rows = np.where(found, wanted.argmax(axis=1), -1)
    at = worlds[found], rows[found]
    slot.alive[at] = True
    slot.generation[at] += np.int16(1)
    return rows


def despawn(slot: Slot, worlds: Worlds, rows: NDArray[np.intp]) -> None:
    """Give rows back; their columns keep the last tenant's values until the next one's."""
    slot.alive[worlds, rows] = False
