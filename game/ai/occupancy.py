"""Occupancy: where somebody who was lost from sight may be by now, and where to look for them.

The floor is divided into areas of about two metres, split by walls and at doors.  What is believed
is a number of grains for each area: whole numbers, so that their sums do not depend on any order.
Where searchers look, the grains go; the others spread to the areas beside them, once a second.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.maths import angles
from game.space.grid import Grid
from game.space.terrain import Terrain

BLOCK = 4  # tiles along each side of an area
GRAINS = 1 << 20  # of one belief
FAR = np.float32(10)  # metres of path that halve the worth of an area
HALF = np.float32(0.5)  # the least that luck leaves of an area's worth
_SHARE = 16  # one in so many grains goes to each area beside, at each spreading

Grains = NDArray[np.int32]
Flags = NDArray[np.bool_]


class Occupancy:
    """The areas of one level, G of them; beliefs are ``(R, G)`` grains, one row for each search."""

    def __init__(self, grid: Grid) -> None:
        edges = _edges(grid)
        block = grid.row // BLOCK * (grid.width // BLOCK + 1) + grid.column // BLOCK
        kind = block.astype(np.int64) * (len(grid.doors) + 1) + grid.door_of_cell + 1
        self.area_of = _components(kind, edges)  # (N,) area of each cell
        self.areas = int(self.area_of.max()) + 1
        self.middle = _middles(grid, self.area_of, self.areas)  # (G,) cell
        self.beside = _beside(
            self.area_of, self.areas, edges
        )  # (G, K) areas, G where there is none
        self._share = np.int32(max(_SHARE, self.beside.shape[1] + 1))

    def start(self, path: NDArray[np.float32], metres: NDArray[np.float32]) -> Grains:
        """Return beliefs that somebody is as far from where they were last known as they can be.

        Parameters
        ----------
        path
            ``(R, G)`` metres from there to the middle of each area.
        metres
            ``(R,)`` what they can have gone since; the nearest area counts in any case.
        """
        least = np.maximum(metres, path.min(axis=1))
        return _share_out((path <= least[:, None]).astype(np.int64))

    def advance(self, grains: Grains, seen: Flags) -> Grains:
        """Take a second's news in: what is in view is empty, the rest spreads.

        Parameters
        ----------
        grains
            ``(R, G)``
        seen
            ``(R, G)`` areas that a searcher has in view.

        Returns
        -------
        grains
            ``(R, G)``, GRAINS in a row but for roundings.  When nothing is left, the one searched
            for may be in any area that is not in view, or, if all are, in any.
        """
        left = np.where(seen, 0, grains)
        out = left // self._share
        inflow = np.concatenate([out, np.zeros((len(out), 1), np.int32)], axis=1)[:, self.beside]
        degree = (self.beside < self.areas).sum(axis=1, dtype=np.int32)
        left = np.where(seen, 0, left - out * degree + inflow.sum(axis=2, dtype=np.int32))
        anywhere = ~seen | seen.all(axis=1, keepdims=True)
        return _share_out(np.where(left.any(axis=1, keepdims=True), left, anywhere))

    def best(
        self, grains: Grains, path: NDArray[np.float32], luck: NDArray[np.float32]
    ) -> NDArray[np.int32]:
        """Return the cell ``(R,)`` to go to: the most grains for the way.

        Parameters
        ----------
        grains
            ``(R, G)``
        path
            ``(R, G)`` metres to the middle of each area; infinite where there is no way.
        luck
            ``(R, G)`` 0..1: what parts several who search from one place.
        """
        worth = grains * (HALF + luck) / (1 + path / FAR)
        return np.asarray(self.middle[worth.argmax(axis=1)])

    def in_view(
        self,
        terrain: Terrain,
        shut: NDArray[Any],
        cell: NDArray[Any],
        facing: NDArray[np.int32],
        reach: NDArray[np.float32],
    ) -> Flags:
        """Return the areas ``(R, G)`` whose middle each searcher sees.

        Parameters
        ----------
        shut, cell, facing
            ``(R,)`` word of shut doors, cell and heading of each searcher.
        reach
            ``(R,)`` metres.
        """
        centre = terrain.grid.centre
        delta = centre[self.middle] - centre[cell][:, None]
        metres = perception.length(delta)
        off = np.abs(angles.difference(angles.of(delta), facing[:, None]))
        row, area = np.nonzero((metres < reach[:, None]) & (off <= perception.cone(metres)))
        view = np.zeros(metres.shape, bool)
        view[row, area] = terrain.sees(shut[row], cell[row], self.middle[area])
        view[np.arange(len(cell)), self.area_of[cell]] = True
        return view


def _share_out(parts: NDArray[Any]) -> Grains:
    """Turn parts ``(R, G)``, not all 0 in any row, into grains."""
    total = parts.sum(axis=1, dtype=np.int64, keepdims=True)
    return np.asarray(parts * np.int64(GRAINS) // total, np.int32)


def _edges(grid: Grid) -> NDArray[np.int32]:
    """Pairs of cells side by side, (E, 2)."""
    cell = grid.cell_of
    pairs = [
        np.stack([one.ravel(), other.ravel()], axis=1)
        for one, other in ((cell[:, :-1], cell[:, 1:]), (cell[:-1], cell[1:]))
    ]
    edges = np.concatenate(pairs)
    return edges[(edges >= 0).all(axis=1)]


def _components(kind: NDArray[np.int64], edges: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the connected group of cells of one kind that each cell is in, numbered in order."""
    joined = edges[kind[edges[:, 0]] == kind[edges[:, 1]]]
    label = np.arange(len(kind))
    while True:
        lower = label.copy()
        np.minimum.at(lower, joined[:, 0], label[joined[:, 1]])
        np.minimum.at(lower, joined[:, 1], label[joined[:, 0]])
        if (lower == label).all():
            return np.unique(label, return_inverse=True)[1].astype(np.int32)
        label = lower


def _middles(grid: Grid, area_of: NDArray[np.int32], areas: int) -> NDArray[np.int32]:
    """Return the cell nearest to the middle of each area."""
    size = np.bincount(area_of, minlength=areas)
    mean = np.stack(
        [np.bincount(area_of, place, areas) / size for place in (grid.column, grid.row)], axis=1
    )
    place = np.stack([grid.column, grid.row], axis=1)
    away = ((place - mean[area_of]) ** 2).sum(axis=1)
    order = np.lexsort((np.rint(away * 256), area_of))
    first = np.unique(area_of[order], return_index=True)[1]
    return order[first].astype(np.int32)


def _beside(area_of: NDArray[np.int32], areas: int, edges: NDArray[np.int32]) -> NDArray[np.int32]:
    """Areas beside each area, (G, K) padded with G."""
    pairs = area_of[edges]
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    pairs = np.unique(np.concatenate([pairs, pairs[:, ::-1]]).reshape(-1, 2), axis=0)
    count = np.bincount(pairs[:, 0], minlength=areas)
    start = np.cumsum(count) - count
    beside = np.full((areas, max(1, int(count.max(initial=0)))), areas, np.int32)
    beside[pairs[:, 0], np.arange(len(pairs)) - start[pairs[:, 0]]] = pairs[:, 1]
    return beside
