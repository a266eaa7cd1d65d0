import numpy as np
import pytest

from game.ai.perception import THINK_EVERY
from game.data.constants import Cause, Notice, Sound
from game.data.events import Noise, Spotted
from game.ecs.events import Queue
from game.systems.listen import listen
from tests.ai.field import WIDE, field
from tests.systems.arena import EAST, person
from tests.tiled.maps import over

LOW = ["#" * 42, *["#" + "." * 40 + "#"] * 2, "#" * 42]


def pair(folder, tiles, plan=LOW, *more, worlds=1):
    people = [
        person(2, 1, "gon"),
        person(2 + tiles, 1, "thug", "russians", "russian_thug"),
    ]
    return field(folder, plan, people, *more, ambient=0.0, worlds=worlds)


def hear_a_walker(sim):
    """Whether the thug hears Gon, who walks on the spot behind his back, in each world."""
    places = sim.terrain.home + np.zeros((sim.worlds, 1, 1), np.float32)
    rng = np.random.default_rng(1)
    # anywhere on his square, and in any part of his stride
    places[:, 0] += rng.uniform(-0.05, 0.05, (sim.worlds, 2))
    sim.world.actors.posture.stride[:, 0] = rng.uniform(0, 0.7, sim.worlds)
    for _ in range(90):
        sim.tell("gon", (1, 0), EAST)
        sim.world.actors.body.pos[:] = places
        sim.step()
    return sim.world.actors.memory.noise_tick[:, 1] >= 0


@pytest.mark.parametrize(("tiles", "heard"), [(8, True), (12, False)])
def test_steps_carry_four_metres_and_not_six(tmp_path, tiles, heard):
    assert (hear_a_walker(pair(tmp_path, tiles, worlds=512)) == heard).all()


def test_a_shut_door_keeps_steps_in(tmp_path):
    plan = ["#" * 42, *["#" + "." * 4 + "#" + "." * 35 + "#"] * 1, "#" * 42]
    door = (5, 1, 1, 1, "door")
    open_door = pair(tmp_path / "a", 7, plan, over("Door", *door, open=True), worlds=512)
    shut_door = pair(tmp_path / "b", 7, plan, over("Door", *door), worlds=512)
    assert hear_a_walker(open_door).all()
    assert not hear_a_walker(shut_door).any()


def noise(sim, source, kind, loudness, pos):
    """Let one noise be heard in every world."""
    queue = Queue(Noise)
    worlds = np.arange(sim.worlds)
    queue.emit(world=worlds, pos=pos, loudness=loudness, kind=kind, source=source)
    return hear(sim, queue)


def hear(sim, queue, before_thoughts=True):
    """Bring noises to the ears: in the last tick before thoughts, or in that of thoughts."""
    tick = sim.world.clock.tick
    tick[:] = tick // THINK_EVERY * THINK_EVERY + (THINK_EVERY - 1) * before_thoughts
    told = Queue(Spotted)
    a, din = sim.world.actors, sim.world.din
    listen(
        din, a.memory, a.senses, a.exposure, a.mind, a.identity, a.body, a.facing, a.posture,
        a.arms, a.health, sim.world.doors.leaf, sim.world.clock, sim.survey, sim.terrain,
        sim.cast, queue, told,
    )  # fmt: skip
    return told.rows()


def test_the_error_of_a_noise_grows_with_its_way(tmp_path):
    sim = pair(tmp_path, 20, WIDE, worlds=400)
    sim.step()
    pos = sim.terrain.home[0]
    noise(sim, 0, Sound.SHOT, 45.0, pos)
    off = sim.world.actors.memory.noise_pos[:, 1] - pos
    assert off.std() == pytest.approx(0.15 * 10, rel=0.1)
    assert abs(off.mean()) < 0.2


def test_shots_alarm_and_steps_of_friends_say_nothing(tmp_path):
    sim = pair(tmp_path, 8)
    sim.step()
    memory = sim.world.actors.memory
    noise(sim, -1, Sound.STEP, 20.0, sim.terrain.home[0])
    assert memory.noise_tick[0, 1] == -1
    noise(sim, -1, Sound.SHOT, 45.0, sim.terrain.home[0])
    assert memory.alarm[0, 1] == sim.world.clock.tick[0]
    assert memory.noise_kind[0, 1] == Sound.SHOT


