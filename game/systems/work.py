"""Working at a terminal: sitting down, going through its list, noting and freezing accounts.

While somebody sits there, moving up and down chooses a row; USE marks it, and USE once more freezes
it, or where nothing can be frozen notes it.  Moving aside, crouching or any other button leaves.
Minds only use terminals, as they use any device; those who play sit down.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data.components import Body, Command, Handicap, Identity, Ledger, Terminal
from game.data.constants import Button, Push, Sound, ticks
from game.data.events import Noise, Used
from game.data.puzzles import Puzzles, Told
from game.data.resources import Clock
from game.ecs.columns import Mut
from game.ecs.events import Queue
from game.space.survey import Survey
from game.space.terrain import Terrain
from game.systems.doors import REACH

LEAN = np.float32(0.2)  # metres beyond a hand's reach at which one still sits
PUSHED = 40  # 127ths of a move that count as one
WAIT, AGAIN = ticks(0.35), ticks(0.12)  # before a held key moves on, and between two steps

Rows = NDArray[np.intp]
Flags = NDArray[np.bool_]


def sit(
    terminal: Mut[Terminal],
    ledger: Mut[Ledger],
    command: Command,
    identity: Identity,
    clock: Clock,
    puzzles: Puzzles,
    uses: Queue[Used],
) -> None:
    """Let those who play and used a terminal sit down at it, the first to come alone."""
    if not puzzles.rules or not len(uses):
        return
    rows = uses.rows()
    w, m, a = rows.world, rows.machine.astype(np.intp), rows.by
    at = (m >= 0) & identity.driven[w, a]
    at &= (puzzles.of[m] >= 0) & (terminal.user[w, m] < 0)
    w, m, a = w[at], m[at], a[at]
    if not len(w):
        return
    _, first = np.unique(w * len(puzzles.of) + m, return_index=True)
    w, m, a = w[first], m[first], a[first]
    now = clock.tick[w]
    terminal.user[w, m] = a
    terminal.marked[w, m] = False
    # what is held while sitting down was not meant for the screen
    terminal.push[w, m] = _push(command.move[w, a])
    terminal.pushed[w, m] = 0
    terminal.since[w, m] = now
    p = puzzles.of[m]
    fresh = ledger.begun[w, p] < 0
    w, p, now = w[fresh], p[fresh], now[fresh]
    ledger.begun[w, p] = now
    runs = (puzzles.clock[p] > 0) & (ledger.due[w, p] < 0)
    ledger.due[w[runs], p[runs]] = (now + puzzles.clock[p])[runs]


def work(
    command: Mut[Command],
    terminal: Mut[Terminal],
    ledger: Mut[Ledger],
    handicap: Handicap,
    identity: Identity,
    body: Body,
    clock: Clock,
    survey: Survey,
    terrain: Terrain,
    puzzles: Puzzles,
    noises: Queue[Noise],
) -> None:
    """Take what those at terminals ask for as meant for the screen, or let them leave."""
    if not puzzles.rules:
        return
    w, m = np.nonzero(terminal.user >= 0)
    if not len(w):
        return
    a = terminal.user[w, m].astype(np.intp)
    before = handicap.asked_before[w, a]
    fresh = command.buttons[w, a] & ~before
    push = _push(command.move[w, a])
    goes = (push == Push.ASIDE) & (terminal.push[w, m] != Push.ASIDE)
    goes |= (fresh & ~np.int16(Button.USE | Button.CROUCH)) != 0
    goes |= ((command.buttons[w, a] ^ before) & np.int16(Button.CROUCH)) != 0
    away = terrain.machines.distance(body.pos[w, a])[np.arange(len(w)), m]
    goes |= ~survey.able[w, a] | ~identity.driven[w, a] | (away > REACH + LEAN)
    terminal.user[w[goes], m[goes]] = -1
    command.buttons[w, a] &= ~np.int16(Button.USE)
    stays = ~goes
    w, m, a, push, fresh = w[stays], m[stays], a[stays], push[stays], fresh[stays]
    if not len(w):
        return
    command.move[w, a] = 0
    command.buttons[w, a] &= np.int16(Button.CROUCH)
    _choose(terminal, puzzles, w, m, push)
    typed = (fresh & np.int16(Button.USE)) != 0
    if typed.any():
        _type(terminal, ledger, clock, terrain, puzzles, w[typed], m[typed], noises)
    _help(ledger, clock, puzzles, w, puzzles.of[m])


def _push(move: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Return where each move (n, 2) points, as Push."""
    x, y = np.abs(move[:, 0].astype(np.int16)), np.abs(move[:, 1].astype(np.int16))
    upright = np.where(move[:, 1] < 0, Push.UP, Push.DOWN)
    made = np.where(y >= x, upright, Push.ASIDE)
    return np.where(np.maximum(x, y) < PUSHED, Push.NONE, made).astype(np.uint8)


