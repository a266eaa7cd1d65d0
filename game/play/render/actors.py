"""People: their figures, shadows, rims, and the ghosts of those who were seen last.

Figures are drawn over the lit floor with light of their own, as multiplied light would lose them
in the dark; a rim tells friend from foe by more than brightness.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.content.armoury import WeaponClass
from game.data.constants import Condition, Gait, Stance
from game.play.camera import View
from game.play.render.light import LightMap
from game.play.render.sprites import Figure, figure_of
from game.play.scale import ART
from game.play.watch import Watch

FLASH = 6  # ticks that a hit shows
GHOST = 5.0  # seconds until the memory of somebody has faded
STRIDE = 0.24  # metres walked to a frame of the legs
_FLOOR, _GAIN = 0.24, 0.95  # light that people have of their own, and part they take from the room
_GREY = 0.42  # part of the light's colour that is taken off people, who lose their own in it
_SHADES = 12  # steps of each channel, so that lit figures can be kept
_RIMS = {
    Stance.NEUTRAL: (150, 160, 176),
    Stance.FRIENDLY: (150, 200, 255),
    Stance.HOSTILE: (255, 176, 120),
}
_OWN_RIM = (176, 206, 255)


@dataclass(slots=True)
class _Walk:
    """How somebody's body stands in its movements."""

    feet: float = 0.0  # metres walked
    legs: float = 0.0  # radians, where the legs point
    recoil: float = 9.0  # seconds since the last shot
    blow: float = 9.0  # seconds since a blow began
    fell: float = 0.0  # seconds since going down
    down: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody in the picture."""

    slot: int
    x: float  # metres
    y: float
    upper: Surface
    legs: Surface | None
    rim: Surface
    hit: bool


class Actors:
    """Everybody of world 0."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        cast = watch.sim.cast
        profiles = watch.world.actors.identity.profile[0]
        self._art = [cast.art[row] for row in profiles.tolist()]
        self.restart()

    def restart(self) -> None:
        """Forget movements and ghosts."""
        count = len(self._art)
        self._walks = [_Walk() for _ in range(count)]
        condition = self.watch.world.actors.health.condition[0]
        for walk, state in zip(self._walks, condition.tolist(), strict=True):
            walk.down = state != Condition.FINE
            walk.fell = 9.0 if walk.down else 0.0
        self._ghosts: dict[int, tuple[float, float, float, float]] = {}  # x, y, angle, seconds

    def fired(self, slot: int) -> None:
        """Note a shot."""
        self._walks[slot].recoil = 0.0

    def struck(self, slot: int) -> None:
        """Note that a blow began."""
        self._walks[slot].blow = 0.0

    def move(self, seconds: float) -> None:
        """Let the movements go on; ``seconds`` are of the world's time."""
        actors = self.watch.world.actors
        velocity = actors.body.vel[0]
        for slot, walk in enumerate(self._walks):
            vx, vy = velocity[slot].tolist()
            pace = math.hypot(vx, vy)
            walk.feet += pace * seconds
            if pace > 0.3:
                heading = math.atan2(vy, vx)
                facing = float(actors.facing.angle[0, slot]) * 2 * math.pi / 65_536
                back = math.cos(heading - facing) < -0.2
                goal = heading + (math.pi if back else 0)
                turn = (goal - walk.legs + math.pi) % (2 * math.pi) - math.pi
                walk.legs += turn * min(1.0, seconds * 14)
            walk.recoil += seconds
            walk.blow += seconds
            down = int(actors.health.condition[0, slot]) != Condition.FINE
            walk.fell = walk.fell + seconds if down else 0.0
            walk.down = down
        for slot, (x, y, angle, left) in list(self._ghosts.items()):
            if left > seconds:
                self._ghosts[slot] = x, y, angle, left - seconds
            else:
                del self._ghosts[slot]

    def look(self, slot: int, angle: float, part: float) -> tuple[Figure, str, float, float]:
        """Return somebody's figure, animation, seconds into it, and the direction of the legs."""
        actors = self.watch.world.actors
        walk = self._walks[slot]
        weapon = int(actors.arms.weapon[0, slot])
        armoury = self.watch.sim.armoury
        figure = figure_of(self._art[slot], armoury.names[weapon])
        condition = int(actors.health.condition[0, slot])
        if condition == Condition.DEAD:
            return figure, "dead", float(slot), angle
        if condition != Condition.FINE:
            return figure, "down", walk.fell, angle
        legs = walk.legs
        gait = int(actors.posture.gait[0, slot])
        if actors.arms.reload[0, slot] > 0:
            whole = int(armoury.reload[weapon])
            done = 1 - (float(actors.arms.reload[0, slot]) - part) / max(1, whole)
            return figure, "reload", max(0.0, done), legs
        if walk.blow < 0.34:
            return figure, "melee", walk.blow, legs
        if self.watch.now.tick - int(actors.health.hurt_tick[0, slot]) < 12 and (
            actors.health.hurt_tick[0, slot] >= 0
        ):
            return figure, "stagger", 0.0, legs
        if walk.recoil < 0.1:
            return figure, "recoil", walk.recoil, legs
        if gait == Gait.RUN:
            return figure, "run", walk.feet, legs
        armed = bool(armoury.firearm[weapon]) or armoury.klass[weapon] == WeaponClass.KNIFE
        if actors.posture.crouched[0, slot]:
            return figure, "crouch", walk.feet, legs
        alert = slot == self.watch.player or self._walks[slot].recoil < 4
        alert = alert or actors.memory.target[0, slot] >= 0
        if armed and alert:
            return figure, "aim", walk.feet, legs
        return figure, "walk" if gait else "idle", walk.feet, legs

    def gather(
        self, view: View, part: float, light: LightMap, sees: Callable[[float, float], bool]
    ) -> list[Shown]:
        """Return everybody who is to be drawn, those who lie first."""
        w = self.watch.world
        pos, angle = self.watch.people(part)
        alive = w.actors.slot.alive[0]
        condition = w.actors.health.condition[0]
        order = np.argsort(condition == Condition.FINE, kind="stable")
        found = []
        for slot in order.tolist():
            x, y = float(pos[slot, 0]), float(pos[slot, 1])
            if not alive[slot] or not view.shows(x, y, 1.5):
                continue
            turn = float(angle[slot])
            if slot != self.watch.player and not sees(x, y):
                continue
            if slot != self.watch.player and condition[slot] == Condition.FINE:
                self._ghosts[slot] = x, y, turn, GHOST
            else:
                self._ghosts.pop(slot, None)
            found.append(self._show(slot, x, y, turn, part, light))
        return found

    def _show(
        self, slot: int, x: float, y: float, turn: float, part: float, light: LightMap
    ) -> Shown:
        w = self.watch.world
        figure, name, moment, legs_turn = self.look(slot, turn, part)
        hurt = int(w.actors.health.hurt_tick[0, slot])
        hit = hurt >= 0 and 0 <= self.watch.now.tick - hurt < FLASH
        tint = (255, 255, 255) if hit else _tint(light.at(x, y))
        if w.actors.arms.flash[0, slot] > 0:
            tint = (255, 244, 224)
        lying = name in ("dead", "down")
        legs = None if lying else figure.legs(name, moment, legs_turn, tint)
        upper = figure.upper(name, moment, turn, tint)
        return Shown(slot, x, y, upper, legs, figure.rim(name, moment, turn, self._rim(slot)), hit)

    def _rim(self, slot: int) -> tuple[int, int, int]:
        player = self.watch.player
        if slot == player or player < 0:
            return _OWN_RIM
        w = self.watch.world
        if w.actors.health.condition[0, slot] != Condition.FINE:
            return 44, 48, 56
        side = int(w.actors.identity.side[0, slot])
        mine = int(w.actors.identity.side[0, player])
        if side == mine:
            return _RIMS[Stance.FRIENDLY]
        return _RIMS[Stance(int(w.relations.stance[0, mine, side]))]

    def shadows(self, target: Surface, view: View, shown: list[Shown], light: LightMap) -> None:
        """Draw the shadows on the ground, away from the light."""
        blits = []
        condition = self.watch.world.actors.health.condition[0]
        for one in shown:
            if condition[one.slot] != Condition.FINE:
                continue
            picture = ground_shadow(round(light.away(one.x, one.y) / (2 * math.pi) * 32) % 32)
            blits.append((picture, picture.get_rect(center=view.to_screen(one.x, one.y))))
        target.fblits(blits)

    def draw(self, target: Surface, view: View, shown: list[Shown], *, outlines: bool) -> None:
        """Draw figures and their rims."""
        blits, rims = [], []
        for one in shown:
            at = view.to_screen(one.x, one.y)
            blits += [(p, p.get_rect(center=at)) for p in (one.legs, one.upper) if p is not None]
            if outlines:
                rims.append((one.rim, one.rim.get_rect(center=at)))
        target.fblits(blits)
        target.fblits(rims, pygame.BLEND_RGB_ADD)

    def draw_ghosts(self, target: Surface, view: View, shown: list[Shown]) -> None:
        """Draw where people were last seen who are not seen now."""
        here = {one.slot for one in shown}
        blits = []
        for slot, (x, y, angle, left) in self._ghosts.items():
            if slot in here or not view.shows(x, y, 1):
                continue
            figure, _, _, _ = self.look(slot, angle, 0)
            glow = figure.rim("idle", 0.0, angle, _faded(left / GHOST))
            blits.append((glow, glow.get_rect(center=view.to_screen(x, y))))
        target.fblits(blits, pygame.BLEND_RGB_ADD)


