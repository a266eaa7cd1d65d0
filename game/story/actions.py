"""Actions: one function for each word, from its fields to an act on many worlds.

An act gets the numbers of n >= 1 worlds in which its line has come up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from game.content import story_actions as words
from game.content.story import Line
from game.content.toml_lines import Path as KeyPath
from game.data.constants import Progress, Sound, Stage, ticks
from game.data.tables import World
from game.space.lamps import break_lamps
from game.story import actions_fate, actions_people, reinforcing
from game.story.acting import cue, end, finish_task, place_of
from game.story.names import Names
from game.story.script import Act, Worlds
from game.story.who import is_up, within


def compile_line(line: Line, names: Names) -> Act | int:
    """Return the act of a line, or the ticks that it waits."""
    if isinstance(line.action, words.Wait):
        return ticks(line.action.seconds)
    word = next(w for w, kind in words.ACTIONS.items() if kind is type(line.action))
    acts = _ACTS[type(line.action)]
    return acts(line.action, names, (*line.path, word))


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


def _break_lamps(a: words.BreakLamps, names: Names, path: KeyPath) -> Act:
    place, bulbs = place_of(names, (*path, "near"), a.near), names.bulbs
    if not len(bulbs):
        names.fault(path, "no lamp of this map is breakable")

    def act(world: World, at: Worlds) -> None:
        near = within(place(world, at), bulbs, len(at), a.metres)
        row, bulb = np.nonzero(near & ~world.circuits.broken[at])
        break_lamps(world.circuits, at[row], bulb, bulbs, world.breaks, world.noises)

    return act


def _sound(a: words.PlaySound, names: Names, path: KeyPath) -> Act:
    text, place = names.label(a.sound), place_of(names, (*path, "at"), a.at)
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
    place = place_of(names, (*path, "to"), a.to)
    return lambda world, at: cue(world, at, "camera", pos=place(world, at), seconds=a.seconds)


def _fade(a: words.Fade, names: Names, path: KeyPath) -> Act:
    return lambda world, at: cue(world, at, "fade", seconds=a.seconds, value=a.out)


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


def _clock(a: words.SetClock, names: Names, path: KeyPath) -> Act:
    _, puzzle = names.terminal((*path, "device"), a.device)
    length = ticks(a.seconds)

    def act(world: World, at: Worlds) -> None:
        world.ledgers.ledger.due[at, puzzle] = world.clock.tick[at] + length if length else -1

    return act


_ACTS: dict[type[words.Action], Callable[[Any, Names, KeyPath], Act]] = {
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
    words.WorkDoor: _door,
    words.SetCircuit: _circuit,
    words.BreakLamps: _break_lamps,
    words.PlaySound: _sound,
    words.PlayMusic: _music,
    words.Silence: _silence,
    words.Camera: _camera,
    words.Fade: _fade,
    words.SlowMotion: _slow_motion,
    words.RaiseFlag: _flag,
    words.SetClock: _clock,
    **actions_people.ACTS,
    **actions_fate.ACTS,
    **reinforcing.ACTS,
}
