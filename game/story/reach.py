"""Reach: what of a story can never come up, found without playing it."""

from __future__ import annotations

from game.content import story_actions as actions
from game.content import story_conditions as conditions
from game.content.faults import Fault
from game.content.story import Clause, Story


def dead_ends(story: Story) -> list[Fault]:
    """Return a fault for each beat and objective that can never come up, and for no way to win."""
    beats, tasks, flags = _reachable(story)
    faults = []
    for objective in story.objectives:
        if objective.id not in tasks[0]:
            told = f'no beat that can fire asks for objective "{objective.id}"'
            faults.append(story.document.fault((*objective.path, "id"), told))
    for beat in story.beats:
        if beat.id not in beats:
            blocked = next(c for c in beat.when if not _possible(c, beats, tasks, flags))
            told = f'beat "{beat.id}" can never fire: {_reason(blocked)} never holds'
            faults.append(story.document.fault(blocked.path, told))
    wins = any(
        isinstance(line.action, actions.Win)
        for beat in story.beats
        if beat.id in beats
        for line in beat.do
    )
    if not wins:
        told = 'no beat that can fire does "win"'
        faults.append(story.document.fault((), told))
    return faults


def ways_to_lose(story: Story) -> dict[str, str]:
    """Return the text that each losing beat ends with, by the beat's name."""
    return {
        beat.id: line.action.text
        for beat in story.beats
        for line in beat.do
        if isinstance(line.action, actions.Lose)
    }


def on_every_way(story: Story) -> set[str]:
    """Return the beats that nobody wins without."""
    spared = ways_to_lose(story)
    return {
        beat.id for beat in story.beats if not (beat.optional or beat.until or beat.id in spared)
    }


def follows(story: Story) -> dict[str, list[str]]:
    """Return the beats that each comes after, by its name: it cannot fire without them."""
    return {
        beat.id: [before for one in beat.when for before in _after(one)] for beat in story.beats
    }


def _after(clause: Clause) -> list[str]:
    """Return the beats that have to have fired for a condition to hold, as far as it names them."""
    if isinstance(clause.condition, conditions.After):
        return [clause.condition.beat]
    if clause.word in ("any", "not"):
        return []
    return [before for one in clause.inner for before in _after(one)]


Reached = tuple[set[str], set[str]]  # objectives asked for, and those that can be done


def _reachable(story: Story) -> tuple[set[str], Reached, set[str]]:
    """Return the beats that may fire, the objectives that may come up, and the flags that may."""
    beats: set[str] = set()
    asked: set[str] = set()
    done: set[str] = set()
    flags: set[str] = set(story.facts)
    while True:
        before = len(beats), len(asked), len(done), len(flags)
        for beat in story.beats:
            if all(_possible(clause, beats, (asked, done), flags) for clause in beat.when):
                beats.add(beat.id)
                for line in beat.do:
                    match line.action:
                        case actions.Activate(objective=objective):
                            asked.add(objective)
                        case actions.Complete(objective=objective):
                            done.add(objective)
                            asked.add(objective)
                        case actions.RaiseFlag(flag=flag, on=True):
                            flags.add(flag)
        for one in story.objectives:
            possible = all(_possible(clause, beats, (asked, done), flags) for clause in one.done)
            if one.done and one.id in asked and possible:
                done.add(one.id)
        if before == (len(beats), len(asked), len(done), len(flags)):
            return beats, (asked, done), flags


def _possible(clause: Clause, beats: set[str], tasks: Reached, flags: set[str]) -> bool:
    """Whether a condition may hold at some time, as far as the story alone can tell."""
    inner = [_possible(one, beats, tasks, flags) for one in clause.inner]
    match clause.condition:
        case conditions.After(beat=beat):
            return beat in beats
        case conditions.ObjectiveActive(objective=objective):
            return objective in tasks[0]
        case conditions.ObjectiveDone(objective=objective):
            return objective in tasks[1]
        case conditions.FlagUp(flag=flag):
            return flag in flags
        case (
            conditions.Used(since=since)
            | conditions.ShotThrough(since=since)
            | conditions.Fired(since=since)
            | conditions.Broken(since=since)
            | conditions.Heard(since=since)
            | conditions.Pressed(since=since)
        ):
            return since is None or since in beats
        case None if clause.word == "any":
            return any(inner)
        case None if clause.word != "not":
            return all(inner)
    return True


def _reason(clause: Clause) -> str:
    if clause.condition is None:
        return f'"{clause.word}"'
    said = ", ".join(
        str(value)
        for name, value in clause.condition
        if name in ("beat", "objective", "flag", "since") and value
    )
    return f'"{clause.word} {said}"'
