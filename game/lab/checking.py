"""Checking everything: data files, levels, stories, and whether bots come to an end of a level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from game.content.armoury import load_armoury
from game.content.cast import load_cast
from game.content.check import check_content
from game.content.faults import Fault, FaultError
from game.content.story import load_story
from game.content.things import load_things
from game.lab.campaign import load_campaign
from game.lab.contracts import check_contracts
from game.lab.fates import Fates, faults_of, play_fates
from game.lab.medals import load_medals
from game.story.compile import check_story
from game.story.routes import stand_stills
from game.tiled.check import check_level
from game.tiled.load import find_level, load_level


def check_data() -> list[Fault]:
    """Return every fault of the shipped data files."""
    faults = check_content()
    try:
        load_campaign()
        load_medals()
    except FaultError as error:
        faults += error.faults
    return faults + check_contracts()


def check_one(name: str) -> list[Fault]:
    """Return every fault of a level and its story; FaultError when there is no such level."""
    find_level(name)
    try:
        level = load_level(name)
        faults = check_level(
            level,
            characters=set(load_cast().names),
            weapons=set(load_armoury().names),
            things=set(load_things().names),
        )
    except FaultError as error:
        return error.faults
    try:
        story = load_story(level.folder)
        if not faults:
            faults = check_story(level, story)
        if story is not None and not faults:
            faults = stand_stills(story)
    except FaultError as error:
        faults += error.faults
    return faults


def play_through(
    name: str, times: int, bots: Sequence[str], told: Callable[[int], None]
) -> tuple[list[Fault], list[Fates]]:
    """Let bots play a level so often; return what is wrong with it, and how the matches ended.

    See `faults_of` for what the bots are held to; ``bots`` begins with one that plays well.
    """
    played = play_fates(name, bots, range(1, times + 1), told)
    return faults_of(name, played), played


def describe(name: str) -> dict[str, Any]:
    """Return what `levels` tells of one level; the size of a broken one is None."""
    row: dict[str, Any] = {"name": name, "title": "", "width": None, "height": None}
    row |= {"people": None, "player": False, "path": str(find_level(name)), "faults": 0}
    try:
        level = load_level(name)
    except FaultError as error:
        return row | {"faults": len(error.faults)}
    return row | {
        "title": level.title,
        "width": level.width,
        "height": level.height,
        "people": len(level.spawns),
        "player": any(spawn.player for spawn in level.spawns),
    }
