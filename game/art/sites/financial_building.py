"""The financial building: glass, screens, stone; police light sweeping in."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import carpet, planks, stone, tiles
from game.art.floors_open import paving, raised
from game.art.places_svg import UNIT, disc, line, rect
from game.art.tiles_marks import (
    WHITE,
    arrows,
    both,
    drains,
    hazard,
    kerbs,
    mat,
    paint,
    sills,
    stains,
    steps,
    tactile,
)
from game.art.tiles_over import ducts, lamps, panel, pipes, sprinklers, trays
from game.art.tileset import PlaceArt, solid, turned
from game.art.walls import Skin

_DIVIDER = rect(0, 8, UNIT, 8, "#6f8296") + line("M0 8.600H24", "#c9d9e6", 1.2, 0.9)
_DIVIDER += rect(0, 16, UNIT, 5, "#3d4a58") + line("M0 21H24", "#14161a", 1)
_DIVIDER_V = rect(8, 0, 8, UNIT, "#6f8296") + line("M8.600 0V24M15.400 0V24", "#c9d9e6", 1.2, 0.9)
_BALUSTRADE = rect(0, 8, UNIT, 8, "url(#glass)") + line("M0 8H24M0 16H24", "#e9fbff", 1.2, 0.8)
_BALUSTRADE += rect(10, 7, 4, 10, "#7d8890", 1, "#14161a", 0.6)

FINANCIAL_BUILDING = PlaceArt(
    "financial_building",
    floors={
        "carpet": (carpet("#5c6d85", 48, "", 51), "carpet"),
        "carpet_dark": (carpet("#3f4658", 48, "#6f7c94", 52), "carpet"),
        "marble": (stone("#8e9aa8", "#ffffff", 48, 53), "tile"),
        "stone": (stone("#565f6b", "#8fa0b2", 96, 54), "tile"),
        "pantry": (tiles("#a9b3b6", "#98a4a8", "#59656b", 24, 55), "tile"),
        "raised": (raised("#6b7683", "#161b22"), "metal"),
        "walnut": (planks("#7a5338", 56, 16), "wood"),
        "plaza": (paving("#868d94", 48, 57), "concrete"),
    },
    skin=Skin(
        cap="#454e5a",
        edge="#252c36",
        rim="#d3e0ec",
        face=("#93a3b4", "#47535f"),
        course="panel",
        board=("#a3b0bd", "#7f8d9b"),
        board_face=("#c3d0dc", "#5b6875"),
        board_rim="#e9f2fa",
        board_ink="#4b5865",
        board_material="plaster",
        low="#76848f",
        low_rim="#dfeaf2",
        pane="#5f86b8",
    ),
    marks={
        **sills("#6b7783", "#dfeaf2"),
        **drains(),
        **stains(),
        **hazard(),
        **mat("mat", "#343c46", "#191d23"),
        **paint("line", WHITE, 3, 0.5),
        **kerbs("#a3a9ae"),
        **steps("#8d97a1"),
        **tactile("#c9a94a"),
        **arrows("#c9d9e6", 0.5),
        "cable_cover": rect(0, 9, UNIT, 6, "#c9a23a", op=0.8)
        + line("M0 10H24M0 14H24", "#5a4610", 0.8),
    },
    over={
        **lamps("#eaf6ff", "#2b333c", "#ffe0b0"),
        **panel("#eaf6ff"),
        **pipes(),
        **sprinklers(),
        **ducts(),
        **trays(),
        "linear_h": rect(0, 9, UNIT, 6, "#eaf6ff", 2, op=0.3) + rect(0, 11, UNIT, 2, "#ffffff"),
        "linear_v": turned(
            rect(0, 9, UNIT, 6, "#eaf6ff", 2, op=0.3) + rect(0, 11, UNIT, 2, "#ffffff"), 90
        ),
    },
    hung={
        "exit_sign": tiles_wall.exit_sign(),
        "clock": tiles_hung.clock(),
        "calendar": tiles_hung.calendar(),
        "notice_board": tiles_hung.notice_board(),
        "board": tiles_wall.board(),
        "board_clean": tiles_wall.board(written=False),
        "screen": tiles_wall.screen(),
        "ticker": rect(0, 15, UNIT, 7, "#0c1117", 0, "#14161a", 0.8)
        + line("M2 18.500h4M8 18.500h6M17 18.500h5", "#ffb84a", 1.5)
        + line("M6.500 20.500l1-2 1 2", "#5effb4", 0.8),
        "painting_grey": tiles_wall.painting("#aab4bd", "#59636d", "#e9e3d2"),
        "painting_red": tiles_wall.painting("#a8443a", "#2b2f38", "#e7c68a"),
        "firm_name": tiles_hung.plate(1, 22, "#20262e")
        + line("M4 21V17h3v2H4M10 17v4M13 21v-4l3 4v-4M19 17v4", "#e6d3a0", 1.2),
        "fire_alarm": tiles_wall.fire_alarm(),
        "fire_hose": tiles_wall.fire_hose(),
        "switch": tiles_wall.switch(),
        "phone": tiles_wall.phone(),
        "camera": tiles_wall.camera(),
        "vent": tiles_wall.vent(),
        "mirror": tiles_wall.mirror(),
        "lift_call": tiles_hung.plate(9, 6, "#7d8890")
        + disc(12, 17.4, 1.2, "#ffc472")
        + disc(12, 20.6, 1.2, "#2b3036"),
        "floor_number": tiles_wall.sign("#ffc472", "#20262e", 1),
        "hooks": tiles_wall.hooks(("#3a4350", "#5b6570", "#8a7a5c")),
        "breaker": tiles_hung.plate(6, 12, "#98a3ad")
        + rect(8, 17, 8, 4, "#20252a", 0.6)
        + disc(10, 19, 1, "#ff5a48")
        + disc(14, 19, 1, "#6bff97"),
        "rota": tiles_wall.poster("#f3efe2", "#3f5d7a", "#e0a52e"),
        "balloons": disc(8, 17, 3.4, "#c8524a", "#3b1512", 0.7)
        + disc(14, 16.4, 3.4, "#e0b23a", "#4a3810", 0.7)
        + disc(18.5, 18.6, 3, "#4f8fc0", "#16344a", 0.7)
        + line("M8 20.400v3M14 19.800v3.600M18.500 21.600v2", "#222", 0.6),
    },
    parts={
        "divider_h": (_DIVIDER, solid("cloth", "pierce", sight=False)),
        "divider_v": (_DIVIDER_V, solid("cloth", "pierce", sight=False)),
        **{
            name: (body, solid("glass", "shatter", sight=False))
            for name, body in both("balustrade", _BALUSTRADE).items()
        },
    },
)
