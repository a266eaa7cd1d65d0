"""What the pages say is true: files exist, commands parse, excerpts are verbatim, recipes work."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import types
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import typer

from game.ai.bot import bot_named
from game.cli import app, run
from game.content import armoury, cast
from game.content.paths import ASSETS
from game.ecs.schedule import Schedule, chain
from game.lab import matches
from game.lab.starter import write_starter
from game.play.input import DEFAULTS
from game.systems.turn import settle

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
README = (ROOT / "README.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
BLOCKS = [(kind, text) for kind, text in _BLOCK.findall(README)]


def named(block: str) -> str:
    """Return the file that a block says it belongs to, or an empty string."""
    first = block.splitlines()[0]
    return first.removeprefix("# ") if re.fullmatch(r"# \S+/\S+\.\w+", first) else ""


def blocks(kind: str) -> list[str]:
    return [text for found, text in BLOCKS if found == kind]


def recipe(path: str) -> str:
    """Return the block that belongs to a file which the reader is to make."""
    return next(text for _, text in BLOCKS if named(text) == path)


# --- words


def test_the_two_set_up_lines_stand_as_they_must() -> None:
    assert "python3 -m pip install -e . && python3 -m game\n" in README
    assert 'python3 -m pip install -e ".[test]" && python3 -m pytest\n' in README


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_names_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    without_blocks = _BLOCK.sub("", text)
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", without_blocks)
    ticked = re.findall(r"`((?:game|assets|levels|tests|\.ci)/[\w./-]*)`", without_blocks)
    to_be_made = {"tests/levels/test_cellar.py", "tests/systems/test_tire.py"}
    for name in {*links, *ticked} - to_be_made:
        assert (ROOT / name).exists(), f"{page} names {name}"


def test_the_architecture_page_lists_every_folder() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = {path.parent.name for path in (ROOT / "game").glob("*/__init__.py")}
    for folder in folders:
        assert f"| `game/{folder}` |" in text, folder
    for folder, first in re.findall(r"^\| `(game/\w+)` \|.*\| `([\w.]+)` \|$", text, re.MULTILINE):
        assert (ROOT / folder / first).is_file()


def test_the_controls_are_those_of_the_game() -> None:
    section = README.partition("## Controls")[2].partition("\n## ")[0]
    shown = {key.lower() for key in re.findall(r"`([^`]+)`", section)}
    keys = {key for keys in DEFAULTS.values() for key in keys}
    assert shown <= keys
    for action in DEFAULTS.keys() - {"up", "down", "left", "right"}:
        assert shown & set(DEFAULTS[action]), action


# --- commands


def command_lines() -> list[list[str]]:
    lines = [line for text in blocks("sh") for line in text.splitlines()]
    commands = (line.partition("#")[0] for line in lines if line.startswith("loose-ends "))
    return [command.split() for command in commands]


def test_the_page_shows_every_command() -> None:
    shown = {words[1] for words in command_lines()}
    assert set(typer.main.get_command(app).commands) - shown == {"art"}  # type: ignore[attr-defined]
    assert "`loose-ends art`" in README


@pytest.mark.parametrize("words", command_lines(), ids=" ".join)
def test_every_command_line_parses(words: list[str]) -> None:
    command = typer.main.get_command(app)
    context = command.make_context("loose-ends", words[1:], resilient_parsing=False)
    rest = [*context._protected_args, *context.args]
    name, found, arguments = command.resolve_command(context, rest)  # type: ignore[attr-defined]
    assert found.make_context(name, arguments, parent=context).params is not None


def test_the_continuous_check_runs_the_line_of_the_page() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    pattern = re.search(r"grep -m 1 -E '(.*)' README\.md", script)
    assert pattern is not None
    found = [line for line in README.splitlines() if re.search(pattern[1], line)]
    assert found[0] == 'python3 -m pip install -e ".[test]" && python3 -m pytest'
    assert "pytest" not in script.replace(pattern[1], "")


# --- excerpts and recipes


@pytest.mark.parametrize(
    "block", [text for _, text in BLOCKS if named(text) and (ROOT / named(text)).exists()]
)
def test_excerpts_are_verbatim(block: str) -> None:
    source = (ROOT / named(block)).read_text(encoding="utf-8")
    assert block.partition("\n")[2].rstrip() in source, named(block)


def recipe_test(name: str) -> Callable[[], None]:
    """Return the test that a recipe of the README ends in."""
    block = next(text for text in blocks("python") if f"def {name}(" in text)
    scope: dict[str, Any] = {}
    exec(compile(block, "README.md", "exec"), scope)
    test: Callable[[], None] = scope[name]
    return test


def test_the_character_recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ASSETS / "characters", tmp_path / "characters")
    path = tmp_path / "characters" / "night_guard" / "profile.toml"
    path.parent.mkdir()
    path.write_text(recipe("assets/characters/night_guard/profile.toml"))
    monkeypatch.setattr(cast, "load_cast", partial(cast.load_cast, tmp_path / "characters"))
    recipe_test("test_the_night_guard_is_slow_and_dies_like_anybody")()


def test_the_weapon_recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ASSETS / "weapons", tmp_path / "weapons")
    path = tmp_path / "weapons" / "heavy_pistol" / "weapon.toml"
    path.parent.mkdir()
    path.write_text(recipe("assets/weapons/heavy_pistol/weapon.toml"))
    monkeypatch.setattr(
        armoury, "load_armoury", partial(armoury.load_armoury, tmp_path / "weapons")
    )
    recipe_test("test_the_heavy_pistol_hits_harder_and_kicks_more")()


def test_the_level_recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_starter("cellar", tmp_path)
    assert run(["check", str(path)]) == 0
    plan = matches.Plan
    monkeypatch.setattr(matches, "Plan", lambda name: plan(str(tmp_path / name)))
    recipe_test("test_the_cellar_can_be_won_and_comes_to_an_end")()


def test_the_system_recipe(monkeypatch: pytest.MonkeyPatch) -> None:
    tire = types.ModuleType("game.systems.tire")
    exec(compile(recipe("game/systems/tire.py"), "README.md", "exec"), tire.__dict__)
    monkeypatch.setitem(sys.modules, "game.systems.tire", tire)
    recipe_test("test_running_spoils_the_aim")()
    line = re.search(r"`body=\[(.*)\],`", README)
    assert line is not None
    schedule = (ROOT / "game" / "sim" / "schedule.py").read_text(encoding="utf-8")
    assert f"body=[{line[1].replace('chain(settle, tire)', 'settle')}]," in schedule
    sim = matches.Plan("pillars").open(1)
    calls = Schedule(body=[chain(settle, tire.tire)]).bind(sim.world)
    assert [call.name for call in calls] == ["turn.settle", "tire.tire"]


def test_the_bot_recipe(monkeypatch: pytest.MonkeyPatch) -> None:
    made = types.ModuleType("my_bots")
    code = next(text for text in blocks("python") if text.startswith("# my_bots.py"))
    exec(compile(code, "README.md", "exec"), made.__dict__)
    monkeypatch.setitem(sys.modules, "my_bots", made)
    assert bot_named("my_bots:Novice").name == "novice"
    recipe_test("test_the_watcher_turns_to_who_it_saw_and_stays")()


def test_the_recipes_code_is_as_tidy_as_ours(tmp_path: Path) -> None:
    path = tmp_path / "tire.py"
    path.write_text(recipe("game/systems/tire.py").partition("\n")[2])
    options = ["--config", ROOT / "pyproject.toml", path]
    for check in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *check, *options], capture_output=True, check=False
        )
        assert done.returncode == 0, done.stdout
