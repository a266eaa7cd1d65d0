import numpy as np
import pytest

from game.content.text import load_catalogue
from game.data.events import CUES
from game.play.feed import Feed
from game.play.text import font, wrapped
from game.play.watch import Watch

ONE = np.zeros(1, np.intp)


@pytest.fixture
def feed(started):
    sim = started(bot="idle")
    return Feed(Watch(sim), load_catalogue("en"))


def say(feed, key, actor=-1, seconds=0.0):
    feed._say(key, actor, seconds)


def cue(feed, kind, **values):
    told = {"text": -1, "pos": (0.0, 0.0), "seconds": 0.0, "value": 0, **values}
    feed.watch.world.cues.emit(world=ONE, kind=CUES.index(kind), **told)
    feed.note()
    feed.watch.world.clear_events()


def test_lines_have_their_speaker_and_go_after_a_while(feed):
    say(feed, "warehouse.say.lev.count")
    caption = feed.captions[0]
    assert (caption.speaker, caption.kind) == ("Lev", "say")
    feed.move(caption.left - 0.01)
    assert feed.captions
    feed.move(0.02)
    assert not feed.captions


def test_longer_lines_stay_longer_unless_the_story_says_how_long(feed):
    say(feed, "warehouse.say.lev.count")
    say(feed, "warehouse.say.lev.family")
    say(feed, "warehouse.cap.shot", seconds=9.0)
    short, long, told = feed.captions
    assert short.left < long.left
    assert told.left == 9.0


def test_hints_stand_apart_and_nothing_is_said_twice_at_once(feed):
    say(feed, "warehouse.prompt.crouch")
    say(feed, "warehouse.cap.shot")
    say(feed, "warehouse.cap.shot")
    assert [one.kind for one in feed.prompts] == ["prompt"]
    assert [one.kind for one in feed.captions] == ["cap"]


def test_somebody_calls_out_in_his_own_words(feed):
    feed._bark(1, "saw")
    bark = feed.barks[1]
    assert bark.text in {load_catalogue("en").text(f"bark.russian_thug.saw.{n}") for n in (1, 2, 3)}
    feed._bark(1, "no_such_topic")
    assert feed.barks[1] is bark


def test_a_fade_reaches_black_and_comes_back(feed):
    cue(feed, "fade", seconds=2.0, value=1)
    feed.move(1.0)
    assert feed.fade.dark == pytest.approx(0.5)
    feed.move(5.0)
    assert feed.fade.dark == 1
    cue(feed, "fade", seconds=1.0, value=0)
    feed.move(0.25)
    assert feed.fade.dark == pytest.approx(0.75)


def test_cameras_and_objectives_are_taken_up(feed):
    cue(feed, "camera", pos=(3.0, 4.0), seconds=2.0)
    cue(feed, "objective")
    assert feed.visits == [(3.0, 4.0, 2.0)]
    assert feed.news > 0
    feed.restart()
    assert (feed.visits, feed.news) == ([], 0)


def test_long_lines_are_broken_where_they_fit():
    text = "one two three four five six seven eight nine ten eleven twelve"
    lines = wrapped(text, 24, 160)
    assert " ".join(lines) == text
    assert len(lines) > 2
    assert all(font(48).size(line)[0] <= 320 for line in lines)


def test_nobody_calls_out_while_a_silence_holds(feed):
    text = next(n for n, key in enumerate(feed.watch.sim.script.texts) if key)
    feed._bark(0, "reloading")
    assert feed.barks
    cue(feed, "silence", text=text, value=1)
    assert not feed.barks
    feed._bark(0, "reloading")
    assert not feed.barks
    cue(feed, "silence", text=text, value=0)
    feed._bark(0, "reloading")
    assert feed.barks
