"""Cars from above, nose to the east, each in any colour; their lamps are lights of the map."""

from dataclasses import dataclass

from game.art.places_svg import INK, line, oval, rect
from game.art.svg import dark, light

_GLASS = "#1b242c"


@dataclass(frozen=True)
class Make:
    """A body: its length and width in drawing units and where its glass stands."""

    length: float
    width: float
    hood: float  # x where the bonnet begins
    rear: float  # x of the rear window's upper edge
    front: float  # x of the windscreen's lower edge


SEDAN = Make(214, 90, 147, 37, 147)
HATCH = Make(190, 86, 129, 18, 129)
SUV = Make(214, 94, 150, 15, 150)


def car(make: Make, paint: str, extras: str = "") -> str:
    """Return a car; `extras` lie on its roof."""
    w, h, a, b = make.length, make.width, make.rear, make.front
    deep = dark(paint, 0.5)
    tyres = "".join(
        rect(x, y, 27, 8, "#121416", 3) for x in (w * 0.13, w * 0.7) for y in (0.6, h - 8.6)
    )
    hull = (
        f"M12 5Q4 6 3 18V{h - 18:g}Q4 {h - 6:g} 12 {h - 5:g}H{w - 26:g}"
        f"Q{w - 6:g} {h - 7:g} {w - 3:g} {h - 20:g}V20Q{w - 6:g} 7 {w - 26:g} 5Z"
    )
    body = tyres + line(hull, INK, 2.2, 1, paint)
    body += line(f"M12 6.8H{w - 26:g}Q{w - 8:g} 8 {w - 5:g} 20", light(paint, 0.7), 1.8, 0.6)
    body += line(
        f"M12 {h - 6.8:g}H{w - 26:g}Q{w - 8:g} {h - 8:g} {w - 5:g} {h - 20:g}", "#000", 2, 0.3
    )
    body += line(
        f"M{make.hood + 10:g} 14L{w - 12:g} 18M{make.hood + 10:g} {h - 14:g}L{w - 12:g} {h - 18:g}",
        deep,
        1.3,
        0.8,
    )
    body += line(
        f"M{make.hood + 16:g} {h / 2 - 8:g}H{w - 16:g}M{make.hood + 16:g} {h / 2 + 8:g}H{w - 16:g}",
        "#fff",
        1.2,
        0.16,
    )
    rear = f"M{a} 13Q{a - 6:g} {h / 2:g} {a} {h - 13:g}L{a + 13:g} {h - 17:g}V17Z"
    screen = f"M{b} 11Q{b + 14:g} {h / 2:g} {b} {h - 11:g}L{b - 18:g} {h - 18:g}V18Z"
    sides = (
        f"M{a + 3:g} 9.5H{b - 4:g}L{b - 18:g} 15.5H{a + 14:g}Z"
        f"M{a + 3:g} {h - 9.5:g}H{b - 4:g}L{b - 18:g} {h - 15.5:g}H{a + 14:g}Z"
    )
    body += line(rear, INK, 1, 1, _GLASS) + line(screen, INK, 1, 1, "#26323d")
    body += line(sides, "none", 0, 1, _GLASS)
    roof = light(paint, 0.14)
    body += rect(a + 13, 15.5, b - a - 31, h - 31, roof, 6, INK, 0.9)
    body += line(f"M{a + 18:g} 18.5H{b - 24:g}", "#fff", 2.2, 0.4)
    body += line(f"M{b - 2:g} 16q9 {h / 2 - 17:g} 2 {h / 2 - 12:g}", "#bfe0f0", 1.7, 0.6)
    body += line(f"M{a + 3:g} 18q-4 {h / 2 - 20:g} 0 {h / 2 - 12:g}", "#8fb0c4", 1.2, 0.4)
    middle = (a + b) / 2
    body += line(f"M{middle:g} 9.5V15M{middle:g} {h - 15:g}V{h - 9.5:g}", paint, 3)
    for y in (15, h - 15):
        body += oval(w - 9, y, 4.4, 7, INK) + oval(w - 8.8, y, 3.4, 5.8, "#f7f2d8")
        body += oval(w - 8, y - 1.6, 1.4, 2, "#ffffff", 0.9)
    body += "".join(rect(3.4, y, 4.8, 12, "#d8322c", 2, INK, 0.8) for y in (9, h - 21))
    body += rect(4.5, h / 2 - 9, 3, 18, "#e6e2d2", 0.6, INK, 0.6)
    body += "".join(rect(b - 11, y, 9, 6, paint, 2, INK, 1) for y in (0, h - 6))
    return body + extras


