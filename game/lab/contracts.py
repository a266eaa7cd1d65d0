"""Contracts: set pieces played for a score, from ``assets/contracts.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from game.content.faults import Fault, FaultError, nearest, shown
from game.content.paths import ASSETS
from game.content.reading import Schema, clip, fit, read_toml
from game.content.story import load_story
from game.tiled.load import find_level, level_names

PATH = ASSETS / "contracts.toml"

Goal = Literal["time", "accuracy", "unseen", "mercy"]
Name = Annotated[str, Field(pattern=r"^[a-z0-9_./]{1,64}$")]


class Contract(Schema):
    """What is asked for."""

    id: Name  # its words are under ``contract.<id>``
    level: Name
    goals: list[Goal] = Field(min_length=1, max_length=4)  # what earns the medals
    until: str = Field(default="", max_length=64)  # the objective that ends it
    shots: int | None = Field(default=None, ge=0)  # most that may be fired
    seen: int | None = Field(default=None, ge=0)  # times somebody may become certain of the player
    spared: int = Field(default=0, ge=0)  # people of other sides who have to live


class _File(Schema):
    contract: list[Contract] = Field(min_length=1, max_length=200)


@cache
def load_contracts(path: Path = PATH) -> dict[str, Contract]:
    """Return every contract by id, in the order of the file; FaultError with all that is wrong."""
    document = read_toml(path)
    found, faults = fit(_File, document.values, [document])
    if found is None:
        raise FaultError(faults)
    made: dict[str, Contract] = {}
    for number, one in enumerate(found.contract):
        if one.id in made:
            faults.append(document.fault(("contract", number, "id"), "stands twice"))
        made[one.id] = one
    if faults:
        raise FaultError(faults)
    return made


def contracts_on_offer() -> list[Contract]:
    """Return those whose level exists."""
    names = set(level_names())
    return [one for one in load_contracts().values() if one.level in names]


def check_contracts() -> list[Fault]:
    """Return what is wrong with the contracts: the file, and objectives that a level has not."""
    faults = []
    try:
        offered = contracts_on_offer()
    except FaultError as error:
        return error.faults
    for one in offered:
        if not one.until:
            continue
        story = load_story(find_level(one.level).parent)
        ids = [task.id for task in story.objectives] if story else []
        if one.until not in ids:
            told = f'{one.level} has no objective "{clip(one.until)}"'
            faults.append(Fault(shown(PATH), told, name=one.id, hint=nearest(one.until, ids)))
    return faults


def contract_named(name: str) -> Contract:
    """Return one contract; FaultError with the nearest valid id otherwise."""
    known = load_contracts()
    if name not in known:
        told = f'there is no "{clip(name)}"'
        raise FaultError([Fault(shown(PATH), told, hint=nearest(name, known))])
    return known[name]
