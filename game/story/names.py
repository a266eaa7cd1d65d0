"""Names: what a story's words refer to on a map, each followed or told as a fault."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from game.content.armoury import Armoury
from game.content.cast import Cast
from game.content.faults import Fault, nearest
from game.content.reading import MOST_FAULTS, Document, clip
from game.content.text import Catalogue
from game.content.things import Things
from game.content.toml_lines import Path as KeyPath
from game.data.constants import TILE
from game.data.puzzles import Puzzles
from game.story.script import Bools, Call, Check, Mark, MarkKind, People, Timer
from game.tiled.circuits import bulbs_of, circuit_names, circuit_of
from game.tiled.level import Level

MOST_HINTS = 25
ANYONE, PLAYER = "anyone", "player"


class Names:
    """Everything on a level that a story may name; notes a fault for each name that is not there.

    After a fault the look-ups return something harmless, so that one pass finds all of them.
    """

    def __init__(
        self,
        level: Level,
        cast: Cast,
        armoury: Armoury,
        things: Things,
        catalogue: Catalogue | None,
        document: Document,
        puzzles: Puzzles,
        extra_sides: Iterable[str] = (),
    ) -> None:
        self.level, self.cast, self.armoury, self.things = level, cast, armoury, things
        self.catalogue = catalogue
        self.document = document
        self.faults: list[Fault] = []
        self.count = len(level.spawns)
        self.spawns = [spawn.name for spawn in level.spawns]
        self.side_names = [
            s.side or (cast.side[cast.row(s.character)] if s.character in cast.names else "")
            for s in level.spawns
        ]
        self.sides = tuple(sorted({*self.side_names, *extra_sides}))
        self.groups = tuple(sorted({s.group for s in level.spawns if s.group}))
        self.doors = [door.name for door in level.doors]
        self.machines = [one.name for one in (*level.devices, *level.switches)]
        self.machine_pos = [one.pos for one in level.devices]
        self.machine_pos += [one.pos for one in level.switches]
        self.circuits = circuit_names(level)
        bulbs = [level.lights[row] for row in bulbs_of(level)]
        self.bulbs = np.array([one.pos for one in bulbs], np.float32).reshape(-1, 2)
        fed = [self.circuits.index(circuit_of(one)) for one in bulbs]
        self.bulb_circuit = np.array(fed, np.intp)
        self.zones = tuple(sorted({zone.name for zone in level.zones if zone.name}))
        self.zone_tiles = zone_tiles(level, self.zones)
        self.beats: list[str] = []
        self.tasks: list[str] = []
        self.task_texts: list[int] = []
        self.flags: list[str] = []
        self.texts: list[str] = []
        self.marks: list[Mark] = []
        self.timers: list[Timer] = []
        self.calls: list[Call] = []
        self.playable = np.array([spawn.player for spawn in level.spawns], bool)
        self.puzzles = puzzles
        self.owner_beat = self.owner_task = -1  # whose conditions are being compiled ...
        self.owner_ends = False  # ... and whether they call it off

    # faults

    def fault(self, path: KeyPath, message: str, hint: str | None = None) -> None:
        """Note a fault at a place in the story file."""
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(self.document.fault(path, message, hint))

    def missing(self, path: KeyPath, what: str, name: str, known: Iterable[str]) -> None:
        """Note that a name is not there."""
        names = sorted({one for one in known if one})
        # looking for the nearest of very many names takes its time
        hint = nearest(name, names) if len(self.faults) < MOST_HINTS else None
        if hint is None and names and len(names) <= 12:
            hint = f"known: {', '.join(names)}"
        self.fault(path, f'there is no {what} "{clip(name)}"', hint)

    def row(self, path: KeyPath, what: str, name: str, known: Iterable[str]) -> int:
        """Return the place of a name in a list; 0, and a fault, if it is not there."""
        names = list(known)
        if name in names:
            return names.index(name)
        self.missing(path, what, name, names)
        return 0

    # look-ups; ``path`` is where the name stands

    def people(self, path: KeyPath, name: str) -> People:
        """Return who is meant: a spawn, else a group, a side or a character."""
        spawns = self.level.spawns
        if name == ANYONE:
            return np.ones(self.count, bool)
        if name == PLAYER:
            found = [spawn.player for spawn in spawns]
        else:
            for labels in (
                self.spawns,
                [spawn.group for spawn in spawns],
                self.side_names,
                [spawn.character for spawn in spawns],
            ):
                found = [label == name for label in labels]
                if any(found):
                    break
        if not any(found):
            known = [ANYONE, PLAYER, *self.spawns, *self.groups, *self.sides]
            self.missing(path, "spawn, group, side or character", name, known)
        return np.array(found, bool)

    def actor(self, path: KeyPath, name: str) -> int:
        """Return the slot of one person."""
        found = np.flatnonzero(self.people(path, name))
        if len(found) > 1:
            self.fault(path, f'"{clip(name)}" is {len(found)} people, expected one')
        return int(found[0]) if len(found) else 0

    def point(self, path: KeyPath, name: str) -> NDArray[np.float32] | None:
        """Return where a marker, item, door, machine or zone is, in metres; None if a person is."""
        entity = self.level.by_name.get(name)
        pos = getattr(entity, "pos", None)
        if name in self.spawns or name in (PLAYER, *self.groups):
            return None
        if name in self.doors:
            return self.door_pos(self.doors.index(name))
        if name in self.zones:
            return self.zone_pos(self.zones.index(name))
        if pos is not None:
            return np.array(pos, np.float32)
        level = self.level
        known = [e.name for e in (*level.markers, *level.items, *level.devices, *level.switches)]
        known += [*self.doors, *self.zones, *self.spawns, *self.groups]
        self.missing(path, "place", name, known)
        return np.zeros(2, np.float32)

    def door(self, path: KeyPath, name: str) -> int:
        """Return the number of a door."""
        return self.row(path, "door", name, self.doors)

    def zone(self, path: KeyPath, name: str) -> int:
        """Return the number of a zone."""
        return self.row(path, "zone", name, self.zones)

    def circuit(self, path: KeyPath, name: str) -> int:
        """Return the number of a circuit."""
        return self.row(path, "circuit", name, self.circuits)

    def side(self, path: KeyPath, name: str) -> int:
        """Return the number of a side."""
        return self.row(path, "side", name, self.sides)

    def beat(self, path: KeyPath, name: str) -> int:
        """Return the number of a beat."""
        return self.row(path, "beat", name, self.beats)

    def task(self, path: KeyPath, name: str) -> int:
        """Return the number of an objective."""
        return self.row(path, "objective", name, self.tasks)

    def thing(self, path: KeyPath, name: str) -> int:
        """Return the row of a thing."""
        return self.row(path, "thing", name, self.things.names)

    def item(self, path: KeyPath, name: str) -> tuple[int, int]:
        """Return (row of Armoury, row of Things); one of them is -1."""
        if name in self.armoury.names:
            return self.armoury.row(name), -1
        return -1, self.row(path, "thing", name, [*self.things.names, *self.armoury.names])

    @property
    def has_screens(self) -> bool:
        """Whether any machine shows a puzzle."""
        return bool((self.puzzles.of >= 0).any())

    def terminal(self, path: KeyPath, name: str) -> tuple[int, int]:
        """Return (machine, puzzle) of a device that shows a puzzle."""
        shown = np.flatnonzero(self.puzzles.of >= 0).tolist()
        known = {self.machines[machine]: machine for machine in shown}
        if name not in known:
            self.missing(path, "terminal with a puzzle", name, known)
            return 0, 0
        return known[name], int(self.puzzles.of[known[name]])

    def solving(self, path: KeyPath, name: str) -> int:
        """Return the machine at which the puzzle of a device can be solved: itself if it can."""
        machine, _ = self.terminal(path, name)
        if self.puzzles.freezes[machine : machine + 1].any():
            return machine
        able = [one for one in self.screens(path, name).tolist() if self.puzzles.freezes[one]]
        return able[0] if able else machine

    def screens(self, path: KeyPath, name: str) -> NDArray[np.intp]:
        """Return all machines that show the same puzzle as a device."""
        _, puzzle = self.terminal(path, name)
        return np.flatnonzero(self.puzzles.of == puzzle)

    def flag(self, name: str) -> int:
        """Return the number of a flag, new if need be."""
        if name not in self.flags:
            self.flags.append(name)
        return self.flags.index(name)

    def text(self, path: KeyPath, key: str) -> int:
        """Return the row of a text whose key must be in the catalogue."""
        if self.catalogue is not None and key not in self.catalogue:
            self.missing(path, "text", key, self.catalogue.fallback)
        return self.label(key)

    def label(self, name: str) -> int:
        """Return the row of a name that is no text, such as a piece of music."""
        if name not in self.texts:
            self.texts.append(name)
        return self.texts.index(name)

    def mark(self, kind: MarkKind, index: int, people: People, since: int) -> int:
        """Return the number of a new flag that remembers what happened."""
        self.flags.append("")
        flag = len(self.flags) - 1
        self.marks.append(
            Mark(
                flag, kind, index, people, since, self.owner_beat, self.owner_task, self.owner_ends
            )
        )
        return flag

    def timer(self, checks: tuple[Check, ...], adds_up: bool) -> int:
        """Return the number of a new timer of the beat or objective that is being compiled."""
        self.timers.append(Timer(checks, adds_up, self.owner_beat, self.owner_task))
        return len(self.timers) - 1

    def call(self, call: Call) -> int:
        """Return the number of a new call for reinforcements."""
        self.calls.append(call)
        return len(self.calls) - 1

    def profile(self, path: KeyPath, name: str) -> int:
        """Return the row of a character."""
        return self.row(path, "character", name, self.cast.names)

    # places

    def door_pos(self, door: int) -> NDArray[np.float32]:
        """Return the middle of a door in metres."""
        x0, y0, x1, y1 = self.level.doors[door].rect
        return np.array([(x0 + x1) * TILE / 2, (y0 + y1) * TILE / 2], np.float32)

    def zone_pos(self, zone: int) -> NDArray[np.float32]:
        """Return the tile of a zone nearest to its middle, in metres, on free floor if any is."""
        tiles = np.flatnonzero(self.zone_tiles[zone])
        free = tiles[~self.level.solid.ravel()[tiles]]
        tiles = free if len(free) else tiles
        if not len(tiles):
            return np.zeros(2, np.float32)
        width = self.level.width
        centre = np.stack([tiles % width + 0.5, tiles // width + 0.5], axis=1) * TILE
        away = centre - centre.mean(axis=0)
        best = int(np.argmin(np.rint((away * away).sum(axis=1) * 1024)))
        return np.array(centre[best], np.float32)


def zone_tiles(level: Level, zones: tuple[str, ...]) -> Bools:
    """Return (zones, H * W): the tiles whose middle lies in each zone."""
    made = np.zeros((len(zones), level.height * level.width), bool)
    y, x = np.divmod(np.arange(made.shape[1]), level.width)
    px, py = (x + 0.5) * TILE, (y + 0.5) * TILE
    for zone in level.zones:
        if not zone.name:
            continue
        inside = np.zeros(made.shape[1], bool)
        for (x0, y0), (x1, y1) in zip(zone.points, (*zone.points[1:], zone.points[0]), strict=True):
            if y0 == y1:
                continue
            crosses = (py < y0) != (py < y1)
            inside ^= crosses & (px < x0 + (py - y0) * (x1 - x0) / (y1 - y0))
        made[zones.index(zone.name)] = inside
    return made
