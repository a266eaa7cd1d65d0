import numpy as np
import pytest

from game.data.constants import Button, Sound
from tests.systems.arena import EAST, arena, person

ROOM = ["##########", "#........#", "#........#", "#........#", "##########"]


@pytest.fixture
def room(tmp_path):
    return arena(tmp_path, ROOM, [person(2, 2, "a")])


@pytest.mark.parametrize(("buttons", "pace"), [(Button.CROUCH, "creep"), (0, "walk")])
def test_a_gait_has_the_profiles_speed(room, buttons, pace):
    room.tell("a", (1, 0), EAST, buttons)
    room.steps(20)
    speed = room.world.actors.body.vel[0, 0, 0]
    assert speed == pytest.approx(getattr(room.cast, pace)[room.cast.row("gon")], rel=0.02)


def test_running_is_faster_than_walking(tmp_path):
    far = []
    for buttons in (0, Button.RUN):
        sim = arena(tmp_path / str(int(buttons)), ROOM, [person(1, 2, "a")])
        sim.tell("a", (1, 0), EAST, buttons)
        sim.steps(30)
        far.append(sim.world.actors.body.pos[0, 0, 0])
    assert far[1] > far[0] + 0.4


def test_a_wall_stops_and_sliding_along_it_goes_on(room):
    room.tell("a", (1, 1), EAST, Button.RUN)
    room.steps(120)
    x, y = room.world.actors.body.pos[0, 0]
    assert x == pytest.approx(4.5 - 0.2, abs=0.02)
    assert y == pytest.approx(2.0 - 0.2, abs=0.02)


def test_two_people_do_not_stand_in_one_place(tmp_path):
    sim = arena(tmp_path, ROOM, [person(2, 2, "a"), person(6, 2, "b")])
    sim.tell("a", (1, 0))
    sim.tell("b", (-1, 0))
    sim.steps(90)
    apart = np.linalg.norm(sim.world.actors.body.pos[0, 0] - sim.world.actors.body.pos[0, 1])
    assert apart > 0.4


@pytest.mark.parametrize(
    ("buttons", "loudness"), [(Button.CROUCH, 1.5), (0, 5.0), (Button.RUN, 9.0)]
)
def test_steps_sound_by_gait(tmp_path, buttons, loudness):
    sim = arena(tmp_path, ["#" * 42, "#" + "." * 40 + "#", "#" * 42], [person(1, 1, "a")])
    sim.tell("a", (1, 0), EAST, buttons)
    heard = []
    for _ in range(150):
        sim.step()
        rows = sim.world.noises.rows()
        heard += list(rows.loudness[rows.kind == Sound.STEP])
    assert set(heard) == {np.float32(loudness)}
    assert 3 <= len(heard) <= 12


def test_standing_still_is_silent(room):
    for _ in range(60):
        room.step()
        assert not len(room.world.noises)
