"""Acts on people: what they carry, how they are, whom they obey and whose side they take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from game.content import story_actions as words
from game.content.toml_lines import Path as KeyPath
from game.data import constants
from game.data.constants import Order, Stance
from game.data.tables import World
from game.ecs.slots import spawn
from game.story.acting import place_of, rows_of
from game.story.names import Names
from game.story.script import Act, Worlds
from game.story.who import is_up, present


def _release(a: words.Release, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, ~present(world, at))
        world.actors.slot.alive[w, actor] = True

    return act


def _order(a: words.GiveOrder, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    point = None if a.to is None else names.point((*path, "to"), a.to)
    leader = -1 if a.to is None or point is not None else names.actor((*path, "to"), a.to)
    if a.to is None and a.order in ("flee", "follow", "go_to", "hide"):
        names.fault(path, f"{a.order} needs a place or somebody in to")
    if a.order == "follow" and point is not None:
        names.fault((*path, "to"), "follow needs somebody to follow")
    if a.order == "operate" and a.to not in names.machines:
        names.missing((*path, "to"), "device or switch", a.to or "", names.machines)
    order = Order[a.order.upper()]

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, is_up(world, at))
        mind, pos = world.actors.mind, world.actors.body.pos
        mind.order[w, actor] = order
        mind.order_who[w, actor] = leader
        if point is not None:
            mind.order_pos[w, actor] = point
        else:
            mind.order_pos[w, actor] = pos[w, leader] if leader >= 0 else pos[w, actor]

    return act


def _relate(a: words.Relate, names: Names, path: KeyPath) -> Act:
    one, other = names.side((*path, "a"), a.a), names.side((*path, "b"), a.b)
    stance = Stance[a.stance.upper()]

    def act(world: World, at: Worlds) -> None:
        world.relations.stance[at, one, other] = stance
        world.relations.stance[at, other, one] = stance

    return act


def _give(a: words.Give, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    weapon, thing = names.item((*path, "item"), a.item)
    rounds = int(names.armoury.magazine[weapon]) if weapon >= 0 else 0
    if a.rounds is not None:
        if a.rounds > rounds:
            names.fault((*path, "rounds"), f"{a.rounds}, expected at most {rounds} for {a.item}")
        rounds = a.rounds

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, present(world, at))
        arms = world.actors.arms
        if weapon < 0:
            arms.things[w, actor] |= np.uint32(1 << thing)
            return
        arms.weapon[w, actor], arms.rounds[w, actor] = weapon, rounds
        arms.reload[w, actor] = arms.windup[w, actor] = 0

    return act


def _lay(
    world: World, w: Worlds, pos: Any, weapon: Any, thing: Any, rounds: Any, spare: Any
) -> None:
    """Lay something on the floor; ``w`` must be sorted.  What finds no room is lost."""
    row = spawn(world.litter.slot, w)
    kept = row >= 0
    at, loot = (w[kept], row[kept]), world.litter.loot
    loot.pos[at] = np.broadcast_to(pos, (len(w), 2))[kept]
    loot.angle[at] = 0
    for column, value in (
        (loot.weapon, weapon),
        (loot.thing, thing),
        (loot.rounds, rounds),
        (loot.spare, spare),
    ):
        column[at] = np.broadcast_to(value, w.shape)[kept]


def _place(a: words.Place, names: Names, path: KeyPath) -> Act:
    place = place_of(names, (*path, "at"), a.at)
    weapon, thing = names.item((*path, "item"), a.item)
    rounds = int(names.armoury.magazine[weapon]) if weapon >= 0 else 0
    return lambda world, at: _lay(world, at, place(world, at), weapon, thing, rounds, 0)


def _drop(a: words.DropWeapon, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    droppable, fists = names.armoury.droppable, names.armoury.fists

    def act(world: World, at: Worlds) -> None:
        arms = world.actors.arms
        w, actor = rows_of(world, at, who, is_up(world, at) & droppable[arms.weapon[at]])
        hand = w, actor
        pos = world.actors.body.pos[hand]
        _lay(world, w, pos, arms.weapon[hand], -1, arms.rounds[hand], arms.spare[hand])
        arms.weapon[hand] = fists
        for column in (arms.rounds, arms.spare, arms.reload, arms.windup):
            column[hand] = 0

    return act


def _wound(a: words.Wound, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    if (a.part is None) == (a.to == "hurt"):
        names.fault(path, 'expected either part = 0.3 or to = "wounded" or "dead"')
    limit = names.cast.hp * np.float32(a.part or 0)  # by profile
    worse = constants.Condition.DEAD if a.to == "dead" else constants.Condition.WOUNDED

    def act(world: World, at: Worlds) -> None:
        w, actor = rows_of(world, at, who, present(world, at))
        health = world.actors.health
        most = limit.take(world.actors.identity.profile[w, actor])
        health.hp[w, actor] = np.minimum(health.hp[w, actor], most)
        health.hurt_tick[w, actor] = world.clock.tick[w]
        if a.to != "hurt":
            fell = health.condition[w, actor] < worse
            w, actor = w[fell], actor[fell]
            health.condition[w, actor] = worse
            world.falls.emit(world=w, actor=actor, by=-1, condition=worse)

    return act


def _play_as(a: words.PlayAs, names: Names, path: KeyPath) -> Act:
    who = names.actor((*path, "who"), a.who)
    names.playable[who] = True

    def act(world: World, at: Worlds) -> None:
        world.actors.identity.driven[at] = False
        world.actors.identity.driven[at, who] = True

    return act


ACTS: dict[type[words.Action], Callable[[Any, Names, KeyPath], Act]] = {
    words.Release: _release,
    words.GiveOrder: _order,
    words.Relate: _relate,
    words.Give: _give,
    words.Place: _place,
    words.DropWeapon: _drop,
    words.Wound: _wound,
    words.PlayAs: _play_as,
}
