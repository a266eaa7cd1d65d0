"""Dressing that nobody bumps into: chairs, bags, papers, tools, stains, things on walls."""

import random

from game.art.places_svg import INK, disc, line, oval, place, rect
from game.art.props_kit import PropArt, flat, upright
from game.art.props_storage import pallet


def _chair() -> str:
    legs = "".join(
        line(f"M12 12L{12 + x} {12 + y}", "#23262b", 2.2)
        for x, y in ((10, 3), (4, 10), (-9, 6), (-8, -8), (6, -9))
    )
    body = rect(4.5, 4.5, 15, 15, "#4c5562", 5, INK, 1.2) + rect(
        4, 4, 4.6, 16, "#6b7686", 2.3, INK, 1
    )
    return legs + body + line("M11 7.500h6", "#fff", 1.1, 0.3)


def _stool() -> str:
    body = disc(12, 12, 8.6, "#7d5a38", INK, 1.2) + disc(12, 12, 6, "#96703f")
    return body + line("M7 9q5-4 10 0", "#e8c794", 1, 0.6)


def _folding_chair() -> str:
    body = rect(5, 5, 14, 14, "#5b4632", 2, INK, 1.1) + rect(
        3.6, 4.4, 3.6, 15.2, "#8d959c", 1, INK, 0.8
    )
    return body + line("M9 9h7M9 12h7M9 15h7", "#2f2318", 0.9, 0.7)


def _sheets(seed: int, count: int, size: float) -> str:
    pick = random.Random(seed)
    body = ""
    for _ in range(count):
        page = rect(
            -5, -6.5, 10, 13, pick.choice(("#ece8da", "#f3ead0", "#dfe4e0")), 0, "#8a8672", 0.5
        )
        page += line("M-3 -3.500h6M-3 -.5h6M-3 2.500h4", "#7d7a6c", 0.7)
        body += place(
            page, pick.uniform(7, size - 7), pick.uniform(8, size - 8), pick.uniform(0, 360)
        )
    return body


def _boots() -> str:
    """Return boots in a row by size, and the gap where the smallest stood."""
    body = ""
    for i, length in enumerate((17, 16, 15, 14, 12.5)):
        for side in (0, 7):
            x = 4 + i * 18 + side
            body += rect(
                x, 21 - length, 5.6, length, "#2c2621" if i % 2 else "#3a3027", 2.6, "#0f0d0b", 0.8
            )
            body += line(f"M{x + 1.6:g} {23.500 - length:g}h2.400", "#8c7a66", 0.9, 0.8)
    return body


def _umbrella() -> str:
    """Return a child's umbrella, yellow, folded, leaning."""
    body = (
        line("M4 20L19 5", "#5a4a22", 5)
        + line("M5 19L18 6", "#f0c02c", 4)
        + line("M8 14l3 3M11 11l3 3", "#b8860f", 1)
    )
    return body + line("M19 5l3-3q2 0 1 2", "#c23d33", 1.8) + line("M4 20l-2 2", "#888", 1.4)


def _bag() -> str:
    """Return a packed travel bag."""
    body = rect(2, 9, 44, 30, "#4b3a2c", 7, INK, 1.4) + rect(6, 12, 36, 8, "#5e4a38", 3)
    body += line("M5 24H43", "#c7ae7a", 1.4, 0.9) + rect(21, 22, 6, 4, "#d8b85a", 1, "#4a3a18", 0.6)
    return (
        body
        + line("M14 12Q24 1 34 12", "#2d2219", 3)
        + rect(34, 28, 7, 8, "#e8e2d0", 0, "#777", 0.5)
    )


def _duffel() -> str:
    body = rect(3, 12, 42, 22, "#2f3a33", 9, INK, 1.4) + line("M12 13V33M36 13V33", "#6b7a6e", 2)
    return body + line("M8 23H40", "#9aa89c", 1.2, 0.7) + line("M12 13Q24 4 36 13", "#1d241f", 2.4)


def _coat() -> str:
    body = line(
        "M6 8Q12 2 20 4Q30 2 40 9L44 26Q38 30 34 26V42Q22 47 12 41V25Q7 29 3 25Z",
        "#15130f",
        1,
        fill="#4a4034",
    )
    return body + line("M22 5Q24 20 22 43M14 12q3 10 1 26M32 12q-1 14 1 26", "#2c251d", 1.2, 0.8)


