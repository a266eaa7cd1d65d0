"""Actions: one function for each word, from its fields to an act on many worlds.

An act gets the numbers of n >= 1 worlds in which its line has come up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.content import story_actions as words
from game.content.story import Line
from game.content.toml_lines import Path as KeyPath
from game.data import constants
from game.data.constants import Order, Progress, Sound, Stage, Stance, ticks
from game.data.events import CUES
from game.data.tables import World
from game.ecs.slots import spawn
from game.story.conditions import is_up, present
from game.story.names import Names
from game.story.script import Act, Bools, Worlds

NOWHERE = np.zeros(2, np.float32)


def compile_line(line: Line, names: Names) -> Act | int:
    """Return the act of a line, or the ticks that it waits."""
    if isinstance(line.action, words.Wait):
        return ticks(line.action.seconds)
    word = next(w for w, kind in words.ACTIONS.items() if kind is type(line.action))
    return _WORDS[type(line.action)](line.action, names, (*line.path, word))


def cue(
    world: World,
    at: Worlds,
    kind: str,
    text: int = -1,
    pos: NDArray[np.float32] = NOWHERE,
    seconds: float = 0.0,
    value: int = 0,
) -> None:
    """Ask the presentation for something; ``kind`` is one of CUES."""
    row = CUES.index(kind)
    world.cues.emit(world=at, kind=row, text=text, pos=pos, seconds=seconds, value=value)


def end(world: World, at: Worlds, stage: Stage, reason: int, winner: NDArray[Any] | int) -> None:
    """Decide the attempt in those worlds where it is not decided yet."""
    open_ = world.outcome.stage[at] == Stage.RUNNING
    won = np.broadcast_to(np.asarray(winner, np.int16), at.shape)[open_]
    at = at[open_]
    world.outcome.stage[at] = stage
    world.outcome.tick[at] = world.clock.tick[at]
    world.outcome.reason[at] = reason
    world.outcome.winner[at] = won


def finish_task(world: World, at: Worlds, task: int, text: int) -> None:
    """Mark an objective as done where it is not."""
    at = at[world.tasks.task.progress[at, task] != Progress.DONE]
    if len(at):
        world.tasks.task.progress[at, task] = Progress.DONE
        world.tasks.task.tick[at, task] = world.clock.tick[at]
        cue(world, at, "objective", text, value=task)


def _rows(world: World, at: Worlds, who: Bools, chosen: Bools) -> tuple[Worlds, Worlds]:
    """Return (world, actor) of those of ``who`` that are chosen, (n, actors)."""
    row, actor = np.nonzero(chosen & who)
    return at[row], actor


def _say(a: words.Say, names: Names, path: KeyPath) -> Act:
    text, who = names.text((*path, "text"), a.text), names.actor((*path, "who"), a.who)

    def act(world: World, at: Worlds) -> None:
        able = at[is_up(world, at)[:, who]]
        world.lines.emit(world=able, text=text, actor=who, seconds=a.seconds)

    return act


def _show(a: words.Caption | words.Prompt | words.Read, names: Names, path: KeyPath) -> Act:
    text = names.text((*path, "text"), a.text)
    return lambda world, at: world.lines.emit(world=at, text=text, actor=-1, seconds=a.seconds)


def _title(a: words.Title, names: Names, path: KeyPath) -> Act:
    text = names.text((*path, "text"), a.text)
    return lambda world, at: cue(world, at, "title", text, seconds=a.seconds)


def _activate(a: words.Activate, names: Names, path: KeyPath) -> Act:
    task = names.task((*path, "objective"), a.objective)

    def act(world: World, at: Worlds) -> None:
        at = at[world.tasks.task.progress[at, task] == Progress.WAITING]
        if len(at):
            world.tasks.task.progress[at, task] = Progress.ACTIVE
            cue(world, at, "objective", names.task_texts[task], value=task)

    return act


def _complete(a: words.Complete, names: Names, path: KeyPath) -> Act:
    task = names.task((*path, "objective"), a.objective)
    return lambda world, at: finish_task(world, at, task, names.task_texts[task])


def _checkpoint(a: words.Checkpoint, names: Names, path: KeyPath) -> Act:
    text = names.text((*path, "text"), a.text)
    return lambda world, at: cue(world, at, "checkpoint", text)


def _win(a: words.Win, names: Names, path: KeyPath) -> Act:
    played = np.flatnonzero([spawn.player for spawn in names.level.spawns])
    side = names.sides.index(names.side_names[played[0]]) if len(played) else -1
    return lambda world, at: end(world, at, Stage.WON, -1, side)


def _lose(a: words.Lose, names: Names, path: KeyPath) -> Act:
    text = names.text((*path, "text"), a.text)
    return lambda world, at: end(world, at, Stage.LOST, text, -1)


def _draw(a: words.Draw, names: Names, path: KeyPath) -> Act:
    return lambda world, at: end(world, at, Stage.DRAW, -1, -1)


def _release(a: words.Release, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)

    def act(world: World, at: Worlds) -> None:
        w, actor = _rows(world, at, who, ~present(world, at))
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
    order = Order[a.order.upper()]

    def act(world: World, at: Worlds) -> None:
        w, actor = _rows(world, at, who, is_up(world, at))
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


def _door(a: words.WorkDoor, names: Names, path: KeyPath) -> Act:
    door = names.door((*path, "door"), a.door)

    def act(world: World, at: Worlds) -> None:
        leaf = world.doors.leaf
        if a.locked is not None:
            leaf.locked[at, door] = a.locked
        if a.open is not None:
            at = at[leaf.open[at, door] != a.open]
            leaf.open[at, door] = a.open
            leaf.touched[at, door] = world.clock.tick[at]
            world.doors_moved.emit(world=at, door=door, by=-1, open=a.open, slam=False)

    return act


def _circuit(a: words.SetCircuit, names: Names, path: KeyPath) -> Act:
    circuit = names.circuit((*path, "circuit"), a.circuit)

    def act(world: World, at: Worlds) -> None:
        world.circuits.on[at, circuit] = a.on

    return act


def _place_of(names: Names, path: KeyPath, name: str | None) -> Callable[[World, Worlds], Any]:
    """Return where a place, or somebody, is in each world: (2,) or (n, 2) metres."""
    point = NOWHERE if name is None else names.point(path, name)
    if point is not None:
        return lambda world, at: point
    actor = names.actor(path, name or "")
    return lambda world, at: world.actors.body.pos[at, actor]


def _sound(a: words.PlaySound, names: Names, path: KeyPath) -> Act:
    text, place = names.label(a.sound), _place_of(names, (*path, "at"), a.at)
    if a.loudness > 0 and a.at is None:
        names.fault(path, "a sound that people hear needs a place in at")

    def act(world: World, at: Worlds) -> None:
        pos = place(world, at)
        cue(world, at, "sound", text, pos, value=a.at is not None)
        if a.loudness > 0:
            world.noises.emit(world=at, pos=pos, loudness=a.loudness, kind=Sound.STORY, source=-1)

    return act


def _music(a: words.PlayMusic, names: Names, path: KeyPath) -> Act:
    text = -1 if a.music == "none" else names.label(a.music)

    def act(world: World, at: Worlds) -> None:
        at = at[~world.flags.hush[at]] if text >= 0 else at
        cue(world, at, "music", text)

    return act


def _silence(a: words.Silence, names: Names, path: KeyPath) -> Act:
    text = names.label(a.id)

    def act(world: World, at: Worlds) -> None:
        world.flags.hush[at] = a.on
        cue(world, at, "silence", text, seconds=a.seconds, value=a.on)

    return act


def _camera(a: words.Camera, names: Names, path: KeyPath) -> Act:
    place = _place_of(names, (*path, "to"), a.to)
    return lambda world, at: cue(world, at, "camera", pos=place(world, at), seconds=a.seconds)


def _fade(a: words.Fade, names: Names, path: KeyPath) -> Act:
    return lambda world, at: cue(world, at, "fade", seconds=a.seconds, value=a.out)


def _give(a: words.Give, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    weapon, thing = names.item((*path, "item"), a.item)
    rounds = int(names.armoury.magazine[weapon]) if weapon >= 0 else 0

    def act(world: World, at: Worlds) -> None:
        w, actor = _rows(world, at, who, present(world, at))
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
    place = _place_of(names, (*path, "at"), a.at)
    weapon, thing = names.item((*path, "item"), a.item)
    rounds = int(names.armoury.magazine[weapon]) if weapon >= 0 else 0
    return lambda world, at: _lay(world, at, place(world, at), weapon, thing, rounds, 0)


def _drop(a: words.DropWeapon, names: Names, path: KeyPath) -> Act:
    who = names.people((*path, "who"), a.who)
    droppable, fists = names.armoury.droppable, names.armoury.fists

    def act(world: World, at: Worlds) -> None:
        arms = world.actors.arms
        w, actor = _rows(world, at, who, is_up(world, at) & droppable[arms.weapon[at]])
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
        w, actor = _rows(world, at, who, present(world, at))
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

    def act(world: World, at: Worlds) -> None:
        world.actors.identity.driven[at] = False
        world.actors.identity.driven[at, who] = True

    return act


def _slow_motion(a: words.SlowMotion, names: Names, path: KeyPath) -> Act:
    length = ticks(a.seconds)

    def act(world: World, at: Worlds) -> None:
        world.clock.slow_until[at] = world.clock.tick[at] + length

    return act


def _flag(a: words.RaiseFlag, names: Names, path: KeyPath) -> Act:
    flag = names.flag(a.flag)

    def act(world: World, at: Worlds) -> None:
        world.flags.up[at, flag] = a.on

    return act


_WORDS: dict[type[words.Action], Callable[[Any, Names, KeyPath], Act]] = {
    words.Say: _say,
    words.Caption: _show,
    words.Prompt: _show,
    words.Read: _show,
    words.Title: _title,
    words.Activate: _activate,
    words.Complete: _complete,
    words.Checkpoint: _checkpoint,
    words.Win: _win,
    words.Lose: _lose,
    words.Draw: _draw,
    words.Release: _release,
    words.GiveOrder: _order,
    words.Relate: _relate,
    words.WorkDoor: _door,
    words.SetCircuit: _circuit,
    words.PlaySound: _sound,
    words.PlayMusic: _music,
    words.Silence: _silence,
    words.Camera: _camera,
    words.Fade: _fade,
    words.Give: _give,
    words.Place: _place,
    words.DropWeapon: _drop,
    words.Wound: _wound,
    words.PlayAs: _play_as,
    words.SlowMotion: _slow_motion,
    words.RaiseFlag: _flag,
}
