"""The night ward keeps to its plan, and its story can be lived through."""

from __future__ import annotations

import json

import numpy as np
import pytest

from game.content.paths import ASSETS
from game.data.constants import Button, Condition, Order, Progress, Stage
from game.lab.matches import Plan
from game.sim.sim import Sim
from game.tiled.level import Level
from game.tiled.load import load_level
from game.tiled.schema import Point
from tests.levels import plan

ROOMS = (
    "lifts",
    "mg",
    "isolation",
    "nw",
    "nmid",
    "neast",
    "ne",
    "sw",
    "smid",
    "se",
    "firestair",
    "station",
    "cross",
    "day",
    "icu",
    "pharmacy",
    "linen",
    "ward_n4",
    "ward_s4",
    "e",
    "w",
    "physio",
    "treatment",
    *(f"ward_n{i}" for i in (1, 2, 3, 5)),
    *(f"ward_s{i}" for i in (1, 2, 5, 6)),
)
FIGHTS = ("nmid", "neast", "station", "mg")
MATCHES = 32


@pytest.fixture(scope="module")
def level() -> Level:
    return load_level("hospital")


@pytest.fixture(scope="module")
def start(level: Level) -> Point:
    return next(spawn.pos for spawn in level.spawns if spawn.player)


def skip(sim: Sim) -> None:
    """Press the key that ends the cold open, in every world."""
    actors = sim.world.actors
    actors.command.buttons[actors.identity.driven] = Button.USE
    sim.step()
    actors.command.buttons[actors.identity.driven] = 0


@pytest.fixture(scope="module")
def played() -> Sim:
    """Return the autopilot's nights in many worlds side by side, to the end."""
    sim = Plan("hospital").open(MATCHES)
    sim.reset(np.arange(1, MATCHES + 1, dtype=np.uint64))
    for _ in range(12):
        sim.step()
    sim.world.clock.tick += 60 * 30  # the cold open has been seen before
    for _ in range(60 * 150):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    return sim


class Night:
    """One world after the cold open, in which a test puts people where it wants them."""

    def __init__(self) -> None:
        self.sim = Sim(load_level("hospital"), drivers={"gon": None})
        self.sim.reset(np.array([7], np.uint64))
        self.world = self.sim.world
        self.names = [spawn.name for spawn in self.sim.level.spawns]
        self.beats = [beat.id for beat in self.sim.script.beats]
        self.seconds(1)
        skip(self.sim)
        self.until("ward", 1)

    def seconds(self, count: float) -> None:
        for _ in range(round(count * 60)):
            self.sim.step()

    def until(self, beat: str, most: float = 60) -> None:
        for _ in range(round(most * 60)):
            if self.fired(beat):
                return
            self.sim.step()
        pytest.fail(f"{beat} never came")

    def fired(self, beat: str) -> bool:
        return bool(self.world.beats.beat.fired[0, self.beats.index(beat)] >= 0)

    def who(self, name: str) -> tuple[int, int]:
        return 0, self.names.index(name)

    def put(self, name: str, spot: str) -> None:
        self.world.actors.body.pos[self.who(name)] = self.sim.level.by_name[spot].pos

    def outcome(self) -> tuple[str, str]:
        text = int(self.world.outcome.reason[0])
        told = self.sim.script.texts[text] if text >= 0 else ""
        return Stage(self.world.outcome.stage[0]).name, told


def test_size_people_and_lamps(level: Level) -> None:
    assert (level.width, level.height) == (96, 68)
    names = {spawn.name for spawn in level.spawns}
    assert {"gon", "mo_gyeong", "asing", "nurse", "nurse_east", "orderly"} <= names
    assert next(s for s in level.spawns if s.name == "asing").waits
    circuits = {lamp.circuit for lamp in level.lights}
    # what he breaks goes out one by one
    assert {"e", "ne_b", "ne", "neast_b", "room_412", "fire"} <= circuits
    feeds = [set(switch.circuit.split()) for switch in level.switches if switch.circuit]
    assert not feeds[0] & feeds[1]
    assert feeds[0] | feeds[1] | {"exit", "street", "shadow", "lifts"} >= circuits


@pytest.mark.parametrize(
    ("one", "other"),
    [("lifts", "mg"), ("firestair", "mg"), ("mg", "station"), ("pharmacy", "icu")],
)
def test_two_separate_routes(level: Level, one: str, other: str) -> None:
    assert plan.routes(level, ROOMS, one, other) >= 2


def test_all_floor_can_be_walked_to(level: Level, start: Point) -> None:
    assert not (~level.solid & ~plan.reachable(level, start)).any()


def test_patrols_walk_on_open_floor(level: Level) -> None:
    for patrol in level.patrols:
        points = np.array(patrol.points)
        ends = np.roll(points, -1, axis=0)
        if not patrol.loop:
            points, ends = points[:-1], ends[:-1]
        assert plan.clear(level.solid & ~plan.doors(level), points, ends).all(), patrol.name


def test_views_stay_within_the_limit(level: Level) -> None:
    length, one, other = plan.longest_view(level, 26.0)
    assert length == 0.0, (one, other)


@pytest.mark.parametrize("room", FIGHTS)
def test_fight_rooms_have_cover(level: Level, room: str) -> None:
    assert plan.cover(level, room) >= 0.8


