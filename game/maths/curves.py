"""Response curves as stored tables, for what a tick may not compute."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_LIGHT_TO_SIGHT: NDArray[np.float32] = np.load(Path(__file__).with_name("tables.npz"))[
    "light_to_sight"
]
_STEPS = np.float32(len(_LIGHT_TO_SIGHT) - 1)


def light_to_sight(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return light (0..1) to the power 0.7: how much of the sight range a light level gives."""
    return _LIGHT_TO_SIGHT.take((np.clip(light, 0, 1) * _STEPS + np.float32(0.5)).astype(np.int32))


def per_tick(decay_per_second: float, ticks_per_second: int) -> float:
    """Return the factor to apply each tick so that a second of them multiplies by the decay.

    Rounded to six places, so that two mathematics libraries agree on it.
    """
    return round(math.pow(decay_per_second, 1 / ticks_per_second), 6)
