import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.data.constants import FULL_PACE
from game.play.loop import MOST_STEPS, Stepper


@given(st.lists(st.floats(0, 1 / 30), min_size=1, max_size=200))
def test_no_time_is_lost_or_invented(frames):
    stepper = Stepper()
    made = sum(stepper.advance(seconds) for seconds in frames)
    assert made + stepper.part == pytest.approx(sum(frames) * 60, abs=1e-6)
    assert 0 <= stepper.part < 1


def test_slow_motion_makes_fewer_ticks_to_the_second():
    stepper = Stepper()
    assert sum(stepper.advance(1 / 60, FULL_PACE // 4) for _ in range(240)) == 60
    stepper.restart()
    assert sum(stepper.advance(1 / 60, FULL_PACE) for _ in range(60)) == 60


def test_the_part_grows_evenly_between_ticks_in_slow_motion():
    stepper = Stepper()
    parts = []
    for _ in range(3):
        assert stepper.advance(1 / 60, 64) == 0
        parts.append(stepper.part)
    assert parts == pytest.approx([0.25, 0.5, 0.75])
    assert stepper.advance(1 / 60, 64) == 1


def test_after_a_long_pause_the_game_goes_on_instead_of_catching_up():
    stepper = Stepper()
    assert stepper.advance(30.0) == MOST_STEPS
    assert stepper.advance(0.0) == 0
    assert stepper.part < 1
