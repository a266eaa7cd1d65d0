"""What is wrong with a command line is one line on standard error, and status 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.matches import Plan
from game.lab.starter import write_starter
from tests.commands import Captured, asked


@pytest.fixture(scope="module")
def level(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(write_starter("rooms", tmp_path_factory.mktemp("levels")).parent)


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)


NOWHERE = "no/such/folder/file"
BAD_LINES: list[tuple[list[str], str]] = [
    (["pley"], "No such command 'pley'"),
    (["play", "--nonsense"], "No such option"),
    (["play", "warehose", "--headless"], 'did you mean "warehouse"?'),
    (["play", "", "--headless", "--record", "x.replay"], "need"),
    (["play", "LEVEL", "--headless", "--bot", "autoplot"], 'did you mean "autopilot"?'),
    (["play", "LEVEL", "--headless", "--as", "asnig"], 'did you mean "asing"?'),
    (["play", "LEVEL", "--headless", "--difficulty", "hrad"], 'did you mean "hard"?'),
    (["play", "LEVEL", "--headless", "--seed", "-1"], "--seed"),
    (["play", "LEVEL", "--headless", "--seed", str(2**64)], "--seed"),
    (["play", "LEVEL", "--headless", "--max-ticks", "0"], "--max-ticks"),
    (["play", "LEVEL", "--headless", "--max-ticks", "1e9"], "--max-ticks"),
    (["play", "LEVEL", "--headless", "--json", NOWHERE], "no such folder"),
    (["play", "LEVEL", "--headless", "--record", NOWHERE], "no such folder"),
    (["play", "LEVEL", "--headless", "--screenshot", "FOLDER"], "is a folder"),
    (["play", "LEVEL"], "there is none"),
    (["play", "LEVEL", "--screenshot", "x.png"], "needs --headless"),
    (["play", "FOLDER", "--headless"], "map.tmx"),
    (["play", "a\nb\x1b[31m", "--headless"], "no such level"),
    (["sim"], "LEVEL"),
    (["sim", "LEVEL", "--matches", "-3"], "--matches"),
    (["sim", "LEVEL", "--worlds", "0"], "--worlds"),
    (["sim", "LEVEL", "--jobs", "0"], "--jobs"),
    (["sim", "LEVEL", "--side", "gon"], "expected NAME=VALUE"),
    (["sim", "LEVEL", "--side", "gon=idle", "--side", "gon=random"], "given twice"),
    (["sim", "LEVEL", "--side", "gun=idle"], 'did you mean "gon"?'),
    (["sim", "LEVEL", "--side", "gon=idel"], 'did you mean "idle"?'),
    (["sim", "LEVEL", "--side", "gon=no.such.module:Bot"], "cannot be imported"),
    (["sim", "LEVEL", "--character", "gno=asing"], 'did you mean "gon"?'),
    (["sim", "LEVEL", "--character", "gon=nobody_at_all"], "nobody_at_all"),
    (["sim", "LEVEL", "--json", "-", "--csv", "-"], "cannot both"),
    (["sim", "LEVEL", "--json", "FOLDER"], "is a folder"),
    (["sim", "LEVEL", "--csv", NOWHERE], "no such folder"),
    (["sim", "LEVEL", "--record", NOWHERE], "No such file"),
    (["replay"], "FILE"),
    (["replay", "FOLDER"], "is a folder"),
    (["replay", "nothing.replay", "--verify"], "does not exist"),
    (["replay", "JUNK", "--verify"], "not a replay"),
    (["replay", "JUNK", "--from", "-1"], "--from"),
    (["check", "nowhere"], "no such level"),
    (["check", "--play", "-1"], "--play"),
    (["check", "--json", "FOLDER"], "is a folder"),
    (["check", "LEVEL", "--bot", "all"], "--bot needs --play"),
    (["contracts", "warehose"], 'did you mean "warehouse"?'),
    (["contracts", "muster"], "no contract"),
    (["levels", "--json", NOWHERE], "no such folder"),
    (["levels", "surplus"], "surplus"),
    (["new-level", "no good"], "is no name"),
    (["new-level", "x", "--into", "JUNK"], "exists already"),
    (["bench", "--json", "FOLDER"], "is a folder"),
]


@pytest.mark.parametrize(("line", "told"), BAD_LINES, ids=lambda part: " ".join(part)[:40])
def test_every_bad_input_is_one_line_and_status_2(
    capsys: Captured, level: str, tmp_path: Path, line: list[str], told: str
) -> None:
    (tmp_path / "junk").write_bytes(b"junk" * 9)
    places = {"LEVEL": level, "FOLDER": str(tmp_path), "JUNK": str(tmp_path / "junk")}
    status, out, err = asked(capsys, *(places.get(word, word) for word in line))
    assert status == 2
    assert out == ""
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert err.rstrip("\n").isprintable()
    assert told in err


def test_a_damaged_replay_is_refused(capsys: Captured, level: str, tmp_path: Path) -> None:
    path = tmp_path / "a.replay"
    asked(capsys, "play", level, "--headless", "--max-ticks", 90, "--record", path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 8
    path.write_bytes(bytes(data))
    status, _, err = asked(capsys, "replay", path, "--verify")
    assert status == 2
    assert err.endswith("is damaged: its checksum does not match\n")


def test_what_was_there_outlives_a_failed_run(capsys: Captured, level: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text("precious")
    assert asked(capsys, "sim", level, "--side", "gon=idel", "--json", kept)[0] == 2
    assert kept.read_text() == "precious"
    assert list(tmp_path.iterdir()) == [kept]


def test_too_many_worlds_for_the_memory_is_one_line(
    capsys: Captured, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Plan, "open", full)
    status, _, err = asked(capsys, "sim", level)
    assert (status, err.count("\n")) == (2, 1)
    assert "not enough memory" in err
