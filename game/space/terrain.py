"""The terrain: everything about a level's place that no tick changes, in one bundle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.content.things import Things
from game.data.constants import ticks
from game.space.areas import Areas
from game.space.ballistics import Ballistics
from game.space.cover import Cover
from game.space.grid import Grid
from game.space.light import LightMap
from game.space.machines import machines_of
from game.space.paths import NavigationSet
from game.space.sight import Sight
from game.space.sound import Acoustics
from game.tiled.circuits import bulbs_of, circuit_names, circuit_of
from game.tiled.level import Level
from game.tiled.schema import Door

MOST_EXPECTED_LOCKS = 3  # beyond that there are too many sets of locked doors to foresee

Reals = NDArray[np.float32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class DoorShapes:
    """Doors of the map in its order, D rows."""

    low: Reals  # (D, 2) metres, the corner nearest the origin
    high: Reals  # (D, 2) metres, the other corner
    centre: Reals  # (D, 2) metres
    normal: Reals  # (D, 2) unit vector across the doorway, along +x or +y
    thin: Flags  # bullets go through
    glass: Flags  # seen through, and shatters
    key: NDArray[np.int16]  # row of Things, -1 none

    @property
    def count(self) -> int:
        """Number of doors, D."""
        return len(self.centre)

    def distance(self, pos: Reals) -> Reals:
        """Metres from each position (K, 2) to each door's rectangle: (K, D)."""
        outside = np.maximum(self.low - pos[:, None], pos[:, None] - self.high)
        outside = np.maximum(outside, 0)
        x, y = outside[..., 0], outside[..., 1]
        return np.asarray(np.sqrt(x * x + y * y))


@dataclass(frozen=True)
class Patrols:
    """Patrol paths, P rows padded to the longest."""

    points: Reals  # (P, K, 2) metres
    length: NDArray[np.int32]  # (P,)
    loop: Flags  # (P,)
    wait: NDArray[np.int32]  # (P,) ticks at each point
    of: NDArray[np.int16]  # (actors,) the patrol of each spawn, -1 none


class Terrain:
    """A level's place: grid, paths, sight, light, cover, doors, machines, patrols, homes.

    ``cache`` is a folder in which the large tables are kept between runs.
    """

    def __init__(self, level: Level, things: Things, cache: Path | None = None) -> None:
        rects = [door.rect for door in level.doors]
        self.grid = Grid(level.solid, level.opaque, level.bullets, rects)
        self.doors = _doors(level, things)
        self.hides = ~self.doors.glass
        self.sight = Sight(self.grid, self.hides, cache)
        self.navigation = NavigationSet(self.grid, cache)
        self.acoustics = Acoustics(self.grid, self.navigation.get(0))
        self._expect_locks(level)
        self.ballistics = Ballistics(self.grid, self.doors.thin, self.doors.glass)
        self.circuits = circuit_names(level)
        self.machines = machines_of(level, self.grid, self.circuits, things)
        self.exits = _exits(level, self.grid)
        self.patrols = _patrols(level)
        self.home: Reals = np.array([s.pos for s in level.spawns], np.float32).reshape(-1, 2)
        self.home_facing = np.array([s.facing for s in level.spawns], np.int32)
        lights = level.lights
        number = {name: index for index, name in enumerate(self.circuits)}
        self.light = LightMap(
            self.grid,
            pos=np.array([light.pos for light in lights], np.float32).reshape(-1, 2),
            radius=np.array([light.radius for light in lights], np.float32),
            brightness=np.array([light.brightness for light in lights], np.float32),
            cone=np.array([light.cone for light in lights], np.int32),
            facing=np.array([light.facing for light in lights], np.int32),
            circuit=np.array([number[circuit_of(light)] for light in lights], np.int32),
            circuits=len(self.circuits),
            ambient=level.ambient,
            shut=self.hides & ~np.array([door.open for door in level.doors], bool),
            breakable=bulbs_of(level),
        )

    def _expect_locks(self, level: Level) -> None:
        """Make ready what play would otherwise wait for: paths for each set of locked doors."""
        here = np.zeros(1, np.int32)
        self.navigation.get(0).doors_on_path(here, here)
        lockable = [1 << row for row, door in enumerate(level.doors) if door.locked]
        if len(lockable) <= MOST_EXPECTED_LOCKS:
            for count in range(1, len(lockable) + 1):
                for bits in combinations(lockable, count):
                    self.navigation.get(sum(bits))

    @cached_property
    def cover(self) -> Cover:
        """Cover at and near each cell."""
        return Cover(self.grid, self.navigation.get(0), self.sight)

    @cached_property
    def areas(self) -> Areas:
        """The floor in pieces of about two metres."""
        return Areas(self.grid)

    @cached_property
    def beside_door(self) -> Flags:
        """Whether a door is less than a metre away, or almost: (N,) by cell."""
        near = np.pad(self.grid.door_of >= 0, 2)
        for axis in (0, 1):
            near = np.logical_or.reduce([np.roll(near, step, axis) for step in range(-2, 3)])
        return near[2:-2, 2:-2].ravel()[self.grid.tile_of]

    def door_at(self, pos: Reals) -> NDArray[np.int16]:
        """Return the door at each position (..., 2), -1 where there is none."""
        return self.grid.door_of.ravel().take(self.grid.to_tile(pos))

    def door_occupied(self, door: NDArray[Any], pos: Reals, present: Flags) -> Flags:
        """Whether anybody present, at (K, actors, 2), stands in door k: (K,)."""
        inside = self.grid.door_of.ravel().take(self.grid.to_tile(pos)) == door[:, None]
        return np.asarray((inside & present).any(axis=1))

    def sees(
        self,
        shut: NDArray[Any],
        cell: NDArray[Any],
        other: NDArray[Any],
        low: NDArray[np.bool_] | bool = False,
    ) -> Flags:
        """Whether there is a line of sight; ``low`` where low cover hides the other."""
        return self.sight.visible(cell, other, shut, low)

    def next_cell(
        self, locks: NDArray[np.uint64], goal: NDArray[Any], cell: NDArray[Any]
    ) -> NDArray[np.int32]:
        """Return the next cell towards a goal cell, with these doors locked: rows of each."""
        return self.navigation.step(locks, goal, cell)

    def path_metres(
        self, locks: NDArray[np.uint64], goal: NDArray[Any], cell: NDArray[Any]
    ) -> Reals:
        """Return the length of the path in metres; infinite where locked doors bar it."""
        return self.navigation.distance(locks, goal, cell)

    def metres_to_areas(self, locks: NDArray[np.uint64], cell: NDArray[Any]) -> Reals:
        """Return the paths in metres from cells (R,) to the middle of every area: (R, G)."""
        return self.navigation.distances(locks, cell, self.areas.middle)


