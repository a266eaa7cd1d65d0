from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.content.faults import FaultError
from game.data.constants import RULES_VERSION, Button
from game.lab.game import play_game
from game.lab.matches import Plan
from game.lab.starter import write_starter
from game.sim import replay
from game.sim.recording import CHECK_EVERY, Recording, load, pack_commands
from game.sim.replay import Playback, Recorder, part_hashes, verify
from game.sim.sim import Setting, Sim
from game.tiled.load import load_level


@pytest.fixture(scope="module")
def level(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_starter("rooms", tmp_path_factory.mktemp("levels")).parent


@pytest.fixture(scope="module")
def won(level: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A replay of the autopilot's game."""
    path = tmp_path_factory.mktemp("replays") / "won.replay"
    play_game(Plan(str(level)), 1, path)
    return path


def by_hand(level: Path, ticks: int) -> tuple[Sim, Recorder]:
    """Play as a restless person would, and record it."""
    sim = Sim(Setting(load_level(level)), drivers={"gon": None})
    sim.reset([11])
    recorder = Recorder(sim, level=str(level), seed=11)
    rng = np.random.default_rng(0)
    move, aim, buttons = (0.0, 0.0), 0, 0
    for tick in range(ticks):
        if tick % 25 == 0:
            move = tuple(rng.integers(-1, 2, 2).tolist())
            buttons = int(rng.choice([0, Button.FIRE, Button.RUN, Button.CROUCH, Button.USE]))
        if rng.random() < 0.6:
            aim = (aim + int(rng.normal(0, 300))) & 65_535
        sim.command(move=move, aim=aim, buttons=buttons)
        sim.step()
        recorder.step()
    return sim, recorder


def test_a_minute_at_the_keyboard_verifies(level: Path, tmp_path: Path) -> None:
    sim, recorder = by_hand(level, 3600)
    path = tmp_path / "hand.replay"
    recorder.save(path)
    verdict = verify(path)
    assert verdict.ok, str(verdict)
    assert verdict.ticks == 3600
    assert verdict.hash == sim.hash()
    recording = load(path)
    packed = pack_commands(recording.move, recording.aim, recording.buttons)
    assert len(packed) <= 2 * 3600
    assert path.stat().st_size < 12_000


def test_a_bots_game_verifies(won: Path) -> None:
    verdict = verify(won)
    assert verdict.ok, str(verdict)
    assert load(won).header.bot == "autopilot"


def test_every_flipped_bit_is_refused(won: Path, tmp_path: Path) -> None:
    data = won.read_bytes()
    path = tmp_path / "flipped.replay"
    for at in range(0, len(data), 7):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :])
        with pytest.raises(FaultError):
            verify(path)


def changed(path: Path, to: Path, **parts: object) -> Path:
    """Write a replay anew with other parts and a good checksum."""
    was = load(path)
    header = was.header.model_copy(update=parts.pop("header", {}))  # type: ignore[arg-type]
    fields = {"move": was.move, "aim": was.aim, "buttons": was.buttons, "checks": was.checks}
    Recording(header, **{**fields, **parts}).save(to)  # type: ignore[arg-type]
    return to


def test_another_command_is_named_by_tick_and_component(won: Path, tmp_path: Path) -> None:
    move = load(won).move.copy()
    move[70] = (-127, 0)
    verdict = verify(changed(won, tmp_path / "x.replay", move=move))
    assert not verdict.ok
    assert verdict.tick == 90
    assert verdict.since == 60
    assert "actors.body" in verdict.parts
    assert str(verdict).startswith("differs at tick 90 (tick 60 still agreed): ")


def test_another_check_or_end_is_named(won: Path, tmp_path: Path) -> None:
    checks = load(won).checks.copy()
    checks[2] ^= 1
    verdict = verify(changed(won, tmp_path / "x.replay", checks=checks))
    assert (verdict.tick, verdict.since, verdict.parts) == (3 * CHECK_EVERY, 2 * CHECK_EVERY, ())
    verdict = verify(changed(won, tmp_path / "y.replay", header={"hash": "0" * 16}))
    assert verdict.tick == load(won).header.ticks
    verdict = verify(changed(won, tmp_path / "z.replay", header={"seed": 2}))
    assert verdict.tick == CHECK_EVERY


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ({"rules": RULES_VERSION + 1}, f"under rules {RULES_VERSION + 1}; this game has"),
        ({"level_hash": "0" * 16}, "another version of the level"),
        ({"content": "0" * 16}, "other characters, weapons, settings or story"),
        ({"level": "nowhere"}, "no such level"),
        ({"difficulty": "odd"}, 'there is no "odd"'),
        ({"characters": {"gon": "odd"}}, "odd"),
        ({"actors": [77]}, "does not have"),
        ({"actors": [2]}, "other actors"),
    ],
)
def test_what_cannot_be_played_is_refused_in_one_line(
    won: Path, tmp_path: Path, header: dict[str, object], told: str
) -> None:
    with pytest.raises(FaultError, match=told) as caught:
        verify(changed(won, tmp_path / "x.replay", header=header))
    assert len(caught.value.faults) == 1


