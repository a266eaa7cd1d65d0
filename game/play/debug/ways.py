"""Ways: where each wants to be, the path there, and the patrol that they walk."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.ai.acts import Act
from game.play.debug.ink import cross, dashes, faded, label, own, polyline
from game.play.debug.scope import Scope

_MOST = 240  # cells of a path that are followed
_STILL = 0.3  # metres from the goal within which nothing is drawn


def draw_ways(target: Surface, scope: Scope) -> None:
    """Draw the path of each to their goal with a cross at its end, a dot at the next point."""
    slots = scope.minds()
    if not len(slots):
        return
    scope.insight.refresh()
    mind, view = scope.watch.world.actors.mind, scope.show.view
    for slot, cells in zip(slots.tolist(), _paths(scope, slots), strict=True):
        _patrol(target, scope, slot)
        goal, way = mind.goal[0, slot], mind.way[0, slot]
        x, y = scope.watch.now.pos[slot].tolist()
        if np.abs(goal - (x, y)).max() < _STILL:
            continue
        centre = scope.watch.sim.terrain.grid.centre
        points = [scope.screen(slot)]
        points += [view.to_screen(*centre[cell].tolist()) for cell in cells[1:]]
        end = view.to_screen(*goal.tolist())
        polyline(target, [*points, end], own(slot))
        cross(target, end, 6, own(slot))
        pygame.draw.circle(target, own(slot), view.to_screen(*way.tolist()), 4)
        told = f"{scope.name(slot)}: {Act(int(mind.action[0, slot])).name.lower()}"
        label(target, (end[0], end[1] + 16), told, own(slot))


def _paths(scope: Scope, slots: NDArray[np.intp]) -> list[list[int]]:
    """Return the cells from each to their goal, as steps of the navigation tables go."""
    insight, terrain = scope.insight, scope.watch.sim.terrain
    goal = terrain.grid.to_cell(scope.watch.world.actors.mind.goal[0, slots])
    at = insight.survey.cell[0, slots]
    locks = np.repeat(insight.survey.locks[:1], len(slots))
    paths = [[int(cell)] for cell in at]
    for _ in range(_MOST):
        following = terrain.next_cell(locks, goal, at)
        moved = following != at
        if not moved.any():
            break
        for row in np.flatnonzero(moved).tolist():
            paths[row].append(int(following[row]))
        at = following
    return paths


def _patrol(target: Surface, scope: Scope, slot: int) -> None:
    patrols = scope.watch.sim.terrain.patrols
    row = int(patrols.of[slot])
    if row < 0:
        return
    points = patrols.points[row, : int(patrols.length[row])].tolist()
    if bool(patrols.loop[row]) and len(points) > 2:
        points.append(points[0])
    spots = [scope.show.view.to_screen(x, y) for x, y in points]
    for start, end in pairwise(spots):
        dashes(target, start, end, faded(own(slot), 0.5), dash=3)
    for spot in spots:
        pygame.draw.circle(target, faded(own(slot), 0.6), spot, 3)
