"""Marks on the floor: paint, thresholds, drains, stains, steps, kerbs, rugs in nine pieces."""

from game.art.places_svg import UNIT, disc, line, oval, rect
from game.art.svg import dark, light
from game.art.tileset import turned

YELLOW = "#d9a830"
WHITE = "#dfe2df"


def both(name: str, body: str) -> dict[str, str]:
    """Return a mark that runs west to east as `<name>_h`, and north to south as `<name>_v`."""
    return {f"{name}_h": body, f"{name}_v": turned(body, 90)}


def around(name: str, body: str) -> dict[str, str]:
    """Return a mark drawn for the north side, for all four: `<name>_n` to `<name>_w`."""
    return {f"{name}_{side}": turned(body, 90 * i) for i, side in enumerate("nesw")}


def paint(name: str, tone: str, wide: float = 5, op: float = 0.5) -> dict[str, str]:
    """Return lines with their four bends; the paint is worn."""
    run = rect(0, 12 - wide / 2, UNIT, wide, tone, op=op)
    run += line("M3 10l3 3M14 11l4 2", "#4a4a48", 1.2, 0.35)
    bend = line("M12 24V12H24", tone, wide, op)
    found = both(name, run)
    for i, corner in enumerate(("se", "sw", "nw", "ne")):
        found[f"{name}_{corner}"] = turned(bend, 90 * i)
    return found


def stripe(name: str, tone: str, op: float = 0.7) -> dict[str, str]:
    """Return a guiding band with a thin line beside it."""
    body = rect(0, 8, UNIT, 6, tone, op=op) + rect(0, 17, UNIT, 1.6, tone, op=op * 0.8)
    return both(name, body)


def hazard(one: str = "#17181a", two: str = YELLOW) -> dict[str, str]:
    """Return a slanted warning band."""
    body = rect(0, 6, UNIT, 12, one, op=0.75)
    body += "".join(f'<path d="M{x} 18l6-12h6l-6 12z" fill="{two}" opacity=".7"/>' for x in (0, 12))
    return both("hazard", body)


def sills(fill: str = "#5d666f", shine: str = "#c3ccd4") -> dict[str, str]:
    """Return thresholds of doors."""
    return both("sill", rect(0, 3, UNIT, 18, fill) + line("M0 4H24M0 20H24", shine, 1, 0.6))


def drains() -> dict[str, str]:
    """Return a floor drain and a gutter."""
    slots = "".join(f"M7 {8 + i * 2.7:g}H17" for i in range(4))
    grate = rect(4, 4, 16, 16, "#33383e", 2) + line(slots, "#0c0e11", 1.4, 0.9)
    bars = "".join(f"M{2 + i * 4} 9V15" for i in range(6))
    gutter = rect(0, 7, UNIT, 10, "#3a4047") + line(bars, "#0d0f12", 1.6, 0.9)
    return {"drain": grate} | both("gutter", gutter)


def stains() -> dict[str, str]:
    """Return what is left on floors: oil, water, coffee, scrapes, grit, leaves of paper."""
    grit = "".join(disc(3 + i * 5 % 19, 4 + i * 7 % 17, 0.7, "#2a2c2f", op=0.5) for i in range(9))
    litter = rect(5, 8, 8, 6, "#e4dfce", 0, "#8a8672", 0.4) + rect(13, 13, 6, 5, "#cdd6da", 0)
    return {
        "stain_oil": oval(12, 12, 9, 6, "#17191c", 0.42, 15) + oval(15, 10, 4, 3, "#0e0f11", 0.4),
        "stain_wet": oval(12, 12, 11, 7, "#9db4c8", 0.16, 8) + oval(12, 12, 11, 7, "#101418", 0.2),
        "stain_brown": oval(12, 11, 7, 5, "#4a2c17", 0.3, -14) + oval(14, 15, 3, 2, "#4a2c17", 0.3),
        "scrape": line("M2 20q8-10 20-16M5 22q8-9 17-14", "#2b2e32", 1.4, 0.3),
        "grit": grit,
        "litter": turned(litter, 24),
    }


def arrows(tone: str, op: float = 0.6) -> dict[str, str]:
    """Return arrows that point the way on the floor."""
    return around("arrow", line("M12 19V6M6 11L12 5l6 6", tone, 3.4, op))


