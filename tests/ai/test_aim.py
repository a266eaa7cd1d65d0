"""How well minds shoot: the table of hits, and where they aim."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai import perception
from tests.ai.range import hit_shares, shooting_range


@pytest.mark.parametrize(
    ("who", "weapon", "wanted"),
    [
        ("russian_thug", "smg", (31, 21, 14)),
        ("police", "pistol", (37, 27, 19)),
        ("asing", "pistol", (46, 34, 25)),
        ("juan", "smg", (44, 33, 25)),
        ("alvaro_stabbed", "pistol", (25, 15, 9)),
        ("chaoz", "rifle", (64, 52, 42)),
    ],
)
def test_shots_at_somebody_who_strafes_hit_as_the_table_says(tmp_path, who, weapon, wanted):
    cases = [(who, weapon, metres) for metres in (4.0, 8.0, 14.0)]
    shares = hit_shares(shooting_range(tmp_path), cases, runs=500)
    assert np.abs(100 * shares - wanted).max() <= 4, f"{(100 * shares).round(1)}"


def test_what_is_recalled_lies_on_the_line_between_two_looks():
    looks = np.arange(perception.TRAIL, dtype=np.float32)
    trail = np.stack([looks, looks * 2], axis=1)[None, None]  # at (n, 2 n) at look n
    there = np.zeros(1, np.intp)
    last = np.array([9 * perception.THINK_EVERY], np.int32)
    for delay in range(-6, 48):
        pos, vel = perception.recalled(trail, there, last, np.array([delay], np.int32))
        moment = 9 - delay / perception.THINK_EVERY
        assert np.allclose(pos[0], (moment, 2 * moment), atol=1e-4)
        assert np.allclose(vel[0], (10, 20), atol=1e-4)
