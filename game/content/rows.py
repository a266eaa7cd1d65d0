"""Rows: data files as arrays, one row a name, for systems to take from by number."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.content.faults import Fault, FaultError, nearest
from game.content.reading import clip
from game.data.constants import TICKS_PER_SECOND

UNITS_PER_DEGREE = 65_536 / 360


@dataclass(frozen=True)
class Named:
    """Names in order; the place of a name is its row number."""

    source: str  # the file or folder they come from
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.names)

    def row(self, name: str) -> int:
        """Return the row of a name; FaultError with the nearest valid name otherwise."""
        try:
            return self.names.index(name)
        except ValueError:
            hint = nearest(name, self.names)
            told = f'there is no "{clip(name)}"'
            raise FaultError([Fault(self.source, told, hint=hint)]) from None


def column(rows: Iterable[Any], dtype: str, value: Callable[[Any], float | bool]) -> NDArray[Any]:
    """Return one number of every row as a read-only array."""
    made = np.array([value(row) for row in rows], dtype)
    made.flags.writeable = False
    return made


def in_ticks(seconds: float) -> int:
    """Return a time as ticks; any time but zero is at least one."""
    return max(1, round(seconds * TICKS_PER_SECOND)) if seconds > 0 else 0


def in_units(degrees: float) -> float:
    """Return degrees as integer-angle units, rounded to a hundredth."""
    return round(degrees * UNITS_PER_DEGREE, 2)
