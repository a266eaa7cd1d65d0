"""The back room of the deal: one hanging lamp, black and brass."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import carpet, lino, planks, poured, tiles
from game.art.floors_open import setts
from game.art.places_svg import UNIT, disc, line, oval, rect
from game.art.tiles_marks import drains, hazard, mat, rug, sills, stains, steps
from game.art.tiles_over import beams, bulb, ducts, lamps, pipes
from game.art.tileset import PlaceArt, turned
from game.art.walls import Skin

_TARPAULIN = rect(0, 0, UNIT, UNIT, "#3f4a44") + line(
    "M0 8q12 3 24 0M0 17q12-3 24 0", "#2a322e", 1.2, 0.7
)
_TARPAULIN += line("M0 9.200q12 3 24 0", "#7d8a80", 0.7, 0.5)
_HEM = rect(0, 2, UNIT, 22, "#3f4a44") + rect(0, 2, UNIT, 3, "#56635b")
_HEM += "".join(disc(4 + i * 8, 3.6, 1.3, "#c9a85a", "#3a2f14", 0.5) for i in range(3))
_HEM += line("M0 14q12 3 24 0", "#2a322e", 1.2, 0.7)

ARMS_DEAL = PlaceArt(
    "arms_deal",
    floors={
        "black_boards": (planks("#4f4438", 91, 16), "wood"),
        "concrete": (poured("#6d6a66", 92, 4), "concrete"),
        "shop": (tiles("#8d7f6a", "#7a6d59", "#423829", 24, 93), "tile"),
        "yard": (setts("#565b60", 94), "concrete"),
        "panic": (lino("#7d8a84", "#4a5a54", "#5f6d67", 95), "tile"),
        "passage": (poured("#75716a", 96, 2), "concrete"),
        "carpet": (carpet("#5d3a34", 48, "#b08a4a", 97), "carpet"),
    },
    skin=Skin(
        cap="#403e3d",
        edge="#232121",
        rim="#d9cdb4",
        face=("#8a7a62", "#433a2e"),
        course="brick",
        board=("#7d6a4c", "#5b4a32"),
        board_face=("#a38a60", "#4a3a24"),
        board_rim="#e3cf9f",
        low="#6b655a",
        low_rim="#d9cdb4",
        pane="#5f7288",
    ),
    marks={
        **sills("#544a3a", "#c9b48a"),
        **drains(),
        **stains(),
        **hazard(),
        **mat("mat", "#3a3228", "#1a1610"),
        **steps("#6b6862"),
        **rug("rug", "#5a2f2a", "#b08a4a", "#b08a4a"),
        "tarpaulin": _TARPAULIN,
        **{f"tarpaulin_{side}": turned(_HEM, 90 * i) for i, side in enumerate("nesw")},
        "straw": "".join(
            line(f"M{3 + i * 5 % 18} {4 + i * 7 % 17}l{4 - i % 3} {i % 4 - 1}", "#c9a85a", 0.9, 0.7)
            for i in range(11)
        ),
        "wax": oval(12, 12, 3, 2, "#d9d2ba", 0.6) + disc(16, 14, 1, "#d9d2ba", op=0.6),
    },
    over={
        **lamps("#f4e6c0", "#2b2620", "#ffc878"),
        **bulb(),
        **pipes(),
        **ducts(),
        **beams("#3a2f22"),
        "chain": line("M12 0V24", "#8b959c", 1.6, 1, dash="2 2"),
        "hook": line("M12 0V10a5 5 0 1 1-5 5", "#8b959c", 2.2) + disc(12, 2, 1.6, "#c9a85a"),
    },
    hung={
        "neon_umbrella": tiles_wall.neon("#ffb45a", "M3 19q9-8 18 0M12 15v7q2 2 3-.500"),
        "clock": tiles_hung.clock(),
        "calendar": tiles_hung.calendar(),
        "notice": tiles_hung.notice(),
        "painting": tiles_wall.painting("#6b5a42", "#3a3226", "#c9a85a"),
        "photograph_ohio": tiles_hung.plate(7, 10, "#c9a577")
        + rect(8.4, 16.4, 7.2, 3, "#a8c4d8")
        + rect(8.4, 19.2, 7.2, 2.6, "#c9b45a"),
        "alarm": tiles_hung.plate(8, 8, "#2b2f33") + disc(12, 19, 2.2, "#e0382c"),
        "switch": tiles_wall.switch(),
        "phone": tiles_wall.phone(),
        "hooks": tiles_wall.hooks(("#2b2f33", "#4a3a2a", "#33383f")),
        "shelf_tins": rect(1, 20, 22, 2.2, "#5a4a32", 0.4, "#14161a", 0.7)
        + "".join(
            rect(2.4 + i * 4.2, 15.6, 3.4, 4.6, tone, 0.6, "#14161a", 0.5)
            for i, tone in enumerate(("#b8453a", "#c9b45a", "#5f7f9a", "#b8453a", "#7a9a5a"))
        ),
        "umbrellas": "".join(
            line(f"M{4 + i * 4} 15v7", tone, 2.4) + line(f"M{4 + i * 4} 22q1 2 2 0", "#6b4a22", 0.9)
            for i, tone in enumerate(("#2b3a5a", "#7a2f2a", "#20242a", "#3f5a3a", "#5a3a5a"))
        ),
        "mirror": tiles_wall.mirror(),
        "vent": tiles_wall.vent(),
        "camera": tiles_wall.camera(),
        "sconce": tiles_wall.sconce("#ffc878"),
        "exit_sign": tiles_wall.exit_sign(),
    },
)
