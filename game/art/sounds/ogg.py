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
_SEAM = 2048  # samples to each side of a loop's seam among which it must not stand out
_STEP = 0.012  # from sample to sample, which nobody hears as a click
_FINEST = 0.05


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


def encode_loop(signal: Signal, name: str, small: float = 0.6) -> bytes:
    """Return a loop as OGG whose seam is no click.

    The encoder knows nothing of what comes after the end and may tear a seam that was whole: such
    a loop is written finer.
    """
    data = encode(signal, name, small)
    while small > _FINEST and torn(decode(data)):
        small /= 2
        data = encode(signal, name, small)
    return data


def torn(signal: Signal) -> bool:
    """Whether the step from a loop's end (n, 2) to its beginning stands out among those around."""
    around = np.concatenate([signal[-_SEAM:], signal[:_SEAM]])
    steps = np.abs(np.diff(around, axis=0))
    return bool(steps[_SEAM - 3 : _SEAM + 2].max() > max(_STEP, 1.5 * np.quantile(steps, 0.995)))


def decode(data: bytes) -> Signal:
    """Return what is heard of an OGG file, (n, channels)."""
    import soundfile

    return np.asarray(soundfile.read(io.BytesIO(data), always_2d=True)[0])


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
