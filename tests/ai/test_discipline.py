"""When minds fire and when they do not: friends, bystanders, warnings, and somebody they know."""

from __future__ import annotations

from tests.ai.lure import Idle, Lure, friends_hit, yard
from tests.statistics import assert_rate

RUNS = 500


def test_juan_hits_alvaro_when_he_is_lured_into_the_line(tmp_path):
    hit, fired = friends_hit(yard(tmp_path), Lure(), RUNS, seconds=15)
    assert fired > 0.8 * RUNS
    assert_rate(hit, RUNS, low=0.6, high=0.9)


def test_juan_does_not_hit_alvaro_where_nobody_brings_him_into_the_line(tmp_path):
    setting = yard(tmp_path)
    hit, fired = friends_hit(setting, Idle(), RUNS, seconds=15, aside=2.0)
    assert fired == RUNS
    assert_rate(hit, RUNS, high=0.03)
    # who charges straight at somebody who stands stands in the line himself: he is seen there
    hit, fired = friends_hit(setting, Idle(), RUNS, seconds=8)
    assert_rate(hit, RUNS, high=0.03)


def test_a_careful_shooter_is_not_to_be_tricked_like_that(tmp_path):
    hit, _ = friends_hit(yard(tmp_path, shooter="chaoz"), Lure(), RUNS, seconds=15)
    assert_rate(hit, RUNS, high=0.1)
