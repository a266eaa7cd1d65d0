"""Two floors of the tower keep to their plan, and the end of the story can be lived through."""

from __future__ import annotations

import numpy as np
import pytest

from game.data.constants import Bound, Button, Condition, Stage
from game.lab.matches import Plan
from game.sim.sim import Sim
from game.tiled.level import Level
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.tower import Night, spoken, unused

LEVEL = "financial_building/executive"
FOURTEEN = ("plant", "hall_a", "hall_b", "aisle_w", "aisle_m", "aisle_e")
TWENTY = (
    *("archive", "john", "pa", "stairs", "corr_w", "corr_m", "corr_e", "lobby"),
    *("files", "office", "hall"),
)
MATCHES = 8
#: All that may be said from the bell to the end.
LAST_LINES = [
    "h.say.gon.no",
    "h.say.chaoz.right",
    *(f"h.radio.mo_gyeong.{one}" for one in ("yes", "sat", "door", "afraid", "you_afraid")),
]


@pytest.fixture(scope="module")
def level() -> Level:
    return load_level(LEVEL)


def decided(sim: Sim, beat: str, most: float) -> np.ndarray:
    """Play on until each world came to a beat or lost; return which came to it."""
    number = [one.id for one in sim.script.beats].index(beat)
    fired = sim.world.beats.beat.fired
    for _ in range(round(most * 60)):
        sim.step()
        lost = sim.world.outcome.stage != Stage.RUNNING
        if (lost | (fired[:, number] >= 0)).all():
            return fired[:, number] >= 0
    pytest.fail("a match that never ends")


def opened() -> Sim:
    """Return the autopilot in many worlds side by side."""
    sim = Plan(LEVEL).open(MATCHES)
    sim.reset(np.arange(1, MATCHES + 1, dtype=np.uint64))
    return sim


def gunpoint() -> Night:
    """Return a world in which Chaoz has sat down before Gon's pistol."""
    night = Night(LEVEL, "gon")
    night.seconds(0.2)
    night.world.actors.health.hp[night.who("chaoz")] = 20
    night.until("gunpoint", 30)
    return night


def twentieth() -> Night:
    """Return a world in which Mo-gyeong has been thrown down, and Byun is about."""
    night = Night(LEVEL, "gon")
    night.seconds(0.2)
    become_her(night.sim)
    night.raise_flag("twenty")
    night.until("caught_once", 40)
    night.seconds(7)
    return night


def become_her(sim: Sim) -> None:
    """Leave the fourteenth floor, and what happened there, behind."""
    names = [spawn.name for spawn in sim.level.spawns]
    actors = sim.world.actors
    actors.slot.alive[:, [names.index("gon"), names.index("chaoz")]] = False
    actors.identity.driven[...] = False
    actors.identity.driven[:, names.index("mo_gyeong")] = True
    sim.world.flags.up[:, sim.script.flags.index("spent")] = True


@pytest.fixture(scope="module")
def hall() -> Night:
    """Return a world in which the lift has come, and she holds the gun."""
    night = Night(LEVEL, "gon")
    night.seconds(0.2)
    become_her(night.sim)
    night.world.actors.handicap.bound[night.who("mo_gyeong")] = Bound.HANDS
    night.put("mo_gyeong", "hall_lights")
    night.raise_flag("climbing")
    night.until("he_stands", 20)
    return night


def test_size_and_people(level: Level) -> None:
    assert (level.width, level.height) == (88, 64)
    assert {spawn.name for spawn in level.spawns} == {
        *("gon", "chaoz", "mo_gyeong", "byun", "john_lee"),
    }


@pytest.mark.parametrize(
    ("rooms", "one", "other"),
    [
        (FOURTEEN, "plant", "hall_b"),
        (FOURTEEN, "hall_a", "aisle_m"),
        (TWENTY, "files", "john"),
        (TWENTY, "office", "hall"),
        (TWENTY, "john", "hall"),
    ],
)
def test_two_separate_routes(level: Level, rooms: tuple[str, ...], one: str, other: str) -> None:
    assert plan.routes(level, rooms, one, other) >= 2


def test_all_floor_can_be_walked_to(level: Level) -> None:
    start = next(spawn.pos for spawn in level.spawns if spawn.player)
    assert not (~level.solid & ~plan.reachable(level, start)).any()


def test_his_round_is_on_open_floor(level: Level) -> None:
    [patrol] = level.patrols
    points = np.array(patrol.points)
    free = level.solid & ~plan.doors(level)
    assert plan.clear(free, points, np.roll(points, -1, axis=0)).all()


def test_views_stay_within_the_limit(level: Level) -> None:
    length, one, other = plan.longest_view(level, 26.0)
    assert length == 0.0, (one, other)


@pytest.mark.parametrize("room", ["hall_a", "hall_b", "aisle_m"])
def test_the_duel_has_cover(level: Level, room: str) -> None:
    assert plan.cover(level, room) >= 0.8


def test_rooms_are_dressed(level: Level) -> None:
    square_metres = (~level.solid).sum() * plan.TILE**2
    assert len(level.props) / square_metres * 100 >= 12
    for room in (*FOURTEEN, *TWENTY):
        inside = plan.inside(level, room)
        assert sum(inside[plan.cell(prop.pos)[::-1]] for prop in level.props) >= 3, room


