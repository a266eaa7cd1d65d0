"""Lines of sight as the story asks for them: rarely, and between people of any side."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data.constants import TILE
from game.data.tables import World
from game.story.script import Bools, Worlds
from game.tiled.level import Level

STEP = np.float32(TILE / 2)  # metres between two looks along a line

Points = NDArray[np.float32]


class Lines:
    """What stands in the way on one level."""

    def __init__(self, level: Level) -> None:
        self._opaque = level.opaque
        hides = [index for index, door in enumerate(level.doors) if not door.glass]
        self._door = np.full(level.opaque.shape, -1, np.int32)
        for index in hides:
            x0, y0, x1, y1 = level.doors[index].rect
            self._door[y0:y1, x0:x1] = index

    def free(self, world: World, at: Worlds, start: Points, end: Points, far: float) -> Bools:
        """Return whether nothing hides ``end`` from ``start``, (n,), with the doors as they stand.

        Parameters
        ----------
        at
            ``(n,)`` world of each line.
        start, end
            ``(n, 2)`` metres.
        far
            Metres beyond which nothing is seen.
        """
        way = end - start
        metres = np.sqrt(way[:, 0] * way[:, 0] + way[:, 1] * way[:, 1])
        near = metres <= np.float32(far)
        made: Bools = near.copy()
        row = np.flatnonzero(near)
        if not len(row):
            return made
        looks = int(far / STEP) + 1  # not by the longest line: others must not matter to one
        share = np.arange(1, looks + 1, dtype=np.float32) / np.float32(looks + 1)
        spots = start[row, None] + way[row, None] * share[:, None]
        tile = (spots / np.float32(TILE)).astype(np.int32)
        height, width = self._opaque.shape
        x, y = np.clip(tile[..., 0], 0, width - 1), np.clip(tile[..., 1], 0, height - 1)
        met = self._opaque[y, x]
        door = self._door[y, x]
        if self._door.max() >= 0:
            shut = ~world.doors.leaf.open[at[row, None], np.maximum(door, 0)]
            met |= (door >= 0) & shut
        made[row] = ~met.any(axis=1)
        return made
