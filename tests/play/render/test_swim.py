import numpy as np
import pygame
import pytest

from game.play.render.swim import Swim


@pytest.fixture
def place():
    """Returns a picture with a bright square in its middle."""
    target = pygame.Surface((640, 360))
    target.fill((20, 24, 30))
    target.fill((230, 210, 160), (280, 140, 80, 80))
    return target


def swum(target, part, frames):
    swim = Swim()
    before = pygame.surfarray.array3d(target).astype(int)
    for _ in range(frames):
        fresh = target.copy()
        swim.draw(fresh, part, 1 / 60)
    return before, pygame.surfarray.array3d(fresh).astype(int)


def test_who_is_sober_sees_what_there_is(place):
    before, after = swum(place, 0.0, 120)
    np.testing.assert_array_equal(after, before)


def test_it_comes_slowly(place):
    before, after = swum(place, 1.0, 1)
    assert np.abs(after - before).max() < 40


@pytest.mark.parametrize("part", [0.5, 1.0])
def test_who_is_drunk_sees_a_second_picture_beside_the_first(place, part):
    before, after = swum(place, part, 180)
    beside = after - before
    assert beside.max() > 30  # where only the second square is
    assert beside[:200].max() == 0  # half a step away at most
    assert beside[440:].max() == 0
    assert (after[310:330, 170:190] > 150).all()  # the first one is still there


def test_it_wears_off(place):
    swim, before = Swim(), pygame.surfarray.array3d(place)
    for part in (1.0, 0.0):
        for _ in range(240):
            fresh = place.copy()
            swim.draw(fresh, part, 1 / 60)
    np.testing.assert_array_equal(pygame.surfarray.array3d(fresh), before)
