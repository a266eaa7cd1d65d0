"""Actions of story files: every word, with its fields, written as conditions are."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.content.reading import Schema
from game.content.story_conditions import Name, Seconds

Stances = Literal["neutral", "friendly", "hostile"]


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


class Reinforce(Action):
    """Those of them who wait come in a few at a time, and go after ``to`` if it is given.

    The first come at once.  The next come when the player has had a rest, at least ``pause``
    seconds after the last, so that no more than ``most`` of them stand at one time.
    """

    who: Name
    most: int = Field(default=3, ge=1, le=1000)
    calm: float = Field(default=0.35, gt=0, le=1)  # intensity of the fight below which they come
    pause: Seconds = 8.0
    to: Name | None = None


class GiveOrder(Action):
    """Those of them who stand are told what to do; ``to`` is a marker, a zone or somebody.

    Who operates a device or switch goes there, uses it once and stays.
    """

    who: Name
    order: Literal["none", "guard", "hunt", "flee", "hold", "follow", "go_to", "hide", "operate"]
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


class BreakLamps(Action):
    """Lamps that can be broken go to pieces near a place or somebody, and are heard."""

    near: Name
    metres: float = Field(gt=0, le=100)


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
    """They get a thing, or a weapon with so many rounds in it; without a number it is full."""

    who: Name
    item: Name
    rounds: int | None = Field(default=None, ge=0, le=1000)


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


class Bleed(Action):
    """They bleed from now on, down to a part of their hit points, or no more at a ``rate`` of 0."""

    who: Name
    rate: float = Field(default=1.0, ge=0, le=1000)  # hit points a second
    part: float = Field(default=0.1, ge=0.01, le=1)


class PlayAs(Action):
    """The player becomes somebody else."""

    who: Name


class SeizeBy(Action):
    """Somebody is held by another from now on, or let go with ``on = false``."""

    who: Name
    by: Name
    on: bool = True


class Restrain(Action):
    """They may not use weapons (``hands``), do nothing but look (``all``), or are free again."""

    who: Name
    what: Literal["none", "hands", "all"]


class Jam(Action):
    """Their triggers do not go, or go again with ``on = false``."""

    who: Name
    on: bool = True


class Pace(Action):
    """They walk and run at this part of their speed."""

    who: Name
    part: float = Field(ge=0, le=2)


class Harm(Action):
    """Blows and bullets take this part of what they would take; 0: nothing hurts them."""

    who: Name
    part: float = Field(ge=0, le=10)


class Sway(Action):
    """They reel as if drunk: 0 not at all, 1 as much as one can and still walk."""

    who: Name
    part: float = Field(ge=0, le=1)


class Become(Action):
    """They go on as another character, in the same place and on the same side."""

    who: Name
    character: Name


class ChangeSide(Action):
    """They change sides."""

    who: Name
    side: Name


class Put(Action):
    """They are somewhere else from now on: at a marker or a zone, as after a cut."""

    who: Name
    at: Name


class Face(Action):
    """They turn towards a marker, a zone or somebody."""

    who: Name
    to: Name


class Take(Action):
    """A thing or a weapon is taken from them."""

    who: Name
    item: Name


class Heal(Action):
    """They have at least this part of their hit points, and stand; not the dead."""

    who: Name
    part: float = Field(gt=0, le=1)


class Forget(Action):
    """They know of nobody any more, as if nothing had happened, and have to notice anew."""

    who: Name


class Lay(Action):
    """They lie asleep or stunned for so many seconds; at 0 they get up."""

    who: Name
    seconds: Seconds


class Withdraw(Action):
    """They are gone: they leave the level unseen, with what they carry."""

    who: Name


class SlowMotion(Action):
    """Time slows for so many seconds of the world."""

    seconds: Seconds


class RaiseFlag(Action):
    """A flag goes up, or down with ``on = false``."""

    flag: Name
    on: bool = True


class SetClock(Action):
    """The clock of a terminal's puzzle shows so many seconds and runs; 0 stops it."""

    device: Name
    seconds: Seconds


class Wait(Action):
    """The beat goes on after so long."""

    seconds: Seconds


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
    "reinforce": Reinforce,
    "order": GiveOrder,
    "relation": Relate,
    "door": WorkDoor,
    "circuit": SetCircuit,
    "break_lamps": BreakLamps,
    "sound": PlaySound,
    "music": PlayMusic,
    "silence": Silence,
    "camera": Camera,
    "fade": Fade,
    "give": Give,
    "place": Place,
    "drop": DropWeapon,
    "wound": Wound,
    "bleed": Bleed,
    "play_as": PlayAs,
    "seize": SeizeBy,
    "restrain": Restrain,
    "jam": Jam,
    "pace": Pace,
    "harm": Harm,
    "sway": Sway,
    "become": Become,
    "side": ChangeSide,
    "put": Put,
    "face": Face,
    "take": Take,
    "heal": Heal,
    "forget": Forget,
    "lay": Lay,
    "withdraw": Withdraw,
    "slow_motion": SlowMotion,
    "flag": RaiseFlag,
    "wait": Wait,
    "clock": SetClock,
}
