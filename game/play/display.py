"""The window: whether there is a display to open one on, and the picture it shows."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path

import pygame
from pygame import Surface

from game.content.writing import write_whole
from game.play.cover import ICON
from game.play.scale import FRAME, NARROWEST, WIDEST

_UNSEEN = ("dummy", "offscreen")
_TITLE = "Loose Ends"
_SMALLEST = (480, 270)


def has_display() -> bool:
    """Whether a window would be seen by anybody.

    Without a display SDL would silently draw to nowhere, so the environment is asked first.
    """
    driver = os.environ.get("SDL_VIDEODRIVER", "")
    if driver in _UNSEEN:
        return False
    if sys.platform.startswith("linux") and not driver:
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def quiet() -> None:
    """Keep libraries from writing to the terminal."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def open_unseen() -> None:
    """Make pygame ready to draw without a window."""
    quiet()
    if not pygame.display.get_init() or pygame.display.get_surface() is None:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        pygame.display.set_mode((1, 1), pygame.HIDDEN)
    pygame.font.init()


class Window:
    """The window and the picture in it; the picture's height never changes."""

    def __init__(self, size: tuple[int, int], *, fullscreen: bool = False) -> None:
        """Open the window; pygame.error when there is no display after all."""
        quiet()
        pygame.display.init()
        pygame.font.init()
        if pygame.display.get_driver() in _UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
            pygame.display.quit()
            raise pygame.error("no display")
        pygame.display.set_caption(_TITLE)
        with contextlib.suppress(OSError, pygame.error):  # a window without it is one as well
            pygame.display.set_icon(pygame.image.load(ICON))
        self.fullscreen = fullscreen
        self.brightness = 1.0
        self.scaling = "smooth"  # or "integer": only whole steps, each pixel a sharp square
        self._windowed = (max(size[0], _SMALLEST[0]), max(size[1], _SMALLEST[1]))
        self._open()
        self.picture = self.surface
        self.fit()

    def _open(self) -> None:
        if self.fullscreen:
            self.surface = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            self.surface = pygame.display.set_mode(self._windowed, pygame.RESIZABLE)

    def toggle_fullscreen(self) -> None:
        """Go from window to full screen or back."""
        self.fullscreen = not self.fullscreen
        self._open()
        self.fit()

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size; one that fills the screen takes it later."""
        self._windowed = (max(size[0], _SMALLEST[0]), max(size[1], _SMALLEST[1]))
        if not self.fullscreen:
            self._open()
            self.fit()

    def fit(self) -> None:
        """Fit the picture to the window's size, which may have changed."""
        current = pygame.display.get_surface()
        if current is not None:
            self.surface = current
        width, height = self.surface.get_size()
        if not self.fullscreen:
            self._windowed = (width, height)
        size = picture_size(width, height)
        if size == (width, height):
            self.picture = self.surface
        elif self.picture is self.surface or self.picture.get_size() != size:
            self.picture = Surface(size).convert()

    @property
    def windowed(self) -> tuple[int, int]:
        """The size of the window when it does not fill the screen."""
        return self._windowed

    def present(self) -> None:
        """Show the picture."""
        self._brighten()
        if self.surface is not self.picture:
            area = self._area()
            if area.size != self.surface.get_size():
                self.surface.fill(0)
            part = self.surface.subsurface(area)
            whole = self.scaling == "integer" and area.width % self.picture.get_width() == 0
            scale = pygame.transform.scale if whole else pygame.transform.smoothscale
            scale(self.picture, area.size, part)
        pygame.display.flip()

    def _brighten(self) -> None:
        """Make the whole picture darker or brighter, as it was set."""
        if self.brightness < 1:
            level = round(255 * self.brightness)
            self.picture.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        elif self.brightness > 1:
            level = round(60 * (self.brightness - 1))
            self.picture.fill((level, level, level), special_flags=pygame.BLEND_RGB_ADD)

    def _area(self) -> pygame.Rect:
        whole = self.surface.get_rect()
        width, height = self.picture.get_size()
        scale = min(whole.width / width, whole.height / height)
        if self.scaling == "integer" and scale > 1:
            scale = int(scale)
        area = pygame.Rect(0, 0, round(width * scale), round(height * scale))
        area.center = whole.center
        return area

    def to_picture(self, x: float, y: float) -> tuple[float, float]:
        """Return the picture's pixel under a pixel of the window."""
        area = self._area()
        scale = self.picture.get_width() / max(1, area.width)
        return (x - area.left) * scale, (y - area.top) * scale

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()


def picture_size(width: int, height: int) -> tuple[int, int]:
    """Return the size of the picture for a window: as high as ever, as wide as fits."""
    aspect = min(WIDEST, max(NARROWEST, width / max(1, height)))
    return round(FRAME[1] * aspect / 2) * 2, FRAME[1]


def save_picture(picture: Surface, path: Path) -> None:
    """Write a picture as PNG; FaultError says why it cannot be written."""
    data = io.BytesIO()
    pygame.image.save(picture, data, "picture.png")
    write_whole(path, data.getvalue())
