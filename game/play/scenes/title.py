"""The title: the name over a place that waits, and the menu."""

from __future__ import annotations

import math
import sys
from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.content.faults import FaultError
from game.content.story import STORY_FILE
from game.lab.campaign import maps_of
from game.play.attempt import Terms
from game.play.journey import Playthrough
from game.play.menu import Choice, Menu
from game.play.render.bake import Told
from game.play.render.light import Fixture
from game.play.scenes.scene import Desk
from game.play.stage import Stage
from game.play.text import DIM, PALE, WARM, line, spaced
from game.tiled.load import find_level, level_names

DIFFICULTIES = ("easy", "normal", "hard")
_DRIFT = 2.4  # metres that the picture drifts to and fro


class Title:
    """The first screen."""

    covers = True
    cursor = True

    def __init__(
        self, desk: Desk, told: Told = lambda part: None, difficulty: str = "normal"
    ) -> None:
        self.desk = desk
        self._time = 0.0
        self._difficulty = DIFFICULTIES.index(difficulty) if difficulty in DIFFICULTIES else 1
        # levels that tell something come before mere arenas
        names = sorted(level_names(), key=lambda name: (not _tells(name), name))
        self._levels = names
        self._level = 0
        self._stage = self._place(told)
        words = desk.words.text
        self.playthrough = Playthrough()
        for fault in self.playthrough.faults:
            sys.stderr.write(f"{fault}\n")
        self.playthrough.faults.clear()
        journey = self.playthrough.journey
        self._reached = [] if journey is None else [n for n in journey.reached if n in names]
        self._chapter = len(self._reached) - 1
        choices = []
        if journey is not None and not journey.finished:
            choices.append(Choice(lambda: words("menu.continue"), self._continue))
        if _has_story():
            choices.append(Choice(lambda: words("menu.new"), self._story))
        if len(self._reached) > 1:
            choices.append(Choice(self._chapter_words, self._choose, self._turn_chapter))
        if len(names) > 1:
            choices.append(Choice(self._level_words, self._start, self._turn_level))
        choices += [
            Choice(self._difficulty_words, lambda: self._turn(1), self._turn),
            Choice(lambda: words("menu.quit"), desk.quit),
        ]
        self.menu = Menu(choices)

    def _place(self, told: Told) -> Stage | None:
        """Return a level to look at: the first one that there is."""
        if not self._levels:
            return None
        sim = Terms(self._levels[0], bot="idle").open()
        stage = Stage(sim, self.desk.settings, told=told)
        stage.renderer.whole = True
        lamps = [f for f in stage.baked.light.fixtures if f.lit]
        busy = sim.world.actors.body.pos[0]

        def worth(fixture: Fixture) -> float:
            lamp = fixture.lamp
            away = ((busy - (lamp.x, lamp.y)) ** 2).sum(axis=1)
            return float((away < lamp.reach**2).sum()) + lamp.reach / 100

        best = max(lamps, key=worth).lamp if lamps else None
        width, height = sim.level.width / 2, sim.level.height / 2
        # the menu lies to the left, so what is looked at belongs to the right
        self._middle = (best.x - 5.0, best.y) if best else (width / 2, height / 2)
        return stage

    def _level_words(self) -> str:
        return f"{self.desk.words.text('menu.levels')}   < {self._levels[self._level]} >"

    def _turn_level(self, step: int) -> None:
        self._level = (self._level + step) % len(self._levels)

    def _difficulty_words(self) -> str:
        words = self.desk.words.text
        name = words(f"menu.difficulty.{DIFFICULTIES[self._difficulty]}")
        return f"{words('menu.difficulty')}   < {name} >"

    def _turn(self, step: int) -> None:
        self._difficulty = (self._difficulty + step) % len(DIFFICULTIES)

    def _continue(self) -> None:
        self.desk.start(self.playthrough.go_on(), self.playthrough)

    def _story(self) -> None:
        terms = self.playthrough.begin(DIFFICULTIES[self._difficulty])
        self.desk.start(terms, self.playthrough)

    def _chapter_words(self) -> str:
        words, name = self.desk.words, self._reached[self._chapter]
        key = f"{name.replace('/', '.')}.title"
        titled = words.text(key) if key in words else name
        return f"{words.text('menu.chapters')}   < {titled} >"

    def _turn_chapter(self, step: int) -> None:
        self._chapter = (self._chapter + step) % len(self._reached)

    def _choose(self) -> None:
        level, difficulty = self._reached[self._chapter], DIFFICULTIES[self._difficulty]
        self.desk.start(self.playthrough.choose(level, difficulty), self.playthrough)

    def _start(self) -> None:
        level = self._levels[self._level]
        self.desk.start(Terms(level, difficulty=DIFFICULTIES[self._difficulty]))

    def handle(self, event: pygame.event.Event) -> None:
        """Choose."""
        self.menu.handle(event, self.desk.pointer)

    def update(self, seconds: float) -> None:
        """Let the picture drift."""
        self._time += seconds

    def draw(self, target: Surface) -> None:
        """Draw the place, the name and the menu."""
        if self._stage is None:
            target.fill((10, 12, 18))
        else:
            x, y = self._middle
            at = (
                x + math.sin(self._time * 0.11) * _DRIFT,
                y + math.cos(self._time * 0.07) * _DRIFT,
            )
            self._stage.draw(target, 1.0, 1 / 60, at=at)
            shade = _shade(target.get_size())
            target.blit(shade, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        height = target.get_height()
        words = self.desk.words.text
        name = spaced(words("title.name"), 92, PALE, 14)
        left, top = 104, round(height * 0.22)
        target.blit(name, (left, top))
        pygame.draw.rect(target, WARM, (left + 2, top + name.get_height() + 4, 210, 3))
        under = spaced(words("title.under"), 28, DIM, 2)
        target.blit(under, (left + 2, top + name.get_height() + 20))
        self.menu.draw(target, left, round(height * 0.53), self._time)
        help_key = f"menu.difficulty.{DIFFICULTIES[self._difficulty]}.help"
        target.blit(line(words(help_key), 20, DIM), (left + 2, height - 70))


def _has_story() -> bool:
    """Whether there is a campaign to play."""
    try:
        return bool(maps_of(""))
    except FaultError:
        return False


def _tells(name: str) -> bool:
    """Whether a level has a story."""
    return (find_level(name).parent / STORY_FILE).is_file()


@lru_cache(4)
def _shade(size: tuple[int, int]) -> Surface:
    """Return what darkens the side of the menu and the edges."""
    x, y = np.mgrid[0 : 1 : size[0] * 1j, -1 : 1 : size[1] * 1j]
    side = np.clip((x - 0.10) / 0.62, 0, 1) ** 1.3
    shade = (0.10 + 0.90 * side) * np.clip(1.08 - 0.3 * y * y, 0, 1)
    made = Surface(size)
    tint = np.clip(shade, 0, 1)[..., None] * np.array([246, 248, 255])
    pygame.surfarray.blit_array(made, tint.astype(np.uint8))
    return made
