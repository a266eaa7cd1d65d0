"""Whether 20 seconds of what somebody does are enough to name them.

A classifier learns from some arenas and seeds, and is asked about others. It is told only what a
watcher would see.
"""

from __future__ import annotations

import numpy as np

from tests.ai.classify import Discriminants, Labels, Numbers, confusion
from tests.ai.watching import watch
from tests.statistics import assert_rate

PROFILES = (
    "russian_thug", "byun_thug", "asing", "alvaro", "juan",
    "juan_grief", "chaoz", "byun", "police", "bodyguard",
)  # fmt: skip
LEARNT = ("pillars", "corridor", "open_room"), range(12)
ASKED = ("cross_rooms", "dark_room"), range(1000, 1012)


def watched(levels: tuple[str, ...], seeds: range) -> tuple[Numbers, Labels]:
    seen, who = zip(*(watch(level, PROFILES, seeds) for level in levels), strict=True)
    return np.concatenate(seen), np.concatenate(who)


def test_who_it_is_shows_in_twenty_seconds_of_conduct() -> None:
    judge = Discriminants(*watched(*LEARNT))
    seen, who = watched(*ASKED)
    named = judge.name(seen)
    right = named == who
    table = confusion(PROFILES, who, named)
    try:
        assert_rate(int(right.sum()), len(right), low=0.8, sure=False)
    except AssertionError as error:
        raise AssertionError(f"{error}\n{table}") from None
    # nobody is only a blur of the others
    assert np.bincount(who[right], minlength=len(PROFILES)).min() >= len(who) // 20, table


def test_the_classifier_names_no_more_than_there_is_to_see() -> None:
    dice = np.random.default_rng(5)
    label = np.repeat(np.arange(4), 50)
    told, noise = dice.normal(label[:, None] * 3, 1, (200, 2)), dice.normal(0, 1, (200, 2))
    assert (Discriminants(told, label).name(told) == label).mean() > 0.8
    assert (Discriminants(noise, label).name(dice.normal(0, 1, (200, 2))) == label).mean() < 0.4
