import numpy as np
import pytest

from game.ai.perception import THINK_EVERY
from game.data.constants import Cause, Notice
from game.play.seen.log import Log
from game.play.seen.reasons import explain
from game.play.watch import Watch


@pytest.fixture
def noticed(started):
    """Somebody right before a thug, stepped until he is certain."""
    sim = started(bot="idle")
    actors = sim.world.actors
    actors.body.pos[0, 0] = actors.body.pos[0, 1] + (1, 0)
    watch, log = Watch(sim), Log()
    for _ in range(150):
        sim.step()
        watch.note()
        log.note(watch)
    return sim, log


def test_the_log_holds_what_the_world_kept(noticed):
    sim, log = noticed
    kept = sim.world.actors.exposure
    best = log.sightings[log.latest]
    assert best.level == Notice.CERTAIN == kept.level[0, 0]
    same = [s for s in log.sightings if s.tick == kept.tick[0, 0]]
    one = next(s for s in same if s.watcher == kept.watcher[0, 0])
    assert one.metres == pytest.approx(float(kept.metres[0, 0]))
    assert one.takes == pytest.approx(float(kept.takes[0, 0]))
    assert one.cause == Cause(int(kept.cause[0, 0]))


def test_a_bearing_is_the_angle_off_with_its_side(noticed):
    _, log = noticed
    for one in log.sightings:
        assert abs(abs(one.bearing) - one.off) < 1500


def test_the_last_certain_notice_tells_most(noticed):
    _, log = noticed
    levels = [one.level for one in log.sightings]
    certain = [n for n, level in enumerate(levels) if level == Notice.CERTAIN]
    assert log.latest == certain[-1]
    assert explain(log.sightings[log.latest]).terms
    log.restart()
    assert log.latest == -1


def test_curves_follow_awareness_and_leave_out_who_is_down(noticed):
    sim, log = noticed
    rows = np.array([aware for _, aware in log.curves])
    assert rows[:, 1].max() == 1
    assert len(rows) == 25
    sim.world.actors.health.condition[0, 1] = 3
    watch = Watch(sim)
    for _ in range(6):
        sim.step()
        watch.note()
        log.note(watch)
    assert log.curves[-1][1][1] == 0


def test_a_level_without_a_player_has_nothing_to_tell(started, monkeypatch):
    sim = started()
    monkeypatch.setattr(type(sim), "player", property(lambda self: -1))
    watch, log = Watch(sim), Log()
    for _ in range(2 * THINK_EVERY):
        sim.step()
        watch.note()
        log.note(watch)
    assert not log.sightings
    assert not log.curves
