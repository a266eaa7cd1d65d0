import pytest

from game.content.devices import load_devices
from game.content.faults import FaultError


def test_unknown_kinds_do_nothing():
    devices = load_devices()
    plain = devices.kind("note")
    assert plain == len(devices)
    for told in (devices.fuse, devices.blast, devices.alarm, devices.rings, devices.spark):
        assert told[plain] == 0


def test_the_microwave_is_as_designed():
    devices = load_devices()
    oven = devices.kind("microwave")
    assert devices.fuse[oven] == 240
    assert (devices.hum[oven], devices.damage[oven], devices.blast[oven]) == (14, 140, 3.5)
    assert devices.once[oven]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[oven]\nfuse = 4", "blast says not how far"),
        ("[bell]\nalarm = 9", "both alarm and rings"),
        ("[bell]\nalrm = 9", "unknown key"),
        ("[Bell]\nonce = true", "small_caps"),
        ("[bell]\nonce = 1", "expected a valid boolean"),
    ],
)
def test_faults_name_the_kind(tmp_path, text, told):
    path = tmp_path / "devices.toml"
    path.write_text(text)
    with pytest.raises(FaultError) as caught:
        load_devices(path)
    assert told in str(caught.value)
