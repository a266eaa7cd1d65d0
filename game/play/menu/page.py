"""A screen that is a menu: its name, its tabs, its rows, and a word about the one that is on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame
from pygame import Rect, Surface

from game.play.menu.rows import Menu
from game.play.menu.signals import Signal, signal_of
from game.play.menu.widgets import Button, Widget
from game.play.scenes.scene import Desk
from game.play.text import DIM, PALE, WARM, heading, line, wrapped

LEFT, TOP = 104, 56  # pixels
_SHADE = (84, 88, 100)  # what is left of the picture behind
_SIZE, _VALUE = 26, 330


class Page:
    """A menu over whatever place was shown last; its rows come from ``rows``, tabs are keys."""

    covers = True
    cursor = True

    def __init__(
        self,
        desk: Desk,
        title: str,  # key of its name
        rows: Callable[[], Sequence[Widget]],
        tabs: Sequence[str] = (),
    ) -> None:
        self.desk, self.title, self.tabs = desk, title, tabs
        self.tab = 0
        self.note = ""  # one line above the foot: what went wrong
        self._rows = rows
        self._tab_rects: list[Rect] = []
        self.menu = Menu([], _SIZE, _VALUE)
        self.build()

    def build(self) -> None:
        """Ask for the rows again: something changed what there is to choose."""
        back = Button(self.desk.words.text("menu.back"), self.leave)
        size = self.desk.settings.menu_size(_SIZE)
        self.menu.size, self.menu.value = size, round(_VALUE * size / _SIZE)
        self.menu.show([*self._rows(), back])

    def turn(self, tab: int) -> None:
        """Go to another tab."""
        if self.tabs:
            self.tab = tab % len(self.tabs)
            self.menu.at = 0
            self.build()

    def leave(self) -> None:
        """Go back to where this was opened from."""
        self.desk.pop()

    def refresh(self) -> None:
        """Take over settings that were changed."""
        self.build()

    def handle(self, event: pygame.event.Event) -> None:
        """Take in an event: for a row, a tab, or the way back."""
        clicked = event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT
        if clicked and not self.menu.listening:
            for number, rect in enumerate(self._tab_rects):
                if rect.collidepoint(self.desk.pointer):
                    self.turn(number)
                    return
        if self.menu.handle(event, self.desk.pointer):
            return
        signal = signal_of(event)
        if signal is Signal.BACK:
            self.leave()
        elif signal in (Signal.EARLIER, Signal.LATER):
            self.turn(self.tab + (-1 if signal is Signal.EARLIER else 1))

    def update(self, seconds: float) -> None:
        """Let nothing happen by itself."""

    def draw(self, target: Surface) -> None:
        """Draw the place behind, darkened, and the menu."""
        self.desk.draw_ground(target)
        target.fill(_SHADE, special_flags=pygame.BLEND_RGB_MULT)
        language = self.desk.words.language
        name = heading(self.desk.words.text(self.title), 44, PALE, 6, language)
        target.blit(name, (LEFT, TOP))
        pygame.draw.rect(target, WARM, (LEFT + 2, TOP + name.get_height() + 6, 150, 2))
        top = TOP + name.get_height() + 28
        if self.tabs:
            top = self._draw_tabs(target, top)
        bottom = target.get_height() - 104
        width = target.get_width() - 2 * LEFT
        self.menu.draw(target, LEFT, top, width=width, height=bottom - top, language=language)
        row = self.menu.chosen
        told = f"{self.note} {row.help if row else ''}".strip()
        size = self.desk.settings.menu_size(21)
        for number, words in enumerate(wrapped(told, size, width, language)[:2] if told else ()):
            shown = line(words, size, DIM if not self.note else WARM, language)
            target.blit(shown, (LEFT + 2, bottom + 14 + round(number * size * 1.25)))

    def _draw_tabs(self, target: Surface, top: int) -> int:
        """Draw the names of the tabs; return where the rows begin."""
        words, x = self.desk.words, LEFT
        self._tab_rects = []
        for number, key in enumerate(self.tabs):
            on = number == self.tab
            told = line(words.text(key), 26, PALE if on else DIM, words.language)
            rect = told.get_rect(topleft=(x, top))
            target.blit(told, rect)
            if on:
                pygame.draw.rect(target, WARM, (rect.left, rect.bottom + 2, rect.width, 2))
            self._tab_rects.append(rect.inflate(16, 10))
            x = rect.right + 36
        return top + 52


class Say(Page):
    """Words that stand alone, until one goes on."""

    def __init__(self, desk: Desk, said: str, choices: Sequence[Widget] = ()) -> None:
        shown = choices or [Button(desk.words.text("menu.continue"), desk.pop)]
        super().__init__(desk, "", lambda: shown)
        self.said = said
        self.menu.show(shown)

    def draw(self, target: Surface) -> None:
        """Draw the words over what is behind them."""
        self.desk.draw_ground(target)
        target.fill(_SHADE, special_flags=pygame.BLEND_RGB_MULT)
        language, y = self.desk.words.language, round(target.get_height() * 0.34)
        for words in wrapped(self.said, 32, target.get_width() - 2 * LEFT, language):
            told = line(words, 32, PALE, language)
            target.blit(told, (LEFT, y))
            y += told.get_height() + 4
        self.menu.draw(target, LEFT, y + 30, language=language)


class Ask(Say):
    """A question: yes or no."""

    def __init__(self, desk: Desk, question: str, yes: Callable[[], None]) -> None:
        def agree() -> None:
            desk.pop()
            yes()

        words = desk.words.text
        choices = [Button(words("menu.yes"), agree), Button(words("menu.no"), desk.pop)]
        super().__init__(desk, question, choices)
        self.menu.at = 1
