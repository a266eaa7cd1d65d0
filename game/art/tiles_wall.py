"""Things on the lit faces of walls, shared by the places: signs, boards, pictures, fittings."""

from game.art.places_svg import INK, disc, line, oval, rect
from game.art.tiles_hung import TOP, plate


def exit_sign(tone: str = "#62ffab") -> str:
    """Return a lit exit sign: a runner and an arrow."""
    glow = rect(1, TOP - 1, 22, 11, tone, 2, op=0.16)
    body = plate(3, 18, "#0f3d24") + rect(4, TOP + 2, 16, 6, tone, 0.6)
    figure = line("M8 21.5l2-2 1.500 1.500M10 19.500V18M8 18.800h4", "#0c2f1c", 1.1)
    return (
        glow
        + body
        + figure
        + line("M14 19h4.500M17 17.400l1.600 1.600-1.600 1.600", "#0c2f1c", 1.1)
    )


def painting(sky: str = "#7d93a8", land: str = "#5c6b4c", sun: str = "#e7c68a") -> str:
    """Return a framed landscape."""
    body = plate(3, 18, "#6e4f2e") + rect(4.4, TOP + 2.2, 15.2, 5.6, sky)
    return body + rect(4.4, TOP + 5.4, 15.2, 2.4, land) + disc(15.5, TOP + 4.2, 1.2, sun)


def poster(paper: str, ink: str, accent: str) -> str:
    """Return a poster with a headline and a picture."""
    body = plate(6, 12, paper) + rect(7, TOP + 2, 10, 1.6, ink)
    return body + disc(12, TOP + 5.6, 2, accent) + line("M7.500 22.400h9", ink, 0.7, 0.7)


def mirror() -> str:
    """Return a mirror above a basin."""
    body = plate(4, 16, "#b9c7cf") + rect(5, TOP + 1.8, 14, 6.4, "#dcebf2", 0.6)
    return body + line("M7 22l5-5M11 22l5-5", "#fff", 1, 0.8)


def screen(tone: str = "#9fd8ff") -> str:
    """Return a flat screen that shines."""
    glow = rect(1, TOP - 1, 22, 11, tone, 2, op=0.14)
    return glow + plate(2.5, 19, "#14181d") + rect(3.6, TOP + 2, 16.8, 6, tone, 0.4, op=0.85)


def departures(lit: bool = False) -> str:
    """Return a third of a flight board: rows of letters, one of them lit."""
    body = rect(0, TOP, 24, 9.4, "#111519", 0, INK, 0.8)
    for i in range(3):
        tone = "#ffd23e" if lit and i == 1 else "#6f7d84"
        y = TOP + 2 + i * 2.6
        body += line(f"M2 {y}h5M9 {y}h8M19 {y}h3", tone, 1.2, 1 if lit and i == 1 else 0.55)
    return body


def phone() -> str:
    """Return a wall telephone."""
    body = plate(8, 9, "#31363c") + rect(8.6, TOP + 1.6, 3, 7, "#15181c", 1.2)
    keys = "".join(disc(13.4 + i % 2 * 2, TOP + 3 + i // 2 * 1.8, 0.6, "#c8ced3") for i in range(6))
    return body + keys


def fire_alarm() -> str:
    """Return the small red box with a pane to press."""
    return plate(8, 8, "#c3291f", TOP + 1) + rect(9.6, TOP + 3, 4.8, 4, "#f4efe6", 0.4)


def fire_hose() -> str:
    """Return a hose behind its red door."""
    body = plate(5, 14, "#b3261d") + disc(12, TOP + 5, 3.2, "none", "#f0d9d4", 1.2)
    return body + disc(12, TOP + 5, 1.2, "#f0d9d4")


def switch() -> str:
    """Return a light switch."""
    return plate(9.5, 5, "#e8e6de", TOP + 2, 6) + rect(11, TOP + 3.6, 2, 2.8, "#b9b6aa", 0.3)


def hooks(coats: tuple[str, ...]) -> str:
    """Return coats on hooks."""
    body = line(f"M1 {TOP + 1.5}H23", "#5a4128", 1.8)
    for i, tone in enumerate(coats):
        x = 2 + i * 7.4
        body += f'<path d="M{x + 2.4:g} {TOP + 2}l3.400 0 1.600 7h-6.600z" fill="{tone}" '
        body += f'stroke="{INK}" stroke-width=".7"/>'
    return body


def board(written: bool = True) -> str:
    """Return a whiteboard, with a diagram if `written`."""
    body = plate(1, 22, "#eef2f3") + line(f"M1.500 {TOP + 8.4}H22.5", "#98a3aa", 1.2)
    if written:
        body += line("M4 17.500h5M4 19.500h4M12 20l3-3 2 2 3-3", "#2f62b0", 0.8)
        body += line("M13 21.200h6", "#b3382c", 0.8)
    return body


def letter_boxes() -> str:
    """Return steel letter boxes, a leaflet in one."""
    body = ""
    for i in range(3):
        x = 1.5 + i * 7.2
        body += plate(x, 6.6, "#7f8a93") + line(f"M{x + 1.4:g} {TOP + 3.4}h3.800", "#20262b", 1.1)
    return body + rect(10.2, TOP + 0.4, 3, 3.4, "#e9dfae")


def radiator() -> str:
    """Return a radiator under a window."""
    ribs = "".join(f"M{3 + i * 2.6:g} {TOP + 2}V{TOP + 8.4}" for i in range(8))
    return plate(1.5, 21, "#d3d7d6") + line(ribs, "#8d9697", 1.1)


def vent() -> str:
    """Return an air grille."""
    slats = "".join(f"M5 {TOP + 2.8 + i * 1.7:g}H19" for i in range(4))
    return plate(4, 16, "#868f97") + line(slats, "#22272c", 0.9)


def camera() -> str:
    """Return a security camera with its red light."""
    body = line("M12 15v3", "#3a4046", 2) + rect(8, TOP + 3, 9, 4.6, "#d5dadd", 1.2, INK, 0.8)
    return body + disc(16.2, TOP + 5.3, 1.4, "#14171a") + disc(9.6, TOP + 4.6, 0.7, "#ff4a3a")


def sconce(tone: str = "#ffd9a0") -> str:
    """Return a wall lamp and its light on the wall."""
    glow = oval(12, TOP + 4, 11, 7, tone, 0.22)
    return (
        glow + rect(10, TOP + 4, 4, 4, "#8a6a3a", 0.8, INK, 0.7) + oval(12, TOP + 3, 3.4, 2.4, tone)
    )


def sign(text_tone: str, fill: str, bars: int = 2) -> str:
    """Return a name plate: strokes where letters would be."""
    rows = "".join(f"M6 {TOP + 3.2 + i * 2.4:g}h{11 - i * 3}" for i in range(bars))
    return plate(3.5, 17, fill) + line(rows, text_tone, 1.3)


def neon(tone: str, shape: str) -> str:
    """Return a bent tube that shines in its own colour."""
    glow = line(shape, tone, 7, 0.18) + line(shape, tone, 3.4, 0.4)
    return glow + line(shape, tone, 1.6) + line(shape, "#ffffff", 0.6, 0.9)


def gas_meter() -> str:
    """Return a gas meter with its pipe."""
    body = line("M4 14v9M20 14v9", "#a08a2e", 2.2) + plate(6, 12, "#c9cdc6")
    return body + rect(8, TOP + 2.6, 8, 2.6, "#1c2024", 0.4) + disc(12, TOP + 7, 1, "#b3382c")