def _faded(part: float) -> tuple[int, int, int]:
    step = max(1, math.ceil(part * 6)) / 6
    return round(96 * step), round(74 * step), round(58 * step)


def _tint(color: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return the colour that people take on in some light: min(1, floor + gain * light)."""
    luma = 0.3 * color[0] + 0.59 * color[1] + 0.11 * color[2]
    step = 255 / _SHADES

    def channel(value: int) -> int:
        mixed = value + (luma - value) * _GREY
        lit = min(255.0, 255 * _FLOOR + _GAIN * mixed)
        return min(255, round(round(lit / step) * step))

    return channel(color[0]), channel(color[1]), channel(color[2])


@lru_cache(32)
def ground_shadow(direction: int) -> Surface:
    """Return a soft shadow that falls towards a direction, 32 to the turn."""
    side = round(2.2 * ART)
    made = Surface((side, side), pygame.SRCALPHA)
    middle, unit = side / 2, ART * 0.5
    for i in range(12):
        k = 1 - i / 12
        rect = pygame.Rect(
            middle - 0.42 * unit,
            middle - (0.36 + 0.14 * k) * unit,
            unit * (0.8 + 1.1 * k),
            unit * (0.72 + 0.28 * k),
        )
        pygame.draw.ellipse(made, (0, 0, 0, int(16 + 120 * (1 - k) ** 1.2)), rect)
    soft = pygame.transform.gaussian_blur(made, 3)
    return pygame.transform.rotozoom(soft, -direction * 360 / 32, 1)
