"""Pause: the mission stands still behind a menu and the list of keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame
from pygame import Surface

from game.content.faults import FaultError
from game.play.input import is_press, name_of
from game.play.menu.page import Ask
from game.play.menu.rows import Menu
from game.play.menu.signals import Signal, signal_of
from game.play.menu.widgets import Button, Choice, Told, Widget
from game.play.scenes.scene import Desk
from game.play.scenes.settings import SettingsPage
from game.play.settings import DIFFICULTIES
from game.play.text import DIM, PALE, heading, line

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
        self.menu = Menu([], 30, 260)
        self._kept = ""  # what came of keeping the recording
        self.refresh()

    def refresh(self) -> None:
        """Take over settings that were changed."""
        mission, desk = self.mission, self.desk
        self.menu.size = desk.settings.menu_size(30)
        rows: list[Widget] = [self._row("pause.resume", desk.pop)]
        if mission.checkpoint is not None:
            name = mission.checkpoint[0]
            rows.append(self._row("pause.checkpoint", self._checkpoint, name=name))
        rows += [
            self._row("pause.why", mission.tell_why),
            self._row("pause.restart", self._restart),
        ]
        if mission.whole:
            rows.append(self._record())
        if mission.may_ease:
            rows.append(self._difficulty())
        rows += [
            self._row("menu.settings", lambda: desk.push(SettingsPage(desk))),
            self._row(mission.way_out, self._ask_leave),
        ]
        self.menu.show(rows)

    def _row(self, key: str, chosen: Callable[[], None], **slots: object) -> Button:
        return Button(self.desk.words.text(key, **slots), chosen)

    def _difficulty(self) -> Choice:
        """Return the row that sets how hard it goes on from the checkpoint or the start."""
        words, mission = self.desk.words.text, self.mission

        def put(number: int) -> None:
            mission.difficulty = DIFFICULTIES[number]

        return Choice(
            words("menu.difficulty"),
            [words(f"menu.difficulty.{name}") for name in DIFFICULTIES],
            lambda: DIFFICULTIES.index(mission.difficulty),
            put,
            words("settings.difficulty.help"),
        )

    def _record(self) -> Widget:
        """Return the row that keeps the recording for good, or tells that it is kept."""
        if self._kept:
            return Told(self.desk.words.text("pause.record"), self._kept)
        return self._row("pause.record", self._keep)

    def _keep(self) -> None:
        try:
            self.mission.keeper.save(self.mission.recorder, self.mission.referee)
            self._kept = self.desk.words.text("system.saved")
        except FaultError as error:
            self._kept = str(error.faults[0])
        self.refresh()

    def _checkpoint(self) -> None:
        self.desk.pop()
        self.mission.resume_checkpoint()

    def _restart(self) -> None:
        self.desk.pop()
        self.mission.restart()

    def _ask_leave(self) -> None:
        """Leave; where something would be lost, ask first."""
        if self.mission.playthrough is None:
            self._leave()
        else:
            question = self.desk.words.text("pause.leave.warning")
            self.desk.push(Ask(self.desk, question, self._leave))

    def _leave(self) -> None:
        self.desk.pop()
        self.mission.leave()

    def handle(self, event: pygame.event.Event) -> None:
        """Choose, or go on."""
        actions = self.desk.bindings.of(name_of(event)) if is_press(event) else []
        if "pause" in actions or signal_of(event) is Signal.BACK:
            self.desk.pop()
        elif "restart" in actions:
            self._restart()
        elif "why" in actions:
            self.mission.tell_why()
        else:
            self.menu.handle(event, self.desk.pointer)

    def update(self, seconds: float) -> None:
        """Let nothing happen: time stands still."""

    def draw(self, target: Surface) -> None:
        """Darken the mission and draw the menu over it."""
        target.fill((88, 92, 104), special_flags=pygame.BLEND_RGB_MULT)
        words, language = self.desk.words.text, self.desk.words.language
        target.blit(heading(words("pause.title"), 44, PALE, 6, language), (120, 150))
        self.menu.draw(target, 120, 230, width=460, language=language)
        row = self.menu.chosen
        if row is not None and row.help:
            target.blit(
                line(row.help, self.desk.settings.menu_size(20), DIM, language),
                (122, target.get_height() - 90),
            )
        self._keys(target)

    def _keys(self, target: Surface) -> None:
        left, y = target.get_width() - 470, 156
        language = self.desk.words.language
        for action, keys in _KEYS:
            names = [self.desk.bindings.shown(key) for key in keys]
            shown = (" " if max(map(len, names)) < 2 else ", ").join(names)
            told = line(shown, 22, PALE)
            target.blit(told, told.get_rect(midright=(left + 170, y + 10)))
            name = line(self.desk.words.text(f"action.{action}"), 22, DIM, language)
            target.blit(name, name.get_rect(midleft=(left + 190, y + 10)))
            y += 34
