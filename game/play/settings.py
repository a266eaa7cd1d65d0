"""What a player has set, kept in the platform's own folder; a damaged file is set aside."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.content.writing import set_aside, write_whole

FILE = "settings.json"
DIFFICULTIES = ("easy", "normal", "hard")
MENU_GROWS = 1.3  # times at most, so that every row still fits
_MOST_BYTES = 1 << 20


class Settings(BaseModel):
    """Everything that can be set; see the words under ``settings.`` in the catalogue."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: str = Field(default="en", max_length=16)
    difficulty: Literal["easy", "normal", "hard"] = "normal"
    width: int = Field(default=1280, ge=320, le=16_384)
    height: int = Field(default=720, ge=240, le=16_384)
    fullscreen: bool = False
    scaling: Literal["smooth", "integer"] = "smooth"  # of the picture in a larger window
    brightness: float = Field(default=1.0, ge=0.7, le=1.4)
    shake: float = Field(default=1.0, ge=0, le=1)
    flash: float = Field(default=1.0, ge=0, le=1)
    hit_stop: bool = True  # the picture stands for a moment when a blow tells
    zoom: float = Field(default=1.0, ge=1, le=1.6)  # more would cost more than a frame has
    reticle: Literal["cross", "ring", "dot"] = "cross"
    sway: bool = True  # what somebody drunk sees swims
    look_ahead: float = Field(default=1.0, ge=0, le=1.5)
    bloom: bool = True  # what is bright bleeds into what lies around it
    film: bool = True  # grain and vignette
    blood: bool = True
    subtitles: bool = True
    captions: bool = True  # of sounds
    every_sound: bool = False  # in captions, also the quiet ones
    outlines: bool = True
    patterns: bool = False  # the sides told apart by shapes as well
    slow_motion: bool = True
    why_seen: bool = True
    hints: bool = True
    content_note: bool = False  # before a chapter that has one
    timed: bool = False  # time goes slower while a key has to be pressed in time
    text_size: float = Field(default=1.0, ge=0.75, le=2)
    text_back: bool = True
    volume: float = Field(default=0.8, ge=0, le=1)
    music: float = Field(default=0.8, ge=0, le=1)
    effects: float = Field(default=1.0, ge=0, le=1)
    voice: float = Field(default=1.0, ge=0, le=1)
    ambience: float = Field(default=0.8, ge=0, le=1)
    interface: float = Field(default=0.8, ge=0, le=1)
    mono: bool = False
    device: str = Field(default="", max_length=200)  # that plays; the system's own without one
    crouch: Literal["toggle", "hold"] = "toggle"
    lower: Literal["toggle", "hold"] = "hold"
    aim_assist: float = Field(default=0.6, ge=0, le=1)
    aim_speed: float = Field(default=1.0, ge=0.4, le=2)  # of a stick
    dead_zone: float = Field(default=0.2, ge=0.05, le=0.6)
    vibration: float = Field(default=0.7, ge=0, le=1)
    keys: dict[str, list[Annotated[str, Field(max_length=40)]]] = Field(
        default={}, max_length=64
    )  # action -> names of keys

    def menu_size(self, pixels: int) -> int:
        """Return a size of the letters of menus: they grow less than those of the HUD."""
        return round(pixels * min(MENU_GROWS, self.text_size))


def settings_path() -> Path:
    """Return where settings are kept."""
    return Path(platformdirs.user_config_dir("loose-ends")) / FILE


def load_settings(path: Path | None = None) -> tuple[Settings, Path | None]:
    """Return the settings, and where a damaged file was set aside, if it was."""
    path = settings_path() if path is None else path
    try:
        if not path.exists():
            return Settings(), None
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError
        values = json.loads(path.read_text("utf-8"))
        return Settings.model_validate(values), None
    except OSError:
        return Settings(), None
    except (ValueError, RecursionError, ValidationError):
        return Settings(), set_aside(path)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings whole or not at all; FaultError says why they cannot be written."""
    path = settings_path() if path is None else path
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, settings.model_dump_json(indent=1) + "\n")
