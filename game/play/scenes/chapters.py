"""The chapters: those that were reached can be played again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game.content.faults import FaultError
from game.content.text import Catalogue
from game.lab.campaign import maps_of
from game.play.journey import Playthrough
from game.play.menu.page import Page
from game.play.menu.widgets import Button, Told, Widget
from game.play.scenes.scene import Desk
from game.play.settings import DIFFICULTIES
from game.play.titles import level_title


class Chapters(Page):
    """Every map of the story, in order."""

    def __init__(self, desk: Desk, playthrough: Playthrough) -> None:
        self.playthrough = playthrough
        super().__init__(desk, "menu.chapters", self._shown)

    def _shown(self) -> Sequence[Widget]:
        journey, words = self.playthrough.journey, self.desk.words
        reached = set(journey.reached) if journey else set()
        rows: list[Widget] = []
        for name in story_levels():
            titled = level_title(name, words)
            if name in reached:
                rows.append(Button(titled, partial(self._choose, name)))
            else:
                rows.append(Told("...", words.text("menu.locked")))
        return rows

    def _choose(self, level: str) -> None:
        terms = self.playthrough.choose(level, self.desk.settings.difficulty)
        self.desk.start(terms, self.playthrough)


def story_levels() -> list[str]:
    """Return the maps of the story in order, none where there is no story."""
    try:
        return maps_of("")
    except FaultError:
        return []


def note_before(level: str, words: Catalogue) -> str:
    """Return what is said before a level to those who want to know, "" for nothing."""
    key = f"note.{level.replace('/', '.')}"
    return words.text(key) if key in words else ""


class NewStory(Page):
    """Before the story begins: how hard it shall be, and what it would replace."""

    def __init__(self, desk: Desk, playthrough: Playthrough) -> None:
        self.playthrough = playthrough
        super().__init__(desk, "menu.new", self._shown)
        self.menu.at = DIFFICULTIES.index(desk.settings.difficulty)
        if playthrough.journey is not None and not playthrough.journey.finished:
            self.note = desk.words.text("menu.new.warning")

    def _shown(self) -> Sequence[Widget]:
        words = self.desk.words.text
        return [
            Button(
                words(f"menu.difficulty.{name}"),
                partial(self._begin, name),
                words(f"menu.difficulty.{name}.help"),
            )
            for name in DIFFICULTIES
        ]

    def _begin(self, difficulty: str) -> None:
        kept = self.desk.settings.model_copy(update={"difficulty": difficulty})
        self.desk.change(kept)
        self.desk.start(self.playthrough.begin(difficulty), self.playthrough)
