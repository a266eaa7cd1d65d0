"""Turning what happened in a tick into what is seen of it; the world is only read."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from pygame import Rect

from game.content.armoury import WeaponClass
from game.data.constants import Condition, Struck
from game.play.camera import Camera
from game.play.render import decals
from game.play.render.actors import Actors
from game.play.render.chunks import Chunks
from game.play.render.overlay import Boom, Flash, Glows, Streak
from game.play.render.particles import Grain, Landed, Particles
from game.play.scale import ART, ART_TILE
from game.play.tracks import Tracks
from game.play.watch import RADIANS, Watch
from game.tiled.level import MATERIALS

POOL_STEPS = 8
POOL_SECONDS = 6.0  # until the blood under somebody has spread


class Effects:
    """Particles, marks, flashes and shaking that follow from a world's events."""

    def __init__(
        self, watch: Watch, chunks: Chunks, camera: Camera, actors: Actors, *, blood: bool = True
    ) -> None:
        self.watch, self.camera, self.actors = watch, camera, actors
        self.chunks, self.blood = chunks, blood
        self.particles, self.glows = Particles(), Glows()
        self.tracks = Tracks(watch.now.pos)
        self.told = False  # whether a blow of the last tick told, by the player or on them
        self._pools: dict[int, float] = {}  # seconds bled, by actor slot
        self._broken: set[int] = set()  # panes that are shown broken
        self._lie()

    def restart(self) -> None:
        """Wipe everything and take the world as it stands."""
        self.wipe()
        self.leap()

    def wipe(self) -> None:
        """Take away every mark."""
        self.chunks.wipe()
        self._pools.clear()
        self._broken.clear()
        self.tracks.wipe()

    def leap(self) -> None:
        """Take the world as it stands, which is at another of its ticks; marks stay."""
        self.particles.clear()
        self.tracks.leap(self.watch.now.pos)
        self.glows.clear()
        self._lie()

    def _lie(self) -> None:
        """Show at once what happened before anybody watched: broken glass and old blood."""
        w = self.watch.world
        for pane in np.flatnonzero(w.panes.pane.broken[0]).tolist():
            if pane not in self._broken:
                self._break(pane)
        for slot in np.flatnonzero(w.actors.health.condition[0] >= Condition.WOUNDED).tolist():
            if self._pools.get(slot, 0.0) < POOL_SECONDS:
                self._pools[slot] = POOL_SECONDS
                self._spread(slot, POOL_STEPS)

    def note(self) -> None:
        """Take in the events of the last tick, those of world 0."""
        w = self.watch.world
        self.told = False
        for kind, take in (
            (w.shots, self._shot),
            (w.impacts, self._impact),
            (w.hurts, self._hurt),
            (w.falls, self._fall),
            (w.swings, self._swing),
            (w.doors_moved, self._door),
            (w.uses, self._use),
            (w.breaks, self._broke),
            (w.blasts, self._blast),
            (w.bleedings, self._bled),
        ):
            if len(kind):
                rows: Any = kind.rows()
                for row in np.flatnonzero(rows.world == 0).tolist():
                    take(rows, row)
        self._walk()

    def _shot(self, rows: Any, row: int) -> None:
        slot, weapon = int(rows.actor[row]), int(rows.weapon[row])
        angle = float(rows.angle[row]) * RADIANS
        armoury = self.watch.sim.armoury
        loud = bool(armoury.flash[weapon] > 0)
        long = bool(armoury.klass[weapon] == WeaponClass.LONG)
        x, y = self.watch.now.pos[slot].tolist()
        ahead = self.actors.muzzle(slot)
        tip = (x + math.cos(angle) * ahead, y + math.sin(angle) * ahead)
        if not any(f.age == 0 and f.x == tip[0] for f in self.glows.flashes):
            self.glows.flashes.append(Flash(*tip, angle, (2 if long else 1) if loud else 0))
        self.actors.fired(slot)
        smoke = self.particles.burst
        smoke(Grain.SMOKE, 3 if loud else 2, tip, angle=angle, spread=0.5, speed=1.2, life=0.7)
        side = angle + math.pi / 2
        smoke(Grain.SHELL, 1, (x, y), angle=side, spread=0.3, speed=3.2, life=0.35)
        if loud:
            smoke(Grain.SPARK, 4, tip, angle=angle, spread=0.25, speed=7, life=0.09)
        if slot == self.watch.player:
            self.camera.jolt(0.20 if loud else 0.09, angle, 0.10 if long else 0.06)

    def _impact(self, rows: Any, row: int) -> None:
        x, y = rows.pos[row].tolist()
        angle = float(rows.angle[row]) * RADIANS
        back = angle + math.pi
        what = int(rows.what[row])
        burst = self.particles.burst
        start = self._muzzle_of(int(rows.owner[row]), x, y)
        if start is not None:
            self.glows.streaks.append(Streak(*start, x, y))
        if what == Struck.BODY:
            return
        if what == Struck.PANE:
            burst(Grain.GLASS, 8, (x, y), angle=angle, spread=0.7, speed=3, life=0.4)
            return
        metal = what == Struck.WALL and self._material(x, y, angle) == "metal"
        burst(Grain.SPARK, 9 if metal else 4, (x, y), angle=back, spread=0.9, speed=6, life=0.18)
        burst(Grain.CHIP, 7, (x, y), angle=back, spread=0.8, speed=3.4, life=0.35)
        burst(Grain.DUST, 3, (x, y), angle=back, spread=0.6, speed=1.0, life=0.8)
        if what in (Struck.WALL, Struck.COVER):
            self.hole(x, y, angle, int(self.particles.random.integers(0, 6)))

    def _muzzle_of(self, slot: int, x: float, y: float) -> tuple[float, float] | None:
        """Return where a bullet's streak begins: at most some metres before it ends."""
        if slot < 0:
            return None
        sx, sy = self.watch.now.pos[slot].tolist()
        far = math.hypot(x - sx, y - sy)
        if far < 1:
            return None
        part = min(1.0, 5.0 / far)
        return x - (x - sx) * part, y - (y - sy) * part

    def _material(self, x: float, y: float, angle: float) -> str:
        level = self.watch.sim.level
        column = min(max(int((x + math.cos(angle) * 0.2) * 2), 0), level.width - 1)
        row = min(max(int((y + math.sin(angle) * 0.2) * 2), 0), level.height - 1)
        return MATERIALS[int(level.material[row, column])]

    def hole(self, x: float, y: float, angle: float, variant: int) -> None:
        """Leave the hole of a bullet that flew at an angle, in radians."""
        x, y = x + math.cos(angle) * 0.05, y + math.sin(angle) * 0.05
        self._mark(decals.hole(variant % decals.variants(), True), x, y, upright=True)

    def spatter(self, x: float, y: float, angle: float, damage: float, variant: int) -> None:
        """Leave the blood of a blow that came at an angle, in radians."""
        if self.blood:
            size = 1 + (damage > 20) + (damage > 45)
            picture = decals.turned(decals.spatter(variant % decals.variants(), size), angle)
            x, y = x + math.cos(angle) * 0.25, y + math.sin(angle) * 0.25
            self._mark(picture, x, y)
            if size > 1:
                self.tracks.spill(x, y, 0.1 * size)

    def drop(self, x: float, y: float, variant: int) -> None:
        """Leave a drop of blood."""
        if self.blood:
            self._mark(decals.drop(variant % decals.variants()), x, y)

    def scorch(self, x: float, y: float, reach: float, variant: int) -> None:
        """Leave the soot of a blast."""
        self._mark(decals.scorch(variant % decals.variants(), reach), x, y)

    def _hurt(self, rows: Any, row: int) -> None:
        slot = int(rows.actor[row])
        x, y = self.watch.now.pos[slot].tolist()
        angle = float(rows.angle[row]) * RADIANS
        damage = float(rows.damage[row])
        if slot == self.watch.player:
            self.told = True
            self.camera.jolt(0.35 + min(0.3, damage / 120), angle + math.pi, 0.12)
        if self.blood:
            drops = 5 + round(damage / 5)
            self.particles.burst(
                Grain.BLOOD, drops, (x, y), angle=angle, spread=0.55, speed=4.2, life=0.32
            )
            variant = int(self.particles.random.integers(0, decals.variants()))
            self.spatter(x, y, angle, damage, variant)
        else:
            self.particles.burst(Grain.DUST, 4, (x, y), angle=angle, speed=2, life=0.4)

    def _fall(self, rows: Any, row: int) -> None:
        slot = int(rows.actor[row])
        x, y = self.watch.now.pos[slot].tolist()
        self.particles.burst(Grain.DUST, 5, (x, y), speed=1.4, life=0.7)
        self.told = self.told or int(rows.by[row]) == self.watch.player >= 0
        if int(rows.condition[row]) >= Condition.WOUNDED:
            self._pools.setdefault(slot, 0.0)
            if int(rows.by[row]) == self.watch.player:
                self.camera.jolt(0.12)

    def _swing(self, rows: Any, row: int) -> None:
        slot = int(rows.actor[row])
        if bool(rows.landed[row]):
            if slot == self.watch.player:
                self.told = True
                self.camera.jolt(0.25)
        else:
            self.actors.struck(slot)

    def _use(self, rows: Any, row: int) -> None:
        self.actors.used(int(rows.by[row]))

    def _door(self, rows: Any, row: int) -> None:
        if bool(rows.slam[row]):
            x, y = self.watch.sim.terrain.doors.centre[int(rows.door[row])].tolist()
            self.particles.burst(Grain.DUST, 8, (x, y), speed=1.8, life=0.8)
            if int(rows.by[row]) == self.watch.player:
                self.camera.jolt(0.22)

    def _broke(self, rows: Any, row: int) -> None:
        x, y = rows.pos[row].tolist()
        self.particles.burst(Grain.GLASS, 22, (x, y), speed=3.0, life=0.5)
        if rows.pane[row] >= 0:
            self._break(int(rows.pane[row]))

    def _blast(self, rows: Any, row: int) -> None:
        x, y = rows.pos[row].tolist()
        reach = float(rows.radius[row])
        self.glows.booms.append(Boom(x, y, reach))
        burst = self.particles.burst
        burst(Grain.SPARK, 60, (x, y), speed=4 * reach, life=0.35)
        burst(Grain.CHIP, 40, (x, y), speed=3 * reach, life=0.5)
        burst(Grain.SMOKE, 30, (x, y), speed=reach, life=2.6)
        burst(Grain.DUST, 24, (x, y), speed=1.5 * reach, life=1.8)
        self.scorch(x, y, reach, int(rows.machine[row]))
        if self.watch.player >= 0:
            px, py = self.watch.now.pos[self.watch.player].tolist()
            near = min(1.0, 2 * reach / max(1.0, math.hypot(x - px, y - py)))
            self.camera.jolt(near, math.atan2(y - py, x - px), 0.3 * near)

    def _bled(self, rows: Any, row: int) -> None:
        variant = int(self.particles.random.integers(0, decals.variants()))
        x, y = rows.pos[row].tolist()
        self.drop(x, y, variant)

    def _walk(self) -> None:
        """Leave the prints of those who walked through blood."""
        actors = self.watch.world.actors
        upright = actors.slot.alive[0] & (actors.health.condition[0] == Condition.FINE)
        for one in self.tracks.walk(self.watch.now.pos, upright):
            if self.blood:
                picture = decals.footprint(math.ceil(one.wet * 4), one.left)
                self._mark(decals.turned(picture, one.angle), one.x, one.y)

    def _break(self, pane: int) -> None:
        self._broken.add(pane)
        x, y = self.watch.sim.terrain.ballistics.pane_centre[pane].tolist()
        area = Rect(0, 0, ART_TILE, ART_TILE)
        area.center = round(x * ART), round(y * ART)
        self.chunks.clear(area)
        self.chunks.mark(decals.broken_pane(pane % decals.variants()), area)

    def move(self, seconds: float) -> None:
        """Let the world's time pass."""
        for one in self.particles.move(seconds):
            self._land(one)
        self.glows.move(seconds)
        for slot, bled in self._pools.items():
            if bled < POOL_SECONDS:
                before = math.ceil(bled / POOL_SECONDS * POOL_STEPS)
                self._pools[slot] = bled + seconds
                after = math.ceil(min(1.0, (bled + seconds) / POOL_SECONDS) * POOL_STEPS)
                if after != before:
                    self._spread(slot, after)

    def _spread(self, slot: int, step: int) -> None:
        if self.blood:
            x, y = self.watch.now.pos[slot].tolist()
            self._mark(decals.blood_pool(slot % decals.variants(), step), x, y)
            self.tracks.spill(x, y, 0.5 * step / POOL_STEPS)

    def _land(self, one: Landed) -> None:
        if self.blood or one.grain != Grain.BLOOD:
            self._mark(one.picture, one.x, one.y)

    def _mark(self, picture: Any, x: float, y: float, *, upright: bool = False) -> None:
        rect = picture.get_rect(center=(round(x * ART), round(y * ART)))
        self.chunks.mark(picture, rect, upright=upright)
