import pygame
import pytest

from game.play.cover import ICON, cover
from game.play.display import open_unseen
from game.play.scale import FRAME, NARROWEST, WIDEST


@pytest.fixture(autouse=True)
def unseen():
    open_unseen()


@pytest.mark.parametrize("aspect", [NARROWEST, FRAME[0] / FRAME[1], WIDEST])
def test_the_cover_fills_any_picture(aspect):
    size = (round(FRAME[1] * aspect), FRAME[1])
    made = cover(size)
    assert made.get_size() == size
    # the lit door is always there, left of the middle of the right half
    x = round(size[0] / 2 + 1211 - 840)
    assert sum(made.get_at((x, 200))[:3]) > 600


def test_it_can_be_dimmed():
    bright, dim = (pygame.transform.average_color(cover(FRAME, part)) for part in (1.0, 0.3))
    assert sum(dim[:3]) < 0.4 * sum(bright[:3])


def test_there_is_an_icon():
    assert pygame.image.load(ICON).get_size() == (64, 64)
