"""The survey: what many systems ask about this tick, worked out once at its start.

It is derived from the columns alone, so it is neither saved nor hashed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass
class Survey:
    """Shared quantities of one tick; arrays are updated in place."""

    cell: NDArray[np.int32]  # (W, N) cell under each actor
    able: NDArray[np.bool_]  # (W, N) on their feet
    present: NDArray[np.bool_]  # (W, N) alive, be it on the floor
    door_shut: NDArray[np.bool_]  # (W, D)
    shut: NDArray[Any]  # (W,) word of doors that hide, for sight
    locks: NDArray[np.uint64]  # (W,) bits of locked doors, for paths
    hostile: NDArray[np.bool_]  # (W, N, N) the row takes the column for an enemy, both present
    at_war: NDArray[np.bool_]  # (W, N, N) the side of the row with that of the column
    side: NDArray[np.uint8]  # (W, N) for which that was worked out
    stance: NDArray[np.uint8]  # (W, S, S) and for which
    world: NDArray[np.intp]  # (W * N,) the world of each actor
    running: NDArray[np.bool_]  # (W,) not decided yet
    _light: NDArray[np.float32] | None = None
    _find_light: Callable[[], NDArray[np.float32]] = field(init=False)

    @classmethod
    def empty(cls, worlds: int, actors: int, doors: int, sides: int, word: np.dtype[Any]) -> Survey:
        """Return a survey of zeros."""
        return cls(
            cell=np.zeros((worlds, actors), np.int32),
            able=np.zeros((worlds, actors), bool),
            present=np.zeros((worlds, actors), bool),
            door_shut=np.zeros((worlds, doors), bool),
            shut=np.zeros(worlds, word),
            locks=np.zeros(worlds, np.uint64),
            hostile=np.zeros((worlds, actors, actors), bool),
            at_war=np.zeros((worlds, actors, actors), bool),
            side=np.full((worlds, actors), 255, np.uint8),
            stance=np.full((worlds, sides, sides), 255, np.uint8),
            world=np.repeat(np.arange(worlds), actors),
            running=np.zeros(worlds, bool),
        )

    @property
    def light(self) -> NDArray[np.float32]:
        """Light on each actor (W, N), 0 to 1, muzzle flash included; few ticks ask for it."""
        if self._light is None:
            self._light = self._find_light()
        return self._light

    def light_anew(self, find: Callable[[], NDArray[np.float32]]) -> None:
        """Forget the light of the tick before: ``find`` works it out when it is asked for."""
        self._light, self._find_light = None, find
