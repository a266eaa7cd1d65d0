"""Taking a recording over: an attempt that begins at any tick of it, by hand from there."""

from __future__ import annotations

from dataclasses import dataclass

from game.ai.bot import Bot, bot_named, bot_names
from game.data.constants import Stage
from game.ecs.store import Snapshot
from game.lab.matches import DEFAULT_BOT, player_sides
from game.play.attempt import Terms
from game.sim.film import Film
from game.sim.recording import Recording
from game.sim.replay import Recorder, driven_sides
from game.sim.sim import Setting, Sim


@dataclass(frozen=True, slots=True)
class Branch(Terms):
    """The terms of a recording that a person goes on with.

    What they play is recorded after the commands up to there, so that it is a recording from the
    first tick like any other.  Starting again leads back to the same tick.
    """

    recording: Recording | None = None
    prepared: Setting | None = None
    world: Snapshot | None = None
    tick: int = 0

    @classmethod
    def of(cls, film: Film) -> Branch:
        """Return what goes on from the tick that a film shows; ask `may_take_over` first."""
        header = film.recording.header
        return cls(
            level=header.level,
            seed=header.seed,
            difficulty=header.difficulty,
            characters=header.characters,
            facts=tuple(header.facts),
            plain=False,
            recording=film.recording,
            prepared=film.setting,
            world=film.sim.snapshot(),
            tick=film.tick,
        )

    def setting(self) -> Setting:
        """Return the level of the recording."""
        assert self.prepared is not None
        return self.prepared

    def open(self) -> Sim:
        """Return a simulation at that tick; the player is driven by hand, other sides by a bot."""
        assert self.recording is not None
        assert self.world is not None
        setting = self.setting()
        mine = player_sides(setting)
        drivers: dict[str, Bot | None] = {
            side: None if side in mine else bot_named(self._other())
            for side in driven_sides(self.recording, setting)
        }
        sim = Sim(
            setting,
            difficulty=self.difficulty,
            drivers=drivers,
            characters=self.characters,
            facts=self.facts,
        )
        sim.restore(self.world)
        return sim

    def _other(self) -> str:
        """Return the bot for sides that were driven and are not the player's."""
        assert self.recording is not None
        told = self.recording.header.bot.split(",")
        # by name only: a file from anywhere must not say which module is imported
        return next((name for name in told if name in bot_names()), DEFAULT_BOT)

    def recorder(self, sim: Sim) -> Recorder:
        """Return what notes the attempt, the commands up to its first tick included."""
        assert self.recording is not None
        return Recorder.after(sim, self.recording, self.tick)


def may_take_over(film: Film) -> bool:
    """Whether the recording holds a player's commands and nothing is decided yet."""
    sim = film.sim
    running = int(sim.world.outcome.stage[0]) == Stage.RUNNING
    return running and sim.player >= 0 and sim.player in film.recording.header.actors
