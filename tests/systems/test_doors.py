import pytest

from game.data.constants import Button, Condition, Sound
from tests.systems.arena import EAST, arena, person
from tests.tiled.maps import at, over

#       01234567890123
PLAN = [
    "##############",
    "#.....#......#",
    "#.....#......#",
    "#............#",
    "#............#",
    "#.....#......#",
    "##############",
]


def hall(folder, *people, **fields):
    door = over("Door", 6, 3, 1, 2, "door", **fields)
    return arena(folder, PLAN, [person(3, 3, "a"), *people], door)


def test_walking_into_a_door_opens_it_and_goes_through(tmp_path):
    sim = hall(tmp_path)
    sim.tell("a", (1, 0), EAST)
    kinds = set()
    for _ in range(150):
        sim.step()
        kinds |= set(sim.world.noises.rows().kind.tolist())
    assert sim.world.doors.leaf.open[0, 0]
    assert sim.world.actors.body.pos[0, 0, 0] > 4
    assert Sound.DOOR in kinds
    assert Sound.DOOR_SLAM not in kinds


@pytest.mark.parametrize(("buttons", "heard"), [(0, True), (Button.CROUCH, False)])
def test_a_door_is_heard_on_its_other_side_unless_it_is_eased(tmp_path, buttons, heard):
    sim = hall(tmp_path, person(11, 3, "b", "russians", "russian_thug"))
    for _ in range(200):
        sim.tell("a", (1, 0), EAST, buttons)
        sim.step()
        if sim.world.doors.leaf.open[0, 0]:
            break
    assert sim.world.doors.leaf.open[0, 0]
    sim.tell("a")
    sim.steps(10)
    senses = sim.world.actors.senses
    b, a = sim.slot("b"), sim.slot("a")
    assert (senses.heard[0, b, a] == Sound.DOOR) == heard
    memory = sim.world.actors.memory
    assert ((memory.noise_kind[0, b] == Sound.DOOR) & (memory.noise_tick[0, b] >= 0)) == heard


def test_a_locked_door_stays_shut(tmp_path):
    sim = hall(tmp_path, locked=True)
    sim.tell("a", (1, 0), EAST, Button.RUN)
    sim.steps(120)
    sim.tell("a", aim=EAST, buttons=Button.USE)
    sim.step()
    assert sim.world.uses.rows().door.tolist() == [0]
    assert not sim.world.doors.leaf.open[0, 0]
    assert sim.world.actors.body.pos[0, 0, 0] < 3


def test_running_slams_it_into_whoever_is_behind(tmp_path):
    sim = hall(tmp_path, person(7, 3, "b"), person(11, 3, "c"))
    sim.tell("a", (1, 0), EAST, Button.RUN)
    sim.steps(25)
    condition = sim.world.actors.health.condition[0]
    assert condition[sim.slot("b")] == Condition.FLOORED
    assert condition[sim.slot("c")] == Condition.FINE
    sim.tell("a")
    sim.steps(90)
    assert condition[sim.slot("b")] == Condition.FINE


def test_use_opens_and_shuts(tmp_path):
    sim = hall(tmp_path)
    sim.tell("a", (1, 0), EAST)
    sim.steps(25)
    sim.tell("a")
    sim.steps(60)
    sim.tell("a", buttons=Button.USE)
    sim.step()
    assert not sim.world.doors.leaf.open[0, 0]
    sim.tell("a")
    sim.step()
    sim.tell("a", buttons=Button.USE)
    sim.step()
    assert sim.world.doors.leaf.open[0, 0]


def test_a_shut_door_hides_and_an_open_one_does_not(tmp_path):
    sim = hall(tmp_path, person(10, 3, "b"))
    sim.step()
    cells = sim.survey.cell[0]
    seen = sim.terrain.sees(sim.survey.shut[:1], cells[:1], cells[1:2])
    assert not seen[0]
    sim.world.doors.leaf.open[0, 0] = True
    sim.step()
    assert sim.terrain.sees(sim.survey.shut[:1], cells[:1], cells[1:2])[0]


@pytest.mark.parametrize(("thin", "holes"), [(True, 1), (False, 0)])
def test_thin_doors_let_bullets_through(tmp_path, thin, holes):
    sim = hall(tmp_path, person(10, 3, "b", weapon="fists"), thin=thin)
    sim.steps(60)
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    sim.steps(10)
    assert sim.world.doors.leaf.holes[0, 0] == holes
    hurt = sim.world.actors.health.hurt_by[0, sim.slot("b")]
    assert (hurt == sim.slot("a")) == thin


def test_a_breaker_cuts_its_circuit_and_a_second_use_restores_it(tmp_path):
    lamp = at("Light", 10, 3, "lamp", circuit="A", radius=4.0)
    box = at("Device", 3, 1, "box", device="breaker", circuit="A")
    sim = arena(tmp_path, PLAN, [person(3, 2, "a"), person(10, 2, "b")], lamp, box)
    sim.step()
    lit = float(sim.survey.light[0, 1])
    sim.tell("a", buttons=Button.USE)
    sim.step()
    sim.tell("a")
    sim.step()
    assert sim.survey.light[0, 1] < lit - 0.2
    sim.tell("a", buttons=Button.USE)
    sim.steps(2)
    assert float(sim.survey.light[0, 1]) == pytest.approx(lit)
