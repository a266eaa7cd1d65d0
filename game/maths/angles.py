"""Integer angles: 65,536 to the turn, 0 along +x, growing clockwise on the screen (y is down).

Sine and arc tangent are look-ups in stored tables, because NumPy's own differ between processors
and a tick must not.  ``python -m game.maths.make_tables`` wrote the tables.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TURN = 65_536
HALF = TURN // 2
QUARTER = TURN // 4

_TABLES = np.load(Path(__file__).with_name("tables.npz"))
_QUARTER_SINE: NDArray[np.float32] = _TABLES["quarter_sine"]
_SINE = np.concatenate(
    [_QUARTER_SINE[:-1], _QUARTER_SINE[:0:-1], -_QUARTER_SINE[:-1], -_QUARTER_SINE[:0:-1]]
)
_UNIT = np.stack([np.roll(_SINE, -QUARTER), _SINE], axis=1)
_OCTANT_ARC: NDArray[np.int32] = _TABLES["octant_arc"]
_OCTANT_STEPS = np.float32(len(_OCTANT_ARC) - 1)

# by octant, 1 for the steeper, 2 for x < 0, 4 for y < 0: the arc runs on or back from its start
_TWO, _FOUR = np.uint8(2), np.uint8(4)
_ARC_START = np.array([0, QUARTER, HALF, QUARTER, 0, -QUARTER, -HALF, -QUARTER], np.int32)
_ARC_SIGN = np.array([1, -1, -1, 1, -1, 1, 1, -1], np.int32)
_MASK = np.int32(TURN - 1)

Angles = NDArray[np.int32]
Vectors = NDArray[np.float32]


def from_degrees(degrees: float) -> int:
    """Return degrees as an integer angle in [0, TURN)."""
    return round(degrees * TURN / 360) % TURN


def to_degrees(angle: float) -> float:
    """Return an integer angle as degrees; for presentation and messages only."""
    return angle * 360 / TURN


def unit(angle: Angles) -> Vectors:
    """Return the unit vector of each angle, shape (..., 2)."""
    return _UNIT.take(angle & (TURN - 1), axis=0)


def of(vector: Vectors) -> Angles:
    """Return the angle of each vector (..., 2) in [0, TURN); the zero vector has angle 0.

    The error is at most one unit and a half (0.008 degrees).
    """
    x, y = vector[..., 0], vector[..., 1]
    ax, ay = np.abs(x), np.abs(y)
    longer = np.maximum(np.maximum(ax, ay), np.float32(1e-30))
    ratio = np.minimum(ax, ay) / longer
    arc = _OCTANT_ARC.take((ratio * _OCTANT_STEPS + np.float32(0.5)).astype(np.int32))
    octant = (ay > ax).view(np.uint8) + (x < 0) * _TWO + (y < 0) * _FOUR
    arc *= _ARC_SIGN.take(octant)
    arc += _ARC_START.take(octant)
    return arc & _MASK


def difference(to: Angles, start: Angles) -> Angles:
    """Return the signed shortest turn from ``start`` to ``to``, in [-HALF, HALF)."""
    return ((to - start + HALF) & (TURN - 1)) - HALF


def approach(angle: Angles, target: Angles, step: Angles) -> Angles:
    """Turn each angle towards its target by at most ``step`` (>= 0) units."""
    turn = np.clip(difference(target, angle), -step, step)
    return (angle + turn) & (TURN - 1)


def rotate(vector: Vectors, angle: Angles) -> Vectors:
    """Turn each vector (..., 2) by its angle."""
    axis = unit(angle)
    c, s = axis[..., 0], axis[..., 1]
    x, y = vector[..., 0], vector[..., 1]
    return np.stack([x * c - y * s, x * s + y * c], axis=-1)
