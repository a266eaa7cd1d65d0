import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.camera import AHEAD, EDGE, MOST_AHEAD, Camera, View
from game.play.scale import ART

SIZE = (200.0, 160.0)


def settled(focus, aim):
    camera = Camera(SIZE)
    for _ in range(300):
        camera.follow(focus, aim, 1 / 60)
    return camera


def test_it_looks_ahead_in_proportion_to_the_cursor_and_no_further():
    near = settled((100, 80), (104, 80))
    assert near.x - 100 == pytest.approx(4 * AHEAD, abs=1e-3)
    far = settled((100, 80), (100, 140))
    assert far.y - 80 == pytest.approx(MOST_AHEAD, abs=1e-3)


def test_it_follows_smoothly_whatever_the_frame_rate():
    ends = []
    for rate in (30, 144):
        camera = Camera(SIZE)
        camera.follow((50, 50), (50, 50), 1 / rate)
        for _ in range(rate // 2):
            camera.follow((60, 50), (60, 50), 1 / rate)
        ends.append(camera.x)
    assert 50 < ends[0] < 60
    assert ends[0] == pytest.approx(ends[1], abs=0.02)


def test_after_a_restart_it_is_there_at_once():
    camera = settled((20, 20), (20, 20))
    camera.jolt(1.0, 0.0, 1.0)
    camera.restart()
    camera.follow((150, 100), (150, 100), 1 / 60)
    assert (camera.x, camera.y) == (150, 100)
    assert camera.trauma == 0


def test_shake_grows_with_the_square_of_trauma_dies_down_and_can_be_off():
    def away(trauma, shake=1.0):
        camera = Camera(SIZE)
        calm = [camera.view(1280, 720)]
        offs = []
        camera.trauma = trauma
        for _ in range(40):
            camera._time += 0.013
            view = camera.view(1280, 720, shake)
            offs.append(math.hypot(view.left - calm[0].left, view.top - calm[0].top))
        return max(offs)

    assert away(1.0) > 3 * away(0.5) > 0
    assert away(1.0, shake=0.0) == 0
    camera = Camera(SIZE)
    camera.jolt(0.7)
    camera.jolt(0.7)
    assert camera.trauma == 1
    for _ in range(60):
        camera.follow((0, 0), (0, 0), 1 / 60)
    assert camera.trauma == 0


@given(x=st.floats(0, 200), y=st.floats(0, 160))
def test_it_stays_on_the_level(x, y):
    camera = Camera(SIZE)
    camera.follow((x, y), (x, y), 1 / 60)
    view = camera.view(1280, 720)
    assert view.left >= -EDGE * ART - 1
    assert view.left + view.width <= (SIZE[0] + EDGE) * ART + 1
    assert view.top >= -EDGE * ART - 1
    assert view.top + view.height <= (SIZE[1] + EDGE) * ART + 1


def test_a_level_smaller_than_the_picture_lies_in_its_middle():
    camera = Camera((10.0, 5.0))
    camera.follow((1, 1), (1, 1), 1 / 60)
    view = camera.view(1280, 720)
    assert view.to_screen(5, 2.5) == pytest.approx((640, 360), abs=1)


@given(px=st.integers(0, 1279), py=st.integers(0, 719))
def test_pixels_and_metres_are_inverse(px, py):
    view = View(333, -48, 1280, 720)
    assert view.to_screen(*view.to_level(px, py)) == pytest.approx((px, py))
    assert view.shows(*view.to_level(px, py))


def test_a_place_is_visited_for_a_while():
    camera = settled((20, 20), (20, 20))
    assert camera.visiting is None
    camera.visit(100, 80, 2.0)
    assert camera.visiting == (100, 80)
    for _ in range(118):
        camera.follow((20, 20), (20, 20), 1 / 60)
    assert camera.visiting == (100, 80)
    assert camera.x == pytest.approx(100, abs=1)
    for _ in range(4):
        camera.follow((20, 20), (20, 20), 1 / 60)
    assert camera.visiting is None


def test_a_place_at_the_border_comes_to_the_middle_while_it_is_visited():
    camera = settled((100, 159), (100, 159))
    assert camera.view(1280, 720).to_screen(100, 159)[1] > 600
    camera.visit(100, 159, 2.0)
    for _ in range(110):
        camera.follow((100, 159), (100, 159), 1 / 60)
    assert camera.view(1280, 720).to_screen(100, 159)[1] < 520
    for _ in range(200):
        camera.follow((100, 159), (100, 159), 1 / 60)
    assert camera.view(1280, 720).to_screen(100, 159)[1] > 600


@given(st.floats(0.8, 1.6), st.floats(0, 1280), st.floats(0, 720))
def test_places_and_pixels_answer_each_other_at_any_zoom(zoom, px, py):
    view = View(300, 200, round(1280 / zoom), round(720 / zoom), zoom)
    x, y = view.to_level(px, py)
    assert view.to_screen(x, y) == pytest.approx((px, py), abs=1e-6)
    assert view.shows(x, y, 0.1)
    assert view.to_screen(x + 1, y)[0] - px == pytest.approx(view.scale)
