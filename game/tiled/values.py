"""Reading attributes and custom properties: typed, within limits, or a fault."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from game.content.faults import nearest
from game.tiled import units
from game.tiled.markup import Node
from game.tiled.report import Report, Spot
from game.tiled.schema import MOST_LETTERS, Kind, Setting

_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_COLOR = re.compile(r"#(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})")
_TYPES: Mapping[Kind, tuple[str, ...]] = {
    "bool": ("bool",),
    "int": ("int",),
    "float": ("float", "int"),
    "str": ("string",),
    "enum": ("string",),
    "color": ("color",),
    "degrees": ("float", "int"),
    "cone": ("float", "int"),
    "object": ("object",),
}
_MOST_PROPERTIES = 64


@dataclass(frozen=True, slots=True)
class Property:
    """One custom property as it stands in a file."""

    name: str
    type: str
    value: str
    spot: Spot


def only(node: Node, tags: Collection[str], spot: Spot, report: Report) -> None:
    """Report every child whose tag Tiled would not write there."""
    for child in node.children:
        if child.tag not in tags:
            report.add(spot.at(child.line), f"<{clip(child.tag)}> is not known in a <{node.tag}>")


def whole(
    node: Node, key: str, spot: Spot, report: Report, low: int, high: int, default: int | None
) -> int | None:
    """Return an integer attribute within limits; None, and a fault, if there is none."""
    text = node.attrs.get(key)
    if text is None:
        if default is None:
            report.add(spot.at(node.line), f"<{node.tag}> has no {key}")
        return default
    value = int(text) if _WHOLE.fullmatch(text) else None
    if value is None or not low <= value <= high:
        expected = f"{low} to {high}" if low < high else str(low)
        report.add(spot.at(node.line), f'{key} is "{clip(text)}", expected {expected}')
        return None
    return value


def real(
    attrs: Mapping[str, str], key: str, spot: Spot, report: Report, limit: float, default: float
) -> float | None:
    """Return a finite attribute of at most `limit` either way; None, and a fault, otherwise."""
    text = attrs.get(key)
    if text is None:
        return default
    value = parse_real(text)
    if value is None or abs(value) > limit:
        report.add(spot, f'{key} is "{clip(text)}", expected a number within {limit:g}')
        return None
    return value


def parse_real(text: str) -> float | None:
    """Return a finite number, or None."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and "_" not in text else None


def clip(text: str) -> str:
    """Return a text short enough to show in one line."""
    text = " ".join("".join(c if c.isprintable() else "?" for c in text[:200]).split())
    return text if len(text) <= 40 else text[:37] + "..."


def read_properties(node: Node, spot: Spot, report: Report) -> dict[str, Property]:
    """Return the custom properties of an element by name."""
    found: dict[str, Property] = {}
    for group in node.all("properties"):
        for child in group.children:
            here = spot.at(child.line)
            name = child.attrs.get("name", "")
            kind = child.attrs.get("type", "string")
            if child.tag != "property" or not name:
                report.add(here, f"<{child.tag}> is not a property with a name")
            elif name in found:
                report.add(here, f'property "{clip(name)}" is there twice')
            elif len(found) >= _MOST_PROPERTIES:
                report.add(here, f"more than {_MOST_PROPERTIES} properties")
                return found
            elif kind == "class":
                report.add(here, f'property "{clip(name)}" is a class, expected a plain value')
            else:
                value = child.attrs.get("value")
                found[name] = Property(name, kind, child.text if value is None else value, here)
    return found


def read_settings(
    properties: Mapping[str, Property], known: Mapping[str, Setting], owner: str, report: Report
) -> dict[str, Any]:
    """Return the properties as values in the game's units, without defaults."""
    values = {}
    for name, found in properties.items():
        wanted = known.get(name)
        if wanted is None:
            hint = nearest(name, known) or f"known: {', '.join(known) or 'none'}"
            report.add(found.spot, f'{owner} has no field "{clip(name)}"', hint)
            continue
        value = _convert(found, wanted, report)
        if value is not None:
            values[name] = value
    return values


def _convert(found: Property, wanted: Setting, report: Report) -> Any:
    """Return one value in the game's units; None, and a fault, if it is not what is wanted."""
    expected = _TYPES[wanted.kind]
    if found.type not in expected:
        told = f"{wanted.name} is of type {clip(found.type)}, expected {expected[0]}"
        report.add(found.spot, told)
        return None
    told = f'{wanted.name} is "{clip(found.value)}"'
    hint = None
    match wanted.kind:
        case "bool":
            if found.value in ("true", "false"):
                return found.value == "true"
            told += ", expected true or false"
        case "enum":
            if found.value in wanted.choices:
                return found.value
            told += f", expected {', '.join(wanted.choices)}"
            hint = nearest(found.value, wanted.choices)
        case "str":
            if len(found.value) <= MOST_LETTERS and found.value.isprintable():
                return found.value
            told += f", expected one line of at most {MOST_LETTERS} letters"
        case "color":
            color = _COLOR.fullmatch(found.value)
            if color:
                return tuple(bytes.fromhex(color[1]))
            told += ", expected a colour such as #ffcc88"
        case "int" | "object":
            low, high = (0, 1 << 31) if wanted.kind == "object" else (wanted.low, wanted.high)
            if _WHOLE.fullmatch(found.value) and _within(int(found.value), low, high):
                return int(found.value)
            told += _range("an object" if wanted.kind == "object" else "a whole number", wanted)
        case _:
            number = parse_real(found.value)
            if number is not None and _within(number, wanted.low, wanted.high):
                turn = {"degrees": units.angle, "cone": units.cone}.get(wanted.kind)
                return turn(number) if turn else number
            told += _range("a number", wanted)
    report.add(found.spot, told, hint)
    return None


def _within(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


def _range(what: str, wanted: Setting) -> str:
    limits = "" if wanted.low is None else f" from {wanted.low:g} to {wanted.high:g}"
    return f", expected {what}{limits}{' ' if wanted.unit else ''}{wanted.unit}"
