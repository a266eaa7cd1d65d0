"""Prompts: hints of the story, and what the hand can reach."""

from __future__ import annotations

import numpy as np
from pygame import Surface

from game.data.constants import Bound
from game.play.hud.objective import objective_area
from game.play.hud.showing import Showing
from game.play.hud.terminal import seat_of
from game.play.render.items import item_name
from game.play.text import PALE, WARM, block, line, wrapped
from game.systems.doors import REACH
from game.systems.handle import ARM

_TOP = 74  # pixels, of hints: under what is announced
_BESIDE, _CLEAR, _EDGE = 70, 14, 80  # pixels


def draw_prompt(target: Surface, show: Showing) -> None:
    """Draw the latest hint at the top, and the key for what is in reach beside it."""
    prompts = [one for one in show.feed.prompts if one.asks or show.settings.hints]
    if prompts:
        prompt = prompts[-1]
        size = show.size(24)
        hint = show.bindings.put_into(prompt.text)
        words = block(wrapped(hint, size, target.get_width() // 2), size, WARM)
        rect = words.get_rect(midtop=(target.get_width() // 2, max(_TOP, 28 + show.size(46))))
        if rect.colliderect(objective_area(show)):
            rect.top = max(rect.top, objective_area(show).bottom + 6)
        target.blit(words, rect)
    if show.player < 0 or not show.watch.sim.survey.able[0, show.player]:
        return
    if seat_of(show) >= 0:
        return  # the screen says which keys work
    if show.watch.world.actors.handicap.bound[0, show.player] == Bound.ALL:
        return  # the story holds the hand still
    found = _reachable(show)
    if found is not None:
        (x, y), key, what = found
        px, py = show.view.to_screen(x, y)
        cap = block((key,), show.size(20), PALE)
        told = line(what, show.size(20), PALE)
        here = show.watch.now.pos[show.player].tolist()
        x, y = show.view.to_screen(*here)
        if abs(px - x) < _BESIDE and abs(py - y) < _BESIDE:
            py = min(py, y - _CLEAR)  # what is told stands over the player, not on him
        px = min(max(px, _EDGE), target.get_width() - _EDGE)
        rect = cap.get_rect(midbottom=(px - told.get_width() / 2, py - 20))
        target.blit(cap, rect)
        target.blit(told, told.get_rect(midleft=(rect.right + 4, rect.centery)))


def _reachable(show: Showing) -> tuple[tuple[float, float], str, str] | None:
    """Return the place, key and words of the nearest thing that a hand can reach."""
    watch, terrain = show.watch, show.watch.sim.terrain
    here = watch.now.pos[show.player]
    litter = watch.world.litter
    rows = np.flatnonzero(litter.slot.alive[0])
    if len(rows):
        away = np.sqrt(((litter.loot.pos[0, rows] - here) ** 2).sum(axis=1))
        if float(away.min()) <= ARM:
            row = int(rows[int(away.argmin())])
            x, y = litter.loot.pos[0, row].tolist()
            return (x, y), show.bindings.shown("pickup"), _item(show, row)
    spots = here[None]
    doors, machines = terrain.doors.distance(spots)[0], terrain.machines.distance(spots)[0]
    both = np.concatenate([doors, machines])
    if not len(both) or float(both.min()) > REACH:
        return None
    best = int(both.argmin())
    key = show.bindings.shown("interact")
    if best < len(doors):
        leaf = watch.world.doors.leaf
        if leaf.open[0, best]:
            return None
        x, y = terrain.doors.centre[best].tolist()
        return (x, y), key, show.words.text("action.interact")
    x, y = terrain.machines.pos[best - len(doors)].tolist()
    return (x, y), key, show.words.text("action.interact")


def _item(show: Showing, row: int) -> str:
    name, sim = item_name(show.watch, row), show.watch.sim
    weapon = int(show.watch.world.litter.loot.weapon[0, row])
    key = sim.armoury.text[weapon] if weapon >= 0 else sim.things.text[sim.things.row(name)]
    return show.words.text(key)
