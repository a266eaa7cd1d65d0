"""The theatre: what was recorded, and what can be done with each of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pygame
from pygame import Rect, Surface

from game.content.faults import FaultError, shown
from game.content.text import Catalogue, load_catalogue
from game.data.constants import RULES_VERSION
from game.play.input import name_of
from game.play.menu.page import Ask, Page
from game.play.menu.widgets import Button, Look, Toggle, Told, Widget
from game.play.referee import clock
from game.play.scenes.scene import Desk
from game.play.shelf import Item
from game.play.text import ALERT, DIM, PALE, WARM
from game.play.titles import level_title
from game.sim.film import Film
from game.sim.recording import Header, load
from game.sim.replay import level_of

_KEEP, _DELETE = ("k", "pad y"), ("delete", "pad x")
_WHEN, _LONG, _HOW, _WHO = 0.28, 0.50, 0.59, 0.72  # where columns begin, in parts of the row
_LETTERS = 46  # a letter is at most that part of a row high, so that all columns fit
_LONGEST, _SHORT = 44, 22  # letters of a name, on a page of its own and in the list


@dataclass(frozen=True, slots=True)
class Entry(Button):
    """One recording: its level, when it was made, how long it is, how it ended, who played."""

    columns: tuple[str, ...] = ()
    kept: bool = False
    bad: bool = False  # it cannot be watched

    def draw(self, target: Surface, rect: Rect, look: Look, on: bool) -> None:
        """Show what is known of it, and a star on what is kept."""
        if self.kept:
            x, y = rect.right - 14, rect.centery
            corners = [(x, y - 9), (x + 8, y), (x, y + 9), (x - 8, y)]
            pygame.draw.polygon(target, WARM, corners)
        color = ALERT if self.bad else PALE if on else DIM
        smaller = look.size - min(look.size - 6, rect.width // _LETTERS)
        starts = (_WHEN, _LONG, _HOW, _WHO)[: max(2, len(self.columns))]
        ends = (*starts[1 : len(self.columns)], 1.0)
        for told, start, end in zip(self.columns, starts, ends, strict=True):
            picture = look.line(told, color, smaller)
            left, right = (rect.left + round(rect.width * part) for part in (start, end))
            area = Rect(0, 0, right - (30 if end == 1.0 else 8) - left, picture.get_height())
            target.blit(picture, picture.get_rect(midleft=(left, rect.centery)), area)


class Theatre(Page):
    """A row for each recording, the newest first."""

    def __init__(self, desk: Desk) -> None:
        self.items: list[Item] = []
        # why they cannot be watched, "" if they can, by what has to be the same
        self._odd: dict[tuple[str, str, str], str] = {}
        self._stale = True
        super().__init__(desk, "menu.theatre", self._shown)

    def _shown(self) -> Sequence[Widget]:
        if self._stale:
            self.items, self._stale = self.desk.shelf.items(), False
        rows: list[Widget] = [self._row(item) for item in self.items]
        return rows or [Told(self.desk.words.text("theatre.empty"))]

    def _row(self, item: Item) -> Entry:
        words, header = self.desk.words, item.header
        made = when(item)
        chosen, told = partial(self._open, item), self._help(item)
        if header is None:
            fault = _plain(item.fault.removeprefix(f"{shown(item.path)}: "))
            name = _clipped(item.path.name, _SHORT)
            return Entry(name, chosen, told, columns=(made, fault), kept=item.kept, bad=True)
        odd = self.odd(header)
        columns: tuple[str, ...] = (made, words.text("theatre.other_rules"))
        if not odd:
            columns = (made, clock(header.ticks), outcome(header, words), who(header, words))
        title = _clipped(title_of(header, words), _SHORT)
        return Entry(title, chosen, told, columns=columns, kept=item.kept, bad=bool(odd))

    def _help(self, item: Item) -> str:
        words, pad = self.desk.words.text, int(self.desk.bindings.pad)
        keys = {"keep": _shown_key(_KEEP[pad]), "delete": _shown_key(_DELETE[pad])}
        return words("theatre.help", **keys)

    def odd(self, header: Header) -> str | None:
        """Say why a recording cannot be watched, "" if it can; None if it was not looked at yet."""
        if header.rules != RULES_VERSION:
            return _refused(header)
        return self._odd.get(_same(header))

    def update(self, seconds: float) -> None:
        """Look at the level of one more recording; look again after something changed."""
        if self._stale:
            self.build()
        for item in self.items:
            if item.header is not None and self.odd(item.header) is None:
                self._odd[_same(item.header)] = _refused(item.header)
                self.build()
                return

    def handle(self, event: pygame.event.Event) -> None:
        """Take in an event: to keep or to throw away what is chosen, or as any menu."""
        name, at = name_of(event), self.menu.at
        down = event.type != pygame.KEYUP and at < len(self.items)
        if down and name in _KEEP:
            self.keep(self.items[at], not self.items[at].kept)
        elif down and name in _DELETE:
            self.ask(self.items[at])
        else:
            super().handle(event)

    def _open(self, item: Item) -> None:
        self.desk.push(Recorded(self.desk, self, item))

    def keep(self, item: Item, kept: bool) -> Item:
        """Keep a recording for good, or not; return what it is then."""
        try:
            item = self.desk.shelf.keep(item, kept)
        except FaultError as error:
            self.note = str(error.faults[0])
        self.reread()
        return item

    def ask(self, item: Item, done: Callable[[], None] = lambda: None) -> None:
        """Ask whether to throw a recording away."""

        def remove() -> None:
            try:
                self.desk.shelf.remove(item)
            except FaultError as error:
                self.note = str(error.faults[0])
            self.reread()
            done()

        name = item.path.name if item.header is None else title_of(item.header, self.desk.words)
        question = self.desk.words.text("theatre.delete.sure", name=_clipped(name), when=when(item))
        self.desk.push(Ask(self.desk, question, remove))

    def reread(self) -> None:
        """Look at the folder again."""
        self._stale = True


class Recorded(Page):
    """One recording: watch it, keep it, throw it away."""

    def __init__(self, desk: Desk, theatre: Theatre, item: Item) -> None:
        self.theatre, self.item = theatre, item
        super().__init__(desk, "menu.theatre", self._shown)

    def _shown(self) -> Sequence[Widget]:
        words, item = self.desk.words, self.item
        header = item.header
        rows: list[Widget] = []
        if header is None:
            rows.append(Told(_clipped(item.path.name), when(item)))
            self.note = _plain(item.fault)
        else:
            rows.append(Told(_clipped(title_of(header, words)), when(item)))
            rows.append(Told(who(header, words), _summary(header, words)))
            if odd := self.theatre.odd(header):
                self.note = f"{words.text('theatre.other_rules')}: {odd}"
            else:
                rows.append(Button(words.text("theatre.watch"), self._watch))
        most = words.text("theatre.keep.help", count=self.desk.shelf.most)
        return [
            *rows,
            Toggle(words.text("theatre.keep"), lambda: self.item.kept, self._keep, most),
            Button(words.text("theatre.delete"), self._delete, _plain(shown(item.path))),
        ]

    def _keep(self, kept: bool) -> None:
        self.item = self.theatre.keep(self.item, kept)
        self.note = self.theatre.note
        self.build()

    def _delete(self) -> None:
        self.theatre.ask(self.item, self.desk.pop)

    def _watch(self) -> None:
        """Open it; what is wrong with it after all is told here in one line."""
        try:
            self.desk.watch(Film(load(self.item.path), shown(self.item.path)))
        except FaultError as error:
            self.note = _plain(str(error.faults[0]))
            return
        self.theatre.reread()


def when(item: Item) -> str:
    """Return when a recording was made."""
    return item.made.strftime("%Y-%m-%d  %H:%M")


def title_of(header: Header, words: Catalogue) -> str:
    """Return what the level of a recording is called: by its name, or its folder's."""
    name = header.level
    if Path(name).is_absolute():
        path = Path(name)
        name = path.parent.name if path.suffix == ".tmx" else path.name
    return level_title(name, words)


