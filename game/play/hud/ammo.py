"""Ammunition: what is in the hands, the magazine and the pockets, and reloading."""

from __future__ import annotations

import pygame
from pygame import Surface

from game.play.hud.showing import Showing
from game.play.render.sheets import weapon_picture
from game.play.text import ALERT, DIM, PALE, WARM, line

_PIPS = 30  # magazines up to this size are drawn round by round


def draw_ammo(target: Surface, show: Showing) -> None:
    """Draw the weapon in hand in the lower right corner; empty hands are no weapon."""
    if show.player < 0:
        return
    arms, slot = show.watch.world.actors.arms, show.player
    armoury = show.watch.sim.armoury
    weapon = int(arms.weapon[0, slot])
    if weapon == armoury.fists:
        return
    right, bottom = target.get_width() - 30, target.get_height() - 26
    name = line(show.words.text(armoury.text[weapon]), show.size(20), DIM)
    if not armoury.firearm[weapon]:
        target.blit(name, name.get_rect(bottomright=(right, bottom)))
        return
    rounds, spare = int(arms.rounds[0, slot]), int(arms.spare[0, slot])
    whole, left = int(armoury.reload[weapon]), int(arms.reload[0, slot])
    pockets = line(f"/ {spare}", show.size(24), DIM)
    color = ALERT if rounds == 0 else PALE
    loaded = line(str(rounds), show.size(42), color)
    target.blit(pockets, pockets.get_rect(bottomright=(right, bottom)))
    x = right - pockets.get_width() - 8
    target.blit(loaded, loaded.get_rect(bottomright=(x, bottom + 4)))
    icon = weapon_picture(armoury.names[weapon], "icon")
    if icon is not None:
        target.blit(icon, icon.get_rect(bottomright=(x - loaded.get_width() - 12, bottom + 4)))
    top = bottom - loaded.get_height() - 2
    target.blit(name, name.get_rect(bottomright=(right, top)))
    magazine = int(armoury.magazine[weapon])
    if magazine <= _PIPS:
        _pips(target, right, top - name.get_height() - 8, magazine, rounds)
    if left > 0 and whole:
        bar = pygame.Rect(right - 120, bottom + 6, 120, 4)
        pygame.draw.rect(target, (40, 44, 50), bar)
        bar.width = round(120 * (1 - (left - show.part) / whole))
        pygame.draw.rect(target, WARM, bar)
    elif rounds == 0 and int(show.time * 3) % 2 == 0:
        key = show.bindings.shown("reload")
        words = show.words.text("hud.reload" if spare else "hud.empty")
        told = line(f"{key}  {words}" if spare else words, show.size(22), ALERT)
        target.blit(told, told.get_rect(midtop=_below_pointer(target, show)))


def _below_pointer(target: Surface, show: Showing) -> tuple[float, float]:
    if show.pointer is None:
        return target.get_width() / 2, target.get_height() * 0.62
    return show.pointer[0], show.pointer[1] + 30


def _pips(target: Surface, right: int, y: int, magazine: int, rounds: int) -> None:
    for n in range(magazine):
        color = (222, 188, 110) if n < rounds else (44, 47, 54)
        x = right - 5 * (magazine - n)
        pygame.draw.rect(target, (6, 7, 9), (x - 1, y - 1, 5, 11))
        pygame.draw.rect(target, color, (x, y, 3, 9))
