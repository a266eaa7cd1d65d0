"""Hints can be turned off, what the story asks for in time cannot; reticles differ by shape."""

import pygame
import pytest

from game.content.text import load_catalogue
from game.play.feed import Feed
from game.play.hud.objective import objective_area
from game.play.hud.prompt import draw_prompt
from game.play.hud.reticle import draw_reticle
from game.play.hud.showing import Showing
from game.play.input import Bindings
from game.play.settings import Settings
from game.play.stage import Stage


@pytest.fixture
def show(started, cache):
    stage, words = Stage(started(bot="idle"), Settings(), cache), load_catalogue("en")

    def made(settings):
        feed = Feed(stage.watch, words)
        return Showing(stage, feed, words, settings, Bindings(), 1.0, 0.0, (320.0, 180.0))

    return made


def drawn(draw, showing):
    target = pygame.Surface((640, 360))
    draw(target, showing)
    return pygame.surfarray.array_green(target)


@pytest.mark.parametrize(("hints", "seconds", "seen"), [(1, 0, 1), (0, 0, 0), (0, 2, 1), (1, 2, 1)])
def test_hints_are_shown_unless_turned_off_but_what_is_asked_for_always_is(
    show, hints, seconds, seen
):
    showing = show(Settings(hints=bool(hints)))
    showing.feed._say("hospital.prompt.parry", -1, float(seconds))
    assert drawn(draw_prompt, showing)[:, 60:130].any() == bool(seen)


def test_every_reticle_has_an_outline_and_a_shape_of_its_own(show):
    pictures = {}
    for name in ("cross", "ring", "dot"):
        showing = show(Settings(reticle=name))
        target = pygame.Surface((640, 360))
        target.fill((255, 255, 255))
        draw_reticle(target, showing)
        pictures[name] = pygame.surfarray.array_green(target)
        assert pictures[name].min() == 0  # seen on a white floor
    assert len({one.tobytes() for one in pictures.values()}) == 3
    assert (pictures["dot"] < 255).sum() < (pictures["cross"] < 255).sum()


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_a_hint_leaves_the_objectives_readable(show, size):
    showing = show(Settings(text_size=size))
    showing.feed.chapter = "A title that is rather long for its corner"
    showing.feed._say("hospital.prompt.parry", -1, 2.0)
    area, target = objective_area(showing), pygame.Surface((960, 720))
    draw_prompt(target, showing)
    assert not pygame.surfarray.array_green(target.subsurface(area)).any()
    assert pygame.surfarray.array_green(target).any()
