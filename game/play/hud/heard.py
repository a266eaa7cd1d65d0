"""Sounds in words at the right edge, each with an arrow to where it came from."""

from __future__ import annotations

import math

import pygame
from pygame import Surface

from game.play.heard import UNSEEN, WORDS, Trace
from game.play.hud.captions import where_words
from game.play.hud.showing import Showing
from game.play.text import PALE, block

_RIGHT, _BOTTOM = 30, 150  # pixels from the picture's edges: over the ammunition
_ARROW = 9  # pixels from its middle to its tip
_FADE = 0.35  # seconds


def draw_heard(target: Surface, show: Showing) -> None:
    """Draw what is heard from where nothing is seen, the latest lowest."""
    if not show.settings.captions or show.player < 0:
        return
    width, height = target.get_size()
    bottom = height - _BOTTOM
    for one in reversed(show.feed.heard.traces):
        if one.kind in UNSEEN or not show.sees(one.x, one.y):
            bottom = _row(target, show, one, width - _RIGHT, bottom)


def _row(target: Surface, show: Showing, one: Trace, right: int, bottom: int) -> int:
    """Draw one sound that ends at a corner; return where the one above it ends."""
    words = show.words.text
    told = words(
        "heard.told", sound=words(f"heard.{WORDS[one.kind]}"), where=where_words(show, one.x, one.y)
    )
    language, back = show.settings.language, show.settings.text_back
    size = show.size(19)
    shown = block((f"{told}      ",), size, PALE, language, back).copy()
    fx, fy = show.stage.focus(show.part)
    middle = shown.get_width() - 24, shown.get_height() // 2
    _arrow(shown, middle, math.atan2(one.y - fy, one.x - fx))
    shown.set_alpha(round(255 * min(1.0, one.left / _FADE)))
    rect = shown.get_rect(bottomright=(right, bottom))
    target.blit(shown, rect)
    return rect.top - 4


def _arrow(target: Surface, middle: tuple[int, int], angle: float) -> None:
    def at(turn: float, radius: float) -> tuple[float, float]:
        return (
            middle[0] + math.cos(angle + turn) * radius,
            middle[1] + math.sin(angle + turn) * radius,
        )

    pygame.draw.polygon(target, PALE, [at(0, _ARROW), at(2.5, _ARROW), at(-2.5, _ARROW)])
