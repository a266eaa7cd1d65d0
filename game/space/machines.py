"""Machines: where a level's devices and switches are, and what they do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.content.devices import Devices, load_devices
from game.content.things import Things
from game.space.grid import Grid
from game.tiled.circuits import circuit_of, fed_by
from game.tiled.level import Level
from game.tiled.schema import Device, Switch

Reals = NDArray[np.float32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class MachineShapes:
    """Devices, then switches, of the map in its order, M rows."""

    pos: Reals  # (M, 2) metres
    half: Reals  # (M, 2) metres of half its size
    cell: NDArray[np.int32]  # (M,) where it is, or the nearest floor
    feeds: Flags  # (M, circuits) what it switches
    works_door: NDArray[np.int16]  # (M,) the door it locks and unlocks, -1 none
    kind: NDArray[np.int16]  # (M,) row of Devices
    needs: NDArray[np.uint32]  # (M,) things that its use takes, a bit for each row of Things
    devices: Devices

    @property
    def count(self) -> int:
        """Number of machines, M."""
        return len(self.pos)

    def distance(self, pos: Reals) -> Reals:
        """Metres from each position (K, 2) to each machine's edge: (K, M)."""
        outside = np.maximum(np.abs(pos[:, None] - self.pos) - self.half, 0)
        x, y = outside[..., 0], outside[..., 1]
        return np.asarray(np.sqrt(x * x + y * y))


def machines_of(
    level: Level, grid: Grid, circuits: tuple[str, ...], things: Things
) -> MachineShapes:
    """Return a level's machines; FaultError for a thing that does not exist."""
    machines: tuple[Device | Switch, ...] = (*level.devices, *level.switches)
    feeds = np.zeros((len(machines), len(circuits)), bool)
    works = np.full(len(machines), -1, np.int16)
    needs = np.zeros(len(machines), np.uint32)
    doors = {door.id: index for index, door in enumerate(level.doors)}
    lamps = {light.id: circuit_of(light) for light in level.lights}
    devices = load_devices()
    kinds = []
    for row, machine in enumerate(machines):
        named = fed_by(machine.circuit)
        if isinstance(machine, Switch) and machine.target:
            named = (lamps[machine.target],) if machine.target in lamps else named
            works[row] = doors.get(machine.target, -1)
        feeds[row] = [name in named for name in circuits]
        kinds.append(devices.kind(machine.device if isinstance(machine, Device) else ""))
        if isinstance(machine, Device):
            needs[row] = sum(1 << things.row(name) for name in set(fed_by(machine.needs)))
    half = [
        (m.size[0] / 2, m.size[1] / 2) if isinstance(m, Device) else (0.0, 0.0) for m in machines
    ]
    pos = np.array([m.pos for m in machines], np.float32).reshape(-1, 2)
    return MachineShapes(
        pos=pos,
        half=np.array(half, np.float32).reshape(-1, 2),
        cell=grid.to_cell(pos),
        feeds=feeds,
        works_door=works,
        kind=np.array(kinds, np.int16),
        needs=needs,
        devices=devices,
    )
