"""Doors on the way to an enemy: kicked in by some, opened quietly by others."""

import numpy as np
import pytest

from game.ai.acts import State
from game.data.constants import Condition, ticks
from tests.ai.field import field
from tests.systems.arena import person
from tests.tiled.maps import over

WORLDS = 48
PLAN = ["#" * 24, *["#" + "." * 11 + "#" + "." * 10 + "#"] * 5, "#" * 24]
PLAN[3] = "#" + "." * 22 + "#"


def breach(folder, who):
    """Return in how many worlds the door was kicked in, and the one behind it was floored."""
    people = [
        person(13, 3, "gon"),
        person(5, 3, "b", "russians", who),
    ]
    sim = field(folder, PLAN, people, over("Door", 12, 3, 1, 1, "door"), worlds=WORLDS)
    actors = sim.world.actors
    actors.handicap.harm[...] = 0
    actors.memory.target[:, 1], actors.memory.confidence[:, 1] = 0, 1
    actors.memory.pos[:, 1] = actors.body.pos[:, 0]
    sim.world.clock.tick[...] = ticks(4)
    actors.memory.tick[:, 1] = actors.memory.certain[:, 1] = 0
    actors.mind.state[:, 1] = State.HUNT
    slammed, opened = np.zeros(WORLDS, bool), np.zeros(WORLDS, bool)
    floored = np.zeros(WORLDS, int)
    for _ in range(ticks(6)):
        sim.step()
        moved = sim.world.doors_moved.rows()
        opened[moved.world] = True
        slammed[moved.world[moved.slam]] = True
        # only the door: what comes after it is another matter
        down = actors.health.condition[:, 0] == Condition.FLOORED
        floored += down & opened
        actors.handicap.bound[opened, 1] = 2
    assert opened.all()
    return slammed, floored


def test_who_kicks_doors_in_floors_whoever_is_behind_for_eight_tenths_of_a_second(tmp_path):
    slammed, floored = breach(tmp_path, "alvaro")
    assert slammed.all()
    assert np.all(np.abs(floored - ticks(0.8)) <= 2)


def test_who_is_quiet_opens_it(tmp_path):
    slammed, floored = breach(tmp_path, "asing")
    assert not slammed.any()
    assert not floored.any()


def test_most_do_now_this_and_now_that(tmp_path):
    slammed, _ = breach(tmp_path, "russian_thug")
    assert slammed.mean() == pytest.approx(0.6, abs=0.3)
    assert 0 < slammed.sum() < WORLDS
