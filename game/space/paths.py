"""Navigation: the next step and the distance from every cell to every goal, as tables.

A query is two look-ups, ``table[goal * N + cell]``. Small levels hold the whole table; on large
ones the rows of 64 goals are flooded when one of them is first asked for, and the least recently
used are dropped. Answers do not depend on which.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.space.flood import GOALS, UNIT, UNREACHED, Flood
from game.space.grid import Grid
from game.space.store import stored

DENSE_CELLS = 7_500  # up to here the whole table is held: 3 bytes a pair of cells, 11 with doors
_PAGE_BYTES = 512 * 2**20  # what the pages of a large level may take
_FORMAT = "nav1"  # changes whenever the tables' meaning does

Cells = NDArray[np.integer[Any]]


class Navigation:
    """Shortest paths over one level with one set of doors blocked.

    Parameters
    ----------
    grid
        The level.
    blocked_doors
        Bit mask of doors that count as walls, such as locked ones. A cell in a blocked doorway is
        out of reach of every other.
    cache
        A folder to keep whole tables in between runs.
    dense_cells
        The most cells for which the whole table is built at once.
    """

    def __init__(
        self,
        grid: Grid,
        blocked_doors: int = 0,
        cache: Path | None = None,
        dense_cells: int = DENSE_CELLS,
    ) -> None:
        self.cells = grid.cells
        self.blocked_doors = blocked_doors & ((1 << len(grid.doors)) - 1)
        self._grid = grid
        self._flood = Flood(grid, self.blocked_doors)
        self._cache = cache
        self._name = f"{_FORMAT}-{grid.digest()}-{self.blocked_doors:x}"
        here = np.arange(self.cells, dtype=np.int64)
        onward = np.where(self._flood.neighbour < self.cells, self._flood.neighbour, here)
        self._onward = np.append(onward, here[None], axis=0).astype(np.int32).ravel()  # (9 * N)
        kinds = grid.door_of_cell
        bits = np.uint64(1) << np.maximum(kinds, 0).astype(np.uint64)
        self._mask_type = np.dtype(np.uint32 if len(grid.doors) <= 32 else np.uint64)
        self._door_bit = np.where(kinds >= 0, bits, np.uint64(0)).astype(self._mask_type)  # (N,)
        self._doors: NDArray[Any] | None = None
        self._pages = OrderedDict[int, int]() if self.cells > dense_cells else None
        if self._pages is None:
            self._build()
        else:
            page = GOALS * self.cells
            self._capacity = max(4, min(_PAGE_BYTES // (11 * page), -(-self.cells // GOALS)))
            self._slot_of = np.full(-(-self.cells // GOALS), -1, np.int64)
            self._codes = np.empty(self._capacity * page, np.uint8)
            self._distance = np.empty(self._capacity * page, np.uint16)
            self._doors = np.empty(self._capacity * page, self._mask_type)

    def step(self, goal: Cells, cell: Cells) -> NDArray[np.int32]:
        """Next cell on the way from `cell` to `goal`; `cell` itself when there or out of reach."""
        code = self._look_up("codes", goal, cell)
        return self._onward.take(code.astype(np.int64) * self.cells + cell)

    def distance(self, goal: Cells, cell: Cells) -> NDArray[np.float32]:
        """Length of the path in metres, infinite when `goal` is out of reach."""
        units = self._look_up("distance", goal, cell)
        metres = units.astype(np.float32) * np.float32(UNIT)
        return np.where(units == UNREACHED, np.float32(np.inf), metres)

    def doors_on_path(self, goal: Cells, cell: Cells) -> NDArray[Any]:
        """Bit mask of the doors whose tiles the path touches, both ends included.

        uint32 on levels of up to 32 doors, else uint64. Out of reach there is no path, and only the
        cell's own doorway counts.
        """
        if self._doors is None:
            self._doors = self._kept("doors", self._mask_type, self._build_doors)
        return self._look_up("doors", goal, cell)

    # -- tables --------------------------------------------------------------------------------

    def _look_up(self, table: str, goal: Cells, cell: Cells) -> NDArray[Any]:
        if self._pages is None:
            column = np.asarray(goal).astype(np.int64) * self.cells + cell
            return np.asarray(getattr(self, f"_{table}").take(column))
        goal, cell = np.broadcast_arrays(goal, cell)
        page = goal.ravel() // GOALS
        wanted = np.unique(page)
        parts = -(-len(wanted) // self._capacity)
        if parts <= 1:
            return self._look_up_pages(table, wanted, goal, cell)
        found = np.empty(page.size, getattr(self, f"_{table}").dtype)
        for group in np.array_split(wanted, parts):
            mine = np.flatnonzero(np.isin(page, group))
            found[mine] = self._look_up_pages(table, group, goal.ravel()[mine], cell.ravel()[mine])
        return found.reshape(goal.shape)

    def _look_up_pages(
        self, table: str, wanted: NDArray[Any], goal: Cells, cell: Cells
    ) -> NDArray[Any]:
        self._fetch(wanted)
        row = self._slot_of.take(goal // GOALS) * GOALS + goal % GOALS
        return np.asarray(getattr(self, f"_{table}").take(row * self.cells + cell))

    def _fetch(self, wanted: NDArray[Any]) -> None:
        """Make the wanted pages, at most as many as there is room for, resident."""
        assert self._pages is not None
        assert self._doors is not None
        for page in wanted.tolist():
            if page in self._pages:
                self._pages.move_to_end(page)
        for page in wanted.tolist():
            if page in self._pages:
                continue
            if len(self._pages) < self._capacity:
                slot = len(self._pages)
            else:
                oldest, slot = self._pages.popitem(last=False)
                self._slot_of[oldest] = -1
            goals = np.arange(page * GOALS, min(page * GOALS + GOALS, self.cells))
            codes, distance = self._flood.run(goals)
            start = slot * GOALS * self.cells
            span = slice(start, start + codes.size)
            self._codes[span] = codes.ravel()
            self._distance[span] = distance.ravel()
            self._doors[span] = self._crossed(codes).ravel()
            self._pages[page] = slot
            self._slot_of[page] = slot

    def _kept(self, what: str, dtype: Any, build: Any) -> NDArray[Any]:
        size = (self.cells * self.cells,)
        return stored(self._cache, f"{self._name}-{what}", size, dtype, build)

    def _build(self) -> None:
        both: list[NDArray[Any]] = []

        def flooded(which: int) -> NDArray[Any]:
            if not both:
                shape = (self.cells, self.cells)
                both.extend((np.empty(shape, np.uint8), np.empty(shape, np.uint16)))
                for start in range(0, self.cells, GOALS):
                    goals = np.arange(start, min(start + GOALS, self.cells))
                    span = slice(start, start + GOALS)
                    both[0][span], both[1][span] = self._flood.run(goals)
            return both[which].ravel()

        self._codes = self._kept("codes", np.uint8, lambda: flooded(0))
        self._distance = self._kept("distance", np.uint16, lambda: flooded(1))

    def _build_doors(self) -> NDArray[Any]:
        crossed = np.empty((self.cells, self.cells), self._mask_type)
        codes = self._codes.reshape(self.cells, self.cells)
        for start in range(0, self.cells, GOALS):
            crossed[start : start + GOALS] = self._crossed(codes[start : start + GOALS])
        return crossed.ravel()

    def _crossed(self, codes: NDArray[np.uint8]) -> NDArray[Any]:
        """Doors from each cell to the goal of each row of `codes`, by doubling the stride."""
        rows, cells = codes.shape
        onward = self._onward.take(
            codes.astype(np.int32) * cells + np.arange(cells, dtype=np.int32)
        )
        onward += (np.arange(rows, dtype=np.int32) * cells)[:, None]
        onward = onward.ravel()
        crossed = np.tile(self._door_bit, rows)
        while True:
            crossed |= crossed.take(onward)
            farther = onward.take(onward)
            if np.array_equal(farther, onward):
                return crossed.reshape(rows, cells)
            onward = farther


class NavigationSet:
    """The navigation of a level for every set of blocked doors that comes up.

    Tables are built when first asked for; the least recently used beyond `keep` are dropped.
    """

    def __init__(
        self,
        grid: Grid,
        cache: Path | None = None,
        keep: int = 12,
        dense_cells: int = DENSE_CELLS,
    ) -> None:
        self._grid = grid
        self._cache = cache
        self._keep = keep
        self._dense_cells = dense_cells
        self._built = OrderedDict[int, Navigation]()
        self._all_doors = (1 << len(grid.doors)) - 1

    def get(self, blocked_doors: int = 0) -> Navigation:
        """Navigation with the doors of this bit mask as walls."""
        blocked_doors &= self._all_doors
        if blocked_doors not in self._built:
            if len(self._built) >= self._keep:
                self._built.popitem(last=False)
            self._built[blocked_doors] = Navigation(
                self._grid, blocked_doors, self._cache, self._dense_cells
            )
        self._built.move_to_end(blocked_doors)
        return self._built[blocked_doors]

    def step(self, blocked: NDArray[np.uint64], goal: Cells, cell: Cells) -> NDArray[np.int32]:
        """Next cell for agents whose worlds have different doors blocked, ``[n]`` each."""
        following = np.empty(len(cell), np.int32)
        for navigation, mine in self._groups(blocked):
            following[mine] = navigation.step(goal[mine], cell[mine])
        return following

    def distance(
        self, blocked: NDArray[np.uint64], goal: Cells, cell: Cells
    ) -> NDArray[np.float32]:
        """Path in metres where worlds have different doors blocked, ``[n]`` each."""
        metres = np.empty(len(cell), np.float32)
        for navigation, mine in self._groups(blocked):
            metres[mine] = navigation.distance(goal[mine], cell[mine])
        return metres

    def _groups(self, blocked: NDArray[np.uint64]) -> Iterator[tuple[Navigation, NDArray[np.intp]]]:
        for mask in np.unique(blocked).tolist():
            yield self.get(mask), np.flatnonzero(blocked == np.uint64(mask))
