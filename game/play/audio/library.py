"""The library of clips: files by name, each as it is and behind walls, read beside the game."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from game.content.paths import ASSETS
from game.play.audio.device import Device

CUTOFFS = (0.0, 2400.0, 700.0)  # Hz that are left in the open, round a corner, behind walls


class Library:
    """Clips of a device.  What is not read yet, or cannot be, is not heard."""

    def __init__(self, device: Device, folder: Path = ASSETS / "sounds") -> None:
        self._device, self.folder = device, folder
        self._clips: dict[tuple[str, int], Any] = {}
        self._reader: threading.Thread | None = None
        self._closing = False
        self._variants: dict[str, int] = {}
        for path in sorted((folder / "effects").glob("*.ogg")) if device.voices else ():
            name = path.stem.rpartition("_")[0]
            self._variants[name] = self._variants.get(name, 0) + 1

    def read(self, loops: Iterable[str] = ()) -> None:
        """Read all sounds, then ``loops`` (such as ``places/rain``), while the game goes on."""
        if not self._device.voices:
            return
        wanted = [(one, 0) for one in loops]
        effects = [
            (f"effects/{name}_{number + 1}", depth)
            for depth in range(len(CUTOFFS))
            for name, count in self._variants.items()
            for number in range(count)
        ]
        self.wait()
        jobs = [job for job in [*effects, *wanted] if job not in self._clips]
        if jobs:
            self._reader = threading.Thread(target=self._work, args=(jobs,), daemon=True)
            self._reader.start()

    def _work(self, jobs: list[tuple[str, int]]) -> None:
        for name, depth in jobs:
            if self._closing:
                return
            path = self.folder / f"{name}.ogg"
            self._clips[name, depth] = self._device.load(path, CUTOFFS[depth])

    def wait(self) -> None:
        """Wait until everything asked for is read."""
        if self._reader is not None:
            self._reader.join()

    def close(self) -> None:
        """Read no more."""
        self._closing = True
        self.wait()

    def has(self, name: str) -> bool:
        """Whether there is a sound of that name."""
        return name in self._variants

    def sound(self, name: str, number: int, depth: int) -> Any:
        """Return one of the variants of a sound, ``depth`` walls deep; None while not read."""
        count = self._variants.get(name, 0)
        return self._clips.get((f"effects/{name}_{number % count + 1}", depth)) if count else None

    def loop(self, name: str) -> Any:
        """Return a loop such as ``places/rain``; None while not read."""
        return self._clips.get((name, 0))
