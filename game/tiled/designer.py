"""The designers' files, written out of the entity schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from game.tiled.schema import ENTITIES, Declared, Entity, MapFields, Setting, TileFields, settings

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FILE_TYPES = {"enum": "string", "str": "string", "degrees": "float", "cone": "float"}
_NAME_WORDS = {"item": "weapon or thing", "key": "thing"}
_SHAPE_WORDS = {"tile": "tile object"}
_SIDE = 64  # pixels of a fresh rectangle: two tiles


def _type(item: Setting) -> str:
    """Return Tiled's own type of a custom property."""
    return _FILE_TYPES.get(item.kind, item.kind)


def _value(item: Setting) -> Any:
    """Return the default as JSON holds it, in the map's unit."""
    if item.kind == "color":
        return "#ff{:02x}{:02x}{:02x}".format(*item.default)
    return float(item.default) if _type(item) == "float" else item.default


def _text(item: Setting) -> str:
    """Return the default as XML holds it."""
    value = _value(item)
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)


def _enum_name(owner: type[Declared], item: Setting) -> str:
    """Return the name of an enum; the same choices have the same name everywhere."""
    if item.choices and (
        item.name not in settings(TileFields)
        or item.choices != settings(TileFields)[item.name].choices
    ):
        return f"{owner.__name__}{item.name.capitalize()}"
    return item.name.capitalize()


def _enums() -> dict[str, tuple[str, ...]]:
    owners: tuple[type[Declared], ...] = (TileFields, *ENTITIES.values())
    return {
        _enum_name(owner, item): item.choices
        for owner in owners
        for item in settings(owner).values()
        if item.kind == "enum"
    }


def object_types() -> str:
    """Return `objecttypes.xml`, which Tiled 1.8 reads."""
    parts = [_HEAD, "<objecttypes>\n"]
    for name, model in ENTITIES.items():
        parts.append(f' <objecttype name="{name}" color="{model.swatch}">\n')
        for item in settings(model).values():
            kind = f'type="{_type(item)}"'
            if item.kind == "enum":
                kind += f' propertytype="{_enum_name(model, item)}"'
            parts.append(f'  <property name="{item.name}" {kind} default="{_text(item)}"/>\n')
        parts.append(" </objecttype>\n")
    return "".join([*parts, "</objecttypes>\n"])


def project() -> str:
    """Return the `.tiled-project`: folders, extensions, and the property types of Tiled 1.9."""
    types: list[dict[str, Any]] = [
        {
            "name": name,
            "storageType": "string",
            "type": "enum",
            "values": list(values),
            "valuesAsFlags": False,
        }
        for name, values in _enums().items()
    ]
    types += [
        {
            "color": f"#ff{model.swatch[1:]}",
            "drawFill": True,
            "members": [_member(model, item) for item in settings(model).values()],
            "name": name,
            "type": "class",
            "useAs": ["object", "tile"],
        }
        for name, model in ENTITIES.items()
    ]
    whole = {
        "automappingRulesFile": "",
        "commands": [],
        "compatibilityVersion": 1080,
        "extensionsPath": "extensions",
        "folders": [".", "../assets/tilesets"],
        "objectTypesFile": "objecttypes.xml",
        "propertyTypes": [{**one, "id": number} for number, one in enumerate(types, 1)],
    }
    return json.dumps(whole, indent=4, sort_keys=True) + "\n"


def _member(model: type[Entity], item: Setting) -> dict[str, Any]:
    member = {"name": item.name, "type": _type(item), "value": _value(item)}
    if item.kind == "enum":
        member["propertyType"] = _enum_name(model, item)
    return member


def templates() -> dict[str, str]:
    """Return the templates by file name, one for each entity type that is no tile object."""
    return {f"{name.lower()}.tx": _template(model) for name, model in ENTITIES.items()}


def _template(model: type[Entity]) -> str:
    name = model.__name__
    shape = next(shape for shape in model.shapes if shape != "tile")
    size = f' width="{_SIDE}" height="{_SIDE // 2}"' if shape == "rectangle" else ""
    inner = "".join(
        f"   <property name={quoteattr(item.name)} value={quoteattr(_text(item))}/>\n"
        for item in settings(model).values()
        if item.required
    )
    inner = f"  <properties>\n{inner}  </properties>\n" if inner else ""
    if shape == "point":
        inner += "  <point/>\n"
    elif shape == "polyline":
        inner += f'  <polyline points="0,0 {2 * _SIDE},0"/>\n'
    body = f">\n{inner} </object>" if inner else "/>"
    return f'{_HEAD}<template>\n <object type="{name}"{size}{body}\n</template>\n'


def reference() -> str:
    """Return the reference page of every entity type and field."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield "# What a map may say"
    yield ""
    yield "Written by `python -m game.tiled.generate` out of `game/tiled/schema.py`: change that."
    yield ""
    yield "Lengths on the map are pixels, 32 to the tile; a tile is 0.5 m. Fields are in metres,"
    yield "seconds and degrees (0 is right, then clockwise). The type of an object stands in its"
    yield "`type`; an unknown type or field is a fault. Names of objects are unique on a map."
    for name, model in ENTITIES.items():
        shapes = " or ".join(_SHAPE_WORDS.get(shape, shape) for shape in model.shapes)
        yield ""
        yield f"## {name}"
        yield ""
        yield f"{model.__doc__} Drawn as a {shapes}."
        yield from _table(model)
    yield ""
    yield "## Tiles"
    yield ""
    yield "Custom properties of the tiles of a tileset. Every tile layer counts, hidden ones too:"
    yield "a place is solid or blocks sight if any of its tiles does, bullets meet the strongest"
    yield "(stop, pierce, shatter, pass), and the topmost `material` is heard. A tile whose type is"
    yield "an entity type gives its properties to the objects made from it."
    yield from _table(TileFields)
    yield ""
    yield "## The map"
    yield ""
    yield "Orthogonal, right-down, tiles of 32 x 32 pixels. A tileset lies in the level's own"
    yield "folder or in `assets/tilesets`, a template there or in `levels/templates`."
    yield from _table(MapFields)
    yield ""


def _table(model: type[Declared]) -> Iterator[str]:
    yield ""
    yield "| Field | Type | Default | Limits | Meaning |"
    yield "|---|---|---|---|---|"
    for item in settings(model).values():
        default = "needed" if item.required else f"`{_text(item)}`" if _text(item) else ""
        yield f"| `{item.name}` | {_type(item)} | {default} | {_limits(item)} | {item.help} |"


def _limits(item: Setting) -> str:
    limits = ""
    if item.choices:
        limits = ", ".join(f"`{choice}`" for choice in item.choices)
    elif item.targets:
        limits = " or ".join(item.targets)
    elif item.names:
        limits = f"name of a {_NAME_WORDS.get(item.names, item.names)}"
    elif item.low is not None:
        limits = f"{item.low:g} to {item.high:g}"
    return f"{limits} {item.unit}".strip()
