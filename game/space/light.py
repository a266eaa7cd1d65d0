"""How bright it is: the light of every circuit on every cell, summed as circuits are switched.

Lamps that can be broken are summed apart, each as a row of its own behind the circuits.
"""

from __future__ import annotations

from math import cos, pi
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.maths import angles
from game.maths.rays import crossings
from game.space.grid import PER_METRE, Grid

_COARSE = 4096  # cosines are rounded to this grid: the last bits of one differ between processors

Index = NDArray[np.integer[Any]]
Reals = NDArray[np.float32]


class LightMap:
    """The lamps of one level; ``L`` of them on ``C`` circuits, ``B`` of which can be broken.

    Parameters
    ----------
    grid
        The level.
    pos, radius, brightness
        ``(L, 2)`` and ``(L,)`` metres, and ``(L,)`` light at the lamp; it falls to 0 at the radius.
    cone, facing
        ``(L,)`` integer angles: the full width of the beam, 0 for all round, and its direction.
    circuit, circuits
        ``(L,)`` rows below C, and C.
    ambient
        Light everywhere, 0 to 1.
    shut
        ``(D,)`` doors that keep light out: those not of glass that are closed at the start. Their
        later state is not followed.
    breakable
        ``(B,)`` lamps, rising, that can be broken.
    """

    def __init__(
        self,
        grid: Grid,
        pos: ArrayLike,
        radius: ArrayLike,
        brightness: ArrayLike,
        cone: ArrayLike,
        facing: ArrayLike,
        circuit: ArrayLike,
        circuits: int,
        ambient: float = 0.0,
        shut: ArrayLike = (),
        breakable: ArrayLike = (),
    ) -> None:
        lamp = np.array(pos, np.float64).reshape(-1, 2)
        reach = np.array(radius, np.float64)
        share = np.array(brightness, np.float64)
        self.ambient = np.float32(ambient)
        self._pitch = grid.width + 2
        self._grid = grid
        closed = np.append(np.array(shut, bool), False)[grid.door_of]
        self._dark = grid.padded(grid.opaque | closed, 0)
        delta = grid.centre.astype(np.float64) - lamp[:, None]  # (L, N, 2)
        square = delta[..., 0] * delta[..., 0] + delta[..., 1] * delta[..., 1]
        near = square < (reach * reach)[:, None]
        near &= _in_beam(delta, square, np.array(cone, np.int32), np.array(facing, np.int32))
        which, cell = np.nonzero(near)
        lit = self._reaches(lamp[which], cell)
        which, cell = which[lit], cell[lit]
        left = 1 - square[which, cell] / (reach[which] * reach[which])
        bulbs = np.array(breakable, np.int64)
        row_of = np.array(circuit, np.int64)
        self.bulb_pos = lamp[bulbs].astype(np.float32)  # (B, 2) metres
        self.bulb_circuit = row_of[bulbs]  # (B,)
        row_of[bulbs] = circuits + np.arange(len(bulbs))
        self.rows = circuits + len(bulbs)
        self.contribution = np.zeros((self.rows, grid.cells), np.float32)  # (C + B, N)
        sums = np.zeros(self.rows * grid.cells)
        np.add.at(sums, row_of[which] * grid.cells + cell, share[which] * left * left)
        self.contribution[...] = sums.reshape(self.rows, grid.cells)

    def _reaches(self, lamp: NDArray[np.float64], cell: Index) -> NDArray[np.bool_]:
        """Whether nothing dark lies between lamps ``(n, 2)`` and cells; a lamp may hang in a wall.

        The run of dark tiles in which a lamp hangs does not count, so one set into a wall shines.
        """
        end = self._grid.centre[cell].astype(np.float64) * float(PER_METRE)
        met = crossings(lamp * float(PER_METRE), end)
        limits = self._grid.width + 1, self._grid.height + 1

        def dark(column: NDArray[np.int32], row: NDArray[np.int32]) -> NDArray[np.bool_]:
            column = np.minimum(np.maximum(column + 1, 0), limits[0])
            row = np.minimum(np.maximum(row + 1, 0), limits[1])
            return np.asarray(self._dark.take(row * self._pitch + column))

        last_column, last_row = self._grid.column[cell][met.ray], self._grid.row[cell][met.ray]
        arrived = (met.column == last_column) & (met.row == last_row)
        enters = dark(met.column, met.row) & ~arrived
        enters &= ~dark(met.column_before, met.row_before)
        shaded = np.zeros(len(cell), bool)
        shaded[met.ray[enters]] = True
        return ~shaded

    def find_lit(
        self, on: NDArray[np.bool_], broken: NDArray[np.bool_], lit: NDArray[np.bool_]
    ) -> None:
        """Fill in which rows shine, ``(W, C + B)``: circuits with power, and lamps not broken."""
        count = on.shape[1]
        lit[:, :count] = on
        if len(self.bulb_circuit):
            np.greater(on[:, self.bulb_circuit], broken, out=lit[:, count:])

    def level(self, cell: Index, lit: NDArray[np.bool_], world: Index) -> Reals:
        """Light on each cell, 0 to 1, with rows ``(W, C + B)`` lit in each query's world."""
        light = np.full(np.shape(cell), self.ambient, np.float32)
        for row in np.flatnonzero(lit.any(axis=0)).tolist():
            light += self.contribution[row].take(cell) * lit[:, row].take(world)
        return np.minimum(np.maximum(light, np.float32(0)), np.float32(1))


def _in_beam(
    delta: NDArray[np.float64],
    square: NDArray[np.float64],
    cone: NDArray[np.int32],
    facing: NDArray[np.int32],
) -> NDArray[np.bool_]:
    """Whether offsets ``(L, N, 2)`` lie within the beams."""
    whole = (cone <= 0) | (cone >= angles.TURN)
    edge = [round(cos(pi * width / angles.TURN) * _COARSE) / _COARSE for width in cone.tolist()]
    along = angles.unit(facing).astype(np.float64)
    forward = delta[..., 0] * along[:, None, 0] + delta[..., 1] * along[:, None, 1]
    inside = forward >= np.array(edge)[:, None] * np.sqrt(square)
    return np.asarray(inside | whole[:, None])