def _choose(
    terminal: Terminal, puzzles: Puzzles, w: Rows, m: Rows, push: NDArray[np.uint8]
) -> None:
    """Go up or down the list: at once, and again and again while the key is held."""
    same = push == terminal.push[w, m]
    held = np.where(same, terminal.pushed[w, m] + 1, 0)
    terminal.push[w, m], terminal.pushed[w, m] = push, held
    steps = (held == 0) | ((held >= WAIT) & ((held - WAIT) % AGAIN == 0))
    steps &= (push == Push.UP) | (push == Push.DOWN)
    w, m, push = w[steps], m[steps], push[steps]
    if not len(w):
        return
    step = np.where(push == Push.UP, -1, 1)
    terminal.choice[w, m] = (terminal.choice[w, m] + step) % puzzles.count[puzzles.of[m]]
    terminal.marked[w, m] = False


def _type(
    terminal: Terminal,
    ledger: Ledger,
    clock: Clock,
    terrain: Terrain,
    puzzles: Puzzles,
    w: Rows,
    m: Rows,
    noises: Queue[Noise],
) -> None:
    """Note the chosen row, mark it, or freeze it."""
    p, row, now = puzzles.of[m], terminal.choice[w, m], clock.tick[w]
    notes = ~puzzles.freezes[m]
    ledger.noted[w[notes], p[notes], row[notes]] ^= True
    late = (ledger.due[w, p] >= 0) & (now >= ledger.due[w, p])
    takes = ~notes & ~late & (ledger.solved[w, p] < 0) & (now >= ledger.stopped[w, p])
    takes &= ~ledger.frozen[w, p, row]
    sure = terminal.marked[w, m] & takes
    terminal.marked[w, m] = takes & ~sure
    w, m, p, row, now = w[sure], m[sure], p[sure], row[sure], now[sure]
    if not len(w):
        return
    right = ledger.stage[w, p, row] >= 0
    ledger.frozen[w[right], p[right], row[right]] = True
    whole = ((ledger.stage[w, p] < 0) | ledger.frozen[w, p]).all(axis=1)
    ledger.told[w, p] = np.where(right, np.where(whole, Told.SOLVED, Told.FROZEN), Told.WRONG)
    ledger.told_row[w, p], ledger.told_tick[w, p] = row, now
    ledger.solved[w[whole], p[whole]] = now[whole]
    wrong = ~right
    w, m, p, now = w[wrong], m[wrong], p[wrong], now[wrong]
    if not len(w):
        return
    np.add.at(ledger.wrong, (w, p), 1)
    ledger.stopped[w, p] = now + puzzles.pause[p]
    runs = ledger.due[w, p] >= 0
    np.subtract.at(ledger.due, (w[runs], p[runs]), puzzles.penalty[p[runs]])
    # a clock that is past zero ran out now, and not before the world began
    ledger.due[w[runs], p[runs]] = np.maximum(ledger.due[w[runs], p[runs]], now[runs])
    heard = puzzles.noise[p] > 0
    noises.emit(
        world=w[heard],
        pos=terrain.machines.pos[m[heard]],
        loudness=puzzles.noise[p[heard]],
        kind=Sound.ALARM,
        source=terminal.user[w[heard], m[heard]],
    )


def _help(ledger: Ledger, clock: Clock, puzzles: Puzzles, w: Rows, p: NDArray[np.int16]) -> None:
    """Give the next hint where it is due, and note the accounts that it reveals."""
    most = puzzles.hint_wait.shape[1]
    given = ledger.hints[w, p]
    open_ = (given < most) & (ledger.solved[w, p] < 0)
    w, p, given = w[open_], p[open_], given[open_]
    if not len(w):
        return
    wait, wrong = puzzles.hint_wait[p, given], puzzles.hint_wrong[p, given]
    due = (wait > 0) & (clock.tick[w] - ledger.begun[w, p] >= wait)
    due |= (wrong > 0) & (ledger.wrong[w, p] >= wrong)
    w, p, given = w[due], p[due], given[due]
    if not len(w):
        return
    ledger.hints[w, p] = given + 1
    stage = ledger.stage[w, p]
    shown = (stage >= 0) & (stage < puzzles.hint_reveals[p, given][:, None])
    ledger.noted[w, p] |= shown
