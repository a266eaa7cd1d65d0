"""Pads: plugged in and out at any time, their buttons named like keys, their sticks as vectors."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping

import pygame
from pygame._sdl2 import controller

from game.play.settings import Settings

PRESSED = pygame.event.custom_type()  # with the name of what was pressed
RELEASED = pygame.event.custom_type()

BUTTONS: Mapping[int, str] = {
    pygame.CONTROLLER_BUTTON_A: "pad a",
    pygame.CONTROLLER_BUTTON_B: "pad b",
    pygame.CONTROLLER_BUTTON_X: "pad x",
    pygame.CONTROLLER_BUTTON_Y: "pad y",
    pygame.CONTROLLER_BUTTON_BACK: "pad back",
    pygame.CONTROLLER_BUTTON_START: "pad start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "pad l3",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "pad r3",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "pad lb",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "pad rb",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "pad up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "pad down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "pad left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "pad right",
}
TRIGGERS: Mapping[int, str] = {
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: "pad lt",
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: "pad rt",
}
STICKS: Mapping[int, tuple[str, int]] = {
    pygame.CONTROLLER_AXIS_LEFTX: ("left", 0),
    pygame.CONTROLLER_AXIS_LEFTY: ("left", 1),
    pygame.CONTROLLER_AXIS_RIGHTX: ("right", 0),
    pygame.CONTROLLER_AXIS_RIGHTY: ("right", 1),
}
LEANS = (("stick left", "stick right"), ("stick up", "stick down"))  # of the left stick, by axis
AWAY = (pygame.WINDOWFOCUSLOST, pygame.CONTROLLERDEVICEREMOVED)  # nobody's hands are on it
NAMES = (*BUTTONS.values(), *TRIGGERS.values())
_FULL = 32_767
_DOWN, _UP = 0.55, 0.35  # of a trigger or a stick that counts as pressed, and as let go

Vector = tuple[float, float]


def named(kind: int, name: str) -> pygame.event.Event:
    """Return the event of something on a pad that was pressed or released."""
    return pygame.event.Event(kind, name=name)


class Pads:
    """Every pad that is plugged in, taken together as one."""

    def __init__(self) -> None:
        self.in_use = False  # whether the last thing that was touched is a pad
        self.pressure = {"left": [0.0, 0.0], "right": [0.0, 0.0]}
        self._down: set[str] = set()
        self._open: dict[int, controller.Controller] = {}
        with contextlib.suppress(pygame.error):
            controller.init()
            for number in range(controller.get_count()):
                self._plug(number)

    def _plug(self, number: int) -> None:
        with contextlib.suppress(pygame.error):  # not one whose buttons are known
            made = controller.Controller(number)
            self._open[made.as_joystick().get_instance_id()] = made

    def _unplug(self, instance: int) -> list[pygame.event.Event]:
        """Let go of everything that the pad held."""
        gone = self._open.pop(instance, None)
        if gone is not None:
            gone.quit()
        for stick in self.pressure.values():
            stick[:] = [0.0, 0.0]
        held, self._down = sorted(self._down), set()
        return [named(RELEASED, name) for name in held]

    def take(self, event: pygame.event.Event) -> list[pygame.event.Event]:
        """Return what an event comes to: itself, or what was pressed or let go on a pad."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._plug(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            return [*self._unplug(event.instance_id), event]
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            down = event.type == pygame.CONTROLLERBUTTONDOWN
            return self._set(BUTTONS.get(event.button, ""), 1.0 if down else 0.0)
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._axis(event.axis, max(-1.0, event.value / _FULL))
        else:
            if event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION):
                self.in_use = False
            return [event]
        return []

    def _axis(self, axis: int, value: float) -> list[pygame.event.Event]:
        if axis in TRIGGERS:
            return self._set(TRIGGERS[axis], value)
        if axis not in STICKS:
            return []
        stick, along = STICKS[axis]
        self.pressure[stick][along] = value
        if abs(value) > _DOWN:
            self.in_use = True
        if stick == "right":
            return []
        low, high = LEANS[along]
        return self._set(low, -value) + self._set(high, value)

    def _set(self, name: str, value: float) -> list[pygame.event.Event]:
        if name and value > _DOWN and name not in self._down:
            self.in_use = True
            self._down.add(name)
            return [named(PRESSED, name)]
        if value < _UP and name in self._down:
            self._down.discard(name)
            return [named(RELEASED, name)]
        return []

    def stick(self, name: str, settings: Settings) -> Vector:
        """Return how far a stick leans, at most 1 long; (0, 0) within its dead zone."""
        x, y = self.pressure[name]
        length = (x * x + y * y) ** 0.5
        if length <= settings.dead_zone:
            return 0.0, 0.0
        part = min(1.0, (length - settings.dead_zone) / (1 - settings.dead_zone)) / length
        return x * part, y * part

    def rumble(self, strength: float, seconds: float) -> None:
        """Shake the pads, where they can: ``strength`` 0 to 1."""
        if self.in_use and strength > 0:
            for pad in self._open.values():
                pad.rumble(strength, strength, round(seconds * 1000))

    def close(self) -> None:
        """Let go of every pad."""
        for pad in self._open.values():
            pad.quit()
        self._open.clear()
