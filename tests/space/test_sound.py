from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from game.space.grid import Grid
from game.space.paths import Navigation
from game.space.sound import Acoustics
from tests.space.lines import Square, entered
from tests.space.maps import Drawn, grid_of, maps


def walls_between(grid: Grid, a: int, b: int, shut: np.ndarray) -> int:
    def wall(square: Square) -> bool:
        x, y = square
        if grid.cell_of[y, x] in (a, b):
            return False
        door = int(grid.door_of[y, x])
        return bool(shut[door]) if door >= 0 else bool(grid.solid[y, x] and not grid.low[y, x])

    found = 0
    one = (grid.column[a] + 0.5, grid.row[a] + 0.5)
    other = (grid.column[b] + 0.5, grid.row[b] + 0.5)
    for _, before, after, corner in entered(one, other):
        sides = corner and wall((before[0], after[1])) and wall((after[0], before[1]))
        found += (wall(after) or sides) and not wall(before)
    return found


@settings(max_examples=60, deadline=None)
@given(maps())
def test_heard_metres_equal_a_loop_over_pairs(drawn: Drawn) -> None:
    grid, rng = drawn.grid, drawn.rng
    navigation = Navigation(grid)
    acoustics = Acoustics(grid, navigation)
    shut = rng.random((3, len(grid.doors))) < 0.6
    world, source, hearer = rng.integers(0, [3, grid.cells, grid.cells], (50, 3)).T
    apart = grid.centre[source] - grid.centre[hearer]
    straight = np.sqrt((apart * apart).sum(axis=1))
    heard = acoustics.metres(world, source, hearer, straight, shut)
    paths = navigation.distance(source, hearer).tolist()
    masks = navigation.doors_on_path(source, hearer).tolist()
    for k in range(50):
        w = int(world[k])
        closed = [d for d in range(len(grid.doors)) if masks[k] >> d & 1 and shut[w, d]]
        walls = walls_between(grid, int(source[k]), int(hearer[k]), shut[w])
        want = min(paths[k] + 6 * len(closed), float(straight[k]) + 12 * walls)
        assert heard[k] == pytest.approx(want, abs=1e-5)
    back = acoustics.walls(world, hearer, source, shut)
    assert (back == acoustics.walls(world, source, hearer, shut)).all()
    pick = slice(7, 8)
    alone = acoustics.metres(
        np.zeros(1, int), source[pick], hearer[pick], straight[pick], shut[world[7]][None]
    )
    assert alone.tobytes() == heard[pick].tobytes()
    near = acoustics.metres(world, source, hearer, straight, shut, np.full(50, 1.2))
    assert (near == np.where(straight < 1.2, heard, np.inf)).all()


def test_a_walker_is_heard_in_the_open_but_not_behind_a_shut_door() -> None:
    grid = grid_of("########", "#...0..#", "########")
    acoustics = Acoustics(grid, Navigation(grid))
    source, hearer = np.array([0, 0]), np.array([5, 5])
    straight = np.array([2.5, 2.5], np.float32)
    shut = np.array([[False], [True]])
    metres = acoustics.metres(np.array([0, 1]), source, hearer, straight, shut)
    assert metres.tolist() == [2.5, 8.5]
