"""How hard each enemy is: alone in an open room with the competent bot."""

from __future__ import annotations

import pytest

from game.ai.bots.autopilot import Autopilot
from game.ai.bots.skill import COMPETENT, MACHINE, Skill
from tests.ai.duels import duels
from tests.statistics import assert_rate

SEEDS = range(800)


def played_by(hands: Skill) -> Autopilot:
    class Player(Autopilot):
        skill = hands

    return Player()


@pytest.mark.parametrize(
    ("profile", "least", "most"),
    [
        ("russian_thug", None, 0.05),
        ("asing", 0.1, 0.2),
        ("bodyguard", 0.1, 0.2),
        ("juan", 0.35, 0.45),
        ("chaoz", 0.45, 0.55),
    ],
)
def test_enemies_win_against_the_competent_bot_as_often_as_the_table_says(profile, least, most):
    played = duels(profile, Autopilot(), SEEDS)
    assert played.decided.all()
    assert_rate(int(played.won.sum()), len(played.won), least, most, sure=False)


def test_the_better_the_hands_the_fewer_duels_are_lost():
    slow = Skill(lag=0.3, error=0.5, reaction=0.4)
    lost = [
        duels("juan", played_by(hands), range(300)).won.mean()
        for hands in (slow, COMPETENT, MACHINE)
    ]
    assert lost[0] > lost[1] + 0.1
    assert lost[1] > lost[2]
