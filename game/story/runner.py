"""Running: the story's turn in every tick."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.data.constants import Condition, Order, Progress, Stage, Stance, Struck, ticks
from game.data.tables import World
from game.story.acting import end, finish_task
from game.story.reinforcing import send_in
from game.story.script import Bools, Check, Fight, Mark, MarkKind, Script, ScriptBeat, Timer, Worlds

Ints = NDArray[np.int32]

EVERY = 6  # ticks between two looks at the conditions
RUMOUR = ticks(30)  # in a plain fight, between two tidings of where the nearest enemy is


def tell_story(world: World, script: Script) -> None:
    """Remember what happened, and every tenth of a second see what follows from it.

    Worlds whose attempt is decided stand still.  Beats come in the order of the file, and each sees
    what those before it did.
    """
    running = world.outcome.stage == Stage.RUNNING
    events = (world.shots, world.impacts, world.breaks, world.uses, world.doors_moved)
    pressed = _pressed(world) if script.asks_keys else None
    if any(len(queue) for queue in events) or pressed is not None:
        for mark in script.marks:
            _remember(world, mark, running, pressed)
    at = np.flatnonzero(running & (world.clock.tick % EVERY == 0))
    if not len(at):
        return
    for row, timer in enumerate(script.timers):
        _count(world, timer, row, at)
    progress = world.beats.beat.progress[at]
    live = ((progress == Progress.WAITING) | (progress == Progress.ACTIVE)).any(axis=0)
    now = world.clock.tick[at]
    for row in np.flatnonzero(live).tolist():
        _run_beat(world, script.beats[row], row, at, now)
    asked = (world.tasks.task.progress[at] == Progress.ACTIVE).any(axis=0)
    for number in np.flatnonzero(asked):
        task = script.tasks[number]
        here = at[world.tasks.task.progress[at, number] == Progress.ACTIVE]
        if task.done:
            finish_task(world, _all_hold(world, here, task.done), int(number), task.text)
    for row, call in enumerate(script.calls):
        send_in(world, call, row, at)
    if script.fight is not None:
        _judge_fight(world, at, script.fight)


def _all_hold(world: World, at: Worlds, checks: tuple[Check, ...]) -> Worlds:
    """Return those worlds in which every check holds."""
    for check in checks:
        if not len(at):
            break
        at = at[check(world, at)]
    return at


def _run_beat(world: World, beat: ScriptBeat, number: int, at: Worlds, now: Ints) -> None:
    """Take a beat's turn in worlds ``at``, whose ticks are ``now``."""
    rows = world.beats.beat
    progress = rows.progress[:, number]
    for check in beat.until:
        stage = progress[at]
        open_ = at[(stage == Progress.WAITING) | (stage == Progress.ACTIVE)]
        if not len(open_):
            return
        progress[open_[check(world, open_)]] = Progress.CANCELLED
    stage = progress[at]
    due = rows.wake[:, number][at] <= now
    going = at[due & (stage == Progress.ACTIVE)]
    fired = _all_hold(world, at[due & (stage == Progress.WAITING)], beat.when)
    if len(fired):
        progress[fired] = Progress.ACTIVE
        rows.fired[fired, number] = world.clock.tick[fired]
        rows.line[fired, number] = 0
        going = np.sort(np.concatenate([going, fired]))
    if len(going):
        _run_lines(world, beat, number, going)


def _run_lines(world: World, beat: ScriptBeat, number: int, going: Worlds) -> None:
    """Go through the lines from the first that any world stands at; waits let worlds drop out."""
    rows = world.beats.beat
    for line in range(int(rows.line[going, number].min()), len(beat.lines)):
        here = going[rows.line[going, number] == line]
        if not len(here):
            continue
        act = beat.lines[line]
        rows.line[here, number] = line + 1
        if isinstance(act, int):
            rows.wake[here, number] = world.clock.tick[here] + act
            going = going[rows.wake[going, number] <= world.clock.tick[going]]
        else:
            act(world, here)
    done = going[rows.line[going, number] == len(beat.lines)]
    rows.progress[done, number] = Progress.WAITING if beat.again else Progress.DONE
    rows.wake[done, number] = world.clock.tick[done] + beat.again
    for flag in beat.marks:
        world.flags.up[done, flag] = False
    for timer in beat.timers:
        world.timers.held[done, timer] = 0


def _count(world: World, timer: Timer, number: int, at: Worlds) -> None:
    """Let a timer run on where all that it watches holds; otherwise it starts anew, or stays."""
    if timer.beat >= 0:
        at = at[world.beats.beat.progress[at, timer.beat] <= Progress.ACTIVE]
    if timer.task >= 0:
        at = at[world.tasks.task.progress[at, timer.task] == Progress.ACTIVE]
    if not len(at):
        return
    holds = _all_hold(world, at, timer.checks)
    if not timer.adds_up:
        before = world.timers.held[holds, number]
        world.timers.held[at, number] = 0
        world.timers.held[holds, number] = before
    world.timers.held[holds, number] += EVERY


def _pressed(world: World) -> NDArray[np.int16] | None:
    """Return the keys that each world's player has just pressed, (W,); None when nobody did."""
    handicap = world.actors.handicap
    fresh = handicap.asked & ~handicap.asked_before
    fresh = np.where(world.actors.identity.driven, fresh, np.int16(0))
    if not fresh.any():
        return None
    keys: NDArray[np.int16] = np.bitwise_or.reduce(fresh, axis=1)
    return keys


