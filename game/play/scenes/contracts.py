"""The contracts: what is asked for, what was best, and the way in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game.lab.contracts import Contract, contracts_on_offer
from game.lab.medals import Medal, load_medals
from game.play.contract import Best, ContractTerms, figure, load_bests, medal_words
from game.play.menu.page import Page
from game.play.menu.widgets import Record, Told, Widget
from game.play.scenes.scene import Desk
from game.play.titles import level_title


class Contracts(Page):
    """Every contract whose level exists, under the name of its level."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "menu.contracts", self._shown)

    def _shown(self) -> Sequence[Widget]:
        rows: list[Widget] = []
        bests, self.note = load_bests()
        level = ""
        for contract in contracts_on_offer():
            if contract.level != level:
                level = contract.level
                rows.append(Told(level_title(level, self.desk.words)))
            rows.append(self._row(contract, bests.get(contract.id)))
        return rows

    def _row(self, contract: Contract, best: Best | None) -> Record:
        words = self.desk.words.text
        medal = Medal(best.medal) if best else Medal.NONE
        told = ""
        if best is not None:
            figures = (figure(goal, getattr(best, goal)) for goal in contract.goals)
            told = "   ".join([medal_words(medal, self.desk.words), *figures])
        return Record(
            words(f"contract.{contract.id}.name"),
            partial(self._start, contract),
            f"{words(f'contract.{contract.id}.brief')} {self._asked(contract)}",
            told=told,
            stars=int(medal),
        )

    def _asked(self, contract: Contract) -> str:
        """Say what each medal takes."""
        measured = load_medals().contracts.get(contract.id)
        if measured is None or not measured.done:
            return ""
        told = []
        for medal in (Medal.BRONZE, Medal.SILVER, Medal.GOLD):
            figures = ", ".join(
                figure(goal, measured.medals[goal][medal - 1]) for goal in contract.goals
            )
            told.append(f"{medal_words(medal, self.desk.words)} {figures}")
        goals = ", ".join(self.desk.words.text(f"contract.goal.{goal}") for goal in contract.goals)
        return f"{goals}: {'; '.join(told)}."

    def _start(self, contract: Contract) -> None:
        self.desk.start(ContractTerms.of(contract))
