"""Tables kept on disk between runs: built once, checked, mapped into memory.

Every change of a level makes tables of its own, so that those not used for longest are thrown away
when all together grow too large.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
import tokenize
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

MOST_BYTES = 4 * 2**30  # that a folder of tables may take
TOUCHED_EVERY = 3600.0  # seconds: how exactly it is known when a table was used


# what NumPy raises over a file that is not what it wrote
_DAMAGED = (OSError, ValueError, TypeError, EOFError, SyntaxError, tokenize.TokenError)


def stored(
    folder: Path | None,
    name: str,
    shape: tuple[int, ...],
    dtype: DTypeLike,
    build: Callable[[], NDArray[Any]],
) -> NDArray[Any]:
    """Return the table called `name`, read-only: from `folder` if it is there, else built.

    The file is an ordinary ``.npy`` followed by four bytes of checksum, so that a damaged one is
    noticed and built again. A folder that cannot be written costs time, never the result.
    """
    if folder is None:
        return _frozen(build())
    path = folder / f"{name}.npy"
    table = _read(path, shape, np.dtype(dtype))
    if table is None:
        table = _frozen(build())
        with contextlib.suppress(OSError):
            _write(path, table)
            prune(folder)
    return table


def prune(folder: Path, most: int = MOST_BYTES) -> None:
    """Throw away the tables that were not used for longest, until all take at most `most` bytes.

    What another process has mapped stays readable to it.
    """
    files = []
    for path in folder.glob("*.npy"):
        with contextlib.suppress(OSError):
            known = path.stat()
            files.append((known.st_mtime, path, known.st_size))
    left = sum(size for _, _, size in files)
    for _, path, size in sorted(files):
        if left <= most:
            return
        with contextlib.suppress(OSError):
            path.unlink()
            left -= size


def _frozen(table: NDArray[Any]) -> NDArray[Any]:
    table.setflags(write=False)
    return table


def _checksum(table: NDArray[Any]) -> bytes:
    return zlib.crc32(table.view(np.uint8).data).to_bytes(4, "little")


def _read(path: Path, shape: tuple[int, ...], dtype: np.dtype[Any]) -> NDArray[Any] | None:
    try:
        table = np.load(path, mmap_mode="r", allow_pickle=False)
        if not isinstance(table, np.memmap) or table.shape != shape or table.dtype != dtype:
            return None
        if time.time() - path.stat().st_mtime > TOUCHED_EVERY:
            with contextlib.suppress(OSError):
                path.touch()  # used just now
        with path.open("rb") as file:
            file.seek(table.offset + table.nbytes)
            tail = file.read(5)
    except _DAMAGED:
        return None
    plain: NDArray[Any] = np.asarray(table)
    return plain if tail == _checksum(plain) else None


def _write(path: Path, table: NDArray[Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            np.save(file, table, allow_pickle=False)
            file.write(_checksum(table))
        # a reader sees the old file or the whole new one, never half
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
