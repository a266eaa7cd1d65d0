"""Cover: what stands beside each cell, and the nearest cells that anything stands beside."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.space.grid import MOVES, Grid
from game.space.paths import Navigation
from game.space.sight import Sight, Words

NEAREST = 16  # cells of cover known around each cell
REACH = np.float32(8)  # metres of path
_ROWS = 64  # cells filled in at a time
_CARDINAL = np.uint8(0b1111)

Index = NDArray[np.integer[Any]]


class Cover:
    """Cover over one level; bits are counted in the order of `grid.MOVES`.

    Parameters
    ----------
    grid, navigation, sight
        The level, its paths with no door blocked, and its lines of sight.
    """

    def __init__(self, grid: Grid, navigation: Navigation, sight: Sight) -> None:
        self._navigation = navigation
        self._sight = sight
        tall = np.pad(grid.solid & ~grid.low & grid.opaque, 1, constant_values=True)
        low = np.pad(grid.low, 1)
        self.tall = np.zeros(grid.cells, np.uint8)  # (N,) sides where a wall stands
        self.low = np.zeros(grid.cells, np.uint8)  # (N,) sides where low cover stands
        for bit, (down, right) in enumerate(MOVES):
            row, column = grid.row + 1 + down, grid.column + 1 + right
            self.tall |= tall[row, column].astype(np.uint8) << np.uint8(bit)
            self.low |= low[row, column].astype(np.uint8) << np.uint8(bit)
        beside = ((self.tall | self.low) & _CARDINAL) != 0
        #: (S,) every cell with something straight beside it, doorways aside
        self.spots = np.flatnonzero(beside & (grid.door_of_cell < 0)).astype(np.int32)
        self._near = np.full((grid.cells, NEAREST), -1, np.int32)
        self._filled = np.zeros(grid.cells, bool)

    def near(self, cell: Index) -> NDArray[np.int32]:
        """Cells of cover within reach of each cell, nearest first: ``[..., NEAREST]``, -1 padded.

        Of equally near ones, the lower cell comes first.
        """
        missing = np.asarray(cell)[~self._filled.take(cell)]
        if missing.size:
            rows = np.unique(missing)
            for start in range(0, len(rows), _ROWS):
                self._fill(rows[start : start + _ROWS])
        return self._near.take(cell, axis=0)

    def hidden(self, cell: Index, threat: Index, shut: Words) -> NDArray[np.bool_]:
        """Whether a threat in one cell would not see who crouches in another; words as in Sight."""
        return ~self._sight.visible(threat, cell, shut, crouched=True)

    def _fill(self, cells: NDArray[Any]) -> None:
        count = len(self.spots)
        if count:
            # paths are as long one way as the other, and rows of one goal lie together
            metres = self._navigation.distance(cells[:, None], self.spots[None])
            within = metres <= REACH
            # a path is a whole number of quarters: with the spot it makes one number, never equal
            key = np.where(within, metres * 4, 0).astype(np.int64) * count + np.arange(count)
            key[~within] = np.iinfo(np.int64).max
            if count > NEAREST:
                key = np.partition(key, NEAREST - 1, axis=1)[:, :NEAREST]
            key = np.sort(key, axis=1, kind="stable")
            found = key != np.iinfo(np.int64).max
            spot = self.spots[np.where(found, key % count, 0)]
            self._near[cells, : key.shape[1]] = np.where(found, spot, -1)
        self._filled[cells] = True
