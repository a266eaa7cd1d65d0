"""Terminals: a level's puzzles, with every device and text followed, as numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from game.content.devices import load_devices
from game.content.faults import Fault, nearest
from game.content.reading import clip
from game.content.terminals import Puzzle, TerminalsFile, load_terminals
from game.content.text import Catalogue
from game.content.toml_lines import Path as KeyPath
from game.data.constants import ticks
from game.data.puzzles import Account, Help, Puzzles, Rules, Show
from game.tiled.level import Level

_SHOWS = {"name": Show.NAME, "number": Show.NUMBER, "in": Show.IN, "out": Show.OUT}


def compile_terminals(level: Level, catalogue: Catalogue) -> tuple[Puzzles, list[Fault]]:
    """Return a level's puzzles and what in them is not on the map or has no words.

    Raises FaultError when the file cannot be read at all.
    """
    file = load_terminals(level.folder)
    puzzles = {} if file is None else file.puzzles
    rules = tuple(_rules(name, puzzle) for name, puzzle in puzzles.items())
    machines = len(level.devices) + len(level.switches)
    made = Puzzles(
        rules=rules,
        of=np.full(machines, -1, np.int16),
        freezes=np.zeros(machines, bool),
        shows=np.zeros((machines, len(Show)), bool),
        page=np.full(machines, 8, np.int32),
        entries=max((len(one.accounts) for one in rules), default=0),
        count=_column([len(one.accounts) for one in rules]),
        clock=_column([one.clock for one in rules]),
        penalty=_column([one.penalty for one in rules]),
        pause=_column([one.pause for one in rules]),
        noise=np.array([one.noise for one in rules], np.float32),
        hint_wait=_hints([[h.wait for h in one.hints] for one in rules]),
        hint_wrong=_hints([[h.wrong for h in one.hints] for one in rules]),
        hint_reveals=_hints([[h.reveals for h in one.hints] for one in rules]),
    )
    if file is None:
        return made, []
    faults = [*_texts(file, catalogue), *_screens(file, level, made)]
    return made, sorted(faults, key=lambda fault: fault.line or 0)


def _rules(name: str, puzzle: Puzzle) -> Rules:
    words = puzzle.words
    accounts = [Account(puzzle.last, "", False)]
    # who of them is on the route is only known in a world, so all take the common words
    accounts += [Account(one, "terminal.wrong", True) for one in puzzle.route]
    accounts += [Account(one.name, one.wrong, False) for one in puzzle.others]
    return Rules(
        name=name,
        accounts=tuple(accounts),
        stages=puzzle.stages,
        least=round(puzzle.least * 100),
        most=round(puzzle.most * 100),
        fee=round(puzzle.fee * 10),
        clock=ticks(puzzle.seconds),
        penalty=ticks(puzzle.penalty),
        pause=ticks(puzzle.pause),
        noise=puzzle.noise,
        hints=tuple(Help(h.text, ticks(h.seconds), h.wrong, h.reveals) for h in puzzle.hint),
        header=words.header,
        rule=words.rule,
        frozen=words.frozen,
        solved=words.solved,
        late=words.late,
    )


def _column(values: Sequence[int]) -> NDArray[np.int32]:
    return np.array(values, np.int32)


def _hints(rows: list[list[int]]) -> NDArray[np.int32]:
    """Return (P, H), zeros where a puzzle has fewer hints than another."""
    made = np.zeros((len(rows), max(map(len, rows), default=0)), np.int32)
    for number, row in enumerate(rows):
        made[number, : len(row)] = row
    return made


def _texts(file: TerminalsFile, catalogue: Catalogue) -> list[Fault]:
    found: list[tuple[KeyPath, str]] = []
    for name, puzzle in file.puzzles.items():
        found.append(((name, "last"), puzzle.last))
        found += [((name, "route", n), key) for n, key in enumerate(puzzle.route)]
        for n, other in enumerate(puzzle.others):
            found += [((name, "others", n, "name"), other.name)]
            found += [((name, "others", n, "wrong"), other.wrong)]
        found += [((name, "hint", n, "text"), hint.text) for n, hint in enumerate(puzzle.hint)]
        found += [((name, "words", word), key) for word, key in puzzle.words]
    return [
        file.document.fault(
            path, f'there is no text "{clip(key)}"', nearest(key, catalogue.fallback)
        )
        for path, key in found
        if key not in catalogue
    ]


def _screens(file: TerminalsFile, level: Level, made: Puzzles) -> list[Fault]:
    """Fill in which machine shows what; return what is wrong with that."""
    faults = []
    names = [device.name for device in level.devices]
    devices = load_devices()
    for number, (name, puzzle) in enumerate(file.puzzles.items()):
        for n, screen in enumerate(puzzle.terminal):
            path: KeyPath = (name, "terminal", n, "device")
            if screen.device not in names:
                told = f'there is no device "{clip(screen.device)}"'
                hint = nearest(screen.device, [one for one in names if one])
                faults.append(file.document.fault(path, told, hint))
                continue
            row = names.index(screen.device)
            kind = level.devices[row].device
            if not devices.screen[devices.kind(kind)]:
                shown = [one for one in devices.names if devices.screen[devices.kind(one)]]
                told = f'"{clip(screen.device)}" is a {clip(kind)}, which has no screen'
                faults.append(file.document.fault(path, told, f"known: {', '.join(shown)}"))
            elif made.of[row] >= 0:
                told = f'"{clip(screen.device)}" shows something already'
                faults.append(file.document.fault(path, told))
            else:
                made.of[row], made.freezes[row] = number, screen.freezes
                made.shows[row, [_SHOWS[one] for one in screen.shows]] = True
                made.page[row] = screen.rows
    return faults
