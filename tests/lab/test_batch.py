from __future__ import annotations

from pathlib import Path

import pytest

from game.content.faults import FaultError
from game.lab.batch import run_batch
from game.lab.game import play_game
from game.lab.matches import Match, Plan
from game.sim.replay import verify
from tests.lab.rooms import small_plan

SEEDS = range(1, 9)


@pytest.fixture(scope="module")
def alone() -> tuple[Match, ...]:
    """Every match played in a simulation of its own."""
    return tuple(run_batch(small_plan(), [seed], 1).matches[0] for seed in SEEDS)


@pytest.mark.parametrize("worlds", [3, 64])
def test_a_match_is_the_same_whatever_stands_beside_it(
    alone: tuple[Match, ...], worlds: int
) -> None:
    assert run_batch(small_plan(), SEEDS, worlds).matches == alone


def test_the_order_of_seeds_changes_nothing(alone: tuple[Match, ...]) -> None:
    assert run_batch(small_plan(), list(reversed(SEEDS)), 4).matches == alone


def test_one_game_told_in_full_is_the_same_match(alone: tuple[Match, ...]) -> None:
    game, sim = play_game(small_plan(), 3)
    assert game.match == alone[2]
    assert sim.hash(0) == alone[2].hash
    assert [one["id"] for one in game.objectives] == ["all"]
    assert game.objectives[0]["done"] is (game.match.outcome == "won")
    assert game.stats["fired"] >= game.stats["hits"]


def test_matches_that_come_to_no_end_time_out() -> None:
    plan = small_plan(max_ticks=50, sides=(("gon", "idle"),))
    matches = run_batch(plan, [1, 2, 3], 2).matches
    assert [match.outcome for match in matches] == ["timeout"] * 3
    assert {match.ticks for match in matches} == {50}
    assert all(match.winner is None for match in matches)
    assert matches[0].survivors == {"gon": 1, "russians": 2}


def test_agent_steps_count_who_is_on_their_feet() -> None:
    plan = small_plan(max_ticks=20, sides=(("gon", "idle"),))
    assert run_batch(plan, [1, 2], 2).agent_steps == 2 * 20 * 3


def test_every_match_can_be_recorded(alone: tuple[Match, ...], tmp_path: Path) -> None:
    plan = small_plan(record=tmp_path)
    assert run_batch(plan, SEEDS[:5], 2).matches == alone[:5]
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{n}.replay" for n in range(1, 6)]
    for match in alone[:5]:
        verdict = verify(tmp_path / f"{match.seed}.replay")
        assert verdict.ok
        assert verdict.hash == match.hash
        assert verdict.ticks == match.ticks


def test_other_people_make_another_match(alone: tuple[Match, ...]) -> None:
    recast = run_batch(small_plan(characters=(("first_man", "asing"),)), [1], 1).matches[0]
    assert recast.hash != alone[0].hash


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"characters": (("first_mna", "asing"),)}, "first_man"),
        ({"characters": (("gon", "asig"),)}, "asing"),
        ({"sides": (("rusians", "idle"),)}, "russians"),
        ({"sides": (("gon", "autopilto"),)}, "autopilot"),
        ({"difficulty": "nromal"}, "normal"),
    ],
)
def test_what_does_not_fit_is_told_with_the_nearest_name(
    changes: dict[str, object], told: str
) -> None:
    with pytest.raises(FaultError, match=told):
        small_plan(**changes).open(1)


def test_no_seeds_no_matches() -> None:
    assert run_batch(Plan("nowhere"), [], 4).matches == ()
