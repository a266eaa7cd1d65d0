"""The story as a player goes through it: where they are, and keeping that safe."""

from __future__ import annotations

import contextlib
from pathlib import Path

import platformdirs

from game.content.faults import Fault, FaultError
from game.ecs.store import Snapshot
from game.lab.campaign import begin, go_on, maps_of
from game.play.attempt import Terms
from game.sim.recording import Recording, load
from game.sim.saves import Journey, Save, mark, read_save, resume, write_save
from game.sim.sim import Sim
from game.tiled.load import level_names

FILE = "story.save"


def save_path() -> Path:
    """Return where the story is kept."""
    return Path(platformdirs.user_data_dir("loose-ends")) / FILE


class Playthrough:
    """A journey and its file; what cannot be kept or read is told in ``faults``, one line each."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = save_path() if path is None else path
        self.save, faults = read_save(self.path)
        self.faults = [str(fault) for fault in faults]
        if self.save is not None and self.save.journey.level not in level_names():
            gone = Fault(
                str(self.path), f"stands at the level {self.save.journey.level}, which is gone"
            )
            self.faults.append(str(gone))
            self.save = None

    @property
    def journey(self) -> Journey | None:
        """How far the player came; None before the story has begun."""
        return None if self.save is None else self.save.journey

    def begin(self, difficulty: str) -> Terms:
        """Begin anew; what was reached before stays open."""
        fresh = begin(difficulty)
        if self.journey is not None:
            reached = list(dict.fromkeys([*fresh.reached, *self.journey.reached]))
            fresh = fresh.model_copy(update={"reached": reached, "finished": self.journey.finished})
        return self._at(Save(fresh))

    def choose(self, level: str, difficulty: str) -> Terms:
        """Go to the start of a level that was reached."""
        journey = self.journey or begin(difficulty)
        update = {"level": level, "difficulty": difficulty, "checkpoint": None}
        return self._at(Save(journey.model_copy(update=update)))

    def ease(self, difficulty: str) -> None:
        """Go on harder or easier, from the checkpoint that is kept."""
        if self.save is not None:
            journey = self.save.journey.model_copy(update={"difficulty": difficulty})
            self._keep(Save(journey, self.save.world))

    def go_on(self) -> Terms:
        """Return the terms of the level at which the player stands."""
        journey = self.journey or begin()
        return Terms(
            journey.level,
            seed=journey.seed,
            difficulty=journey.difficulty,
            facts=tuple(journey.facts),
        )

    def knows(self, level: str) -> bool:
        """Whether a level was finished before: a later one was reached, or the end."""
        journey, maps = self.journey, maps_of("")
        if journey is None or level not in maps:
            return False
        later = maps[maps.index(level) + 1 :]
        return journey.finished or any(name in later for name in journey.reached)

    def resume(self, sim: Sim) -> bool:
        """Put the saved checkpoint into a fresh simulation of its level; False without one."""
        if self.save is None or self.save.journey.checkpoint is None:
            return False
        try:
            resume(sim, self.save, str(self.path))
        except FaultError as error:
            self.faults += [str(fault) for fault in error.faults]
            return False
        return True

    def reach(
        self,
        sim: Sim,
        snapshot: Snapshot,
        text: str,
        seconds: float,
        recording: Recording | None = None,
    ) -> None:
        """Keep a checkpoint, and how it was come to, so that its recording can go on."""
        if self.journey is None:
            return
        if recording is not None:
            with contextlib.suppress(FaultError):  # without it the attempt is not recorded
                recording.save(self._way)
        point, world = mark(sim, snapshot, text)
        self._keep(Save(self._played(seconds).model_copy(update={"checkpoint": point}), world))

    def played(self, sim: Sim) -> Recording | None:
        """Return how the checkpoint that ``sim`` stands at was come to, where that was kept."""
        try:
            recording = load(self._way)
        except FaultError:
            return None
        header, journey = recording.header, self.journey
        mine = journey is not None and header.difficulty == journey.difficulty
        return recording if mine and header.hash == sim.hash() else None

    @property
    def _way(self) -> Path:
        """The file of the recording that leads to the checkpoint."""
        return self.path.with_suffix(".replay")

    def win(self, sim: Sim, seconds: float) -> Terms | None:
        """Go on after a level was won; None when it was the last."""
        if self.journey is None:
            return None
        last = self.journey.level
        self._keep(Save(go_on(self._played(seconds), sim)))
        return None if self.journey.level == last else self.go_on()

    def _played(self, seconds: float) -> Journey:
        journey = self.journey
        assert journey is not None
        return journey.model_copy(update={"seconds": journey.seconds + seconds})

    def _at(self, save: Save) -> Terms:
        self._keep(save)
        return self.go_on()

    def _keep(self, save: Save) -> None:
        self.save = save
        try:
            write_save(self.path, save)
        except FaultError as error:
            self.faults += [str(fault) for fault in error.faults]
