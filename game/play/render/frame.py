"""One picture of the world, layer by layer, each timed.

Nothing here makes a surface of the picture's size for each frame, and no full picture goes through
arrays: blits do the work.
"""

from __future__ import annotations

import math
import time
from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.play.camera import View
from game.play.effects import Effects
from game.play.render.actors import Actors
from game.play.render.bake import Baked, Hung
from game.play.render.bloom import Bloom
from game.play.render.chunks import Chunks
from game.play.render.doors import Leaves
from game.play.render.items import draw_glints, draw_items
from game.play.render.lamps import Lamp
from game.play.render.live import LiveLight, buffer
from game.play.render.overlay import halo, warm
from game.play.render.particles import Grain
from game.play.render.rain import Rain
from game.play.render.sight import SightMask, sealed_map, sealed_tiles, tile_runs
from game.play.render.swim import Swim
from game.play.scale import ART, LIGHT
from game.play.settings import Settings
from game.play.watch import Watch

MOST_BEHIND = 2  # pictures running for which something may wait
_RATIO = ART // LIGHT
_OWN_LIGHT = (30, 33, 40)  # around the player, so that he finds his feet
_OWN_REACH = 2.6  # metres
_MOTES = 1.2  # a second, for each lamp in sight


class FrameTimer:
    """Milliseconds of every layer of every frame."""

    def __init__(self) -> None:
        self.layers: dict[str, list[float]] = {}
        self.clock = time.perf_counter
        self._last = self.clock()
        self._began = self._last

    def start(self) -> None:
        """Begin a frame."""
        self._last = self._began = self.clock()

    def mark(self, layer: str) -> None:
        """End a layer."""
        now = self.clock()
        self.layers.setdefault(layer, []).append((now - self._last) * 1e3)
        self._last = now

    def stop(self) -> None:
        """End the frame."""
        self.layers.setdefault("frame", []).append((self.clock() - self._began) * 1e3)

    def table(self) -> dict[str, dict[str, float]]:
        """Return the median and 99th percentile of each layer, in milliseconds."""
        return {
            layer: {
                "median": round(float(np.median(times)), 3),
                "p99": round(float(np.percentile(times, 99)), 3),
            }
            for layer, times in self.layers.items()
        }


