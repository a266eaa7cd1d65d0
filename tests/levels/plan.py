"""Measures of a level's plan: routes, views, cover, light. Rooms are zones, walls are tiles.

Positions are metres; cells are tiles of 0.5 m. Closed doors block sight and can be walked through,
locked ones too: a plan is judged by what it offers once every door is open.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from game.tiled.level import Level
from game.tiled.schema import Point, Zone

TILE = 0.5
DARK = 0.15  # light below which a floor counts as dark
NEIGHBOURS = ((1, 0), (-1, 0), (0, 1), (0, -1))

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Node = tuple[int, int]


def doors(level: Level) -> Bools:
    """Return the tiles of all doors, (H, W)."""
    found = np.zeros_like(level.solid)
    for door in level.doors:
        x0, y0, x1, y1 = door.rect
        found[y0:y1, x0:x1] = True
    return found


def curtain(level: Level) -> Bools:
    """Return what cannot be seen through while every door is shut, (H, W)."""
    found = level.opaque.copy()
    for door in level.doors:
        if not door.glass:
            x0, y0, x1, y1 = door.rect
            found[y0:y1, x0:x1] = True
    return found


def walls(level: Level) -> Bools:
    """Return the solid tiles of the tile layers, so without props, (H, W)."""
    solid = np.zeros_like(level.solid)
    stands = {
        ref.first_gid + number
        for ref in level.tilesets
        for number, tile in ref.tiles.items()
        if tile.properties.get("solid")
    }
    for layer in level.layers:
        solid |= np.isin(layer.gids, list(stands))
    return solid


def zone(level: Level, name: str) -> Zone:
    """Return the zone called `name`."""
    return next(zone for zone in level.zones if zone.name == name)


def inside(level: Level, name: str) -> Bools:
    """Return the tiles of a rectangular zone, (H, W)."""
    xs, ys = zip(*zone(level, name).points, strict=True)
    area = np.zeros_like(level.solid)
    x0, y0, x1, y1 = (round(v / TILE) for v in (min(xs), min(ys), max(xs), max(ys)))
    area[y0:y1, x0:x1] = True
    return area


def cell(point: Point) -> tuple[int, int]:
    """Return the tile (x, y) that holds a point."""
    return int(point[0] / TILE), int(point[1] / TILE)


def reachable(level: Level, start: Point) -> Bools:
    """Return the tiles that can be walked to through every door, (H, W)."""
    open_ = ~level.solid
    seen = np.zeros_like(open_)
    x, y = cell(start)
    seen[y, x] = True
    queue = deque([(x, y)])
    while queue:
        x, y = queue.popleft()
        for dx, dy in NEIGHBOURS:
            a, b = x + dx, y + dy
            inside_map = 0 <= a < level.width and 0 <= b < level.height
            if inside_map and open_[b, a] and not seen[b, a]:
                seen[b, a] = True
                queue.append((a, b))
    return seen


def _grown(level: Level, rooms: Sequence[str]) -> NDArray[np.int64]:
    """Return the room each tile of floor belongs to, -1 for walls and doors, (H, W).

    What lies outside all rectangles, such as the strip along a wall, is the nearest room's.
    """
    open_ = ~level.solid & ~doors(level)
    found = -np.ones(open_.shape, np.int64)
    for number, name in enumerate(rooms):
        found[inside(level, name) & open_] = number
    queue = deque((int(x), int(y)) for y, x in np.argwhere(found >= 0))
    while queue:
        x, y = queue.popleft()
        for dx, dy in NEIGHBOURS:
            a, b = x + dx, y + dy
            inside_map = 0 <= a < level.width and 0 <= b < level.height
            if inside_map and open_[b, a] and found[b, a] < 0:
                found[b, a] = found[y, x]
                queue.append((a, b))
    return found


def _clusters(tiles: Iterable[tuple[int, int]]) -> list[set[tuple[int, int]]]:
    """Return tiles in groups that touch, be it at a corner."""
    left, made = set(tiles), []
    while left:
        queue = deque([left.pop()])
        group = set(queue)
        while queue:
            x, y = queue.popleft()
            near = {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & left
            left -= near
            group |= near
            queue += near
        made.append(group)
    return made


def _touched(room: NDArray[np.int64], tiles: Iterable[tuple[int, int]]) -> set[int]:
    """Return the rooms beside some tiles."""
    height, width = room.shape
    beside = ((x + dx, y + dy) for x, y in tiles for dx, dy in NEIGHBOURS)
    return {int(room[y, x]) for x, y in beside if 0 <= x < width and 0 <= y < height} - {-1}


def _thresholds(level: Level, room: NDArray[np.int64]) -> list[set[int]]:
    """Return which rooms each door and each open passage joins."""
    made = [
        _touched(room, group)
        for group in _clusters((int(x), int(y)) for y, x in np.argwhere(doors(level)))
    ]
    borders: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for y, x in np.argwhere(room >= 0):
        for other in _touched(room, [(int(x), int(y))]):
            if other > room[y, x]:
                borders.setdefault((int(room[y, x]), other), set()).add((int(x), int(y)))
    for pair, tiles in borders.items():
        made += [set(pair)] * len(_clusters(tiles))
    return made


def routes(level: Level, rooms: Sequence[str], start: str, end: str) -> int:
    """Return how many routes between two rooms share neither a room nor a door."""
    thresholds = _thresholds(level, _grown(level, rooms))
    edges = {
        (room, len(rooms) + number) for number, joined in enumerate(thresholds) for room in joined
    }
    return _disjoint(edges, rooms.index(start), rooms.index(end))


def _disjoint(edges: Iterable[tuple[int, int]], start: int, end: int) -> int:
    """Return the number of paths that share no node: each node is split and holds one."""
    room: dict[Node, dict[Node, int]] = {}

    def join(a: Node, b: Node, capacity: int) -> None:
        room.setdefault(a, {})[b] = capacity
        room.setdefault(b, {}).setdefault(a, 0)

    for a, b in edges:
        for u, v in ((a, b), (b, a)):
            join((u, 1), (v, 0), 1)
    for node in {n for edge in edges for n in edge}:
        join((node, 0), (node, 1), 99 if node in (start, end) else 1)
    total = 0
    while True:
        came: dict[Node, Node | None] = {(start, 0): None}
        queue: deque[Node] = deque(came)
        while queue and (end, 1) not in came:
            here = queue.popleft()
            for there, capacity in room[here].items():
                if capacity > 0 and there not in came:
                    came[there] = here
                    queue.append(there)
        if (end, 1) not in came:
            return total
        there = (end, 1)
        while (here_or_none := came[there]) is not None:
            room[here_or_none][there] -= 1
            room[there][here_or_none] += 1
            there = here_or_none
        total += 1


def floor_points(level: Level) -> Floats:
    """Return the centres of open tiles on every third column, (n, 2) metres."""
    ys, xs = np.nonzero(~(level.solid | doors(level)))
    keep = xs % 3 == 0
    return np.stack([xs[keep], ys[keep]], axis=1) * TILE + TILE / 2


def clear(blocked: Bools, start: Floats, end: Floats) -> Bools:
    """Return which straight lines from `start` to `end`, both (n, 2) metres, meet nothing."""
    far = float(np.abs(end - start).max(initial=0.0))
    seen = np.ones(len(start), dtype=np.bool_)
    for t in np.linspace(0, 1, max(3, int(far / TILE * 2.5))):
        at = ((start + (end - start) * t) / TILE).astype(np.int64)
        seen &= ~blocked[at[:, 1], at[:, 0]]
    return seen


def longest_view(level: Level, least: float) -> tuple[float, Point, Point]:
    """Return the longest straight view above `least` metres and its ends; 0 if there is none."""
    points = floor_points(level)
    first, second = np.triu_indices(len(points), 1)
    length = np.sqrt(((points[first] - points[second]) ** 2).sum(axis=1))
    far = length > least
    first, second, length = first[far], second[far], length[far]
    seen = clear(curtain(level), points[first], points[second])
    if not seen.any():
        return 0.0, (0.0, 0.0), (0.0, 0.0)
    best = int(np.argmax(np.where(seen, length, 0.0)))
    a, b = points[first[best]], points[second[best]]
    return float(length[best]), (float(a[0]), float(a[1])), (float(b[0]), float(b[1]))


def light_at(level: Level, points: Floats, circuits_off: Iterable[str] = ()) -> Floats:
    """Return how bright it is at points, (n, 2) metres: each lamp fades in a straight line."""
    blocked, off = curtain(level), set(circuits_off)
    bright = np.full(len(points), level.ambient)
    for lamp in level.lights:
        if not lamp.on or lamp.circuit in off:
            continue
        gap = np.sqrt(((points - np.array(lamp.pos)) ** 2).sum(axis=1))
        near = np.flatnonzero(gap < lamp.radius)
        own = np.zeros_like(blocked)
        x, y = cell(lamp.pos)
        own[y, x] = True
        lit = clear(blocked & ~own, np.tile(np.array(lamp.pos), (len(near), 1)), points[near])
        bright[near] += lamp.brightness * (1 - gap[near] / lamp.radius) * lit
    return bright


def cover(level: Level, name: str, reach: float = 3.0) -> float:
    """Return the share of a room's floor that has cover within `reach` metres.

    Cover is a tile beside a prop, or beside the end of a wall that one can look round.
    """
    wall, open_ = walls(level), ~level.solid
    prop = level.solid & ~wall
    safe = np.zeros_like(wall)
    for dx, dy in NEIGHBOURS:
        safe |= np.roll(prop, (-dy, -dx), (0, 1)) & open_
        beside = np.roll(wall, (-dy, -dx), (0, 1)) & open_
        for side in (1, -1):
            a, b = side * dy, side * dx
            peek = np.roll(open_, (-b, -a), (0, 1)) & np.roll(open_, (-b - dy, -a - dx), (0, 1))
            safe |= beside & peek
    floor = np.argwhere(inside(level, name) & open_) * TILE
    spots = np.argwhere(safe) * TILE
    gap = ((floor[:, None] - spots[None]) ** 2).sum(axis=2).min(axis=1)
    return float((gap <= reach**2).mean())