def _remember(world: World, mark: Mark, running: Bools, pressed: NDArray[np.int16] | None) -> None:
    """Put up the flag of a mark in the worlds where it happened in this tick."""
    if mark.kind == MarkKind.PRESSED:
        found = None if pressed is None else np.flatnonzero(pressed & np.int16(mark.index))
    else:
        found = _happened(world, mark)
    if found is None or not len(found):
        return
    found = found[running[found]]
    if mark.since >= 0:
        found = found[world.beats.beat.fired[found, mark.since] >= 0]
    if mark.task >= 0:
        found = found[world.tasks.task.progress[found, mark.task] == Progress.ACTIVE]
    if mark.beat >= 0:
        rows = world.beats.beat
        rested = mark.ends | (rows.wake[found, mark.beat] <= world.clock.tick[found])
        waiting = (rows.progress[found, mark.beat] == Progress.WAITING) & rested
        found = found[waiting | (rows.progress[found, mark.beat] == Progress.ACTIVE)]
    world.flags.up[found, mark.flag] = True


def _happened(world: World, mark: Mark) -> Worlds | None:
    """Return the worlds, with repeats, in which the mark's event stands in a queue."""
    found: list[Worlds] = []
    match mark.kind:
        case MarkKind.FIRED if len(world.shots):
            shots = world.shots.rows()
            found.append(shots.world[_by(mark, shots.actor)])
        case MarkKind.SHOT_THROUGH if len(world.impacts):
            impacts = world.impacts.rows()
            hit = (impacts.what == Struck.DOOR) & (impacts.index == mark.index) & impacts.through
            found.append(impacts.world[hit & _by(mark, impacts.owner)])
        case MarkKind.GLASS_BROKEN if len(world.breaks):
            glass = world.breaks.rows()
            found.append(glass.world[glass.pane >= 0])
        case MarkKind.MACHINE_USED | MarkKind.DOOR_TRIED if len(world.uses):
            uses = world.uses.rows()
            what = uses.machine if mark.kind == MarkKind.MACHINE_USED else uses.door
            found.append(uses.world[(what == mark.index) & _by(mark, uses.by)])
    if mark.kind == MarkKind.DOOR_TRIED and len(world.doors_moved):
        moved = world.doors_moved.rows()
        opened = (moved.door == mark.index) & moved.open
        found.append(moved.world[opened & _by(mark, moved.by)])
    return np.concatenate(found) if found else None


def _by(mark: Mark, who: np.ndarray[tuple[int, ...], np.dtype[np.int16]]) -> Bools:
    """Return whether each doer is one of those meant; nobody (-1) is not."""
    meant: Bools = (who >= 0) & mark.people[who]
    return meant


def _judge_fight(world: World, at: Worlds, fight: Fight) -> None:
    """Without a story: whoever is left when no two sides are at war has won."""
    late = at[world.clock.tick[at] >= fight.limit]
    if len(late):
        end(world, late, Stage.DRAW, fight.text, -1)
    if not fight.contested:
        return
    actors = world.actors
    up = actors.slot.alive[at] & (actors.health.condition[at] < Condition.WOUNDED)
    up &= fight.fighter[actors.identity.profile[at]] & ~actors.grip.yielded[at]
    sides = world.relations.stance.shape[1]
    left = np.stack(
        [(up & (actors.identity.side[at] == side)).any(axis=1) for side in range(sides)]
    )
    left = left.T  # (n, sides)
    war = world.relations.stance[at] == Stance.HOSTILE
    fighting = (war & left[:, :, None] & left[:, None, :]).any(axis=(1, 2))
    _send_out(world, at[fighting], up[fighting])
    over, survivors = at[~fighting], left[~fighting]
    if not len(over):
        return
    winner = np.where(survivors.any(axis=1), survivors.argmax(axis=1), -1)
    driven = actors.identity.driven[over]
    played = np.where(driven.any(axis=1), driven.argmax(axis=1), -1)
    mine = actors.identity.side[over, played]
    lost = (played >= 0) & (winner >= 0)
    lost &= world.relations.stance[over, mine, winner] == Stance.HOSTILE
    for stage, chosen in (
        (Stage.DRAW, winner < 0),
        (Stage.LOST, lost),
        (Stage.WON, (winner >= 0) & ~lost),
    ):
        if chosen.any():
            end(world, over[chosen], stage, -1, winner[chosen])


def _send_out(world: World, at: Worlds, up: Bools) -> None:
    """Every half minute, tell all fighters where their nearest enemy is: no fight stands still."""
    due = world.clock.tick[at] % RUMOUR == 0
    due &= world.clock.tick[at] > 0
    at, up = at[due], up[due]
    if not len(at):
        return
    actors = world.actors
    side, pos = actors.identity.side[at], actors.body.pos[at]
    row = np.arange(len(at))[:, None, None]
    hostile = world.relations.stance[at][row, side[:, :, None], side[:, None]] == Stance.HOSTILE
    hostile &= up[:, :, None] & up[:, None]
    way = pos[:, None] - pos[:, :, None]
    far = way[..., 0] * way[..., 0] + way[..., 1] * way[..., 1]
    nearest = np.where(hostile, far, np.float32(np.inf)).argmin(axis=2)
    n, a = np.nonzero(hostile.any(axis=2))
    actors.mind.order[at[n], a] = Order.HUNT
    actors.mind.order_pos[at[n], a] = pos[n, nearest[n, a]]
