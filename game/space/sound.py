"""How far a sound seems to come: along the paths or straight through the walls."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.maths.rays import crossings
from game.space.grid import Grid
from game.space.paths import Navigation

DOOR_METRES = np.float32(6)  # each shut door on the path sounds like so many more
WALL_METRES = np.float32(12)  # each wall, or shut door, on the straight line

Index = NDArray[np.integer[Any]]
Reals = NDArray[np.float32]


class Acoustics:
    """What can be heard over one level.

    Parameters
    ----------
    grid
        The level.
    navigation
        Its paths with no door blocked: sound goes through locked ones too.
    """

    def __init__(self, grid: Grid, navigation: Navigation) -> None:
        self._grid = grid
        self._navigation = navigation
        self._pitch = grid.width + 2
        self._low = grid.padded(grid.low, 0)

    def metres(
        self,
        world: Index,
        source: Index,
        hearer: Index,
        straight: Reals,
        shut: NDArray[np.bool_],
        within: Reals | None = None,
    ) -> Reals:
        """Metres from which sounds seem to come; one is heard when this is below its loudness.

        Parameters
        ----------
        world, source, hearer
            ``(n,)`` the world, the cell of the sound and that of the ear, of each pair.
        straight
            ``(n,)`` metres between them as the crow flies.
        shut
            ``(W, D)`` the doors that are shut.
        within
            ``(n,)`` loudness; pairs farther apart than this come out infinite, sooner.
        """
        heard = np.full(len(world), np.inf, np.float32)
        near = np.arange(len(world)) if within is None else np.flatnonzero(straight < within)
        world, source, hearer = world[near], source[near], hearer[near]
        path = self._navigation.distance(source, hearer)
        on_path = self._navigation.doors_on_path(source, hearer).astype(np.uint64)
        bits = np.uint64(1) << np.arange(shut.shape[1], dtype=np.uint64)
        closed = np.bitwise_or.reduce(np.where(shut, bits, np.uint64(0)), axis=1, dtype=np.uint64)
        doors = np.bitwise_count(on_path & closed[world]).astype(np.float32)
        walls = self.walls(world, source, hearer, shut).astype(np.float32)
        heard[near] = np.minimum(path + DOOR_METRES * doors, straight[near] + WALL_METRES * walls)
        return heard

    def walls(
        self, world: Index, source: Index, hearer: Index, shut: NDArray[np.bool_]
    ) -> NDArray[np.int64]:
        """Count the walls and shut doors on the lines between pairs of cells, ``(n,)``.

        However thick, a wall counts once, together with the doors in it; low cover and the cells at
        the ends count for nothing; a line exactly through a corner meets a wall only where both
        sides of it are one.
        """
        worlds, doors = shut.shape
        state = np.zeros((worlds, doors + 2), bool)
        state[:, :doors] = shut
        state[:, doors + 1] = True
        met = crossings(self._middle(source), self._middle(hearer), corners=True)
        row = np.asarray(world, np.int64).take(met.ray) * (doors + 2)
        ends = self._place(source).take(met.ray), self._place(hearer).take(met.ray)

        def wall(across: NDArray[np.int32], down: NDArray[np.int32], of: Any) -> NDArray[np.bool_]:
            place = (down + 1) * self._pitch + across + 1
            stops = state.ravel().take(row[of] + self._grid.kind.take(place))
            stops &= (place != ends[0][of]) & (place != ends[1][of])
            return np.asarray(stops & ~self._low.take(place))

        every = slice(None)
        before = wall(met.column_before, met.row_before, every)
        entered = wall(met.column, met.row, every) & ~before
        at = np.flatnonzero(met.corner)
        if len(at):
            between = wall(met.column[at], met.row_before[at], at)
            between &= wall(met.column_before[at], met.row[at], at)
            entered[at] |= between & ~before[at]
        return np.bincount(met.ray[entered], minlength=len(source))

    def _place(self, cell: Index) -> NDArray[np.int32]:
        return np.asarray((self._grid.row[cell] + 1) * self._pitch + self._grid.column[cell] + 1)

    def _middle(self, cell: Index) -> NDArray[np.float64]:
        return np.stack([self._grid.column[cell], self._grid.row[cell]], axis=1) + 0.5
