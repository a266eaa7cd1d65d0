"""Sizes that the picture is made in."""

from __future__ import annotations

from game.data.constants import TILE

ART = 48  # pixels to the metre of everything drawn
LIGHT = 24  # pixels to the metre of the light map, whatever the window's size
SIGHT = 12  # pixels to the metre of the map of what is seen
ART_TILE = round(ART * TILE)  # pixels
LIGHT_TILE = round(LIGHT * TILE)  # pixels

FRAME = (1280, 720)  # the picture that is composed; the window shows it at its own size
NARROWEST, WIDEST = 4 / 3, 21 / 9  # of the picture, as width by height
TURN = 65_536
