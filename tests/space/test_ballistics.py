from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings

from game.data.constants import Struck
from game.space.ballistics import (
    BODY_COST,
    COVER_NEAR,
    COVER_OVER,
    DOOR_COST,
    GLASS_COST,
    PIERCE_COST,
    Ballistics,
    People,
    Trace,
)
from game.space.grid import PASS, PIERCE, SHATTER, STOP, Grid
from tests.space.lines import Square, entered
from tests.space.maps import Drawn, grid_of, maps

Hit = tuple[float, int, int, float]  # t, kind, index, cost


def tile_hits(
    grid: Grid, flight: Ballistics, one: list[float], other: list[float], kinds: dict, broken: set
) -> list[Hit]:
    def what(square: Square) -> tuple[int, int, float, object]:
        """(kind, index, cost, what it is the same as) of a square."""
        x, y = square
        if not (0 <= x < grid.width and 0 <= y < grid.height):
            return Struck.WALL, -1, 99.0, None
        door = int(grid.door_of[y, x])
        if door >= 0:
            return Struck.DOOR, door, kinds.get(door, 0.0), ("door", door)
        bullets = int(grid.bullets[y, x])
        if bullets == SHATTER:
            pane = int(flight.pane_of[y, x])
            return Struck.PANE, pane, 0.0 if pane in broken else GLASS_COST, ("pane", pane)
        return Struck.WALL, -1, {PASS: 0.0, PIERCE: PIERCE_COST, STOP: 99.0}[bullets], bullets

    found = []
    for t, before, after, _ in entered((one[0] * 2, one[1] * 2), (other[0] * 2, other[1] * 2)):
        kind, index, cost, same = what(after)
        if cost and (same in (None, STOP) or same != what(before)[3]):
            found.append((float(t), int(kind), index, cost))
    return found


