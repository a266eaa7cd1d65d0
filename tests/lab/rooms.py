"""A small level for the tests of this folder: two rooms, two thugs, the player."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from game.lab.matches import Plan
from game.lab.starter import write_starter


@cache
def small_level() -> str:
    """Return the path of the starter level, made once in this process."""
    folder = Path(tempfile.mkdtemp(prefix="rooms"))
    return str(write_starter("rooms", folder).parent)


def small_plan(**changes: object) -> Plan:
    return Plan(small_level(), **changes)  # type: ignore[arg-type]
