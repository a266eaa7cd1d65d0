from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.content.faults import FaultError
from game.tiled.load import load_level
from tests.tiled import malformed_objects
from tests.tiled.maps import at, write_map

CASES = malformed_objects.CASES
BOMBS = [
    "billion_laughs",
    "gzip_bomb",
    "huge_width",
    "infinite_huge",
    "one_huge_tag",
    "too_many_elements",
    "too_many_faults",
    "too_many_wrong_targets",
    "too_much_in_all",
    "zlib_bomb",
    "zstd_bomb",
]
SECONDS = 2.0
MEGABYTES = 300

_ALONE = """
import sys, time
from game.content.faults import FaultError
from game.tiled.load import load_level
start = time.process_time()
try:
    load_level(sys.argv[1])
except FaultError as error:
    print(len(error.faults), time.process_time() - start)
    # getrusage would count what the parent held when it forked
    with open("/proc/self/status") as status:
        print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""


@pytest.mark.parametrize("name", sorted(CASES))
def test_each_is_refused_with_one_clear_line(name: str, tmp_path: Path) -> None:
    write, says = CASES[name]
    path = write(tmp_path / "level")
    start = time.process_time()
    with pytest.raises(FaultError) as caught:
        load_level(path)
    assert time.process_time() - start < SECONDS
    lines = str(caught.value).splitlines()
    assert len(lines) == len(caught.value.faults)
    assert any(says in line for line in lines), lines
    assert all(len(line) < 400 for line in lines)
    assert all("Error" not in line and "Traceback" not in line for line in lines)


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_stay_small(name: str, tmp_path: Path) -> None:
    path = CASES[name][0](tmp_path / "level")
    limit = 4 << 30  # address space: libraries reserve far more than they touch
    done = subprocess.run(
        [sys.executable, "-c", _ALONE, str(path)],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )
    faults, seconds, kilobytes = done.stdout.split()
    assert int(faults) >= 1
    assert float(seconds) < SECONDS
    assert int(kilobytes) < MEGABYTES * 1024


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = write_map(
        tmp_path,
        ["###", "#.#", "###"],
        [at("Spwan", 1, 1), at("Light", 1, 1, radius=99, colour="red"), at("Item", 1, 1)],
        {"titel": "x"},
    )
    with pytest.raises(FaultError) as caught:
        load_level(path)
    faults = caught.value.faults
    assert [fault.object for fault in faults] == [None, 1, 2, 2, 3]
    assert [fault.line for fault in faults] == sorted(fault.line or 0 for fault in faults)


def test_zstd_without_its_library_is_one_clear_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = CASES["zstd_bomb"][0](tmp_path)
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(FaultError, match="install zstandard, or save the map as CSV"):
        load_level(path)
