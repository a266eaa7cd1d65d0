"""People who do not fight: how they run, hide, scream, fetch help, follow and bleed."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai.acts import Act, State
from game.data.constants import Button, Condition, Order, Sound
from tests.ai.field import field
from tests.ai.test_temper import scattered
from tests.statistics import assert_rate
from tests.systems.arena import EAST, WEST, person
from tests.tiled.maps import at

RUNS = 512
#        0         1         2         3         4
#        01234567890123456789012345678901234567890123
WARD = [
    "############################################",
    "#.........#.............#..................#",
    "#.........#.............#..................#",
    "#.......................#..................#",
    "#.........#................................#",
    "#.........#.............#..................#",
    "######.##########.######################.###",
    "#.........#.............#..................#",
    "#.........#................................#",
    "#.........#.............#..................#",
    "############################################",
]


def shaken(folder, who, side="civilians", seconds=0.0, worlds=RUNS):
    """Return worlds in which a shot was fired in somebody's room, and what came of it."""
    people = [person(12, 2, "gon", weapon="pistol"), person(20, 4, "x", side, who, facing=180.0)]
    sim = field(folder, WARD, people, worlds=worlds)
    scattered(sim, 0.4)
    sim.steps(30)
    sim.tell("gon", aim=WEST, buttons=Button.FIRE)
    sim.step()
    sim.tell("gon", aim=WEST)
    sim.steps(round(seconds * 60))
    return sim


def hidden(sim):
    cell = sim.survey.cell
    return ~sim.terrain.sees(sim.survey.shut, cell[:, 0], cell[:, 1])


@pytest.mark.parametrize("who", ["nurse", "ha_yun_guk", "john_lee", "mo_gyeong"])
def test_they_run_from_a_shot_and_hide_out_of_its_sight(tmp_path, who):
    sim = shaken(tmp_path, who, seconds=10)
    assert_rate(int(hidden(sim).sum()), RUNS, low=0.8)
    assert_rate(int((sim.world.actors.mind.state[:, 1] == State.FLEE).sum()), RUNS, low=0.9)


def test_when_it_has_been_quiet_they_come_back(tmp_path):
    sim = shaken(tmp_path, "nurse", seconds=62, worlds=96)
    away = sim.world.actors.body.pos[:, 1] - sim.terrain.home[1]
    home = (away * away).sum(axis=1) < 1
    assert home.mean() > 0.9
    assert (sim.world.actors.mind.fright[:, 1] == -1).mean() > 0.9


def panic(folder, who, side="civilians"):
    """Return how often each screamed, and for how many ticks they stood frozen."""
    sim = shaken(folder, who, side)
    screams, froze = np.zeros(RUNS, int), np.zeros(RUNS, int)
    for _ in range(300):
        sim.step()
        rows = sim.world.noises.rows()
        np.add.at(screams, rows.world[(rows.kind == Sound.SCREAM) & (rows.source == 1)], 1)
        froze += sim.world.actors.mind.action[:, 1] == Act.FREEZE
    return screams, froze


def test_some_scream_once_and_some_freeze(tmp_path):
    screams, froze = panic(tmp_path, "nurse")
    assert screams.max() == 1
    assert_rate(int(screams.sum()), RUNS, low=0.5, high=0.7)
    assert_rate(int((froze > 0).sum()), RUNS, low=0.45, high=0.7)
    assert 30 < np.percentile(froze, 90) < 150


def test_fighters_do_neither(tmp_path):
    screams, froze = panic(tmp_path, "bodyguard", "dealer")
    assert not screams.any()
    assert not froze.any()


# --- fetching help

BACK_ROOM = [
    "##############################",
    "#............................#",
    "#............................#",
    "#............................#",
    "#.............c..............#",
    "#.............c..............#",
    "#............................#",
    "#............................#",
    "##############################",
]


def deal(folder, guarded):
    """Return worlds in which a deal goes wrong, with or without the dealer's man standing."""
    people = [
        person(6, 4, "gon", weapon="fists"),
        person(18, 4, "dealer", "dealer", "arms_dealer", facing=180.0),
        person(18, 6, "guard", "dealer", "bodyguard", facing=180.0),
    ]
    button = at("Device", 25, 2, "button", device="alarm")
    sim = field(folder, BACK_ROOM, people, button, worlds=RUNS)
    scattered(sim, 0.3)
    sim.world.actors.health.hp[:, 0] = 1e6
    sim.steps(12)
    if not guarded:
        sim.world.actors.health.condition[:, 2] = Condition.DEAD
    sim.steps(8 * 60)
    return sim


def test_the_dealer_runs_for_the_alarm_while_he_has_his_man(tmp_path):
    sim = deal(tmp_path, guarded=True)
    machine = sim.world.machines.machine
    rang = (machine.used[:, 0] >= 0) & (machine.used_by[:, 0] == 1)
    assert_rate(int(rang.sum()), RUNS, low=0.8)
    assert (machine.ring[rang, 0] > 0).all()


