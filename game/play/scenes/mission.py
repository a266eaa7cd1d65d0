"""The mission: the simulation stepped in real time, driven by the player or a bot, and drawn."""

from __future__ import annotations

import time
from dataclasses import replace

import pygame
from pygame import Surface

from game.data.constants import FULL_PACE
from game.ecs.store import Snapshot
from game.play.album import Album
from game.play.attempt import Terms, result_of
from game.play.debug.panel import Panel
from game.play.feed import Feed
from game.play.hand import Hand
from game.play.hud.layout import draw_hud
from game.play.hud.notices import draw_fade
from game.play.hud.showing import Showing
from game.play.journey import Playthrough
from game.play.loop import Stepper
from game.play.pad import AWAY
from game.play.render.bake import Baked, Told
from game.play.scenes.credits import Credits
from game.play.scenes.ended import Ended
from game.play.scenes.pause import Pause
from game.play.scenes.scene import Desk
from game.play.scenes.why import Why
from game.play.seen.log import Log
from game.play.shelf import Keeper
from game.play.skip import Skip
from game.play.stage import Stage as Shown
from game.sim.replay import Recorder

LONGER = 3  # times that one has to press a key in time, where that is set
LOST_PAUSE, WON_PAUSE = 1.1, 2.6  # seconds between the end and the words about it


