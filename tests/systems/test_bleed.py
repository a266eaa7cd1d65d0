import numpy as np
import pytest

from game.data.components import DROPS
from game.data.constants import Button, Condition
from tests.systems.arena import EAST, SOUTH, WEST, arena, person

PLAN = ["#" * 40, *["#" + "." * 38 + "#"] * 3, "#" * 40]


def wounded(folder, part, who="asing"):
    """Return a world in which "b" has just been hit with this part of their health left."""
    sim = arena(folder, PLAN, [person(2, 2, "a", weapon="pistol"), person(8, 2, "b", "x", who)])
    full = sim.cast.hp[sim.cast.row(who)]
    sim.world.actors.health.hp[0, 1] = part * full + 25
    sim.steps(60)
    sim.tell("a", aim=EAST, buttons=Button.FIRE)
    for _ in range(12):
        sim.step()
        if len(sim.world.hurts):
            break
    sim.tell("a")
    return sim, float(full)


def hp(sim):
    return float(sim.world.actors.health.hp[0, 1])


@pytest.mark.parametrize(("who", "part", "bleeds"), [
    ("asing", 0.35, True), ("asing", 0.6, False), ("juan", 0.35, False),
])  # fmt: skip
def test_those_who_bleed_do_once_they_are_badly_hurt(tmp_path, who, part, bleeds):
    sim, _ = wounded(tmp_path, part, who)
    before = hp(sim)
    sim.steps(120)
    assert (hp(sim) < before - 1) == bleeds


def test_nobody_bleeds_to_death(tmp_path):
    sim, full = wounded(tmp_path, 0.2)
    sim.world.actors.wound.bleeds[0, 1] = 20
    sim.steps(300)
    assert hp(sim) == pytest.approx(0.1 * full)
    assert sim.world.actors.health.condition[0, 1] == Condition.FINE


def test_drops_mark_the_way(tmp_path):
    sim, _ = wounded(tmp_path, 0.35)
    sim.tell("b", (1, 0), EAST, Button.RUN)
    drops = sim.world.bleedings.rows().pos[:, 0].tolist()  # the first falls where one was hit
    for _ in range(300):
        sim.step()
        drops += sim.world.bleedings.rows().pos[:, 0].tolist()
    assert len(drops) >= 4
    assert np.diff(drops).min() > 0.5
    assert drops == sorted(drops)
    wound = sim.world.actors.wound
    assert sorted(wound.drop_pos[0, 1, wound.drop_tick[0, 1] >= 0][:, 0].tolist()) == drops


def test_the_oldest_drops_are_forgotten(tmp_path):
    sim, _ = wounded(tmp_path, 0.35)
    count = 0
    for tick in range(2400):
        sim.tell("b", (1 if tick // 200 % 2 == 0 else -1, 0), WEST if tick % 2 else SOUTH)
        sim.step()
        count += len(sim.world.bleedings)
    assert count > DROPS
    assert (sim.world.actors.wound.drop_tick[0, 1] >= 0).all()
    assert sim.world.actors.wound.drop_tick[0, 1].min() > 0
