"""What is heard when: ``assets/sounds.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from game.content.faults import FaultError
from game.content.paths import ASSETS
from game.content.reading import Schema, fit, read_toml

Group = Literal["effects", "voice", "interface", "music", "ambience"]
Name = Annotated[str, Field(max_length=64)]
Part = Annotated[float, Field(ge=0, le=1)]
Range = Annotated[list[Part], Field(min_length=2, max_length=2)]  # from which tension, to which


class Sounding(Schema):
    """How one sound is played."""

    gain: float = Field(default=1.0, ge=0, le=1)
    priority: int = Field(default=5, ge=0, le=9)  # who keeps a voice when there are too few
    group: Group = "effects"
    far: Name = ""  # what is heard of it from far away


class Piece(Schema):
    """A piece of music: a score, and between which tensions it moves."""

    score: Name
    least: Part = 0.0
    most: Part = 1.0


class PlaceSound(Schema):
    """What a place sounds like before anybody moves."""

    loops: dict[Name, Part] = Field(default={}, max_length=8)  # loop -> gain
    music: Name = ""  # piece, until the story asks for another


class SoundTable(Schema):
    """The whole file; see the comments there."""

    sounds: dict[Name, Sounding]
    noises: dict[Name, Name]
    shots: dict[Name, Name]
    steps: dict[Name, Name]
    hits: dict[Name, Name]
    alarms: dict[Name, Name]
    story: dict[Name, Name]
    captions: dict[Name, Name]
    scores: dict[Name, dict[Name, Range]]
    music: dict[Name, Piece]
    places: dict[Name, PlaceSound]

    def sounding(self, name: str) -> Sounding:
        """Return how a sound is played; a plain one where the file says nothing."""
        return self.sounds.get(name, _PLAIN)


_PLAIN = Sounding()


@cache
def load_sounds(path: Path = ASSETS / "sounds.toml") -> SoundTable:
    """Return the table of sounds; FaultError with everything wrong in it."""
    document = read_toml(path)
    table, faults = fit(SoundTable, document.values, [document], ())
    if faults or table is None:
        raise FaultError(faults)
    return table
