import numpy as np
import pytest

from game.ai.acts import Act, State
from game.data.constants import Button, Condition, Order
from tests.ai.field import WIDE, field
from tests.systems.arena import person
from tests.tiled.maps import TILE, Obj

THUG = ("russians", "russian_thug")
COVERED = [
    "#" * 42,
    *["#" + "." * 40 + "#"] * 3,
    "#" + "." * 20 + "ccc" + "." * 17 + "#",
    *["#" + "." * 40 + "#"] * 3,
    "#" * 42,
]
LANE = ["#" * 48, *["#" + "." * 46 + "#"] * 6, "#" * 48]


def duel(folder, tiles=16, plan=WIDE, **more):
    people = [person(5, 5, "gon"), person(5 + tiles, 5, "thug", *THUG, facing=180.0)]
    return field(folder, plan, people, **more)


def immortal(sim):
    sim.world.actors.health.hp[...] = 1000


def test_the_first_shot_comes_reaction_and_delay_after_certainty(tmp_path):
    sim = duel(tmp_path, worlds=16)
    immortal(sim)
    profile = sim.cast.row("russian_thug")
    wait = int(sim.cast.reaction[profile] + sim.cast.aim_delay[profile])
    first = np.full(16, -1)
    for tick in range(300):
        sim.step()
        rows = sim.world.shots.rows()
        for world in rows.world[rows.actor == 1]:
            first[world] = tick if first[world] < 0 else first[world]
        if (first >= 0).all():
            break
    late = first - sim.world.actors.memory.certain[:, 1]
    assert (late >= wait - 1).all()
    assert np.median(late) <= wait + 12  # a think, and what turning takes


def test_bursts_have_the_profiles_length_and_pause(tmp_path):
    sim = duel(tmp_path, 12)
    immortal(sim)
    shots = []
    for tick in range(600):
        sim.step()
        rows = sim.world.shots.rows()
        shots += [tick] * int((rows.actor == 1).sum())
    gaps = np.diff(shots)
    profile = sim.cast.row("russian_thug")
    lengths = np.diff(np.concatenate([[0], np.nonzero(gaps > 15)[0] + 1]))
    assert len(lengths) >= 2
    assert lengths.max() <= sim.cast.burst[profile]
    assert np.median(lengths) >= sim.cast.burst[profile] - 2


def test_who_is_driven_is_left_alone(tmp_path):
    sim = duel(tmp_path)
    sim.tell("gon", (0, 0), 1234, Button.CROUCH)
    sim.steps(60)
    command = sim.world.actors.command
    assert command.aim[0, 0] == 1234
    assert command.buttons[0, 0] == Button.CROUCH
    assert sim.world.actors.mind.state[0, 0] == State.IDLE


def test_nobody_shoots_past_a_friend(tmp_path):
    people = [
        person(5, 5, "gon"),
        person(12, 5, "front", "russians", "ha_yun_guk", facing=180.0),
        person(20, 5, "back", *THUG, facing=180.0),
    ]
    sim = field(tmp_path, LANE, people)
    immortal(sim)
    actors = sim.world.actors
    for _ in range(240):
        sim.step()
        actors.body.pos[0, 1:] = sim.terrain.home[1:]
    assert actors.memory.certain[0, 2] >= 0
    assert actors.tally.fired[0, 2] == 0
    for _ in range(240):
        sim.step()
        actors.body.pos[0, 1] = sim.terrain.home[1] + np.float32([15, 0])
        actors.body.pos[0, 2] = sim.terrain.home[2]
    assert actors.tally.fired[0, 2] > 0


@pytest.mark.parametrize(("difficulty", "most"), [("easy", 1), ("normal", 2)])
def test_only_so_many_shoot_at_a_player_at_once(tmp_path, difficulty, most):
    crowd = [person(25, row, f"t{row}", *THUG, facing=180.0) for row in range(1, 11, 2)]
    sim = field(tmp_path, WIDE, [person(8, 5, "gon"), *crowd], difficulty=difficulty)
    immortal(sim)
    busy = []
    for _ in range(400):
        sim.step()
        busy.append(int((sim.world.actors.mind.burst[0] > 0).sum()))
    assert max(busy) == most


def test_a_patrol_walks_its_points_and_waits(tmp_path):
    path = Obj(
        "Patrol", 3 * TILE, 3 * TILE, "round", id=77,
        polyline=[(0, 0), (20 * TILE, 0), (20 * TILE, 5 * TILE)], fields={"wait": 1.0},
    )  # fmt: skip
    people = [person(58, 9, "gon"), person(3, 3, "thug", *THUG, patrol=77, facing=180.0)]
    sim = field(tmp_path, WIDE, people, path, ambient=0.0)
    points = sim.terrain.patrols.points[0]
    assert len(points) == 3
    reached, stood = set(), 0
    for _ in range(60 * 25):
        sim.step()
        pos = sim.world.actors.body.pos[0, 1]
        reached |= {k for k in range(3) if np.linalg.norm(points[k] - pos) < 0.6}
        stood += int(np.linalg.norm(sim.world.actors.body.vel[0, 1]) < 0.05)
    assert reached == {0, 1, 2}
    assert sim.world.actors.mind.action[0, 1] == Act.PATROL
    assert 60 < stood < 60 * 10


