"""Devices: what a kind of device does beside being used, ``assets/devices.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from game.content.faults import FaultError
from game.content.paths import ASSETS
from game.content.reading import Schema, fit, read_toml
from game.content.rows import Named, column, in_ticks

_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")

Reals = NDArray[np.float32]
Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]


class DeviceKind(Schema):
    """One kind of device."""

    fuse: float = Field(default=0, ge=0, le=600)  # seconds from its use to a blast; 0 none
    hum: float = Field(default=0, ge=0, le=500)  # metres that it is heard over meanwhile
    spark: float = Field(default=0, ge=0, le=50)  # metres: a shot so near sets it off while on
    damage: float = Field(default=0, ge=0, le=10_000)  # hit points in the middle of the blast
    blast: float = Field(default=0, ge=0, le=50)  # metres that the blast reaches
    once: bool = False  # goes off once, then never again
    alarm: float = Field(default=0, ge=0, le=500)  # metres that its alarm is heard over; 0 none
    rings: float = Field(default=0, ge=0, le=600)  # seconds that the alarm rings
    jolts: bool = False  # bullets and blows that meet it set the alarm off, too
    stays: float = Field(default=0, ge=0, le=600)  # seconds until it goes off by itself; 0 never
    clears: bool = False  # who does not fight leaves by the nearest exit when it rings
    screen: bool = False  # may show a puzzle of the level: whoever plays sits down at it


@dataclass(frozen=True)
class Devices(Named):
    """All kinds of devices, sorted by id, and after them one row that does nothing; constant."""

    fuse: Ints  # ticks
    hum: Reals  # metres
    spark: Reals  # metres
    damage: Reals
    blast: Reals  # metres
    once: Flags
    alarm: Reals  # metres
    rings: Ints  # ticks
    stays: Ints  # ticks until it goes off by itself, 0 never
    jolts: Flags
    clears: Flags
    screen: Flags

    def kind(self, name: str) -> int:
        """Return the row of a kind; that of doing nothing for any other name."""
        return self.names.index(name) if name in self.names else len(self.names)


@cache
def load_devices(path: Path = ASSETS / "devices.toml") -> Devices:
    """Return all kinds of a file; FaultError with everything wrong in it."""
    document = read_toml(path)
    faults = []
    made = {}
    for name in sorted(document.values):
        kind, wrong = fit(DeviceKind, document.values[name], [document], (name,))
        faults += wrong
        if not _ID.fullmatch(name):
            faults.append(document.fault((name,), "not a name in small_caps"))
        elif kind is not None:
            made[name] = kind
            if (kind.fuse or kind.spark) and not kind.blast:
                faults.append(document.fault((name,), "goes off, and blast says not how far"))
            if bool(kind.alarm) != bool(kind.rings):
                faults.append(document.fault((name,), "expected both alarm and rings, or neither"))
    if faults:
        raise FaultError(faults)
    rows = [*made.values(), DeviceKind()]
    return Devices(
        source=document.file,
        names=tuple(made),
        fuse=column(rows, "i4", lambda k: in_ticks(k.fuse)),
        hum=column(rows, "f4", lambda k: k.hum),
        spark=column(rows, "f4", lambda k: k.spark),
        damage=column(rows, "f4", lambda k: k.damage),
        blast=column(rows, "f4", lambda k: k.blast),
        once=column(rows, "?", lambda k: k.once),
        alarm=column(rows, "f4", lambda k: k.alarm),
        rings=column(rows, "i4", lambda k: in_ticks(k.rings)),
        stays=column(rows, "i4", lambda k: in_ticks(k.stays)),
        jolts=column(rows, "?", lambda k: k.jolts),
        clears=column(rows, "?", lambda k: k.clears),
        screen=column(rows, "?", lambda k: k.screen),
    )
