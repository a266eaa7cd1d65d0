"""Conditions about terminals: who sits there, and how far they are with the puzzle."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from game.content import story_conditions as words
from game.content.toml_lines import Path as KeyPath
from game.data.constants import ticks
from game.data.tables import World
from game.story.names import Names
from game.story.script import Bools, Check, Worlds


def _solved(c: words.Solved, names: Names, path: KeyPath) -> Check:
    _, puzzle = names.terminal((*path, "device"), c.device)
    return lambda world, at: world.ledgers.ledger.solved[at, puzzle] >= 0


def _at_terminal(c: words.AtTerminal, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    machines = names.screens((*path, "device"), c.device)

    def check(world: World, at: Worlds) -> Bools:
        user = world.machines.terminal.user[at][:, machines]
        found: Bools = np.logical_or.reduce((user >= 0) & who[user], axis=1)
        return found

    return check


def _frozen(c: words.Frozen, names: Names, path: KeyPath) -> Check:
    _, puzzle = names.terminal((*path, "device"), c.device)
    return lambda world, at: world.ledgers.ledger.frozen[at, puzzle].sum(axis=1) >= c.accounts


def _wrong_answers(c: words.WrongAnswers, names: Names, path: KeyPath) -> Check:
    _, puzzle = names.terminal((*path, "device"), c.device)
    return lambda world, at: world.ledgers.ledger.wrong[at, puzzle] >= c.times


def _runs_out(c: words.RunsOut, names: Names, path: KeyPath) -> Check:
    _, puzzle = names.terminal((*path, "device"), c.device)
    left = ticks(c.seconds)

    def check(world: World, at: Worlds) -> Bools:
        ledger, now = world.ledgers.ledger, world.clock.tick[at]
        due = ledger.due[at, puzzle]
        over: Bools = (due >= 0) & (due - now <= left) & (ledger.solved[at, puzzle] < 0)
        return over

    return check


CHECKS: dict[type[words.Condition], Callable[[Any, Names, KeyPath], Check]] = {
    words.Solved: _solved,
    words.AtTerminal: _at_terminal,
    words.Frozen: _frozen,
    words.WrongAnswers: _wrong_answers,
    words.RunsOut: _runs_out,
}
