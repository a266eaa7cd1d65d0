"""The skip: that a scene may be passed over, and the dark in which it is."""

from __future__ import annotations

import pygame
from pygame import Surface

from game.play.hud.notices import draw_fade
from game.play.hud.showing import Showing
from game.play.skip import HOLD, Skip
from game.play.text import DIM, PALE, WARM, line

_MARGIN, _ABOVE = 28, 104  # pixels: over what is said of the weapon


def draw_skip(target: Surface, show: Showing) -> None:
    """Draw where the skip leads while it runs, and the hint with what is held of the key."""
    skip = show.skip
    if skip is None:
        return
    draw_fade(target, skip.dark)
    if skip.running:
        _draw_passing(target, show, skip)
    elif skip.hints:
        _draw_hint(target, show, skip.held / HOLD)


def _draw_passing(target: Surface, show: Showing, skip: Skip) -> None:
    script = skip.sim.script
    told = show.words.text(script.texts[script.skips[skip.row].text])
    words = line(told, show.size(26), PALE)
    target.blit(words, words.get_rect(center=target.get_rect().center))


def _draw_hint(target: Surface, show: Showing, part: float) -> None:
    told = show.words.text("hud.hold_skip", key=show.bindings.shown("skip"))
    words = line(told, show.size(20), DIM)
    at = words.get_rect(bottomright=(target.get_width() - _MARGIN, target.get_height() - _ABOVE))
    target.blit(words, at)
    bar = pygame.Rect(at.left, at.bottom + 4, round(at.width * part), 2)
    pygame.draw.rect(target, WARM, bar)
