"""Figures of people, turned and lit: from their sheets, or plain ones where there is none.

Every picture has the body's middle in its own middle, so that legs and upper body turn apart.
"""

from __future__ import annotations

import math
from functools import lru_cache

import pygame
from pygame import Surface

from game.play.render import sketch
from game.play.render.sheets import Animation, Sheet, sheet_of, weapon_art, weapon_picture
from game.play.scale import ART

DIRECTIONS = 64
_BY_HOLD = ("ready", "aim", "recoil", "reload", "melee")  # animations that differ by the weapon
_LONG = ("rifle", "shotgun", "smg", "pipe")
_EMPTY = ("fists",)

Color = tuple[int, int, int]


class Figure:
    """One character with one weapon in hand.

    ``moment`` is seconds into an animation, metres walked where the feet drive it, or the number
    of a variant. Directions are radians.
    """

    def __init__(self, art: str, weapon: str) -> None:
        self.art, self.weapon = art, weapon
        self.sheet = sheet_of(art)
        told = weapon_art().weapons.get(weapon)
        self.hold = told.hold if told else _plain_hold(weapon)
        self._look = sketch.look_of(art)

    def name(self, name: str) -> str:
        """Return the animation of the sheet that shows one of ours."""
        if self.sheet is None:
            return name
        if name in _BY_HOLD:
            for hold in (self.hold, "fists"):
                if f"{name}_{hold}" in self.sheet.animations:
                    return f"{name}_{hold}"
        return name if name in self.sheet.animations else "idle"

    def seconds(self, name: str) -> float:
        """Return how long an animation takes."""
        animation = self._animation(name)
        return animation.seconds if animation else 1.0

    def lies(self, name: str) -> bool:
        """Whether somebody lies in an animation, so that all of him turns together."""
        animation = self._animation(name)
        return animation.lying if animation else name in ("dead", "down", "crawl")

    def _animation(self, name: str) -> Animation | None:
        return self.sheet.animations.get(self.name(name)) if self.sheet else None

    def layer(self, layer: str, name: str, moment: float, turn: float, tint: Color) -> Surface:
        """Return "legs", "upper" (with the weapon), "rim" or "blaze", turned and coloured.

        The last two are to be added: lines around the upper part, and its whole shape.
        """
        # only what aims has to turn finely
        step = 2 if layer == "legs" or self.lies(name) else 1
        direction = round(turn / (2 * math.pi) * DIRECTIONS / step) * step % DIRECTIONS
        animation = self._animation(name)
        if animation is None:
            gun = {"fists": 0, "long": 2}.get(self.hold, 1)
            step = _step(name, moment)
            return _plain(self._look, gun, step, direction, self.lies(name), layer, tint)
        frame = animation.frame(moment)
        return _lit(self.art, self.weapon, self.name(name), frame, layer, direction, tint)

    def muzzle(self) -> float:
        """Return how far ahead of the body's middle shots leave the weapon, in metres."""
        animation = self._animation("aim")
        told = weapon_art().weapons.get(self.weapon)
        if animation is None or self.sheet is None or told is None:
            return 0.7
        hand = animation.frames[0].hand
        return (hand[0] / self.sheet.px_per_m if hand else 0.4) + (told.muzzle or 0.0)


@lru_cache(256)
def figure_of(art: str, weapon: str) -> Figure:
    """Return the figure of a character with a weapon in hand."""
    return Figure(art, weapon)


def _plain_hold(weapon: str) -> str:
    return "fists" if weapon in _EMPTY else "long" if weapon in _LONG else "pistol"


def _step(name: str, moment: float) -> int:
    return round(2 * math.sin(moment * 3.4)) if name in ("walk", "run", "crouch", "aim") else 0


