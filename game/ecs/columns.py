"""Columns: what a component's fields may be, and how they are stored.

A component is declared as a class whose annotations are column types.  An instance holds one
array for each, shaped ``(world, slot, ...)`` in a table and ``(world, ...)`` in a resource.
Columns are allocated once and updated in place, never replaced, so that a view taken when a
system is bound stays good for the life of the store.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Column:
    """The element type of a column and the shape that follows world and slot.

    A string in ``shape`` names a size that the store is given when it is made.
    """

    dtype: str
    shape: tuple[int | str, ...] = ()


Real: TypeAlias = Annotated[NDArray[np.float32], Column("f4")]
Vec2: TypeAlias = Annotated[NDArray[np.float32], Column("f4", (2,))]
Angle: TypeAlias = Annotated[NDArray[np.int32], Column("i4")]
Ticks: TypeAlias = Annotated[NDArray[np.int32], Column("i4")]
Count: TypeAlias = Annotated[NDArray[np.int32], Column("i4")]
Id: TypeAlias = Annotated[NDArray[np.int16], Column("i2")]
Kind: TypeAlias = Annotated[NDArray[np.uint8], Column("u1")]
Bits: TypeAlias = Annotated[NDArray[np.uint32], Column("u4")]
Flag: TypeAlias = Annotated[NDArray[np.bool_], Column("?")]
Seed: TypeAlias = Annotated[NDArray[np.uint64], Column("u8")]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Mutable:
    """Marks a parameter that its system writes."""


Mut: TypeAlias = Annotated[T, _Mutable()]


def unwrap_mut(hint: Any) -> tuple[Any, bool]:
    """Split a parameter's type hint into the type and whether it is written."""
    if get_origin(hint) is Annotated:
        inner, *extra = get_args(hint)
        return inner, any(isinstance(note, _Mutable) for note in extra)
    return hint, False


def columns_of(component: type) -> dict[str, Column]:
    """Return a component's columns by name, in the order of declaration."""
    if component in _known:
        return _known[component]
    found: dict[str, Column] = {}
    for name, hint in get_type_hints(component, include_extras=True).items():
        notes = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
        specs = [note for note in notes if isinstance(note, Column)]
        if len(specs) != 1:
            raise TypeError(f"{component.__name__}.{name} is not declared with a column type")
        found[name] = specs[0]
    _known[component] = found
    return found


_known: dict[type, dict[str, Column]] = {}  # every binding of a system asks


def component(cls: type[T]) -> type[T]:
    """Declare a component: every annotation must be a column type."""
    if not columns_of(cls):
        raise TypeError(f"component {cls.__name__} declares no columns")
    cls.__columns__ = columns_of(cls)  # type: ignore[attr-defined]
    return cls


def resource(cls: type[T]) -> type[T]:
    """Declare a resource: a component with one row a world."""
    cls = component(cls)
    cls.__per_world__ = True  # type: ignore[attr-defined]
    return cls


def allocate(component: type[T], lead: tuple[int, ...], sizes: dict[str, int]) -> T:
    """Return a component whose columns are zeros of shape ``lead`` plus their own."""
    made = component.__new__(component)
    for name, column in columns_of(component).items():
        tail = tuple(sizes[n] if isinstance(n, str) else n for n in column.shape)
        setattr(made, name, np.zeros(lead + tail, column.dtype))
    return made


def read_only(instance: T) -> T:
    """Return a twin of a component whose arrays are read-only views of the same memory."""
    twin = type(instance).__new__(type(instance))
    for name in columns_of(type(instance)):
        view = getattr(instance, name).view()
        view.flags.writeable = False
        setattr(twin, name, view)
    return twin
