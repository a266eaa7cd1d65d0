"""The ears of who plays: from where, how loud and behind how much a sound comes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.play.watch import Watch

BEYOND = np.float32(1.4)  # a player hears a little farther than a guard
CORNER, WALLS = 3.0, 11.0  # metres more than the straight way: round a corner, behind walls
FAR = 28.0  # metres beyond which only the low part is left
BESIDE = 3.0  # metres to the side at which a sound is about half in one ear


@dataclass(frozen=True, slots=True)
class Heard:
    """How something sounds."""

    gain: float
    pan: float  # -1 left, 1 right
    depth: int  # row of library.CUTOFFS
    metres: float


class Ears:
    """Where world 0 is listened to from."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        level = watch.sim.level
        self._middle = np.array([level.width / 4, level.height / 4], np.float32)

    @property
    def pos(self) -> NDArray[np.float32]:
        """Where they are, metres (2,)."""
        player = self._watch.player
        return self._watch.now.pos[player] if player >= 0 else self._middle

    def hear(self, pos: NDArray[np.float32], loudness: NDArray[np.float32]) -> list[Heard | None]:
        """Return how sounds at ``pos`` (n, 2) are heard that carry ``loudness`` metres (n,)."""
        terrain = self._watch.sim.terrain
        here = self.pos
        off = pos - here
        straight = np.sqrt(off[:, 0] * off[:, 0] + off[:, 1] * off[:, 1]).astype(np.float32)
        reach = (loudness * BEYOND).astype(np.float32)
        shut = self._watch.shut[None]
        cells = terrain.grid.to_cell(pos)
        ear = np.repeat(terrain.grid.to_cell(here[None]), len(pos))
        world = np.zeros(len(pos), np.intp)
        metres = terrain.acoustics.metres(world, cells, ear, straight, shut, reach)
        return [
            _heard(m, s, x, r) if m < r else None
            for m, s, x, r in zip(
                metres.tolist(), straight.tolist(), off[:, 0].tolist(), reach.tolist(), strict=True
            )
        ]


def _heard(metres: float, straight: float, aside: float, reach: float) -> Heard:
    gain = (1 - metres / reach) ** 1.6
    pan = 0.85 * aside / (abs(aside) + BESIDE)
    more = metres - straight
    depth = 2 if more > WALLS or metres > 2 * FAR else 1 if more > CORNER or metres > FAR else 0
    return Heard(gain, pan, depth, metres)
