"""Broken objects, properties, templates and infinite maps; adds to the cases of `malformed`."""

from __future__ import annotations

from pathlib import Path

from tests.tiled.malformed import CASES, PLAN, case, holding, layer_of, placed, swapped
from tests.tiled.maps import Obj, at, over, tileset_xml, write_map

__all__ = ["CASES"]

# Objects.
_GON = at("Spawn", 1, 1, "gon", character="gon")
holding("no_type", 'object 1 "gon" at (48, 48): has no type', at("", 1, 1, "gon"))
holding("unknown_type", 'did you mean "Spawn"?', at("Spwan", 1, 1))
holding("unknown_field", 'did you mean "character"?', at("Spawn", 1, 1, charcter="gon"))
holding("missing_field", "Spawn has no character", at("Spawn", 1, 1))
holding("empty_field", "character is empty", at("Spawn", 1, 1, character=""))
holding("wrong_shape", "Door is a point, expected a rectangle", at("Door", 1, 1))
holding("light_too_wide", "expected a number from 0.25 to 40 metres", at("Light", 1, 1, radius=99))
holding("door_off_the_grid", "does not cover whole tiles", Obj("Door", 33, 32, size=(32, 32)))
holding("outside_the_map", "lies outside the map", at("Marker", 40, 1))
holding("flat_zone", "Zone has no size", Obj("Zone", 32, 32, size=(0, 0)))
holding("folded_zone", "no area", Obj("Zone", 32, 32, polygon=[(0, 0), (9, 0), (5, 0)]))
holding("same_name", 'name "gon" is used before, by object 1', _GON, at("Marker", 2, 2, "gon"))
holding("same_id", "id 4 is used before, on line", Obj("Marker", 40, 40, id=4), Obj("", id=4))
holding("long_name", "name is not one line of at most 64", at("Marker", 1, 1, "n" * 65))
holding("switch_of_nothing", "either a target or a circuit", at("Switch", 1, 1))
holding(
    "wrong_target",
    "target 3 is a Spawn, expected a Light or Door or Device; did you mean 2?",
    at("Switch", 1, 1, target=3),
    over("Door", 3, 0, 1, 1),
    _GON,
)
holding("missing_target", "target 77 does not exist", at("Switch", 1, 1, target=77))
holding(
    "prop_at_an_angle",
    "expected quarters",
    Obj("Prop", 64, 64, size=(32, 32), extra='rotation="30"', fields={"solid": True}),
)
holding("prop_of_no_tile", "tile number 99 belongs to no tileset", Obj("Prop", 64, 64, gid=99))
holding("turned_door", "is rotated", Obj("Door", 64, 64, size=(32, 32), extra='rotation="90"'))
for _name, _value in {"nan": "nan", "infinite": "inf", "huge": "1e300", "word": "left"}.items():
    swapped(f"x_is_{_name}", f'x is "{_value}"', 'x="48"', f'x="{_value}"', _GON)
swapped("object_child", "<hat> is not known in a <object>", "<point/>", "<hat/>", _GON)
swapped(
    "no_object",
    "<thing> is not known",
    "<objectgroup",
    "<objectgroup><thing/></objectgroup><objectgroup",
)
holding("prop_of_a_hexagon", "tile number 268435457", Obj("Prop", 64, 64, gid=0x1000_0001))
swapped("no_id", "<object> has no id", 'object id="1" ', "object ", _GON)
swapped("negative_id", 'id is "-1"', 'object id="1" ', 'object id="-1" ', _GON)
swapped(
    "negative_size",
    "expected no less than 0",
    'height="32">',
    'height="-32">',
    over("Zone", 1, 1, 1, 1),
)
swapped(
    "nan_points",
    "polyline is not a list",
    "0,0",
    "nan,0",
    Obj("Patrol", 48, 48, polyline=[(0, 0), (9, 9)]),
)
swapped(
    "one_point", "2 to 256 points", " 9,9", "", Obj("Patrol", 48, 48, polyline=[(0, 0), (9, 9)])
)


@case("Zone is a ellipse")
def ellipse(folder: Path) -> Path:
    path = write_map(folder, PLAN, [over("Zone", 1, 1, 1, 1)])
    path.write_text(path.read_text().replace("</object>", "<ellipse/></object>"))
    return path


@case("is a polygon and a point at once")
def two_shapes(folder: Path) -> Path:
    path = write_map(folder, PLAN, [Obj("Zone", 40, 40, polygon=[(0, 0), (9, 0), (9, 9)])])
    path.write_text(path.read_text().replace("</object>", "<point/></object>"))
    return path


@case("more than 2000 objects")
def too_many_objects(folder: Path) -> Path:
    return write_map(folder, PLAN, [at("Marker", 1, 1) for _ in range(2_001)])


