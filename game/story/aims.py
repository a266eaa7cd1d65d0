"""Aims: what the conditions of objectives ask of a player, for bots to follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.content import story_conditions as words
from game.content.story import Clause, Objective
from game.data.constants import Button
from game.data.goals import GoalKind, Goals
from game.story.names import Names
from game.story.script import MarkKind


@dataclass(frozen=True, slots=True)
class _Aim:
    kind: GoalKind
    index: int = -1
    pos: tuple[float, float] | NDArray[np.float32] = (0.0, 0.0)
    people: NDArray[np.bool_] | None = None
    zone: int = -1
    mark: MarkKind | None = None  # how the story remembers it
    metres: float = 0.0


def compile_goals(
    objectives: tuple[Objective, ...], names: Names, tile_of: NDArray[np.int32]
) -> Goals:
    """Return the goals of all objectives; ``tile_of`` gives the tile of each cell, (cells,)."""
    rows = [
        (task, aim)
        for task, objective in enumerate(objectives)
        for clause in objective.done
        for aim in _aims(clause, names)
    ]
    aims = [aim for _, aim in rows]
    people = np.zeros((len(rows), names.count), bool)
    zone = np.zeros((len(rows), len(tile_of)), bool)
    for row, aim in enumerate(aims):
        if aim.people is not None:
            people[row] = aim.people
        if aim.zone >= 0:
            zone[row] = names.zone_tiles[aim.zone].take(tile_of)
    return Goals(
        task=np.array([task for task, _ in rows], np.int16),
        kind=np.array([aim.kind for aim in aims], np.uint8),
        pos=np.array([aim.pos for aim in aims], np.float32).reshape(-1, 2),
        index=np.array([aim.index for aim in aims], np.int16),
        flag=np.array([_flag(task, aim, names) for task, aim in rows], np.int16),
        people=people,
        metres=np.array([aim.metres for aim in aims], np.float32),
        zone=zone,
    )


def _flag(task: int, aim: _Aim, names: Names) -> int:
    """Return the flag that goes up when an aim of an objective is reached, -1 none."""
    for mark in names.marks:
        if (mark.task, mark.kind, mark.index) == (task, aim.mark, aim.index):
            return mark.flag
    return -1


def _aims(clause: Clause, names: Names) -> Iterator[_Aim]:
    if clause.word in ("all", *words.TIMED):
        for inner in clause.inner:
            yield from _aims(inner, names)
    elif clause.word == "any":
        yield from _aims(clause.inner[0], names)  # the author's first way is the bot's
    elif clause.condition is not None:
        path = (*clause.path, clause.word)
        match clause.condition:
            case words.InZone(zone=zone):
                number = names.zone(path, zone)
                pos = names.zone_pos(number) if names.zones else (0.0, 0.0)
                zoned = number if names.zones else -1
                yield _Aim(GoalKind.REACH, number, pos, zone=zoned)
            case words.AllDown(who=who) | words.OutOfIt(who=who) | words.Down(who=who):
                yield _Aim(GoalKind.DOWN, people=names.people(path, who))
            case words.InView(of=of, metres=metres):
                yield _Aim(GoalKind.FOLLOW, people=names.people(path, of), metres=metres)
            case words.Has(thing=thing):
                lying = [item.pos for item in names.level.items if item.item == thing]
                row = names.thing(path, thing)
                yield _Aim(GoalKind.TAKE, row, lying[0] if lying else (0.0, 0.0))
            case words.Used(what=what) if what in names.doors:
                door = names.doors.index(what)
                yield _Aim(GoalKind.OPEN_DOOR, door, names.door_pos(door))
            case words.Solved(device=name) | words.Frozen(device=name) if names.has_screens:
                machine = names.solving(path, name)
                yield _Aim(GoalKind.SOLVE, machine, names.machine_pos[machine])
            case words.AtTerminal(device=what) if names.has_screens:
                machine, _ = names.terminal(path, what)
                yield _Aim(GoalKind.USE, machine, names.machine_pos[machine])
            case words.Used(what=what) if what in names.machines:
                machine = names.machines.index(what)
                used = MarkKind.MACHINE_USED
                yield _Aim(GoalKind.USE, machine, names.machine_pos[machine], mark=used)
            case words.Pressed(button=button):
                key = int(Button[button.upper()])
                yield _Aim(GoalKind.PRESS, key, mark=MarkKind.PRESSED)
            case words.Opened(door=name) if name in names.doors:
                door = names.doors.index(name)
                yield _Aim(GoalKind.OPEN_DOOR, door, names.door_pos(door))
            case words.ShotThrough(door=name) if name in names.doors:
                door = names.doors.index(name)
                yield _Aim(GoalKind.SHOOT_DOOR, door, names.door_pos(door))
            case words.HurtBy(who=who, by=by):
                people, others = names.people(path, who), names.people(path, by)
                gun = int(np.argmax(others)) if others.any() else -1
                mine = gun >= 0 and names.level.spawns[gun].player
                kind = GoalKind.DOWN if mine else GoalKind.SCREEN
                yield _Aim(kind, gun, people=people)
            case words.Near(to=to):
                point = names.point(path, to)
                if point is None:
                    people = names.people(path, to)
                    first = int(np.argmax(people)) if people.any() else -1
                    yield _Aim(GoalKind.NEAR, first, people=people)
                else:
                    yield _Aim(GoalKind.NEAR, -1, point)
            case _:
                yield _Aim(GoalKind.WAIT)
    else:
        yield _Aim(GoalKind.WAIT)
