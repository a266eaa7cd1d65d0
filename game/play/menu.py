"""Menus: lines to choose from, by keys or mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect, Surface

from game.play.text import DIM, PALE, WARM, line


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a menu."""

    words: Callable[[], str]  # asked each frame, as they may change
    chosen: Callable[[], None]
    turned: Callable[[int], None] | None = None  # left or right


class Menu:
    """Some choices under each other."""

    def __init__(self, choices: Sequence[Choice], size: int = 32) -> None:
        self.choices = list(choices)
        self.at = 0
        self._size = size
        self._rects: list[Rect] = []

    def handle(self, event: pygame.event.Event, pointer: tuple[float, float]) -> None:
        """Take in a key or the mouse."""
        if event.type == pygame.KEYDOWN:
            self._key(event.key)
        elif event.type == pygame.MOUSEMOTION:
            found = self._under(pointer)
            self.at = self.at if found is None else found
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            found = self._under(pointer)
            if found is not None:
                self.at = found
                self.choices[found].chosen()

    def _key(self, key: int) -> None:
        choice = self.choices[self.at]
        if key in (pygame.K_UP, pygame.K_w):
            self.at = (self.at - 1) % len(self.choices)
        elif key in (pygame.K_DOWN, pygame.K_s):
            self.at = (self.at + 1) % len(self.choices)
        elif key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE, pygame.K_e):
            choice.chosen()
        elif choice.turned and key in (pygame.K_LEFT, pygame.K_a):
            choice.turned(-1)
        elif choice.turned and key in (pygame.K_RIGHT, pygame.K_d):
            choice.turned(1)

    def _under(self, pointer: tuple[float, float]) -> int | None:
        for row, rect in enumerate(self._rects):
            if rect.collidepoint(pointer):
                return row
        return None

    def draw(self, target: Surface, left: int, top: int, time: float) -> None:
        """Draw the choices from their left top corner."""
        self._rects = []
        y = top
        for row, choice in enumerate(self.choices):
            on = row == self.at
            picture = line(choice.words(), self._size, PALE if on else DIM)
            rect = picture.get_rect(topleft=(left + (16 if on else 0), y))
            if on:
                bar = Rect(left, rect.centery - 9, 4, 18)
                pygame.draw.rect(target, WARM, bar)
            target.blit(picture, rect)
            self._rects.append(Rect(left, y, 420, rect.height + 6))
            y += rect.height + 10
