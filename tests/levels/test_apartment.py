"""The apartment keeps to its plan, and its story can be lived through."""

from __future__ import annotations

import json

import numpy as np
import pytest

from game.content.paths import ASSETS
from game.data.constants import Button, Condition, Order, Progress, Stage
from game.ecs.store import Snapshot
from game.lab.matches import Plan
from game.sim.sim import Sim
from game.tiled.level import Level
from game.tiled.load import load_level
from game.tiled.schema import Point
from tests.levels import plan

ROOMS = (
    "watch",
    "hall_across",
    "shop",
    "street",
    "child",
    "living",
    "kitchen",
    "study",
    "bath",
    "bedroom",
    "entry",
    "neighbour",
    "n_west",
    "n_east",
    "corridor_w",
    "corridor_m",
    "corridor_e",
    "stair_w",
    "service",
    "lift",
    "laundry",
    "stair_e",
    "foyer_w",
    "foyer_e",
    "court_w",
    "court_e",
)
FIGHTS = ("entry", "living", "corridor_m", "corridor_w", "foyer_w")
MATCHES = 6


@pytest.fixture(scope="module")
def level() -> Level:
    return load_level("apartment")


@pytest.fixture(scope="module")
def start(level: Level) -> Point:
    return next(spawn.pos for spawn in level.spawns if spawn.player)


def test_size_people_and_circuits(level: Level) -> None:
    assert (level.width, level.height) == (96, 72)
    waiting = {spawn.name for spawn in level.spawns if spawn.waits}
    assert {spawn.name for spawn in level.spawns} - waiting == {"gon", "mo_gyeong"}
    assert {"park", "subordinate", "john_lee", "byun", "chaoz", "juan", "alvaro"} <= waiting
    feeds = {switch.name: set(switch.circuit.split()) for switch in level.switches}
    assert feeds == {"breaker": {"flat"}, "service_breaker": {"stairs"}, "shop_switch": {"shop"}}
    assert {device.device for device in level.devices} >= {"gas_ring", "fire_alarm", "phone"}


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("street", "corridor_m", 2),
        ("entry", "stair_e", 2),
        ("living", "corridor_m", 3),
        ("foyer_w", "corridor_m", 3),
        ("watch", "street", 2),
    ],
)
def test_separate_routes(level: Level, one: str, other: str, count: int) -> None:
    assert plan.routes(level, ROOMS, one, other) >= count


def test_all_floor_can_be_walked_to(level: Level, start: Point) -> None:
    assert not (~level.solid & ~plan.reachable(level, start)).any()


def test_views_stay_within_the_limit(level: Level) -> None:
    length, one, other = plan.longest_view(level, 30.5)  # the corridor is as long as the house
    assert length == 0.0, (one, other)


@pytest.mark.parametrize("room", FIGHTS)
def test_fight_rooms_have_cover(level: Level, room: str) -> None:
    assert plan.cover(level, room) >= 0.8


def test_light_leaves_some_dark(level: Level) -> None:
    points = plan.floor_points(level)
    bright = plan.light_at(level, points)
    assert 0.10 <= (bright < plan.DARK).mean() <= 0.45


def test_rooms_are_dressed(level: Level) -> None:
    square_metres = (~level.solid).sum() * plan.TILE**2
    assert len(level.props) / square_metres * 100 >= 12
    for room in ROOMS:
        inside = plan.inside(level, room)
        assert sum(inside[plan.cell(prop.pos)[::-1]] for prop in level.props) >= 3, room


def test_every_line_of_the_chapter_is_used() -> None:
    keys = json.loads((ASSETS / "text" / "en.json").read_text(encoding="utf-8"))
    story = (load_level("apartment").folder / "story.toml").read_text(encoding="utf-8")
    mine = {key for key in keys if key.startswith("apartment.")}
    assert {key for key in mine if f'"{key}"' not in story} == set()


def until(sim: Sim, beat: str, most: float = 60, hurry: int = 0) -> None:
    """Step until a beat fires; with ``hurry`` so many ticks of every twenty more are left out."""
    number = [one.id for one in sim.script.beats].index(beat)
    for tick in range(round(most * 60)):
        if (sim.world.beats.beat.fired[:, number] >= 0).all():
            return
        sim.step()
        if tick % 20 == 0:
            sim.world.clock.tick += hurry
    pytest.fail(f"{beat} never came")


At = tuple[Snapshot, Snapshot, Snapshot]


@pytest.fixture(scope="module")
def evening() -> At:
    """Return an evening that the autopilot played: at the door, at the phone, on his way across."""
    sim = Plan("apartment").open(1)
    sim.reset(np.array([3], np.uint64))
    saved = []
    for beat in ("second_voice", "telephone", "go_in"):
        until(sim, beat, hurry=40)
        saved.append(sim.snapshot())
    return saved[0], saved[1], saved[2]


