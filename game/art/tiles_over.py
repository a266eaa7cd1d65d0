"""What hangs above people: lamps of every kind, ducts, sprinklers, trays, beams."""

from game.art import tiles_hung
from game.art.greens import crown
from game.art.places_svg import INK, UNIT, disc, line, rect
from game.art.tiles_marks import both


def lamps(tone: str = "#f4fbff", shade: str = "#26343a", warm: str = "#ffcf8f") -> dict[str, str]:
    """Return a hanging lamp, thirds of a tube, and a round light let into the ceiling."""
    glow = disc(12, 12, 11.5, warm, op=0.16)
    lamp = glow + disc(12, 12, 8.4, shade, "#0b0d10", 1) + disc(12, 12, 6.4, warm)
    lamp += disc(12, 12, 3.6, "#fff8ea") + line("M6.500 7a8 8 0 0 1 6-3", "#fff", 1, 0.35)
    tube = rect(0, 6, UNIT, 12, tone, 3, op=0.14)
    tube += rect(0, 8.5, UNIT, 7, "#aeb8c0", 0.6, "#30363d", 0.7) + rect(0, 10.2, UNIT, 3.6, tone)
    tube += line("M12 8.500v7", "#6a737a", 0.8)
    down = disc(12, 12, 8, tone, op=0.14) + disc(12, 12, 4.4, "#c9d0d4", "#3a4046", 0.8)
    return {"lamp": lamp} | both("tube", tube) | {"downlight": down + disc(12, 12, 2.8, tone)}


def panel(tone: str = "#eaf6ff") -> dict[str, str]:
    """Return a ceiling panel of light, one tile."""
    glow = rect(0, 0, UNIT, UNIT, tone, 4, op=0.12)
    body = rect(3, 3, 18, 18, "#9aa5ad", 1, "#3a4046", 0.8) + rect(4.6, 4.6, 14.8, 14.8, tone, 0.6)
    return {"panel": glow + body + line("M12 4.600V19.400M4.600 12H19.400", "#b5c3cc", 0.7)}


def pipes() -> dict[str, str]:
    """Return lengths of pipe with a clamp."""
    return both("pipe", tiles_hung.pipe())


def sprinklers() -> dict[str, str]:
    """Return red sprinkler pipe, plain and with a head."""
    pipe = rect(0, 9, UNIT, 6, "#a8332a") + rect(0, 10, UNIT, 1.6, "#e58a80", op=0.8)
    pipe += line("M0 9H24M0 15H24", "#4c130f", 0.8)
    head = disc(12, 12, 5.4, "#8f2a22", "#4c130f", 1) + disc(12, 12, 2.6, "#d9c48a", "#5a4a20", 0.7)
    return both("sprinkler_pipe", pipe) | both("sprinkler", pipe + head)


def ducts() -> dict[str, str]:
    """Return sheet-metal duct, and its grille."""
    duct = rect(0, 2, UNIT, 20, "url(#metal)") + line("M0 2H24M0 22H24", "#22272d", 1)
    duct += line("M1 2V22M13 2V22", "#444c55", 0.8, 0.7)
    slats = "".join(f"M5 {5 + i * 2.8:g}H19" for i in range(6))
    grille = rect(3, 3, 18, 18, "#8b949c", 1, "#2b3036", 1) + line(slats, "#23282d", 1.2)
    return both("duct", duct) | {"grille": grille}


def trays() -> dict[str, str]:
    """Return a ladder with cables."""
    body = rect(0, 5, UNIT, 14, "#2b3138", op=0.55) + line("M0 5H24M0 19H24", "#8b959e", 1.6)
    for i, tone in enumerate(("#2a6cb0", "#c9a23a", "#1b1e22", "#b0402f")):
        body += line(f"M0 {8 + i * 2.7:g}q12 1.400 24 0", tone, 1.6)
    return both("tray", body + line("M4 5V19M16 5V19", "#8b959e", 1))


def beams(tone: str) -> dict[str, str]:
    """Return a beam under the ceiling."""
    body = rect(0, 3, UNIT, 18, tone, op=0.92) + line("M0 3.600H24", "#fff", 0.9, 0.3)
    return both("beam", body + line("M0 20.400H24", "#000", 1.2, 0.5))


def bulb() -> dict[str, str]:
    """Return a bare bulb on its cord."""
    glow = disc(12, 12, 9, "#ffdf9e", op=0.2)
    return {"bulb": glow + disc(12, 12, 3.8, "#fff3cf", "#a8742e", 0.8) + line("M12 0V8", INK, 1)}


def street_lamp(tone: str = "#ffd49a") -> dict[str, str]:
    """Return the head of a street lamp on its arm, which comes from the north."""
    arm = rect(10.6, 0, 2.8, 8, "#2b3036", 0, INK, 0.7)
    head = rect(5, 6, 14, 14, "#353c43", 3, INK, 1) + rect(7.5, 8.5, 9, 9, tone, 2)
    return {"street_lamp": disc(12, 13, 11.5, tone, op=0.18) + arm + head}


def awning(one: str, two: str) -> dict[str, str]:
    """Return striped cloth above a shop front."""
    body = "".join(rect(i * 8, 0, 8, 22, one if i % 2 else two) for i in range(3))
    return {
        "awning": body + rect(0, 18, UNIT, 4, "#000", op=0.22) + line("M0 1H24", "#fff", 1, 0.4)
    }


def treetop() -> dict[str, str]:
    """Return the crown of a tree in four by four tiles, named by column and row from 0."""
    whole = crown(4 * UNIT)
    return {
        f"crown_{x}_{y}": f'<g transform="translate({-x * UNIT} {-y * UNIT})">{whole}</g>'
        for y in range(4)
        for x in range(4)
    }