def _leather() -> str:
    body = line(
        "M7 9Q14 3 21 6Q30 2 39 8L43 24Q39 28 34 25V40Q24 44 13 40V25Q8 28 4 24Z",
        "#150c07",
        1,
        fill="#5d3a22",
    )
    return (
        body
        + line("M22 6V41", "#2a170c", 1.4)
        + line("M12 12q3 6 1 14M33 11q-2 8 1 16", "#8a5c3a", 1.3, 0.7)
    )


def _cable() -> str:
    return line(
        "M3 40C16 30 12 14 26 16S40 34 32 38 18 32 24 24 40 12 46 6", "#0f1113", 2.6, 0.9
    ) + line("M3 39C16 29 12 13 26 15S40 33 32 37", "#6b7279", 0.7, 0.5)


def _blot(seed: int, size: int, fill: str, op: float) -> str:
    pick = random.Random(seed)
    mid = size / 2
    return "".join(
        oval(
            mid + pick.gauss(0, mid * 0.3),
            mid + pick.gauss(0, mid * 0.3),
            pick.uniform(0.12, 0.42) * mid,
            pick.uniform(0.08, 0.3) * mid,
            fill,
            op,
            pick.uniform(0, 180),
        )
        for _ in range(7)
    )


def _puddle(seed: int, w: int, h: int) -> str:
    """Return a puddle: a dark wet edge, then water with the sky in it."""
    pick = random.Random(seed)
    lobes = [
        (
            w * pick.uniform(0.22, 0.78),
            h * pick.uniform(0.34, 0.66),
            w * pick.uniform(0.07, 0.2),
            h * pick.uniform(0.1, 0.26),
            pick.uniform(-25, 25),
        )
        for _ in range(11)
    ]
    wet = "".join(oval(x, y, rx + 5, ry + 4, "#15191f", 1, a) for x, y, rx, ry, a in lobes)
    water = "".join(oval(x, y, rx, ry, "#5b6f84", 1, a) for x, y, rx, ry, a in lobes)
    glints = "".join(
        line(
            f"M{x - rx * 0.5:g} {y - ry * 0.3:g}q{rx * 0.5:g} {-ry * 0.3:g} {rx:g} 0", "#c9dcec", 1
        )
        for x, y, rx, ry, _ in lobes[::2]
    )
    return f'<g opacity=".22">{wet}</g><g opacity=".5">{water}</g><g opacity=".3">{glints}</g>'


def _tyres() -> str:
    body = ""
    for y in (12, 36):
        body += line(f"M2 {y}C40 {y - 5} 100 {y + 5} 190 {y - 2}", "#101214", 5, 0.2)
        body += line(f"M2 {y}C40 {y - 5} 100 {y + 5} 190 {y - 2}", "#0c0d0f", 3, 0.16, dash="2 4")
    return body


def _carton_flat() -> str:
    return place(
        rect(0, 0, 34, 25, "#b8966a", 0, "#7b5f38", 0.8)
        + line("M0 8H34M0 18H34M9 0V25M25 0V25", "#8a6c43", 0.8, 0.7),
        9,
        8,
        9,
    )


def _bottles() -> str:
    body = ""
    for x, y, turn, tone in (
        (6, 7, 20, "#2f5b3a"),
        (15, 6, -60, "#6b4a22"),
        (10, 16, 100, "#cfe0e6"),
    ):
        body += place(
            rect(-2.4, -5, 4.8, 8, tone, 2, "#10140f", 0.6) + rect(-1, -9, 2, 4.4, tone, 0.8),
            x,
            y + 2,
            turn,
        )
    return body


def _broom() -> str:
    return line("M4 44L34 12", "#8a6238", 2.6) + place(
        rect(-9, -2, 18, 9, "#b8904e", 1.5, "#4a3517", 0.9), 38, 8, 42
    )


def _bucket() -> str:
    body = (
        disc(12, 12, 9.5, "#5a6771", INK, 1.2)
        + disc(12, 12, 7.2, "#28333b")
        + oval(11, 11, 5, 3, "#7d98a8", 0.5)
    )
    return body + line("M3 9Q12 -1 21 9", "#aab4bb", 1.2)


def _bin() -> str:
    body = disc(12, 12, 10, "#3e474f", INK, 1.3) + disc(12, 12, 7.6, "#191d21")
    return body + oval(10, 11, 4, 3, "#d8d2c0", 0.9, 20) + oval(14, 14, 3, 2.4, "#a87c48", 0.9, -30)


