"""Scripts: a story in numbers, ready to run in many worlds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.data.codes import Code
from game.data.constants import Stage
from game.data.goals import Goals
from game.data.puzzles import Puzzles
from game.data.tables import World

Worlds: TypeAlias = NDArray[np.intp]  # (n,) numbers of worlds, sorted
Bools: TypeAlias = NDArray[np.bool_]
People: TypeAlias = NDArray[np.bool_]  # (actors,) who is meant

Check: TypeAlias = Callable[[World, Worlds], Bools]  # whether it holds, (n,)
Act: TypeAlias = Callable[[World, Worlds], None]


class MarkKind(Code):
    """What a mark remembers."""

    MACHINE_USED = 0
    DOOR_TRIED = 1
    SHOT_THROUGH = 2
    FIRED = 3
    GLASS_BROKEN = 4
    PRESSED = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happens in one tick and has to be remembered, in ``flags.up[:, flag]``.

    It counts only while its beat waits or runs, or its objective is active; what fires a beat anew
    does not count while the beat rests, what calls it off does.
    """

    flag: int
    kind: MarkKind
    index: int  # machine, door or Button flag, -1 none
    people: People  # who has to do it
    since: int  # beat that must have begun, -1 none
    beat: int  # whose condition it is, -1 none
    task: int
    ends: bool  # whether it calls its beat off


@dataclass(frozen=True, slots=True)
class Timer:
    """Counts, in ``timers.held``, for how long its checks hold while what it belongs to waits."""

    checks: tuple[Check, ...]
    adds_up: bool  # or starts anew whenever they do not hold
    beat: int  # whose condition it is, -1 none
    task: int


@dataclass(frozen=True, slots=True)
class Call:
    """Reinforcements, released a few at a time (see ``reinforcing``)."""

    people: People
    most: int  # of them who stand at one time
    calm: np.float32  # intensity below which the next come
    pause: int  # ticks between them at least
    goal: tuple[int, NDArray[np.float32] | None] | None  # whom or where they look for


@dataclass(frozen=True, slots=True)
class ScriptBeat:
    """A beat: its lines are acts, or waits in ticks."""

    id: str
    when: tuple[Check, ...]
    until: tuple[Check, ...]
    lines: tuple[Act | int, ...]
    again: int  # ticks until it may fire anew, 0 never
    marks: tuple[int, ...]  # its flags, put down when it is done
    timers: tuple[int, ...]  # its timers, set back when it is done


@dataclass(frozen=True, slots=True)
class ScriptTask:
    """An objective."""

    id: str
    text: int  # row of texts
    done: tuple[Check, ...]  # empty: completed by a beat
    marker: bool  # shown on the screen's edge


@dataclass(frozen=True, slots=True)
class ScriptSkip:
    """A stretch that may be passed over: offered after one beat has fired, until another has."""

    text: int  # row of texts
    after: int  # beat, -1 from the start
    to: int  # beat, -1 to the end of the level
    play: bool  # not only a scene is passed over


@dataclass(frozen=True, slots=True)
class Fight:
    """The rule of a level without a story: the last side standing wins."""

    fighter: Bools  # (P,) whose profile counts
    limit: int  # ticks until it is a draw
    text: int  # row of texts that says so
    contested: bool  # whether there are two sides to begin with


@dataclass(frozen=True, eq=False)
class Script:
    """A story in numbers; constant in a tick."""

    sides: tuple[str, ...]  # sorted
    groups: tuple[str, ...]  # sorted
    circuits: tuple[str, ...]  # sorted
    bulbs: NDArray[np.float32]  # (B, 2) metres, lamps that can be broken
    zones: tuple[str, ...]  # sorted
    flags: tuple[str, ...]  # the story's own, then one empty name for each mark
    texts: tuple[str, ...]  # keys of words, and names of sounds and music
    side_of: NDArray[np.int16]  # (actors,)
    group_of: NDArray[np.int16]  # (actors,) -1 none
    players: People
    relations: NDArray[np.uint8]  # (sides, sides) Stance at the start
    zone_tiles: Bools  # (zones, H * W)
    beats: tuple[ScriptBeat, ...]
    tasks: tuple[ScriptTask, ...]
    marks: tuple[Mark, ...]
    timers: tuple[Timer, ...]
    calls: tuple[Call, ...]
    skips: tuple[ScriptSkip, ...]
    playable: People  # who is, or may become, the player
    facts: tuple[int, ...]  # flags that the campaign brings along and carries on
    goals: Goals
    puzzles: Puzzles
    fight: Fight | None

    def skip_on_offer(self, world: World, at: int = 0, *, play: bool = False) -> int:
        """Return the row of the stretch that may be passed over now in a world, -1 none.

        ``play`` says whether fights may be as well.
        """
        fired = world.beats.beat.fired[at]
        if world.outcome.stage[at] != Stage.RUNNING:
            return -1
        for number, skip in enumerate(self.skips):
            begun = skip.after < 0 or fired[skip.after] >= 0
            if begun and (play or not skip.play) and (skip.to < 0 or fired[skip.to] < 0):
                return number
        return -1

    @cached_property
    def asks_keys(self) -> bool:
        """Whether any mark waits for a key."""
        return any(mark.kind == MarkKind.PRESSED for mark in self.marks)

    @property
    def sizes(self) -> dict[str, int]:
        """What a world needs: rows of beats and tasks, and sizes of columns."""
        return {
            "beats": len(self.beats),
            "tasks": len(self.tasks),
            "flags": len(self.flags),
            "timers": len(self.timers),
            "calls": len(self.calls),
            "sides": len(self.sides),
            "circuits": len(self.circuits),
            "bulbs": len(self.bulbs),
            "shining": len(self.circuits) + len(self.bulbs),
            **self.puzzles.sizes,
        }
