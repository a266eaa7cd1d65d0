"""What somebody who watches may want, and the keys and buttons for it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

import pygame

from game.play.input import name_of
from game.play.pad import RELEASED


class Wish(Enum):
    """One thing to be done."""

    PLAY = auto()
    SLOWER = auto()
    FASTER = auto()
    TICK_BACK = auto()
    TICK = auto()
    BACK = auto()  # some seconds
    ON = auto()
    START = auto()
    END = auto()
    SIGN_BACK = auto()  # to what happened before
    SIGN = auto()
    REWIND = auto()  # held
    WIND = auto()
    FOLLOW = auto()  # the next one
    FOLLOW_BACK = auto()
    FREE = auto()  # the camera
    SIGHT = auto()
    BRANCH = auto()
    HIDE = auto()  # the bar
    LEAVE = auto()


KEYS: Mapping[str, Wish] = {
    "space": Wish.PLAY,
    "return": Wish.PLAY,
    "down": Wish.SLOWER,
    "-": Wish.SLOWER,
    "up": Wish.FASTER,
    "=": Wish.FASTER,
    "q": Wish.TICK_BACK,
    "e": Wish.TICK,
    ",": Wish.TICK_BACK,
    ".": Wish.TICK,
    "left": Wish.BACK,
    "right": Wish.ON,
    "home": Wish.START,
    "end": Wish.END,
    "b": Wish.SIGN_BACK,
    "n": Wish.SIGN,
    "r": Wish.REWIND,
    "y": Wish.WIND,
    "tab": Wish.FOLLOW,
    "f": Wish.FREE,
    "v": Wish.SIGHT,
    "t": Wish.BRANCH,
    "h": Wish.HIDE,
    "escape": Wish.LEAVE,
    "backspace": Wish.LEAVE,
}
PAD: Mapping[str, Wish] = {
    "pad a": Wish.PLAY,
    "pad down": Wish.SLOWER,
    "pad up": Wish.FASTER,
    "pad lb": Wish.TICK_BACK,
    "pad rb": Wish.TICK,
    "pad left": Wish.BACK,
    "pad right": Wish.ON,
    "pad back": Wish.SIGN_BACK,
    "pad r3": Wish.SIGN,
    "pad lt": Wish.REWIND,
    "pad rt": Wish.WIND,
    "pad y": Wish.FOLLOW,
    "pad l3": Wish.FREE,
    "pad x": Wish.SIGHT,
    "pad start": Wish.BRANCH,
    "pad b": Wish.LEAVE,
}
HELD = (Wish.REWIND, Wish.WIND)
REPEATED = (Wish.TICK_BACK, Wish.TICK, Wish.BACK, Wish.ON)
_WAIT, _AGAIN = 0.35, 0.08  # seconds until what is held down repeats, and between repeats
_BACKWARDS = {Wish.FOLLOW: Wish.FOLLOW_BACK}  # with shift
_WAYS = {"w": (0, -1), "s": (0, 1), "a": (-1, 0), "d": (1, 0)}


def key_of(wish: Wish, pad: bool) -> str:
    """Return the name of the first key for a wish, or of the button of a pad; "" for none."""
    return next((name for name, one in (PAD if pad else KEYS).items() if one is wish), "")


class Keys:
    """Turns events into wishes; some repeat, or last, while their key is down."""

    def __init__(self) -> None:
        self._down: dict[str, float] = {}  # name -> seconds until it repeats
        self._ways: set[str] = set()

    def release(self) -> None:
        """Let go of everything."""
        self._down.clear()
        self._ways.clear()

    @property
    def way(self) -> tuple[float, float]:
        """Where the camera is sent by keys."""
        x = sum(_WAYS[name][0] for name in self._ways)
        y = sum(_WAYS[name][1] for name in self._ways)
        return float(x), float(y)

    def holds(self, wish: Wish) -> bool:
        """Whether a key for a wish is down."""
        return any(_wish(name) is wish for name in self._down)

    def take(self, event: pygame.event.Event) -> Wish | None:
        """Take in a key or a button; return what is wanted at once."""
        name = name_of(event).lower()
        if event.type in (pygame.KEYUP, RELEASED):
            self._down.pop(name, None)
            self._ways.discard(name)
            return None
        if name in _WAYS and event.type == pygame.KEYDOWN:
            self._ways.add(name)
            return None
        wish = _wish(name)
        if wish is None or getattr(event, "repeat", False):
            return None
        if wish in REPEATED or wish in HELD:
            self._down[name] = _WAIT
        if getattr(event, "mod", 0) & pygame.KMOD_SHIFT:
            wish = _BACKWARDS.get(wish, wish)
        return None if wish in HELD else wish

    def again(self, seconds: float) -> list[Wish]:
        """Let time pass; return what is wanted once more."""
        wishes = []
        for name, left in self._down.items():
            self._down[name] = left - seconds
            wish = _wish(name)
            if self._down[name] <= 0 and wish in REPEATED:
                self._down[name] = _AGAIN
                wishes.append(wish)
        return wishes


def _wish(name: str) -> Wish | None:
    return KEYS.get(name) or PAD.get(name)
