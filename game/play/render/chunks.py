"""The ground in chunks: blood, holes and shell cases go straight onto it and stay."""

from __future__ import annotations

from dataclasses import dataclass

import pygame
from pygame import Rect, Surface

SIDE = 256  # pixels


@dataclass(slots=True)
class _Chunk:
    """One square of the level: what lies, what stands, and both together."""

    rect: Rect
    floor: Surface
    upright: Surface
    shown: Surface
    clean: tuple[Surface, Surface] | None = None  # floor and upright before the first mark
    hidden: tuple[Rect, ...] = ()  # parts that are left black

    def mend(self, area: Rect) -> None:
        self.shown.blit(self.floor, area, area)
        self.shown.blit(self.upright, area, area)
        for part in self.hidden:
            self.shown.fill(0, part.clip(area))


class Chunks:
    """The level's ground, marked while it is played and wiped clean in no time."""

    def __init__(self, floor: Surface, upright: Surface) -> None:
        self.size = floor.get_size()
        self._columns = -(-self.size[0] // SIDE)
        self._all: list[_Chunk] = []
        bounds = floor.get_rect()
        corner = Surface((1, 1))  # what lies beyond the level goes on as the level ends
        corner.blit(floor, (0, 0))
        corner.blit(upright, (0, 0))
        self._beyond = corner.get_at((0, 0))
        for y in range(0, self.size[1], SIDE):
            for x in range(0, self.size[0], SIDE):
                rect = Rect(x, y, SIDE, SIDE).clip(bounds)
                low = Surface(rect.size)
                low.blit(floor, (0, 0), rect)
                high = Surface(rect.size, pygame.SRCALPHA)
                high.blit(upright, (0, 0), rect)
                shown = low.copy()
                shown.blit(high, (0, 0))
                self._all.append(_Chunk(rect, low, high, shown))

    def draw(self, target: Surface, left: int, top: int) -> None:
        """Draw what a view with its corner at (left, top) pixels shows."""
        view = target.get_rect().move(left, top)
        if not Rect((0, 0), self.size).contains(view):
            target.fill(self._beyond)
        target.fblits([(c.shown, (c.rect.x - left, c.rect.y - top)) for c in self._touching(view)])

    def mark(self, picture: Surface, at: Rect, *, upright: bool = False) -> None:
        """Leave a mark for good: on the floor under what stands there, or on what stands."""
        for chunk in self._touching(at):
            self._keep(chunk)
            where = at.move(-chunk.rect.x, -chunk.rect.y)
            (chunk.upright if upright else chunk.floor).blit(picture, where)
            chunk.mend(where.clip(chunk.shown.get_rect()))

    def clear(self, area: Rect) -> None:
        """Take away what stands in an area."""
        for chunk in self._touching(area):
            self._keep(chunk)
            where = area.move(-chunk.rect.x, -chunk.rect.y).clip(chunk.shown.get_rect())
            chunk.upright.fill((0, 0, 0, 0), where)
            chunk.mend(where)

    def hide(self, parts: list[Rect]) -> None:
        """Leave these parts black, and no others."""
        for chunk in self._all:
            hidden = tuple(
                part.clip(chunk.rect).move(-chunk.rect.x, -chunk.rect.y)
                for part in parts
                if part.colliderect(chunk.rect)
            )
            if hidden != chunk.hidden:
                chunk.hidden = hidden
                chunk.mend(chunk.shown.get_rect())

    def wipe(self) -> None:
        """Undo every mark."""
        for chunk in self._all:
            if chunk.clean is not None:
                chunk.floor, chunk.upright = chunk.clean
                chunk.clean = None
                chunk.mend(chunk.shown.get_rect())

    def _keep(self, chunk: _Chunk) -> None:
        if chunk.clean is None:
            chunk.clean = chunk.floor, chunk.upright
            chunk.floor, chunk.upright = chunk.floor.copy(), chunk.upright.copy()

    def _touching(self, area: Rect) -> list[_Chunk]:
        first, last = max(0, area.left // SIDE), min(self._columns - 1, (area.right - 1) // SIDE)
        rows = len(self._all) // self._columns
        top, bottom = max(0, area.top // SIDE), min(rows - 1, (area.bottom - 1) // SIDE)
        return [
            self._all[row * self._columns + column]
            for row in range(top, bottom + 1)
            for column in range(first, last + 1)
        ]