def steps(tone: str) -> dict[str, str]:
    """Return treads: `_h` goes up or down northwards, `_v` westwards."""
    body = rect(0, 0, UNIT, UNIT, tone)
    for y in (0, 8, 16):
        body += rect(0, y, UNIT, 8, "#000", op=0.04 * (y / 8)) + rect(
            0, y, UNIT, 1.8, light(tone, 0.5)
        )
        body += rect(0, y + 6.2, UNIT, 1.8, dark(tone, 0.65), op=0.8)
    return both("steps", body)


def kerbs(tone: str = "#a9adae") -> dict[str, str]:
    """Return kerbstones on one side of the tile, with outer corners."""
    edge = rect(0, 0, UNIT, 8, tone) + rect(0, 0, UNIT, 1.6, light(tone, 0.5))
    edge += rect(0, 8, UNIT, 3, "#000", op=0.35) + line("M0 0V8M12 0V8", dark(tone, 0.6), 1, 0.6)
    corner = f'<path d="M0 0H24V8H8V24H0z" fill="{tone}"/>'
    corner += line("M0 0.8H24M0.8 0V24", light(tone, 0.5), 1.6)
    corner += line("M9 24V9H24", "#000", 2.4, 0.35)
    found = around("kerb", edge)
    for i, name in enumerate(("nw", "ne", "se", "sw")):
        found[f"kerb_{name}"] = turned(corner, 90 * i)
    return found


def zebra() -> dict[str, str]:
    """Return a pedestrian crossing, walked along the stripes' short side."""
    body = rect(0, 2, UNIT, 9, WHITE, op=0.62) + line("M4 4l6 3M15 8l4-3", "#3a3d40", 1.2, 0.3)
    return both("zebra", body + line("M2 2.600H22", "#fff", 0.6, 0.3))


def rug(name: str, fill: str, border: str, motif: str) -> dict[str, str]:
    """Return a rug in nine pieces, named by side: `_nw`, `_n`, ... and `_c` for the middle."""
    edge = rect(0, 2, UNIT, 22, fill) + rect(0, 6, UNIT, 3, border, op=0.85)
    edge += rect(0, 11, UNIT, 1.4, border, op=0.5) + rect(0, 2, UNIT, 1.2, light(fill), op=0.6)
    fringe = "".join(f"M{1.5 + i * 3} 2V0.4" for i in range(8))
    corner = rect(2, 2, 22, 22, fill) + line("M24 7.500H7.500V24", border, 3, 0.85)
    corner += line("M24 11.700H11.700V24", border, 1.4, 0.5)
    middle = rect(0, 0, UNIT, UNIT, fill) + line("M12 5l7 7-7 7-7-7z", motif, 1.4, 0.55)
    middle += disc(12, 12, 2.2, motif, op=0.6)
    middle += "".join(disc(x, y, 1.6, border, op=0.4) for x in (0, 24) for y in (0, 24))
    found = {f"{name}_c": middle}
    for i, side in enumerate("nesw"):
        tassels = line(fringe, light(fill, 0.5), 0.9, 0.8) if side in "ew" else ""
        found[f"{name}_{side}"] = turned(edge + tassels, 90 * i)
    for i, side in enumerate(("nw", "ne", "se", "sw")):
        found[f"{name}_{side}"] = turned(corner, 90 * i)
    return found


def mat(name: str, fill: str, line_tone: str) -> dict[str, str]:
    """Return a door mat."""
    bars = "".join(f"M3 {7 + i * 2.5:g}H21" for i in range(5))
    body = rect(1, 4, 22, 16, fill, 1.5) + line(bars, line_tone, 1, 0.6)
    return {name: body + rect(1, 4, 22, 16, "none", 1.5, dark(fill, 0.5), 1)}


def tactile(tone: str = "#d3b04a") -> dict[str, str]:
    """Return the yellow paving that feet can read: bars to follow, dots to stop."""
    ground = rect(0, 0, UNIT, UNIT, tone, op=0.55)
    bars = "".join(rect(1, 2.5 + i * 6, 22, 3, light(tone, 0.4), 1.5, op=0.8) for i in range(4))
    dots = "".join(
        disc(4 + x * 5.4, 4 + y * 5.4, 1.7, light(tone, 0.4), op=0.85)
        for x in range(4)
        for y in range(4)
    )
    return both("guide", ground + bars) | {"guide_stop": ground + dots}