@case("and 1800 more faults")
def too_many_faults(folder: Path) -> Path:
    return write_map(folder, PLAN, [at("", 1, 1) for _ in range(2_000)])


@case("target 2000 is a Switch, expected")
def too_many_wrong_targets(folder: Path) -> Path:
    lamps = [at("Light", 1, 1) for _ in range(1_000)]
    switches = [at("Switch", 1, 1, target=2_000) for _ in range(1_000)]
    return write_map(folder, PLAN, lamps + switches)


@case("in all the level's files")
def too_much_in_all(folder: Path) -> Path:
    path = write_map(folder, PLAN)
    links = ""
    for number in range(4):
        text = tileset_xml().replace("</tileset>", "<grid/>" * 40_000 + "</tileset>")
        (folder / f"plan{number}.tsx").write_text(text)
        links += f'<tileset firstgid="{number * 10 + 11}" source="plan{number}.tsx"/>'
    path.write_text(path.read_text().replace(" <layer", links + "<layer", 1))
    return path


@case("2 to 256 points")
def too_many_points(folder: Path) -> Path:
    return write_map(folder, PLAN, [Obj("Patrol", 40, 40, polyline=[(0, 0)] * 100_000)])


# Custom properties.
def typed(name: str, says: str, **fields: tuple[str, str]) -> None:
    """Register a light with fields given as (Tiled type, value)."""
    holding(name, says, Obj("Light", 48, 48, fields=fields))


typed("class_field", 'property "cone" is a class', cone=("class", ""))
typed("field_of_other_type", "radius is of type string, expected float", radius=("string", "4"))
typed("field_not_a_number", "expected a number", radius=("float", "wide"))
typed("field_nan", "expected a number", radius=("float", "nan"))
typed("field_infinite", "expected a number", radius=("float", "inf"))
typed("field_not_a_bool", "expected true or false", on=("bool", "yes"))
typed("field_not_a_color", "expected a colour", color=("color", "orange"))
typed("field_of_many_lines", "expected one line", circuit=("string", "a\nb"))
swapped(
    "field_twice",
    'property "character" is there twice',
    "<properties>",
    '<properties><property name="character" value="a"/>',
    _GON,
)
swapped(
    "map_field",
    'did you mean "title"',
    " <tileset",
    '<properties><property name="titel" value=""/></properties><tileset',
)
swapped(
    "layer_field",
    'no field "tall"',
    "<data",
    '<properties><property name="tall" value=""/></properties><data',
)

# Templates.
_TEMPLATE = '<template><object type="Marker"><point/></object></template>'


def template(name: str, says: str, text: str, link: str = "one.tx") -> None:
    CASES[f"template_{name}"] = (lambda folder: placed(folder, link, one=text), says)


template("missing", "two.tx does not exist", _TEMPLATE, "two.tx")
template("empty", "template holds no object", "<template/>")
template("empty_file", "no element found", "")
template("not_xml", "one.tx:1: not XML", "marker")
template("doctype", "one.tx:1: a document type", f"<!DOCTYPE a>{_TEMPLATE}")
template("not_a_template", "is a <map>, expected a <template>", "<map/>")
template("outside", "outside the level's folder", _TEMPLATE, "../one.tx")
template("absolute", "not a relative path", _TEMPLATE, "/one.tx")
template(
    "recursive",
    "made from another template",
    '<template><object template="one.tx"/></template>',
)
template("unknown_type", 'did you mean "Marker"', _TEMPLATE.replace("Marker", "Maker"))
template(
    "field",
    "one.tx:2: layer entities, object 1",
    _TEMPLATE.replace("<point/>", '\n<properties><property name="x" value="1"/></properties>'),
)
template(
    "tileset",
    "template's tileset is not one of the map's",
    '<template><tileset firstgid="1" source="other.tsx"/><object gid="1"/></template>',
)


# Infinite maps.
def chunked(name: str, says: str, chunks: str) -> None:
    def write(folder: Path) -> Path:
        path = layer_of(f'<data encoding="csv">{chunks}</data>', folder)
        path.write_text(path.read_text().replace('infinite="0"', 'infinite="1"'))
        return path

    CASES[f"infinite_{name}"] = (write, says)


def chunk(x: int, y: int, cells: str = "1,1,\n1,1", side: int = 2) -> str:
    return f'<chunk x="{x}" y="{y}" width="{side}" height="{side}">\n{cells}\n</chunk>'


chunked("empty", "holds no tile", "")
chunked("overlapping", "chunks overlap", chunk(0, 0) + chunk(1, 1))
chunked("too_wide", "spans 602 x 2 tiles", chunk(0, 0) + chunk(600, 0))
chunked("too_far", 'x is "99999999"', chunk(99_999_999, 0))
chunked("short", "tiles, expected 4", chunk(0, 0, "1,1,") + chunk(2, 0))
chunked("huge", 'width is "100000"', chunk(0, 0, "1", 100_000))
