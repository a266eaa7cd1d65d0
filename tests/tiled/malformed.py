"""Broken maps by name: how each is written, and what the one line about it must say."""

from __future__ import annotations

import base64
import gzip
import os
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.tiled.maps import Obj, map_xml, tileset_xml, write_map, write_tileset

PLAN = ["#######", "#.....#", "#.....#", "#.....#", "#######"]
CELLS = len(PLAN) * len(PLAN[0])

Case = tuple[Callable[[Path], Path], str]
CASES: dict[str, Case] = {}


def case(says: str) -> Callable[[Callable[[Path], Path]], Callable[[Path], Path]]:
    """Register the writer of a broken map under its name."""

    def keep(write: Callable[[Path], Path]) -> Callable[[Path], Path]:
        CASES[write.__name__] = (write, says)
        return write

    return keep


def swapped(name: str, says: str, old: str, new: str, *objects: Obj) -> None:
    """Register a good map with one piece of its text replaced."""

    def write(folder: Path) -> Path:
        path = write_map(folder, PLAN, objects)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    CASES[name] = (write, says)


def holding(name: str, says: str, *objects: Obj) -> None:
    """Register a map that is good but for its objects."""
    CASES[name] = (lambda folder: write_map(folder, PLAN, objects), says)


def layer_of(data: str, folder: Path) -> Path:
    """Write a map whose layer data is `data`, the whole element."""
    write_tileset(folder)
    text = map_xml(PLAN)
    start, end = text.index("<data"), text.index("</data>") + len("</data>")
    path = folder / "map.tmx"
    path.write_text(text[:start] + data + text[end:], encoding="utf-8")
    return path


def packed(name: str, says: str, compression: str, make: Callable[[], bytes]) -> None:
    """Register a map whose layer is base64 of what `make` returns."""

    def write(folder: Path) -> Path:
        text = base64.b64encode(make()).decode()
        attr = f' compression="{compression}"' if compression else ""
        return layer_of(f'<data encoding="base64"{attr}>{text}</data>', folder)

    CASES[name] = (write, says)


