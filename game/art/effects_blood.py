"""Blood: thrown, dripped, and in pools."""

from __future__ import annotations

import math
import random

from game.art.effects_kit import Sprite, blob, disc, smooth, square
from game.art.svg import moved, path, turned

_BLOOD, _DEEP, _LIT = "#6b0a13", "#4a060b", "#750c16"


def _drop(x: float, y: float, long: float, wide: float, turn: float) -> str:
    at = f"translate({x:.2f} {y:.2f}) rotate({turn:.1f})"
    return f'<ellipse rx="{long:.2f}" ry="{wide:.2f}" transform="{at}"/>'


def splat(seed: int) -> Sprite:
    """Return blood thrown along +x: a heart near the pivot, fingers, drops ahead of it."""
    rng = random.Random(seed + 51)
    heart = moved(blob(rng, 9 + seed % 3 * 2, 0.3, 11), 5, 0)
    body = f'<path d="{smooth(heart)}"/>'
    for _ in range(7 + seed % 4):
        turn, far = rng.gauss(0, 24), rng.uniform(16, 44)
        wide, end = rng.uniform(1.2, 3.4), rng.uniform(1.2, 3.2)
        finger = [(4, -wide), (far, -end * 0.4), (far, end * 0.4), (4, wide)]
        body += f'<path d="{path([turned(p, turn) for p in finger])}"/>'
        x, y = turned((far, 0), turn)
        body += _drop(x, y, end * 1.7, end, turn)
    for _ in range(16):
        turn, far = rng.gauss(0, 30), rng.uniform(10, 58)
        x, y = turned((far, 0), turn)
        r = max(0.5, rng.uniform(0.4, 2.2) * (1 - far / 90))
        body += _drop(x, y, r * 1.6, r, turn)
    shade = moved(blob(rng, 6, 0.3, 10), 4, 0)
    return Sprite(
        f'<g fill="{_BLOOD}" opacity=".93">{body}</g>'
        f'<path d="{smooth(shade)}" fill="{_DEEP}" opacity=".8"/>'
        '<path d="M-1 -4Q3 -7 8 -5" fill="none" stroke="#b3434b" stroke-width="1" '
        'opacity=".55" stroke-linecap="round"/>',
        (-20, -42, 88, 84),
    )


def drops() -> list[Sprite]:
    """Return single drops, from small to large."""
    made = []
    for seed, radius in enumerate((1.4, 2.2, 3.4)):
        rng = random.Random(seed + 71)
        drop = smooth(blob(rng, radius, 0.12, 9))
        made.append(
            square(
                f'<path d="{drop}" fill="{_BLOOD}" opacity=".93"/>'
                + disc(radius * -0.3, radius * -0.35, radius * 0.2, "#c26068", 0.6),
                radius + 2,
            )
        )
    return made


def pool(seed: int) -> list[Sprite]:
    """Return a pool as it spreads, in eight steps of one size of picture."""
    rng = random.Random(seed + 91)
    lobes = [(0.0, 0.0, 24.0)]  # the middle leaves no gaps
    lobes += [(rng.uniform(0, 360), rng.uniform(12, 30), rng.uniform(8, 18)) for _ in range(11)]
    edge = blob(rng, 1, 0.09, 15)
    made = []
    for step in range(1, 9):
        grown = math.sqrt(step / 8)
        body = ""
        for color, shrink in ((_DEEP, 1.0), (_BLOOD, 0.94), (_LIT, 0.62)):
            body += f'<g fill="{color}">'
            for turn, away, radius in lobes:
                cx, cy = turned((away * grown, 0), turn)
                size = radius * grown * shrink
                lobe = [(cx + x * size, cy + y * size) for x, y in edge]
                body += f'<path d="{smooth(lobe)}"/>'
            body += "</g>"
        shine = 10 * grown
        body += (
            f'<path d="M{-shine:.2f} {-shine * 0.9:.2f}Q{-shine * 0.2:.2f} {-shine * 1.5:.2f} '
            f'{shine * 0.9:.2f} {-shine:.2f}" fill="none" stroke="#d58088" stroke-opacity=".5" '
            f'stroke-width="{1.6 * grown:.2f}" stroke-linecap="round"/>'
        )
        made.append(square(f'<g opacity=".95">{body}</g>', 52))
    return made
