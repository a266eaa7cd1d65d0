"""Straight lines over a grid of unit squares: every crossing of many rays at once.

A ray's squares are a staircase: it enters each by crossing one vertical or one horizontal line. All
crossings of all rays are laid out in one flat array, without a loop over steps. Whether a ray meets
a vertical line before a horizontal one is decided by one predicate for both, so that rounding can
never tear the staircase.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Reals = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Crossings:
    """Where rays enter squares; ``[n]`` each, vertical lines first, then horizontal ones.

    With `corners`, a ray exactly through a corner enters the square diagonally across (``corner``
    is set) without touching the two beside it; without, it goes sideways first.
    """

    ray: NDArray[np.int64]  # index of the ray, ascending within each half
    t: Reals  # 0 at the start of the ray, 1 at its end
    column: Ints  # the square entered
    row: Ints
    column_before: Ints  # the square left
    row_before: Ints
    corner: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Axis:
    """One coordinate of every ray, ``[R]`` each."""

    start: Reals
    delta: Reals  # 1 where no line is crossed, so that it can divide
    moves: Reals  # the true difference
    first: Ints  # square
    low: Ints
    high: Ints
    sign: Ints  # 1 or -1; 1 where the ray stays in its column or row
    count: NDArray[np.int64]  # lines crossed

    @classmethod
    def of(cls, start: Reals, end: Reals) -> _Axis:
        first, last = np.floor(start).astype(np.int32), np.floor(end).astype(np.int32)
        sign = np.where(last < first, np.int32(-1), np.int32(1))
        count = np.abs(last - first).astype(np.int64)
        low, high = np.minimum(first, last), np.maximum(first, last)
        moves = end - start
        delta = np.where(count > 0, moves, 1.0)
        return cls(start, delta, moves, first, low, high, sign, count)

    def lines(self) -> tuple[NDArray[np.int64], Ints]:
        """Return the rays of every crossing and the line crossed."""
        ray = np.repeat(np.arange(len(self.count)), self.count)
        # going up, the first line met is the far edge of the square; going down, the near one
        origin = self.first + (self.sign > 0)
        turn = np.arange(len(ray), dtype=np.int32)
        turn -= np.repeat((np.cumsum(self.count) - self.count).astype(np.int32), self.count)
        turn *= self.sign.take(ray)
        turn += origin.take(ray)
        return ray, turn


def _height(x: _Axis, y: _Axis, ray: NDArray[np.int64], line: Ints) -> Reals:
    """Return y where rays cross vertical lines: the one predicate, monotonic along a ray."""
    level = line - x.start.take(ray)
    level *= y.moves.take(ray)
    level /= x.delta.take(ray)
    level += y.start.take(ray)
    return level


def crossings(
    start: NDArray[np.floating[Any]], end: NDArray[np.floating[Any]], corners: bool = False
) -> Crossings:
    """Return every crossing of the rays from `start` to `end`, ``[R, 2]`` (x, y) in squares."""
    p, q = start.T.astype(np.float64), end.T.astype(np.float64)
    x, y = _Axis.of(p[0], q[0]), _Axis.of(p[1], q[1])
    parts = zip(_vertical(x, y, corners), _horizontal(x, y, corners), strict=True)
    return Crossings(*(np.concatenate(pair) for pair in parts))


def _vertical(x: _Axis, y: _Axis, corners: bool) -> tuple[NDArray[Any], ...]:
    """Crossings of vertical lines; on a tie the horizontal line comes after, or is the corner."""
    ray, line = x.lines()
    level = _height(x, y, ray, line)
    right, down = x.sign.take(ray), y.sign.take(ray)
    low, high = y.low.take(ray), y.high.take(ray)
    floor = np.floor(level)
    tie = level == floor
    row = floor.astype(np.int32)
    row -= tie & (down > 0)
    np.maximum(row, low, out=row)
    np.minimum(row, high, out=row)
    column = line - (right < 0)
    t = (line - x.start.take(ray)) / x.delta.take(ray)
    if corners:
        # a corner only where the ray does cross that horizontal line
        tie &= (floor > low) & (floor <= high)
        return ray, t, column, np.where(tie, row + down, row), column - right, row, tie
    return ray, t, column, row, column - right, row, np.zeros(len(ray), bool)


def _horizontal(x: _Axis, y: _Axis, corners: bool) -> tuple[NDArray[Any], ...]:
    """Crossings of horizontal lines; the column follows from the heights of the vertical ones."""
    ray, line = y.lines()
    right, down = x.sign.take(ray), y.sign.take(ray)
    t = (line - y.start.take(ray)) / y.delta.take(ray)
    guess = (line - y.start.take(ray)) * x.moves.take(ray)
    guess /= y.delta.take(ray)
    guess += x.start.take(ray)
    near = np.rint(guess).astype(np.int32)
    np.minimum(near, x.high.take(ray), out=near)
    np.maximum(near, x.low.take(ray) + np.int32(1), out=near)
    ahead = line - _height(x, y, ray, near)
    ahead *= down  # not below zero: the vertical line was crossed before this one
    slanted = (x.count > 0).take(ray)
    near -= (ahead >= 0) != (right > 0)
    column = np.where(slanted, near, x.first.take(ray))
    row = line - (down < 0)
    parts = (ray, t, column, row, column, row - down, np.zeros(len(ray), bool))
    if not corners:
        return parts
    keep = ~slanted | (ahead != 0)
    return tuple(part[keep] for part in parts)
