"""Props of the epilogue: seats in rows, the gate's desk, a closed kiosk, one suitcase."""

from game.art.places_svg import INK, box, disc, line, oval, rect
from game.art.props_kit import PropArt, flat, low, tall, upright
from game.art.sites.arrival_props import airport_seats, suitcase


def _gate_desk() -> str:
    body = (
        box(96, 48, "#c9c6bd", 3)
        + rect(2, 32, 92, 14, "#33486a", 2, INK, 1)
        + line("M10 39H86", "#9fb6d8", 1.6, 0.8)
    )
    for x in (10, 58):
        body += (
            rect(x, 10, 24, 6, "#1b2026", 1, INK, 0.8)
            + rect(x + 1, 9, 22, 2, "#cfe4f4")
            + rect(x + 4, 20, 16, 6, "#343b44", 1)
        )
    return (
        body
        + rect(40, 10, 12, 15, "#f3efe2", 0, "#888", 0.6)
        + line("M42 14h8M42 17h8M42 20h5", "#77736a", 0.7)
    )


def _kiosk() -> str:
    """Return a kiosk with its shutter down."""
    body = box(96, 72, "#a8a498", 3) + rect(4, 4, 88, 48, "#8f8b80", 2, INK, 1)
    body += line("".join(f"M6 {9 + i * 5}H90" for i in range(9)), "#6b675e", 1.4)
    return (
        body
        + rect(2, 54, 92, 16, "#7a8a6a", 2, INK, 1)
        + line("M8 58H88", "#d9e0c9", 1.4, 0.6)
        + disc(48, 46, 2, "#d8c27a", INK, 0.7)
    )


def _scales() -> str:
    body = rect(2, 2, 44, 44, "#9a9a94", 3, INK, 1.4) + rect(
        6, 6, 36, 36, "#b9b8b0", 2, "#6d6c66", 1
    )
    return (
        body + rect(16, 1, 16, 7, "#20242a", 1.4, INK, 0.8) + rect(18, 2.6, 12, 3.4, "#ffb84a", 0.5)
    )


def _cleaner() -> str:
    body = (
        box(48, 24, "#d9b84a", 3) + disc(14, 12, 7, "#59636b", INK, 1) + disc(14, 12, 5, "#8fb4c4")
    )
    return body + rect(26, 4, 16, 16, "#3f5a7a", 2, INK, 0.9) + line("M4 4L22 20", "#8a6238", 2)


def _toy() -> str:
    """Return a toy aeroplane."""
    body = line("M4 12H20", "#c8504a", 4) + line("M12 12L8 3M12 12L8 21", "#f4efe6", 3.2)
    return body + line("M5 12L3 8M5 12L3 16", "#f4efe6", 2.2) + disc(19, 12, 1.6, "#35475e")


def _boxes() -> str:
    body = oval(24, 26, 21, 16, "#000", 0.15) + rect(4, 8, 40, 32, "#8a6a44", 4, INK, 1.5)
    return (
        body
        + rect(6, 10, 36, 9, "#a3805a", 3)
        + line("M4 22H44", "#d8c27a", 1.4)
        + rect(20, 20, 8, 5, "#d8b85a", 1, INK, 0.6)
        + line("M16 8Q24 0 32 8", "#3b2418", 2.6)
    )


_SEATS = low("lounge_seats", 4, 1, 0.6, airport_seats("#7d8793", 4), "cloth")
_DESK = low("gate_desk", 4, 2, 1.1, _gate_desk())

EPILOGUE_PROPS: tuple[PropArt, ...] = (
    _SEATS,
    upright(_SEATS),
    _DESK,
    upright(_DESK),
    tall("kiosk_closed", 4, 3, 2.2, _kiosk(), "pierce"),
    low("luggage_scales", 2, 2, 0.5, _scales(), "metal"),
    flat("suitcase_boy", 1, 1, suitcase("#a8743a", "#f0d9a0"), 0.3),
    flat("suitcase_old", 2, 2, _boxes(), 0.35),
    flat("toy_aeroplane", 1, 1, _toy(), 0.05),
    low("cleaning_cart", 2, 1, 0.9, _cleaner(), "metal"),
    low(
        "planter_pale",
        2,
        1,
        0.8,
        box(48, 24, "#b0aea6", 3)
        + "".join(
            disc(7 + i * 7, 12, 5, "#7f9a6a", "#45603a", 0.8) + disc(6 + i * 7, 10.6, 2, "#a8c08f")
            for i in range(6)
        ),
    ),
)
