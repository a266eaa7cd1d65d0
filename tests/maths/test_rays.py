from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from game.maths.rays import crossings
from tests.space.lines import entered

# quarters meet lines and corners exactly; 1/1024 is what float64 still tells apart without fail
coordinates = st.one_of(
    st.integers(-12, 24).map(lambda n: n / 4), st.integers(-3000, 6000).map(lambda n: n / 1024)
)
points = st.tuples(coordinates, coordinates)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(points, points), min_size=1, max_size=6), st.booleans())
def test_rays_enter_the_squares_that_fractions_say(
    rays: list[tuple[tuple[float, float], tuple[float, float]]], corners: bool
) -> None:
    start = np.array([ray[0] for ray in rays])
    end = np.array([ray[1] for ray in rays])
    met = crossings(start, end, corners)
    for index, (one, other) in enumerate(rays):
        want = []
        for t, before, after, corner in entered(one, other):
            if corner and not corners:
                side = (after[0], before[1])
                want += [(*before, *side, False, float(t)), (*side, *after, False, float(t))]
            else:
                want.append((*before, *after, corner, float(t)))
        mine = np.flatnonzero(met.ray == index)
        steps = abs(met.column[mine] - np.floor(one[0])) + abs(met.row[mine] - np.floor(one[1]))
        mine = mine[np.argsort(steps, kind="stable")]
        got = np.stack(
            [met.column_before[mine], met.row_before[mine], met.column[mine], met.row[mine]], axis=1
        )
        assert got.tolist() == [list(step[:4]) for step in want]
        assert met.corner[mine].tolist() == [step[4] for step in want]
        assert np.allclose(met.t[mine], [step[5] for step in want], atol=1e-12)


def test_no_rays_have_no_crossings() -> None:
    met = crossings(np.empty((0, 2)), np.empty((0, 2)))
    assert len(met.ray) == len(met.t) == 0
