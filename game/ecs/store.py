"""Stores: tables and resources of many worlds, with snapshot, restore and hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar, get_type_hints

import numpy as np
from numpy.typing import NDArray

from game.ecs.columns import allocate, columns_of, read_only
from game.ecs.events import Queue, is_event

T = TypeVar("T")


def table(cls: type[T]) -> type[T]:
    """Declare a table: every annotation is a component; its rows are the slots of a world."""
    hints = get_type_hints(cls)
    for name, kind in hints.items():
        if not hasattr(kind, "__columns__"):
            raise TypeError(f"{cls.__name__}.{name} is not a component")
    cls.__components__ = hints  # type: ignore[attr-defined]
    return cls


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of every column of some worlds, in the order of the store's columns."""

    columns: tuple[NDArray[Any], ...]

    @property
    def worlds(self) -> int:
        """How many worlds it holds."""
        return len(self.columns[0])


class Store:
    """Base of a typed container: subclasses annotate tables, resources and event queues.

    ``sizes`` gives the rows of each table by its attribute name, and any size that a column names.
    Systems may also ask for *constants*: objects that no tick changes, registered by ``provide``.
    """

    def __init__(self, worlds: int, sizes: dict[str, int]) -> None:
        self.worlds = worlds
        self.sizes = dict(sizes)
        self._components: dict[tuple[str, str], Any] = {}
        self._constants: dict[type, Any] = {}
        self._queues: dict[type, Queue[Any]] = {}
        for name, kind in get_type_hints(type(self)).items():
            if hasattr(kind, "__components__"):
                made = kind.__new__(kind)
                for part, component in kind.__components__.items():
                    held = allocate(component, (worlds, sizes[name]), sizes)
                    setattr(made, part, held)
                    self._components[name, part] = held
                setattr(self, name, made)
            elif hasattr(kind, "__per_world__"):
                held = allocate(kind, (worlds,), sizes)
                setattr(self, name, held)
                self._components[name, ""] = held
            elif getattr(kind, "__origin__", None) is Queue:
                event = kind.__args__[0]
                if not is_event(event):
                    raise TypeError(f"{name}: {event.__name__} is not an event")
                queue: Queue[Any] = Queue(event)
                setattr(self, name, queue)
                self._queues[event] = queue
        self._columns = list(self._walk())

    def _walk(self) -> Iterator[tuple[str, NDArray[Any]]]:
        for (table_name, part), held in self._components.items():
            for column in columns_of(type(held)):
                path = ".".join(p for p in (table_name, part, column) if p)
                yield path, getattr(held, column)

    # what schedules bind to

    def provide(self, constant: object) -> None:
        """Register an object that no tick changes, for systems that ask for its type."""
        self._constants[type(constant)] = constant

    def constant(self, kind: type[T]) -> T | None:
        """Return the registered constant of a type, or None."""
        return self._constants.get(kind)

    def queue(self, event: type[T]) -> Queue[T] | None:
        """Return the queue of an event type, or None."""
        return self._queues.get(event)

    def holders(self, component: type[T]) -> dict[str, T]:
        """Return every component of a type by the name of the table or resource that holds it."""
        return {
            table_name: held
            for (table_name, _), held in self._components.items()
            if type(held) is component
        }

    def table_of(self, kind: type[T]) -> tuple[str, T] | None:
        """Return a table by its type with the name of its attribute, or None."""
        for name in dict(self._components.keys()):
            held = getattr(self, name)
            if type(held) is kind:
                return name, held
        return None

    def frozen_table(self, name: str) -> Any:
        """Return a twin of a table whose columns are all read-only views."""
        held = getattr(self, name)
        kind: Any = type(held)
        twin = kind.__new__(kind)
        for part in kind.__components__:
            setattr(twin, part, read_only(getattr(held, part)))
        return twin

    def clear_events(self) -> None:
        """Forget the events of the last tick."""
        for queue in self._queues.values():
            queue.clear()

    # time travel

    def columns(self) -> list[tuple[str, NDArray[Any]]]:
        """Return (path, array) of every column, e.g. ``("actors.body.pos", ...)``."""
        return self._columns

    def snapshot(self, worlds: NDArray[np.intp] | slice = slice(None)) -> Snapshot:
        """Copy the columns of the given worlds (all by default)."""
        return Snapshot(tuple(array[worlds].copy() for _, array in self._columns))

    def restore(self, snapshot: Snapshot, worlds: NDArray[np.intp] | slice = slice(None)) -> None:
        """Write a snapshot into the given worlds; one world of it may go into many."""
        for (_, array), saved in zip(self._columns, snapshot.columns, strict=True):
            array[worlds] = saved

    def hash(self, world: int) -> str:
        """Return 16 hexadecimal digits over every column of one world."""
        digest = hashlib.blake2b(digest_size=8)
        for _, array in self._columns:
            digest.update(np.ascontiguousarray(array[world]).data)
        return digest.hexdigest()

    def first_difference(self, world: int, other: Snapshot, row: int = 0) -> str | None:
        """Name the first column and slot where a world differs from row ``row`` of a snapshot."""
        for (path, array), saved in zip(self._columns, other.columns, strict=True):
            mine, theirs = array[world], saved[row]
            if mine.tobytes() != theirs.tobytes():
                unequal = np.atleast_1d(mine != theirs)
                where = tuple(int(i) for i in np.argwhere(unequal)[0]) if unequal.any() else ()
                return f"{path}{list(where)}"
        return None
