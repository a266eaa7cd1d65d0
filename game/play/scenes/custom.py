"""Levels of the player's own: every folder of maps in theirs, and what is wrong with some."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from game.content.faults import FaultError
from game.play.attempt import Terms
from game.play.menu.page import Page
from game.play.menu.widgets import Button, Told, Widget
from game.play.scenes.scene import Desk
from game.tiled.load import MAP_FILE, level_roots


class Custom(Page):
    """A row for each level: to play it, or with its first fault."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "menu.levels", self._shown)

    def _shown(self) -> Sequence[Widget]:
        words, folder = self.desk.words.text, level_roots()[-1]
        rows: list[Widget] = []
        for path in custom_maps(folder):
            name = path.parent if path.name == MAP_FILE else path
            shown = name.relative_to(folder).as_posix()
            faults = faults_of(path)
            if faults:
                key = "levels.faults" if len(faults) > 1 else "levels.fault"
                count = words(key, count=len(faults))
                rows.append(Told(shown, count, bad=True))
                rows.append(Told(_short(faults[0])))
            else:
                rows.append(Button(shown, partial(self._start, path)))
        if not rows:
            rows.append(Told(words("levels.empty", path=folder)))
        return rows

    def _start(self, path: Path) -> None:
        difficulty = self.desk.settings.difficulty
        self.desk.start(Terms(str(path), difficulty=difficulty))


def custom_maps(folder: Path) -> list[Path]:
    """Return every map in the player's folder, sorted: in folders of one or two deep, or alone."""
    found = {path for pattern in ("*.tmx", "*/*.tmx", "*/*/*.tmx") for path in folder.glob(pattern)}
    return sorted(found)


def faults_of(path: Path) -> list[str]:
    """Return what is wrong with a level, one line each."""
    try:
        Terms(str(path)).setting()
    except FaultError as error:
        return [str(fault) for fault in error.faults]
    return []


def _short(fault: str, most: int = 110) -> str:
    """Return the end of a long line, where it says what is wrong."""
    return fault if len(fault) <= most else f"...{fault[3 - most :]}"
