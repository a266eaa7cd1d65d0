"""The time line: how much is known, what happened when, and where the picture stands."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pygame
from pygame import Rect, Surface

from game.content.text import Catalogue
from game.data.constants import TICKS_PER_SECOND
from game.play.text import ALERT, DIM, PALE, WARM, Color, line
from game.sim.film import Film, Sign

_NAMES = {
    Sign.BEAT: "theatre.sign.story",
    Sign.SIGHTING: "theatre.sign.seen",
    Sign.SHOT: "theatre.sign.shots",
    Sign.DEATH: "theatre.sign.falls",
}
_COLORS: dict[Sign, Color] = {
    Sign.BEAT: PALE,
    Sign.SIGHTING: (255, 160, 72),
    Sign.SHOT: WARM,
    Sign.DEATH: ALERT,
}
_EMPTY, _KNOWN, _PAST = (20, 23, 29), (38, 43, 52), (64, 70, 82)
_NEAR = 5  # pixels within which a sign is told of
_GRAB = 10  # pixels around it that may be dragged


class TimeLine:
    """A lane for each kind of sign over a track."""

    def __init__(self, film: Film) -> None:
        self.film = film
        self.area = Rect(0, 0, 1, 1)  # of lanes and track, last drawn
        self._lanes: Surface | None = None
        self._drawn: tuple[object, ...] = ()

    def height(self, size: int) -> int:
        """Return how high it is with letters of a size, in pixels."""
        return len(_NAMES) * (size + 2) + 12

    def holds(self, pointer: tuple[float, float]) -> bool:
        """Whether a pixel is on it."""
        return self.area.inflate(2 * _GRAB, _GRAB).collidepoint(pointer)

    def tick_at(self, x: float) -> int:
        """Return the tick at a pixel."""
        part = (x - self.area.left) / max(1, self.area.width)
        return round(min(1.0, max(0.0, part)) * self.film.end)

    def x_of(self, tick: int) -> int:
        """Return the pixel of a tick."""
        return self.area.left + round(self.area.width * tick / max(1, self.film.end))

    def draw(self, target: Surface, rect: Rect, size: int, words: Catalogue) -> None:
        """Draw it; the names of the lanes stand on the left."""
        step = size + 2
        names = {
            sign: line(words.text(key), size, _COLORS[sign], words.language)
            for sign, key in _NAMES.items()
        }
        left = rect.left + max(one.get_width() for one in names.values()) + 22
        self.area = Rect(left, rect.top, rect.right - left, rect.height)
        self._refresh(step)
        if self._lanes is not None:
            target.blit(self._lanes, self.area)
        for row, sign in enumerate(_NAMES):
            y = rect.top + row * step + step // 2
            _shape(target, sign, rect.left + 6, y, 5)
            target.blit(names[sign], names[sign].get_rect(midleft=(rect.left + 16, y)))
        self._track(target)

    def _track(self, target: Surface) -> None:
        """Draw how far it is, below the lanes."""
        area, film = self.area, self.film
        track = Rect(area.left, area.bottom - 9, area.width, 6)
        pygame.draw.rect(target, _EMPTY, track, border_radius=3)
        for tick, color in ((film.known, _PAST), (film.tick, WARM)):
            part = Rect(track.left, track.top, self.x_of(tick) - track.left, track.height)
            pygame.draw.rect(target, color, part, border_radius=3)
        x = self.x_of(film.tick)
        pygame.draw.line(target, PALE, (x, area.top), (x, track.bottom))
        pygame.draw.circle(target, (0, 0, 0), (x, track.centery), 9)
        pygame.draw.circle(target, PALE, (x, track.centery), 7)

    def draw_hint(
        self, target: Surface, x: float, size: int, words: Catalogue, name: Callable[[int], str]
    ) -> None:
        """Tell over it which moment a pixel stands for, and what happened there."""
        tick = self.tick_at(x)
        told = moment(tick)
        if found := self._nearest(x):
            sign, at, slot = found
            told = f"{moment(at)}  {words.text(_NAMES[sign])}"
            told += f": {name(slot)}" if slot >= 0 else ""
        shown = line(told, size, PALE, words.language)
        rect = shown.get_rect(midbottom=(round(x), self.area.top - 4)).clamp(target.get_rect())
        pygame.draw.rect(target, (7, 8, 11), rect.inflate(12, 4), border_radius=4)
        target.blit(shown, rect)
        pygame.draw.line(target, DIM, (x, self.area.top), (x, self.area.bottom))

    def _nearest(self, x: float) -> tuple[Sign, int, int] | None:
        """Return the sign at a pixel, if there is one: what is rarer first."""
        for sign in (Sign.DEATH, Sign.SIGHTING, Sign.BEAT, Sign.SHOT):
            near = [(abs(self.x_of(tick) - x), tick, slot) for tick, slot in self.film.signs[sign]]
            if near and min(near)[0] <= _NEAR:
                return sign, *min(near)[1:]
        return None

    def _refresh(self, step: int) -> None:
        """Draw the lanes anew when there is more to show."""
        film, width = self.film, self.area.width
        counts = tuple(len(film.signs[sign]) for sign in _NAMES)
        state = (*counts, film.known * width // max(1, film.end), self.area.size, step)
        if state == self._drawn:
            return
        self._drawn = state
        made = Surface(self.area.size)
        made.fill((7, 8, 11))
        known = self.x_of(film.known) - self.area.left
        for row, sign in enumerate(_NAMES):
            lane = Rect(0, row * step, width, step - 2)
            made.fill(_EMPTY, lane)
            made.fill(_KNOWN, (0, lane.top, known, lane.height))
            ticks = np.array([tick for tick, _ in film.signs[sign]], np.int64)
            for x in np.unique(ticks * width // max(1, film.end)).tolist():
                _shape(made, sign, x, lane.centery, min(6, max(3, lane.height // 2 - 2)))
        self._lanes = made


def moment(tick: int) -> str:
    """Return a tick as minutes and seconds, to the tenth."""
    minutes, rest = divmod(tick, 60 * TICKS_PER_SECOND)
    return f"{minutes}:{rest // TICKS_PER_SECOND:02d}.{rest % TICKS_PER_SECOND // 6}"


def _shape(target: Surface, sign: Sign, x: int, y: int, half: int) -> None:
    """Draw a sign: told by its shape as well as by its colour."""
    color = _COLORS[sign]
    if sign is Sign.SHOT:
        pygame.draw.line(target, color, (x, y - half), (x, y + half), 2)
    elif sign is Sign.DEATH:
        for way in (-1, 1):
            ends = (x - half, y - half * way), (x + half, y + half * way)
            pygame.draw.line(target, color, *ends, 3)
    elif sign is Sign.BEAT:
        corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
        pygame.draw.polygon(target, color, corners)
    else:
        pygame.draw.circle(target, color, (x, y), half, 2)
