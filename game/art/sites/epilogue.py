"""The epilogue: an airport in soft morning light, everything a little faded."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import carpet, stone, terrazzo, tiles
from game.art.places_svg import UNIT, disc, line, rect
from game.art.tiles_marks import arrows, mat, paint, sills, stains, tactile
from game.art.tiles_over import lamps, panel
from game.art.tileset import PlaceArt, solid, turned
from game.art.walls import Skin

_BELT = rect(0, 9, UNIT, 6, "#20242a", op=0.2) + line("M0 12H24", "#33486a", 3.4)
_BELT += line("M0 11H24", "#7d9ac4", 1, 0.8)
_POST = _BELT + disc(12, 12, 4.4, "#aab4bb", "#14161a", 1) + disc(12, 12, 2, "#33486a")
_SUNBEAM = f'<path d="M0 0H{UNIT}V{UNIT}H0z" fill="#ffe9c0" opacity=".16"/>'

EPILOGUE = PlaceArt(
    "epilogue",
    floors={
        "concourse": (terrazzo("#b9b8b0", ("#d9d8d0", "#8d8c84", "#c9b49a"), 101), "tile"),
        "lounge": (carpet("#8f96a0", 48, "#b3b8be", 102), "carpet"),
        "gate": (stone("#b0aea8", "#e3e1da", 96, 103), "tile"),
        "tiles": (tiles("#bdbab0", "#b0ada2", "#7d7a70", 24, 104), "tile"),
    },
    skin=Skin(
        cap="#5f6266",
        edge="#393c40",
        rim="#ece8e0",
        face=("#cfcac0", "#7d7a74"),
        course="panel",
        board=("#c4c0b8", "#a3a098"),
        board_face=("#ded9cf", "#8a867d"),
        board_rim="#f6f2ea",
        board_ink="#6d6a62",
        board_material="plaster",
        low="#a8a8a4",
        low_rim="#f0ece4",
        pane="#e6d3b8",
    ),
    marks={
        **sills("#8a8884", "#ece8e0"),
        **stains(),
        **mat("mat", "#6a6a68", "#3a3a38"),
        **paint("line", "#c9b06a", 3, 0.5),
        **arrows("#6d7a86", 0.5),
        **tactile("#cbb06a"),
        "sunbeam": _SUNBEAM,
        "sunbeam_bar": _SUNBEAM + rect(0, 10, UNIT, 3, "#3a3c40", op=0.14),
    },
    over={
        **lamps("#fff4e0", "#7d7a74", "#ffeccb"),
        **panel("#fff4e0"),
        "sign_hanging": rect(0, 5, UNIT, 14, "#33486a", 1, "#14161a", 0.8)
        + line("M4 12h8M9 9l3 3-3 3M15 10h6M15 14h5", "#f4ecd8", 1.5),
    },
    hung={
        "departures": tiles_wall.departures(),
        "departures_lit": tiles_wall.departures(lit=True),
        "gate_sign": tiles_wall.sign("#ffffff", "#33486a"),
        "clock": tiles_hung.clock(),
        "poster_travel": tiles_wall.poster("#d9c9a8", "#7a5a3a", "#8fa8b8"),
        "painting": tiles_wall.painting("#c9d3d8", "#a8a890", "#f4e2b8"),
        "screen": tiles_wall.screen("#e6ecf0"),
        "exit_sign": tiles_wall.exit_sign("#8fe0b0"),
        "phone": tiles_wall.phone(),
        "vent": tiles_wall.vent(),
        "camera": tiles_wall.camera(),
        "fire_alarm": tiles_wall.fire_alarm(),
        "switch": tiles_wall.switch(),
    },
    parts={
        "belt_h": (_BELT, solid("cloth", "pass", sight=False)),
        "belt_v": (turned(_BELT, 90), solid("cloth", "pass", sight=False)),
        "belt_post": (_POST, solid("metal", "pass", sight=False)),
    },
)
