from __future__ import annotations

from pathlib import Path

import pytest

from game.content.faults import FaultError
from game.content.paths import LEVELS
from game.lab import campaign
from game.lab.checking import check_data, check_one, describe, play_through
from game.lab.matches import Plan, player_sides
from game.lab.starter import write_starter
from game.tiled.load import level_names, load_level
from tests.lab.rooms import small_level


def test_the_starter_is_sound_and_can_be_won() -> None:
    assert check_one(small_level()) == []
    heard: list[int] = []
    faults, played = play_through(small_level(), 5, ["autopilot"], heard.append)
    assert faults == []
    assert [one.matches for one in played] == [5]
    assert sum(heard) == 5


def test_the_starter_works_from_any_folder(tmp_path: Path) -> None:
    path = write_starter("mine", tmp_path / "new" / "folder")
    assert load_level(path).name == "mine"
    assert {file.name for file in path.parent.iterdir()} == {
        *("map.tmx", "story.toml", "warehouse.tsx", "warehouse.png"),
    }


def test_beside_the_shipped_levels_the_starter_shares_their_tileset(tmp_path: Path) -> None:
    before = level_names()
    path = write_starter("test_only_starter", LEVELS)
    try:
        assert {file.name for file in path.parent.iterdir()} == {"map.tmx", "story.toml"}
        assert check_one("test_only_starter") == []
    finally:
        for file in path.parent.iterdir():
            file.unlink()
        path.parent.rmdir()
    assert level_names() == before


@pytest.mark.parametrize("name", ["", "a b", "../up", "ünder", "x" * 65, "a/b", "nul\0"])
def test_odd_names_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(FaultError, match="is no name for a level"):
        write_starter(name, tmp_path)
    assert not list(tmp_path.iterdir())


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "file").write_text("precious")
    with pytest.raises(FaultError, match="exists already"):
        write_starter("mine", tmp_path)
    with pytest.raises(FaultError, match="exists already"):
        write_starter("mine", tmp_path / "file")
    with pytest.raises(FaultError, match="cannot be made"):
        write_starter("mine", tmp_path / "file" / "below")
    assert (tmp_path / "file").read_text() == "precious"


def test_every_shipped_data_file_is_sound() -> None:
    assert check_data() == []


def test_a_level_is_described(tmp_path: Path) -> None:
    row = describe(small_level())
    assert (row["title"], row["width"], row["people"]) == ("A New Level", 24, 3)
    assert row["player"] is True
    assert player_sides(Plan(small_level()).setting()) == ["gon"]
    broken = write_starter("broken", tmp_path)
    broken.write_text("<map")
    assert describe(str(broken))["faults"] == 1
    assert check_one(str(broken))


def test_the_campaign_plays_what_there_is_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["epilogue", "financial_building/lobby", "financial_building/attic", "warehouse"]
    monkeypatch.setattr(campaign, "level_names", lambda: sorted(names))
    told = campaign.Campaign(
        chapters=["warehouse", "gone", "financial_building", "epilogue"],
        maps={"financial_building": ["lobby"]},
    )
    monkeypatch.setattr(campaign, "load_campaign", lambda: told)
    in_order = [names[3], names[1], names[2], names[0]]
    assert campaign.maps_of("") == in_order
    assert campaign.maps_of("financial_building") == in_order[1:3]
    assert campaign.maps_of("financial_building/attic") == ["financial_building/attic"]
    assert campaign.maps_of("elsewhere") == ["elsewhere"]
    monkeypatch.setattr(campaign, "level_names", list)
    with pytest.raises(FaultError, match="none of its chapters"):
        campaign.maps_of("")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("chapters = []", "chapters"),
        ("chapter = ['x']", "chapters"),
        ("chapters = ['x']\n[maps]\ny = ['z']", "is no chapter"),
        ("chapters = [", "not TOML"),
    ],
)
def test_a_faulty_campaign_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "campaign.toml").write_text(text)
    with pytest.raises(FaultError, match=told):
        campaign.load_campaign(tmp_path / "campaign.toml")
