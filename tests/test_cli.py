"""The command line as a person or a script meets it."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.content.paths import LEVELS
from game.lab.starter import write_starter
from tests.commands import Captured, answered, asked


@pytest.fixture(scope="module")
def level(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(write_starter("rooms", tmp_path_factory.mktemp("levels")).parent)


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)


def process(*arguments: object, **options: Any) -> subprocess.Popen[str]:
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.Popen(
        [sys.executable, "-m", "game", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=env,
        cwd=Path(__file__).parents[1],
        **options,
    )


# --- play


def test_play_headless_keeps_its_contract(capsys: Captured, level: str) -> None:
    game = answered(capsys, "play", level, "--headless", "--bot", "autopilot", "--seed", 1)
    assert list(game) == [
        *("level", "seed", "bot", "difficulty", "outcome", "ticks", "hash", "objectives", "stats"),
    ]
    assert game["outcome"] in ("won", "lost")
    assert game["bot"] == "autopilot"
    assert set(game["objectives"][0]) == {"id", "done", "tick"}
    assert game == answered(capsys, "play", level, "--headless", "--seed", 1)
    assert game["hash"] != answered(capsys, "play", level, "--headless", "--seed", 2)["hash"]


def test_play_takes_another_character_difficulty_and_end(capsys: Captured, level: str) -> None:
    options = ("play", level, "--headless", "--bot", "idle", "--max-ticks", 30)
    plain = answered(capsys, *options)
    assert (plain["outcome"], plain["ticks"]) == ("timeout", 30)
    assert answered(capsys, *options, "--as", "asing")["hash"] != plain["hash"]
    assert answered(capsys, *options, "--difficulty", "hard")["difficulty"] == "hard"


def test_play_tells_people_how_it_went(capsys: Captured, level: str) -> None:
    status, out, err = asked(capsys, "play", level, "--headless")
    assert status == 0
    assert out.startswith("rooms: ")
    assert "all" in out
    assert err == ""


def test_play_writes_what_it_was_asked_for(capsys: Captured, level: str, tmp_path: Path) -> None:
    replay, picture, told = tmp_path / "a.replay", tmp_path / "a.png", tmp_path / "a.json"
    status, *_ = asked(
        *(capsys, "play", level, "--headless", "--record", replay, "--screenshot", picture),
        *("--json", told),
    )
    assert status == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    game = json.loads(told.read_text())
    status, out, _ = asked(capsys, "replay", replay, "--verify")
    assert status == 0
    assert f"{game['ticks']} ticks agree, hash {game['hash']}" in out
    other = tmp_path / "b.png"
    assert asked(capsys, "replay", replay, "--from", 40, "--screenshot", other)[0] == 0
    assert other.read_bytes() != picture.read_bytes()


def test_the_campaign_is_one_line_of_json_a_chapter(
    capsys: Captured, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.lab.campaign.maps_of", lambda _: [level, level])
    status, out, _ = asked(capsys, "play", "--bot", "autopilot", "--headless", "--json", "-")
    assert status == 0
    assert [json.loads(line)["level"] for line in out.splitlines()] == ["rooms", "rooms"]


def test_without_a_display_the_bare_command_says_so_and_plays(
    capsys: Captured, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.cli_play.FIRST_LEVEL", level)
    status, out, _ = asked(capsys)
    assert status == 0
    assert out.startswith("No display here")
    assert "rooms: " in out


# --- sim


def test_sim_keeps_its_contract(capsys: Captured, level: str, tmp_path: Path) -> None:
    table = tmp_path / "matches.csv"
    options = ("sim", level, "--matches", 4, "--seed", 5, "--csv", table)
    found = answered(capsys, *options, "--record", tmp_path / "replays")
    assert (found["level"], found["seed"]) == ("rooms", 5)
    assert [match["seed"] for match in found["matches"]] == [5, 6, 7, 8]
    assert found["summary"]["matches"] == 4
    assert set(found["summary"]["win_rate"]) == {"gon", "russians"}
    rows = list(csv.DictReader(table.open()))
    assert [row["hash"] for row in rows] == [match["hash"] for match in found["matches"]]
    assert len(list((tmp_path / "replays").iterdir())) == 4
    again = answered(capsys, *options, "--worlds", 1)
    assert again["matches"] == found["matches"]


def test_sim_takes_sides_and_characters(capsys: Captured, level: str) -> None:
    options = ("sim", level, "--max-ticks", 40, "--side", "gon=idle")
    plain = answered(capsys, *options)["matches"]
    assert plain[0]["outcome"] == "timeout"
    driven = answered(capsys, *options, "--side", "russians=idle")["matches"]
    recast = answered(capsys, *options, "--character", "first_man=asing")["matches"]
    assert len({plain[0]["hash"], driven[0]["hash"], recast[0]["hash"]}) == 3


def test_seeds_wrap_at_64_bits(capsys: Captured, level: str) -> None:
    top = 2**64 - 1
    found = answered(capsys, "sim", level, "--matches", 2, "--seed", top, "--max-ticks", 5)
    assert {match["seed"] for match in found["matches"]} == {top, 0}


def test_sim_ends_in_a_table(capsys: Captured, level: str) -> None:
    status, out, _ = asked(capsys, "sim", level, "--matches", 2)
    assert status == 0
    assert "rooms: 2 matches" in out
    assert "agent-steps a second" in out


# --- tools


def test_check_tells_faults_and_says_no(capsys: Captured, tmp_path: Path) -> None:
    path = write_starter("broken", tmp_path)
    path.write_text(path.read_text().replace("russian_thug", "russian_thgu", 1))
    status, out, _ = asked(capsys, "check", path.parent)
    assert status == 1
    assert "map.tmx" in out
    assert 'did you mean "russian_thug"?' in out
    status, out, _ = asked(capsys, "check", path.parent, "--json", "-")
    assert status == 1
    fault = json.loads(out)["faults"][0]
    assert list(fault) == [
        *("file", "message", "line", "layer", "object", "name", "x", "y", "hint"),
    ]
    assert fault["object"] == 2


def test_check_lets_bots_play(capsys: Captured, level: str) -> None:
    told = answered(capsys, "check", level, "--play", 3)
    assert told["faults"] == []
    assert [one["matches"] for one in told["played"][level]] == [3]


def test_every_shipped_level_is_sound(capsys: Captured) -> None:
    status, out, _ = asked(capsys, "check")
    assert status == 0, out


def test_levels_lists_what_can_be_played(capsys: Captured) -> None:
    rows = answered(capsys, "levels")["levels"]
    shipped = {path.parent.relative_to(LEVELS).as_posix() for path in LEVELS.rglob("map.tmx")}
    assert shipped <= {row["name"] for row in rows}
    assert all(row["title"] for row in rows if row["name"] in shipped)
    status, out, _ = asked(capsys, "levels")
    assert status == 0
    assert all(name in out for name in shipped)


def test_a_new_level_can_be_played(capsys: Captured, tmp_path: Path) -> None:
    status, out, _ = asked(capsys, "new-level", "mine", "--into", tmp_path)
    assert status == 0
    assert "map.tmx" in out
    assert asked(capsys, "check", tmp_path / "mine")[0] == 0
    assert answered(capsys, "play", tmp_path / "mine", "--headless")["outcome"] in ("won", "lost")


def test_bench_keeps_its_contract(
    capsys: Captured, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (
        *(
            ("LEVEL", level),
            ("CROWD", level),
            ("WORLDS", (1, 4)),
            ("WARM_TICKS", 5),
            ("TICKS", 30),
            ("FRAMES", 5),
        ),
    ):
        monkeypatch.setattr(f"game.lab.bench.{name}", value)
    defaults = (0.2,)
    monkeypatch.setattr("game.lab.bench.run_bench.__defaults__", defaults)
    found = answered(capsys, "bench")
    assert list(found) == [
        *("machine", "level", "tick_ms", "crowd_ms", "frame_ms", "agent_steps_per_second"),
        *("bytes_per_world", "systems", "hot_path"),
    ]
    assert 1_000 < found["bytes_per_world"] < 1_000_000
    assert set(found["agent_steps_per_second"]) == {"1", "4"}
    assert found["tick_ms"]["median"] > 0
    assert found["crowd_ms"]["mean"] > 0
    assert found["frame_ms"]["median"] > 0
    assert found["hot_path"] == []
    for parts in found["systems"].values():
        assert sum(part["share"] for part in parts) == pytest.approx(1, abs=0.01)
        assert len({part["system"] for part in parts}) == len(parts) > 20


def test_bench_measures_peers_when_asked(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def measured(told: Callable[[], None]) -> list[dict[str, object]]:
        told()
        return [row]

    monkeypatch.setattr("game.lab.bench.run_bench", lambda told: dict(empty))
    monkeypatch.setattr("game.lab.peers.report.run_peers", measured)
    empty = {"level": "x", "agent_steps_per_second": {}, "systems": {"1": []}, "frame_ms": None}
    times = {"median": 1.0, "p99": 2.0, "mean": 1.1}
    empty |= {"tick_ms": times, "crowd_ms": times | {"people": 3}}
    empty |= {"hot_path": [], "bytes_per_world": 2048}
    row = {"what": "sight", "size": "9 rays", "unit": "ns a ray", "ours": 2.0, "note": "by table"}
    row |= {"peer_name": "tcod", "peer": 400.0, "ratio": 200.0, "target": None, "met": None}
    assert answered(capsys, "bench", "--peers")["hot_path"] == [row]
    status, out, _ = asked(capsys, "bench", "--peers")
    assert status == 0
    assert "tcod" in out
    assert "200 x" in out
    assert "a world takes 2.0 KiB" in out


# --- as a process


def test_a_reader_that_leaves_is_no_fault() -> None:
    one = process("levels", "--json", "-")
    assert one.stdout is not None
    one.stdout.close()
    assert one.stderr is not None
    assert one.stderr.read() == ""
    assert one.wait(60) in (1, 141)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_ends_it_quietly(level: str, jobs: int) -> None:
    one = process(
        *("sim", level, "--matches", 100_000, "--jobs", jobs, "--json", "-"),
        start_new_session=True,
    )
    time.sleep(4)
    os.killpg(one.pid, signal.SIGINT)
    out, err = one.communicate(timeout=60)
    assert one.returncode == 130
    assert out == ""
    assert err == ""


def test_help_names_every_command(capsys: Captured) -> None:
    status, out, _ = asked(capsys, "--help")
    assert status == 0
    for command in ("play", "sim", "replay", "check", "levels", "new-level", "bench", "art"):
        assert command in out
        assert asked(capsys, command, "--help")[0] == 0


def test_headless_commands_load_nothing_of_the_desktop(level: str) -> None:
    code = (
        "import sys; from game.cli import run; status = run(sys.argv[1:]);"
        "assert not [m for m in sys.modules if m.startswith(('game.play.', 'scipy'))], 'slow';"
        "sys.exit(status)"
    )
    for line in (["sim", level, "--max-ticks", "5"], ["play", level, "--headless"], ["levels"]):
        done = subprocess.run([sys.executable, "-c", code, *line], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr


def test_contracts_are_listed_with_what_their_medals_take(capsys: Captured) -> None:
    found = answered(capsys, "contracts", "warehouse")
    assert set(found) == {"warehouse.1", "warehouse.2", "warehouse.3"}
    for measured in found.values():
        assert measured is None or set(measured) == {"matches", "done", "medals"}


def test_contracts_are_measured_into_the_file(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from game.lab import medals
    from game.lab.contracts import contract_named

    small = contract_named("warehouse.1").model_copy(update={"level": "open_room", "until": ""})
    monkeypatch.setattr("game.lab.contracts.load_contracts", lambda: {small.id: small})
    monkeypatch.setattr(medals, "PATH", tmp_path / "medals.json")
    monkeypatch.setattr(medals, "BOTS", ("rusher",))
    status, out, _ = asked(capsys, "contracts", "--measure", "2")
    assert status == 0
    assert "of 2 bots" in out
    assert medals.load_medals(tmp_path / "medals.json").contracts["warehouse.1"].matches == 2
