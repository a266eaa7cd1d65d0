"""What lies on the floor to be picked up."""

from __future__ import annotations

import math
from functools import lru_cache

import pygame
from pygame import Surface

from game.content.paths import ASSETS
from game.play.camera import View
from game.play.render.overlay import halo
from game.play.render.pictures import read_picture
from game.play.render.sheets import weapon_art, weapon_picture
from game.play.scale import ART, TURN
from game.play.watch import Watch

THINGS, THINGS_PX_PER_M = ASSETS / "props", 64
_FINE = 4
_STEEL, _DARK, _WOOD, _INK = (122, 130, 140), (44, 47, 54), (122, 78, 44), (10, 11, 14)

Box = tuple[float, float, float, float, tuple[int, int, int]]  # centimetres: x, y, w, h

_SHAPES: dict[str, tuple[Box, ...]] = {
    "pistol": ((-12, -3, 24, 6, _DARK), (-12, 0, 7, 11, _DARK), (-10, -2, 20, 2, _STEEL)),
    "silenced_pistol": (
        (-18, -3, 22, 6, _DARK),
        (4, -4, 17, 8, (30, 32, 37)),
        (-18, 0, 7, 11, _DARK),
        (-16, -2, 18, 2, _STEEL),
    ),
    "smg": ((-22, -4, 34, 8, _DARK), (12, -2, 12, 4, _STEEL), (-4, 3, 6, 15, _DARK)),
    "shotgun": ((-40, -3, 26, 9, _WOOD), (-16, -3, 58, 6, _DARK), (6, -5, 20, 9, _WOOD)),
    "rifle": ((-42, -4, 26, 10, _WOOD), (-18, -4, 40, 8, _DARK), (22, -2, 24, 4, _STEEL)),
    "knife": ((-14, -3, 13, 6, _WOOD), (-1, -2, 18, 4, (196, 204, 212))),
    "pipe": ((-30, -3, 60, 6, _STEEL), (22, -5, 8, 10, _DARK)),
    "laptop": ((-18, -13, 36, 26, _DARK), (-15, -10, 30, 18, (84, 156, 214))),
    "phone": ((-5, -9, 10, 18, _DARK), (-4, -7, 8, 13, (92, 150, 196))),
    "keys": ((-8, -3, 10, 3, (210, 178, 92)), (2, -5, 7, 8, (210, 178, 92))),
    "drawing": ((-12, -16, 24, 32, (226, 220, 204)), (-6, -8, 12, 10, (220, 120, 90))),
    "coin": ((-4, -4, 8, 8, (222, 196, 116)),),
}
_GLOWS = {"laptop": (46, 92, 140), "phone": (26, 52, 76)}


@lru_cache(256)
def item_picture(name: str, direction: int) -> Surface:
    """Return a thing as it lies, turned to one of 32 directions."""
    told, picture = weapon_art().weapons.get(name), weapon_picture(name, "ground")
    if told is not None and told.ground is not None and picture is not None:
        flat = _centred(picture, told.ground, ART / weapon_art().ground_px_per_m)
    elif (path := THINGS / f"item_{name}.png").is_file():
        flat = pygame.transform.smoothscale_by(read_picture(path), ART / THINGS_PX_PER_M)
    else:
        flat = _drawn(name)
    return pygame.transform.rotozoom(flat, -direction * 360 / 32, 1)


def _centred(picture: Surface, middle: tuple[float, float], scale: float) -> Surface:
    """Return a picture with a point of it in its middle, scaled."""
    half_x = max(middle[0], picture.get_width() - middle[0])
    half_y = max(middle[1], picture.get_height() - middle[1])
    made = Surface((math.ceil(2 * half_x), math.ceil(2 * half_y)), pygame.SRCALPHA)
    made.blit(picture, (half_x - middle[0], half_y - middle[1]))
    return pygame.transform.smoothscale_by(made, scale)


def _drawn(name: str) -> Surface:
    unit = ART * 1.25 * _FINE / 100
    side = round(1.1 * ART * 1.25)
    big = Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
    middle = side * _FINE / 2
    for grow, ink in ((2.0, True), (0.0, False)):
        for x, y, w, h, color in _SHAPES.get(name, _SHAPES["coin"]):
            box = pygame.Rect(
                middle + (x - grow) * unit,
                middle + (y - grow) * unit,
                (w + 2 * grow) * unit,
                (h + 2 * grow) * unit,
            )
            pygame.draw.rect(big, _INK if ink else color, box, border_radius=round(1.6 * unit))
    return pygame.transform.smoothscale(big, (side, side))


def item_name(watch: Watch, row: int) -> str:
    """Return what lies in a row of the litter."""
    loot = watch.world.litter.loot
    weapon = int(loot.weapon[0, row])
    if weapon >= 0:
        return watch.sim.armoury.names[weapon]
    return watch.sim.things.names[int(loot.thing[0, row])]


def draw_items(target: Surface, view: View, watch: Watch) -> None:
    """Draw what lies there, in the room's light."""
    loot, blits = watch.world.litter.loot, []
    for row in watch.world.litter.slot.alive[0].nonzero()[0].tolist():
        x, y = loot.pos[0, row].tolist()
        if view.shows(x, y, 0.5):
            direction = round(int(loot.angle[0, row]) / TURN * 32) % 32
            picture = item_picture(item_name(watch, row), direction)
            blits.append((picture, picture.get_rect(center=view.to_screen(x, y))))
    target.fblits(blits)


def draw_glints(
    target: Surface, view: View, watch: Watch, seen: list[tuple[float, float]], seconds: float
) -> None:
    """Let what can be taken glint: only what lies at ``seen`` places."""
    loot, blits = watch.world.litter.loot, []
    places = set(seen)
    for row in watch.world.litter.slot.alive[0].nonzero()[0].tolist():
        x, y = loot.pos[0, row].tolist()
        if (x, y) not in places:
            continue
        name = item_name(watch, row)
        beat = 0.5 + 0.5 * math.sin(seconds * 3.2 + row)
        level = round(beat * 4) / 4
        color = _GLOWS.get(
            name, (round(34 + 16 * level), round(30 + 14 * level), round(22 + 8 * level))
        )
        glow = halo(color, round(0.55 * ART))
        blits.append((glow, glow.get_rect(center=view.to_screen(x, y))))
    target.fblits(blits, pygame.BLEND_RGB_ADD)
