from __future__ import annotations

import base64
import gzip
import pickle
import zlib
from pathlib import Path

import numpy as np
import pytest
import zstandard

from game.content.faults import FaultError
from game.tiled import load
from game.tiled.level import MATERIALS, PASS, PIERCE, SHATTER, STOP, Level
from game.tiled.load import level_name, level_names, load_level
from tests.tiled.maps import TILES, Obj, at, map_xml, over, write_map, write_tileset

PLAN = [
    "########",
    "#..cC..#",
    "#......W",
    "#..t...#",
    "########",
]


def grid(level: Level, row: int, column: int) -> tuple[bool, bool, int, str]:
    return (
        bool(level.solid[row, column]),
        bool(level.opaque[row, column]),
        int(level.bullets[row, column]),
        MATERIALS[level.material[row, column]],
    )


def test_a_plan_becomes_grids(tmp_path: Path) -> None:
    level = load_level(write_map(tmp_path, PLAN, fields={"title": "Cellar", "ambient_light": 0.5}))
    assert (level.width, level.height, level.title, level.ambient) == (8, 5, "Cellar", 0.5)
    assert grid(level, 0, 0) == (True, True, STOP, "concrete")
    assert grid(level, 1, 1) == (False, False, PASS, "wood")
    assert grid(level, 1, 3) == (True, False, PASS, "wood")
    assert grid(level, 1, 4) == (True, True, STOP, "metal")
    assert grid(level, 2, 7) == (True, False, SHATTER, "glass")
    assert grid(level, 3, 3) == (True, True, PIERCE, "plaster")
    gids = [[TILES[letter][0] for letter in row] for row in PLAN]
    assert level.layers[0].gids.tolist() == gids
    assert level.tilesets[0].tiles[1].properties["solid"] is True
    with pytest.raises(ValueError, match="read-only"):
        level.solid[0, 0] = False


def test_entities_come_in_metres_and_integer_angles(tmp_path: Path) -> None:
    level = load_level(
        write_map(
            tmp_path,
            PLAN,
            [
                at("Spawn", 1, 1, "gon", character="gon", facing=90.0, player=True),
                at("Light", 2, 2, "lamp", color="#ff8000", radius=3.5, cone=360.0, facing=-90.0),
                over("Door", 3, 0, 2, 1, "door", thin=True),
                at("Switch", 1, 3, target=2),
                Obj("Patrol", 48, 48, polyline=[(0, 0), (64, 32)], fields={"wait": 2}),
                over("Zone", 1, 1, 2, 1, "yard", kind="exit"),
                over("Device", 5, 2, 2, 1, "fuse box", device="breaker"),
            ],
        )
    )
    spawn, lamp, door = level.spawns[0], level.lights[0], level.doors[0]
    assert (spawn.pos, spawn.facing, spawn.player) == ((0.75, 0.75), 16_384, True)
    assert (lamp.color, lamp.radius, lamp.cone, lamp.facing) == ((255, 128, 0), 3.5, 0, 49_152)
    assert (door.rect, door.thin, level.switches[0].target) == ((3, 0, 5, 1), True, lamp.id)
    assert (level.patrols[0].points, level.patrols[0].wait) == (((0.75, 0.75), (1.75, 1.25)), 2.0)
    assert level.zones[0].points == ((0.5, 0.5), (1.5, 0.5), (1.5, 1.0), (0.5, 1.0))
    assert (level.devices[0].pos, level.devices[0].size) == ((3.0, 1.25), (1.0, 0.5))
    assert level.by_name["door"] is door is level.by_id[3]
    assert [entity.id for entity in level.entities] == list(range(1, 8))
    assert level.object_layers[3] == "entities"


def test_doors_leave_their_tiles_free(tmp_path: Path) -> None:
    level = load_level(write_map(tmp_path, PLAN, [over("Door", 3, 0, 2, 1)]))
    assert grid(level, 0, 3)[:3] == (False, False, PASS)
    assert grid(level, 0, 5)[:3] == (True, True, STOP)


