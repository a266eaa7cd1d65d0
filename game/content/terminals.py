"""Terminals: what ``levels/<name>/terminals.toml`` may say, and reading it.

Each table of the file is a puzzle that some devices of the map show: money enters one account, goes
from account to account and every one of them keeps the same fee, until it arrives at the last.
Those on the route have to be frozen, and no others.  Amounts, account numbers, who stands on the
route and in which order they are listed follow from the seed of a world; whatever they are, the
route is the only chain of accounts in which what leaves one arrives at the next and the fee is
right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from game.content.faults import FaultError
from game.content.reading import Document, Schema, clip, fit, read_toml
from game.content.story_conditions import Name
from game.content.toml_lines import Path as KeyPath

TERMINALS_FILE = "terminals.toml"
MOST_PUZZLES = 8
MOST_ENTRIES = 32  # accounts of one puzzle
_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")

Shows = Literal["name", "number", "in", "out"]


class Other(Schema):
    """An account that is never on the route, and what freezing it comes to."""

    name: Name
    wrong: Name = "terminal.wrong"


class Hint(Schema):
    """Help that comes after so long at a terminal, or so many wrong answers, whichever is first."""

    text: Name
    seconds: float = Field(default=0, ge=0, le=3600)  # since somebody first sat down; 0 never
    wrong: int = Field(default=0, ge=0, le=100)  # 0 never
    reveals: int = Field(default=0, ge=0, le=8)  # accounts noted for the player, the last first


class Screen(Schema):
    """A device of the map, and what its screen shows."""

    device: Name
    shows: list[Shows] = Field(min_length=1, max_length=4)
    freezes: bool = False  # accounts can be frozen here; elsewhere they can be noted
    rows: int = Field(default=8, ge=2, le=12)  # on one page


class Words(Schema):
    """What is written around the accounts."""

    header: Name = "terminal.header"  # may hold {seconds}
    rule: Name = "terminal.rule"  # may hold {fee} and {stages}
    frozen: Name = "terminal.frozen"  # beside an account that is
    solved: Name = "terminal.solved"
    late: Name = "terminal.late"  # when the clock ran out


class Puzzle(Schema):
    """One puzzle as it stands in the file."""

    least: float = Field(default=30, ge=20, le=900)  # millions that enter, drawn between ...
    most: float = Field(default=50, ge=20, le=900)  # ... these
    fee: float = Field(default=2, ge=0.5, le=10)  # per cent that every account keeps
    stages: int = Field(default=4, ge=2, le=8)  # accounts on the route, with the last
    last: Name  # where the money arrives
    route: list[Name] = Field(min_length=1, max_length=MOST_ENTRIES)  # who may stand on the route
    others: list[Other] = Field(default=[], max_length=MOST_ENTRIES)
    seconds: float = Field(default=0, ge=0, le=3600)  # from the first sitting down; 0 no clock
    penalty: float = Field(default=0, ge=0, le=600)  # seconds that a wrong answer costs
    pause: float = Field(default=0, ge=0, le=60)  # seconds without freezing after one
    noise: float = Field(default=0, ge=0, le=200)  # metres over which one is heard
    words: Words = Words()
    hint: list[Hint] = Field(default=[], max_length=8)
    terminal: list[Screen] = Field(min_length=1, max_length=16)

    @property
    def entries(self) -> int:
        """How many accounts are listed."""
        return 1 + len(self.route) + len(self.others)


@dataclass(frozen=True, slots=True)
class TerminalsFile:
    """The puzzles of a level, in the order of their names."""

    document: Document
    puzzles: dict[str, Puzzle]


def load_terminals(folder: Path) -> TerminalsFile | None:
    """Return the puzzles of a level's folder, None if it has none; FaultError if broken."""
    path = folder / TERMINALS_FILE
    return read_terminals(path) if path.exists() else None


def read_terminals(path: Path) -> TerminalsFile:
    """Return a file of puzzles; FaultError with everything wrong in it."""
    document = read_toml(path)
    faults, made = [], {}
    if len(document.values) > MOST_PUZZLES:
        told = f"{len(document.values)} puzzles, expected at most {MOST_PUZZLES}"
        raise FaultError([document.fault((), told)])
    for name in sorted(document.values):
        puzzle, wrong = fit(Puzzle, document.values[name], [document], (name,))
        faults += wrong
        if not _ID.fullmatch(name):
            faults.append(document.fault((name,), f'"{clip(name)}" is not a name in small_caps'))
        elif puzzle is not None:
            made[name] = puzzle
            faults += [document.fault((name, *at), told) for at, told in _odd(puzzle)]
    if faults:
        raise FaultError(faults)
    return TerminalsFile(document, made)


def _odd(puzzle: Puzzle) -> list[tuple[KeyPath, str]]:
    """Return what no single field can show to be wrong, and where."""
    odd: list[tuple[KeyPath, str]] = []
    if puzzle.least > puzzle.most:
        odd.append((("least",), f"{puzzle.least:g}, expected at most {puzzle.most:g}"))
    if round(puzzle.fee * 10) != puzzle.fee * 10:
        odd.append((("fee",), f"{puzzle.fee:g}, expected tenths of a per cent"))
    if len(puzzle.route) < puzzle.stages - 1:
        told = f"{len(puzzle.route)} accounts, expected {puzzle.stages - 1} for {puzzle.stages}"
        odd.append((("route",), f"{told} stages with the last"))
    if puzzle.entries > MOST_ENTRIES:
        odd.append(((), f"{puzzle.entries} accounts, expected at most {MOST_ENTRIES}"))
    names = [puzzle.last, *puzzle.route, *(other.name for other in puzzle.others)]
    twice = sorted({name for name in names if names.count(name) > 1})
    odd += [((), f'there are two accounts "{clip(name)}"') for name in twice]
    for number, hint in enumerate(puzzle.hint):
        if not hint.seconds and not hint.wrong:
            odd.append((("hint", number), "never comes: expected seconds or wrong"))
        if hint.reveals > puzzle.stages:
            told = f"reveals {hint.reveals} accounts of {puzzle.stages}"
            odd.append((("hint", number, "reveals"), told))
    return odd + _unreadable(puzzle)


def _unreadable(puzzle: Puzzle) -> list[tuple[KeyPath, str]]:
    """Return what keeps the route from being found out on the screens."""
    screens = puzzle.terminal
    if not any(screen.freezes for screen in screens):
        return [(("terminal",), "no terminal freezes: expected freezes = true at one")]
    labels = {"name", "number"}
    traced = [set(one.shows) & labels for one in screens if {"in", "out"} <= set(one.shows)]
    known = set[str]().union(*traced)
    if not known:
        told = "no terminal shows in and out with a name or a number: the route cannot be traced"
        return [(("terminal",), told)]
    if any(labels <= set(one.shows) for one in screens):
        known = labels
    return [
        (("terminal", number), "shows nothing by which the accounts of the route are known")
        for number, one in enumerate(screens)
        if one.freezes and not (set(one.shows) & known)
    ]
