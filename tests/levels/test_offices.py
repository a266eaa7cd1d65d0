"""The offices keep to their plan: a burst that was meant for Gon, and two minutes, high."""

from __future__ import annotations

import numpy as np
import pytest

from game.data.constants import Condition, Progress, Stage
from game.lab.matches import Plan
from game.sim.sim import Sim
from game.tiled.level import Level
from game.tiled.load import load_level
from tests.levels import plan
from tests.levels.tower import Night, unused

LEVEL = "financial_building/offices"
ROOMS = (
    *("openA", "openB", "openC", "meet1", "meet2", "board", "arena", "cables", "store"),
    *("west_n", "west_m", "west_s", "north", "mid", "south", "east_n", "east_m", "east_s"),
    *("lift", "stair", "pantry", "print"),
)
MATCHES = 24
GON, ALVARO, JUAN = 0, 1, 2


@pytest.fixture(scope="module")
def level() -> Level:
    return load_level(LEVEL)


@pytest.fixture(scope="module")
def played() -> Sim:
    """Return the autopilot's attempts, side by side, to the end."""
    sim = Plan(LEVEL).open(MATCHES)
    sim.reset(np.arange(1, MATCHES + 1, dtype=np.uint64))
    for _ in range(60 * 300):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    return sim


@pytest.fixture
def night() -> Night:
    """Return a world in which Gon has come to the training room."""
    made = Night(LEVEL, "gon")
    made.seconds(0.2)
    made.put("gon", "ambush")
    made.until("ambush", 2)
    return made


def test_size_and_people(level: Level) -> None:
    assert (level.width, level.height) == (88, 64)
    waits = {spawn.name: spawn.waits for spawn in level.spawns}
    assert waits == {"gon": False, "alvaro": True, "juan": True}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lift", "arena"),
        ("pantry", "arena"),
        ("pantry", "lift"),
        ("print", "pantry"),
        ("meet1", "pantry"),
        ("cables", "pantry"),
    ],
)
def test_two_separate_routes(level: Level, one: str, other: str) -> None:
    assert plan.routes(level, ROOMS, one, other) >= 2


def test_every_line_of_both_stages_is_used() -> None:
    assert unused(LEVEL, "bc", set()) == set()


def test_bots_come_through_and_not_always(played: Sim) -> None:
    stage = played.world.outcome.stage
    assert (stage != Stage.RUNNING).all(), "a match that never ends"
    assert 0.25 <= (stage == Stage.WON).mean() <= 0.9


def test_alvaro_dies_of_what_juan_fired(played: Sim) -> None:
    beats = [beat.id for beat in played.script.beats]
    fired = played.world.beats.beat.fired
    burst = fired[:, beats.index("burst")] >= 0
    assert 0.5 <= burst.mean() <= 0.97
    assert (played.world.actors.tally.fired[burst, JUAN] > 0).all()
    assert (played.world.actors.tally.fired[:, GON] == 0).all()


def test_juan_dies_of_the_microwave_after_all_three_parts(played: Sim) -> None:
    won = played.world.outcome.stage == Stage.WON
    beats = [beat.id for beat in played.script.beats]
    order = "ambush juan burst wounded bandaged pantry loaded blast"
    times = played.world.beats.beat.fired[won][:, [beats.index(one) for one in order.split()]]
    assert (times >= 0).all()
    assert (np.diff(times, axis=1) > 0).all()
    assert played.world.machines.machine.spent[won].any(axis=1).all()
    assert (played.world.actors.health.condition[won, JUAN] >= Condition.WOUNDED).all()


def test_he_loses_his_gun_and_nothing_he_does_puts_alvaro_down(night: Night) -> None:
    assert night.world.actors.arms.weapon[night.who("gon")] == night.sim.armoury.fists
    assert night.world.actors.handicap.harm[night.who("alvaro")] == 0


@pytest.mark.parametrize(("by", "told"), [("alvaro", "alvaro"), ("juan", "juan")])
def test_who_falls_is_told_by_whom(night: Night, by: str, told: str) -> None:
    health, gon = night.world.actors.health, night.who("gon")
    health.hurt_tick[gon], health.hurt_by[gon] = 5, night.names.index(by)
    health.condition[gon] = Condition.DEAD
    night.seconds(0.3)
    assert night.outcome() == ("LOST", f"financial_building.b.fail.{told}")


def test_bleeding_out_and_standing_too_near(night: Night) -> None:
    beat, actors = night.world.beats.beat, night.world.actors
    for name in ("wounded", "loaded"):
        beat.fired[0, night.beats.index(name)] = int(night.world.clock.tick[0])
    gon = night.who("gon")
    start = night.sim.snapshot()
    actors.health.hp[gon] = 2
    night.seconds(0.2)
    assert night.outcome() == ("LOST", "financial_building.c.fail.bled")
    night.sim.restore(start)
    actors.health.hurt_tick[gon], actors.health.hurt_by[gon] = 5, night.names.index("gon")
    actors.health.condition[gon] = Condition.DEAD
    night.seconds(0.2)
    assert night.outcome() == ("LOST", "financial_building.c.fail.blast")


def test_nobody_speaks_in_a_silence(night: Night) -> None:
    flag = night.sim.script.tasks
    line = next(row for row, task in enumerate(flag) if task.id == "line")
    night.world.tasks.task.progress[0, line] = Progress.DONE
    night.world.beats.beat.progress[0, night.beats.index("radio")] = Progress.DONE
    night.until("burst", 2)
    night.seconds(14)
    hushed = night.lines(hushed=True)
    assert not [key for key in hushed if key.split(".")[1] in ("say", "radio")]
    assert "b.radio.chaoz.report" in night.lines()
