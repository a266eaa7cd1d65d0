"""What a tick costs, system by system, beside fixed work: nothing may grow unnoticed."""

import json
from pathlib import Path

from game.lab.budget import measure, overspent

TRIES = 6  # one disturbed second proves nothing: what is really slower is so each time
BUDGET = Path(__file__).with_name("budget.json")


def test_no_system_costs_a_quarter_more_than_its_budget():
    budget = json.loads(BUDGET.read_text(encoding="utf-8"))
    shares = measure()
    for _ in range(TRIES - 1):
        over = overspent(shares, budget)
        if not over:
            return
        again = measure()
        shares = {name: min(share, again[name]) for name, share in shares.items()}
    over = overspent(shares, budget)
    assert not over, "loose-ends bench --budget tests/lab/budget.json writes a new one"


def test_what_grows_by_more_than_a_quarter_is_told_worst_first():
    budget = {"walk.walk": 2.0, "fly.fly": 1.0, "ring.ring": 0.01}
    shares = {"walk.walk": 2.6, "fly.fly": 1.9, "ring.ring": 0.03}
    told = overspent(shares, budget)
    assert [line.partition(":")[0] for line in told] == ["fly.fly", "walk.walk"]
    assert "budget 1.00" in told[0]


def test_a_new_system_has_no_budget_and_a_cheaper_one_is_welcome():
    assert overspent({"walk.walk": 0.5, "new.new": 0.2}, {"walk.walk": 2.0}) == [
        "new.new: 0.20 of the fixed work, budget 0.00"
    ]
    assert overspent({"walk.walk": 2.4}, {"walk.walk": 2.0}) == []
