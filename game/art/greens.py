"""Plants from above: rings of leaves, in pots and out of them."""

import random

from game.art.places_svg import INK, disc, oval, place
from game.art.svg import mix, turned


def leaves(radius: float, count: int, long: float, wide: float, ink: str = "#1f3a20") -> str:
    """Return a ring of leaves round (0, 0)."""
    leaf = (
        f'<ellipse cx="{radius:g}" cy="0" rx="{long:g}" ry="{wide:g}" fill="url(#leaf)" '
        f'stroke="{ink}" stroke-width=".8"/>'
    )
    return "".join(place(leaf, turn=i * 360 / count + radius) for i in range(count))


def potted(pot: str, size: float) -> str:
    """Return a plant of `size` units across in a round pot."""
    half = size / 2
    body = disc(half, half, half * 0.58, pot, INK, 1.6) + disc(half, half, half * 0.42, "#3a2c22")
    rings = leaves(half * 0.62, 9, half * 0.36, half * 0.17)
    rings += leaves(half * 0.33, 7, half * 0.33, half * 0.16)
    return body + place(rings + disc(0, 0, half * 0.12, "#2e5230"), half, half)


def crown(size: float, seed: int = 5) -> str:
    """Return the crown of a tree `size` units across: clumps of leaves, those on top lit."""
    pick = random.Random(seed)
    half, clumps = size / 2, []
    for ring, count in ((0.66, 11), (0.4, 8), (0.12, 4)):
        for i in range(count):
            x, y = turned((half * ring, 0), i * 360 / count + pick.uniform(-12, 12))
            clumps.append((x, y, half * pick.uniform(0.22, 0.31), ring))
    body = "".join(disc(x, y, r + 1.4, "#16261a") for x, y, r, _ in clumps)
    for x, y, r, ring in clumps:
        tone = mix("#3a5c34", "#5f8a48", 1 - ring)
        body += disc(x, y, r, tone) + disc(x + r * 0.25, y + r * 0.3, r * 0.8, "#1d3320", op=0.25)
        for _ in range(9):
            dx, dy = turned((r * pick.uniform(0.1, 0.85), 0), pick.uniform(0, 360))
            shade = mix(tone, "#b5d67a" if dx + dy < 0 else "#1d3320", pick.uniform(0.15, 0.5))
            body += oval(x + dx, y + dy, r * 0.2, r * 0.12, shade, 0.9, pick.uniform(0, 180))
    return place(body, half, half)
