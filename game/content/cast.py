"""Characters: what ``assets/characters/<id>/profile.toml`` may say, and its arrays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from game.content.armoury import FISTS, Armoury, load_armoury
from game.content.devices import load_devices
from game.content.family import load_family
from game.content.faults import Fault, FaultError, nearest, shown
from game.content.minds import Minds, load_minds
from game.content.paths import ASSETS
from game.content.reading import Schema, clip
from game.content.rows import Named, column, in_ticks, in_units
from game.content.squads import SquadPart, Squads
from game.data.constants import TICKS_PER_SECOND
from game.maths.curves import per_tick

Reals = NDArray[np.float32]
Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]


class BodyPart(Schema):
    """[body]: strength, size and pace."""

    hp: float = Field(default=70, gt=0, le=10_000)
    grit: float = Field(
        default=0, ge=0, le=1000
    )  # overkill below which one is badly wounded, not dead
    bleeds: float = Field(default=0, ge=0, le=1000)  # hit points a second once badly hurt
    bleeds_below: float = Field(default=0.4, ge=0, le=1)  # part of the hit points: from then on
    bleeds_to: float = Field(default=0.1, ge=0.01, le=1)  # and down to
    radius: float = Field(default=0.3, ge=0.15, le=0.45)  # metres
    creep: float = Field(default=1.1, ge=0, le=20)  # metres per second
    walk: float = Field(default=2.2, ge=0, le=20)
    run: float = Field(default=4.2, ge=0, le=20)
    turn: float = Field(default=360, gt=0, le=10_000)  # degrees per second


class AimPart(Schema):
    """[aim]: how fast and how well somebody gets on target."""

    reaction: float = Field(default=0.4, ge=0, le=10)  # seconds
    delay: float = Field(default=0.5, ge=0, le=10)  # seconds more before the first shot
    start: float = Field(default=14, ge=0, le=90)  # degrees: sigma on a new target
    decay: float = Field(default=0.55, gt=0, lt=1)  # part of the sigma that is left after a second
    floor: float = Field(default=3.5, ge=0, le=90)  # degrees: the best it gets


class SensesPart(Schema):
    """[senses]: eyes and ears."""

    sight: float = Field(default=24, ge=0, le=200)  # metres in full light
    awareness: float = Field(default=1, gt=0, le=10)  # factor on the time to become certain
    hearing: float = Field(default=1, ge=0, le=10)  # factor on the loudness of what is heard
    radio: bool = False  # hears, and is heard by, their own with a radio, however far off


class ArmsPart(Schema):
    """[arms]: what is carried and how it is used."""

    weapon: str = FISTS
    spare: int = Field(default=0, ge=0, le=99)  # magazines
    burst: int = Field(default=3, ge=1, le=100)  # rounds
    burst_pause: float = Field(default=0.6, ge=0, le=30)  # seconds
    near: float = Field(default=3, ge=0, le=100)  # metres: where it likes to fight from ...
    far: float = Field(default=9, ge=0, le=100)  # ... to
    blow: float = Field(default=1, ge=0, le=20)  # factor on melee damage
    windup: float = Field(default=1, gt=0, le=10)  # factor on the time before a blow lands
    recovery: float = Field(default=1, gt=0, le=10)  # and after it
    grab: float = Field(default=1, gt=0, le=10)  # seconds to seize somebody
    hold: float = Field(default=1, gt=0, le=10)  # factor on how long others struggle
    weak_right: bool = False  # blows from the right hurt half as much again


class MindPart(Schema):
    """[mind]: temper."""

    fighter: bool = True
    fear: float = Field(default=0.4, ge=0, le=1)
    rage: float = Field(default=0.2, ge=0, le=1)
    darkness: float = Field(default=0, ge=0, le=1)  # how much it likes the dark
    careful: bool = True  # keeps looking whether a friend walks into its line of fire
    shouts: bool = True  # tells others what it knows
    spares: bool = False  # bystanders in the line of fire count as friends
    discreet: bool = False  # does nothing to anybody before witnesses
    warns: float = Field(default=0, ge=0, le=10)  # seconds for which it calls on somebody calm
    hesitates: dict[str, Annotated[float, Field(ge=0, le=10)]] = Field(default_factory=dict)
    grabs: float = Field(default=0, ge=0, le=1)  # how much it is given to seizing people
    dodges: float = Field(default=0.15, ge=0, le=1)  # share of the blows that it sees coming
    merciful: bool = False  # spares somebody as badly hurt as itself
    sly: bool = False  # strikes only from behind
    restless: float = Field(
        default=0, ge=0, le=1
    )  # how much it wants to be elsewhere after a burst
    kicks: float = Field(default=0.4, ge=0, le=1)  # how readily it kicks in doors to an enemy
    pre_aims: bool = False  # looks where somebody who is out of view has to come from
    patience: float = Field(default=12, ge=0, le=60)  # seconds at most before it goes to see
    weave: float = Field(default=0, ge=0, le=1)  # how far aside it runs, closing in on a gun
    weights: dict[str, Annotated[float, Field(ge=0, le=10)]] = Field(default_factory=dict)
    wary: float = Field(default=0.5, ge=0, le=1)  # how likely it understands what hums
    wearies: float = Field(default=1, ge=0, le=1)  # how soon it cares no more for a noise
    panic: float = Field(
        default=0, ge=0, le=1
    )  # how likely it screams, and for how long it freezes
    operates: str = Field(default="", max_length=64)  # kind of device it runs for in danger
    focus: float = Field(default=0, ge=0, le=60)  # seconds of slow motion when driven
    shock: float = Field(default=0, ge=0, le=60)  # seconds at the start in which it does nothing
    relentless: bool = False  # hunts from the first moment, and never gives up


class Profile(Schema):
    """One character file."""

    text: str = Field(max_length=120)  # key of the name
    art: str = Field(default="", max_length=64)  # folder of the sheets; empty: its own
    voice: str = Field(default="", max_length=64)  # set of barks; empty: its own
    side: str = Field(max_length=64)  # when the map gives none
    body: BodyPart = BodyPart()
    aim: AimPart = AimPart()
    senses: SensesPart = SensesPart()
    arms: ArmsPart = ArmsPart()
    mind: MindPart = MindPart()
    squad: SquadPart = SquadPart()


@dataclass(frozen=True)
class Cast(Named):
    """All characters: P rows, sorted by id; read-only, constant."""

    text: tuple[str, ...]  # keys of their names
    art: tuple[str, ...]  # folders of their sheets
    voice: tuple[str, ...]  # sets of barks
    side: tuple[str, ...]  # when the map gives none
    hp: Reals
    grit: Reals  # overkill below which one is badly wounded, not dead
    bleeds: Reals  # hit points a second once badly hurt, 0 not at all
    bleeds_below: Reals  # part of the hit points: from then on
    bleeds_to: Reals  # and down to
    radius: Reals  # metres
    creep: Reals  # metres per second
    walk: Reals
    run: Reals
    turn: Ints  # angle units per tick
    reaction: Ints  # ticks
    aim_delay: Ints  # ticks more before the first shot
    aim_start: Reals  # angle units: sigma on a new target
    aim_floor: Reals  # angle units: the best it gets
    aim_decay: Reals  # factor on the sigma above the floor, per tick
    sight: Reals  # metres in full light
    awareness: Reals  # factor on the time to become certain
    hearing: Reals  # factor on loudness
    radio: Flags
    weapon: NDArray[np.int16]  # row of Armoury
    spare: Ints  # magazines
    burst: Ints  # rounds
    burst_pause: Ints  # ticks
    range_near: Reals  # metres
    range_far: Reals
    blow: Reals  # factor on melee damage
    windup: Reals  # factor on the time before a blow lands
    recovery: Reals  # and after it
    grab: Ints  # ticks to seize somebody
    hold: Reals  # factor on how long others struggle
    weak_right: Flags  # blows from the right hurt half as much again
    fighter: Flags
    fear: Reals  # 0..1
    rage: Reals  # 0..1
    darkness: Reals  # 0..1: how much it likes the dark
    careful: Flags  # keeps looking whether a friend walks into its line of fire
    shouts: Flags
    spares: Flags  # bystanders in the line of fire count as friends
    discreet: Flags  # does nothing to anybody before witnesses
    warns: Ints  # ticks for which it calls on somebody calm before it fires
    hesitation: Ints  # (P, P) ticks more before the first shot at each character
    grabs: Reals  # 0..1: how much it is given to seizing people
    dodges: Reals  # 0..1: share of the blows that it sees coming
    merciful: Flags  # spares somebody as badly hurt as itself
    sly: Flags  # strikes only from behind
    restless: Reals  # 0..1: how much it wants to be elsewhere after a burst
    kicks: Reals  # 0..1: how readily it kicks in doors to an enemy
    pre_aims: Flags  # looks where somebody who is out of view has to come from
    patience: Ints  # ticks at most before it goes to see
    wary: Reals  # 0..1: how likely it understands what hums
    wearies: Reals  # 0..1: how soon it cares no more for a noise
    panic: Reals  # 0..1
    operates: NDArray[np.int16]  # row of Devices that it runs for in danger, -1 none
    weave: Reals  # 0..1: how far aside it runs, closing in on a gun
    leaning: Reals  # (P, A) factor on each act of Minds
    focus: Reals  # seconds of slow motion
    shock: Ints  # ticks at the start in which it does nothing
    relentless: Flags  # hunts from the first moment, and never gives up
    squad: Squads


@cache
def load_cast(folder: Path = ASSETS / "characters", weapons: Path = ASSETS / "weapons") -> Cast:
    """Return all characters of a folder; FaultError with everything wrong in it."""
    made = load_family(folder, "profile.toml", Profile)
    armoury, minds = load_armoury(weapons), load_minds()
    if faults := _odd(folder, made, armoury, minds):
        raise FaultError(faults)
    rows = list(made.values())

    def real(value: Callable[[Profile], float]) -> NDArray[Any]:
        return column(rows, "f4", value)

    def whole(value: Callable[[Profile], int]) -> NDArray[Any]:
        return column(rows, "i4", value)

    return Cast(
        source=shown(folder),
        names=tuple(made),
        text=tuple(p.text for p in rows),
        art=tuple(p.art or name for name, p in made.items()),
        voice=tuple(p.voice or name for name, p in made.items()),
        side=tuple(p.side for p in rows),
        hp=real(lambda p: p.body.hp),
        grit=real(lambda p: p.body.grit),
        bleeds=real(lambda p: p.body.bleeds),
        bleeds_below=real(lambda p: p.body.bleeds_below),
        bleeds_to=real(lambda p: p.body.bleeds_to),
        radius=real(lambda p: p.body.radius),
        creep=real(lambda p: p.body.creep),
        walk=real(lambda p: p.body.walk),
        run=real(lambda p: p.body.run),
        turn=whole(lambda p: max(1, round(in_units(p.body.turn) / TICKS_PER_SECOND))),
        reaction=whole(lambda p: in_ticks(p.aim.reaction)),
        aim_delay=whole(lambda p: in_ticks(p.aim.delay)),
        aim_start=real(lambda p: in_units(p.aim.start)),
        aim_floor=real(lambda p: in_units(p.aim.floor)),
        aim_decay=real(lambda p: per_tick(p.aim.decay, TICKS_PER_SECOND)),
        sight=real(lambda p: p.senses.sight),
        awareness=real(lambda p: p.senses.awareness),
        hearing=real(lambda p: p.senses.hearing),
        radio=column(rows, "?", lambda p: p.senses.radio),
        weapon=column(rows, "i2", lambda p: armoury.row(p.arms.weapon)),
        spare=whole(lambda p: p.arms.spare),
        burst=whole(lambda p: p.arms.burst),
        burst_pause=whole(lambda p: in_ticks(p.arms.burst_pause)),
        range_near=real(lambda p: p.arms.near),
        range_far=real(lambda p: p.arms.far),
        blow=real(lambda p: p.arms.blow),
        windup=real(lambda p: p.arms.windup),
        recovery=real(lambda p: p.arms.recovery),
        grab=whole(lambda p: in_ticks(p.arms.grab)),
        hold=real(lambda p: p.arms.hold),
        weak_right=column(rows, "?", lambda p: p.arms.weak_right),
        fighter=column(rows, "?", lambda p: p.mind.fighter),
        fear=real(lambda p: p.mind.fear),
        rage=real(lambda p: p.mind.rage),
        darkness=real(lambda p: p.mind.darkness),
        careful=column(rows, "?", lambda p: p.mind.careful),
        shouts=column(rows, "?", lambda p: p.mind.shouts),
        spares=column(rows, "?", lambda p: p.mind.spares),
        discreet=column(rows, "?", lambda p: p.mind.discreet),
        warns=whole(lambda p: in_ticks(p.mind.warns)),
        hesitation=_hesitation(rows, tuple(made)),
        grabs=real(lambda p: p.mind.grabs),
        dodges=real(lambda p: p.mind.dodges),
        merciful=column(rows, "?", lambda p: p.mind.merciful),
        sly=column(rows, "?", lambda p: p.mind.sly),
        restless=real(lambda p: p.mind.restless),
        kicks=real(lambda p: p.mind.kicks),
        pre_aims=column(rows, "?", lambda p: p.mind.pre_aims),
        patience=whole(lambda p: in_ticks(p.mind.patience)),
        wary=real(lambda p: p.mind.wary),
        wearies=real(lambda p: p.mind.wearies),
        panic=real(lambda p: p.mind.panic),
        operates=column(rows, "i2", lambda p: _kind(p.mind.operates)),
        weave=real(lambda p: p.mind.weave),
        leaning=_leaning(rows, minds),
        focus=real(lambda p: p.mind.focus),
        shock=whole(lambda p: in_ticks(p.mind.shock)),
        relentless=column(rows, "?", lambda p: p.mind.relentless),
        squad=Squads.of({name: p.squad for name, p in made.items()}),
    )


def _kind(device: str) -> int:
    return load_devices().kind(device) if device else -1


def _leaning(rows: list[Profile], minds: Minds) -> Reals:
    made = np.array([[p.mind.weights.get(act, 1) for act in minds.names] for p in rows], np.float32)
    made.flags.writeable = False
    return made


def _hesitation(rows: list[Profile], names: tuple[str, ...]) -> Ints:
    delays = [[in_ticks(p.mind.hesitates.get(name, 0)) for name in names] for p in rows]
    made = np.array(delays, np.int32)
    made.flags.writeable = False
    return made


def _odd(folder: Path, made: dict[str, Profile], armoury: Armoury, minds: Minds) -> list[Fault]:
    """Return what no single field can show to be wrong."""
    faults = []
    for name, profile in made.items():
        file = shown(folder / name / "profile.toml")
        weapon = profile.arms.weapon
        if weapon not in armoury.names:
            hint = nearest(weapon, armoury.names)
            told = f'there is no weapon "{clip(weapon)}"'
            faults.append(Fault(file, told, name="arms.weapon", hint=hint))
        device = profile.mind.operates
        if device and device not in load_devices().names:
            hint = nearest(device, load_devices().names)
            told = f'there is no device "{clip(device)}"'
            faults.append(Fault(file, told, name="mind.operates", hint=hint))
        for act in profile.mind.weights:
            if act not in minds.names:
                hint = nearest(act, minds.names)
                told = f'there is no act "{clip(act)}"'
                faults.append(Fault(file, told, name="mind.weights", hint=hint))
        for other in profile.mind.hesitates:
            if other not in made:
                hint = nearest(other, made)
                told = f'there is no character "{clip(other)}"'
                faults.append(Fault(file, told, name="mind.hesitates", hint=hint))
        for mate in profile.squad.keeps.to:
            if mate not in made:
                told = f'there is no character "{clip(mate)}"'
                hint = nearest(mate, made)
                faults.append(Fault(file, told, name="squad.keeps.to", hint=hint))
        if profile.squad.keeps.near > profile.squad.keeps.far:
            faults.append(Fault(file, "near is farther than far", name="squad.keeps.near"))
        if profile.arms.near > profile.arms.far:
            faults.append(Fault(file, "near is farther than far", name="arms.near"))
        if not profile.body.creep <= profile.body.walk <= profile.body.run:
            told = "expected creep, walk and run to grow in this order"
            faults.append(Fault(file, told, name="body.walk"))
        if profile.aim.floor > profile.aim.start:
            faults.append(Fault(file, "floor is above start", name="aim.floor"))
    return faults
