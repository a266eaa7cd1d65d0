"""Footprints: who walks through blood leaves some of it behind, until none is left."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

STEP = 0.42  # metres from one print to the next
PRINTS = 9  # that wet soles leave
MOST = 256  # wet places that are remembered
_ASIDE = 0.09  # metres of a foot from the line of the walk
_LEAP = 2.0  # metres in a tick that nobody walks


@dataclass(frozen=True, slots=True)
class Print:
    """One footprint."""

    x: float  # metres
    y: float
    angle: float  # radians
    left: bool
    wet: float  # part of the first print's blood, above 0


class Tracks:
    """Whose soles are wet, and where they got so."""

    def __init__(self, pos: NDArray[np.float32]) -> None:
        """``pos`` is where everybody is, (actors, 2) in metres."""
        self._spots = np.zeros((MOST, 3))  # x, y in metres, squared reach; 0 for none
        self._next = 0
        self.leap(pos)

    def leap(self, pos: NDArray[np.float32]) -> None:
        """Take people as they stand, dry; wet places stay."""
        self._last = pos.copy()
        self._wet = np.zeros(len(pos), np.int64)  # prints left
        self._left = np.zeros(len(pos), bool)  # the foot that comes next

    def wipe(self) -> None:
        """Forget every wet place."""
        self._spots[:] = 0

    def spill(self, x: float, y: float, reach: float) -> None:
        """Remember a wet place of ``reach`` metres around a spot."""
        self._spots[self._next] = x, y, reach * reach
        self._next = (self._next + 1) % MOST

    def walk(self, pos: NDArray[np.float32], upright: NDArray[np.bool_]) -> list[Print]:
        """Return the prints of a tick after which everybody is at ``pos``."""
        way = pos - self._last
        far = way[:, 0] * way[:, 0] + way[:, 1] * way[:, 1]
        found = []
        for slot in np.flatnonzero(far >= STEP * STEP).tolist():
            x, y = pos[slot].tolist()
            if upright[slot] and far[slot] < _LEAP * _LEAP:
                if self._soaked(x, y):
                    self._wet[slot] = PRINTS
                elif self._wet[slot]:
                    found.append(self._print(slot, x, y, *way[slot].tolist()))
                    self._wet[slot] -= 1
            self._last[slot] = pos[slot]
        return found

    def _soaked(self, x: float, y: float) -> bool:
        dx, dy = self._spots[:, 0] - x, self._spots[:, 1] - y
        return bool((dx * dx + dy * dy < self._spots[:, 2]).any())

    def _print(self, slot: int, x: float, y: float, dx: float, dy: float) -> Print:
        left = bool(self._left[slot])
        self._left[slot] = not left
        angle = math.atan2(dy, dx)
        aside = -_ASIDE if left else _ASIDE
        x, y = x - math.sin(angle) * aside, y + math.cos(angle) * aside
        return Print(x, y, angle, left, int(self._wet[slot]) / PRINTS)
