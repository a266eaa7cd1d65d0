from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.maths import chance


def splitmix(seed: int, tick: int, entity: int, purpose: int) -> int:
    """The same number with Python's own integers."""
    mask = (1 << 64) - 1
    x = (seed + tick * 0xD1342543DE82EF95) & mask
    x ^= entity * 0xA24BAED4963EE407 & mask
    x = (x + purpose * 0x9FB21C651E98DF25 + 0x9E3779B97F4A7C15) & mask
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9 & mask
    x = (x ^ x >> 27) * 0x94D049BB133111EB & mask
    return x ^ x >> 31


def grid(seeds: int, entities: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:  # type: ignore[type-arg]
    return (
        np.arange(seeds, dtype=np.uint64)[:, None],
        np.full((seeds, 1), 40, np.int32),
        np.arange(entities)[None, :],
    )


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, (1 << 64) - 1),
    st.integers(0, 1 << 30),
    st.integers(-5, 5000),
    st.integers(0, 100),
)
def test_bits_are_those_of_plain_integers(seed: int, tick: int, who: int, purpose: int) -> None:
    got = chance.bits(np.array([seed], np.uint64), np.array([tick]), np.array([who]), purpose)
    assert got.tolist() == [splitmix(seed, tick, who, purpose)]


def test_a_number_does_not_depend_on_its_neighbours() -> None:
    seeds, ticks, who = grid(7, 9)
    together = chance.uniform(seeds, ticks, who, 3)
    for world in range(7):
        alone = chance.uniform(seeds[world : world + 1], ticks[world : world + 1], who, 3)
        np.testing.assert_array_equal(alone[0], together[world])
    np.testing.assert_array_equal(chance.uniform(seeds, ticks, who[:, 4:5], 3), together[:, 4:5])


def test_narrow_integers_give_the_same_numbers() -> None:
    seeds, ticks, who = grid(4, 5)
    wide = chance.bits(seeds, ticks.astype(np.int64), who.astype(np.int64), 1)
    narrow = chance.bits(seeds, ticks.astype(np.int32), who.astype(np.int16), 1)
    np.testing.assert_array_equal(wide, narrow)


def test_uniform_is_flat_and_stays_below_one() -> None:
    got = chance.uniform(*grid(200, 500), 9)
    assert got.dtype == np.float32
    assert got.min() >= 0
    assert got.max() < 1
    counts = np.histogram(got, bins=20, range=(0, 1))[0]
    assert (abs(counts - 5000) < 5 * np.sqrt(5000)).all()


def test_normal_has_mean_zero_variance_one_and_bounds() -> None:
    got = chance.normal(*grid(200, 500), 9)
    assert abs(got.mean()) < 0.02
    assert abs(got.var() - 1) < 0.02
    assert abs(got).max() <= 3.4642


def test_seeds_ticks_entities_and_purposes_are_told_apart() -> None:
    seeds, ticks, who = grid(40, 40)
    first = chance.uniform(seeds, ticks, who, 1)
    for other in (
        chance.uniform(seeds, ticks + 1, who, 1),
        chance.uniform(seeds, ticks, who, 2),
        first[::-1],
        first[:, ::-1],
    ):
        assert abs(np.corrcoef(first.ravel(), other.ravel())[0, 1]) < 0.1
