"""Terminals: the screen of the one at which the player sits, with the keys that work there."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pygame
from pygame import Rect, Surface

from game.data.constants import TICKS_PER_SECOND
from game.data.puzzles import Rules, Show, Told
from game.play.hud.showing import Showing
from game.play.text import ALERT, DIM, PALE, WARM, Color, line, wrapped

_WIDE = 540  # pixels; the middle of the picture stays free, where one sees who comes
_EDGE = 28  # pixels between it and the picture's edge
_PAD = 18
_ROW = 38
_SHOWN = 4.0  # seconds that an answer stays
_HURRY = 20  # seconds left at which the clock turns red
_GLASS, _FRAME = (9, 16, 19, 236), (64, 96, 104)
_CHOSEN, _MARKED = (30, 52, 58), (88, 40, 32)
_COLD: Color = (126, 190, 232)
_COLUMNS = {  # heading, and where it ends, in parts of the width
    Show.NAME: ("terminal.name", 0.62),
    Show.NUMBER: ("terminal.number", 0.62),
    Show.IN: ("terminal.in", 0.81),
    Show.OUT: ("terminal.out", 0.98),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One account as it is shown."""

    index: int
    name: str
    number: str
    arrived: int
    left: int
    frozen: bool
    noted: bool


def seat_of(show: Showing) -> int:
    """Return the machine at which the player sits, -1 none."""
    if show.player < 0:
        return -1
    user = show.watch.world.machines.terminal.user[0]
    found = np.flatnonzero(user == show.player)
    return int(found[0]) if len(found) else -1


def draw_terminal(target: Surface, show: Showing) -> None:
    """Draw the screen on the right of the picture, or on the left if it would hide the player."""
    machine = seat_of(show)
    if machine < 0:
        show.feed.screen.rows.clear()
        return
    if not show.feed.screen.rows:  # it stays where it opened
        x, _ = show.view.to_screen(*show.stage.focus(show.part))
        show.feed.screen.left = x > target.get_width() * 0.56
    _Screen(show, machine).draw(target)


