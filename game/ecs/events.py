"""Events: short-lived rows that systems hand to each other and to whoever watches.

An event row carries its world.  Rows of one world keep the order in which they were emitted,
whatever the other worlds do, so that sums over them are the same alone or in company.
"""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.ecs.columns import columns_of, component

E = TypeVar("E")


def event(cls: type[E]) -> type[E]:
    """Declare an event: every annotation is a column; ``world`` is added to each."""
    cls = component(cls)
    if "world" not in columns_of(cls):
        raise TypeError(f"event {cls.__name__} declares no world")
    cls.__event__ = True  # type: ignore[attr-defined]
    return cls


def is_event(kind: Any) -> bool:
    """Whether a type was declared with ``event``."""
    return bool(getattr(kind, "__event__", False))


class Queue(Generic[E]):
    """The rows of one kind of event since the start of the tick."""

    def __init__(self, kind: type[E]) -> None:
        self.kind = kind
        self._columns = columns_of(kind)
        self._made = [
            (name, np.dtype(spec.dtype), tuple(n for n in spec.shape if isinstance(n, int)))
            for name, spec in self._columns.items()
        ]
        self._parts: list[E] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def emit(self, **columns: Any) -> None:
        """Append rows; every column must be given, ``world`` as an array, others may be scalars."""
        if columns.keys() != self._columns.keys():
            odd = sorted(columns.keys() ^ self._columns.keys())
            raise TypeError(f"{self.kind.__name__} takes exactly its columns; check {odd}")
        count = len(columns["world"])
        if not count:
            return
        rows = self.kind.__new__(self.kind)
        for name, dtype, tail in self._made:
            column = np.empty((count, *tail), dtype)
            column[...] = columns[name]
            setattr(rows, name, column)
        self._parts.append(rows)
        self._count += count

    def rows(self) -> E:
        """Return all rows since the start of the tick as one set of columns."""
        if len(self._parts) != 1:
            merged = self.kind.__new__(self.kind)
            for name, dtype, tail in self._made:
                parts = [getattr(part, name) for part in self._parts]
                empty: NDArray[Any] = np.zeros((0, *tail), dtype)
                setattr(merged, name, np.concatenate(parts) if parts else empty)
            self._parts = [merged] if self._parts else []
            return merged
        return self._parts[0]

    def clear(self) -> None:
        """Forget all rows."""
        self._parts.clear()
        self._count = 0