def _extinguisher() -> str:
    return (
        rect(6, 8, 12, 13, "#c23329", 4, INK, 1.1)
        + rect(9, 3, 6, 6, "#2b2f33", 1, INK, 0.7)
        + line("M15 6q6 0 5 8", "#15171a", 1.6)
    )


def _plant() -> str:
    leaves = "".join(
        f'<ellipse cx="12" cy="5" rx="2.7" ry="5.6" fill="url(#leaf)" stroke="#1f3a20" '
        f'stroke-width=".7" transform="rotate({i * 40 + 7} 12 12)"/>'
        for i in range(9)
    )
    return disc(12, 12, 6.4, "#7a5a44", INK, 1.2) + leaves + disc(12, 12, 2, "#2e5230")


def _jack() -> str:
    """Return a hand pallet jack."""
    body = rect(34, 7, 58, 9, "#b2402f", 2, "#3a120c", 1) + rect(
        34, 32, 58, 9, "#b2402f", 2, "#3a120c", 1
    )
    body += rect(22, 5, 14, 38, "#8d2f22", 3, "#3a120c", 1.2) + line("M22 24H6", "#2b2f33", 3.4)
    return (
        body + line("M6 16V32", "#2b2f33", 4) + line("M36 9.500H90M36 34.500H90", "#f0b0a0", 1, 0.5)
    )


def _strips() -> str:
    """Return the plastic strips that hang in a cold store's doorway."""
    return "".join(
        rect(1 + i * 6, 2, 5.4, 20, "#bfe4ec", 1, "#6f9aa6", 0.6, 0.55) for i in range(8)
    )


def _rug() -> str:
    body = (
        rect(2, 2, 92, 68, "#6b3f38", 3)
        + rect(7, 7, 82, 58, "none", 2, "#c79a6a", 1.6)
        + rect(13, 13, 70, 46, "#7d4c42", 2)
    )
    return body + oval(48, 36, 20, 13, "#c79a6a", 0.5) + oval(48, 36, 12, 7, "#6b3f38", 0.9)


def _chalk() -> str:
    """Return pallet bays chalked on the floor."""
    return line("M2 2H94V46H2ZM48 2V46", "#d9a830", 2.6, 0.42, dash="9 5")


_TYRES = flat("tyres", 8, 2, _tyres())

FLAT: tuple[PropArt, ...] = (
    flat("chair", 1, 1, _chair(), 0.5),
    flat("stool", 1, 1, _stool(), 0.45),
    flat("folding_chair", 1, 1, _folding_chair(), 0.45),
    flat("papers", 2, 2, _sheets(3, 5, 48)),
    flat("delivery_notes", 1, 1, _sheets(8, 3, 24)),
    flat("boots", 4, 1, _boots(), 0.25),
    flat("umbrella_child", 1, 1, _umbrella(), 0.1),
    flat("bag_packed", 2, 2, _bag(), 0.35),
    flat("duffel", 2, 2, _duffel(), 0.3),
    flat("coat", 2, 2, _coat()),
    flat("leather_jacket", 2, 2, _leather()),
    flat("cable", 2, 2, _cable()),
    flat("oil", 2, 2, _blot(4, 48, "#0e0f11", 0.3)),
    flat("rust_stain", 2, 2, _blot(9, 48, "#6b3a1c", 0.2)),
    flat("puddle", 6, 3, _puddle(2, 144, 72)),
    flat("puddle_small", 3, 2, _puddle(6, 72, 48)),
    _TYRES,
    upright(_TYRES),
    flat("carton_flat", 2, 2, _carton_flat()),
    flat("bottles", 1, 1, _bottles(), 0.1),
    flat("broom", 2, 2, _broom(), 0.1),
    flat("bucket", 1, 1, _bucket(), 0.3),
    flat("bin", 1, 1, _bin(), 0.5),
    flat("extinguisher", 1, 1, _extinguisher(), 0.5),
    flat("plant", 1, 1, _plant(), 0.8),
    flat("pallet_jack", 4, 2, _jack(), 0.2),
    flat("pallet", 2, 2, pallet(), 0.15),
    flat("strips", 2, 1, _strips()),
    flat("rug", 4, 3, _rug()),
    flat("bays", 4, 2, _chalk()),
)
