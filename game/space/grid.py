"""The grid: which tiles can be walked, seen and shot through, and how positions become cells.

A *tile* is a square of the map, counted row-major, ``tile = row * width + column``. A *cell* is a
tile that a body can stand in, numbered 0 to N - 1 in the same order; every table of this package is
indexed by cells. The conversion from metres happens here and nowhere else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

TILE = 0.5  # metres
PER_METRE = np.float32(1.0 / TILE)

PASS, PIERCE, STOP, SHATTER = range(4)  # what a tile does to a bullet

MAX_DOORS = 62  # a door is a bit of a 64-bit mask, and sight keeps two bits for itself

#: The eight moves as (rows, columns), cardinal ones first; y grows downwards.
MOVES = ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))


class Grid:
    """A level's tiles as arrays; immutable once built.

    Parameters
    ----------
    solid, opaque
        ``(H, W)`` bool: bodies cannot enter; sight and light cannot pass.
    bullets
        ``(H, W)`` uint8, one of PASS, PIERCE, STOP, SHATTER.
    doors
        Tile rectangles ``(x0, y0, x1, y1)``, half-open. A door's tiles count as open floor here,
        whatever lies under them; whether it is shut is the state of a world, not of the level.
        Where two overlap, the first keeps the tile.

    Raises
    ------
    ValueError
        When shapes differ, no tile can be walked, a door lies outside the map or is empty, or there
        are more than ``MAX_DOORS`` doors.
    """

    def __init__(
        self,
        solid: ArrayLike,
        opaque: ArrayLike,
        bullets: ArrayLike,
        doors: Sequence[tuple[int, int, int, int]] = (),
    ) -> None:
        self.solid = np.array(solid, bool)  # (H, W)
        self.opaque = np.array(opaque, bool)  # (H, W)
        self.bullets = np.array(bullets, np.uint8)  # (H, W)
        if self.solid.ndim != 2 or not (
            self.solid.shape == self.opaque.shape == self.bullets.shape
        ):
            raise ValueError("solid, opaque and bullets must be grids of one shape")
        if self.bullets.size and int(self.bullets.max()) > SHATTER:
            raise ValueError("bullets must be PASS, PIERCE, STOP or SHATTER")
        self.height, self.width = self.solid.shape
        self.doors = tuple(doors)
        self.door_of = self._mark_doors()  # (H, W) int16, -1 where there is none
        leaf = self.door_of >= 0
        self.solid &= ~leaf
        self.opaque &= ~leaf
        self.bullets[leaf] = PASS
        self.low = self.solid & ~self.opaque & (self.bullets == PASS)  # (H, W) seen and shot over

        self.tile_of = np.flatnonzero(~self.solid).astype(np.int32)  # (N,) tile of each cell
        if not len(self.tile_of):
            raise ValueError("no tile of the map can be walked")
        cell_of = np.full(self.solid.size, -1, np.int32)
        cell_of[self.tile_of] = np.arange(len(self.tile_of), dtype=np.int32)
        self.cell_of = cell_of.reshape(self.solid.shape)  # (H, W), -1 where solid
        self.row = self.tile_of // np.int32(self.width)  # (N,)
        self.column = self.tile_of % np.int32(self.width)  # (N,)
        self.centre = np.stack([self.column, self.row], axis=1).astype(np.float32)  # (N, 2) metres
        self.centre += np.float32(0.5)
        self.centre *= np.float32(TILE)
        self.door_of_cell = self.door_of.ravel()[self.tile_of]  # (N,) -1 where there is none
        self._nearest = self._spread().ravel()
        count = len(self.doors)
        kind = np.where(self.solid, count + 1, np.where(leaf, self.door_of, count))
        #: ((H + 2) * (W + 2),) with a border: the door of a tile, D on open floor, D + 1 in a wall
        self.kind = self.padded(kind.astype(np.int32), count + 1)
        for array in vars(self).values():
            if isinstance(array, np.ndarray):
                array.setflags(write=False)

    @property
    def cells(self) -> int:
        """Number of cells, N."""
        return len(self.tile_of)

    def _mark_doors(self) -> NDArray[np.int16]:
        if len(self.doors) > MAX_DOORS:
            raise ValueError(f"{len(self.doors)} doors; a level holds at most {MAX_DOORS}")
        door_of = np.full(self.solid.shape, -1, np.int16)
        for index, (x0, y0, x1, y1) in reversed(list(enumerate(self.doors))):
            if not (0 <= x0 < x1 <= self.width and 0 <= y0 < y1 <= self.height):
                raise ValueError(f"door {index} is empty or lies outside the map")
            door_of[y0:y1, x0:x1] = index
        return door_of

    def _spread(self) -> NDArray[np.int32]:
        """Give every solid tile the cell of its nearest walkable tile, in king's moves.

        Rings grow outwards from the cells; of equally near tiles, the first in MOVES gives.
        """
        pitch = self.width + 2
        spread = self.padded(self.cell_of, -2)
        given = spread.copy()
        ring = np.flatnonzero(spread >= 0)
        while len(ring):
            reached = []
            for down, right in reversed(MOVES):  # so that the first of equals is written last
                outward = ring - (down * pitch + right)
                fresh = spread[outward] == -1
                given[outward[fresh]] = spread[ring[fresh]]
                reached.append(outward[fresh])
            ring = np.unique(np.concatenate(reached))
            spread[ring] = given[ring]
        return spread.reshape(self.height + 2, pitch)[1:-1, 1:-1].copy()

    def to_tile(self, pos: NDArray[np.floating[Any]]) -> NDArray[np.int32]:
        """Tile under each position ``[..., 2]`` in metres; outside the map, the edge's."""
        column = np.clip(pos[..., 0] * PER_METRE, 0, self.width - 1).astype(np.int32)
        row = np.clip(pos[..., 1] * PER_METRE, 0, self.height - 1).astype(np.int32)
        tile: NDArray[np.int32] = row * np.int32(self.width) + column
        return tile

    def to_cell(self, pos: NDArray[np.floating[Any]]) -> NDArray[np.int32]:
        """Cell under each position ``[..., 2]`` in metres; inside a wall, the nearest cell."""
        return self._nearest.take(self.to_tile(pos))

    def padded(self, values: NDArray[Any], outside: int) -> NDArray[Any]:
        """Flatten ``(H, W)`` with a border one tile wide, for queries that may leave the map."""
        return np.pad(values, 1, constant_values=outside).ravel()

    def digest(self) -> str:
        """Hexadecimal name of the level's shape, for tables kept on disk."""
        told = hashlib.sha256(repr((self.solid.shape, self.doors)).encode())
        for array in (self.solid, self.opaque, self.bullets, self.door_of):
            told.update(array.tobytes())
        return told.hexdigest()[:32]
