import numpy as np
import pytest

from game.ai.bot import bot_named
from game.content.faults import FaultError
from game.data.constants import Button, Stage
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level
from tests.systems.arena import person
from tests.tiled.maps import over, write_map

PLAN = [
    "########################",
    "#..........#...........#",
    "#..c.......#......C....#",
    "#..........#...........#",
    "#......................#",
    "#......................#",
    "#..C.......#.......c...#",
    "#..........#...........#",
    "########################",
]
PEOPLE = [
    person(2, 4, "a", "gon", "gon", player=True),
    person(20, 2, "b", "russians", "russian_thug"),
    person(20, 6, "c", "russians", "russian_thug"),
]


@pytest.fixture(scope="module")
def setting(tmp_path_factory):
    folder = tmp_path_factory.mktemp("duel")
    door = over("Door", 11, 4, 1, 2, "door")
    return Setting(load_level(write_map(folder, PLAN, [*PEOPLE, door])), cache=folder)


def started(setting, seeds):
    sim = Sim(setting, worlds=len(seeds), drivers={"gon": bot_named("rusher")})
    sim.reset(seeds)
    return sim


def hashes(sim, ticks):
    told = []
    for _ in range(ticks):
        sim.step()
        told.append([sim.hash(world) for world in range(sim.worlds)])
    return told


def test_the_same_seed_gives_the_same_bits_and_another_does_not(setting):
    one, two = hashes(started(setting, [7]), 300), hashes(started(setting, [7]), 300)
    assert one == two
    assert one[-1] != hashes(started(setting, [8]), 300)[-1]


def test_a_world_is_the_same_alone_and_in_company(setting):
    seeds = [11, 3, 7, 200, 5]
    together = hashes(started(setting, seeds), 240)
    for world, seed in enumerate(seeds):
        alone = hashes(started(setting, [seed]), 240)
        assert [row[0] for row in alone] == [row[world] for row in together]


def test_restoring_a_snapshot_repeats_every_tick(setting):
    sim = started(setting, [7, 8])
    hashes(sim, 120)
    saved = sim.snapshot()
    first = hashes(sim, 300)
    sim.restore(saved)
    assert hashes(sim, 300) == first


def test_rolling_back_a_few_ticks_at_any_time_changes_nothing(setting):
    straight = hashes(started(setting, [4]), 140)
    sim = started(setting, [4])
    for tick in range(0, 140, 7):
        saved = sim.snapshot()
        hashes(sim, 7)
        sim.restore(saved)
        assert hashes(sim, 7) == straight[tick : tick + 7]


def test_resetting_one_world_leaves_the_others_alone(setting):
    sim, other = started(setting, [1, 2, 3]), started(setting, [1, 2, 3])
    hashes(sim, 90)
    hashes(other, 90)
    sim.reset([9], np.array([1]))
    fresh = started(setting, [9])
    for _ in range(90):
        sim.step()
        other.step()
        fresh.step()
    assert [sim.hash(0), sim.hash(2)] == [other.hash(0), other.hash(2)]
    assert sim.hash(1) == fresh.hash(0)


def test_a_fork_starts_as_its_source_and_parts_with_its_seed(setting):
    sim = started(setting, [1, 2, 3])
    hashes(sim, 60)
    sim.fork(0, np.array([1, 2]))
    assert sim.hash(0) == sim.hash(1) == sim.hash(2)
    sim.world.clock.seed[2] = 77
    hashes(sim, 200)
    assert sim.hash(0) == sim.hash(1) != sim.hash(2)


def test_the_last_side_standing_wins_where_there_is_no_story(setting):
    sim = started(setting, list(range(24)))
    for _ in range(60 * 120):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    assert (sim.world.outcome.stage != Stage.RUNNING).all()
    assert set(sim.world.outcome.winner.tolist()) <= {-1, 0, 1}


def test_commands_from_outside_move_only_the_player(setting):
    sim = Sim(setting, drivers={"gon": None})
    sim.reset([1])
    before = sim.world.actors.body.pos[0].copy()
    for _ in range(30):
        sim.command(move=(0, -1), aim=0, buttons=Button.CROUCH)
        sim.step()
    moved = sim.world.actors.body.pos[0] - before
    assert moved[sim.player, 1] < -0.3
    assert sim.world.actors.posture.crouched[0, sim.player]


@pytest.mark.parametrize(
    "wrong",
    [
        {"difficulty": "nightmare"},
        {"drivers": {"gone": None}},
        {"characters": {"b": "russian_thgu"}},
        {"characters": {"bb": "gon"}},
    ],
)
def test_wrong_names_are_told_in_one_line(setting, wrong):
    with pytest.raises(FaultError) as told:
        Sim(setting, **wrong)
    assert "\n" not in str(told.value)


def test_minds_go_and_find_each_other_in_a_plain_fight(setting):
    sim = Sim(setting, worlds=16)
    sim.reset(range(16))
    for _ in range(60 * 120):
        sim.step()
        if (sim.world.outcome.stage != Stage.RUNNING).all():
            break
    assert (sim.world.outcome.stage != Stage.RUNNING).mean() > 0.8
