"""A simple classifier: linear discriminants with a little shrinkage, and its confusion matrix."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Labels = NDArray[np.intp]


class Discriminants:
    """Names the class whose centre is nearest, measured in the spread that all classes share."""

    def __init__(self, seen: Numbers, label: Labels, shrinkage: float = 0.1) -> None:
        self._middle, scale = seen.mean(axis=0), seen.std(axis=0)
        self._scale = np.where(scale > 1e-9, scale, 1)
        known = self._scaled(seen)
        classes = int(label.max()) + 1
        self._centres = np.stack([known[label == c].mean(axis=0) for c in range(classes)])
        off = known - self._centres[label]
        spread = off.T @ off / len(known)
        mean = np.trace(spread) / len(spread) * np.eye(len(spread))
        self._inverse = np.linalg.inv((1 - shrinkage) * spread + shrinkage * mean)

    def name(self, seen: Numbers) -> Labels:
        """Return the class of each row."""
        off = self._scaled(seen)[:, None] - self._centres
        return np.asarray(np.einsum("nci,ij,ncj->nc", off, self._inverse, off).argmin(axis=1))

    def _scaled(self, seen: Numbers) -> Numbers:
        return np.asarray((seen - self._middle) / self._scale)


def confusion(names: tuple[str, ...], label: Labels, named: Labels) -> str:
    """Return a table: a line for each class, with how many of it were named what."""
    table = np.zeros((len(names), len(names)), int)
    np.add.at(table, (label, named), 1)
    short = [name[:8] for name in names]
    lines = [" " * 15 + " ".join(f"{name:>8}" for name in short)]
    for name, row in zip(names, table, strict=True):
        lines.append(f"{name:>14} " + " ".join(f"{count:>8}" for count in row))
    return "\n".join(lines)
