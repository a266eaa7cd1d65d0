import numpy as np
import pytest

from game.data.constants import Button
from game.maths.angles import TURN
from tests.systems.arena import EAST, NORTH, WEST, arena, person

HALL = ["#" * 42, *["#" + "." * 40 + "#"] * 5, "#" * 42]


def shooter(folder, weapon="pistol", *others):
    return arena(folder, HALL, [person(2, 3, "a", weapon=weapon), *others])


def test_a_pistol_fires_once_a_press(tmp_path):
    sim = shooter(tmp_path)
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.steps(60)
    assert sim.world.actors.tally.fired[0, 0] == 1
    sim.tell("a", aim=EAST)
    sim.step()
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.step()
    assert sim.world.actors.tally.fired[0, 0] == 2


def test_a_submachine_gun_fires_while_held_and_runs_dry(tmp_path):
    sim = shooter(tmp_path, "smg")
    row = sim.armoury.row("smg")
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.steps(int(sim.armoury.interval[row] * sim.armoury.magazine[row]) + 30)
    assert sim.world.actors.tally.fired[0, 0] == sim.armoury.magazine[row]
    assert sim.world.actors.arms.rounds[0, 0] == 0


def test_reloading_takes_its_time_and_moves_rounds_from_the_pocket(tmp_path):
    sim = shooter(tmp_path)
    arms, row = sim.world.actors.arms, sim.armoury.row("pistol")
    arms.rounds[0, 0] = 2
    spare = int(arms.spare[0, 0])
    magazine = int(sim.armoury.magazine[row])
    sim.tell("a", buttons=Button.RELOAD)
    sim.step()
    sim.tell("a")
    sim.steps(int(sim.armoury.reload[row]) - 1)
    assert arms.rounds[0, 0] == 2
    sim.steps(2)
    assert arms.rounds[0, 0] == magazine
    assert arms.spare[0, 0] == spare - (magazine - 2)


def test_an_empty_gun_reloads_when_the_trigger_is_pulled(tmp_path):
    sim = shooter(tmp_path)
    sim.world.actors.arms.rounds[0, 0] = 0
    sim.tell("a", buttons=Button.FIRE)
    sim.step()
    assert sim.world.actors.arms.reload[0, 0] > 0


def test_turning_takes_time(tmp_path):
    sim = arena(tmp_path, HALL, [person(2, 3, "a", character="russian_thug")])
    sim.tell("a", aim=WEST)
    sim.step()
    turn = int(sim.cast.turn[sim.cast.row("russian_thug")])
    assert abs(int(sim.world.actors.facing.angle[0, 0])) in (turn, TURN - turn)
    sim.steps(TURN // 2 // turn + 1)
    assert sim.world.actors.facing.angle[0, 0] == WEST


def test_the_aim_settles_when_still_and_is_upset_by_turning(tmp_path):
    sim = arena(tmp_path, HALL, [person(2, 3, "a", character="russian_thug")])
    start = float(sim.world.actors.aim.sigma[0, 0])
    sim.steps(120)
    settled = float(sim.world.actors.aim.sigma[0, 0])
    assert settled < 0.5 * start
    sim.tell("a", aim=NORTH)
    sim.steps(15)
    assert sim.world.actors.aim.sigma[0, 0] > settled * 1.5


def test_recoil_blooms_and_wears_off(tmp_path):
    sim = shooter(tmp_path, "smg")
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.steps(30)
    bloom = float(sim.world.actors.aim.bloom[0, 0])
    assert bloom > sim.armoury.kick[sim.armoury.row("smg")]
    sim.tell("a", aim=EAST)
    sim.steps(60)
    assert sim.world.actors.aim.bloom[0, 0] < 0.2 * bloom


def test_a_close_pistol_shot_hits_whoever_stands_there_friend_or_foe(tmp_path):
    sim = shooter(tmp_path, "pistol", person(8, 3, "b"))
    sim.steps(60)
    hp = float(sim.world.actors.health.hp[0, 1])
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.steps(10)
    assert sim.world.actors.health.hp[0, 1] < hp
    assert sim.world.actors.tally.hits[0, 0] == 1


def test_the_first_in_the_line_is_hit(tmp_path):
    sim = shooter(tmp_path, "pistol", person(8, 3, "far"), person(5, 3, "near"))
    sim.steps(60)
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.steps(10)
    hurt = sim.world.actors.health.hurt_by[0]
    assert hurt[sim.slot("near")] == 0
    assert hurt[sim.slot("far")] == -1


def test_a_shotgun_throws_its_pellets_at_once(tmp_path):
    sim = shooter(tmp_path, "shotgun", person(6, 3, "b", character="russian_thug"))
    sim.steps(30)
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.step()
    row = sim.armoury.row("shotgun")
    alive = int(sim.world.flights.slot.alive.sum())
    assert len(sim.world.shots) == 1
    assert alive + len(sim.world.impacts) >= sim.armoury.pellets[row]
    sim.steps(20)
    lost = sim.cast.hp[sim.cast.row("russian_thug")] - sim.world.actors.health.hp[0, 1]
    assert lost >= 4 * sim.armoury.damage[row]


def test_spread_follows_sigma(tmp_path):
    """Angles of many first shots have the spread that the aim says."""
    worlds = 400
    sim = arena(tmp_path, HALL, [person(2, 3, "a", character="russian_thug")], worlds=worlds)
    sim.steps(30)
    sigma = float(sim.world.actors.aim.sigma[0, 0])
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.step()
    angle = sim.world.shots.rows().angle
    off = (angle + TURN // 2) % TURN - TURN // 2
    assert len(off) == worlds
    assert np.std(off) == pytest.approx(sigma, rel=0.12)
    assert abs(np.mean(off)) < 0.2 * sigma


def test_rounds_that_pass_close_suppress(tmp_path):
    sim = shooter(tmp_path, "pistol", person(10, 4, "b"))
    sim.steps(60)
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.steps(6)
    assert sim.world.actors.aim.suppression[0, 1] > 0.05
