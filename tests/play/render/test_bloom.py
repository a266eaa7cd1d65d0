import pygame
import pytest

from game.play.camera import View
from game.play.render.bloom import Bloom


@pytest.fixture
def glow():
    """Returns how much brighter each pixel is made."""

    def draw(target):
        before = pygame.surfarray.array3d(target).astype(int)
        Bloom().draw(target, View(0, 0, *target.get_size()))
        return pygame.surfarray.array3d(target).astype(int) - before

    return draw


def test_a_lamp_in_the_dark_glows_around_itself(glow):
    target = pygame.Surface((640, 360))
    target.fill((240, 220, 180), (310, 170, 20, 20))
    more = glow(target)
    assert more[320, 160].max() > 3  # beside it
    assert more[40, 40].max() == 0


def test_daylight_does_not_glow(glow):
    target = pygame.Surface((640, 360))
    target.fill((230, 230, 230))
    assert glow(target).max() < 12
