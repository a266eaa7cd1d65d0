"""The application: the window, the stack of screens, the loop; and pictures without a window."""

from __future__ import annotations

import gc
import random
import sys
import time
from pathlib import Path

import pygame
from pygame import Surface

from game.content.faults import FaultError
from game.play.attempt import Result, Terms
from game.play.audio.audio import Audio
from game.play.cover import cover
from game.play.debug.panel import Panel
from game.play.debug.scope import Trace
from game.play.display import Window, has_display, open_unseen, picture_size
from game.play.feed import Feed
from game.play.hud.health import warm
from game.play.hud.layout import draw_hud
from game.play.hud.showing import Showing
from game.play.input import Bindings
from game.play.journey import Playthrough
from game.play.menu.page import Say
from game.play.menu.rows import row_of
from game.play.menu.signals import sound_of
from game.play.pad import Pads
from game.play.render.bake import Told
from game.play.scale import FRAME
from game.play.scenes.chapters import note_before
from game.play.scenes.mission import Mission
from game.play.scenes.scene import Ground, Live, Scene
from game.play.scenes.title import Title
from game.play.scenes.watching import Watching
from game.play.settings import Settings, load_settings, save_settings
from game.play.shelf import Shelf
from game.play.stage import Stage
from game.play.text import DIM, WARM, line, words_in
from game.sim.film import Film
from game.sim.sim import Sim

LOADING = 0.1  # seconds from one picture of progress to the next
_KEEPS = 30 << 20  # bytes kept at hand
FASTEST = 144  # frames a second
_POINTING = (pygame.MOUSEMOTION, pygame.MOUSEWHEEL)
WARM_UP = 6  # frames that a picture without a window takes to settle

__all__ = [
    "App",
    "has_display",
    "play",
    "render_offscreen",
    "story",
    "title",
    "watch",
]


