"""The apartment house: warm rooms, a blue stairwell, the street between two windows."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import carpet, checker, herringbone, planks, terrazzo, tiles
from game.art.floors_open import asphalt
from game.art.places_svg import UNIT, line, rect
from game.art.tiles_marks import WHITE, drains, kerbs, mat, rug, sills, stains, steps, zebra
from game.art.tiles_over import awning, beams, bulb, lamps, pipes, sprinklers, street_lamp
from game.art.tileset import PlaceArt, solid, turned
from game.art.walls import Skin

_CAGE = rect(0, 6, UNIT, 12, "#20252b", op=0.7) + line("M0 7H24M0 17H24", "#aab4bb", 1.6)
_CAGE += line("".join(f"M{2 + i * 4} 7v10" for i in range(6)), "#8b959d", 1.2)

APARTMENT = PlaceArt(
    "apartment",
    floors={
        "oak": (planks("#a37449", 4), "wood"),
        "parquet": (herringbone("#8d6440"), "wood"),
        "kitchen": (checker("#b3a993", "#8f8672", 24, 41), "tile"),
        "bath": (tiles("#a9c0c4", "#94b0b6", "#5d7378", 12, 42), "tile"),
        "child": (carpet("#8f86a8", 48, "#c8b7d4", 43), "carpet"),
        "stair": (terrazzo("#8a9097", ("#c7ccd2", "#5c636b", "#a88f78")), "tile"),
        "foyer": (checker("#7d868f", "#9aa3ab", 48, 45), "tile"),
        "street": (asphalt("#4d535b", 46, 1), "concrete"),
    },
    skin=Skin(
        cap="#4a4b53",
        edge="#292a31",
        rim="#dcd9d3",
        face=("#b3a48e", "#6a5c4c"),
        course="plain",
        board=("#a9a097", "#887f77"),
        board_face=("#cabba4", "#7a6b58"),
        board_rim="#efe6d8",
        board_ink="#5b5148",
        board_material="plaster",
        low="#8c8f95",
        low_rim="#e4e6ea",
        pane="#7ea0c4",
    ),
    marks={
        **sills("#6f5a43", "#d8bd94"),
        **drains(),
        **stains(),
        **mat("mat", "#5d4a34", "#2c2218"),
        **rug("rug", "#34527f", "#b9c6da", "#7f9fcd"),
        **kerbs(),
        **steps("#7f8791"),
        **zebra(),
        "shoe_step": rect(0, 8, UNIT, 16, "#000", op=0.16)
        + rect(0, 6, UNIT, 3, "#c09a68")
        + line("M0 6.500H24", "#f0d9b0", 0.8, 0.7),
    },
    over={
        **lamps("#dfe9ff", "#3a332b", "#ffd9a0"),
        **bulb(),
        **pipes(),
        **sprinklers(),
        **beams("#5f4a35"),
        **street_lamp(),
        **awning("#8a3a34", "#d9d2c0"),
        "wire_h": line("M0 12Q12 15 24 12", "#0c0d10", 1.4, 0.8),
        "laundry": line("M0 4H24", "#d9dde0", 0.9)
        + rect(2, 4, 8, 12, "#c9d6e0", 1, "#6b7782", 0.6)
        + rect(13, 4, 8, 9, "#c98f8a", 1, "#6b4a48", 0.6),
    },
    hung={
        "painting": tiles_wall.painting(),
        "painting_sea": tiles_wall.painting("#8fb6cc", "#33607e", "#f4e9c8"),
        "photograph": tiles_hung.plate(7, 10, "#c9a577")
        + rect(8.4, 16.4, 7.2, 5.2, "#6d6a66")
        + rect(10, 18, 4, 3.6, "#d8c3aa", 1.6),
        "drawings": tiles_hung.plate(2, 8, "#fbf7ea")
        + tiles_hung.plate(12.5, 9, "#f3efe0")
        + line("M4 21l2-3 2 3", "#3a63b0", 1)
        + line("M15 20q2-3 4 0", "#c8423c", 1.2)
        + rect(3.4, 16, 2, 2, "#f2b632", 1),
        "clock": tiles_hung.clock(),
        "calendar": tiles_hung.calendar(),
        "mirror": tiles_wall.mirror(),
        "switch": tiles_wall.switch(),
        "intercom": tiles_wall.phone(),
        "hooks": tiles_wall.hooks(("#39424f", "#7a4a35", "#5b6b52")),
        "radiator": tiles_wall.radiator(),
        "sconce": tiles_wall.sconce(),
        "exit_sign": tiles_wall.exit_sign(),
        "fire_alarm": tiles_wall.fire_alarm(),
        "fire_hose": tiles_wall.fire_hose(),
        "letter_boxes": tiles_wall.letter_boxes(),
        "notice_board": tiles_hung.notice_board(),
        "gas_meter": tiles_wall.gas_meter(),
        "door_sign": tiles_wall.sign("#f0e6d0", "#4a3a2a", 1),
        "neon_shop": tiles_wall.neon("#ff7a5c", "M3 22V16h4v3H3M10 22v-6M13 16h4M15 16v6M21 16v6"),
        "shelf": rect(1, 15.5, 22, 2.4, "#7a5733", 0.4, "#14161a", 0.7)
        + "".join(
            rect(2.4 + i * 3.4, 17.9, 2.6, 4.6, t, 0.4)
            for i, t in enumerate(
                ("#8a3f37", "#3f5d7a", "#c9a24a", "#5b6b52", "#d8d2c0", "#6a4a7a")
            )
        ),
        "curtains": rect(0, 14, 6, 9.6, "#8a4a42", 1, "#14161a", 0.7)
        + rect(18, 14, 6, 9.6, "#8a4a42", 1, "#14161a", 0.7)
        + line("M2 15v8M4 15v8M20 15v8M22 15v8", "#5a2c28", 0.9),
        "breaker": tiles_hung.plate(6, 12, "#d8d6cc")
        + rect(8, 17, 8, 4, "#20252a", 0.6)
        + line("M9.500 18v2M12 18v2M14.500 18v2", WHITE, 1),
        "window_lit": rect(3, 14.6, 18, 8, "#ffcf86", 0.4, "#14161a", 1)
        + line("M12 14.600v8M3 18.500h18", "#5a4426", 0.9),
        "window_dim": rect(3, 14.6, 18, 8, "#5f7ba6", 0.4, "#14161a", 1)
        + line("M12 14.600v8M3 18.500h18", "#24304a", 0.9),
    },
    parts={
        "cage_h": (_CAGE, solid("metal", "pass", sight=False)),
        "cage_v": (turned(_CAGE, 90), solid("metal", "pass", sight=False)),
    },
)
