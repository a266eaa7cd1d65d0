"""Tables: which components go together, and the world that holds them all."""

from __future__ import annotations

from game.data import components as c
from game.data import events as e
from game.data import resources as r
from game.ecs.events import Queue
from game.ecs.slots import Slot
from game.ecs.store import Store, table


@table
class Actors:
    """People: one row for each spawn of the map, in its order, for the whole life of a world."""

    slot: Slot
    identity: c.Identity
    command: c.Command
    body: c.Body
    facing: c.Facing
    posture: c.Posture
    health: c.Health
    wound: c.Wound
    arms: c.Arms
    grip: c.Grip
    aim: c.Aim
    tally: c.Tally
    handicap: c.Handicap
    senses: c.Senses
    exposure: c.Exposure
    memory: c.Memory
    hunt: c.Hunt
    mind: c.Mind


@table
class Doors:
    """Doors of the map, in its order."""

    leaf: c.Leaf


@table
class Panes:
    """Tiles of glass, in the grid's order."""

    pane: c.Pane


@table
class Machines:
    """Devices, then switches, in the map's order."""

    machine: c.Machine
    terminal: c.Terminal


@table
class Ledgers:
    """Puzzles of the level's terminals, by name."""

    ledger: c.Ledger


@table
class Litter:
    """What lies on the floor and can be picked up."""

    slot: Slot
    loot: c.Loot


@table
class Flights:
    """Bullets and thrown weapons in the air."""

    slot: Slot
    flight: c.Flight


@table
class Beats:
    """Beats of the story file, in its order."""

    beat: c.Beat


@table
class Tasks:
    """Objectives of the story file, in its order."""

    task: c.Task


class World(Store):
    """Everything of many worlds of one level."""

    clock: r.Clock
    outcome: r.Outcome
    circuits: r.Circuits
    relations: r.Relations
    flags: r.Flags
    timers: r.Timers
    din: r.Din
    director: r.Director
    actors: Actors
    doors: Doors
    panes: Panes
    machines: Machines
    ledgers: Ledgers
    litter: Litter
    flights: Flights
    beats: Beats
    tasks: Tasks

    noises: Queue[e.Noise]
    shots: Queue[e.Shot]
    impacts: Queue[e.Impact]
    passes: Queue[e.Passed]
    blows: Queue[e.Blow]
    hurts: Queue[e.Hurt]
    falls: Queue[e.Fall]
    swings: Queue[e.Swing]
    doors_moved: Queue[e.DoorMoved]
    breaks: Queue[e.Broke]
    uses: Queue[e.Used]
    blasts: Queue[e.Blast]
    bleedings: Queue[e.Bled]
    takes: Queue[e.Took]
    grabs: Queue[e.Grabbed]
    frees: Queue[e.Freed]
    yields: Queue[e.Yielded]
    sightings: Queue[e.Spotted]
    lines: Queue[e.Said]
    barks: Queue[e.Barked]
    cues: Queue[e.Cue]
