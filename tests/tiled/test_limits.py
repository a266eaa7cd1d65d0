import pytest

from game.content.faults import FaultError
from game.sim.sim import Setting
from game.tiled.check import MOST_DOORS, check_level
from game.tiled.load import load_level
from tests.tiled.maps import at, over, write_map

ROOM = ["##########", "#........#", "#........#", "##########"]
GON = at("Spawn", 2, 2, "a", character="gon", side="gon")


def told(level):
    """Return the line that both the check and the simulation say."""
    with pytest.raises(FaultError) as error:
        Setting(level)
    lines = [str(fault) for fault in error.value.faults]
    assert set(lines) <= {str(fault) for fault in check_level(level)}
    return lines[0]


def test_a_level_with_nobody_is_refused(tmp_path):
    assert "expected a Spawn" in told(load_level(write_map(tmp_path, ROOM)))


def test_a_level_of_solid_rock_is_refused(tmp_path):
    assert "expected some floor" in told(load_level(write_map(tmp_path, ["####"] * 4, [GON])))


def test_too_many_doors_are_refused(tmp_path):
    wide = 2 * MOST_DOORS + 8
    rows = ["#" * wide, "#" + "." * (wide - 2) + "#", "#" * wide]
    doors = [over("Door", 3 + 2 * n, 1, 1, 1, f"d{n}") for n in range(MOST_DOORS + 1)]
    line = told(
        load_level(write_map(tmp_path, rows, [at("Spawn", 1, 1, "a", character="gon"), *doors]))
    )
    assert f"at most {MOST_DOORS}" in line
    assert f'"d{MOST_DOORS}"' in line
