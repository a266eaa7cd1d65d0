"""Saves: checkpoints come back bit for bit, and nothing that stops the program loses the story."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.faults import FaultError
from game.sim.saves import (
    PREVIOUS,
    Journey,
    Save,
    mark,
    read_save,
    remove_save,
    resume,
    write_save,
)
from game.sim.sim import Sim
from tests.statistics import setting_of


@pytest.fixture
def played():
    sim = Sim(setting_of("pillars"))
    sim.reset([5])
    for _ in range(90):
        sim.step()
    return sim


def _save(sim, **more):
    point, world = mark(sim, sim.snapshot(), "warehouse.cp.start")
    return Save(Journey(level="pillars", checkpoint=point, **more), world)


def test_a_checkpoint_goes_on_with_the_same_bits(tmp_path, played):
    path = tmp_path / "deep" / "slot1.save"
    write_save(path, _save(played, facts=["stabbed"], seconds=1.5))
    for _ in range(120):
        played.step()
    save, faults = read_save(path)
    assert save is not None
    assert not faults
    assert save.journey.facts == ["stabbed"]
    again = Sim(setting_of("pillars"))
    resume(again, save)
    for _ in range(120):
        again.step()
    assert again.hash() == played.hash()


def test_a_checkpoint_of_another_level_or_other_rules_is_refused_in_one_line(played):
    save = _save(played)
    with pytest.raises(FaultError, match="another version of the level corridor"):
        resume(Sim(setting_of("corridor")), save)
    point = save.journey.checkpoint
    old = save.journey.model_copy(update={"checkpoint": point.model_copy(update={"rules": 1})})
    with pytest.raises(FaultError, match=r"under rules 1; .* starts from its beginning"):
        resume(played, Save(old, save.world))
    with pytest.raises(FaultError, match="does not fit"):
        resume(played, Save(save.journey, save.world[:-1]))
    with pytest.raises(FaultError, match="holds no checkpoint"):
        resume(played, Save(Journey(level="pillars")))


def _flipped(path, bit):
    data = bytearray(path.read_bytes())
    data[bit // 8 % len(data)] ^= 1 << bit % 8
    path.write_bytes(data)


@given(bit=st.integers(0, 1 << 20))
def test_a_damaged_save_is_told_and_the_one_before_is_used(tmp_path_factory, bit):
    path = tmp_path_factory.mktemp("saves") / "slot1.save"
    write_save(path, Save(Journey(level="first")))
    write_save(path, Save(Journey(level="second")))
    _flipped(path, bit)
    save, faults = read_save(path)
    assert save is not None
    assert save.journey.level == "first"
    assert len(faults) == 1
    assert "\n" not in str(faults[0])


def test_with_nothing_good_left_there_is_no_save_and_no_traceback(tmp_path):
    path = tmp_path / "slot1.save"
    assert read_save(path) == (None, [])
    path.write_bytes(b"LOOSESV\x02 from a later version")
    path.with_name(path.name + PREVIOUS).mkdir()
    save, faults = read_save(path)
    assert save is None
    assert "has save format 2, not 1" in str(faults[0])
    assert "is a folder" in str(faults[1])
    remove_save(path)
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FaultError, match="cannot be written"):
        write_save(tmp_path / "file" / "slot1.save", Save(Journey(level="x")))


KILLING = """
import os, random, signal, sys, time
from pathlib import Path
from game.sim.saves import Journey, Save, read_save, write_save

path, last, random = Path(sys.argv[1]), 0, random.Random(7)
world = bytes(300_000)
write_save(path, Save(Journey(level="x"), world))
for kill in range(200):
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        number = last
        while True:
            number += 1
            write_save(path, Save(Journey(level="x", attempts=number), world))
            os.write(tell, number.to_bytes(8, "little"))
    os.close(tell)
    first = os.read(told, 8)
    time.sleep(random.random() * 0.004)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    done = first + os.read(told, 65536)
    written = int.from_bytes(done[len(done) - 8 :], "little")
    save, faults = read_save(path)
    assert save is not None, faults
    assert save.journey.attempts >= written - 1, (save.journey, written)
    assert save.world == world
    assert written > last
    last = save.journey.attempts
print("kills:", kill + 1, "saves:", last)
"""


def test_a_program_killed_while_saving_loses_at_most_the_last_checkpoint(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", KILLING, str(tmp_path / "slot1.save")],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("kills: 200 ")
