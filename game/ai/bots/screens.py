"""Screens: how a bot works at a terminal, and gets up from one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai.bots.view import Flags, Ints, Rows, View
from game.data.constants import Button
from game.data.goals import GoalKind

KEY = 12  # ticks from one key to the next
FULL = np.int8(127)


def seats(view: View) -> tuple[Rows, Rows]:
    """Return the rows that sit at a terminal, and at which machine."""
    user = view.world.machines.terminal.user
    if not view.scene.puzzles.rules or not (user >= 0).any():
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    row, machine = np.nonzero(user[view.w] == view.a[:, None])
    return row, machine


def solved(view: View, machine: int) -> Flags:
    """Whether the puzzle of a machine is solved, for each row."""
    puzzle = view.scene.puzzles.of[machine]
    return np.asarray(view.world.ledgers.ledger.solved[view.w, puzzle] >= 0)


def work(view: View, kind: NDArray[np.uint8], goal: Ints) -> None:
    """Write the commands of those who sit at a terminal.

    Whoever's goal (R,) is to solve what it shows goes to the next account of the route and freezes
    it, a key at a time; everybody else gets up.
    """
    r, m = seats(view)
    if not len(r):
        return
    world, w, a = view.world, view.w[r], view.a[r]
    held = world.actors.arms.held[w, a] & np.int16(Button.CROUCH)
    stays = (kind[r] == GoalKind.SOLVE) & (goal[r] == m)
    command, ledger = world.actors.command, world.ledgers.ledger
    command.move[w, a] = 0
    command.buttons[w, a] = np.where(stays, held, held ^ np.int16(Button.CROUCH))
    stays &= view.now[r] % KEY == 0
    r, m, w, a, held = r[stays], m[stays], w[stays], a[stays], held[stays]
    if not len(r):
        return
    puzzles = view.scene.puzzles
    p = puzzles.of[m]
    next_row = ((ledger.stage[w, p] >= 0) & ~ledger.frozen[w, p]).argmax(axis=1)
    count = puzzles.count[p]
    down = (next_row - world.machines.terminal.choice[w, m]) % count
    way = np.where(down * 2 <= count, FULL, -FULL)
    command.move[w, a, 1] = np.where(down == 0, np.int8(0), way)
    command.buttons[w, a] |= np.where(down == 0, np.int16(Button.USE), np.int16(0))
