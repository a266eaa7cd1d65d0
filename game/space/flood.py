"""Shortest paths to 64 goals at once: breadth-first search with one bit a goal.

A step costs 2 straight and 3 diagonally, in units of 0.25 m, and never cuts a corner. A word of 64
bits stands for a tile, one bit for each goal that has reached it; a tick of the flood is a handful
of ORs over the whole map. What is reached at tick t comes from straight neighbours reached at
t - 2 and diagonal ones reached at t - 3. Distances are counted in bit planes and unpacked once.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.space.grid import MOVES, Grid

UNIT = 0.25  # metres to a unit of distance
STRAIGHT, DIAGONAL = 2, 3  # units
COST = (STRAIGHT,) * 4 + (DIAGONAL,) * 4  # by the order of MOVES
STAY = 8  # the move of a cell that is the goal, or from which the goal is out of reach
UNREACHED = 65535
GOALS = 64  # to a flood
_FARTHEST = 65500  # units, 16 km of path: what lies beyond counts as out of reach
_ALL = np.uint64(0xFFFF_FFFF_FFFF_FFFF)
_PATIENCE = 8  # ticks between looks at whether anything still moves; more than DIAGONAL


class Flood:
    """The walls of one level and one set of blocked doors, ready to be flooded.

    Parameters
    ----------
    grid
        The level.
    blocked
        Bit mask of the doors that count as walls.
    """

    def __init__(self, grid: Grid, blocked: int = 0) -> None:
        shut = np.zeros(len(grid.doors) + 1, bool)
        for door in range(len(grid.doors)):
            shut[door] = bool(blocked >> door & 1)
        free = np.pad(~grid.solid & ~shut[grid.door_of], 1)
        self.cells = grid.cells
        self.pitch = grid.width + 2
        flat = free.ravel()
        self._first = self.pitch + 1  # the first inner tile; every move from here stays inside
        self._last = flat.size - self.pitch - 1
        # (N,) index of each cell within the inner range
        self._place = (grid.row + 1) * self.pitch + grid.column + 1 - self._first
        self._open = self._mask(self._shifted(flat, 0))
        self._turns = []
        number: NDArray[Any] = np.full(free.shape, self.cells, np.int64)
        number[1:-1, 1:-1] = np.where(grid.cell_of >= 0, grid.cell_of, self.cells)
        number = np.where(free, number, self.cells).ravel()
        #: (8, N) the cell that each move leads to; N where the move is illegal
        self.neighbour = np.full((8, self.cells), self.cells, np.int64)
        for index, (down, right) in enumerate(MOVES):
            offset = down * self.pitch + right
            legal = self._shifted(flat, 0) & self._shifted(flat, offset)
            if index >= 4:
                legal &= self._shifted(flat, right) & self._shifted(flat, down * self.pitch)
                self._turns.append((offset, self._mask(legal)))
            onward = np.where(legal, self._shifted(number, offset), self.cells)
            self.neighbour[index] = onward[self._place]

    def _shifted(self, flat: NDArray[Any], offset: int) -> NDArray[Any]:
        return flat[self._first + offset : self._last + offset]

    @staticmethod
    def _mask(free: NDArray[np.bool_]) -> NDArray[np.uint64]:
        return np.where(free, _ALL, np.uint64(0))

    def run(self, goals: NDArray[Any]) -> tuple[NDArray[np.uint8], NDArray[np.uint16]]:
        """Flood from up to 64 goal cells.

        Returns
        -------
        (codes, distance)
            ``(goals, N)`` each: the index into MOVES of the first step towards the goal (STAY at
            the goal or out of reach), and the cost of the path in units (UNREACHED out of reach).
            Of equal steps the first in MOVES is taken.
        """
        planes, reached = self._count(goals)
        distance = self._unpack(planes, reached)
        codes = np.full((self.cells, GOALS), STAY, np.uint8)
        here = distance[:-1]
        there = np.empty_like(here)
        for move in range(7, -1, -1):  # backwards, so that the first of equals is written last
            np.take(distance, self.neighbour[move], axis=0, out=there)
            there += np.uint16(COST[move])
            np.putmask(codes, there == here, np.uint8(move))
        # adding to UNREACHED wraps round to 1 or 2; only a cell straight beside the goal is at 2,
        # and its step to the goal was written last
        count = len(goals)
        return (
            np.ascontiguousarray(codes[:, :count].T),
            np.ascontiguousarray(here[:, :count].T),
        )

    def _count(self, goals: NDArray[Any]) -> tuple[list[NDArray[np.uint64]], NDArray[np.uint64]]:
        size = self._last + self._first
        ring = [np.zeros(size, np.uint64) for _ in range(4)]
        lit = np.zeros(self._last - self._first, np.uint64)
        place = self._place[goals]
        np.bitwise_or.at(lit, place, np.uint64(1) << np.arange(len(goals), dtype=np.uint64))
        lit &= self._open
        self._shifted(ring[0], 0)[...] = lit
        planes: list[NDArray[np.uint64]] = []
        waiting, turn = np.empty_like(lit), np.empty_like(lit)
        for tick in range(1, _FARTHEST + 1):
            newest = self._shifted(ring[(tick - 1) % 4], 0)
            two, three = ring[(tick - 2) % 4], ring[(tick - 3) % 4]
            target = self._shifted(ring[tick % 4], 0)
            # one more tick for all who still wait: their counters are equal, so the bits that
            # flip are those up to the lowest zero of the count so far
            np.bitwise_not(newest, out=waiting)
            for bit in range((tick & -tick).bit_length()):
                if bit == len(planes):
                    planes.append(np.zeros_like(lit))
                np.bitwise_xor(planes[bit], waiting, out=planes[bit])
            np.bitwise_or(
                self._shifted(two, -self.pitch), self._shifted(two, self.pitch), out=target
            )
            np.bitwise_or(target, self._shifted(two, -1), out=target)
            np.bitwise_or(target, self._shifted(two, 1), out=target)
            np.bitwise_and(target, self._open, out=target)
            for offset, legal in self._turns:
                np.bitwise_and(self._shifted(three, offset), legal, out=turn)
                np.bitwise_or(target, turn, out=target)
            np.bitwise_or(target, newest, out=target)
            if tick % _PATIENCE == 0 and np.array_equal(target, self._shifted(three, 0)):
                break
        return planes, self._shifted(ring[tick % 4], 0)

    def _unpack(
        self, planes: list[NDArray[np.uint64]], reached: NDArray[np.uint64]
    ) -> NDArray[np.uint16]:
        """Distances ``(N + 1, 64)``; the last row stands for illegal moves."""
        low = np.zeros((self.cells, GOALS), np.uint8)
        high = np.zeros((self.cells, GOALS), np.uint8)
        for bit, plane in enumerate(planes):
            ones = _bits(plane[self._place])
            ones <<= np.uint8(bit & 7)
            np.bitwise_or(low if bit < 8 else high, ones, out=low if bit < 8 else high)
        distance = np.empty((self.cells + 1, GOALS), np.uint16)
        np.left_shift(high, np.uint16(8), out=distance[:-1], dtype=np.uint16)
        distance[:-1] |= low
        np.putmask(distance[:-1], _bits(reached[self._place]) == 0, np.uint16(UNREACHED))
        distance[-1] = UNREACHED
        return distance


def _bits(words: NDArray[np.uint64]) -> NDArray[np.uint8]:
    """``(n,)`` words to ``(n, 64)`` zeros and ones, lowest bit first."""
    octets = words.astype("<u8", copy=False).view(np.uint8).reshape(len(words), 8)
    return np.unpackbits(octets, axis=1, bitorder="little")
