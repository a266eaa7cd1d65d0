from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.faults import FaultError
from game.data.constants import Stage
from game.lab.stats import wilson
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests import statistics as helper
from tests.statistics import Counts, Results, assert_rate, matches
from tests.systems.arena import person
from tests.tiled.maps import write_map

PLAN = ["##############", *["#............#"] * 7, "##############"]
PEOPLE = [
    person(2, 4, "a1", "gon", "gon", player=True),
    person(11, 4, "b1", "russians", "russian_thug", facing=180),
]
SEEDS = list(range(40, 52))


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    folder: Path = tmp_path_factory.mktemp("duel")
    return Setting(load_level(write_map(folder, PLAN, PEOPLE)), cache=folder)


def seen(sim: Sim) -> dict[str, Counts]:
    actors = sim.world.actors
    return {
        "ticks": np.ones(sim.worlds, np.int32),
        "fired": actors.tally.fired.copy(),
        "hp": actors.health.hp.copy(),
        "up": sim.survey.able.copy(),
    }


@pytest.fixture(scope="module")
def played(setting: Setting) -> Results:
    keep = {"fired": np.maximum, "hp": np.minimum}
    return matches(setting, SEEDS, watch=seen, keep=keep)


def test_each_match_is_the_one_that_its_seed_makes_alone(setting: Setting, played: Results) -> None:
    for i, seed in enumerate(SEEDS):
        alone = matches(setting, [seed])
        assert alone.seeds == (seed,) == played.seeds[i : i + 1]
        assert alone.stage[0] == played.stage[i]
        assert alone.winner[0] == played.winner[i]
        assert alone.ticks[0] == played.ticks[i]


def test_the_batch_changes_nothing(setting: Setting, played: Results) -> None:
    keep = {"fired": np.maximum, "hp": np.minimum}
    few = matches(setting, SEEDS, watch=seen, keep=keep, worlds=5)
    assert few.winner == played.winner
    assert few.watched.keys() == played.watched.keys()
    for name, values in few.watched.items():
        assert np.array_equal(values, played.watched[name]), name


def test_what_is_watched_is_put_together_while_a_match_lasts(played: Results) -> None:
    assert np.array_equal(played.watched["ticks"], played.ticks)
    assert (played.watched["fired"][:, 0] > 0).all()
    for winner, least in zip(played.winner, played.watched["hp"].min(axis=1), strict=True):
        assert winner is not None
        assert least <= 0
    assert (played.watched["up"] <= played.ticks[:, None]).all()
    assert (played.watched["up"].max(axis=1) >= played.ticks - 1).all()


def test_winners_are_counted(played: Results) -> None:
    assert played.decided().all()
    assert played.won("gon") + played.won("russians") == len(played) == len(SEEDS)
    assert played.won("gon") == (played.stage == Stage.WON).sum()


def test_time_runs_out(setting: Setting) -> None:
    short = matches(setting, [1, 2], {"gon": None}, max_ticks=20)
    assert short.ticks.tolist() == [20, 20]
    assert short.winner == (None, None)
    assert not short.decided().any()


def test_drivers_and_characters_are_used(setting: Setting, played: Results) -> None:
    idle = matches(setting, SEEDS, {"gon": "idle"}, max_ticks=1800)
    assert idle.won("gon") < played.won("gon")
    other = matches(setting, SEEDS, characters={"b1": "chaoz"})
    assert other.ticks.tolist() != played.ticks.tolist()


def test_no_seeds_no_matches(setting: Setting) -> None:
    assert len(matches(setting, [])) == 0


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(FaultError, match="no such level"):
        matches("open_rom", [1])
    with pytest.raises(FaultError, match="no such bot"):
        matches("open_room", [1], {"gon": "autopilott"})
    with pytest.raises(FaultError):
        matches("open_room", [1], characters={"b1": "azing"})


def test_a_rate_is_held_only_when_it_is_sure() -> None:
    assert_rate(475, 500, low=0.92)
    assert_rate(250, 500, low=0.45, high=0.55)
    assert_rate(0, 500, high=0.01)
    with pytest.raises(AssertionError, match=r"9 of 10.*at least 80.0%"):
        assert_rate(9, 10, low=0.8)
    with pytest.raises(AssertionError, match=r"3 of 500.*at most 1.0%"):
        assert_rate(3, 500, high=0.01)


def test_a_rough_target_is_held_by_the_rate_itself() -> None:
    assert_rate(9, 10, low=0.8, sure=False)
    assert_rate(8, 10, low=0.8, high=0.8, sure=False)
    with pytest.raises(AssertionError):
        assert_rate(7, 10, low=0.8, sure=False)


def test_more_confidence_asks_for_more() -> None:
    assert_rate(440, 500, low=0.85, confidence=0.9)
    with pytest.raises(AssertionError):
        assert_rate(440, 500, low=0.85, confidence=0.99)


@pytest.mark.parametrize(("count", "of"), [(0, 0), (3, 2), (-1, 5)])
def test_counts_that_cannot_be_are_refused(count: int, of: int) -> None:
    with pytest.raises(ValueError, match="is no rate"):
        assert_rate(count, of, low=0.5)


def test_a_limit_is_needed() -> None:
    with pytest.raises(ValueError, match="expected low, high or both"):
        assert_rate(1, 2)


@given(st.integers(1, 400), st.data())
def test_the_interval_is_the_one_of_the_lab(of: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, of))
    rate = assert_rate(count, of, low=0.0, high=1.0)
    lab = wilson(count, of)
    assert rate.low == pytest.approx(lab.low, abs=1e-6)
    assert rate.high == pytest.approx(lab.high, abs=1e-6)


def test_a_level_is_set_up_once() -> None:
    assert helper.setting_of("open_room") is helper.setting_of("open_room")
