from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.maths import angles
from game.maths.angles import HALF, QUARTER, TURN

every = np.arange(TURN, dtype=np.int32)
some_angles = st.integers(-(1 << 30), 1 << 30)


def turned(integer: float) -> float:
    """An integer angle in radians."""
    return integer * 2 * math.pi / TURN


def test_unit_vectors_are_sine_and_cosine() -> None:
    radians = every * (2 * math.pi / TURN)
    expected = np.stack([np.cos(radians), np.sin(radians)], axis=1)
    np.testing.assert_allclose(angles.unit(every), expected, atol=1e-7)


def test_unit_vectors_have_exact_symmetries() -> None:
    got = angles.unit(every)
    np.testing.assert_array_equal(got[(every + HALF) % TURN], -got)
    np.testing.assert_array_equal(
        got[(every + QUARTER) % TURN], np.stack([-got[:, 1], got[:, 0]], 1)
    )
    assert got[0].tolist() == [1, 0]
    assert got[QUARTER].tolist() == [0, 1]


def test_the_angle_of_a_unit_vector_is_itself_within_a_unit_and_a_half() -> None:
    off = np.abs(angles.difference(angles.of(angles.unit(every)), every))
    assert off.max() <= 2


@settings(max_examples=300, deadline=None)
@given(
    st.floats(-1e4, 1e4, width=32).filter(lambda v: v == 0 or abs(v) > 1e-6),
    st.floats(-1e4, 1e4, width=32).filter(lambda v: v == 0 or abs(v) > 1e-6),
)
def test_of_is_atan2(x: float, y: float) -> None:
    got = int(angles.of(np.array([x, y], np.float32)))
    assert 0 <= got < TURN
    if x == 0 and y == 0:
        assert got == 0
        return
    want = math.atan2(y, x) * TURN / (2 * math.pi)
    assert abs((got - want + HALF) % TURN - HALF) <= 1.51


@settings(max_examples=300, deadline=None)
@given(some_angles, some_angles)
def test_difference_is_the_shortest_turn(to: int, start: int) -> None:
    got = int(angles.difference(np.array([to], np.int32), np.array([start], np.int32))[0])
    assert -HALF <= got < HALF
    assert (start + got - to) % TURN == 0


@settings(max_examples=300, deadline=None)
@given(some_angles, some_angles, st.integers(0, TURN))
def test_approach_turns_the_short_way_and_arrives(start: int, target: int, step: int) -> None:
    def one(value: int) -> angles.Angles:
        return np.array([value], np.int32)

    got = angles.approach(one(start), one(target), one(step))
    turn = int(angles.difference(one(target), one(start))[0])
    moved = int(angles.difference(got, one(start))[0])
    if abs(turn) <= step:
        assert int(got[0]) == target % TURN
    else:
        assert moved == math.copysign(step, turn)


@settings(max_examples=200, deadline=None)
@given(st.floats(-100, 100, width=32), st.floats(-100, 100, width=32), st.integers(0, TURN - 1))
def test_rotate_is_a_rotation(x: float, y: float, angle: int) -> None:
    got = angles.rotate(np.array([[x, y]], np.float32), np.array([angle], np.int32))[0]
    want = complex(x, y) * complex(math.cos(turned(angle)), math.sin(turned(angle)))
    assert got.tolist() == pytest.approx([want.real, want.imag], abs=1e-4)


@pytest.mark.parametrize(
    ("degrees", "angle"), [(0, 0), (90, QUARTER), (-90, 3 * QUARTER), (360, 0), (765, 8192)]
)
def test_degrees(degrees: float, angle: int) -> None:
    assert angles.from_degrees(degrees) == angle
    assert angles.to_degrees(angle) == pytest.approx(degrees % 360)
