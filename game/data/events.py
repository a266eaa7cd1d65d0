"""Events: what happened in a tick.  Systems react to them; the desktop shows and sounds them."""

from __future__ import annotations

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from game.ecs.columns import Angle, Column, Count, Flag, Id, Kind, Real
from game.ecs.events import event

World = Annotated[NDArray[np.intp], Column("i8")]
Point = Annotated[NDArray[np.float32], Column("f4", (2,))]


@event
class Noise:
    """Something that can be heard."""

    world: World
    pos: Point  # metres
    loudness: Real  # metres of free path at which it is just heard
    kind: Kind  # Sound
    source: Id  # actor slot, -1 none


@event
class Shot:
    """A weapon was fired."""

    world: World
    actor: Id
    weapon: Id
    pos: Point  # muzzle, metres
    angle: Angle


@event
class Impact:
    """A bullet or a thrown thing met something."""

    world: World
    pos: Point
    angle: Angle  # of flight
    what: Kind  # Struck
    index: Id  # actor, door or pane; -1 for a wall
    owner: Id  # actor slot that fired
    through: Flag  # it went on


@event
class Passed:
    """A round went past somebody within a metre."""

    world: World
    actor: Id


@event
class Blow:
    """Something is about to hurt somebody; ``systems/hurt.py`` settles it in the same tick."""

    world: World
    actor: Id
    by: Id  # actor slot, -1 nobody
    damage: Real
    angle: Angle  # of flight
    weapon: Id  # row of Armoury, -1 none
    melee: Flag
    floor: Count  # ticks on the floor, 0 none
    knock: Real  # metres per second


@event
class Hurt:
    """Somebody lost hit points."""

    world: World
    actor: Id
    by: Id  # actor slot, -1 nobody
    damage: Real
    angle: Angle  # of the blow's flight
    weapon: Id
    melee: Flag


@event
class Fall:
    """Somebody went down: floored, badly wounded or dead."""

    world: World
    actor: Id
    by: Id
    condition: Kind  # Condition


@event
class Swing:
    """A blow with a knife, a fist or a thing was started (landed False) or landed."""

    world: World
    actor: Id
    landed: Flag


@event
class DoorMoved:
    """A door opened, shut or was slammed."""

    world: World
    door: Id
    by: Id
    open: Flag
    slam: Flag


@event
class Broke:
    """Glass broke: a pane, or a lamp."""

    world: World
    pane: Id  # -1 for a lamp
    pos: Point


@event
class Used:
    """A device or switch was used, or a locked door was tried (machine -1)."""

    world: World
    machine: Id
    door: Id
    by: Id


@event
class Blast:
    """Something blew up."""

    world: World
    machine: Id
    by: Id  # actor slot that armed it, -1 nobody
    pos: Point  # metres
    radius: Real  # metres that it reaches


@event
class Bled:
    """A drop of blood fell."""

    world: World
    actor: Id
    pos: Point  # metres


@event
class Took:
    """Somebody picked something up."""

    world: World
    actor: Id
    weapon: Id
    thing: Id


@event
class Grabbed:
    """Somebody was seized."""

    world: World
    actor: Id
    by: Id


@event
class Freed:
    """Somebody is held no longer."""

    world: World
    actor: Id
    by: Id
    thrown: Flag  # they were thrown down


@event
class Yielded:
    """Somebody gave themselves up, or (other >= 0) two people spared each other."""

    world: World
    actor: Id
    other: Id


@event
class Spotted:
    """Somebody became surer of an enemy, and why; the terms are those of ``Exposure``."""

    world: World
    watcher: Id
    target: Id  # actor slot; -1 when it was one of their own who was found lying
    level: Kind  # Notice
    cause: Kind  # Cause
    metres: Real
    reach: Real
    light: Real
    flash: Flag
    off: Angle
    cone: Angle
    movement: Real
    share: Real
    takes: Real
    seconds: Real
    state: Kind
    heard: Kind
    heard_metres: Real
    heard_loudness: Real
    heard_ago: Real
    known_metres: Real
    known_ago: Real
    by: Id  # who told; for a body, whose it is


@event
class Said:
    """A line is spoken or a caption or prompt is shown; the text is a row of the story's texts."""

    world: World
    text: Id
    actor: Id  # who says it, -1 nobody in the room
    seconds: Real


@event
class Barked:
    """Somebody calls out; ``topic`` is a row of BARKS."""

    world: World
    actor: Id
    topic: Kind


@event
class Cue:
    """The story asks the presentation for something: ``kind`` is a row of CUES."""

    world: World
    kind: Kind
    text: Id  # row of the story's texts (music or sound name, title ...), -1 none
    pos: Point
    seconds: Real
    value: Count


BARKS = (
    "notice",
    "saw",
    "lost",
    "searching",
    "reloading",
    "flanking",
    "suppressing",
    "ally_down",
    "hurt",
    "fleeing",
    "surrender",
    "body",
    "noise",
    "victory",
    "advancing",
    "warn",
    "taunt",
    "order",
)
CUES = ("music", "sound", "camera", "fade", "checkpoint", "title", "objective", "silence")
