"""The credits, rolling; whoever waits until the end reads the last line."""

from __future__ import annotations

import pygame
from pygame import Surface

from game.play.cover import cover
from game.play.input import is_press
from game.play.menu.signals import Signal, signal_of
from game.play.scenes.scene import Desk
from game.play.text import DIM, PALE, WARM, heading, line

ROLES = ("story", "design", "levels", "code", "ai", "art", "sound", "music", "translation")
TOOLS = ("Python", "NumPy", "pygame-ce", "SDL", "pytmx", "Tiled", "pydantic", "typer", "resvg")
SPEED = 46.0  # pixels a second
_HURRY = 6.0  # times as fast, while a key is down
_WAIT = 4.0  # seconds that the last line stays


class Credits:
    """Who made it, and with what."""

    covers = True
    cursor = False

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._rolled = 0.0
        self._hurries = False
        self._lines = self._pictures()
        self._length = sum(step for _, step in self._lines)
        self._waited = 0.0

    def _pictures(self) -> list[tuple[Surface, int]]:
        """Return each line with the pixels to the next."""
        words, language = self.desk.words.text, self.desk.words.language
        lines = [(heading(words("title.name"), 72, PALE, 12, language), 190)]
        for role in ROLES:
            lines.append((line(words(f"credits.{role}"), 24, DIM, language), 34))
            lines.append((line("Loose Ends", 34, PALE), 84))
        lines.append((line(words("credits.tools"), 24, DIM, language), 38))
        lines += [(line(tool, 30, PALE), 40) for tool in TOOLS]
        lines.append((line(words("credits.thanks"), 38, WARM, language), 0))
        lines[-2] = (lines[-2][0], 150)
        return lines

    def refresh(self) -> None:
        """Say it in the language that was set."""
        self._lines = self._pictures()

    def handle(self, event: pygame.event.Event) -> None:
        """Hurry, or leave."""
        clicked = event.type == pygame.MOUSEBUTTONDOWN and event.button in (1, 2, 3)
        if is_press(event) or clicked:
            if self.ended or signal_of(event) is Signal.BACK:
                self.desk.pop()
            else:
                self._hurries = True
        else:
            self._hurries &= event.type == pygame.MOUSEMOTION

    @property
    def ended(self) -> bool:
        """Whether everything has rolled by."""
        return self._rolled > self._length + self.desk.window.picture.get_height()

    def update(self, seconds: float) -> None:
        """Roll on; after the last line, leave."""
        self._rolled += seconds * SPEED * (_HURRY if self._hurries else 1.0)
        if self.ended:
            self._waited += seconds
            if self._waited > _WAIT:
                self.desk.pop()

    def draw(self, target: Surface) -> None:
        """Draw the lines that pass."""
        width, height = target.get_size()
        target.blit(cover((width, height), 0.3), (0, 0))
        if self.ended:
            last = line(self.desk.words.text("credits.end"), 30, PALE, self.desk.words.language)
            target.blit(last, last.get_rect(center=(width // 2, height // 2)))
            return
        y = height - self._rolled
        for picture, step in self._lines:
            if -100 < y < height:
                target.blit(picture, picture.get_rect(midtop=(width // 2, round(y))))
            y += step
