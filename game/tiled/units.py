"""The one place where map units become the game's: pixels to metres, degrees to integer angles."""

from __future__ import annotations

import math

TILE_PIXELS = 32
TILE_METRES = 0.5
METRES_PER_PIXEL = TILE_METRES / TILE_PIXELS
TURN = 65_536  # integer angles to the full turn

_FINE = 1024  # a power of two: positions on this grid are exact in float32 and on every CPU


def metres(pixels: float) -> float:
    """Return map pixels as metres, on a grid of 1/1024 m."""
    return math.floor(pixels * METRES_PER_PIXEL * _FINE + 0.5) / _FINE


def pixels(length: float) -> float:
    """Return metres as map pixels."""
    return length / METRES_PER_PIXEL


def angle(degrees: float) -> int:
    """Return degrees (0 right, clockwise) as an integer angle in [0, 65,536)."""
    return math.floor(degrees / 360.0 * TURN + 0.5) % TURN


def cone(degrees: float) -> int:
    """Return the width of a cone in degrees as an integer angle; a full turn is 0, all round."""
    return 0 if degrees >= 360.0 else angle(degrees)


def degrees(turn: int) -> float:
    """Return an integer angle as degrees in [0, 360)."""
    return turn % TURN * 360.0 / TURN