class App:
    """Screens on a stack, in a window."""

    def __init__(self, settings: Settings | None = None) -> None:
        """Open the window; pygame.error where there is no display after all."""
        aside, self.told = None, ""
        if settings is None:
            settings, aside = load_settings()
        self.settings = settings
        self.words = words_in(settings.language)
        if aside is not None:
            told = self.words.text("system.save_damaged", path=aside)
            self.tell(told)
        self.bindings = Bindings(settings.keys)
        self.pads = Pads()
        self.window = Window((settings.width, settings.height), fullscreen=settings.fullscreen)
        self.window.brightness = settings.brightness
        self.window.scaling = settings.scaling
        self.audio = Audio.open(settings)
        self.shelf = Shelf()
        self.result: Result | None = None
        self.has_title = False
        self._scenes: list[Scene] = []
        self._tips = random.randrange(100)

    # for screens

    @property
    def pointer(self) -> tuple[float, float]:
        """The cursor in pixels of the picture."""
        return self.window.to_picture(*pygame.mouse.get_pos())

    @property
    def uppermost(self) -> Scene | None:
        """The screen over all others."""
        return self._scenes[-1] if self._scenes else None

    def push(self, scene: Scene) -> None:
        """Lay a screen over the others."""
        self._scenes.append(scene)

    def pop(self) -> None:
        """Take the uppermost screen away; without any the program ends."""
        self._scenes.pop()

    def replace(self, scene: Scene) -> None:
        """Put a screen in the place of all."""
        self._scenes[:] = [scene]

    def start(self, terms: Terms, playthrough: Playthrough | None = None) -> None:
        """Load a level and play it; a level of the story that cannot be used leads to the title."""
        told = self.loading(self.words.text("menu.loading"))
        try:
            mission = Mission(self, terms, told, playthrough)
            self.replace(mission)
            note = note_before(terms.level, self.words)
            if note and self.settings.content_note and mission.by_hand and not mission.checkpoint:
                self.push(Say(self, note))
            warm(self.window.picture.get_size())
            _settle()
        except FaultError as error:
            if not self.has_title:
                raise
            self.tell(str(error.faults[0]))
            self.title()

    def watch(self, film: Film, start: int = 0, debug: tuple[str, ...] = ()) -> None:
        """Show a recording over what is there; FaultError for what it cannot be shown with."""
        told = self.loading(self.words.text("menu.loading"))
        self.push(Watching(self, film, told, start=start, debug=debug))

    def title(self) -> None:
        """Go to the title screen, or leave where there is none to go to."""
        if self.has_title:
            self.audio.leave()
            self.replace(Title(self, self.loading(self.words.text("menu.loading"))))
        else:
            self.quit()

    def tell(self, fault: str) -> None:
        """Say in one line what went wrong: on standard error, and on the title screen."""
        self.told = fault
        sys.stderr.write(f"{fault}\n")

    def quit(self) -> None:
        """End the program."""
        self._scenes.clear()

    def loading(self, words: str) -> Told:
        """Return what draws progress while something takes long."""
        last, tip = -1.0, self._tip()  # seconds, of the picture before

        def told(part: float) -> None:
            nonlocal last
            now = time.perf_counter()
            if 0 < part < 1 and now - last < LOADING:
                return
            last = now
            pygame.event.pump()
            picture = self.window.picture
            width, height = picture.get_size()
            picture.blit(cover((width, height), 0.5), (0, 0))
            label = line(words, 26, DIM)
            picture.blit(label, label.get_rect(center=(width // 2, height // 2 - 24)))
            bar = pygame.Rect(width // 2 - 130, height // 2, 260, 3)
            pygame.draw.rect(picture, (34, 38, 46), bar)
            bar.width = round(260 * part)
            pygame.draw.rect(picture, WARM, bar)
            hint = line(tip, 22, DIM, self.words.language)
            picture.blit(hint, hint.get_rect(center=(width // 2, height - 90)))
            self.window.present()

        told(0.0)
        return told

    def _tip(self) -> str:
        """Return a hint to read while waiting: another one each time."""
        tips = [key for key in self.words.fallback if key.startswith("tip.")]
        self._tips += 1
        return self.words.text(tips[self._tips % len(tips)]) if tips else ""

    def change(self, settings: Settings) -> None:
        """Use other settings from now on, and keep them; what cannot be kept is told."""
        before, self.settings = self.settings, settings
        self.words = words_in(settings.language)
        self.bindings = Bindings(settings.keys)
        self.bindings.pad = self.pads.in_use
        self.window.brightness = settings.brightness
        if settings.device != before.device:
            self._replug()
        self.audio.mixer.adjust(settings)
        self.window.scaling = settings.scaling
        if settings.fullscreen != before.fullscreen:
            self.window.toggle_fullscreen()
        elif (settings.width, settings.height) != (before.width, before.height):
            self.window.resize((settings.width, settings.height))
        for scene in self._scenes:
            scene.refresh()
        self._save(settings)

    def _replug(self) -> None:
        """Play on another device; a world that is shown is listened to again by who shows it."""
        placeless = self.audio.place is None
        self.audio.close()
        self.audio = Audio.open(self.settings)
        if placeless:
            self.audio.leave()

    def draw_ground(self, target: Surface) -> None:
        """Draw the place that the uppermost menu lies over."""
        for scene in reversed(self._scenes):
            if isinstance(scene, Ground):
                scene.draw_ground(target)
                return
        target.fill((26, 28, 36))

    def close(self) -> None:
        """Let go of the window and the pads."""
        self.audio.close()
        self.pads.close()
        self.window.close()

    # the loop

    def run(self) -> None:
        """Show the uppermost screen until none is left."""
        clock = pygame.time.Clock()
        rate = min(FASTEST, pygame.display.get_current_refresh_rate() or 60)
        while self._scenes:
            self.frame(clock.tick(rate) / 1e3)
        self._keep()

    def frame(self, seconds: float) -> None:
        """Take events, let time pass, and show one picture."""
        for raw in pygame.event.get():
            for event in self.pads.take(raw):
                self._handle(event)
        self.bindings.pad = self.pads.in_use
        if not self._scenes:
            return
        scene = self._scenes[-1]
        pygame.mouse.set_visible(scene.cursor and not self.pads.in_use)
        scene.update(seconds)
        above = self.uppermost
        self.audio.update(seconds, paused=not (isinstance(above, Live) and above.live))
        self._draw()

    def _handle(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            self._leave()
        elif event.type == pygame.WINDOWSIZECHANGED:
            self.window.fit()
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F11:
            full = not self.settings.fullscreen
            self.change(self.settings.model_copy(update={"fullscreen": full}))
        elif self._scenes:
            scene = self._scenes[-1]
            before = row_of(scene)
            self._tick(event)
            scene.handle(event)
            if event.type in _POINTING and row_of(scene) != before:
                self.audio.mixer.play("ui_move")

    def _tick(self, event: pygame.event.Event) -> None:
        """Let a menu be heard."""
        name = sound_of(event)
        if name and not isinstance(self._scenes[-1], Live):
            self.audio.mixer.play(name)

    def _draw(self) -> None:
        lowest = max((n for n, scene in enumerate(self._scenes) if scene.covers), default=0)
        for scene in self._scenes[lowest:]:
            scene.draw(self.window.picture)
        self.window.present()

    def _leave(self) -> None:
        for scene in self._scenes:
            if isinstance(scene, Mission):
                self.has_title = False
                scene.leave()
        self._scenes.clear()

    def _keep(self) -> None:
        """Remember the window; where that cannot be written, nothing is lost."""
        width, height = self.window.windowed
        full = self.window.fullscreen
        kept = self.settings.model_copy(
            update={"width": width, "height": height, "fullscreen": full}
        )
        if kept != self.settings:
            self._save(kept)

    def _save(self, settings: Settings) -> None:
        try:
            save_settings(settings)
        except FaultError as error:
            self.tell(str(error.faults[0]))


def _settle() -> None:
    """Take what a level keeps out of the collector's rounds, which would cost a frame each."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    # memory that was written to and freed is at hand when a picture is made larger: fetching it
    # from the system, page by page, costs milliseconds. The first block only raises the size up
    # to which the allocator keeps what is freed.
    for _ in range(2):
        bytearray(b".") * _KEEPS


def play(terms: Terms, settings: Settings | None = None) -> Result:
    """Play one level in a window; FaultError for a level that cannot be used.

    Ask `has_display` first. Raises pygame.error when no window can be opened.
    """
    terms.setting()  # a faulty level is told before a window opens
    app = App(settings)
    try:
        app.start(terms)
        app.run()
    finally:
        app.close()
    return app.result or Result("left", 0, "", 0)


def watch(
    film: Film, start: int = 0, debug: tuple[str, ...] = (), settings: Settings | None = None
) -> None:
    """Show a recording in a window, from a tick on; ``debug`` names views that are on at first."""
    app = App(settings)
    try:
        app.watch(film, start, debug)
        app.run()
    finally:
        app.close()


def story(difficulty: str = "normal", settings: Settings | None = None) -> Result | None:
    """Go on with the story in a window, or begin it; return the last attempt."""
    app = App(settings)
    app.has_title = True
    try:
        playthrough = Playthrough()
        fresh = playthrough.journey is None
        app.start(playthrough.begin(difficulty) if fresh else playthrough.go_on(), playthrough)
        app.run()
    finally:
        app.close()
    return app.result


def title(settings: Settings | None = None) -> Result | None:
    """Show the title screen in a window, until the player leaves; return the last attempt."""
    app = App(settings)
    app.has_title = True
    try:
        app.title()
        app.run()
    finally:
        app.close()
    return app.result


def render_offscreen(
    sim: Sim,
    size: tuple[int, int] = FRAME,
    *,
    cache: Path | None = None,
    settings: Settings | None = None,
    debug: tuple[str, ...] = (),
    trace: Trace | None = None,
) -> Surface:
    """Return a picture of world 0 as it stands, HUD and all, without a window.

    The picture is composed at its usual height and then scaled to ``size``.  ``debug`` names the
    debug views to draw over it, and ``trace`` holds what was heard of the ticks before.
    """
    open_unseen()
    settings = settings or Settings()
    stage = Stage(sim, settings, cache)
    picture = Surface(picture_size(*size))
    for _ in range(WARM_UP):
        stage.draw(picture, 1.0, 1 / 60)
    words = words_in(settings.language)
    show = Showing(
        stage=stage,
        feed=Feed(stage.watch, words),
        words=words,
        settings=settings,
        bindings=Bindings(settings.keys),
        part=1.0,
        time=0.0,
        pointer=None,
    )
    Panel(stage, debug, trace).draw(picture, show)
    draw_hud(picture, show)
    return picture if picture.get_size() == size else pygame.transform.smoothscale(picture, size)
