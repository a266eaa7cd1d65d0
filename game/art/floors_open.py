"""Floors of the open and of machines: asphalt, setts, paving, grass, gravel, plates, ramps."""

import random

from game.art.floors_kit import SIZE, Drawing, grain, grid
from game.art.floors_laid import Laid
from game.art.places_svg import disc, line, oval, rect
from game.art.svg import dark, light, mix


def asphalt(fill: str, seed: int = 7, wear: int = 1) -> Laid:
    """Return asphalt, cracked and patched `wear` times."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        defs, veil = grain(0.75, 0.75, seed, 0.3, 1.5, 2)
        marks = ""
        for _ in range(wear):
            x, y = pick.uniform(30, 110), pick.uniform(30, 150)
            marks += line(f"M{x:.0f} {y:.0f}q20-9 38-3t32-7", dark(fill, 0.6), 1.1, 0.5)
            w, h = pick.uniform(20, 40), pick.uniform(14, 30)
            marks += oval(pick.uniform(40, 150), pick.uniform(40, 150), w, h, "#000", 0.035)
        return defs, rect(0, 0, SIZE, SIZE, fill) + veil + marks

    return draw


def setts(fill: str, seed: int = 15) -> Laid:
    """Return small cut stones in rows that are shifted by half."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        body = rect(0, 0, SIZE, SIZE, dark(fill, 0.6))
        for row in range(16):
            tones = [
                mix(fill, pick.choice(("#ffffff", "#000000")), 0.1 * pick.random())
                for _ in "x" * 12
            ]
            for i in range(13):
                x = i * 16 - (8 if row % 2 else 0)
                body += rect(x + 0.7, row * 12 + 0.7, 14.6, 10.6, tones[i % 12], 2.4)
                body += line(f"M{x + 3} {row * 12 + 2}h9", "#fff", 0.8, 0.16)
        return "", body

    return draw


def paving(fill: str, step: float = 48, seed: int = 17) -> Laid:
    """Return pavement: flags in a half bond, a few of them cracked or chewed upon."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        defs, veil = grain(0.7, 0.5, seed, 0.5, 1.35, 3)
        body, rows = rect(0, 0, SIZE, SIZE, fill), round(SIZE / (step / 2))
        for row in range(rows):
            shift = step / 2 if row % 2 else 0.0
            tones = [pick.uniform(0, 0.1) for _ in range(round(SIZE / step))]
            for i in range(-1, len(tones)):
                x, y = i * step + shift, row * step / 2
                body += rect(x, y, step, step / 2, "#000", op=tones[i])
                body += line(f"M{x:g} {y:g}v{step / 2:g}M0 {y:g}H{SIZE}", dark(fill, 0.6), 1, 0.55)
                body += line(f"M{x + 1.2:g} {y + 1.2:g}h{step - 3:g}", "#fff", 0.7, 0.16)
        for _ in range(10):
            body += disc(pick.uniform(4, 188), pick.uniform(4, 188), 1.3, "#16181b", op=0.3)
        return defs, body + veil

    return draw


def grass(fill: str = "#5f7a4c", seed: int = 19) -> Laid:
    """Return a lawn: tufts that wrap round the edge."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        defs, veil = grain(0.7, 0.6, seed, 0.45, 1.45, 2)
        body = rect(0, 0, SIZE, SIZE, fill) + veil
        for _ in range(240):
            x, y = pick.uniform(0, SIZE), pick.uniform(6, SIZE - 1)
            tone = light(fill, 0.2) if pick.random() < 0.6 else dark(fill, 0.3)
            tuft = f"M{x:.1f} {y:.1f}l{pick.uniform(-2, 2):.1f} {-pick.uniform(2, 4.5):.1f}"
            body += line(tuft, tone, 0.9, 0.6)
        return defs, body

    return draw


def gravel(fill: str = "#8d877c", seed: int = 21) -> Laid:
    """Return raked gravel."""

    def draw() -> Drawing:
        pick = random.Random(seed)
        body = rect(0, 0, SIZE, SIZE, dark(fill, 0.25))
        for _ in range(2200):
            x, y = pick.uniform(0, SIZE), pick.uniform(0, SIZE)
            tone = mix(fill, pick.choice(("#ffffff", "#000000")), 0.3 * pick.random())
            rx, ry = pick.uniform(1, 2.6), pick.uniform(0.8, 1.8)
            # those at the edge come again across it
            for left in (x - SIZE, x, x + SIZE):
                for top in (y - SIZE, y, y + SIZE):
                    if -3 < left < SIZE + 3 and -3 < top < SIZE + 3:
                        body += oval(left, top, rx, ry, tone, 1, x * 7 % 180)
        return "", body

    return draw


def raised(fill: str, holes: str, seed: int = 23) -> Laid:
    """Return the raised floor of a server room: plates of two tiles, every third one pierced."""

    def draw() -> Drawing:
        defs, veil = grain(0.4, 0.5, seed, 0.6, 1.3, 2)
        body = rect(0, 0, SIZE, SIZE, fill) + veil
        for x in range(4):
            for y in range(4):
                left, top = x * 48, y * 48
                body += rect(
                    left + 1, top + 1, 46, 46, "#fff" if (x + y) % 2 else "#000", 1, op=0.05
                )
                if (x + 2 * y) % 3 == 0:
                    body += "".join(
                        disc(left + 7 + i * 5.7, top + 7 + j * 5.7, 1.3, holes, op=0.75)
                        for i in range(7)
                        for j in range(7)
                    )
                for dx, dy in ((4, 4), (44, 4), (4, 44), (44, 44)):
                    body += disc(left + dx, top + dy, 1, dark(fill, 0.5), op=0.7)
        return defs, body + grid(48, dark(fill, 0.75), 0.7, 1.4) + grid(48, "#fff", 0.2, 0.7, 1.2)

    return draw


def chequer_plate(fill: str, seed: int = 25) -> Laid:
    """Return steel plates with raised bars that turn by turns."""

    def draw() -> Drawing:
        body = rect(0, 0, SIZE, SIZE, fill)
        bars = shine = ""
        for x in range(24):
            for y in range(24):
                cx, cy, d = x * 8 + 4, y * 8 + 4, 2 if (x + y) % 2 else -2
                bars += f"M{cx - 2} {cy + d}L{cx + 2} {cy - d}"
                shine += f"M{cx - 2} {cy + d - 0.6:g}L{cx + 2} {cy - d - 0.6:g}"
        body += line(bars, dark(fill, 0.45), 1.6, 0.8) + line(shine, light(fill, 0.4), 0.6, 0.6)
        return "", body + grid(96, dark(fill, 0.75), 0.8, 1.6)

    return draw


def ramp(fill: str, seed: int = 27) -> Laid:
    """Return a ramp of brushed concrete: grooves across the way of the wheels."""

    def draw() -> Drawing:
        defs, veil = grain(0.8, 0.3, seed, 0.5, 1.35, 3)
        grooves = "".join(f"M0 {i * 6 + 3}H{SIZE}" for i in range(32))
        tyres = "".join(rect(x, 0, 22, SIZE, "#000", op=0.1) for x in (30, 130))
        body = rect(0, 0, SIZE, SIZE, fill) + veil + tyres
        return defs, body + line(grooves, dark(fill, 0.6), 1.3, 0.5)

    return draw
