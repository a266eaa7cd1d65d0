from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lab.matches import Match, Played
from game.lab.report import as_csv, as_json, as_table
from game.lab.stats import Z95, summary_of, wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [  # from statsmodels.stats.proportion.proportion_confint(method="wilson")
        (50, 100, 0.4038315, 0.5961685),
        (0, 20, 0.0, 0.1611252),
        (20, 20, 0.8388748, 1.0),
        (3, 7, 0.1582184, 0.7495353),
    ],
)
def test_wilson(count: int, of: int, low: float, high: float) -> None:
    got = wilson(count, of)
    assert (got.rate, got.low, got.high) == pytest.approx((count / of, low, high), abs=2e-4)


@given(st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_bounds_of_wilson_are_where_the_score_test_turns(trial: tuple[int, int]) -> None:
    count, of = trial
    got = wilson(count, of)
    assert 0 <= got.low <= got.rate + 1e-12
    assert got.rate - 1e-12 <= got.high <= 1
    for bound in (got.low, got.high):
        if 1e-9 < bound < 1 - 1e-9:
            score = (got.rate - bound) ** 2 * of / (bound * (1 - bound))
            assert score == pytest.approx(Z95**2, rel=1e-4)


def test_nothing_is_known_of_no_trials() -> None:
    assert wilson(0, 0).low == 0
    assert wilson(0, 0).high == 1


MATCHES = (
    Match(1, "won", "gon", 600, "a" * 16, {"gon": 1, "russians": 0}),
    Match(2, "lost", "russians", 300, "b" * 16, {"gon": 0, "russians": 4}),
    Match(3, "timeout", None, 900, "c" * 16, {"gon": 1, "russians": 2}),
)


def test_a_summary_counts_winners_of_all_matches() -> None:
    summary = summary_of(Played(MATCHES, 5000), ["gon", "russians"], 2.0)
    assert summary.matches == 3
    assert summary.ticks == 1800
    assert summary.agent_steps_per_second == 2500
    assert summary.win_rate["gon"] == wilson(1, 3)
    whole = as_json("here", 1, MATCHES, summary)
    assert list(whole) == ["level", "seed", "matches", "summary"]
    assert list(whole["matches"][0]) == [
        *("seed", "outcome", "winner", "ticks", "hash", "survivors"),
    ]
    assert list(whole["summary"]) == [
        *("matches", "win_rate", "ticks", "agent_steps", "seconds", "agent_steps_per_second"),
    ]
    assert set(whole["summary"]["win_rate"]["russians"]) == {"rate", "low", "high"}
    assert as_table("here", MATCHES, summary).row_count == 8


def test_csv_has_a_line_for_each_match() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(MATCHES))))
    assert [row["seed"] for row in rows] == ["1", "2", "3"]
    assert rows[1]["survivors_russians"] == "4"
    assert rows[2]["winner"] == ""
