"""Reinforcing: those who wait come in by and by, as calm as the player has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from game.content import story_actions as words
from game.content.toml_lines import Path as KeyPath
from game.data.constants import Order, ticks
from game.data.tables import World
from game.story.acting import rows_of
from game.story.names import Names
from game.story.script import Act, Call, Worlds
from game.story.who import is_up, present

NOT_YET = -1


def _reinforce(a: words.Reinforce, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    waiting = np.array([spawn.waits for spawn in names.level.spawns], bool)
    if not (who & waiting).any():
        names.fault((*path, "who"), "none of them waits to be released")
    point = None if a.to is None else names.point((*path, "to"), a.to)
    leader = -1 if a.to is None or point is not None else names.actor((*path, "to"), a.to)
    goal = None if a.to is None else (leader, point)
    call = names.call(Call(who & waiting, a.most, np.float32(a.calm), ticks(a.pause), goal))

    def act(world: World, at: Worlds) -> None:
        world.director.called[at, call] = True
        world.director.sent[at, call] = NOT_YET

    return act


def send_in(world: World, call: Call, number: int, at: Worlds) -> None:
    """Let the next of a call come into those worlds where it is their time.

    The first come at once, the others once the player has had a rest; never more at a time than
    the call says, by slot.
    """
    director = world.director
    at = at[director.called[at, number]]
    if not len(at):
        return
    sent = director.sent[at, number]
    rested = director.intensity[at] < call.calm
    rested &= world.clock.tick[at] - sent >= call.pause
    at = at[(sent == NOT_YET) | rested]
    if not len(at):
        return
    waits = call.people & ~present(world, at)
    room = call.most - (is_up(world, at) & call.people).sum(axis=1)
    comes = waits & (np.cumsum(waits, axis=1) <= room[:, None])
    w, actor = rows_of(world, at, call.people, comes)
    world.actors.slot.alive[w, actor] = True
    director.sent[w, number] = world.clock.tick[w]
    over = at[(waits == comes).all(axis=1)]
    director.called[over, number] = False
    if call.goal is not None:
        leader, point = call.goal
        mind = world.actors.mind
        mind.order[w, actor] = Order.HUNT
        mind.order_who[w, actor] = leader
        mind.order_pos[w, actor] = world.actors.body.pos[w, leader] if point is None else point


ACTS: dict[type[words.Action], Callable[[Any, Names, KeyPath], Act]] = {
    words.Reinforce: _reinforce,
}
