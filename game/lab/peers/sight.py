"""Sight: the ready table, and lines walked one square after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from game.lab.peers.measure import OURS, Contestant, Scale, Subject, Unit, Work, peer
from game.lab.peers.places import Place, place

OTHERS = 15  # whom an agent looks at, of one field of view
SAMPLE = 256  # rays of those who take them one by one
REACH = 16  # tiles, at most, along each axis of a walked line


def subjects(scale: Scale) -> Iterator[Subject]:
    """Yield what is measured."""
    where = place(scale.tiles)
    for rays in scale.rays:
        yield Subject(
            "static sight",
            f"{rays:,} rays",
            Unit("ns a ray"),
            Contestant(OURS, "ready table of all pairs", _table(where, rays)),
            (
                Contestant("tcod view", f"map.compute_fov for {OTHERS} others", _view(where)),
                Contestant("tcod line", "los.bresenham", _line(where, 0)),
                Contestant("plain Python", "Bresenham's line over lists", _plain(where, 0)),
            ),
            at_most=3,
        )
    yield Subject(
        "walked line",
        f"{scale.agents:,} rays up to {REACH // 2} m",
        Unit("ns a ray"),
        Contestant(OURS, "exact, between any two points, with doors", _walk(where, scale)),
        (
            Contestant("tcod line", "los.bresenham", _line(where, REACH)),
            Contestant("plain Python", "Bresenham's line over lists", _plain(where, REACH)),
        ),
    )


def _table(where: Place, rays: int) -> Any:
    def ready() -> Work:
        sight = where.sight
        a, b = where.some(rays, 1), where.some(rays, 2)
        shut = np.asarray(sight.wall)

        def work() -> int:
            return len(sight.visible(a, b, shut))

        return work

    return ready


def _walk(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        sight, start = where.sight, where.grid.centre[where.some(scale.agents, 1)]
        end = start + np.random.default_rng(3).uniform(-REACH / 2, REACH / 2, start.shape)
        shut = np.full(len(start), sight.wall)

        def work() -> int:
            return len(sight.walk(start, end, shut).blocked)

        return work

    return ready


def _ends(where: Place, reach: int) -> list[tuple[int, int, int, int]]:
    """Draw lines as (row, column, row, column); between any cells when ``reach`` is 0."""
    grid, start = where.grid, where.some(SAMPLE, 1)
    if reach:
        far = np.random.default_rng(3).integers(-reach, reach + 1, (2, SAMPLE))
        down = np.clip(grid.row[start] + far[0], 0, grid.height - 1)
        right = np.clip(grid.column[start] + far[1], 0, grid.width - 1)
    else:
        end = where.some(SAMPLE, 2)
        down, right = grid.row[end], grid.column[end]
    parts = (grid.row[start], grid.column[start], down, right)
    return list(zip(*(part.tolist() for part in parts), strict=True))


def _view(where: Place) -> Any:
    def ready() -> Work:
        maps, clear = peer("tcod.map"), ~where.grid.opaque
        asked = _ends(where, 0)[:OTHERS]
        rows, columns = np.array(asked)[:, 2:].T

        def work() -> int:
            for row, column, _, _ in asked:
                maps.compute_fov(clear, (row, column), 0, False)[rows, columns]
            return len(asked) * OTHERS

        return work

    return ready


def _line(where: Place, reach: int) -> Any:
    def ready() -> Work:
        los, opaque, asked = peer("tcod.los"), where.grid.opaque, _ends(where, reach)

        def work() -> int:
            for row, column, down, right in asked:
                line = los.bresenham((row, column), (down, right))
                opaque[line[1:-1, 0], line[1:-1, 1]].any()
            return len(asked)

        return work

    return ready


def _plain(where: Place, reach: int) -> Any:
    def ready() -> Work:
        opaque, asked = where.grid.opaque.tolist(), _ends(where, reach)

        def work() -> int:
            for ends in asked:
                _seen(opaque, *ends)
            return len(asked)

        return work

    return ready


def _seen(opaque: list[list[bool]], row: int, column: int, to_row: int, to_column: int) -> bool:
    """Whether Bresenham's line meets nothing between its ends."""
    down, right = abs(to_row - row), abs(to_column - column)
    row_step = 1 if to_row > row else -1
    column_step = 1 if to_column > column else -1
    error = right - down
    while True:
        twice = 2 * error
        if twice > -down:
            error -= down
            column += column_step
        if twice < right:
            error += right
            row += row_step
        if row == to_row and column == to_column:
            return True
        if opaque[row][column]:
            return False
