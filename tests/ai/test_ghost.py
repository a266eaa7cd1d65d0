"""The ghost: seen late and seldom, and no worse for it."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai.bot import bot_named
from game.ai.bots.view import View
from game.ai.bots.ways import exposure
from game.sim.sim import Sim
from tests.ai.field import WIDE, field
from tests.statistics import Counts, Results, assert_rate, matches
from tests.systems.arena import person

SEEDS = range(40)


def noticed(sim: Sim) -> dict[str, Counts]:
    tally = sim.world.actors.tally
    return {"first": tally.first_spotted[:, 0], "often": tally.spotted[:, 0]}


@pytest.fixture(scope="module")
def played() -> dict[str, Results]:
    keep = {"first": np.maximum, "often": np.maximum}
    return {
        name: matches("cross_rooms", SEEDS, {"gon": name}, watch=noticed, keep=keep)
        for name in ("autopilot", "ghost")
    }


def unseen(results: Results) -> Counts:
    """Ticks until the first who became certain of it, or to the end."""
    first = results.watched["first"]
    return np.where(first < 0, results.ticks, first)


def test_the_ghost_is_spotted_later_than_the_autopilot(played):
    ghost, other = unseen(played["ghost"]), unseen(played["autopilot"])
    assert_rate(int((ghost > 1.5 * other).sum()), len(ghost), low=0.7)
    assert np.median(ghost) > 2.5 * np.median(other)


def test_the_ghost_is_spotted_less_often(played):
    assert (
        played["ghost"].watched["often"].mean() < 0.85 * played["autopilot"].watched["often"].mean()
    )


def test_the_ghost_gets_there_in_the_end(played):
    assert played["ghost"].decided().all()
    assert_rate(played["ghost"].won("gon"), len(SEEDS), low=0.5)


def test_it_is_exposed_before_those_who_watch_and_not_behind_them(tmp_path):
    people = [
        person(20, 5, "gon"),
        person(30, 5, "t1", "russians", "russian_thug", facing=0.0),
    ]
    sim = field(tmp_path, WIDE, people)
    for _ in range(12):
        sim.step()
    mine = np.array([[True, False]])
    view = View.of(sim.world, sim.scene, *np.nonzero(mine))
    assert view.seen.all()
    grid = sim.terrain.grid
    place = np.array([[[16.9, 2.75], [13.1, 2.75], [11.0, 2.75]]], np.float32)
    before, behind, farther = exposure(view, np.array([0]), grid.to_cell(place))[0].tolist()
    assert before > 2 * behind > 2 * farther > 0


def test_a_ghost_that_nobody_hunts_does_not_run(tmp_path):
    people = [
        person(4, 5, "gon"),
        person(50, 5, "t1", "russians", "russian_thug", facing=0.0),
        person(52, 5, "t2", "russians", "russian_thug", facing=0.0),
    ]
    sim = field(tmp_path, WIDE, people, worlds=4, ambient=0.3, driver=bot_named("ghost"))
    for _ in range(240):
        sim.step()
        hunted = (sim.world.actors.tally.first_spotted[:, 0] >= 0).any()
        assert not hunted
        speed = np.sqrt((sim.world.actors.body.vel[:, 0] ** 2).sum(axis=1))
        assert speed.max() < 3.2
