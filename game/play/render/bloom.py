"""Bloom: what is bright bleeds into what lies around it, as in a lens."""

from __future__ import annotations

import pygame
from pygame import Rect, Surface

from game.play.camera import View

SMALL = 8  # pixels of the picture to one of the bright pass
_BRIGHT = 136  # of 255: from here on a channel blooms
_EYE = 3.0  # of 255: mean of the bright pass to which the eye is used; in daylight nothing glows
_MOST = 56  # of 255 that the glow adds at most
_NEAR, _WIDE = 1, 4  # radii of the two blurs, in pixels of the bright pass


class Bloom:
    """The glow over a picture; that of the picture before will do where time is short."""

    def __init__(self) -> None:
        self._whole = Surface((1, 1))
        self._area = Rect(0, 0, 0, 0)
        self._corner = (0, 0)

    def restart(self) -> None:
        """Forget the last picture."""
        self._area.size = 0, 0

    def draw(self, target: Surface, view: View, *, late: bool = False) -> None:
        """Add the glow; ``late``: of the picture before, moved with the view."""
        if self._whole.get_size() != target.get_size():
            width, height = target.get_size()
            self._whole = Surface((width, height))
            self._half = Surface((width * 2 // SMALL, height * 2 // SMALL))
            self._small = Surface((width // SMALL, height // SMALL))
            self.restart()
        if not late:
            self._update(target)
            self._corner = view.left, view.top
        if self._area.width:
            at = self._area.move(self._corner[0] - view.left, self._corner[1] - view.top)
            target.blit(self._whole, at, self._area, pygame.BLEND_RGB_ADD)

    def _update(self, target: Surface) -> None:
        # every fourth pixel will do: what is left out is blurred away
        pygame.transform.scale(target, self._half.get_size(), self._half)
        pygame.transform.smoothscale(self._half, self._small.get_size(), self._small)
        self._small.fill((_BRIGHT,) * 3, special_flags=pygame.BLEND_RGB_SUB)
        mean = max(pygame.transform.average_color(self._small)[:3])
        if mean > _EYE:
            left = round(255 * _EYE / mean)
            self._small.fill((left,) * 3, special_flags=pygame.BLEND_RGB_MULT)
        wide = pygame.transform.box_blur(self._small, _WIDE)
        wide.blit(pygame.transform.box_blur(self._small, _NEAR), (0, 0), None, pygame.BLEND_RGB_ADD)
        wide.fill((_MOST,) * 3, special_flags=pygame.BLEND_RGB_MIN)
        wide.set_colorkey((0, 0, 0))
        used = wide.get_bounding_rect()
        wide.set_colorkey(None)
        self._area = Rect(*(side * SMALL for side in used))
        if used.width:  # only what glows is made large
            part = self._whole.subsurface(self._area)
            pygame.transform.smoothscale(wide.subsurface(used), self._area.size, part)
