"""Random little maps for the oracles of this folder."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from game.space.grid import PASS, PIERCE, SHATTER, STOP, Grid

#: solid, opaque, bullets of each letter; digits are doors
KINDS = {
    ".": (False, False, PASS),
    "#": (True, True, STOP),
    "c": (True, False, PASS),
    "w": (True, False, SHATTER),
    "b": (True, True, PIERCE),
    "t": (False, True, PASS),
}


def grid_of(*rows: str) -> Grid:
    """Build a grid from letters; equal digits are the rectangle of one door."""
    kinds = [[KINDS["." if letter.isdigit() else letter] for letter in row] for row in rows]
    doors = []
    for digit in sorted({letter for row in rows for letter in row if letter.isdigit()}):
        spots = [(x, y) for y, row in enumerate(rows) for x, got in enumerate(row) if got == digit]
        xs, ys = [x for x, _ in spots], [y for _, y in spots]
        doors.append((min(xs), min(ys), max(xs) + 1, max(ys) + 1))
    solid, opaque, bullets = (
        np.array([[kind[part] for kind in row] for row in kinds]) for part in range(3)
    )
    return Grid(solid, opaque, bullets, doors)


@dataclass(frozen=True)
class Drawn:
    """A random map and the seed for whatever else its test draws."""

    grid: Grid
    seed: int

    @property
    def rng(self) -> np.random.Generator:
        return np.random.default_rng(self.seed)


@st.composite
def maps(draw: st.DrawFn, largest: int = 9, letters: str = "....##cwbt") -> Drawn:
    """Maps of 2 to `largest` tiles a side, up to four doors, at least one cell."""
    height = draw(st.integers(2, largest))
    width = draw(st.integers(2, largest))
    seed = draw(st.integers(0, 2**32 - 1))
    rng = np.random.default_rng(seed)
    chosen = rng.choice(list(letters), (height, width))
    chosen[rng.integers(height), rng.integers(width)] = "."
    solid, opaque, bullets = (
        np.array([[KINDS[letter][part] for letter in row] for row in chosen]) for part in range(3)
    )
    doors = []
    for _ in range(draw(st.integers(0, 4))):
        x, y = int(rng.integers(width)), int(rng.integers(height))
        right = min(width, x + int(rng.integers(1, 3)))
        doors.append((x, y, right, min(height, y + int(rng.integers(1, 3)))))
    return Drawn(Grid(solid, opaque, bullets, doors), seed)
