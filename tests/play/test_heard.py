import numpy as np
import pygame
import pytest

from game.content.text import load_catalogue
from game.data.constants import Sound
from game.play.feed import Feed
from game.play.heard import MOST, STAYS, WORDS
from game.play.hud.heard import draw_heard
from game.play.hud.showing import Showing
from game.play.input import Bindings
from game.play.settings import Settings
from game.play.stage import Stage

ONE = np.zeros(1, np.intp)


@pytest.fixture
def feed(started):
    sim = started(bot="idle")
    made = Feed(Stage(sim, Settings()).watch, load_catalogue("en"))
    made.heard.adjust(Settings())
    return made


def make(feed, kind, x, y, loudness=40.0, source=-1):
    feed.watch.world.noises.emit(
        world=ONE, pos=(x, y), loudness=loudness, kind=int(kind), source=source
    )
    feed.note()
    feed.watch.world.clear_events()


def test_every_noise_that_is_not_the_story_s_own_has_words():
    assert set(WORDS) == set(Sound) - {Sound.STORY}
    words = load_catalogue("en")
    assert all(f"heard.{name}" in words for name in WORDS.values())


def test_what_is_heard_is_told_for_a_while(feed):
    make(feed, Sound.SHOT, 9.0, 2.0)
    assert [(one.kind, one.x) for one in feed.heard.traces] == [(Sound.SHOT, 9.0)]
    feed.move(STAYS - 0.1)
    assert feed.heard.traces
    feed.move(0.2)
    assert not feed.heard.traces


def test_own_noises_and_those_out_of_earshot_are_not_told(feed):
    make(feed, Sound.SHOT, 2.0, 2.0, source=feed.watch.player)
    make(feed, Sound.SHOT, 10.0, 1.0, loudness=0.5)
    assert not feed.heard.traces


def test_a_sound_that_goes_on_is_told_once_and_many_are_not_told_all(feed):
    for _ in range(5):
        make(feed, Sound.ALARM, 9.0, 2.0)
    assert len(feed.heard.traces) == 1
    for kind in (Sound.SHOT, Sound.GLASS, Sound.SCREAM, Sound.BLAST, Sound.HUM):
        make(feed, kind, 9.0, 2.0)
    assert len(feed.heard.traces) == MOST


def test_quiet_sounds_are_told_to_whoever_asks(feed):
    make(feed, Sound.STEP, 3.0, 3.0)
    assert not feed.heard.traces
    feed.heard.adjust(Settings(every_sound=True))
    make(feed, Sound.STEP, 3.0, 3.0)
    assert len(feed.heard.traces) == 1
    feed.heard.adjust(Settings(captions=False, every_sound=True))
    make(feed, Sound.SHOT, 3.0, 3.0)
    assert not feed.heard.traces


def test_silences_of_the_story_hold(feed):
    feed.silences.add("a moment")
    make(feed, Sound.SHOT, 9.0, 2.0)
    assert not feed.heard.traces


def test_the_words_stand_at_the_right_edge_and_go_with_their_setting(started, tmp_path):
    stage = Stage(started(bot="idle"), Settings(), tmp_path)
    made = Feed(stage.watch, load_catalogue("en"))
    stage.draw(pygame.Surface((1280, 720)), 1.0, 1 / 60)

    def drawn(settings):
        picture = pygame.Surface((1280, 720))
        show = Showing(stage, made, made.words, settings, Bindings(), 1.0, 0.0, None)
        draw_heard(picture, show)
        return pygame.surfarray.array3d(picture)

    make(made, Sound.ALARM, 11.0, 3.5)
    assert drawn(Settings())[900:, 500:600].any()
    assert not drawn(Settings())[:900].any()
    assert not drawn(Settings(captions=False)).any()
