"""What the seed lists on screens can be solved by reasoning, and differs by world."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.data.components import Ledger
from game.data.puzzles import Account, Rules
from game.ecs.columns import allocate
from game.story.dealing import deal
from tests.story.desks import office, reasoned, shown

SEEDS = 600


@pytest.fixture(scope="module")
def sim(tmp_path_factory):
    return office(tmp_path_factory.mktemp("office"), worlds=SEEDS)


def test_reasoning_finds_the_route_for_every_seed(sim):
    ledger = sim.world.ledgers.ledger
    for world in range(SEEDS):
        rows = shown(sim, world)
        route = reasoned(rows, 20)
        stage = ledger.stage[world, 0].tolist()
        assert [stage[row] for row in route] == [0, 1, 2, 3]
        assert sum(one >= 0 for one in stage) == 4


def test_every_list_tempts_with_amounts_that_only_seem_to_match(sim):
    """On most lists two accounts pass on the same amount, of which one keeps another fee."""
    twins = [len({left for _, _, left in shown(sim, world)}) < 7 for world in range(SEEDS)]
    assert np.mean(twins) == 1


def test_lists_differ_by_seed_in_all_that_is_shown(sim):
    ledger = sim.world.ledgers.ledger
    numbers = {tuple(row) for row in ledger.number[:, 0].tolist()}
    assert len(numbers) == SEEDS
    assert len(set(ledger.arrived[:, 0].max(axis=1).tolist())) > SEEDS / 3
    # who stands first on the route, and where in the list the money ends, is anybody's guess
    first = np.take_along_axis(ledger.name[:, 0], (ledger.stage[:, 0] == 3).argmax(1)[:, None], 1)
    assert sorted(np.unique(first).tolist()) == [1, 2, 3]
    assert (np.bincount((ledger.stage[:, 0] == 0).argmax(axis=1), minlength=7) > SEEDS / 14).all()


def test_numbers_have_six_digits_and_are_met_once(sim):
    numbers = sim.world.ledgers.ledger.number[:, 0]
    assert numbers.min() >= 100_000
    assert numbers.max() <= 999_999
    assert all(len(set(row)) == len(row) for row in numbers.tolist())


def test_a_world_in_a_batch_lists_what_it_lists_alone(tmp_path, sim):
    alone = office(tmp_path)
    alone.reset([77])
    assert shown(alone) == shown(sim, 77)
    other = office(tmp_path / "again", worlds=3)
    other.reset([5, 77, 9])
    assert shown(other, 1) == shown(sim, 77)


@settings(max_examples=60, deadline=None)
@given(
    least=st.integers(2000, 90_000),
    more=st.integers(0, 20_000),
    fee=st.integers(5, 100),
    stages=st.integers(2, 8),
    shells=st.integers(7, 16),
    others=st.integers(0, 15),
    seed=st.integers(0, 2**64 - 1),
)
def test_any_puzzle_that_a_file_may_ask_for_has_one_route(
    least, more, fee, stages, shells, others, seed
):
    last = Account("last", "", False)
    beside = [Account(f"shell{n}", "", True) for n in range(shells)]
    beside += [Account(f"other{n}", "", False) for n in range(others)]
    words = dict.fromkeys(("name", "header", "rule", "frozen", "solved", "late"), "")
    rules = Rules(
        accounts=(last, *beside),
        stages=stages,
        least=least,
        most=min(least + more, 90_000),
        fee=fee,
        **dict.fromkeys(("clock", "penalty", "pause"), 0),
        noise=0.0,
        hints=(),
        **words,
    )
    worlds = 40
    ledger = allocate(Ledger, (worlds, 1), {"entries": len(rules.accounts)})
    seeds = np.uint64(seed) + np.arange(worlds, dtype=np.uint64)
    deal(ledger, seeds, (rules,), np.arange(worlds))
    for world in range(worlds):
        columns = (ledger.number, ledger.arrived, ledger.left)
        rows = list(zip(*(c[world, 0].tolist() for c in columns), strict=True))
        stage = ledger.stage[world, 0].tolist()
        assert [stage[row] for row in reasoned(rows, fee)] == list(range(stages))
        assert min(arrived for _, arrived, _ in rows) > 0
