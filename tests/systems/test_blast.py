import numpy as np
import pytest

from game.data.constants import Button, Condition, Order, Sound
from tests.systems.arena import EAST, NORTH, arena, person
from tests.tiled.maps import at, over

#       012345678901234567890123
PLAN = [
    "########################",
    "#..........#...........#",
    "#..........#...........#",
    "#..........#...........#",
    "#......................#",
    "#......................#",
    "#..........#...........#",
    "#..........#...........#",
    "########################",
]
FUSE = 240  # ticks of a microwave's


def oven(column, row, **fields):
    return at("Device", column, row, "oven", device="microwave", **fields)


def lit(folder, *people, plan=PLAN, more=(), **fields):
    """Return a world in which "a" has just used the oven in the corner, and walked away."""
    sim = arena(folder, plan, [person(2, 2, "a"), *people], oven(2, 1, **fields), *more)
    sim.tell("a", buttons=Button.USE)
    sim.step()
    sim.tell("a")
    return sim


def gone_off(sim, ticks=FUSE + 5):
    """Step until something blows up; return the blast and the noises since."""
    noises = []
    for _ in range(ticks):
        sim.step()
        rows = sim.world.noises.rows()
        told = zip(rows.kind.tolist(), rows.loudness.tolist(), strict=True)
        noises += [(Sound(kind), loudness) for kind, loudness in told]
        if len(sim.world.blasts):
            return sim.world.blasts.rows(), noises
    return None, noises


def hp(sim, name):
    return float(sim.world.actors.health.hp[0, sim.slot(name)])


def test_it_hums_for_its_time_and_blows_up(tmp_path):
    sim = lit(tmp_path)
    assert sim.world.machines.machine.fuse[0, 0] == FUSE - 1
    blast, noises = gone_off(sim)
    assert blast.by.tolist() == [0]
    assert blast.radius.tolist() == [3.5]
    assert sim.world.clock.tick[0] == FUSE
    assert noises.count((Sound.HUM, 14)) == 7  # and one in the tick of the use
    assert (Sound.BLAST, 90) in noises
    assert sim.world.actors.health.condition[0, 0] == Condition.DEAD


def test_it_hurts_by_distance_and_not_through_walls(tmp_path):
    people = [person(6, 1, "near"), person(8, 1, "far"), person(10, 1, "out"), person(12, 1, "b")]
    sim = lit(tmp_path, *people)
    for name in ("near", "far", "out", "b"):
        sim.world.actors.health.hp[0, sim.slot(name)] = 100
    gone_off(sim)
    near, far = 100 - hp(sim, "near"), 100 - hp(sim, "far")
    assert near == pytest.approx(140 * (1 - (2 / 3.5) ** 2), rel=1e-3)
    assert far == pytest.approx(140 * (1 - (3 / 3.5) ** 2), rel=1e-3)
    assert hp(sim, "out") == hp(sim, "b") == 100
    condition = sim.world.actors.health.condition[0]
    assert condition[sim.slot("far")] == Condition.FLOORED
    suppression = sim.world.actors.aim.suppression[0]
    assert suppression[sim.slot("out")] > 0.9
    assert suppression[sim.slot("b")] == 0
    shove = sim.world.actors.body.shove[0, sim.slot("near")]
    assert shove[0] > 1


def test_it_does_not_ask_whose_side_one_is_on(tmp_path):
    people = [person(4, 1, "friend"), person(2, 4, "foe", "russians", "russian_thug")]
    sim = lit(tmp_path, *people)
    gone_off(sim)
    condition = sim.world.actors.health.condition[0]
    assert (condition == Condition.DEAD).all()
    assert sim.world.actors.tally.kills[0, 0] >= 2


def test_doors_and_panes_in_reach_give_way(tmp_path):
    plan = [*PLAN[:3], "#.WWWWWWWWW#...........#", *PLAN[4:]]
    near = over("Door", 11, 1, 1, 1, "near", locked=True)
    far = over("Door", 11, 6, 1, 1, "far", locked=True)
    sim = arena(tmp_path, plan, [person(7, 2, "a")], oven(8, 1), near, far)
    sim.tell("a", buttons=Button.USE)
    sim.step()
    gone_off(sim)
    leaf, broken = sim.world.doors.leaf, sim.world.panes.pane.broken[0]
    assert leaf.open[0].tolist() == [True, False]
    assert leaf.locked[0].tolist() == [False, True]
    assert sim.world.doors_moved.rows().slam.tolist() == [True]
    assert broken.all()
    assert len(sim.world.breaks) == len(broken)


