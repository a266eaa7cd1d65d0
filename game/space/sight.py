"""Who can see whom: a table over all pairs of cells, and a live walk between any two points.

Every pair has a word of bits: the doors that block it when shut, one bit for low cover, which hides
the crouched, and the top bit for walls. A second, smaller table tells at a glance whether that word
matters: most pairs are clear or walled off whatever the doors do. Neither the square of
the one who looks nor that of the one looked at counts; a line exactly through a corner is blocked
only when both squares beside it block. Sight is symmetric.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.maths.rays import Crossings, crossings
from game.space.coded import Coded, coded
from game.space.grid import PER_METRE, Grid
from game.space.store import stored

DENSE_CELLS = 7_500  # up to here all pairs are held: 3 bytes a pair
_FORMAT = "sight2"  # changes whenever the table's meaning does
_BLOCK = 1 << 18  # pairs looked over at a time while a table is made
_LIVE_RAYS = 1_024  # walked at a time; what the caches hold

# what a glance tells of a pair: 0 clear, low cover, doors (or both, 3), a wall whatever else
LOW, DOORS, WALL = 1, 2, 4

Words = NDArray[np.unsignedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Walk:
    """What straight lines meet; ``[R]`` each."""

    blocked: NDArray[np.bool_]
    distance: NDArray[
        np.float32
    ]  # metres to the first blocking square, infinite when there is none


class Sight:
    """Sight over one level.

    Parameters
    ----------
    grid
        The level.
    door_blocks
        ``(D,)`` bool: doors that hide what is behind them when shut (not glass).
    cache
        A folder to keep the table in between runs.
    dense_cells
        The most cells for which all pairs are held; beyond it every query walks.
    """

    def __init__(
        self,
        grid: Grid,
        door_blocks: ArrayLike = (),
        cache: Path | None = None,
        dense_cells: int = DENSE_CELLS,
    ) -> None:
        self._grid = grid
        self._cells = grid.cells
        self.door_blocks = np.array(door_blocks, bool)  # (D,)
        if self.door_blocks.shape != (len(grid.doors),):
            raise ValueError("door_blocks must say one thing of every door")
        blocking = np.flatnonzero(self.door_blocks)
        self.type = np.dtype(np.uint32 if len(blocking) <= 30 else np.uint64)
        bits = self.type.itemsize * 8
        self.wall = self.type.type(1 << (bits - 1))  # the top bit
        self.low = self.type.type(1 << (bits - 2))
        self._door_bit = np.zeros(
            len(grid.doors) + 1, self.type
        )  # (D + 1,) the last stands for none
        self._door_bit[blocking] = self.type.type(1) << np.arange(len(blocking), dtype=self.type)
        words: Words = self._door_bit[grid.door_of]
        words[grid.low] |= self.low
        words[grid.opaque] |= self.low | self.wall
        # a line that leaves the map (it cannot, between cells) sees nothing
        self._pitch = grid.width + 2
        self._words = grid.padded(words, int(self.low | self.wall))
        self.pairs: Coded | Words | None = None  # (N * N,)
        self._glances: NDArray[np.uint8] | None = None  # (N * N,)
        self._clear: NDArray[np.bool_] | None = None  # (N * N,)
        if grid.cells <= dense_cells:
            doors = "".join("1" if blocks else "0" for blocks in self.door_blocks)
            name = f"{_FORMAT}-{grid.digest()}-{int(doors or '0', 2):x}"
            size = grid.cells**2
            self.pairs = coded(cache, name, size, self.type, self._build)
            self._glances = stored(cache, f"{name}-glance", (size,), np.uint8, self._glance)
            if not len(blocking):  # then nothing but walls hides those who stand, in any world
                self._clear = self._glances < DOORS

    def shut_words(self, shut: NDArray[np.bool_]) -> Words:
        """Turn door states ``(W, D)`` into the word of each world, ``(W,)``, for the queries."""
        words = np.where(shut, self._door_bit[:-1], self.type.type(0))
        return np.asarray(np.bitwise_or.reduce(words, axis=-1, dtype=self.type) | self.wall)

    def look(self, a: NDArray[Any], b: NDArray[Any]) -> Words:
        """Words of pairs of cells: what would block each line of sight."""
        if self.pairs is not None:
            return np.asarray(self.pairs.take(self._column(a, b), mode="clip"))
        a, b = np.broadcast_arrays(a, b)
        one, other = a.ravel(), b.ravel()
        found = np.empty(one.size, self.type)
        for start in range(0, one.size, _LIVE_RAYS):
            span = slice(start, start + _LIVE_RAYS)
            found[span] = self._between(self._middle(one[span]), self._middle(other[span]))
        return found.reshape(a.shape)

    def visible(
        self, a: NDArray[Any], b: NDArray[Any], shut: Words, crouched: ArrayLike = False
    ) -> NDArray[np.bool_]:
        """Whether cells `a` and `b` see each other, with the word of each query's world.

        `crouched` says of each query whether low cover hides what is looked at.
        """
        if self._clear is not None and crouched is False and getattr(shut, "ndim", 1) == 0:
            clear: NDArray[np.bool_] = self._clear.take(self._column(a, b), mode="clip")
            return clear
        if self._glances is None or self.pairs is None:
            return np.asarray((self.look(a, b) & self._asked(shut, crouched)) == 0)
        column = self._column(a, b)
        shape = column.shape
        if not (_fits(shut, shape) and _fits(crouched, shape)):
            return np.asarray((self.look(a, b) & self._asked(shut, crouched)) == 0)
        glance = np.asarray(self._glances.take(column, mode="clip"))
        seen = np.asarray((glance if crouched is False else np.add(glance, crouched)) < DOORS)
        if self._clear is None:
            unsure = np.flatnonzero(glance & DOORS)
            words = self.pairs.take(column.ravel()[unsure])
            words &= self._asked(_at(shut, shape, unsure), _at(crouched, shape, unsure))
            seen.reshape(-1)[unsure] = words == 0
        return seen

    def _asked(self, shut: Words, crouched: ArrayLike) -> Words:
        """Words of all that blocks: walls, shut doors, and low cover before the crouched."""
        return np.asarray(shut | np.where(crouched, self.low, self.type.type(0)), self.type)

    def _column(self, a: NDArray[Any], b: NDArray[Any]) -> NDArray[Any]:
        """Where pairs stand in the tables."""
        # fewer than 2**31 in any table, but more than a short integer holds
        row = a if a.itemsize >= 4 else a.astype(np.int32)
        column: NDArray[Any] = row * self._cells + b
        return column

    def walk(
        self,
        start: NDArray[np.floating[Any]],
        end: NDArray[np.floating[Any]],
        shut: Words,
        crouched: ArrayLike = False,
    ) -> Walk:
        """Walk the lines between positions ``[R, 2]`` in metres, exactly, by the same rules."""
        asked = np.broadcast_to(self._asked(shut, crouched), (len(start),))
        distance = np.empty(len(start), np.float32)
        for first in range(0, len(start), _LIVE_RAYS):
            span = slice(first, first + _LIVE_RAYS)
            distance[span] = self._distance(start[span], end[span], asked[span])
        return Walk(np.isfinite(distance), distance)

    def _distance(
        self, start: NDArray[np.floating[Any]], end: NDArray[np.floating[Any]], asked: Words
    ) -> NDArray[np.float64]:
        """Metres along lines ``[R, 2]`` to what blocks them, infinite when nothing does."""
        one, other = start.astype(np.float64), end.astype(np.float64)
        met, words = self._met(one * float(PER_METRE), other * float(PER_METRE))
        hit = np.flatnonzero(words & asked.take(met.ray))
        share = np.full(len(start), np.inf)
        np.minimum.at(share, met.ray[hit], met.t[hit])
        x, y = (other - one).T
        # infinite times the length of a line that does not move would be nonsense
        return share * np.where(np.isfinite(share), np.sqrt(x * x + y * y), 1.0)

    # -- lines ---------------------------------------------------------------------------------

    def _middle(self, cell: NDArray[Any]) -> NDArray[np.float64]:
        grid = self._grid
        return np.stack([grid.column[cell], grid.row[cell]], axis=-1) + 0.5

    def _met(self, start: NDArray[np.float64], end: NDArray[np.float64]) -> tuple[Crossings, Words]:
        """Crossings of lines ``[R, 2]`` in tiles, and the words of what each touches."""
        met = crossings(start, end, corners=True)
        height, width = self._grid.height, self._grid.width

        def word(column: NDArray[Any], row: NDArray[Any]) -> Words:
            row = np.minimum(np.maximum(row + 1, 0), height + 1)
            column = np.minimum(np.maximum(column + 1, 0), width + 1)
            return np.asarray(self._words.take(row * self._pitch + column))

        words = word(met.column, met.row)
        last = np.floor(end).astype(np.int64)
        arrived = met.column == last[:, 0].take(met.ray)
        arrived &= met.row == last[:, 1].take(met.ray)
        words[arrived] = 0
        at = np.flatnonzero(met.corner)
        if len(at):
            beside = word(met.column[at], met.row_before[at])
            words[at] |= self._both(beside, word(met.column_before[at], met.row[at]))
        return met, words

    def _between(self, start: NDArray[np.float64], end: NDArray[np.float64]) -> Words:
        met, words = self._met(start, end)
        found = np.zeros(len(start), self.type)
        np.bitwise_or.at(found, met.ray, words)
        return found

    def _both(self, one: Words, other: Words) -> Words:
        """Word of a corner between two squares: what blocks on both sides."""
        doors = ~(self.wall | self.low)
        through_one = np.where(other & self.wall, one & doors, 0)
        through_other = np.where(one & self.wall, other & doors, 0)
        return np.asarray((one & other) | through_one | through_other, self.type)

    def _build(self) -> Words:
        """Fill the table offset by offset: lines of one offset cross the same squares.

        The words of all starting tiles are ORed at once, one flat slice for each square crossed.
        """
        grid, pitch = self._grid, self._pitch
        cells = grid.cells
        pairs = np.zeros(cells * cells, self.type)
        flat = (grid.row + 1).astype(np.int64) * pitch + grid.column + 1
        number = np.full(self._words.size, -1, np.int64)
        number[flat] = np.arange(cells)
        tables = self._layers()
        size = self._words.size
        acc = np.empty(size, self.type)
        row_ends = np.searchsorted(grid.row, np.arange(grid.height + 1))
        for down in range(grid.height):
            across = np.arange(-(grid.width - 1) if down else 1, grid.width)
            met = crossings(
                np.full((len(across), 2), 0.5),
                np.stack([across + 0.5, np.full(len(across), down + 0.5)], axis=1),
                corners=True,
            )
            shifts = self._shifts(met, across, down)
            starts = int(row_ends[grid.height - down])  # cells with a row `down` below them
            for right, steps in zip(across.tolist(), shifts, strict=True):
                column = grid.column[:starts]
                fits = (column + right >= 0) & (column + right < grid.width)
                offset = down * pitch + right
                a = np.flatnonzero(fits)
                b = number.take(flat[a] + offset)
                both = b >= 0
                a, b = a[both], b[both]
                if not len(a):
                    continue
                low, high = int(flat[a[0]]), int(flat[a[-1]]) + 1
                part = acc[low:high]
                part[...] = 0
                for layer, shift in steps:
                    np.bitwise_or(part, tables[layer][low + shift : high + shift], out=part)
                words = acc.take(flat[a])
                pairs[a * cells + b] = words
                pairs[b * cells + a] = words
        return pairs

    def _glance(self) -> NDArray[np.uint8]:
        """Fill the table of glances from that of all pairs."""
        assert self.pairs is not None
        if isinstance(self.pairs, Coded):
            told = self._told(self.pairs.words)
            return told.take(self.pairs.codes)
        glances = np.empty(len(self.pairs), np.uint8)
        for start in range(0, len(glances), _BLOCK):
            glances[start : start + _BLOCK] = self._told(self.pairs[start : start + _BLOCK])
        return glances

    def _told(self, words: Words) -> NDArray[np.uint8]:
        """Return what a glance tells of words."""
        low = (words & self.low) != 0
        doors = (words & ~(self.wall | self.low)) != 0
        told = np.uint8(LOW) * low + np.uint8(DOORS) * doors
        return np.where(words & self.wall, np.uint8(WALL), told)

    def _layers(self) -> list[Words]:
        """Words of squares, of corners down to the right, and of corners down to the left.

        A corner is named by the square above it that the line leaves.
        """
        words = self._words
        layers = [words, np.zeros_like(words), np.zeros_like(words)]
        for layer, right in ((1, 1), (2, -1)):
            count = words.size - self._pitch - 2
            here = slice(1, 1 + count)
            beside = words[1 + right : 1 + right + count]
            below = words[1 + self._pitch : 1 + self._pitch + count]
            layers[layer][here] = self._both(beside, below)
        return layers

    def _shifts(
        self, met: Crossings, across: NDArray[np.int64], down: int
    ) -> list[list[tuple[int, int]]]:
        """For each offset, the (layer, flat shift) of every square and corner on its line."""
        steps: list[list[tuple[int, int]]] = [[] for _ in across]
        inner = (met.column != across[met.ray]) | (met.row != down)
        shift = met.row * self._pitch + met.column
        for ray, step in zip(met.ray[inner].tolist(), shift[inner].tolist(), strict=True):
            steps[ray].append((0, step))
        at = np.flatnonzero(met.corner)
        left = met.row_before[at] * self._pitch + met.column_before[at]
        layer = np.where(across[met.ray[at]] > 0, 1, 2)
        for ray, kind, step in zip(
            met.ray[at].tolist(), layer.tolist(), left.tolist(), strict=True
        ):
            steps[ray].append((kind, step))
        return steps


def _fits(value: ArrayLike, shape: tuple[int, ...]) -> bool:
    """Whether a value spreads over an array without making it larger."""
    own = np.shape(value)
    if own == shape or own == ():
        return True
    pairs = zip(reversed(own), reversed(shape), strict=False)
    return len(own) <= len(shape) and all(size in (1, there) for size, there in pairs)


def _at(value: Any, shape: tuple[int, ...], where: NDArray[np.intp]) -> NDArray[Any]:
    """Pick from a value spread over an array, by flat index."""
    held = np.asarray(value)
    if held.shape == shape:
        return held.reshape(-1)[where]
    if held.size == 1:
        return held.reshape(-1)
    return np.broadcast_to(held, shape)[np.unravel_index(where, shape)]
