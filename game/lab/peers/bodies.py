"""Bodies and walls: one tick of crowds that walk against walls and each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.lab.peers.measure import OURS, Contestant, Scale, Subject, Unit, Work, peer
from game.lab.peers.places import Place, boxes, corners, place
from game.space.bodies import push_apart, slide

HALF = 0.2  # metres, half a body's width
SPEED = 2.0  # metres a second, at most, along each axis
TICK = np.float32(1 / 60)
TURN = 30  # ticks after which everybody walks elsewhere


def subjects(scale: Scale) -> Iterator[Subject]:
    """Yield what is measured."""
    where = place(scale.tiles)
    yield Subject(
        "walls and bodies",
        f"{scale.crowd} agents in {scale.worlds} worlds",
        Unit("ns an agent"),
        Contestant(OURS, "slide, push apart, slide", _crowds(where, scale)),
        (Contestant("pymunk", "one Space a world, Space.step", _spaces(where, scale), 5),),
    )


def _start(where: Place, scale: Scale) -> tuple[NDArray[np.float32], list[NDArray[np.float32]]]:
    """Draw where everybody stands, ``(W, N, 2)`` metres, and some velocities to take turns."""
    cells = where.some(scale.worlds * scale.crowd, 1)
    pos = where.grid.centre[cells].reshape(scale.worlds, scale.crowd, 2)
    random = np.random.default_rng(2)
    return pos, [random.uniform(-SPEED, SPEED, pos.shape).astype(np.float32) for _ in range(4)]


def _crowds(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        pos, ways = _start(where, scale)
        alive = np.ones(pos.shape[:2], bool)
        shut = np.zeros((scale.worlds, 0), bool)
        ticks = 0

        def work() -> int:
            nonlocal pos, ticks
            step = ways[ticks // TURN % len(ways)] * TICK
            pos, _ = slide(pos, step, HALF, where.grid, shut)
            apart = push_apart(pos, HALF, alive)
            if apart.any():
                pos, _ = slide(pos, apart, HALF, where.grid, shut)
            ticks += 1
            return alive.size

        return work

    return ready


def _spaces(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        pymunk = peer("pymunk")
        pos, ways = _start(where, scale)
        walls = list(boxes(where.grid.solid))
        spaces, crowds = [], []
        for world in pos.tolist():
            space = pymunk.Space()
            space.iterations = 2  # enough for people, and a fifth of what the library does unasked
            for box in walls:
                space.add(pymunk.Poly(space.static_body, corners(box)))
            crowd = []
            for at in world:
                body = pymunk.Body(mass=80, moment=float("inf"))
                body.position = tuple(at)
                space.add(body, pymunk.Circle(body, HALF))
                crowd.append(body)
            spaces.append(space)
            crowds.append(crowd)
        ticks = 0

        def work() -> int:
            nonlocal ticks
            if ticks % TURN == 0:
                for crowd, way in zip(
                    crowds, ways[ticks // TURN % len(ways)].tolist(), strict=True
                ):
                    for body, velocity in zip(crowd, way, strict=True):
                        body.velocity = velocity
            for space in spaces:
                space.step(float(TICK))
            ticks += 1
            return len(spaces) * scale.crowd

        return work

    return ready
