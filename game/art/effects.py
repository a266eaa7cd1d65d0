"""Effects on one sheet: flashes, smoke, blood, splinters, holes, glows, the reticle.

``assets/effects/effects.json``::

    {"image": "effects.png", "px_per_m": 96,
     "sprites": {"blood_splat": [{"rect": [x, y, w, h], "pivot": [px, py]}, ...], ...}}

Frames of a sprite are its variants, but for ``blood_pool_0`` and ``blood_pool_1``, which grow, and
``muzzle``, whose first frame is the disc of the first instant. What has a direction points along
+x from its pivot. ``glow``, ``dust``, ``spark`` and ``footprint`` are white, to be multiplied by a
colour. The reticle (``crosshair``, ``crosshair_dot``) is drawn at its own pixels, not by metres.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable

import numpy as np

from game.art.effects_blood import drops, pool, splat
from game.art.effects_kit import Sprite, blob, blur, disc, radial, smooth, square
from game.art.svg import Point, moved, oval, path, raster, turned
from game.art.svg_png import Pixels, encode

PX_PER_M = 96
_WIDE = 1024  # pixels
_GAP = 2


def _muzzle() -> list[Sprite]:
    made = [
        Sprite(
            radial(
                "m",
                [
                    (0, "#ffffff", 1),
                    (0.3, "#fff6d0", 1),
                    (0.55, "#ffc460", 0.75),
                    (1, "#ff7a1e", 0),
                ],
            )
            + '<circle cx="8" r="26" fill="url(#m)"/>'
            + disc(8, 0, 9, "#ffffff"),
            (-20, -28, 56, 56),
        )
    ]
    for seed in range(3):
        rng = random.Random(seed + 11)
        spikes: list[Point] = [(0, -4)]
        count = 7
        for i in range(count):
            turn = -70 + 140 * i / (count - 1)
            far = (18 + 46 * math.cos(math.radians(turn)) ** 6) * rng.uniform(0.75, 1.1)
            spikes.append(turned((far, 0), turn + rng.uniform(-6, 6)))
            if i < count - 1:
                spikes.append(turned((10 + rng.uniform(0, 4), 0), turn + 70 / (count - 1)))
        spikes.append((0, 4))
        core = [(x * 0.62, y * 0.55) for x, y in spikes]
        made.append(
            Sprite(
                blur(2.4)
                + f'<path d="{path(spikes)}" fill="#ff8a24" filter="url(#soft)" opacity=".9"/>'
                + f'<path d="{path(spikes)}" fill="#ffc65c"/>'
                + f'<path d="{path(core)}" fill="#fffbe6"/>',
                (-12, -44, 88, 88),
            )
        )
    return made


def _spark() -> list[Sprite]:
    return [
        Sprite(
            f'<path d="M0 -.9L{reach} 0L0 .9Q-1.6 0 0 -.9Z" fill="#fff"/>',
            (-3, -3, reach + 6, 6),
        )
        for reach in (9, 14, 20)
    ]


def _smoke() -> list[Sprite]:
    made = []
    for seed in range(4):
        rng = random.Random(seed + 31)
        puffs = "".join(
            f'<circle cx="{rng.uniform(-11, 11):.2f}" cy="{rng.uniform(-11, 11):.2f}" '
            f'r="{rng.uniform(9, 15):.2f}" fill="url(#p)"/>'
            for _ in range(8)
        )
        stops = [(0.0, "#d6d8dc", 0.34), (0.55, "#c3c6cc", 0.16), (1.0, "#b4b8c0", 0.0)]
        made.append(square(radial("p", stops) + puffs, 28))
    return made


def _shells() -> list[Sprite]:
    made = []
    for half, wide, color in ((2.6, 1.5, "#d9b45a"), (3.9, 1.4, "#cfa04a"), (4.4, 2.1, "#b5342e")):
        end = half * 0.45
        made.append(
            square(
                f'<path d="M{-half} {-wide}H{half}V{wide}H{-half}Z" fill="{color}" '
                'stroke="#0d0f14" stroke-width=".9" stroke-linejoin="round"/>'
                f'<path d="M{-half} {-wide}H{-end}V{wide}H{-half}Z" fill="#e9cf86" opacity=".8"/>'
                f'<path d="M{-half + 0.6} {-wide * 0.4:.2f}H{half - 0.6}" stroke="#fff3cf" '
                'stroke-width=".7"/>',
                6,
            )
        )
    return made


def _shards() -> list[Sprite]:
    made = []
    for seed in range(5):
        rng = random.Random(seed + 111)
        corners = sorted(rng.uniform(0, 360) for _ in range(3 + seed % 2))
        shape = path([turned((rng.uniform(3, 7), 0), turn) for turn in corners])
        made.append(
            square(
                f'<path d="{shape}" fill="#bfe6f2" fill-opacity=".55" stroke="#f2fdff" '
                'stroke-width=".7" stroke-linejoin="round"/>',
                8.5,
            )
        )
    return made


def _pit(rng: random.Random, pale: str, deep: str, chips: int, radius: float) -> str:
    """Return a hole with chipped edges around it."""
    body = f'<path d="{smooth(blob(rng, radius * 2.1, 0.28))}" fill="{pale}" opacity=".75"/>'
    for _ in range(chips):
        x, y = turned((rng.uniform(radius * 1.6, radius * 3.2), 0), rng.uniform(0, 360))
        body += disc(x, y, rng.uniform(0.3, 0.9), pale, 0.8)
    return body + f'<path d="{smooth(blob(rng, radius, 0.16, 10))}" fill="{deep}"/>'


def _hole(kind: str) -> list[Sprite]:
    made = []
    for seed in range(2):
        rng = random.Random(f"{kind}{seed}")
        if kind == "concrete":
            body = _pit(rng, "#b9b7b0", "#15161a", 9, 1.8)
        elif kind == "wood":
            body = _pit(rng, "#c79a63", "#1a110a", 3, 1.5)
            for _ in range(6):
                y, far = rng.uniform(-1.6, 1.6), rng.uniform(2.5, 6.5) * rng.choice((-1, 1))
                body += (
                    f'<path d="M{far / 5:.2f} {y:.2f}L{far:.2f} {y * 1.3:.2f}" '
                    'stroke="#e0b984" stroke-width=".8" stroke-linecap="round"/>'
                )
        elif kind == "metal":
            rim = smooth(blob(rng, 2.7, 0.12))
            body = (
                f'<path d="{rim}" fill="#8f99a6" stroke="#e3ebf5" stroke-width=".6"/>'
                + disc(0, 0, 1.7, "#0b0c10")
                + '<path d="M-2.2 -1.2Q-1 -2.6 1 -2.3" fill="none" stroke="#fff" '
                'stroke-width=".7"/>'
            )
        else:
            body = disc(0, 0, 1.5, "#0b0d12", 0.9) + disc(0, 0, 2.6, "#e9fbff", 0.35)
            for i in range(9):
                turn, far = i * 40 + rng.uniform(-14, 14), rng.uniform(5, 12)
                bend = turned((far * 0.5, 0), turn + rng.uniform(-9, 9))
                end = turned((far, 0), turn)
                body += (
                    f'<path d="{path([turned((1.5, 0), turn), bend, end], close=False)}" '
                    'fill="none" stroke="#e9fbff" stroke-width=".55" stroke-opacity=".85"/>'
                )
        made.append(square(body, 13 if kind == "glass" else 8))
    return made


def _glow() -> list[Sprite]:
    stops = [(i / 8, "#ffffff", round((1 - i / 8) ** 2.2, 3)) for i in range(9)]
    return [square(radial("g", stops) + '<circle r="64" fill="url(#g)"/>', 64)]


def _dust() -> list[Sprite]:
    stops = [(0.0, "#ffffff", 0.9), (0.4, "#ffffff", 0.35), (1.0, "#ffffff", 0.0)]
    return [square(radial("d", stops) + f'<circle r="{r}" fill="url(#d)"/>', r) for r in (2, 3.5)]


def _shadow() -> list[Sprite]:
    """Return soft shadows: of somebody who stands, of somebody who lies along x."""
    stops = [(0.0, "#000000", 0.62), (0.55, "#000000", 0.5), (1.0, "#000000", 0.0)]
    fill = radial("s", stops)
    return [
        Sprite(f'{fill}<ellipse rx="40" ry="52" fill="url(#s)"/>', (-42, -54, 84, 108)),
        Sprite(f'{fill}<ellipse cx="-36" rx="112" ry="52" fill="url(#s)"/>', (-150, -54, 228, 108)),
    ]


def _footprints() -> list[Sprite]:
    """Return soles of the left and the right foot, wet or bloody by their colour."""
    made = []
    for side in (-1, 1):
        sole = path(
            [(x + 3, y * (1 + 0.02 * x) + side * 0.6) for x, y in oval(13, 9, 5.2, 2.3, 24)]
        )
        heel = path(moved(oval(4.5, 4.5, 4, 2.4, 18), -13, side * 0.4))
        body = "".join(f'<path d="{d}" fill="#fff" fill-opacity=".8"/>' for d in (sole, heel))
        made.append(Sprite(body, (-20, -8, 40, 16)))
    return made


def _reticle(body: str, half: float) -> Sprite:
    """Return strokes in white with a dark outline, so that they show on any floor."""
    lines = "".join(
        f'<g fill="none" stroke="{color}" stroke-width="{width}" stroke-linecap="round">{body}</g>'
        for color, width in (("#07080b", 5.2), ("#ffffff", 2.2))
    )
    return square(lines, half)


def _crosshair() -> list[Sprite]:
    return [_reticle('<path d="M-17 0H-8M17 0H8M0 -17V-8M0 17V8"/>', 21)]


def _crosshair_dot() -> list[Sprite]:
    return [square(disc(0, 0, 3.8, "#07080b") + disc(0, 0, 2.2, "#ff4d4d"), 6)]


SPRITES: dict[str, Callable[[], list[Sprite]]] = {
    "muzzle": _muzzle,
    "spark": _spark,
    "smoke": _smoke,
    "blood_splat": lambda: [splat(seed) for seed in range(6)],
    "blood_drop": drops,
    "blood_pool_0": lambda: pool(0),
    "blood_pool_1": lambda: pool(1),
    "shell": _shells,
    "glass_shard": _shards,
    "hole_wood": lambda: _hole("wood"),
    "hole_concrete": lambda: _hole("concrete"),
    "hole_metal": lambda: _hole("metal"),
    "hole_glass": lambda: _hole("glass"),
    "glow": _glow,
    "dust": _dust,
    "shadow": _shadow,
    "footprint": _footprints,
    "crosshair": _crosshair,
    "crosshair_dot": _crosshair_dot,
}


def _drawn(sprite: Sprite) -> tuple[Pixels, tuple[int, int]]:
    """Return a sprite's pixels and its pivot in them."""
    x, y, w, h = sprite.box
    scale = PX_PER_M / 100
    size = (math.ceil(w * scale), math.ceil(h * scale))
    pixels = raster(sprite.body, size, (x, y, size[0] / scale, size[1] / scale))
    return pixels, (round(-x * scale), round(-y * scale))


def build() -> dict[str, bytes]:
    """Return the sheet of effects and its description by their path under the assets folder."""
    drawn = {name: [_drawn(s) for s in make()] for name, make in SPRITES.items()}
    told: dict[str, list[dict[str, object]]] = {name: [] for name in drawn}
    every = [(name, *one) for name, frames in drawn.items() for one in frames]
    x, y, shelf = _GAP, _GAP, 0
    spots = []
    for name, pixels, pivot in every:
        h, w = pixels.shape[:2]
        if x + w + _GAP > _WIDE:
            x, y, shelf = _GAP, y + shelf + _GAP, 0
        told[name].append({"rect": [x, y, w, h], "pivot": pivot})
        spots.append((x, y, pixels))
        x, shelf = x + w + _GAP, max(shelf, h)
    image = np.zeros((y + shelf + _GAP, _WIDE, 4), np.uint8)
    for px, py, pixels in spots:
        image[py : py + pixels.shape[0], px : px + pixels.shape[1]] = pixels
    sheet = {"image": "effects.png", "px_per_m": PX_PER_M, "sprites": told}
    return {
        "effects/effects.png": encode(image),
        "effects/effects.json": (json.dumps(sheet, separators=(",", ":")) + "\n").encode(),
    }