def test_alone_he_gives_himself_up(tmp_path):
    sim = deal(tmp_path, guarded=False)
    gave_up = sim.world.actors.mind.action[:, 1] == Act.YIELD
    assert_rate(int(gave_up.sum()), RUNS, low=0.8)
    assert_rate(int((sim.world.machines.machine.used[:, 0] >= 0).sum()), RUNS, high=0.15)


# --- going along, and doing as one is told


def follower(folder, *more, worlds=64):
    people = [person(3, 3, "gon"), person(6, 3, "mo", "civilians", "mo_gyeong", facing=180.0)]
    sim = field(folder, WARD, people, *more, worlds=worlds)
    scattered(sim, 0.3)
    return sim


def tell(sim, order, who=-1, pos=(0, 0)):
    mind = sim.world.actors.mind
    mind.order[:, 1], mind.order_who[:, 1], mind.order_pos[:, 1] = order, who, pos


def test_she_follows_at_an_arms_length_or_two(tmp_path):
    sim = follower(tmp_path)
    tell(sim, Order.FOLLOW, 0)
    actors = sim.world.actors
    apart = []
    for tick in range(600):
        sim.tell("gon", (1, 0) if tick < 450 else (0, 0), EAST)
        sim.step()
        way = actors.body.pos[:, 1] - actors.body.pos[:, 0]
        apart.append(np.sqrt((way * way).sum(axis=1)))
    apart = np.array(apart)[120:]
    assert np.percentile(apart, 95) < 3.2
    assert np.percentile(apart[-60:], 5) > 1.35


def test_shots_do_not_part_her_from_whom_she_follows(tmp_path):
    sim = follower(tmp_path)
    tell(sim, Order.FOLLOW, 0)
    for tick in range(480):
        sim.tell("gon", (1, 0), EAST, Button.FIRE if tick % 60 == 0 else 0)
        sim.step()
    way = sim.world.actors.body.pos[:, 1] - sim.world.actors.body.pos[:, 0]
    near = (way * way).sum(axis=1) < 4 * 4
    assert near.mean() > 0.9


def test_she_operates_a_terminal_once_and_stays(tmp_path):
    terminal = at("Device", 20, 9, "terminal", device="terminal")
    sim = follower(tmp_path, terminal)
    tell(sim, Order.OPERATE, pos=sim.terrain.machines.pos[0])
    uses = 0
    for _ in range(900):
        sim.step()
        uses += len(sim.world.uses)
    machine, mind = sim.world.machines.machine, sim.world.actors.mind
    assert uses == sim.worlds
    assert (machine.used_by[:, 0] == 1).all()
    assert (mind.order[:, 1] == Order.HOLD).all()
    away = sim.world.actors.body.pos[:, 1] - sim.terrain.machines.pos[0]
    assert ((away * away).sum(axis=1) < 2 * 2).all()


# --- blood


def seconds_to_find(folder, rate, worlds=128):
    """Return how long a hunter takes to see somebody who went away over there, bleeding or not."""
    people = [person(20, 3, "gon"), person(14, 3, "x", "dai_ban", "juan", facing=180.0)]
    sim = field(folder, WARD, people, worlds=worlds)
    scattered(sim, 0.3)
    actors = sim.world.actors
    actors.health.hp[...] = 1e6
    actors.identity.driven[:, 1] = True  # stands there until the other is gone
    actors.wound.bleeds[:, 0] = rate
    way = np.array([(12.6, 2.2), (17, 2.2), (20.7, 2.4), (20.7, 4), (15, 4.2)], np.float32)
    pos, move = actors.body.pos, actors.command.move
    leg = np.zeros(worlds, int)
    for _ in range(480):
        away = way[leg] - pos[:, 0]
        metres = np.sqrt((away * away).sum(axis=1, keepdims=True))
        leg = np.minimum(leg + (metres[:, 0] < 0.3), len(way) - 1)
        move[:, 0] = np.rint(127 * away / np.maximum(metres, 0.3))
        sim.step()
    sim.tell("gon", aim=WEST)
    actors.identity.driven[:, 1] = False
    memory, now = actors.memory, sim.world.clock.tick
    memory.target[:, 1] = memory.tick[:, 1] = memory.certain[:, 1] = -1
    memory.alarm[:, 1] = memory.noise_tick[:, 1] = now
    memory.noise_pos[:, 1] = pos[:, 1] - np.float32([1.5, 0])  # away from where the other went
    took = np.full(worlds, 20.0)
    for tick in range(20 * 60):
        sim.step()
        seen = actors.senses.visible[:, 1, 0]
        took[seen & (took == 20) & (tick > 12)] = tick / 60  # once he has looked
    return took


def test_who_bleeds_is_found_sooner(tmp_path):
    bleeding = seconds_to_find(tmp_path / "trail", 1)
    not_bleeding = seconds_to_find(tmp_path / "none", 0)
    assert (bleeding < 20).mean() > 0.8
    assert np.median(bleeding) < 0.7 * np.median(not_bleeding)
