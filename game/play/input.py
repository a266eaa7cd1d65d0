"""Keys and mouse: which binding does what, and what the player wants in the next tick."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import pygame

from game.data.constants import Button

BUFFER = 5  # ticks that a press waits until the body is ready for it

MOUSE = {1: "mouse left", 2: "mouse middle", 3: "mouse right", 4: "mouse back", 5: "mouse forward"}

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
    "crouch": ("c",),  # pressed once
    "crouch_hold": ("left ctrl", "right ctrl"),
    "focus": ("space",),
    "pause": ("escape", "p"),
    "restart": ("tab", "backspace"),
    "why": ("y",),
    "skip": ("k",),  # held
}
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
_WAYS = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}


class Bindings:
    """Actions by the name of a key or mouse button."""

    def __init__(self, changed: Mapping[str, Iterable[str]] | None = None) -> None:
        self.keys = {action: tuple(keys) for action, keys in DEFAULTS.items()}
        for action, keys in (changed or {}).items():
            if action in self.keys:
                self.keys[action] = tuple(keys)
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
        """Return the first key of an action as a person reads it."""
        names = self.keys.get(action, ())
        short = {"mouse left": "LMB", "mouse right": "RMB", "mouse middle": "MMB"}
        return short.get(names[0], names[0].upper()) if names else ""


def name_of(event: pygame.event.Event) -> str:
    """Return the name of the key or button of an event; "" for other events."""
    if event.type in (pygame.KEYDOWN, pygame.KEYUP):
        return pygame.key.name(event.key)
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        return MOUSE.get(event.button, "")
    return ""


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
    crouching: bool = False
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
        self.crouching = False
        self._waiting.clear()

    def take(self, event: pygame.event.Event) -> list[str]:
        """Take in an event; return the actions that were just begun."""
        actions = self.bindings.of(name_of(event)) if name_of(event) else []
        if event.type in (pygame.KEYUP, pygame.MOUSEBUTTONUP):
            self._held.difference_update(actions)
            return []
        if not actions or getattr(event, "repeat", False):
            return []
        for action in actions:
            self._held.add(action)
            button = BUTTONS.get(action)
            if button is not None and button & _PRESSES:
                self._waiting[button] = BUFFER
            if action == "crouch":
                self.crouching = not self.crouching
        return actions

    def intent(self, ready: Callable[[Button], bool] = lambda button: True) -> Intent:
        """Return what is wanted in the next tick; ``ready`` says whether a press would count."""
        x = y = 0.0
        for action, (dx, dy) in _WAYS.items():
            if action in self._held:
                x, y = x + dx, y + dy
        length = max(1.0, (x * x + y * y) ** 0.5)
        buttons = Button(0)
        for action, button in BUTTONS.items():
            if action in self._held:
                buttons |= button
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
        if self.crouching and not buttons & Button.RUN:
            buttons |= Button.CROUCH
        return Intent((x / length, y / length), buttons)
