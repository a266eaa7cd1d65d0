"""Sheets and faces of people and pictures of weapons, read and checked; see `game/art`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import pygame
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pygame import Surface

from game.content.faults import Fault, FaultError, shown
from game.content.paths import ASSETS
from game.content.reading import read_text
from game.play.render.pictures import read_picture

PEOPLE, WEAPONS, FACES = ASSETS / "characters", ASSETS / "weapons", ASSETS / "portraits"
_MOST_BYTES = 4 << 20

Box = tuple[int, int, int, int]
M = TypeVar("M", bound=BaseModel)


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Cel(_Strict):
    """One frame of an animation: where its layers are in the image."""

    ms: int = Field(gt=0, le=60_000)
    legs: Box
    upper: Box
    rim: Box
    pivot: tuple[float, float]
    hand: tuple[float, float, float] | None = None


class Animation(_Strict):
    """Frames in order, or variants of a pose."""

    loop: bool = True
    variants: bool = False
    lying: bool = False
    metres: float | None = Field(default=None, gt=0)
    frames: tuple[Cel, ...] = Field(min_length=1, max_length=256)

    def frame(self, moment: float) -> int:
        """Return the frame at a moment: seconds, metres walked, or the number of a variant."""
        if self.variants:
            return int(moment) % len(self.frames)
        if self.metres is not None:
            return int(moment / self.metres * len(self.frames)) % len(self.frames)
        left = moment * 1000
        whole = sum(cel.ms for cel in self.frames)
        left = left % whole if self.loop else min(left, whole - 1)
        for number, cel in enumerate(self.frames):
            if left < cel.ms:
                return number
            left -= cel.ms
        return len(self.frames) - 1

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return sum(cel.ms for cel in self.frames) / 1000


class _SheetFile(_Strict):
    image: str = Field(pattern=r"^[\w.-]+$")
    px_per_m: float = Field(gt=0, le=1000)
    rim: str = "#9fb8e0"
    animations: dict[str, Animation] = Field(max_length=256)


class WeaponArt(_Strict):
    """How a weapon is held and where its pictures' fixed points are, in pixels."""

    hold: str = "fists"
    held: tuple[float, float] | None = None
    muzzle: float | None = 0.0  # metres from the grip
    ground: tuple[float, float] | None = None
    icon: tuple[float, float] | None = None


class WeaponFile(_Strict):
    """Every weapon by its id, and pixels to the metre of its pictures."""

    px_per_m: float = Field(default=96, gt=0, le=1000)
    ground_px_per_m: float = Field(default=64, gt=0, le=1000)
    weapons: dict[str, WeaponArt] = Field(default={}, max_length=1024)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every frame of a character."""

    image: Surface
    px_per_m: float
    rim: tuple[int, int, int]
    animations: dict[str, Animation]

    def cut(self, box: Box) -> Surface | None:
        """Return a part of the image; None for an empty or impossible one."""
        rect = pygame.Rect(box).clip(self.image.get_rect())
        return self.image.subsurface(rect) if rect.width and rect.height else None


@cache
def sheet_of(art: str) -> Sheet | None:
    """Return a character's sheet, None if there is none; FaultError if it is broken."""
    path = PEOPLE / art / "sheet.json"
    if not path.is_file():
        return None
    told = _read(path, _SheetFile)
    color = pygame.Color(told.rim) if _is_color(told.rim) else pygame.Color("#9fb8e0")
    image = read_picture(path.parent / told.image)
    return Sheet(image, told.px_per_m, (color.r, color.g, color.b), told.animations)


@cache
def weapon_art() -> WeaponFile:
    """Return how each weapon is drawn; FaultError if the file is broken."""
    path = WEAPONS / "sprites.json"
    return _read(path, WeaponFile) if path.is_file() else WeaponFile()


@cache
def weapon_picture(weapon: str, kind: str) -> Surface | None:
    """Return a weapon's picture (held, ground or icon), None if there is none."""
    path = WEAPONS / weapon / f"{kind}.png"
    return read_picture(path) if path.is_file() else None


@cache
def portrait(speaker: str) -> Surface | None:
    """Return a speaker's face, None for who has none."""
    path = FACES / f"{speaker}.png"
    return read_picture(path) if speaker and path.is_file() else None


def _is_color(text: str) -> bool:
    try:
        pygame.Color(text)
    except ValueError:
        return False
    return True


def _read(path: Path, model: type[M]) -> M:
    try:
        return model.model_validate(json.loads(read_text(path, _MOST_BYTES)))
    except ValidationError as error:
        issue = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in issue["loc"])
        raise FaultError([Fault(shown(path), f"{where}: {issue['msg']}")]) from None
    except (ValueError, RecursionError):
        raise FaultError([Fault(shown(path), "not JSON that can be read")]) from None
