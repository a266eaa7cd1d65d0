"""Pictures of a notice: the account in words, a plan of it from above, and the time line."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Rect, Surface

from game.content.text import Catalogue
from game.data.constants import Notice
from game.play.debug.cones import cone_edge
from game.play.debug.ink import own
from game.play.scale import TURN
from game.play.seen.log import SPAN, Log, Sighting
from game.play.seen.reasons import Account
from game.play.text import ALERT, DIM, PALE, WARM, Color, line, plate, wrapped

LEVELS: tuple[Color, ...] = (DIM, (255, 224, 130), (255, 176, 92), ALERT)  # by Notice
_GROUND = (8, 10, 14)


def draw_account(
    target: Surface,
    area: Rect,
    account: Account,
    names: dict[str, str],
    under: str,
    book: Catalogue,
) -> None:
    """Write the headline, each term with a bar for its strength, and what would have helped.

    ``names`` are those of who saw and who told; ``under`` stands below the headline.
    """

    def put(text: str, size: int, color: Color, x: int, y: int, width: int) -> int:
        for row in wrapped(text, size, width, book.language):
            made = line(row, size, color, book.language)
            target.blit(made, (x, y))
            y += made.get_height() + 1
        return y

    x, y, width = area.left, area.top, area.width
    y = put(book.text(account.headline, **names), 34, PALE, x, y, width)
    y = put(under, 20, DIM, x, y + 2, width) + 14
    for term in account.terms:
        bar = Rect(x, y + 11, 54, 5)
        pygame.draw.rect(target, (44, 49, 58), bar)
        bar.width = round(54 * term.strength)
        color = ALERT if term.strength > 0.6 else WARM
        pygame.draw.rect(target, color, bar)
        words = book.text(term.key, **term.slots)
        y = put(words, 24, PALE if term.strength > 0.3 else DIM, x + 70, y, width - 70) + 3
    y = put(book.text(account.time.key, **account.time.slots), 24, PALE, x + 70, y + 8, width - 70)
    y += 10
    for phrase in account.advice:
        pygame.draw.polygon(target, WARM, [(x + 52, y + 8), (x + 60, y + 14), (x + 52, y + 20)])
        y = put(book.text(phrase.key, **phrase.slots), 24, WARM, x + 70, y, width - 70) + 2


def draw_plan(target: Surface, area: Rect, one: Sighting, book: Catalogue) -> None:
    """Draw who saw at the bottom, looking up, with the range in that light, and the player."""
    target.blit(plate(area.width, area.height, 150), area.topleft)
    reach = max(one.reach, 1.0)
    whole = max(reach, one.metres) * 1.12
    scale = (area.height - 76) / whole
    x0, y0 = area.centerx, area.bottom - 44
    clip = target.get_clip()
    target.set_clip(area)

    def at(along: float, aside: float) -> tuple[float, float]:
        return x0 + aside * scale, y0 - along * scale

    # the real bearing, as far as the box is wide
    points = [
        at(along, aside) for along, aside in cone_edge(round(reach, 1), one.cone >= TURN // 2)
    ]
    color = LEVELS[one.level]
    light = 0.10 + 0.22 * one.light
    inside = tuple(round(g + (c - g) * light) for g, c in zip(_GROUND, color, strict=True))
    pygame.draw.polygon(target, inside, points)
    pygame.draw.lines(target, color, True, points, 2)
    angle = one.bearing * 2 * math.pi / TURN
    you = at(one.metres * math.cos(angle), one.metres * math.sin(angle))
    you = (
        min(max(you[0], area.left + 16), area.right - 16),
        min(max(you[1], area.top + 16), area.bottom - 16),
    )
    pygame.draw.line(target, color, (x0, y0), you, 1)
    for spot, fill in (((x0, y0), own(one.watcher)), (you, PALE)):
        pygame.draw.circle(target, (0, 0, 0), spot, 10)
        pygame.draw.circle(target, fill, spot, 8)
    pygame.draw.line(target, own(one.watcher), (x0, y0), (x0, y0 - 18), 3)
    far = line(f"{one.metres:.1f} m", 18, PALE)
    target.blit(far, far.get_rect(center=((x0 + you[0]) / 2 + 34, (y0 + you[1]) / 2)))
    named = line(book.text("seen.you"), 18, PALE, book.language)
    target.blit(named, named.get_rect(midbottom=(you[0], you[1] - 10)))
    target.set_clip(clip)


def draw_times(
    target: Surface, area: Rect, log: Log, at: int, now: int, name: Callable[[int], str]
) -> list[Rect]:
    """Draw how sure each was over the last seconds, and a mark for each notice.

    ``at`` is the number of the notice that is told of, ``now`` the tick.  Returns where the marks
    are, one for each notice; an empty one for a notice that is too old.
    """
    target.blit(plate(area.width, area.height, 150), area.topleft)
    inner = Rect(area.left + 14, area.top + 22, area.width - 28, area.height - 64)
    ticks = SPAN * 60

    def x_of(tick: int) -> float:
        return inner.right - (now - tick) / ticks * inner.width

    for part, level in ((0.35, 1), (0.7, 2), (1.0, 3)):
        y = inner.bottom - part * inner.height
        shade = tuple(c // 4 for c in LEVELS[level])
        pygame.draw.line(target, shade, (inner.left, y), (inner.right, y))
    for seconds in range(0, int(SPAN) + 1, 5):
        x = inner.right - seconds / SPAN * inner.width
        told = line(f"-{seconds} s" if seconds else "0", 15, DIM)
        target.blit(told, told.get_rect(midtop=(x, inner.bottom + 3)))
    samples = [(tick, aware) for tick, aware in log.curves if now - tick <= ticks]
    if len(samples) > 1:
        aware = np.array([one for _, one in samples])
        for slot in np.flatnonzero(aware.max(axis=0) > 0.02).tolist():
            points = [
                (x_of(tick), inner.bottom - float(row[slot]) * inner.height)
                for (tick, _), row in zip(samples, aware, strict=True)
            ]
            pygame.draw.lines(target, own(slot), False, points, 2)
    marks = []
    for number, one in enumerate(log.sightings):
        x = x_of(one.tick)
        if x < inner.left:
            marks.append(Rect(0, 0, 0, 0))
            continue
        mark = Rect(0, 0, 13, 13)
        mark.center = (round(x), inner.top - 12)
        pygame.draw.circle(target, (0, 0, 0), mark.center, 7)
        pygame.draw.circle(target, LEVELS[one.level], mark.center, 5)
        marks.append(mark)
        if number == at:
            pygame.draw.line(target, PALE, (x, inner.top - 4), (x, inner.bottom))
            pygame.draw.circle(target, PALE, mark.center, 9, 2)
    _names(target, inner, samples, name)
    return marks


def _names(
    target: Surface,
    inner: Rect,
    samples: list[tuple[int, NDArray[np.float32]]],
    name: Callable[[int], str],
) -> None:
    """Say whose line is whose, those who are surest first."""
    if not samples:
        return
    most = np.array([one for _, one in samples]).max(axis=0)
    x = inner.left
    for slot in np.argsort(-most, kind="stable")[:5].tolist():
        if most[slot] > 0.02:
            told = line(name(slot), 16, own(slot))
            target.blit(told, (x, inner.bottom + 20))
            x += told.get_width() + 14


def level_name(level: Notice, book: Catalogue) -> str:
    """Return in a word how sure somebody became."""
    return book.text("hud.seen" if level == Notice.CERTAIN else "hud.suspicion")
