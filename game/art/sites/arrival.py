"""Arrival: airport, care home, columbarium, street; an overcast day, grey and pale green."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import lino, stone, terrazzo, tiles
from game.art.floors_open import asphalt, grass, gravel, paving
from game.art.places_svg import UNIT, disc, line, oval, rect
from game.art.tiles_marks import (
    WHITE,
    YELLOW,
    drains,
    kerbs,
    mat,
    paint,
    sills,
    stains,
    steps,
    tactile,
    zebra,
)
from game.art.tiles_over import awning, lamps, panel, street_lamp, treetop
from game.art.tileset import PlaceArt, solid, turned
from game.art.walls import Skin

_HEDGE = rect(0, 3, UNIT, 18, "#33502f", 4) + "".join(
    oval(2 + i * 4, 7 + i * 5 % 11, 3, 2.2, "#5d8a4a" if i % 2 else "#47703c", 1, i * 40)
    for i in range(7)
)
_RAILING = rect(0, 9, UNIT, 6, "#15181b", op=0.25) + line("M0 12H24", "#3a4148", 3)
_RAILING += line("M0 11.300H24", "#8b959c", 1) + "".join(
    disc(4 + i * 8, 12, 2, "#2b3036") for i in range(3)
)

ARRIVAL = PlaceArt(
    "arrival",
    floors={
        "arrivals": (terrazzo("#a5aaab", ("#d5d8d8", "#6f7678", "#8f9a8a"), 81), "tile"),
        "care_home": (lino("#b0bca4", "#6a7a5c", "#869278", 82), "tile"),
        "columbarium": (stone("#9a9c9a", "#d9dad6", 96, 83), "tile"),
        "paving": (paving("#93979a", 48, 84), "concrete"),
        "street": (asphalt("#64686d", 85, 1), "concrete"),
        "grass": (grass(), "earth"),
        "gravel": (gravel(), "earth"),
        "cafe": (tiles("#a89a82", "#998a70", "#5d5343", 24, 86), "tile"),
    },
    skin=Skin(
        cap="#525859",
        edge="#2e3334",
        rim="#dfe4e2",
        face=("#b9c2b5", "#5f6a62"),
        course="panel",
        board=("#b0b8ac", "#8d968b"),
        board_face=("#cfd8ca", "#67715f"),
        board_rim="#eef2ea",
        board_ink="#566052",
        board_material="plaster",
        low="#8f9593",
        low_rim="#e6eae8",
        pane="#b9c9d2",
    ),
    marks={
        **sills("#7a807d", "#dfe6e2"),
        **drains(),
        **stains(),
        **mat("mat", "#4a524c", "#242a26"),
        **paint("line", YELLOW, 3, 0.6),
        **paint("lane", WHITE, 4, 0.6),
        **kerbs(),
        **steps("#9a9e9c"),
        **zebra(),
        **tactile(),
        "leaves": "".join(
            oval(4 + i * 7 % 18, 5 + i * 5 % 16, 2, 1.2, tone, 0.8, i * 50)
            for i, tone in enumerate(("#b07a3a", "#8a5a2a", "#c09a4a", "#7a6a3a", "#a8642f"))
        ),
        "manhole": disc(12, 12, 9.6, "#4a4f53", "#2b2f33", 1.2)
        + disc(12, 12, 7, "none", "#6b7176", 1)
        + line("M8 9h8M7 12h10M8 15h8", "#2b2f33", 1.2),
        "petals": "".join(disc(4 + i * 7 % 17, 6 + i * 5 % 14, 1.1, "#f0e6ea") for i in range(7)),
    },
    over={
        **lamps("#eef4f2", "#4a5254", "#f4ecd8"),
        **panel("#eef4f2"),
        **street_lamp("#e6ead8"),
        **awning("#5f7a6a", "#dcdccc"),
        "sign_hanging": rect(0, 5, UNIT, 14, "#1b2a3a", 1, "#0c1117", 0.8)
        + line("M4 12h8M9 9l3 3-3 3M15 10h6M15 14h5", "#ffd23e", 1.5),
        "wire_h": line("M0 12Q12 14 24 12", "#15181b", 1.2, 0.7),
        **treetop(),
    },
    hung={
        "departures": tiles_wall.departures(),
        "departures_lit": tiles_wall.departures(lit=True),
        "exit_sign": tiles_wall.exit_sign(),
        "clock": tiles_hung.clock(),
        "calendar": tiles_hung.calendar(),
        "notice_board": tiles_hung.notice_board(),
        "painting": tiles_wall.painting("#b9c9d2", "#7a8f6a", "#f4f0dc"),
        "poster_travel": tiles_wall.poster("#8fc0d8", "#f4f0e2", "#e0b23a"),
        "poster_care": tiles_wall.poster("#e6ecdc", "#5f7a4a", "#d98a7a"),
        "photographs": "".join(
            tiles_hung.plate(1.5 + i * 7.4, 6, "#b0a080")
            + disc(4.5 + i * 7.4, 18.8, 1.6, "#dcc3aa")
            for i in range(3)
        ),
        "hand_rail": rect(0, 17, UNIT, 2.6, "#b98a5a") + line("M5 16v5M19 16v5", "#5a4630", 1.4),
        "niches": "".join(
            rect(1 + i % 3 * 7.6, 14.6 + i // 3 * 4.6, 6.8, 4, "#c9cac4", 0.4, "#55595a", 0.6)
            + line(f"M{2.6 + i % 3 * 7.6:g} {16.6 + i // 3 * 4.6:g}h3.600", "#6d6a5c", 0.7)
            for i in range(6)
        ),
        "incense": rect(8, 19, 8, 3.4, "#7a5a3a", 0.6, "#14161a", 0.7)
        + line("M10 19v-4M12 19v-5M14 19v-4", "#b0603a", 0.8)
        + line("M12 14q2-2 0-4", "#dfe2e2", 0.8, 0.6),
        "shop_sign": tiles_wall.sign("#f4f0e2", "#4a6a5a"),
        "cafe_sign": tiles_wall.neon(
            "#f4d9a0", "M5 16h8v3q0 3-4 3t-4-3zM13 17q3 0 3 1.500t-3 1.500M19 16v6"
        ),
        "menu": tiles_hung.plate(4, 16, "#2c3330")
        + line("M6 17.500h9M6 19.500h12M6 21.500h7", "#e6dcc0", 0.8),
        "vent": tiles_wall.vent(),
        "camera": tiles_wall.camera(),
        "phone": tiles_wall.phone(),
        "switch": tiles_wall.switch(),
        "radiator": tiles_wall.radiator(),
        "mirror": tiles_wall.mirror(),
        "letter_boxes": tiles_wall.letter_boxes(),
        "fire_alarm": tiles_wall.fire_alarm(),
    },
    parts={
        "hedge_h": (_HEDGE, solid("earth", "pass", sight=False)),
        "hedge_v": (turned(_HEDGE, 90), solid("earth", "pass", sight=False)),
        "railing_h": (_RAILING, solid("metal", "pass", sight=False)),
        "railing_v": (turned(_RAILING, 90), solid("metal", "pass", sight=False)),
    },
)
