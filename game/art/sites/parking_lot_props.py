"""Props of the car park: cars, pillars, barrier and booth, plant, what a store keeps."""

from game.art.cars import HATCH, SEDAN, SUV, Make, box_van, car, rails
from game.art.places_svg import INK, box, disc, line, oval, place, rect
from game.art.props_kit import PropArt, flat, low, tall, upright
from game.art.svg import dark

_COLOURS = {
    "silver": "#8e99a6",
    "red": "#a5443c",
    "white": "#d3d6d6",
    "black": "#2e343b",
    "navy": "#33486a",
    "green": "#4c5a52",
    "sand": "#b3a27c",
    "blue_pale": "#8fb4d0",  # hers
}


def parked(name: str, make: Make, paint: str, extras: str = "", tiles: int = 9) -> PropArt:
    """Return a car as low cover that bullets go through and come out of slower."""
    body = place(car(make, paint, extras), (tiles * 24 - make.length) / 2, (96 - make.width) / 2)
    return PropArt(name, tiles, 4, 1.4, body, True, False, "pierce", 0, "metal")


def _covered() -> str:
    """Return a car under a dust sheet."""
    body = line(
        "M12 8Q4 22 6 48Q4 76 14 88Q60 93 110 90Q170 92 204 82"
        "Q212 60 210 46Q212 24 202 12Q150 4 108 7Q50 3 12 8Z",
        INK,
        2,
        1,
        "#8a8478",
    )
    body += line(
        "M40 24Q36 48 40 72L60 66V30ZM150 20Q160 48 150 76L132 68V28Z",
        "#6e695e",
        1.4,
        0.7,
        "#7d776b",
    )
    body += line("M60 30H132M60 66H132", "#b3ad9f", 1.6, 0.6)
    return body + line(
        "M14 88q10-14 4-30M202 12q-12 10-8 30M90 7q-4 12 6 20M110 90q6-12-2-20M180 88q-2-12-12-16",
        "#5a564c",
        1.3,
        0.7,
    )


def _pillar(number: bool = False) -> str:
    body = box(48, 48, "#9aa0a4", 2) + rect(8, 8, 32, 32, "#848a8f", 1)
    body += line("M12 36L36 12", "#fff", 1, 0.15)
    body += "".join(line(f"M{x} {y}h8", "#e8b92f", 3) for x in (3, 20, 37) for y in (2.4, 45.6))
    body += "".join(line(f"M{y} {x}v8", "#e8b92f", 3) for x in (3, 20, 37) for y in (2.4, 45.6))
    if number:
        body += line(
            "M17 16v16M17 16h4q4 0 4 4t-4 4h-4M21 24q5 0 5 4t-5 4h-4"
            "M30 17q6 -3 6 3q0 4 -4 4q5 0 5 4q0 5 -7 3",
            "#2f343a",
            2.6,
            0.8,
        )
    return body


def _round_pillar() -> str:
    body = disc(24, 24, 22, "#9aa0a4", INK, 1.8) + disc(24, 24, 22, "url(#barrel)")
    return body + disc(24, 24, 19.5, "none", "#e8b92f", 2.4, 0.9) + disc(24, 24, 14, "#868c91")


def _barrier() -> str:
    body = rect(0, 1, 24, 22, "#d9a52b", 3, INK, 1.5) + disc(12, 12, 5.4, "#3b4046", INK, 1)
    body += rect(18, 8.5, 148, 7, "#f0efe9", 2, INK, 1.2)
    body += "".join(rect(30 + i * 27, 9.2, 14, 5.6, "#c8362c") for i in range(5))
    return body + line("M20 10H164", "#fff", 1, 0.6) + disc(163, 12, 2.4, "#ff5a48", INK, 0.7)


def _booth() -> str:
    """Return the ticket booth: its roof is glass, the clerk's lamp shows through."""
    body = box(96, 96, "#7d6a3a", 4) + rect(7, 7, 82, 82, "#4a5058", 3, INK, 1.2)
    body += rect(11, 11, 74, 74, "#8fb4c4", 2, op=0.3) + line(
        "M14 78L72 14M24 82L82 22", "#fff", 2.4, 0.3
    )
    body += (
        rect(14, 56, 68, 16, "#6a5233", 1, INK, 1)
        + rect(24, 58, 18, 6, "#1d2329", 1)
        + rect(25, 57, 16, 1.8, "#9fe0ff")
    )
    body += disc(62, 63, 4.4, "#ffdca0", "#8a6a34", 0.8) + disc(48, 38, 9, "#39424d", INK, 1.2)
    return body + line("M3 24V72M93 24V72", "#d9b02e", 2.6, 0.8)


def _bollard() -> str:
    return (
        disc(12, 12, 7, "#d9a52b", INK, 1.3)
        + disc(12, 12, 4, "#f0c95a")
        + disc(12, 12, 1.8, "#3b4046")
    )


def _stopper() -> str:
    body = rect(1, 6, 70, 12, "#3a3d40", 3, INK, 1.2)
    return (
        body
        + "".join(rect(6 + i * 16, 6.8, 8, 10.4, "#d9b02e") for i in range(4))
        + line("M3 8H69", "#fff", 1, 0.25)
    )


def _cone() -> str:
    body = rect(3, 3, 18, 18, "#c04a1c", 3, INK, 1) + disc(12, 12, 7, "#e8622a", "#7a2a0c", 0.8)
    return body + disc(12, 12, 4.6, "#f4efe6") + disc(12, 12, 2.8, "#e8622a")


