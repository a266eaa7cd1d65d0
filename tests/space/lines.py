"""Straight lines in exact fractions: the oracle for every query that walks the grid."""

from __future__ import annotations

from fractions import Fraction
from math import floor

Square = tuple[int, int]  # (column, row)


def entered(
    start: tuple[float, float], end: tuple[float, float]
) -> list[tuple[Fraction, Square, Square, bool]]:
    """(t, square left, square entered, through a corner) in order, for positions in squares."""
    p = [Fraction(float(value)) for value in start]
    d = [Fraction(float(value)) - p[axis] for axis, value in enumerate(end)]
    meets: dict[Fraction, list[int]] = {}
    for axis in (0, 1):
        here, there = floor(p[axis]), floor(p[axis] + d[axis])
        lines = range(here + 1, there + 1) if there > here else range(there + 1, here + 1)
        for line in lines:
            meets.setdefault((line - p[axis]) / d[axis], []).append(axis)
    at = [floor(p[0]), floor(p[1])]
    found = []
    for t in sorted(meets):
        before = (at[0], at[1])
        for axis in meets[t]:
            at[axis] += 1 if d[axis] > 0 else -1
        found.append((t, before, (at[0], at[1]), len(meets[t]) == 2))
    assert at == [floor(p[0] + d[0]), floor(p[1] + d[1])]
    return found