def test_a_changed_story_is_another_level(level: Path, won: Path) -> None:
    story = level / "story.toml"
    before = story.read_text()
    story.write_text(before + "\n# a remark\n")
    try:
        with pytest.raises(FaultError, match="story"):
            verify(won)
    finally:
        story.write_text(before)
    assert verify(won).ok


def test_going_back_in_time_plays_the_same(won: Path) -> None:
    playback = Playback(load(won))
    for _ in range(60):
        playback.step()
    saved = playback.sim.snapshot()
    first = []
    for _ in range(40):
        playback.step()
        first.append(playback.sim.hash())
    playback.sim.restore(saved)
    for expected in first:
        playback.sim.step()
        assert playback.sim.hash() == expected


def test_a_recorder_that_goes_back_forgets_what_came_after(level: Path, tmp_path: Path) -> None:
    sim, recorder = by_hand(level, 70)
    saved, noted = sim.snapshot(), recorder.ticks
    for _ in range(50):
        sim.command(move=(1, 0), aim=0, buttons=0)
        sim.step()
        recorder.step()
    recorder.save(tmp_path / "longer.replay")
    sim.restore(saved)
    recorder.rewind(noted)
    for _ in range(35):
        sim.command(move=(-1, 0), aim=9000, buttons=int(Button.FIRE))
        sim.step()
        recorder.step()
    recorder.save(tmp_path / "again.replay")
    assert verify(tmp_path / "longer.replay").ticks == 120
    verdict = verify(tmp_path / "again.replay")
    assert verdict.ok, str(verdict)
    assert verdict.ticks == 105


def test_steps_after_the_last_recorded_one_do_not_spoil_a_saved_game(
    level: Path, tmp_path: Path
) -> None:
    sim, recorder = by_hand(level, 40)
    recorder.save(tmp_path / "x.replay")
    for _ in range(20):
        sim.step()
    recorder.save(tmp_path / "x.replay")
    assert verify(tmp_path / "x.replay").ok


def test_what_the_story_does_to_the_player_is_not_what_was_given(tmp_path: Path) -> None:
    level = write_starter("turned", tmp_path).parent
    story = level / "story.toml"
    turned = '[[beat]]\nid = "turned"\nwhen = [{ time = 1.0 }]\nagain = 0.5\n'
    turned += 'do = [{ face = { who = "player", to = "first_man" } }]\n'
    story.write_text(story.read_text() + turned)
    _, recorder = by_hand(level, 240)
    recorder.save(tmp_path / "x.replay")
    assert verify(tmp_path / "x.replay").ok


def test_an_empty_recording_is_the_first_tick(level: Path, tmp_path: Path) -> None:
    _, recorder = by_hand(level, 0)
    recorder.save(tmp_path / "x.replay")
    assert verify(tmp_path / "x.replay").ok
    odd = changed(tmp_path / "x.replay", tmp_path / "y.replay", header={"hash": "1" * 16})
    assert verify(odd).tick == 0


def test_part_hashes_tell_components_apart(level: Path) -> None:
    sim, _ = by_hand(level, 3)
    before = part_hashes(sim.world, 0)
    sim.world.actors.health.hp[0, 1] -= 1
    after = part_hashes(sim.world, 0)
    assert [part for part in before if before[part] != after[part]] == ["actors.health"]
    assert {"clock", "actors.body", "doors.leaf"} <= before.keys()


def test_the_content_hash_is_over_names_and_bytes(level: Path, tmp_path: Path) -> None:
    loaded = load_level(level)
    before = replay.content_hash(loaded)
    extra = level / "more.toml"
    extra.write_text("x = 1\n")
    try:
        assert replay.content_hash(loaded) != before
    finally:
        extra.unlink()
    assert replay.content_hash(loaded) == before


def test_the_content_hash_leaves_out_what_no_tick_looks_at(
    level: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay, "ASSETS", tmp_path)
    loaded = load_level(level)
    (tmp_path / "minds.toml").write_text("x = 1\n")
    before = replay.content_hash(loaded)
    (tmp_path / "campaign.toml").write_text("x = 1\n")
    assert replay.content_hash(loaded) == before
    (tmp_path / "minds.toml").write_text("x = 2\n")
    assert replay.content_hash(loaded) != before
