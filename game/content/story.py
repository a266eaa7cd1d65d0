"""Story files: what ``levels/<name>/story.toml`` may say, and reading it.

Data only, so that a level from anywhere can run no code.  Whether the names in it exist on the map
is checked where the map is known, in ``game/story``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import Field

from game.content.faults import Fault, FaultError, nearest
from game.content.reading import MOST_FAULTS, Document, Schema, clip, fit, read_toml
from game.content.story_actions import ACTIONS, Action, Stances
from game.content.story_conditions import COMBINED, CONDITIONS, TIMED, Condition, Name, Timed
from game.content.toml_lines import Path as KeyPath

STORY_FILE = "story.toml"
_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")
_MOST_CONDITIONS = 32
_MOST_ACTIONS = 100
_DEEPEST = 6

W = TypeVar("W", bound=Schema)


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition, and where it stands; ``any``, ``all``, ``not`` and those of time hold others."""

    path: KeyPath
    word: str
    condition: Condition | None  # None for those that hold others
    inner: tuple[Clause, ...] = ()
    seconds: float = 0.0  # of lasts and adds_up


@dataclass(frozen=True, slots=True)
class Line:
    """An action, and where it stands."""

    path: KeyPath
    action: Action


class RelationEntry(Schema):
    """[[relation]]: how two sides take each other at the start."""

    a: Name
    b: Name
    stance: Stances


class ObjectiveEntry(Schema):
    """[[objective]] as it stands in the file."""

    id: Name
    text: Name
    done: list[Any] = Field(default=[], max_length=_MOST_CONDITIONS)
    marker: bool = True


class BeatEntry(Schema):
    """[[beat]] as it stands in the file."""

    id: Name
    when: list[Any] = Field(min_length=1, max_length=_MOST_CONDITIONS)
    until: list[Any] = Field(default=[], max_length=_MOST_CONDITIONS)
    do: list[Any] = Field(min_length=1, max_length=_MOST_ACTIONS)
    again: Annotated[float, Field(ge=0, le=3600)] = 0.0
    optional: bool = False  # one may win without it


class SkipEntry(Schema):
    """[[skip]]: a stretch that whoever plays may pass over, from one beat to another."""

    text: Name  # where it leads
    after: Name | None = None  # beat from which on it is offered; without, from the start
    to: Name | None = None  # beat that ends it; without, the end of the level
    play: bool = False  # it passes over a fight: offered to who failed, or knows the level


class StoryEntry(Schema):
    """A whole file; the parts of beats are read one by one."""

    sides: list[Name] = Field(default=[], max_length=32)
    facts: list[Name] = Field(default=[], max_length=64)
    relation: list[RelationEntry] = Field(default=[], max_length=256)
    objective: list[Any] = Field(default=[], max_length=64)
    beat: list[Any] = Field(default=[], max_length=250)
    skip: list[SkipEntry] = Field(default=[], max_length=16)


@dataclass(frozen=True, slots=True)
class Objective:
    """Something that the player is asked to do; done when all of ``done`` hold while it is active.

    One without ``done`` is completed by a beat.
    """

    path: KeyPath
    id: str
    text: str
    done: tuple[Clause, ...]
    marker: bool  # shown on the screen's edge


@dataclass(frozen=True, slots=True)
class Beat:
    """A step of the story: when all of ``when`` hold, do ``do``, line by line.

    It is called off for good as soon as one of ``until`` holds.  With ``again`` it may fire anew
    so many seconds after it was done.  Whoever wins has come by every beat, but for those that are
    ``optional``, can be called off, or lose.
    """

    path: KeyPath
    id: str
    when: tuple[Clause, ...]
    until: tuple[Clause, ...]
    do: tuple[Line, ...]
    again: float
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """A story file."""

    document: Document
    sides: tuple[str, ...]
    facts: tuple[str, ...]  # flags that the campaign brings along and carries on
    relations: tuple[RelationEntry, ...]
    objectives: tuple[Objective, ...]
    beats: tuple[Beat, ...]
    skips: tuple[SkipEntry, ...]


def load_story(folder: Path) -> Story | None:
    """Return the story of a level's folder, None if it has none; FaultError if it is broken."""
    path = folder / STORY_FILE
    return read_story(path) if path.exists() else None


def read_story(path: Path) -> Story:
    """Return a story file; FaultError with everything wrong in it."""
    document = read_toml(path)
    reader = _Reader(document)
    story = reader.story()
    if reader.faults or story is None:
        raise FaultError(dict.fromkeys(reader.faults))
    return story


