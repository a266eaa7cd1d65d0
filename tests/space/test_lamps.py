from __future__ import annotations

import numpy as np
from numpy.random import default_rng

from game.space.lamps import BULB, crossed


def test_who_flies_through_a_lamp_equals_walking_along_the_way() -> None:
    rng = default_rng(5)
    bulbs = rng.uniform(0, 4, (6, 2)).astype(np.float32)
    start = rng.uniform(0, 4, (40, 2)).astype(np.float32)
    end = rng.uniform(0, 4, (40, 2)).astype(np.float32)
    end[0] = start[0]  # it stands still
    met = crossed(bulbs, start, end)
    for way in range(40):
        points = start[way] + np.linspace(0, 1, 4000)[:, None] * (end[way] - start[way])
        for bulb in range(6):
            nearest = np.sqrt(((points - bulbs[bulb]) ** 2).sum(axis=1)).min()
            if abs(nearest - BULB) > 1e-3:
                assert met[way, bulb] == (nearest < BULB)
    assert met.any()
    assert not met.all()
