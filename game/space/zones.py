"""Zones: the cells of a polygon, so that being in one is a look-up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from game.space.grid import Grid


def cells_in(grid: Grid, polygon: Sequence[tuple[float, float]]) -> NDArray[np.bool_]:
    """Mark the cells whose centre lies in a polygon of corners in metres: ``(N,)``.

    Where edges cross each other, a part counts as inside by the even-odd rule. A centre exactly on
    an edge is inside where the polygon lies right of it or below it, so that zones side by side
    share no cell.
    """
    x, y = grid.centre[:, 0].astype(np.float64), grid.centre[:, 1].astype(np.float64)
    inside = np.zeros(grid.cells, bool)
    for index, (x1, y1) in enumerate(polygon):
        x0, y0 = polygon[index - 1]
        if y0 == y1:
            continue
        spans = (y0 <= y) != (y1 <= y)
        inside ^= spans & (x0 + (y - y0) * (x1 - x0) / (y1 - y0) <= x)
    return inside
