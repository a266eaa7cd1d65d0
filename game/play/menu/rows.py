"""A list of rows: going up and down, choosing, turning, dragging, scrolling."""

from __future__ import annotations

from collections.abc import Sequence

import pygame
from pygame import Rect, Surface

from game.play.input import name_of
from game.play.menu.signals import Signal, signal_of
from game.play.menu.widgets import Choice, KeyCapture, Look, Slider, Widget
from game.play.pad import PRESSED
from game.play.text import DIM, PALE, WARM

IDLE = (122, 120, 116)
_TALLEST = 10_000  # pixels, where nothing limits the list
_OFF = (pygame.K_ESCAPE,)  # calls a capture off


class Menu:
    """Some rows under each other."""

    def __init__(self, widgets: Sequence[Widget], size: int = 32, value: int = 260) -> None:
        self.size, self.value = size, value
        self.widgets: list[Widget] = []
        self.at = 0
        self._top = 0  # first row that shows
        self._fits = _TALLEST  # rows that show at once
        self._rects: dict[int, Rect] = {}
        self._dragged: int | None = None
        self.show(widgets)

    def show(self, widgets: Sequence[Widget]) -> None:
        """Show other rows; the one that is on stays, where it can."""
        if len(widgets) != len(self.widgets):
            self._rects, self._dragged = {}, None
        self.widgets = list(widgets)
        self.at = min(self.at, max(0, len(self.widgets) - 1))
        if self.widgets and self.widgets[self.at].idle:
            self._go(1)

    @property
    def chosen(self) -> Widget | None:
        """The row that is on."""
        return self.widgets[self.at] if self.widgets else None

    @property
    def listening(self) -> bool:
        """Whether a row waits for a key."""
        return isinstance(self.chosen, KeyCapture) and self.chosen.listening

    @property
    def step(self) -> int:
        """Pixels from one row to the next."""
        return round(self.size * 1.16) + 8

    def handle(self, event: pygame.event.Event, pointer: tuple[float, float]) -> bool:
        """Take in an event; return whether it meant something here."""
        row = self.chosen
        if isinstance(row, KeyCapture) and row.listening:
            return self._capture(row, event)
        if event.type == pygame.MOUSEMOTION:
            return self._point(pointer)
        if event.type == pygame.MOUSEBUTTONUP:
            self._dragged = None
            return False
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            return self._click(pointer)
        if event.type == pygame.MOUSEWHEEL:
            self._roll(-1 if event.y > 0 else 1, pointer)
            return True
        return self._signal(signal_of(event))

    def _capture(self, row: KeyCapture, event: pygame.event.Event) -> bool:
        if event.type == pygame.KEYDOWN and event.key in _OFF:
            row.hear("")
        elif event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN) and name_of(event):
            row.hear(name_of(event))
        elif event.type == PRESSED and event.name.startswith("pad "):
            row.hear(event.name)
        return True

    def _signal(self, signal: Signal | None) -> bool:
        row = self.chosen
        if row is None:
            return False
        if signal in (Signal.UP, Signal.DOWN):
            self._go(-1 if signal is Signal.UP else 1)
        elif signal in (Signal.LEFT, Signal.RIGHT):
            row.turn(-1 if signal is Signal.LEFT else 1)
        elif signal is Signal.CHOOSE:
            row.choose()
        else:
            return False
        return True

    def _go(self, step: int) -> None:
        """Go to the next row that can be chosen, round the ends."""
        for away in range(1, len(self.widgets) + 1):
            row = (self.at + step * away) % len(self.widgets)
            if not self.widgets[row].idle:
                self.at = row
                return

    def _roll(self, step: int, pointer: tuple[float, float]) -> None:
        """Roll a list that is too long by a row, under the pointer; go along a short one."""
        if len(self.widgets) <= self._fits:
            self._go(step)
            return
        before = self._top
        self._top = max(0, min(self._top + step, len(self.widgets) - self._fits))
        shown = [n for n in range(self._top, self._top + self._fits) if not self.widgets[n].idle]
        under = self._under(pointer)
        goal = self.at if under is None else under + self._top - before
        self.at = min(shown, key=lambda number: abs(number - goal), default=self.at)

    def _point(self, pointer: tuple[float, float]) -> bool:
        if self._dragged is not None:
            self._slide(self._dragged, pointer[0])
            return True
        found = self._under(pointer)
        if found is not None:
            self.at = found
        return found is not None

    def _click(self, pointer: tuple[float, float]) -> bool:
        found = self._under(pointer)
        if found is None:
            return False
        self.at, row = found, self.widgets[found]
        rect = self._rects[found]
        beside = pointer[0] - rect.left - self.value
        if isinstance(row, Slider):
            if beside > 0:
                self._dragged = found
                self._slide(found, pointer[0])
        elif isinstance(row, Choice) and beside > 0 and row.chosen is not None:
            row.turn(-1 if beside < 24 else 1)
        else:
            row.click(rect, pointer[0])
        return True

    def _slide(self, number: int, x: float) -> None:
        self.widgets[number].click(self._rects[number].move(self.value + 14, 0), x)

    def _under(self, pointer: tuple[float, float]) -> int | None:
        for row, rect in self._rects.items():
            if rect.collidepoint(pointer) and not self.widgets[row].idle:
                return row
        return None

    def draw(
        self,
        target: Surface,
        left: int,
        top: int,
        *,
        width: int = 560,
        height: int = _TALLEST,
        language: str = "en",
    ) -> None:
        """Draw the rows from their left top corner; those beyond ``height`` are scrolled to."""
        look, step = Look(self.size, language, self.value), self.step
        fits = self._fits = max(1, height // step)
        self._top = min(max(self._top, self.at - fits + 1), self.at)
        self._top = max(0, min(self._top, len(self.widgets) - fits))
        self._rects = {}
        for place, row in enumerate(range(self._top, min(self._top + fits, len(self.widgets)))):
            widget, on = self.widgets[row], row == self.at
            rect = Rect(left, top + place * step, width, step)
            self._rects[row] = rect
            color = PALE if on else DIM
            name = look.line(widget.words, IDLE if widget.idle else color, 6 * widget.idle)
            target.blit(name, name.get_rect(midleft=(left + (16 if on else 0), rect.centery)))
            if on:
                pygame.draw.rect(target, WARM, Rect(left, rect.centery - 9, 4, 18))
            widget.draw(target, rect, look, on)
        if len(self.widgets) > fits:
            self._bar(target, Rect(left - 18, top, 3, fits * step), fits)

    def _bar(self, target: Surface, whole: Rect, fits: int) -> None:
        """Show which part of a long list this is."""
        many = len(self.widgets)
        pygame.draw.rect(target, (40, 45, 55), whole)
        part = Rect(whole.left, 0, 3, round(whole.height * fits / many))
        part.top = whole.top + round(whole.height * self._top / many)
        pygame.draw.rect(target, DIM, part)


def row_of(screen: object) -> int:
    """Return the row that is on in the menu of a screen, -1 where there is none."""
    menu = getattr(screen, "menu", None)
    return menu.at if isinstance(menu, Menu) else -1
