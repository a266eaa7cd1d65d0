"""The cordon keeps to its plan, and whoever has nothing in his hands can get through it."""

from __future__ import annotations

import numpy as np
import pytest

from game.content.armoury import load_armoury
from game.data.constants import Condition, Stage
from game.lab.campaign import load_campaign, maps_of
from game.lab.matches import Plan
from game.sim.sim import Sim
from game.tiled.level import Level
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.tower import Night, unused

LEVEL = "financial_building/cordon"
ROOMS = (
    *("plaza", "bay", "lobby", "court", "mail", "archive", "post", "lifthall"),
    *("staff", "security", "lockers"),
)
MATCHES = 24


@pytest.fixture(scope="module")
def level() -> Level:
    return load_level(LEVEL)


@pytest.fixture(scope="module")
def played() -> Sim:
    """Return the autopilot's ways in, side by side, to the end."""
    sim = Plan(LEVEL).open(MATCHES)
    sim.reset(np.arange(1, MATCHES + 1, dtype=np.uint64))
    for _ in range(60 * 180):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    return sim


@pytest.fixture
def night() -> Night:
    made = Night(LEVEL, "gon")
    made.world.beats.beat.wake[0, made.beats.index("call")] = 0
    made.until("street", 20)
    made.seconds(0.2)
    return made


def test_the_stages_of_the_tower_follow_each_other() -> None:
    parts = load_campaign().maps["financial_building"]
    assert maps_of("financial_building") == [f"financial_building/{part}" for part in parts]
    order = maps_of("")
    first = order.index(LEVEL)
    assert order[first : first + 2] == [LEVEL, "financial_building/offices"]


def test_size_people_and_rooms(level: Level) -> None:
    assert (level.width, level.height) == (88, 64)
    police = [spawn for spawn in level.spawns if spawn.character == "police"]
    assert len(police) == 10
    assert next(s for s in level.spawns if s.player).weapon == "fists"


@pytest.mark.parametrize(
    ("one", "other"), [("plaza", "lifthall"), ("bay", "lobby"), ("court", "lobby")]
)
def test_two_separate_routes(level: Level, one: str, other: str) -> None:
    assert plan.routes(level, ROOMS, one, other) >= 2


def test_rooms_are_dressed(level: Level) -> None:
    for room in ROOMS:
        inside = plan.inside(level, room)
        assert sum(inside[plan.cell(prop.pos)[::-1]] for prop in level.props) >= 3, room


def test_every_line_of_the_stage_is_used() -> None:
    assert unused(LEVEL, "a", set()) == set()


def test_bots_get_in_without_a_shot_and_not_always(played: Sim) -> None:
    stage = played.world.outcome.stage
    assert (stage == Stage.WON).mean() >= 0.3
    assert (stage == Stage.LOST).any()
    assert (played.world.actors.tally.fired == 0).all()
    beats = [beat.id for beat in played.script.beats]
    fired = played.world.beats.beat.fired
    won = fired[stage == Stage.WON][:, [beats.index(one) for one in ("street", "inside", "up")]]
    assert (won >= 0).all()
    assert (np.diff(won, axis=1) > 0).all()
    # and the last word depends on whether he was asked
    said = fired[stage == Stage.WON][:, [beats.index("coats"), beats.index("unseen")]] >= 0
    assert (said.sum(axis=1) == 1).all()


def test_who_hurts_a_policeman_has_lost(night: Night) -> None:
    health, him = night.world.actors.health, night.who("captain")
    health.hurt_tick[him], health.hurt_by[him] = 5, night.names.index("gon")
    night.seconds(0.3)
    assert night.outcome() == ("LOST", "financial_building.a.fail.police")


def test_who_walks_into_their_arms_is_caught(night: Night) -> None:
    actors = night.world.actors
    actors.handicap.pace[night.who("captain")] = 0
    captain = actors.body.pos[night.who("captain")]
    actors.body.pos[night.who("gon")] = captain - (1.0, 0.0)
    night.seconds(4)
    assert night.outcome() == ("LOST", "financial_building.a.fail.caught")


def test_gon_may_fall(night: Night) -> None:
    night.world.actors.health.condition[night.who("gon")] = Condition.DEAD
    night.seconds(0.3)
    assert night.outcome() == ("LOST", "financial_building.a.fail.dead")


def test_a_drawn_gun_is_warned_of(night: Night) -> None:
    night.world.actors.arms.weapon[night.who("gon")] = load_armoury().row("silenced_pistol")
    night.put("gon", "gate")
    night.seconds(0.3)
    assert "a.prompt.holster" in night.lines()
