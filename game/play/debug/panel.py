"""The panel: which debug views are on, whom they look into, the keys, and a small legend."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pygame
from pygame import Surface

from game.data.constants import Condition
from game.play.debug.ink import GREY, WHITE, figure, own, ring, words
from game.play.debug.insight import Insight
from game.play.debug.scope import Scope, Trace
from game.play.debug.views import VIEWS
from game.play.hud.showing import Showing
from game.play.stage import Stage
from game.play.text import plate

TOGGLE, NEXT = pygame.K_F3, pygame.K_F4
_FIRST = ("cones", "awareness")  # what is on at first
_KEYS = "1234567890"
_PICK = 2  # mouse button
_NEAR = 1.5  # metres from the cursor within which somebody is picked


class Panel:
    """Debug views of one stage, off until asked for.  They only read the world."""

    def __init__(
        self, stage: Stage, chosen: Sequence[str] = (), trace: Trace | None = None
    ) -> None:
        self.stage = stage
        self.chosen = set(chosen or _FIRST)
        self.on = bool(chosen)
        self.picked = -1  # actor slot, -1 the nearest enemy
        self._trace = trace or Trace()
        self._insight: Insight | None = None

    def restart(self) -> None:
        """Start afresh: the world was reset or restored."""
        self._trace.restart()
        if self._insight is not None:
            self._insight.restart()

    def note(self) -> None:
        """Take in a tick that was just made."""
        self._trace.note(self.stage.watch.world)

    def handle(self, event: pygame.event.Event, pointer: tuple[float, float]) -> bool:
        """Take in a key; return whether it was meant for the views."""
        if event.type == pygame.KEYDOWN and event.key == TOGGLE:
            self.on = not self.on
            return True
        if not self.on:
            return False
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == _PICK:
            self._pick(*self.stage.view.to_level(*pointer))
            return True
        if event.type != pygame.KEYDOWN:
            return False
        if event.key == NEXT:
            self._turn(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return True
        number = _KEYS.find(pygame.key.name(event.key))
        if 0 <= number < len(VIEWS):
            self.chosen ^= {tuple(VIEWS)[number]}
            return True
        return False

    def _people(self) -> list[int]:
        """Return the slots of those who can be looked into: minds on their feet."""
        actors = self.stage.watch.world.actors
        there = actors.slot.alive[0] & (actors.health.condition[0] == Condition.FINE)
        return [int(slot) for slot in np.flatnonzero(there & ~actors.identity.driven[0])]

    def _turn(self, step: int) -> None:
        people = self._people()
        if people:
            at = self.selected()
            self.picked = people[(people.index(at) + step) % len(people) if at in people else 0]

    def _pick(self, x: float, y: float) -> None:
        pos = self.stage.watch.now.pos
        people = self._people()
        away = [float(((pos[slot] - (x, y)) ** 2).sum()) for slot in people]
        if away and min(away) < _NEAR**2:
            self.picked = people[away.index(min(away))]

    def selected(self) -> int:
        """Return whom the views look into: who was picked, or the nearest mind; -1 nobody."""
        people = self._people()
        if self.picked in people or not people:
            return self.picked if people else -1
        pos, (x, y) = self.stage.watch.now.pos, self.stage.focus(1.0)
        return min(people, key=lambda slot: float(((pos[slot] - (x, y)) ** 2).sum()))

    def draw(self, target: Surface, show: Showing) -> None:
        """Draw the views that are on, and the legend."""
        if not self.on:
            return
        if self._insight is None:
            self._insight = Insight(self.stage.sim)
        scope = Scope(show, self._insight, self._trace, self.selected())
        self._unseen(target, scope)
        for name, draw in VIEWS.items():
            if name in self.chosen:
                draw(target, scope)
        if scope.slot >= 0:
            ring(target, scope.screen(scope.slot), 27, own(scope.slot))
        self._legend(target, scope)

    def _unseen(self, target: Surface, scope: Scope) -> None:
        """Mark those whom the picture does not show, so that views have somebody to belong to."""
        pos, angle = scope.watch.people(scope.show.part)
        for slot in scope.minds().tolist():
            x, y = pos[slot].tolist()
            if scope.show.view.shows(x, y, 1.0) and not scope.show.sees(x, y):
                figure(target, scope.show.view.to_screen(x, y), float(angle[slot]), own(slot))

    def _legend(self, target: Surface, scope: Scope) -> None:
        left, top, step = 20, 130, 18
        target.blit(plate(168, step * (len(VIEWS) + 3) + 12, 190), (left, top))
        x, y = left + 10, top + 7
        for number, name in enumerate(VIEWS):
            on = name in self.chosen
            mark = pygame.Rect(x, y + 2, 9, 9)
            pygame.draw.rect(target, WHITE if on else GREY, mark, 0 if on else 1)
            target.blit(words(f"{_KEYS[number]}  {name}", WHITE if on else GREY), (x + 18, y))
            y += step
        who = scope.name(scope.slot) if scope.slot >= 0 else "-"
        target.blit(words(who, own(scope.slot) if scope.slot >= 0 else GREY), (x, y + 4))
        target.blit(words("F4 or middle click: next", GREY, 15), (x, y + step + 4))
        target.blit(words("F3: off", GREY, 15), (x, y + 2 * step + 2))
