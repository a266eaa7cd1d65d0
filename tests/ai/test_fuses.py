"""Who walks into a blast: the same room, the same lure, only the profile differs."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai.acts import Act
from game.data.constants import Button, Condition, Order, Sound
from tests.ai.field import field
from tests.ai.test_temper import scattered
from tests.statistics import assert_rate
from tests.systems.arena import NORTH, WEST, person
from tests.tiled.maps import at, over

RUNS = 512
#        0         1         2         3
#        012345678901234567890123456789012345
PANTRY = [
    "####################################",
    "#......#cccc........#..............#",
    "#...................#..............#",
    "#...................#..............#",
    "#......#............#..............#",
    "#......#............#..............#",
    "#......#............#..............#",
    "#......#...........................#",
    "#......#...........................#",
    "####################################",
]
OVEN = at("Device", 10, 1, "oven", device="microwave")
SHOT, ARMS, LEAVES, OVER = 30, 100, 104, 400  # ticks: what the player does, and when it is over
WAY_OUT = np.array([(4.5, 1.5), (2.5, 1.5), (2.0, 4.0)], np.float32)  # metres


def lured(folder, who, worlds=RUNS):
    """Return worlds after the blast, and in which of them somebody kept away from it."""
    people = [person(10, 2, "gon"), person(22, 4, "x", "dai_ban", who, facing=0.0)]
    sim = field(folder, PANTRY, people, OVEN, worlds=worlds)
    scattered(sim, 0.3)
    pos, move = sim.world.actors.body.pos, sim.world.actors.command.move
    leg = np.zeros(worlds, int)
    evaded = np.zeros(worlds, bool)
    for tick in range(OVER):
        button = {SHOT: Button.FIRE, ARMS: Button.USE}.get(tick, Button.RUN)
        sim.tell("gon", aim=NORTH if tick < LEAVES else WEST, buttons=button)
        if tick >= LEAVES:
            away = WAY_OUT[leg] - pos[:, 0]
            metres = np.sqrt((away * away).sum(axis=1, keepdims=True))
            leg = np.minimum(leg + (metres[:, 0] < 0.3), len(WAY_OUT) - 1)
            move[:, 0] = np.rint(127 * away / np.maximum(metres, 0.3))
        sim.step()
        evaded |= sim.world.actors.mind.action[:, 1] == Act.EVADE
    assert sim.world.machines.machine.spent.all()
    return sim, evaded


def dead(sim):
    return int((sim.world.actors.health.condition[:, 1] >= Condition.WOUNDED).sum())


def test_grief_walks_into_the_blast(tmp_path):
    sim, _ = lured(tmp_path, "juan_grief")
    assert_rate(dead(sim), RUNS, low=0.7)


def test_a_wary_man_does_not(tmp_path):
    sim, _ = lured(tmp_path, "chaoz")
    assert_rate(dead(sim), RUNS, high=0.2)


def test_whoever_understands_it_gets_clear_and_whoever_does_not_stays(tmp_path):
    sim, evaded = lured(tmp_path, "russian_thug")
    health = sim.world.actors.health
    hurt = health.hp[:, 1] < sim.cast.hp[sim.cast.row("russian_thug")]
    assert_rate(int(evaded.sum()), RUNS, low=0.4, high=0.6)
    assert_rate(int((hurt & evaded).sum()), int(evaded.sum()), high=0.1)
    assert_rate(int((hurt & ~evaded).sum()), int((~evaded).sum()), low=0.9)


# --- a noise that comes again


def went_to_see(folder, who, again):
    """Return how many go where a switch clicks, having heard it so often before."""
    people = [person(10, 2, "gon"), person(22, 4, "x", "dai_ban", who, facing=0.0)]
    switch = at("Device", 10, 1, "note", device="note")
    sim = field(folder, PANTRY, people, switch, worlds=RUNS)
    rng = scattered(sim, 0.3)
    memory, mind = sim.world.actors.memory, sim.world.actors.mind
    sim.steps(130)
    for column, value in (
        (memory.noise_kind, Sound.SWITCH),
        (memory.noise_tick, 0),
        (memory.noise_again, max(again - 1, 0)),
        (memory.noise_pos, rng.normal((5.25, 0.75), 1, (RUNS, 2))),
    ):
        column[:, 1] = value
    if not again:
        memory.noise_tick[:, 1] = -1
    sim.tell("gon", buttons=Button.USE)
    went = np.zeros(RUNS, bool)
    for _ in range(180):
        sim.step()
        went |= mind.action[:, 1] == Act.INVESTIGATE
    return int(went.sum())


@pytest.mark.parametrize(("who", "tires"), [("russian_thug", True), ("juan_grief", False)])
def test_a_noise_that_comes_again_draws_only_who_never_tires(tmp_path, who, tires):
    assert_rate(went_to_see(tmp_path / "first", who, 0), RUNS, low=0.9)
    third = went_to_see(tmp_path / "third", who, 2)
    if tires:
        assert_rate(third, RUNS, high=0.2)
    else:
        assert_rate(third, RUNS, low=0.9)


# --- alarms


@pytest.mark.parametrize(("order", "goes"), [(Order.NONE, True), (Order.HOLD, False)])
def test_a_car_alarm_draws_who_may_leave_his_post(tmp_path, order, goes):
    people = [person(2, 7, "gon"), person(31, 3, "x", "dai_ban", "police", facing=0.0)]
    car = over("Device", 10, 1, 3, 1, "car", device="car")
    sim = field(tmp_path, PANTRY, people, car, worlds=RUNS)
    scattered(sim, 0.3)
    mind, pos = sim.world.actors.mind, sim.world.actors.body.pos
    mind.order[:, 1], mind.order_pos[:, 1] = order, pos[:, 1]
    sim.steps(30)
    sim.world.machines.machine.ring[:, 0] = sim.terrain.machines.devices.rings[
        sim.terrain.machines.kind[0]
    ]
    came = np.zeros(RUNS, bool)
    for _ in range(15 * 60):
        sim.step()
        away = pos[:, 1] - sim.terrain.machines.pos[0]
        came |= (away * away).sum(axis=1) < 3 * 3
    if goes:
        assert_rate(int(came.sum()), RUNS, low=0.9)
    else:
        assert_rate(int(came.sum()), RUNS, high=0.02)


def test_a_world_with_a_blast_is_the_same_alone(tmp_path):
    def end(worlds):
        people = [person(10, 2, "gon"), person(22, 4, "x", "dai_ban", "juan_grief", facing=0.0)]
        sim = field(tmp_path, PANTRY, people, OVEN, worlds=worlds)
        sim.tell("gon", aim=NORTH, buttons=Button.USE)
        sim.steps(330)
        return sim

    alone, together = end(1), end(5)
    assert alone.world.machines.machine.spent[0, 0]
    assert alone.hash() == together.hash()
    assert together.hash(1) != together.hash(2)
