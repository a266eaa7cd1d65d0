import numpy as np
import pytest

from game.ai import perception
from game.maths import angles
from tests.ai.field import WIDE, field
from tests.systems.arena import EAST, NORTH, person


def watched(folder, tiles, facing=0.0, ambient=1.0, plan=WIDE, row=1, **more):
    """A thug at the left end, looking along the room, and Gon so many tiles away from him."""
    people = [
        person(2 + tiles, row, "gon"),
        person(2, row, "thug", "russians", "russian_thug", facing=facing),
    ]
    return field(folder, plan, people, ambient=ambient, **more)


def seconds_until_certain(sim, limit=6.0):
    sim.tell("gon", (0, -1), NORTH)  # he walks, against a wall, and so stays where he is
    for tick in range(round(limit * 60)):
        sim.step()
        sim.world.actors.body.pos[:, 1] = sim.terrain.home[1]  # the watcher must not come nearer
        if sim.world.actors.senses.awareness[0, 1, 0] >= 1:
            return tick / 60
    return np.inf


@pytest.mark.parametrize(("metres", "seconds"), [(5, 0.75), (15, 1.64)])
def test_a_walker_in_full_light_is_noticed_in_the_designed_time(tmp_path, metres, seconds):
    sim = watched(tmp_path, metres * 2)
    assert seconds_until_certain(sim) == pytest.approx(seconds, rel=0.1, abs=0.1)


def test_nobody_is_seen_in_the_dark_from_ten_metres(tmp_path):
    sim = watched(tmp_path, 20, ambient=0.05)
    assert seconds_until_certain(sim) == np.inf
    assert sim.world.actors.senses.awareness[0, 1, 0] == 0


def test_nobody_is_seen_behind_ones_back_until_one_is_hurt(tmp_path):
    sim = watched(tmp_path, 10, facing=180.0)
    sim.steps(60)
    assert sim.world.actors.senses.awareness[0, 1, 0] == 0
    sim.world.actors.health.hurt_tick[0, 1] = sim.world.clock.tick[0]
    sim.steps(8)
    assert sim.world.actors.senses.visible[0, 1, 0]


def test_low_cover_hides_who_crouches(tmp_path):
    plan = ["#" * 24, *["#" + "." * 11 + "c" + "." * 10 + "#"] * 3, "#" * 24]
    sim = watched(tmp_path, 12, plan=plan)
    sim.tell("gon", buttons=64)
    sim.steps(30)
    assert not sim.world.actors.senses.visible[0, 1, 0]
    sim.tell("gon", buttons=0)
    sim.steps(8)
    assert sim.world.actors.senses.visible[0, 1, 0]


def test_certainty_is_remembered_counted_and_told(tmp_path):
    sim = watched(tmp_path, 8)
    actors, seen = sim.world.actors, 0
    for _ in range(90):
        sim.step()
        rows = sim.world.sightings.rows()
        seen += int(((rows.watcher == 1) & (rows.target == 0)).sum())
    assert seen == 1
    assert actors.tally.spotted[0, 0] == 1
    assert actors.tally.first_spotted[0, 0] == actors.memory.certain[0, 1] > 0
    assert actors.memory.target[0, 1] == 0
    np.testing.assert_allclose(actors.memory.pos[0, 1], actors.body.pos[0, 0])


def test_confidence_fades_when_the_enemy_is_gone(tmp_path):
    plan = [row[:40] + "#" + row[41:] for row in WIDE]
    sim = watched(tmp_path, 8, plan=plan)
    sim.steps(120)
    assert sim.world.actors.memory.confidence[0, 1] == 1
    sim.world.actors.body.pos[0, 0] = sim.terrain.home[1] + np.float32([25, 0])
    sim.steps(12 * 60)
    assert sim.world.actors.memory.confidence[0, 1] == pytest.approx(np.exp(-1), abs=0.05)


def test_one_of_their_own_lying_there_alarms_once(tmp_path):
    people = [
        person(55, 5, "gon"),
        person(2, 5, "thug", "russians", "russian_thug"),
        person(8, 5, "dead", "russians", "russian_thug"),
    ]
    sim = field(tmp_path, WIDE, people)
    sim.world.actors.health.condition[0, 2] = 3
    sim.steps(8)
    actors = sim.world.actors
    assert actors.senses.found[0, 1, 2]
    assert actors.memory.alarm[0, 1] >= 0
    when = int(actors.memory.alarm[0, 1])
    sim.steps(60)
    assert actors.memory.alarm[0, 1] == when


def test_the_field_of_view_is_wide_close_by_and_narrow_far_off():
    half = angles.TURN / 360 * np.array([110, 48, 18])
    metres = np.array([1, 10, 30], np.float32)
    np.testing.assert_allclose(perception.cone(metres), half, atol=1)


@pytest.mark.parametrize(("light", "metres"), [(0.05, 5.5), (0.25, 10.9), (1.0, 24.0)])
def test_light_sets_the_range(light, metres):
    reach = perception.sight_range(np.float32([24]), np.float32([light]))
    assert reach[0] == pytest.approx(metres, abs=0.1)


def test_a_driven_one_sees_all_round(tmp_path):
    sim = watched(tmp_path, 8, facing=180.0)
    sim.tell("gon", aim=EAST)
    sim.steps(10)
    assert sim.world.actors.senses.visible[0, 0, 1]
