"""Schedules: one ordered list of systems, bound to a store by their signatures.

A system is a function.  Each parameter's type says what it touches:

- a component: the system runs once for each table that holds all its components; where no table
  holds them all, each must stand in one table only, and the system runs once with all of them;
- a table or a resource: handed over whole;
- ``Queue[E]``: the events of type E of this tick;
- any other class: a constant that the store provides.

What is not ``Mut`` is a read-only view.  Systems run in the order of the list.  Two systems of one
phase may not write the same component unless a ``chain`` says that their order is meant.
"""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, get_args, get_origin, get_type_hints

from game.ecs.columns import read_only, unwrap_mut
from game.ecs.events import Queue
from game.ecs.store import Store

System = Callable[..., None]


class BindingError(TypeError):
    """A schedule cannot be bound: a system matches nothing, or an order is missing."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Systems whose order within a phase is meant."""

    systems: tuple[System, ...]


def chain(*systems: System) -> Chain:
    """Run these systems in this order, and allow them to write the same columns."""
    return Chain(systems)


@dataclass(frozen=True, slots=True)
class Call:
    """One bound run of a system: ``system(*arguments)`` on the named table."""

    phase: str
    system: System
    arguments: tuple[Any, ...]
    table: str
    writes: frozenset[str]

    @property
    def name(self) -> str:
        """The system's name, with its table where it runs on several."""
        return f"{self.system.__module__.rpartition('.')[2]}.{self.system.__name__}"


class Schedule:
    """Phases in order, each a list of systems and chains."""

    def __init__(self, **phases: list[System | Chain]) -> None:
        self.phases = phases

    def systems(self) -> Iterator[tuple[str, int, System]]:
        """Yield (phase, chain number, system) in running order; lone systems have their own."""
        number = itertools.count()
        for phase, members in self.phases.items():
            for member in members:
                group = next(number)
                for system in member.systems if isinstance(member, Chain) else (member,):
                    yield phase, group, system

    def bind(self, store: Store) -> list[Call]:
        """Match every system to the store; raise BindingError naming what is wrong."""
        calls: list[Call] = []
        writers: dict[tuple[str, str], tuple[int, System]] = {}
        for phase, group, system in self.systems():
            bound = list(_bind(phase, system, store))
            for column in sorted(frozenset().union(*(call.writes for call in bound))):
                before, other = writers.setdefault((phase, column), (group, system))
                if before != group:
                    raise BindingError(
                        f"{_named(other)} and {_named(system)} both write {column} in phase "
                        f'"{phase}": put them in one chain, in the order that is meant'
                    )
            calls += bound
        return calls


def run(calls: list[Call]) -> None:
    """Run one tick of a bound schedule."""
    for call in calls:
        call.system(*call.arguments)


def _named(system: System) -> str:
    return f"{system.__module__}.{system.__name__}"


def _bind(phase: str, system: System, store: Store) -> Iterator[Call]:
    hints = get_type_hints(system, include_extras=True)
    hints.pop("return", None)
    names = list(inspect.signature(system).parameters)
    kinds = {name: unwrap_mut(hints[name]) for name in names if name in hints}
    if len(kinds) != len(names):
        missing = [name for name in names if name not in kinds]
        raise BindingError(f"{_named(system)}: parameter {missing[0]} has no type")
    components = {
        name: kind
        for name, (kind, _) in kinds.items()
        if hasattr(kind, "__columns__") and not hasattr(kind, "__per_world__")
    }
    for table in _tables(system, list(components.values()), store):
        arguments, writes = [], set[str]()
        for name, (kind, mutable) in kinds.items():
            value, path = _resolve(system, name, kind, table, store)
            if path is not None:
                if mutable:
                    writes.update(path)
                elif hasattr(kind, "__components__"):
                    value = store.frozen_table(path[0].partition(".")[0])
                else:
                    value = read_only(value)
            arguments.append(value)
        yield Call(phase, system, tuple(arguments), table, frozenset(writes))


def _tables(system: System, components: list[Any], store: Store) -> list[str]:
    """Return the tables to run on; an empty name where every component has a table of its own."""
    if not components:
        return [""]
    held = [store.holders(kind) for kind in components]
    shared = [table for table in held[0] if all(table in other for other in held)]
    if shared or all(len(tables) == 1 for tables in held):
        return shared or [""]
    asked = ", ".join(kind.__name__ for kind in components)
    raise BindingError(f"{_named(system)} matches nothing: no table holds {asked}")


def _resolve(
    system: System, name: str, kind: Any, table: str, store: Store
) -> tuple[Any, list[str] | None]:
    """Return the object for one parameter and the component paths it stands for, if any."""
    if get_origin(kind) is Queue:
        queue = store.queue(get_args(kind)[0])
        if queue is not None:
            return queue, None
    elif hasattr(kind, "__per_world__"):
        for holder, held in store.holders(kind).items():
            return held, [holder]
    elif hasattr(kind, "__columns__"):
        held = store.holders(kind)
        where = table or next(iter(held))
        return held[where], [f"{where}.{kind.__name__}"]
    elif hasattr(kind, "__components__"):
        found = store.table_of(kind)
        if found is not None:
            parts = kind.__components__.values()
            return found[1], [f"{found[0]}.{part.__name__}" for part in parts]
    elif isinstance(kind, type):
        constant = store.constant(kind)
        if constant is not None:
            return constant, None
        if isinstance(store, kind):
            return store, None
    told = getattr(kind, "__name__", kind)
    raise BindingError(f"{_named(system)} matches nothing: the store has no {told} for {name}")
