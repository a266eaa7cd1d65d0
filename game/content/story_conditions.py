"""Conditions of story files: every word, with its fields.

A word with one field may be written short, ``{ all_down = "crew" }`` for
``{ all_down = { who = "crew" } }``, and one that needs none as a mere string, ``"start"``.
``who`` names a spawn, a group, a side or a character of the map, or is ``anyone`` or ``player``.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from game.content.reading import Schema

Name = Annotated[str, Field(min_length=1, max_length=120)]
Seconds = Annotated[float, Field(ge=0, le=3600)]


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


class HurtBy(Condition):
    """One of them was last hurt by one of those, and has no more than this part of what they had.

    A part below 1 lets a knock with a door pass.
    """

    who: Name
    by: Name
    part: float = Field(default=1, ge=0, le=1)


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


class LampNear(Condition):
    """A lamp that can be broken burns near a place or somebody."""

    to: Name
    metres: float = Field(gt=0, le=100)


class FlagUp(Condition):
    """A flag of the story is up."""

    flag: Name


class InView(Condition):
    """One of them has a free line of sight to one of those, in whatever light."""

    who: Name
    of: Name
    metres: float = Field(default=24.0, gt=0, le=100)


class Pressed(Condition):
    """The player pressed a key, be it while the story holds them still."""

    button: Literal["fire", "use", "melee", "throw", "swap", "crouch", "run", "reload"]
    since: Name | None = None


class Holds(Condition):
    """One of them has this weapon in hand."""

    who: Name
    weapon: Name


class Runs(Condition):
    """One of them runs."""

    who: Name


class Intensity(Condition):
    """The fight is this hard on the player: 0 is quiet, 1 as hard as it gets."""

    above: float | None = Field(default=None, ge=0, le=1)
    below: float | None = Field(default=None, ge=0, le=1)


class GrabbedBy(Condition):
    """One of them is held, by one of those."""

    who: Name
    by: Name = "anyone"


class Surrendered(Condition):
    """All of them have given themselves up, or are down."""

    who: Name


class Spared(Condition):
    """One of them and one of those have spared each other."""

    who: Name
    by: Name = "anyone"


class Solved(Condition):
    """The puzzle that a terminal shows is solved."""

    device: Name


class AtTerminal(Condition):
    """One of them sits at a terminal; any that shows the same puzzle will do."""

    device: Name
    who: Name = "anyone"


class Frozen(Condition):
    """So many accounts of a terminal's puzzle are frozen."""

    device: Name
    accounts: int = Field(ge=1, le=32)


class WrongAnswers(Condition):
    """So many wrong answers were given to a terminal's puzzle."""

    device: Name
    times: int = Field(default=1, ge=1, le=1000)


class RunsOut(Condition):
    """The clock of a terminal's puzzle has no more than this left; never without a clock."""

    device: Name
    seconds: Seconds = 0.0


class Timed(Schema):
    """What ``lasts`` and ``adds_up`` take: so many seconds during which all of ``when`` hold.

    ``lasts`` wants them in one piece, ``adds_up`` in all; both count while the beat waits.
    """

    seconds: float = Field(gt=0, le=3600)
    when: list[Any] = Field(min_length=1, max_length=32)


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
    "hurt_by": HurtBy,
    "rounds_below": RoundsBelow,
    "broken": Broken,
    "power": Power,
    "lamp_near": LampNear,
    "flag": FlagUp,
    "in_view": InView,
    "pressed": Pressed,
    "holds": Holds,
    "runs": Runs,
    "grabbed": GrabbedBy,
    "surrendered": Surrendered,
    "spared": Spared,
    "intensity": Intensity,
    "solved": Solved,
    "at_terminal": AtTerminal,
    "frozen": Frozen,
    "wrong_answers": WrongAnswers,
    "runs_out": RunsOut,
}
COMBINED = ("any", "all", "not")
TIMED = ("lasts", "adds_up")
