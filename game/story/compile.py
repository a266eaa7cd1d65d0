"""Compiling: a story file and a level into a script, with every name followed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.content.armoury import Armoury, load_armoury
from game.content.cast import Cast, load_cast
from game.content.faults import Fault, FaultError, shown
from game.content.reading import Document
from game.content.story import Beat, Objective, RelationEntry, SkipEntry, Story
from game.content.text import Catalogue, load_catalogue
from game.content.things import Things, load_things
from game.data.constants import Stance, ticks
from game.story.actions import compile_line
from game.story.aims import compile_goals
from game.story.conditions import compile_clause
from game.story.names import Names
from game.story.reach import dead_ends
from game.story.script import Fight, Script, ScriptBeat, ScriptSkip, ScriptTask
from game.story.terminals import compile_terminals
from game.tiled.level import Level

__all__ = ["Script", "check_story", "compile_story"]

CIVILIANS = "civilians"  # the side that is nobody's enemy
ARENA_SECONDS = 300
ARENA_TIMEOUT = "arena.timeout"


def compile_story(
    story: Story | None,
    level: Level,
    cast: Cast | None = None,
    armoury: Armoury | None = None,
    things: Things | None = None,
    catalogue: Catalogue | None = None,
) -> Script:
    """Return the script of a level; without a story it is an arena.

    What is not given is the shipped content.  Raises FaultError with every name in the story that
    is not on the map, every text that is missing, and every part that can never come up.
    """
    script, faults = _compile(story, level, cast, armoury, things, catalogue)
    if faults:
        raise FaultError(faults)
    return script


def check_story(level: Level, story: Story | None) -> list[Fault]:
    """Return everything that does not fit together in a story, its puzzles and its level."""
    return _compile(story, level, None, None, None, None)[1]


def _compile(
    story: Story | None,
    level: Level,
    cast: Cast | None,
    armoury: Armoury | None,
    things: Things | None,
    catalogue: Catalogue | None,
) -> tuple[Script, list[Fault]]:
    cast = cast or load_cast()
    catalogue = catalogue or load_catalogue()
    document = Document(shown(level.path), {}) if story is None else story.document
    puzzles, wrong = compile_terminals(level, catalogue)
    names = Names(
        level,
        cast,
        armoury or load_armoury(),
        things or load_things(),
        catalogue,
        document,
        puzzles,
        () if story is None else story.sides,
    )
    facts = () if story is None else story.facts
    objectives = () if story is None else story.objectives
    beats = () if story is None else story.beats
    entries = () if story is None else story.relations

    names.beats = [beat.id for beat in beats]
    names.tasks = [objective.id for objective in objectives]
    names.task_texts = [names.text((*o.path, "text"), o.text) for o in objectives]
    relations = _relations(entries, names)
    made_tasks = tuple(_task(objective, names) for objective in objectives)
    made_beats = tuple(_beat(beat, names) for beat in beats)
    fight = _fight(names, cast, relations) if story is None else None
    brought = tuple(names.flag(fact) for fact in facts)
    skips = _skips(() if story is None else story.skips, names)
    told = len(names.faults)
    goals = compile_goals(objectives, names, _floor(level))
    del names.faults[told:]  # the goals follow the same names once more
    faults = list(dict.fromkeys(names.faults))
    if story is not None and not faults:
        faults = dead_ends(story)
    faults.sort(key=lambda fault: fault.line or 0)
    faults += wrong

    groups = names.groups
    spawns = level.spawns
    script = Script(
        sides=names.sides,
        groups=groups,
        circuits=names.circuits,
        bulbs=names.bulbs,
        zones=names.zones,
        flags=tuple(names.flags),
        texts=tuple(names.texts),
        side_of=np.array([names.sides.index(side) for side in names.side_names], np.int16),
        group_of=np.array([groups.index(s.group) if s.group else -1 for s in spawns], np.int16),
        players=np.array([spawn.player for spawn in spawns], bool),
        relations=relations,
        zone_tiles=names.zone_tiles,
        beats=made_beats,
        tasks=made_tasks,
        marks=tuple(names.marks),
        timers=tuple(names.timers),
        calls=tuple(names.calls),
        skips=skips,
        playable=names.playable,
        facts=brought,
        goals=goals,
        puzzles=puzzles,
        fight=fight,
    )
    return script, faults


def _task(objective: Objective, names: Names) -> ScriptTask:
    number = names.tasks.index(objective.id)
    names.owner_beat, names.owner_task, names.owner_ends = -1, number, False
    done = tuple(compile_clause(clause, names) for clause in objective.done)
    return ScriptTask(objective.id, names.task_texts[number], done, objective.marker)


def _beat(beat: Beat, names: Names) -> ScriptBeat:
    names.owner_beat, names.owner_task = names.beats.index(beat.id), -1
    before, timed = len(names.marks), len(names.timers)
    names.owner_ends = False
    when = tuple(compile_clause(clause, names) for clause in beat.when)
    names.owner_ends = True
    until = tuple(compile_clause(clause, names) for clause in beat.until)
    marks = tuple(mark.flag for mark in names.marks[before:])
    timers = tuple(range(timed, len(names.timers)))
    lines = tuple(compile_line(line, names) for line in beat.do)
    return ScriptBeat(beat.id, when, until, lines, ticks(beat.again), marks, timers)


def _skips(entries: tuple[SkipEntry, ...], names: Names) -> tuple[ScriptSkip, ...]:
    made = []
    for number, entry in enumerate(entries):
        path = ("skip", number)
        text = names.text((*path, "text"), entry.text)
        after = names.beat((*path, "after"), entry.after) if entry.after is not None else -1
        to = names.beat((*path, "to"), entry.to) if entry.to is not None else -1
        made.append(ScriptSkip(text, after, to, entry.play))
    return tuple(made)


def _relations(entries: tuple[RelationEntry, ...], names: Names) -> NDArray[np.uint8]:
    """Return (sides, sides) Stance: one's own friendly, civilians neutral, the rest hostile."""
    sides = len(names.sides)
    stance = np.full((sides, sides), Stance.HOSTILE, np.uint8)
    if CIVILIANS in names.sides:
        row = names.sides.index(CIVILIANS)
        stance[row] = stance[:, row] = Stance.NEUTRAL
    np.fill_diagonal(stance, Stance.FRIENDLY)
    for number, entry in enumerate(entries):
        path = ("relation", number)
        one, other = names.side((*path, "a"), entry.a), names.side((*path, "b"), entry.b)
        if len(names.sides):
            stance[one, other] = stance[other, one] = Stance[entry.stance.upper()]
    return stance


def _fight(names: Names, cast: Cast, relations: NDArray[np.uint8]) -> Fight:
    fighting = {
        names.sides.index(side)
        for side, spawn in zip(names.side_names, names.level.spawns, strict=True)
        if spawn.character in cast.names and cast.fighter[cast.row(spawn.character)]
    }
    contested = any(relations[a, b] == Stance.HOSTILE for a in fighting for b in fighting)
    return Fight(cast.fighter, ticks(ARENA_SECONDS), names.label(ARENA_TIMEOUT), contested)


def _floor(level: Level) -> NDArray[np.int32]:
    """Return the tile of each cell that a body can stand in, as the grid counts them: (cells,)."""
    solid = level.solid.copy()
    for door in level.doors:
        x0, y0, x1, y1 = door.rect
        solid[y0:y1, x0:x1] = False
    return np.flatnonzero(~solid).astype(np.int32)
