"""Captions: who says what, with a face, sounds in words, and what people call out."""

from __future__ import annotations

import math

import pygame
from pygame import Surface

from game.play.feed import EARSHOT, Caption
from game.play.hud.showing import Showing
from game.play.render.sheets import portrait
from game.play.text import ALERT, DIM, PALE, WARM, block, line, wrapped

_FADE = 0.35  # seconds
FACE_HEIGHT = 130  # pixels, with its frame
_FACE_X, _FACE_GAP = 268, 16  # pixels: where a face stands, and at least left of the words
_EDGES = {"say": (92, 98, 110), "phone": (222, 188, 110), "radio": (96, 168, 190)}


def draw_captions(target: Surface, show: Showing) -> None:
    """Draw captions above the lower edge, the latest lowest."""
    width, height = target.get_size()
    y = height - 64
    faced = False
    for caption in reversed(show.feed.captions):
        if not _wanted(show, caption):
            continue
        rect = _caption(target, show, caption, y, round(width * 0.62))
        if caption.speaker and not faced:
            faced = True
            _face(target, show, caption, rect)
        y = rect.top - 6


def _wanted(show: Showing, caption: Caption) -> bool:
    """Whether a caption is shown: what is said and what is heard can each be turned off."""
    if caption.kind == "cap":
        return show.settings.captions
    return show.settings.subtitles or caption.kind not in _EDGES


def draw_barks(target: Surface, show: Showing) -> None:
    """Draw what people call out over their heads."""
    for slot, bark in show.feed.barks.items():
        _bark(target, show, slot, bark)


def _face(target: Surface, show: Showing, caption: Caption, words: pygame.Rect) -> None:
    """Draw the speaker left of the words, or right where it would hide the player.

    The frame tells a telephone and a radio.
    """
    face = portrait(caption.face)
    if face is None:
        return
    rect = face.get_rect(bottomleft=(_FACE_X, words.bottom))
    rect.right = min(rect.right, words.left - _FACE_GAP)
    player = show.view.to_screen(*show.stage.focus(show.part))
    if rect.inflate(90, 90).collidepoint(player):
        rect.right = target.get_width() - _FACE_X
        rect.left = max(rect.left, words.right + _FACE_GAP)
    alpha = round(255 * min(1.0, caption.left / _FADE))
    framed = Surface((rect.width + 4, rect.height + 4))
    framed.fill(_EDGES[caption.kind])
    framed.blit(face, (2, 2))
    if caption.kind != "say":
        for row in range(2, rect.height + 2, 3):  # as through a bad set
            framed.fill((170, 178, 186), (2, row, rect.width, 1), pygame.BLEND_MULT)
    framed.set_alpha(alpha)
    target.blit(framed, rect.move(-2, -2))


def _caption(target: Surface, show: Showing, caption: Caption, y: int, width: int) -> pygame.Rect:
    """Draw a caption that ends at ``y``; return where it stands, name and all."""
    size = show.size(25)
    color = {"cap": DIM, "read": WARM}.get(caption.kind, PALE)
    language, back = show.settings.language, show.settings.text_back
    words = block(wrapped(caption.text, size, width, language), size, color, language, back)
    alpha = round(255 * min(1.0, caption.left / _FADE))
    rect = words.get_rect(midbottom=(target.get_width() // 2, y))
    _blit(target, words, rect.topleft, alpha)
    if caption.speaker:
        name = line(_named(show, caption).upper(), show.size(17), WARM)
        above = name.get_rect(midbottom=(target.get_width() // 2, rect.top - 2))
        _blit(target, name, above.topleft, alpha)
        rect = rect.union(above)
    return rect


def _named(show: Showing, caption: Caption) -> str:
    """Return the speaker, with the direction where he is not in sight."""
    if caption.actor < 0 or caption.actor == show.player:
        return caption.speaker
    x, y = show.watch.now.pos[caption.actor].tolist()
    if show.sees(x, y):
        return caption.speaker
    return f"{caption.speaker} - {where_words(show, x, y)}"


def where_words(show: Showing, x: float, y: float) -> str:
    """Say where a place in metres is, as the picture shows it."""
    fx, fy = show.stage.focus(show.part)
    if math.hypot(x - fx, y - fy) > EARSHOT:
        return show.words.text("dir.far")
    if abs(x - fx) > abs(y - fy):
        return show.words.text("dir.right" if x > fx else "dir.left")
    return show.words.text("dir.below" if y > fy else "dir.above")


def _bark(target: Surface, show: Showing, slot: int, bark: Caption) -> None:
    x, y = show.watch.now.pos[slot].tolist()
    if not (show.sees(x, y) or slot == show.player):
        fx, fy = show.stage.focus(show.part)
        away = math.hypot(x - fx, y - fy)
        if away > EARSHOT:
            return
        # heard, not seen: at the edge of what is near, in its direction
        reach = min(away, 5.0) / max(away, 1e-6)
        x, y = fx + (x - fx) * reach, fy + (y - fy) * reach
    words = line(bark.text, show.size(20), ALERT if bark.left > 1.9 else PALE)
    px, py = show.view.to_screen(x, y)
    rect = words.get_rect(midbottom=(px, py - 58))
    area = target.get_rect().inflate(-20, -20)
    area.height -= 150  # where captions stand
    rect.clamp_ip(area)
    _blit(target, words, rect.topleft, round(255 * min(1.0, bark.left / _FADE)))


def _blit(target: Surface, words: Surface, at: tuple[int, int], alpha: int) -> None:
    if alpha >= 255:
        target.blit(words, at)
        return
    faded = words.copy()
    faded.set_alpha(alpha)
    target.blit(faded, at)
