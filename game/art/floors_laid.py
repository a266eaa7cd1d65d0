"""Floors that are laid: slabs, tiles, planks, lino, carpet, stone; each kind in any colour.

Every function returns a drawing that is made only when it is wanted.
"""

import random
from collections.abc import Callable

from game.art.floors_kit import SIZE, Drawing, grain, grid
from game.art.places_svg import disc, line, oval, rect
from game.art.svg import dark, light, mix

Laid = Callable[[], Drawing]


def _flecks(count: int, tone: str, op: float, r: float = 0.7) -> str:
    return "".join(
        disc((i * 53) % SIZE, (i * 97 + i * i * 7) % SIZE, r, tone, op=op) for i in range(count)
    )


def poured(fill: str, seed: int = 3, wear: int = 0) -> Laid:
    """Return a poured slab of 4 m; `wear` stains and cracks in it."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        defs, veil = grain(0.9, 0.05, seed)
        marks = ""
        for _ in range(wear):
            x, y = pick.uniform(40, SIZE - 40), pick.uniform(40, SIZE - 40)
            marks += oval(x, y, pick.uniform(6, 20), pick.uniform(4, 12), "#1c1e21", 0.13, 20)
            way = "".join(f"l{pick.uniform(-9, 12):.1f} {pick.uniform(4, 11):.1f}" for _ in "abc")
            marks += line(f"M{x:.1f} {y - 20:.1f}{way}", "#1c1e21", 0.8, 0.4)
        joint = line(f"M0 0H{SIZE}M0 0V{SIZE}", dark(fill, 0.65), 2.2, 0.7)
        joint += line(f"M0 1.6H{SIZE}M1.6 0V{SIZE}", "#fff", 0.8, 0.2)
        return defs, rect(0, 0, SIZE, SIZE, fill) + veil + marks + joint

    return draw


def lino(fill: str, fleck: str, seam: str, seed: int = 5) -> Laid:
    """Return sheets of linoleum 2 m wide, flecked, their seams welded."""

    def draw() -> Drawing:
        defs, veil = grain(0.7, 0.03, seed, 0.7, 1.25)
        welds = line(f"M0 0H{SIZE}M0 96H{SIZE}M96 0V{SIZE}M0 0V{SIZE}", seam, 1, 0.5)
        return defs, rect(0, 0, SIZE, SIZE, fill) + veil + _flecks(170, fleck, 0.4) + welds

    return draw


def tiles(fill: str, other: str, grout: str, size: float = 24, seed: int = 8) -> Laid:
    """Return square tiles with some of the tone `other` among them."""

    def draw() -> Drawing:
        defs, veil = grain(0.6, 0.05, seed, 0.6, 1.3)
        count = round(SIZE / size)
        body = rect(0, 0, SIZE, SIZE, grout)
        shine = ""
        for x in range(count):
            for y in range(count):
                tone = other if (x * 3 + y * 5 + x * y * seed) % 7 < 2 else fill
                body += rect(x * size + 0.6, y * size + 0.6, size - 1.2, size - 1.2, tone, 1)
                shine += (
                    f"M{x * size + 1.4:g} {y * size + size - 2:g}v{3.4 - size:g}h{size - 3.4:g}"
                )
        return defs, body + line(shine, "#fff", 0.7, 0.22) + veil

    return draw


def checker(one: str, two: str, size: float = 24, seed: int = 6) -> Laid:
    """Return a board of two colours."""

    def draw() -> Drawing:
        defs, veil = grain(0.6, 0.04, seed, 0.65, 1.25)
        count = round(SIZE / size)
        squares = "".join(
            rect(x * size, y * size, size, size, one if (x + y) % 2 else two)
            for x in range(count)
            for y in range(count)
        )
        joints = grid(size, dark(two, 0.7), 0.4, 0.8)
        return defs, squares + veil + joints

    return draw


def carpet(fill: str, step: float = 48, ornament: str = "", seed: int = 9) -> Laid:
    """Return carpet tiles, their pile turned by turns, with an ornament if a colour is given."""

    def draw() -> Drawing:
        defs, veil = grain(0.6, 0.9, seed, 0.4, 1.5, 2)
        count = round(SIZE / step)
        body = rect(0, 0, SIZE, SIZE, fill) + veil
        for x in range(count):
            for y in range(count):
                tone = "#fff" if (x + y) % 2 else "#000"
                body += rect(x * step, y * step, step, step, tone, op=0.04)
                if ornament:
                    cx, cy, r = (x + 0.5) * step, (y + 0.5) * step, step * 0.22
                    lozenge = f"M{cx:g} {cy - r:g}l{r:g} {r:g}-{r:g} {r:g}-{r:g}-{r:g}z"
                    body += line(lozenge, ornament, 1.2, 0.5)
                    body += disc(x * step, y * step, 2, ornament, op=0.4)
        return defs, body + grid(step, dark(fill, 0.7), 0.25, 0.7)

    return draw


def planks(tone: str, seed: int = 4, width: int = 12, wear: float = 0) -> Laid:
    """Return planks; their grain is drawn streak by streak, so that it has no seam."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        tones = [mix(tone, "#000000" if i % 2 else "#ffe9c8", 0.05 * (i % 3 + 1)) for i in range(6)]
        seam, body = dark(tone, 0.75), ""
        for i in range(SIZE // width):
            at, half, top = (i * 71) % SIZE, SIZE / 2, i * width
            body += rect(0, top, SIZE, width, tones[i % 6])
            for start in (at - half, at + half):
                body += rect(start, top, half, width, tones[(i * 5 + 2) % 6])
            for _ in range(14):
                x, y = pick.uniform(0, SIZE), top + pick.uniform(2.5, width - 2)
                long, bend = pick.uniform(14, 60), pick.uniform(-1.2, 1.2)
                thick = pick.choice((0.5, 0.8, 1.6))
                for left in (x, x - SIZE):
                    streak = f"M{left:.2f} {y:.2f}q{long / 2:.2f} {bend:.2f} {long:.2f} 0"
                    body += line(streak, seam, thick, 0.2)
            ends = f"M{at} {top}v{width}M{(at + SIZE // 2) % SIZE} {top}v{width}"
            body += line(f"M0 {top}H{SIZE}{ends}", seam, 0.9, 0.65)
            body += line(f"M0 {top + 1}H{SIZE}", "#fff", 0.5, 0.13)
            if pick.random() < wear:
                x = pick.uniform(30, SIZE - 60)
                body += oval(x + 20, top + width / 2, 22, width * 0.4, light(tone), 0.16)
        return "", body

    return draw


def herringbone(tone: str, seed: int = 2) -> Laid:
    """Return parquet laid in a herringbone."""

    def draw() -> Drawing:
        seam, body = dark(tone, 0.7), rect(0, 0, SIZE, SIZE, tone)
        long, wide = 48, 12
        for row in range(-8, SIZE // wide + 8):
            for column in range(-2, SIZE // (2 * long) + 1):
                # a stave that crosses the edge comes twice: its tone hangs on where it wraps to
                key = (row % (SIZE // wide)) * 31 + column % (SIZE // (2 * long)) + 97 * seed
                shade = random.Random(key).uniform(-0.14, 0.14)
                fill = mix(tone, "#ffffff" if shade > 0 else "#000000", abs(shade))
                x, y = column * 2 * long + (row % 8) * wide, row * wide
                body += rect(x, y, long, wide, fill, 0, seam, 0.8)
                upright = mix(fill, "#000000", 0.07)
                body += rect(x + long, y + wide - long, wide, long, upright, 0, seam, 0.8)
                body += line(f"M{x + 6} {y + 5}h30M{x + long + 7} {y - 30}v32", seam, 0.6, 0.25)
        return "", body

    return draw


def stone(fill: str, vein: str, step: float = 48, seed: int = 11) -> Laid:
    """Return polished slabs with veins that end at their joints."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        defs, veil = grain(0.8, 0.05, seed, 0.75, 1.2, 5)
        count = round(SIZE / step)
        body = rect(0, 0, SIZE, SIZE, fill)
        for x in range(count):
            for y in range(count):
                shade = "#fff" if pick.random() < 0.5 else "#000"
                body += rect(x * step, y * step, step, step, shade, op=pick.uniform(0.01, 0.07))
                a, b = pick.uniform(2, step - 2), pick.uniform(2, step - 2)
                bend = pick.uniform(-0.4, 0.4) * step
                path = (
                    f"M{x * step + a:.1f} {y * step:g}q{bend:.1f} {step / 2:g} {b - a:.1f} {step:g}"
                )
                body += line(path, vein, pick.choice((0.6, 0.9, 1.4)), 0.3)
        joints = grid(step, dark(fill, 0.7), 0.55, 1) + grid(step, "#fff", 0.16, 0.7, 1)
        return defs, body + veil + joints

    return draw


def terrazzo(fill: str, chips: tuple[str, ...], seed: int = 13, step: float = 96) -> Laid:
    """Return ground stone: chips of several colours, brass strips every `step` units."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        body = rect(0, 0, SIZE, SIZE, fill)
        for _ in range(420):
            x, y = pick.uniform(3, SIZE - 3), pick.uniform(3, SIZE - 3)
            size, tone = pick.uniform(0.6, 2), pick.choice(chips)
            body += oval(x, y, size, size * 0.6, tone, 0.5, pick.uniform(0, 180))
        return "", body + grid(step, dark(fill, 0.6), 0.6, 1.4) + grid(step, "#fff", 0.18, 0.7, 1.4)

    return draw
