"""The hospital: mint and white, exit green, one red."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import carpet, checker, lino, poured, tiles
from game.art.places_svg import disc, line, rect
from game.art.tiles_marks import around, arrows, both, drains, hazard, mat, sills, stains, stripe
from game.art.tiles_over import ducts, lamps, panel, pipes, sprinklers
from game.art.tileset import PlaceArt
from game.art.walls import Skin

_MINT = "#3d8f7c"


def _handrail() -> str:
    """Return the rail along the corridors' walls, with brackets."""
    rail = rect(0, 1.5, 24, 3.4, "#b98a5a") + line("M0 2H24", "#ecc79a", 1, 0.8)
    return rail + line("M6 1v4M18 1v4", "#4a3a28", 1.4) + rect(0, 5, 24, 1.6, "#000", op=0.25)


def _curtain_rail() -> str:
    return line("M0 12H24", "#8c979c", 2) + line("M4 10v4M12 10v4M20 10v4", "#cfd8db", 1.2)


def _cross(tone: str) -> str:
    return disc(12, 12, 10, "#e9efec", op=0.5) + line("M12 6V18M6 12H18", tone, 4.4, 0.75)


HOSPITAL = PlaceArt(
    "hospital",
    floors={
        "ward": (lino("#a3b8b0", "#53776d", "#6f9a8d"), "tile"),
        "corridor": (lino("#b0bcbb", "#6a7c80", "#84989a", 15), "tile"),
        "wet_room": (tiles("#b9c6c7", "#a7b8ba", "#5c6b6e"), "tile"),
        "lobby": (tiles("#aab4b6", "#9ca9ab", "#66757a", 48, 18), "tile"),
        "clinic": (checker("#a9c0b7", "#8fa9a0"), "tile"),
        "day_room": (carpet("#7c8f92", 48, "#a8bcb4"), "carpet"),
        "stairwell": (poured("#8d9694", 33, 1), "concrete"),
        "store": (poured("#7c8482", 31, 3), "concrete"),
    },
    skin=Skin(
        cap="#45545a",
        edge="#253136",
        face=("#a7bdb6", "#4f6a66"),
        course="plain",
        board=("#b7c4c2", "#93a3a2"),
        board_face=("#d5e2de", "#6c8481"),
        board_rim="#eef6f3",
        board_ink="#5d6f6e",
        board_material="plaster",
        low="#a9bab6",
        low_rim="#eef6f3",
        low_material="plaster",
        pane="#6f93b5",
    ),
    marks={
        **stripe("band", _MINT),
        **stripe("band_red", "#b8483e"),
        **stripe("band_blue", "#3f74a8"),
        **sills("#7d8a8c", "#dfe9e8"),
        **drains(),
        **stains(),
        **arrows(_MINT),
        **hazard(),
        **mat("mat", "#4a5a58", "#22302f"),
        "cross_red": _cross("#b8382e"),
        "cross_green": _cross("#2f8f6a"),
        **both("curtain_rail", _curtain_rail()),
        **around("rail", _handrail()),
    },
    over={
        **lamps("#e9fbff"),
        **panel("#e4f7f4"),
        **pipes(),
        **sprinklers(),
        **ducts(),
    },
    hung={
        "exit_sign": tiles_wall.exit_sign(),
        "notice_board": tiles_hung.notice_board(),
        "calendar": tiles_hung.calendar(),
        "clock": tiles_hung.clock(),
        "notice": tiles_hung.notice(),
        "hand_gel": tiles_hung.plate(9, 6, "#dfe9ea") + rect(10.5, 17, 3, 4, "#5fc3e0", 0.6),
        "fire_alarm": tiles_wall.fire_alarm(),
        "fire_hose": tiles_wall.fire_hose(),
        "switch": tiles_wall.switch(),
        "painting": tiles_wall.painting("#9fc3cf", "#e0d5b4", "#ffffff"),
        "poster_hands": tiles_wall.poster("#e6eef0", "#2f6f9a", "#e0b48c"),
        "mirror": tiles_wall.mirror(),
        "phone": tiles_wall.phone(),
        "ward_sign": tiles_wall.sign("#ffffff", "#2f7f6c"),
        "screen": tiles_wall.screen("#8fe8c8"),
        "radiator": tiles_wall.radiator(),
        "vent": tiles_wall.vent(),
        "camera": tiles_wall.camera(),
        "board": tiles_wall.board(),
        "oxygen": tiles_hung.plate(4, 16, "#cfd8da")
        + disc(8, 19, 2, "#2f8f4a")
        + disc(13, 19, 2, "#2f6fb0")
        + line("M17 17v4", "#333", 1.4),
        "breaker": tiles_hung.plate(6, 12, "#7f8a90")
        + rect(8, 17, 8, 4, "#20252a", 0.6)
        + disc(10, 19, 1, "#ff5a48")
        + disc(14, 19, 1, "#6bff97"),
    },
)