def test_hearing_an_enemy_arouses_but_never_makes_certain(tmp_path):
    sim = pair(tmp_path, 8)
    sim.step()
    for _ in range(10):
        noise(sim, 0, Sound.SHOT, 45.0, sim.terrain.home[0])
    aware = sim.world.actors.senses.awareness[0, 1, 0]
    assert aware == pytest.approx(0.7)
    assert sim.world.actors.memory.suspicion[0, 1] == aware
    assert sim.world.actors.memory.certain[0, 1] == -1


def test_a_weak_noise_does_not_drown_a_strong_one(tmp_path):
    sim = pair(tmp_path, 8)
    sim.step()
    noise(sim, 0, Sound.SHOT, 45.0, sim.terrain.home[0])
    noise(sim, 0, Sound.STEP, 45.0, sim.terrain.home[0])
    assert sim.world.actors.memory.noise_kind[0, 1] == Sound.SHOT


def test_an_enemy_heard_is_told_with_the_noise(tmp_path):
    sim = pair(tmp_path, 8)
    sim.step()
    told = [noise(sim, 0, Sound.SHOT, 45.0, sim.terrain.home[0]) for _ in range(3)]
    assert [len(rows.watcher) for rows in told] == [0, 1, 1]  # .3, .6, .7
    rows = told[2]
    assert (rows.watcher[0], rows.target[0]) == (1, 0)
    assert (rows.cause[0], rows.level[0]) == (Cause.NOISE, Notice.WORRIED)
    assert rows.heard[0] == Sound.SHOT
    assert rows.heard_metres[0] == pytest.approx(4)
    assert (rows.heard_loudness[0], rows.heard_ago[0]) == (45, 0)
    assert (rows.share[0], rows.takes[0]) == (0, 0)
    kept = sim.world.actors.exposure
    assert (kept.cause[0, 0], kept.watcher[0, 0]) == (Cause.NOISE, 1)


def test_of_two_noises_in_one_tick_the_one_that_means_more_is_told(tmp_path):
    sim = pair(tmp_path, 8)
    sim.step()
    sim.world.actors.senses.awareness[0, 1, 0] = 0.3
    queue = Queue(Noise)
    for kind in (Sound.STEP, Sound.SHOT, Sound.STEP):
        queue.emit(
            world=np.zeros(1, int), pos=sim.terrain.home[0], loudness=9.0, kind=kind, source=0
        )
    told = hear(sim, queue)
    assert told.heard.tolist() == [Sound.SHOT]
    assert sim.world.actors.senses.awareness[0, 1, 0] == pytest.approx(0.6)


def steps_of(sim, count, world=0):
    """A queue of so many steps of Gon, in one world."""
    queue = Queue(Noise)
    queue.emit(
        world=np.full(count, world), pos=sim.terrain.home[0], loudness=9.0, kind=Sound.STEP,
        source=0,
    )  # fmt: skip
    return queue


def test_noises_wait_for_the_next_thoughts_and_are_heard_once(tmp_path):
    sim = pair(tmp_path, 8, worlds=2)
    sim.step()
    memory, din = sim.world.actors.memory, sim.world.din
    hear(sim, steps_of(sim, 1, world=1), before_thoughts=False)
    assert (memory.noise_tick[:, 1] == -1).all()
    assert din.waits.tolist() == [0, 1]
    hear(sim, Queue(Noise))
    assert (memory.noise_tick[:, 1] >= 0).tolist() == [False, True]
    assert memory.noise_kind[1, 1] == Sound.STEP
    assert (din.waits == 0).all()
    memory.noise_tick[:] = -1
    hear(sim, Queue(Noise))
    assert (memory.noise_tick == -1).all()


def test_more_noises_than_can_wait_are_heard_at_once(tmp_path):
    sim = pair(tmp_path, 8)
    sim.step()
    memory, din = sim.world.actors.memory, sim.world.din
    most = din.loudness.shape[1]
    hear(sim, steps_of(sim, most), before_thoughts=False)
    assert din.waits[0] == most
    assert memory.noise_tick[0, 1] == -1
    hear(sim, steps_of(sim, 1), before_thoughts=False)
    assert din.waits[0] == 0
    assert memory.noise_tick[0, 1] >= 0