class Mission:
    """One level, attempted again and again."""

    covers = True
    cursor = False
    live = True
    way_out = "pause.leave"  # key of what leaving is called

    def __init__(
        self,
        desk: Desk,
        terms: Terms,
        told: Told = lambda part: None,
        playthrough: Playthrough | None = None,
    ) -> None:
        self.desk, self.terms, self.playthrough = desk, terms, playthrough
        self.difficulty = terms.difficulty  # from the next start or checkpoint on
        self._set = desk.settings.difficulty
        self._open(told)
        self.hand = Hand(desk)
        self.stepper = Stepper()
        self._start = self.sim.snapshot()
        self.checkpoint: tuple[str, Snapshot] | None = None
        self._noted = self.recorder.ticks  # at the checkpoint, or the start
        self.keeper = Keeper(desk.shelf, terms.record, self._noted)
        # what was recorded and kept before a scene was passed over
        self._before: tuple[int, tuple[str, Snapshot] | None, int] = (0, None, 0)
        self.whole = True  # whether the recording began with the level
        self._kept = 0.0  # seconds that the playthrough knows of
        self.attempts = 1
        self.time = 0.0
        self.refresh()
        self._over = 0.0  # seconds since the attempt was decided
        self._told_end = False
        if playthrough is not None:
            self._take_up(playthrough)

    def _open(self, told: Told, baked: Baked | None = None) -> None:
        """Make the world, and all that shows it."""
        self.sim = self.terms.open()
        self.stage = Shown(self.sim, self.desk.settings, told=told, baked=baked)
        self.feed = Feed(self.stage.watch, self.desk.words)
        self.stage.renderer.whole = self.terms.watched
        self.referee = self.terms.referee(self.sim)
        self.sounds = self.desk.audio.enter(self.stage.watch)
        self.seen = Log()
        self.skip = Skip(self.sim)
        self.debug = Panel(self.stage, self.terms.debug)
        self.recorder = self.terms.recorder(self.sim)
        pictures = self.terms.pictures
        self.album = None if pictures is None else Album(self.sim, pictures)

    @property
    def may_ease(self) -> bool:
        """Whether it may go on harder or easier than it began."""
        return self.by_hand and self.terms.plain

    @property
    def by_hand(self) -> bool:
        """Whether a person gives the commands."""
        return not (self.terms.bot or self.terms.watched) and self.sim.player >= 0

    def _ease(self) -> bool:
        """Go over to the difficulty that was chosen; return whether it is another."""
        if self.difficulty == self.terms.difficulty:
            return False
        self.terms = replace(self.terms, difficulty=self.difficulty)
        known, failures = self.skip.known, self.skip.failures
        self._open(lambda part: None, self.stage.baked)
        self.skip.known, self.skip.failures = known, failures
        if self.playthrough is not None:
            self.playthrough.ease(self.difficulty)
        return True

    def _take_up(self, playthrough: Playthrough) -> None:
        """Go on from where the story was left, and tell what could not be read or kept."""
        self.skip.known = playthrough.knows(self.terms.level)
        if playthrough.resume(self.sim):
            point = playthrough.journey.checkpoint if playthrough.journey else None
            name = self.desk.words.text(point.text) if point else ""
            self.checkpoint = (name, self.sim.snapshot())
            played = playthrough.played(self.sim)
            self.whole = played is not None
            if played is not None:
                self.recorder = Recorder.after(self.sim, played, played.header.ticks)
                self._noted = self.recorder.ticks
                self.keeper.begin(self._noted)
            self.stage.restart()
            self.sounds.restart()
        for fault in playthrough.faults:
            self.feed.say_fault(fault)
        playthrough.faults.clear()

    def refresh(self) -> None:
        """Take over settings that were changed."""
        settings = self.desk.settings
        if settings.difficulty != self._set and self.may_ease:
            self._set = self.difficulty = settings.difficulty
        self.stage.adjust(settings)
        self.feed.words = self.desk.words
        self.feed.heard.adjust(self.desk.settings)
        self.hand.refresh()

    # what the player does

    def handle(self, event: pygame.event.Event) -> None:
        """Take in keys and mouse."""
        if event.type in AWAY:
            self.hand.controls.release()
            if not self.decided:
                self.pause()
            return
        if self.debug.handle(event, self.desk.pointer):
            return
        for action in self.hand.controls.take(event):
            if action == "pause":
                self.pause()
            elif action == "restart":
                self.restart()
            elif action == "why":
                self.tell_why()

    def pause(self) -> None:
        """Stop time and show the menu."""
        self.hand.controls.release()
        self.desk.push(Pause(self.desk, self))

    def tell_why(self) -> None:
        """Stop time and say why the player was seen."""
        self.hand.controls.release()
        self.desk.push(Why(self.desk, self))

    def restart(self) -> None:
        """Start the level again, at once."""
        self.save()
        self._ease()
        self._restore(self._start)
        if self.checkpoint is not None:
            self.skip.failures = 0
        self.checkpoint = None
        self.recorder = self.terms.recorder(self.sim)
        self.keeper.begin(self.recorder.ticks)
        self.whole = True

    def resume_checkpoint(self) -> None:
        """Go back to the last checkpoint, and so does the recording."""
        if self.checkpoint is None:
            self.restart()
            return
        self.save()
        other = self._ease()
        self._restore(self.checkpoint[1])
        if other:
            self.whole = False  # a recording knows one difficulty only
        else:
            self.recorder.rewind(self._noted)
            self.keeper.begin(self._noted)

    def go_to(self, snapshot: Snapshot) -> None:
        """Go on from a moment of another match of the same terms; there is no recording of it."""
        self.whole = False
        self._restore(snapshot)

    def _restore(self, snapshot: Snapshot) -> None:
        self.skip.failures += self.skip.failed
        self.sim.restore(snapshot)
        self.referee.restart()
        self.stage.restart()
        self.sounds.restart()
        self.feed.restart()
        self.seen.restart()
        self.debug.restart()
        self.hand.controls.restart()
        self.skip.restart()
        self.stepper.restart()
        if self.album is not None:
            self.album.restart()
        self.attempts += 1
        self._over, self._told_end = 0.0, False

    def save(self) -> None:
        """Keep the recording, for the theatre and where one was asked for."""
        for fault in self.keeper.keep(self.recorder, self.referee) if self.whole else ():
            self.feed.say_fault(fault)

    # time

    @property
    def decided(self) -> bool:
        """Whether the attempt is over."""
        return self.referee.over

    def update(self, seconds: float) -> None:
        """Make the ticks that are due."""
        self.time += seconds
        if self.desk.audio.place is not self.sounds:  # another world was listened to meanwhile
            self.sounds = self.desk.audio.enter(self.stage.watch)
        if self._passes_over(seconds):
            return
        pace = self._pace()
        if self.by_hand:
            self.hand.lean(self.stage, seconds)
        began = time.thread_time()
        for _ in range(self.stepper.advance(seconds, pace)):
            if not self._told_end:
                self.tick()
        self.stage.hurry(time.thread_time() - began)
        self.feed.move(seconds * (pace / FULL_PACE if pace else 1.0))
        self._settle(seconds)

    def _passes_over(self, seconds: float) -> bool:
        """Pass over a scene if the player asks for it; whether that is what this frame does."""
        if not self.skip.running:
            held = self.hand.controls.holds("skip")
            if not self.may_ease or not self.skip.hold(seconds, held):
                return False
            self._before = self.recorder.ticks, self.checkpoint, self._noted
        if not self.skip.advance(seconds, self.tick):
            return True
        start, failed = self.skip.start, self.skip.failed
        if failed and start is not None:
            # nobody loses by passing over what they would have played
            self.sim.restore(start)
            recorded, self.checkpoint, self._noted = self._before
            self.recorder.rewind(recorded)
        self.stage.restart()
        self.sounds.restart()
        self.feed.hush()
        self.seen.restart()
        self.debug.restart()
        self.hand.controls.restart()
        self.stepper.restart()
        self.skip.restart()
        self.skip.dark = 1.0  # and bright again from now on
        return True

    def tick(self) -> None:
        """Make one tick of the simulation."""
        if self.by_hand and not self.skip.running:
            self.hand.command(self.stage, self.stepper.part, self.feed.screen)
        self.sim.step()
        if not self._over:
            self.recorder.step()
        self.stage.note()
        if self.stage.effects.told and self.desk.settings.hit_stop:
            self.stepper.hold()
        self.feed.note()
        self.referee.note()
        if self.by_hand:
            self.hand.rumble(self.stage)
        self.sounds.note()
        self.seen.note(self.stage.watch)
        self.debug.note()
        if self.album is not None:
            self.album.note()
        for x, y, seconds in self.feed.visits:
            self.stage.camera.visit(x, y, seconds)
        self.feed.visits.clear()
        if self.feed.checkpoints:
            self._reach(self.feed.checkpoints[-1])
            self.feed.checkpoints.clear()

    def _reach(self, key: str) -> None:
        """Keep a checkpoint, where the terms let one go back; ``key`` is that of its name."""
        if not self.terms.plain:
            return
        self.skip.failures = 0
        self.checkpoint = (self.desk.words.text(key), self.sim.snapshot())
        self._noted = self.recorder.ticks
        if self.playthrough is not None and not self.decided:
            recording = self.recorder.recording() if self.whole else None
            point = self.checkpoint[1]
            self.playthrough.reach(self.sim, point, key, self._since(), recording)
            for fault in self.playthrough.faults:
                self.feed.say_fault(fault)
            self.playthrough.faults.clear()

    def _since(self) -> float:
        """Return the seconds played that the playthrough does not know of yet."""
        since, self._kept = self.time - self._kept, self.time
        return since

    def _pace(self) -> int:
        """Return how fast the world's clock goes, as the settings let it."""
        pace = int(self.sim.world.clock.pace[0])
        settings = self.desk.settings
        pace = pace if settings.slow_motion else max(pace, FULL_PACE)
        return pace // LONGER if settings.timed and self.feed.timed else pace

    def _pointer(self) -> tuple[float, float] | None:
        """Return what is aimed at, in pixels of the picture; None while no hand aims."""
        if not self.by_hand:
            return None
        return self.hand.pointer(self.stage, self.stepper.part)

    def _settle(self, seconds: float) -> None:
        """After the end, let it sink in, then say so."""
        late = self.terms.max_ticks is not None
        if late and self.stage.watch.now.tick >= (self.terms.max_ticks or 0):
            self.leave()
            return
        if not self.decided or self._told_end:
            return
        if not self._over:
            self.desk.result = result_of(self.sim, self.attempts)
            self.save()
        self._over += seconds
        won = self.referee.won
        if self._over > (WON_PAUSE if won else LOST_PAUSE):
            self._told_end = True
            self.hand.controls.release()
            if won and self.playthrough is not None:
                self._go_on(self.playthrough)
            else:
                self.desk.push(Ended(self.desk, self))

    def _go_on(self, playthrough: Playthrough) -> None:
        """Go to the next level of the story, or to the title after the last."""
        following = playthrough.win(self.sim, self._since())
        if following is None:
            self.desk.title()
            self.desk.push(Credits(self.desk))
        else:
            self.desk.start(following, playthrough)

    def leave(self) -> None:
        """End the mission."""
        self.desk.result = result_of(self.sim, self.attempts)
        self.save()
        self.desk.title()

    # the picture

    def draw(self, target: Surface) -> None:
        """Draw the world and the HUD."""
        pointer, part = self._draw_stage(target)
        if self.desk.uppermost is not self:
            draw_fade(target, self.feed.fade.dark)
            return
        show = Showing(
            stage=self.stage,
            feed=self.feed,
            words=self.desk.words,
            settings=self.desk.settings,
            bindings=self.desk.bindings,
            part=part,
            time=self.time,
            pointer=pointer,
            seen=self.seen,
            skip=self.skip,
        )
        self.debug.draw(target, show)
        draw_hud(target, show)
        if self.album is not None:
            self.album.keep(target)

    def draw_ground(self, target: Surface) -> None:
        """Draw the world alone, for menus that lie over it."""
        self._draw_stage(target)
        draw_fade(target, self.feed.fade.dark)

    def _draw_stage(self, target: Surface) -> tuple[tuple[float, float] | None, float]:
        """Draw the world; return what is aimed at, and the part of a tick that is shown."""
        seconds, pace = self._frame_time()
        pointer, part = self._pointer(), self.stepper.part
        self.stage.draw(target, part, seconds, pace=pace, pointer=pointer)
        return pointer, part

    _drawn = 0.0

    def _frame_time(self) -> tuple[float, float]:
        """Return real seconds since the last picture, none while paused, and the pace."""
        seconds, self._drawn = self.time - self._drawn, self.time
        pace = 0.0 if self.stepper.still else self._pace() / FULL_PACE
        return min(0.1, seconds), pace
