"""Watching: a recording shown, wound to and fro, seen through anybody's eyes, taken over."""

from __future__ import annotations

import numpy as np
import pygame
from pygame import Surface

from game.data.constants import FULL_PACE, TICKS_PER_SECOND
from game.play.branch import Branch, may_take_over
from game.play.debug.panel import Panel
from game.play.feed import Feed
from game.play.hud.layout import WATCHED, draw_hud
from game.play.hud.notices import draw_fade
from game.play.hud.showing import Showing
from game.play.pad import AWAY
from game.play.render.bake import Told
from game.play.scenes.scene import Desk
from game.play.scenes.takeover import Takeover
from game.play.stage import Stage
from game.play.text import WARM
from game.play.theatre.bar import Bar, Shown
from game.play.theatre.stains import Stains
from game.play.theatre.transport import Transport
from game.play.theatre.wishes import HELD, Keys, Wish
from game.sim.film import Film

LETTERS = 18  # pixels of the bar's letters at the usual size
LEAP = TICKS_PER_SECOND  # ticks that one goes back or on at once
_PICK = 1.2  # metres from a click within which somebody is meant
_FAST = 16.0  # metres a second that the camera is sent
_AUDIBLE = 2.0  # the highest speed at which a world is still to be listened to


class Watching:
    """One film, the picture of it, and the bar."""

    covers = True
    cursor = True

    def __init__(
        self,
        desk: Desk,
        film: Film,
        told: Told = lambda part: None,
        *,
        start: int = 0,
        debug: tuple[str, ...] = (),
    ) -> None:
        self.desk, self.film = desk, film
        self.transport = Transport(film)
        self.bar = Bar(self.transport)
        self.stage = Stage(film.sim, desk.settings, told=told)
        self.feed = Feed(self.stage.watch, desk.words)
        self.sounds = desk.audio.enter(self.stage.watch)
        self.debug = Panel(self.stage, debug)
        self.stains = Stains()
        film.heard = self.stains.note
        self.keys = Keys()
        self.free: tuple[float, float] | None = None  # metres: the camera is sent there
        self.hidden = False  # the bar
        self._dragged = self._panned = False
        self._wound = 0  # by the button of the bar that is pressed: -1 back, 1 on
        self._time = self._drawn = 0.0
        if start:
            self.transport.leap(start)

    @property
    def live(self) -> bool:
        """Whether the world is heard now."""
        return self.transport.runs and self.transport.rate <= _AUDIBLE

    def refresh(self) -> None:
        """Take over settings that were changed."""
        self.stage.adjust(self.desk.settings)
        self.feed.words = self.desk.words
        self.feed.heard.adjust(self.desk.settings)

    # what is asked for

    def handle(self, event: pygame.event.Event) -> None:
        """Take in keys, buttons and the mouse."""
        pointer = self.desk.pointer
        if event.type in AWAY:
            self._let_go()
        elif self.debug.handle(event, pointer):
            return
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button in (1, 3):
            self._press(event.button, pointer)
        elif event.type == pygame.MOUSEBUTTONUP:
            self._dragged, self._panned, self._wound = False, False, 0
        elif event.type == pygame.MOUSEMOTION:
            self._move(event, pointer)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_X1:
            self.leave()
        elif event.type == pygame.MOUSEWHEEL:
            self.transport.shift(LEAP * event.y)
        elif (wish := self.keys.take(event)) is not None:
            self.do(wish)

    def _press(self, button: int, pointer: tuple[float, float]) -> None:
        """Take a click: on a button, the time line, somebody, or to pull the picture."""
        wish = None if self.hidden else self.bar.wish_at(pointer)
        if button == 3:
            self._panned = True
        elif wish in HELD:
            self._wound = -1 if wish is Wish.REWIND else 1
        elif wish is not None:
            self.do(wish)
        elif not self.hidden and self.bar.line.holds(pointer):
            self._dragged = True
            self.transport.leap(self.bar.line.tick_at(pointer[0]))
        elif self.hidden or pointer[1] < self.bar.top:
            self._pick(pointer)

    def _move(self, event: pygame.event.Event, pointer: tuple[float, float]) -> None:
        if self._dragged:
            self.transport.leap(self.bar.line.tick_at(pointer[0]))
        elif self._panned:
            dx, dy = event.rel
            scale = self.stage.view.scale
            self._send(-dx / scale, -dy / scale)

    def _pick(self, pointer: tuple[float, float]) -> None:
        """Follow who was clicked."""
        spot = self.stage.view.to_level(*pointer)
        people = self._people()
        away = [float(((self.stage.watch.now.pos[slot] - spot) ** 2).sum()) for slot in people]
        if away and min(away) < _PICK**2:
            self._follow(people[away.index(min(away))])

    def do(self, wish: Wish) -> None:
        """Do what was asked for."""
        transport = self.transport
        match wish:
            case Wish.PLAY:
                transport.play()
            case Wish.SLOWER | Wish.FASTER:
                transport.pace(1 if wish is Wish.FASTER else -1)
            case Wish.TICK | Wish.TICK_BACK:
                transport.playing = False
                transport.shift(1 if wish is Wish.TICK else -1)
            case Wish.ON | Wish.BACK:
                transport.shift(LEAP if wish is Wish.ON else -LEAP)
            case Wish.START | Wish.END:
                transport.leap(self.film.end if wish is Wish.END else 0)
            case Wish.SIGN | Wish.SIGN_BACK:
                transport.leap(self.film.beside(1 if wish is Wish.SIGN else -1))
            case Wish.BRANCH:
                self._branch()
            case Wish.LEAVE:
                self.leave()
            case _:
                self._look(wish)

    def _look(self, wish: Wish) -> None:
        """Change what the picture shows."""
        renderer = self.stage.renderer
        match wish:
            case Wish.FOLLOW | Wish.FOLLOW_BACK:
                self._turn(1 if wish is Wish.FOLLOW else -1)
            case Wish.FREE:
                self.free = self._middle() if self.free is None else None
            case Wish.SIGHT:
                renderer.whole = not renderer.whole
                renderer.sight.restart()
            case Wish.HIDE:
                self.hidden = not self.hidden

    def _people(self) -> list[int]:
        """Return the slots of those who are there."""
        return [int(slot) for slot in np.flatnonzero(self.stage.watch.world.actors.slot.alive[0])]

    def _turn(self, step: int) -> None:
        """Follow the next one; from the free camera, the one before it."""
        people, at = self._people(), self.stage.watch.player
        if self.free is not None or not people:
            self.free = None
        else:
            self._follow(people[(people.index(at) + step) % len(people) if at in people else 0])

    def _follow(self, slot: int) -> None:
        """Follow somebody; the player also where the story makes another one the player."""
        watch = self.stage.watch
        self.free = None
        watch.subject = None if slot == self.film.sim.player else slot
        self.stage.renderer.sight.restart()

    def _middle(self) -> tuple[float, float]:
        return self.stage.camera.x, self.stage.camera.y

    def _send(self, dx: float, dy: float) -> None:
        """Send the camera some metres on, and let it stay there."""
        x, y = self._middle() if self.free is None else self.free
        if self.stage.camera.visiting is not None:
            self.stage.camera.restart()
        level = self.film.sim.level
        self.free = (
            min(max(x + dx, 0.0), level.width / 2),
            min(max(y + dy, 0.0), level.height / 2),
        )

    def _branch(self) -> None:
        """Take over at the tick that is shown; the world stands until the player is ready."""
        if self.transport.goal is not None or not may_take_over(self.film):
            return
        self._let_go()
        self.transport.playing = False
        taken = Takeover(self.desk, Branch.of(self.film))
        self.desk.push(taken)
        taken.pause()

    def _let_go(self) -> None:
        self.keys.release()
        self._dragged, self._panned, self._wound = False, False, 0

    def leave(self) -> None:
        """Go back to where it was opened from."""
        # what lies below may show the same place, whose light there is only one of
        self.film.seek(0)
        self.stage.restart()
        self.desk.audio.leave()
        self.desk.pop()

    # time

    def update(self, seconds: float) -> None:
        """Let the film go on."""
        self._time += seconds
        if self.desk.audio.place is not self.sounds:
            self._come_back()
        for wish in self.keys.again(seconds):
            self.do(wish)
        held = self.keys.holds(Wish.WIND) - self.keys.holds(Wish.REWIND)
        self.transport.winding = held or self._wound
        self._send_by_hand(seconds)
        if self.transport.update(seconds, self._pace(), self._made):
            self._leapt()
        if self.transport.runs:
            self.feed.move(seconds * self._rate())

    def _come_back(self) -> None:
        """Take the place again that was somebody else's meanwhile."""
        self.sounds = self.desk.audio.enter(self.stage.watch)
        self.stage.restart()
        self.stains.laid = 0
        self._leapt()

    def _send_by_hand(self, seconds: float) -> None:
        pads, settings = self.desk.pads, self.desk.settings
        x, y = self.keys.way
        if pads.in_use:
            sx, sy = pads.stick("left", settings)
            x, y = x + sx, y + sy
        if x or y:
            self._send(x * _FAST * seconds, y * _FAST * seconds)

    def _made(self) -> None:
        """Take in a tick that was stepped to."""
        self.stage.note()
        self.stains.laid = self.film.tick
        self.feed.note()
        if self.live:
            self.sounds.note()
        self.debug.note()
        if self.free is None:
            for x, y, seconds in self.feed.visits:
                self.stage.camera.visit(x, y, seconds)
        self.feed.visits.clear()
        self.feed.checkpoints.clear()

    def _leapt(self) -> None:
        """Take the world as it stands: it did not come here tick by tick."""
        self.stains.bring(self.stage.effects, self.film.tick)
        self.stage.leap()
        self.feed.restart()
        self.sounds.restart()
        self.debug.restart()

    def _pace(self) -> int:
        """Return how fast the world's clock goes, as the settings let it."""
        pace = int(self.film.sim.world.clock.pace[0])
        return pace if self.desk.settings.slow_motion else max(pace, FULL_PACE)

    def _rate(self) -> float:
        """Return how much of the world's time passes in real time, either way."""
        return self._pace() / FULL_PACE * self.transport.rate

    # the picture

    def _name(self, slot: int) -> str:
        """Return what somebody is called."""
        if slot < 0:
            return ""
        sim = self.film.sim
        return self.desk.words.text(sim.cast.text[int(sim.world.actors.identity.profile[0, slot])])

    def _shown(self) -> Shown:
        size = round(LETTERS * min(1.6, self.desk.settings.text_size))
        return Shown(
            words=self.desk.words,
            size=size,
            pad=self.desk.bindings.pad,
            follows=self._name(self.stage.watch.player),
            whole=self.stage.renderer.whole,
            free=self.free is not None,
            may_branch=may_take_over(self.film),
            name=self._name,
        )

    def draw(self, target: Surface) -> None:
        """Draw the world with what lies over it, and the bar under it."""
        width, height = target.get_size()
        shown = self._shown()
        under = 0 if self.hidden else self.bar.height(width, shown)
        picture = target.subsurface((0, 0, width, height - under))
        seconds, self._drawn = min(0.1, self._time - self._drawn), self._time
        part = self.transport.part
        self.stage.draw(picture, part, seconds, pace=self._rate(), at=self.free)
        show = Showing(
            stage=self.stage,
            feed=self.feed,
            words=self.desk.words,
            settings=self.desk.settings,
            bindings=self.desk.bindings,
            part=part,
            time=self._time,
            pointer=None,
        )
        self._ring(picture, part)
        self.debug.draw(picture, show)
        draw_hud(picture, show, WATCHED)
        if under:
            pointer = None if self.desk.bindings.pad else self.desk.pointer
            self.bar.draw(target, pointer, shown)

    def _ring(self, picture: Surface, part: float) -> None:
        """Mark who is followed, where that is not plain."""
        watch = self.stage.watch
        if watch.player < 0 or (watch.subject is None and not self.stage.renderer.whole):
            return
        x, y = self.stage.view.to_screen(*watch.people(part)[0][watch.player].tolist())
        pygame.draw.circle(picture, (0, 0, 0), (x, y), 32, 4)
        pygame.draw.circle(picture, WARM, (x, y), 31, 2)

    def draw_ground(self, target: Surface) -> None:
        """Draw the world alone, for menus that lie over it."""
        self.stage.draw(target, 1.0, 0.0, at=self.free)
        draw_fade(target, self.feed.fade.dark)
