"""The title: the name over a place that waits, and the menu."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.content.faults import FaultError
from game.play.attempt import Terms
from game.play.cover import cover
from game.play.journey import Playthrough
from game.play.menu.rows import Menu
from game.play.menu.widgets import Button, Widget
from game.play.render.bake import Told
from game.play.render.light import Fixture
from game.play.scenes.arena import Arena
from game.play.scenes.chapters import Chapters, NewStory, story_levels
from game.play.scenes.contracts import Contracts
from game.play.scenes.credits import Credits
from game.play.scenes.custom import Custom
from game.play.scenes.scene import Desk
from game.play.scenes.settings import SettingsPage
from game.play.scenes.theatre import Theatre
from game.play.stage import Stage
from game.play.text import DIM, PALE, WARM, heading, line
from game.sim.sim import Sim
from game.tiled.load import level_names

_DRIFT = 2.4  # metres that the picture drifts to and fro
_COVER, _LIFTS = 5.0, 3.0  # seconds that the cover lies over the place, and that it takes to go


class Title:
    """The first screen."""

    covers = True
    cursor = True

    def __init__(self, desk: Desk, told: Told = lambda part: None) -> None:
        self.desk = desk
        self._time = 0.0
        self.playthrough = Playthrough()
        self._stage = self._place(told)
        for fault in self.playthrough.faults:
            desk.tell(fault)
        self.playthrough.faults.clear()
        self.menu = Menu([], 28)
        self.refresh()

    def refresh(self) -> None:
        """Take over settings that were changed."""
        if self._stage is not None:
            self._stage.adjust(self.desk.settings)
        self.menu.show(self._rows())

    def _rows(self) -> list[Widget]:
        journey, pages = self.playthrough.journey, self.desk
        rows: list[Widget] = []
        if journey is not None and not journey.finished:
            rows.append(self._row("continue", self._continue))
        if story_levels():
            rows.append(self._row("new", self._new))
        if journey is not None and len(journey.reached) > 1:
            rows.append(
                self._row("chapters", lambda: pages.push(Chapters(pages, self.playthrough)))
            )
        return [
            *rows,
            self._row("contracts", lambda: pages.push(Contracts(pages))),
            self._row("arena", lambda: pages.push(Arena(pages))),
            self._row("theatre", lambda: pages.push(Theatre(pages))),
            self._row("levels", lambda: pages.push(Custom(pages))),
            self._row("settings", lambda: pages.push(SettingsPage(pages))),
            self._row("credits", lambda: pages.push(Credits(pages))),
            self._row("quit", pages.quit),
        ]

    def _row(self, key: str, chosen: Callable[[], None]) -> Button:
        return Button(self.desk.words.text(f"menu.{key}"), chosen)

    def _place(self, told: Told) -> Stage | None:
        """Return a level to look at: where the story stands, or begins; else the first there is."""
        journey = self.playthrough.journey
        standing = [journey.level] if journey is not None else []
        for name in dict.fromkeys([*standing, *story_levels(), *sorted(level_names())]):
            try:
                sim = Terms(name, bot="idle").open()
            except FaultError:
                continue  # whoever wants to play it is told what is wrong
            return self._view(sim, told)
        return None

    def _view(self, sim: Sim, told: Told) -> Stage:
        """Return a level to look at, and choose where the picture drifts."""
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

    def _continue(self) -> None:
        self.desk.start(self.playthrough.go_on(), self.playthrough)

    def _new(self) -> None:
        """Choose how hard the story shall be; one that was begun is replaced by it."""
        self.desk.push(NewStory(self.desk, self.playthrough))

    def handle(self, event: pygame.event.Event) -> None:
        """Choose."""
        self.menu.handle(event, self.desk.pointer)

    def update(self, seconds: float) -> None:
        """Let the picture drift."""
        self._time += seconds

    def draw(self, target: Surface) -> None:
        """Draw the place, the name and the menu."""
        self._draw_place(target)
        height, language = target.get_height(), self.desk.words.language
        words = self.desk.words.text
        name = heading(words("title.name"), 92, PALE, 14, language)
        left, top = 104, round(height * 0.2)
        under = heading(words("title.under"), 28, DIM, 2, language)
        lead = name.get_height() + under.get_height() + 36  # from the name to the menu
        rows = self.menu.step * len(self.menu.widgets)
        top = max(36, min(top, height - 44 - rows - lead))
        target.blit(name, (left, top))
        pygame.draw.rect(target, WARM, (left + 2, top + name.get_height() + 4, 210, 3))
        target.blit(under, (left + 2, top + name.get_height() + 20))
        if self.desk.told:
            told = line(self.desk.told, 18, DIM, language)
            target.blit(told, (left, height - 30))
        menu_top = max(min(round(height * 0.39), height - 44 - rows), top + lead)
        self.menu.draw(target, left, menu_top, height=height - menu_top - 36, language=language)

    def draw_ground(self, target: Surface) -> None:
        """Draw the place that waits, for menus that lie over it: they lift the cover."""
        self._time = max(self._time, _COVER + _LIFTS)
        self._draw_place(target)

    def _draw_place(self, target: Surface) -> None:
        """Draw the place that waits; at first, and where there is none, the cover."""
        left = 1.0 if self._stage is None else 1 - (self._time - _COVER) / _LIFTS
        if self._stage is not None:
            x, y = self._middle
            at = (
                x + math.sin(self._time * 0.11) * _DRIFT,
                y + math.cos(self._time * 0.07) * _DRIFT,
            )
            self._stage.draw(target, 1.0, 1 / 60, at=at)
            shade = _shade(target.get_size())
            target.blit(shade, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        if left > 0:
            picture = cover(target.get_size())
            picture.set_alpha(min(255, round(255 * left)))
            target.blit(picture, (0, 0))
            picture.set_alpha(None)  # others show it, too


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
