from __future__ import annotations

from pathlib import Path

import pytest

from game.content.faults import FaultError
from game.tiled.load import load_level
from tests.tiled.maps import Obj, map_xml, png, write_tileset

COLLECTION = """<tileset name="things" tilewidth="64" tileheight="48" tilecount="2" columns="0"
 objectalignment="topleft">
 <tile id="3" type="Prop"><properties><property name="prop" value="sofa"/>
  <property name="solid" type="bool" value="true"/></properties>
  <image source="pictures/sofa.png" width="64" height="48"/></tile>
 <tile id="7"><image source="pictures/lamp.png" width="16" height="16"/></tile>
</tileset>"""


def folder_with(folder: Path, tileset: str) -> None:
    write_tileset(folder)
    (folder / "pictures").mkdir()
    (folder / "pictures" / "sofa.png").write_bytes(png(64, 48))
    (folder / "pictures" / "lamp.png").write_bytes(png(16, 16))
    (folder / "things.tsx").write_text(tileset)


LINKS = '<tileset firstgid="1" source="plan.tsx"/><tileset firstgid="10" source="things.tsx"/>'


def test_a_collection_of_images(tmp_path: Path) -> None:
    folder_with(tmp_path, COLLECTION)
    sofa = Obj("", 32, 32, gid=13)
    text = map_xml(["....", "....", "....", "...."], [sofa], tileset=LINKS)
    (tmp_path / "map.tmx").write_text(text)
    level = load_level(tmp_path)
    things = level.tilesets[1]
    assert (things.first_gid, things.image, sorted(things.tiles)) == (10, None, [3, 7])
    assert things.tiles[3].image == (tmp_path / "pictures" / "sofa.png").resolve()
    assert (things.tiles[7].width, things.tiles[7].height) == (16, 16)
    prop = level.props[0]
    assert (prop.prop, prop.solid, prop.gid) == ("sofa", True, 13)
    assert (prop.pos, prop.size, prop.cells) == ((1.0, 0.875), (1.0, 0.75), (1, 1, 3, 2))


def test_a_hole_in_a_collection_is_no_tile(tmp_path: Path) -> None:
    folder_with(tmp_path, COLLECTION)
    hole = Obj("Prop", 32, 32, gid=14)
    (tmp_path / "map.tmx").write_text(map_xml(["...."] * 4, [hole], tileset=LINKS))
    with pytest.raises(FaultError, match="tile number 14 belongs to no tileset"):
        load_level(tmp_path)


def test_animations_come_with_their_frames(tmp_path: Path) -> None:
    write_tileset(tmp_path)
    path = tmp_path / "plan.tsx"
    frames = '<animation><frame tileid="0" duration="100"/><frame tileid="2" duration="50"/>'
    path.write_text(path.read_text().replace("</tile>", f"{frames}</animation></tile>", 1))
    (tmp_path / "map.tmx").write_text(map_xml(["...", "..."]))
    level = load_level(tmp_path)
    assert level.tilesets[0].tiles[0].animation == ((0, 100), (2, 50))
    assert level.layers[0].gids.tolist() == [[1, 1, 1], [1, 1, 1]]


def test_a_tileset_inside_the_map(tmp_path: Path) -> None:
    write_tileset(tmp_path)
    inner = (tmp_path / "plan.tsx").read_text().split("?>\n", 1)[1]
    inside = inner.replace("<tileset", '<tileset firstgid="1"', 1)
    (tmp_path / "map.tmx").write_text(map_xml([".#."], tileset=inside))
    assert load_level(tmp_path).solid.tolist() == [[False, True, False]]
