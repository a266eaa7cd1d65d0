import pytest

from game.content.faults import FaultError
from game.data.constants import Stage
from game.lab.contracts import Contract, contracts_on_offer
from game.lab.matches import Plan
from game.lab.medals import (
    Measured,
    Medal,
    Medals,
    Run,
    better_score,
    load_medals,
    measure,
    medal_of,
    with_measured,
)
from game.lab.score import Score, Scorer
from game.sim.replay import Playback
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import write_map


def score(time=10.0, accuracy=0.5, unseen=0.5, mercy=0.5, shots=5, seen=1, spared=2):
    return Score(time, accuracy, unseen, mercy, shots, seen, spared)


def contract(*goals, **limits):
    return Contract(id="a.1", level="open_room", goals=list(goals), **limits)


@pytest.fixture(scope="module")
def duel(tmp_path_factory):
    """A level with one against two, as a contract names it."""
    return str(write_map(tmp_path_factory.mktemp("duel"), PLAN, PEOPLE))


def play(duel, bot="rusher", seed=1, ticks=2400):
    """Play one match; return the simulation and its scorer."""
    sim = Plan(duel, (("gon", bot),)).open(1)
    sim.reset([seed])
    scorer = Scorer(sim, contract("time"))
    while not scorer.over()[0] and sim.world.clock.tick[0] < ticks:
        sim.step()
        scorer.note()
    return sim, scorer


def test_a_score_is_what_the_columns_say(duel):
    sim, scorer = play(duel)
    found, actors = scorer.score(), sim.world.actors
    assert found.time == pytest.approx(int(sim.world.clock.tick[0]) / 60, abs=1e-3)
    assert found.shots == actors.tally.fired[0, sim.player] > 0
    assert found.accuracy == pytest.approx(actors.tally.hits[0, sim.player] / found.shots, abs=1e-3)
    dead = int((actors.health.condition[0, 1:] == 3).sum())
    assert found.spared == 2 - dead
    assert found.mercy == pytest.approx(1 - dead / 2)
    assert 0 < found.unseen < 1
    assert found.seen >= 1


def test_who_does_nothing_is_scored_without_a_fault(duel):
    _, scorer = play(duel, bot="idle", ticks=5)
    found = scorer.score()
    assert (found.accuracy, found.shots, found.mercy, found.spared) == (0, 0, 1, 2)
    assert found.unseen == 1


def test_the_replay_of_a_game_comes_to_the_same_score(duel, tmp_path):
    plan = Plan(duel, (("gon", "rusher"),))
    sim = plan.open(1)
    sim.reset([3])
    scorer, recorder = Scorer(sim, contract("time")), plan.recorder(sim, 3, 0)
    while sim.world.outcome.stage[0] == Stage.RUNNING and sim.world.clock.tick[0] < 1200:
        sim.step()
        scorer.note()
        recorder.step()
    playback = Playback(recorder.recording())
    again = Scorer(playback.sim, contract("time"))
    while not playback.done:
        playback.step()
        again.note()
    assert again.score() == scorer.score()


def test_a_score_is_the_same_alone_and_beside_others(duel):
    plan = Plan(duel, (("gon", "rusher"),))
    scores = []
    for seeds in ([5], [9, 5, 7]):
        sim = plan.open(len(seeds))
        sim.reset(seeds)
        scorer = Scorer(sim, contract("time"))
        for _ in range(400):
            sim.step()
            scorer.note()
        scores.append(scorer.score(seeds.index(5)))
    assert scores[0] == scores[1]


def test_limits_are_kept_or_not():
    assert score(shots=3).keeps(contract("time", shots=3))
    assert not score(shots=4).keeps(contract("time", shots=3))
    assert not score(seen=1).keeps(contract("time", seen=0))
    assert not score(spared=2).keeps(contract("time", spared=3))


def test_medals_are_what_shares_of_the_bots_reach():
    run = Run(contract("time", "mercy"), matches=30)
    run.scores = [score(time=float(n), mercy=n / 20) for n in range(1, 21)]
    measured = run.measured()
    assert (measured.matches, measured.done) == (30, 20)
    assert measured.medals == {"time": (10.0, 4.0, 1.0), "mercy": (0.55, 0.85, 1.0)}
    medals = Medals(contracts={"a.1": measured})
    for time, mercy, medal in (
        (1.0, 1.0, Medal.GOLD),
        (1.0, 0.9, Medal.SILVER),
        (9.0, 1.0, Medal.BRONZE),
        (11.0, 1.0, Medal.NONE),
    ):
        assert medal_of(run.contract, score(time=time, mercy=mercy), medals) == medal


def test_what_no_bot_does_is_worth_gold():
    assert medal_of(contract("time"), score(), Medals()) == Medal.GOLD
    none = Medals(contracts={"a.1": Measured(matches=9, done=0)})
    assert medal_of(contract("time"), score(), none) == Medal.GOLD


def test_a_better_medal_counts_more_than_a_better_figure():
    both = contract("time", "mercy")
    assert better_score(both, (Medal.GOLD, score(time=9)), (Medal.SILVER, score(time=1)))
    assert better_score(both, (Medal.GOLD, score(time=1)), (Medal.GOLD, score(time=9)))
    assert better_score(both, (Medal.GOLD, score(mercy=1)), (Medal.GOLD, score(mercy=0)))
    assert not better_score(both, (Medal.GOLD, score()), (Medal.GOLD, score()))


def test_bots_are_measured_on_a_level():
    asked = [
        Contract(id="a.1", level="open_room", goals=["time"]),
        Contract(id="a.2", level="open_room", goals=["accuracy"], shots=0),
    ]
    found = measure(asked, 2, ("rusher",))
    assert found["a.1"].matches == found["a.2"].matches == 2
    assert found["a.2"].done <= found["a.1"].done
    kept = with_measured(Medals(), found, ("rusher",))
    assert Medals.model_validate_json(kept.model_dump_json()) == kept


def test_the_medals_we_ship_rise_and_are_of_contracts_that_there_are():
    offered = {one.id: one for one in contracts_on_offer()}
    for name, measured in load_medals().contracts.items():
        if name in offered and measured.done:
            assert set(measured.medals) == set(offered[name].goals)
        for goal, (bronze, silver, gold) in measured.medals.items():
            ordered = [gold, silver, bronze] if goal == "time" else [bronze, silver, gold]
            assert ordered == sorted(ordered)


@pytest.mark.parametrize("data", [b"", b"[]", b'{"contracts": 3}', b"\xff", b"[" * 100_000])
def test_a_damaged_file_of_medals_is_one_line(tmp_path, data):
    path = tmp_path / "medals.json"
    path.write_bytes(data)
    with pytest.raises(FaultError) as caught:
        load_medals(path)
    assert "\n" not in str(caught.value)
