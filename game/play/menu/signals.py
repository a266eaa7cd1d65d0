"""What somebody wants of a menu, whatever they hold in their hands."""

from __future__ import annotations

from enum import Enum, auto

import pygame

from game.play.pad import PRESSED


class Signal(Enum):
    """One wish."""

    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    CHOOSE = auto()
    BACK = auto()
    EARLIER = auto()  # the tab before
    LATER = auto()


_KEYS = {
    pygame.K_UP: Signal.UP,
    pygame.K_w: Signal.UP,
    pygame.K_DOWN: Signal.DOWN,
    pygame.K_s: Signal.DOWN,
    pygame.K_LEFT: Signal.LEFT,
    pygame.K_a: Signal.LEFT,
    pygame.K_RIGHT: Signal.RIGHT,
    pygame.K_d: Signal.RIGHT,
    pygame.K_RETURN: Signal.CHOOSE,
    pygame.K_KP_ENTER: Signal.CHOOSE,
    pygame.K_SPACE: Signal.CHOOSE,
    pygame.K_e: Signal.CHOOSE,
    pygame.K_ESCAPE: Signal.BACK,
    pygame.K_BACKSPACE: Signal.BACK,
    pygame.K_PAGEUP: Signal.EARLIER,
    pygame.K_PAGEDOWN: Signal.LATER,
    pygame.K_TAB: Signal.LATER,
}
_PAD = {
    "pad up": Signal.UP,
    "stick up": Signal.UP,
    "pad down": Signal.DOWN,
    "stick down": Signal.DOWN,
    "pad left": Signal.LEFT,
    "stick left": Signal.LEFT,
    "pad right": Signal.RIGHT,
    "stick right": Signal.RIGHT,
    "pad a": Signal.CHOOSE,
    "pad b": Signal.BACK,
    "pad back": Signal.BACK,
    "pad lb": Signal.EARLIER,
    "pad rb": Signal.LATER,
}
_SOUNDS = {Signal.CHOOSE: "ui_choose", Signal.BACK: "ui_back"}  # of the others: ui_move
_MOUSE_BACK = (pygame.BUTTON_RIGHT, pygame.BUTTON_X1)


def signal_of(event: pygame.event.Event) -> Signal | None:
    """Return what an event asks of a menu, None for nothing; the mouse points for itself."""
    if event.type == pygame.KEYDOWN:
        if event.key == pygame.K_TAB and getattr(event, "mod", 0) & pygame.KMOD_SHIFT:
            return Signal.EARLIER
        return _KEYS.get(event.key)
    if event.type == PRESSED:
        return _PAD.get(event.name)
    if event.type == pygame.MOUSEBUTTONDOWN and event.button in _MOUSE_BACK:
        return Signal.BACK
    return None


def sound_of(event: pygame.event.Event) -> str:
    """Return the sound that an event makes in a menu, "" for none."""
    signal = signal_of(event)
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
        signal = Signal.CHOOSE
    return "" if signal is None else _SOUNDS.get(signal, "ui_move")
