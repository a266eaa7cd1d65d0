"""Why was I seen: each notice in words and as a plan, while time stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
from pygame import Rect, Surface

from game.play.input import is_press, name_of
from game.play.menu.signals import Signal, signal_of
from game.play.scenes.scene import Desk
from game.play.seen.draw import draw_account, draw_plan, draw_times, level_name
from game.play.seen.reasons import explain
from game.play.text import DIM, PALE, WARM, line, spaced

if TYPE_CHECKING:
    from game.play.scenes.mission import Mission

_BACK = (Signal.CHOOSE, Signal.BACK)
_EARLIER = (Signal.LEFT, Signal.UP)
_LATER = (Signal.RIGHT, Signal.DOWN)


class Why:
    """The answer over a mission that stands still; whatever was below comes back after it."""

    covers = True
    cursor = True

    def __init__(self, desk: Desk, mission: Mission) -> None:
        self.desk, self.mission = desk, mission
        self.log = mission.seen
        self.at = self.log.latest
        self._marks: list[Rect] = []
        self._out, self._count = Rect(0, 0, 0, 0), Rect(0, 0, 0, 0)  # what can be clicked

    def handle(self, event: pygame.event.Event) -> None:
        """Go to another notice, or back."""
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._click()
            return
        actions = self.desk.bindings.of(name_of(event)) if is_press(event) else []
        signal = signal_of(event)
        if signal in _BACK or "why" in actions or "pause" in actions:
            self.desk.pop()
        elif signal in _EARLIER:
            self._turn(-1)
        elif signal in _LATER:
            self._turn(1)

    def _turn(self, step: int) -> None:
        """Go to a notice before or after, where there is one."""
        self.at = max(min(0, self.log.latest), min(len(self.log.sightings) - 1, self.at + step))

    def _click(self) -> None:
        """Take a click: on the time line, on the way back, on the arrows beside the count."""
        pointer = self.desk.pointer
        for number, mark in enumerate(self._marks):
            if mark.inflate(8, 8).collidepoint(pointer):
                self.at = number
        if self._out.inflate(24, 20).collidepoint(pointer):
            self.desk.pop()
        elif self._count.inflate(24, 20).collidepoint(pointer):
            self._turn(-1 if pointer[0] < self._count.centerx else 1)

    def update(self, seconds: float) -> None:
        """Let nothing happen: time stands still."""

    def refresh(self) -> None:
        """Show in the words that were set."""

    def _who(self, slot: int) -> str:
        sim = self.mission.sim
        profile = int(sim.world.actors.identity.profile[0, slot])
        return self.desk.words.text(sim.cast.text[profile])

    def draw(self, target: Surface) -> None:
        """Darken the place and tell."""
        self.mission.draw(target)
        target.fill((66, 69, 78), special_flags=pygame.BLEND_RGB_MULT)
        book, (width, height) = self.desk.words, target.get_size()
        left = 84
        title = spaced(book.text("seen.title").upper(), 38, PALE, 5)
        if book.language != "en":
            title = line(book.text("seen.title"), 38, PALE, book.language)
        target.blit(title, (left, 52))
        pygame.draw.rect(target, WARM, (left + 2, 58 + title.get_height(), 150, 2))
        self._foot(target, left, height - 40)
        if self.at < 0:
            target.blit(line(book.text("seen.none"), 28, DIM, book.language), (left, 150))
            return
        one = self.log.sightings[self.at]
        account = explain(one)
        now = int(self.mission.sim.world.clock.tick[0])
        ago = book.text("seen.ago", seconds=f"{(now - one.tick) / 60:.1f}")
        under = f"{level_name(one.level, book)}, {one.metres:.1f} m, {ago}"
        other = self._who(one.by) if one.by >= 0 else ""
        names = {"who": self._who(one.watcher), "other": other}
        plan = Rect(width - left - 380, 120, 380, 360)
        draw_account(
            target, Rect(left, 126, plan.left - left - 40, 360), account, names, under, book
        )
        draw_plan(target, plan, one, book)
        area = Rect(left, height - 206, width - 2 * left, 152)
        self._marks = draw_times(target, area, self.log, self.at, now, self._who)

    def _foot(self, target: Surface, left: int, y: int) -> None:
        """Tell the keys, and which of how many this is."""
        book = self.desk.words
        back = book.text("menu.back")
        told = line(f"{self.desk.bindings.shown('why')}  {back}", 20, DIM, book.language)
        self._out = target.blit(told, (left, y))
        if self.at >= 0:
            count = line(f"<  {self.at + 1} / {len(self.log.sightings)}  >", 22, PALE)
            at = count.get_rect(topright=(target.get_width() - left, y))
            self._count = target.blit(count, at)
