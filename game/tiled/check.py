"""Checks of what a map means: names that exist, doors in walls, everything within reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import numpy as np

from game.content.faults import Fault, FaultError, nearest, shown
from game.tiled import units
from game.tiled.circuits import fed_by
from game.tiled.level import Level
from game.tiled.load import load_level
from game.tiled.reach import Bools, cell_of, flood, in_arms_reach, inside, widen
from game.tiled.schema import (
    Device,
    Door,
    Entity,
    Item,
    Light,
    Marker,
    Namespace,
    Patrol,
    Point,
    Prop,
    Spawn,
    Switch,
    Zone,
    settings,
)

STORY_FILE = "story.toml"
MOST_DOORS = 62  # each is a bit of a 64-bit word, and sight keeps two bits for itself
MOST_PEOPLE = 128  # everybody keeps an opinion of everybody


def check_level(
    level: Level | str | Path,
    *,
    characters: Set[str] | None = None,
    weapons: Set[str] | None = None,
    things: Set[str] | None = None,
    props: Set[str] | None = None,
    devices: Set[str] | None = None,
) -> list[Fault]:
    """Return every fault of a level: those of its map file, or else those of what it means.

    The sets are the names that exist; names of a kind that is None are not judged.
    """
    if not isinstance(level, Level):
        try:
            level = load_level(level)
        except FaultError as error:
            return error.faults
    names: dict[Namespace, Set[str] | None] = {
        "character": characters,
        "weapon": weapons,
        "item": None if weapons is None or things is None else {*weapons, *things},
        "key": things,
        "things": things,
        "prop": props,
        "device": devices,
        "circuit": {light.circuit for light in level.lights if light.circuit},
    }
    faults = [
        *limits(level),
        *_players(level),
        *_names(level, names),
        *_doors(level),
        *_standing(level),
        *_reachable(level),
    ]
    return sorted(faults, key=lambda fault: fault.line or 0)


def limits(level: Level) -> list[Fault]:
    """Return what keeps a level from being simulated at all."""
    faults = []
    if not level.spawns:
        faults.append(Fault(shown(level.path), "nobody is on this level: expected a Spawn"))
    elif len(level.spawns) > MOST_PEOPLE:
        told = f"{len(level.spawns)} Spawns; expected at most {MOST_PEOPLE}"
        faults.append(fault_at(level, level.spawns[MOST_PEOPLE], told))
    if len(level.doors) > MOST_DOORS:
        told = f"{len(level.doors)} Doors; expected at most {MOST_DOORS}"
        faults.append(fault_at(level, level.doors[MOST_DOORS], told))
    if level.solid.all():
        faults.append(Fault(shown(level.path), "every tile is solid: expected some floor"))
    return faults


def fault_at(level: Level, entity: Entity, message: str, hint: str | None = None) -> Fault:
    """Return a fault of one entity, placed as the reader places its own."""
    x, y = map(units.pixels, place_of(entity))
    layer = level.object_layers[entity.id]
    name = entity.name or None
    return Fault(shown(level.path), message, entity.line, layer, entity.id, name, x, y, hint)


def place_of(entity: Entity) -> Point:
    """Return where an entity is, in metres: its point, its first corner or its first tile."""
    match entity:
        case Spawn() | Item() | Light() | Switch() | Marker() | Device() | Prop():
            return entity.pos
        case Patrol() | Zone():
            return entity.points[0]
        case Door():
            return entity.rect[0] * units.TILE_METRES, entity.rect[1] * units.TILE_METRES
    raise TypeError(type(entity).__name__)


def _players(level: Level) -> Iterator[Fault]:
    players = [spawn for spawn in level.spawns if spawn.player]
    if not players and (level.folder / STORY_FILE).exists():
        yield Fault(shown(level.path), "has a story, but no Spawn for the player")
    for spawn in players[1:]:
        told = f"is a second Spawn for the player, after object {players[0].id}"
        yield fault_at(level, spawn, told)


def _names(level: Level, names: Mapping[Namespace, Set[str] | None]) -> Iterator[Fault]:
    for entity in level.entities:
        if isinstance(entity, Light):
            continue  # lights are what makes a circuit
        for item in settings(type(entity)).values():
            valid = names[item.names] if item.names else None
            value = getattr(entity, item.name)
            if valid is None:
                continue
            several = item.names in ("circuit", "things")
            for name in fed_by(value) if several else filter(None, (value,)):
                if name not in valid:
                    hint = nearest(name, valid) or f"known: {', '.join(sorted(valid)) or 'none'}"
                    yield fault_at(level, entity, f'{item.name} "{name}" does not exist', hint)


def _doors(level: Level) -> Iterator[Fault]:
    """Doors stand in walls and not in each other."""
    owner = np.zeros((level.height, level.width), dtype=np.int64)
    for door in level.doors:
        x0, y0, x1, y1 = door.rect
        other = int(owner[y0:y1, x0:x1].max())
        if other:
            yield fault_at(level, door, f"Door overlaps Door {other}")
        owner[y0:y1, x0:x1] = door.id
    # What holds a door's ends: walls, glass, the map's edge, the other leaf of a double door.
    holds = np.pad(level.solid | (owner > 0), 1, constant_values=True)
    free = np.pad(~level.solid, 1, constant_values=True)  # a door at the edge leads out
    for door in level.doors:
        x0, y0, x1, y1 = (edge + 1 for edge in door.rect)
        across = holds[y0:y1, x0 - 1].all() and holds[y0:y1, x1].all()
        upright = holds[y0 - 1, x0:x1].all() and holds[y1, x0:x1].all()
        above_below = free[y0 - 1, x0:x1].any() and free[y1, x0:x1].any()
        left_right = free[y0:y1, x0 - 1].any() and free[y0:y1, x1].any()
        if not ((across and above_below) or (upright and left_right)):
            told = "Door does not stand in a wall"
            yield fault_at(level, door, f"{told}, expected wall at both ends and floor before both")


def _standing(level: Level) -> Iterator[Fault]:
    """Who or what stands somewhere stands on floor."""
    tiled = np.zeros((level.height, level.width), dtype=np.bool_)
    for layer in level.layers:
        tiled |= layer.gids > 0
    floor = tiled & ~level.solid
    buried = ~widen(~level.opaque)
    for spawn in level.spawns:
        if not floor[cell_of(spawn.pos, floor.shape)]:
            yield fault_at(level, spawn, "Spawn does not stand on floor")
    for patrol in level.patrols:
        for number, point in enumerate(patrol.points, 1):
            if not floor[cell_of(point, floor.shape)]:
                yield fault_at(level, patrol, f"point {number} of the Patrol is not on floor")
    for light in level.lights:
        if buried[cell_of(light.pos, floor.shape)]:
            yield fault_at(level, light, "Light is inside a wall")


def _reachable(level: Level) -> Iterator[Fault]:
    """Everything can be walked to from the player's start; doors count as open."""
    starts = [spawn for spawn in level.spawns if spawn.player] or list(level.spawns)
    if not starts:
        return
    shape = (level.height, level.width)
    start = cell_of(starts[0].pos, shape)
    if level.solid[start]:
        return  # told already
    reached = flood(~level.solid, start)
    touched = in_arms_reach(reached, level.opaque)
    told = f'cannot be reached from "{starts[0].name or starts[0].id}"'
    for entity in level.entities:
        kind = type(entity).__name__
        match entity:
            case Spawn():
                out = not reached[cell_of(entity.pos, shape)]
            case Item() | Switch() | Marker():
                out = not touched[cell_of(entity.pos, shape)]
            case Device():
                out = not (touched & _footprint(entity, shape)).any()
            case Patrol():
                out = not all(reached[cell_of(point, shape)] for point in entity.points)
            case Zone():
                area = inside(entity.points, shape)
                area[cell_of(entity.points[0], shape)] |= not area.any()
                out = not (reached & area).any()
            case _:
                continue
        if out:
            yield fault_at(level, entity, f"{kind} {told}")
    empty = reached.copy()
    for layer in level.layers:
        empty &= layer.gids == 0
    if empty.any():
        y, x = (int(axis[0]) for axis in np.nonzero(empty))
        message = f"{int(empty.sum())} tiles without a floor can be walked on, first ({x}, {y})"
        yield Fault(shown(level.path), message)


def _footprint(device: Device, shape: tuple[int, int]) -> Bools:
    """Return the tiles, (H, W), that a device touches."""
    area = np.zeros(shape, dtype=np.bool_)
    (x, y), (wide, high) = device.pos, device.size
    first = cell_of((x - wide / 2, y - high / 2), shape)
    last = cell_of((x + wide / 2, y + high / 2), shape)
    area[first[0] : last[0] + 1, first[1] : last[1] + 1] = True
    return area
