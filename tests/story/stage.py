"""A stage: a tiny level with four people, and its story told without any other rule of play."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from game.content.armoury import load_armoury
from game.content.cast import load_cast
from game.content.story import Story, load_story, read_story
from game.content.things import load_things
from game.data.events import CUES
from game.data.tables import World
from game.story.compile import compile_story
from game.story.runner import tell_story
from game.tiled.level import Level
from game.tiled.load import load_level
from tests.tiled.maps import at, over, write_map

PLAN = [
    "############",
    "#..........#",
    "#..........#",
    "#..........#",
    "############",
]
HERO, ANN, BOB, NURSE = range(4)
HERE, ELSEWHERE = (1.25, 0.75), (4.75, 1.75)  # metres: inside the zone "room", and outside

OBJECTS = [
    at("Spawn", 8, 3, "hero", character="gon", side="gon", player=True),
    at("Spawn", 9, 3, "ann", character="russian_thug", side="russians", group="crew"),
    at("Spawn", 9, 2, "bob", character="russian_thug", side="russians", group="crew"),
    at("Spawn", 8, 2, "nurse", character="nurse", side="civilians"),
    over("Door", 6, 1, 1, 1, "door", locked=True, thin=True),
    over("Door", 6, 3, 1, 1, "back_door"),
    at("Device", 1, 1, "box", device="breaker", circuit="lamps"),
    at("Light", 3, 3, "lamp", circuit="lamps", breakable=True),
    at("Item", 2, 3, "bag", item="laptop"),
    at("Marker", 1, 3, "spot"),
    over("Zone", 1, 1, 3, 2, "room"),
]
WIN = """
[[beat]]
id = "the_end"
when = [{ time = 3000 }]
do = ["win"]
"""


def make_level(folder: Path, objects=None, plan=None):
    return load_level(write_map(folder, plan or PLAN, OBJECTS if objects is None else objects))


def make_story(folder: Path, text: str):
    path = folder / "story.toml"
    path.write_text(text, encoding="utf-8")
    return read_story(path)


class Stage:
    """A story told in some worlds; events of a tick can be staged before it."""

    def __init__(
        self, folder: Path, text: str | None, worlds: int = 1, objects=None, plan=None
    ) -> None:
        story = None if text is None else make_story(folder, text + WIN)
        self._set(make_level(folder, objects, plan), story, worlds)

    @classmethod
    def of_level(cls, name: str, worlds: int = 1) -> Stage:
        """Return the story of a shipped level."""
        made = cls.__new__(cls)
        level = load_level(name)
        made._set(level, load_story(level.folder), worlds)
        return made

    def _set(self, level: Level, story: Story | None, worlds: int) -> None:
        self.level = level
        self.script = compile_story(story, self.level)
        self.cast, self.armoury, self.things = load_cast(), load_armoury(), load_things()
        people = len(self.level.spawns)
        self.world = World(
            worlds,
            {
                **self.script.sizes,
                "actors": people,
                "doors": len(self.level.doors),
                "panes": 1,
                "areas": 1,
                "machines": len(self.level.devices) + len(self.level.switches),
                "litter": 8,
                "flights": 1,
                "noises": 1,
            },
        )
        self._people()
        world = self.world
        world.relations.stance[...] = self.script.relations
        world.circuits.on[...] = True
        for row, door in enumerate(self.level.doors):
            world.doors.leaf.locked[:, row] = door.locked
        for column in (world.beats.beat.fired, world.tasks.task.tick, world.outcome.tick):
            column[...] = -1
        world.outcome.reason[...] = -1
        self.said: list[tuple[int, str, int]] = []  # world, text, actor
        self.cued: list[tuple[int, str, str]] = []  # world, kind, text

    def _people(self) -> None:
        actors = self.world.actors
        for slot, spawn in enumerate(self.level.spawns):
            profile = self.cast.row(spawn.character)
            actors.slot.alive[:, slot] = not spawn.waits
            actors.identity.profile[:, slot] = profile
            actors.identity.side[:, slot] = self.script.side_of[slot]
            actors.body.pos[:, slot] = spawn.pos
            actors.health.hp[:, slot] = self.cast.hp[profile]
            actors.arms.weapon[:, slot] = self.cast.weapon[profile]
            actors.arms.rounds[:, slot] = 5
        actors.memory.noise_tick[...] = -1
        actors.memory.certain[...] = -1

    def tick(self, count: int = 1) -> None:
        """Tell so many ticks; staged events count for the first."""
        texts = self.script.texts
        for _ in range(count):
            tell_story(self.world, self.script)
            lines, cues = self.world.lines.rows(), self.world.cues.rows()
            told = zip(lines.world.tolist(), lines.text, lines.actor.tolist(), strict=True)
            self.said += [(world, texts[text], actor) for world, text, actor in told]
            for world, kind, text in zip(cues.world.tolist(), cues.kind, cues.text, strict=True):
                self.cued.append((world, CUES[kind], texts[text] if text >= 0 else ""))
            self.world.clear_events()
            self.world.clock.tick += 1

    def beat(self, name: str) -> int:
        return [beat.id for beat in self.script.beats].index(name)

    def fired(self, name: str) -> list[bool]:
        """Return in which worlds a beat has begun."""
        return (self.world.beats.beat.fired[:, self.beat(name)] >= 0).tolist()

    def task(self, name: str) -> int:
        return [task.id for task in self.script.tasks].index(name)

    def shoot(self, actor: int, *worlds: int) -> None:
        self.world.shots.emit(
            world=np.array(worlds), actor=actor, weapon=0, pos=np.zeros(2), angle=0
        )

    def pierce(self, door: int, owner: int, *worlds: int, through: bool = True) -> None:
        self.world.impacts.emit(
            world=np.array(worlds),
            pos=np.zeros(2),
            angle=0,
            what=1,
            index=door,
            owner=owner,
            through=through,
        )

    def use(self, actor: int, *worlds: int, machine: int = -1, door: int = -1) -> None:
        self.world.uses.emit(world=np.array(worlds), machine=machine, door=door, by=actor)
