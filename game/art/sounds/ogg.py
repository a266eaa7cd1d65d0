"""Signals as OGG Vorbis, the same bytes every time: libsndfile gives streams chance numbers."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

import numpy as np

from game.art.sounds.kit import RATE, Signal
from game.content.faults import Fault, FaultError

_SERIAL, _CHECK, _SEGMENTS = 14, 22, 26  # where a page keeps them
_POLYNOMIAL = 0x04C11DB7
_BLOCK = 1 << 15  # samples: libsndfile's encoder takes a long signal on its stack


def encode(signal: Signal, name: str, small: float = 0.6) -> bytes:
    """Return a signal as OGG, numbered by its name; ``small`` is 0 for the best, 1 the smallest.

    FaultError without an encoder.
    """
    try:
        import soundfile
    except (ImportError, OSError):
        told = 'needs soundfile: python3 -m pip install "loose-ends[art]"'
        raise FaultError([Fault("art", told)]) from None
    data = io.BytesIO()
    channels = 1 if signal.ndim == 1 else signal.shape[1]
    with soundfile.SoundFile(
        data, "w", RATE, channels, "VORBIS", format="OGG", compression_level=small
    ) as file:
        for first in range(0, len(signal), _BLOCK):
            file.write(signal[first : first + _BLOCK].astype(np.float32))
    return _numbered(data.getvalue(), zlib.crc32(name.encode()))


def _numbered(data: bytes, serial: int) -> bytes:
    """Return a stream whose pages carry that serial number."""
    made = bytearray()
    at = 0
    while at < len(data):
        segments = data[at + _SEGMENTS]
        end = at + _SEGMENTS + 1 + segments
        end += sum(data[at + _SEGMENTS + 1 : end])
        page = bytearray(data[at:end])
        struct.pack_into("<I", page, _SERIAL, serial)
        struct.pack_into("<I", page, _CHECK, 0)
        struct.pack_into("<I", page, _CHECK, _check(page))
        made += page
        at = end
    return bytes(made)


@cache
def _remainders() -> list[int]:
    found = []
    for byte in range(256):
        left = byte << 24
        for _ in range(8):
            left = (left << 1 ^ (_POLYNOMIAL if left & 0x80000000 else 0)) & 0xFFFFFFFF
        found.append(left)
    return found


def _check(page: bytes | bytearray) -> int:
    table, left = _remainders(), 0
    for byte in page:
        left = (left << 8 & 0xFFFFFFFF) ^ table[left >> 24 ^ byte]
    return left
