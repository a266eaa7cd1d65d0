from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from game.space.grid import Grid
from game.space.light import LightMap
from tests.space.lines import entered
from tests.space.maps import Drawn, grid_of, maps


def shaded(grid: Grid, lamp: np.ndarray, cell: int, shut: np.ndarray) -> bool:
    def dark(x: int, y: int) -> bool:
        if not (0 <= x < grid.width and 0 <= y < grid.height):
            return False
        door = int(grid.door_of[y, x])
        return bool(shut[door]) if door >= 0 else bool(grid.opaque[y, x])

    last = (int(grid.column[cell]), int(grid.row[cell]))
    steps = entered(tuple(lamp * 2), (last[0] + 0.5, last[1] + 0.5))
    return any(
        dark(*after) and not dark(*before) and after != last for _, before, after, _ in steps
    )


@settings(max_examples=40, deadline=None)
@given(maps(letters="....##cw"))
def test_light_equals_a_loop_over_lamps_and_cells(drawn: Drawn) -> None:
    grid, rng = drawn.grid, drawn.rng
    lamps, circuits = 4, 3
    spots = rng.uniform(0, (grid.width / 2, grid.height / 2), (lamps, 2))
    pos = (spots // 0.001 * 0.001 + 0.0005).astype(np.float32)
    radius = rng.uniform(0.5, 4, lamps).astype(np.float32)
    brightness = rng.uniform(0, 2, lamps).astype(np.float32)
    cone = np.array([0, 65536 // 4, 65536 // 2, 0], np.int32)
    facing = rng.integers(0, 65536, lamps).astype(np.int32)
    circuit = rng.integers(0, circuits, lamps)
    shut = rng.random(len(grid.doors)) < 0.5
    light = LightMap(grid, pos, radius, brightness, cone, facing, circuit, circuits, 0.1, shut)
    on = rng.random((2, circuits)) < 0.6
    cell = np.arange(grid.cells)
    for world in (0, 1):
        level = light.level(cell, on, np.full(grid.cells, world))
        for k in range(grid.cells):
            want, sure = 0.1, True
            for lamp in range(lamps):
                delta = grid.centre[k].astype(float) - pos[lamp]
                metres = float(np.sqrt((delta**2).sum()))
                turned = np.degrees(np.arctan2(delta[1], delta[0])) - facing[lamp] * 360 / 65536
                aside = abs((turned + 180) % 360 - 180)
                half = cone[lamp] * 180 / 65536 or 180
                sure &= abs(aside - half) > 0.1 and abs(metres - radius[lamp]) > 1e-4
                if not on[world, circuit[lamp]] or metres >= radius[lamp] or aside > half:
                    continue
                # which side of a corner light takes is nobody's promise
                middle = (float(grid.column[k]) + 0.5, float(grid.row[k]) + 0.5)
                sure &= not any(corner for *_, corner in entered(tuple(pos[lamp] * 2), middle))
                if not shaded(grid, pos[lamp].astype(float), k, shut):
                    want += brightness[lamp] * (1 - (metres / radius[lamp]) ** 2) ** 2
            if sure:
                assert level[k] == pytest.approx(min(want, 1.0), abs=1e-5)


def test_a_lamp_set_into_a_wall_shines_and_shut_doors_keep_light_out() -> None:
    grid = grid_of("#####", "#.0.#", "#####")
    lamp = {
        "pos": [[0.25, 0.75]],
        "radius": [5],
        "brightness": [1],
        "cone": [0],
        "facing": [0],
        "circuit": [0],
        "circuits": 1,
    }
    world, on = np.zeros(3, int), np.ones((1, 1), bool)
    cell = np.arange(3)
    open_door = LightMap(grid, **lamp, shut=[False]).level(cell, on, world)
    shut_door = LightMap(grid, **lamp, shut=[True]).level(cell, on, world)
    assert (open_door > 0.8).all()
    assert (shut_door > 0.8).tolist() == [True, True, False]


def test_a_level_without_lamps_is_as_bright_as_its_air() -> None:
    grid = grid_of("...")
    light = LightMap(grid, [], [], [], [], [], [], 0, 0.3)
    level = light.level(np.array([[0, 1, 2]]), np.ones((1, 0), bool), np.zeros((1, 3), int))
    assert level == pytest.approx(np.full((1, 3), 0.3))


def test_a_lamp_that_can_be_broken_shines_with_its_circuit_until_it_is() -> None:
    grid = grid_of("...", "...")
    light = LightMap(
        grid,
        pos=[[0.25, 0.25], [1.25, 0.25]],
        radius=[3, 3],
        brightness=[0.3, 0.4],
        cone=[0, 0],
        facing=[0, 0],
        circuit=[0, 0],
        circuits=1,
        breakable=[1],
    )
    on, broken = np.array([[1], [1], [0]], bool), np.array([[0], [1], [0]], bool)
    lit = np.zeros((3, 2), bool)
    light.find_lit(on, broken, lit)
    assert lit.tolist() == [[True, True], [True, False], [False, False]]
    both, one, none = light.level(np.zeros(3, int), lit, np.arange(3))
    assert both > one == pytest.approx(0.3)
    assert none == 0.0
    assert light.bulb_pos.tolist() == [[1.25, 0.25]]
