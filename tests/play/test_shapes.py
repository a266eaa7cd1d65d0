import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.render.shapes import (
    FACE_ROWS,
    Caster,
    Edges,
    fine_rows,
    hull,
    near,
    outline,
    shadow,
    visible,
)

FAR = 30.0


def march(blocks, x, y, dx, dy):
    """Walk along a ray in small steps; return the distance at which it is stopped."""
    fine = fine_rows(blocks)
    step, away = 0.004, 0.0
    while away < FAR:
        px, py = x + dx * away, y + dy * away
        row, column = math.floor(py * 2 * FACE_ROWS), math.floor(px * 2)
        if not (0 <= row < fine.shape[0] and 0 <= column < fine.shape[1]):
            return FAR
        if fine[row, column]:
            return away
        away += step
    return FAR


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_is_seen_is_what_a_walk_along_each_ray_reaches(data):
    rng = np.random.default_rng(data.draw(st.integers(0, 10**6)))
    blocks = rng.random((9, 11)) < 0.3
    blocks[[0, -1]] = blocks[:, [0, -1]] = True
    row, column = np.argwhere(~blocks)[rng.integers((~blocks).sum())]
    x, y = (column + 0.31) / 2, (row + 0.23) / 2
    edges = near(outline(blocks), x, y, (-FAR, -FAR, FAR, FAR))
    rays, reach = visible(x, y, FAR, edges)
    for (dx, dy), far in list(zip(rays.tolist(), reach.tolist(), strict=True))[::5]:
        # a ray that grazes a corner may be told either way by the walk, never both of its sides
        walks = [march(blocks, x, y, math.cos(a), math.sin(a)) for a in _beside(dx, dy)]
        assert min(walks) - 0.05 <= far <= max(walks) + 0.05


def _beside(dx, dy):
    angle = math.atan2(dy, dx)
    return angle - 0.02, angle - 4e-3, angle, angle + 4e-3, angle + 0.02


def test_edges_are_merged_and_look_to_the_open_side():
    blocks = np.zeros((5, 6), bool)
    blocks[2, 1:5] = True
    edges = outline(blocks)
    assert len(edges.ends) == 4
    top = edges.ends[(edges.normal == (0, -1)).all(axis=1)][0]
    assert top.tolist() == [0.5, 1.0, 2.5, 1.0]
    low = edges.ends[(edges.normal == (0, 1)).all(axis=1)][0]
    assert low[1] == pytest.approx(1.0 + 0.5 * (FACE_ROWS - 1) / FACE_ROWS)


def test_edges_that_face_away_are_left_out():
    blocks = np.zeros((5, 6), bool)
    blocks[2, 1:5] = True
    seen = near(outline(blocks), 1.5, 0.2, (-9, -9, 9, 9))
    assert (seen.normal == (0, -1)).all()
    none = Edges(np.zeros((0, 4)), np.zeros((0, 2)))
    rays, reach = visible(1.0, 1.0, FAR, none)
    assert (reach == FAR).all()
    assert len(rays) == len(reach)


@pytest.mark.parametrize("far", [7.384, 3.408, 5.0])
def test_a_view_goes_all_round_where_nothing_is_near(far):
    blocks = np.zeros((5, 60), bool)
    blocks[2, 20:24] = True
    rays, reach = visible(6.0, 1.0, far, outline(blocks))
    angles = np.sort(np.arctan2(rays[:, 1], rays[:, 0]))
    assert np.diff(np.append(angles, angles[0] + 2 * math.pi)).max() < 0.6
    assert reach.max() == pytest.approx(far)


def test_low_things_throw_short_shadows_and_none_on_themselves():
    box = Caster(((2, 0), (3, 0), (3, 1), (2, 1)), 1.0, (2, 0, 3, 1))
    long = shadow(box, 0.0, 0.5, 1.2, 20)
    short = shadow(box, 0.0, 0.5, 4.0, 20)
    assert max(x for x, _ in long) > max(x for x, _ in short) > 3
    assert shadow(box, 2.5, 0.5, 3.0, 20) is None
    assert shadow(box, 40.0, 0.5, 3.0, 5) is None


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=3, max_size=12))
def test_a_hull_has_every_point_on_its_inner_side(points):
    around = hull([(float(x), float(y)) for x, y in points])
    for a, b in zip(around, around[1:] + around[:1], strict=True):
        for x, y in points:
            assert (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= 0
