import pytest

from game.content.faults import FaultError
from game.content.text import load_catalogue, missing_keys
from game.lab.contracts import (
    check_contracts,
    contract_named,
    contracts_on_offer,
    load_contracts,
)

KEEP = '[[contract]]\nid = "a.1"\nlevel = "warehouse"\ngoals = ["time"]\n'


def test_the_contracts_we_ship_are_whole_and_in_words():
    assert check_contracts() == []
    keys = [f"contract.{name}.{part}" for name in load_contracts() for part in ("name", "brief")]
    for language in ("en", "ko"):
        assert missing_keys(keys, load_catalogue(language)) == []


def test_contracts_without_a_level_wait_for_it(monkeypatch):
    monkeypatch.setattr("game.lab.contracts.level_names", lambda: ["warehouse"])
    assert {one.level for one in contracts_on_offer()} == {"warehouse"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "contract"),
        (KEEP + KEEP, "stands twice"),
        (KEEP.replace("time", "speed"), "goals"),
        (KEEP + "shots = -1", "shots"),
        (KEEP + "shoots = 1", "shots"),
        ("[[contract", "contracts.toml"),
    ],
)
def test_a_faulty_file_is_told_with_what_is_wrong(tmp_path, text, told):
    path = tmp_path / "contracts.toml"
    path.write_text(text)
    with pytest.raises(FaultError, match=told):
        load_contracts(path)


def test_an_end_that_the_level_has_not_is_told(monkeypatch):
    odd = contract_named("warehouse.1").model_copy(update={"until": "laptopp"})
    monkeypatch.setattr("game.lab.contracts.load_contracts", lambda: {odd.id: odd})
    (fault,) = check_contracts()
    assert 'did you mean "laptop"?' in str(fault)


def test_a_mistyped_id_is_told_with_the_nearest():
    with pytest.raises(FaultError, match=r'did you mean "warehouse.1"'):
        contract_named("warehouse.11")