def raw(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def placed(folder: Path, template: str, **extra: str) -> Path:
    """Write a map with one object made from `template`, whose files are given by name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in extra.items():
        (folder / f"{name}.tx").write_text(text, encoding="utf-8")
    spawn = Obj("", 48, 48, extra=f'template="{template}"')
    return write_map(folder, PLAN, [spawn])


# Files that are no map at all.
CASES["missing_file"] = (lambda folder: folder / "none.tmx", "does not exist")
CASES["empty_file"] = (lambda folder: raw(folder / "map.tmx", b""), "no element found")
CASES["binary_junk"] = (lambda folder: raw(folder / "map.tmx", os.urandom(4096)), "not")
CASES["not_xml"] = (lambda folder: raw(folder / "map.tmx", b"hello"), "map.tmx:1: not XML")
CASES["no_map"] = (
    lambda folder: raw(folder / "map.tmx", b"<tileset/>"),
    "is a <tileset>, expected a <map>",
)
CASES["utf_16"] = (
    lambda folder: raw(folder / "map.tmx", map_xml(PLAN).encode("utf-16")),
    "not text in UTF-8",
)
CASES["too_large"] = (
    lambda folder: raw(folder / "map.tmx", b"<map>" + b" " * (9 << 20) + b"</map>"),
    "is larger than",
)
CASES["too_many_elements"] = (
    lambda folder: raw(folder / "map.tmx", b"<map>" + b"<a/>" * (1 << 20) + b"</map>"),
    "more than 100000 elements",
)
CASES["nested_too_deep"] = (
    lambda folder: raw(folder / "map.tmx", b"<g>" * 100_000),
    "nested more than 32 deep",
)
CASES["one_huge_tag"] = (
    lambda folder: raw(
        folder / "map.tmx", b"<map " + b" ".join(b'a%x=""' % i for i in range(600_000)) + b"/>"
    ),
    "a tag is longer than",
)


@case("is a folder")
def folder_for_a_file(folder: Path) -> Path:
    (folder / "odd.tmx").mkdir(parents=True)
    return folder / "odd.tmx"


@case("is not a regular file")
def pipe_for_a_file(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    os.mkfifo(folder / "map.tmx")
    return folder / "map.tmx"


@case("holds no map.tmx")
def folder_without_a_map(folder: Path) -> Path:
    (folder / "bare").mkdir(parents=True)
    return folder / "bare"


swapped("wrong_encoding", 'map.tmx:1: encoding is "latin-1"', "UTF-8", "latin-1")
swapped("unknown_encoding", "encoding is", "UTF-8", "no-such")
swapped("doctype", "map.tmx:2: a document type", "<map", "<!DOCTYPE map>\n<map")
swapped(
    "external_entity",
    "a document type",
    "<map",
    '<!DOCTYPE map [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<map',
)
_LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
swapped(
    "billion_laughs",
    "a document type",
    "<map",
    f'<!DOCTYPE map [<!ENTITY l0 "lol">{_LAUGHS}]>\n<map',
)
swapped("truncated", "map.tmx:16: not XML", "</objectgroup>\n</map>", "")
swapped("crossed_tags", "not XML: mismatched tag", "</layer>", "</lair>")
swapped("stray_text", 'unexpected text "hm"', "<layer", "hm<layer")

# The map itself.
swapped("isometric", "expected orthogonal", "orthogonal", "isometric")
swapped("left_down", "expected right-down", "right-down", "left-up")
swapped("other_tiles", 'tilewidth is "16", expected 32', 'tilewidth="32"', 'tilewidth="16"')
swapped("huge_width", "expected 1 to 512", 'width="7"', 'width="2000000000"')
swapped("no_height", "<map> has no height", ' height="5"', "")
swapped("width_is_text", 'width is "wide"', 'width="7"', 'width="wide"')
swapped("image_layer", "<imagelayer> is not known", "<objectgroup", "<imagelayer/><objectgroup")


@case("map has no tile layer")
def no_layer(folder: Path) -> Path:
    path = write_map(folder, PLAN)
    text = path.read_text()
    start, end = text.index(" <layer"), text.index("</layer>") + 8
    path.write_text(text[:start] + text[end:])
    return path


@case("groups are nested more than 8 deep")
def deep_groups(folder: Path) -> Path:
    path = write_map(folder, PLAN)
    text = path.read_text().replace(" <layer", "<group>" * 12 + "<layer")
    path.write_text(text.replace("</layer>", "</layer>" + "</group>" * 12))
    return path


# Layers.
swapped("short_layer", "row 1 has 6 tiles, expected 7", "2,1,1,1,1,1,2", "2,1,1,1,1,2")
swapped("long_layer", "has 6 rows, expected 5", "\n</data>", ",\n2,2,2,2,2,2,2\n</data>")
swapped(
    "ragged_layer",
    "row 1 has 8 tiles",
    "2,1,1,1,1,1,2,\n2,1,1,1,1,1,2,",
    "2,1,1,1,1,1,2,2,\n2,1,1,1,1,2,",
)
swapped("layer_of_other_size", "layer is 6 x 5 tiles", 'walls" width="7"', 'walls" width="6"')
swapped("gid_out_of_range", "tile number 999 at tile (1, 1)", "2,1,1", "2,999,1")
swapped("gid_too_large", "is too large", "2,1,1", "2,4294967296,1")
swapped("gid_of_many_digits", "no tile number", "2,1,1", f"2,{'9' * 9000},1")
swapped("gid_negative", "other than numbers", "2,1,1", "2,-1,1")
swapped("gid_missing", "no tile number", "2,1,1", "2,,1")
swapped("csv_of_words", "other than numbers", "2,1,1", "2,one,1")
CASES["layer_without_data"] = (lambda folder: layer_of("", folder), "layer has no data")
CASES["layer_of_elements"] = (
    lambda folder: layer_of("<data>" + '<tile gid="1"/>' * CELLS + "</data>", folder),
    "one XML element for each tile",
)
CASES["layer_encoding"] = (
    lambda folder: layer_of('<data encoding="hex">00</data>', folder),
    '"hex", expected csv or base64',
)
CASES["layer_not_base64"] = (
    lambda folder: layer_of('<data encoding="base64">?!</data>', folder),
    "is not base64",
)
swapped("layer_with_two_data", "layer has more than one data", "</layer>", "<data/></layer>")
swapped("layer_opacity", "opacity is -0.5", '"walls"', '"walls" opacity="-0.5"')
swapped("layer_child", "<dat> is not known in a <layer>", "<data", "<dat/><data")
swapped("gid_of_a_hexagon", "tile number 268435457", "2,1,1", f"2,{0x1000_0001},1")
_GOOD = b"\x01\0\0\0" * CELLS
packed("base64_short", "holds 136 bytes, expected 140", "", lambda: _GOOD[4:])
packed("base64_long", "holds more, expected 140", "", lambda: _GOOD + b"\0")
packed("compression_unknown", 'compression is "lzma"', "lzma", lambda: _GOOD)
packed("zlib_truncated", "damaged zlib", "zlib", lambda: zlib.compress(_GOOD)[:-6])
packed("zlib_junk", "damaged zlib", "zlib", lambda: b"nothing of the kind")
packed("zlib_with_a_tail", "damaged zlib", "zlib", lambda: zlib.compress(_GOOD) + b"tail")
packed("zlib_short", "holds 136 bytes", "zlib", lambda: zlib.compress(_GOOD[4:]))
packed("zlib_bomb", "holds more", "zlib", lambda: zlib.compress(bytes(256 << 20)))
packed("gzip_truncated", "damaged gzip", "gzip", lambda: gzip.compress(_GOOD)[:-9])
packed("gzip_bomb", "holds more", "gzip", lambda: gzip.compress(bytes(64 << 20)))
packed("zstd_junk", "zstd", "zstd", lambda: b"nothing of the kind")


def _zstd(data: bytes) -> bytes:
    import zstandard

    return bytes(zstandard.ZstdCompressor().compress(data))


packed("zstd_bomb", "holds more", "zstd", lambda: _zstd(bytes(256 << 20)))
packed("zstd_truncated", "expected 140 bytes", "zstd", lambda: _zstd(os.urandom(CELLS * 4))[:-20])

# Tilesets.
_LINK = 'source="plan.tsx"'
swapped("tileset_missing", "plam.tsx does not exist", _LINK, 'source="plam.tsx"')
swapped("tileset_outside", "outside the level's folder", _LINK, 'source="../../plan.tsx"')
swapped("tileset_absolute", "not a relative path", _LINK, 'source="/etc/passwd"')
swapped("tileset_url", "not a relative path", _LINK, 'source="http://x/plan.tsx"')
swapped("tileset_backslash", "not a relative path", _LINK, 'source="..\\plan.tsx"')
swapped("tileset_not_tsx", "is not a .tsx file", _LINK, 'source="plan.png"')
swapped("tileset_is_the_map", "not a .tsx", _LINK, 'source="map.tmx"')
swapped("tileset_no_firstgid", "has no firstgid", ' firstgid="1"', "")
swapped("tileset_firstgid_zero", 'firstgid is "0"', ' firstgid="1"', ' firstgid="0"')
swapped(
    "tilesets_overlap",
    "overlaps another tileset",
    "<tileset",
    '<tileset firstgid="3" source="plan.tsx"/><tileset',
)


@case("outside the level's folder")
def tileset_through_a_link(folder: Path) -> Path:
    path = write_map(folder, PLAN)
    write_tileset(folder.parent / "elsewhere")
    (folder / "plan.tsx").unlink()
    (folder / "plan.tsx").symlink_to(folder.parent / "elsewhere" / "plan.tsx")
    return path


def tileset_swapped(name: str, says: str, old: str, new: str) -> None:
    def write(folder: Path) -> Path:
        path = write_map(folder, PLAN)
        text = tileset_xml()
        assert old in text
        (folder / "plan.tsx").write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    CASES[name] = (write, says)


tileset_swapped("tileset_doctype", "plan.tsx:2: a document", "<tileset", "<!DOCTYPE a>\n<tileset")
tileset_swapped("tileset_tile_size", "tilewidth is", 'tilewidth="32"', 'tilewidth="0"')
tileset_swapped("tileset_tile_count", "tilecount is", 'tilecount="6"', 'tilecount="9999999"')
tileset_swapped("tileset_columns", "5 columns and 6 tiles do not", 'columns="6"', 'columns="5"')
tileset_swapped("tileset_image_missing", "plam.png does not exist", "plan.png", "plam.png")
tileset_swapped("tileset_image_outside", "lies outside", "plan.png", "../../plan.png")
tileset_swapped("tileset_image_size", "image width is 64", 'width="192"', 'width="64"')
tileset_swapped("tileset_image_huge", "expected 1 to 8192", 'width="192"', 'width="1000000"')
tileset_swapped("tileset_image_other", "is not a PNG image", "plan.png", "plan.tsx")
tileset_swapped("tile_outside", "tile 77 is outside", 'id="5"', 'id="77"')
tileset_swapped("tile_twice", "tile 4 is there twice", 'id="5"', 'id="4"')
tileset_swapped("tile_field", 'did you mean "bullets"', 'name="bullets"', 'name="bulets"')
tileset_swapped("tile_choice", 'did you mean "stop"', 'value="stop"', 'value="stops"')
tileset_swapped("tile_bool", "solid is of type string", 'name="solid" type="bool"', 'name="solid"')
