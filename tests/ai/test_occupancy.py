"""Beliefs about where somebody may be: how they begin, spread, and say where to look."""

from pathlib import Path

import numpy as np
import pytest

from game.ai import occupancy
from game.ai.occupancy import GRAINS
from game.space.areas import Areas
from game.space.grid import Grid
from game.tiled.load import load_level

LEVELS = Path(__file__).parents[2] / "levels"


@pytest.fixture(scope="module")
def areas():
    level = load_level(LEVELS / "cross_rooms")
    rects = [door.rect for door in level.doors]
    return Areas(Grid(level.solid, level.opaque, level.bullets, rects))


def here(areas, cell):
    """Beliefs that somebody is in the area of a cell."""
    path = np.full((1, areas.count), np.inf, np.float32)
    path[0, areas.of_cell[cell]] = 1
    return occupancy.start(areas, path, np.float32([0]))


def test_nobody_is_believed_to_go_through_a_wall():
    solid = np.zeros((8, 9), bool)
    solid[:, 2] = True  # within a block of four tiles
    grid = Grid(solid, solid, np.zeros(solid.shape, np.uint8))
    areas = Areas(grid)
    area = np.full(solid.shape, -1)
    area.ravel()[grid.tile_of] = areas.of_cell
    assert area[0, 1] != area[0, 3]
    grains = here(areas, 0)
    for _ in range(50):
        grains = occupancy.spread(areas, grains)
    left = np.unique(area[:, :2])
    assert grains[0, left].sum() > GRAINS * 0.99
    assert (grains[0, left] > 0).all()
    assert grains[0, area[0, 4]] == 0


def test_spreading_equals_a_loop_and_rows_do_not_matter_to_each_other(areas):
    rng = np.random.default_rng(3)
    grains = np.concatenate([here(areas, cell) for cell in rng.integers(200, size=5)])
    for _ in range(4):
        grains[rng.random(grains.shape) < 0.2] = 0
        new = occupancy.spread(areas, grains)
        for row in range(5):
            before = grains[row].tolist()
            moved = list(before)
            for area in range(areas.count):
                for other in areas.beside[area]:
                    if other < areas.count:
                        moved[area] -= before[area] // 96
                        moved[other] += before[area] // 96
            if sum(moved):
                assert new[row].tolist() == [m * GRAINS // sum(moved) for m in moved]
        np.testing.assert_array_equal(occupancy.spread(areas, grains[2:3])[0], new[2])
        grains = new


def test_when_nothing_is_left_they_may_be_anywhere(areas):
    after = occupancy.spread(areas, np.zeros((1, areas.count), np.int32))[0]
    assert (after > 0).all()
    # a large area holds more places
    assert after.argmax() == areas.size.argmax()


def test_the_best_place_weighs_belief_against_the_way(areas):
    grains = np.zeros((1, areas.count), np.int32)
    grains[0, [1, 2, 3]] = 100, 150, 1000
    path = np.full(grains.shape, 1, np.float32)
    path[0, 1], path[0, 2], path[0, 3] = 0, 10, np.inf
    even = np.full(grains.shape, 0.5, np.float32)
    assert occupancy.best(grains, path, even)[0] == 1
    path[0, 2] = 4
    assert occupancy.best(grains, path, even)[0] == 2
    even[0, 1] = 1
    assert occupancy.best(grains, path, even)[0] == 1


def test_at_first_they_may_be_as_far_as_they_can_have_gone(areas):
    path = np.full((2, areas.count), np.inf, np.float32)
    path[:, :4] = 0.5, 3, 4, 9
    grains = occupancy.start(areas, path, np.float32([5, 0]))
    share = GRAINS * areas.size[:3].astype(np.int64) // areas.size[:3].sum()
    assert grains[0, :5].tolist() == [*share.tolist(), 0, 0]
    assert grains[1, :3].tolist() == [GRAINS, 0, 0]
