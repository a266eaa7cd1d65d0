from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings

from game.space.grid import Grid
from game.space.sight import Sight
from tests.space.lines import Square, entered
from tests.space.maps import Drawn, grid_of, maps


def stops(grid: Grid, square: Square, shut: set[int], crouched: bool) -> bool:
    x, y = square
    if not (0 <= x < grid.width and 0 <= y < grid.height):
        return True
    if grid.opaque[y, x] or (crouched and grid.low[y, x]):
        return True
    return int(grid.door_of[y, x]) in shut


def corner_stops(grid: Grid, one: Square, other: Square, shut: set[int], crouched: bool) -> bool:
    def wall(square: Square) -> bool:
        return stops(grid, square, set(), False)

    def door(square: Square) -> int | None:
        found = int(grid.door_of[square[1], square[0]])
        return found if found in shut else None

    if wall(one) or wall(other):
        other = other if wall(one) else one
        return wall(other) or door(other) is not None or stops(grid, other, set(), crouched)
    if crouched and stops(grid, one, set(), True) and stops(grid, other, set(), True):
        return True
    return door(one) is not None and door(one) == door(other)


def first_stop(
    grid: Grid,
    start: tuple[float, float],
    end: tuple[float, float],
    shut: set[int],
    crouched: bool,
) -> float:
    """Share of the line before what blocks it, infinite when nothing does; positions in tiles."""
    last = (int(end[0] // 1), int(end[1] // 1))
    for t, before, after, corner in entered(start, end):
        beside = ((before[0], after[1]), (after[0], before[1]))
        if corner and corner_stops(grid, *beside, shut, crouched):
            return float(t)
        if after != last and stops(grid, after, shut, crouched):
            return float(t)
    return float("inf")


@settings(max_examples=60, deadline=None)
@given(maps(letters="...##cwbt"))
def test_table_equals_exact_lines(drawn: Drawn) -> None:
    grid, rng = drawn.grid, drawn.rng
    grid = Grid(grid.solid, grid.opaque, grid.bullets, grid.doors[:1])
    blocks = rng.random(len(grid.doors)) < 0.8
    sight = Sight(grid, blocks)
    shut = rng.random((2, len(grid.doors))) < 0.5
    words = sight.shut_words(shut)
    a, b, world = rng.integers(0, [grid.cells, grid.cells, 2], (120, 3)).T
    for crouched in (False, True):
        seen = sight.visible(a, b, words[world], crouched)
        assert (seen == sight.visible(b, a, words[world], crouched)).all()
        walked = sight.walk(grid.centre[a], grid.centre[b], words[world], crouched)
        assert (walked.blocked == ~seen).all()
        for k in range(len(a)):
            doors = set(np.flatnonzero(blocks & shut[world[k]]).tolist())
            one = (grid.column[a[k]] + 0.5, grid.row[a[k]] + 0.5)
            other = (grid.column[b[k]] + 0.5, grid.row[b[k]] + 0.5)
            assert seen[k] == (first_stop(grid, one, other, doors, crouched) == float("inf"))


@settings(max_examples=30, deadline=None)
@given(maps(letters="......#ct"))
def test_questions_of_any_shape_are_answered_by_the_words(drawn: Drawn) -> None:
    grid, rng = drawn.grid, drawn.rng
    for blocks in (np.ones(len(grid.doors), bool), np.zeros(len(grid.doors), bool)):
        sight = Sight(grid, blocks)
        shut = sight.shut_words(rng.random((7, len(grid.doors))) < 0.5)
        a, b = rng.integers(0, grid.cells, (2, 7, 5)).astype(np.int16)
        low = rng.random((7, 5)) < 0.5
        for one, other, words, crouched in (
            (a, b, shut[:, None], low),
            (a, b, np.repeat(shut, 5).reshape(7, 5), True),
            (a[:, :1], b[:1], shut[0], False),
            (a[:, :1], b[:1], shut[:1], low[:, :1]),
            (a[:1, 0], b[:1, 0], shut, False),
            (a[0, 0], b[0, 0], shut[0], low[0]),
            (a[0, 0], b[0, 0], shut[0], False),
        ):
            asked = words | np.where(crouched, sight.low, sight.type.type(0))
            want = (sight.look(one, other) & asked) == 0
            seen = sight.visible(one, other, words, crouched)
            assert np.shape(seen) == want.shape
            assert np.array_equal(seen, want)


@settings(max_examples=40, deadline=None)
@given(maps(letters="....##cwbt"))
def test_walks_between_any_points_equal_exact_lines(drawn: Drawn) -> None:
    grid, rng = drawn.grid, drawn.rng
    sight = Sight(grid, np.ones(len(grid.doors), bool))
    shut = rng.random((3, len(grid.doors))) < 0.5
    world = rng.integers(0, 3, 60)
    edge = (grid.width / 2 - 0.001, grid.height / 2 - 0.001)
    start = rng.uniform(0, edge, (60, 2)).astype(np.float32)
    end = rng.uniform(0, edge, (60, 2)).astype(np.float32)
    crouched = rng.random(60) < 0.5
    words = sight.shut_words(shut)[world]
    walked = sight.walk(start, end, words, crouched)
    for k in range(60):
        doors = set(np.flatnonzero(shut[world[k]]).tolist())
        one, other = (start[k] * 2).tolist(), (end[k] * 2).tolist()
        t = first_stop(grid, tuple(one), tuple(other), doors, bool(crouched[k]))
        length = float(np.linalg.norm(end[k].astype(float) - start[k]))
        assert walked.blocked[k] == np.isfinite(t)
        assert walked.distance[k] == pytest.approx(t * length if t else 0.0, abs=1e-5)
    alone = sight.walk(start[7:8], end[7:8], words[7:8], crouched[7:8])
    assert alone.distance.tobytes() == walked.distance[7:8].tobytes()


@settings(max_examples=15, deadline=None)
@given(maps(largest=12))
def test_larger_levels_walk_to_the_same_words(drawn: Drawn) -> None:
    grid = drawn.grid
    blocks = np.ones(len(grid.doors), bool)
    table, live = Sight(grid, blocks), Sight(grid, blocks, dense_cells=0)
    a, b = np.divmod(np.arange(grid.cells**2), grid.cells)
    assert live.pairs is None
    assert (table.look(a, b) == live.look(a, b)).all()


def test_glass_doors_and_open_doors_are_seen_through() -> None:
    grid = grid_of(".0.", "...", ".1.")
    sight = Sight(grid, [True, False])
    words = sight.shut_words(np.array([[False, False], [True, True]]))
    left, right = np.array([0, 6]), np.array([2, 8])
    assert sight.visible(left, right, words[0]).tolist() == [True, True]
    assert sight.visible(left, right, words[1]).tolist() == [False, True]


def test_low_cover_hides_only_the_crouched_and_corners_need_both_sides() -> None:
    grid = grid_of(".c.", "...", ".#.", "#..")
    sight = Sight(grid)
    open_word = sight.shut_words(np.zeros((1, 0), bool))[0]
    cell = grid.cell_of
    left, right = np.array([cell[0, 0]]), np.array([cell[0, 2]])
    assert sight.visible(left, right, open_word).tolist() == [True]
    assert sight.visible(left, right, open_word, crouched=True).tolist() == [False]
    assert sight.visible(cell[1, 1:2], cell[2, 2:3], open_word).tolist() == [True]
    assert sight.visible(cell[2, 0:1], cell[3, 1:2], open_word).tolist() == [False]


def test_many_doors_take_wider_words() -> None:
    grid = grid_of("." * 80)
    doors = [(2 * i + 1, 0, 2 * i + 2, 1) for i in range(35)]
    grid = Grid(grid.solid, grid.opaque, grid.bullets, doors)
    sight = Sight(grid, np.ones(35, bool))
    shut = np.zeros((1, 35), bool)
    shut[0, 34] = True
    word = sight.shut_words(shut)[0]
    assert sight.type == np.uint64
    pair = sight.visible(np.array([0, 0]), np.array([68, 71]), word)
    assert pair.tolist() == [True, False]


def test_the_table_is_kept_and_a_damaged_one_is_built_again(tmp_path: Path) -> None:
    grid = grid_of("..0..", "#.#.#", ".....")
    every = np.arange(grid.cells)
    words = Sight(grid, [True]).look(every[:, None], every)
    Sight(grid, [True], tmp_path)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 3
    for file in files:
        file.write_bytes(file.read_bytes()[:-9])
        for _ in range(2):
            again = Sight(grid, [True], tmp_path).look(every[:, None], every)
            assert np.array_equal(words, again)
    other = Sight(grid, [False], tmp_path).look(every[:, None], every)
    assert not np.array_equal(words, other)
