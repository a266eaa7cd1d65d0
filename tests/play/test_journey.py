"""The story as a player goes through it: begun, kept, gone on with, carried on."""

from __future__ import annotations

import pytest

from game.lab import campaign
from game.play import journey
from game.play.journey import Playthrough
from game.sim.replay import Recorder, verify
from game.sim.sim import Sim
from tests.statistics import setting_of


@pytest.fixture(autouse=True)
def _two_levels(monkeypatch):
    monkeypatch.setattr(campaign, "maps_of", lambda _: ["pillars", "corridor"])
    monkeypatch.setattr(journey, "level_names", lambda: ["pillars", "corridor"])


def _stepped(terms, ticks):
    sim = Sim(setting_of(terms.level), facts=terms.facts)
    sim.reset([terms.seed])
    for _ in range(ticks):
        sim.step()
    return sim


def test_a_story_is_begun_kept_and_gone_on_with_at_its_checkpoint(tmp_path):
    path = tmp_path / "story.save"
    first = Playthrough(path)
    assert first.journey is None
    terms = first.begin("hard")
    assert (terms.level, terms.difficulty) == ("pillars", "hard")
    sim = _stepped(terms, 50)
    first.reach(sim, sim.snapshot(), "warehouse.cp.start", 2.0)

    again = Playthrough(path)
    assert again.go_on() == terms
    assert again.journey.seconds == 2
    fresh = _stepped(again.go_on(), 0)
    assert again.resume(fresh)
    assert fresh.hash() == sim.hash()


def test_winning_leads_to_the_next_level_and_then_to_the_end(tmp_path):
    story = Playthrough(tmp_path / "story.save")
    sim = _stepped(story.begin("normal"), 5)
    terms = story.win(sim, 1.0)
    assert terms.level == "corridor"
    assert story.journey.reached == ["pillars", "corridor"]
    assert story.journey.checkpoint is None
    assert story.win(_stepped(terms, 5), 1.0) is None
    assert story.journey.finished
    # what was reached stays open when the story is begun anew
    story.begin("easy")
    assert story.journey.reached == ["pillars", "corridor"]
    assert story.choose("corridor", "easy").level == "corridor"


def test_a_damaged_save_is_told_and_the_game_goes_on(tmp_path):
    path = tmp_path / "story.save"
    story = Playthrough(path)
    story.begin("normal")
    story.choose("corridor", "normal")
    path.write_bytes(path.read_bytes()[:-3])
    again = Playthrough(path)
    assert again.journey.level == "pillars"
    assert len(again.faults) == 1
    assert "damaged" in again.faults[0]


def test_a_save_at_a_level_that_is_gone_is_told(tmp_path, monkeypatch):
    path = tmp_path / "story.save"
    Playthrough(path).begin("normal")
    monkeypatch.setattr(journey, "level_names", lambda: ["corridor"])
    again = Playthrough(path)
    assert again.journey is None
    assert "pillars, which is gone" in again.faults[0]


def test_a_place_that_cannot_be_written_loses_nothing_but_the_save(tmp_path):
    (tmp_path / "file").write_text("in the way")
    story = Playthrough(tmp_path / "file" / "story.save")
    assert story.begin("normal").level == "pillars"
    assert "cannot be written" in story.faults[0]


def test_what_is_played_after_coming_back_is_recorded_from_the_first_tick(tmp_path):
    story = Playthrough(tmp_path / "story.save")
    terms = story.begin("normal")
    sim = terms.open()
    recorder = terms.recorder(sim)
    for _ in range(40):
        sim.command(move=(1, 0), aim=900, buttons=0)
        sim.step()
        recorder.step()
    story.reach(sim, sim.snapshot(), "warehouse.cp.start", 1.0, recorder.recording())

    again = Playthrough(tmp_path / "story.save")
    fresh = again.go_on().open()
    assert again.played(fresh) is None  # it does not stand there yet
    assert again.resume(fresh)
    played = again.played(fresh)
    on = Recorder.after(fresh, played, played.header.ticks)
    for _ in range(40):
        fresh.command(move=(0, 1), aim=9000, buttons=0)
        fresh.step()
        on.step()
    on.save(tmp_path / "all.replay")
    assert verify(tmp_path / "all.replay").ticks == 80
    assert verify(tmp_path / "all.replay").ok
    (tmp_path / "story.replay").write_bytes(b"cut")
    assert again.resume(fresh)
    assert again.played(fresh) is None