def test_it_takes_what_it_needs_and_waits_for_it(tmp_path):
    sim = arena(tmp_path, PLAN, [person(2, 2, "a")], oven(2, 1, needs="coin keys"))
    machine, arms = sim.world.machines.machine, sim.world.actors.arms
    coin, keys, phone = (1 << sim.things.row(one) for one in ("coin", "keys", "phone"))
    arms.things[0, 0] = coin | phone
    sim.tell("a", buttons=Button.USE)
    sim.step()
    assert machine.fuse[0, 0] == 0
    assert not len(sim.world.uses)
    assert arms.things[0, 0] == coin | phone
    arms.things[0, 0] |= keys
    sim.tell("a")
    sim.step()
    sim.tell("a", buttons=Button.USE)
    sim.step()
    assert machine.fuse[0, 0] == FUSE - 1
    assert sim.world.uses.rows().machine.tolist() == [0]
    assert arms.things[0, 0] == phone


def test_it_goes_off_once(tmp_path):
    sim = lit(tmp_path)
    sim.world.actors.health.hp[0, 0] = 1000
    gone_off(sim)
    sim.steps(120)
    sim.tell("a", buttons=Button.USE)
    sim.steps(2)
    assert sim.world.machines.machine.fuse[0, 0] == 0
    assert sim.world.machines.machine.spent[0, 0]


def test_open_gas_waits_for_a_shot(tmp_path):
    stove = at("Device", 4, 1, "stove", device="gas_ring")
    sim = arena(tmp_path, PLAN, [person(4, 2, "a"), person(8, 7, "b")], stove)
    sim.steps(60)
    sim.tell("b", aim=NORTH, buttons=Button.FIRE)  # away from it, and it is shut
    sim.steps(3)
    sim.tell("b")
    sim.tell("a", buttons=Button.USE)
    assert gone_off(sim, 60)[0] is None
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    assert gone_off(sim, 3)[0] is not None


def test_worlds_blow_up_alone(tmp_path):
    sim = arena(tmp_path, PLAN, [person(2, 2, "a")], oven(2, 1), worlds=3)
    sim.tell("a", buttons=Button.USE, world=1)
    sim.steps(FUSE)
    assert sim.world.blasts.rows().world.tolist() == [1]
    assert (sim.world.actors.health.condition[:, 0] == Condition.DEAD).tolist() == [
        False,
        True,
        False,
    ]


# --- alarms


def heard(sim, ticks):
    count = 0
    for _ in range(ticks):
        sim.step()
        count += int((sim.world.noises.rows().kind == Sound.ALARM).sum())
    return count


def test_an_alarm_rings_when_it_is_used_and_falls_silent(tmp_path):
    sim = arena(tmp_path, PLAN, [person(2, 2, "a")], at("Device", 2, 1, device="alarm"))
    assert heard(sim, 30) == 0
    sim.tell("a", buttons=Button.USE)
    assert heard(sim, 600) == 10
    assert heard(sim, 700) == 10


@pytest.mark.parametrize("how", [Button.FIRE, Button.MELEE])
def test_a_bullet_or_a_blow_sets_off_a_car(tmp_path, how):
    plan = [*PLAN[:4], "#......CCCC............#", *PLAN[5:]]
    car = over("Device", 7, 4, 4, 1, "car", device="car")
    where = 2 if how == Button.FIRE else 6
    sim = arena(tmp_path, plan, [person(where, 4, "a"), person(20, 2, "b")], car)
    sim.steps(60)
    assert heard(sim, 10) == 0
    sim.tell("b", aim=EAST, buttons=how)
    assert heard(sim, 30) == 0
    sim.tell("a", aim=EAST, buttons=how)
    assert heard(sim, 60) >= 1


def test_a_fire_alarm_sends_who_does_not_fight_to_the_exit(tmp_path):
    bell = at("Device", 2, 1, "bell", device="fire_alarm")
    way_out = over("Zone", 20, 6, 2, 2, "out", kind="exit")
    nurse = person(15, 2, "n", "civilians", "nurse")
    thug = person(15, 4, "t", "russians", "russian_thug")
    sim = arena(tmp_path, PLAN, [person(2, 2, "a"), nurse, thug], bell, way_out)
    sim.world.actors.identity.driven[0, 1:] = False
    sim.tell("a", buttons=Button.USE)
    sim.steps(160)  # before the thug comes
    order, pos = sim.world.actors.mind.order[0], sim.world.actors.body.pos[0]
    assert order.tolist() == [Order.NONE, Order.FLEE, Order.NONE]
    assert np.abs(pos[1] - (10.5, 3.5)).max() < 0.8


def test_headlights_go_out_by_themselves(tmp_path):
    lamp = at("Light", 15, 4, "lamp", circuit="beam", on=False)
    car = at("Device", 2, 1, "car", device="headlights", circuit="beam")
    sim = arena(tmp_path, PLAN, [person(2, 2, "a")], lamp, car)
    circuit = sim.terrain.circuits.index("beam")
    assert not sim.world.circuits.on[0, circuit]
    sim.tell("a", buttons=Button.USE)
    sim.steps(1200)
    assert sim.world.circuits.on[0, circuit]
    sim.step()
    assert not sim.world.circuits.on[0, circuit]
    sim.tell("a")
    sim.step()
    sim.tell("a", buttons=Button.USE)
    sim.step()
    assert sim.world.circuits.on[0, circuit]
