"""Navigation: the next step and the distance from every cell to every goal, as tables.

A query is two look-ups, ``table[goal * N + cell]``. Small levels hold the whole table; on large
ones rows are flooded when their goals are first asked for, 64 at a time, and the least recently
used make room. Answers do not depend on which.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.space.coded import Coded, coded
from game.space.flood import GOALS, UNIT, UNREACHED, Flood
from game.space.grid import Grid
from game.space.store import stored

DENSE_CELLS = 7_500  # up to here the whole table is held: 3 bytes a pair of cells, 5 with doors
_ROW_BYTES = 512 * 2**20  # what the rows of a large level may take
_AT_ONCE = 2 * GOALS  # to a flood while a whole table is built
_FORMAT = "nav3"  # changes whenever the tables' meaning does

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
        kinds = grid.door_of_cell
        bits = np.uint64(1) << np.maximum(kinds, 0).astype(np.uint64)
        self._mask_type = np.dtype(np.uint32 if len(grid.doors) <= 32 else np.uint64)
        self._door_bit = np.where(kinds >= 0, bits, np.uint64(0)).astype(self._mask_type)  # (N,)
        self._doors: Coded | NDArray[Any] | None = None
        self._rows: _Rows | None = None
        if self.cells <= dense_cells:
            self._build()
        else:
            self._rows = _Rows(self.cells, self._flood.type, self._mask_type)

    def step(self, goal: Cells, cell: Cells) -> NDArray[np.int32]:
        """Next cell on the way from `cell` to `goal`; `cell` itself when there or out of reach."""
        following = self._look_up("steps", goal, cell).astype(np.int32)
        following += cell
        return following

    def distance(self, goal: Cells, cell: Cells) -> NDArray[np.float32]:
        """Length of the path in metres, infinite when `goal` is out of reach."""
        units = self._look_up("distance", goal, cell)
        metres = np.asarray(units.astype(np.float32))
        metres *= np.float32(UNIT)
        np.putmask(metres, units == UNREACHED, np.float32(np.inf))
        return metres

    def doors_on_path(self, goal: Cells, cell: Cells) -> NDArray[Any]:
        """Bit mask of the doors whose tiles the path touches, both ends included.

        uint32 on levels of up to 32 doors, else uint64. Out of reach there is no path, and only the
        cell's own doorway counts.
        """
        if self._doors is None and self._rows is None:
            name, size = f"{self._name}-doors", self.cells * self.cells
            self._doors = coded(self._cache, name, size, self._mask_type, self._build_doors)
        return self._look_up("doors", goal, cell)

    # -- tables --------------------------------------------------------------------------------

    def _look_up(self, table: str, goal: Cells, cell: Cells) -> NDArray[Any]:
        if self._rows is None:
            # a table has fewer than 2**31 pairs; "clip" spares a second look at each index
            row = goal if goal.itemsize >= 4 else goal.astype(np.int32)
            column = row * self.cells + cell
            return np.asarray(getattr(self, f"_{table}").take(column, mode="clip"))
        slot = self._rows.slot_of.take(goal)
        if (slot >= 0).all():
            self._rows.used[slot] = self._rows.clock
            return np.asarray(getattr(self._rows, table).take(slot * self.cells + cell))
        goal, cell = np.broadcast_arrays(goal, cell)
        shape, goal, cell = goal.shape, goal.ravel(), cell.ravel()
        wanted = np.unique(goal)
        found = np.empty(len(goal), getattr(self._rows, table).dtype)
        # as many goals at a time as there is room for
        for group in np.array_split(wanted, -(-len(wanted) // len(self._rows.used))):
            self._fetch(group)
            mine = np.flatnonzero(np.isin(goal, group))
            found[mine] = self._look_up(table, goal[mine], cell[mine])
        return found.reshape(shape)

    def _fetch(self, wanted: NDArray[Any]) -> None:
        """Flood the rows of these goals, at most as many as there is room for."""
        assert self._rows is not None
        rows = self._rows
        rows.clock += 1
        slot = rows.slot_of[wanted]
        rows.used[slot[slot >= 0]] = rows.clock
        missing = wanted[slot < 0]
        for start in range(0, len(missing), GOALS):
            goals = missing[start : start + GOALS]
            room = min(GOALS - len(goals), len(rows.used) - len(wanted))
            goals = np.append(goals, self._beside(goals, room))
            steps, distance = self._flood.run(goals)
            rows.put(goals, steps, distance, self._crossed(steps))

    def _beside(self, goals: NDArray[Any], count: int) -> NDArray[Any]:
        """Cells around `goals` without a row: targets move, and a flood of 64 costs as one of 1."""
        assert self._rows is not None
        grid = self._grid
        far = np.full(self.cells, self.cells, np.int32)
        for goal in goals.tolist():
            down, right = np.abs(grid.row - grid.row[goal]), np.abs(grid.column - grid.column[goal])
            np.minimum(far, np.maximum(down, right), out=far)
        far[(self._rows.slot_of >= 0) | (far == 0)] = self.cells
        order = np.argsort(far, kind="stable")[:count]
        return order[far[order] < self.cells]

    def _kept(self, what: str, dtype: Any, build: Any) -> NDArray[Any]:
        size = (self.cells * self.cells,)
        return stored(self._cache, f"{self._name}-{what}", size, dtype, build)

    def _build(self) -> None:
        both: list[NDArray[Any]] = []

        def flooded(which: int) -> NDArray[Any]:
            if not both:
                shape = (self.cells, self.cells)
                both.extend((np.empty(shape, self._flood.type), np.empty(shape, np.uint16)))
                for start in range(0, self.cells, _AT_ONCE):
                    goals = np.arange(start, min(start + _AT_ONCE, self.cells))
                    span = slice(start, start + _AT_ONCE)
                    both[0][span], both[1][span] = self._flood.run(goals)
            return both[which].ravel()

        self._steps = self._kept("steps", self._flood.type, lambda: flooded(0))
        self._distance = self._kept("distance", np.uint16, lambda: flooded(1))

    def _build_doors(self) -> NDArray[Any]:
        crossed = np.empty((self.cells, self.cells), self._mask_type)
        steps = self._steps.reshape(self.cells, self.cells)
        for start in range(0, self.cells, GOALS):
            crossed[start : start + GOALS] = self._crossed(steps[start : start + GOALS])
        return crossed.ravel()

    def _crossed(self, steps: NDArray[Any]) -> NDArray[Any]:
        """Doors from each cell to the goal of each row of `steps`, by doubling the stride."""
        rows, cells = steps.shape
        onward = np.arange(rows * cells, dtype=np.int32)
        onward += steps.ravel()
        crossed = np.tile(self._door_bit, rows)
        while True:
            crossed |= crossed.take(onward)
            farther = onward.take(onward)
            if np.array_equal(farther, onward):
                return crossed.reshape(rows, cells)
            onward = farther


class _Rows:
    """Tables of some goals of a large level."""

    def __init__(self, cells: int, step_type: np.dtype[Any], mask_type: np.dtype[Any]) -> None:
        row = (step_type.itemsize + 2 + mask_type.itemsize) * cells
        capacity = min(cells, max(GOALS, _ROW_BYTES // row))
        self.slot_of = np.full(cells, -1, np.int64)  # (N,) where a goal's row lies, -1 nowhere
        self.goal_of = np.full(capacity, -1, np.int64)
        self.used = np.zeros(capacity, np.int64)  # clock of the last use of each slot
        self.clock = 0
        self.steps = np.empty((capacity, cells), step_type)
        self.distance = np.empty((capacity, cells), np.uint16)
        self.doors = np.empty((capacity, cells), mask_type)

    def put(
        self,
        goals: NDArray[Any],
        steps: NDArray[Any],
        distance: NDArray[np.uint16],
        doors: NDArray[Any],
    ) -> None:
        """Store rows in the slots that were not used for longest."""
        slots = np.argsort(self.used, kind="stable")[: len(goals)]
        dropped = self.goal_of[slots]
        self.slot_of[dropped[dropped >= 0]] = -1
        self.slot_of[goals] = slots
        self.goal_of[slots] = goals
        self.used[slots] = self.clock
        self.steps[slots], self.distance[slots], self.doors[slots] = steps, distance, doors


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

    def distances(
        self, blocked: NDArray[np.uint64], start: Cells, cells: Cells
    ) -> NDArray[np.float32]:
        """Paths in metres from each start, ``[n]``, to the same cells, ``[k]``: ``[n, k]``."""
        metres = np.empty((len(start), len(cells)), np.float32)
        for navigation, mine in self._groups(blocked):
            # paths are as long one way as the other, and rows of one goal lie together
            metres[mine] = navigation.distance(start[mine][:, None], cells[None])
        return metres

    def _groups(self, blocked: NDArray[np.uint64]) -> Iterator[tuple[Navigation, NDArray[np.intp]]]:
        if len(blocked) and (blocked == blocked[0]).all():  # as nearly always
            yield self.get(int(blocked[0])), np.arange(len(blocked))
            return
        for mask in np.unique(blocked).tolist():
            yield self.get(mask), np.flatnonzero(blocked == np.uint64(mask))
