"""What light and sight run into: wall edges, door leaves, the outlines of things; and rays."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.data.constants import TILE
from game.tiled.level import Level

FACE_ROWS = 3  # rows that a tile is cut into; the lowest of a wall's is its lit south face
_EVEN_RAYS = 48
_CORNER = 1e-4  # radians to either side of a corner
CASTS = 0.3  # metres of height from which a thing throws a shadow

Reals = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Edges:
    """Straight edges, S rows: end points in metres, and the side from which they block."""

    ends: Reals  # (S, 4) x1, y1, x2, y2
    normal: Reals  # (S, 2) towards the open side; (0, 0) blocks from both

    def joined(self, other: Edges) -> Edges:
        """Return both sets as one."""
        return Edges(
            np.concatenate([self.ends, other.ends]), np.concatenate([self.normal, other.normal])
        )

    def chosen(self, rows: Bools) -> Edges:
        """Return some of the edges."""
        return Edges(self.ends[rows], self.normal[rows])


@dataclass(frozen=True, slots=True)
class Caster:
    """Something that stands on the floor and throws a shadow."""

    corners: tuple[tuple[float, float], ...]  # metres
    height: float  # metres
    box: tuple[float, float, float, float]  # metres, x0, y0, x1, y1


def fine_rows(blocks: Bools) -> Bools:
    """Cut tiles (H, W) into rows (3H, W) and free the south faces, which light can reach."""
    fine = np.repeat(blocks, FACE_ROWS, axis=0)
    below = np.zeros_like(blocks)
    below[:-1] = blocks[1:]
    below[-1] = True
    fine[FACE_ROWS - 1 :: FACE_ROWS] &= below
    return fine


def outline(blocks: Bools) -> Edges:
    """Return the edges of blocking tiles (H, W), merged into the longest runs."""
    fine = np.pad(fine_rows(blocks), 1).astype(np.int8)
    size = np.array([TILE, TILE / FACE_ROWS])
    ends, normals = [], []
    for axis in (0, 1):
        step = np.diff(fine, axis=axis)
        lines = step[:, 1:-1] if axis == 0 else step[1:-1].T
        for number, line in enumerate(lines):
            for sign in (1, -1):  # 1: blocks after the line, so it is open before
                runs = np.flatnonzero(np.diff(np.pad(line == sign, 1).astype(np.int8)))
                for start, stop in zip(runs[::2], runs[1::2], strict=True):
                    one, two = (start, number), (stop, number)
                    if axis == 1:
                        one, two = one[::-1], two[::-1]
                    ends.append((*(one * size), *(two * size)))
                    normals.append((0, -sign) if axis == 0 else (-sign, 0))
    return Edges(np.array(ends, float).reshape(-1, 4), np.array(normals, float).reshape(-1, 2))


def leaf_edges(level: Level, shut: Bools) -> Edges:
    """Return the leaves of the doors that are shut and not of glass; ``shut`` is (D,)."""
    ends = []
    for door, closed in zip(level.doors, shut, strict=True):
        if closed and not door.glass:
            ends.append(leaf_line(door.rect))
    return Edges(np.array(ends, float).reshape(-1, 4), np.zeros((len(ends), 2)))


def leaf_line(rect: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    """Return a shut leaf of a door that covers tiles ``rect``: x1, y1, x2, y2 in metres."""
    x0, y0, x1, y1 = (n * TILE for n in rect)
    if x1 - x0 >= y1 - y0:
        middle = (y0 + y1) / 2
        return x0, middle, x1, middle
    middle = (x0 + x1) / 2
    return middle, y0, middle, y1


def wall_tiles(level: Level) -> Bools:
    """Return the tiles (H, W) that stop sight themselves, without the things that stand there."""
    blocking: set[int] = set()
    for tileset in level.tilesets:
        for local, tile in tileset.tiles.items():
            if tile.properties.get("blocks_sight"):
                blocking.add(tileset.first_gid + local)
    found = np.zeros((level.height, level.width), bool)
    for layer in level.layers:
        if layer.visible:
            found |= np.isin(layer.gids, list(blocking))
    return found


def casters(level: Level) -> list[Caster]:
    """Return everything that stands high enough to throw a shadow."""
    found = []
    for prop in level.props:
        if prop.height < CASTS:
            continue
        angle = prop.rotation * 2 * math.pi / 65_536
        ca, sa = math.cos(angle), math.sin(angle)
        half_x, half_y = prop.size[0] * 0.44, prop.size[1] * 0.44
        corners = tuple(
            (prop.pos[0] + a * ca - b * sa, prop.pos[1] + a * sa + b * ca)
            for a, b in (
                (-half_x, -half_y),
                (half_x, -half_y),
                (half_x, half_y),
                (-half_x, half_y),
            )
        )
        xs, ys = zip(*corners, strict=True)
        found.append(Caster(corners, prop.height, (min(xs), min(ys), max(xs), max(ys))))
    return found


def near(edges: Edges, x: float, y: float, box: tuple[float, float, float, float]) -> Edges:
    """Return the edges that touch a box and face the point."""
    ends = edges.ends
    low, high = np.minimum(ends[:, :2], ends[:, 2:]), np.maximum(ends[:, :2], ends[:, 2:])
    inside = (
        (low[:, 0] <= box[2])
        & (high[:, 0] >= box[0])
        & (low[:, 1] <= box[3])
        & (high[:, 1] >= box[1])
    )
    away = (x - ends[:, 0]) * edges.normal[:, 0] + (y - ends[:, 1]) * edges.normal[:, 1]
    return edges.chosen(inside & (away >= 0))


def visible(x: float, y: float, far: float, edges: Edges) -> tuple[Reals, Reals]:
    """Return what is seen from a point: directions (R, 2), sorted, and distances (R,) in metres.

    Only the corners of the outline are kept: filling a polygon costs points times rows.
    """
    far = float(np.float32(far))  # distances are no finer, and one that is far is none
    ends = edges.ends
    if not len(ends):
        angle = np.linspace(-math.pi, math.pi, _EVEN_RAYS, endpoint=False)
        return np.stack([np.cos(angle), np.sin(angle)], axis=1), np.full(len(angle), far)
    tips = np.concatenate([ends[:, :2], ends[:, 2:]])
    # most corners end two edges: one pair of rays is enough
    _, first = np.unique(np.rint(tips @ (1e3, 1e7)), return_index=True)
    tips = tips[first] - (x, y)
    angle = np.arctan2(tips[:, 1], tips[:, 0])
    even = np.linspace(-math.pi, math.pi, _EVEN_RAYS, endpoint=False)
    angle = np.sort(np.concatenate([angle - _CORNER, angle + _CORNER, even]))
    ray = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    start = (ends[:, :2] - (x, y)).astype(np.float32)
    run = (ends[:, 2:] - ends[:, :2]).astype(np.float32)
    cross = start[:, 0] * run[:, 1] - start[:, 1] * run[:, 0]
    thin = ray.astype(np.float32)
    slope = thin @ np.stack([run[:, 1], -run[:, 0]])
    along = thin @ np.stack([-start[:, 1], start[:, 0]])
    with np.errstate(divide="ignore", invalid="ignore"):
        np.divide(1, slope, out=slope)
        along *= slope
        distance = cross * slope
        along -= np.float32(0.5)
        np.abs(along, out=along)
        missed = ~((distance > 0) & (along <= 0.5 + 1e-6))
    distance[missed] = far
    hit = distance.argmin(axis=1)
    reach = np.minimum(distance[np.arange(len(angle)), hit], far).astype(np.float64)
    hit[reach >= far] = -1
    spaced = (hit == -1) & (np.arange(len(angle)) % 4 == 0)
    corner = (hit != np.roll(hit, 1)) | (hit != np.roll(hit, -1)) | spaced
    if corner.sum() < 3:
        return ray, reach
    return ray[corner], reach[corner]


def hull(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the convex hull of a few points, in order round it."""
    points = sorted(points)
    around: list[tuple[float, float]] = []
    for chain in (points, points[::-1]):
        part: list[tuple[float, float]] = []
        for p in chain:
            while len(part) > 1 and _turns_left(part[-2], part[-1], p):
                part.pop()
            part.append(p)
        around += part[:-1]
    return around


def _turns_left(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) <= (b[1] - a[1]) * (c[0] - a[0])


def shadow(
    caster: Caster, x: float, y: float, z: float, reach: float
) -> list[tuple[float, float]] | None:
    """Return the floor that a thing hides from a lamp at (x, y), z metres up; None if none.

    Shadows of low things are short; none goes far beyond the lamp's reach, as filling loops over
    every row, seen or not.
    """
    x0, y0, x1, y1 = caster.box
    if x0 > x + reach or x1 < x - reach or y0 > y + reach or y1 < y - reach:
        return None
    if x0 <= x <= x1 and y0 <= y <= y1:
        return None
    stretch = z / (z - caster.height) if caster.height < z - 0.1 else 30.0
    far = []
    for a, b in caster.corners:
        most = max(1.0, 2 * reach / (abs(a - x) + abs(b - y) + 0.01))
        far.append((x + (a - x) * min(stretch, most), y + (b - y) * min(stretch, most)))
    return hull([*caster.corners, *far])
