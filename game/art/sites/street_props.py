"""Props of streets anywhere: police, taxi, ambulance, barriers, lamps, shelters, trees."""

from game.art.cars import HATCH, SEDAN, SUV, box_van, lamp_bar, livery, rails, roof_sign
from game.art.places_svg import INK, box, disc, line, oval, place, rect
from game.art.props_kit import PropArt, flat, low, tall, upright
from game.art.sites.parking_lot_props import parked

_BLUE = "#2f5fb0"


def _van_marks(tone: str, cross: bool) -> str:
    """Return the marks on an official van: stripes, a lamp bar, a cross or a star."""
    body = line("M20 17H150M20 79H150", tone, 6) + rect(150, 20, 13, 56, "#16191d", 2, INK, 1)
    body += rect(152, 22, 9, 24, "#ff4a40", 1.5) + rect(152, 50, 9, 24, "#4a7dff", 1.5)
    if cross:
        return body + line("M84 32V64M68 48H100", "#c8362c", 12)
    return body + disc(84, 48, 16, tone) + disc(84, 48, 10, "none", "#f4efe6", 2)


def _lamp_post() -> str:
    body = (
        disc(12, 12, 7, "#2b3036", INK, 1.4)
        + disc(12, 12, 4, "#4a525a")
        + line("M12 12V0", "#2b3036", 3)
    )
    return body + disc(10.6, 10.6, 1.4, "#8b959c")


def _shelter() -> str:
    """Return a bus shelter: a glass roof, a bench under it, open to the south."""
    body = rect(2, 2, 188, 12, "#3a4148", 2, INK, 1.4) + rect(
        2, 12, 188, 56, "url(#glass)", 2, "#dff0f6", 1.4
    )
    body += line("M64 12V68M126 12V68", "#dff0f6", 1.4, 0.8) + rect(
        24, 18, 120, 14, "#8a6a44", 2, INK, 1.1
    )
    body += line("M26 22.500H142M26 27H142", "#4f371f", 0.9, 0.7) + rect(
        158, 14, 26, 6, "#f4e2a0", 1, INK, 0.9
    )
    return (
        body
        + "".join(rect(x, 64, 6, 6, "#3a4148", 1, INK, 0.9) for x in (4, 182))
        + line("M10 60L52 18M20 64L64 20", "#fff", 2, 0.3)
    )


def _bench() -> str:
    body = rect(2, 4, 68, 16, "#7d5a38", 2, INK, 1.3) + line(
        "M4 9H68M4 14.500H68", "#3f2a16", 1, 0.8
    )
    return (
        body
        + "".join(rect(x, 2, 4, 20, "#3a4148", 1, INK, 0.8) for x in (8, 60))
        + line("M4 5.500H68", "#c99a66", 1, 0.7)
    )


def _litter_bin() -> str:
    body = disc(12, 12, 10, "#3f5a4a", INK, 1.4) + disc(12, 12, 7.4, "#15191a")
    return body + oval(10, 10, 3.6, 2.6, "#d8d2c0", 1, 20) + oval(14.5, 14, 3, 2, "#c8504a", 1, -30)


def _crowd_barrier() -> str:
    body = (
        rect(1, 8, 94, 8, "#15181b", 2, op=0.25)
        + line("M3 12H93", "#aab4bb", 4)
        + line("M3 11H93", "#eef4f6", 1.2)
    )
    body += "".join(line(f"M{9 + i * 8.4:g} 9.500v5", "#6b757c", 1.4) for i in range(11))
    return body + "".join(line(f"M{x} 3V21", "#8b959c", 3) for x in (12, 84))


def _police_barrier() -> str:
    body = rect(1, 6, 94, 12, "#e6e8ea", 2, INK, 1.4)
    body += "".join(f'<path d="M{4 + i * 15} 17l6-10h7l-6 10z" fill="{_BLUE}"/>' for i in range(6))
    return (
        body
        + "".join(line(f"M{x} 1V23", "#3a4148", 3) for x in (10, 86))
        + line("M3 7.500H93", "#fff", 1, 0.7)
    )


def _tape() -> str:
    body = line("M0 12Q36 18 72 12T144 12", "#e0b23a", 3.4)
    return body + line("M0 12Q36 18 72 12T144 12", "#1b1d20", 3.4, 0.8, dash="6 10")


def _hydrant() -> str:
    body = disc(12, 12, 7, "#b8382c", INK, 1.3) + rect(2, 9.5, 20, 5, "#b8382c", 2, INK, 0.9)
    return body + disc(12, 12, 4, "#d95a4a") + disc(12, 12, 1.8, "#e6c96a", INK, 0.6)


def _traffic_light() -> str:
    body = disc(12, 12, 4, "#2b3036", INK, 1) + rect(7, 1, 10, 22, "#1b1e22", 3, INK, 1.2)
    return (
        body
        + disc(12, 5.5, 2.6, "#ff5a48")
        + disc(12, 12, 2.6, "#4a3c14")
        + disc(12, 18.5, 2.6, "#14421f")
    )


def _grate_tree() -> str:
    body = rect(2, 2, 44, 44, "#3a3f43", 3, "#1b1d20", 1.4)
    body += line(
        "".join(
            f"M24 24L{24 + x} {24 + y}"
            for x, y in (
                (20, 0),
                (14, 14),
                (0, 20),
                (-14, 14),
                (-20, 0),
                (-14, -14),
                (0, -20),
                (14, -14),
            )
        ),
        "#15181b",
        1.8,
    )
    body += (
        disc(24, 24, 17, "none", "#15181b", 1.6)
        + disc(24, 24, 12, "#4a3d2c")
        + disc(24, 24, 9, "#6b563e", INK, 1.5)
    )
    return body + disc(23, 23, 5, "none", "#4a3a28", 1.2)


