"""Bare hands: whom bots run from, where to, and how they keep one enemy before another's gun."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai.bots import barehanded
from game.ai.bots.view import View
from game.data.constants import Notice
from game.data.goals import GoalKind
from tests.ai.field import WIDE, field
from tests.systems.arena import person

FIRST = np.array([0])


def seen_by(folder, *people, plan=WIDE, weapon="fists"):
    """Return a world a moment on, and what Gon knows there."""
    sim = field(folder, plan, [person(20, 5, "gon", weapon=weapon), *people])
    for _ in range(12):
        sim.step()
    return sim, View.of(sim.world, sim.scene, np.array([0]), np.array([0]))


def thug(column, row, name="t", facing=180.0, **fields):
    return person(column, row, name, "russians", "russian_thug", facing=facing, **fields)


@pytest.mark.parametrize(
    ("weapon", "kind", "prey", "expected"),
    [
        ("fists", GoalKind.REACH, False, True),
        ("pistol", GoalKind.REACH, False, False),
        ("fists", GoalKind.DOWN, True, False),
        ("fists", GoalKind.SHOOT_DOOR, False, False),
    ],
)
def test_who_has_nothing_to_fight_with_is_shy(tmp_path, weapon, kind, prey, expected):
    _, view = seen_by(tmp_path, thug(50, 5), weapon=weapon)
    shy = barehanded.shy(view, np.array([kind], np.uint8), np.array([prey]))
    assert shy.tolist() == [expected]


@pytest.mark.parametrize(("column", "expected"), [(26, True), (48, False)])
def test_it_is_beset_by_who_is_near(tmp_path, column, expected):
    sim, view = seen_by(tmp_path, thug(column, 5, facing=0.0))
    assert view.seen.all()
    assert sim.world.actors.senses.level[0, 1, 0] < Notice.CERTAIN
    assert barehanded.beset(view).tolist() == [expected]


def test_it_is_beset_from_afar_by_who_comes_for_it(tmp_path):
    sim, view = seen_by(tmp_path, thug(48, 5))
    sim.world.actors.senses.level[0, 1, 0] = Notice.CERTAIN
    sim.world.actors.senses.visible[0, 1, 0] = True
    assert barehanded.beset(view).all()


def test_police_near_by_do_nothing_to_empty_hands(tmp_path):
    _, view = seen_by(tmp_path, person(26, 5, "p", "police", "police", facing=0.0))
    assert view.seen.all()
    assert barehanded.lawful(view).all()
    assert not barehanded.beset(view).any()


#         0         1         2
#         012345678901234567890123456789
CORNER = [
    "##############################",
    *["#............................#"] * 4,
    *["#..............########......#"] * 2,
    *["#............................#"] * 4,
    "##############################",
]


def test_it_runs_out_of_sight_of_a_gun_and_not_past_it(tmp_path):
    gunman = thug(24, 3, weapon="pistol")
    people = [person(17, 3, "gon", weapon="fists"), gunman]
    sim = field(tmp_path, CORNER, people)
    for _ in range(12):
        sim.step()
    view = View.of(sim.world, sim.scene, np.array([0]), np.array([0]))
    goal = np.array([[2.0, 5.0]], np.float32)
    place = barehanded.retreat(view, goal, FIRST)
    cell = sim.terrain.grid.to_cell(place)
    shut = sim.survey.shut
    assert not sim.terrain.sees(shut, view.threat_cell, cell, np.array([True])).any()
    assert place[0, 0] < view.pos[0, 0] + 0.5


def test_whoever_fires_at_it_fires_at_the_one_it_keeps_before_it(tmp_path):
    sim, view = seen_by(tmp_path, thug(30, 5, "one"), thug(50, 5, "gun", weapon="pistol"))
    pos = sim.world.actors.body.pos[0]
    places = []
    for tick in range(0, 600, 7):
        view.now[:] = tick
        places.append(barehanded.behind(view, np.array([1]), np.array([2]), FIRST)[0])
    off = np.array(places) - pos[1]
    # farther from the gun than the one between, a little to either side
    assert np.allclose(off[:, 0], -barehanded.KEEPS_OFF, atol=0.2)
    assert set(np.sign(np.round(off[:, 1], 1)).tolist()) == {-1.0, 1.0}
    assert np.abs(off[:, 1]).max() <= barehanded.SWINGS + 0.2
