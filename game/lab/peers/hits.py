"""Hits: bullets against people, alone and with all that stands between."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.lab.peers.measure import OURS, Contestant, Scale, Subject, Unit, Work, peer
from game.lab.peers.places import Place, boxes, corners, place
from game.space.ballistics import Ballistics, People

RADIUS = 0.25  # metres
FLIGHT = 6.5  # metres a tick along each axis, at most
SAMPLE = 256  # bullets of those who take them one by one


def subjects(scale: Scale) -> Iterator[Subject]:
    """Yield what is measured."""
    where = place(scale.tiles)
    bullets = scale.worlds * scale.bullets
    size = f"{bullets:,} bullets, {scale.people} people a world"
    yield Subject(
        "hits",
        size,
        Unit("ns a pair"),
        Contestant(OURS, "bullets against everybody in their world", _bodies(where, scale)),
        (
            Contestant("pymunk", "Space.segment_query_first", _query(where, scale, walls=False)),
            Contestant("plain Python", "a loop over people", _plain(where, scale)),
        ),
        at_most=10,
    )
    yield Subject(
        "whole shots",
        size,
        Unit("ns a bullet"),
        Contestant(OURS, "walls, doors, panes, cover, people, energy", _trace(where, scale)),
        (Contestant("pymunk", "Space.segment_query", _query(where, scale, walls=True)),),
    )


def _flights(where: Place, scale: Scale) -> tuple[NDArray[np.int64], NDArray[Any], NDArray[Any]]:
    """Draw bullets: (world, start, end)."""
    world = np.repeat(np.arange(scale.worlds), scale.bullets)
    start = where.grid.centre[where.some(len(world), 1)]
    way = np.random.default_rng(2).uniform(-FLIGHT, FLIGHT, start.shape)
    return world, start, start + way.astype(np.float32)


def _people(where: Place, scale: Scale) -> People:
    shape = (scale.worlds, scale.people)
    pos = where.grid.centre[where.some(scale.worlds * scale.people, 3)].reshape(*shape, 2)
    return People(pos, RADIUS, np.ones(shape, bool), np.zeros(shape, bool))


def _bodies(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        ballistics, people = Ballistics(where.grid), _people(where, scale)
        world, *ends = _flights(where, scale)
        start, end = (part.astype(np.float64) for part in ends)
        nobody = np.full(len(world), -1)

        def work() -> int:
            ballistics.meet(world, start, end, people, nobody, start)
            return len(world) * scale.people

        return work

    return ready


def _trace(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        ballistics, people = Ballistics(where.grid), _people(where, scale)
        world, start, end = _flights(where, scale)
        energy, nobody = np.ones(len(world)), np.full(len(world), -1)
        shut = np.zeros((scale.worlds, 0), bool)
        broken = np.zeros((scale.worlds, ballistics.panes), bool)

        def work() -> int:
            ballistics.trace(world, start, end, energy, shut, broken, people, nobody)
            return len(world)

        return work

    return ready


def _query(where: Place, scale: Scale, walls: bool) -> Any:
    def ready() -> Work:
        pymunk = peer("pymunk")
        people = _people(where, scale)
        parts = [part[:SAMPLE].tolist() for part in _flights(where, scale)]
        spaces = []
        for world in range(max(parts[0]) + 1):
            space = pymunk.Space()
            if walls:
                for box in boxes(where.grid.solid):
                    space.add(pymunk.Poly(space.static_body, corners(box)))
            for at in people.pos[world].tolist():
                body = pymunk.Body(body_type=pymunk.Body.KINEMATIC)
                body.position = tuple(at)
                space.add(body, pymunk.Circle(body, RADIUS))
            spaces.append(space)
        everything = pymunk.ShapeFilter()
        asked = [(spaces[world], start, end) for world, start, end in zip(*parts, strict=True)]

        def work() -> int:
            for space, start, end in asked:
                if walls:
                    space.segment_query(start, end, 0, everything)
                else:
                    space.segment_query_first(start, end, 0, everything)
            return len(asked) * (1 if walls else scale.people)

        return work

    return ready


def _plain(where: Place, scale: Scale) -> Any:
    def ready() -> Work:
        crowds = _people(where, scale).pos.tolist()
        parts = [part[:SAMPLE].tolist() for part in _flights(where, scale)]
        asked = list(zip(*parts, strict=True))

        def work() -> int:
            for world, start, end in asked:
                _hit(crowds[world], start, end)
            return len(asked) * scale.people

        return work

    return ready


def _hit(crowd: list[list[float]], start: list[float], end: list[float]) -> int:
    """Return whom a bullet meets first, -1 nobody."""
    right, down = end[0] - start[0], end[1] - start[1]
    length = math.sqrt(right * right + down * down)
    right, down = right / length, down / length
    first, nearest = -1, length
    for index, (x, y) in enumerate(crowd):
        x, y = x - start[0], y - start[1]  # noqa: PLW2901
        aside = x * down - y * right
        inside = RADIUS * RADIUS - aside * aside
        if inside < 0:
            continue
        along, half = x * right + y * down, math.sqrt(inside)
        if along + half >= 0 and along - half <= nearest:
            first, nearest = index, along - half
    return first
