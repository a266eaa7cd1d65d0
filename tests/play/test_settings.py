import json

import pytest

from game.content.faults import FaultError
from game.play.settings import Settings, load_settings, save_settings


def test_what_is_saved_is_read_again(tmp_path):
    path = tmp_path / "deep" / "settings.json"
    save_settings(Settings(shake=0.25, keys={"fire": ["x"]}), path)
    assert load_settings(path) == (Settings(shake=0.25, keys={"fire": ["x"]}), None)


def test_no_file_means_defaults(tmp_path):
    assert load_settings(tmp_path / "settings.json") == (Settings(), None)


def test_settings_of_other_versions_are_read_as_far_as_they_are_known(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"blood": False, "holograms": True}))
    assert load_settings(path) == (Settings(blood=False), None)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b'{"shake": "very"}', b"[" * 100_000, b" " * (2 << 20)],
)
def test_a_damaged_file_is_set_aside_and_kept(tmp_path, data):
    path = tmp_path / "settings.json"
    path.write_bytes(b"older")
    load_settings(path)
    path.write_bytes(data)
    settings, aside = load_settings(path)
    assert settings == Settings()
    assert not path.exists()
    assert aside is not None
    assert aside.read_bytes() == data
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "settings.json.damaged",
        "settings.json.damaged1",
    ]


def test_a_folder_that_cannot_be_written_is_told_in_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FaultError) as caught:
        save_settings(Settings(), tmp_path / "file" / "settings.json")
    assert "\n" not in str(caught.value)
