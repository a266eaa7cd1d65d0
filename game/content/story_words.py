"""The words of story files: every condition and action, with its fields.

A word with one field may be written short, ``{ all_down = "crew" }`` for
``{ all_down = { who = "crew" } }``, and one that needs none as a mere string, ``"win"``.
``who`` names a spawn, a group, a side or a character of the map, or is ``anyone`` or ``player``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.content.reading import Schema

Name = Annotated[str, Field(min_length=1, max_length=120)]
Seconds = Annotated[float, Field(ge=0, le=3600)]
Stances = Literal["neutral", "friendly", "hostile"]


class Condition(Schema):
    """Something that holds in a world or does not."""


class Start(Condition):
    """From the first moment on."""


class Time(Condition):
    """So long after the start."""

    seconds: Seconds


class After(Condition):
    """So long after a beat began."""

    beat: Name
    seconds: Seconds = 0.0


class ObjectiveDone(Condition):
    """An objective is done."""

    objective: Name


class ObjectiveActive(Condition):
    """An objective is asked for and not done."""

    objective: Name


class AllDown(Condition):
    """Every one of them is badly wounded or dead."""

    who: Name


class Down(Condition):
    """One of them is badly wounded or dead."""

    who: Name


class Wounded(Condition):
    """One of them is badly wounded."""

    who: Name


class Dead(Condition):
    """One of them is dead."""

    who: Name


class Standing(Condition):
    """No more of them than this are left standing."""

    who: Name
    most: int = Field(ge=0, le=1000)


class OutOfIt(Condition):
    """Every one of them is down, or was told to flee and has come to the zone."""

    who: Name
    zone: Name


class InZone(Condition):
    """One of them, or all, stands in a zone."""

    who: Name
    zone: Name
    all: bool = False


class Near(Condition):
    """One of them is near somebody, or a marker, item, door, device or switch."""

    who: Name
    to: Name
    metres: float = Field(default=1.5, gt=0, le=500)


class Has(Condition):
    """One of them carries a thing."""

    who: Name
    thing: Name


class Used(Condition):
    """A device or switch was used, or a door tried or opened.

    As with the other words about what happened: only what happens while the objective is active
    or the beat waits, and after the beat ``since`` began, counts.
    """

    what: Name
    by: Name = "anyone"
    since: Name | None = None


class Opened(Condition):
    """A door stands open."""

    door: Name


class ShotThrough(Condition):
    """A bullet went through a door."""

    door: Name
    by: Name = "anyone"
    since: Name | None = None


class Fired(Condition):
    """One of them fired a shot."""

    who: Name = "anyone"
    since: Name | None = None


class Heard(Condition):
    """One of them heard something."""

    who: Name
    since: Name | None = None


class Seen(Condition):
    """One of them is certainly seen by one of the others."""

    who: Name
    by: Name = "anyone"


class Alarmed(Condition):
    """One of them is certain of an enemy."""

    who: Name


class HealthBelow(Condition):
    """One of them has less than this part of the hit points."""

    who: Name
    part: float = Field(ge=0, le=1)


class RoundsBelow(Condition):
    """One of them has a gun in hand with fewer rounds in it."""

    who: Name
    rounds: int = Field(ge=0, le=1000)


class Broken(Condition):
    """Glass broke."""

    since: Name | None = None


class Power(Condition):
    """A circuit is on, or off."""

    circuit: Name
    on: bool = True


class FlagUp(Condition):
    """A flag of the story is up."""

    flag: Name


class Action(Schema):
    """Something that a beat does."""


class Say(Action):
    """Somebody speaks, unless they are down."""

    text: Name
    who: Name
    seconds: Seconds = 3.0


class Caption(Action):
    """A sound in words."""

    text: Name
    seconds: Seconds = 3.0


class Prompt(Action):
    """A hint to the player."""

    text: Name
    seconds: Seconds = 5.0


class Read(Action):
    """Something written is read."""

    text: Name
    seconds: Seconds = 4.0


class Title(Action):
    """The title of a chapter or a stage."""

    text: Name
    seconds: Seconds = 4.0


class Activate(Action):
    """An objective is asked for."""

    objective: Name


class Complete(Action):
    """An objective is done."""

    objective: Name


class Checkpoint(Action):
    """From here an attempt may start again."""

    text: Name


class Win(Action):
    """The level is won."""


class Lose(Action):
    """The level is lost."""

    text: Name


class Draw(Action):
    """Nobody wins."""


class Release(Action):
    """Those who wait come in."""

    who: Name


class GiveOrder(Action):
    """Those of them who stand are told what to do; ``to`` is a marker, a zone or somebody."""

    who: Name
    order: Literal["none", "guard", "hunt", "flee", "hold", "follow", "go_to", "hide"]
    to: Name | None = None


class Relate(Action):
    """Two sides take each other differently from now on."""

    a: Name
    b: Name
    stance: Stances


class WorkDoor(Action):
    """A door opens, shuts, locks or unlocks."""

    door: Name
    open: bool | None = None
    locked: bool | None = None


class SetCircuit(Action):
    """A circuit goes on or off."""

    circuit: Name
    on: bool


class PlaySound(Action):
    """A sound, at a place or everywhere; with a loudness, people hear it too."""

    sound: Name
    at: Name | None = None
    loudness: float = Field(default=0.0, ge=0, le=500)


class PlayMusic(Action):
    """A piece of music; ``none`` ends it."""

    music: Name


class Silence(Action):
    """A SILENCE of the script begins, or ends with ``on = false``: no music."""

    id: Name
    on: bool = True
    seconds: Seconds = 0.0  # how long there is no sound at all


class Camera(Action):
    """The camera goes somewhere for a while."""

    to: Name
    seconds: Seconds = 2.0


class Fade(Action):
    """The picture goes, or comes back with ``out = false``."""

    seconds: Seconds = 1.0
    out: bool = True


class Give(Action):
    """They get a thing or a weapon."""

    who: Name
    item: Name


class Place(Action):
    """A thing or a weapon lies at a marker from now on."""

    item: Name
    at: Name


class DropWeapon(Action):
    """Those of them who stand let their weapons fall."""

    who: Name


class Wound(Action):
    """They are hurt: down to a part of their hit points, badly wounded, or dead."""

    who: Name
    part: float | None = Field(default=None, ge=0, le=1)
    to: Literal["hurt", "wounded", "dead"] = "hurt"


class PlayAs(Action):
    """The player becomes somebody else."""

    who: Name


class SlowMotion(Action):
    """Time slows for so many seconds of the world."""

    seconds: Seconds


class RaiseFlag(Action):
    """A flag goes up, or down with ``on = false``."""

    flag: Name
    on: bool = True


class Wait(Action):
    """The beat goes on after so long."""

    seconds: Seconds


CONDITIONS: dict[str, type[Condition]] = {
    "start": Start,
    "time": Time,
    "after": After,
    "objective": ObjectiveDone,
    "active": ObjectiveActive,
    "all_down": AllDown,
    "down": Down,
    "wounded": Wounded,
    "dead": Dead,
    "standing": Standing,
    "out_of_it": OutOfIt,
    "in_zone": InZone,
    "near": Near,
    "has": Has,
    "used": Used,
    "opened": Opened,
    "shot_through": ShotThrough,
    "fired": Fired,
    "heard": Heard,
    "seen": Seen,
    "alarmed": Alarmed,
    "health_below": HealthBelow,
    "rounds_below": RoundsBelow,
    "broken": Broken,
    "power": Power,
    "flag": FlagUp,
}
COMBINED = ("any", "all", "not")

ACTIONS: dict[str, type[Action]] = {
    "say": Say,
    "caption": Caption,
    "prompt": Prompt,
    "read": Read,
    "title": Title,
    "objective": Activate,
    "complete": Complete,
    "checkpoint": Checkpoint,
    "win": Win,
    "lose": Lose,
    "draw": Draw,
    "release": Release,
    "order": GiveOrder,
    "relation": Relate,
    "door": WorkDoor,
    "circuit": SetCircuit,
    "sound": PlaySound,
    "music": PlayMusic,
    "silence": Silence,
    "camera": Camera,
    "fade": Fade,
    "give": Give,
    "place": Place,
    "drop": DropWeapon,
    "wound": Wound,
    "play_as": PlayAs,
    "slow_motion": SlowMotion,
    "flag": RaiseFlag,
    "wait": Wait,
}
