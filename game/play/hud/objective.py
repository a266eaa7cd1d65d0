"""Objectives: what is to be done now, and a mark where."""

from __future__ import annotations

import math

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Rect, Surface

from game.data.constants import Progress
from game.data.goals import GoalKind
from game.play.hud.showing import Showing
from game.play.text import DIM, PALE, WARM, line
from game.play.titles import level_title

_PLACES = (
    GoalKind.REACH, GoalKind.TAKE, GoalKind.USE, GoalKind.SHOOT_DOOR, GoalKind.OPEN_DOOR,
)  # fmt: skip
_OVERHEAD = np.array((0, 0.8), np.float32)  # metres above somebody at which their mark stands
_LEFT, _TOP = 28, 22  # pixels, of the words
_MARGIN = 46  # pixels between the mark and the picture's edge
_WORDS = (380, 112)  # pixels of the upper left corner that the objectives take


def draw_objective(target: Surface, show: Showing) -> None:
    """Draw the chapter's name and the active objectives in the upper left corner."""
    y = _TOP
    for told in _lines(show):
        target.blit(told, (_LEFT, y))
        y += told.get_height() - 1
    script = show.watch.sim.script
    for row in _active(show):
        if script.tasks[row].marker:
            _mark(target, show, row)


def objective_area(show: Showing) -> Rect:
    """Return the part of the picture that the words take."""
    told = _lines(show)
    width = max(one.get_width() for one in told)
    return Rect(_LEFT, _TOP, width, sum(one.get_height() for one in told))


def _lines(show: Showing) -> list[Surface]:
    """Return the chapter's name and the active objectives, one under the other."""
    level, script = show.watch.sim.level, show.watch.sim.script
    called = show.feed.chapter or level_title(level.name, show.words, level.title)
    fresh = show.feed.news > 0 and int(show.feed.news * 5) % 2 == 0
    made = [line(called.upper(), show.size(18), DIM)]
    for row in _active(show):
        words = show.words.text(script.texts[script.tasks[row].text])
        color = WARM if fresh else PALE
        made.append(line(show.bindings.put_into(words), show.size(26), color))
    return made


def _active(show: Showing) -> list[int]:
    progress = show.watch.world.tasks.task.progress[0]
    found: list[int] = np.flatnonzero(progress == Progress.ACTIVE).tolist()
    return found


def goal_spots(show: Showing, task: int) -> NDArray[np.float32]:
    """Return the places an objective stands for, ``(K, 2)`` metres; people only while in view."""
    goals, here = show.watch.sim.script.goals, show.watch.now.pos
    mine = goals.task == task
    near = mine & (goals.kind == GoalKind.NEAR)
    spots = [goals.pos[(mine & np.isin(goals.kind, _PLACES)) | (near & (goals.index < 0))]]
    people = goals.index[near & (goals.index >= 0)].tolist()
    seen = [slot for slot in people if show.sees(*here[slot].tolist())]
    return np.concatenate([*spots, here[seen] - _OVERHEAD])


def _mark(target: Surface, show: Showing, task: int) -> None:
    """Point to the nearest goal of an objective that stands for a place, or somebody in view."""
    spots = goal_spots(show, task)
    if not len(spots):
        return
    here = np.array(show.stage.focus(show.part))
    far = ((spots - here) ** 2).sum(axis=1)
    nearest = spots[int(far.argmin())]
    if float(far.min()) < 2.0:
        return
    x, y = show.view.to_screen(*nearest.tolist())
    w, h = target.get_size()
    inside = _MARGIN <= x <= w - _MARGIN and _MARGIN <= y <= h - _MARGIN
    if not inside:
        dx, dy = x - w / 2, y - h / 2
        scale = min((w / 2 - _MARGIN) / max(1e-6, abs(dx)), (h / 2 - _MARGIN) / max(1e-6, abs(dy)))
        x, y = w / 2 + dx * scale, h / 2 + dy * scale
        if x < _WORDS[0]:
            y = max(y, _WORDS[1])
    size = 7 + math.sin(show.time * 3) * 1.2
    diamond = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
    pygame.draw.polygon(target, (8, 8, 10), [(a + 1, b + 1) for a, b in diamond], 4)
    pygame.draw.polygon(target, WARM, diamond, 2)
    metres = line(f"{math.sqrt(float(far.min())):.0f} m", show.size(16), DIM)
    target.blit(metres, metres.get_rect(midtop=(x, y + 10)))
