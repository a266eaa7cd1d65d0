"""Conditions on what people do to each other: who sees, holds, spares and gives up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from game.content import story_conditions as words
from game.content.toml_lines import Path as KeyPath
from game.data.constants import Gait
from game.data.tables import World
from game.story.lines import Lines
from game.story.names import Names
from game.story.script import Bools, Check, Worlds
from game.story.who import every, is_down, is_up, present, some


def _in_view(c: words.InView, names: Names, path: KeyPath) -> Check:
    who, of = names.people((*path, "who"), c.who), names.people((*path, "of"), c.of)
    lines = Lines(names.level)

    def check(world: World, at: Worlds) -> Bools:
        there = is_up(world, at)
        pairs = there[:, who, None] & present(world, at)[:, None, of]
        pos = world.actors.body.pos[at]
        n, one, other = np.nonzero(pairs)
        start, end = pos[n, np.flatnonzero(who)[one]], pos[n, np.flatnonzero(of)[other]]
        free = lines.free(world, at[n], start, end, c.metres)
        return np.bincount(n[free], minlength=len(at)) > 0

    return check


def _hurt_by(c: words.HurtBy, names: Names, path: KeyPath) -> Check:
    who, by = names.people((*path, "who"), c.who), names.people((*path, "by"), c.by)
    most = names.cast.hp * np.float32(c.part)  # by profile

    def check(world: World, at: Worlds) -> Bools:
        health, doer = world.actors.health, world.actors.health.hurt_by[at]
        low = health.hp[at] <= most.take(world.actors.identity.profile[at])
        hit = present(world, at) & low & (health.hurt_tick[at] >= 0) & (doer >= 0) & by[doer]
        return some(hit[:, who])

    return check


def _holds(c: words.Holds, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    weapon = names.row((*path, "weapon"), "weapon", c.weapon, names.armoury.names)

    def check(world: World, at: Worlds) -> Bools:
        armed = is_up(world, at) & (world.actors.arms.weapon[at] == weapon)
        return some(armed[:, who])

    return check


def _runs(c: words.Runs, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)

    def check(world: World, at: Worlds) -> Bools:
        actors = world.actors
        fast = is_up(world, at) & (actors.posture.gait[at] == Gait.RUN)
        fast &= (actors.body.vel[at] != 0).any(axis=2)
        return some(fast[:, who])

    return check


def _grabbed(c: words.GrabbedBy, names: Names, path: KeyPath) -> Check:
    who, by = names.people((*path, "who"), c.who), names.people((*path, "by"), c.by)

    def check(world: World, at: Worlds) -> Bools:
        holder = world.actors.grip.held_by[at]
        return some(((holder >= 0) & by[holder])[:, who])

    return check


def _surrendered(c: words.Surrendered, names: Names, path: KeyPath) -> Check:
    who = names.people((*path, "who"), c.who)
    return lambda world, at: every((world.actors.grip.yielded[at] | is_down(world, at))[:, who])


def _spared(c: words.Spared, names: Names, path: KeyPath) -> Check:
    who, by = names.people((*path, "who"), c.who), names.people((*path, "by"), c.by)
    return lambda world, at: some(world.actors.senses.truce[at][:, who][:, :, by])


CHECKS: dict[type[words.Condition], Callable[[Any, Names, KeyPath], Check]] = {
    words.InView: _in_view,
    words.HurtBy: _hurt_by,
    words.Holds: _holds,
    words.Runs: _runs,
    words.GrabbedBy: _grabbed,
    words.Surrendered: _surrendered,
    words.Spared: _spared,
}
