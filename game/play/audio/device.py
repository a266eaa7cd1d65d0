"""The device that plays: pygame's mixer, or none at all."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pygame

RATE = 44_100
VOICES = 40
_BUFFER = 512  # samples: 12 ms
_ABSENT = (pygame.error, NotImplementedError, AttributeError)  # what tells that there is no device


class Device(Protocol):
    """Voices that play clips; a clip is whatever `load` returned."""

    voices: int  # how many, numbered from 0; 0 where nothing can be heard

    def load(self, path: Path, cutoff: float) -> Any:
        """Return a clip without what lies over ``cutoff`` Hz (0: all of it); None if unreadable."""

    def play(self, voice: int, clip: Any, left: float, right: float, *, loop: bool = False) -> None:
        """Play a clip on a voice; a loop comes in softly."""

    def level(self, voice: int, left: float, right: float) -> None:
        """Set how loud a voice is in each ear, 0 to 1."""

    def busy(self, voice: int) -> bool:
        """Whether a voice still plays."""

    def stop(self, voice: int) -> None:
        """End what a voice plays."""

    def close(self) -> None:
        """Let go of the device."""


class Nothing:
    """No device: everything is taken, nothing is heard."""

    voices = 0

    def load(self, path: Path, cutoff: float) -> Any:
        """Return no clip."""
        return None

    def play(self, voice: int, clip: Any, left: float, right: float, *, loop: bool = False) -> None:
        """Play nothing."""

    def level(self, voice: int, left: float, right: float) -> None:
        """Change nothing."""

    def busy(self, voice: int) -> bool:
        """Return that nothing plays."""
        return False

    def stop(self, voice: int) -> None:
        """End nothing."""

    def close(self) -> None:
        """Close nothing."""


class Speakers:
    """pygame's mixer."""

    voices = VOICES

    def __init__(self, name: str = "") -> None:
        """Open the device of a name, or the system's own; pygame.error when there is none."""
        with _hushed():
            pygame.mixer.init(RATE, -16, 2, _BUFFER, devicename=name or None)
        pygame.mixer.set_num_channels(VOICES)

    def load(self, path: Path, cutoff: float) -> Any:
        """Return a clip, see `Device`."""
        try:
            sound = pygame.mixer.Sound(path)
            return _muffled(sound, cutoff) if cutoff else sound
        except (pygame.error, OSError):
            return None

    def play(self, voice: int, clip: Any, left: float, right: float, *, loop: bool = False) -> None:
        """Play a clip, see `Device`."""
        channel = pygame.mixer.Channel(voice)
        channel.play(clip, loops=-1 if loop else 0, fade_ms=60 if loop else 0)
        channel.set_volume(left, right)

    def level(self, voice: int, left: float, right: float) -> None:
        """Set how loud a voice is, see `Device`."""
        pygame.mixer.Channel(voice).set_volume(left, right)

    def busy(self, voice: int) -> bool:
        """Whether a voice still plays."""
        return pygame.mixer.Channel(voice).get_busy()

    def stop(self, voice: int) -> None:
        """End what a voice plays."""
        pygame.mixer.Channel(voice).stop()

    def close(self) -> None:
        """Let go of the device."""
        pygame.mixer.quit()


def open_device(name: str = "") -> Device:
    """Return the speakers of a name, else the system's own, or nothing where there are none."""
    for wanted in dict.fromkeys((name, "")):
        with contextlib.suppress(*_ABSENT):
            return Speakers(wanted)
    return Nothing()


def device_names() -> list[str]:
    """Return the names of what could play, as far as an open device can tell."""
    try:
        from pygame._sdl2.audio import get_audio_device_names

        return list(get_audio_device_names(False))
    except (ImportError, *_ABSENT):
        return []


def _muffled(sound: pygame.mixer.Sound, cutoff: float) -> pygame.mixer.Sound:
    """Return a sound without what lies over ``cutoff`` Hz."""
    samples = np.frombuffer(sound.get_raw(), np.int16).reshape(-1, 2).astype(np.float32)
    size = 1 << (len(samples) - 1).bit_length()
    spectrum = np.fft.rfft(samples, size, axis=0)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    spectrum *= (1 / np.sqrt(1 + (hertz / cutoff) ** 4))[:, None]
    made = np.fft.irfft(spectrum, size, axis=0)[: len(samples)]
    return pygame.mixer.Sound(buffer=np.clip(made, -32_768, 32_767).astype(np.int16).tobytes())


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """Keep what system libraries say about missing devices from the terminal."""
    sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error to keep clean
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
