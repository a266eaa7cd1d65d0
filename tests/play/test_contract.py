import pytest

from game.content.faults import FaultError
from game.content.text import load_catalogue
from game.data.constants import Progress
from game.lab.contracts import Contract, contract_named
from game.play.contract import Best, ContractReferee, ContractTerms, keep_best, load_bests

BEST = Best(medal=2, time=9.5, accuracy=0.5, unseen=0.25, mercy=1.0)
WORDS = load_catalogue("en")


@pytest.fixture
def bests(tmp_path, monkeypatch):
    path = tmp_path / "kept" / "contracts.json"
    monkeypatch.setattr("game.play.contract.bests_path", lambda: path)
    return path


def test_what_was_best_is_kept_and_read_again(bests):
    assert load_bests() == ({}, "")
    keep_best("a.1", BEST)
    keep_best("a.2", BEST)
    assert load_bests() == ({"a.1": BEST, "a.2": BEST}, "")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"best": {"a": {"medal": 9}}}', b"\xff\xfe"])
def test_a_damaged_file_is_set_aside_and_told_in_one_line(bests, data):
    bests.parent.mkdir()
    bests.write_bytes(data)
    found, told = load_bests()
    assert found == {}
    assert "damaged" in told
    assert "\n" not in told
    assert bests.with_name("contracts.json.damaged").read_bytes() == data
    keep_best("a.1", BEST)
    assert load_bests()[0] == {"a.1": BEST}


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FaultError):
        keep_best("a.1", BEST, tmp_path / "file" / "contracts.json")


def referee(started, **limits):
    sim = started()
    asked = Contract(id="warehouse.1", level="warehouse", goals=["mercy"], **limits)
    return ContractReferee(sim, asked), sim


def finish(referee, sim, stage):
    for tick in range(30):
        sim.step()
        if tick == 29:
            sim.world.outcome.stage[0] = stage
        referee.note()


def test_a_contract_that_is_done_earns_a_medal_and_is_kept_once(started, bests):
    judge, sim = referee(started)
    assert not judge.over
    finish(judge, sim, 1)
    assert judge.over
    assert judge.won
    account = judge.account(WORDS)
    assert (account.title, account.reason) == ("Night Shift", "New best")
    assert [line.name for line in account.lines if line.good][1:] == ["Mercy"]
    kept = load_bests()[0]["warehouse.1"]
    assert (kept.mercy, kept.time) == (1.0, pytest.approx(0.5, abs=0.02))
    assert judge.account(WORDS).reason == "Take the laptop. Be quick about it."
    ticks = kept.time
    sim.step()
    judge.note()
    judge.account(WORDS)
    assert load_bests()[0]["warehouse.1"].time == ticks


def test_a_contract_whose_limits_were_broken_is_not_done(started, bests):
    judge, sim = referee(started, spared=9)
    finish(judge, sim, 1)
    assert judge.over
    assert not judge.won
    assert judge.account(WORDS).reason == "Not this time"
    assert load_bests()[0] == {}
    judge.restart()
    assert not judge.over


def test_an_end_that_the_level_has_not_is_told(started):
    with pytest.raises(FaultError, match="no objective"):
        referee(started, until="nothing")


def test_a_contract_ends_with_its_objective():
    terms = ContractTerms.of(contract_named("warehouse.1"))
    assert not terms.plain
    sim = terms.open()
    judge = terms.referee(sim)
    row = [task.id for task in sim.script.tasks].index("laptop")
    sim.step()
    judge.note()
    assert not judge.over
    sim.world.tasks.task.progress[0, row] = Progress.DONE
    judge.note()
    assert judge.over
    assert judge.won
