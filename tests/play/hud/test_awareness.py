import pygame
import pytest

from game.content.text import load_catalogue
from game.play.feed import Feed
from game.play.hud.awareness import draw_awareness
from game.play.hud.showing import Showing
from game.play.input import Bindings
from game.play.settings import Settings
from game.play.stage import Stage


@pytest.fixture
def marks(started, cache, monkeypatch):
    """Draws the marks for one who is so aware of the player, and returns their pixels."""
    sim = started(bot="idle")
    sim.step()
    stage = Stage(sim, cache=cache)
    words = load_catalogue()
    target = pygame.Surface((640, 360))
    stage.draw(target, 1.0, 1.0)

    def draw(aware, sees, at=None):
        actors = sim.world.actors
        actors.senses.awareness[0, 1, 0] = aware
        if at is not None:
            actors.body.pos[0, 1] = stage.view.to_level(*at)
            stage.watch.restart()
        monkeypatch.setattr(stage.renderer.sight, "sees", lambda x, y: sees)
        target.fill((0, 0, 0))
        feed = Feed(stage.watch, words)
        draw_awareness(target, Showing(stage, feed, words, Settings(), Bindings(), 1.0, 0.0, None))
        lit = pygame.surfarray.array3d(target).max(axis=2) > 40
        return lit, stage.view.to_screen(*stage.focus(1.0))

    return draw


def test_marks_grow_and_change_their_shape(marks):
    shapes = [marks(aware, sees=True, at=(320, 200))[0] for aware in (0.2, 0.5, 0.8, 1.0)]
    assert not marks(0.0, sees=True, at=(320, 200))[0].any()
    assert shapes[0].sum() < shapes[1].sum() < shapes[2].sum()
    assert (shapes[3] != shapes[2]).sum() > 60


def test_who_sees_from_beyond_the_picture_is_pointed_at(marks):
    lit, (x, y) = marks(0.8, sees=True, at=(2000, 200))
    xs, ys = lit.nonzero()
    assert len(xs) > 20
    assert xs.min() > x + 20
    assert abs(ys.mean() - y) < 30


def test_who_is_heard_but_not_seen_is_pointed_at(marks):
    over_the_head = marks(0.8, sees=True, at=(320, 200))[0]
    round_the_player = marks(0.8, sees=False, at=(320, 200))[0]
    assert round_the_player.any()
    assert (over_the_head != round_the_player).any()