@lru_cache(700)
def _lit(
    art: str, weapon: str, name: str, frame: int, layer: str, direction: int, tint: Color
) -> Surface:
    if layer == "blaze":
        return _shape(_turned(art, weapon, name, frame, "upper", direction), tint)
    turned = _turned(art, weapon, name, frame, layer, direction)
    if layer == "rim":
        made = Surface(turned.get_size())
        colored = turned.copy()
        colored.fill((*tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
        made.blit(colored, (0, 0))
        return made
    made = turned.copy()
    made.fill((*tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return made


@lru_cache(1200)
def _turned(art: str, weapon: str, name: str, frame: int, layer: str, direction: int) -> Surface:
    sheet = sheet_of(art)
    flat = _flat(art, weapon, name, frame, layer)
    scale = ART / (sheet.px_per_m if sheet else 96)
    turned = pygame.transform.rotozoom(flat, -direction * 360 / DIRECTIONS, 1)
    return _tight(pygame.transform.smoothscale_by(turned, scale))


def _tight(picture: Surface) -> Surface:
    """Cut away what is empty, and leave the middle where it is."""
    (width, height), used = picture.get_size(), picture.get_bounding_rect()
    if not used.width:
        return Surface((1, 1), pygame.SRCALPHA)
    half_x = max(width / 2 - used.left, used.right - width / 2)
    half_y = max(height / 2 - used.top, used.bottom - height / 2)
    area = pygame.Rect(0, 0, math.ceil(2 * half_x), math.ceil(2 * half_y))
    area.center = width // 2, height // 2
    return picture.subsurface(area.clip(picture.get_rect())).copy()


@lru_cache(512)
def _flat(art: str, weapon: str, name: str, frame: int, layer: str) -> Surface:
    """Return a layer as it is drawn, facing +x, on a square around the body's middle."""
    sheet = sheet_of(art)
    if sheet is None:
        return Surface((1, 1), pygame.SRCALPHA)
    cel = sheet.animations[name].frames[frame]
    box = {"legs": cel.legs, "upper": cel.upper, "rim": cel.rim}[layer]
    px, py = cel.pivot
    half = math.ceil(max(px, py, box[2] - px, box[3] - py)) + 2
    if layer == "upper" and cel.hand is not None:
        half = max(half, round(sheet.px_per_m * 1.6))
    made = Surface((2 * half, 2 * half), pygame.SRCALPHA)
    if layer == "upper" and cel.hand is not None:
        _hold(made, half, sheet, weapon, cel.hand)
    picture = sheet.cut(box)
    if picture is not None:
        made.blit(picture, (half - px, half - py))
    return _tight(made)


def _hold(
    target: Surface, half: int, sheet: Sheet, weapon: str, hand: tuple[float, float, float]
) -> None:
    """Draw a weapon with its grip in the hand."""
    told, picture = weapon_art().weapons.get(weapon), weapon_picture(weapon, "held")
    if told is None or told.held is None or picture is None:
        return
    scale = sheet.px_per_m / weapon_art().px_per_m
    gx, gy = told.held
    side = math.ceil(max(gx, gy, picture.get_width() - gx, picture.get_height() - gy)) + 1
    centred = Surface((2 * side, 2 * side), pygame.SRCALPHA)
    centred.blit(picture, (side - gx, side - gy))
    turned = pygame.transform.rotozoom(centred, -hand[2], scale)
    target.blit(turned, turned.get_rect(center=(half + hand[0], half + hand[1])))


@lru_cache(2048)
def _plain(
    look: int, gun: int, step: int, direction: int, lies: bool, layer: str, tint: Color
) -> Surface:
    if layer == "legs":
        return Surface((1, 1), pygame.SRCALPHA)
    half = direction * sketch.DIRECTIONS // DIRECTIONS
    picture = sketch.person(look, gun, step, half, lies)
    if layer == "rim":
        return _outline(picture, tint)
    if layer == "blaze":
        return _shape(picture, tint)
    made = picture.copy()
    made.fill((*tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return made


def _shape(picture: Surface, color: Color) -> Surface:
    """Return what a picture covers in one colour, on black."""
    flat, made = picture.copy(), Surface(picture.get_size())
    flat.fill((*color, 0), special_flags=pygame.BLEND_RGBA_MAX)
    flat.fill((*color, 255), special_flags=pygame.BLEND_RGBA_MIN)
    made.blit(flat, (0, 0))
    return made


def _outline(picture: Surface, color: Color) -> Surface:
    line = Surface(picture.get_size())
    for part in pygame.mask.from_surface(picture, 110).connected_components(12):
        points = part.outline()
        if len(points) > 2:
            pygame.draw.aalines(line, color, True, points)
    return line
