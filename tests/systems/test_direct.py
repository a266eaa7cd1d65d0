import numpy as np
import pytest

from game.data.constants import Button, Condition
from tests.ai.field import WIDE, field
from tests.systems.arena import arena, person


@pytest.fixture
def sim(tmp_path):
    people = [person(5, 5, "gon"), person(12, 5, "near", "x", "nurse")]
    people.append(person(55, 5, "far", "x", "nurse"))
    made = field(tmp_path, WIDE, people, worlds=2)
    made.step()
    return made


def after(sim, before=lambda world: None):
    """Return the intensity of the first world after one tick, and of the second."""
    sim.world.director.intensity[...] = 0.5
    emit = sim.world.clear_events
    sim.world.clear_events = lambda: (emit(), before(sim.world))
    sim.step()
    sim.world.clear_events = emit
    return sim.world.director.intensity.tolist()


QUIET = 0.5 - 0.04 / 60
FIRST = np.array([0])


def test_it_wears_off(sim):
    assert after(sim) == pytest.approx([QUIET, QUIET])
    sim.steps(60 * 13)
    assert sim.world.director.intensity.tolist() == [0, 0]


def blow(actor):
    return lambda world: world.blows.emit(
        world=FIRST, actor=actor, by=1 - actor, damage=20, angle=0, weapon=0, melee=False,
        floor=0, knock=0,
    )  # fmt: skip


def test_it_grows_by_the_share_of_health_that_the_driven_lose(sim):
    assert after(sim, blow(0)) == pytest.approx([QUIET + 0.2, QUIET])
    assert after(sim, blow(1)) == pytest.approx([QUIET, QUIET])


def test_it_grows_by_rounds_that_pass_the_driven(sim):
    def passing(actor):
        return lambda world: world.passes.emit(world=FIRST, actor=actor)

    assert after(sim, passing(0)) == pytest.approx([QUIET + 0.1, QUIET])
    assert after(sim, passing(1)) == pytest.approx([QUIET, QUIET])


@pytest.mark.parametrize(("who", "grows"), [(1, 0.15), (2, 0)])
def test_it_grows_by_whom_the_driven_bring_down_close_by(sim, who, grows):
    def fall(world):
        world.falls.emit(world=FIRST, actor=who, by=0, condition=Condition.DEAD)

    assert after(sim, fall) == pytest.approx([QUIET + grows, QUIET])


def test_it_never_leaves_its_bounds_nor_touches_anybody(sim):
    health = sim.world.actors.health.hp.copy()
    for _ in range(20):
        sim.world.director.intensity[...] = 1

        def passing(world):
            world.passes.emit(world=np.zeros(9, np.intp), actor=0)

        assert max(after(sim, passing)) <= 1
    np.testing.assert_array_equal(sim.world.actors.health.hp, health)


def test_a_bullet_that_goes_past_is_a_near_miss(tmp_path):
    people = [person(5, 5, "shooter", "x", "gon"), person(10, 4, "gon")]
    sim = arena(tmp_path, WIDE, people)
    sim.tell("shooter", aim=0, buttons=Button.FIRE)
    passed = 0
    for _ in range(30):
        sim.step()
        rows = sim.world.passes.rows()
        passed += int((rows.actor == 1).sum())
        assert (rows.actor != 0).all()
    assert passed >= 1
    assert sim.world.director.intensity[0] > 0.05
