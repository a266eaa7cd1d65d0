"""The end of an attempt: why it was lost, or that it is done, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
from pygame import Surface

from game.data.constants import TICKS_PER_SECOND, Progress, Stage
from game.play.input import is_press, name_of
from game.play.menu.rows import Menu
from game.play.menu.widgets import Button, Widget
from game.play.scenes.scene import Desk
from game.play.settings import DIFFICULTIES
from game.play.text import ALERT, DIM, PALE, WARM, heading, line, wrapped

if TYPE_CHECKING:
    from game.play.scenes.mission import Mission

_COMES = 0.9  # seconds until the picture behind is dark


class Ended:
    """The words about how it ended, over the place where it did."""

    covers = False
    cursor = True

    def __init__(self, desk: Desk, mission: Mission) -> None:
        self.desk, self.mission = desk, mission
        self._time = 0.0
        outcome = mission.sim.world.outcome
        self.won = int(outcome.stage[0]) == Stage.WON
        reason, texts = int(outcome.reason[0]), mission.sim.script.texts
        self._reason = desk.words.text(texts[reason]) if reason >= 0 else ""
        self.menu = Menu([], 30, 200)
        self.refresh()

    def refresh(self) -> None:
        """Take over settings that were changed."""
        words, mission = self.desk.words.text, self.mission
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
        rows.append(Button(words("fail.leave"), self._leave))
        self.menu.show(rows[::-1] if self.won else rows)

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
        level = self.mission.sim.level
        width = target.get_width()
        title = heading(level.title or level.name, 46, PALE if self.won else ALERT, 7)
        title = title.copy()
        title.set_alpha(round(255 * part))
        x, y = round(width * 0.12), 178
        target.blit(title, (x, y))
        y += title.get_height() + 14
        pygame.draw.rect(target, WARM if self.won else ALERT, (x, y, round(180 * part), 2))
        y += 22
        for words in (
            wrapped(self._reason, 30, width // 2, self.desk.words.language) if self._reason else ()
        ):
            told = line(words, 30, PALE, self.desk.words.language)
            target.blit(told, (x, y))
            y += told.get_height() + 2
        y = self._tasks(target, x, y + 12)
        self.menu.draw(target, x, max(y + 24, 400), width=620, language=self.desk.words.language)
        row = self.menu.chosen
        if row is not None and row.help:
            told = line(row.help, 20, DIM, self.desk.words.language)
            target.blit(told, (x + 2, target.get_height() - 60))

    def _tasks(self, target: Surface, x: int, y: int) -> int:
        """List what was done, and how long it took."""
        sim = self.mission.sim
        told: set[str] = set()
        for row, task in enumerate(sim.script.tasks):
            words = self.desk.words.text(sim.script.texts[task.text])
            progress = int(sim.world.tasks.task.progress[0, row])
            if words in told or progress not in (Progress.DONE, Progress.ACTIVE):
                continue
            told.add(words)
            done = progress == Progress.DONE
            mark = pygame.Rect(x + 2, y + 9, 9, 9)
            pygame.draw.rect(target, WARM if done else DIM, mark, 0 if done else 2)
            target.blit(
                line(words, 24, PALE if done else DIM, self.desk.words.language), (x + 22, y)
            )
            y += 30
        ticks = int(sim.world.clock.tick[0])
        minutes, seconds = divmod(ticks // TICKS_PER_SECOND, 60)
        target.blit(line(f"{minutes}:{seconds:02d}", 24, DIM), (x + 22, y))
        return y + 30
