"""Pause: the mission stands still behind a menu and the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
from pygame import Surface

from game.play.input import name_of
from game.play.menu import Choice, Menu
from game.play.scenes.scene import Desk
from game.play.text import DIM, PALE, line, spaced

if TYPE_CHECKING:
    from game.play.scenes.mission import Mission

_KEYS = (
    ("move", ("up", "left", "down", "right")),
    ("fire", ("fire",)),
    ("melee", ("melee",)),
    ("reload", ("reload",)),
    ("interact", ("interact",)),
    ("pickup", ("pickup",)),
    ("throw", ("throw",)),
    ("grab", ("grab",)),
    ("holster", ("lower",)),
    ("run", ("run",)),
    ("crouch", ("crouch", "crouch_hold")),
    ("focus", ("focus",)),
    ("restart", ("restart",)),
)


class Pause:
    """The menu over a mission that stands still."""

    covers = False
    cursor = True

    def __init__(self, desk: Desk, mission: Mission) -> None:
        self.desk, self.mission = desk, mission
        self._time = 0.0
        words = desk.words.text
        choices = [Choice(lambda: words("pause.resume"), desk.pop)]
        if mission.checkpoint is not None:
            name = mission.checkpoint[0]
            choices.append(Choice(lambda: words("pause.checkpoint", name=name), self._checkpoint))
        choices += [
            Choice(lambda: words("pause.why"), mission.tell_why),
            Choice(lambda: words("pause.restart"), self._restart),
            Choice(lambda: words("pause.leave"), self._leave),
        ]
        self.menu = Menu(choices)

    def _checkpoint(self) -> None:
        self.desk.pop()
        self.mission.resume_checkpoint()

    def _restart(self) -> None:
        self.desk.pop()
        self.mission.restart()

    def _leave(self) -> None:
        self.desk.pop()
        self.mission.leave()

    def handle(self, event: pygame.event.Event) -> None:
        """Choose, or go on."""
        actions = self.desk.bindings.of(name_of(event)) if name_of(event) else []
        if event.type == pygame.KEYDOWN and "pause" in actions:
            self.desk.pop()
        elif event.type == pygame.KEYDOWN and "restart" in actions:
            self._restart()
        elif event.type == pygame.KEYDOWN and "why" in actions:
            self.mission.tell_why()
        else:
            self.menu.handle(event, self.desk.pointer)

    def update(self, seconds: float) -> None:
        """Count the time for what moves in the menu."""
        self._time += seconds

    def draw(self, target: Surface) -> None:
        """Darken the mission and draw the menu over it."""
        target.fill((88, 92, 104), special_flags=pygame.BLEND_RGB_MULT)
        title = spaced(self.desk.words.text("pause.title").upper(), 44, PALE, 6)
        target.blit(title, (120, 170))
        self.menu.draw(target, 120, 250, self._time)
        self._keys(target)

    def _keys(self, target: Surface) -> None:
        left, y = target.get_width() - 470, 176
        for action, keys in _KEYS:
            name = self.desk.words.text(f"action.{action}")
            if name.startswith("action."):
                name = self.desk.words.text({"focus": "settings.slow_motion"}.get(action, name))
            if action == "throw":
                name = THROW if name.startswith("action.") else name
            shown = " ".join(self.desk.bindings.shown(key) for key in keys)
            told = line(shown, 22, PALE)
            target.blit(told, told.get_rect(topright=(left + 170, y)))
            target.blit(line(name, 22, DIM), (left + 190, y))
            y += 34


THROW = "Throw"
