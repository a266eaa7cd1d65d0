"""Areas of the floor, and ways over them, against a slow and obvious twin."""

from __future__ import annotations

import heapq

import numpy as np
import pytest
from hypothesis import given

from game.space.areas import BLOCK, HOPS, Areas
from game.space.grid import Grid
from tests.space.maps import grid_of, maps


def joined(grid: Grid, one: int, other: int) -> bool:
    """Whether two cells share a side."""
    away = abs(grid.row[one] - grid.row[other]) + abs(grid.column[one] - grid.column[other])
    return bool(away == 1)


def dijkstra(areas: Areas, start: int, weight: np.ndarray) -> list[float]:
    """Return the cost of every area, one at a time."""
    cost = [np.inf] * areas.count
    cost[start] = 0.0
    heap = [(0.0, start)]
    while heap:
        so_far, area = heapq.heappop(heap)
        if so_far > cost[area]:
            continue
        for place, other in enumerate(areas.beside[area].tolist()):
            if other == areas.count:
                continue
            found = float(np.float32(so_far) + areas.gap[area, place] * weight[other])
            if found < cost[other]:
                cost[other] = found
                heapq.heappush(heap, (found, other))
    return cost


@given(maps(largest=14))
def test_areas_hang_together_within_a_block_and_split_at_doors(drawn):
    grid = drawn.grid
    areas = Areas(grid)
    assert areas.size.sum() == grid.cells
    for area in range(areas.count):
        cells = np.flatnonzero(areas.of_cell == area).tolist()
        assert areas.middle[area] in cells
        assert len(set(grid.door_of_cell[cells].tolist())) == 1
        for place in (grid.row, grid.column):
            assert len(set((place[cells] // BLOCK).tolist())) == 1
        reached, todo = {cells[0]}, [cells[0]]
        while todo:
            near = [c for c in cells if c not in reached and joined(grid, c, todo[-1])]
            todo.pop()
            reached.update(near)
            todo.extend(near)
        assert reached == set(cells)


@given(maps(largest=12))
def test_neighbours_are_those_whose_cells_touch(drawn):
    grid = drawn.grid
    areas = Areas(grid)
    touching = {
        (int(areas.of_cell[a]), int(areas.of_cell[b]))
        for a in range(grid.cells)
        for b in range(grid.cells)
        if areas.of_cell[a] != areas.of_cell[b] and joined(grid, a, b)
    }
    area, place = np.nonzero(areas.beside < areas.count)
    assert set(zip(area.tolist(), areas.beside[area, place].tolist(), strict=True)) == touching
    assert np.isinf(areas.gap[areas.beside == areas.count]).all()
    assert areas.degree.sum() == len(touching)


@given(maps(largest=16, letters=".....#"))
def test_ways_cost_what_a_search_one_by_one_finds_and_rows_are_alone(drawn):
    areas, rng = Areas(drawn.grid), drawn.rng
    start = rng.integers(0, areas.count, 5)
    weight = rng.choice(np.float32([1, 2, 7, np.inf]), (5, areas.count))
    cost = areas.ways(start, weight)
    for row in range(5):
        np.testing.assert_array_equal(cost[row], dijkstra(areas, start[row], weight[row]))
    np.testing.assert_array_equal(areas.ways(start[2:3], weight[2:3])[0], cost[2])


@given(maps(largest=16, letters=".....#"))
def test_a_route_goes_from_neighbour_to_neighbour_at_the_cost_told(drawn):
    areas, rng = Areas(drawn.grid), drawn.rng
    start, goal = rng.integers(0, areas.count, (2, 6))
    weight = rng.choice(np.float32([1, 3, 7]), (6, areas.count))
    cost = areas.ways(start, weight)
    route = areas.route(cost, weight, goal)
    for row in range(6):
        way = [area for area in route[row].tolist() if area >= 0]
        assert route[row].tolist() == way + [-1] * (HOPS - len(way))
        if start[row] == goal[row] or not np.isfinite(cost[row, goal[row]]):
            assert way == []
            continue
        spent = np.float32(0)
        for one, other in zip([start[row], *way], way, strict=False):
            place = areas.beside[one].tolist().index(other)
            spent = spent + areas.gap[one, place] * weight[row, other]
        assert way[-1] == goal[row]
        assert spent == cost[row, goal[row]]


def test_of_a_long_way_the_beginning_is_told():
    areas = Areas(grid_of("." * (BLOCK * 40)))
    weight = np.ones((1, areas.count), np.float32)
    cost = areas.ways(np.array([0]), weight)
    assert areas.route(cost, weight, np.array([39]))[0].tolist() == list(range(1, HOPS + 1))


@pytest.mark.parametrize("locked", [False, True])
def test_a_locked_door_bars_its_doorway_and_no_other(locked):
    areas = Areas(grid_of("....#....", "....0....", "....#....", "....1....", "....#...."))
    locks = np.array([0b01 if locked else 0], np.uint64)
    barred = areas.barred(locks)
    assert areas.door[barred[0]].tolist() == ([0] if locked else [])
    # from one side to the other there is still the other door
    weight = np.where(barred, np.float32(np.inf), np.float32(1))
    assert np.isfinite(areas.ways(np.array([0]), weight)).sum() == areas.count - locked
