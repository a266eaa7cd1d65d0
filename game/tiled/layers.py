"""Unpacking tile layers: every encoding Tiled writes, to exactly the cells that are due."""

from __future__ import annotations

import base64
import binascii
import importlib
import re
import zlib

import numpy as np
from numpy.typing import NDArray

from game.tiled.markup import Node
from game.tiled.report import Report, Spot
from game.tiled.values import clip

Gids = NDArray[np.uint32]

_CSV = re.compile(r"[0-9,\s]*")
_MOST_DIGITS = 10
_WINDOW = {"zlib": 15, "gzip": 31}


def decode(
    node: Node, data: Node, width: int, height: int, spot: Spot, report: Report
) -> Gids | None:
    """Return the raw gids, (height, width), of a <data> or <chunk>; None, and a fault, if broken.

    `data` carries the encoding, `node` the text.
    """
    spot = spot.at(node.line)
    encoding = data.attrs.get("encoding")
    compression = data.attrs.get("compression", "")
    if encoding == "csv" and not compression:
        return _csv(node.text, width, height, spot, report)
    if encoding == "base64":
        raw = _unpack(node.text, compression, width * height * 4, spot, report)
        if raw is None:
            return None
        return np.frombuffer(raw, dtype="<u4").astype(np.uint32).reshape(height, width)
    told = f'"{clip(encoding)}"' if encoding else "one XML element for each tile"
    if encoding == "csv":
        told = f'"csv" compressed with "{clip(compression)}"'
    report.add(spot, f"layer data is {told}, expected csv or base64")
    return None


def _csv(text: str, width: int, height: int, spot: Spot, report: Report) -> Gids | None:
    if not _CSV.fullmatch(text):
        report.add(spot, "layer data holds something other than numbers and commas")
        return None
    lines = text.split("\n")
    rows = [(index, line.strip()) for index, line in enumerate(lines) if line.strip()]
    if len(rows) > 1 or height == 1:
        if len(rows) != height:
            report.add(spot, f"layer data has {len(rows)} rows, expected {height}")
            return None
        for number, (index, row) in enumerate(rows):
            count = row.count(",") + (not row.endswith(","))
            if count != width:
                here = spot.at((spot.line or 1) + index)
                report.add(here, f"row {number} has {count} tiles, expected {width}")
                return None
    cells = "".join(row for _, row in rows).split(",") if rows else []
    if len(cells) != width * height:
        report.add(spot, f"layer data has {len(cells)} tiles, expected {width * height}")
        return None
    try:
        if any(len(cell) > _MOST_DIGITS for cell in cells):
            raise OverflowError
        values = np.array([int(cell) for cell in cells], dtype=np.uint64)
    except (ValueError, OverflowError):
        report.add(spot, "layer data holds something that is no tile number")
        return None
    if int(values.max(initial=0)) > 0xFFFFFFFF:
        report.add(spot, f"tile number {int(values.max())} is too large")
        return None
    return values.astype(np.uint32).reshape(height, width)


def _unpack(text: str, compression: str, size: int, spot: Spot, report: Report) -> bytes | None:
    """Return exactly `size` bytes; what is longer is never unpacked further."""
    try:
        packed = base64.b64decode("".join(text.split()), validate=True)
        if not compression:
            raw: bytes | None = packed
        elif compression in _WINDOW:
            raw = _inflate(packed, _WINDOW[compression], size)
        elif compression == "zstd":
            raw = _zstd(packed, size)
        else:
            report.add(spot, f'compression is "{clip(compression)}", expected zlib, gzip or zstd')
            return None
    except (binascii.Error, ValueError):
        report.add(spot, "layer data is not base64")
        return None
    except ImportError:
        report.add(spot, "layer data is zstd: install zstandard, or save the map as CSV")
        return None
    except _DamagedError:
        report.add(spot, f"layer data is damaged {compression}")
        return None
    if raw is None or len(raw) != size:
        told = "more" if raw is None or len(raw) > size else f"{len(raw)} bytes"
        report.add(spot, f"layer data holds {told}, expected {size} bytes")
        return None
    return raw


class _DamagedError(Exception):
    """The compressed data cannot be read to its end."""


def _inflate(packed: bytes, window: int, size: int) -> bytes | None:
    unpacker = zlib.decompressobj(window)
    try:
        raw = unpacker.decompress(packed, size + 1)
    except zlib.error:
        raise _DamagedError from None
    if len(raw) > size:
        return None
    if not unpacker.eof or unpacker.unused_data:
        raise _DamagedError
    return raw


def _zstd(packed: bytes, size: int) -> bytes | None:
    zstandard = importlib.import_module("zstandard")
    unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 23)
    try:
        with unpacker.stream_reader(packed) as stream:
            raw: bytes = stream.read(size + 1)
    except zstandard.ZstdError:
        raise _DamagedError from None
    return None if len(raw) > size else raw
