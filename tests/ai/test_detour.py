"""Ways round an enemy and away from them: what is accepted, and where they lead in play."""

from __future__ import annotations

from typing import get_type_hints

import numpy as np
import pytest

from game.ai import detour
from game.ai.acts import Act, State
from game.ai.considerations.weigh import weigh
from game.ai.situation import Known, Situation, gather
from game.data.constants import Role, ticks
from game.sim.sim import Sim
from game.space.survey import Survey
from tests.ai.hiding import Crouch
from tests.space.test_areas import dijkstra
from tests.statistics import assert_rate, setting_of

FLANKER = 2
WORLDS = 192


def known_of(sim: Sim) -> Known:
    """Return what minds read, as `think` bundles it."""
    world, parts = sim.world, {}
    for name, kind in get_type_hints(Known).items():
        if kind is Survey:
            parts[name] = sim.survey
            continue
        held = world.holders(kind)
        table = world.table_of(kind)
        if held:
            parts[name] = held.get("actors") or next(iter(held.values()))
        else:
            parts[name] = table[1] if table else world.constant(kind)
    return Known(**parts)


def scattered(level: str = "cross_rooms", worlds: int = WORLDS) -> tuple[Sim, Known, Situation]:
    """Return worlds in which everybody stands anywhere and knows where the enemy was."""
    setting = setting_of(level)
    sim = Sim(setting, worlds=worlds, drivers={"gon": Crouch()})
    sim.reset(range(worlds))
    actors, grid = sim.world.actors, setting.terrain.grid
    rng = np.random.default_rng(4)
    actors.body.pos[...] = grid.centre[rng.integers(0, grid.cells, actors.body.pos.shape[:2])]
    memory, mind = actors.memory, actors.mind
    memory.target[:, 1:], memory.confidence[:, 1:] = 0, 1
    memory.pos[:, 1:] = actors.body.pos[:, :1]
    memory.tick[:, 1:] = memory.certain[:, 1:] = 0
    mind.state[:, 1:] = State.COMBAT
    mind.action[:, 1:] = Act.STAND
    mind.role[:, FLANKER] = Role.FLANK
    # the tick of the second at which this one looks for a way
    sim.world.clock.tick[...] = next(
        t for t in range(60, 120) if (t // 6 + FLANKER) % detour.CONSIDERED == 0
    )
    for call in sim.calls[:2]:  # the survey of the tick
        call.system(*call.arguments)
    known = known_of(sim)
    return sim, known, gather(known, np.arange(worlds), np.full(worlds, FLANKER))


def test_a_way_round_is_found_where_one_search_after_the_other_finds_one():
    sim, known, s = scattered()
    detour.look_round(known, s)
    terrain, areas, mind = sim.terrain, sim.terrain.areas, known.mind
    pos = sim.world.actors.body.pos.astype(np.float64)
    none = 0
    for world in range(len(s.world)):
        enemy = s.threat_cell[world]
        off = areas.centre - pos[world, 0]
        metres = np.sqrt((off**2).sum(axis=1))
        shut = np.repeat(s.shut[world], areas.count)
        view = terrain.sees(shut, np.repeat(enemy, areas.count), areas.middle)
        view &= metres < detour.VIEW
        weight = np.where(view, np.float32(7), np.float32(1))
        cost = np.array(dijkstra(areas, int(areas.of_cell[s.cell[world]]), weight))
        line = pos[world, [1, 3]].mean(axis=0) - pos[world, 0]
        cosine = off @ line / np.maximum(metres * np.sqrt(line @ line), 1e-6)
        near, far = known.cast.range_near[s.profile[world]], known.cast.range_far[s.profile[world]]
        fit = view & (metres >= min(near, 4)) & (metres <= max(far, 4)) & (cosine <= 0.5)
        fit &= cost <= 2.5 * cost[areas.of_cell[enemy]]
        fit[areas.of_cell[s.cell[world]]] = False
        fit &= s.metres[world] > detour.ELBOW_ROOM
        route = mind.route[world, FLANKER]
        route = route[route >= 0]
        if mind.found[world, FLANKER] < 0:
            none += 1
            assert not fit.any() or s.metres[world] <= detour.ELBOW_ROOM
            continue
        assert fit[route[-1]]
        assert cost[route[-1]] == pytest.approx(cost[fit].min(), rel=1e-5)
        at = areas.of_cell[s.cell[world]]
        for area in route.tolist():
            assert area in areas.beside[at]
            at = area
    assert 0.05 * WORLDS < none < 0.7 * WORLDS


def test_who_went_round_comes_from_the_side():
    """At the end of the way the enemy is seen from 60 degrees or more off the others' line."""
    sim, known, s = scattered()
    actors = sim.world.actors
    actors.handicap.harm[...] = 0
    detour.look_round(known, s)
    ways = np.flatnonzero(actors.mind.found[:, FLANKER] >= 0)
    goal = s.goal.copy()
    detour.go_round(known, s, ways, goal)
    line = actors.body.pos[:, [1, 3]].mean(axis=1) - actors.body.pos[:, 0]
    side = goal - actors.body.pos[:, 0]
    cosine = (line * side).sum(axis=1) / np.sqrt((line**2).sum(axis=1) * (side**2).sum(axis=1))
    assert (cosine[ways] <= 0.5 + 1e-4).all()
    asked = weigh(("always", "flankable"), known, _judged(s))
    np.testing.assert_array_equal(np.flatnonzero(asked[:, 1]), ways)


def _judged(s: Situation) -> Situation:
    s.legal = np.full(len(s.world), State.COMBAT, np.uint8)
    return s


def test_who_runs_ends_out_of_sight():
    """Ha Yun-guk, alone, meets somebody with a gun anywhere."""
    runs = 256
    sim = Sim(setting_of("cross_rooms"), worlds=runs, drivers={"gon": Crouch()})
    sim.reset(range(runs))
    actors, grid = sim.world.actors, sim.terrain.grid
    rng = np.random.default_rng(2)
    actors.identity.profile[:, 1] = sim.cast.row("ha_yun_guk")
    actors.identity.driven[:, 2:] = True  # nobody moves them
    actors.body.pos[...] = grid.centre[rng.integers(0, grid.cells, (runs, 4))]
    memory = actors.memory
    memory.target[:, 1], memory.confidence[:, 1] = 0, 1
    memory.pos[:, 1] = actors.body.pos[:, 0]
    memory.certain[:, 1] = memory.tick[:, 1] = memory.alarm[:, 1] = 0
    sim.world.clock.tick[...] = 1
    for _ in range(ticks(9)):
        sim.step()
    assert (actors.mind.state[:, 1] == State.FLEE).mean() > 0.9
    gon, runner = sim.survey.cell[:, 0], sim.survey.cell[:, 1]
    hidden = ~sim.terrain.sees(sim.survey.shut, gon, runner, np.ones(runs, bool))
    assert_rate(int(hidden.sum()), runs, low=0.85)


def test_who_likes_the_dark_runs_into_it():
    light = {}
    for who in ("asing", "russian_thug"):
        sim, known, s = scattered("warehouse")
        s.profile[...] = sim.cast.row(who)
        goal = s.goal.copy()
        detour.run_away(known, s, np.arange(len(s.world)), goal)
        cell, world = sim.terrain.grid.to_cell(goal), np.arange(sim.worlds)
        light[who] = sim.terrain.light.level(cell, sim.world.circuits.lit, world).mean()
        view = sim.terrain.sees(s.shut, s.threat_cell, cell)
        assert view.mean() < 0.05
    assert light["asing"] < 0.6 * light["russian_thug"]
