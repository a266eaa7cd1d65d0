"""What a map may say: every entity type, tile property and map property, each declared once.

The designers' files, the reference page and the reader's checks all come from these models.
An entity's first fields (id, name, line and its geometry) come from the Tiled object itself; the
fields made with `setting` are its custom properties.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Literal, Self, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, model_validator

Point = tuple[float, float]
Rect = tuple[int, int, int, int]
Color = tuple[int, int, int]
Bullets = Literal["pass", "pierce", "stop", "shatter"]
Material = Literal[
    "concrete",
    "wood",
    "metal",
    "glass",
    "carpet",
    "water",
    "flesh",
    "tile",
    "earth",
    "cloth",
    "plaster",
]
Kind = Literal["bool", "int", "float", "str", "enum", "color", "degrees", "cone", "object"]
Namespace = Literal["character", "weapon", "item", "prop", "device", "circuit", "key", "things"]
Shape = Literal["point", "rectangle", "polygon", "polyline", "tile"]

MOST_LETTERS = 64


@dataclass(frozen=True, slots=True)
class Setting:
    """One custom property: its type on the map, default, limits and what it means.

    `low` and `high` are in the map's unit; `names` is the namespace a name must belong to,
    `targets` the entity types an object reference may point to.
    """

    name: str
    kind: Kind
    default: Any
    help: str
    low: float | None
    high: float | None
    choices: tuple[str, ...]
    names: Namespace | None
    targets: tuple[str, ...]
    unit: str
    required: bool


def setting(
    default: Any,
    meaning: str,
    *,
    kind: Kind | None = None,
    low: float | None = None,
    high: float | None = None,
    names: Namespace | None = None,
    targets: tuple[str, ...] = (),
    unit: str = "",
    required: bool = False,
) -> Any:
    """Declare a custom property of an entity, a tile or the map."""
    extra: dict[str, Any] = {
        "kind": kind,
        "low": low,
        "high": high,
        "names": names,
        "targets": targets,
        "unit": unit,
        "required": required,
    }
    limits: dict[str, Any] = {} if kind in ("degrees", "cone") else {"ge": low, "le": high}
    if isinstance(default, str) and kind != "enum":
        limits = {"max_length": MOST_LETTERS}
    return Field(default, description=meaning, json_schema_extra=extra, **limits)


class Declared(BaseModel):
    """Anything with custom properties."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Entity(Declared):
    """What every object on a map has: Tiled's object id, its name and its line in the file."""

    swatch: ClassVar[str] = "#a0a0a4"
    shapes: ClassVar[tuple[Shape, ...]] = ()
    id: int
    name: str = Field("", max_length=MOST_LETTERS)
    line: int = 0


class Placed(Entity):
    """An entity at a point."""

    shapes: ClassVar[tuple[Shape, ...]] = ("point",)
    pos: Point  # metres


class Spawn(Placed):
    """Where a character enters the level."""

    swatch: ClassVar[str] = "#e0503c"
    character: str = setting("", "Whose profile.", names="character", required=True)
    side: str = setting("", "Whom it fights for; empty: the profile's side.")
    group: str = setting("", "The group that orders and the story name.")
    facing: int = setting(0, "Where it looks.", kind="degrees", low=-360, high=360, unit="degrees")
    patrol: int = setting(0, "The patrol it walks.", kind="object", targets=("Patrol",))
    player: bool = setting(False, "The player starts here.")
    weapon: str = setting("", "Carried instead of the profile's weapon.", names="weapon")
    waits: bool = setting(False, "Not there until a beat releases it.")


class Patrol(Entity):
    """A path that a character walks."""

    swatch: ClassVar[str] = "#58a6e0"
    shapes: ClassVar[tuple[Shape, ...]] = ("polyline",)
    points: tuple[Point, ...]  # metres
    loop: bool = setting(True, "From the last point to the first; otherwise back the same way.")
    wait: float = setting(0.0, "Pause at each point.", low=0, high=600, unit="seconds")


class Door(Entity):
    """A door leaf in a wall; it covers whole tiles."""

    swatch: ClassVar[str] = "#b5793a"
    shapes: ClassVar[tuple[Shape, ...]] = ("rectangle",)
    rect: Rect  # tiles, x0, y0, x1, y1, the last two not included
    open: bool = setting(False, "Open at the start.")
    locked: bool = setting(False, "Does not open without its key.")
    key: str = setting("", "The item that unlocks it.", names="key")
    thin: bool = setting(False, "Bullets go through.")
    glass: bool = setting(False, "Seen through, and shatters when shot.")


class Item(Placed):
    """Something to pick up."""

    swatch: ClassVar[str] = "#e6c84b"
    item: str = setting("", "A weapon or a thing.", names="item", required=True)
    amount: int = setting(0, "How many, or rounds; 0: as its own file says.", low=0, high=999)