@pytest.mark.parametrize(
    ("prop", "cells"),
    [
        (Obj("Prop", 64, 64, size=(32, 32)), (2, 2, 3, 3)),
        (Obj("Prop", 40, 64, size=(40, 32)), (1, 2, 2, 3)),  # covers one centre
        (Obj("Prop", 66, 70, size=(4, 4)), (2, 2, 3, 3)),  # covers none: its own tile
        (Obj("Prop", 64, 96, size=(64, 32), gid=4), (2, 2, 4, 3)),  # hung by its lower left
        (Obj("Prop", 64, 64, size=(64, 32), gid=4, extra='rotation="90"'), (2, 2, 3, 4)),
    ],
)
def test_props_cover_tiles(prop: Obj, cells: tuple[int, ...], tmp_path: Path) -> None:
    prop.fields = {"solid": True, "bullets": "stop"}
    level = load_level(write_map(tmp_path, ["......"] * 5, [prop]))
    x0, y0, x1, y1 = level.props[0].cells
    assert (x0, y0, x1, y1) == cells
    wanted = np.zeros((5, 6), dtype=bool)
    wanted[y0:y1, x0:x1] = True
    assert (level.solid == wanted).all()
    assert ((level.bullets == STOP) == wanted).all()
    assert not level.opaque.any()


def test_an_object_takes_the_fields_of_its_tile(tmp_path: Path) -> None:
    level = load_level(write_map(tmp_path, PLAN, [Obj("Prop", 32, 96, gid=0x8000_0003)]))
    prop = level.props[0]
    assert (prop.solid, prop.blocks_sight, prop.bullets) == (True, True, "stop")
    assert (prop.gid, prop.flips, prop.size, prop.pos) == (3, 1, (0.5, 0.5), (0.75, 1.25))
    assert grid(level, 2, 1) == (True, True, STOP, "metal")


def test_layers_add_up(tmp_path: Path) -> None:
    path = write_map(tmp_path, ["...", "..."])
    top = '<layer name="top" width="3" height="2"><data encoding="csv">0,5,2,0,0,0</data></layer>'
    top += '<layer name="over" width="3" height="2"><data encoding="csv">0,6,5,0,0,0</data></layer>'
    path.write_text(path.read_text().replace(" <objectgroup", f"{top}<objectgroup"))
    level = load_level(path)
    assert [layer.name for layer in level.layers] == ["walls", "top", "over"]
    assert grid(level, 0, 1) == (True, True, PIERCE, "plaster")  # glass under a thin wall
    assert grid(level, 0, 2) == (True, True, STOP, "glass")  # a wall under glass
    assert grid(level, 1, 1) == (False, False, PASS, "wood")


def encodings() -> dict[str, str]:
    cells = np.array([[TILES[c][0] for c in row] for row in PLAN], dtype="<u4").tobytes()
    packed = {
        "": cells,
        "zlib": zlib.compress(cells),
        "gzip": gzip.compress(cells),
        "zstd": zstandard.ZstdCompressor().compress(cells),
    }
    return {
        kind: f'<data encoding="base64" compression="{kind}">{base64.b64encode(data).decode()}'
        for kind, data in packed.items()
    }


@pytest.mark.parametrize("kind", ["", "zlib", "gzip", "zstd"])
def test_every_encoding_gives_the_same_level(kind: str, tmp_path: Path) -> None:
    path = write_map(tmp_path, PLAN)
    plain = load_level(path)
    text = path.read_text()
    start, end = text.index("<data"), text.index("</data>")
    path.write_text(text[:start] + encodings()[kind] + text[end:])
    assert (load_level(path).layers[0].gids == plain.layers[0].gids).all()


def test_flips_are_told_apart(tmp_path: Path) -> None:
    path = write_map(tmp_path, ["..."])
    flipped = f"{0x8000_0001},{0x6000_0002},{0xE000_0002}"
    path.write_text(path.read_text().replace("\n1,1,1\n", f"\n{flipped}\n"))
    level = load_level(path)
    assert level.layers[0].gids.tolist() == [[1, 2, 2]]
    assert level.layers[0].flips.tolist() == [[1, 6, 7]]
    assert level.solid.tolist() == [[False, True, True]]


def test_an_infinite_map_is_cropped_to_its_tiles(tmp_path: Path) -> None:
    path = write_map(tmp_path, PLAN, [Obj("Marker", -16, 16, "m")])
    text = path.read_text().replace('infinite="0"', 'infinite="1"')
    start, end = text.index("<data"), text.index("</data>")
    chunks = "".join(
        f'<chunk x="{x}" y="0" width="4" height="2">\n{cells}\n</chunk>'
        for x, cells in ((-4, "0,0,0,1,\n0,0,0,2"), (0, "2,0,0,0,\n0,0,0,0"))
    )
    path.write_text(f'{text[:start]}<data encoding="csv">{chunks}{text[end:]}')
    level = load_level(path)
    assert level.layers[0].gids.tolist() == [[1, 2], [2, 0]]
    assert level.markers[0].pos == (0.25, 0.25)