def test_every_line_is_used() -> None:
    assert unused(LEVEL, "fgh", set()) == set()


def test_a_bot_wins_the_duel_more_often_than_not() -> None:
    assert decided(opened(), "spent", 120).mean() >= 0.5


def test_a_bot_reaches_the_blade_and_not_always() -> None:
    sim = opened()
    sim.step()
    become_her(sim)
    sim.world.flags.up[:, sim.script.flags.index("twenty")] = True
    assert decided(sim, "blade_taken", 150).mean() >= 0.4


def test_gon_may_fall() -> None:
    night = Night(LEVEL, "gon")
    night.seconds(0.2)
    night.world.actors.health.condition[night.who("gon")] = Condition.DEAD
    night.seconds(0.2)
    assert night.outcome() == ("LOST", "financial_building.f.fail.dead")


def test_any_number_of_presses_leaves_chaoz_alive() -> None:
    night = gunpoint()
    hp = night.world.actors.health.hp[night.who("chaoz")]
    since = len(night.told)
    for _ in range(60):
        night.press(Button.FIRE)
        night.seconds(0.1)
    assert not night.fired("is_it_jammed")
    assert not len(night.world.shots)
    assert not spoken(night.lines()[since:])
    assert bool(night.world.flags.hush[0])
    night.until("is_it_jammed", 6)
    assert night.world.actors.health.hp[night.who("chaoz")] == hp > 0
    night.seconds(15)
    assert spoken(night.lines())[-1] == "f.say.chaoz.leg"


def test_he_asks_too_when_nobody_presses() -> None:
    night = gunpoint()
    night.until("is_it_jammed", 16)
    assert not night.fired("press")


def test_byun_finds_her_when_he_sees_her() -> None:
    night = twentieth()
    assert night.outcome()[0] == "RUNNING"
    actors = night.world.actors
    actors.body.pos[night.who("byun")] = actors.body.pos[night.who("mo_gyeong")] + (-1.0, 0.0)
    actors.facing.angle[night.who("byun")] = 0
    night.seconds(1.5)
    assert night.outcome() == ("LOST", "financial_building.g.fail.found")


def test_a_drawer_brings_him() -> None:
    night = twentieth()
    night.put("mo_gyeong", "drawer_1")
    night.world.actors.body.pos[night.who("mo_gyeong")] += (0.0, 1.1)
    night.put("byun", "byun_away")
    night.seconds(0.2)
    night.press(Button.USE)
    night.until("drawer", 0.3)
    night.until("drawer_heard", 12)
    assert night.outcome() == ("LOST", "financial_building.g.fail.noise")


def test_he_turns_when_he_hears_his_name() -> None:
    night = twentieth()
    night.put("mo_gyeong", "blade")
    night.world.actors.body.pos[night.who("mo_gyeong")] += (0.0, 1.4)
    night.put("byun", "byun_away")
    night.seconds(0.2)
    night.press(Button.USE)
    night.until("behind_him", 26)
    night.press(Button.USE)
    night.seconds(3)
    assert night.lines()[-2:] == ["g.say.mo_gyeong.byun", "g.say.byun.yes"]
    night.world.actors.health.condition[night.who("byun")] = Condition.DEAD
    night.until("from_the_front", 0.3)
    since = len(night.told)
    night.seconds(22)
    quiet = [key for key, hush in night.told[since:] if hush]
    assert quiet == []
    assert spoken(night.lines()[since:]) == [
        *("g.say.byun.front", "g.say.mo_gyeong.thank", "h.radio.gon.cabinet"),
    ]


def test_who_does_not_call_him_is_found() -> None:
    night = twentieth()
    night.put("mo_gyeong", "blade")
    night.world.actors.body.pos[night.who("mo_gyeong")] += (0.0, 1.4)
    night.put("byun", "byun_away")
    night.seconds(0.2)
    night.press(Button.USE)
    night.until("behind_him", 26)
    night.seconds(21)
    assert night.outcome() == ("LOST", "financial_building.g.fail.found")


def test_ten_minutes_change_nothing(hall: Night) -> None:
    night = hall
    before, gon = len(night.told), night.who("gon")
    night.world.clock.tick += 60 * 600
    night.seconds(3)
    assert len(night.told) == before
    assert not night.fired("shot")
    assert night.world.actors.health.condition[gon] == Condition.FINE
    assert night.outcome()[0] == "RUNNING"


def test_whoever_comes_out(hall: Night) -> None:
    night = hall
    night.press(Button.FIRE)
    night.until("shot", 0.3)
    night.until("gun_down", 90)
    chaoz = night.who("chaoz")
    assert night.world.actors.health.condition[night.who("gon")] == Condition.FLOORED
    assert night.sim.armoury.names[night.world.actors.arms.weapon[chaoz]] == "fists"
    night.seconds(11)
    night.put("mo_gyeong", "far_window")
    night.press(Button.USE)
    night.until("once_is_yes", 1)
    night.seconds(75)
    assert night.outcome()[0] == "WON"
    hushed = night.lines(hushed=True)
    assert spoken(hushed) == LAST_LINES
    assert hushed[-3:] == ["h.radio.mo_gyeong.you_afraid", "h.cap.click5", "h.cap.end"]
    assert not night.world.circuits.on[
        0, [night.sim.script.circuits.index(f"siren_{one}") for one in range(1, 6)]
    ].any()