class _Screen:
    """The screen of one machine, in one frame."""

    def __init__(self, show: Showing, machine: int) -> None:
        self.show, self.machine = show, machine
        puzzles = show.watch.sim.script.puzzles
        self.number = int(puzzles.of[machine])
        self.rules: Rules = puzzles.rules[self.number]
        self.shows = [kind for kind in Show if puzzles.shows[machine, kind]]
        self.freezes, self.page = bool(puzzles.freezes[machine]), int(puzzles.page[machine])
        self.now = int(show.watch.world.clock.tick[0])
        terminal = show.watch.world.machines.terminal
        self.choice = int(terminal.choice[0, machine])
        self.marked = bool(terminal.marked[0, machine])
        self.scale = show.size(100) / 100
        self.rows = [self._row(n) for n in range(len(self.rules.accounts))]

    def _ledger(self, column: str) -> int:
        return int(getattr(self.show.watch.world.ledgers.ledger, column)[0, self.number])

    def _row(self, index: int) -> _Row:
        ledger, at = self.show.watch.world.ledgers.ledger, (0, self.number, index)
        account = self.rules.accounts[int(ledger.name[at])]
        digits = f"{int(ledger.number[at]):06d}"
        return _Row(
            index=index,
            name=self.show.words.text(account.name),
            number=f"{digits[:3]} {digits[3:]}",
            arrived=int(ledger.arrived[at]),
            left=int(ledger.left[at]),
            frozen=bool(ledger.frozen[at]),
            noted=bool(ledger.noted[at]),
        )

    def px(self, pixels: float) -> int:
        """Return a length as large as the player has set the text."""
        return round(pixels * self.scale)

    def words(self, text: str, size: int, color: Color) -> Surface:
        """Return one line in the player's size and language."""
        return line(text, self.show.size(size), color, self.show.settings.language)

    def draw(self, target: Surface) -> None:
        """Draw everything, from the top down."""
        width = self.px(_WIDE)
        above, below = self._above(width), self._below(width)
        listed = self.rows[self._first() : self._first() + self.page]
        row = self.px(_ROW)
        high = 2 * _PAD + sum(one.get_height() + 2 for one in (*above, *below))
        high += row * len(listed) + self.px(36)
        panel = Surface((width, high), pygame.SRCALPHA)
        pygame.draw.rect(panel, _GLASS, panel.get_rect(), border_radius=6)
        pygame.draw.rect(panel, _FRAME, panel.get_rect(), 2, border_radius=6)
        y = _PAD
        for one in above:
            panel.blit(one, (_PAD, y))
            y += one.get_height() + 2
        y = self._headings(panel, y + self.px(8))
        top = y
        for entry in listed:
            self._entry(panel, entry, Rect(_PAD // 2, y, width - _PAD, row))
            y += row
        y += self.px(8)
        for one in below:
            panel.blit(one, (_PAD, y))
            y += one.get_height() + 2
        room = target.get_width() / 2 - _EDGE, target.get_height() - _EDGE
        fits = min(1.0, room[0] / width, room[1] / high)
        if fits < 1:
            panel = pygame.transform.smoothscale_by(panel, fits)
        right, middle = target.get_width() - _EDGE, target.get_height() // 2
        place = panel.get_rect(midright=(right, middle))
        if self.show.feed.screen.left:
            place.left = _EDGE
        target.blit(panel, place)
        high = round(row * fits)
        self.show.feed.screen.rows[:] = [
            ((place.x, round(place.y + (top + n * row) * fits), place.w, high), entry.index)
            for n, entry in enumerate(listed)
        ]

    def _first(self) -> int:
        return self.choice // self.page * self.page

    # around the list

    def _left(self) -> int | None:
        """Return the whole seconds left, None without a clock."""
        due = self._ledger("due")
        if due < 0:
            return None
        return max(0, math.ceil((due - self.now) / TICKS_PER_SECOND))

    def _above(self, width: int) -> list[Surface]:
        """Return the lines over the list: the clock, the rule, and the latest hint."""
        text, made = self.show.words.text, []
        left, solved = self._left(), self._ledger("solved") >= 0
        if left is not None and not solved:
            color = ALERT if left <= _HURRY else WARM
            made.append(self.words(text(self.rules.header, seconds=left), 24, color))
        fee = f"{self.rules.fee / 10:g}"
        rule = text(self.rules.rule, fee=fee, stages=self.rules.stages)
        made += self._lines(rule, 19, PALE, width)
        given = self._ledger("hints")
        if given:
            hint = text(self.rules.hints[given - 1].text, fee=fee, stages=self.rules.stages)
            made += self._lines(hint, 19, WARM, width)
        return made

    def _below(self, width: int) -> list[Surface]:
        """Return the lines under the list: how far one is, the last answer, and the keys."""
        text, show = self.show.words.text, self.show
        done = sum(one.frozen for one in self.rows)
        told = text("terminal.left", done=done, stages=self.rules.stages)
        pages = -(-len(self.rows) // self.page)
        if pages > 1:
            page = self.choice // self.page + 1
            told += " · " + text("terminal.page", page=page, pages=pages)
        made = [self.words(told, 19, DIM)]
        answer, color = self._answer()
        made += self._lines(answer or " ", 22, color, width)
        keys = "terminal.keys_freeze" if self.freezes else "terminal.keys_note"
        leave = "/".join(show.bindings.shown(key) for key in ("left", "right", "crouch"))
        help_ = text(
            keys,
            up=show.bindings.shown("up"),
            down=show.bindings.shown("down"),
            use=show.bindings.shown("interact"),
            leave=leave,
        )
        return made + self._lines(help_, 17, DIM, width)

    def _answer(self) -> tuple[str, Color]:
        """Return what the terminal says now."""
        text, left = self.show.words.text, self._left()
        if self._ledger("solved") >= 0:
            return text(self.rules.solved), _COLD
        if left == 0:
            return text(self.rules.late), ALERT
        row = self.rows[self._ledger("told_row")]
        fresh = self.now - self._ledger("told_tick") < _SHOWN * TICKS_PER_SECOND
        if self._ledger("told") == Told.WRONG and fresh:
            accounts = self.rules.accounts
            ledger = self.show.watch.world.ledgers.ledger
            key = accounts[int(ledger.name[0, self.number, row.index])].wrong
            return text(key), ALERT
        wait = self._ledger("stopped") - self.now
        if wait > 0 and self.freezes:
            return text("terminal.wait", seconds=math.ceil(wait / TICKS_PER_SECOND)), DIM
        if self.marked:
            chosen = self.rows[self.choice]
            known = chosen.name if Show.NAME in self.shows else chosen.number
            key = self.show.bindings.shown("interact")
            return text("terminal.sure", name=known, key=key), WARM
        return "", PALE

    def _lines(self, text: str, size: int, color: Color, width: int) -> list[Surface]:
        language = self.show.settings.language
        broken = wrapped(text, self.show.size(size), width - 2 * _PAD, language)
        return [self.words(one, size, color) for one in broken]

    # the list

    def _headings(self, panel: Surface, y: int) -> int:
        height = 0
        for kind in self.shows:
            told = self.words(self.show.words.text(_COLUMNS[kind][0]), 16, DIM)
            self._put(panel, told, kind, y + told.get_height() // 2)
            height = told.get_height()
        y += height + 2
        pygame.draw.line(panel, _FRAME, (_PAD, y), (panel.get_width() - _PAD, y))
        return y + 4

    def _entry(self, panel: Surface, row: _Row, area: Rect) -> None:
        chosen = self.rows[self.choice]
        if row.index == self.choice:
            back = _MARKED if self.marked else _CHOSEN
            pygame.draw.rect(panel, back, area.inflate(0, -2), border_radius=4)
        color: Color = _COLD if row.frozen else PALE
        if row.noted:
            spot = (area.left + 6, area.centery)
            pygame.draw.circle(panel, WARM, spot, 4)
        # what leaves the chosen one, or came to it, where else it is met
        meets_in = row.arrived == chosen.left and row.index != self.choice
        meets_out = row.left == chosen.arrived and row.index != self.choice
        cells: dict[Show, tuple[str, Color]] = {
            Show.NAME: (row.name, color),
            Show.NUMBER: (row.number, color),
            Show.IN: (_amount(row.arrived), WARM if meets_in else color),
            Show.OUT: (_amount(row.left), WARM if meets_out else color),
        }
        for kind in self.shows:
            words, shade = cells[kind]
            raised = row.frozen and kind == self.label
            y = area.centery - (self.px(6) if raised else 0)
            self._put(panel, self.words(words, 21, shade), kind, y)
        if row.frozen:
            tag = self.words(self.show.words.text(self.rules.frozen), 14, _COLD)
            self._put(panel, tag, self.label, area.centery + self.px(10))

    @property
    def label(self) -> Show:
        """The column by which accounts are known on this screen: the first."""
        return min(self.shows)

    def _put(self, panel: Surface, told: Surface, kind: Show, y: int) -> None:
        """Set words into a column: the first from its left edge on, others up to the right one."""
        if kind == self.label:
            panel.blit(told, told.get_rect(midleft=(_PAD + 4, y)))
        else:
            x = round(panel.get_width() * _COLUMNS[kind][1])
            panel.blit(told, told.get_rect(midright=(x - _PAD // 2, y)))


def _amount(hundredths: int) -> str:
    return "-" if hundredths < 0 else f"{hundredths // 100}.{hundredths % 100:02d}"