class _Reader:
    """Reads one file and notes what is wrong."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.faults: list[Fault] = []

    def fit(self, model: type[W], values: Any, path: KeyPath) -> W | None:
        made, wrong = fit(model, values, [self.document], path)
        self.faults += wrong[: MOST_FAULTS - len(self.faults)]
        return made

    def fault(self, path: KeyPath, message: str, hint: str | None = None) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(self.document.fault(path, message, hint))

    def story(self) -> Story | None:
        entry = self.fit(StoryEntry, self.document.values, ())
        if entry is None:
            return None
        objectives = [self.objective(raw, n) for n, raw in enumerate(entry.objective)]
        beats = [self.beat(raw, n) for n, raw in enumerate(entry.beat)]
        for kind in (objectives, beats):
            seen: set[str] = set()
            for one in kind:
                if one is None:
                    continue
                if one.id in seen:
                    self.fault((*one.path, "id"), f'there are two of "{clip(one.id)}"')
                if not _ID.fullmatch(one.id):
                    self.fault((*one.path, "id"), f'"{clip(one.id)}" is not a name in small_caps')
                seen.add(one.id)
        return Story(
            self.document,
            tuple(entry.sides),
            tuple(entry.facts),
            tuple(entry.relation),
            tuple(one for one in objectives if one is not None),
            tuple(one for one in beats if one is not None),
            tuple(entry.skip),
        )

    def objective(self, raw: Any, number: int) -> Objective | None:
        path: KeyPath = ("objective", number)
        entry = self.fit(ObjectiveEntry, raw, path)
        if entry is None:
            return None
        done = self.clauses(entry.done, (*path, "done"))
        return Objective(path, entry.id, entry.text, done, entry.marker)

    def beat(self, raw: Any, number: int) -> Beat | None:
        path: KeyPath = ("beat", number)
        entry = self.fit(BeatEntry, raw, path)
        if entry is None:
            return None
        lines = []
        for n, one in enumerate(entry.do):
            found = self.word(one, ACTIONS, (*path, "do", n), "action")
            if found is not None:
                lines.append(Line((*path, "do", n), found[1]))
        when = self.clauses(entry.when, (*path, "when"))
        until = self.clauses(entry.until, (*path, "until"))
        return Beat(path, entry.id, when, until, tuple(lines), entry.again, entry.optional)

    def clauses(self, raw: list[Any], path: KeyPath, depth: int = 0) -> tuple[Clause, ...]:
        found = (self.clause(one, (*path, n), depth) for n, one in enumerate(raw))
        return tuple(one for one in found if one is not None)

    def clause(self, raw: Any, path: KeyPath, depth: int) -> Clause | None:
        word = next(iter(raw)) if isinstance(raw, dict) and len(raw) == 1 else None
        if word not in (*COMBINED, *TIMED):
            found = self.word(raw, CONDITIONS, path, "condition", (*COMBINED, *TIMED))
            return None if found is None else Clause(path, *found)
        if depth >= _DEEPEST:
            self.fault(path, f"conditions are nested more than {_DEEPEST} deep")
            return None
        if word in TIMED:
            timed = self.fit(Timed, raw[word], (*path, word))
            if timed is None:
                return None
            held = self.clauses(timed.when, (*path, word, "when"), depth + 1)
            return Clause(path, word, None, held, timed.seconds)
        inner = raw[word] if isinstance(raw[word], list) else [raw[word]]
        if not 0 < len(inner) <= _MOST_CONDITIONS or (word == "not" and len(inner) != 1):
            expected = "one condition" if word == "not" else f"1 to {_MOST_CONDITIONS} conditions"
            self.fault(path, f"{word} holds {len(inner)}, expected {expected}")
            return None
        return Clause(path, word, None, self.clauses(inner, (*path, word), depth + 1))

    def word(
        self,
        raw: Any,
        known: Mapping[str, type[W]],
        path: KeyPath,
        what: str,
        more: tuple[str, ...] = (),
    ) -> tuple[str, W] | None:
        """Return the word and the model of ``"word"`` or ``{ word = ... }``; None if broken."""
        if isinstance(raw, str):
            word, body = raw, dict[str, Any]()
        elif isinstance(raw, dict) and len(raw) == 1:
            word, body = next(iter(raw.items()))
        else:
            told = f"{len(raw)} keys" if isinstance(raw, dict) else clip(raw)
            self.fault(path, f"{told}, expected one {what} such as {{ {next(iter(known))} = ... }}")
            return None
        model = known.get(word)
        if model is None:
            hint = nearest(word, [*known, *more])
            self.fault(path, f'there is no {what} "{clip(word)}"', hint)
            return None
        if not isinstance(body, dict):
            first = next(iter(model.model_fields), None)
            if first is None:
                self.fault(path, f'{word} takes nothing: write "{word}"')
                return None
            body = {first: body}
        made = self.fit(model, body, (*path, word))
        return None if made is None else (word, made)
