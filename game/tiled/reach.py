"""Which tiles can be walked to, for the checks of a map."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.tiled.schema import Point
from game.tiled.units import TILE_METRES

Bools = NDArray[np.bool_]
Cell = tuple[int, int]  # row, column


def cell_of(pos: Point, shape: tuple[int, int]) -> Cell:
    """Return the row and column of a place in metres; the far edge counts to the last tile."""
    row, column = int(pos[1] / TILE_METRES), int(pos[0] / TILE_METRES)
    return min(row, shape[0] - 1), min(column, shape[1] - 1)


def flood(free: Bools, start: Cell) -> Bools:
    """Return the free tiles, (H, W), that are connected to `start` side by side."""
    height, width = free.shape
    # A border of walls saves every test for the edge.
    open_ = np.pad(free, 1).ravel().tolist()
    stride = width + 2
    first = (start[0] + 1) * stride + start[1] + 1
    seen = bytearray(len(open_))
    stack = [first] if open_[first] else []
    while stack:
        cell = stack.pop()
        if seen[cell]:
            continue
        seen[cell] = 1
        beside = (cell - stride, cell - 1, cell + 1, cell + stride)
        stack.extend(next_ for next_ in beside if open_[next_] and not seen[next_])
    found = np.frombuffer(bytes(seen), dtype=np.bool_).reshape(height + 2, stride)
    return found[1:-1, 1:-1]


def widen(cells: Bools) -> Bools:
    """Return tiles together with their eight neighbours."""
    wide = np.pad(cells, 1)
    rows = wide[:-2] | wide[1:-1] | wide[2:]
    return rows[:, :-2] | rows[:, 1:-1] | rows[:, 2:]


def in_arms_reach(reached: Bools, opaque: Bools) -> Bools:
    """Return the tiles that somebody on a reached tile can touch: two tiles, not through walls."""
    near = widen(reached)
    return near | widen(near & ~opaque)


def inside(points: tuple[Point, ...], shape: tuple[int, int]) -> Bools:
    """Return the tiles, (H, W), whose centres lie in a polygon in metres."""
    height, width = shape
    y = (np.arange(height) + 0.5) * TILE_METRES
    # Edges crossed to the right of each centre: counted where they lie, then summed leftwards.
    crossed = np.zeros((height, width + 1), dtype=np.int64)
    for (x0, y0), (x1, y1) in zip(points, (*points[1:], points[0]), strict=True):
        rows = np.nonzero((y0 > y) != (y1 > y))[0]
        if rows.size:
            x = (x1 - x0) * (y[rows] - y0) / (y1 - y0) + x0
            past = np.ceil(x / TILE_METRES - 0.5).clip(0, width).astype(np.int64)
            np.add.at(crossed, (rows, past), 1)
    odd: Bools = crossed[:, ::-1].cumsum(axis=1)[:, -2::-1] % 2 == 1
    return odd
