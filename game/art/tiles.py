"""The tileset of the warehouse, the oldest: its maps count every tile."""

from game.art import tiles_hung
from game.art.floors import FLOORS
from game.art.places_svg import oval
from game.art.tiles_marks import YELLOW, arrows, drains, hazard, paint, sills, stains
from game.art.tileset import PlaceArt, turned

_STAINS, _ARROWS = stains(), arrows(YELLOW, 0.5)
_RUST = oval(11, 12, 8, 5, "#6b3a1c", 0.3, -20) + oval(8, 14, 3, 2, "#8a4a22", 0.3)

WAREHOUSE = PlaceArt(
    "warehouse",
    FLOORS,
    marks={
        **paint("line", YELLOW),
        **hazard(),
        **sills(),
        **drains(),
        "stain_oil": _STAINS["stain_oil"],
        "stain_rust": _RUST,
        "stain_wet": _STAINS["stain_wet"],
        "scrape": _STAINS["scrape"],
        "grit": _STAINS["grit"],
        "arrow_w": _ARROWS["arrow_w"],
        "arrow_e": _ARROWS["arrow_e"],
    },
    over={
        "lamp": tiles_hung.lamp(),
        "tube_h": tiles_hung.tube(),
        "tube_v": turned(tiles_hung.tube(), 90),
        "pipe_h": tiles_hung.pipe(),
        "pipe_v": turned(tiles_hung.pipe(), 90),
    },
    hung={
        "notice_board": tiles_hung.notice_board(),
        "calendar": tiles_hung.calendar(),
        "clock": tiles_hung.clock(),
        "notice": tiles_hung.notice(),
        "fuse_box": tiles_hung.fuse_box(),
    },
    lows=False,
)
