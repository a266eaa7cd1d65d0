import numpy as np
import pytest

from game.content.armoury import WeaponClass, load_armoury
from game.data.constants import Sound
from tests.content.files import FISTS, PISTOL, faults_of, write


def test_the_shipped_weapons():
    a = load_armoury()
    assert a.names == tuple(sorted(a.names))
    assert {"pistol", "silenced_pistol", "smg", "shotgun", "rifle", "knife", "pipe"} <= set(a.names)
    pistol, silenced, knife = a.row("pistol"), a.row("silenced_pistol"), a.row("knife")
    assert a.damage[pistol] == 25
    assert a.loudness[silenced] == 10
    assert a.loudness[pistol] == 45
    assert a.sound[silenced] == Sound.SILENCED_SHOT
    assert not a.firearm[knife]
    assert a.magazine[knife] == 0
    assert a.klass[knife] == WeaponClass.KNIFE
    assert a.pellets[a.row("shotgun")] == 8
    assert not a.droppable[a.fists]
    assert a.throw_speed[a.fists] == 0
    assert a.reload[a.row("smg")] == 144  # 2.4 s


def test_units(tmp_path):
    text = PISTOL.replace("[blow]", "kick = 45\nsteady = 0.5\ninterval = 0.001\n[blow]")
    a = load_armoury(write(tmp_path, "weapon.toml", fists=FISTS, pistol=text))
    assert a.kick.tolist() == [0, 8_192]
    assert a.interval[1] == 1  # never less than a tick
    assert np.isclose(float(a.steady[1]) ** 60, 0.5, atol=1e-4)


def test_no_system_can_write_to_it():
    with pytest.raises(ValueError, match="read-only"):
        load_armoury().damage[0] = 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("damage = 25", "damge = 25", '"shot.damge": unknown key; did you mean "damage"?'),
        ("damage = 25", "", '"shot.damage": missing'),
        ('"pistol"\n\n', '"pistl"\n\n', 'pistol/weapon.toml:2: "class": "pistl" is not one of'),
        ("magazine = 12", "magazine = 0", "greater than or equal to 1"),
        ("magazine = 12", "magazine = 12\npellets = 1000000", "less than or equal to 32"),
        ("magazine = 12", 'magazine = 12\nsound = "shoot"', 'did you mean "shot"?'),
    ],
)
def test_a_typo_names_file_line_key_and_the_nearest_name(tmp_path, old, new, told):
    files = {"fists": FISTS, "pistol": PISTOL.replace(old, new)}
    lines = faults_of(load_armoury, write(tmp_path, "weapon.toml", **files))
    assert any(told in line for line in lines)
    assert all("pistol/weapon.toml" in line for line in lines)


def test_a_name_that_is_not_there():
    assert 'no "pistl"; did you mean "pistol"?' in faults_of(load_armoury().row, "pistl")[0]


def test_hands_have_to_be_there(tmp_path):
    assert '"fists"' in faults_of(load_armoury, write(tmp_path, "weapon.toml", pistol=PISTOL))[0]
