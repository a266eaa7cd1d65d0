from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from game.space import cover as module
from game.space.cover import Cover
from game.space.grid import MOVES
from game.space.paths import Navigation
from game.space.sight import Sight
from tests.space.maps import Drawn, grid_of, maps


@pytest.mark.parametrize("dense_cells", [0, 7500])
@settings(max_examples=30, deadline=None)
@given(drawn=maps(largest=12, letters=".......#cw"))
def test_near_cover_equals_a_sort_of_all_of_it(drawn: Drawn, dense_cells: int) -> None:
    grid = drawn.grid
    navigation = Navigation(grid, dense_cells=dense_cells)
    cover = Cover(grid, navigation, Sight(grid, np.ones(len(grid.doors), bool)))
    spots = []
    for cell in range(grid.cells):
        for bit, (down, right) in enumerate(MOVES):
            y, x = int(grid.row[cell]) + down, int(grid.column[cell]) + right
            off = not (0 <= y < grid.height and 0 <= x < grid.width)
            tall = off or bool(grid.solid[y, x] and grid.opaque[y, x])
            low = not off and bool(grid.low[y, x])
            assert cover.tall[cell] >> bit & 1 == tall
            assert cover.low[cell] >> bit & 1 == low
        if (cover.tall[cell] | cover.low[cell]) & 15 and grid.door_of_cell[cell] < 0:
            spots.append(cell)
    assert cover.spots.tolist() == spots
    cells = drawn.rng.integers(0, grid.cells, (2, 4))
    near = cover.near(cells)
    for cell, got in zip(cells.ravel().tolist(), near.reshape(8, -1).tolist(), strict=True):
        metres = navigation.distance(np.array(spots, int), np.full(len(spots), cell)).tolist()
        order = sorted((far, spot) for far, spot in zip(metres, spots, strict=True) if far <= 8)
        want = [spot for _, spot in order[: module.NEAREST]]
        assert got == want + [-1] * (module.NEAREST - len(want))


def test_who_crouches_behind_a_crate_is_hidden_from_one_side() -> None:
    grid = grid_of(".....", "..c..", ".....")
    sight = Sight(grid)
    cover = Cover(grid, Navigation(grid), sight)
    word = sight.shut_words(np.zeros((1, 0), bool))[0]
    here = grid.cell_of[1, 3:4]
    assert cover.hidden(here, grid.cell_of[1, 0:1], word).tolist() == [True]
    assert cover.hidden(here, grid.cell_of[1, 4:5], word).tolist() == [False]
    assert cover.low[here[0]] == 1 << 2
