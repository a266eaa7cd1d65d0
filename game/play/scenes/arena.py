"""The arena's menu: which level, who fights on each side, and who is at the controls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.ai.bot import bot_names
from game.content.cast import load_cast
from game.content.faults import FaultError
from game.content.story import STORY_FILE
from game.lab.matches import Plan, player_sides
from game.play.arena import MIND, YOU, ArenaTerms, named_spawns, side_words, sides_of
from game.play.attempt import Terms
from game.play.menu.page import Page
from game.play.menu.widgets import Button, Choice, Told, Widget
from game.play.scenes.scene import Desk
from game.play.titles import level_title
from game.sim.sim import Setting
from game.tiled.load import find_level, level_names


@dataclass
class Corner:
    """One side, as it was set up."""

    side: str
    brains: list[str]  # who may drive it
    brain: int = 0
    names: list[str] = field(default_factory=list)  # of spawns that may be recast
    character: str = ""  # for all of them; "" leaves them as the map says


class Arena(Page):
    """A level, its sides, and the way in."""

    def __init__(self, desk: Desk) -> None:
        names = level_names()
        # mere arenas come before levels that tell something
        self.levels = sorted(names, key=lambda name: (_tells(name), name))
        self.level = 0
        self.seed = 0
        self.corners: list[Corner] = []
        self.fault = ""
        if self.levels:
            self._take(0)
        super().__init__(desk, "menu.arena", self._shown)

    def _take(self, number: int) -> None:
        """Set up a level as its map says, with the person on the player's side."""
        self.level, self.fault, self.corners = number, "", []
        try:
            setting = Plan(self.levels[number]).setting()
        except FaultError as error:
            self.fault = str(error.faults[0])
            return
        self.corners = [_corner(setting, side) for side in sides_of(setting)]

    def _shown(self) -> Sequence[Widget]:
        words = self.desk.words.text
        self.note = self.fault
        rows: list[Widget] = [
            Choice(
                words("arena.pick_level"),
                [level_title(name, self.desk.words) for name in self.levels],
                lambda: self.level,
                self._turn_level,
            )
        ]
        for number, corner in enumerate(self.corners, 1):
            side = side_words(corner.side, self.desk.words)
            rows.append(Told(words("arena.pick_side", number=number), side))
            rows += self._rows_of(corner)
        if self.corners:
            joins = any(corner.brains[corner.brain] == YOU for corner in self.corners)
            how = words("arena.join" if joins else "arena.watch")
            rows.append(Button(f"{words('arena.start')}: {how}", self._start))
        return rows

    def _rows_of(self, corner: Corner) -> list[Widget]:
        words, cast = self.desk.words, load_cast()
        brains = Choice(
            f"    {words.text('arena.pick_brain')}",
            [self._brain_words(brain) for brain in corner.brains],
            lambda: corner.brain,
            lambda number: self._set(corner, brain=number),
        )
        if not corner.names:
            return [brains]
        profiles = ["", *cast.names]
        return [
            Choice(
                f"    {words.text('arena.pick_character')}",
                ["-", *(words.text(key) for key in cast.text)],
                lambda: profiles.index(corner.character),
                lambda number: self._set(corner, character=profiles[number]),
            ),
            brains,
        ]

    def _brain_words(self, brain: str) -> str:
        words = self.desk.words.text
        if brain == YOU:
            return words("arena.human")
        return f"{words('arena.bot')}: {brain}" if brain else words("arena.mind")

    def _turn_level(self, number: int) -> None:
        self._take(number)
        self.build()

    def _set(self, corner: Corner, **values: object) -> None:
        for name, value in values.items():
            setattr(corner, name, value)
        self.build()

    def terms(self) -> Terms:
        """Return what was set up."""
        brains = tuple((one.side, one.brains[one.brain]) for one in self.corners)
        return ArenaTerms(
            self.levels[self.level],
            seed=self.seed,
            difficulty=self.desk.settings.difficulty,
            characters={
                name: one.character for one in self.corners if one.character for name in one.names
            },
            plain=False,
            watched=YOU not in dict(brains).values(),
            brains=brains,
        )

    def _start(self) -> None:
        self.seed += 1
        self.desk.start(self.terms())


def _corner(setting: Setting, side: str) -> Corner:
    mine = side in player_sides(setting)
    brains = [YOU, *bot_names()] if mine else [MIND, *bot_names()]
    return Corner(side, brains, names=named_spawns(setting, side))


def _tells(name: str) -> bool:
    """Whether a level has a story."""
    return (find_level(name).parent / STORY_FILE).is_file()
