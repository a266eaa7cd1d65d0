"""People: their figures, shadows, rims, and the ghosts of those who were seen last.

Figures are drawn over the lit floor with light of their own, as multiplied light would lose them
in the dark; a rim tells friend from foe by more than brightness.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.ai.acts import Act
from game.content.armoury import WeaponClass
from game.data.constants import TICKS_PER_SECOND, Condition, Gait, Order, Stance
from game.play.camera import View
from game.play.render.light import LightMap
from game.play.render.sheets import sheet_of, weapon_picture
from game.play.render.sprites import Color, Figure, figure_of
from game.play.scale import ART
from game.play.watch import RADIANS, Watch

FLASH = 6  # ticks that a hit shows
_BLAZE = 105  # of 255: how white the first moment of a hit is
STAGGER = 14  # ticks that somebody staggers from it
GHOST = 5.0  # seconds until the memory of somebody has faded
_FLOOR, _GAIN = 0.24, 0.95  # light that people have of their own, and part they take from the room
_GREY = 0.42  # part of the light's colour that is taken off people, who lose their own in it
_SHADES = 12  # steps of each channel, so that lit figures can be kept
# told apart by every eye, on dark ground and on lit (tests/play/test_sides.py measures it)
RIMS: Mapping[Stance, Color] = {
    Stance.NEUTRAL: (64, 68, 78),
    Stance.FRIENDLY: (112, 168, 240),
    Stance.HOSTILE: (255, 108, 44),
}
_PAST = (52, 58, 72)  # the tint of a body that is only remembered
OWN_RIM = (132, 156, 204)


@dataclass(slots=True)
class _Walk:
    """How somebody's body stands in its movements."""

    feet: float = 0.0  # metres walked
    idle: float = 0.0  # seconds, apart from everybody else's
    pace: float = 0.0  # metres a second
    legs: float = 0.0  # radians, where the legs point
    recoil: float = 9.0  # seconds since the last shot
    blow: float = 9.0  # seconds since a blow began
    used: float = 9.0  # seconds since a hand was put to something
    fell: float = 0.0  # seconds since going down


