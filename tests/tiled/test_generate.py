from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game.content.faults import FaultError
from game.content.paths import LEVELS
from game.tiled import designer
from game.tiled.generate import generated, stale
from game.tiled.load import load_level
from game.tiled.schema import ENTITIES, settings
from tests.tiled.maps import Obj, write_map


def test_the_committed_files_are_what_the_schema_says() -> None:
    assert stale() == [], "run python -m game.tiled.generate"


def test_no_template_is_left_over() -> None:
    assert set((LEVELS / "templates").iterdir()) <= set(generated())


def test_object_types_hold_every_field() -> None:
    root = ET.fromstring(designer.object_types())
    told = {kind.get("name"): [p.get("name") for p in kind] for kind in root}
    assert told == {name: list(settings(model)) for name, model in ENTITIES.items()}


def test_the_project_defines_every_enum_its_classes_use() -> None:
    project = json.loads(designer.project())
    assert project["compatibilityVersion"] == 1080
    types = {one["name"]: one for one in project["propertyTypes"]}
    assert len({one["id"] for one in types.values()}) == len(project["propertyTypes"])
    for name, model in ENTITIES.items():
        members = {member["name"]: member for member in types[name]["members"]}
        assert list(members) == list(settings(model))
        for item in settings(model).values():
            if item.kind == "enum":
                enum = types[members[item.name]["propertyType"]]
                assert tuple(enum["values"]) == item.choices
                assert members[item.name]["value"] in enum["values"]


def test_the_page_names_every_field() -> None:
    page = designer.reference()
    for name, model in ENTITIES.items():
        part = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
        assert all(f"| `{field}` |" in part for field in settings(model))


@pytest.mark.parametrize("name", list(ENTITIES))
def test_templates_load_and_ask_only_for_what_is_needed(name: str, tmp_path: Path) -> None:
    model = ENTITIES[name]
    text = designer.templates()[f"{name.lower()}.tx"]
    (tmp_path / "one.tx").write_text(text, encoding="utf-8")
    needed = {item.name: "x" for item in settings(model).values() if item.required}
    if name == "Switch":
        needed = {"circuit": "hall"}
    made = Obj("", 32, 32, fields=needed, extra='template="one.tx"')
    level = load_level(write_map(tmp_path, ["......", "......", "......"], [made]))
    assert type(level.entities[0]).__name__ == name
    if needed:
        bare = Obj("", 32, 32, extra='template="one.tx"')
        path = write_map(tmp_path, ["......", "......", "......"], [bare])
        with pytest.raises(FaultError):
            load_level(path)
