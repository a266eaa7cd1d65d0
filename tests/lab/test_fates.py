"""How matches end is counted bot by bot, and what never came up is told."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from game.lab.fates import Fates, as_table, faults_of, play_fates
from tests.systems.arena import person
from tests.tiled.maps import over, write_map

PLAN = ["#" * 30, *["#" + "." * 28 + "#"] * 6, "#" * 30]
STORY = """
[[objective]]
id = "there"
text = "warehouse.obj.deal"
done = [{ in_zone = { who = "player", zone = "there" } }]

[[beat]]
id = "late"
when = [{ time = 20.0 }]
do = [{ lose = "warehouse.fail.dead" }]

[[beat]]
id = "start"
when = ["start"]
do = [{ objective = "there" }]

[[beat]]
id = "aside"
when = [{ in_zone = { who = "player", zone = "corner" } }]
do = [{ caption = "warehouse.cap.skylight" }]

[[beat]] # passed by for the reason that the one before it is, which is told already
id = "then"
when = [{ after = "aside" }]
do = [{ caption = "warehouse.cap.fall" }]

[[beat]]
id = "end"
when = [{ objective = "there" }]
do = ["win"]
"""


@pytest.fixture
def way(tmp_path: Path) -> str:
    """Return a level in which one walks from the left to the right, past a corner."""
    (tmp_path / "story.toml").write_text(STORY, encoding="utf-8")
    people = [
        person(3, 3, "gon", player=True),
        person(27, 1, "far", "civilians", "nurse"),
    ]
    zones = [over("Zone", 24, 1, 4, 6, "there"), over("Zone", 2, 6, 1, 1, "corner")]
    return str(write_map(tmp_path, PLAN, [*people, *zones]))


def test_each_bot_has_its_own_worlds(way: str) -> None:
    good, idle = play_fates(way, ["autopilot", "idle"], [1, 2, 3])
    assert (good.won, good.ends) == (3, Counter(won=3))
    assert idle.ends == Counter({"warehouse.fail.dead": 3})
    assert (good.beats["start"], good.beats["late"], good.won_by["end"]) == (3, 0, 3)
    assert (idle.beats["late"], idle.beats["end"]) == (3, 0)
    assert "there" in good.rooms
    caption = str(as_table(way, [good, idle]).caption)
    assert "autopilot wins 100.0%" in caption
    assert "never came: aside" in caption


def test_what_was_passed_by_and_never_came_up_is_told(way: str) -> None:
    told = [str(one) for one in faults_of(way, play_fates(way, ["autopilot"], [1, 2]))]
    assert len(told) == 1
    assert '2 of 2 wins passed by beat "aside"' in told[0]
    told = [str(one) for one in faults_of(way, play_fates(way, ["autopilot", "rusher"], [1]))]
    assert any('nobody lost by beat "late" (warehouse.fail.dead)' in one for one in told)
    assert any("corner" in one and "nobody ever came" in one for one in told)


def test_who_never_wins_or_never_ends_is_told(way: str) -> None:
    lost = Fates("autopilot", 4, {}, Counter({"timeout": 1, "warehouse.fail.dead": 3}), late=[7])
    told = " ".join(str(one) for one in faults_of(way, [lost]))
    assert "1 of 4 matches came to no end, the first with seed 7" in told
    assert "none of 4 matches was won" in told


def test_an_optional_beat_may_be_passed_by(way: str) -> None:
    path = Path(way)
    folder = path if path.is_dir() else path.parent
    story = STORY.replace('id = "aside"', 'id = "aside"\noptional = true')
    (folder / "story.toml").write_text(story, encoding="utf-8")
    won = Fates("autopilot", 2, {}, Counter(won=2), won_by=Counter(start=2, end=2))
    assert faults_of(way, [won]) == []
