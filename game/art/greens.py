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
    """Return the crown of a tree `size` units across, its trunk showing through."""
    half = size / 2
    body = ""
    for part, count in ((0.8, 17), (0.6, 13), (0.4, 9), (0.2, 5)):
        body += leaves(half * part, count, half * 0.2, half * 0.11)
    trunk = disc(0, 0, half * 0.15, "#5a4430", INK, 1.4)
    return place(body + trunk, half, half)
