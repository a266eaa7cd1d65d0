"""The debug views by name, in drawing order; a new one is one line here."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.faults import Fault, FaultError, nearest
from game.play.debug.awareness import draw_awareness
from game.play.debug.beliefs import draw_beliefs
from game.play.debug.cones import draw_cones
from game.play.debug.cover import draw_cover
from game.play.debug.ghosts import draw_memory
from game.play.debug.heard import draw_heard
from game.play.debug.noises import draw_noises
from game.play.debug.roles import draw_roles
from game.play.debug.scope import View
from game.play.debug.scores import draw_scores
from game.play.debug.ways import draw_ways

VIEWS: Mapping[str, View] = {
    "cones": draw_cones,
    "cover": draw_cover,
    "ways": draw_ways,
    "noises": draw_noises,
    "heard": draw_heard,
    "memory": draw_memory,
    "roles": draw_roles,
    "awareness": draw_awareness,
    "scores": draw_scores,
    "beliefs": draw_beliefs,
}


def chosen_views(names: str) -> tuple[str, ...]:
    """Return the views of a list such as ``cones,scores``; ``all`` stands for every one.

    FaultError names each that there is not, with the nearest.
    """
    asked = [name.strip() for name in names.split(",") if name.strip()]
    known = (*VIEWS, "all")
    faults = [
        Fault("--debug", f'there is no view "{name[:40]}"', hint=nearest(name, known))
        for name in asked
        if name not in known
    ]
    if faults:
        raise FaultError(faults)
    return tuple(name for name in VIEWS if name in asked or "all" in asked)
