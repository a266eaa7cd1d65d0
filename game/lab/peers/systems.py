"""The systems loop: three small systems over every entity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.ecs.columns import Mut, Real, Ticks, Vec2, component
from game.ecs.schedule import Schedule, run
from game.ecs.store import Store, table
from game.lab.peers.measure import OURS, Contestant, Scale, Subject, Unit, Work, peer

DT = np.float32(1 / 60)
HEALING = np.float32(0.01)  # a tick
FULL = np.float32(100)


def subjects(scale: Scale) -> Iterator[Subject]:
    """Yield what is measured."""
    yield Subject(
        "systems loop",
        f"{scale.agents:,} entities, 3 systems",
        Unit("ns an entity"),
        Contestant(OURS, "columns over many worlds", lambda: _columns(scale)),
        (Contestant("esper", "process, get_components", lambda: _processors(scale)),),
    )


@component
class Moving:
    """Where an entity is and goes."""

    pos: Vec2
    vel: Vec2


@component
class Living:
    """How an entity is."""

    hp: Real
    mercy: Ticks


@table
class Entities:
    """Everybody."""

    moving: Moving
    living: Living


class Worlds(Store):
    """Many worlds of entities."""

    entities: Entities


def _move(moving: Mut[Moving]) -> None:
    moving.pos += moving.vel * DT


def _recover(living: Mut[Living]) -> None:
    np.maximum(living.mercy - 1, 0, out=living.mercy)


def _heal(living: Mut[Living]) -> None:
    living.hp += np.where(living.mercy == 0, HEALING, np.float32(0))
    np.minimum(living.hp, FULL, out=living.hp)


def _columns(scale: Scale) -> Work:
    worlds = Worlds(scale.worlds, {"entities": max(1, scale.agents // scale.worlds)})
    worlds.entities.moving.vel[...] = 1
    worlds.entities.living.mercy[...] = 30
    calls = Schedule(move=[_move], recover=[_recover], heal=[_heal]).bind(worlds)

    def work() -> int:
        run(calls)
        return worlds.entities.living.hp.size

    return work


@dataclass(slots=True)
class _Body:
    x: float
    y: float
    right: float
    down: float


@dataclass(slots=True)
class _Health:
    hp: float
    mercy: int


def _processors(scale: Scale) -> Work:
    esper = peer("esper")
    world = "loose-ends bench"
    esper.switch_world(world)
    tick, healing, full = float(DT), float(HEALING), float(FULL)
    base: Any = esper.Processor

    class Move(base):  # type: ignore[misc]
        def process(self) -> None:
            for _, (body,) in esper.get_components(_Body):
                body.x += body.right * tick
                body.y += body.down * tick

    class Recover(base):  # type: ignore[misc]
        def process(self) -> None:
            for _, (health,) in esper.get_components(_Health):
                if health.mercy:
                    health.mercy -= 1

    class Heal(base):  # type: ignore[misc]
        def process(self) -> None:
            for _, (health,) in esper.get_components(_Health):
                if not health.mercy:
                    health.hp = min(health.hp + healing, full)

    for processor in (Move(), Recover(), Heal()):
        esper.add_processor(processor)
    for _ in range(scale.agents):
        esper.create_entity(_Body(0.0, 0.0, 1.0, 1.0), _Health(0.0, 30))

    def work() -> int:
        esper.switch_world(world)
        esper.process()
        return scale.agents

    return work
