"""Weapons: what ``assets/weapons/<id>/weapon.toml`` may say, and its arrays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from game.content.family import load_family
from game.content.faults import Fault, FaultError, shown
from game.content.paths import ASSETS
from game.content.reading import Schema
from game.content.rows import Named, column, in_ticks, in_units
from game.data.codes import Code
from game.data.constants import TICKS_PER_SECOND, Sound
from game.maths.curves import per_tick

FISTS = "fists"  # what empty hands are; the one weapon that has to be there

Reals = NDArray[np.float32]
Ints = NDArray[np.int32]
Kinds = NDArray[np.uint8]
Flags = NDArray[np.bool_]


class WeaponClass(Code):
    """How a weapon is held."""

    FISTS = 0
    KNIFE = 1
    CLUB = 2
    PISTOL = 3
    LONG = 4


_CLASSES = {kind.name.lower(): kind for kind in WeaponClass}
_SOUNDS = {"shot": Sound.SHOT, "silenced_shot": Sound.SILENCED_SHOT}


class Shooting(Schema):
    """[shot]: what happens when the trigger is pulled."""

    damage: float = Field(ge=0, le=1000)  # hit points, of each pellet
    speed: float = Field(default=120, gt=0, le=2000)  # metres per second
    range: float = Field(default=40, gt=0, le=500)  # metres
    pellets: int = Field(default=1, ge=1, le=32)
    spread: float = Field(default=0, ge=0, le=45)  # degrees: sigma between pellets
    kick: float = Field(default=1, ge=0, le=45)  # degrees that a shot adds
    kick_max: float = Field(default=10, ge=0, le=90)  # degrees that kicks add up to
    steady: float = Field(default=0.02, gt=0, lt=1)  # part of the kick that is left after a second
    interval: float = Field(default=0.2, gt=0, le=10)  # seconds between shots
    automatic: bool = False  # goes on while the trigger is held
    magazine: int = Field(ge=1, le=1000)
    reload: float = Field(default=2, gt=0, le=60)  # seconds
    loudness: float = Field(default=45, ge=0, le=500)  # metres
    sound: Literal["shot", "silenced_shot"] = "shot"
    flash: float = Field(default=0.05, ge=0, le=2)  # seconds of muzzle flash
    energy: float = Field(default=0.5, ge=0, le=1)  # to go through things; 1 a rifle's
    knock: float = Field(default=0.5, ge=0, le=20)  # metres per second given to who is hit


class Blow(Schema):
    """[blow]: striking with it."""

    damage: float = Field(ge=0, le=1000)
    windup: float = Field(default=0.3, ge=0, le=5)  # seconds until it lands
    recovery: float = Field(default=0.3, ge=0, le=5)  # seconds after it
    reach: float = Field(default=0.9, gt=0, le=5)  # metres from the striker's edge
    arc: float = Field(default=50, gt=0, le=180)  # degrees to either side
    floor: float = Field(default=0, ge=0, le=30)  # seconds that who is hit lies on the floor


class Throw(Schema):
    """[throw]: throwing it."""

    speed: float = Field(default=14, gt=0, le=100)  # metres per second
    damage: float = Field(ge=0, le=1000)
    floor: float = Field(default=0, ge=0, le=30)  # seconds


class Weapon(Schema):
    """One weapon file."""

    text: str = Field(max_length=120)  # key of its name
    kind: Literal["fists", "knife", "club", "pistol", "long"] = Field(alias="class")
    droppable: bool = True
    shot: Shooting | None = None  # firearms only
    blow: Blow
    throw: Throw | None = None  # what cannot leave the hand has none


@dataclass(frozen=True)
class Armoury(Named):
    """All weapons: W rows, sorted by id; read-only, constant."""

    text: tuple[str, ...]  # keys of their names
    klass: Kinds  # WeaponClass
    firearm: Flags
    damage: Reals  # hit points a pellet
    speed: Reals  # metres per second
    reach_far: Reals  # metres a bullet flies
    pellets: Ints
    spread: Reals  # angle units: sigma between pellets
    kick: Reals  # angle units of bloom a shot adds
    kick_max: Reals  # angle units
    steady: Reals  # factor on bloom, per tick
    interval: Ints  # ticks between shots
    automatic: Flags
    magazine: Ints
    reload: Ints  # ticks
    loudness: Reals  # metres
    sound: Kinds  # Sound
    flash: Ints  # ticks
    energy: Reals  # 0..1, to go through things
    knock: Reals  # metres per second
    blow_damage: Reals
    windup: Ints  # ticks
    recovery: Ints  # ticks
    reach: Reals  # metres
    arc: Ints  # angle units to either side
    floor: Ints  # ticks on the floor
    throw_speed: Reals  # metres per second; 0 cannot be thrown
    throw_damage: Reals
    throw_floor: Ints  # ticks
    droppable: Flags

    @property
    def fists(self) -> int:
        """The row of empty hands."""
        return self.names.index(FISTS)


@cache
def load_armoury(folder: Path = ASSETS / "weapons") -> Armoury:
    """Return all weapons of a folder; FaultError with everything wrong in it."""
    made = load_family(folder, "weapon.toml", Weapon)
    if FISTS not in made:
        told = f'there is no weapon "{FISTS}", which empty hands are'
        raise FaultError([Fault(shown(folder), told)])
    rows = list(made.values())
    # what has no [shot] or [throw] gets harmless numbers, and firearm or throw_speed say so
    shots = [w.shot or Shooting(damage=0, magazine=1, loudness=0, kick=0, knock=0) for w in rows]
    blows = [w.blow for w in rows]
    throws = [w.throw for w in rows]
    armed = [w.shot is not None for w in rows]

    def per_throw(dtype: str, name: str) -> NDArray[Any]:
        return column(throws, dtype, lambda t: 0 if t is None else getattr(t, name))

    return Armoury(
        source=shown(folder),
        names=tuple(made),
        text=tuple(w.text for w in rows),
        klass=column(rows, "u1", lambda w: _CLASSES[w.kind]),
        firearm=column(rows, "?", lambda w: w.shot is not None),
        damage=column(shots, "f4", lambda s: s.damage),
        speed=column(shots, "f4", lambda s: s.speed),
        reach_far=column(shots, "f4", lambda s: s.range),
        pellets=column(shots, "i4", lambda s: s.pellets),
        spread=column(shots, "f4", lambda s: in_units(s.spread)),
        kick=column(shots, "f4", lambda s: in_units(s.kick)),
        kick_max=column(shots, "f4", lambda s: in_units(s.kick_max)),
        steady=column(shots, "f4", lambda s: per_tick(s.steady, TICKS_PER_SECOND)),
        interval=column(shots, "i4", lambda s: in_ticks(s.interval)),
        automatic=column(shots, "?", lambda s: s.automatic),
        magazine=column(zip(armed, shots, strict=True), "i4", lambda p: p[0] * p[1].magazine),
        reload=column(shots, "i4", lambda s: in_ticks(s.reload)),
        loudness=column(shots, "f4", lambda s: s.loudness),
        sound=column(shots, "u1", lambda s: _SOUNDS[s.sound]),
        flash=column(shots, "i4", lambda s: in_ticks(s.flash)),
        energy=column(shots, "f4", lambda s: s.energy),
        knock=column(shots, "f4", lambda s: s.knock),
        blow_damage=column(blows, "f4", lambda b: b.damage),
        windup=column(blows, "i4", lambda b: in_ticks(b.windup)),
        recovery=column(blows, "i4", lambda b: in_ticks(b.recovery)),
        reach=column(blows, "f4", lambda b: b.reach),
        arc=column(blows, "i4", lambda b: round(in_units(b.arc))),
        floor=column(blows, "i4", lambda b: in_ticks(b.floor)),
        throw_speed=per_throw("f4", "speed"),
        throw_damage=per_throw("f4", "damage"),
        throw_floor=column(throws, "i4", lambda t: 0 if t is None else in_ticks(t.floor)),
        droppable=column(rows, "?", lambda w: w.droppable),
    )
