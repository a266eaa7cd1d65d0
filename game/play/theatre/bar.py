"""The bar under the picture: the time line, and a button for everything that can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pygame
from pygame import Rect, Surface

from game.content.text import Catalogue
from game.play.input import spelled
from game.play.text import DIM, PALE, WARM, Color, line
from game.play.theatre.timeline import TimeLine, moment
from game.play.theatre.transport import Transport
from game.play.theatre.wishes import Wish, key_of

_PAD, _GAP = 12, 8  # pixels around the bar's things, and between buttons
_BACK: Color = (11, 13, 17)
_CAP: Color = (58, 64, 76)
_OFF: Color = (84, 88, 96)  # words of what cannot be done now


@dataclass(frozen=True, slots=True)
class Shown:
    """What the bar tells beside the transport."""

    words: Catalogue
    size: int  # of its letters, pixels
    pad: bool  # whether buttons of a pad are told
    follows: str  # the name of who is followed, "" nobody
    whole: bool  # everything is seen, not only what they see
    free: bool  # the camera goes where it is sent
    may_branch: bool
    name: Callable[[int], str]  # of an actor slot


class Bar:
    """Drawn at the lower edge; its buttons and its time line take clicks."""

    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self.line = TimeLine(transport.film)
        self._buttons: list[tuple[Rect, Wish]] = []
        self.top = 10_000  # pixel at which it begins, as last drawn

    def wish_at(self, pointer: tuple[float, float]) -> Wish | None:
        """Return what the button under a pixel is for."""
        return next((wish for rect, wish in self._buttons if rect.collidepoint(pointer)), None)

    def height(self, width: int, show: Shown) -> int:
        """Return how high it is under a picture of a width, in pixels."""
        rows = len(self._rows(width, show))
        return self._head(show) + rows * self._row(show) + _PAD

    def _head(self, show: Shown) -> int:
        """Return the height of the time line and of the words under it."""
        return _PAD + self.line.height(show.size - 3) + show.size + 12

    def _row(self, show: Shown) -> int:
        return show.size + 20

    def draw(self, target: Surface, pointer: tuple[float, float] | None, show: Shown) -> None:
        """Draw it; ``pointer`` is the cursor in pixels, None without one."""
        width, height = target.get_size()
        self.top = height - self.height(width, show)
        target.fill(_BACK, (0, self.top, width, height - self.top))
        inner = Rect(_PAD, self.top + _PAD, width - 2 * _PAD, self.line.height(show.size - 3))
        self.line.draw(target, inner, show.size - 3, show.words)
        self._status(target, inner.bottom + 2, show)
        y = self.top + self._head(show)
        self._buttons = []
        for row in self._rows(width, show):
            x = _PAD
            for picture, wish in row:
                rect = picture.get_rect(topleft=(x, y))
                on = pointer is not None and rect.collidepoint(pointer)
                pygame.draw.rect(target, WARM if on else _CAP, rect, 2 if on else 1, 6)
                target.blit(picture, rect)
                self._buttons.append((rect, wish))
                x = rect.right + _GAP
            y += self._row(show)
        if pointer is not None and self.line.holds(pointer):
            self.line.draw_hint(target, pointer[0], show.size, show.words, show.name)

    def _status(self, target: Surface, y: int, show: Shown) -> None:
        """Tell the moment on the left, and on the right whether all came out as it was recorded."""
        film, words = self.transport.film, show.words.text
        told = f"{moment(film.tick)} / {moment(film.end)}    {film.tick}"
        clock = line(told, show.size, PALE)
        target.blit(clock, (self.line.area.left, y))
        color = DIM
        if film.differs is not None:
            told, color = words("theatre.differs", tick=film.differs), WARM
        elif film.verified:
            told = words("theatre.verified")
        else:
            told = words("theatre.ahead", part=100 * film.known // max(1, film.end))
        right = line(told, show.size, color, show.words.language)
        target.blit(right, right.get_rect(topright=(self.line.area.right, y)))

    def _rows(self, width: int, show: Shown) -> list[list[tuple[Surface, Wish]]]:
        """Return the buttons, as many in a row as there is room for."""
        rows: list[list[tuple[Surface, Wish]]] = [[]]
        x = _PAD
        for words, wish, color in self._offered(show):
            picture = _button(words, key_of(wish, show.pad), show.size, color, show.words.language)
            if x + picture.get_width() > width - _PAD and rows[-1]:
                rows.append([])
                x = _PAD
            rows[-1].append((picture, wish))
            x += picture.get_width() + _GAP
        return rows

    def _offered(self, show: Shown) -> list[tuple[str, Wish, Color]]:
        """Return what each button is called, what it is for, and its colour: warm when on."""
        words, transport = show.words.text, self.transport
        follows = show.follows or words("theatre.nobody")
        speed = f"{transport.speed:g}x"
        sight = "theatre.all" if show.whole else "theatre.as"
        return [
            (words("theatre.pause" if transport.playing else "theatre.play"), Wish.PLAY, PALE),
            (words("theatre.rewind"), Wish.REWIND, WARM if transport.winding < 0 else PALE),
            ("-", Wish.SLOWER, PALE),
            (words("theatre.speed", value=speed), Wish.FASTER, PALE),
            ("<", Wish.TICK_BACK, PALE),
            (f"{words('theatre.step')} >", Wish.TICK, PALE),
            ("<", Wish.SIGN_BACK, PALE),
            (f"{words('theatre.sign')} >", Wish.SIGN, PALE),
            (words("theatre.follow", name=follows), Wish.FOLLOW, PALE if show.free else WARM),
            (words("theatre.free"), Wish.FREE, WARM if show.free else PALE),
            (words(sight, name=follows), Wish.SIGHT, WARM if show.whole else PALE),
            (words("theatre.branch"), Wish.BRANCH, PALE if show.may_branch else _OFF),
            (words("menu.back"), Wish.LEAVE, PALE),
        ]


@lru_cache(256)
def _button(words: str, key: str, size: int, color: Color, language: str) -> Surface:
    """Return a button: the key for it in a cap, and what it does."""
    told = line(words, size, color, language)
    cap = line(spelled(key), size - 3, DIM)
    box = cap.get_rect().inflate(10, 4)
    made = Surface((box.width + told.get_width() + 18, size + 14), pygame.SRCALPHA)
    box.midleft = (6, made.get_height() // 2)
    pygame.draw.rect(made, _CAP, box, 0, 4)
    made.blit(cap, cap.get_rect(center=box.center))
    made.blit(told, told.get_rect(midleft=(box.right + 6, box.centery)))
    return made