def _news_stand() -> str:
    body = box(72, 48, "#3f5a4a", 3) + rect(5, 5, 62, 30, "#2b3a33", 2)
    body += "".join(
        rect(
            8 + i * 10,
            8,
            8,
            11,
            ("#f3efe2", "#c8504a", "#e0b23a", "#8fb4d0", "#d9d3c2", "#7fa05a")[i],
            0.6,
            INK,
            0.5,
        )
        for i in range(6)
    )
    body += "".join(
        rect(
            8 + i * 10,
            21,
            8,
            11,
            ("#8fb4d0", "#f3efe2", "#d98a7a", "#f3efe2", "#c8504a", "#e0b23a")[i],
            0.6,
            INK,
            0.5,
        )
        for i in range(6)
    )
    return body + rect(3, 37, 66, 9, "#5f8a6a", 2, INK, 1)


def _stretcher() -> str:
    body = "".join(disc(x, y, 3, "#15181b", "#8a949b", 0.8) for x in (10, 84) for y in (8, 40))
    body += rect(3, 8, 90, 32, "#e0a02e", 4, INK, 1.5) + rect(
        8, 12, 80, 24, "#e6ebeb", 4, "#98a7ad", 0.9
    )
    return (
        body
        + rect(11, 15, 15, 18, "#fff", 4, "#98a7ad", 0.8)
        + line("M40 12V36M62 12V36", "#c8362c", 3.4)
    )


def _coffee_tray() -> str:
    """Return a tray of coffee, dropped when the alarm rang."""
    body = oval(13, 15, 10, 6, "#4a2c17", 0.45, 10) + oval(18, 10, 4, 3, "#4a2c17", 0.4)
    body += place(rect(-6, -5, 12, 10, "#c7a676", 1, "#7b5f38", 0.8), 9, 10, 24)
    for x, y, turn in ((16, 8, 60), (6, 17, -30), (18, 17, 10)):
        body += place(rect(-2.4, -3.6, 4.8, 7.2, "#f4efe6", 1.6, "#777", 0.7), x, y, turn)
    return body


def _motorbike() -> str:
    body = rect(2, 9, 18, 6, "#15171a", 3, "#3a3e43", 1) + rect(
        52, 9, 18, 6, "#15171a", 3, "#3a3e43", 1
    )
    body += (
        line("M14 12H58", "#4a525a", 6)
        + oval(40, 12, 11, 6, INK)
        + oval(40, 12, 10, 5, "#a8392f")
        + rect(18, 8, 16, 8, "#23272c", 3, INK, 0.9)
    )
    return (
        body
        + line("M52 3V21", "#aab4bb", 2.4)
        + disc(58, 12, 2.6, "#f7f2d8", INK, 0.7)
        + line("M34 9.500q6-2 10 0", "#fff", 1, 0.5)
    )


_POLICE = parked("police_car", SEDAN, "#d9dde0", livery(SEDAN, _BLUE) + lamp_bar(SEDAN))
_PATROL = parked("police_suv", SUV, "#2b3138", livery(SUV, "#e6e8ea") + rails(SUV) + lamp_bar(SUV))
_TAXI = parked("taxi", SEDAN, "#d98a2e", roof_sign(SEDAN))
_WRECK = parked("car_city_teal", HATCH, "#3f6f74", tiles=8)
_POLICE_VAN = tall(
    "police_van", 10, 4, 2.3, box_van(240, "#d3d8db", _van_marks(_BLUE, cross=False))
)
_AMBULANCE = tall(
    "ambulance", 10, 4, 2.4, box_van(240, "#e6e4da", _van_marks("#c8362c", cross=True))
)
_SHELTER, _BENCH = (
    PropArt("bus_shelter", 8, 3, 2.4, _shelter(), True, False, "shatter", 0, "glass"),
    low("street_bench", 3, 1, 0.5, _bench()),
)
_CROWD, _BARRIER = (
    low("crowd_barrier", 4, 1, 1.1, _crowd_barrier(), "metal"),
    low("police_barrier", 4, 1, 1.0, _police_barrier()),
)
_TAPE, _STRETCHER = (
    flat("police_tape", 6, 1, _tape(), 0.9),
    low("stretcher", 4, 2, 0.8, _stretcher(), "metal"),
)
_BIKE = low("motorbike", 3, 1, 1.0, _motorbike(), "metal")

STREET_PROPS: tuple[PropArt, ...] = (
    _POLICE,
    upright(_POLICE),
    _PATROL,
    upright(_PATROL),
    _TAXI,
    upright(_TAXI),
    _WRECK,
    upright(_WRECK),
    _POLICE_VAN,
    upright(_POLICE_VAN),
    _AMBULANCE,
    upright(_AMBULANCE),
    _CROWD,
    upright(_CROWD),
    _BARRIER,
    upright(_BARRIER),
    _TAPE,
    upright(_TAPE),
    _SHELTER,
    upright(_SHELTER),
    _BENCH,
    upright(_BENCH),
    low("lamp_post", 1, 1, 1.4, _lamp_post(), "metal"),
    low("litter_bin", 1, 1, 0.9, _litter_bin(), "metal"),
    low("hydrant", 1, 1, 0.8, _hydrant(), "metal"),
    low("traffic_light", 1, 1, 1.4, _traffic_light(), "metal"),
    tall("tree_trunk", 2, 2, 3.0, _grate_tree(), material="wood"),
    low("news_stand", 3, 2, 1.3, _news_stand()),
    _STRETCHER,
    upright(_STRETCHER),
    flat("coffee_tray", 1, 1, _coffee_tray(), 0.05),
    _BIKE,
    upright(_BIKE),
)
