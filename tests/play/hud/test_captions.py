import numpy as np
import pygame
import pytest

from game.content.text import load_catalogue
from game.play.feed import Feed
from game.play.hud.captions import draw_captions
from game.play.hud.showing import Showing
from game.play.input import Bindings
from game.play.render.sheets import portrait
from game.play.settings import Settings
from game.play.stage import Stage


@pytest.fixture
def drawn(started, tmp_path):
    stage = Stage(started(bot="idle"), Settings(), tmp_path)
    feed = Feed(stage.watch, load_catalogue("en"))

    def draw(key, settings=None):
        feed.captions.clear()
        feed._say(key, -1, 4.0)
        picture = pygame.Surface((1280, 720))
        stage.draw(pygame.Surface((1280, 720)), 1.0, 1 / 60)
        draw_captions(
            picture,
            Showing(stage, feed, feed.words, settings or Settings(), Bindings(), 1.0, 0.0, None),
        )
        return pygame.surfarray.array3d(picture)

    return draw


def test_a_speaker_has_a_face_beside_the_words_and_a_voice_alone_has_none(drawn):
    left = np.s_[240:380, 500:680]
    assert portrait("lev") is not None
    assert drawn("warehouse.say.lev.count")[left].any()
    assert portrait("announcer") is None
    assert not drawn("parking_lot.say.announcer.close")[left].any()


def test_a_radio_is_seen_in_the_frame(drawn):
    said = drawn("financial_building.f.say.chaoz.her")
    heard = drawn("financial_building.b.radio.chaoz.ask")
    corner = said[266, 534], heard[266, 534]
    assert corner[0].any()
    assert (corner[0] != corner[1]).any()


def test_what_is_said_and_what_is_heard_are_turned_off_apart(drawn):
    said, heard = "warehouse.say.lev.count", "warehouse.cap.shot"
    shown = [
        [
            drawn(key, Settings(subtitles=subtitles, captions=captions)).any()
            for key in (said, heard)
        ]
        for subtitles, captions in ((True, True), (True, False), (False, True), (False, False))
    ]
    assert shown == [[True, True], [True, False], [False, True], [False, False]]
