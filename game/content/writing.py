"""Writing files whole or not at all, so that nothing a person had is lost half-way."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from game.content.faults import Fault, FaultError, shown


def write_whole(path: Path, data: bytes | str) -> None:
    """Replace a file by ``data`` in one step; FaultError says why it cannot be written.

    Text is written as UTF-8.  Devices and pipes are written to as they are.
    """
    raw = data.encode() if isinstance(data, str) else data
    try:
        if path.is_dir():
            raise FaultError([Fault(shown(path), "is a folder, not a file to write to")])
        if path.exists() and not path.is_file():
            path.write_bytes(raw)
            return
        target = path.resolve()  # a link stays a link
        number, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(raw)
            mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
            Path(name).chmod(mode)
            Path(name).replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable path"
        raise FaultError([Fault(shown(path), f"cannot be written: {reason}")]) from None


def _umask() -> int:
    """Return the mask of permissions that new files go without."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def set_aside(path: Path) -> Path | None:
    """Give a damaged file another name beside its own; return it, None where that fails."""
    number = 0
    while True:
        aside = path.with_name(f"{path.name}.damaged{number or ''}")
        if not aside.exists():
            break
        number += 1
    try:
        path.replace(aside)
    except OSError:
        return None
    return aside
