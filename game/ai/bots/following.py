"""Following: somebody is kept in view from behind, or from where they do not look."""

from __future__ import annotations

import numpy as np

from game.ai.bots.view import FAR, Reals, Rows, View
from game.ai.bots.ways import STEPS, exposure
from game.ai.perception import length

#: Where it might stand, as seen from where it is: here first.
RING = np.concatenate(
    [np.zeros((1, 2), np.float32), *(STEPS * np.float32(far) for far in (1.0, 2.0, 3.5, 6.0))]
)
NEAREST = np.float32(0.6)  # of how far off they may be, below which it is too near
FARTHEST = np.float32(0.85)  # beyond which it closes up
TOO_NEAR = np.float32(3)  # metres of way that a metre nearer than that is worth
TOO_FAR = np.float32(2)
HIDDEN = np.float32(12)  # metres of way that seeing them is worth
WONDERS = np.float32(0.12)  # awareness from which somebody may become sure before long
RISK = np.float32(30)  # metres that not being looked at is worth


def trail(view: View, whom: Rows, far: Reals, r: Rows) -> Reals:
    """Return where rows ``r`` go (r, 2) to keep ``whom`` (r,), at most ``far`` metres off, in view.

    Straight to them when no place near would do.
    """
    terrain, w = view.scene.terrain, view.w[r]
    pos = view.world.actors.body.pos[w, whom]
    cells = terrain.grid.to_cell(view.pos[r][:, None] + RING)
    shape = cells.shape
    to = terrain.path_metres(
        np.repeat(view.locks[r], shape[1]), cells.ravel(), np.repeat(view.cell[r], shape[1])
    ).reshape(shape)
    sees = terrain.sees(
        np.broadcast_to(view.shut[r][:, None], shape),
        cells,
        np.broadcast_to(terrain.grid.to_cell(pos)[:, None], shape),
        np.ones(shape, bool),
    )
    away = length(terrain.grid.centre[cells] - pos[:, None])
    # whoever begins to wonder is left alone until they have forgotten
    wonders = view.world.actors.senses.awareness[w, whom, view.a[r]] > WONDERS
    cost = to + HIDDEN * (sees == wonders[:, None]) + RISK * exposure(view, r, cells)
    cost += TOO_NEAR * np.maximum(NEAREST * far[:, None] - away, 0)
    cost += TOO_FAR * np.maximum(away - FARTHEST * far[:, None], 0)
    cost += FAR * (to > length(RING) * np.float32(1.5) + 1)  # a way through a wall is none
    best = cost.argmin(axis=1)
    index = np.arange(len(r))
    place = np.where((best == 0)[:, None], view.pos[r], terrain.grid.centre[cells[index, best]])
    lost = ~wonders & (~sees.any(axis=1) | (away[index, best] > far))
    return np.where(lost[:, None], pos, place).astype(np.float32)
