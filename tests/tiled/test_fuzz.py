from __future__ import annotations

import contextlib
import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.faults import FaultError
from game.tiled.load import load_level
from tests.tiled.maps import Obj, at, map_xml, over, tileset_xml, write_tileset

PLAN = ["#####", "#..c#", "#..C#", "##.##"]
GOOD = map_xml(
    PLAN,
    [
        at("Spawn", 1, 1, "gon", character="gon", facing=45, patrol=3),
        over("Door", 2, 3, 1, 1, "door", thin=True),
        Obj("Patrol", 48, 48, polyline=[(0, 0), (9, 9)]),
        at("Light", 1, 2, color="#ffcc88", radius=4.0, on=False),
        at("Switch", 1, 1, target=4),
        Obj("Prop", 64, 96, gid=4, fields={"solid": True}),
        Obj("Zone", 40, 40, "z", polygon=[(0, 0), (9, 0), (9, 9)]),
    ],
    {"title": "T"},
)
ODD = [
    "",
    "0",
    "-1",
    "nan",
    "inf",
    "1e309",
    "99999999999999999999",
    "x",
    "#",
    ",",
    "\n",
    "é",
    "../",
]
VALUES = [match.span(1) for match in re.finditer(r'="([^"]*)"', GOOD)]
TAGS = [match.span(1) for match in re.finditer(r"</?(\w+)", GOOD)]
QUIET = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


def survives(data: bytes, tileset: bytes | None = None) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tileset(folder)
        if tileset is not None:
            (folder / "plan.tsx").write_bytes(tileset)
        path = folder / "map.tmx"
        path.write_bytes(data)
        with contextlib.suppress(FaultError):
            load_level(path)


def test_the_fuzzed_map_is_good(tmp_path: Path) -> None:
    write_tileset(tmp_path)
    (tmp_path / "map.tmx").write_text(GOOD)
    assert len(load_level(tmp_path).entities) == 7


@QUIET
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=4))
def test_flipped_bytes(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD.encode())
    for place, byte in changes:
        data[place] = byte
    survives(bytes(data))


@QUIET
@given(st.sampled_from(VALUES + TAGS), st.sampled_from(ODD) | st.text(max_size=9))
def test_other_values(span: tuple[int, int], value: str) -> None:
    survives((GOOD[: span[0]] + value + GOOD[span[1] :]).encode("utf-8", "replace"))


@QUIET
@given(st.integers(0, len(GOOD)), st.integers(0, len(GOOD)), st.integers(0, len(GOOD)))
def test_cut_and_pasted_pieces(start: int, end: int, to: int) -> None:
    piece = GOOD[min(start, end) : max(start, end)]
    survives((GOOD[:to] + piece + GOOD[to:]).encode())
    survives(GOOD.replace(piece, "", 1).encode())


@QUIET
@given(st.data())
def test_other_values_in_the_tileset(data: st.DataObject) -> None:
    text = tileset_xml()
    spans = [match.span(1) for match in re.finditer(r'="([^"]*)"', text)]
    start, end = data.draw(st.sampled_from(spans))
    value = data.draw(st.sampled_from(ODD) | st.integers(-9, 9_999).map(str))
    survives(GOOD.encode(), (text[:start] + value + text[end:]).encode())
