from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from game.tiled.check import check_level
from game.tiled.reach import flood, inside
from tests.tiled.maps import Obj, at, over, write_map

PLAN = [
    "############",
    "#....#.....#",
    "#....D.....#",
    "#....#..c..#",
    "#....#.....#",
    "############",
]
ROWS = [row.replace("D", ".") for row in PLAN]
GON = at("Spawn", 1, 1, "gon", character="gon", player=True)
DOOR = over("Door", 5, 2, 1, 1, "door")


def faults(folder: Path, *objects: Obj, rows: list[str] = ROWS, **names: set[str]) -> list[str]:
    return [str(fault) for fault in check_level(write_map(folder, rows, objects), **names)]


def test_a_good_level_has_no_fault(tmp_path: Path) -> None:
    (tmp_path / "story.toml").write_text("")
    found = faults(
        tmp_path,
        GON,
        DOOR,
        at("Item", 8, 3, item="pistol"),  # on a low table
        at("Device", 11, 2, "fuses", device="breaker", circuit="a"),  # in the wall
        at("Light", 7, 2, circuit="a"),
        at("Switch", 5, 1, circuit="a"),
        over("Zone", 6, 1, 3, 2, kind="exit"),
        Obj("Patrol", 48, 48, polyline=[(0, 0), (64, 0), (224, 0)]),
        at("Spawn", 9, 4, character="guard", weapon="pistol"),
        characters={"gon", "guard"},
        weapons={"pistol"},
        things={"bird"},
        devices={"breaker"},
    )
    assert found == []


def test_names_must_exist(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        at("Spawn", 1, 1, "gon", character="gom", weapon="pistil"),
        at("Item", 2, 2, item="brid"),
        at("Device", 3, 3, device="breker", circuit="hull"),
        at("Light", 2, 2, circuit="hall"),
        over("Door", 5, 2, 1, 1, key="brid"),
        characters={"gon"},
        weapons={"pistol"},
        things={"bird"},
        devices={"breaker"},
    )
    hints = [line.rsplit("; ", 1)[1] for line in found]
    wanted = ["gon", "pistol", "bird", "breaker", "hall", "bird"]
    assert hints == [f'did you mean "{name}"?' for name in wanted]
    assert f'{tmp_path}/map.tmx:15: layer entities, object 1 "gon" at (48, 48): char' in found[0]


def test_names_that_are_not_given_are_not_judged(tmp_path: Path) -> None:
    assert faults(tmp_path, GON, at("Item", 2, 2, item="anything")) == []


def test_a_story_needs_one_player(tmp_path: Path) -> None:
    assert faults(tmp_path, at("Spawn", 1, 1, character="gon")) == []
    (tmp_path / "story.toml").write_text("")
    assert "no Spawn for the player" in faults(tmp_path, at("Spawn", 1, 1, character="gon"))[0]
    twice = faults(tmp_path, GON, at("Spawn", 2, 2, character="gon", player=True))
    assert "second Spawn for the player, after object 1" in twice[0]


@pytest.mark.parametrize(
    ("door", "good"),
    [
        (over("Door", 5, 2, 1, 1), True),
        (over("Door", 5, 1, 1, 4), True),  # from wall to wall
        (over("Door", 7, 2, 1, 1), False),  # free in the room
        (over("Door", 0, 2, 1, 1), True),  # leads out of the map
        (over("Door", 5, 0, 1, 1), False),  # wall behind it
        (over("Door", 5, 2, 2, 1), False),  # its end sticks out
    ],
)
def test_doors_stand_in_walls(door: Obj, good: bool, tmp_path: Path) -> None:
    found = [line for line in faults(tmp_path, GON, door) if "Door" in line]
    assert [("does not stand in a wall" in line) for line in found] == ([] if good else [True])


def test_double_doors_hold_each_other_but_do_not_overlap(tmp_path: Path) -> None:
    upper = over("Door", 5, 1, 1, 2)
    assert faults(tmp_path, GON, upper, over("Door", 5, 3, 1, 2)) == []
    assert "Door overlaps Door 2" in faults(tmp_path, GON, upper, over("Door", 5, 2, 1, 3))[0]