def test_light_leaves_dark_and_his_work_leaves_more(level: Level) -> None:
    points = plan.floor_points(level)
    bright = plan.light_at(level, points)
    assert 0.30 <= (bright < plan.DARK).mean() <= 0.60
    cut = plan.light_at(level, points, circuits_off=("e", "ne_b", "ne", "neast_b", "room_412"))
    assert (cut < plan.DARK).mean() > (bright < plan.DARK).mean() + 0.05


def test_rooms_are_dressed(level: Level) -> None:
    square_metres = (~level.solid).sum() * plan.TILE**2
    assert len(level.props) / square_metres * 100 >= 12
    for room in ROOMS:
        inside = plan.inside(level, room)
        assert sum(inside[plan.cell(prop.pos)[::-1]] for prop in level.props) >= 3, room


def test_every_line_of_the_chapter_is_used() -> None:
    keys = json.loads((ASSETS / "text" / "en.json").read_text(encoding="utf-8"))
    story = (load_level("hospital").folder / "story.toml").read_text(encoding="utf-8")
    mine = {key for key in keys if key.startswith("hospital.")}
    assert {key for key in mine if f'"{key}"' not in story} == set()


def test_a_bot_lives_through_it_and_not_always(played: Sim) -> None:
    stage = played.world.outcome.stage
    assert (stage != Stage.RUNNING).all(), "a match that never ends"
    assert 0.3 <= (stage == Stage.WON).mean() <= 0.92
    asing = [spawn.name for spawn in played.level.spawns].index("asing")
    # he is wanted in the next chapter
    assert (played.world.actors.health.condition[:, asing] < Condition.WOUNDED).all()


def test_every_beat_of_a_won_night_comes_in_order(played: Sim) -> None:
    beats = [beat.id for beat in played.script.beats]
    fired = played.world.beats.beat.fired
    won = played.world.outcome.stage == Stage.WON
    order = "cold_open ward race room contact feint last_circuit stalk comes driven_off gone"
    times = fired[won][:, [beats.index(name) for name in (*order.split(), "morning")]]
    assert (times >= 0).all()
    race, room, contact, *rest = times[:, 2:].T
    assert (race <= np.minimum(room, contact)).all()
    assert (np.diff(np.stack([contact, *rest]), axis=0) >= 0).all()


def test_lamps_die_behind_him_and_come_back(played: Sim) -> None:
    beats = [beat.id for beat in played.script.beats]
    fired = played.world.beats.beat.fired
    dark = fired[:, [beats.index(f"dark_{lamp}") for lamp in ("e", "ne_b", "ne")]]
    assert (dark >= 0).all()
    assert (np.diff(dark, axis=1) > 0).all()
    won = played.world.outcome.stage == Stage.WON
    assert played.world.circuits.on[won].sum() > 0
    names = list(played.script.circuits)
    assert played.world.circuits.on[won][:, [names.index(n) for n in ("e", "ne", "room_412")]].all()


def test_who_comes_too_late_finds_her_dead() -> None:
    night = Night()
    night.put("gon", "board_412")  # seen on the way, and then away again
    zone = plan.zone(night.sim.level, "passed").points
    night.world.actors.body.pos[night.who("gon")] = np.mean(zone, axis=0)
    night.until("race", 2)
    night.put("gon", "lift")
    night.seconds(25)
    assert night.outcome() == ("LOST", "hospital.fail.her")


def test_a_shot_at_a_patient_ends_it_and_a_door_does_not() -> None:
    night = Night()
    health, patient = night.world.actors.health, night.who("patient_4")
    health.hurt_tick[patient], health.hurt_by[patient] = 5, night.names.index("gon")
    health.hp[patient] *= 0.95
    night.seconds(0.3)
    assert night.outcome()[0] == "RUNNING"
    health.hp[patient] *= 0.5
    night.seconds(0.3)
    assert night.outcome() == ("LOST", "hospital.fail.civilian")


def test_gon_may_fall() -> None:
    night = Night()
    night.world.actors.health.condition[night.who("gon")] = Condition.DEAD
    night.seconds(0.3)
    assert night.outcome() == ("LOST", "hospital.fail.dead")


def test_she_sleeps_until_she_is_led_at_half_her_pace() -> None:
    night = Night()
    her = night.who("mo_gyeong")
    assert night.world.actors.health.condition[her] == Condition.FLOORED
    beats = night.world.beats.beat
    night.put("gon", "at_412")
    night.seconds(0.2)
    night.world.actors.body.pos[night.who("gon")] = night.world.actors.body.pos[her] + (-1.2, 1.6)
    bed = [device.name for device in night.sim.level.devices].index("her_bed")
    night.world.uses.emit(world=np.array([0]), machine=bed, door=-1, by=night.names.index("gon"))
    flag = night.sim.script.beats[night.beats.index("lead")].marks[0]
    night.world.flags.up[0, flag] = True
    night.seconds(0.3)
    assert beats.progress[0, night.beats.index("lead")] == Progress.DONE
    assert night.world.actors.health.condition[her] == Condition.FINE
    assert night.world.actors.handicap.pace[her] == pytest.approx(0.5)
    assert night.world.actors.mind.order[her] == Order.FOLLOW
