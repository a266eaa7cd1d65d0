"""Door leaves: swinging on their hinge, or sliding where they are wide."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.content.paths import ASSETS
from game.data.constants import TILE
from game.play.camera import View
from game.play.render.pictures import MAP_TILE, read_picture
from game.play.scale import ART_TILE
from game.systems.doors import DOOR_SWING
from game.tiled.level import Level
from game.tiled.schema import Door

FOLDER = ASSETS / "props"
_SLIDES = 3  # tiles of length from which a leaf slides aside
_STEPS = 12  # pictures of a swing
_SHOWS = 0.12  # part of an open sliding leaf that still shows


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A door as it is drawn."""

    kind: str
    tiles: int  # length
    x: float  # metres, the hinge
    y: float
    along: float  # radians from the hinge to the other jamb
    slides: bool


class Leaves:
    """Every door of a level."""

    def __init__(self, level: Level) -> None:
        self._leaves = [_leaf(door) for door in level.doors]

    def draw(self, target: Surface, view: View, swings: NDArray[Any], turned: NDArray[Any]) -> None:
        """Draw the leaves; ``swings`` in ticks of the way open, ``turned`` which way they go."""
        blits = []
        for leaf, swing, side in zip(self._leaves, swings, turned, strict=True):
            if not view.shows(leaf.x, leaf.y, leaf.tiles):
                continue
            part = min(1.0, max(0.0, float(swing) / DOOR_SWING))
            part = part * part * (3 - 2 * part)
            x, y, turn = leaf.x, leaf.y, leaf.along
            if leaf.slides:
                away = leaf.tiles * TILE * part * (1 - _SHOWS)
                x, y = x - math.cos(turn) * away, y - math.sin(turn) * away
            else:
                step = round(part * _STEPS) / _STEPS
                turn += step * math.pi / 2 * (-1 if side else 1) * _swing_sign(leaf)
            picture = _turned(leaf.kind, leaf.tiles, round(math.degrees(turn), 1))
            length = leaf.tiles * TILE / 2
            middle = (x + math.cos(turn) * length, y + math.sin(turn) * length)
            blits.append((picture, picture.get_rect(center=view.to_screen(*middle))))
        target.fblits(blits)


def _leaf(door: Door) -> _Leaf:
    x0, y0, x1, y1 = door.rect
    across = x1 - x0 >= y1 - y0
    tiles = max(x1 - x0, y1 - y0)
    slides = tiles >= _SLIDES
    wide = "gate" if door.locked else "shutter"
    narrow = "glass" if door.glass else "thin" if door.thin else "steel"
    if across:
        hinge, along = (x0 * TILE, (y0 + y1) / 2 * TILE), 0.0
    else:
        hinge, along = ((x0 + x1) / 2 * TILE, y0 * TILE), math.pi / 2
    return _Leaf(wide if slides else narrow, tiles, *hinge, along, slides)


def _swing_sign(leaf: _Leaf) -> int:
    """Which way a leaf turns when its side is 0: towards +y, or towards +x."""
    return 1 if leaf.along == 0 else -1


@lru_cache(256)
def _turned(kind: str, tiles: int, degrees: float) -> Surface:
    return pygame.transform.rotozoom(_flat(kind, tiles), -degrees, 1)


@lru_cache(16)
def _flat(kind: str, tiles: int) -> Surface:
    path = _picture(kind, tiles)
    scale = ART_TILE / MAP_TILE
    if path is None:
        leaf = Surface((tiles * ART_TILE, ART_TILE), pygame.SRCALPHA)
        body = pygame.Rect(0, 8, tiles * ART_TILE, 8)
        pygame.draw.rect(leaf, (93, 111, 122), body, border_radius=2)
        pygame.draw.rect(leaf, (11, 12, 16), body, 1, border_radius=2)
        return leaf
    picture = read_picture(path)
    size = (tiles * ART_TILE, round(picture.get_height() * scale))
    return pygame.transform.smoothscale(picture, size)


def _picture(kind: str, tiles: int) -> Path | None:
    """Return the leaf of that length, or else another of its kind, to be stretched."""
    exact = FOLDER / f"door_{kind}_{tiles}.png"
    if exact.is_file():
        return exact
    others = sorted(FOLDER.glob(f"door_{kind}_*.png"))
    return others[0] if others else None
