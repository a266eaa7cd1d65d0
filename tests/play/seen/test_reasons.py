import math
from dataclasses import replace

import numpy as np
import pytest

from game.ai import perception
from game.ai.acts import State
from game.content.text import load_catalogue
from game.data.constants import Cause, Gait, Notice, Sound
from game.play.scale import TURN
from game.play.seen.log import Sighting
from game.play.seen.reasons import explain, seconds_if

ONE = np.ones(1, np.float32)


def seconds(base, metres, light, movement, share):
    reach = perception.sight_range(np.full(1, 24, np.float32), np.full(1, light, np.float32))
    takes = perception.seconds_to_certain(base * ONE, metres * ONE, reach) / (movement * share)
    return float(reach[0]), float(takes[0])


def sighting(metres=6.0, light=0.5, movement=1.0, share=1.0, **changed):
    reach, takes = seconds(1.6, metres, light, movement, share or 1.0)
    plain = Sighting(
        tick=600, watcher=3, level=Notice.CERTAIN, cause=Cause.SIGHT, metres=metres, reach=reach,
        light=light, flash=False, off=TURN * 20 // 360, cone=TURN * 60 // 360, movement=movement,
        share=share, takes=takes, seconds=takes, state=State.IDLE, heard=Sound.STEP,
        heard_metres=0.0, heard_loudness=0.0, heard_ago=-1.0, known_metres=0.0, known_ago=-1.0,
        by=-1, bearing=TURN * 20 // 360, body=False,
    )  # fmt: skip
    return replace(plain, **changed)


def told(one):
    """The account as an English reader sees it."""
    book, account = load_catalogue("en"), explain(one)
    phrases = (*account.terms, account.time, *account.advice)
    head = book.text(account.headline, who="A Russian", other="Ha")
    return head, [book.text(phrase.key, **phrase.slots) for phrase in phrases]


def test_somebody_lit_is_told_so():
    head, lines = told(sighting(light=1.0))
    assert head == "A Russian saw you: you were lit."
    assert "Light 100%: seen from 24 m away." in lines
    assert "Noise: none heard." in lines
    assert "Cone: 20° from where they looked." in lines
    assert "Memory: they had no reason to look." in lines
    assert "Movement: you walked." in lines
    assert lines.index("Light 100%: seen from 24 m away.") == 0


@pytest.mark.parametrize(
    ("changed", "head", "line"),
    [
        ({"light": 0.2}, "A Russian was facing you.", "Light 20%: dim, but 6.0 m was near enough."),
        ({"flash": True}, "A Russian saw you: you were lit.", "Light: your own shot lit you."),
        (
            {"heard_ago": 1.0, "heard_loudness": 9.0, "heard_metres": 5.0},
            "A Russian heard you, then looked.",
            "Noise: you ran. It carries 9.0 m.",
        ),
        (
            {"heard_ago": 1.0, "heard_loudness": 5.0, "heard_metres": 4.2},
            "A Russian heard you, then looked.",
            "Noise: steps, heard at 4.2 m.",
        ),
        (
            {"cause": Cause.NOISE, "heard": Sound.SHOT, "heard_ago": 0.0, "heard_loudness": 45.0},
            "A Russian heard you, then looked.",
            "Noise: a shot. It carries 45 m.",
        ),
        (
            {"known_ago": 3.0, "known_metres": 7.0},
            "A Russian remembered where you were.",
            "Memory: last seen 3.0 s ago, 7.0 m from here.",
        ),
        ({"cause": Cause.TOLD, "by": 2}, "A Russian was told by Ha.", None),
        ({"cause": Cause.TOUCH}, "A Russian bumped into you.", None),
        ({"cause": Cause.HURT}, "A Russian was hit, and knew from where.", None),
        ({"off": TURN * 58 // 360}, None, "Cone: at the very edge, 58°."),
        ({"cone": TURN // 2}, None, "Cone: just shot, they look everywhere."),
        ({"cone": TURN * 110 // 360}, None, "Cone: this close, they see almost all round."),
        ({"share": 0.6}, None, "Cone: 60% of you was in view."),
        ({"share": 0.0, "takes": 0.0}, None, "Cone: you were not in view."),
        ({"state": State.SUSPICIOUS}, None, "Memory: already suspicious, so twice as quick."),
        ({"state": State.HUNT}, None, "Memory: already on the hunt, so at once."),
        ({"body": True}, None, "Memory: a body was found here."),
        ({"seconds": 0.1}, None, "It happened at once."),
        ({"seconds": 2.25}, None, "It took 2.2 s. You could have moved."),
    ],
)
def test_each_term_has_its_words(changed, head, line):
    found, lines = told(sighting(**changed))
    assert head is None or found == head
    assert line is None or line in lines


@pytest.mark.parametrize(
    ("movement", "words"),
    [
        (1.6, "you ran, and nothing shows more"),
        (1.0, "you walked"),
        (0.7, "slow or standing"),
        (0.45, "crouched and still"),
    ],
)
def test_how_one_moved_is_told(movement, words):
    assert any(words in line for line in told(sighting(movement=movement))[1])


def test_another_term_gives_the_seconds_that_perception_would():
    one = sighting(metres=7.0, light=0.6, movement=1.0, share=0.7)
    creep = float(perception.MOVEMENT[Gait.CREEP])
    assert seconds_if(one) == pytest.approx(one.takes, rel=1e-5)
    assert seconds_if(one, movement=creep) == pytest.approx(
        seconds(1.6, 7.0, 0.6, creep, 0.7)[1], rel=1e-4
    )
    assert seconds_if(one, light=0.3) == pytest.approx(
        seconds(1.6, 7.0, 0.3, 1.0, 0.7)[1], rel=1e-4
    )


def test_advice_says_what_would_have_helped():
    one = sighting(metres=9.0, light=0.25)
    lines = told(one)[1]
    gain = one.takes / 0.7 - one.takes
    assert f"Crouching would have given you {gain:.1f} s more." in lines
    assert "In half the light you were invisible." in lines
    assert f"{one.reach - 9 + 0.1:.1f} m further back, you were invisible." in lines
    assert seconds_if(one, light=0.125) == math.inf
    # who crouches and keeps still can do no better by moving
    still = told(sighting(movement=0.45))[1]
    assert not any("rouch" in line and "more" in line for line in still)
    # no light helps against what was heard
    assert not explain(sighting(cause=Cause.NOISE)).advice


def test_every_phrase_is_in_every_language():
    ways = [sighting(), sighting(light=0.2, metres=9.0), sighting(share=0.5, heard_ago=1.0)]
    ways += [sighting(heard=sound, heard_ago=0.0) for sound in Sound]
    ways += [sighting(cause=cause, state=state) for cause in Cause for state in State]
    for language in ("en", "ko"):
        book = load_catalogue(language)
        for one in ways:
            account = explain(one)
            for phrase in (*account.terms, account.time, *account.advice):
                assert phrase.key in book.strings
                assert "{" not in book.text(phrase.key, **phrase.slots)
            assert account.headline in book.strings
