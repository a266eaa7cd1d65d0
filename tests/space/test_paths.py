from __future__ import annotations

import heapq
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings

from game.space import paths
from game.space.flood import UNREACHED, Flood
from game.space.grid import MOVES, Grid
from game.space.paths import Navigation, NavigationSet
from tests.space.maps import Drawn, grid_of, maps


def moves_of(grid: Grid, blocked: int) -> list[list[tuple[int, int]]]:
    """Legal moves of every cell as (cost, cell), in the order of MOVES."""

    def free(y: int, x: int) -> bool:
        if not (0 <= y < grid.height and 0 <= x < grid.width) or grid.solid[y, x]:
            return False
        door = int(grid.door_of[y, x])
        return door < 0 or not blocked >> door & 1

    found: list[list[tuple[int, int]]] = []
    for y, x in zip(grid.row.tolist(), grid.column.tolist(), strict=True):
        found.append([])
        for down, right in MOVES:
            if not (free(y, x) and free(y + down, x + right)):
                continue
            if free(y + down, x) and free(y, x + right):
                cost = 3 if down and right else 2
                found[-1].append((cost, int(grid.cell_of[y + down, x + right])))
    return found


def dijkstra(moves: list[list[tuple[int, int]]], goal: int) -> list[float]:
    cost = [float("inf")] * len(moves)
    cost[goal] = 0
    queue = [(0.0, goal)]
    while queue:
        spent, cell = heapq.heappop(queue)
        for more, onward in moves[cell]:
            if spent + more < cost[onward]:
                cost[onward] = spent + more
                heapq.heappush(queue, (cost[onward], onward))
    return cost


@settings(max_examples=60, deadline=None)
@given(maps(letters="......##cw"))
def test_tables_equal_dijkstra(drawn: Drawn) -> None:
    grid = drawn.grid
    blocked = int(drawn.rng.integers(16))
    navigation = Navigation(grid, blocked)
    moves = moves_of(grid, blocked)
    cells = np.arange(grid.cells)
    for goal in range(0, grid.cells, 3):
        door = int(grid.door_of_cell[goal])
        shut = door >= 0 and blocked >> door & 1
        want = [float("inf")] * grid.cells if shut else dijkstra(moves, goal)
        assert navigation.distance(np.full(grid.cells, goal), cells).tolist() == [
            cost / 4 for cost in want
        ]
        step = navigation.step(np.full(grid.cells, goal), cells).tolist()
        crossed = navigation.doors_on_path(np.full(grid.cells, goal), cells).tolist()
        for cell in range(grid.cells):
            best = [n for more, n in moves[cell] if want[n] + more == want[cell] < float("inf")]
            assert step[cell] == (best[0] if best else cell)
            mask, at = 0, cell
            while True:
                if grid.door_of_cell[at] >= 0:
                    mask |= 1 << int(grid.door_of_cell[at])
                if step[at] == at:
                    break
                at = step[at]
            assert crossed[cell] == mask


@settings(max_examples=15, deadline=None)
@given(maps(largest=16, letters="....#"))
def test_rows_of_a_large_level_say_what_the_whole_table_says(drawn: Drawn) -> None:
    grid = drawn.grid
    whole = Navigation(grid)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "_ROW_BYTES", 0)  # so that rows push each other out
        lazy = Navigation(grid, dense_cells=0)
    goal, cell = drawn.rng.integers(0, grid.cells, (2, 5, 40))
    few = goal[0, :5]
    for _ in range(2):
        assert (lazy.step(goal, cell) == whole.step(goal, cell)).all()
        assert (lazy.step(few, few[::-1]) == whole.step(few, few[::-1])).all()
        assert (lazy.distance(goal, cell) == whole.distance(goal, cell)).all()
        assert (lazy.doors_on_path(goal, cell) == whole.doors_on_path(goal, cell)).all()


@pytest.mark.parametrize(
    ("height", "width", "walls"), [(60, 22, 0.3), (34, 41, 0.45), (4, 150, 0.1)]
)
def test_floods_of_larger_maps_equal_dijkstra(height: int, width: int, walls: float) -> None:
    rng = np.random.default_rng(height)
    solid = rng.random((height, width)) < walls
    solid[height // 2] = height < 40  # two halves, or one
    grid = Grid(solid, solid, np.where(solid, 2, 0))
    flood, moves, cells = Flood(grid), moves_of(grid, 0), np.arange(grid.cells)
    far, near = rng.integers(0, grid.cells, 150), np.arange(90) + grid.cells // 2
    for goals in (far, near, far[:1]):
        steps, distance = flood.run(goals)
        assert steps.dtype == (np.int8 if width < 128 else np.int32)
        for row in range(0, len(goals), 11):
            want = dijkstra(moves, int(goals[row]))
            units = [UNREACHED if cost == float("inf") else cost for cost in want]
            assert distance[row].tolist() == units
            onward = (cells + steps[row]).tolist()
            for cell in range(0, grid.cells, 7):
                best = [n for more, n in moves[cell] if want[n] + more == want[cell] < float("inf")]
                assert onward[cell] == (best[0] if best else cell)


def test_long_ways_are_counted_in_full() -> None:
    snake = ["." * 40 if y % 2 == 0 else "#" * 40 for y in range(29)]
    for y in range(1, 29, 2):
        snake[y] = "#" * 39 + "." if y % 4 == 1 else "." + "#" * 39
    grid = grid_of(*snake)
    navigation = Navigation(grid)
    assert navigation.distance(np.array([0]), np.array([grid.cells - 1])) == 0.5 * (grid.cells - 1)


def test_a_locked_door_is_a_wall() -> None:
    grid = grid_of("..0..", "##1##")
    navigation = NavigationSet(grid)
    one, other = np.array([0, 0]), np.array([4, 5])
    assert navigation.get().distance(one, other).tolist() == [2.0, 1.5]
    assert navigation.get(1).distance(one, other).tolist() == [np.inf, np.inf]
    assert navigation.get(1) is navigation.get(0b101)
    both = navigation.step(np.array([0, 1], np.uint64), np.array([0, 0]), np.array([4, 4]))
    assert both.tolist() == [3, 4]


def test_tables_are_kept_and_damaged_ones_are_built_again(tmp_path: Path) -> None:
    grid = grid_of("..0..", "#.#.#", ".....")
    fresh = Navigation(grid)
    pairs = np.divmod(np.arange(grid.cells**2), grid.cells)
    for _ in range(2):
        Navigation(grid, cache=tmp_path).doors_on_path(*pairs)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 4
    whole = [file.read_bytes() for file in files]
    damages = (
        lambda data: data[:50] + bytes([data[50] ^ 1]) + data[51:],
        lambda data: data[:-5] + bytes([data[-5] ^ 1]) + data[-4:],
        lambda data: data[: len(data) // 2],
        lambda data: data + b"more",
        lambda data: b"",
    )
    for damage in damages:
        for file, data in zip(files, whole, strict=True):
            file.write_bytes(damage(data))
        mended = Navigation(grid, cache=tmp_path)
        assert (mended.step(*pairs) == fresh.step(*pairs)).all()
        assert (mended.distance(*pairs) == fresh.distance(*pairs)).all()
        assert (mended.doors_on_path(*pairs) == fresh.doors_on_path(*pairs)).all()
        assert [file.read_bytes() for file in files] == whole


@pytest.mark.parametrize("name", ["a file", "nothing/below/a file"])
def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, name: str) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("")
    grid = grid_of("...")
    navigation = Navigation(grid, cache=blocked if name == "a file" else blocked / name)
    assert navigation.step(np.array([0]), np.array([2])).tolist() == [1]
