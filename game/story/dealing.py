"""Dealing: what a world's seed lists on the screens of its terminals.

The route is the only chain that ends at the last account, in which what leaves one arrives at the
next and every account keeps the fee.  The other accounts look like it without being it: some pass
on what arrives at an account of the route but keep the wrong fee, some feed those, and some keep
the right fee of an amount with two digits changed about.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.data.components import Ledger
from game.data.constants import Purpose
from game.data.puzzles import Rules
from game.maths import chance

Ints = NDArray[np.int32]
Reals = NDArray[np.float32]
Worlds = NDArray[np.intp]

_ENDS, _FEEDS, _TURNS = range(3)  # kinds of accounts beside the route, in turn
_NUMBERS = 900_000  # account numbers are between 100,000 and 999,999
_STEP = 9  # two digits changed about move a number by a multiple of this
_BASE = 1 << 12  # draws of one puzzle


def deal(ledger: Ledger, seed: NDArray[np.uint64], puzzles: tuple[Rules, ...], at: Worlds) -> None:
    """Write the lists of some worlds, as their seeds (W,) say, and put all else back."""
    for number, rules in enumerate(puzzles):
        _Dealer(ledger, seed[at], rules, number, at).deal()


class _Dealer:
    """One puzzle of n worlds."""

    def __init__(
        self, ledger: Ledger, seed: NDArray[np.uint64], rules: Rules, number: int, at: Worlds
    ) -> None:
        self.ledger, self.seed, self.rules = ledger, seed, rules
        self.number, self.at = number, at
        self.drawn = 0
        self.count = len(rules.accounts)

    def deal(self) -> None:
        """Draw everything."""
        ledger, where = self.ledger, (self.at, self.number)
        arrived, left = self._amounts()
        stage = np.arange(self.rules.stages - 1, -1, -1)
        stages = np.full((len(self.at), self.count), -1, np.int16)
        stages[:, : self.rules.stages] = stage
        order = self._shuffled(self.count)
        width = _NUMBERS // self.count
        spot = self._uniform(self.count) * np.float32(width)
        digits = 100_000 + self._shuffled(self.count) * width + spot.astype(np.int32)
        lists: tuple[tuple[NDArray[Any], NDArray[Any]], ...] = (
            (ledger.name, self._names()),
            (ledger.number, digits),
            (ledger.arrived, arrived),
            (ledger.left, left),
            (ledger.stage, stages),
        )
        column: NDArray[Any]
        for column, values in lists:
            column[where] = -1
            listed = column[where]
            listed[:, : self.count] = np.take_along_axis(values, order, axis=1)
            column[where] = listed
        zeros: tuple[NDArray[Any], ...] = (
            *(ledger.frozen, ledger.noted, ledger.wrong, ledger.stopped, ledger.hints),
            *(ledger.told, ledger.told_row, ledger.told_tick),
        )
        for column in zeros:
            column[where] = 0
        for column in (ledger.begun, ledger.due, ledger.solved):
            column[where] = -1

    def _uniform(self, count: int) -> Reals:
        """Return (n, count) fresh numbers in [0, 1)."""
        entity = _BASE * self.number + self.drawn + np.arange(count)
        self.drawn += count
        made = chance.uniform(self.seed[:, None], np.zeros(1, np.int64), entity, Purpose.DEAL)
        return made.reshape(len(self.at), count)

    def _shuffled(self, count: int) -> Ints:
        """Return (n, count): 0 to count - 1 in an order of each world's own."""
        return self._uniform(count).argsort(axis=1, kind="stable").astype(np.int32)

    def _below(self, limit: Ints | int) -> Ints:
        """Return (n,) whole numbers of at least 0 and less than ``limit``."""
        drawn = self._uniform(1)[:, 0] * np.asarray(limit, np.float32)
        return np.minimum(drawn.astype(np.int32), np.asarray(limit, np.int32) - 1)

    def _kept(self, amount: Ints) -> Ints:
        """Return what leaves an account at which this arrived."""
        return (amount * (1000 - self.rules.fee) + 500) // 1000

    def _names(self) -> Ints:
        """Return (n, count) rows of the accounts: those of the route first, the last at its end."""
        shells = [row for row, account in enumerate(self.rules.accounts) if account.shell]
        others = [row for row in range(1, self.count) if row not in shells]
        chosen = np.array(shells, np.int32)[self._shuffled(len(shells))]
        through = self.rules.stages - 1
        last = np.zeros((len(self.at), 1), np.int32)
        rest = np.broadcast_to(np.array(others, np.int32), (len(self.at), len(others)))
        beside = np.concatenate([chosen[:, through:], rest], axis=1)
        mixed = self._shuffled(beside.shape[1])
        beside = np.take_along_axis(beside, mixed, axis=1)
        return np.concatenate([chosen[:, :through], last, beside], axis=1)

    def _amounts(self) -> tuple[Ints, Ints]:
        """Return what arrived at each account and what left it, (n, count): the route first."""
        rules, n = self.rules, len(self.at)
        arrived = np.zeros((n, self.count), np.int32)
        left = np.full((n, self.count), -1, np.int32)
        arrived[:, 0] = rules.least + self._below(rules.most - rules.least + 1)
        for stage in range(rules.stages - 1):
            left[:, stage] = self._kept(arrived[:, stage])
            arrived[:, stage + 1] = left[:, stage]
        for row in range(rules.stages, self.count):
            self._beside(arrived, left, row)
        return arrived, left

    def _beside(self, arrived: Ints, left: Ints, row: int) -> None:
        """Draw an account that is not on the route, in place."""
        rules, kind = self.rules, (row - self.rules.stages) % 3
        ends = 1 + self._below(rules.stages - 1)  # an account of the route that money came to
        into = np.take_along_axis(arrived, ends[:, None], axis=1)[:, 0]
        if kind == _FEEDS:
            into = arrived[:, row - 1]
        drawn = self._uniform(1)[:, 0]
        if kind == _TURNS:
            turned = np.where(drawn < np.float32(0.5), -_STEP, _STEP) * (1 + self._below(3))
            amount = into + turned
        else:
            part = drawn * np.float32(0.4) + np.float32(0.3 if kind == _ENDS else 1.15)
            short = into.astype(np.float32) * part * np.float32(rules.fee / 1000)
            amount = into + np.maximum(short.astype(np.int32), 1)
        # every amount is only met once, and no other chain holds: there are fewer than 128 to avoid
        for _ in range(128):
            left[:, row] = self._kept(amount) if kind == _TURNS else into
            clash = (arrived[:, :row] == amount[:, None]).any(axis=1)
            clash |= (left[:, :row] == amount[:, None]).any(axis=1)
            if kind == _TURNS:
                clash |= (arrived[:, :row] == left[:, row, None]).any(axis=1)
                clash |= left[:, row] == amount
            else:
                clash |= self._kept(amount) == into
            if not clash.any():
                break
            amount = amount + clash
        arrived[:, row] = amount
