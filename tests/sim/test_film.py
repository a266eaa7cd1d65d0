"""Films: any tick of a recording, from either side, is the tick that was recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.faults import FaultError
from game.lab.game import play_game
from game.lab.matches import Plan
from game.lab.starter import write_starter
from game.sim.film import SPACING, Film, Sign
from game.sim.recording import Recording, load, load_header
from game.sim.replay import Playback, Recorder, verify


@pytest.fixture(scope="module")
def level(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_starter("rooms", tmp_path_factory.mktemp("levels")).parent


@pytest.fixture(scope="module")
def path(level: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A replay of the autopilot's game."""
    made = tmp_path_factory.mktemp("replays") / "won.replay"
    play_game(Plan(str(level)), 1, made)
    return made


@pytest.fixture(scope="module")
def recording(path: Path) -> Recording:
    return load(path)


@pytest.fixture(scope="module")
def hashes(recording: Recording) -> list[str]:
    """The hash of every tick, as stepping from the first makes them."""
    playback = Playback(recording)
    found = [playback.sim.hash()]
    while not playback.done:
        playback.step()
        found.append(playback.sim.hash())
    return found


def test_every_tick_is_the_same_forwards_backwards_and_by_leaps(
    recording: Recording, hashes: list[str]
) -> None:
    film = Film(recording)
    end = film.end
    leaps = [end // 2, 3, end, end - 1, end - 2, SPACING, SPACING - 1, 0, end // 3, end // 3 - 40]
    for goal in [*leaps, *range(end, end - 50, -1), -5, end + 5]:
        assert film.seek(goal)
        assert film.tick == min(max(goal, 0), end)
        assert film.sim.hash() == hashes[film.tick]


def test_scouting_ahead_leaves_what_is_shown_alone(recording: Recording, hashes: list[str]) -> None:
    film = Film(recording)
    film.seek(40)
    film.scout(lambda: film.known >= 100)
    assert (film.tick, film.known, film.sim.hash()) == (40, 100, hashes[40])
    film.seek(150)  # past the scout, which goes on from there
    film.scout(lambda: False)
    assert film.known == film.end
    assert film.verified
    film.seek(95)
    assert film.sim.hash() == hashes[95]


def test_what_is_shown_comes_closer_until_it_is_enough(recording: Recording) -> None:
    film = Film(recording)
    assert not film.seek(100, enough=lambda: film.tick >= 25)
    assert film.tick == 25
    assert film.seek(26, enough=lambda: True)


def test_little_memory_makes_ticks_farther_apart_and_not_wrong(
    recording: Recording, hashes: list[str]
) -> None:
    whole = Film(recording)
    size = whole.kept
    film = Film(recording, most_bytes=4 * size)
    film.scout(lambda: False)
    assert film.spacing > SPACING
    for goal in (film.end, film.end - 1, 77, 76, 75):
        film.seek(goal)
        assert film.sim.hash() == hashes[goal]
        assert film.kept <= 8 * size


def test_signs_stand_where_things_happened(recording: Recording) -> None:
    film = Film(recording)
    film.scout(lambda: False)
    film.seek(film.end)
    actors = film.sim.world.actors
    assert len(film.signs[Sign.SHOT]) == int(actors.tally.fired[0].sum())
    fallen = {slot for _, slot in film.signs[Sign.DEATH]}
    assert fallen == set((actors.health.condition[0] >= 2).nonzero()[0].tolist())
    tick = film.signs[Sign.DEATH][0][0]
    film.seek(tick - 1)
    assert actors.health.condition[0, film.signs[Sign.DEATH][0][1]] < 2
    film.seek(0)
    seen = [film.tick]
    while film.tick < film.end:
        film.seek(film.beside(1))
        seen.append(film.tick)
    assert seen == sorted(set(seen))
    assert film.beside(-1) == seen[-2]


def test_where_it_differs_is_told(recording: Recording) -> None:
    odd = Recording(
        recording.header, recording.move, recording.aim, recording.buttons, recording.checks.copy()
    )
    odd.checks[2] ^= 1
    film = Film(odd)
    film.scout(lambda: False)
    assert film.differs == 3 * SPACING
    assert not film.verified


def test_a_recorder_goes_on_from_any_tick(recording: Recording, tmp_path: Path) -> None:
    film = Film(recording)
    for tick in (0, 31, 90):
        film.seek(tick)
        recorder = Recorder.after(film.sim, recording, tick)
        made = recorder.recording()
        made.save(tmp_path / "x.replay")
        assert verify(tmp_path / "x.replay").ok
        assert made.header.ticks == tick
        assert made.header.bot == ""


def test_a_header_alone_tells_how_it_came_out(path: Path, tmp_path: Path) -> None:
    assert load_header(path) == load(path).header
    assert load_header(path).outcome in ("won", "lost")
    with pytest.raises(FaultError, match="does not exist"):
        load_header(tmp_path / "nothing.replay")
