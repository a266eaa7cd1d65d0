from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.space import bodies
from game.space.bodies import SKIN, push_apart, slide
from game.space.grid import Grid
from tests.space.maps import Drawn, grid_of, maps

WORLDS, BODIES = 3, 12


def overlapped(grid: Grid, shut: np.ndarray, pos: np.ndarray, half: float) -> bool:
    """Whether a box lies over a wall, a shut door or the edge of the map."""
    low, high = (pos - half) * 2, (pos + half) * 2
    for y in range(int(low[1] // 1), int(-(-high[1] // 1))):
        for x in range(int(low[0] // 1), int(-(-high[0] // 1))):
            if not (0 <= x < grid.width and 0 <= y < grid.height) or grid.solid[y, x]:
                return True
            if grid.door_of[y, x] >= 0 and shut[grid.door_of[y, x]]:
                return True
    return False


@settings(max_examples=80, deadline=None)
@given(maps(letters=".....#cwb"), st.sampled_from([0.1, 0.2, 0.3, 0.45]))
def test_boxes_never_enter_walls_and_stop_only_at_walls(drawn: Drawn, half: float) -> None:
    grid, rng = drawn.grid, drawn.rng
    shut = rng.random((WORLDS, len(grid.doors))) < 0.5
    pos = grid.centre[rng.integers(0, grid.cells, (WORLDS, BODIES))]
    pos = (pos + rng.uniform(-0.1, 0.1, pos.shape)).astype(np.float32)
    reach = rng.choice([0.05, 0.3, 2.5], (WORLDS, BODIES, 1))
    delta = (rng.uniform(-1, 1, pos.shape) * reach).astype(np.float32)
    moved, hit = slide(pos, delta, half, grid, shut)
    for w, n in np.ndindex(WORLDS, BODIES):
        free = not overlapped(grid, shut[w], pos[w, n].astype(float), half)
        if free:
            assert not overlapped(grid, shut[w], moved[w, n].astype(float), half)
            assert (abs(moved[w, n] - pos[w, n]) <= abs(delta[w, n]) + 1e-5).all()
        for axis in (0, 1):
            if not hit[w, n, axis]:
                assert abs(moved[w, n, axis] - pos[w, n, axis] - delta[w, n, axis]) < 1e-5
        if free and hit[w, n].any() and not hit[w, n].all() and reach[w, n] < 0.4:
            axis = int(hit[w, n, 1])
            ahead = moved[w, n].astype(float)
            if axis == 0:  # y moved after x stopped: look where x was stopped
                ahead[1] = pos[w, n, 1]
            ahead[axis] += np.sign(delta[w, n, axis]) * 2 * SKIN
            assert overlapped(grid, shut[w], ahead, half)
        alone, _ = slide(
            pos[w : w + 1, n : n + 1], delta[w : w + 1, n : n + 1], half, grid, shut[w : w + 1]
        )
        assert alone.tobytes() == moved[w, n].tobytes()


def test_a_box_slides_along_a_wall_and_through_a_gap_of_its_size() -> None:
    grid = grid_of("#####", "#...#", "###.#", "#...#", "#####")
    pos = np.array([[[0.75, 0.75]]], np.float32)
    none = np.zeros((1, 0), bool)
    for delta in [(0.9, 0.3), (0.9, 0.3), (0, 0.9), (-0.9, 0.9), (-0.9, 0.9)]:
        pos, hit = slide(pos, np.array([[delta]], np.float32), 0.2, grid, none)
    assert pos.ravel() == pytest.approx([0.7, 1.8], abs=0.01)
    assert hit.all()


def test_who_is_caught_in_a_closing_door_walks_out_but_not_on_into_the_wall() -> None:
    grid = grid_of("#####", "..0..", "#####")
    shut = np.ones((1, 1), bool)
    caught = np.array([[[1.25, 0.75], [1.25, 0.75]]], np.float32)
    delta = np.array([[[0.8, 0.0], [0.0, 0.8]]], np.float32)
    moved, _ = slide(caught, delta, 0.2, grid, shut)
    assert moved[0, 0].tolist() == pytest.approx([2.05, 0.75])
    assert moved[0, 1].tolist() == pytest.approx([1.25, 0.8], abs=0.01)


def test_boxes_too_wide_are_refused() -> None:
    with pytest.raises(ValueError, match=r"below 0\.5"):
        slide(
            np.zeros((1, 1, 2), np.float32),
            np.zeros((1, 1, 2), np.float32),
            0.5,
            grid_of("."),
            np.zeros((1, 0), bool),
        )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([1, 2, 7, 30]))
def test_discs_part_as_a_loop_over_pairs_says(seed: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    pos = rng.uniform(0, 2, (WORLDS, count, 2)).astype(np.float32)
    if count > 1:
        pos[0, 1] = pos[0, 0]
    radius = rng.uniform(0.1, 0.4, (WORLDS, count)).astype(np.float32)
    alive = rng.random((WORLDS, count)) < 0.8
    moved = push_apart(pos, radius, alive)
    want = np.zeros(pos.shape)
    for w in range(WORLDS):
        for a in range(count):
            for b in range(a + 1, count):
                apart = pos[w, b].astype(float) - pos[w, a]
                length = float(np.sqrt((apart**2).sum()))
                overlap = float(radius[w, a]) + float(radius[w, b]) - length
                if alive[w, a] and alive[w, b] and overlap > 0:
                    along = apart / length if length else np.array([1.0, 0.0])
                    want[w, a] -= along * overlap / 2
                    want[w, b] += along * overlap / 2
    assert np.allclose(moved, want, atol=1e-3)
    for w in range(WORLDS):
        alone = push_apart(pos[w : w + 1], radius[w : w + 1], alive[w : w + 1])
        assert alone.tobytes() == moved[w].tobytes()
    turned = push_apart(pos[::-1], radius[::-1], alive[::-1])
    assert turned[::-1].tobytes() == moved.tobytes()


def test_pairs_are_found_on_either_side_of_zero_and_across_many() -> None:
    x = np.array([[0.3, -0.1, 9, -3, -3.3, 0.1], [5, 5, 5, 5, 2, 2.5]], np.float32)
    one, other = bodies._neighbours(x, np.float32(0.45))
    found = sorted(zip(one.tolist(), other.tolist(), strict=True))
    first = [(0, 1), (0, 5), (1, 5), (3, 4)]
    assert found == first + [(a, b) for a in range(6, 10) for b in range(a + 1, 10)]


def test_who_does_not_move_stays_to_the_bit() -> None:
    grid = grid_of("....", "....")
    pos = np.random.default_rng(1).uniform(0.4, 0.6, (2, 3, 2)).astype(np.float32)
    step = np.zeros_like(pos)
    none = np.zeros((2, 0), bool)
    moved, hit = slide(pos, step, 0.2, grid, none)
    assert moved.tobytes() == pos.tobytes()
    assert moved is not pos
    step[1, 2] = (0.1, -5)
    moved, hit = slide(pos, step, 0.2, grid, none)
    assert moved.reshape(6, 2)[:5].tobytes() == pos.reshape(6, 2)[:5].tobytes()
    assert hit.reshape(6, 2).tolist() == [[False, False]] * 5 + [[False, True]]
