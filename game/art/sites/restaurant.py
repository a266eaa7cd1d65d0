"""The diner: amber, teal and cream; rain on the glass, neon that flickers."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import checker, lino, planks, poured, tiles
from game.art.floors_open import asphalt, setts
from game.art.places_svg import UNIT, disc, line, oval, rect
from game.art.tiles_marks import drains, kerbs, mat, paint, rug, sills, stains
from game.art.tiles_over import awning, bulb, lamps, pipes, street_lamp
from game.art.tileset import PlaceArt
from game.art.walls import Skin

_TEAL, _AMBER = "#3f9a94", "#ffb45a"
_NEON_WORD = (  # three tiles: a cup, a wave of steam, a bar
    "M4 16h10v3q0 4-5 4t-5-4zM14 17q4 0 4 2t-4 2",
    "M0 21q3-6 6 0t6 0 6 0 6 0",
    "M0 16H20M0 22H16",
)

RESTAURANT = PlaceArt(
    "restaurant",
    floors={
        "checker": (checker("#d8cdb0", "#4f8f8a", 24, 61), "tile"),
        "wing": (checker("#d9c39a", "#9a5f3c", 24, 62), "tile"),
        "kitchen": (tiles("#9a6a52", "#8a5b45", "#4a352a", 24, 63), "tile"),
        "hall": (lino("#8c8468", "#5b5439", "#6a6248", 64), "tile"),
        "store": (poured("#7e7b74", 65, 3), "concrete"),
        "yard": (asphalt("#474d55", 66, 3), "concrete"),
        "setts": (setts("#5d636b", 67), "concrete"),
        "boards": (planks("#8a5f3c", 68), "wood"),
    },
    skin=Skin(
        cap="#4c4743",
        edge="#2b2724",
        rim="#e6d9c2",
        face=("#c9b58a", "#3f7f7a"),
        course="tile",
        board=("#a58058", "#7f5f3e"),
        board_face=("#c9a26f", "#5f4529"),
        board_rim="#f0d9b0",
        low="#8a4a3a",
        low_rim="#f0c9a8",
        low_material="wood",
        pane="#5f86a8",
    ),
    marks={
        **sills("#6b5a45", "#d8bd94"),
        **drains(),
        **stains(),
        **mat("mat", "#7a3a2e", "#3a1a14"),
        **paint("line", "#d9a830", 4, 0.45),
        **kerbs("#8f9396"),
        **rug("rug", "#3f6f6a", "#d8cdb0", "#d9a05a"),
        "spill": oval(11, 12, 7, 5, "#f4efe0", 0.5, 10) + disc(19, 16, 1.8, "#f4efe0", op=0.5),
        "crumbs": "".join(disc(4 + i * 7 % 17, 5 + i * 5 % 15, 0.8, "#c99a5a") for i in range(9)),
        "crayon": line("M6 15L17 9", "#c8423c", 2.6) + line("M16 9.600l2.400-1.300", "#7a1f1a", 2),
    },
    over={
        **lamps("#fff0d0", "#7a2f26", _AMBER),
        **bulb(),
        **pipes(),
        **street_lamp(),
        **awning("#2f6f6a", "#e3d9bd"),
        "hood_h": rect(0, 2, UNIT, 20, "url(#metal)", op=0.88)
        + line("M0 3H24M0 21H24", "#22272d", 1),
        "fairy_lights": line("M0 8Q12 16 24 8", "#1b1d20", 1)
        + "".join(
            disc(x, y, 1.7, tone)
            for x, y, tone in ((4, 10.4, "#ffd27a"), (12, 12, "#ff8a6a"), (20, 10.4, "#7fd8c8"))
        ),
    },
    hung={
        "neon_cup": tiles_wall.neon(_AMBER, _NEON_WORD[0]),
        "neon_steam": tiles_wall.neon("#5fe0d0", _NEON_WORD[1]),
        "neon_bar": tiles_wall.neon("#ff6a8a", _NEON_WORD[2]),
        "menu": tiles_hung.plate(1, 22, "#20262a")
        + line(
            "M3 17.500h7M3 19.500h6M3 21.500h7M13 17.500h8M13 19.500h6M13 21.500h7", "#e6dcc0", 0.8
        ),
        "specials": tiles_wall.poster("#2c3330", "#e6dcc0", "#d9a05a"),
        "clock": tiles_hung.clock(),
        "calendar": tiles_hung.calendar(),
        "notice_board": tiles_hung.notice_board(),
        "staff_photographs": "".join(
            tiles_hung.plate(2 + i * 7, 5.6, "#c9a577") + disc(4.8 + i * 7, 19, 1.5, "#e0c0a4")
            for i in range(3)
        ),
        "painting": tiles_wall.painting("#d9a05a", "#5f7f6a", "#f4e2b0"),
        "mirror": tiles_wall.mirror(),
        "hooks": tiles_wall.hooks(("#d8d2c0", "#7a3a2e", "#d8d2c0")),
        "phone": tiles_wall.phone(),
        "switch": tiles_wall.switch(),
        "vent": tiles_wall.vent(),
        "exit_sign": tiles_wall.exit_sign(),
        "sconce": tiles_wall.sconce(_AMBER),
        "order_slips": line("M1 16H23", "#aab4bb", 1.6)
        + "".join(
            rect(2.4 + i * 4, 16, 3, 5 - i % 2, "#f3ead0", 0, "#8a8672", 0.4) for i in range(5)
        ),
        "fire_alarm": tiles_wall.fire_alarm(),
        "dart_board": disc(12, 18.6, 4.6, "#20262a", "#14161a", 0.8)
        + disc(12, 18.6, 3, "#d8cdb0")
        + disc(12, 18.6, 1.4, "#b3382c"),
    },
)