@pytest.fixture(scope="module")
def played(evening: At) -> Sim:
    """Return what the autopilot makes of that evening in many worlds, to the landing."""
    sim = Plan("apartment").open(MATCHES)
    sim.restore(evening[2])
    sim.world.clock.seed[...] = np.arange(11, MATCHES + 11, dtype=np.uint64)
    beats = [beat.id for beat in sim.script.beats]
    landed = sim.world.beats.beat.fired[:, beats.index("landing")]
    for _ in range(60 * 175):
        sim.step()
        if ((sim.world.outcome.stage != Stage.RUNNING) | (landed >= 0)).all():
            break
    return sim


def test_a_bot_lives_through_it_and_not_always(played: Sim) -> None:
    stage = played.world.outcome.stage
    beats = [beat.id for beat in played.script.beats]
    landed = played.world.beats.beat.fired[:, beats.index("landing")] >= 0
    assert ((stage != Stage.RUNNING) | landed).all(), "a match that never ends"
    assert 0.3 <= landed.mean() <= 0.9

    names = [spawn.name for spawn in played.level.spawns]
    slots = [names.index(name) for name in ("chaoz", "juan", "alvaro", "mo_gyeong")]
    # they are wanted in the next chapter
    assert (played.world.actors.health.condition[landed][:, slots] < Condition.WOUNDED).all()


def test_every_beat_of_a_won_evening_comes_in_order(played: Sim) -> None:
    beats = [beat.id for beat in played.script.beats]
    fired = played.world.beats.beat.fired
    landed = fired[:, beats.index("landing")] >= 0
    order = (
        "evening unpacked lifted slides reads bell second_voice car telephone ring ask_room go_in"
        " door_try quiet_corridor it_is_me three hostile distracted all_of_it landing"
    )
    times = fired[landed][:, [beats.index(name) for name in order.split()]]
    assert (times >= 0).all()
    assert (np.diff(times, axis=1) >= 0).all()


class Evening:
    """One world without a bot, in which a test puts people where it wants them."""

    def __init__(self, saved: Snapshot | None = None, facts: tuple[str, ...] = ()) -> None:
        self.sim = Sim(load_level("apartment"), drivers={"gon": None}, facts=facts)
        self.sim.reset(np.array([7], np.uint64))
        if saved is not None:
            self.sim.restore(saved)
        self.world = self.sim.world
        self.names = [spawn.name for spawn in self.sim.level.spawns]
        self.beats = [beat.id for beat in self.sim.script.beats]

    def seconds(self, count: float) -> None:
        for _ in range(round(count * 60)):
            self.sim.step()

    def until(self, beat: str, most: float = 60, hurry: int = 0) -> None:
        until(self.sim, beat, most, hurry)

    def who(self, name: str) -> tuple[int, int]:
        return 0, self.names.index(name)

    def condition(self, name: str) -> int:
        return int(self.world.actors.health.condition[self.who(name)])

    def put(self, name: str, spot: str) -> None:
        self.world.actors.body.pos[self.who(name)] = self.sim.level.by_name[spot].pos

    def use(self, name: str, by: str, off: tuple[float, float] = (0.0, 0.7)) -> None:
        """Let somebody go to a device and use it."""
        terrain = self.sim.terrain
        machines = [*self.sim.level.devices, *self.sim.level.switches]
        number = [machine.name for machine in machines].index(name)
        pos = terrain.machines.pos[number] + off
        self.world.actors.body.pos[self.who(by)] = pos
        command = self.world.actors.command
        command.buttons[self.who(by)] = 0
        self.sim.step()
        command.buttons[self.who(by)] = Button.USE
        self.sim.step()
        command.buttons[self.who(by)] = 0
        self.seconds(0.2)

    def outcome(self) -> tuple[str, str]:
        text = int(self.world.outcome.reason[0])
        told = self.sim.script.texts[text] if text >= 0 else ""
        return Stage(self.world.outcome.stage[0]).name, told

    def up_to_three_sides(self) -> None:
        """Skip to where the three have said what they came to say."""
        actors = self.world.actors
        self.put("gon", "corridor_back")
        self.until("up_there", 6)
        for thug in ("thug_1", "thug_2", "thug_3", "thug_4"):
            actors.health.condition[self.who(thug)] = Condition.WOUNDED
        self.until("quiet_corridor", 2)
        self.put("gon", "before_her_door")
        self.until("three", 20)
        self.until("hostile", 40, hurry=20)


def test_she_is_played_first_and_then_he(evening: At) -> None:
    night = Evening()
    night.seconds(0.1)
    assert night.names[night.sim.player] == "mo_gyeong"
    night = Evening(evening[1])
    assert night.names[night.sim.player] == "gon"
    assert night.condition("park") == Condition.DEAD
    there = night.world.actors.slot.alive
    assert not there[night.who("subordinate")]
    assert not there[night.who("byun")]