def outcome(header: Header, words: Catalogue) -> str:
    """Return how a recording ends."""
    return words.text(f"theatre.{header.outcome or 'left'}")


def who(header: Header, words: Catalogue) -> str:
    """Return who played."""
    if not header.bot:
        return words.text("arena.human")
    return f"{words.text('arena.bot')}: {_clipped(header.bot)}"


def _summary(header: Header, words: Catalogue) -> str:
    difficulty = _clipped(words.text(f"menu.difficulty.{header.difficulty}"))
    return f"{clock(header.ticks)}   {outcome(header, words)}   {difficulty}"


def _same(header: Header) -> tuple[str, str, str]:
    return header.level, header.level_hash, header.content


def _refused(header: Header) -> str:
    """Say why a recording is not of the level, or of the game, that there is now; "" if it is."""
    try:
        level_of(header, title_of(header, load_catalogue()))
    except FaultError as error:
        return _plain(str(error.faults[0]))
    return ""


def _shown_key(name: str) -> str:
    return name.removeprefix("pad ").upper()


def _clipped(name: str, most: int = _LONGEST) -> str:
    name = _plain(name)
    return name if len(name) <= most else f"{name[: most - 3]}..."


def _plain(told: str) -> str:
    """Return words from anywhere without what no font can draw."""
    return "".join(letter if letter.isprintable() else "?" for letter in told)
