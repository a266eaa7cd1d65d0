"""An album of a game: a picture of every step of every beat of its story, when it shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pygame import Surface

from game.data.constants import TICKS_PER_SECOND
from game.play.display import open_unseen, picture_size, save_picture
from game.play.feed import Feed
from game.play.hud.layout import draw_hud
from game.play.hud.showing import Showing
from game.play.input import Bindings
from game.play.scale import FRAME
from game.play.settings import Settings
from game.play.stage import Stage
from game.play.text import words_in
from game.sim.sim import Sim

LATER = 42  # ticks from a step to its picture: words are up, the camera has arrived
EVERY = 6  # ticks between two drawings without a window


class Album:
    """Notes what the beats of world 0 do, and keeps a picture of each, named by tick and beat.

    A beat that waits goes in steps, and each of them has a picture, once: what comes again and
    again is shown the first time.
    """

    def __init__(self, sim: Sim, folder: Path) -> None:
        self.sim, self.folder = sim, folder
        self._due: dict[str, int] = {}  # file -> tick
        self._seen: set[tuple[int, int]] = set()  # beat, line
        self._lines = np.full_like(self._where(), -1)

    def restart(self) -> None:
        """Take the world as it stands: it was put back."""
        self._due.clear()
        self._lines = self._where()

    def note(self) -> None:
        """Take in a tick that was just made."""
        lines = self._where()
        for beat in np.flatnonzero(lines != self._lines).tolist():
            step = beat, int(lines[beat])
            if step in self._seen:
                continue
            self._seen.add(step)
            tick = int(self.sim.world.clock.tick[0])
            name = f"{tick:05d}-{self.sim.script.beats[beat].id}-{step[1]}.png"
            self._due[name] = tick + LATER
        self._lines = lines

    def keep(self, picture: Surface, *, whole: bool = False) -> None:
        """Write what is due, or ``whole`` all that is noted; FaultError says why it cannot be."""
        tick = int(self.sim.world.clock.tick[0])
        for name in [name for name, when in self._due.items() if whole or when <= tick]:
            del self._due[name]
            save_picture(picture, self.folder / name)

    def _where(self) -> NDArray[np.int64]:
        """Return at which line each beat stands, -1 before it has fired: (beats,)."""
        beat = self.sim.world.beats.beat
        return np.where(beat.fired[0] >= 0, beat.line[0].astype(np.int64), -1)


class Unseen:
    """World 0 of a simulation as a window would show it, drawn for an album alone."""

    def __init__(self, sim: Sim, folder: Path, settings: Settings | None = None) -> None:
        open_unseen()
        self.settings = settings or Settings()
        self.stage = Stage(sim, self.settings)
        self.words = words_in(self.settings.language)
        self.feed = Feed(self.stage.watch, self.words)
        self.album = Album(sim, folder)
        self._picture = Surface(picture_size(*FRAME))
        self._bindings = Bindings(self.settings.keys)
        self._tick = 0

    def note(self) -> None:
        """Take in a tick that was just made."""
        self.stage.note()
        self.feed.note()
        self.feed.move(1 / TICKS_PER_SECOND)
        for x, y, seconds in self.feed.visits:
            self.stage.camera.visit(x, y, seconds)
        self.feed.visits.clear()
        self.album.note()
        self._tick += 1
        if self._tick % EVERY == 0:
            self._draw()
            self.album.keep(self._picture)

    def close(self) -> None:
        """Keep what was not due yet, as the last moment shows it."""
        self._draw()
        self.album.keep(self._picture, whole=True)

    def _draw(self) -> None:
        self.stage.draw(self._picture, 1.0, EVERY / TICKS_PER_SECOND)
        show = Showing(
            stage=self.stage,
            feed=self.feed,
            words=self.words,
            settings=self.settings,
            bindings=self._bindings,
            part=1.0,
            time=self._tick / TICKS_PER_SECOND,
            pointer=None,
        )
        draw_hud(self._picture, show)
