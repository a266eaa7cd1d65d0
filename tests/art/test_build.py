"""The builder: committed art is fresh, and what is stale is found and built again."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from game.art import build
from game.art.svg import note
from game.content.faults import FaultError
from game.content.paths import ASSETS


def small(text: str = "one", *, draw: bool = False) -> build.Builder:
    """Return a builder of a picture and a text."""

    def files() -> dict[str, bytes]:
        from game.art.svg import render

        note(text)
        svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'
        return {"a/p.png": render(svg) if draw else text.encode(), "a/t.json": b"{}"}

    return files


@pytest.fixture
def group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "BUILDERS", {"small": small()})


def test_committed_art_is_fresh() -> None:
    assert build.build(check=True) == []


def test_lock_names_every_built_file_and_no_other() -> None:
    lock = json.loads((ASSETS / build.LOCK).read_text("utf-8"))
    assert set(lock) == set(build.BUILDERS)
    for folder in ("characters", "effects"):
        drawn = {p.relative_to(ASSETS).as_posix() for p in (ASSETS / folder).rglob("*.png")}
        assert drawn <= {path for one in lock.values() for path in one["files"]}


@pytest.mark.usefixtures("group")
def test_only_what_is_stale_is_built(tmp_path: Path) -> None:
    assert build.build(check=True, root=tmp_path) == ["a/p.png", "a/t.json"]
    assert not list(tmp_path.iterdir())
    assert build.build(root=tmp_path) == ["a/p.png", "a/t.json"]
    assert build.build(root=tmp_path) == build.build(check=True, root=tmp_path) == []
    (tmp_path / "a/p.png").write_bytes(b"painted over")
    assert build.build(check=True, root=tmp_path) == ["a/p.png"]
    assert build.build(root=tmp_path) == ["a/p.png"]
    assert (tmp_path / "a/p.png").read_bytes() == b"one"


@pytest.mark.usefixtures("group")
def test_changed_source_and_forgotten_files_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build.build(root=tmp_path)
    monkeypatch.setattr(build, "BUILDERS", {"small": small("two")})
    assert build.build(check=True, root=tmp_path) == ["a/p.png", "a/t.json"]
    build.build(root=tmp_path)
    monkeypatch.setattr(build, "BUILDERS", {"small": lambda: {"a/t.json": b"{}"}})
    assert "a/p.png" in build.build(root=tmp_path)
    assert not (tmp_path / "a/p.png").exists()


@pytest.mark.usefixtures("group")
@pytest.mark.parametrize("lock", ["", "[]", '{"small": 3}', '{"small": {"source": "x"}}', "\0"])
def test_damaged_lock_means_that_all_is_stale(tmp_path: Path, lock: str) -> None:
    build.build(root=tmp_path)
    (tmp_path / build.LOCK).write_text(lock, "utf-8")
    assert build.build(check=True, root=tmp_path) == ["a/p.png", "a/t.json"]


def test_unknown_group_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(FaultError, match=r'begins with "weapns".*weapons'):
        build.build(only="weapns", root=tmp_path)


def test_check_needs_no_rasteriser_and_building_says_what_it_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    monkeypatch.setattr(build, "BUILDERS", {"small": small(draw=True)})
    assert build.build(check=True, root=tmp_path)
    with pytest.raises(FaultError, match="resvg_py: python3 -m pip install"):
        build.build(root=tmp_path)
