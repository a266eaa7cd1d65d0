"""Enumerations whose members are plain numbers where they are used.

``Condition.DEAD`` is the int 3: NumPy computes with exact ints two to five times faster than with
members of an enumeration, whose class it asks for ways of its own and whose values it takes for
wide integers.  ``Condition(3)``, ``Condition["DEAD"]`` and a loop over ``Condition`` give members,
which have names.
"""

from __future__ import annotations

from enum import IntEnum, IntFlag
from typing import Any


class Code(IntEnum):
    """What a column of numbers stands for."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        _lay_bare(cls)


class Mask(IntFlag):
    """What the bits of a column of numbers stand for."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        _lay_bare(cls)


def _lay_bare(cls: type[IntEnum] | type[IntFlag]) -> None:
    """Let the attributes of an enumeration be numbers instead of members."""
    for name, member in cls.__members__.items():
        type.__setattr__(cls, name, int(member))
