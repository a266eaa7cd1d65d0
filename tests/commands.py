"""Command lines run in this process, as a person or a script would give them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.cli import run

Captured = pytest.CaptureFixture[str]


def asked(capsys: Captured, *arguments: object) -> tuple[int, str, str]:
    """Run a command line and return its status, standard output and standard error."""
    status = run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def answered(capsys: Captured, *arguments: object) -> Any:
    """Run a command line with ``--json -`` and return what it printed, which has to be JSON."""
    status, out, _ = asked(capsys, *arguments, "--json", "-")
    assert status == 0
    return json.loads(out)