def rails(make: Make) -> str:
    """Return the roof rails of a tall car."""
    x0, x1, h = make.rear + 20, make.front - 22, make.width
    bars = f"M{x0:g} 21H{x1:g}M{x0:g} {h - 21:g}H{x1:g}"
    cross = f"M{x0 + 22:g} 21V{h - 21:g}M{x1 - 26:g} 21V{h - 21:g}"
    return line(bars, "#c3ccc6", 2.6) + line(cross, "#c3ccc6", 1.6, 0.7)


def lamp_bar(make: Make) -> str:
    """Return the red and blue bar of a police car."""
    x, h = (make.rear + make.front) / 2 - 4, make.width
    bar = rect(x - 5, 18, 11, h - 36, "#16191d", 2, INK, 1)
    return (
        bar
        + rect(x - 3.4, 20, 7.8, h / 2 - 24, "#ff4a40", 1.5)
        + rect(x - 3.4, h / 2 + 4, 7.8, h / 2 - 24, "#4a7dff", 1.5)
    )


def roof_sign(make: Make) -> str:
    """Return the lit sign of a taxi."""
    x, y = (make.rear + make.front) / 2 - 6, make.width / 2
    return rect(x - 5, y - 13, 10, 26, "#ffd23e", 2.5, INK, 1) + line(
        f"M{x:g} {y - 8:g}v16", "#1b1d20", 2
    )


def livery(make: Make, tone: str) -> str:
    """Return a stripe along both doors, over the bonnet too."""
    h, w = make.width, make.length
    sides = f"M14 8.2H{make.front - 8:g}M14 {h - 8.2:g}H{make.front - 8:g}"
    return line(sides, tone, 3.4) + line(f"M{make.hood + 20:g} {h / 2:g}H{w - 12:g}", tone, 9, 0.85)


def box_van(length: float, paint: str, marks: str = "") -> str:
    """Return a van four tiles wide, nose to the east."""
    h, back = 96, 14
    tail = length - 6
    body = "".join(rect(x, y, 30, 8, "#121416", 3) for x in (34, length - 62) for y in (2, 86))
    hull = (
        f"M14 5Q5 6 4 18V78Q5 90 14 91H{tail - 28:g}"
        f"Q{tail - 4:g} 90 {tail:g} 74V22Q{tail - 4:g} 6 {tail - 28:g} 5Z"
    )
    body += line(hull, INK, 2.4, 1, paint) + line(
        f"M14 6.8H{tail - 28:g}Q{tail - 6:g} 8 {tail - 2:g} 22", "#fff", 1.8, 0.5
    )
    x = tail - 40
    body += line(
        f"M{x:g} 13Q{x + 26:g} 16 {x + 31:g} 26V70Q{x + 26:g} 80 {x:g} 83Q{x + 8:g} 48 {x:g} 13Z",
        INK,
        1,
        1,
        _GLASS,
    )
    body += line(f"M{x + 8:g} 20q10 10 11 26", "#bfe0f0", 1.8, 0.6)
    body += rect(back, 12, x - 24, 72, light(paint, 0.12), 4, INK, 1)
    for i in range(int((x - 40) // 26)):
        body += line(f"M{30 + i * 26} 14V82", dark(paint, 0.3), 2.2, 0.6) + line(
            f"M{31.6 + i * 26:g} 14V82", "#fff", 0.8, 0.3
        )
    for y in (20, 76):
        body += oval(tail - 4, y, 4.4, 5, "#f7f2d8") + rect(
            3.6, y - 6, 4, 12, "#b8302a", 1.6, INK, 0.8
        )
    body += "".join(rect(x - 6, y, 9, 6, dark(paint, 0.2), 2, INK, 1) for y in (0.5, 89.5))
    return (
        body
        + marks
        + line("M4.500 48H14", INK, 1.2, 0.6)
        + rect(back, 12, x - 24, h - 24, "url(#sheen)", 4)
    )
