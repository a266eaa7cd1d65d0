import numpy as np
import pytest

from game.content.armoury import load_armoury
from game.content.cast import load_cast
from tests.content.files import FISTS, MAN, PISTOL, faults_of, write

EVERYBODY = """
gon mo_gyeong mo_gyeong_absent russian_thug guard ha_yun_guk asing alvaro alvaro_stabbed juan
juan_grief chaoz byun byun_thug police bodyguard arms_dealer park park_subordinate john_lee
nurse patient dai_ban girl boy mother waitress cook
"""


def test_the_shipped_cast():
    cast, armoury = load_cast(), load_armoury()
    assert cast.names == tuple(sorted(EVERYBODY.split()))
    thug, gon = cast.row("russian_thug"), cast.row("gon")
    assert cast.hp[thug] == 70
    assert cast.reaction[thug] == 27  # .45 s
    assert cast.aim_start[thug] == pytest.approx(14 * 65_536 / 360, abs=0.01)
    assert cast.burst[thug] == 7
    assert armoury.names[cast.weapon[thug]] == "smg"
    assert cast.turn[gon] == 2731  # 900 degrees a second
    assert cast.grit[gon] == 0
    assert not cast.fighter[cast.row("ha_yun_guk")]
    assert cast.art[thug] == "russian_thug"


def test_a_variant_keeps_the_rest_of_who_it_is():
    cast = load_cast()
    whole, stabbed = cast.row("alvaro"), cast.row("alvaro_stabbed")
    assert cast.hp[whole] == cast.hp[stabbed]
    assert cast.aim_floor[stabbed] > cast.aim_floor[whole]
    assert cast.art[stabbed] == cast.voice[stabbed] == "alvaro"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"pistol"', '"pistool"', '"arms.weapon": there is no weapon "pistool"; did you mean'),
        ("[arms]", "[arm]", 'unknown key; did you mean "arms"?'),
        ("side", "sied", '"side": missing'),
        ("[arms]", "[body]\nhp = 0\n[arms]", "greater than 0"),
        ("[arms]", "[body]\nwalk = 9\n[arms]", "creep, walk and run"),
        ("[arms]", "[aim]\nfloor = 20\n[arms]", "floor is above start"),
        ("[arms]", "[arms]\nnear = 20\nfar = 2", "farther than far"),
    ],
)
def test_what_is_wrong_with_a_profile(tmp_path, old, new, told):
    weapons = write(tmp_path / "weapons", "weapon.toml", fists=FISTS, pistol=PISTOL)
    men = write(tmp_path / "men", "profile.toml", man=MAN.replace(old, new))
    lines = faults_of(load_cast, men, weapons)
    assert any(told in line for line in lines)
    assert all("man/profile.toml" in line for line in lines)


@pytest.mark.parametrize(
    ("squad", "told"),
    [
        ('[squad.keeps]\nto = ["mann"]', 'there is no character "mann"; did you mean "man"?'),
        ("[squad.keeps]\nnear = 9\nfar = 5", "near is farther than far"),
        ('[squad.keeps]\nplace = "under"', '"under" is not one of beside, behind, before'),
        ("[squad]\nflank = 2", "2, expected less than or equal to 1"),
        ("[squad]\nlead = true", "unknown key"),
    ],
)
def test_what_a_profile_may_not_say_of_its_squad(tmp_path, squad, told):
    weapons = write(tmp_path / "weapons", "weapon.toml", fists=FISTS, pistol=PISTOL)
    men = write(tmp_path / "men", "profile.toml", man=f"{MAN}\n{squad}\n")
    (line,) = faults_of(load_cast, men, weapons)
    assert told in line


def test_who_leads_orders_encircles_and_keeps_a_place():
    cast = load_cast()
    named = {name: [cast.names[i] for i in np.flatnonzero(getattr(cast.squad, name))]
             for name in ("leads", "orders", "encircles")}  # fmt: skip
    assert named == {"leads": ["byun"], "orders": ["chaoz"], "encircles": ["byun_thug"]}
    juan = cast.row("juan")
    kept = np.flatnonzero(cast.squad.mates[juan])
    assert [cast.names[i] for i in kept] == ["alvaro", "alvaro_stabbed"]
    assert (cast.squad.near[juan], cast.squad.far[juan]) == (5, 9)
    assert (cast.squad.fit.max(), cast.squad.fit.min()) <= (1, 0)