def test_groups_pass_on_offset_opacity_and_visibility(tmp_path: Path) -> None:
    path = write_map(tmp_path, ["..."], [Obj("Marker", 16, 16)])
    group = '<group offsetx="32" opacity="0.5"><group visible="0" opacity="0.5">'
    text = path.read_text().replace(" <layer", f"{group}<layer")
    path.write_text(text.replace("</objectgroup>", "</objectgroup></group></group>"))
    level = load_level(path)
    layer = level.layers[0]
    assert (layer.opacity, layer.visible, layer.offset) == (0.25, False, (0.5, 0.0))
    assert level.markers[0].pos == (0.75, 0.25)


def test_a_shifted_layer_may_not_block(tmp_path: Path) -> None:
    path = write_map(tmp_path, PLAN)
    path.write_text(path.read_text().replace('name="walls"', 'name="walls" offsetx="3"'))
    with pytest.raises(FaultError, match="layer walls: layer with an offset"):
        load_level(path)


def test_templates_give_what_the_object_leaves_out(tmp_path: Path) -> None:
    spawn = (
        '<template><object name="n" type="Spawn"><properties>'
        '<property name="character" value="guard"/><property name="side" value="russians"/>'
        "</properties><point/></object></template>"
    )
    write_tileset(tmp_path)
    (tmp_path / "guard.tx").write_text(spawn)
    crate = (
        '<template><tileset firstgid="1" source="plan.tsx"/>'
        '<object type="Prop" gid="4" width="64" height="32"/></template>'
    )
    (tmp_path / "crate.tx").write_text(crate)
    write_map(tmp_path, PLAN)
    objects = [
        Obj("", 48, 48, "boss", fields={"side": "reds"}, extra='template="guard.tx"'),
        Obj("", 32, 96, extra='template="crate.tx"'),
    ]
    link = '<tileset firstgid="11" source="plan.tsx"/>'
    plain = map_xml(["   ", "   ", "   "], objects, tileset=link)
    (tmp_path / "map.tmx").write_text(plain)
    level = load_level(tmp_path)
    spawned = level.spawns[0]
    assert (spawned.name, spawned.character, spawned.side) == ("boss", "guard", "reds")
    assert (level.props[0].gid, level.props[0].size, level.props[0].pos) == (
        14,
        (1, 0.5),
        (1, 1.25),
    )


def test_class_is_another_word_for_type(tmp_path: Path) -> None:
    path = write_map(tmp_path, PLAN, [at("Marker", 1, 1)])
    path.write_text(path.read_text().replace('type="Marker"', 'class="Marker"'))
    assert len(load_level(path).markers) == 1


def test_the_hash_follows_the_content(tmp_path: Path) -> None:
    path = write_map(tmp_path / "one", PLAN)
    first = load_level(path).content_hash
    twin = write_map(tmp_path / "two", PLAN)
    twin.write_bytes(twin.read_bytes().replace(b"\n", b"\r\n"))
    assert load_level(twin).content_hash == first
    tileset = tmp_path / "one" / "plan.tsx"
    tileset.write_text(tileset.read_text().replace("wood", "metal"))
    assert load_level(path).content_hash != first
    assert len(first) == 16


def test_a_level_travels_between_processes(tmp_path: Path) -> None:
    level = load_level(write_map(tmp_path, PLAN, [at("Marker", 1, 1, "m")]))
    twin = pickle.loads(pickle.dumps(level))
    assert twin.by_name["m"] == level.by_name["m"]
    assert (twin.bullets == level.bullets).all()


def test_levels_have_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "level_roots", lambda: (tmp_path / "a", tmp_path / "b"))
    write_map(tmp_path / "a" / "cellar", PLAN)
    write_map(tmp_path / "b" / "tower" / "roof", PLAN)
    assert level_names() == ["cellar", "tower/roof"]
    assert load_level("cellar").name == "cellar"
    assert load_level("tower/roof").name == "tower/roof"
    assert load_level(tmp_path / "a" / "cellar").name == "cellar"
    assert level_name(tmp_path / "a" / "cellar" / "map.tmx") == "cellar"
    with pytest.raises(FaultError, match='cellr: there is no such level; did you mean "cellar"'):
        load_level("cellr")
    with pytest.raises(FaultError, match="tower: has several maps, expected one of tower/roof"):
        load_level("tower")


@pytest.mark.parametrize("name", ["", "\0", "a" * 5000, "../x", "no/such/level", "x.txt", "~"])
def test_odd_names_are_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FaultError) as caught:
        load_level(name)
    assert len(caught.value.faults) == 1
    assert "\n" not in str(caught.value)
