import pygame

from game.cli import run
from tests.play.conftest import PEOPLE, PLAN
from tests.tiled.maps import write_map

STORY = """
[[objective]]
id = "wait"
text = "warehouse.obj.deal"

[[beat]]
id = "enter"
when = ["start"]
do = [{ objective = "wait" }, { wait = 1.5 }, { caption = "warehouse.cap.coin" }]

[[beat]]
id = "glance"
when = [{ after = "enter" }]
do = [{ face = { who = "a", to = "b" } }]
again = 0.1

[[beat]]
id = "leave"
when = [{ after = { beat = "enter", seconds = 2.0 } }]
do = ["win"]
"""


def test_every_step_of_every_beat_has_its_picture_once(tmp_path, cache, monkeypatch):
    """Those of the last ticks as well, and named so that they lie in order."""
    monkeypatch.setattr("game.play.render.bake.user_cache_path", lambda name: cache)
    level = write_map(tmp_path / "level", PLAN, PEOPLE)
    (level.parent / "story.toml").write_text(STORY, encoding="utf-8")
    folder = tmp_path / "made" / "here"
    run(["play", str(level), "--headless", "--bot", "idle", "--pictures", str(folder)])
    found = sorted(folder.iterdir())
    beats = [path.stem.split("-")[1:] for path in found]
    assert beats == [["enter", "2"], ["glance", "1"], ["enter", "3"], ["leave", "1"]]
    sizes = {pygame.image.load(path).get_size() for path in found}
    assert sizes == {(1280, 720)}
    assert found[0].read_bytes() != found[2].read_bytes()
