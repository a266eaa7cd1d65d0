"""Noises: how far each carries through free air, spreading and fading."""

from __future__ import annotations

from pygame import Surface

from game.data.constants import ticks
from game.play.debug.ink import ORANGE, WHITE, YELLOW, faded, label, ring
from game.play.debug.scope import Scope

_SHOWN = ticks(1.4)
_SPREADS = ticks(0.25)
_LOUD = 20.0  # metres from which a noise is drawn as loud


def draw_noises(target: Surface, scope: Scope) -> None:
    """Draw a circle as wide as each noise is loud."""
    view, now = scope.show.view, scope.watch.now.tick
    rows: dict[tuple[int, int], int] = {}
    for noise in scope.trace.noises:
        age = now - noise.tick
        if age > _SHOWN:
            continue
        x, y = view.to_screen(noise.x, noise.y)
        color = faded(ORANGE if noise.loudness >= _LOUD else YELLOW, 1 - age / _SHOWN)
        ring(target, (x, y), noise.loudness * view.scale * min(1.0, (age + 3) / _SPREADS), color, 2)
        if view.shows(noise.x, noise.y):
            spot = (round(x / 80), round(y / 40))
            row = rows[spot] = rows.get(spot, -1) + 1
            if row < 3:
                told = f"{noise.kind.name.lower().replace('_', ' ')} {noise.loudness:g} m"
                label(target, (x, y + 30 + row * 17), told, faded(WHITE, 1 - age / _SHOWN))