def test_who_does_not_stay_still_is_shot(evening: At) -> None:
    night = Evening(evening[0])
    tasks = night.world.tasks.task.progress
    still = [task.id for task in night.sim.script.tasks].index("still")
    for _ in range(60 * 20):
        night.sim.step()
        if tasks[0, still] == Progress.ACTIVE:
            break
    night.put("mo_gyeong", "table_her")
    night.seconds(8)
    assert night.outcome() == ("LOST", "apartment.fail.her")


def test_sent_to_the_front_door_she_opens_it(evening: At) -> None:
    night = Evening(evening[1])
    night.use("phone", "gon", off=(-0.4, -0.65))
    night.until("ask_room", 30, hurry=20)
    night.seconds(0.2)
    night.use("glasses_door", "gon", off=(-0.6, 0))
    night.seconds(6)
    assert night.outcome() == ("LOST", "apartment.fail.door")


def test_the_bath_will_do(evening: At) -> None:
    night = Evening(evening[1])
    night.use("phone", "gon", off=(-0.4, -0.65))
    night.until("ask_room", 30, hurry=20)
    night.seconds(0.2)
    night.use("glasses_bath", "gon", off=(-0.6, 0))
    night.seconds(6)
    bath = plan.zone(night.sim.level, "bath").points
    x, y = night.world.actors.body.pos[night.who("mo_gyeong")]
    assert min(p[0] for p in bath) < x < max(p[0] for p in bath)
    assert min(p[1] for p in bath) < y < max(p[1] for p in bath)


def test_gon_may_fall(evening: At) -> None:
    night = Evening(evening[2])
    night.world.actors.health.condition[night.who("gon")] = Condition.DEAD
    night.seconds(0.3)
    assert night.outcome() == ("LOST", "apartment.fail.dead")


def test_if_nobody_comes_her_doors_do_not_hold(evening: At) -> None:
    night = Evening(evening[2])
    for number in range(1, 5):  # not by each other's bullets, in a room so small
        night.world.actors.handicap.harm[night.who(f"thug_{number}")] = 0
    night.until("small_room_breaks", 60, hurry=20)
    night.seconds(15)
    assert night.outcome() == ("LOST", "apartment.fail.her")


@pytest.mark.parametrize("way", ["breaker", "gas_ring", "fire_alarm"])
def test_ways_to_distract_them(evening: At, way: str) -> None:
    night = Evening(evening[2])
    night.up_to_three_sides()
    night.world.actors.handicap.harm[night.who("gon")] = 0
    night.use(way, "gon")
    night.until("distracted", 1)
    alvaro = night.who("alvaro")
    assert night.world.actors.mind.order[alvaro] == Order.HUNT
    assert night.condition("alvaro") == Condition.FINE


def test_they_leave_nobody_lying(evening: At) -> None:
    night = Evening(evening[2])
    night.up_to_three_sides()
    lying = [night.condition(f"thug_{number}") for number in range(1, 5)]
    assert Condition.WOUNDED in lying or Condition.DEAD in lying
    night.put("juan", "corridor_mid")
    night.world.actors.body.pos[night.who("thug_1")] = night.sim.level.by_name["corridor_mid"].pos
    night.seconds(1.5)
    assert night.condition("thug_1") == Condition.DEAD


def test_what_was_settled_before() -> None:
    armed = Evening(facts=("alvaro_stabbed", "took_rifles", "took_pistols"))
    bare = Evening()
    for night in (armed, bare):
        night.seconds(0.1)
        night.world.flags.up[0, night.sim.script.flags.index("found_her")] = True
        night.seconds(0.5)
    cast, armoury = armed.sim.cast, armed.sim.armoury
    profile, weapon = armed.world.actors.identity.profile, armed.world.actors.arms.weapon
    assert cast.names[profile[armed.who("alvaro")]] == "alvaro_stabbed"
    assert armoury.names[weapon[armed.who("chaoz")]] == "rifle"
    assert armoury.names[weapon[armed.who("alvaro")]] == "pistol"
    assert cast.names[bare.world.actors.identity.profile[bare.who("alvaro")]] == "alvaro"
    assert armoury.names[bare.world.actors.arms.weapon[bare.who("chaoz")]] == "pistol"


def test_the_landing_is_empty_and_the_line_goes_dead(evening: At) -> None:
    night = Evening(evening[2])
    night.up_to_three_sides()
    night.use("breaker", "gon")
    health = night.world.actors.health
    health.hp[night.who("alvaro")] = 20
    night.world.actors.handicap.harm[night.who("gon")] = 0
    night.world.actors.handicap.harm[night.who("mo_gyeong")] = 0
    night.until("all_of_it", 12)
    night.put("mo_gyeong", "stairs_foot")
    night.until("landing", 2)
    night.seconds(8)
    assert not night.world.actors.slot.alive[night.who("mo_gyeong")]
    assert not night.world.actors.slot.alive[night.who("alvaro")]
    night.put("gon", "landing_view")
    night.seconds(14)
    assert night.outcome() == ("WON", "")
