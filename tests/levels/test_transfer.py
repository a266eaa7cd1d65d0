"""The floor of the transfer keeps to its plan, and settlement and glass can be lived through."""

from __future__ import annotations

import numpy as np
import pytest

from game.data.constants import Button, Condition, Order, Stage
from game.lab.matches import Plan
from game.sim.sim import Sim
from game.tiled.level import Level
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.tower import Night, spoken, unused

LEVEL = "financial_building/transfer"
ROOMS = (
    *("servers", "battery", "cooling", "plant", "trading", "ledger", "john"),
    *("corr_w", "corr_e", "break_room", "meeting", "copy", "records", "stairs"),
)
#: What the screens' own headings say.
SPARE = {f"financial_building.d.read.columns_{one}" for one in ("account", "in", "out")}
MATCHES = 12


@pytest.fixture(scope="module")
def level() -> Level:
    return load_level(LEVEL)


@pytest.fixture(scope="module")
def played() -> Sim:
    """Return the autopilot's attempts in many worlds side by side, to the end."""
    sim = Plan(LEVEL).open(MATCHES)
    sim.reset(np.arange(1, MATCHES + 1, dtype=np.uint64))
    for _ in range(60 * 360):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    return sim


@pytest.fixture
def night() -> Night:
    """Return a world in which she stands at the ledger, and was told to freeze."""
    made = Night(LEVEL, "mo_gyeong")
    made.seconds(0.2)
    progress = made.world.beats.beat
    progress.wake[0, made.beats.index("signed_in")] = 0
    for _ in range(60):  # all her waiting at once
        progress.wake[0, made.beats.index("signed_in")] = 0
        made.seconds(0.1)
    made.put("mo_gyeong", "desk_terminal")
    made.world.actors.body.pos[made.who("mo_gyeong")] += (0.0, 1.0)
    made.seconds(0.2)
    made.press(Button.USE)
    made.press(Button.CROUCH)
    made.until("traced", 8)
    made.put("mo_gyeong", "ledger_screen")
    made.world.actors.body.pos[made.who("mo_gyeong")] += (0.0, 1.0)
    made.seconds(0.2)
    return made


def ledger(night: Night):
    return night.world.ledgers.ledger


def look_up(night: Night) -> None:
    """Put a guard into the room, with his eyes on her."""
    actors, guard = night.world.actors, night.who("guard_east")
    actors.body.pos[guard] = actors.body.pos[night.who("mo_gyeong")] + (-3.0, 0.5)
    actors.facing.angle[guard] = 0
    actors.mind.order[guard] = Order.HOLD
    actors.mind.order_pos[guard] = actors.body.pos[guard]


def test_size_people_and_screens(level: Level) -> None:
    assert (level.width, level.height) == (88, 64)
    assert {"mo_gyeong", "john_lee", "byun"} <= {spawn.name for spawn in level.spawns}
    assert sum(spawn.group == "guards" for spawn in level.spawns) == 4
    screens = [device.name for device in level.devices if device.device == "terminal"]
    assert sorted(screens) == ["desk_terminal", "ledger_screen", "server_console"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("break_room", "trading"),
        ("trading", "ledger"),
        ("servers", "break_room"),
        ("john", "stairs"),
        ("ledger", "stairs"),
    ],
)
def test_two_separate_routes(level: Level, one: str, other: str) -> None:
    assert plan.routes(level, ROOMS, one, other) >= 2


def test_all_floor_can_be_walked_to(level: Level) -> None:
    start = next(spawn.pos for spawn in level.spawns if spawn.player)
    assert not (~level.solid & ~plan.reachable(level, start)).any()


def test_patrols_walk_on_open_floor(level: Level) -> None:
    for patrol in level.patrols:
        points = np.array(patrol.points)
        ends = np.roll(points, -1, axis=0)
        if not patrol.loop:
            points, ends = points[:-1], ends[:-1]
        assert plan.clear(level.solid & ~plan.doors(level), points, ends).all(), patrol.name


def test_rooms_are_dressed(level: Level) -> None:
    square_metres = (~level.solid).sum() * plan.TILE**2
    assert len(level.props) / square_metres * 100 >= 12
    for room in ROOMS:
        inside = plan.inside(level, room)
        assert sum(inside[plan.cell(prop.pos)[::-1]] for prop in level.props) >= 3, room


def test_every_line_is_used() -> None:
    assert unused(LEVEL, "de", SPARE) == set()


def test_a_bot_stops_the_settlement_and_not_always(played: Sim) -> None:
    stage = played.world.outcome.stage
    assert (stage != Stage.RUNNING).all()
    assert 0.25 <= (stage == Stage.WON).mean() <= 0.95
    beats = [beat.id for beat in played.script.beats]
    order = "signed_in at_her_desk traced two_frozen stopped dumb_show"
    times = played.world.beats.beat.fired[:, [beats.index(name) for name in order.split()]]
    times = times[stage == Stage.WON]
    assert (times >= 0).all()
    assert (np.diff(times, axis=1) >= 0).all()


def test_he_is_dead_and_nobody_else_is(played: Sim) -> None:
    condition = played.world.actors.health.condition[played.world.outcome.stage == Stage.WON]
    john = [spawn.name for spawn in played.level.spawns].index("john_lee")
    assert (condition[:, john] == Condition.DEAD).all()
    assert (np.delete(condition, john, axis=1) < Condition.WOUNDED).all()


def test_the_clock_loses(night: Night) -> None:
    left = ledger(night).due[0, 0] - night.world.clock.tick[0]
    assert 150 * 60 < left <= 180 * 60
    night.world.clock.tick[0] += left
    night.seconds(0.2)
    assert night.outcome() == ("LOST", "financial_building.d.fail.time")


def test_three_wrong_lose_and_one_brings_a_guard(night: Night) -> None:
    ledger(night).wrong[0, 0] = 1
    night.seconds(0.3)
    assert night.outcome()[0] == "RUNNING"
    assert night.lines()[-1] == "d.read.wrong"
    ledger(night).wrong[0, 0] = 3
    night.seconds(0.2)
    assert night.outcome() == ("LOST", "financial_building.d.fail.wrong")


def test_it_is_her_job_once(night: Night) -> None:
    night.press(Button.USE)
    night.until("hands_on", 1)
    look_up(night)
    night.until("her_job", 5)
    night.seconds(6.5)
    assert "d.say.mo_gyeong.work" in night.lines()
    assert night.outcome()[0] == "RUNNING"
    night.press(Button.CROUCH)
    night.seconds(2.5)
    night.press(Button.USE)
    night.seconds(1.0)
    look_up(night)
    night.until("caught", 5)
    assert night.outcome() == ("LOST", "financial_building.d.fail.caught")


def test_silence_while_nobody_speaks_and_behind_glass(night: Night) -> None:
    mine = ledger(night)
    mine.frozen[0, 0] = mine.stage[0, 0] >= 0
    mine.solved[0, 0] = night.world.clock.tick[0]
    night.until("stopped", 2)
    night.seconds(18)
    assert night.lines()[-1] == "d.radio.mo_gyeong.always"
    since = len(night.told)
    night.seconds(10)
    assert night.lines()[since:] == ["e.cap.shouting"]
    assert bool(night.world.flags.hush[0])
    night.put("mo_gyeong", "at_glass")
    night.until("dumb_show", 1)
    night.seconds(60)
    assert not spoken(night.lines(hushed=True))
    assert night.lines()[-1] == "e.read.tidy"
    assert night.outcome()[0] == "WON"
