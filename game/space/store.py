"""Tables kept on disk between runs: built once, checked, mapped into memory."""

from __future__ import annotations

import contextlib
import os
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


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
    return table


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
        with path.open("rb") as file:
            file.seek(table.offset + table.nbytes)
            tail = file.read(5)
    except (OSError, ValueError, EOFError, SyntaxError):
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
