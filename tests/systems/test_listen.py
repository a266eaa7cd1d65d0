import numpy as np
import pytest

from game.data.constants import Sound
from game.data.events import Noise
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


def hears_a_walker(sim):
    """Gon walks on the spot; the thug has his back turned."""
    for _ in range(120):
        sim.tell("gon", (1, 0), EAST)
        sim.step()
        sim.world.actors.body.pos[:, :] = sim.terrain.home
    return sim.world.actors.memory.noise_tick[0, 1] >= 0


@pytest.mark.parametrize(("tiles", "heard"), [(8, True), (12, False)])
def test_steps_carry_four_metres_and_not_six(tmp_path, tiles, heard):
    assert hears_a_walker(pair(tmp_path, tiles)) == heard


def test_a_shut_door_keeps_steps_in(tmp_path):
    plan = ["#" * 42, *["#" + "." * 4 + "#" + "." * 35 + "#"] * 1, "#" * 42]
    open_door = pair(tmp_path / "open", 7, plan, over("Door", 5, 1, 1, 1, "door", open=True))
    shut_door = pair(tmp_path / "shut", 7, plan, over("Door", 5, 1, 1, 1, "door"))
    assert hears_a_walker(open_door)
    assert not hears_a_walker(shut_door)


def noise(sim, source, kind, loudness, pos):
    """Let one noise be heard in every world."""
    queue = Queue(Noise)
    worlds = np.arange(sim.worlds)
    queue.emit(world=worlds, pos=pos, loudness=loudness, kind=kind, source=source)
    a, survey = sim.world.actors, sim.survey
    listen(
        a.memory, a.senses, a.identity, a.body, sim.world.clock,
        survey, sim.terrain, sim.cast, queue,
    )  # fmt: skip


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