def test_who_stands_stands_on_floor(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        GON,
        at("Spawn", 0, 0, "a", character="x"),
        at("Spawn", 8, 3, "b", character="x"),
        Obj("Patrol", 48, 48, "c", polyline=[(0, 0), (-40, 0)]),
    )
    assert "Spawn does not stand on floor" in found[0]
    assert sum("object 3" in line for line in found) == 2
    assert any("point 2 of the Patrol is not on floor" in line for line in found)


def test_everything_can_be_reached(tmp_path: Path) -> None:
    rows = [row[:5] + "#" + row[6:] for row in ROWS]
    things = [
        at("Spawn", 9, 2, character="x"),
        at("Item", 9, 2, item="x"),
        at("Switch", 9, 2, target=1),
        at("Marker", 9, 2),
        at("Device", 9, 2, device="x"),
        over("Zone", 7, 1, 2, 2),
        Obj("Patrol", 250, 48, polyline=[(0, 0), (9, 0)]),
    ]
    light = at("Light", 2, 2)
    found = faults(tmp_path, light, *things, GON, rows=rows)
    assert [f"object {number}" in line for number, line in enumerate(found, 2)] == [True] * 7
    assert all('cannot be reached from "gon"' in line for line in found)
    opened = faults(tmp_path, light, *things, GON, DOOR, rows=rows)
    assert opened == []


def test_lights_are_not_inside_walls(tmp_path: Path) -> None:
    rows = ["....", ".###", ".###", ".###"]
    somebody = at("Spawn", 0, 0, character="x")
    found = faults(tmp_path, at("Light", 2, 2), at("Light", 1, 1), somebody, rows=rows)
    assert [("object 1" in line, "inside a wall" in line) for line in found] == [(True, True)]


def test_floor_does_not_end_in_nothing(tmp_path: Path) -> None:
    found = faults(tmp_path, GON, rows=["####", "#.. ", "####"])
    assert "1 tiles without a floor can be walked on, first (3, 1)" in found[0]


def test_the_faults_of_the_file_come_first(tmp_path: Path) -> None:
    assert "unknown type" in faults(tmp_path, at("Spown", 1, 1))[0]
    assert "no such level" in str(check_level("no_such_level_at_all")[0])


@given(arrays.arrays(np.bool_, st.tuples(st.integers(1, 7), st.integers(1, 7))), st.data())
def test_flood_equals_a_search(free: np.ndarray, data: st.DataObject) -> None:
    height, width = free.shape
    start = data.draw(st.tuples(st.integers(0, height - 1), st.integers(0, width - 1)))
    wanted = {start} if free[start] else set()
    todo = list(wanted)
    while todo:
        y, x = todo.pop()
        for cell in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
            inner = 0 <= cell[0] < height and 0 <= cell[1] < width
            if inner and free[cell] and cell not in wanted:
                wanted.add(cell)
                todo.append(cell)
    assert {tuple(cell) for cell in np.argwhere(flood(free, start))} == wanted


def test_inside_takes_the_tiles_whose_centres_are() -> None:
    area = inside(((0.4, 0.0), (2.0, 0.0), (2.0, 1.6)), (3, 5))
    assert ["".join(".#"[int(cell)] for cell in row) for row in area] == [".###.", "..##.", "...#."]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=3, max_size=7))
def test_inside_equals_a_ray_for_each_tile(corners: list[tuple[int, int]]) -> None:
    # Odd sixteenths never lie on a row or column of centres.
    points = tuple(((2 * x + 1) / 32, (2 * y + 1) / 32) for x, y in corners)
    area = inside(points, (8, 7))
    for (row, column), found in np.ndenumerate(area):
        x, y = (column + 0.5) / 2, (row + 0.5) / 2
        odd = False
        for (x0, y0), (x1, y1) in pairwise((*points, points[0])):
            if (y0 > y) != (y1 > y):
                side = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
                odd ^= (side > 0) == (y1 > y0)
        assert found == odd or abs(min_gap(points, x, y)) < 1e-9


def min_gap(points: tuple[tuple[float, float], ...], x: float, y: float) -> float:
    """Return how far along its row a point is from the nearest edge."""
    gaps = [
        (x1 - x0) * (y - y0) / (y1 - y0) + x0 - x
        for (x0, y0), (x1, y1) in pairwise((*points, points[0]))
        if (y0 > y) != (y1 > y)
    ]
    return min(gaps, key=abs, default=1.0)
