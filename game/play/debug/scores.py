"""Scores: what the selected one could do in each channel, and what speaks for it."""

from __future__ import annotations

import pygame
from pygame import Rect, Surface

from game.ai.acts import State
from game.play.debug.ink import BLUE, GREY, ORANGE, STATES, WHITE, YELLOW, own, words
from game.play.debug.insight import Option
from game.play.debug.scope import Scope
from game.play.text import plate

_WIDTH, _STEP, _MARGIN = 372, 16, 10
_ROWS = {"body": 8, "hands": 4, "voice": 3}  # options shown, the best first
_EXPLAINED = {"body": 2, "hands": 1, "voice": 0}  # of them with their considerations
_BAR, _NAME = 112, 128  # pixels
_LEFT = 200  # pixels, beside the legend


def draw_scores(target: Surface, scope: Scope) -> None:
    """Draw the table of the one who is selected, at the right, or where it does not hide him."""
    if scope.slot < 0:
        return
    table = scope.insight.kept("scores", scope.slot, lambda: _table(scope))
    right = target.get_width() - _WIDTH - 12
    x, y = scope.screen(scope.slot)
    hides = x > right - _MARGIN - 30 and y < table.get_height() + 40
    target.blit(table, (_LEFT if hides else right, 12))


def _table(scope: Scope) -> Surface:
    options = scope.insight.options(scope.slot)
    nothing = {c: sum(o.score <= 0 for o in found) for c, found in options.items()}
    options = {c: [o for o in found if o.score > 0][: _ROWS[c]] for c, found in options.items()}
    height = 2 * _MARGIN + 24 + sum(_height(channel, list_) for channel, list_ in options.items())
    target = plate(_WIDTH, height, 205).copy()
    pygame.draw.rect(target, own(scope.slot), (0, 0, 4, height))
    state = State(int(scope.watch.world.actors.mind.state[0, scope.slot]))
    x, y = _MARGIN + 4, _MARGIN
    name = words(scope.name(scope.slot), own(scope.slot), 22)
    target.blit(name, (x, y))
    target.blit(words(state.name.lower(), STATES[state], 18), (x + name.get_width() + 12, y + 2))
    y += 24
    for channel, found in options.items():
        y = _channel(target, x, y, channel, found, nothing[channel])
    return target


def _height(channel: str, options: list[Option]) -> int:
    explained = options[: _EXPLAINED[channel]]
    return 24 + _STEP * (len(options) + sum(len(o.reasons) for o in explained))


def _channel(
    target: Surface, x: int, y: int, channel: str, options: list[Option], nothing: int
) -> int:
    target.blit(words(channel, BLUE, 18), (x, y))
    if nothing:
        more = words(f"{nothing} more at 0", GREY, 15)
        target.blit(more, more.get_rect(topright=(x + _WIDTH - 3 * _MARGIN, y + 2)))
    y += 20
    best = max(1.0, *(option.score for option in options)) if options else 1.0
    for number, option in enumerate(options):
        color = YELLOW if option.doing else WHITE
        if option.doing:
            pygame.draw.polygon(target, YELLOW, [(x - 8, y + 3), (x - 8, y + 11), (x - 3, y + 7)])
        target.blit(words(option.name, color), (x, y))
        _bar(target, x + _NAME, y, option.score / best, color)
        target.blit(words(f"{option.score:.3f}", color), (x + _NAME + _BAR + 8, y))
        target.blit(words(f"x {option.weight:.2f}", GREY), (x + _NAME + _BAR + 58, y))
        y += _STEP
        if number < _EXPLAINED[channel]:
            y = _reasons(target, x + 14, y, option)
    return y + 4


def _reasons(target: Surface, x: int, y: int, option: Option) -> int:
    for reason in option.reasons:
        color = ORANGE if reason.answer < 0.4 else GREY
        target.blit(words(reason.name, color, 15), (x, y))
        _bar(target, x + _NAME - 14, y, reason.answer, (92, 108, 132))
        told = f"{reason.given:.2f} gives {reason.answer:.2f}"
        target.blit(words(told, color, 15), (x + _NAME - 14 + _BAR + 8, y))
        y += _STEP
    return y


def _bar(target: Surface, x: int, y: int, part: float, color: tuple[int, int, int]) -> None:
    pygame.draw.rect(target, (40, 46, 56), Rect(x, y + 3, _BAR, 7))
    pygame.draw.rect(target, color, Rect(x, y + 3, round(_BAR * min(1.0, max(0.0, part))), 7))
