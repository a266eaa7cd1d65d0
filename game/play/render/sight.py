"""What the player's character sees, as a soft mask over the view; the rest is drawn from memory."""

from __future__ import annotations

import math
from collections import deque

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.data.constants import TILE
from game.play.render.shapes import fine_rows, leaf_edges, near, outline, visible, wall_tiles
from game.play.scale import ART_TILE, LIGHT, LIGHT_TILE, SIGHT
from game.tiled.level import Level
from game.tiled.reach import inside

WIDTH = math.radians(250)  # of what is seen at once
CLOSE = 3.0  # metres round about that are noticed whatever the direction
_FAR = 60.0  # metres
_COARSE = 6  # pixels of the mask to one of the direction's
_INTO = 0.55  # metres seen of what blocks the view
_SEEN = 96  # of 255: from here on people are shown
_MARGIN = 4  # pixels of the mask round the view, so that it will do when the view has moved on
_SETTLE = 110  # of 255: part of the new mask that a frame takes up

Bools = NDArray[np.bool_]


class SightMask:
    """The mask of one view; white is seen. Draw ``mask`` at ``shift`` over the view."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._walls = outline(level.opaque)
        self._edges = self._walls
        half = np.repeat(fine_rows(level.opaque).T, SIGHT // 2, axis=0)
        tall = np.repeat(half, 2, axis=1)
        self._tops = Surface(tall.shape)
        pygame.surfarray.blit_array(self._tops, np.repeat(tall[..., None] * np.uint8(255), 3, 2))
        self._size = (0, 0)
        self._corner = self.shift = (0, 0)
        self._left = self._top = 0
        self._fresh = True
        self._place: tuple[float, ...] = ()
        self._polygon = np.zeros((0, 2)), np.zeros(0)
        self.mask = Surface((1, 1))

    def set_doors(self, shut: Bools) -> None:
        """Say which doors are shut."""
        self._edges = self._walls.joined(leaf_edges(self._level, shut))
        self._place = ()

    def restart(self) -> None:
        """Forget the last frame, so that the next does not fade in from it."""
        self._fresh = True

    def draw(
        self,
        size: tuple[int, int],
        corner: tuple[int, int],
        eye: tuple[float, float] | None,
        facing: float | None,
        *,
        late: bool = False,
    ) -> None:
        """Bring the mask up to date for a view of ``size`` pixels at LIGHT scale from ``corner``.

        ``eye`` is in metres, ``facing`` in radians, None to look all round. Without an eye
        everything is seen. ``late``: the mask of the frame before will do, moved with the view.
        """
        self._fit(size)
        left, top = corner[0] // 2 - _MARGIN, corner[1] // 2 - _MARGIN
        self._corner = corner
        if late and eye is not None and self._covers(size, corner):
            self.shift = (2 * self._left - corner[0], 2 * self._top - corner[1])
            return
        self.shift = (2 * left - corner[0], 2 * top - corner[1])
        if eye is None:
            self.mask.fill((255, 255, 255))
            return
        w, h = self._small.get_size()
        self._look(eye, facing, left, top)
        moved = (self._left - left, self._top - top)
        if self._fresh:
            self._mixed.blit(self._small, (0, 0))
        else:
            self._last.blit(self._mixed, (0, 0))
            self._mixed.fill(0)
            self._mixed.blit(self._last, moved)
            self._small.set_alpha(_SETTLE)
            self._mixed.blit(self._small, (0, 0))
            self._small.set_alpha(None)
        self._fresh, self._left, self._top = False, left, top
        soft = pygame.transform.smoothscale(self._mixed, (w // 2, h // 2))
        soft = pygame.transform.box_blur(soft, 1)
        pygame.transform.smoothscale(soft, (2 * w, 2 * h), self.mask)

    def _covers(self, size: tuple[int, int], corner: tuple[int, int]) -> bool:
        """Whether the mask of the frame before reaches over all of a view."""
        if self._fresh:
            return False
        left, top = 2 * self._left - corner[0], 2 * self._top - corner[1]
        width, height = self.mask.get_size()
        return left <= 0 and top <= 0 and left + width >= size[0] and top + height >= size[1]

    def _look(self, eye: tuple[float, float], facing: float | None, left: int, top: int) -> None:
        """Draw what is seen now, hard-edged."""
        k, white = SIGHT, (255, 255, 255)
        w, h = self._small.get_size()
        box = (
            min(left / k - 1, eye[0]),
            min(top / k - 1, eye[1]),
            max((left + w) / k + 1, eye[0]),
            max((top + h) / k + 1, eye[1]),
        )
        place = (round(eye[0], 2), round(eye[1], 2), *box)
        if place != self._place:
            self._place = place
            self._polygon = visible(*eye, _FAR, near(self._edges, *eye, box))
        ray, distance = self._polygon
        at = np.array([eye[0] * k - left, eye[1] * k - top])
        self._deep.fill(0)
        pygame.draw.polygon(self._deep, white, ray * ((distance[:, None] + _INTO) * k) + at)
        self._deep.blit(self._tops, (-left, -top), special_flags=pygame.BLEND_RGB_MULT)
        self._small.fill(0)
        pygame.draw.polygon(self._small, white, ray * (distance[:, None] * k) + at)
        self._small.blit(self._deep, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
        if facing is None:
            return
        # coarse, then blurred: where attention ends there is no edge
        coarse = at / _COARSE
        self._fan.fill(0)
        turn = np.linspace(facing - WIDTH / 2, facing + WIDTH / 2, 13)
        fan = np.stack([np.cos(turn), np.sin(turn)], 1) * (_FAR * k / _COARSE) + coarse
        pygame.draw.polygon(self._fan, white, [tuple(coarse), *fan.tolist()])
        pygame.draw.circle(self._fan, white, tuple(coarse), CLOSE * k / _COARSE)
        blurred = pygame.transform.box_blur(self._fan, 1)
        pygame.transform.smoothscale(blurred, (w, h), self._cone)
        self._small.blit(self._cone, (0, 0), special_flags=pygame.BLEND_RGB_MIN)

    def _fit(self, size: tuple[int, int]) -> None:
        if size == self._size:
            return
        self._size = size
        w, h = size[0] // 2 + 2 + 2 * _MARGIN, size[1] // 2 + 2 + 2 * _MARGIN
        w, h = -(-w // _COARSE) * _COARSE, -(-h // _COARSE) * _COARSE
        self._small, self._deep, self._cone = (Surface((w, h)) for _ in range(3))
        self._mixed, self._last = Surface((w, h)), Surface((w, h))
        self._fan = Surface((-(-w // _COARSE), -(-h // _COARSE)))
        self.mask = Surface((2 * w, 2 * h))
        self._fresh = True

    def sees(self, x: float, y: float) -> bool:
        """Whether a place in metres is seen in the mask last drawn."""
        px, py = round(x * LIGHT) - self._corner[0], round(y * LIGHT) - self._corner[1]
        if not (0 <= px < self._size[0] and 0 <= py < self._size[1]):
            return False
        at = (px - self.shift[0], py - self.shift[1])
        return int(self.mask.get_at(at)[0]) > _SEEN


def sealed_tiles(level: Level, locked: Bools, player: int) -> Bools:
    """Return the open tiles (H, W) that lie behind locked doors, seen from where the player starts.

    What nobody can reach is not drawn, nor is what lies in an unseen zone. ``player`` is the spawn
    of whoever is the player now; when there is none (-1), no more is sealed.
    """
    starts = [level.spawns[player].pos] if player >= 0 else []
    walls = wall_tiles(level)
    free = ~walls
    unseen = np.zeros_like(walls)
    for zone in level.zones:
        if zone.kind == "unseen":
            unseen |= inside(zone.points, walls.shape)
    if not starts:
        return ~walls & unseen
    for door, barred in zip(level.doors, locked, strict=True):
        x0, y0, x1, y1 = door.rect
        if barred and not door.glass:
            free[y0:y1, x0:x1] = False
    reached = np.zeros_like(free)
    queue = deque([(int(starts[0][1] / TILE), int(starts[0][0] / TILE))])
    while queue:
        y, x = queue.popleft()
        on_map = 0 <= y < level.height and 0 <= x < level.width
        if on_map and free[y, x] and not reached[y, x]:
            reached[y, x] = True
            queue.extend(((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)))
    return ~walls & (unseen | free & ~reached)


def tile_runs(tiles: Bools) -> list[pygame.Rect]:
    """Return tiles (H, W) as rectangles in pixels of the level, one for each run of a row."""
    runs = []
    for y, row in enumerate(tiles):
        ends = np.flatnonzero(np.diff(np.pad(row, 1).astype(np.int8)))
        for start, stop in zip(ends[::2].tolist(), ends[1::2].tolist(), strict=True):
            size = ((stop - start) * ART_TILE, ART_TILE)
            runs.append(pygame.Rect((start * ART_TILE, y * ART_TILE), size))
    return runs


def sealed_map(tiles: Bools) -> Bools:
    """Return tiles (H, W) as a map at LIGHT scale, (w, h)."""
    return np.repeat(np.repeat(tiles.T, LIGHT_TILE, 0), LIGHT_TILE, 1)