def test_a_noise_is_looked_into_and_then_forgotten(tmp_path):
    people = [person(58, 9, "gon"), person(10, 5, "thug", *THUG, facing=180.0)]
    sim = field(tmp_path, WIDE, people, ambient=0.0)
    sim.steps(2)
    actors = sim.world.actors
    goal = sim.terrain.home[1] + np.float32([5, 0])
    actors.memory.noise_pos[0, 1] = goal
    actors.memory.noise_tick[0, 1] = sim.world.clock.tick[0]
    acts, nearest = set(), 99.0
    for _ in range(60 * 20):
        sim.step()
        acts.add(int(actors.mind.action[0, 1]))
        nearest = min(nearest, float(np.linalg.norm(actors.body.pos[0, 1] - goal)))
    assert {Act.LOOK, Act.INVESTIGATE} <= acts
    assert nearest < 1
    assert actors.mind.state[0, 1] == State.IDLE
    assert np.linalg.norm(actors.body.pos[0, 1] - sim.terrain.home[1]) < 0.6


def test_an_empty_gun_is_reloaded(tmp_path):
    sim = duel(tmp_path)
    immortal(sim)
    sim.world.actors.arms.rounds[0, 1] = 0
    sim.steps(60 * 6)
    assert sim.world.actors.arms.rounds[0, 1] > 0 or sim.world.actors.tally.fired[0, 1] > 0


def test_under_fire_they_take_cover(tmp_path):
    people = [person(2, 4, "gon")]
    people += [person(22 + 2 * k, 3, f"t{k}", *THUG, facing=180.0) for k in range(3)]
    sim = field(tmp_path, COVERED, people, worlds=16)
    immortal(sim)
    took = np.zeros(16, bool)
    for _ in range(360):
        sim.step()
        sim.world.actors.aim.suppression[:, 1:] = 0.7
        took |= (sim.world.actors.mind.action[:, 1:] == Act.COVER).any(axis=1)
    assert took.mean() > 0.8


def test_civilians_run_from_shots_and_hide(tmp_path):
    plan = ["#" * 62, *["#" + "." * 30 + "#" + "." * 29 + "#"] * 7, "#" + "." * 60 + "#", "#" * 62]
    people = [person(5, 4, "gon"), person(12, 4, "nurse", "civilians", "nurse")]
    sim = field(tmp_path, plan, [*people, person(58, 8, "thug", *THUG)])
    sim.steps(5)
    sim.tell("gon", aim=0, buttons=Button.FIRE)
    sim.world.actors.memory.alarm[0, 1] = sim.world.clock.tick[0]
    sim.world.actors.memory.noise_pos[0, 1] = sim.terrain.home[0]
    sim.world.actors.memory.noise_tick[0, 1] = sim.world.clock.tick[0]
    start = np.linalg.norm(sim.terrain.home[1] - sim.terrain.home[0])
    sim.steps(60 * 6)
    actors = sim.world.actors
    assert actors.mind.state[0, 1] == State.FLEE
    assert actors.tally.fired[0, 1] == 0
    assert np.linalg.norm(actors.body.pos[0, 1] - sim.terrain.home[0]) > start + 2


def test_the_last_of_a_crowd_loses_heart(tmp_path):
    crowd = [person(20, row, f"t{row}", *THUG, facing=180.0) for row in (3, 5, 7)]
    sim = field(tmp_path, WIDE, [person(8, 5, "gon"), *crowd])
    sim.steps(120)
    assert sim.world.actors.mind.state[0, 1] == State.COMBAT
    sim.world.actors.health.condition[0, 2:] = Condition.DEAD
    sim.steps(12)
    assert sim.world.actors.mind.state[0, 1] == State.FLEE


@pytest.mark.parametrize("order", [Order.GO_TO, Order.FLEE, Order.HIDE, Order.HOLD, Order.GUARD])
def test_an_order_of_the_story_takes_them_there(tmp_path, order):
    people = [person(58, 9, "gon"), person(5, 5, "thug", *THUG, facing=180.0)]
    sim = field(tmp_path, WIDE, people, ambient=0.0)
    mind = sim.world.actors.mind
    mind.order[0, 1] = order
    mind.order_pos[0, 1] = (12.0, 2.0)
    sim.steps(60 * 6)
    assert np.linalg.norm(sim.world.actors.body.pos[0, 1] - (12.0, 2.0)) < 0.7


def test_following_keeps_near_whom_they_follow(tmp_path):
    people = [
        person(5, 5, "gon"),
        person(40, 5, "friend", "gon", "mo_gyeong"),
        person(58, 9, "thug", *THUG),
    ]
    sim = field(tmp_path, WIDE, people, ambient=0.0)
    actors = sim.world.actors
    actors.identity.driven[0, 1] = False
    actors.mind.order[0, 1] = Order.FOLLOW
    actors.mind.order_who[0, 1] = 0
    sim.steps(60 * 8)
    gap = np.linalg.norm(actors.body.pos[0, 1] - actors.body.pos[0, 0])
    assert 1.0 < gap < 3.0


def test_worlds_do_not_hear_of_each_other(tmp_path):
    people = [person(5, 5, "gon")]
    people += [person(25, row, f"t{row}", *THUG, facing=180.0) for row in (2, 5, 8)]
    many = field(tmp_path / "many", COVERED, people, worlds=4)
    lone = field(tmp_path / "lone", COVERED, people, worlds=1)
    lone.reset([2])
    for sim in (many, lone):
        sim.tell("gon", (0, 1), 0, Button.FIRE)
        sim.steps(400)
    assert many.hash(2) == lone.hash(0)
