"""The shelf: what was played stays, the last of it; files from anywhere are one line each."""

from datetime import datetime

import pytest

from game.content.faults import FaultError
from game.play.referee import StoryReferee
from game.play.shelf import SHORTEST, Keeper, Shelf
from game.sim.recording import load
from game.sim.replay import Recorder


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "replays", most=3)


@pytest.fixture
def attempt(started):
    """Return what plays on for some ticks, and its recorder and referee."""
    sim = started()
    recorder = Recorder(sim, level="duel", seed=1, bot="rusher")

    def play(ticks):
        for _ in range(ticks):
            sim.step()
            recorder.step()
        return recorder, StoryReferee(sim)

    return play


@pytest.fixture
def fill(shelf, attempt, monkeypatch):
    """Return what puts as many recordings on the shelf, a minute after each other."""
    recording = attempt(5)[0].recording()

    def put(count):
        made = []
        for number in range(count):
            path = shelf.put(recording)
            made.append(path.rename(path.with_name(f"20260101-12{number:02d}00-duel.replay")))
        shelf.put(recording, made[-1])
        return made

    return put


def test_the_newest_stay_and_are_told_first(shelf, fill):
    made = fill(5)
    assert [item.path for item in shelf.items()] == made[:1:-1]
    assert shelf.items()[0].made == datetime(2026, 1, 1, 12, 4)


def test_what_is_kept_and_what_the_player_put_there_is_never_removed(shelf, fill, attempt):
    made = fill(3)
    oldest = shelf.items()[-1]
    kept = shelf.keep(oldest, True)
    assert kept.kept
    foreign = made[1].rename(shelf.folder / "from a friend.replay")
    fill(5)
    paths = [item.path for item in shelf.items()]
    assert kept.path in paths
    assert foreign in paths
    assert len(paths) == 3 + 2
    again = shelf.keep(next(item for item in shelf.items() if item.kept), False)
    assert again.path == oldest.path
    shelf.put(load(again.path), again.path)
    assert again.path not in [item.path for item in shelf.items()]  # the oldest of four


def test_damaged_files_are_one_line_each(shelf, fill):
    path = fill(1)[0]
    data = path.read_bytes()
    (shelf.folder / "cut.replay").write_bytes(data[:-20])
    (shelf.folder / "empty.replay").write_bytes(b"")
    (shelf.folder / "junk.replay").write_bytes(b"\0" * 5000)
    (shelf.folder / "folder.replay").mkdir()
    (shelf.folder / "nowhere.replay").symlink_to(shelf.folder / "gone")
    items = shelf.items()
    assert len(items) == 6
    bad = [item for item in items if item.header is None]
    assert len(bad) == 5
    assert all(item.fault and "\n" not in item.fault for item in bad)
    shelf.remove(next(item for item in bad if item.path.name == "junk.replay"))
    with pytest.raises(FaultError, match="cannot be removed"):
        shelf.remove(next(item for item in bad if item.path.name == "folder.replay"))
    assert len(shelf.items()) == 5


def test_an_attempt_is_kept_once_and_as_far_as_it_came(shelf, attempt):
    keeper = Keeper(shelf)
    assert keeper.keep(*attempt(10)) == []
    assert shelf.items() == []  # too short
    for ticks in (SHORTEST, 0, 60):
        assert keeper.keep(*attempt(ticks)) == []
        assert len(shelf.items()) == 1
    header = shelf.items()[0].header
    assert header.ticks == SHORTEST + 70
    keeper.begin(header.ticks)
    keeper.keep(*attempt(10))
    assert len(shelf.items()) == 1
    keeper.keep(*attempt(SHORTEST))
    assert len(shelf.items()) == 2


def test_who_says_that_it_is_over_says_how_it_ended(shelf, attempt):
    recorder, _ = attempt(SHORTEST)

    class Over:
        over, won = True, True

    Keeper(shelf).keep(recorder, Over())
    assert shelf.items()[0].header.outcome == "won"
    assert load(shelf.items()[0].path).header.outcome == "won"


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path, attempt):
    (tmp_path / "replays").write_text("a file")
    faults = Keeper(Shelf(tmp_path / "replays")).keep(*attempt(SHORTEST))
    assert len(faults) == 1
    assert "cannot be written" in faults[0]
    assert Shelf(tmp_path / "replays").items() == []
