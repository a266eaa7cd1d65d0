"""Shortest paths to many goals at once: breadth-first search with one bit a goal.

A step costs 2 straight and 3 diagonally, in units of 0.25 m, and never cuts a corner. Each tile has
K words of 64 bits, one bit for each goal that has reached it; a tick of the flood is a handful
of ORs over the rows of the map where something still happens. What is reached at tick t comes from
straight neighbours reached at t - 2 and diagonal ones reached at t - 3.

Distances are ticks waited, counted in bit planes: one plane a tick flips, as in a Gray code. The
steps follow from the lowest three bits of the distances, still 64 goals to a word, because
neighbours differ by at most 3; only the results are unpacked.
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
GOALS = 64  # to a word; a flood of one costs as much as one of 64
_FARTHEST = 65500  # units, 16 km of path: what lies beyond counts as out of reach
_ALL = np.uint64(0xFFFF_FFFF_FFFF_FFFF)
_PATIENCE = 8  # ticks between looks at which rows are still at work
_AHEAD = _PATIENCE // STRAIGHT  # rows that a flood can gain meanwhile
_EDGE = 2  # rows of border above and below, so that every shift stays inside

Words = NDArray[np.uint64]


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
        free = np.pad(~grid.solid & ~shut[grid.door_of], ((_EDGE, _EDGE), (1, 1)))
        self.cells = grid.cells
        self._rows, self._pitch = free.shape
        self._place = (grid.row + _EDGE) * self._pitch + grid.column + 1  # (N,)
        flat = free.ravel()
        self._open = flat
        square = flat & _shifted(flat, 1)
        #: where a tile, the next one and the two below are open
        self._corner = square & _shifted(square, self._pitch)
        number: NDArray[Any] = np.full(flat.size, self.cells, np.int64)
        number[self._place] = np.arange(self.cells)
        self._legal: list[tuple[int, NDArray[np.bool_]]] = []  # offset of each move, and whence
        #: (8, N) the cell that each move leads to; N where the move is illegal
        self.neighbour = np.full((8, self.cells), self.cells, np.int64)
        for index, (down, right) in enumerate(MOVES):
            offset = down * self._pitch + right
            legal = flat & _shifted(flat, offset)
            if index >= 4:
                legal &= _shifted(flat, right) & _shifted(flat, down * self._pitch)
            self._legal.append((offset, legal))
            onward = np.where(legal, _shifted(number, offset), self.cells)
            self.neighbour[index] = onward[self._place]
        here = np.arange(self.cells)
        onward = np.where(self.neighbour < self.cells, self.neighbour, here) - here
        farthest = int(np.abs(onward).max(initial=0))
        #: how far cells are numbered apart that a move connects; one byte on all but wide maps
        self.type = np.dtype(np.int8 if farthest < 128 else np.int32)
        shifts = np.zeros((self.cells, STAY + 1), self.type)
        shifts[:, :STAY] = onward.T
        self._shifts = shifts.ravel()
        self._piece = self._pieces()

    def run(self, goals: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.uint16]]:
        """Flood from goal cells; the time is that of every 64 begun.

        Returns
        -------
        (steps, distance)
            ``(goals, N)`` each: what is added to a cell to get the next one towards the goal (0 at
            the goal or out of reach), and the cost of the path in units (UNREACHED out of reach).
            Of equal steps the first in MOVES is taken.
        """
        planes, reached = self._count(goals)
        codes = self._codes(planes, reached)
        return self._steps(codes, len(goals)), self._distance(planes, reached, len(goals))

    def _pieces(self) -> NDArray[np.int64]:
        """Return the piece of floor that each cell hangs together with, by its lowest: ``(N,)``."""
        here = np.arange(self.cells)
        near = np.where(self.neighbour[:4] < self.cells, self.neighbour[:4], here)
        piece = here
        while True:
            lower = np.minimum(piece, piece[near].min(axis=0))
            np.minimum.at(lower, piece, lower.copy())
            lower = lower[lower]
            if np.array_equal(lower, piece):
                return piece
            piece = lower

    def _goal_words(self, goals: NDArray[Any]) -> tuple[Words, Words]:
        """Words ``(tiles, K)`` with the goals alone, and with all that each will ever reach."""
        number = np.arange(len(goals))
        word, bit = number // GOALS, np.uint64(1) << (number % GOALS).astype(np.uint64)
        shape = (self._open.size, -(-len(goals) // GOALS))
        lit, last = np.zeros(shape, np.uint64), np.zeros(shape, np.uint64)
        np.bitwise_or.at(lit, (self._place[goals], word), bit)
        whole = np.zeros((self.cells, shape[1]), np.uint64)
        np.bitwise_or.at(whole, (self._piece[goals], word), bit)
        last[self._place] = whole[self._piece]
        lit[~self._open], last[~self._open] = 0, 0
        return lit, last

    def _count(self, goals: NDArray[Any]) -> tuple[list[Words], Words]:
        """Flood; return the distances in bit planes, lowest first, and what is reached."""
        lit, last = self._goal_words(goals)
        floor, corner = _mask(self._open, lit.shape[1]), _mask(self._corner, lit.shape[1])
        # what is reached, by tick; a goal is there before its neighbours hear of it
        ring = [lit, lit.copy(), np.zeros_like(lit), np.zeros_like(lit)]
        pairs = [_beside(words) for words in ring]  # either a tile or the next one is reached
        planes = [lit.copy(), np.zeros_like(lit), np.zeros_like(lit)]  # the steps look at three
        block, around = np.zeros_like(lit), np.zeros_like(lit)
        pitch, rows = self._pitch, self._rows
        done = np.zeros(rows, bool)
        done[:_EDGE] = done[-_EDGE:] = True
        ended = np.zeros(rows, np.int64)  # the tick at which a row's count stopped
        span = self._at_work(lit, done)
        tick = 1
        while span is not None and tick < _FARTHEST:
            tick += 1
            first, end = span[0] * pitch, span[1] * pitch
            plane = (tick & -tick).bit_length() - 1
            if plane == len(planes):
                planes.append(np.zeros_like(lit))
            flips = planes[plane][first:end]
            np.bitwise_xor(flips, ring[(tick - 1) % 4][first:end], out=flips)
            # straight: what was reached two ticks ago, and all beside it
            two, pair = ring[(tick - 2) % 4], pairs[(tick - 2) % 4]
            target = ring[tick % 4][first:end]
            np.bitwise_or(pair[first - 1 : end - 1], pair[first:end], out=target)
            np.bitwise_or(target, two[first - pitch : end - pitch], out=target)
            np.bitwise_or(target, two[first + pitch : end + pitch], out=target)
            np.bitwise_and(target, floor[first:end], out=target)
            # diagonally: where four open tiles meet, from one to all; two know already
            pair = pairs[(tick - 3) % 4]
            near, low = slice(first - pitch - 1, end), slice(first - pitch, end)
            np.bitwise_or(pair[near], pair[first - 1 : end + pitch], out=block[near])
            np.bitwise_and(block[near], corner[near], out=block[near])
            np.bitwise_or(block[low], block[first - pitch - 1 : end - 1], out=around[low])
            np.bitwise_or(target, around[first:end], out=target)
            np.bitwise_or(target, around[first - pitch : end - pitch], out=target)
            np.bitwise_or(
                target, ring[tick % 4][first + 1 : end + 1], out=pairs[tick % 4][first:end]
            )
            if tick % _PATIENCE == 0:
                # whoever reads the oldest of the ring finds nothing newer in a row that is done
                oldest = ring[(tick + 1) % 4][first:end]
                same = oldest == last[first:end]
                done[span[0] : span[1]] = same.reshape(span[1] - span[0], -1).all(axis=1)
                before, span = span, self._at_work(ring[tick % 4], done)
                kept = (before[1], before[1]) if span is None else span
                ended[before[0] : kept[0]] = ended[kept[1] : before[1]] = tick
        if span is not None:
            ended[span[0] : span[1]] = tick
        return self._decoded(planes, ended), ring[tick % 4]

    def _at_work(self, reached: Words, done: NDArray[np.bool_]) -> tuple[int, int] | None:
        """Rows to look at until the next look, half-open: all that can change lies between."""
        lit = np.flatnonzero(reached.reshape(self._rows, -1).any(axis=1))
        if not len(lit):
            return None
        first = max(int(lit[0]) - _AHEAD, 0)
        open_rows = np.flatnonzero(~done[first : int(lit[-1]) + _AHEAD + 1])
        if not len(open_rows):
            return None
        return first + int(open_rows[0]), first + int(open_rows[-1]) + 1

    def _decoded(self, planes: list[Words], ended: NDArray[np.int64]) -> list[Words]:
        """Turn flips for what was reached into binary counts of ticks waited, in place.

        Who waits flips, and who is reached does not; flipping the reached instead differs by what
        all of a row would have flipped until it ended.
        """
        code = ended ^ (ended >> 1)
        above = np.zeros_like(planes[0])
        for bit in reversed(range(len(planes))):
            flips = np.where(code >> bit & 1, _ALL, np.uint64(0))
            plane = planes[bit].reshape(self._rows, -1)
            plane ^= flips[:, None]
            planes[bit] ^= above
            above = planes[bit]
        return planes

    def _codes(self, planes: list[Words], reached: Words) -> NDArray[np.uint8]:
        """Return the first moves, ``(N, 64 * K)``, to a cell nearer by just what the move costs."""
        low, middle, high = planes[:3]
        # by the count modulo 8: two more, and three more
        two = (low, ~middle, high ^ middle)
        three = (~low, ~(middle ^ low), high ^ (middle | low))
        span = slice(_EDGE * self._pitch, -_EDGE * self._pitch)
        waiting = reached[span].copy()
        codes = [np.zeros_like(waiting) for _ in range(4)]
        wrong, other = np.empty_like(waiting), np.empty_like(waiting)
        for move, (offset, legal) in enumerate(self._legal):
            theirs = two if move < 4 else three
            moved = slice(span.start + offset, len(reached) + span.stop + offset)
            np.bitwise_xor(theirs[0][moved], low[span], out=wrong)
            for mine, plane in ((middle, theirs[1]), (high, theirs[2])):
                np.bitwise_xor(plane[moved], mine[span], out=other)
                np.bitwise_or(wrong, other, out=wrong)
            np.multiply(waiting, legal[span, None], out=other)
            np.bitwise_not(wrong, out=wrong)
            np.bitwise_and(other, wrong, out=wrong)
            np.bitwise_xor(waiting, wrong, out=waiting)
            for bit in range(3):
                if move >> bit & 1:
                    np.bitwise_or(codes[bit], wrong, out=codes[bit])
            np.bitwise_or(codes[3], wrong, out=codes[3])
        np.bitwise_not(codes[3], out=codes[3])
        place = self._place - span.start
        return _unpacked([plane.take(place, axis=0) for plane in codes])

    def _steps(self, codes: NDArray[np.uint8], goals: int) -> NDArray[Any]:
        """Turn moves ``(N, 64 * K)`` into what is added to each cell, ``(goals, N)``."""
        steps = np.empty((goals, self.cells), self.type)
        for start in range(0, self.cells, GOALS):  # in pieces that the caches hold
            moves = codes[start : start + GOALS, :goals]
            index = moves.astype(np.intp)
            index += np.arange(start, start + len(moves))[:, None] * (STAY + 1)
            steps[:, start : start + GOALS] = self._shifts.take(index, mode="clip").T
        return steps

    def _distance(self, planes: list[Words], reached: Words, goals: int) -> NDArray[np.uint16]:
        """Distances ``(goals, N)`` in units."""
        words = [plane.take(self._place, axis=0) for plane in planes]
        distance = _by_goal(_unpacked(words[:8]), goals).astype(np.uint16)
        if len(words) > 8:
            high = _by_goal(_unpacked(words[8:]), goals).astype(np.uint16)
            high *= np.uint16(256)
            distance |= high
        here = reached.take(self._place, axis=0)
        if not (here == _ALL).all():
            lost = _by_goal(_bits(here), goals) == 0
            np.putmask(distance, lost, np.uint16(UNREACHED))
        return distance


def _mask(free: NDArray[np.bool_], words: int) -> Words:
    return np.repeat(np.where(free, _ALL, np.uint64(0)), words).reshape(-1, words)


def _shifted(flat: NDArray[Any], offset: int) -> NDArray[Any]:
    """Return what lies `offset` further on at each place; the border makes the wrap harmless."""
    return np.roll(flat, -offset, axis=0)


def _beside(words: Words) -> Words:
    """Return each word or the next one."""
    found: Words = words | _shifted(words, 1)
    return found


def _unpacked(planes: list[Words]) -> NDArray[np.uint8]:
    """Numbers ``(n, 64 * K)`` from up to eight planes ``(n, K)`` of their bits, lowest first."""
    numbers = np.zeros((len(planes[0]), planes[0].shape[1] * GOALS), np.uint8)
    for plane in reversed(planes):
        numbers += numbers
        numbers |= _bits(plane)
    return numbers


def _by_goal(values: NDArray[Any], goals: int) -> NDArray[Any]:
    """Turn ``(N, 64 * K)`` into ``(goals, N)``, in pieces that the caches hold."""
    turned = np.empty((goals, len(values)), values.dtype)
    for start in range(0, len(values), GOALS):
        turned[:, start : start + GOALS] = values[start : start + GOALS, :goals].T
    return turned


def _bits(words: Words) -> NDArray[np.uint8]:
    """``(n, K)`` words to ``(n, 64 * K)`` zeros and ones, lowest bit first."""
    octets = words.astype("<u8", copy=False).view(np.uint8).reshape(len(words), -1)
    return np.unpackbits(octets, axis=1, bitorder="little")
