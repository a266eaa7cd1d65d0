"""The rows of menus: button, record, toggle, choice, slider, key capture, mere words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import pygame
from pygame import Rect, Surface

from game.play.input import is_pad, spelled
from game.play.text import ALERT, DIM, PALE, WARM, Color, line

_DARK: Color = (58, 64, 76)
_TRACK = 170  # pixels that a slider is long


@dataclass(frozen=True, slots=True)
class Look:
    """How a row is drawn."""

    size: int  # of its letters
    language: str
    value: int  # pixels from its left edge to its value

    def line(self, words: str, color: Color, smaller: int = 0) -> Surface:
        """Return some words as a picture."""
        return line(words, self.size - smaller, color, self.language)


class Widget(Protocol):
    """One row of a menu."""

    @property
    def words(self) -> str:
        """What it is called."""

    @property
    def help(self) -> str:
        """What is told about it while it is chosen."""

    @property
    def idle(self) -> bool:
        """Whether it is only there to be read."""

    def choose(self) -> None:
        """Do it."""

    def turn(self, step: int) -> None:
        """Go one to the left (-1) or to the right (1)."""

    def click(self, rect: Rect, x: float) -> None:
        """Take a click at a pixel of its row."""

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Draw what is beside its name."""


@dataclass(frozen=True, slots=True)
class Button:
    """Something to do."""

    words: str
    chosen: Callable[[], None]
    help: str = ""
    idle: bool = False

    def choose(self) -> None:
        """Do it."""
        self.chosen()

    def turn(self, step: int) -> None:
        """Do nothing: there is nothing to either side."""

    def click(self, rect: Rect, x: float) -> None:
        """Do it."""
        self.chosen()

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Its name says all."""


@dataclass(frozen=True, slots=True)
class Record(Button):
    """Something to do, and the best that was made of it: words and up to three stars."""

    told: str = ""
    stars: int = 0

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Show the stars, hollow where they are still to be earned, and the words."""
        x = rect.left + look.value + 22
        for number in range(3):
            corners = [(x, rect.centery - 8), (x + 8, rect.centery), (x, rect.centery + 8)]
            corners.append((x - 8, rect.centery))
            earned = number < self.stars
            pygame.draw.polygon(target, WARM if earned else _DARK, corners, 0 if earned else 2)
            x += 24
        if self.told:
            shown = look.line(self.told, PALE if on else DIM, 6)
            target.blit(shown, shown.get_rect(midleft=(x + 8, rect.centery)))


@dataclass(frozen=True, slots=True)
class Told:
    """Words between rows: a heading, or something that cannot be chosen."""

    words: str
    value: str = ""
    help: str = ""
    idle: bool = True
    bad: bool = False

    def choose(self) -> None:
        """Do nothing: it is only there to be read."""

    def turn(self, step: int) -> None:
        """Do nothing: it is only there to be read."""

    def click(self, rect: Rect, x: float) -> None:
        """Do nothing: it is only there to be read."""

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Say what belongs to it."""
        if self.value:
            shown = look.line(self.value, ALERT if self.bad else DIM, 4)
            target.blit(shown, shown.get_rect(midleft=(rect.left + look.value, rect.centery)))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; ``options`` are the words for each, ``get`` and ``set`` count from 0."""

    words: str
    options: Sequence[str]
    get: Callable[[], int]
    set: Callable[[int], None]
    help: str = ""
    chosen: Callable[[], None] | None = None  # instead of going on to the next
    idle: bool = False

    def choose(self) -> None:
        """Take the one that shows, or the next."""
        if self.chosen is None:
            self.turn(1)
        else:
            self.chosen()

    def turn(self, step: int) -> None:
        """Go to the one beside."""
        if many := len(self.options):
            self.set((self.get() + step) % many)

    def click(self, rect: Rect, x: float) -> None:
        """Go to the one beside where the value was clicked, or take it."""
        self.choose()

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Show which it is."""
        at, many = self.get(), len(self.options)
        told = self.options[at] if 0 <= at < many else ""
        told = f"<  {told}  >" if on and many > 1 else f"    {told}"
        shown = look.line(told, WARM if on else DIM)
        target.blit(shown, shown.get_rect(midleft=(rect.left + look.value, rect.centery)))


@dataclass(frozen=True, slots=True)
class Toggle:
    """On or off."""

    words: str
    get: Callable[[], bool]
    set: Callable[[bool], None]
    help: str = ""
    idle: bool = False

    def choose(self) -> None:
        """Make it the other."""
        self.set(not self.get())

    def turn(self, step: int) -> None:
        """Left is off, right is on."""
        if self.get() != (step > 0):
            self.set(step > 0)

    def click(self, rect: Rect, x: float) -> None:
        """Make it the other."""
        self.choose()

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Show a switch, told by shape as well as by colour."""
        up = self.get()
        track = Rect(0, 0, 44, 20)
        track.midleft = rect.left + look.value + 14, rect.centery
        pygame.draw.rect(target, _lit(up, on), track, 0 if up else 2, border_radius=10)
        knob = (track.right - 10 if up else track.left + 10, track.centery)
        pygame.draw.circle(target, PALE if up else DIM, knob, 7)


