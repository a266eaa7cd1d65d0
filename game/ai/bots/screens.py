"""Screens: how a bot reads a terminal, works at it, and gets up from one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.ai import perception
from game.ai.bots.view import Flags, Ints, Rows, View
from game.ai.perception import length
from game.data.constants import Button, Condition, Purpose, Stance, ticks
from game.data.goals import GoalKind
from game.maths import angles, chance

KEY = 12  # ticks from one key to the next
FULL = np.int8(127)
WARY = np.float32(9)  # metres within which it minds who looks its way
GLANCE = ticks(1)  # between two looks over the shoulder


@dataclass(frozen=True)
class Reader:
    """How well a bot reads: it knows the answers, and takes a person's time and chances over them.

    Seconds are drawn anew for each answer; what a hint has noted is never mistaken.
    """

    least: float = 6.0  # seconds of reading before an answer ...
    most: float = 18.0  # ... and at most
    errs: float = 0.15  # share of answers that are wrong
    looks_up: float = 0.75  # share of glances in which it notices who watches


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


def work(view: View, kind: NDArray[np.uint8], goal: Ints, reader: Reader) -> None:
    """Write the commands of those who sit at a terminal, or are about to.

    Whoever's goal (R,) is to solve what it shows reads, goes to an account and freezes it, a key at
    a time, and takes their hands off while somebody looks; everybody else gets up.
    """
    if not view.scene.puzzles.rules:
        return
    solves = kind == GoalKind.SOLVE
    r = np.flatnonzero(solves)
    careful = np.zeros(len(view.w), bool)
    careful[r] = _watched(view, r) & _glances(view, r, reader)
    command = view.world.actors.command
    stopped = careful[r]
    command.buttons[view.w[r[stopped]], view.a[r[stopped]]] &= ~np.int16(Button.USE)
    r, m = seats(view)
    if not len(r):
        return
    w, a = view.w[r], view.a[r]
    held = view.world.actors.arms.held[w, a] & np.int16(Button.CROUCH)
    stays = solves[r] & (goal[r] == m) & ~careful[r]
    command.move[w, a] = 0
    command.buttons[w, a] = np.where(stays, held, held ^ np.int16(Button.CROUCH))
    stays &= (view.now[r] % KEY == 0) & _has_read(view, r, m, reader)
    if stays.any():
        _type(view, r[stays], m[stays], reader)


def _type(view: View, r: Rows, m: Rows, reader: Reader) -> None:
    """Go towards the next answer, or give it."""
    world, w, a = view.world, view.w[r], view.a[r]
    puzzles, ledger = view.scene.puzzles, world.ledgers.ledger
    p = puzzles.of[m]
    on_route, frozen = ledger.stage[w, p] >= 0, ledger.frozen[w, p]
    listed = ledger.name[w, p] >= 0
    noted = on_route & ~frozen & ledger.noted[w, p]
    right = np.where(noted.any(axis=1), noted.argmax(axis=1), (on_route & ~frozen).argmax(axis=1))
    row = np.arange(on_route.shape[1])
    answer, seed = _answers(view, r, m), world.clock.seed[w]
    whim = chance.uniform(seed[:, None], answer[:, None], row, Purpose.READ_CHOICE)
    wrong = np.where(listed & ~on_route, whim, np.float32(-1)).argmax(axis=1)
    errs = chance.uniform(seed, answer, a, Purpose.READ) < np.float32(reader.errs)
    errs &= ~noted.any(axis=1)
    chosen = np.where(errs, wrong, right)
    count = puzzles.count[p]
    down = (chosen - world.machines.terminal.choice[w, m]) % count
    way = np.where(down * 2 <= count, FULL, -FULL)
    command = world.actors.command
    command.move[w, a, 1] = np.where(down == 0, np.int8(0), way)
    command.buttons[w, a] |= np.where(down == 0, np.int16(Button.USE), np.int16(0))


def _answers(view: View, r: Rows, m: Rows) -> Ints:
    """Return how many answers were given at each machine's puzzle (r,)."""
    ledger, at = view.world.ledgers.ledger, (view.w[r], view.scene.puzzles.of[m])
    return np.asarray(ledger.frozen[at].sum(axis=1) + ledger.wrong[at], np.int32)


def _has_read(view: View, r: Rows, m: Rows, reader: Reader) -> Flags:
    """Whether rows ``r`` have sat there for long enough since they came, or answered."""
    world, w = view.world, view.w[r]
    ledger, p = world.ledgers.ledger, view.scene.puzzles.of[m]
    answer, seed = _answers(view, r, m), world.clock.seed[w]
    draw = chance.uniform(seed, answer, view.a[r], Purpose.READ_TIME)
    takes = ticks(reader.least) + draw * np.float32(ticks(reader.most) - ticks(reader.least))
    since = np.where(answer > 0, ledger.told_tick[w, p], world.machines.terminal.since[w, m])
    return np.asarray(view.now[r] - since >= takes)


def _glances(view: View, r: Rows, reader: Reader) -> Flags:
    """Whether rows ``r`` look round in this second."""
    seed, spell = view.world.clock.seed[view.w[r]], view.now[r] // GLANCE
    draw = chance.uniform(seed, spell, view.a[r], Purpose.GLANCE)
    return np.asarray(draw < np.float32(reader.looks_up))


def _watched(view: View, r: Rows) -> Flags:
    """Whether somebody near who is no friend of each looks its way."""
    world, terrain, w = view.world, view.scene.terrain, view.w[r]
    if not len(r):
        return np.zeros(0, bool)
    actors, cells = world.actors, view.scene.survey.cell[w]
    shape, away = cells.shape, view.away[r]
    up = actors.slot.alive[w] & (actors.health.condition[w] <= Condition.FLOORED)
    side = actors.identity.side
    other = world.relations.stance[w[:, None], side[w], side[w, view.a[r]][:, None]]
    near = up & (away < WARY) & (other != Stance.FRIENDLY) & (side[w] != side[w, view.a[r], None])
    line = view.pos[r][:, None] - actors.body.pos[w]
    off = np.abs(angles.difference(angles.of(line), actors.facing.angle[w]))
    near &= off < perception.cone(length(line))
    if not near.any():
        return np.zeros(len(r), bool)
    clear = terrain.sees(
        np.broadcast_to(view.shut[r][:, None], shape),
        cells,
        np.broadcast_to(view.cell[r][:, None], shape),
        np.zeros(shape, bool),
    )
    return np.asarray((near & clear).any(axis=1))
