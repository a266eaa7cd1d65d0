"""A level's pictures and lamp shadows, kept on disk between runs by what they were made from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray
from platformdirs import user_cache_path

from game.play.render.light import LightMap
from game.play.render.pictures import OVERHEAD, Pictures, draw_pictures
from game.play.scale import ART_TILE, LIGHT_TILE
from game.space.store import stored
from game.tiled.level import Level

_FORMAT = "picture5"  # changes whenever the same level would be drawn differently
_PICTURES = 0.35  # part of the work that pictures are, for the progress shown

Told = Callable[[float], None]


@dataclass(frozen=True, slots=True, eq=False)
class Hung:
    """A tile that hangs above people."""

    x: float  # metres, its middle
    y: float
    picture: pygame.Surface
    crown: tuple[tuple[float, float], ...]  # the middles of all tiles that hang together


@dataclass(frozen=True, slots=True)
class Baked:
    """Everything about a level's looks that takes long to make."""

    floor: pygame.Surface
    upright: pygame.Surface
    hung: tuple[Hung, ...]
    light: LightMap


def bake(level: Level, folder: Path | None = None, told: Told = lambda part: None) -> Baked:
    """Return a level's looks, from ``folder`` where they are there and whole.

    ``told`` hears the part of the work done, 0 to 1. The last level's are kept in memory: one
    stage at a time may use them.
    """
    folder = user_cache_path("loose-ends") if folder is None else folder
    key = (level.content_hash, level.path, folder)
    if key not in _last:
        made = _bake(level, folder, told)
        _last.clear()
        _last[key] = made
    return _last[key]


_last: dict[tuple[str, Path, Path], Baked] = {}


def _bake(level: Level, folder: Path, told: Told) -> Baked:
    name = f"{_FORMAT}-{level.content_hash}-{_art_hash(level)}"
    art = (level.height * ART_TILE, level.width * ART_TILE)
    small = (level.width * LIGHT_TILE, level.height * LIGHT_TILE)

    @cache
    def drawn() -> Pictures:
        return draw_pictures(level)

    def bytes_of(pick: Callable[[Pictures], pygame.Surface]) -> NDArray[np.uint8]:
        raw = pygame.image.tobytes(pick(drawn()), "RGBA")
        return np.frombuffer(raw, np.uint8).reshape(*art, 4).copy()

    def kept(part: str, pick: Callable[[Pictures], pygame.Surface]) -> pygame.Surface:
        table = stored(folder, f"{name}-{part}", (*art, 4), np.uint8, lambda: bytes_of(pick))
        size = (art[1], art[0])
        return pygame.image.frombuffer(np.ascontiguousarray(table).data, size, "RGBA")

    floor = kept("floor", lambda p: p.floor).convert()
    told(_PICTURES * 0.4)
    upright = kept("upright", lambda p: p.upright).convert_alpha()
    told(_PICTURES * 0.7)
    overhead = kept("overhead", lambda p: p.overhead).convert_alpha()
    tops = stored(folder, f"{name}-tops", small, np.uint8, lambda: drawn().tops)
    wet = stored(folder, f"{name}-wet", small, np.uint8, lambda: drawn().puddles)
    told(_PICTURES)

    def mask(
        index: int, size: tuple[int, int], build: Callable[[], NDArray[np.uint8]]
    ) -> NDArray[np.uint8]:
        return stored(folder, f"{name}-lamp{index}", size, np.uint8, build)

    light = LightMap(level, tops, wet, mask, lambda part: told(_PICTURES + (1 - _PICTURES) * part))
    told(1.0)
    return Baked(floor, upright, _hung(level, overhead), light)


def _art_hash(level: Level) -> str:
    """Return the hash of the pictures of a level: art may change under a map that does not."""
    found = hashlib.sha256()
    for tileset in level.tilesets:
        for image in (tileset.image, *(tile.image for tile in tileset.tiles.values())):
            if image is not None and image.is_file():
                found.update(hashlib.sha256(image.read_bytes()).digest())
    return found.hexdigest()[:16]


def _hung(level: Level, overhead: pygame.Surface) -> tuple[Hung, ...]:
    """Cut the layer above people into its tiles."""
    found = []
    for layer in level.layers:
        if layer.name != OVERHEAD or not layer.visible:
            continue
        for crown in _crowns(layer.gids > 0):
            middles = tuple(((x + 0.5) / 2, (y + 0.5) / 2) for y, x in crown)
            for (y, x), middle in zip(crown, middles, strict=True):
                rect = pygame.Rect(x * ART_TILE, y * ART_TILE, ART_TILE, ART_TILE)
                found.append(Hung(*middle, overhead.subsurface(rect).copy(), middles))
    return tuple(found)


def _crowns(tiles: NDArray[np.bool_]) -> Iterator[list[tuple[int, int]]]:
    """Return the tiles (H, W) in groups that touch, each as (row, column)."""
    left = {(y, x) for y, x in np.argwhere(tiles).tolist()}
    while left:
        crown, edge = [], [min(left)]
        left.remove(edge[0])
        while edge:
            y, x = edge.pop()
            crown.append((y, x))
            near = {(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & left
            left -= near
            edge.extend(sorted(near))
        yield crown
