"""Passing over scenes: held keys, where it lands, and that nothing is lost by it."""

from dataclasses import replace

import pytest

from game.data.constants import Progress, Stage
from game.play.attempt import Terms
from game.play.scenes.mission import Mission
from game.play.skip import HOLD
from game.sim.replay import verify
from tests.play.conftest import PLAN
from tests.play.test_mission import Desk, _bake, play, press
from tests.systems.arena import person
from tests.tiled.maps import over, write_map

STORY = """
[[objective]]
id = "cross"
text = "warehouse.obj.laptop"
done = [{ in_zone = { who = "player", zone = "far" } }]

[[beat]]
id = "talk"
when = ["start"]
do = [{ objective = "cross" }, { wait = 2 }, { caption = "warehouse.cap.fall" }]

[[beat]]
id = "there"
when = [{ in_zone = { who = "player", zone = "far" } }]
do = [{ wait = 60 }, "win"]

[[skip]]
text = "warehouse.skip.laptop"
to = "there"
"""


@pytest.fixture
def mission(tmp_path, monkeypatch):
    monkeypatch.setattr("game.play.stage.bake", lambda level, cache, told: _bake(level, tmp_path))
    objects = [
        person(2, 4, "a", "gon", "gon", player=True),
        person(20, 2, "n", "civilians", "nurse"),
        over("Zone", 18, 4, 4, 3, "far"),
    ]
    folder = write_map(tmp_path, PLAN, objects)
    (tmp_path / "story.toml").write_text(STORY)
    desk = Desk(tmp_path)
    made = Mission(desk, Terms(str(folder), seed=4, record=tmp_path / "game.replay"))
    desk.push(made)
    return made


def passes_over(mission):
    press(mission, "k")
    for _ in range(600):
        play(mission, 1)
        if not mission.skip.running and mission.skip.dark == 1.0:
            break
    press(mission, "k", down=False)


def test_a_tap_is_no_skip_and_a_held_key_is(mission):
    press(mission, "k")
    play(mission, round(HOLD * 60 / 2))
    press(mission, "k", down=False)
    play(mission, 60)
    assert mission.sim.world.beats.beat.fired[0, 1] < 0
    press(mission, "k")
    play(mission, round(HOLD * 60) + 2)
    # a quick machine is through with it already
    assert mission.skip.running or mission.sim.world.beats.beat.fired[0, 1] >= 0


def test_it_lands_where_it_says_with_the_objective_done(mission):
    passes_over(mission)
    beats, tasks = mission.sim.world.beats.beat, mission.sim.world.tasks.task
    assert beats.fired[0, 1] >= 0
    assert tasks.progress[0, 0] == Progress.DONE
    assert mission.sim.world.clock.tick[0] > 60
    assert mission.skip.offered == -1, "there is nothing left to pass over"


def test_the_player_goes_on_from_there_by_hand(mission):
    passes_over(mission)
    before = mission.sim.world.actors.body.pos[0, 0].copy()
    press(mission, "a")
    play(mission, 30)
    assert mission.sim.world.actors.body.pos[0, 0, 0] < before[0] - 0.3
    assert mission.skip.dark == 0


def test_what_was_passed_over_is_in_the_recording(mission, tmp_path):
    passes_over(mission)
    play(mission, 30)
    mission.leave()
    verify(tmp_path / "game.replay")


def test_an_attempt_that_is_lost_on_the_way_is_given_back(mission):
    play(mission, 20)
    tick, state = int(mission.sim.world.clock.tick[0]), mission.sim.hash()
    mission.skip.hold(HOLD, down=True)
    mission._before = mission.recorder.ticks, None, 0
    mission.skip.advance(0.01, mission.tick)
    assert mission.sim.world.clock.tick[0] > tick
    mission.sim.world.outcome.stage[0] = Stage.LOST
    assert mission.skip.failed
    mission.update(1 / 60)
    assert not mission.skip.running
    assert (int(mission.sim.world.clock.tick[0]), mission.sim.hash()) == (tick, state)
    assert mission.recorder.ticks == tick


def test_a_fight_is_passed_over_only_by_who_failed_or_knows_it(mission):
    script = mission.sim.script
    fight = replace(script, skips=tuple(replace(skip, play=True) for skip in script.skips))
    mission.sim.script = fight
    assert mission.skip.offered == -1
    for failures in (1, 2, 3):
        mission.sim.world.outcome.stage[0] = Stage.LOST
        mission.resume_checkpoint()
        assert mission.skip.offered == (0 if failures == 3 else -1)
    mission._reach("warehouse.cp.laptop")
    assert mission.skip.offered == -1
    mission.skip.known = True
    assert mission.skip.offered == 0
