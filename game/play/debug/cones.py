"""Cones: where each would see the one who is played, by the light that lies there now.

The lines are the cone itself, half-angle by distance, to the sight range in the light on the
player; for the selected one a thin line to the range in full light, too.  Tiles glow where the
player would really be noticed, with walls, doors and the light of each tile; the brighter, the
sooner.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.ai import perception
from game.ai.noticing import Scene, half_view
from game.data.constants import TILE
from game.maths import angles
from game.play.camera import View
from game.play.debug.ink import STATES, faded, polyline
from game.play.debug.insight import Insight
from game.play.debug.scope import Scope
from game.play.scale import ART_TILE

_GLOW = (104, 44, 16)  # of a tile where one is noticed at once
_FULL = np.ones(1, np.float32)
_STEP = 0.5  # metres between the points of a cone's edge
_ARC = 14  # points across its far end
_REACH = 30.0  # metres around the picture from which watchers count


def draw_cones(target: Surface, scope: Scope) -> None:
    """Draw the cones of all who are on their feet and in or near the picture."""
    watch, insight, view = scope.watch, scope.insight, scope.show.view
    insight.refresh()
    people = zip(scope.minds().tolist(), watch.now.pos[scope.minds()].tolist(), strict=True)
    slots = [slot for slot, (x, y) in people if view.shows(x, y, _REACH)]
    if not slots:
        return
    _glow(target, view, insight, watch.player, scope.minds().tolist())
    sim, player = watch.sim, watch.player
    light = insight.survey.light[0, player : player + 1] if player >= 0 else _FULL
    pos, turn = watch.people(scope.show.part)
    for slot in slots:
        profile = int(sim.world.actors.identity.profile[0, slot])
        eyes = sim.cast.sight[profile : profile + 1]
        color = STATES[min(int(sim.world.actors.mind.state[0, slot]), len(STATES) - 1)]
        around = _looks_around(insight, slot)
        x, y = pos[slot].tolist()
        cos, sin = math.cos(turn[slot]), math.sin(turn[slot])
        for lit in (_FULL, light) if slot == scope.slot else (light,):
            reach = float(perception.sight_range(eyes, lit)[0])
            points = [
                view.to_screen(x + along * cos - aside * sin, y + along * sin + aside * cos)
                for along, aside in cone_edge(round(reach, 1), around)
            ]
            if lit is light:
                polyline(target, points, color)
            else:
                pygame.draw.lines(target, faded(color, 0.3), False, points, 1)


@lru_cache(512)
def cone_edge(reach: float, around: bool) -> tuple[tuple[float, float], ...]:
    """Return the edge of a cone that looks along x, in metres, from the eye and back to it."""
    if around:
        return tuple(
            (reach * math.cos(n * math.pi / 24), reach * math.sin(n * math.pi / 24))
            for n in range(49)
        )
    metres = (np.arange(_STEP, max(reach, _STEP) + 1e-3, _STEP)).astype(np.float32)
    half = perception.cone(metres) * (2 * math.pi / angles.TURN)
    side = list(
        zip((metres * np.cos(half)).tolist(), (metres * np.sin(half)).tolist(), strict=True)
    )
    last, far = float(half[-1]), float(metres[-1])
    arc = [last * (1 - 2 * n / _ARC) for n in range(_ARC + 1)]
    end = [(far * math.cos(a), far * math.sin(a)) for a in arc]
    return ((0.0, 0.0), *side, *end, *((x, -y) for x, y in reversed(side)), (0.0, 0.0))


def _looks_around(insight: Insight, slot: int) -> bool:
    """Whether somebody sees all round now, whatever the distance."""
    known, actors = insight.known, insight.actors
    scene = Scene(
        known.senses, actors.exposure, known.mind, known.identity, known.body, known.facing,
        actors.posture, known.arms, known.health, known.clock, insight.survey, known.cast,
        insight.sim.world.sightings,
    )  # fmt: skip
    half = half_view(scene, np.zeros(1, np.intp), np.full(1, slot), _FULL * _REACH)
    return int(half[0]) >= angles.HALF


def danger(insight: Insight, slots: list[int]) -> NDArray[np.float32]:
    """Return for each cell (N,) how soon somebody upright there is noticed: 0 never, 1 at once."""
    sim, survey = insight.sim, insight.survey
    terrain = sim.terrain
    cells = np.arange(terrain.grid.cells, dtype=np.int32)
    lit = terrain.light.level(cells, sim.world.circuits.lit, np.zeros(len(cells), np.intp))
    made = np.zeros(len(cells), np.float32)
    profile = sim.world.actors.identity.profile[0]
    for slot in slots:
        delta = terrain.grid.centre - insight.actors.body.pos[0, slot]
        metres = perception.length(delta)
        reach = perception.sight_range(sim.cast.sight[profile[slot]], lit)
        near = np.flatnonzero(metres < reach)
        facing = insight.actors.facing.angle[0, slot]
        off = np.abs(angles.difference(angles.of(delta[near]), facing))
        around = _looks_around(insight, slot)
        near = near[(off <= perception.cone(metres[near])) | around]
        shut = np.repeat(survey.shut[:1], len(near))
        near = near[terrain.sees(shut, np.repeat(survey.cell[:1, slot], len(near)), near)]
        seconds = perception.seconds_to_certain(_FULL, metres[near], reach[near])
        made[near] = np.maximum(made[near], 1 - (seconds - np.float32(0.4)) / np.float32(2))
    return made


def _glow(target: Surface, view: View, insight: Insight, player: int, slots: list[int]) -> None:
    """Light up the tiles of the picture where the player would be noticed."""
    if player >= 0:
        slots = [slot for slot in slots if insight.survey.hostile[0, slot, player]]
    tiles = insight.kept("glow", tuple(slots), lambda: _tiles(insight, slots))
    left, top = int(view.left // ART_TILE), int(view.top // ART_TILE)
    area = pygame.Rect(left, top, view.width // ART_TILE + 2, view.height // ART_TILE + 2)
    area = area.clip(tiles.get_rect())
    if area.width and area.height:
        tile = ART_TILE * view.zoom
        big = _buffer((math.ceil(area.width * tile), math.ceil(area.height * tile)))
        pygame.transform.scale(tiles.subsurface(area), big.get_size(), big)
        x, y = view.to_screen(area.left * TILE, area.top * TILE)
        target.blit(big, (round(x), round(y)), special_flags=pygame.BLEND_RGB_ADD)


def _tiles(insight: Insight, slots: list[int]) -> Surface:
    """Return the glow of the whole level, a pixel for each tile."""
    grid = insight.sim.terrain.grid
    part = np.zeros(grid.width * grid.height, np.float32)
    part[grid.tile_of] = danger(insight, slots)
    shade = part.reshape(grid.height, grid.width).T[..., None] * np.array(_GLOW)
    made = Surface((grid.width, grid.height))
    pygame.surfarray.blit_array(made, shade.astype(np.uint8))
    return made


@lru_cache(8)
def _buffer(size: tuple[int, int]) -> Surface:
    return Surface(size)
