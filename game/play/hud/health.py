"""Health: a bar in quarters; a red edge when hurt, and where the last blow came from."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.data.constants import Condition
from game.play.hud.showing import Showing
from game.play.text import ALERT, DIM, PALE, line

_WIDTH, _HEIGHT = 196, 7
_FLASH = 26  # ticks that the red edge shows
_STEPS = 8  # of its strength
_PIECE = 80  # pixels, of what reddens
_RED = (92, 7, 10)  # what is added at the edge
_ARC = 44  # ticks that the direction of a blow shows


def draw_health(target: Surface, show: Showing) -> None:
    """Draw the player's health in the lower left corner."""
    if show.player < 0:
        return
    actors = show.watch.world.actors
    slot = show.player
    profile = int(actors.identity.profile[0, slot])
    part = max(0.0, float(actors.health.hp[0, slot]) / float(show.watch.sim.cast.hp[profile]))
    x, y = 30, target.get_height() - 40
    name = line(show.words.text(show.watch.sim.cast.text[profile]), show.size(20), DIM)
    target.blit(name, (x - 2, y - name.get_height() - 3))
    pygame.draw.rect(target, (6, 7, 9), (x - 2, y - 2, _WIDTH + 4, _HEIGHT + 4), border_radius=3)
    pygame.draw.rect(target, (52, 56, 64), (x, y, _WIDTH, _HEIGHT), border_radius=2)
    color = PALE if part > 0.35 else ALERT
    if part > 0:
        bar = (x, y, max(2, round(_WIDTH * part)), _HEIGHT)
        pygame.draw.rect(target, color, bar, border_radius=2)
    for quarter in (1, 2, 3):
        left = x + round(_WIDTH * quarter / 4)
        pygame.draw.line(target, (6, 7, 9), (left, y), (left, y + _HEIGHT - 1), 2)
    if actors.health.condition[0, slot] == Condition.WOUNDED:
        told = line(show.words.text("hud.bleeding"), show.size(20), ALERT)
        target.blit(told, (x + _WIDTH + 12, y - 8))


def draw_hurt(target: Surface, show: Showing) -> None:
    """Redden the picture's edge and point to where a blow came from."""
    if show.player < 0:
        return
    actors, slot = show.watch.world.actors, show.player
    profile = int(actors.identity.profile[0, slot])
    part = max(0.0, float(actors.health.hp[0, slot]) / float(show.watch.sim.cast.hp[profile]))
    since = show.watch.now.tick - int(actors.health.hurt_tick[0, slot])
    if actors.health.hurt_tick[0, slot] >= 0 and 0 <= since < _ARC:
        if since < _FLASH:
            strength = (1 - since / _FLASH) * (0.6 + 0.4 * (1 - part))
            _red_edge(target, strength * show.settings.flash)
        _direction(target, show, 1 - since / _ARC)
    elif part < 0.3:
        _red_edge(target, 0.22 + 0.1 * math.sin(show.time * 4) * show.settings.flash)


def _red_edge(target: Surface, strength: float) -> None:
    if strength <= 0:
        return
    step = max(1, min(_STEPS, round(strength * _STEPS)))
    target.fblits(red_edge(target.get_size(), step), pygame.BLEND_RGB_ADD)


def warm(size: tuple[int, int]) -> None:
    """Make the red edge now: the first blow is no moment for it."""
    for step in range(1, _STEPS + 1):
        red_edge(size, step)


@lru_cache(2 * _STEPS)
def red_edge(size: tuple[int, int], step: int) -> list[tuple[Surface, tuple[int, int]]]:
    """Return a red frame, to be added, in so many steps of strength.

    It is in pieces with their places: what is clear costs as much to draw as what is red.
    """
    small = (size[0] // 8, size[1] // 8)
    x, y = np.mgrid[-1 : 1 : small[0] * 1j, -1 : 1 : small[1] * 1j]
    shade = np.clip((np.sqrt(x * x + y * y) - 0.72) * 1.5, 0, 1) ** 1.5
    made = Surface(small)
    tint = shade[..., None] * np.array(_RED) * (step / _STEPS)
    pygame.surfarray.blit_array(made, tint.astype(np.uint8))
    whole = pygame.transform.smoothscale(made, size)
    pieces = []
    for top in range(0, size[1], _PIECE):
        for left in range(0, size[0], _PIECE):
            area = pygame.Rect(left, top, _PIECE, _PIECE).clip(whole.get_rect())
            if pygame.surfarray.pixels_red(whole.subsurface(area)).any():
                pieces.append((whole.subsurface(area).copy(), area.topleft))
    return pieces


def _direction(target: Surface, show: Showing, strength: float) -> None:
    """Draw an arc towards where the blow came from."""
    from_ = int(show.watch.world.actors.health.hurt_from[0, show.player])
    angle = from_ * 2 * math.pi / 65_536
    x, y = show.view.to_screen(*show.stage.focus(show.part))
    points = []
    for i in range(9):
        turn = angle + (i - 4) * 0.07
        points.append((x + math.cos(turn) * 84, y + math.sin(turn) * 84))
    step = math.ceil(strength * 4)
    pygame.draw.lines(target, (10, 6, 8), False, points, 4 + step)
    pygame.draw.lines(target, (255, 74, 60), False, points, 1 + step)
