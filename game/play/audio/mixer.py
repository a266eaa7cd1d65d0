"""The mixer: which clip plays on which voice, how loud in each ear, and what gives way."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.content.sounds import Group, SoundTable
from game.play.audio.device import Device
from game.play.audio.library import Library
from game.play.settings import Settings

LOOP_VOICES = 16  # the first voices are for loops
FADE = 0.7  # seconds in which a loop comes or goes
DUCKED, DUCK_SECONDS = 0.5, 0.5  # 6 dB, after a blast
BACK = 0.15  # seconds of them in which all comes back
LOUDEST = 9  # the priority of what does not give way
_SAME = 3  # of one sound that may begin in one moment
_QUIETEST = 0.004


@dataclass(slots=True)
class Voice:
    """What a voice plays."""

    group: Group = "effects"
    gain: float = 0.0
    pan: float = 0.0
    priority: int = -1


@dataclass(slots=True)
class Loop:
    """A loop that is wanted, and how much of it is heard by now."""

    voice: int
    group: Group
    goal: float
    pan: float
    level: float = 0.0
    held: bool = True


class Mixer:
    """Voices of a device.  Time passes in `update`, in real seconds."""

    def __init__(self, device: Device, library: Library, table: SoundTable) -> None:
        self.device, self.library, self.table = device, library, table
        self._voices = {n: Voice() for n in range(LOOP_VOICES, device.voices)}
        self._loops: dict[str, Loop] = {}
        self._settings = Settings()
        self._begun: dict[str, int] = {}
        self._number = 0
        self._duck = 0.0  # seconds left
        self._mute = 0.0  # seconds left

    def adjust(self, settings: Settings) -> None:
        """Play by other settings from now on."""
        self._settings = settings
        self._set_levels()

    def volume(self, group: Group) -> float:
        """Return how loud a group is by the settings, 0 to 1."""
        s = self._settings
        parts = {
            "effects": s.effects,
            "voice": s.voice,
            "interface": s.interface,
            "music": s.music,
            "ambience": s.ambience,
        }
        return s.volume * parts[group]

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0, depth: int = 0) -> bool:
        """Play a sound once; return whether a voice was found for it.

        ``pan`` is -1 for the left, 1 for the right; ``depth`` says how far behind walls it is.
        """
        told = self.table.sounding(name)
        if self._mute > 0 or self._begun.get(name, 0) >= _SAME:
            return False
        self._number += 1
        clip = self.library.sound(name, self._number, depth)
        gain *= told.gain
        if clip is None or gain < _QUIETEST:
            return False
        number = self._free(told.priority, gain)
        if number is None:
            return False
        self._begun[name] = self._begun.get(name, 0) + 1
        voice = Voice(told.group, gain, pan, told.priority)
        self._voices[number] = voice
        self.device.play(number, clip, *self._heard(voice))
        return True

    def _free(self, priority: int, gain: float) -> int | None:
        """Return a voice that is free, or plays what matters less; None if there is none."""
        for number in self._voices:
            if not self.device.busy(number):
                return number
        if not self._voices:
            return None
        least = min(self._voices, key=lambda n: (self._voices[n].priority, self._voices[n].gain))
        held = self._voices[least]
        return least if (held.priority, held.gain) < (priority, gain) else None

    def hold(self, name: str, group: Group, gain: float, pan: float = 0.0) -> None:
        """Want a loop such as ``places/rain`` until the next `update`; else it fades away."""
        loop = self._loops.get(name)
        if loop is None:
            clip = self.library.loop(name)
            taken = {one.voice for one in self._loops.values()}
            free = [n for n in range(min(LOOP_VOICES, self.device.voices)) if n not in taken]
            if clip is None or not free:
                return
            loop = self._loops[name] = Loop(free[0], group, gain, pan)
            self.device.play(free[0], clip, 0.0, 0.0, loop=True)
        loop.goal, loop.pan, loop.held = gain, pan, True

    def duck(self) -> None:
        """Let everything else give way for a moment: something was very loud."""
        self._duck = DUCK_SECONDS
        self._set_levels()

    def mute(self, seconds: float) -> None:
        """No sound at all for so long."""
        self._mute = max(self._mute, seconds)
        self.silence()
        self._set_levels()

    def silence(self) -> None:
        """End everything that is heard once."""
        for number in self._voices:
            self.device.stop(number)
            self._voices[number] = Voice()

    def restart(self) -> None:
        """Forget what was going on; loops go on."""
        self.silence()
        self._mute = self._duck = 0.0

    def update(self, seconds: float) -> None:
        """Let time pass: loops come and go, what gave way comes back."""
        self._begun.clear()
        self._duck = max(0.0, self._duck - seconds)
        self._mute = max(0.0, self._mute - seconds)
        step = seconds / FADE
        for name, loop in list(self._loops.items()):
            goal = loop.goal if loop.held else 0.0
            loop.level += max(-step, min(step, goal - loop.level))
            if not loop.held and loop.level <= 0:
                self.device.stop(loop.voice)
                del self._loops[name]
            loop.held = False
        self._set_levels()

    def _set_levels(self) -> None:
        for loop in self._loops.values():
            level = loop.level * self._way(loop.group)
            self.device.level(loop.voice, *self._ears(loop.group, level, loop.pan))
        for number, voice in self._voices.items():
            if voice.priority >= 0:
                self.device.level(number, *self._heard(voice))

    def _heard(self, voice: Voice) -> tuple[float, float]:
        gain = voice.gain if voice.priority >= LOUDEST else voice.gain * self._way(voice.group)
        return self._ears(voice.group, gain, voice.pan)

    def _way(self, group: Group) -> float:
        """Return what is left of a group while it gives way."""
        if group == "interface":
            return 1.0
        return 1 - (1 - DUCKED) * min(1.0, self._duck / BACK)

    def _ears(self, group: Group, gain: float, pan: float) -> tuple[float, float]:
        """Return how loud something is in each ear; as loud together wherever it is."""
        gain *= self.volume(group)
        if self._mute > 0 and group != "interface":
            gain = 0.0
        if self._settings.mono:
            pan = 0.0
        turn = (max(-1.0, min(1.0, pan)) + 1) * math.pi / 4
        return min(1.0, gain * math.cos(turn) * 1.2), min(1.0, gain * math.sin(turn) * 1.2)
