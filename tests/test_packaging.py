"""The wheel, as a stranger gets it: built, installed into a fresh environment, used elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        # without isolation: hatchling is here already, and a test should need no network
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command of an environment that holds the wheel.

    The environment is a real one without access to this one's packages or to the checkout. What
    the wheel depends on is lent to it by a path file instead of being downloaded again: `.ci/run`
    already installs all of it from scratch.
    """
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", python]
    subprocess.run(
        [*pip, "install", "--no-deps", "--quiet", wheel], check=True, capture_output=True
    )
    told = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    lent = sysconfig.get_path("purelib")
    Path(told.stdout.strip(), "lent.pth").write_text(lent + "\n")
    return folder / "bin" / "loose-ends"


def ran(command: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [command, *arguments], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )


def test_the_wheel_carries_everything_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for carried in (
        "game/py.typed",
        "game/maths/tables.npz",
        "game/_shipped/assets/campaign.toml",
        "game/_shipped/assets/characters/gon/profile.toml",
        "game/_shipped/assets/text/en.json",
        "game/_shipped/levels/warehouse/map.tmx",
        "game/_shipped/levels/warehouse/story.toml",
        "game/_shipped/levels/templates/spawn.tx",
    ):
        assert carried in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [n for n in names if n.startswith("tests") or "__pycache__" in n]
    shipped = {path.relative_to(ROOT).as_posix() for path in (ROOT / "assets").rglob("*.png")}
    assert {f"game/_shipped/{name}" for name in shipped} <= set(names)


def test_the_command_works_from_another_folder(installed: Path, tmp_path: Path) -> None:
    python = installed.with_name("python")
    where = ran(python, "-c", "import game; print(game.__file__)", cwd=tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(installed.parents[1]), where.stderr
    options = ("--headless", "--bot", "autopilot", "--seed", "1", "--max-ticks", "240")
    played = ran(installed, "play", "warehouse", *options, "--json", "-", cwd=tmp_path)
    assert played.returncode == 0, played.stderr
    game = json.loads(played.stdout)
    assert game["level"] == "warehouse"
    here = ran(
        *(Path(sys.executable), "-m", "game", "play", "warehouse", *options, "--json", "-"),
        cwd=ROOT,
    )
    assert json.loads(here.stdout)["hash"] == game["hash"]


def test_the_installed_data_is_sound(installed: Path, tmp_path: Path) -> None:
    checked = ran(installed, "check", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    made = ran(installed, "new-level", "mine", "--into", ".", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    checked = ran(installed, "check", "mine", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
