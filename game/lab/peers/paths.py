"""Paths: whole tables, fields of a few goals, the next step, a whole path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.lab.peers.measure import OURS, Contestant, Scale, Subject, Unit, Work, peer
from game.lab.peers.places import Place, place
from game.space.flood import DIAGONAL, GOALS, STRAIGHT, Flood
from game.space.paths import Navigation

FAR = np.iinfo(np.int32).max
SAMPLE = 256  # goals or queries of those who take them one by one


def subjects(scale: Scale) -> Iterator[Subject]:
    """Yield what is measured."""
    small, large = place(scale.tiles), place(scale.large)
    yield Subject(
        "all pairs",
        f"{scale.tiles} x {scale.tiles}",
        Unit("us a goal", 1e6),
        Contestant(OURS, "steps and distances from every cell to every goal", _whole(small)),
        (
            Contestant("scipy", "csgraph.dijkstra with predecessors", _scipy(small), 2.5),
            Contestant("tcod", "path.dijkstra2d, distances only", _tcod(small), 8),
        ),
    )
    yield Subject(
        f"fields of {GOALS} goals",
        f"{scale.large} x {scale.large}",
        Unit("us a goal", 1e6),
        Contestant(OURS, "steps and distances, one flood", _flood(large)),
        (
            Contestant("scipy", "csgraph.dijkstra with predecessors", _scipy(large, GOALS)),
            Contestant("tcod", "path.dijkstra2d, distances only", _tcod(large, GOALS)),
        ),
    )
    yield Subject(
        "path step",
        f"{scale.agents:,} agents",
        Unit("ns an agent"),
        Contestant(OURS, "next cell of each agent to a goal of its own", _step(small, scale)),
        (
            Contestant("scipy", "ready predecessors, looked up by index", _looked_up(small, scale)),
            Contestant("tcod", "ready field, path.hillclimb2d", _climb(small)),
        ),
        at_most=3,
    )
    yield Subject(
        "whole path",
        f"{min(1024, scale.agents):,} agents",
        Unit("us a path", 1e6),
        Contestant(OURS, "steps until everybody is there", _walked(small, scale)),
        (
            Contestant("tcod", "path.AStar.get_path", _star(small)),
            Contestant("pathfinding", "AStarFinder.find_path", _finder(small)),
        ),
    )


def _whole(where: Place) -> Any:
    def ready() -> Work:
        def work() -> int:
            return Navigation(where.grid).cells

        return work

    return ready


def _flood(where: Place) -> Any:
    def ready() -> Work:
        flood, goals = Flood(where.grid), where.some(GOALS, 1)

        def work() -> int:
            return len(flood.run(goals)[0])

        return work

    return ready


def _graph(where: Place) -> tuple[Any, Any]:
    """Return scipy's csgraph and the map as a sparse matrix."""
    csgraph, sparse = peer("scipy.sparse.csgraph"), peer("scipy.sparse")
    start, end, cost = where.edges()
    size = (where.grid.cells, where.grid.cells)
    return csgraph, sparse.csr_matrix((cost.astype(float), (start, end)), shape=size)


def _scipy(where: Place, goals: int = SAMPLE) -> Any:
    def ready() -> Work:
        csgraph, graph = _graph(where)
        wanted = where.some(goals, 1)

        def work() -> int:
            csgraph.dijkstra(graph, indices=wanted, return_predecessors=True)
            return goals

        return work

    return ready


def _field(where: Place, path: Any, goal: int) -> Any:
    """Return tcod's distances to one goal."""
    distance = np.full(where.grid.solid.shape, FAR, np.int32)
    distance.ravel()[where.grid.tile_of[goal]] = 0
    cost = (~where.grid.solid).astype(np.int8)
    return path.dijkstra2d(distance, cost, STRAIGHT, DIAGONAL, out=distance)


def _tcod(where: Place, goals: int = GOALS) -> Any:
    def ready() -> Work:
        path = peer("tcod.path")
        wanted = where.some(goals, 1).tolist()

        def work() -> int:
            for goal in wanted:
                _field(where, path, goal)
            return goals

        return work

    return ready


def _step(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        goal, cell = where.some(scale.agents, 1), where.some(scale.agents, 2)
        navigation = where.navigation

        def work() -> int:
            return len(navigation.step(goal, cell))

        return work

    return ready


def _looked_up(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        csgraph, graph = _graph(where)
        _, before = csgraph.dijkstra(graph, return_predecessors=True)
        goal, cell = (where.some(scale.agents, seed).astype(np.intp) for seed in (1, 2))

        def work() -> int:
            return len(before[goal, cell])

        return work

    return ready


def _climb(where: Place) -> Any:
    def ready() -> Work:
        path = peer("tcod.path")
        field = _field(where, path, int(where.some(1, 1)[0]))
        grid, cells = where.grid, where.some(SAMPLE, 2)
        starts = list(zip(grid.row[cells].tolist(), grid.column[cells].tolist(), strict=True))

        def work() -> int:
            for start in starts:
                path.hillclimb2d(field, start, True, True)
            return len(starts)

        return work

    return ready


def _walked(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        count = min(1024, scale.agents)
        goal, start = where.some(count, 1), where.some(count, 2)
        navigation = where.navigation

        def work() -> int:
            cell: NDArray[Any] = start
            going = True
            while going:
                onward = navigation.step(goal, cell)
                going = bool((onward != cell).any())
                cell = onward
            return count

        return work

    return ready


def _star(where: Place) -> Any:
    def ready() -> Work:
        grid = where.grid
        star = peer("tcod.path").AStar((~grid.solid).astype(np.int8), DIAGONAL / STRAIGHT)
        cells = zip(where.some(SAMPLE, 1).tolist(), where.some(SAMPLE, 2).tolist(), strict=True)
        asked = [
            (*divmod(int(grid.tile_of[a]), grid.width), *divmod(int(grid.tile_of[b]), grid.width))
            for a, b in cells
        ]

        def work() -> int:
            for ends in asked:
                star.get_path(*ends)
            return len(asked)

        return work

    return ready


def _finder(where: Place) -> Any:
    def ready() -> Work:
        turns = peer("pathfinding.core.diagonal_movement").DiagonalMovement
        maps, stars = peer("pathfinding.core.grid"), peer("pathfinding.finder.a_star")
        grid = where.grid
        nodes = maps.Grid(matrix=(~grid.solid).astype(int).tolist())
        finder = stars.AStarFinder(diagonal_movement=turns.only_when_no_obstacle)
        ends = [grid.tile_of[where.some(4, seed)] for seed in (1, 2)]
        asked = list(zip(ends[0].tolist(), ends[1].tolist(), strict=True))

        def work() -> int:
            for one, other in asked:
                nodes.cleanup()
                start = nodes.node(one % grid.width, one // grid.width)
                end = nodes.node(other % grid.width, other // grid.width)
                finder.find_path(start, end, nodes)
            return len(asked)

        return work

    return ready