class Renderer:
    """Draws one world of a level."""

    def __init__(self, watch: Watch, baked: Baked) -> None:
        level = watch.sim.level
        self.watch, self.light = watch, baked.light
        self.chunks = Chunks(baked.floor, baked.upright)
        self.actors = Actors(watch)
        self.rain = Rain(level)
        self.sight = SightMask(level)
        self.bloom = Bloom()
        self.swim = Swim()
        self.timer = FrameTimer()
        self.eye: tuple[float, float] | None = None  # metres: seen from there, and not the player
        self.hurried = False  # the tick took long: what can wait a frame does
        self.behind = 0  # pictures running for which something waited
        self.whole = False  # everything is seen, not only what the player sees
        self._leaves, self._hung = Leaves(level), baked.hung
        self._low = Surface((1, 1))
        self.live = LiveLight(watch, baked.light)
        self._frames = 0
        self._time = 0.0
        self._level_light()
        while self.light.work():
            pass
        warm()

    def restart(self) -> None:
        """Forget what fades: the world was reset."""
        self.leap()
        self.actors.restart()
        self._level_light()

    def leap(self) -> None:
        """Forget what fades; doors and lamps are brought up to date as the picture is drawn."""
        self.actors.leap()
        self.sight.restart()
        self.bloom.restart()

    def _level_light(self) -> None:
        """Let doors, circuits and what stays hidden agree with the world."""
        watch = self.watch
        shut = watch.shut
        self._doors, self._locks = shut.tobytes(), (b"", -1)
        self.light.set_doors(shut)
        self.live.forget()
        self.light.set_circuits(watch.lit, watch.broken_lamps)
        self.sight.set_doors(shut)
        self._hide()

    def _hide(self) -> None:
        """Leave what lies behind locked doors black."""
        watch = self.watch
        player = watch.sim.player if self.whole else watch.player
        locked = watch.world.doors.leaf.locked[0] & watch.shut
        if (locked.tobytes(), player) == self._locks:
            return
        self._locks = locked.tobytes(), player
        sealed = sealed_tiles(watch.sim.level, locked, player)
        self.light.seal(sealed_map(sealed))
        self.chunks.hide(tile_runs(sealed))

    def _keep_up(self) -> None:
        watch = self.watch
        shut = watch.shut
        if shut.tobytes() != self._doors:
            self._doors = shut.tobytes()
            self.light.set_doors(shut)
            self.live.forget()
            self.sight.set_doors(shut)
        self._hide()
        self.light.set_circuits(watch.lit, watch.broken_lamps)
        if not self.hurried:
            self.light.work()

    def draw(
        self,
        target: Surface,
        view: View,
        effects: Effects,
        settings: Settings,
        part: float,
        seconds: float,
    ) -> None:
        """Draw the world as it stands ``part`` of a tick after the last but one.

        ``seconds`` of real time have passed since the last frame.
        """
        timer, watch = self.timer, self.watch
        self._time += seconds
        self._keep_up()
        timer.mark("rebake")
        self.chunks.draw(target, view.left, view.top)
        timer.mark("ground")
        corner = (view.left // _RATIO, view.top // _RATIO)
        size = (view.width // _RATIO + 2, view.height // _RATIO + 2)
        eye, facing = self._eye(part)
        flashes = effects.glows.lamps(settings.flash)
        # shadows of a new flash take long: then the mask of sight waits
        busy = self.hurried or (self.live.waits(flashes) and self.behind < MOST_BEHIND)
        self.behind = self.behind + 1 if busy else 0
        self.sight.draw(size, corner, eye, facing, late=busy)
        timer.mark("sight")
        leaf = watch.world.doors.leaf
        self._leaves.draw(target, view, watch.swings(part), leaf.turned[0])
        draw_items(target, view, watch)
        self.rain.draw(target, view, seconds)
        self.actors.flash = settings.flash
        shown = self.actors.gather(view, part, self.light, self.sight.sees)
        self.actors.shadows(target, view, shown, self.light)
        effects.particles.draw(target, view, glowing=False)
        timer.mark("floor things")
        low = self._lit(size, corner, eye, flashes, settings)
        timer.mark("light")
        shift = (-(view.left % _RATIO), -(view.top % _RATIO))
        big = buffer((size[0] * _RATIO, size[1] * _RATIO))
        pygame.transform.smoothscale(low, big.get_size(), big)
        target.blit(big, shift, special_flags=pygame.BLEND_RGB_MULT)
        timer.mark("multiply")
        self.actors.draw_ghosts(target, view, shown)
        self.actors.draw(target, view, shown, outlines=settings.outlines)
        timer.mark("people")
        self._overhead(target, view)
        self._glow(target, view, effects, settings, part, seconds)
        timer.mark("glow")
        if settings.bloom:
            self.bloom.draw(target, view, late=busy or self._frames % 2 == 1)
        timer.mark("bloom")
        if settings.sway:
            self.swim.draw(target, self._reels(), seconds)
            timer.mark("swim")
        self._frames += 1

    def _reels(self) -> float:
        """Return how drunk the player is, 0 to 1; a place seen from elsewhere keeps still."""
        watch = self.watch
        if watch.player < 0 or self.whole or self.eye is not None:
            return 0.0
        return float(watch.world.actors.handicap.sway[0, watch.player])

    def _eye(self, part: float) -> tuple[tuple[float, float] | None, float | None]:
        watch = self.watch
        if self.eye is not None and not self.whole:
            return self.eye, None
        if self.whole or watch.player < 0 or not watch.world.actors.slot.alive[0, watch.player]:
            return None, 0.0
        pos, angle = watch.people(part)
        x, y = pos[watch.player].tolist()
        return (x, y), float(angle[watch.player])

    def _lit(
        self,
        size: tuple[int, int],
        corner: tuple[int, int],
        eye: tuple[float, float] | None,
        flashes: list[Lamp],
        settings: Settings,
    ) -> Surface:
        """Return the light over the view at LIGHT scale."""
        if self._low.get_size() != size:
            self._low, self._seen = Surface(size), Surface(size)
            self._vignette, self._grain = _vignette(size), _grain(size)
        low, seen = self._low, self._seen
        where = (-corner[0], -corner[1])
        seen.fill(0)
        seen.blit(self.light.gain, where)
        self.live.draw(seen, corner, flashes, self._time, settings.flash, late=self.hurried)
        if eye is not None:
            glow = halo(_OWN_LIGHT, round(_OWN_REACH * LIGHT))
            spot = (eye[0] * LIGHT - corner[0], eye[1] * LIGHT - corner[1])
            seen.blit(glow, glow.get_rect(center=spot), special_flags=pygame.BLEND_RGB_ADD)
        seen.blit(self.sight.mask, self.sight.shift, special_flags=pygame.BLEND_RGB_MULT)
        low.fill(self.light.memory.get_at((0, 0)))  # beyond the level, too
        low.blit(self.light.memory, where)
        low.blit(seen, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        if settings.film:
            low.blit(self._vignette, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
            offset = (-(self._frames * 37 % 64), -(self._frames * 23 % 64))
            low.blit(self._grain, offset, special_flags=pygame.BLEND_RGB_ADD)
        return low

    def _overhead(self, target: Surface, view: View) -> None:
        blits = []
        known: dict[int, bool] = {}  # of each crown, which its tiles share: is it seen
        for hung in self._hung:
            if view.shows(hung.x, hung.y, 0.5):
                key = id(hung.crown)
                if key not in known:
                    known[key] = any(self.sight.sees(x, y) for x, y in hung.crown)
                seen = known[key]
                lit = self.light.at if seen else self.light.remembered
                r, g, b = (c // 24 * 24 for c in lit(hung.x, hung.y))
                tint = (min(255, r + 34),) * 3 if seen else (r + 12, g + 12, b + 12)
                picture = _tinted(hung, tint)
                blits.append((picture, picture.get_rect(center=view.to_screen(hung.x, hung.y))))
        target.fblits(blits)

    def _glow(
        self,
        target: Surface,
        view: View,
        effects: Effects,
        settings: Settings,
        part: float,
        seconds: float,
    ) -> None:
        watch = self.watch
        adds = []
        for fixture in self.light.fixtures:
            lamp = fixture.lamp
            if not fixture.lit or not view.shows(lamp.x, lamp.y, 1):
                continue
            if self.sight.sees(lamp.x, lamp.y):
                r, g, b = (c // 5 for c in fixture.color)
                glow = halo((min(255, r), min(255, g), min(255, b)), round(0.9 * ART))
                adds.append((glow, glow.get_rect(center=view.to_screen(lamp.x, lamp.y))))
                if effects.particles.random.random() < _MOTES * seconds * lamp.reach / 4:
                    self._mote(effects, lamp)
        target.fblits(adds, pygame.BLEND_RGB_ADD)
        loot = watch.world.litter.loot
        lying = [
            (x, y)
            for x, y in loot.pos[0, watch.world.litter.slot.alive[0]].tolist()
            if view.shows(x, y) and self.sight.sees(x, y)
        ]
        draw_glints(target, view, watch, lying, self._time)
        self.rain.draw_drops(target, view)
        effects.particles.draw(target, view, glowing=True)
        flight = watch.world.flights.flight
        for row, x, y in watch.flights(part):
            if self.sight.sees(x, y) and not flight.thrown[0, row]:
                start = tuple(flight.start[0, row].tolist())
                effects.glows.draw_bullet(target, view, start, (x, y))
        effects.glows.draw(target, view, settings.flash, self.sight.sees)

    def _mote(self, effects: Effects, lamp: Lamp) -> None:
        random = effects.particles.random
        angle, away = random.random() * 2 * math.pi, random.random() ** 0.5 * lamp.reach * 0.6
        spot = (lamp.x + math.cos(angle) * away, lamp.y + math.sin(angle) * away)
        effects.particles.burst(Grain.MOTE, 1, spot, speed=0.14, life=5.0)


def _vignette(size: tuple[int, int]) -> Surface:
    x, y = np.mgrid[-1 : 1 : size[0] * 1j, -1 : 1 : size[1] * 1j]
    shade = np.clip(1.06 - 0.40 * np.sqrt(x * x + y * y) ** 2.2, 0.3, 1)
    made = Surface(size)
    pygame.surfarray.blit_array(made, (shade[..., None].repeat(3, 2) * 255).astype(np.uint8))
    return made


def _grain(size: tuple[int, int]) -> Surface:
    noise = np.random.default_rng(2).normal(5, 4.5, (size[0] + 64, size[1] + 64))
    made = Surface(noise.shape)
    grain = np.clip(noise, 0, 20)[..., None].repeat(3, 2).astype(np.uint8)
    pygame.surfarray.blit_array(made, grain)
    return made


@lru_cache(2048)
def _tinted(hung: Hung, tint: tuple[int, int, int]) -> Surface:
    made = hung.picture.copy()
    made.fill((*tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return made
