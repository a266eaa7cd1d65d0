"""Watching a replay: an attempt whose commands were recorded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.content.faults import shown
from game.play.attempt import Terms
from game.sim.recording import Recording, load
from game.sim.replay import setting_of, sim_of
from game.sim.sim import Setting, Sim


@dataclass(frozen=True, slots=True)
class Rerun(Terms):
    """The terms of a recording, shown from tick ``start`` to its last."""

    recording: Recording | None = None
    start: int = 0
    source: str = "replay"

    @classmethod
    def of(cls, path: Path, start: int = 0, debug: tuple[str, ...] = ()) -> Rerun:
        """Return what shows a replay file; FaultError says what is wrong with it."""
        recording = load(path)
        header = recording.header
        return cls(
            level=header.level,
            seed=header.seed,
            difficulty=header.difficulty,
            bot=header.bot or "replay",  # whoever it was: no hand drives now
            characters=header.characters,
            max_ticks=header.ticks,
            debug=debug,
            recording=recording,
            start=min(start, header.ticks),
            source=shown(path),
        )

    def setting(self) -> Setting:
        """Return the level as it was recorded; FaultError when it is another by now."""
        assert self.recording is not None
        return setting_of(self.recording, self.source)

    def open(self) -> Sim:
        """Return the simulation at the tick from which it is shown."""
        assert self.recording is not None
        sim = sim_of(self.recording, self.setting(), self.source)
        for _ in range(self.start):
            sim.step()
        return sim
