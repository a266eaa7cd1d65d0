"""The campaign: which levels are played one after another, and what is carried on."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from game.content.faults import Fault, FaultError, shown
from game.content.paths import ASSETS
from game.content.reading import Schema, fit, read_toml
from game.sim.saves import Journey
from game.sim.sim import Sim
from game.tiled.load import level_names

PATH = ASSETS / "campaign.toml"


class Campaign(Schema):
    """What ``campaign.toml`` says."""

    chapters: list[str] = Field(min_length=1, max_length=100)
    maps: dict[str, list[str]] = Field(default={})  # in order, without the chapter


def load_campaign(path: Path = PATH) -> Campaign:
    """Return the campaign; FaultError with everything wrong in its file."""
    document = read_toml(path)
    campaign, faults = fit(Campaign, document.values, [document])
    if campaign is None:
        raise FaultError(faults)
    odd = [name for name in campaign.maps if name not in campaign.chapters]
    if odd:
        raise FaultError([document.fault(("maps", name), "is no chapter") for name in odd])
    return campaign


def maps_of(level: str) -> list[str]:
    """Return what is played, in order: the maps of one level, or of the campaign for ``""``.

    A name that is no chapter of several maps is returned as it is; loading it says what is wrong.
    """
    campaign, names = load_campaign(), level_names()
    if level:
        return _maps(campaign, level, names) or [level]
    found = [name for chapter in campaign.chapters for name in _maps(campaign, chapter, names)]
    if not found:
        raise FaultError([Fault(shown(PATH), "none of its chapters is among the levels")])
    return found


def begin(difficulty: str = "normal", seed: int = 1) -> Journey:
    """Return a journey at its first step; FaultError where there is nothing to play."""
    first = maps_of("")[0]
    return Journey(difficulty=difficulty, level=first, seed=seed, reached=[first])


def go_on(journey: Journey, sim: Sim) -> Journey:
    """Return the journey after a level was won: at the next one, or finished at the last.

    Facts of the story that the level knows are as they stand at its end; others stay.
    """
    known = {sim.script.flags[flag] for flag in sim.script.facts}
    facts = sorted((set(journey.facts) - known) | set(sim.facts()))
    order = maps_of("")
    place = order.index(journey.level) + 1 if journey.level in order else 0
    finished = place >= len(order)
    level = journey.level if finished else order[place]
    reached = journey.reached if level in journey.reached else [*journey.reached, level]
    return journey.model_copy(
        update={
            "level": level,
            "facts": facts,
            "reached": reached,
            "finished": journey.finished or finished,
            "checkpoint": None,
        }
    )


def _maps(campaign: Campaign, chapter: str, names: list[str]) -> list[str]:
    """Return the levels of a chapter that exist, in order."""
    if chapter in names:
        return [chapter]
    parts = [f"{chapter}/{part}" for part in campaign.maps.get(chapter, ())]
    others = [name for name in names if name.startswith(f"{chapter}/") and name not in parts]
    return [name for name in parts if name in names] + others
