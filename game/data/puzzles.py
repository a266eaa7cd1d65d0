"""Puzzles: what a level's terminals show and what they take, as numbers.

They are compiled from ``terminals.toml`` and the map; what is listed in a world, and how far
somebody has come with it, stands in the columns of ``Ledger`` and ``Terminal``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.data.codes import Code


class Show(Code):
    """A column of a terminal's screen."""

    NAME = 0
    NUMBER = 1
    IN = 2
    OUT = 3


class Told(Code):
    """What a terminal answered last (ledger.told)."""

    NOTHING = 0
    FROZEN = 1
    WRONG = 2
    SOLVED = 3


@dataclass(frozen=True, slots=True)
class Account:
    """One account as the file names it: keys of texts."""

    name: str
    wrong: str  # what freezing it comes to when it is not on the route
    shell: bool  # may stand on the route


@dataclass(frozen=True, slots=True)
class Help:
    """A hint."""

    text: str  # key
    wait: int  # ticks since somebody first sat down, 0 never
    wrong: int  # wrong answers, 0 never
    reveals: int  # accounts noted for the player


@dataclass(frozen=True, slots=True)
class Rules:
    """One puzzle."""

    name: str
    accounts: tuple[Account, ...]  # the last of the route first
    stages: int  # accounts on the route
    least: int  # hundredths of a million that enter, drawn between ...
    most: int  # ... these, both included
    fee: int  # thousandths
    clock: int  # ticks from the first sitting down, 0 no clock
    penalty: int  # ticks
    pause: int  # ticks
    noise: float  # metres
    hints: tuple[Help, ...]
    header: str  # keys of texts
    rule: str
    frozen: str
    solved: str
    late: str


@dataclass(frozen=True, slots=True)
class Puzzles:
    """All puzzles of a level and the machines that show them; constant in a tick."""

    rules: tuple[Rules, ...]  # P, by name
    of: NDArray[np.int16]  # (M,) which puzzle each machine shows, -1 none
    freezes: NDArray[np.bool_]  # (M,)
    shows: NDArray[np.bool_]  # (M, 4) by Show
    page: NDArray[np.int32]  # (M,) rows on a page
    entries: int  # rows of the longest list
    # by puzzle, (P,)
    count: NDArray[np.int32]  # rows of its list
    clock: NDArray[np.int32]
    penalty: NDArray[np.int32]
    pause: NDArray[np.int32]
    noise: NDArray[np.float32]
    # by puzzle and hint, (P, H); a hint that never comes where there are fewer
    hint_wait: NDArray[np.int32]
    hint_wrong: NDArray[np.int32]
    hint_reveals: NDArray[np.int32]

    @property
    def sizes(self) -> dict[str, int]:
        """What a world needs: rows of ledgers, and entries of each."""
        return {"ledgers": len(self.rules), "entries": self.entries}
