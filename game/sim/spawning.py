"""The first tick: what a world of a level is like before anything happens."""

from __future__ import annotations

from collections.abc import Mapping

from game.ai.minds import clear_minds
from game.content.armoury import FISTS, Armoury
from game.content.cast import Cast
from game.content.faults import Fault, FaultError, nearest, shown
from game.content.things import Things
from game.data.constants import FULL_PACE
from game.data.tables import World
from game.space.terrain import Terrain
from game.story.compile import Script
from game.tiled.circuits import circuit_of
from game.tiled.level import Level
from game.tiled.schema import Item

SPARE_FLOOR = 8  # rows of litter beyond one for each person and item
FLIGHTS = 48  # bullets in the air at once in one world
NOISES = 32  # that wait to be heard in one world; when there are more, all are heard at once


def sizes(level: Level, terrain: Terrain, script: Script) -> dict[str, int]:
    """Return the rows of every table and the named sizes of columns."""
    people = len(level.spawns)
    return {
        "actors": people,
        "doors": len(level.doors),
        "panes": terrain.ballistics.panes,
        "machines": len(terrain.machines.pos),
        "litter": len(level.items) + people + SPARE_FLOOR,
        "flights": FLIGHTS,
        "noises": NOISES,
        "beats": len(script.beats),
        "tasks": len(script.tasks),
        "flags": len(script.flags),
        "timers": len(script.timers),
        "calls": len(script.calls),
        "areas": terrain.areas.count,
        "circuits": len(terrain.circuits),
        "bulbs": len(terrain.light.bulb_pos),
        "shining": terrain.light.rows,
        "sides": len(script.sides),
        **script.puzzles.sizes,
    }


def populate(
    world: World,
    level: Level,
    terrain: Terrain,
    script: Script,
    cast: Cast,
    armoury: Armoury,
    things: Things,
    characters: Mapping[str, str],
) -> None:
    """Write the first tick into every world of a fresh store, seeds apart.

    ``characters`` puts other profiles in the place of some spawns, by the spawn's name.
    """
    _people(world, level, script, cast, armoury, characters)
    _place(world, level, terrain, script)
    for row, item in enumerate(level.items):
        _lay(world, row, item, armoury, things)
    world.clock.pace[...] = FULL_PACE
    world.outcome.tick[...] = -1
    world.outcome.reason[...] = -1
    world.outcome.winner[...] = -1
    world.beats.beat.fired[...] = -1
    world.tasks.task.tick[...] = -1


def _people(
    world: World,
    level: Level,
    script: Script,
    cast: Cast,
    armoury: Armoury,
    characters: Mapping[str, str],
) -> None:
    actors = world.actors
    groups = script.groups
    _known(level, characters)
    for slot, spawn in enumerate(level.spawns):
        profile = cast.row(characters.get(spawn.name, spawn.character))
        weapon = armoury.row(spawn.weapon) if spawn.weapon else int(cast.weapon[profile])
        side = spawn.side or cast.side[profile]
        at = (slice(None), slot)
        actors.slot.alive[at] = not spawn.waits
        actors.identity.profile[at] = profile
        actors.identity.side[at] = script.sides.index(side)
        actors.identity.group[at] = groups.index(spawn.group) if spawn.group else -1
        actors.body.pos[at] = spawn.pos
        actors.facing.angle[at] = spawn.facing
        actors.command.aim[at] = spawn.facing
        actors.health.hp[at] = cast.hp[profile]
        actors.aim.sigma[at] = cast.aim_start[profile]
        actors.arms.weapon[at] = weapon
        actors.arms.rounds[at] = armoury.magazine[weapon]
        actors.arms.spare[at] = armoury.magazine[weapon] * cast.spare[profile]
        if spawn.player:
            world.clock.focus[...] = cast.focus[profile]
    health, tally, exposure = actors.health, actors.tally, actors.exposure
    for column in (health.hurt_tick, health.hurt_by, tally.first_spotted, exposure.watcher):
        column[...] = -1
    for column in (actors.grip.holds, actors.grip.held_by, actors.grip.victim):
        column[...] = -1
    actors.handicap.pace[...] = actors.handicap.harm[...] = 1
    actors.wound.shed[...] = actors.wound.drop_tick[...] = -1
    clear_minds(actors)
    actors.mind.dazed[...] = cast.shock[actors.identity.profile]


def _known(level: Level, characters: Mapping[str, str]) -> None:
    """Raise FaultError for a spawn name that the map has not."""
    names = [spawn.name for spawn in level.spawns if spawn.name]
    wrong = [name for name in characters if name not in names]
    if wrong:
        told = f'there is no spawn "{wrong[0]}"'
        raise FaultError([Fault(shown(level.path), told, hint=nearest(wrong[0], names))])


def _place(world: World, level: Level, terrain: Terrain, script: Script) -> None:
    leaf = world.doors.leaf
    for row, door in enumerate(level.doors):
        leaf.open[:, row] = door.open
        leaf.locked[:, row] = door.locked
    leaf.touched[...] = -1
    world.machines.machine.used[...] = -1
    world.machines.machine.used_by[...] = -1
    world.machines.terminal.user[...] = -1
    lit = dict.fromkeys(terrain.circuits, True)
    for light in level.lights:
        lit[circuit_of(light)] &= light.on
    world.circuits.on[...] = [lit[name] for name in terrain.circuits]
    terrain.light.find_lit(world.circuits.on, world.circuits.broken, world.circuits.lit)
    fed = (terrain.machines.feeds & world.circuits.on[0]).any(axis=1)
    world.machines.machine.on[...] = fed
    world.relations.stance[...] = script.relations


def _lay(world: World, row: int, item: Item, armoury: Armoury, things: Things) -> None:
    loot = world.litter.loot
    world.litter.slot.alive[:, row] = True
    loot.pos[:, row] = item.pos
    is_weapon = item.item in armoury.names and item.item != FISTS
    weapon = armoury.row(item.item) if is_weapon else -1
    loot.weapon[:, row] = weapon
    loot.thing[:, row] = -1 if is_weapon else things.row(item.item)
    magazine = int(armoury.magazine[weapon]) if is_weapon else 0
    loot.rounds[:, row] = min(item.amount, magazine) if item.amount else magazine
    loot.spare[:, row] = max(0, item.amount - magazine)
