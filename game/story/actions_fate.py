"""Acts that change somebody: what they may do, how strong they are, who and where they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from game.content import story_actions as words
from game.content.toml_lines import Path as KeyPath
from game.data.constants import Bound, Condition, ticks
from game.data.tables import World
from game.maths import angles
from game.story.acting import place_of, rows_of
from game.story.names import Names
from game.story.script import Act, Worlds
from game.story.who import is_up, present


def _set_handicap(who: str, column: str, value: Any, names: Names, path: KeyPath) -> Act:
    """Return an act that writes one column of Handicap."""
    people = names.people((*path, "who"), who)

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, people, np.ones((len(at), len(people)), bool))
        getattr(world.actors.handicap, column)[w, actor] = value

    return act


def _restrain(a: words.Restrain, names: Names, path: KeyPath) -> Act:
    bound = {"none": Bound.FREE, "hands": Bound.HANDS, "all": Bound.ALL}[a.what]
    return _set_handicap(a.who, "bound", bound, names, path)


def _jam(a: words.Jam, names: Names, path: KeyPath) -> Act:
    return _set_handicap(a.who, "jammed", a.on, names, path)


def _pace(a: words.Pace, names: Names, path: KeyPath) -> Act:
    return _set_handicap(a.who, "pace", a.part, names, path)


def _harm(a: words.Harm, names: Names, path: KeyPath) -> Act:
    return _set_handicap(a.who, "harm", a.part, names, path)


def _sway(a: words.Sway, names: Names, path: KeyPath) -> Act:
    return _set_handicap(a.who, "sway", a.part, names, path)


def _become(a: words.Become, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    profile = names.profile((*path, "character"), a.character)
    full, shock = names.cast.hp, names.cast.shock[profile]

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, np.ones((len(at), len(who)), bool))
        identity, health = world.actors.identity, world.actors.health
        # a wound stays the same part of what one can take
        share = health.hp[w, actor] / full[identity.profile[w, actor]]
        health.hp[w, actor] = share * full[profile]
        identity.profile[w, actor] = profile
        world.actors.mind.dazed[w, actor] = world.clock.tick[w] + shock

    return act


def _side(a: words.ChangeSide, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    side = names.side((*path, "side"), a.side)

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, np.ones((len(at), len(who)), bool))
        world.actors.identity.side[w, actor] = side

    return act


def _put(a: words.Put, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    point = names.point((*path, "at"), a.at)
    if point is None:
        names.fault((*path, "at"), f"{a.at} is somebody, expected a marker, a zone or a thing")
        point = np.zeros(2, np.float32)

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, present(world, at))
        actors = world.actors
        actors.body.pos[w, actor] = point
        actors.body.vel[w, actor] = 0
        actors.body.shove[w, actor] = 0
        actors.mind.goal[w, actor] = point
        actors.mind.way[w, actor] = point

    return act


def _face(a: words.Face, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    place = place_of(names, (*path, "to"), a.to)

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, is_up(world, at))
        spot = np.broadcast_to(place(world, at), (len(at), 2))
        towards = angles.of(spot[np.searchsorted(at, w)] - world.actors.body.pos[w, actor])
        world.actors.facing.angle[w, actor] = towards
        world.actors.command.aim[w, actor] = towards

    return act


def _take(a: words.Take, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    weapon, thing = names.item((*path, "item"), a.item)
    fists = names.armoury.fists

    def act(world: World, at: Worlds) -> None:
        arms = world.actors.arms
        w, actor = rows_of(world, at, who, present(world, at))
        if weapon < 0:
            arms.things[w, actor] &= ~np.uint32(1 << thing)
            return
        has = arms.weapon[w, actor] == weapon
        hand = w[has], actor[has]
        arms.weapon[hand] = fists
        for column in (arms.rounds, arms.spare, arms.reload, arms.windup):
            column[hand] = 0

    return act


def _heal(a: words.Heal, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    least = names.cast.hp * np.float32(a.part)  # by profile

    def act(world: World, at: Worlds) -> None:
        health = world.actors.health
        alive = present(world, at) & (health.condition[at] != Condition.DEAD)
        w, actor = rows_of(world, at, who, alive)
        least_hp = least.take(world.actors.identity.profile[w, actor])
        health.hp[w, actor] = np.maximum(health.hp[w, actor], least_hp)
        health.condition[w, actor] = Condition.FINE
        health.timer[w, actor] = 0
        world.actors.wound.bleeds[w, actor] = 0

    return act


def _bleed(a: words.Bleed, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    floor = names.cast.hp * np.float32(a.part)  # by profile

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, present(world, at))
        world.actors.wound.bleeds[w, actor] = a.rate
        world.actors.wound.floor[w, actor] = floor.take(world.actors.identity.profile[w, actor])

    return act


def _forget(a: words.Forget, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)

    def act(world: World, at: Worlds) -> None:
        memory, senses = world.actors.memory, world.actors.senses
        w, actor = rows_of(world, at, who, is_up(world, at))
        for column in (
            memory.target,
            memory.certain,
            memory.noise_tick,
            memory.alarm,
            memory.told,
            senses.known_tick,
            senses.before_tick,
        ):
            column[w, actor] = -1
        for part in (memory.confidence, memory.suspicion, senses.awareness, senses.level):
            part[w, actor] = 0
        senses.visible[w, actor] = False

    return act


def _lay(a: words.Lay, names: Names, path: KeyPath) -> Act:
    who, lie = names.people((*path, "who"), a.who), ticks(a.seconds)

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, is_up(world, at))
        health = world.actors.health
        health.condition[w, actor] = Condition.FLOORED if lie else Condition.FINE
        health.timer[w, actor] = lie

    return act


def _withdraw(a: words.Withdraw, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, present(world, at))
        world.actors.slot.alive[w, actor] = False

    return act


def _seize(a: words.SeizeBy, names: Names, path: KeyPath) -> Act:
    who, by = names.actor((*path, "who"), a.who), names.actor((*path, "by"), a.by)
    if who == by:
        names.fault(path, "nobody can hold themselves")

    def act(world: World, at: Worlds) -> None:
        grip, up = world.actors.grip, is_up(world, at)
        if not a.on:
            at = at[grip.holds[at, by] == who]
            grip.holds[at, by] = grip.held_by[at, who] = -1
            return
        at = at[up[:, who] & up[:, by] & (grip.held_by[at, who] < 0) & (grip.holds[at, by] < 0)]
        grip.holds[at, by], grip.held_by[at, who] = who, by
        grip.since[at, by] = grip.since[at, who] = world.clock.tick[at]
        grip.wrenched[at, who] = 0
        world.grabs.emit(world=at, actor=who, by=by)

    return act


ACTS: dict[type[words.Action], Callable[[Any, Names, KeyPath], Act]] = {
    words.SeizeBy: _seize,
    words.Restrain: _restrain,
    words.Jam: _jam,
    words.Pace: _pace,
    words.Harm: _harm,
    words.Sway: _sway,
    words.Become: _become,
    words.ChangeSide: _side,
    words.Put: _put,
    words.Face: _face,
    words.Take: _take,
    words.Heal: _heal,
    words.Bleed: _bleed,
    words.Forget: _forget,
    words.Lay: _lay,
    words.Withdraw: _withdraw,
}
