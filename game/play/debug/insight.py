"""Insight: what minds know and how they decide, worked out anew from read-only columns.

Nothing here writes to a world: components come as read-only views, and the survey is one's own.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar, cast, get_type_hints

import numpy as np
from numpy.typing import NDArray

from game.ai.acts import WORDS
from game.ai.considerations.weigh import weigh
from game.ai.decide import judge
from game.ai.perception import THINK_EVERY
from game.ai.situation import Known, Situation, gather
from game.ai.utility import Scorer, score
from game.content.minds import ALWAYS, CHANNELS, LEVELS
from game.data.tables import Actors
from game.ecs.columns import read_only
from game.ecs.schedule import Schedule
from game.sim.sim import Sim
from game.space.survey import Survey
from game.systems.survey_place import survey_doors, survey_place

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reason:
    """One consideration of an act."""

    name: str
    given: float  # 0..1, what was asked
    answer: float  # 0..1, what its curve makes of it, compensated


@dataclass(frozen=True, slots=True)
class Option:
    """One act that is legal now."""

    name: str
    score: float
    doing: bool
    weight: float  # of the act and the profile
    reasons: tuple[Reason, ...]


class Insight:
    """World 0 as its minds know it."""

    def __init__(self, sim: Sim) -> None:
        self.sim = sim
        world = sim.world
        self.actors: Actors = world.frozen_table("actors")
        self.survey = Survey.empty(
            sim.worlds,
            len(sim.level.spawns),
            len(sim.level.doors),
            world.relations.stance.shape[1],
            sim.terrain.sight.type,
        )
        calls = Schedule(survey=[survey_place, survey_doors]).bind(world)
        self._calls = [
            (c.system, [self.survey if a is sim.survey else a for a in c.arguments]) for c in calls
        ]
        parts = {name: self._part(kind) for name, kind in get_type_hints(Known).items()}
        self.known = Known(**parts)
        self._tick = -1
        self._kept: dict[str, tuple[Hashable, Any]] = {}

    def _part(self, kind: Any) -> Any:
        if kind is Survey:
            return self.survey
        if hasattr(kind, "__components__"):
            table = self.sim.world.table_of(kind)
            assert table is not None
            return self.sim.world.frozen_table(table[0])
        held = self.sim.world.holders(kind)
        if held:
            return read_only(held.get("actors") or next(iter(held.values())))
        return self.sim.world.constant(kind)

    def restart(self) -> None:
        """Start afresh: the world was reset or restored."""
        self._tick = -1
        self._kept.clear()

    def kept(self, name: str, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made last under a name, made anew at every think or for another key."""
        key = (int(self.sim.world.clock.tick[0]) // THINK_EVERY, key)
        found = self._kept.get(name)
        if found is None or found[0] != key:
            found = self._kept[name] = key, make()
        return cast(T, found[1])

    def refresh(self) -> None:
        """Bring the survey up to the tick."""
        tick = int(self.sim.world.clock.tick[0])
        if tick != self._tick:
            self._tick = tick
            for system, arguments in self._calls:
                system(*arguments)

    def situation(self, slots: list[int]) -> Situation:
        """Return what some people know now, their state judged; one row each."""
        self.refresh()
        a = np.array(slots, np.intp)
        s = gather(self.known, np.zeros_like(a), a)
        s.legal = judge(s)
        return s

    def options(self, slot: int) -> dict[str, list[Option]]:
        """Return for each channel what somebody may do now, the best first."""
        s = self.situation([slot])
        scorer = self.sim.setting.scorer
        inputs = weigh(scorer.minds.considerations, self.known, s)
        scores = score(scorer, inputs, s.profile, s.legal)[0]
        doing = (int(s.act[0]), int(s.hand[0]), int(s.voice[0]))
        found = {}
        for number, channel in enumerate(CHANNELS):
            rows = range(*scorer.minds.acts(channel).indices(len(scores)))
            now = WORDS[channel][doing[number]] if doing[number] < len(WORDS[channel]) else ""
            made = [
                Option(
                    name=scorer.minds.names[row],
                    score=float(scores[row]),
                    doing=scorer.minds.names[row] == now,
                    weight=float(scorer.leaning[int(s.profile[0]), row]),
                    reasons=_reasons(scorer, inputs[0], row),
                )
                for row in rows
                if scores[row] >= 0
            ]
            found[channel] = sorted(made, key=lambda option: -option.score)
        return found


def _reasons(scorer: Scorer, inputs: NDArray[np.float32], row: int) -> tuple[Reason, ...]:
    """Return what an act's considerations asked, and the answers that make up its score."""
    minds, made = scorer.minds, []
    for column, number in enumerate(minds.inputs[row].tolist()):
        name = minds.considerations[number]
        if name != ALWAYS:
            given = min(1.0, max(0.0, float(inputs[number])))
            level = int(np.rint(np.float32(given) * np.float32(LEVELS)))
            made.append(Reason(name, given, float(minds.tables[row, column, level])))
    return tuple(made)
