"""Small folders of data files for tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.faults import FaultError

PISTOL = """text = "weapon.pistol"
class = "pistol"

[shot]
damage = 25
magazine = 12

[blow]
damage = 15
"""
FISTS = """text = "weapon.fists"
class = "fists"
droppable = false

[blow]
damage = 18
"""
MAN = """text = "speaker.guard"
side = "guards"

[arms]
weapon = "pistol"
"""


def write(folder: Path, filename: str, **files: str | bytes) -> Path:
    """Write ``folder/<id>/filename`` for each id, and return the folder."""
    for name, text in files.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        data = text if isinstance(text, bytes) else text.encode()
        (folder / name / filename).write_bytes(data)
    return folder


def faults_of(load, *arguments):
    """Return the faults that a call raises, each of which has to be one line."""
    with pytest.raises(FaultError) as caught:
        load(*arguments)
    lines = [str(fault) for fault in caught.value.faults]
    assert lines
    assert all("\n" not in line and len(line) < 600 for line in lines)
    return lines
