"""What every element of the HUD is given to draw from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pygame import Surface

from game.content.text import Catalogue
from game.play.camera import View
from game.play.feed import Feed
from game.play.input import Bindings
from game.play.seen.log import Log
from game.play.settings import Settings
from game.play.skip import Skip
from game.play.stage import Stage
from game.play.watch import Watch


@dataclass(frozen=True, slots=True)
class Showing:
    """One frame, as the HUD sees it."""

    stage: Stage
    feed: Feed
    words: Catalogue
    settings: Settings
    bindings: Bindings
    part: float  # of a tick
    time: float  # seconds, real, since the mission began
    pointer: tuple[float, float] | None  # the cursor, pixels of the picture
    seen: Log | None = None  # who noticed the player
    skip: Skip | None = None  # of scenes

    @property
    def watch(self) -> Watch:
        """The world as it is watched."""
        return self.stage.watch

    @property
    def view(self) -> View:
        """What the picture shows."""
        return self.stage.view

    @property
    def player(self) -> int:
        """Actor slot of the player, -1 for none."""
        return self.stage.watch.player

    def size(self, pixels: int) -> int:
        """Return a text size as the player has set it."""
        return round(pixels * self.settings.text_size)

    def sees(self, x: float, y: float) -> bool:
        """Whether a place in metres is in sight."""
        return self.stage.renderer.sight.sees(x, y)


class Element(Protocol):
    """One part of the HUD."""

    def __call__(self, target: Surface, show: Showing) -> None:
        """Draw it."""
