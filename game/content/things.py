"""Things that can be carried and are no weapons: ``assets/things.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import Field

from game.content.faults import FaultError
from game.content.paths import ASSETS
from game.content.reading import Schema, fit, read_toml
from game.content.rows import Named

MOST_THINGS = 32  # each is a bit of arms.things
_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")


class Thing(Schema):
    """One thing."""

    text: str = Field(max_length=120)  # key of its name


@dataclass(frozen=True)
class Things(Named):
    """All things, sorted by id; constant."""

    text: tuple[str, ...]  # keys of their names


@cache
def load_things(path: Path = ASSETS / "things.toml") -> Things:
    """Return all things of a file; FaultError with everything wrong in it."""
    document = read_toml(path)
    faults = []
    made = {}
    for name in sorted(document.values):
        thing, wrong = fit(Thing, document.values[name], [document], (name,))
        if not _ID.fullmatch(name):
            faults.append(document.fault((name,), "not a name in small_caps"))
        elif thing is not None:
            made[name] = thing
        faults += wrong
    if len(document.values) > MOST_THINGS:
        faults.append(document.fault((), f"more than {MOST_THINGS} things"))
    if faults:
        raise FaultError(faults)
    return Things(document.file, tuple(made), tuple(t.text for t in made.values()))
