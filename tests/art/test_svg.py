"""Colours, outlines, tracing and PNG files."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from game.art import svg
from game.art.svg_png import decode, encode, encode_indexed

numbers = st.integers(-30, 30).map(float)
pictures = arrays.arrays(
    np.uint8,
    st.tuples(st.integers(1, 9), st.integers(1, 9), st.just(4)),
    elements=st.integers(0, 255),
)


@given(pictures)
def test_png_gives_back_its_pixels(pixels: np.ndarray) -> None:
    back = decode(encode(pixels))
    seen = pixels[..., 3] > 0
    assert np.array_equal(back[seen], pixels[seen])
    assert not back[~seen].any()


@given(st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=9))
def test_indexed_png_keeps_flat_colours(colors: list[tuple[int, int, int]]) -> None:
    distinct = {tuple(v >> 4 for v in color): color for color in colors}
    row = [(*color, 255) for color in distinct.values()]
    pixels = np.array([row, row], np.uint8)
    assert np.array_equal(decode(encode_indexed(pixels)), pixels)


def test_indexed_png_of_many_colours_stays_near() -> None:
    ramp = np.linspace(0, 255, 64).astype(np.uint8)
    pixels = np.full((64, 64, 4), 255, np.uint8)
    pixels[..., 0], pixels[..., 1] = ramp, ramp[:, None]
    far = np.abs(decode(encode_indexed(pixels)).astype(int) - pixels)
    assert far.max() <= 20
    assert len(encode_indexed(pixels)) < pixels.nbytes / 2


@given(st.lists(st.tuples(numbers, numbers), min_size=3, max_size=30))
def test_hull_holds_every_point(points: list[tuple[float, float]]) -> None:
    ring = svg.hull(points)
    assert set(ring) <= set(points)
    for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
        for x, y in points:
            assert (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) <= 0


def test_mixing_reaches_both_ends() -> None:
    assert svg.mix("#102030", "#a0b0c0", 0) == "#102030"
    assert svg.mix("#102030", "#a0b0c0", 1) == "#a0b0c0"
    assert svg.mix("#000000", "#ffffff", 0.5) == "#808080"


def test_path_has_no_negative_zero() -> None:
    assert svg.path([(-0.01, 0.04), (-1.25, 2)]) == "M0.0 0.0L-1.2 2.0Z"


def test_tracing_tells_sources_apart_and_draws_nothing() -> None:
    digests = []
    for radius in (3, 3, 4):
        with svg.Tracing() as tracing:
            pixels = svg.raster(f'<circle r="{radius}"/>', (6, 5), (-3, -3, 6, 5))
        digests.append(tracing.digest())
        assert pixels.shape == (5, 6, 4)
        assert not pixels.any()
    assert digests[0] == digests[1] != digests[2]
    assert svg.Tracing.active is None
    assert svg.raster('<circle r="3"/>', (6, 6), (-3, -3, 6, 6)).any()
