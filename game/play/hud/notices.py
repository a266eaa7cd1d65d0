"""Notices: titles in the middle, checkpoints and new objectives at the top, and the fade."""

from __future__ import annotations

import pygame
from pygame import Surface

from game.play.hud.showing import Showing
from game.play.text import PALE, WARM, line, spaced

_SOFT = 0.5  # seconds to come and go


def draw_notices(target: Surface, show: Showing) -> None:
    """Draw the fade, then what is announced over it."""
    draw_fade(target, show.feed.fade.dark)
    if not show.feed.toasts:
        return
    toast = show.feed.toasts[0]
    strength = min(1.0, toast.left / _SOFT, (toast.whole - toast.left) / _SOFT + 0.05)
    width, height = target.get_size()
    if toast.kind == "title":
        size = show.size(58)
        while size > 20 and spaced(toast.text.upper(), size, PALE, 8).get_width() > width - 80:
            size -= 6
        words = spaced(toast.text.upper(), size, PALE, 8).copy()
        at = words.get_rect(center=(width // 2, round(height * 0.36)))
        rule = pygame.Rect(0, at.bottom + 12, at.width // 3, 2)
        rule.centerx = width // 2
        pygame.draw.rect(target, tuple(round(c * strength) for c in WARM), rule)
    else:
        words = line(toast.text, show.size(24), PALE).copy()
        at = words.get_rect(midtop=(width // 2, 30))
    words.set_alpha(round(255 * strength))
    target.blit(words, at)


def draw_fade(target: Surface, dark: float) -> None:
    """Darken the whole picture, 1 to black."""
    if dark <= 0:
        return
    left = round(255 * (1 - min(1.0, dark)))
    target.fill((left, left, left), special_flags=pygame.BLEND_RGB_MULT)