@dataclass(frozen=True, slots=True)
class Pose:
    """How somebody stands: animations, moments in them, and directions in radians."""

    figure: Figure
    upper: str
    moment: float
    turn: float
    legs: str
    feet: float
    legs_turn: float


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody in the picture."""

    slot: int
    x: float  # metres
    y: float
    legs: Surface
    upper: Surface
    rim: Surface
    blaze: Surface | None  # the white of a hit


class Actors:
    """Everybody of world 0."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        cast = watch.sim.cast
        profiles = watch.world.actors.identity.profile[0]
        self.flash = 1.0  # part of their own flashes that people show
        self._art = [cast.art[row] for row in profiles.tolist()]
        for art in dict.fromkeys(self._art):  # now: reading one takes longer than a frame
            sheet_of(art)
        for weapon in watch.sim.armoury.names:
            weapon_picture(weapon, "held")
        self.restart()

    def restart(self) -> None:
        """Forget movements and ghosts."""
        count = len(self._art)
        actors = self.watch.world.actors
        facing = self.watch.now.angle * RADIANS
        self._walks = [_Walk(idle=slot * 0.37, legs=float(facing[slot])) for slot in range(count)]
        for slot in np.flatnonzero(actors.health.condition[0] != Condition.FINE).tolist():
            self._walks[slot].fell = 9.0
        lying = np.flatnonzero(actors.health.condition[0] != Condition.FINE)
        self._bodies: set[int] = set(lying.tolist())  # who was seen to lie
        self._ghosts: dict[int, tuple[float, float, float, float]] = {}  # x, y, angle, seconds

    def leap(self) -> None:
        """Forget all but how everybody walks: the world is at another of its ticks."""
        before = self._walks
        self.restart()
        for walk, old in zip(self._walks, before, strict=True):
            walk.feet, walk.legs = old.feet, old.legs

    def fired(self, slot: int) -> None:
        """Note a shot."""
        self._walks[slot].recoil = 0.0

    def muzzle(self, slot: int) -> float:
        """Return how far ahead of somebody his shots leave the weapon, in metres."""
        weapon = int(self.watch.world.actors.arms.weapon[0, slot])
        return figure_of(self._art[slot], self.watch.sim.armoury.names[weapon]).muzzle()

    def used(self, slot: int) -> None:
        """Note that somebody put a hand to something."""
        self._walks[slot].used = 0.0

    def struck(self, slot: int) -> None:
        """Note that a blow began."""
        self._walks[slot].blow = 0.0

    def move(self, seconds: float) -> None:
        """Let the movements go on; ``seconds`` are of the world's time."""
        actors = self.watch.world.actors
        velocity = actors.body.vel[0]
        angle = self.watch.now.angle * RADIANS
        for slot, walk in enumerate(self._walks):
            vx, vy = velocity[slot].tolist()
            walk.pace = math.hypot(vx, vy)
            walk.feet += walk.pace * seconds
            walk.idle += seconds
            goal = facing = float(angle[slot])
            if walk.pace > 0.3:
                heading = math.atan2(vy, vx)
                backwards = math.cos(heading - facing) < -0.2
                goal = heading + (math.pi if backwards else 0)
            turn = (goal - walk.legs + math.pi) % (2 * math.pi) - math.pi
            if walk.pace > 0.3 or abs(turn) > 0.7:
                walk.legs += turn * min(1.0, seconds * 14)
            walk.recoil += seconds
            walk.blow += seconds
            walk.used += seconds
            down = int(actors.health.condition[0, slot]) != Condition.FINE
            walk.fell = walk.fell + seconds if down else 0.0
        for slot, (x, y, turned, left) in list(self._ghosts.items()):
            if left > seconds:
                self._ghosts[slot] = x, y, turned, left - seconds
            else:
                del self._ghosts[slot]

    def pose(self, slot: int, turn: float, part: float) -> Pose:
        """Return how somebody stands; ``turn`` is where he faces, in radians."""
        actors, walk = self.watch.world.actors, self._walks[slot]
        armoury = self.watch.sim.armoury
        weapon = int(actors.arms.weapon[0, slot])
        figure = figure_of(self._art[slot], armoury.names[weapon])
        condition = int(actors.health.condition[0, slot])
        if condition != Condition.FINE and walk.fell < figure.seconds("fall"):
            return Pose(figure, "fall", walk.fell, turn, "", 0.0, turn)
        if condition == Condition.DEAD:
            return Pose(figure, "dead", float(slot), turn, "", 0.0, turn)
        if condition != Condition.FINE:
            crawls = condition == Condition.WOUNDED and walk.pace > 0.1
            return Pose(figure, "crawl" if crawls else "down", walk.fell, turn, "", 0.0, turn)
        upper, moment = self._upper(slot, weapon, part, figure)
        legs, feet = "idle", walk.idle
        if actors.posture.crouched[0, slot] or actors.grip.yielded[0, slot]:
            legs, feet = "crouch", walk.feet
        elif walk.pace > 0.2:
            run = int(actors.posture.gait[0, slot]) == Gait.RUN
            legs, feet = ("run" if run else "walk"), walk.feet
        return Pose(figure, upper, moment, turn, legs, feet, walk.legs)

    def _upper(self, slot: int, weapon: int, part: float, figure: Figure) -> tuple[str, float]:
        """Return what somebody on his feet does with his hands, and how far into it he is."""
        actors, walk = self.watch.world.actors, self._walks[slot]
        armoury = self.watch.sim.armoury
        grip = actors.grip
        if grip.yielded[0, slot]:
            return "hands_up", walk.idle
        if grip.held_by[0, slot] >= 0:
            fights = self.watch.sim.cast.fighter[actors.identity.profile[0, slot]]
            return ("hands_up" if fights else "carried"), walk.idle
        if actors.arms.reload[0, slot] > 0:
            whole = max(1, int(armoury.reload[weapon]))
            done = 1 - (float(actors.arms.reload[0, slot]) - part) / whole
            return "reload", min(0.999, max(0.0, done)) * figure.seconds("reload")
        if walk.blow < figure.seconds("melee"):
            return "melee", walk.blow
        hurt = int(actors.health.hurt_tick[0, slot])
        if hurt >= 0 and self.watch.now.tick - hurt < STAGGER:
            return "stagger", (self.watch.now.tick - hurt) / TICKS_PER_SECOND
        if walk.used < figure.seconds("use"):
            return "use", walk.used
        if grip.holds[0, slot] >= 0 and not armoury.firearm[weapon]:
            return "carry", walk.idle
        frozen = actors.mind.action[0, slot] == Act.FREEZE
        if (frozen or actors.mind.order[0, slot] == Order.HIDE) and walk.pace < 0.2:
            return "cower", walk.idle
        if walk.recoil < min(0.2, figure.seconds("recoil")) and armoury.firearm[weapon]:
            return "recoil", walk.recoil
        armed = armoury.klass[weapon] != WeaponClass.FISTS
        alert = slot == self.watch.player or walk.recoil < 4
        alert = alert or bool(actors.memory.confidence[0, slot] > 0.2)
        if not armed:
            busy = walk.pace > 0.2
            run = int(actors.posture.gait[0, slot]) == Gait.RUN
            return ("run" if run else "walk" if busy else "idle"), (
                walk.feet if busy else walk.idle
            )
        lowered = int(actors.arms.lowered[0, slot]) > 0
        if lowered or (int(actors.posture.gait[0, slot]) == Gait.RUN and walk.recoil > 0.5):
            return "ready", walk.idle
        return ("aim" if alert else "ready"), walk.idle

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
            seen = slot == self.watch.player or sees(x, y)
            lies = condition[slot] != Condition.FINE
            if seen:
                (self._bodies.add if lies else self._bodies.discard)(slot)
            elif not (lies and slot in self._bodies):
                continue
            if slot != self.watch.player and condition[slot] == Condition.FINE:
                self._ghosts[slot] = x, y, turn, GHOST
            else:
                self._ghosts.pop(slot, None)
            found.append(
                self._show(slot, x, y, turn, part, _tint(light.at(x, y)) if seen else _PAST)
            )
        return found

    def _show(self, slot: int, x: float, y: float, turn: float, part: float, tint: Color) -> Shown:
        w = self.watch.world
        hurt = int(w.actors.health.hurt_tick[0, slot])
        hit = hurt >= 0 and 0 <= self.watch.now.tick - hurt < FLASH
        if w.actors.arms.flash[0, slot] > 0:
            tint = _toward(tint, (255, 244, 224), self.flash)
        elif hit:
            tint = _toward(tint, (255, 255, 255), self.flash)
        p = self.pose(slot, turn, part)
        if p.figure.lies(p.upper):
            legs = p.figure.layer("legs", p.upper, p.moment, turn, tint)
        else:
            legs = p.figure.layer("legs", p.legs, p.feet, p.legs_turn, tint)
        upper = p.figure.layer("upper", p.upper, p.moment, turn, tint)
        rim = p.figure.layer("rim", p.upper, p.moment, turn, self._rim(slot))
        blaze = None
        if hit and self.flash > 0:
            level = round(_BLAZE * self.flash * (1 - (self.watch.now.tick - hurt) // 2 / 3))
            blaze = p.figure.layer("blaze", p.upper, p.moment, turn, (level, level, level))
        return Shown(slot, x, y, legs, upper, rim, blaze)

    def _rim(self, slot: int) -> tuple[int, int, int]:
        player = self.watch.player
        if slot == player or player < 0:
            return OWN_RIM
        w = self.watch.world
        if w.actors.health.condition[0, slot] != Condition.FINE:
            return 44, 48, 56
        side = int(w.actors.identity.side[0, slot])
        mine = int(w.actors.identity.side[0, player])
        if side == mine:
            return RIMS[Stance.FRIENDLY]
        return RIMS[Stance(int(w.relations.stance[0, mine, side]))]

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
            blits += [(p, p.get_rect(center=at)) for p in (one.legs, one.upper)]
            if one.blaze is not None:
                rims.append((one.blaze, one.blaze.get_rect(center=at)))
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
            figure = self.pose(slot, angle, 0).figure
            glow = figure.layer("rim", "ready", 0.0, angle, _faded(left / GHOST))
            blits.append((glow, glow.get_rect(center=view.to_screen(x, y))))
        target.fblits(blits, pygame.BLEND_RGB_ADD)


def _faded(part: float) -> tuple[int, int, int]:
    step = max(1, math.ceil(part * 6)) / 6
    return round(96 * step), round(74 * step), round(58 * step)


def _toward(color: Color, goal: Color, part: float) -> Color:
    """Return a colour on the way to another, in quarters."""
    step = math.ceil(part * 4) / 4
    r, g, b = (round(one + (end - one) * step) for one, end in zip(color, goal, strict=True))
    return r, g, b


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
