"""The shapes of objects, in map pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.tiled.schema import Point, Rect
from game.tiled.tilesets import TileSource
from game.tiled.units import TILE_PIXELS, metres
from game.tiled.values import parse_real

_SNAP = 0.01  # pixels: Tiled's own rounding when an object is dragged along the grid


@dataclass(frozen=True, slots=True)
class Outline:
    """Where an object lies: a shape, its position as Tiled writes it, and its size in pixels."""

    shape: str
    at: Point
    size: Point
    rotation: float  # degrees, clockwise about `at`
    points: tuple[Point, ...] = ()  # of a polygon or polyline, on the map
    gid: int = 0
    flips: int = 0
    anchor: Point = (0.0, 0.0)  # which part of the size `at` marks
    tile: TileSource | None = None

    @property
    def centre(self) -> Point:
        """The middle of a rectangle or tile object, after turning."""
        right = (0.5 - self.anchor[0]) * self.size[0]
        down = (0.5 - self.anchor[1]) * self.size[1]
        cos, sin = _turn(self.rotation)
        return self.at[0] + cos * right - sin * down, self.at[1] + sin * right + cos * down

    @property
    def corners(self) -> tuple[Point, ...]:
        """The corners of a polygon, the points of a polyline, or those of a rectangle."""
        if self.points:
            return self.points
        (x, y), (width, height) = self.at, self.size
        return (x, y), (x + width, y), (x + width, y + height), (x, y + height)

    def inside(self, width: float, height: float) -> bool:
        """Whether it lies on a map of that many pixels; a tile object by its middle."""
        corners = self.corners if self.shape != "tile" else (self.centre,)
        if self.shape == "point":
            corners = (self.at,)
        if self.shape == "rectangle" and self.rotation % 360:
            corners = (self.centre,)
        return all(
            -_SNAP <= x <= width + _SNAP and -_SNAP <= y <= height + _SNAP for x, y in corners
        )

    def tiles(self) -> Rect | None:
        """Return the tiles of a rectangle on the grid, the last not included; None if off it."""
        (x0, y0), _, (x1, y1), _ = self.corners
        edges = [edge / TILE_PIXELS for edge in (x0, y0, x1, y1)]
        snapped = [round(edge) for edge in edges]
        if any(abs(a - b) * TILE_PIXELS > _SNAP for a, b in zip(edges, snapped, strict=True)):
            return None
        left, top, right, bottom = snapped
        return left, top, right, bottom

    def covered(self, width: int, height: int) -> Rect:
        """Return the tiles whose centres it covers, at least one, within width x height tiles."""
        quarter = round(self.rotation / 90) % 2
        sizes = self.size[::-1] if quarter else self.size
        left, right = _span(self.centre[0], sizes[0], width)
        top, bottom = _span(self.centre[1], sizes[1], height)
        return left, top, right, bottom


def _span(middle: float, size: float, limit: int) -> tuple[int, int]:
    first = math.ceil((middle - size / 2 - _SNAP) / TILE_PIXELS - 0.5)
    last = math.ceil((middle + size / 2 - _SNAP) / TILE_PIXELS - 0.5)
    if first >= last:
        first = math.floor(middle / TILE_PIXELS)
        last = first + 1
    first = min(max(first, 0), limit - 1)
    return first, min(max(last, first + 1), limit)


def _turn(degrees: float) -> tuple[float, float]:
    """Return cosine and sine, exact for quarter turns."""
    quarter = degrees / 90
    if quarter == round(quarter):
        return ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[round(quarter) % 4]
    return math.cos(math.radians(degrees)), math.sin(math.radians(degrees))


def in_metres(point: Point) -> Point:
    """Return a point or size in metres."""
    return metres(point[0]), metres(point[1])


def area(corners: tuple[Point, ...]) -> float:
    """Return the area of a polygon."""
    total = 0.0
    for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
        total += x0 * y1 - x1 * y0
    return abs(total) / 2


def read_points(text: str, most: int, limit: float) -> tuple[Point, ...] | None:
    """Return points written as `x,y x,y`; None if there are too many or one is no number."""
    pairs = text.split(maxsplit=most)
    if len(pairs) > most:
        return None
    points = []
    for pair in pairs:
        parts = [parse_real(part) for part in pair.split(",")]
        if len(parts) != 2 or any(part is None or abs(part) > limit for part in parts):
            return None
        points.append((parts[0] or 0.0, parts[1] or 0.0))
    return tuple(points)
