import pytest

from game.play.menu.widgets import Button, Told
from game.play.scenes.custom import Custom
from game.play.scenes.mission import Mission
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import write_map


@pytest.fixture
def levels(tmp_path, monkeypatch):
    folder = tmp_path / "levels"
    folder.mkdir()
    monkeypatch.setattr("game.play.scenes.custom.level_roots", lambda: (tmp_path, folder))
    return folder


def test_an_empty_folder_says_where_maps_belong(app, levels):
    told = Custom(app).menu.widgets[0]
    assert isinstance(told, Told)
    assert str(levels) in told.words


def test_every_map_shows_up_and_a_broken_one_tells_its_faults(app, levels, choose):
    write_map(levels / "good", PLAN, PEOPLE)
    for name, data in (("broken", b"<map"), ("empty", b"")):
        (levels / name).mkdir()
        (levels / name / "map.tmx").write_bytes(data)
    page = Custom(app)
    app.push(page)
    rows = {row.words: row for row in page.menu.widgets}
    assert isinstance(rows["good"], Button)
    for name in ("broken", "empty"):
        assert rows[name].bad
        assert rows[name].value == "1 fault"
    lines = [row.words for row in page.menu.widgets if isinstance(row, Told) and not row.value]
    assert len(lines) == 2
    assert all("\n" not in line and len(line) <= 110 for line in lines)
    choose("good")
    assert isinstance(app.uppermost, Mission)
