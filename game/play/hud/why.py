"""The offer to say why one was seen, for a while after it happened."""

from __future__ import annotations

from pygame import Surface

from game.data.constants import Notice, Stage, ticks
from game.play.hud.captions import FACE_HEIGHT
from game.play.hud.showing import Showing
from game.play.text import DIM, PALE, block, line

_SHOWN = ticks(7)
_SOFT = ticks(0.5)
_ROOM = 30  # pixels over the health bar


def draw_why(target: Surface, show: Showing) -> None:
    """Draw the key and the question over the health bar, after somebody became certain."""
    if not show.settings.why_seen or show.seen is None or not show.seen.sightings:
        return
    if show.watch.world.outcome.stage[0] != Stage.RUNNING:
        return
    one = show.seen.sightings[show.seen.latest]
    age = show.watch.now.tick - one.tick
    if one.level != Notice.CERTAIN or not 0 <= age < _SHOWN:
        return
    key = block((show.bindings.shown("why"),), show.size(18), PALE)
    language = show.settings.language
    told = line(show.words.text("seen.title"), show.size(20), DIM, language)
    alpha = round(255 * min(1.0, (_SHOWN - age) / _SOFT))
    y = target.get_height() - 104
    large = told.get_height() > _ROOM  # the player's name stands below
    if large or (show.settings.subtitles and any(one.face for one in show.feed.captions)):
        y -= FACE_HEIGHT  # over the portrait of who speaks
    for made, x in ((key, 28), (told, 34 + key.get_width())):
        shown = made if alpha == 255 else made.copy()
        if alpha < 255:
            shown.set_alpha(alpha)
        target.blit(shown, shown.get_rect(midleft=(x, y)))
