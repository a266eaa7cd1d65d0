"""Difficulty: ``assets/difficulty.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import Field

from game.content.faults import Fault, FaultError, nearest, shown
from game.content.paths import ASSETS
from game.content.reading import Schema, clip, fit, read_toml

_PATH = ASSETS / "difficulty.toml"


class Difficulty(Schema):
    """How hard the game is; constant in a tick."""

    name: str = ""
    reaction: float = Field(gt=0, le=10)  # factor on reaction and first-shot delay of minds
    sigma: float = Field(gt=0, le=10)  # factor on the aim of minds
    awareness: float = Field(gt=0, le=10)  # factor on the time in which minds become certain
    damage_taken: float = Field(ge=0, le=10)  # factor on damage to who is driven from outside
    fair_start: float = Field(default=0, ge=0, le=10)  # seconds in which who is unseen misses them
    attack_slots: int = Field(ge=1, le=64)  # how many minds attack a driven one at a time


@cache
def load_difficulties(path: Path = _PATH) -> dict[str, Difficulty]:
    """Return every difficulty by name, in the order of the file; FaultError otherwise."""
    document = read_toml(path)
    faults: list[Fault] = []
    made = {}
    for name, values in document.values.items():
        one: Any = {**values, "name": name} if isinstance(values, dict) else values
        difficulty, wrong = fit(Difficulty, one, [document], (name,))
        faults += wrong
        if difficulty is not None:
            made[name] = difficulty
    if not document.values:
        faults.append(Fault(document.file, "names no difficulty"))
    if faults:
        raise FaultError(faults)
    return made


def difficulty(name: str, path: Path = _PATH) -> Difficulty:
    """Return one difficulty; FaultError with the nearest valid name otherwise."""
    known = load_difficulties(path)
    if name not in known:
        told = f'there is no "{clip(name)}"'
        raise FaultError([Fault(shown(path), told, hint=nearest(name, known))])
    return known[name]
