"""The player's hand: keys, mouse or pad, turned into the commands of the next tick."""

from __future__ import annotations

from typing import Protocol

from game.data.constants import Button
from game.play.aiming import StickAim, targets_of
from game.play.feed import Screen
from game.play.input import Bindings, Controls, Intent
from game.play.pad import Pads
from game.play.render.pictures import angle_of
from game.play.settings import Settings
from game.play.stage import Stage

# how hard and how long a pad shakes, seconds
_HURT, _SHOT, _BLAST = (1.0, 0.25), (0.5, 0.08), (1.0, 0.5)
_EITHER = ("crouch", "lower")  # settings of what is pressed once or held


class Devices(Protocol):
    """What a hand is on."""

    bindings: Bindings
    pads: Pads
    settings: Settings

    @property
    def pointer(self) -> tuple[float, float]:
        """The cursor in pixels of the picture."""


class Hand:
    """What the player holds."""

    def __init__(self, devices: Devices) -> None:
        self.devices = devices
        self.controls = Controls(devices.bindings)
        self.aim = StickAim()
        self._fired = 0
        self._pointed = (-1.0, -1.0)  # where the mouse was
        self._row = -1  # of a terminal's list that it asks for
        self._pushed = False
        self.refresh()

    def refresh(self) -> None:
        """Take over settings that were changed."""
        settings = self.devices.settings
        self.controls.bindings = self.devices.bindings
        self.controls.held = frozenset(one for one in _EITHER if getattr(settings, one) == "hold")

    def lean(self, stage: Stage, seconds: float) -> None:
        """Take the sticks of a pad, when it is in use."""
        pads, settings = self.devices.pads, self.devices.settings
        self.controls.stick = pads.stick("left", settings) if pads.in_use else (0.0, 0.0)
        if pads.in_use:
            stick, targets = pads.stick("right", settings), targets_of(stage)
            move, assist = self.controls.stick, settings.aim_assist
            self.aim.lean(stick, move, targets, assist, seconds, settings.aim_speed)

    def pointer(self, stage: Stage, part: float) -> tuple[float, float]:
        """Return what is aimed at, in pixels of the picture."""
        if self.devices.pads.in_use:
            return self.aim.pointer(stage, part)
        return self.devices.pointer

    def command(self, stage: Stage, part: float, screen: Screen | None = None) -> None:
        """Give the command of the next tick; ``screen`` is that of the terminal one sits at."""
        sim = stage.sim
        cooldown = sim.world.actors.arms.cooldown

        def ready(button: Button) -> bool:
            """Whether a press would count in the next tick."""
            blow = button & (Button.FIRE | Button.MELEE)
            return not blow or int(cooldown[0, sim.player]) <= 1

        intent = self.controls.intent(ready)
        if screen is not None and screen.rows:
            intent = self._pick(stage, screen, intent)
        x, y = stage.view.to_level(*self.pointer(stage, part))
        px, py = stage.watch.now.pos[sim.player].tolist()
        sim.command(move=intent.move, aim=angle_of(x - px, y - py), buttons=int(intent.buttons))

    def _pick(self, stage: Stage, screen: Screen, intent: Intent) -> Intent:
        """Return what a mouse on a terminal's list asks for, in keys: up, down and use.

        The row under it is chosen when the mouse moves, one step every other tick, so that keys
        work as well; a click there is the key for use.
        """
        pointer = self.devices.pointer
        under = -1 if self.devices.pads.in_use else screen.at(*pointer)
        if pointer != self._pointed:
            self._pointed, self._row = pointer, under
        move, buttons = intent.move, intent.buttons
        terminal = stage.sim.world.machines.terminal
        mine = terminal.user[0] == stage.sim.player
        chosen = int(terminal.choice[0][mine][0]) if mine.any() else -1
        if move != (0.0, 0.0) or self._row == chosen:
            self._row = -1
        elif self._row >= 0:
            self._pushed = not self._pushed
            move = (0.0, float(self._pushed) * (1.0 if self._row > chosen else -1.0))
        if under >= 0 and buttons & Button.FIRE:
            buttons &= ~Button.FIRE
            if under == chosen:
                buttons |= Button.USE
        return Intent(move, buttons)

    def rumble(self, stage: Stage) -> None:
        """Let a pad shake when the player was hurt, fired, or felt a blast in the last tick."""
        actors, slot = stage.sim.world.actors, stage.sim.player
        tick, hurt = stage.watch.now.tick, int(actors.health.hurt_tick[0, slot])
        fired, self._fired = self._fired, int(actors.tally.fired[0, slot])
        strength = self.devices.settings.vibration
        if any(boom.age == 0 for boom in stage.effects.glows.booms):
            self.devices.pads.rumble(_BLAST[0] * strength, _BLAST[1])
        elif 0 < tick - 1 <= hurt:
            self.devices.pads.rumble(_HURT[0] * strength, _HURT[1])
        elif self._fired > fired:
            self.devices.pads.rumble(_SHOT[0] * strength, _SHOT[1])
