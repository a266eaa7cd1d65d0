"""Gon's flat: olive and brown, one lamp, the flicker of a television."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import carpet, checker, lino, planks, poured, terrazzo, tiles
from game.art.places_svg import disc, line, oval, rect
from game.art.tiles_marks import mat, rug, sills, stains, steps
from game.art.tiles_over import beams, bulb, lamps, pipes
from game.art.tileset import PlaceArt
from game.art.walls import Skin

FLAT_PLACE = PlaceArt(
    "flat",
    floors={
        "boards": (planks("#6f5536", 71, 12, 0.5), "wood"),
        "boards_bare": (planks("#5d4a33", 72, 16), "wood"),
        "carpet": (carpet("#6a6a4a", 96, "", 73), "carpet"),
        "kitchen": (checker("#8d8562", "#6f6a4e", 24, 74), "tile"),
        "bath": (tiles("#93a08f", "#7f8c7c", "#4b554a", 24, 75), "tile"),
        "landing": (terrazzo("#7b7a70", ("#b0ad9c", "#55544c", "#8a6a4a"), 76), "tile"),
        "lino": (lino("#7d7450", "#4c4630", "#5b5438", 77), "tile"),
        "concrete": (poured("#77756c", 78, 3), "concrete"),
    },
    skin=Skin(
        cap="#48473f",
        edge="#292820",
        rim="#d9d4be",
        face=("#a09a74", "#56523a"),
        course="plain",
        board=("#97906f", "#787253"),
        board_face=("#b5ad85", "#5f5a40"),
        board_rim="#e8e1c0",
        board_ink="#4b4630",
        board_material="plaster",
        low="#7d7a68",
        low_rim="#dcd8c4",
        pane="#6f86a0",
    ),
    marks={
        **sills("#5d4a33", "#b89a6a"),
        **stains(),
        **mat("mat", "#4a4230", "#221e14"),
        **rug("rug", "#5b4a30", "#a8925a", "#8a7a4a"),
        **steps("#7b7a72"),
        "muddy_step": oval(8, 7, 2.6, 5, "#2b2012", 0.5, 10)
        + oval(16, 17, 2.6, 5, "#2b2012", 0.5, 4),
        "ring_stain": disc(12, 12, 6, "none", "#2b1c0e", 1.2, 0.4),
        "ash": oval(12, 12, 5, 3, "#8d8d88", 0.4, 20) + line("M8 13l6-2", "#e8e2d0", 1.4, 0.8),
        "tape": line("M3 12H21", "#b5a27a", 3, 0.5),
    },
    over={
        **lamps("#f0ead0", "#3a3626", "#ffc482"),
        **bulb(),
        **pipes(),
        **beams("#4a3a26"),
        "cobweb": line(
            "M0 0L12 12M0 8L8 10M8 0L10 8M0 4Q5 6 4 0M0 12Q10 14 12 0", "#cfd0c8", 0.6, 0.5
        ),
    },
    hung={
        "mirror_turned": tiles_hung.plate(5, 14, "#6a5236")
        + line("M6 18h12M12 15.500v7", "#3a2a18", 1),
        "nail": disc(12, 18, 1.2, "#8a8a80", "#20201a", 0.5)
        + rect(8, 15, 8, 7, "#fff", 0.4, op=0.06),
        "clock_stopped": tiles_hung.clock(),
        "calendar": tiles_hung.calendar(),
        "switch": tiles_wall.switch(),
        "intercom": tiles_wall.phone(),
        "hooks": tiles_wall.hooks(("#3a3f45", "#4a4034")),
        "radiator": tiles_wall.radiator(),
        "sconce": tiles_wall.sconce("#ffc482"),
        "gas_meter": tiles_wall.gas_meter(),
        "letter_boxes": tiles_wall.letter_boxes(),
        "fuse_box": tiles_hung.fuse_box(),
        "shelf_bottles": rect(1, 19.6, 22, 2.4, "#5a4028", 0.4, "#14161a", 0.7)
        + "".join(
            rect(2.6 + i * 3.6, 15.2, 2.4, 4.6, tone, 0.8)
            for i, tone in enumerate(
                ("#2f5b3a", "#6b4a22", "#cfe0e6", "#2f5b3a", "#7a5a2a", "#2f5b3a")
            )
        ),
        "blind": rect(2, 14, 20, 8, "#8a8260", 0.6, "#14161a", 0.7)
        + line("M2 16.500H22M2 18.500H22M2 20.500H22", "#5a5438", 0.8),
        "door_sign": tiles_wall.sign("#e6dfc4", "#3a3424", 1),
        "exit_sign": tiles_wall.exit_sign(),
    },
)
