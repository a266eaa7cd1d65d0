"""Plants from above: rings of leaves, in pots and out of them."""

from game.art.places_svg import INK, disc, place


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


def crown(size: float) -> str:
    """Return the crown of a tree `size` units across."""
    half = size / 2
    body = disc(0, 0, half * 0.86, "#2c4a2a", op=0.55)
    for part, count in ((0.88, 30), (0.72, 25), (0.56, 20), (0.4, 14), (0.24, 9)):
        body += leaves(half * part, count, half * 0.13, half * 0.075)
    return place(body + leaves(half * 0.08, 5, half * 0.12, half * 0.07), half, half)