def _doors(level: Level, things: Things) -> DoorShapes:
    rects = np.array([door.rect for door in level.doors], np.float32).reshape(-1, 4)
    low, high = rects[:, :2] * np.float32(0.5), rects[:, 2:] * np.float32(0.5)
    size = high - low
    across = _doorway_axis(level.doors, level, size)
    return DoorShapes(
        low=low,
        high=high,
        centre=(low + high) * np.float32(0.5),
        normal=across,
        thin=np.array([door.thin for door in level.doors], bool),
        glass=np.array([door.glass for door in level.doors], bool),
        key=np.array([things.row(d.key) if d.key else -1 for d in level.doors], np.int16),
    )


def _doorway_axis(doors: tuple[Door, ...], level: Level, size: Reals) -> Reals:
    """Return the way one goes through each door: across its longer side, or between its jambs."""
    across = np.zeros((len(doors), 2), np.float32)
    for index, door in enumerate(doors):
        x0, y0, _, y1 = door.rect
        wide, deep = size[index]
        if wide == deep:
            beside = level.solid[y0:y1, max(0, x0 - 1)].any()
            along_x = not bool(beside)
        else:
            along_x = bool(deep > wide)
        across[index] = (1, 0) if along_x else (0, 1)
    return across


def _patrols(level: Level) -> Patrols:
    longest = max((len(patrol.points) for patrol in level.patrols), default=1)
    points = np.zeros((len(level.patrols), longest, 2), np.float32)
    for row, patrol in enumerate(level.patrols):
        points[row, : len(patrol.points)] = patrol.points
    number = {patrol.id: row for row, patrol in enumerate(level.patrols)}
    return Patrols(
        points=points,
        length=np.array([len(p.points) for p in level.patrols], np.int32),
        loop=np.array([p.loop for p in level.patrols], bool),
        wait=np.array([ticks(p.wait) for p in level.patrols], np.int32),
        of=np.array([number.get(s.patrol, -1) for s in level.spawns], np.int16),
    )


def _exits(level: Level, grid: Grid) -> Reals:
    """Return the floor (E, 2) nearest to the middle of each exit, in metres."""
    middle = [np.mean(zone.points, axis=0) for zone in level.zones if zone.kind == "exit"]
    return grid.centre[grid.to_cell(np.array(middle, np.float32).reshape(-1, 2))]
