"""The HUD's elements, in drawing order; a new one is one line here."""

from __future__ import annotations

from pygame import Surface

from game.play.hud.ammo import draw_ammo
from game.play.hud.awareness import draw_awareness
from game.play.hud.captions import draw_barks, draw_captions
from game.play.hud.focus import draw_focus
from game.play.hud.health import draw_health, draw_hurt
from game.play.hud.heard import draw_heard
from game.play.hud.marks import draw_marks
from game.play.hud.notices import draw_notices
from game.play.hud.objective import draw_objective
from game.play.hud.prompt import draw_prompt
from game.play.hud.reticle import draw_reticle
from game.play.hud.showing import Element, Showing
from game.play.hud.skip import draw_skip
from game.play.hud.terminal import draw_terminal
from game.play.hud.why import draw_why

ELEMENTS: tuple[Element, ...] = (
    draw_hurt,
    draw_marks,
    draw_awareness,
    draw_health,
    draw_focus,
    draw_ammo,
    draw_why,
    draw_objective,
    draw_prompt,
    draw_barks,
    draw_terminal,
    draw_reticle,
    draw_notices,
    draw_heard,
    draw_captions,  # over the fade: words may be read in the dark
    draw_skip,
)


# of a recording: nothing that asks for a key
WATCHED: tuple[Element, ...] = tuple(
    one for one in ELEMENTS if one not in (draw_why, draw_prompt, draw_reticle, draw_skip)
)


# while the picture is elsewhere: what the player carries and could do is not there
ELSEWHERE: tuple[Element, ...] = (draw_objective, draw_notices, draw_captions, draw_skip)


def draw_hud(target: Surface, show: Showing, elements: tuple[Element, ...] = ELEMENTS) -> None:
    """Draw everything that lies over the picture."""
    away = show.stage.camera.visiting is not None
    for draw in elements:
        if not away or draw in ELSEWHERE:
            draw(target, show)
