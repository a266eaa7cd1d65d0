from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from game.space.grid import PASS, STOP, Grid
from tests.space.maps import Drawn, grid_of, maps


def test_cells_are_numbered_row_by_row_and_doors_can_be_walked() -> None:
    grid = grid_of("#.0", "c#.")
    assert grid.cell_of.tolist() == [[-1, 0, 1], [-1, -1, 2]]
    assert grid.centre.tolist() == [[0.75, 0.25], [1.25, 0.25], [1.25, 0.75]]
    assert grid.door_of_cell.tolist() == [-1, 0, -1]
    assert grid.low.tolist() == [[False] * 3, [True, False, False]]


def test_a_door_clears_the_wall_under_it() -> None:
    wall = np.ones((2, 3), bool)
    grid = Grid(wall, wall, np.full((2, 3), STOP), [(0, 0, 2, 1)])
    assert grid.cells == 2
    assert not grid.opaque[0, :2].any()
    assert (grid.bullets[0, :2] == PASS).all()


@settings(max_examples=60, deadline=None)
@given(maps())
def test_every_position_has_a_cell(drawn: Drawn) -> None:
    grid = drawn.grid
    pos = drawn.rng.uniform(-2, 7, (200, 2)).astype(np.float32)
    cell = grid.to_cell(pos)
    for (x, y), got in zip(pos.tolist(), cell.tolist(), strict=True):
        column = min(max(int(x // 0.5), 0), grid.width - 1)
        row = min(max(int(y // 0.5), 0), grid.height - 1)
        reach = np.maximum(abs(grid.row - row), abs(grid.column - column))
        assert reach[got] == reach.min()
    assert (grid.to_cell(grid.centre) == np.arange(grid.cells)).all()


@pytest.mark.parametrize("door", [(0, 0, 0, 1), (-1, 0, 1, 1), (0, 0, 4, 1), (2, 1, 1, 2)])
def test_a_door_off_the_map_is_refused(door: tuple[int, int, int, int]) -> None:
    floor = np.zeros((2, 3), bool)
    with pytest.raises(ValueError, match="door 0"):
        Grid(floor, floor, floor, [door])


def test_maps_that_cannot_be_used_are_refused() -> None:
    floor, wall = np.zeros((2, 3), bool), np.ones((2, 3), bool)
    with pytest.raises(ValueError, match="one shape"):
        Grid(floor, floor, np.zeros((3, 2)))
    with pytest.raises(ValueError, match="no tile"):
        Grid(wall, wall, floor)
    with pytest.raises(ValueError, match="at most 62"):
        Grid(floor, floor, floor, [(0, 0, 1, 1)] * 63)
    with pytest.raises(ValueError, match="bullets"):
        Grid(floor, floor, np.full((2, 3), 4))
