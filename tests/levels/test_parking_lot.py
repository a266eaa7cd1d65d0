"""Level B3 keeps to its plan, and its story can be lived through, and lost."""

from __future__ import annotations

import json

import numpy as np
import pytest

from game.content.paths import ASSETS
from game.data.constants import Condition, Stage
from game.lab.matches import Plan
from game.sim.sim import Sim
from game.story.script import MarkKind
from game.tiled.level import Level
from game.tiled.load import load_level
from tests.levels import plan

ROOMS = ("plant", "stair", "lift", "store", "north", "south", "ramp_n", "ramp_s")
MATCHES = 16


@pytest.fixture(scope="module")
def level() -> Level:
    return load_level("parking_lot")


@pytest.fixture(scope="module")
def played() -> Sim:
    """Return the autopilot's evenings in many worlds side by side, to the end."""
    sim = Plan("parking_lot").open(MATCHES)
    sim.reset(np.arange(1, MATCHES + 1, dtype=np.uint64))
    for _ in range(60 * 200):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    return sim


class Evening:
    """One world in which a test puts people where it wants them; nobody leads Gon."""

    def __init__(self) -> None:
        self.sim = Sim(load_level("parking_lot"), drivers={"gon": None})
        self.sim.reset(np.array([7], np.uint64))
        self.world = self.sim.world
        self.names = [spawn.name for spawn in self.sim.level.spawns]
        self.beats = [beat.id for beat in self.sim.script.beats]

    def fired(self, beat: str) -> bool:
        return bool(self.world.beats.beat.fired[0, self.beats.index(beat)] >= 0)

    def seconds(self, count: float) -> None:
        for _ in range(round(count * 60)):
            self.sim.step()

    def until(self, beat: str, most: float = 60) -> None:
        for _ in range(round(most * 60)):
            if self.fired(beat):
                return
            self.sim.step()
        pytest.fail(f"{beat} never came")

    def who(self, name: str) -> tuple[int, int]:
        return 0, self.names.index(name)

    def put(self, name: str, spot: str) -> None:
        self.world.actors.body.pos[self.who(name)] = self.sim.level.by_name[spot].pos

    def use(self, machine: str) -> None:
        """Let Gon use a machine, as the story hears of it."""
        machines = [one.name for one in (*self.sim.level.devices, *self.sim.level.switches)]
        row = machines.index(machine)
        for mark in self.sim.script.marks:
            if mark.kind == MarkKind.MACHINE_USED and mark.index == row:
                self.world.flags.up[0, mark.flag] = True

    def outcome(self) -> tuple[str, str]:
        text = int(self.world.outcome.reason[0])
        told = self.sim.script.texts[text] if text >= 0 else ""
        return Stage(self.world.outcome.stage[0]).name, told


def test_size_people_cars_and_lamps(level: Level) -> None:
    assert (level.width, level.height) == (96, 64)
    assert {"gon", "mo_gyeong", "asing", "guard"} <= {spawn.name for spawn in level.spawns}
    cars = [device for device in level.devices if device.device == "car"]
    beams = [device for device in level.devices if device.device == "headlights"]
    assert len(cars) >= 20
    assert len(beams) >= 10
    assert sum(light.breakable for light in level.lights) >= 7
    assert {"six", "seven"} <= {light.circuit for light in level.lights if light.breakable}


@pytest.mark.parametrize(
    ("one", "other"),
    [("stair", "south"), ("lift", "north"), ("north", "south"), ("lift", "ramp_s")],
)
def test_two_separate_routes(level: Level, one: str, other: str) -> None:
    assert plan.routes(level, ROOMS, one, other) >= 2


def test_the_floor_can_be_walked_to_but_for_corners_behind_things(level: Level) -> None:
    start = next(spawn.pos for spawn in level.spawns if spawn.player)
    shut_in = ~level.solid & ~plan.reachable(level, start)
    assert shut_in.sum() < 0.01 * (~level.solid).sum()


def test_it_is_dark_and_headlights_make_a_lane(level: Level) -> None:
    points = plan.floor_points(level)
    dark = plan.light_at(level, points) < plan.DARK
    assert 0.3 <= dark.mean() <= 0.75
    lane = next(one for one in level.lights if one.circuit.startswith("beam_"))
    assert not lane.on
    assert lane.radius >= 12
    assert 0 < lane.cone < 16384


def test_every_line_of_the_chapter_is_used() -> None:
    keys = json.loads((ASSETS / "text" / "en.json").read_text(encoding="utf-8"))
    story = (load_level("parking_lot").folder / "story.toml").read_text(encoding="utf-8")
    mine = {key for key in keys if key.startswith("parking_lot.")}
    assert {key for key in mine if f'"{key}"' not in story} == set()


def test_a_bot_lives_through_it_and_not_always(played: Sim) -> None:
    stage = played.world.outcome.stage
    assert (stage != Stage.RUNNING).all(), "a match that never ends"
    assert 0.3 <= (stage == Stage.WON).mean() <= 0.95


def test_every_beat_of_a_won_evening_comes_in_order(played: Sim) -> None:
    beats = [beat.id for beat in played.script.beats]
    fired = played.world.beats.beat.fired
    won = played.world.outcome.stage == Stage.WON
    names = [spawn.name for spawn in played.level.spawns]
    condition = played.world.actors.health.condition[won]
    assert (condition[:, names.index("asing")] == Condition.DEAD).all()
    assert (condition[:, names.index("mo_gyeong")] < Condition.WOUNDED).all()
    order = "lift ramp six down contact breaks_off friend falls seven_lamps"
    times = fired[won][:, [beats.index(name) for name in order.split()]]
    assert (times >= 0).all()
    assert (np.diff(times[:, :4], axis=1) > 0).all()
    assert (np.diff(times[:, 4:], axis=1) >= 0).all()
    assert played.world.circuits.broken[won].any(axis=1).all()


def test_she_walks_alone_and_he_comes_for_her() -> None:
    evening = Evening()
    evening.until("hunts_her")
    assert evening.fired("at_pillar_a")
    assert not evening.fired("down")
    evening.seconds(60)
    assert evening.outcome() == ("LOST", "parking_lot.fail.her")


def test_gon_may_fall() -> None:
    evening = Evening()
    evening.until("ramp")
    evening.world.actors.health.condition[evening.who("gon")] = Condition.DEAD
    evening.seconds(0.3)
    assert evening.outcome() == ("LOST", "parking_lot.fail.dead")


def test_lamps_go_out_one_by_one_and_no_breaker_brings_them_back() -> None:
    evening = Evening()
    evening.until("six")
    evening.seconds(0.2)
    broken = evening.world.circuits.broken[0]
    assert broken.sum() == 1
    evening.put("gon", "pillar_a")
    evening.put("mo_gyeong", "pillar_a")
    evening.until("down")
    evening.put("asing", "lamp_seven")
    evening.until("seven", 3)
    assert broken.sum() == 2
    evening.world.circuits.on[...] = True
    evening.seconds(0.1)
    assert evening.world.circuits.lit[0].sum() == evening.world.circuits.lit.shape[1] - 2


def test_alarms_are_told_and_what_is_written_is_read() -> None:
    evening = Evening()
    evening.until("ramp")
    for machine in ("alarm_3", "read_pillar", "read_windscreen"):
        evening.use(machine)
    evening.seconds(0.1)
    assert evening.fired("alarm")
    assert evening.fired("read_pillar")
    assert evening.fired("read_windscreen")
