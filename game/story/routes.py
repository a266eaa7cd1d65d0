"""Routes through a story: whether it can come to a standstill, found without playing it.

A player can bring about whatever a condition asks of the world: somebody down, a place reached, a
key pressed, a thing used. What nobody can undo is the story's own course: what was called off,
which objectives are done, which flags came and went. So a route is a choice, for each beat that
may be called off, whether it fires or what calls it off comes first; and a story stands still where
what is left of it on some route leads to no end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.content import story_actions as actions
from game.content import story_conditions as conditions
from game.content.faults import Fault
from game.content.story import Beat, Clause, Story
from game.story.reach import ways_to_lose

MOST = 500  # routes looked at; a story with more of them is not judged to its end
_ENDS = (actions.Win, actions.Draw)
#: What has happened has happened: "not" one of these does not hold again.
_LASTING = (
    *(conditions.After, conditions.ObjectiveDone, conditions.FlagUp, conditions.Start),
    *(conditions.Time, conditions.AllDown, conditions.Down, conditions.Dead, conditions.OutOfIt),
    *(conditions.Opened, conditions.Used, conditions.ShotThrough, conditions.Fired),
    *(conditions.Heard, conditions.Broken, conditions.Surrendered, conditions.Spared),
    *(conditions.Solved, conditions.Frozen, conditions.WrongAnswers, conditions.RunsOut),
)
#: What comes by itself, and not because the player lets it.
_BY_ITSELF = (
    *(conditions.After, conditions.ObjectiveDone, conditions.ObjectiveActive),
    *(conditions.FlagUp, conditions.Start, conditions.Time, conditions.RunsOut),
)

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Past:
    """What has come about: beats that fired, objectives done, flags raised."""

    beats: Names = frozenset()
    done: Names = frozenset()
    flags: Names = frozenset()

    def __or__(self, other: Past) -> Past:
        """Return both together."""
        return Past(self.beats | other.beats, self.done | other.done, self.flags | other.flags)


@dataclass(frozen=True, slots=True)
class Route:
    """What was chosen so far."""

    fired: Names = frozenset()  # beats that may be called off, and were not
    off: Names = frozenset()  # beats that were called off ...
    past: Past = Past()  # ... and what that took


@dataclass(slots=True)
class _Come:
    """What comes about sooner or later."""

    beats: set[str]
    done: set[str]
    flags: set[str]
    asked: set[str] = field(default_factory=set)  # objectives

    def count(self) -> int:
        """Return how much that is: it only grows."""
        return len(self.beats) + len(self.done) + len(self.flags) + len(self.asked)

    def do(self, beat: Beat) -> None:
        """Take in what a beat brings about."""
        for line in beat.do:
            match line.action:
                case actions.Activate(objective=objective):
                    self.asked.add(objective)
                case actions.Complete(objective=objective):
                    self.asked.add(objective)
                    self.done.add(objective)
                case actions.RaiseFlag(flag=flag, on=True):
                    self.flags.add(flag)

    def holds(self, clause: Clause) -> bool:
        """Whether a condition holds some time, if the player does what is his to do."""
        match clause.condition:
            case conditions.After(beat=beat):
                return beat in self.beats
            case conditions.ObjectiveDone(objective=objective):
                return objective in self.done
            case conditions.ObjectiveActive(objective=objective):
                return objective in self.asked
            case conditions.FlagUp(flag=flag):
                return flag in self.flags
            case None if clause.word == "any":
                return any(map(self.holds, clause.inner))
            case None if clause.word == "not":
                return True  # or it is called off, which is another route
            case None:
                return all(map(self.holds, clause.inner))
        since = getattr(clause.condition, "since", None)
        return since is None or since in self.beats


def stand_stills(story: Story, most: int = MOST) -> list[Fault]:
    """Return a fault for each beat without which, once it is called off, nobody comes to an end.

    It looks at ``most`` routes.
    """
    walk = _Walk(story)
    blamed = dict.fromkeys(walk.blame(route) for route in walk.stuck(most))
    faults = []
    for name in filter(None, blamed):
        told = f'once beat "{name}" is called off before it fires, nobody can win or lose any more'
        beat = walk.beats[name]
        faults.append(story.document.fault((*beat.path, "until" if beat.until else "when"), told))
    return faults


class _Walk:
    """A story, and what its beats wait for."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.beats = {beat.id: beat for beat in story.beats}
        self.losing = ways_to_lose(story)
        self.ending = self.losing.keys() | {
            beat.id
            for beat in story.beats
            if any(isinstance(line.action, _ENDS) for line in beat.do)
        }
        self.calls_off = {beat.id: list(self._calls_off(beat)) for beat in story.beats}
        self.matters = self._matters()

    def _calls_off(self, beat: Beat) -> Iterator[Clause]:
        """Yield each condition after which a beat cannot fire any more."""
        yield from beat.until
        for clause in beat.when:
            if clause.word == "not":
                yield from (one for one in clause.inner if isinstance(one.condition, _LASTING))
            match clause.condition:
                case conditions.ObjectiveActive(objective=objective):
                    done = conditions.ObjectiveDone(objective=objective)
                    yield Clause(clause.path, "objective", done)
                case conditions.FlagUp(flag=flag):
                    for name in self._lower(flag):
                        yield Clause(clause.path, "after", conditions.After(beat=name))

    def _lower(self, flag: str) -> set[str]:
        """Return the beats that take a flag down."""
        return {
            beat.id
            for beat in self.story.beats
            for line in beat.do
            if isinstance(line.action, actions.RaiseFlag)
            and line.action.flag == flag
            and not line.action.on
        }

    def _matters(self) -> set[str]:
        """Return the beats that something waits for: only there do routes part."""
        waiting = [clause for beat in self.story.beats for clause in (*beat.when, *beat.until)]
        waiting += [clause for objective in self.story.objectives for clause in objective.done]
        asked = {name for clause in waiting for name in _named(clause)}
        return {
            beat.id
            for beat in self.story.beats
            if beat.id in asked or any(_changed(line.action) in asked for line in beat.do)
        } | self.ending

    def comes(self, route: Route, *, hopeful: bool = False) -> _Come:
        """Return what comes about on a route; ``hopeful``: with all that may yet fire."""
        past = route.past
        come = _Come(set(past.beats), set(past.done), set(past.flags), set(past.done))
        for name in past.beats:
            come.do(self.beats[name])
        before = -1
        while come.count() > before:
            before = come.count()
            for beat in self.story.beats:
                may = hopeful or not self.calls_off[beat.id] or beat.id in route.fired
                if not may or beat.id in come.beats | route.off | self.losing.keys():
                    continue
                if all(map(come.holds, beat.when)):
                    come.beats.add(beat.id)
                    come.do(beat)
            for one in self.story.objectives:
                if one.done and one.id in come.asked and all(map(come.holds, one.done)):
                    come.done.add(one.id)
        return come

    def ends(self, come: _Come) -> bool:
        """Whether what comes about brings an end, whatever the player leaves out."""
        if come.beats & self.ending:
            return True
        return any(self._loses(self.beats[name], come) for name in self.losing)

    def _loses(self, beat: Beat, come: _Come) -> bool:
        """Whether a losing beat comes by itself, and nothing is left to call it off."""
        alone = all(isinstance(clause.condition, _BY_ITSELF) for clause in beat.when)
        return alone and all(map(come.holds, beat.when)) and not any(map(come.holds, beat.until))

    def stuck(self, most: int) -> Iterator[Route]:
        """Yield the routes on which the story stands still for good."""
        todo, known = [Route()], {Route()}
        while todo:
            route = todo.pop()
            come = self.comes(route)
            if self.ends(come):
                continue
            name = self._undecided(route, come)
            if name is None:
                yield route
                continue
            new = set(self._choices(route, name)) - known
            known |= new
            if len(known) > most:
                return
            todo += sorted(new, key=repr)

    def _undecided(self, route: Route, come: _Come) -> str | None:
        """Return a beat that may fire or be called off on a route, if one is left."""
        settled = route.fired | route.off | come.beats | self.losing.keys()
        for name, by in self.calls_off.items():
            open_still = by and name in self.matters and name not in settled
            if open_still and all(map(come.holds, self.beats[name].when)):
                return name
        return None

    def _choices(self, route: Route, name: str) -> Iterator[Route]:
        """Yield the ways on from a beat: it fires, or one of what calls it off comes first."""
        yield Route(route.fired | {name}, route.off, route.past)
        off = route.off | {name}
        hoped = self.comes(Route(route.fired, off, route.past), hopeful=True)
        for clause in filter(hoped.holds, self.calls_off[name]):
            for past in self._past(clause):
                yield Route(route.fired, off, route.past | past)

    def _past(self, clause: Clause) -> Iterator[Past]:
        """Yield what has come about where a condition holds, for each way in which it may hold."""
        if clause.word == "any":
            for one in clause.inner:
                yield from self._past(one)
        else:
            yield self._needed(clause)

    def _needed(self, clause: Clause) -> Past:
        """Return what has come about wherever a condition holds, back to the beginning."""
        beats: set[str] = set()
        done: set[str] = set()
        flags: set[str] = set()
        todo = [clause]
        while todo:
            one = todo.pop()
            match one.condition:
                case conditions.After(beat=beat) if beat not in beats:
                    beats.add(beat)
                    todo += self.beats[beat].when
                case conditions.ObjectiveDone(objective=objective):
                    done.add(objective)
                case conditions.FlagUp(flag=flag):
                    flags.add(flag)
                case None if one.word not in ("any", "not"):
                    todo += one.inner
        return Past(frozenset(beats), frozenset(done), frozenset(flags))

    def blame(self, route: Route) -> str:
        """Return the beat that, had it fired on a stuck route, would have led on."""
        for name in sorted(route.off):
            other = Route(route.fired | {name}, route.off - {name}, route.past)
            if self.ends(self.comes(other)):
                return name
        return min(route.off, default="")


def _named(clause: Clause) -> Iterator[str]:
    """Yield the beats, objectives and flags that a condition names."""
    for name in ("beat", "objective", "flag", "since"):
        value = getattr(clause.condition, name, None)
        if value:
            yield value
    for one in clause.inner:
        yield from _named(one)


def _changed(action: actions.Action) -> str | None:
    """Return the objective or flag that an action changes."""
    match action:
        case actions.Activate(objective=name) | actions.Complete(objective=name):
            return name
        case actions.RaiseFlag(flag=name):
            return name
    return None
