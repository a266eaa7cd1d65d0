from pathlib import Path

import numpy as np
import pytest

from game.ai.occupancy import GRAINS, Occupancy
from game.content.things import load_things
from game.maths import angles
from game.space.grid import Grid
from game.space.terrain import Terrain
from game.tiled.load import load_level

LEVELS = Path(__file__).parents[2] / "levels"


@pytest.fixture(scope="module")
def terrain():
    return Terrain(load_level(LEVELS / "cross_rooms"), load_things())


@pytest.fixture(scope="module")
def places(terrain):
    return Occupancy(terrain.grid)


def here(places, cell):
    """Beliefs that somebody is in the area of a cell."""
    path = np.full((1, places.areas), np.inf, np.float32)
    path[0, places.area_of[cell]] = 1
    return places.start(path, np.float32([0]))


def test_areas_are_connected_small_and_split_by_walls():
    solid = np.zeros((8, 9), bool)
    solid[:, 2] = True  # within a block of four tiles
    grid = Grid(solid, solid, np.zeros(solid.shape, np.uint8))
    places = Occupancy(grid)
    area = np.full(solid.shape, -1)
    area.ravel()[grid.tile_of] = places.area_of
    assert area[0, 1] != area[0, 3]
    assert area[0, 3] != area[0, 4]
    assert area[0, 0] == area[3, 1] != area[4, 1]
    # nothing ever crosses the wall
    grains = here(places, 0)
    for _ in range(50):
        grains = places.advance(grains, np.zeros(grains.shape, bool))
    left = area[:, :2].ravel()
    assert grains[0, np.unique(left)].sum() > GRAINS * 0.99
    assert grains[0, area[0, 4]] == 0


def test_spreading_equals_a_loop_and_rows_do_not_matter_to_each_other(places):
    rng = np.random.default_rng(3)
    grains = np.concatenate([here(places, cell) for cell in rng.integers(200, size=5)])
    for _ in range(4):
        seen = rng.random(grains.shape) < 0.2
        new = places.advance(grains, seen)
        for row in range(5):
            left = [0 if s else int(g) for g, s in zip(grains[row], seen[row], strict=True)]
            moved = list(left)
            for area in range(places.areas):
                for other in places.beside[area]:
                    if other < places.areas:
                        moved[area] -= left[area] // 16
                        moved[other] += left[area] // 16
            moved = [0 if s else m for m, s in zip(moved, seen[row], strict=True)]
            if sum(moved):
                assert new[row].tolist() == [m * GRAINS // sum(moved) for m in moved]
        np.testing.assert_array_equal(places.advance(grains[2:3], seen[2:3])[0], new[2])
        grains = new


def test_when_nothing_is_left_they_may_be_anywhere_out_of_view(places):
    grains = here(places, 0)
    seen = np.zeros(grains.shape, bool)
    seen[0, places.area_of[0]] = True
    after = places.advance(grains, seen)[0]
    assert after[seen[0]] == 0
    assert len(np.unique(after[~seen[0]])) == 1
    everywhere = places.advance(grains, np.ones_like(seen))[0]
    assert (everywhere > 0).all()


def test_the_best_place_weighs_belief_against_the_way(places):
    grains = np.zeros((1, places.areas), np.int32)
    grains[0, [1, 2, 3]] = 100, 150, 1000
    path = np.full(grains.shape, 1, np.float32)
    path[0, 1], path[0, 2], path[0, 3] = 0, 10, np.inf
    even = np.full(grains.shape, 0.5, np.float32)
    assert places.best(grains, path, even)[0] == places.middle[1]
    path[0, 2] = 4
    assert places.best(grains, path, even)[0] == places.middle[2]
    even[0, 1] = 1
    assert places.best(grains, path, even)[0] == places.middle[1]


def test_at_first_they_may_be_as_far_as_they_can_have_gone(places):
    path = np.full((2, places.areas), np.inf, np.float32)
    path[:, :4] = 0.5, 3, 4, 9
    grains = places.start(path, np.float32([5, 0]))
    assert grains[0, :5].tolist() == [GRAINS // 3] * 3 + [0, 0]
    assert grains[1, :3].tolist() == [GRAINS, 0, 0]


def search(terrain, places, runs, seconds, clever):
    """Share of runs in which three searchers see a still hider in time.

    All start where the hider was last seen, who is up to fifteen metres on from there; they walk
    two metres a second and look ahead for six.
    """
    rng = np.random.default_rng(7)
    cells, rows = len(places.area_of), 3 * runs
    run = np.repeat(np.arange(runs), 3)
    last = rng.choice(cells, runs).astype(np.int32)
    hider = _wander(terrain, rng, last, 15)
    cell, facing = last[run], rng.integers(0, angles.TURN, rows).astype(np.int32)
    open_ = np.zeros((1, terrain.doors.count), bool)
    shut = terrain.sight.shut_words(open_).repeat(rows)
    locks, reach = np.zeros(rows, np.uint64), np.full(rows, 6, np.float32)
    goal, found = cell.copy(), np.zeros(runs, bool)
    grains = places.start(_ways(terrain, places, last), np.full(runs, 15, np.float32))
    for _ in range(seconds):
        view = places.in_view(terrain, shut, cell, facing, reach)
        found |= view[np.arange(rows), places.area_of[hider[run]]].reshape(runs, 3).any(axis=1)
        grains = places.advance(grains, view.reshape(runs, 3, -1).any(axis=1))
        if clever:
            luck = rng.random((rows, places.areas), np.float32)
            new = places.best(grains[run], _ways(terrain, places, cell), luck)
            empty = grains[run, places.area_of[goal]] == 0
            goal = np.where((goal == cell) | empty, new, goal)
        else:
            goal = np.where(goal == cell, _wander(terrain, rng, last[run], 15), goal)
        for _ in range(4):
            ahead = terrain.next_cell(locks, goal, cell)
            delta = terrain.grid.centre[ahead] - terrain.grid.centre[cell]
            moved = (delta != 0).any(axis=1)
            facing = np.where(moved, angles.of(delta), facing).astype(np.int32)
            cell = ahead
    return found.mean()


def _ways(terrain, places, cell):
    """Metres from each cell to each area."""
    to, of = np.broadcast_arrays(places.middle, cell[:, None])
    path = terrain.path_metres(np.zeros(to.size, np.uint64), to.ravel(), of.ravel())
    return path.reshape(to.shape)


def _wander(terrain, rng, cell, metres):
    """A random cell within so many metres of path of each."""
    count = terrain.grid.cells
    drawn = cell.copy()
    todo = np.arange(len(cell))
    while len(todo):
        drawn[todo] = rng.integers(count, size=len(todo))
        path = terrain.path_metres(np.zeros(len(todo), np.uint64), drawn[todo], cell[todo])
        todo = todo[path > metres]
    return drawn


def test_searchers_with_beliefs_miss_half_as_many_as_those_who_wander_around(terrain, places):
    missed = 1 - search(terrain, places, 512, 16, clever=True)
    assert missed < 0.6 * (1 - search(terrain, places, 512, 16, clever=False))
