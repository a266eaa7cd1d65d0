import numpy as np

from game.ai.perception import THINK_EVERY
from game.data.constants import Cause
from game.maths import angles
from tests.ai.field import WIDE, field
from tests.systems.arena import EAST, person


def test_a_shot_in_the_back_tells_where_it_came_from(tmp_path):
    people = [
        person(2, 5, "gon"),
        person(20, 5, "thug", "russians", "russian_thug"),
    ]
    sim = field(tmp_path, WIDE, people)
    sim.world.actors.aim.sigma[...] = 0
    sim.tell("gon", aim=EAST, buttons=1)
    memory, senses = sim.world.actors.memory, sim.world.actors.senses
    for _ in range(30):
        sim.step()
        if len(sim.world.hurts):
            break
    hurt = sim.world.actors.health.hurt_tick[0, 1]
    sim.steps(THINK_EVERY)
    assert memory.alarm[0, 1] >= hurt > 0
    assert senses.awareness[0, 1, 0] >= np.float32(0.7)
    assert memory.noise_pos[0, 1, 0] < sim.world.actors.body.pos[0, 1, 0] - 4


def test_rounds_that_pass_close_by_alarm(tmp_path):
    people = [person(2, 5, "gon"), person(20, 5, "thug", "russians", "russian_thug")]
    sim = field(tmp_path, WIDE, people)
    sim.steps(2)
    assert sim.world.actors.memory.alarm[0, 1] == -1
    sim.world.actors.aim.suppression[0, 1] = 0.3
    sim.steps(THINK_EVERY)
    assert sim.world.actors.memory.alarm[0, 1] >= 0


def test_a_hit_makes_the_enemy_worry_and_is_told_as_the_cause(tmp_path):
    people = [
        person(2, 5, "gon"),
        person(12, 5, "thug", "russians", "russian_thug"),
    ]
    sim = field(tmp_path, WIDE, people, ambient=0.0)
    sim.world.actors.aim.sigma[...] = 0
    sim.tell("gon", aim=EAST, buttons=1)
    causes = []
    hurt = sim.world.actors.health.hurt_tick
    for _ in range(30 + THINK_EVERY):
        sim.step()
        rows = sim.world.sightings.rows()
        causes += rows.cause[(rows.watcher == 1) & (rows.target == 0)].tolist()
        if hurt[0, 1] >= 0 and sim.world.clock.tick[0] % THINK_EVERY == 0:
            break
    assert Cause.HURT in causes
    exposure = sim.world.actors.exposure
    assert exposure.cone[0, 0] == angles.HALF  # looks all round
    assert exposure.watcher[0, 0] == 1