@dataclass(frozen=True, slots=True)
class Slider:
    """A number between two others."""

    words: str
    get: Callable[[], float]
    set: Callable[[float], None]
    low: float = 0.0
    high: float = 1.0
    step: float = 0.1
    shown: Callable[[float], str] = lambda value: f"{round(100 * value)} %"
    help: str = ""
    idle: bool = False

    def choose(self) -> None:
        """Do nothing: a slider is turned, not chosen."""

    def turn(self, step: int) -> None:
        """Make it a little less or more."""
        self._put(self.get() + step * self.step)

    def click(self, rect: Rect, x: float) -> None:
        """Go where the track was clicked; its row is ``rect`` with the track at its value."""
        self._put(self.low + (self.high - self.low) * (x - rect.left) / _TRACK)

    def _put(self, value: float) -> None:
        steps = round((value - self.low) / self.step)
        self.set(round(min(self.high, max(self.low, self.low + steps * self.step)), 4))

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Show the track, how much of it is filled, and the number."""
        value = self.get()
        part = (value - self.low) / (self.high - self.low)
        track = Rect(rect.left + look.value + 14, rect.centery - 2, _TRACK, 4)
        pygame.draw.rect(target, _DARK, track, border_radius=2)
        full = Rect(track.left, track.top, round(_TRACK * part), 4)
        pygame.draw.rect(target, _lit(True, on), full, border_radius=2)
        pygame.draw.circle(target, PALE if on else DIM, (full.right, track.centery), 7)
        told = look.line(self.shown(value), WARM if on else DIM, 4)
        target.blit(told, told.get_rect(midleft=(track.right + 18, rect.centery)))


@dataclass
class KeyCapture:
    """The keys of an action; once chosen it waits for the next thing that is pressed."""

    words: str
    keys: Sequence[str]  # their names
    captured: Callable[[str], None]  # the name of what was pressed
    asks: str  # while it waits
    conflict: str = ""  # what else its keys do
    shared: frozenset[str] = frozenset()  # those of its keys
    listening: bool = False
    idle: bool = False

    @property
    def help(self) -> str:
        """What it waits for, or what its keys do beside."""
        return self.asks if self.listening else self.conflict

    def choose(self) -> None:
        """Wait for a key."""
        self.listening = True

    def turn(self, step: int) -> None:
        """Do nothing: there is nothing to either side."""

    def click(self, rect: Rect, x: float) -> None:
        """Wait for a key."""
        self.listening = True

    def hear(self, name: str) -> None:
        """Take what was pressed; "" calls it off."""
        self.listening = False
        if name:
            self.captured(name)

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Show the keys as caps; one that does something else as well is underlined."""
        x = rect.left + look.value + 14
        if self.listening:
            target.blit(look.line("...", WARM), (x, rect.top))
            return
        for name in self.keys:
            bad, pad = name in self.shared, is_pad(name)
            told = look.line(spelled(name), ALERT if bad else PALE if on else DIM, 6)
            cap = told.get_rect(midleft=(x + 10, rect.centery)).inflate(20 if pad else 16, 4)
            # a button of a pad is round and hollow, a key is a full box
            pygame.draw.rect(
                target, _DARK, cap, 2 * pad, border_radius=cap.height // 2 if pad else 5
            )
            target.blit(told, told.get_rect(center=cap.center))
            if bad:
                under = cap.left + 6, cap.bottom, cap.width - 12, 2
                pygame.draw.rect(target, ALERT, under)
            x = cap.right + 8


def _lit(up: bool, on: bool) -> Color:
    """Return the colour of what is filled."""
    if not up:
        return DIM
    return WARM if on else (176, 142, 98)
