"""Floors of the warehouse, as patterns of 8x8 tiles that repeat without a seam.

Map tile (x, y) shows the tile x % 8 + 8 * (y % 8) of its pattern.
"""

import random

from game.art.floors_kit import SIZE, Drawing, Floor, grain, grid
from game.art.places_svg import disc, line, oval, rect


def _slab(marks: str) -> Drawing:
    """One poured slab of 4 m; both concretes share it, so that they meet without a seam."""
    defs, veil = grain(0.9, 0.05, 3)
    joint = line(f"M0 0H{SIZE}M0 0V{SIZE}", "#2c2f33", 2.2, 0.7)
    joint += line(f"M0 1.6H{SIZE}M1.6 0V{SIZE}", "#fff", 0.8, 0.2)
    return defs, rect(0, 0, SIZE, SIZE, "#888c90") + veil + marks + joint


def _concrete() -> Drawing:
    crack = line("M118 152l8-13 14-3 9-12", "#24272a", 0.8, 0.35)
    return _slab(crack + disc(58, 60, 19, "#3a3d40", op=0.08) + disc(150, 48, 9, "#fff", op=0.05))


def _concrete_worn() -> Drawing:
    cracks = line("M20 60l14 9 6 14 17 6 11 16M40 83l-8 12", "#212427", 0.9, 0.5)
    cracks += line("M150 20l-9 15 4 12-10 9", "#212427", 0.8, 0.4)
    drips = oval(60, 140, 20, 13, "#2b2d30", 0.2, 20) + oval(67, 146, 9, 6, "#1f2022", 0.25)
    drips += disc(150, 66, 12, "#3a3d40", op=0.15) + disc(98, 40, 2, "#222", op=0.3)
    scuff = line("M16 170q50-10 96-4", "#2f3134", 3, 0.14) + line(
        "M18 178q50-9 96-3", "#2f3134", 3, 0.12
    )
    return _slab(cracks + drips + scuff)


def _screed() -> Drawing:
    """Painted floor of the corridor and the fuse room, the paint worn along the middle."""
    defs, veil = grain(0.8, 0.04, 12, 0.6, 1.3)
    flakes = "".join(
        oval((i * 61) % SIZE, (i * 37 + i * i * 5) % SIZE, 2 + i % 4, 1 + i % 3, "#9aa19d", 0.28)
        for i in range(26)
    )
    seams = line(f"M0 0H{SIZE}M96 0V{SIZE}", "#3d4743", 1, 0.5)
    return defs, rect(0, 0, SIZE, SIZE, "#6e7b76") + veil + flakes + seams


def _wet() -> Drawing:
    """Yard: wet asphalt."""
    defs, veil = grain(0.75, 0.7, 7, 0.3, 1.5, 2)
    crack = line("M10 120q30-14 62-6t50-12", "#23262a", 1.1, 0.5)
    return defs, rect(0, 0, SIZE, SIZE, "#4a5058") + veil + crack


def _carpet() -> Drawing:
    defs, veil = grain(0.6, 0.9, 9, 0.4, 1.5, 2)
    squares = "".join(
        rect(x * 48, y * 48, 48, 48, "#fff" if (x + y) % 2 else "#000", op=0.04)
        for x in range(4)
        for y in range(4)
    )
    body = rect(0, 0, SIZE, SIZE, "#5f6f86") + veil + squares
    return defs, body + grid(48, "#1c2430", 0.22, 0.7)


def _lino() -> Drawing:
    defs, veil = grain(0.7, 0.03, 5, 0.7, 1.25)
    flecks = "".join(
        disc((i * 53) % SIZE, (i * 97 + i * i * 7) % SIZE, 0.7, "#6b5c43", op=0.35)
        for i in range(150)
    )
    checks = "".join(
        rect(x * 24, y * 24, 24, 24, "#8d7c5c" if (x + y) % 2 else "#b0a07d")
        for x in range(8)
        for y in range(8)
    )
    return defs, checks + veil + flecks + grid(24, "#4c4230", 0.35, 0.7)


def _wood() -> Drawing:
    """Planks; their grain is drawn streak by streak, each once more a pattern further left."""
    pick = random.Random(4)
    tones = ("#a87a4d", "#9a6d42", "#b5875a", "#8f643c", "#a37349", "#ad8056")
    planks = ""
    for i in range(16):
        at, half = (i * 71) % SIZE, SIZE / 2
        planks += rect(0, i * 12, SIZE, 12, tones[i % 6])
        for x in (at - half, at + half):
            planks += rect(x, i * 12, half, 12, tones[(i * 5 + 2) % 6])
        for _ in range(16):
            x, y = pick.uniform(0, SIZE), i * 12 + pick.uniform(2.5, 10)
            long, bend = pick.uniform(14, 60), pick.uniform(-1.2, 1.2)
            width = pick.choice((0.5, 0.8, 1.6))
            for left in (x, x - SIZE):
                streak = f"M{left:.2f} {y:.2f}q{long / 2:.2f} {bend:.2f} {long:.2f} 0"
                planks += line(streak, "#4a2d12", width, 0.2)
        ends = f"M{at} {i * 12}v12M{(at + SIZE // 2) % SIZE} {i * 12}v12"
        planks += line(f"M0 {i * 12}H{SIZE}{ends}", "#3d2814", 0.9, 0.6)
        planks += line(f"M0 {i * 12 + 1}H{SIZE}", "#fff", 0.5, 0.13)
    return "", planks


def _cold() -> Drawing:
    """Cold store: pale tiles, grout gone grey, rime in the corners of some."""
    defs, veil = grain(0.6, 0.05, 8, 0.6, 1.3)
    tiles = rect(0, 0, SIZE, SIZE, "#9fb0b3")
    for x in range(8):
        for y in range(8):
            tone = "#90a3a7" if (x * 3 + y * 5) % 7 < 2 else "#a9babc"
            tiles += rect(x * 24 + 0.8, y * 24 + 0.8, 22.4, 22.4, tone, 1)
            if (x * 5 + y * 3) % 11 == 0:
                tiles += oval(x * 24 + 7, y * 24 + 8, 6, 4, "#fff", 0.22, 30)
    grout = "".join(f"M{x * 24} 0V{SIZE}M0 {x * 24}H{SIZE}" for x in range(8))
    return defs, tiles + line(grout, "#4d5a5e", 1.2, 0.7) + veil


FLOORS: dict[str, Floor] = {
    "concrete": (_concrete, "concrete"),
    "concrete_worn": (_concrete_worn, "concrete"),
    "screed": (_screed, "concrete"),
    "wet": (_wet, "concrete"),
    "carpet": (_carpet, "carpet"),
    "lino": (_lino, "tile"),
    "wood": (_wood, "wood"),
    "cold": (_cold, "tile"),
}
"""Every floor by name: its drawing and its material."""
