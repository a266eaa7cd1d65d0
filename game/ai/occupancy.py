"""Occupancy: where somebody who was lost from sight may be by now, and where to look for them.

What is believed is a number of grains for each area of the floor: whole numbers, so that their sums
do not depend on any order.  Where searchers look, the grains go; the others spread to the areas
beside them, once a second.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.space.areas import Areas

GRAINS = 1 << 20  # of one belief
FAR = np.float32(10)  # metres of path that halve the worth of an area
STEADY = np.float32(2)  # how little luck changes an area's worth: by one in so many
_SHARE = 96  # one in so many grains goes to each area beside, at each spreading

Grains = NDArray[np.int32]
Flags = NDArray[np.bool_]
Reals = NDArray[np.float32]


def start(areas: Areas, path: Reals, metres: Reals) -> Grains:
    """Return beliefs that somebody is no farther from where they were than they can be.

    Parameters
    ----------
    path
        ``(R, G)`` metres from there to the middle of each area.
    metres
        ``(R,)`` what they can have gone since; the nearest area counts in any case.
    """
    least = np.maximum(metres, path.min(axis=1))
    return _share_out(np.where(path <= least[:, None], areas.size, 0))


def spread(areas: Areas, grains: Grains) -> Grains:
    """Let a second pass: some of what is left goes to the areas beside.

    Parameters
    ----------
    grains
        ``(R, G)``, 0 where somebody has just looked.

    Returns
    -------
    grains
        ``(R, G)``, GRAINS in a row but for roundings.  When nothing is left, the one searched for
        may be anywhere.
    """
    out = grains // np.int32(max(_SHARE, areas.beside.shape[1] + 1))
    inflow = np.concatenate([out, np.zeros((len(out), 1), np.int32)], axis=1)[:, areas.beside]
    left = grains - out * areas.degree + inflow.sum(axis=2, dtype=np.int32)
    return _share_out(np.where(left.any(axis=1, keepdims=True), left, areas.size))


def best(grains: Grains, path: Reals, luck: Reals) -> NDArray[np.intp]:
    """Return the area ``(R,)`` to go to: the most grains for the way.

    Parameters
    ----------
    grains
        ``(R, G)``, or less where somebody else goes already.
    path
        ``(R, G)`` metres to the middle of each area; infinite where there is no way.
    luck
        ``(R, G)`` 0..1: what parts several who search from one place.
    """
    worth = grains * (STEADY + luck) / (1 + path / FAR)
    return np.asarray(worth.argmax(axis=1))


def _share_out(parts: NDArray[Any]) -> Grains:
    """Turn parts ``(R, G)``, not all 0 in any row, into grains."""
    total = parts.sum(axis=1, dtype=np.int64, keepdims=True)
    return np.asarray(parts * np.int64(GRAINS) // total, np.int32)
