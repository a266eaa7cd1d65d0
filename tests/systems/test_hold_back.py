"""What the story does to people, beside wounds."""

from __future__ import annotations

import numpy as np
import pytest

from game.data.constants import Bound, Button
from tests.systems.arena import EAST, arena, person

ROOM = ["##############", *(["#............#"] * 5), "##############"]


def _pair(folder):
    return arena(folder, ROOM, [person(2, 3, "a", weapon="pistol"), person(8, 3, "b", side="x")])


@pytest.mark.parametrize(
    ("bound", "walks", "fires"), [(0, True, True), (1, True, False), (2, 0, 0)]
)
def test_who_is_bound_keeps_still_and_what_was_asked_is_kept(tmp_path, bound, walks, fires):
    sim = _pair(tmp_path)
    sim.world.actors.handicap.bound[0, 0] = Bound(bound)
    for _ in range(30):
        sim.tell("a", (0, 1), EAST, Button.FIRE)
        sim.step()
    actors = sim.world.actors
    assert (actors.body.pos[0, 0, 1] > 1.9) == bool(walks)
    assert (actors.tally.fired[0, 0] > 0) == bool(fires)
    assert actors.handicap.asked[0, 0] == Button.FIRE
    assert actors.handicap.asked_before[0, 0] == Button.FIRE


def test_a_jammed_trigger_does_not_go(tmp_path):
    sim = _pair(tmp_path)
    sim.world.actors.handicap.jammed[0, 0] = True
    sim.tell("a", (0, 0), EAST, Button.FIRE)
    sim.steps(20)
    assert sim.world.actors.tally.fired[0, 0] == 0


def test_pace_and_harm_are_factors(tmp_path):
    moved, lost = [], []
    for part in (1.0, 0.5):
        sim = _pair(tmp_path / str(part))
        sim.world.actors.handicap.pace[0, 1] = part
        sim.world.actors.handicap.harm[0, 1] = part
        sim.tell("b", (0, 1), EAST)
        sim.steps(20)
        moved.append(sim.world.actors.body.vel[0, 1, 1])
        full = sim.world.actors.health.hp[0, 1]
        sim.world.blows.emit(
            world=np.zeros(1, int), actor=1, by=0, damage=10, angle=0, weapon=-1, melee=False,
            floor=0, knock=0,
        )  # fmt: skip
        blows = next(call for call in sim.calls if call.name == "hurt.hurt")
        blows.system(*blows.arguments)
        lost.append(float(full - sim.world.actors.health.hp[0, 1]))
    assert moved[1] == pytest.approx(moved[0] / 2, rel=0.02)
    assert lost[1] == pytest.approx(lost[0] / 2)


def test_who_is_drunk_walks_no_straight_line_but_gets_along(tmp_path):
    sim = arena(tmp_path, ROOM, [person(1, 3, "a")], worlds=64)
    sim.reset(range(64))
    sim.world.actors.handicap.sway[:, 0] = np.where(np.arange(64) < 32, 0.6, 0)
    sim.tell("a", (1, 0), EAST)
    sim.steps(90)
    off = np.abs(sim.world.actors.body.pos[:, 0, 1] - 1.75)
    along = sim.world.actors.body.pos[:, 0, 0] - 0.75
    assert off[32:].max() < 0.01
    assert np.median(off[:32]) > 0.1
    assert along[:32].min() > 0.6 * along[32:].min()
