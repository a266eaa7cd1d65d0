"""Words as pictures: fonts, outlined lines, wrapping."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import pygame
from pygame import Surface
from pygame.font import Font

from game.content.faults import FaultError
from game.content.text import FALLBACK, Catalogue, load_catalogue

Color = tuple[int, int, int]

PALE: Color = (236, 234, 226)
DIM: Color = (150, 156, 168)
WARM: Color = (255, 196, 122)
ALERT: Color = (255, 106, 84)
_HANGUL = ("notosanscjkkr", "notosanskr", "nanumgothic", "malgungothic", "applesdgothicneo")


@cache
def font(size: int, language: str = "en") -> Font:
    """Return the game's font at a height in pixels; for Korean one that has its letters."""
    if not pygame.font.get_init():
        pygame.font.init()
    if language == "ko" and (path := hangul_font()):
        return Font(path, size)
    return Font(None, size)


@cache
def hangul_font() -> str | None:
    """Return the path of a font with Hangul, None where there is none."""
    return pygame.font.match_font(list(_HANGUL), bold=True)  # as heavy as the game's own


def script_of(text: str, language: str = "en") -> str:
    """Return the language whose font has the letters of a text: Korean wherever Hangul stands."""
    return "ko" if any("\uac00" <= letter <= "\ud7a3" for letter in text) else language


def words_in(language: str) -> Catalogue:
    """Return the catalogue of a language, or English where it cannot be shown."""
    if language == "ko" and hangul_font() is None:
        language = FALLBACK
    try:
        return load_catalogue(language)
    except FaultError:
        return load_catalogue(FALLBACK)


@lru_cache(512)
def line(text: str, size: int, color: Color = PALE, language: str = "en") -> Surface:
    """Return one line with a soft dark edge, so that it reads on any ground."""
    bright, dark = _drawn(text, size, color, language), _drawn(text, size, (0, 0, 0), language)
    w, h = bright.get_size()
    made = Surface((w + 4, h + 4), pygame.SRCALPHA)
    dark.set_alpha(150)
    for at in ((1, 2), (3, 2), (2, 1), (2, 3), (3, 3)):
        made.blit(dark, at)
    made.blit(bright, (2, 2))
    return made


def _drawn(text: str, size: int, color: Color, language: str = "en") -> Surface:
    """Return letters drawn twice as large and made smaller: evenly set, softly edged."""
    # a picture without any width is more than the library can make smaller
    large = font(size * 2, script_of(text, language)).render(text or " ", True, color)
    half = (max(1, large.get_width() // 2), max(1, large.get_height() // 2))
    return pygame.transform.smoothscale(large, half)


@lru_cache(64)
def spaced(text: str, size: int, color: Color, gap: int) -> Surface:
    """Return a line with its letters set apart, for titles."""
    letters = [_drawn(letter, size, color) for letter in text]
    width = sum(one.get_width() for one in letters) + gap * max(0, len(letters) - 1)
    height = max((one.get_height() for one in letters), default=1)
    made = Surface((max(1, width), height), pygame.SRCALPHA)
    x = 0
    for one in letters:
        made.blit(one, (x, 0))
        x += one.get_width() + gap
    return made


def heading(text: str, size: int, color: Color, gap: int, language: str = "en") -> Surface:
    """Return a title: letters set apart, where the script has such a way of writing."""
    if language == "en":
        return spaced(text.upper(), size, color, gap)
    return line(text, size, color, language)


@lru_cache(256)
def wrapped(text: str, size: int, width: int, language: str = "en") -> tuple[str, ...]:
    """Break a text into lines of at most ``width`` pixels."""
    face, lines = font(size * 2, script_of(text, language)), [""]
    for word in text.split():
        tried = f"{lines[-1]} {word}".strip()
        if lines[-1] and face.size(tried)[0] > 2 * width:
            lines.append(word)
        else:
            lines[-1] = tried
    return tuple(lines)


@lru_cache(128)
def plate(width: int, height: int, alpha: int = 170) -> Surface:
    """Return the dark box behind words."""
    made = Surface((width, height), pygame.SRCALPHA)
    pygame.draw.rect(made, (7, 8, 11, alpha), made.get_rect(), border_radius=5)
    return made


def block(
    lines: Sequence[str], size: int, color: Color = PALE, language: str = "en", back: bool = True
) -> Surface:
    """Return some lines under each other, centred, on a plate."""
    return _block(tuple(lines), size, color, language, back)


@lru_cache(128)
def _block(lines: tuple[str, ...], size: int, color: Color, language: str, back: bool) -> Surface:
    pictures = [line(one, size, color, language) for one in lines]
    width = max(one.get_width() for one in pictures) + 28
    step = pictures[0].get_height() + 1
    height = step * len(pictures) + 10
    made = plate(width, height).copy() if back else Surface((width, height), pygame.SRCALPHA)
    for row, one in enumerate(pictures):
        made.blit(one, one.get_rect(midtop=(width // 2, 5 + row * step)))
    return made
