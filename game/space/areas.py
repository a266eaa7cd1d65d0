"""Areas: the floor in pieces of about two metres, how they join, and ways that weigh them.

An area is what of a square of tiles hangs together without a wall in between; every doorway is an
area of its own. Minds think about places in areas where cells would be too many.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.space.grid import Grid

BLOCK = 4  # tiles along each side of an area
HOPS = 24  # areas of a way that are told

Reals = NDArray[np.float32]
Ints = NDArray[np.int32]


class Areas:
    """The areas of one level, G of them, numbered by their first cells; immutable."""

    def __init__(self, grid: Grid) -> None:
        edges = _edges(grid)
        block = grid.row // BLOCK * (grid.width // BLOCK + 1) + grid.column // BLOCK
        kind = block.astype(np.int64) * (len(grid.doors) + 1) + grid.door_of_cell + 1
        self.of_cell = _components(kind, edges)  # (N,) area of each cell
        self.count = int(self.of_cell.max()) + 1
        self.middle = _middles(grid, self.of_cell, self.count)  # (G,) cell nearest the middle
        far = _farthest(grid, self.of_cell, self.middle)
        #: (3, G) the middle, the cell farthest from it, and the one farthest from that
        self.samples = np.stack([self.middle, far, _farthest(grid, self.of_cell, far)])
        self.centre = grid.centre[self.middle]  # (G, 2) metres, of that cell
        self.size = np.bincount(self.of_cell).astype(np.int32)  # (G,) cells
        self.door = grid.door_of_cell[self.middle]  # (G,) whose doorway it is, -1 no door's
        self.beside = _beside(self.of_cell, self.count, edges)  # (G, K) areas, G for none
        self.degree = (self.beside < self.count).sum(axis=1, dtype=np.int32)  # (G,)
        ends = np.append(self.centre, np.zeros((1, 2), np.float32), axis=0)
        away = ends[self.beside] - self.centre[:, None]
        gap = np.sqrt(away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1])
        #: (G, K) metres between the middles of neighbours, infinite where there is none
        self.gap = np.where(self.beside < self.count, gap, np.inf).astype(np.float32)
        for array in vars(self).values():
            if isinstance(array, np.ndarray):
                array.setflags(write=False)

    def barred(self, locks: NDArray[np.uint64]) -> NDArray[np.bool_]:
        """Return which areas are doorways whose door is locked, (R, G); ``locks`` is (R,) bits."""
        bit = np.uint64(1) << np.maximum(self.door, 0).astype(np.uint64)
        return np.asarray(((locks[:, None] & bit) != 0) & (self.door >= 0))

    def ways(self, start: NDArray[Any], weight: Reals) -> Reals:
        """Return the cost of the cheapest way from a start to every area.

        Parameters
        ----------
        start
            ``(R,)`` areas.
        weight
            ``(R, G)`` what a metre on the way into each area costs, above 0; infinite bars it.

        Returns
        -------
        cost
            ``(R, G)``, 0 at the start, infinite out of reach.
        """
        places = self.count + 1  # the last stands for none
        cost = np.full(len(start) * places, np.inf, np.float32)
        reached = np.zeros(len(cost), bool)
        at = np.arange(len(start)) * places + start
        cost[at] = 0
        while len(at):
            row, area = np.divmod(at, places)
            beside = self.beside[area]
            rate = weight[row[:, None], np.minimum(beside, self.count - 1)]
            found = (cost[at][:, None] + self.gap[area] * rate).ravel()
            onto = (row[:, None] * places + beside).ravel()
            better = found < cost[onto]
            onto = onto[better]
            np.minimum.at(cost, onto, found[better])
            # only from where it has just become cheaper can anything else
            reached[onto] = True
            at = np.flatnonzero(reached)
            reached[at] = False
        return cost.reshape(len(start), places)[:, :-1]

    def route(self, cost: Reals, weight: Reals, goal: NDArray[Any]) -> NDArray[np.int16]:
        """Return the cheapest ways from where ``cost`` was counted, as areas.

        Parameters
        ----------
        cost, weight
            ``(R, G)`` as of `ways`.
        goal
            ``(R,)`` areas.

        Returns
        -------
        areas
            ``(R, HOPS)`` after the start, padded with -1; of longer ways the beginning.  No areas
            where the goal is the start or out of reach.
        """
        rows, start = np.arange(len(goal)), cost.argmin(axis=1)
        padded = np.append(cost, np.full((len(cost), 1), np.inf, np.float32), axis=1)
        at = np.where(np.isfinite(cost[rows, goal]), goal, start)
        back = [at]
        while (moving := at != start).any():
            before = self.beside[at]
            through = padded[rows[:, None], before] + self.gap[at] * weight[rows, at][:, None]
            at = np.where(moving, before[rows, through.argmin(axis=1)], at)
            back.append(at)
        told = np.stack(back[::-1], axis=1)  # from the start, which comes again in short ways
        first = (told != start[:, None]).argmax(axis=1)
        place = first[:, None] + np.arange(HOPS)
        way = told[rows[:, None], np.minimum(place, told.shape[1] - 1)]
        inside = (place < told.shape[1]) & (way != start[:, None])
        return np.where(inside, way, -1).astype(np.int16)


def _edges(grid: Grid) -> Ints:
    """Pairs of cells side by side, (E, 2)."""
    cell = grid.cell_of
    pairs = [
        np.stack([one.ravel(), other.ravel()], axis=1)
        for one, other in ((cell[:, :-1], cell[:, 1:]), (cell[:-1], cell[1:]))
    ]
    edges = np.concatenate(pairs)
    return edges[(edges >= 0).all(axis=1)]


def _components(kind: NDArray[np.int64], edges: Ints) -> Ints:
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


def _middles(grid: Grid, area_of: Ints, areas: int) -> Ints:
    """Return the cell nearest to the middle of each area."""
    size = np.bincount(area_of, minlength=areas)
    mean = np.stack(
        [np.bincount(area_of, place, areas) / size for place in (grid.column, grid.row)], axis=1
    )
    place = np.stack([grid.column, grid.row], axis=1)
    away = ((place - mean[area_of]) ** 2).sum(axis=1)
    return _first(area_of, np.rint(away * 256).astype(np.int64))


def _farthest(grid: Grid, area_of: Ints, cell: Ints) -> Ints:
    """Return the cell of each area that is farthest from one of its cells."""
    down = (grid.row - grid.row[cell][area_of]).astype(np.int64)
    right = (grid.column - grid.column[cell][area_of]).astype(np.int64)
    return _first(area_of, -(down * down + right * right))


def _first(area_of: Ints, key: NDArray[np.int64]) -> Ints:
    """Return the cell of each area with the least key, of equals the first."""
    order = np.lexsort((key, area_of))
    first = np.unique(area_of[order], return_index=True)[1]
    return order[first].astype(np.int32)


def _beside(area_of: Ints, areas: int, edges: Ints) -> Ints:
    """Areas beside each area, (G, K) padded with G."""
    pairs = area_of[edges]
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    pairs = np.unique(np.concatenate([pairs, pairs[:, ::-1]]).reshape(-1, 2), axis=0)
    count = np.bincount(pairs[:, 0], minlength=areas)
    start = np.cumsum(count) - count
    beside = np.full((areas, max(1, int(count.max(initial=0)))), areas, np.int32)
    beside[pairs[:, 0], np.arange(len(pairs)) - start[pairs[:, 0]]] = pairs[:, 1]
    return beside