class Light(Placed):
    """A lamp."""

    swatch: ClassVar[str] = "#fff0a8"
    color: Color = setting((255, 214, 170), "Its colour.", kind="color")
    radius: float = setting(5.0, "How far it reaches.", low=0.25, high=40, unit="metres")
    brightness: float = setting(1.0, "1 is a bright room.", low=0, high=4)
    cone: int = setting(
        0, "Width of the beam; 0: all round.", kind="cone", low=0, high=360, unit="degrees"
    )
    facing: int = setting(
        0, "Where the beam points.", kind="degrees", low=-360, high=360, unit="degrees"
    )
    on: bool = setting(True, "Lit at the start.")
    flicker: float = setting(0.0, "0 steady, 1 as if about to fail.", low=0, high=1)
    beat: float = setting(
        0.0,
        "A turn from its colour to the other and back; 0: none.",
        low=0,
        high=60,
        unit="seconds",
    )
    other: Color = setting(
        (36, 82, 255), "What it turns to, where it has a beat: a police light.", kind="color"
    )
    circuit: str = setting("", "Lamps of one circuit are switched together.", names="circuit")
    breakable: bool = setting(False, "A bullet through its place puts it out for good.")


class Switch(Placed):
    """Turns lamps on and off, or works a door or a device."""

    swatch: ClassVar[str] = "#f08cc8"
    target: int = setting(0, "What it works.", kind="object", targets=("Light", "Door", "Device"))
    circuit: str = setting(
        "",
        "The circuits it works, instead of a target; several with spaces between.",
        names="circuit",
    )

    @model_validator(mode="after")
    def _one_end(self) -> Self:
        if bool(self.target) == bool(self.circuit):
            raise ValueError("expected either a target or a circuit")
        return self


class Device(Entity):
    """Something that can be used; the story names it by the object's name."""

    swatch: ClassVar[str] = "#6ee0c0"
    shapes: ClassVar[tuple[Shape, ...]] = ("point", "rectangle")
    pos: Point  # metres, the centre
    size: Point = (0.0, 0.0)  # metres; (0, 0) for a point
    device: str = setting(
        "", "terminal, microwave, breaker, phone, ...", names="device", required=True
    )
    circuit: str = setting(
        "", "The circuits it feeds or hangs on, with spaces between.", names="circuit"
    )
    needs: str = setting(
        "", "The things its use takes and uses up, with spaces between.", names="things"
    )


class Prop(Entity):
    """A thing that stands around; solid and low, it is seen and shot over."""

    swatch: ClassVar[str] = "#9a8f80"
    shapes: ClassVar[tuple[Shape, ...]] = ("tile", "rectangle")
    pos: Point  # metres, the centre
    size: Point  # metres, before turning
    rotation: int = 0  # integer angle
    gid: int = 0  # global tile id of its picture; 0 for a rectangle
    flips: int = 0  # 1 horizontal, 2 vertical, 4 diagonal
    cells: Rect  # tiles it covers, the last two not included
    prop: str = setting("", "What it is.", names="prop")
    solid: bool = setting(False, "Bodies cannot enter.")
    blocks_sight: bool = setting(False, "Cannot be seen through.")
    bullets: Bullets = setting("pass", "What bullets do.")
    hp: float = setting(0.0, "Damage until it breaks; 0: never.", low=0, high=10_000)
    height: float = setting(0.0, "How far up it stands; 0: flat.", low=0, high=10, unit="metres")


class Zone(Entity):
    """A named part of the floor."""

    swatch: ClassVar[str] = "#5fc46a"
    shapes: ClassVar[tuple[Shape, ...]] = ("rectangle", "polygon")
    points: tuple[Point, ...]  # metres, the corners
    kind: Literal["area", "exit", "dark", "safe", "quiet", "rain", "unseen"] = setting(
        "area", "What it is for; what is unseen is never drawn."
    )


class Marker(Placed):
    """A named spot for the story: where to go, appear or look."""

    swatch: ClassVar[str] = "#c8a0f0"
    facing: int = setting(
        0, "Which way it points.", kind="degrees", low=-360, high=360, unit="degrees"
    )


class TileFields(Declared):
    """Custom properties of a tile in a tileset."""

    solid: bool = setting(False, "Bodies cannot enter.")
    blocks_sight: bool = setting(False, "Cannot be seen through.")
    bullets: Bullets = setting("pass", "What bullets do.")
    material: Material = setting("concrete", "What it sounds and splinters like.")


class MapFields(Declared):
    """Custom properties of the map."""

    title: str = setting("", "The name that the player sees.")
    ambient_light: float = setting(0.3, "Light where no lamp reaches.", low=0, high=1)
    ambient_color: Color = setting(
        (24, 29, 44), "Its colour in the picture, as seen at an ambient light of .05.", kind="color"
    )


ENTITIES: Mapping[str, type[Entity]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (Spawn, Patrol, Door, Item, Light, Switch, Device, Prop, Zone, Marker)
    }
)

_KINDS: Mapping[Any, Kind] = {bool: "bool", int: "int", float: "float", str: "str"}


@cache
def settings(model: type[Declared]) -> Mapping[str, Setting]:
    """Return the custom properties of a model by name, in order of declaration."""
    found = {}
    for name, info in model.model_fields.items():
        extra = info.json_schema_extra
        if not isinstance(extra, dict):
            continue
        literal = get_origin(info.annotation) is Literal
        kind = extra["kind"] or ("enum" if literal else _KINDS[info.annotation])
        found[name] = Setting(
            name=name,
            default=info.default,
            help=info.description or "",
            choices=get_args(info.annotation) if literal else (),
            **{**extra, "kind": kind},  # type: ignore[arg-type]
        )
    return MappingProxyType(found)
