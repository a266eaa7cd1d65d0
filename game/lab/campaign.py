"""The campaign: which levels are played one after another."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from game.content.faults import Fault, FaultError, shown
from game.content.paths import ASSETS
from game.content.reading import Schema, fit, read_toml
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


def _maps(campaign: Campaign, chapter: str, names: list[str]) -> list[str]:
    """Return the levels of a chapter that exist, in order."""
    if chapter in names:
        return [chapter]
    parts = [f"{chapter}/{part}" for part in campaign.maps.get(chapter, ())]
    others = [name for name in names if name.startswith(f"{chapter}/") and name not in parts]
    return [name for name in parts if name in names] + others
