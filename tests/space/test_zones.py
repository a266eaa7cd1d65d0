from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.space.zones import cells_in
from tests.space.maps import Drawn, grid_of, maps


def test_zones_side_by_side_share_no_cell() -> None:
    grid = grid_of("....", "....")
    left = cells_in(grid, [(0.25, 0.25), (1.25, 0.25), (1.25, 0.75), (0.25, 0.75)])
    right = cells_in(grid, [(1.25, 0.25), (2.0, 0.25), (2.0, 0.75), (1.25, 0.75)])
    assert left.tolist() == [True, True, False, False] + [False] * 4
    assert right.tolist() == [False, False, True, True] + [False] * 4


@settings(max_examples=60, deadline=None)
@given(maps(), st.integers(3, 7))
def test_polygons_equal_winding_of_angles(drawn: Drawn, corners: int) -> None:
    grid, rng = drawn.grid, drawn.rng
    polygon = [(float(x), float(y)) for x, y in rng.uniform(-1, 5, (corners, 2))]
    inside = cells_in(grid, polygon)
    for cell in range(grid.cells):
        x, y = grid.centre[cell].tolist()
        turn = 0.0
        for (x0, y0), (x1, y1) in zip(polygon, polygon[1:] + polygon[:1], strict=True):
            one, other = complex(x0 - x, y0 - y), complex(x1 - x, y1 - y)
            turn += float(np.angle(other / one))
        assert inside[cell] == bool(round(turn / (2 * np.pi)) % 2)


def test_degenerate_polygons_hold_nothing() -> None:
    grid = grid_of("....")
    assert not cells_in(grid, [(0.25, 0.25)]).any()
    assert not cells_in(grid, []).any()
