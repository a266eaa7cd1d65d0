"""Writes ``tables.npz``: the functions that a tick may not compute, as stored numbers."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

QUARTER_STEPS = 16_384
OCTANT_STEPS = 8_192
LIGHT_STEPS = 1_024


def tables() -> dict[str, NDArray[Any]]:
    """Compute every table afresh: name to array."""
    quarter = [math.sin(math.pi / 2 * i / QUARTER_STEPS) for i in range(QUARTER_STEPS + 1)]
    arc = [
        round(math.atan(i / OCTANT_STEPS) * 65_536 / (2 * math.pi)) for i in range(OCTANT_STEPS + 1)
    ]
    light = [round((i / LIGHT_STEPS) ** 0.7, 5) for i in range(LIGHT_STEPS + 1)]
    return {
        "quarter_sine": np.array(quarter, np.float32),
        "octant_arc": np.array(arc, np.int32),
        "light_to_sight": np.array(light, np.float32),
    }


if __name__ == "__main__":
    np.savez(Path(__file__).with_name("tables.npz"), allow_pickle=False, **tables())
