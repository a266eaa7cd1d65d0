"""What a screen is to the application, and the application to a screen."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import pygame
from pygame import Surface

from game.content.text import Catalogue
from game.play.attempt import Result, Terms
from game.play.audio.audio import Audio
from game.play.display import Window
from game.play.input import Bindings
from game.play.journey import Playthrough
from game.play.pad import Pads
from game.play.render.bake import Told
from game.play.settings import Settings
from game.play.shelf import Shelf
from game.sim.film import Film


class Scene(Protocol):
    """One screen of the stack; the uppermost gets events and time, those below are drawn first."""

    covers: bool  # whether nothing below it shows
    cursor: bool  # whether the system's cursor shows

    def handle(self, event: pygame.event.Event) -> None:
        """Take in an event."""

    def update(self, seconds: float) -> None:
        """Let real time pass."""

    def draw(self, target: Surface) -> None:
        """Draw itself over what is there."""

    def refresh(self) -> None:
        """Take over settings that were changed."""


@runtime_checkable
class Ground(Protocol):
    """A screen that shows a place, which menus over it darken."""

    def draw_ground(self, target: Surface) -> None:
        """Draw the place alone."""


@runtime_checkable
class Live(Protocol):
    """A screen in which a world goes on, and whose keys are not those of menus."""

    @property
    def live(self) -> bool:
        """Whether the world is heard now."""


class Desk(Protocol):
    """The application, as screens use it."""

    window: Window
    settings: Settings
    words: Catalogue
    bindings: Bindings
    pads: Pads
    audio: Audio
    shelf: Shelf
    result: Result | None
    told: str  # what went wrong last, in one line

    @property
    def pointer(self) -> tuple[float, float]:
        """The cursor in pixels of the picture."""

    @property
    def uppermost(self) -> Scene | None:
        """The screen over all others."""

    def push(self, scene: Scene) -> None:
        """Lay a screen over the others."""

    def pop(self) -> None:
        """Take the uppermost screen away; without any the program ends."""

    def replace(self, scene: Scene) -> None:
        """Put a screen in the place of all."""

    def start(self, terms: Terms, playthrough: Playthrough | None = None) -> None:
        """Load a level and play it, by itself or as a part of the story."""

    def watch(self, film: Film) -> None:
        """Show a recording over what is there; FaultError for what it cannot be shown with."""

    def title(self) -> None:
        """Go to the title screen, or leave where there is none to go to."""

    def tell(self, fault: str) -> None:
        """Say in one line what went wrong: on standard error, and on the title screen."""

    def change(self, settings: Settings) -> None:
        """Use other settings from now on, and keep them."""

    def draw_ground(self, target: Surface) -> None:
        """Draw the place that the uppermost menu lies over."""

    def quit(self) -> None:
        """End the program."""

    def loading(self, words: str) -> Told:
        """Return what draws progress while something takes long."""
