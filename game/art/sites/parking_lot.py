"""The underground car park: concrete, yellow lines, brake-light red."""

from game.art import tiles_hung, tiles_wall
from game.art.floors_laid import lino, poured, tiles
from game.art.floors_open import asphalt, chequer_plate, ramp
from game.art.places_svg import UNIT, disc, line, oval, rect
from game.art.tiles_marks import (
    WHITE,
    YELLOW,
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
    stripe,
    zebra,
)
from game.art.tiles_over import beams, ducts, lamps, pipes, sprinklers, trays
from game.art.tileset import PlaceArt, solid, turned
from game.art.walls import Skin

_SCREEN = rect(0, 6, UNIT, 12, "#3a4148") + line("M0 6.800H24M0 17.200H24", "#aab4bb", 1.2)
_MESH = _SCREEN + line(
    "M2 7l10 10M8 7l10 10M14 7l8 8M10 7l-9 9M16 7L6 17M22 7L12 17", "#8b959d", 0.8
)


def _bay_number() -> str:
    """Return strokes like a stencilled number."""
    body = line("M7 6h4v5H7v6h4M14 6h4v11h-4zM14 11.500h4", YELLOW, 1.8, 0.55)
    return body + line("M3 21H21", YELLOW, 1.4, 0.35)


def _skid() -> str:
    return line("M0 9Q12 7 24 9M0 16Q12 14 24 16", "#0c0d0f", 3.2, 0.22)


PARKING_LOT = PlaceArt(
    "parking_lot",
    floors={
        "asphalt": (asphalt("#6b6f75"), "concrete"),
        "asphalt_worn": (asphalt("#62666c", 8, 4), "concrete"),
        "walkway": (poured("#5f8272", 35, 2), "concrete"),
        "ramp": (ramp("#7b7f83"), "concrete"),
        "lobby": (tiles("#9aa0a3", "#8e9497", "#565c60", 24, 28), "tile"),
        "plant": (chequer_plate("#6c757d"), "metal"),
        "concrete": (poured("#8b8f92", 37, 2), "concrete"),
        "booth": (lino("#8a8575", "#5d5948", "#6a6555", 39), "tile"),
    },
    skin=Skin(
        cap="#4b4f55",
        edge="#2a2d32",
        rim="#d6dade",
        face=("#93989b", "#4a4e53"),
        course="panel",
        board=("#8f959a", "#6f757b"),
        board_face=("#b0b6ba", "#565c62"),
        board_rim="#dfe4e8",
        board_ink="#3d4248",
        board_material="plaster",
        low="#a08a3a",
        low_rim="#f0d98a",
        pane="#7f96a8",
    ),
    marks={
        **paint("line", YELLOW, 4, 0.6),
        **paint("white", WHITE, 3, 0.5),
        **hazard(),
        **sills(),
        **drains(),
        **stains(),
        **arrows(WHITE, 0.7),
        **zebra(),
        **kerbs("#8f9396"),
        **steps("#8a8f93"),
        **stripe("walk", "#4f9a78"),
        **mat("mat", "#3d4247", "#1b1e21"),
        **both("skid", _skid()),
        "bay_number": _bay_number(),
        "bay_number_v": turned(_bay_number(), 90),
        "disabled": rect(1, 1, 22, 22, "#2f5f9a", 2, op=0.6)
        + disc(11, 6.5, 2.2, WHITE, op=0.8)
        + line("M11 9v6h5l2 5M8.500 13a5 5 0 1 0 6 7", WHITE, 1.8, 0.8),
    },
    over={
        **lamps("#dff8ea", "#2c3136", "#cfe8d4"),
        **pipes(),
        **sprinklers(),
        **ducts(),
        **trays(),
        **beams("#777c80"),
        "height_bar_h": rect(0, 8, UNIT, 8, "#d9b02e")
        + "".join(f'<path d="M{x} 16l5-8h5l-5 8z" fill="#1b1c1e"/>' for x in (1, 13))
        + line("M0 8.600H24", "#fff3c0", 0.9, 0.7),
    },
    hung={
        "exit_sign": tiles_wall.exit_sign(),
        "clock": tiles_hung.clock(),
        "notice": tiles_hung.notice(),
        "notice_board": tiles_hung.notice_board(),
        "fire_alarm": tiles_wall.fire_alarm(),
        "fire_hose": tiles_wall.fire_hose(),
        "switch": tiles_wall.switch(),
        "camera": tiles_wall.camera(),
        "vent": tiles_wall.vent(),
        "phone": tiles_wall.phone(),
        "level_sign": tiles_wall.sign("#15181b", YELLOW),
        "way_out": tiles_wall.sign("#ffffff", "#2c6ab0"),
        "poster": tiles_wall.poster("#e3ddca", "#a8362e", "#3f5d7a"),
        "ticket_rates": tiles_wall.board(),
        "band": rect(0, 17, UNIT, 3.6, YELLOW, op=0.75) + line("M0 17.400H24", "#fff3c0", 0.6, 0.6),
        "breaker": tiles_hung.plate(5, 14, "#7f8a90")
        + rect(7, 17, 10, 4, "#20252a", 0.6)
        + disc(9.5, 19, 1, "#ff5a48")
        + disc(14.5, 19, 1, "#6bff97"),
        "bumper": rect(1, 18, 22, 4.6, "#1b1d20", 2, "#000", 0.8)
        + oval(12, 19, 9, 0.8, "#fff", 0.25),
    },
    parts={
        "fence_h": (_MESH, solid("metal", "pass", sight=False)),
        "fence_v": (turned(_MESH, 90), solid("metal", "pass", sight=False)),
    },
)
