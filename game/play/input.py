"""Keys and mouse: which binding does what, and what the player wants in the next tick."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import pygame

from game.data.constants import Button
from game.play.pad import PRESSED, RELEASED

BUFFER = 5  # ticks that a press waits until the body is ready for it

MOUSE = {
    pygame.BUTTON_LEFT: "mouse left",
    pygame.BUTTON_MIDDLE: "mouse middle",
    pygame.BUTTON_RIGHT: "mouse right",
    pygame.BUTTON_WHEELUP: "wheel up",
    pygame.BUTTON_WHEELDOWN: "wheel down",
    pygame.BUTTON_X1: "mouse back",
    pygame.BUTTON_X2: "mouse forward",
}

DEFAULTS: Mapping[str, tuple[str, ...]] = {
    "up": ("w", "up"),
    "down": ("s", "down"),
    "left": ("a", "left"),
    "right": ("d", "right"),
    "fire": ("mouse left",),
    "melee": ("mouse right", "v"),
    "reload": ("r",),
    "interact": ("e",),
    "pickup": ("f",),
    "throw": ("q",),
    "grab": ("g",),
    "lower": ("h",),
    "run": ("left shift", "right shift"),
    "crouch": ("c",),  # pressed once or held, as the settings say
    "crouch_hold": ("left ctrl", "right ctrl"),
    "focus": ("space",),
    "pause": ("escape", "p"),
    "restart": ("tab", "backspace"),
    "why": ("y",),
    "skip": ("k",),  # held
}
# the left stick walks, the right one aims
PAD: Mapping[str, tuple[str, ...]] = {
    "fire": ("pad rt",),
    "melee": ("pad x",),
    "reload": ("pad rb",),
    "interact": ("pad a",),
    "pickup": ("pad y",),
    "throw": ("pad lb",),
    "grab": ("pad b",),
    "lower": ("pad r3",),
    "run": ("pad l3",),
    "crouch": ("pad lt",),
    "pause": ("pad start",),
    "restart": ("pad back",),
    "focus": ("pad right",),
    "why": ("pad up",),
    "skip": ("pad down",),
}
_SHORT = {"mouse left": "LMB", "mouse right": "RMB", "mouse middle": "MMB"}
BUTTONS: Mapping[str, Button] = {
    "fire": Button.FIRE,
    "melee": Button.MELEE,
    "reload": Button.RELOAD,
    "interact": Button.USE,
    "pickup": Button.SWAP,
    "throw": Button.THROW,
    "run": Button.RUN,
    "crouch_hold": Button.CROUCH,
    "focus": Button.FOCUS,
    "grab": Button.GRAB,
    "lower": Button.LOWER,
}
_PRESSES = Button.FIRE | Button.MELEE | Button.RELOAD | Button.USE | Button.SWAP | Button.THROW
_EITHER = {"crouch": Button.CROUCH, "lower": Button.LOWER}  # pressed once, or held
_ACTION = re.compile(r"\{([a-z_]+)\}")  # in a hint
_WAYS = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}


class Bindings:
    """Actions by the name of a key or mouse button."""

    def __init__(self, changed: Mapping[str, Iterable[str]] | None = None) -> None:
        self.pad = False  # whether a pad is in use, so that its buttons are told
        self.keys = {action: keys + PAD.get(action, ()) for action, keys in DEFAULTS.items()}
        for action, keys in (changed or {}).items():
            if action in self.keys:
                names = tuple(keys)
                pads = () if any(is_pad(name) for name in names) else PAD.get(action, ())
                self.keys[action] = names + pads
        self._actions: dict[str, list[str]] = {}
        for action, names in self.keys.items():
            for name in names:
                self._actions.setdefault(name.lower(), []).append(action)

    def of(self, name: str) -> list[str]:
        """Return the actions of a key."""
        return self._actions.get(name.lower(), [])

    def conflicts(self) -> dict[str, list[str]]:
        """Return the keys that do more than one thing."""
        return {name: actions for name, actions in self._actions.items() if len(actions) > 1}

    def shown(self, action: str) -> str:
        """Return the first key of an action as a person reads it, on what is in use."""
        names = self.keys.get(action, ())
        mine = [name for name in names if is_pad(name) == self.pad] or names
        return spelled(mine[0]) if mine else ""

    def put_into(self, text: str) -> str:
        """Return a hint in which the key of an action stands for its name in braces."""
        return _ACTION.sub(lambda named: f"[{self.shown(named[1])}]", text)

    def rebound(self, action: str, name: str) -> dict[str, list[str]]:
        """Return all keys, ``action`` bound to ``name`` alone on the device it belongs to."""
        keys = {one: list(names) for one, names in self.keys.items()}
        kept = [old for old in keys[action] if is_pad(old) != is_pad(name)]
        keys[action] = [*kept, name] if is_pad(name) else [name, *kept]
        return keys

    def shared(self, action: str) -> list[tuple[str, str]]:
        """Return the (key, other action) of every key of an action that does something else too."""
        return [
            (name, other)
            for name in self.keys.get(action, ())
            for other in self.of(name)
            if other != action
        ]


def is_pad(name: str) -> bool:
    """Whether a name is that of a button of a pad."""
    return name.startswith("pad ")


def spelled(name: str) -> str:
    """Return the name of a key as a person reads it."""
    return _SHORT.get(name, name.removeprefix("pad ").upper())


def name_of(event: pygame.event.Event) -> str:
    """Return the name of the key or button of an event; "" for other events."""
    if event.type in (pygame.KEYDOWN, pygame.KEYUP):
        return pygame.key.name(event.key)
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        return MOUSE.get(event.button, "")
    return str(event.name) if event.type in (PRESSED, RELEASED) else ""


def is_press(event: pygame.event.Event) -> bool:
    """Whether a key or a button of a pad was pressed."""
    return event.type in (pygame.KEYDOWN, PRESSED)


@dataclass(frozen=True, slots=True)
class Intent:
    """What the player wants in a tick."""

    move: tuple[float, float]  # at most 1 long
    buttons: Button


@dataclass
class Controls:
    """Turns events into intents.

    A press that is shorter than a tick still counts, and one that comes while the body is not
    ready waits up to BUFFER ticks.
    """

    bindings: Bindings
    held: frozenset[str] = frozenset({"lower"})  # of `_EITHER`, those that last while held
    stick: tuple[float, float] = (0.0, 0.0)  # how far the left stick of a pad leans
    _latched: set[str] = field(default_factory=set)
    _held: set[str] = field(default_factory=set)
    _waiting: dict[Button, int] = field(default_factory=dict)

    def release(self) -> None:
        """Let go of everything: the window lost the keyboard, or a menu opened."""
        self._held.clear()
        self._waiting.clear()

    def holds(self, action: str) -> bool:
        """Whether an action's key is down."""
        return action in self._held

    def restart(self) -> None:
        """Start an attempt: standing, keys as they are held."""
        self._latched.clear()
        self._waiting.clear()

    def take(self, event: pygame.event.Event) -> list[str]:
        """Take in an event; return the actions that were just begun."""
        actions = self.bindings.of(name_of(event)) if name_of(event) else []
        if event.type in (pygame.KEYUP, pygame.MOUSEBUTTONUP, RELEASED):
            self._held.difference_update(actions)
            return []
        if not actions or getattr(event, "repeat", False):
            return []
        for action in actions:
            self._held.add(action)
            button = BUTTONS.get(action)
            if button is not None and button & _PRESSES:
                self._waiting[button] = BUFFER
            if action in _EITHER and action not in self.held:
                self._latched ^= {action}
        return actions

    def intent(self, ready: Callable[[Button], bool] = lambda button: True) -> Intent:
        """Return what is wanted in the next tick; ``ready`` says whether a press would count."""
        x, y = self.stick
        for action, (dx, dy) in _WAYS.items():
            if action in self._held:
                x, y = x + dx, y + dy
        length = max(1.0, (x * x + y * y) ** 0.5)
        buttons = Button(0)
        for action, button in BUTTONS.items():
            if action in self._held and (action not in _EITHER or action in self.held):
                buttons |= button
        for action in self._latched - self.held:
            if not (action == "crouch" and buttons & Button.RUN):
                buttons |= _EITHER[action]
        if "crouch" in self._held & self.held:
            buttons |= Button.CROUCH
        for button, left in list(self._waiting.items()):
            if ready(button):
                buttons |= button
                del self._waiting[button]
            else:
                # not held until it counts: a press is told from a hold by the tick before
                buttons &= ~button
                self._waiting[button] = left - 1
                if left <= 1:
                    del self._waiting[button]
        return Intent((x / length, y / length), buttons)
