from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.maths import curves, make_tables


def test_the_stored_tables_are_those_of_the_program() -> None:
    stored = np.load(Path(make_tables.__file__).with_name("tables.npz"))
    fresh = make_tables.tables()
    assert sorted(stored.files) == sorted(fresh)
    for name, values in fresh.items():
        assert stored[name].dtype == values.dtype
        np.testing.assert_allclose(stored[name], values, rtol=0, atol=1.2e-7)


def test_light_to_sight_is_a_power() -> None:
    light = np.linspace(-0.5, 1.5, 401).astype(np.float32)
    want = np.clip(light, 0, 1) ** 0.7
    np.testing.assert_allclose(curves.light_to_sight(light), want, atol=0.01)
    assert (np.diff(curves.light_to_sight(light)) >= 0).all()


@pytest.mark.parametrize("decay", [0.01, 0.5, 0.99])
def test_a_second_of_ticks_multiplies_by_the_decay(decay: float) -> None:
    assert curves.per_tick(decay, 60) ** 60 == pytest.approx(decay, rel=1e-3)
