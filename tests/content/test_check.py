import shutil

from game.content.check import check_content
from game.content.paths import ASSETS


def copied(tmp_path):
    for name in ("weapons", "characters", "text"):
        shutil.copytree(ASSETS / name, tmp_path / name, ignore=shutil.ignore_patterns("*.png"))
    for name in ("things.toml", "devices.toml", "difficulty.toml"):
        shutil.copy(ASSETS / name, tmp_path / name)
    return tmp_path


def test_the_shipped_content_is_sound():
    assert check_content() == []


def test_faults_of_every_file_are_told_at_once(tmp_path):
    assets = copied(tmp_path)
    (assets / "things.toml").write_text("[laptop]\nnaem = 'x'")
    (assets / "difficulty.toml").unlink()
    thug = assets / "characters" / "russian_thug" / "profile.toml"
    thug.write_text(thug.read_text().replace("hp = 70", "hp = 'many'"))
    told = "\n".join(map(str, check_content(assets)))
    assert "things.toml:2" in told
    assert "difficulty.toml: does not exist" in told
    assert 'russian_thug/profile.toml:6: "body.hp": "many", expected a valid number' in told


def test_a_name_without_a_text(tmp_path):
    assets = copied(tmp_path)
    (assets / "things.toml").write_text("[laptop]\ntext = 'thing.lptop'")
    [fault] = check_content(assets)
    assert fault.hint == 'did you mean "thing.laptop"?'