def low_between(grid: Grid, one: np.ndarray, other: np.ndarray) -> bool:
    for share in range(9):
        x, y = ((one + (other - one) * share / 8) * 2 // 1).astype(int).tolist()
        if 0 <= x < grid.width and 0 <= y < grid.height and grid.low[y, x]:
            return True
    return False


@settings(max_examples=60, deadline=None)
@given(maps(letters="......##cwb"))
def test_hits_equal_a_loop_over_everything(drawn: Drawn) -> None:
    grid, rng = drawn.grid, drawn.rng
    doors, worlds, count, people = len(grid.doors), 3, 24, 5
    thin, glass = rng.random((2, doors)) < 0.4
    flight = Ballistics(grid, thin, glass)
    size = (grid.width / 2, grid.height / 2)
    # odd thousandths: no line goes exactly through a corner
    spots = rng.uniform(0, size, (2, count, 2))
    start, end = (spots // 0.001 * 0.001 + 0.0005).astype(np.float32)
    world = rng.integers(0, worlds, count)
    energy = rng.choice([0.2, 0.5, 1.0], count).astype(np.float32)
    shut = rng.random((worlds, doors)) < 0.6
    broken = rng.random((worlds, flight.panes)) < 0.4
    crowd = People(
        rng.uniform(0, size, (worlds, people, 2)).astype(np.float32),
        np.float32(0.25),
        rng.random((worlds, people)) < 0.8,
        rng.random((worlds, people)) < 0.5,
    )
    ignore = rng.integers(-1, people, (count, 2))
    trace = flight.trace(world, start, end, energy, shut, broken, crowd, ignore)
    for b in range(count):
        w = int(world[b])
        kinds = {
            d: GLASS_COST if glass[d] else DOOR_COST if thin[d] else 99.0
            for d in np.flatnonzero(shut[w]).tolist()
        }
        one, other = start[b].astype(float), end[b].astype(float)
        events = tile_hits(
            grid, flight, one.tolist(), other.tolist(), kinds, set(np.flatnonzero(broken[w]))
        )
        length = sqrt(((other - one) ** 2).sum())
        for a in range(people):
            if not crowd.present[w, a] or a in ignore[b]:
                continue
            to = crowd.pos[w, a].astype(float) - one
            forward = float((to * (other - one)).sum()) / length
            inside = 0.25**2 - float((to**2).sum()) + forward**2
            if inside < 0:
                continue
            enter, leave = forward - sqrt(inside), forward + sqrt(inside)
            if leave < 0 or enter > length:
                continue
            way = max(enter, 0.0)
            point = one + (other - one) * way / length
            near = max(way - COVER_NEAR, COVER_OVER)
            kind, cost = Struck.BODY, BODY_COST
            if crowd.crouched[w, a] and way > COVER_OVER:
                from_there = one + (other - one) * near / length
                covered = low_between(grid, from_there, point)
                kind, cost = (Struck.COVER, 0.0) if covered else (kind, cost)
            events.append((way / length, int(kind), a, cost))
        # energy is counted in whole grains of 1/1024
        left, want, stopped, final = max(1, round(float(energy[b]) * 1024)), [], False, 1.0
        for t, kind, index, cost in sorted(events):
            grains = round(cost * 1024)
            stopped = cost > 0 and left <= grains
            left = max(0, left - grains)
            want.append((kind, index, not stopped))
            if stopped:
                final = t
                break
        mine = trace.bullet == b
        got = zip(trace.kind[mine], trace.index[mine], trace.through[mine], strict=True)
        assert [(int(k), int(i), bool(t)) for k, i, t in got] == want
        assert bool(trace.stopped[b]) == stopped
        assert trace.energy[b] == pytest.approx(left / 1024, abs=0.001)
        assert trace.end[b] == pytest.approx(one + (other - one) * final, abs=1e-3)
        pick = slice(b, b + 1)
        alone = flight.trace(
            np.zeros(1, int),
            start[pick],
            end[pick],
            energy[pick],
            shut[w : w + 1],
            broken[w : w + 1],
            People(
                crowd.pos[w : w + 1],
                crowd.radius,
                crowd.present[w : w + 1],
                crowd.crouched[w : w + 1],
            ),
            ignore[pick],
        )
        assert alone.pos.tobytes() == trace.pos[mine].tobytes()
        assert alone.energy.tobytes() == trace.energy[pick].tobytes()


def shoot(
    flight: Ballistics,
    x: float,
    *,
    energy: float = 1.0,
    at: tuple[float, ...] = (),
    crouched: bool = False,
    doors: int = 0,
) -> Trace:
    """Fire along the first row from x to its end, at people standing in it."""
    pos = np.array([[(spot, 0.25) for spot in at]], np.float32).reshape(1, -1, 2)
    people = People(pos, 0.25, np.ones((1, len(at)), bool), np.full((1, len(at)), crouched))
    return flight.trace(
        np.zeros(1, int),
        np.array([[x, 0.25]], np.float32),
        np.array([[7.9, 0.25]], np.float32),
        np.array([energy], np.float32),
        np.ones((1, doors), bool),
        np.zeros((1, flight.panes), bool),
        people,
        np.array([-1]),
    )


def test_walls_doors_and_glass_cost_energy() -> None:
    flight = Ballistics(grid_of("..bb..w..00....."), [True], [False])
    trace = shoot(flight, 0.25, doors=1)
    assert trace.kind.tolist() == [Struck.WALL, Struck.PANE, Struck.DOOR]
    assert trace.index.tolist() == [-1, 0, 0]
    assert trace.energy[0] == pytest.approx(1 - 0.35 - 0.05 - 0.25, abs=0.002)
    assert trace.pos[:, 0].tolist() == pytest.approx([1.0, 3.0, 4.5])
    weak = shoot(flight, 0.25, energy=0.38, doors=1)
    assert weak.kind.tolist() == [Struck.WALL, Struck.PANE]
    assert weak.through.tolist() == [True, False]
    assert weak.end[0].tolist() == pytest.approx([3.0, 0.25])


def test_a_rifle_goes_through_one_man_and_a_pistol_through_none() -> None:
    flight = Ballistics(grid_of("................"))
    assert shoot(flight, 0.25, at=(5.0, 3.0)).index.tolist() == [1, 0]
    assert shoot(flight, 0.25, at=(5.0, 3.0), energy=0.5).index.tolist() == [1]


def test_low_cover_protects_the_crouched_unless_the_muzzle_is_over_it() -> None:
    flight = Ballistics(grid_of("......c........."))
    assert shoot(flight, 0.25, at=(4.0,), crouched=True).kind.tolist() == [Struck.COVER]
    assert shoot(flight, 0.25, at=(4.0,)).kind.tolist() == [Struck.BODY]
    assert shoot(flight, 0.25, at=(5.5,), crouched=True).kind.tolist() == [Struck.BODY]
    assert shoot(flight, 2.7, at=(4.2,), crouched=True).kind.tolist() == [Struck.BODY]


def test_point_blank_and_standing_still() -> None:
    flight = Ballistics(grid_of("................"))
    trace = shoot(flight, 3.1, at=(3.0, 1.0))
    assert (trace.index.tolist(), trace.t.tolist()) == ([0], [0.0])
    still = flight.trace(
        np.zeros(1, int),
        np.array([[3.0, 0.25]], np.float32),
        np.array([[3.0, 0.25]], np.float32),
        np.ones(1, np.float32),
        np.zeros((1, 0), bool),
        np.zeros((1, 0), bool),
        People(
            np.array([[[3.0, 0.25]]], np.float32),
            0.25,
            np.ones((1, 1), bool),
            np.zeros((1, 1), bool),
        ),
        np.array([-1]),
    )
    assert not still.stopped.any()
    assert len(still.bullet) == 0