def _tyres() -> str:
    def tyre(x: float, y: float) -> str:
        ring = disc(x, y, 11, "#1b1d20", "#050607", 1.2) + disc(x, y, 8.4, "none", "#3a3e43", 1.4)
        return (
            ring
            + disc(x, y, 4.8, "#0b0c0d")
            + line(f"M{x - 6} {y - 6}q6-4 12 0", "#6b7178", 0.9, 0.6)
        )

    return tyre(12, 12) + tyre(35, 13) + tyre(13, 36) + tyre(35, 35) + tyre(24, 24)


def _fan() -> str:
    """Return an air handler with its fan."""
    body = (
        box(96, 96, "#77828b", 3)
        + disc(48, 48, 38, "#2b3138", INK, 1.6)
        + disc(48, 48, 34, "#1b2025")
    )
    for i in range(6):
        body += place(
            line("M4 -2Q18 -14 32 -6Q22 4 4 2Z", "#20262c", 0.8, 1, "#8d99a3"), 48, 48, i * 60
        )
    body += disc(48, 48, 7, "#59636c", INK, 1)
    body += "".join(disc(48, 48, r, "none", "#aab4bb", 0.9, 0.55) for r in (14, 21, 28, 35))
    return body + "".join(disc(x, y, 2, "#2b3036") for x in (6, 90) for y in (6, 90))


def _pay_machine() -> str:
    body = box(24, 24, "#2f5f9a", 2) + rect(5, 5, 14, 8, "#bfe6ff", 1, INK, 0.7)
    return body + line("M6 16.500h7", "#15181b", 1.6) + disc(17, 16.5, 1.6, "#ffd04a", INK, 0.6)


def _trolley() -> str:
    """Return a supermarket trolley that somebody left."""
    body = rect(4, 5, 34, 14, "none", 2, "#aab4bb", 1.8) + "".join(
        line(f"M{9 + i * 6} 5V19", "#aab4bb", 0.9) for i in range(5)
    )
    return (
        body
        + line("M38 6q6 0 6 3v6q0 3-6 3", "#c8362c", 2.4)
        + line("M4 10H38M4 14H38", "#aab4bb", 0.8)
    )


def _cabinet() -> str:
    body = box(48, 24, "#6f7a83", 2) + line("M24 3V21", "#2b3138", 1.2)
    return (
        body
        + line("M12 17l3-6 3 6z", "#f2c230", 1, 1, "#f2c230")
        + disc(34, 12, 2, "#6bff97")
        + disc(40, 12, 2, "#ff5a48")
    )


def _handcart() -> str:
    body = rect(4, 4, 40, 40, "#30549a", 3, INK, 1.4) + line(
        "M6 12H42M6 22H42M6 32H42", "#1d3464", 1.2
    )
    return (
        body
        + rect(10, 9, 18, 14, "#b8966a", 0, "#7b5f38", 0.8)
        + rect(24, 24, 14, 12, "#c7a676", 0, "#7b5f38", 0.8)
    )


_PARKED: tuple[PropArt, ...] = (
    *(parked(f"car_sedan_{name}", SEDAN, tone) for name, tone in _COLOURS.items()),
    *(
        parked(f"car_hatch_{name}", HATCH, _COLOURS[name], tiles=8)
        for name in ("red", "white", "blue_pale", "sand", "navy")
    ),
    *(
        parked(f"car_suv_{name}", SUV, _COLOURS[name], rails(SUV))
        for name in ("green", "black", "silver")
    ),
    PropArt("car_covered", 9, 4, 1.4, _covered(), True, False, "pierce", 0, "cloth"),
)
_VAN = tall("van_white", 10, 4, 2.3, box_van(240, "#c9cdcc"))
_BARRIER = low("barrier", 7, 1, 1.0, _barrier(), "metal")
_CABINET = tall("breaker_cabinet", 2, 1, 1.9, _cabinet())

PARKING_LOT_PROPS: tuple[PropArt, ...] = (
    *_PARKED,
    *(upright(prop) for prop in _PARKED),
    _VAN,
    upright(_VAN),
    tall("pillar", 2, 2, 2.8, _pillar(), material="concrete"),
    tall("pillar_numbered", 2, 2, 2.8, _pillar(number=True), material="concrete"),
    tall("pillar_round", 2, 2, 2.8, _round_pillar(), material="concrete"),
    _BARRIER,
    upright(_BARRIER),
    tall("ticket_booth", 4, 4, 2.4, _booth(), "pierce"),
    low("bollard", 1, 1, 0.9, _bollard(), "metal"),
    flat("wheel_stop", 3, 1, _stopper(), 0.15),
    flat("wheel_stop_v", 1, 3, place(_stopper(), 24, 0, 90), 0.15),
    flat("cone", 1, 1, _cone(), 0.7),
    low("tyre_stack", 2, 2, 1.0, _tyres(), "metal"),
    low("air_handler", 4, 4, 1.3, _fan(), "metal"),
    tall("pay_machine", 1, 1, 1.7, _pay_machine()),
    flat("shop_trolley", 2, 1, _trolley(), 0.8),
    _CABINET,
    upright(_CABINET),
    low("handcart", 2, 2, 0.6, _handcart(), "metal"),
    flat(
        "glass_broken",
        2,
        2,
        "".join(
            line(
                f"M{5 + i * 11 % 38} {6 + i * 17 % 36}l{3 - i % 4} {2 + i % 3}l-4 {i % 3}z",
                "#cfe8f2",
                0.5,
                0.7,
                "#9fc6d8",
            )
            for i in range(16)
        )
        + oval(24, 24, 14, 10, dark("#8fb4c4"), 0.08),
    ),
)
