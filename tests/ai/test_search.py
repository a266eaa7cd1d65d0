"""Searching in the real simulation, with real eyes."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai import occupancy, search
from game.ai.acts import Act, State
from game.data.constants import ticks
from tests.ai.field import field
from tests.ai.hiding import HIDER, found, hide_and_seek
from tests.statistics import assert_rate, setting_of
from tests.systems.arena import person

RUNS, SECONDS = 512, 30

TWO_ROOMS = ["#" * 34, *["#" + "." * 15 + "##" + "." * 15 + "#"] * 10, "#" * 34]
TWO_ROOMS[5] = TWO_ROOMS[6] = "#" + "." * 32 + "#"


@pytest.fixture(scope="module")
def hunted() -> int:
    """In how many runs searchers who keep beliefs find the hider."""
    return found(hide_and_seek(setting_of("warehouse"), RUNS), SECONDS)


def test_three_searchers_find_a_still_hider(hunted):
    assert_rate(hunted, RUNS, low=0.6, high=0.85)


def test_they_find_far_more_than_a_random_search_does(hunted, monkeypatch):
    def anywhere(grains, path, luck):
        return np.where(np.isfinite(path), luck, -1).argmax(axis=1)

    def nothing(*_):
        """A random search learns nothing from what it has seen."""

    monkeypatch.setattr(occupancy, "best", anywhere)
    monkeypatch.setattr(search, "_cross_out", nothing)
    at_random = found(hide_and_seek(setting_of("warehouse"), RUNS), SECONDS)
    assert hunted >= 1.4 * at_random
    assert at_random > 0.2 * RUNS  # it is no straw man


def hunters(folder, count=2, worlds=4):
    """Return worlds in which hunters stand in one room and the one they lost is in the other."""
    people = [person(19, 1, "gon")]
    people += [person(3 + 3 * n, 3, f"b{n}", "russians", "russian_thug") for n in range(count)]
    sim = field(folder, TWO_ROOMS, people, worlds=worlds)
    actors = sim.world.actors
    mine = slice(1, 1 + count)
    actors.handicap.harm[...] = 0
    actors.memory.target[:, mine], actors.memory.confidence[:, mine] = 0, 1
    actors.memory.pos[:, mine] = actors.body.pos[:, mine]
    sim.world.clock.tick[...] = ticks(4)
    actors.memory.tick[:, mine] = actors.memory.certain[:, mine] = 0
    actors.mind.state[:, mine] = State.HUNT
    return sim


def test_where_the_lost_one_really_is_changes_nothing_as_long_as_nobody_sees_them(tmp_path):
    """Two worlds that differ in nothing but that: minds, beliefs and commands are the same."""
    sims = [hunters(tmp_path / name, worlds=1) for name in ("one", "other")]
    sims[1].world.actors.body.pos[:, HIDER] = (9.75, 4.75)  # on the other side of the doorway
    searched = 0
    for _ in range(ticks(4)):
        for sim in sims:
            sim.step()
        one, other = (sim.world.actors for sim in sims)
        if one.senses.visible[:, 1:].any() or other.senses.visible[:, 1:].any():
            break
        np.testing.assert_array_equal(one.hunt.grains[:, 1:], other.hunt.grains[:, 1:])
        np.testing.assert_array_equal(one.mind.goal[:, 1:], other.mind.goal[:, 1:])
        np.testing.assert_array_equal(one.command.move[:, 1:], other.command.move[:, 1:])
        searched += bool((one.mind.action[:, 1:] == Act.SEARCH).all())
    assert searched > ticks(0.5)


def test_what_a_searcher_looks_at_is_crossed_out_and_friends_in_earshot_hear_of_it(tmp_path):
    sim = hunters(tmp_path)
    sim.steps(ticks(1))
    actors, areas = sim.world.actors, sim.terrain.areas
    assert (actors.mind.action[:, 1:] == Act.SEARCH).all()
    here = areas.of_cell[sim.survey.cell[0, 1:3]]
    share = occupancy.GRAINS // areas.count
    for searcher in (1, 2):
        # where either stands nobody is, whoever of the two asks
        assert (actors.hunt.grains[:, searcher][:, here] < share // 4).all()
    unseen = areas.of_cell[sim.terrain.grid.to_cell(np.float32([[15.5, 1.0]]))]
    assert (actors.hunt.grains[:, 1:, unseen] > share).all()


def test_searchers_go_different_ways(tmp_path):
    sim = hunters(tmp_path, worlds=64)
    sim.steps(ticks(0.5))
    goal = sim.world.actors.mind.goal[:, 1:3]
    apart = np.sqrt(((goal[:, 0] - goal[:, 1]) ** 2).sum(axis=-1))
    assert (apart > 2).mean() > 0.9
