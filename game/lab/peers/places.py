"""A made map to measure on: rooms with openings and pillars, a quarter and more of it walls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from game.space.flood import UNREACHED, Flood
from game.space.grid import STOP, TILE, Grid
from game.space.paths import Navigation
from game.space.sight import Sight

WALLS = 0.27  # of all tiles, at least
Box = tuple[float, float, float, float]  # x0, y0, x1, y1 in metres

ROOM = 10  # tiles from wall to wall


@dataclass(frozen=True)
class Place:
    """A map and its tables, made when they are first asked for."""

    grid: Grid

    @cached_property
    def navigation(self) -> Navigation:
        """Paths between all cells."""
        return Navigation(self.grid)

    @cached_property
    def sight(self) -> Sight:
        """Sight between all cells."""
        return Sight(self.grid)

    def edges(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Return the legal moves as (from, to, cost): a graph for libraries that take one."""
        neighbour = Flood(self.grid).neighbour
        move, start = np.nonzero(neighbour < self.grid.cells)
        cost = np.where(move < 4, 2, 3)
        return start, neighbour[move, start], cost

    def some(self, count: int, seed: int) -> NDArray[np.int32]:
        """Draw so many cells."""
        return np.random.default_rng(seed).integers(0, self.grid.cells, count, np.int32)


@cache
def place(tiles: int) -> Place:
    """Return a map of ``tiles`` by ``tiles``, always the same; all of its floor hangs together."""
    random = np.random.default_rng(tiles)
    solid = np.zeros((tiles, tiles), bool)
    lines = [*range(0, tiles - ROOM // 2, ROOM), tiles - 1]
    solid[lines], solid[:, lines] = True, True
    for line in lines[1:-1]:
        for before, after in pairwise(lines):
            at, along = random.integers(before + 1, after - 1, 2)
            solid[line, at : at + 2] = False
            solid[along : along + 2, line] = False
    while solid.mean() < WALLS:
        row, column = random.integers(1, tiles - 2, 2)
        deep, wide = random.integers(1, 3, 2)
        solid[row : row + deep, column : column + wide] = True
    solid[~_largest(solid)] = True
    return Place(Grid(solid, solid, np.where(solid, STOP, 0)))


def _largest(solid: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the largest piece of floor."""
    flood = Flood(Grid(solid, solid, np.where(solid, STOP, 0)))
    floor = np.flatnonzero(~solid)
    pieces = [flood.run(np.array([cell]))[1][0] < UNREACHED for cell in (0, len(floor) // 2)]
    piece = max(pieces, key=lambda one: int(one.sum()))
    found = np.zeros(solid.size, bool)
    found[floor[piece]] = True
    return found.reshape(solid.shape)


def boxes(solid: NDArray[np.bool_]) -> Iterator[Box]:
    """Merge walls into few rectangles ``(x0, y0, x1, y1)`` in metres, as one would by hand."""
    left = solid.copy()
    for row, column in zip(*(part.tolist() for part in np.nonzero(solid)), strict=True):
        if not left[row, column]:
            continue
        right = column
        while right < left.shape[1] and left[row, right]:
            right += 1
        below = row
        while below < left.shape[0] and left[below, column:right].all():
            below += 1
        left[row:below, column:right] = False
        yield column * TILE, row * TILE, right * TILE, below * TILE


def corners(box: Box) -> tuple[tuple[float, float], ...]:
    """Return the corners of a rectangle, round it."""
    x0, y0, x1, y1 = box
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1)
