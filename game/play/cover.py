"""The cover: the picture of the game, behind what has no place of its own, and the icon."""

from __future__ import annotations

from functools import lru_cache

import pygame
from pygame import Surface

from game.content.paths import ASSETS
from game.play.render.pictures import read_picture

FOLDER = ASSETS / "title"
ICON = FOLDER / "icon_64.png"


@lru_cache(4)
def cover(size: tuple[int, int], bright: float = 1.0) -> Surface:
    """Return the middle of the picture, ``size`` pixels large and ``bright`` times as bright."""
    whole = read_picture(FOLDER / "art.png")
    scale = max(size[0] / whole.get_width(), size[1] / whole.get_height())
    if scale != 1:
        width, height = whole.get_size()
        whole = pygame.transform.smoothscale(whole, (round(width * scale), round(height * scale)))
    made = Surface(size)
    made.blit(whole, whole.get_rect(center=made.get_rect().center))
    level = round(255 * bright)
    made.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
    return made
