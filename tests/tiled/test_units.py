from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.tiled import units


def test_a_tile_is_half_a_metre() -> None:
    assert units.metres(32) == 0.5
    assert units.pixels(0.5) == 32


@given(st.floats(-1e5, 1e5))
def test_metres_lie_on_a_grid_that_float32_holds(pixels: float) -> None:
    length = units.metres(pixels)
    assert abs(length - pixels / 64) <= 1 / 2048
    assert length * 1024 == int(length * 1024)
    assert float(np.float32(length)) == length


def test_angles_are_integers_clockwise_from_the_right() -> None:
    turns = [0, 90, 180, 270, 360, -90, 450]
    assert [units.angle(t) for t in turns] == [0, 16384, 32768, 49152, 0, 49152, 16384]
    assert units.cone(360) == units.cone(0) == 0
    assert units.cone(90) == 16384


@given(st.integers(0, units.TURN - 1))
def test_degrees_and_back(turn: int) -> None:
    assert units.angle(units.degrees(turn)) == turn
