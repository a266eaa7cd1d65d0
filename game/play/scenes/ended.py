"""The end of an attempt: why it was lost, or that it is done, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
from pygame import Surface

from game.content.faults import FaultError
from game.play.input import is_press, name_of
from game.play.menu.rows import Menu
from game.play.menu.widgets import Button, Widget
from game.play.scenes.scene import Desk
from game.play.settings import DIFFICULTIES
from game.play.text import ALERT, DIM, PALE, WARM, heading, line, wrapped
from game.sim.film import Film

if TYPE_CHECKING:
    from game.play.scenes.mission import Mission

_TOP, _FOOT = 36, 64  # pixels that are left free
_COMES = 0.9  # seconds until the picture behind is dark


class Ended:
    """The words about how it ended, over the place where it did."""

    covers = False
    cursor = True

    def __init__(self, desk: Desk, mission: Mission) -> None:
        self.desk, self.mission = desk, mission
        self._time = 0.0
        self.won = mission.referee.won
        self.account = mission.referee.account(desk.words)
        self.menu = Menu([], 30, 200)
        self._refused = ""  # why what was played cannot be shown
        self.refresh()

    def refresh(self) -> None:
        """Take over settings that were changed."""
        words, mission = self.desk.words.text, self.mission
        self.menu.size = self.desk.settings.menu_size(30)
        rows: list[Widget] = []
        if not self.won and mission.checkpoint is not None:
            name = mission.checkpoint[0]
            rows.append(Button(words("pause.checkpoint", name=name), self._checkpoint))
        key = self.desk.bindings.shown("restart")
        rows.append(Button(words("fail.retry", key=key), self._again))
        if not self.won and mission.may_ease and mission.difficulty != DIFFICULTIES[0]:
            rows.append(Button(words("fail.easier"), self._ease, self._eased()))
        if mission.seen.sightings:
            why = self.desk.bindings.shown("why")
            rows.append(Button(f"{words('seen.title')}  {why}", mission.tell_why))
        if mission.whole:
            rows.append(Button(words("theatre.watch"), self._watch, self._refused))
        rows.append(Button(words("fail.leave"), self._leave))
        self.menu.show(rows[::-1] if self.won else rows)

    def _watch(self) -> None:
        """Show what was played; whoever leaves that comes back here."""
        try:
            self.desk.watch(Film(self.mission.recorder.recording()))
        except FaultError as error:  # its level was changed meanwhile
            self._refused = str(error.faults[0])
            self.refresh()

    def _eased(self) -> str:
        """Say what easier would be."""
        words, easier = self.desk.words.text, self._easier()
        return f"{words(f'menu.difficulty.{easier}')}: {words(f'menu.difficulty.{easier}.help')}"

    def _easier(self) -> str:
        return DIFFICULTIES[max(0, DIFFICULTIES.index(self.mission.difficulty) - 1)]

    def _ease(self) -> None:
        """Go on from the last checkpoint, one step easier."""
        self.mission.difficulty = self._easier()
        self._checkpoint()

    def _again(self) -> None:
        self.desk.pop()
        self.mission.restart()

    def _checkpoint(self) -> None:
        self.desk.pop()
        self.mission.resume_checkpoint()

    def _leave(self) -> None:
        self.desk.pop()
        self.mission.leave()

    def handle(self, event: pygame.event.Event) -> None:
        """Choose, or start again with the key for it."""
        actions = self.desk.bindings.of(name_of(event)) if name_of(event) else []
        if is_press(event) and "restart" in actions:
            self._again()
        elif is_press(event) and "why" in actions and self.mission.seen.sightings:
            self.mission.tell_why()
        elif self._time > 0.25:
            self.menu.handle(event, self.desk.pointer)

    def update(self, seconds: float) -> None:
        """Let the words come."""
        self._time += seconds

    def draw(self, target: Surface) -> None:
        """Draw what is to be said."""
        part = min(1.0, self._time / _COMES)
        left = [round(255 - (255 - c) * part) for c in ((52, 56, 66) if self.won else (70, 34, 36))]
        target.fill(tuple(left), special_flags=pygame.BLEND_RGB_MULT)
        width, language = target.get_width(), self.desk.words.language
        title = heading(self.account.title, 46, PALE if self.won else ALERT, 7, language)
        title = title.copy()
        title.set_alpha(round(255 * part))
        reason = self.account.reason
        reasons = [
            line(words, 30, PALE, language)
            for words in (wrapped(reason, 30, width // 2, language) if reason else ())
        ]
        rows = self.menu.step * len(self.menu.widgets)
        told = sum(one.get_height() + 2 for one in reasons) + self._step * len(self.account.lines)
        whole = title.get_height() + 36 + told + 36 + rows
        height = target.get_height()
        x, y = round(width * 0.12), max(_TOP, min(178, height - _FOOT - whole))
        target.blit(title, (x, y))
        y += title.get_height() + 14
        pygame.draw.rect(target, WARM if self.won else ALERT, (x, y, round(180 * part), 2))
        y += 22
        for one in reasons:
            target.blit(one, (x, y))
            y += one.get_height() + 2
        y = self._lines(target, x, y + 12) + 24
        top = max(y, min(400, height - _FOOT - rows))
        self.menu.draw(target, x, top, width=620, height=height - _FOOT - top, language=language)
        row = self.menu.chosen
        if row is not None and row.help:
            help_words = line(row.help, self.desk.settings.menu_size(20), DIM, language)
            target.blit(help_words, (x + 2, target.get_height() - 60))

    def _lines(self, target: Surface, x: int, y: int) -> int:
        """List what there is to tell about it."""
        size, language = self.desk.settings.menu_size(24), self.desk.words.language
        names = [line(told.name, size, DIM, language) for told in self.account.lines]
        column = max([240, *(name.get_width() + 62 for name in names)])
        for told in self.account.lines:
            color = PALE if told.good else DIM
            name = line(told.name, size, color, language)
            mark = pygame.Rect(x + 2, y + name.get_height() // 2 - 4, 9, 9)
            pygame.draw.rect(target, WARM if told.good else DIM, mark, 0 if told.good else 2)
            target.blit(name, (x + 22, y))
            if told.value:
                value = line(told.value, size, color, language)
                middle = y + name.get_height() // 2
                target.blit(value, value.get_rect(midleft=(x + column, middle)))
            y += self._step
        return y

    @property
    def _step(self) -> int:
        """Return how far apart the lines are."""
        return round(self.desk.settings.menu_size(24) * 1.25)
