import numpy as np
import pytest

from game.ai import perception
from game.play.debug.cones import cone_edge, danger
from game.play.debug.insight import Insight


def test_the_edge_is_as_wide_at_each_distance_as_eyes_are():
    for along, aside in cone_edge(20.0, False)[1:-1]:
        metres = np.full(1, np.hypot(along, aside), np.float32)
        half = perception.cone(metres)[0] * 360 / 65_536
        assert abs(np.degrees(np.arctan2(aside, along))) <= half + 1.5
        assert metres[0] <= 20.01
    assert len({round(float(np.hypot(*point)), 2) for point in cone_edge(5.0, True)}) == 1


def test_who_stands_where_it_glows_is_seen_at_the_next_look(started):
    """In light or dark, behind walls, shut doors and backs: as the rules have it."""
    sim = started(bot="idle")
    body, senses = sim.world.actors.body, sim.world.actors.senses
    insight, random, compared = Insight(sim), np.random.default_rng(4), []
    for _ in range(400):
        if sim.world.clock.tick[0] % perception.THINK_EVERY:  # nobody looks yet
            sim.step()
            continue
        cell = int(random.integers(sim.terrain.grid.cells))
        body.pos[0, 0] = sim.terrain.grid.centre[cell]
        sim.world.actors.facing.angle[0, 1] = random.integers(65_536)
        insight.restart()
        insight.refresh()
        glows = danger(insight, [1])[cell] > 0
        sim.step()
        if not sim.survey.able[0, 1]:
            break
        compared.append((bool(glows), bool(senses.visible[0, 1, 0])))
    assert len(compared) > 40
    seen = [seen for glows, seen in compared if glows]
    unseen = [seen for glows, seen in compared if not glows]
    assert all(seen)
    assert len(seen) > 3
    # of who is half behind a corner the middle may be hidden, and a shoulder not
    assert np.mean(unseen) == pytest.approx(0, abs=0.15)
