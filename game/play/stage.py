"""A world being shown: everything between a simulation and a picture of it."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pygame
from pygame import Surface

from game.play.camera import Camera, View
from game.play.effects import Effects
from game.play.render.bake import Baked, Told, bake
from game.play.render.frame import MOST_BEHIND, Renderer
from game.play.scale import ART
from game.play.settings import Settings
from game.play.watch import Watch
from game.sim.sim import Sim

LATE = 0.0035  # seconds of ticks after which a frame is drawn with less
LATEST = 0.0045  # the same, right after a frame that was
LOOK = 3.0  # metres that a watcher looks ahead of somebody whom no hand aims


class Stage:
    """World 0 of a simulation, with what the eye adds to it; it never writes to the world."""

    def __init__(
        self,
        sim: Sim,
        settings: Settings | None = None,
        cache: Path | None = None,
        told: Told = lambda part: None,
        baked: Baked | None = None,
    ) -> None:
        self.sim = sim
        self.settings = settings or Settings()
        self.watch = Watch(sim)
        self.baked = baked or bake(sim.level, cache, told)
        self.renderer = Renderer(self.watch, self.baked)
        self.camera = Camera((sim.level.width / 2, sim.level.height / 2))
        self.effects = Effects(
            self.watch,
            self.renderer.chunks,
            self.camera,
            self.renderer.actors,
            blood=self.settings.blood,
        )
        self.view = View(0, 0, 1, 1)
        self._near = Surface((1, 1))  # what is drawn where the picture is zoomed

    def adjust(self, settings: Settings) -> None:
        """Draw by other settings from now on."""
        self.settings = settings
        self.effects.blood = settings.blood

    def restart(self) -> None:
        """Take the world as it stands: it was reset or restored."""
        self.leap()
        self.renderer.restart()
        self.effects.restart()

    def leap(self) -> None:
        """Take the world as it stands, which is at another of its ticks; marks stay."""
        self.watch.restart()
        self.renderer.leap()
        self.effects.leap()
        self.camera.restart()

    def note(self) -> None:
        """Take in a tick that was just made."""
        self.watch.note()
        self.effects.note()

    def hurry(self, seconds: float) -> None:
        """Let what can wait a frame wait for it if the ticks took long, but not again and again."""
        most = MOST_BEHIND if seconds > LATEST else 1
        self.renderer.hurried = seconds > LATE and self.renderer.behind < most

    def draw(
        self,
        target: Surface,
        part: float,
        seconds: float,
        *,
        pace: float = 1.0,
        pointer: tuple[float, float] | None = None,
        at: tuple[float, float] | None = None,
    ) -> None:
        """Draw the world.

        ``seconds`` of real time have passed since the last frame, in which the world's own time
        passed ``pace`` times as fast. ``pointer`` is the cursor in pixels of the picture; ``at`` is
        a place in metres to show instead of the player's.
        """
        timer = self.renderer.timer
        timer.start()
        focus = self.focus(part)
        picture = self._picture(target)
        width, height = picture.get_size()
        zoom = target.get_width() / width
        if at is not None:
            focus = aim = at
        elif pointer is None:
            aim = self._ahead(focus)
        else:
            middle = (
                (pointer[0] / zoom - width / 2) / ART,
                (pointer[1] / zoom - height / 2) / ART,
            )
            aim = (focus[0] + middle[0], focus[1] + middle[1])
        self.camera.follow(focus, aim, seconds, self.settings.look_ahead)
        view = self.camera.view(width, height, self.settings.shake)
        self.view = replace(view, zoom=zoom)
        self.renderer.eye = self.camera.visiting
        self.renderer.actors.move(seconds * pace)
        self.effects.move(seconds * pace)
        self.renderer.draw(picture, view, self.effects, self.settings, part, seconds)
        if picture is not target:
            pygame.transform.smoothscale(picture, target.get_size(), target)
            timer.mark("zoom")
        timer.stop()

    def _picture(self, target: Surface) -> Surface:
        """Return what to draw on: a smaller picture, to be made larger, where it is zoomed."""
        zoom = self.settings.zoom
        if zoom == 1:
            return target
        width, height = target.get_size()
        size = (round(width / zoom / 2) * 2, round(height / zoom / 2) * 2)
        if self._near.get_size() != size:
            self._near = Surface(size)
        return self._near

    def focus(self, part: float) -> tuple[float, float]:
        """Return whom the camera follows, in metres: the player, or the middle of the level."""
        player = self.watch.player
        if player < 0:
            return self.sim.level.width / 4, self.sim.level.height / 4
        pos, _ = self.watch.people(part)
        return float(pos[player, 0]), float(pos[player, 1])

    def _ahead(self, focus: tuple[float, float]) -> tuple[float, float]:
        player = self.watch.player
        if player < 0:
            return focus
        _, angle = self.watch.people(1.0)
        turn = float(angle[player])
        return focus[0] + math.cos(turn) * LOOK * 2, focus[1] + math.sin(turn) * LOOK * 2
