"""Conditions: one function for each word, from its fields to a check over many worlds.

A check gets the numbers of n worlds and returns (n,) bool.  What lasts is read from the columns;
what happens in a single tick is remembered by a mark (see ``script.Mark``).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.content import story_conditions as words
from game.content.story import Clause
from game.content.toml_lines import Path as KeyPath
from game.data import constants
from game.data.constants import Order, Progress, ticks
from game.data.tables import World
from game.story import conditions_fate, conditions_terminals
from game.story.acting import place_of
from game.story.names import ANYONE, Names
from game.story.script import Bools, Check, MarkKind, People, Worlds
from game.story.who import every, is_down, is_in, is_up, present, some, within


def compile_clause(clause: Clause, names: Names) -> Check:
    """Return the check of a condition, with all that it holds."""
    inner = [compile_clause(one, names) for one in clause.inner]
    if clause.condition is not None:
        path = (*clause.path, clause.word)
        return _WORDS[type(clause.condition)](clause.condition, names, path)
    if clause.word in words.TIMED:
        timer = names.timer(tuple(inner), clause.word == "adds_up")
        wanted = ticks(clause.seconds)
        return lambda world, at: world.timers.held[at, timer] >= wanted
    if clause.word == "not":
        return lambda world, at: ~inner[0](world, at)
    merge = np.logical_or if clause.word == "any" else np.logical_and
    return lambda world, at: merge.reduce([check(world, at) for check in inner])


def _start(c: words.Start, names: Names, path: KeyPath) -> Check:
    return lambda world, at: np.ones(len(at), bool)


def _time(c: words.Time, names: Names, path: KeyPath) -> Check:
    wanted = ticks(c.seconds)
    return lambda world, at: world.clock.tick[at] >= wanted


def _after(c: words.After, names: Names, path: KeyPath) -> Check:
    beat, wait = names.beat(path, c.beat), ticks(c.seconds)

    def check(world: World, at: Worlds) -> Bools:
        fired = world.beats.beat.fired[at, beat]
        held: Bools = (fired >= 0) & (world.clock.tick[at] - fired >= wait)
        return held

    return check


def _objective(c: words.ObjectiveDone, names: Names, path: KeyPath) -> Check:
    task = names.task(path, c.objective)
    return lambda world, at: world.tasks.task.progress[at, task] == Progress.DONE


def _active(c: words.ObjectiveActive, names: Names, path: KeyPath) -> Check:
    task = names.task(path, c.objective)
    return lambda world, at: world.tasks.task.progress[at, task] == Progress.ACTIVE


def _all_down(c: words.AllDown, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    return lambda world, at: every((is_down(world, at) | world.actors.grip.yielded[at])[:, who])


def _down(c: words.Down, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    return lambda world, at: some(is_down(world, at)[:, who])


def _in_state(who: People, state: constants.Condition) -> Check:
    def check(world: World, at: Worlds) -> Bools:
        found = present(world, at) & (world.actors.health.condition[at] == state)
        return some(found[:, who])

    return check


def _wounded(c: words.Wounded, names: Names, path: KeyPath) -> Check:
    return _in_state(names.people((*path, "who"), c.who), constants.Condition.WOUNDED)


def _dead(c: words.Dead, names: Names, path: KeyPath) -> Check:
    return _in_state(names.people((*path, "who"), c.who), constants.Condition.DEAD)


def _standing(c: words.Standing, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)

    def check(world: World, at: Worlds) -> Bools:
        stands = is_up(world, at) & ~world.actors.grip.yielded[at]
        few: Bools = stands[:, who].sum(axis=1) <= c.most
        return few

    return check


def _out_of_it(c: words.OutOfIt, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    zone, width = names.zone((*path, "zone"), c.zone), names.level.width

    def check(world: World, at: Worlds) -> Bools:
        fled = world.actors.mind.order[at] == Order.FLEE
        fled &= is_in(world, at, names.zone_tiles[zone], width) & present(world, at)
        return every((is_down(world, at) | world.actors.grip.yielded[at] | fled)[:, who])

    return check


def _in_zone(c: words.InZone, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    zone, width = names.zone((*path, "zone"), c.zone), names.level.width

    def check(world: World, at: Worlds) -> Bools:
        inside = is_up(world, at) & is_in(world, at, names.zone_tiles[zone], width)
        return every(inside[:, who]) if c.all else some(inside[:, who])

    return check


def _near(c: words.Near, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    point = names.point((*path, "to"), c.to)
    others = names.people((*path, "to"), c.to) if point is None else None
    far = np.float32(c.metres) * np.float32(c.metres)

    def check(world: World, at: Worlds) -> Bools:
        pos = world.actors.body.pos[at]
        goal: NDArray[np.float32]
        if others is None:
            assert point is not None
            goal, there = point[None, None, None], np.ones((1, 1, 1), bool)
        else:
            goal, there = pos[:, None, others], present(world, at)[:, None, others]
        away = pos[:, who, None] - goal
        close = away[..., 0] * away[..., 0] + away[..., 1] * away[..., 1] <= far
        return some(close & there & is_up(world, at)[:, who, None])

    return check


def _has(c: words.Has, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    bit = np.uint32(1 << names.thing((*path, "thing"), c.thing))
    return lambda world, at: some((world.actors.arms.things[at][:, who] & bit) != 0)


def _marked(
    names: Names, path: KeyPath, kind: MarkKind, index: int, by: People, since: str | None
) -> Check:
    beat = -1 if since is None else names.beat((*path, "since"), since)
    flag = names.mark(kind, index, by, beat)
    return lambda world, at: world.flags.up[at, flag]


def _used(c: words.Used, names: Names, path: KeyPath) -> Check:
    by = names.people((*path, "by"), c.by)
    if c.what in names.doors:
        kind, index = MarkKind.DOOR_TRIED, names.doors.index(c.what)
    else:
        known = [*names.machines, *names.doors]
        kind = MarkKind.MACHINE_USED
        index = names.row((*path, "what"), "device, switch or door", c.what, known)
    return _marked(names, path, kind, index, by, c.since)


def _opened(c: words.Opened, names: Names, path: KeyPath) -> Check:
    door = names.door((*path, "door"), c.door)
    return lambda world, at: world.doors.leaf.open[at, door]


def _shot_through(c: words.ShotThrough, names: Names, path: KeyPath) -> Check:
    door = names.door((*path, "door"), c.door)
    by = names.people((*path, "by"), c.by)
    return _marked(names, path, MarkKind.SHOT_THROUGH, door, by, c.since)


def _fired(c: words.Fired, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    return _marked(names, path, MarkKind.FIRED, -1, who, c.since)


def _heard(c: words.Heard, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    beat = -1 if c.since is None else names.beat((*path, "since"), c.since)

    def check(world: World, at: Worlds) -> Bools:
        when = world.actors.memory.noise_tick[at][:, who]
        begun = world.beats.beat.fired[at, beat] if beat >= 0 else np.zeros(len(at), np.int32)
        return some((when >= begun[:, None]) & (begun >= 0)[:, None])

    return check


def _seen(c: words.Seen, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    by = names.people((*path, "by"), c.by) & ~who

    def check(world: World, at: Worlds) -> Bools:
        certain = world.actors.senses.awareness[at][:, by][:, :, who] >= 1
        return some(certain & is_up(world, at)[:, by, None])

    return check


def _alarmed(c: words.Alarmed, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)

    def check(world: World, at: Worlds) -> Bools:
        certain = (world.actors.memory.certain[at] >= 0) & is_up(world, at)
        return some(certain[:, who])

    return check


def _health_below(c: words.HealthBelow, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    limit = names.cast.hp * np.float32(c.part)  # by profile

    def check(world: World, at: Worlds) -> Bools:
        low = world.actors.health.hp[at] < limit.take(world.actors.identity.profile[at])
        return some((low & present(world, at))[:, who])

    return check


def _rounds_below(c: words.RoundsBelow, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    firearm = names.armoury.firearm

    def check(world: World, at: Worlds) -> Bools:
        arms = world.actors.arms
        low = firearm.take(arms.weapon[at]) & (arms.rounds[at] < c.rounds)
        return some((low & is_up(world, at))[:, who])

    return check


def _broken(c: words.Broken, names: Names, path: KeyPath) -> Check:
    return _marked(names, path, MarkKind.GLASS_BROKEN, -1, names.people(path, ANYONE), c.since)


def _power(c: words.Power, names: Names, path: KeyPath) -> Check:
    circuit = names.circuit((*path, "circuit"), c.circuit)
    return lambda world, at: world.circuits.on[at, circuit] == c.on


def _lamp_near(c: words.LampNear, names: Names, path: KeyPath) -> Check:
    place, bulbs, circuit = place_of(names, (*path, "to"), c.to), names.bulbs, names.bulb_circuit
    if not len(bulbs):
        names.fault(path, "no lamp of this map is breakable")

    def check(world: World, at: Worlds) -> Bools:
        burns = world.circuits.on[at][:, circuit] & ~world.circuits.broken[at]
        return some(burns & within(place(world, at), bulbs, len(at), c.metres))

    return check


def _flag(c: words.FlagUp, names: Names, path: KeyPath) -> Check:
    flag = names.flag(c.flag)
    return lambda world, at: world.flags.up[at, flag]


def _pressed(c: words.Pressed, names: Names, path: KeyPath) -> Check:
    button = constants.Button[c.button.upper()]
    people = names.people(path, ANYONE)
    return _marked(names, path, MarkKind.PRESSED, int(button), people, c.since)


def _intensity(c: words.Intensity, names: Names, path: KeyPath) -> Check:
    if c.above is None and c.below is None:
        names.fault(path, "expected above, below or both")
    low, high = np.float32(c.above or 0), np.float32(1 if c.below is None else c.below)

    def check(world: World, at: Worlds) -> Bools:
        hard = world.director.intensity[at]
        held: Bools = (hard >= low) & (hard <= high)
        return held

    return check


_WORDS: dict[type[words.Condition], Callable[[Any, Names, KeyPath], Check]] = {
    words.Start: _start,
    words.Time: _time,
    words.After: _after,
    words.ObjectiveDone: _objective,
    words.ObjectiveActive: _active,
    words.AllDown: _all_down,
    words.Down: _down,
    words.Wounded: _wounded,
    words.Dead: _dead,
    words.Standing: _standing,
    words.OutOfIt: _out_of_it,
    words.InZone: _in_zone,
    words.Near: _near,
    words.Has: _has,
    words.Used: _used,
    words.Opened: _opened,
    words.ShotThrough: _shot_through,
    words.Fired: _fired,
    words.Heard: _heard,
    words.Seen: _seen,
    words.Alarmed: _alarmed,
    words.HealthBelow: _health_below,
    words.RoundsBelow: _rounds_below,
    words.Broken: _broken,
    words.Power: _power,
    words.LampNear: _lamp_near,
    words.FlagUp: _flag,
    words.Pressed: _pressed,
    words.Intensity: _intensity,
    **conditions_fate.CHECKS,
    **conditions_terminals.CHECKS,
}
