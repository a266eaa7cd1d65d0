"""The arena: any level, any characters, anybody at the controls, until one side is left."""

from __future__ import annotations

from dataclasses import dataclass

from game.ai.bot import bot_named
from game.content.text import Catalogue
from game.data.constants import Stage, ticks
from game.lab.matches import player_sides
from game.play.attempt import Terms
from game.play.referee import Account, Told, time_taken
from game.sim.sim import Setting, Sim

LONGEST = ticks(300)
YOU, MIND = "you", ""  # beside the names of bots: the person at the keyboard, and their own minds


@dataclass(frozen=True, slots=True)
class ArenaTerms(Terms):
    """The terms of a fight: who drives each side."""

    brains: tuple[tuple[str, str], ...] = ()  # side -> YOU, MIND or a bot

    def open(self) -> Sim:
        """Return a simulation ready for its first tick."""
        sim = Sim(
            self.setting(),
            difficulty=self.difficulty,
            drivers={
                side: None if brain == YOU else bot_named(brain)
                for side, brain in self.brains
                if brain != MIND
            },
            characters=self.characters,
        )
        sim.reset([self.seed])
        return sim

    def referee(self, sim: Sim) -> ArenaReferee:
        """Return who says which side is left."""
        return ArenaReferee(sim)


class ArenaReferee:
    """Lets them fight until the level decides, or five minutes are over."""

    def __init__(self, sim: Sim) -> None:
        self.sim = sim

    @property
    def over(self) -> bool:
        """Whether the level decided, or time is up."""
        world = self.sim.world
        late = int(world.clock.tick[0]) >= LONGEST
        return late or int(world.outcome.stage[0]) != Stage.RUNNING

    @property
    def won(self) -> bool:
        """Whether somebody is left."""
        return int(self.sim.world.outcome.winner[0]) >= 0

    def note(self) -> None:
        """Do nothing: the columns hold it all."""

    def restart(self) -> None:
        """Do nothing: the columns hold it all."""

    def account(self, words: Catalogue) -> Account:
        """Return who is left, and what each side did."""
        sim, outcome = self.sim, self.sim.world.outcome
        winner = int(outcome.winner[0])
        if winner >= 0:
            title = words.text("arena.winner", side=side_words(sim.script.sides[winner], words))
        elif int(outcome.stage[0]) == Stage.RUNNING:
            title = words.text("arena.timeout")
        else:
            title = words.text("arena.draw")
        actors = sim.world.actors
        lines = []
        for row, side in enumerate(sim.script.sides):
            mine = actors.slot.alive[0] & (actors.identity.side[0] == row)
            if mine.any():
                kills = int(actors.tally.kills[0][mine].sum())
                fired, hits = (
                    int(column[0][mine].sum()) for column in (actors.tally.fired, actors.tally.hits)
                )
                told = f"{kills}   {hits} / {fired}"
                lines.append(Told(side_words(side, words), told, row == winner))
        lines.append(time_taken(sim, words))
        return Account(title, "", tuple(lines))


def side_words(side: str, words: Catalogue) -> str:
    """Return what a side is called."""
    for key in (f"side.{side}", f"speaker.{side}"):
        if key in words:
            return words.text(key)
    return side.replace("_", " ").capitalize()


def sides_of(setting: Setting) -> list[str]:
    """Return the sides that have a spawn on a level, those of a player first."""
    sides = [
        s.side or str(setting.cast.side[setting.cast.row(s.character)])
        for s in setting.level.spawns
    ]
    return list(dict.fromkeys([*player_sides(setting), *sides]))


def named_spawns(setting: Setting, side: str) -> list[str]:
    """Return the names of the spawns of a side that may be given to other characters."""
    return [s.name for s in setting.level.spawns if s.name and s.side == side]
