"""A shot lamp goes out, is heard, and whoever stands under it stands in the dark."""

import numpy as np

from game.data.constants import Button, Sound
from tests.systems.arena import EAST, NORTH, arena, person
from tests.tiled.maps import at

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 5, "#" * 22]


def hall(folder, breakable=True, worlds=1):
    lamp = at("Light", 10, 3, "lamp", circuit="hall", radius=4.0, breakable=breakable)
    other = at("Light", 18, 1, "other", circuit="hall", radius=2.0, breakable=True)
    people = [person(2, 3, "a", weapon="pistol"), person(10, 4, "b", side="police")]
    return arena(folder, HALL, people, lamp, other, worlds=worlds)


def shoot(sim, aim, world=slice(None)):
    sim.tell("a", aim=aim)
    sim.steps(40)
    sim.tell("a", aim=aim, buttons=Button.FIRE, world=world)
    glass = 0
    for _ in range(40):
        sim.step()
        noises = sim.world.noises.rows()
        glass += int((noises.kind == Sound.GLASS).sum())
    return glass


def test_a_bullet_through_a_lamp_puts_it_out_in_its_world_alone(tmp_path):
    sim = hall(tmp_path, worlds=2)
    sim.step()
    lit = sim.survey.light[:, 1].copy()
    assert (lit > 0.6).all()
    assert shoot(sim, EAST, world=1) == 1
    assert sim.world.circuits.broken.tolist() == [[False, False], [True, False]]
    assert sim.survey.light[0, 1] == lit[0]
    assert sim.survey.light[1, 1] < lit[1] - 0.3
    sim.world.circuits.on[...] = False  # and a breaker does not bring it back
    sim.step()
    sim.world.circuits.on[...] = True
    sim.step()
    assert sim.world.circuits.lit[:, 1:].tolist() == [[True, True], [False, True]]


def test_a_bullet_past_a_lamp_or_under_a_sturdy_one_changes_nothing(tmp_path):
    sim = hall(tmp_path)
    assert shoot(sim, NORTH) == 0
    assert not sim.world.circuits.broken.any()
    sturdy = hall(tmp_path / "sturdy", breakable=False)
    assert shoot(sturdy, EAST) == 0
    assert not sturdy.world.circuits.broken.any()


def test_a_broken_lamp_does_not_break_again(tmp_path):
    sim = hall(tmp_path)
    assert shoot(sim, EAST) == 1
    assert shoot(sim, EAST) == 0
    assert np.flatnonzero(sim.world.circuits.broken[0]).tolist() == [0]
