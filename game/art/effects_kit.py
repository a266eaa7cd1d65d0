"""What sprites of effects are made of."""

from __future__ import annotations

import random
from dataclasses import dataclass

from game.art.svg import Point, turned


@dataclass(frozen=True, slots=True)
class Sprite:
    """A drawing in centimetres of the world and the box that it fills; the pivot is 0, 0."""

    body: str
    box: tuple[float, float, float, float]  # x, y, w, h in cm


def square(body: str, half: float) -> Sprite:
    """Return a drawing in a square about its pivot."""
    return Sprite(body, (-half, -half, 2 * half, 2 * half))


def radial(name: str, stops: list[tuple[float, str, float]]) -> str:
    """Return a gradient round the middle: (offset, colour, opacity) from within to without."""
    told = "".join(
        f'<stop offset="{at:g}" stop-color="{color}" stop-opacity="{part:g}"/>'
        for at, color, part in stops
    )
    return f'<radialGradient id="{name}">{told}</radialGradient>'


def blur(width: float) -> str:
    """Return the filter `soft`."""
    return (
        '<filter id="soft" x="-50%" y="-50%" width="200%" height="200%">'
        f'<feGaussianBlur stdDeviation="{width:g}"/></filter>'
    )


def disc(x: float, y: float, r: float, fill: str, opacity: float = 1) -> str:
    """Return a filled circle."""
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r:.2f}" fill="{fill}" opacity="{opacity:g}"/>'


def blob(rng: random.Random, radius: float, rough: float = 0.22, corners: int = 14) -> list[Point]:
    """Return an uneven round shape."""
    points = []
    for i in range(corners):
        r = radius * (1 + rng.uniform(-rough, rough))
        points.append(turned((r, 0), i * 360 / corners + rng.uniform(-8, 8)))
    return points


def smooth(points: list[Point]) -> str:
    """Return a closed curve through the middles of the sides of a polygon."""
    middles = [
        ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        for a, b in zip(points, points[1:] + points[:1], strict=True)
    ]
    start = middles[-1]
    bends = "".join(
        f"Q{p[0]:.2f} {p[1]:.2f} {m[0]:.2f} {m[1]:.2f}"
        for p, m in zip(points, middles, strict=True)
    )
    return f"M{start[0]:.2f} {start[1]:.2f}{bends}Z"
