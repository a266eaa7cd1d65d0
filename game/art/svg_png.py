"""PNG files: the same bytes for the same pixels, wherever zlib is the same."""

from __future__ import annotations

import io
import os
import struct
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]  # (height, width, 4): red, green, blue, alpha, not premultiplied

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLORS = 256


def decode(png: bytes) -> Pixels:
    """Return the pixels of a PNG."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    surface = pygame.image.load(io.BytesIO(png), "picture.png")
    raw = pygame.image.tobytes(surface, "RGBA")
    width, height = surface.get_size()
    return np.frombuffer(raw, np.uint8).reshape(height, width, 4)


def encode(pixels: Pixels) -> bytes:
    """Return the pixels as a PNG: each row takes the filter that leaves the least to pack."""
    height, width, _ = pixels.shape
    clear = pixels[..., 3:] == 0
    here = np.where(clear, 0, pixels).astype(np.int16)
    left, up, corner = np.zeros((3, *here.shape), np.int16)
    left[:, 1:], up[1:], corner[1:, 1:] = here[:, :-1], here[:-1], here[:-1, :-1]
    guess = left + up - corner
    far_left, far_up = np.abs(guess - left), np.abs(guess - up)
    far_corner = np.abs(guess - corner)
    by_left = (far_left <= far_up) & (far_left <= far_corner)
    paeth = np.where(by_left, left, np.where(far_up <= far_corner, up, corner))
    kinds: list[NDArray[Any]] = [here, here - left, here - up, here - (left + up) // 2]
    packed = np.stack([*kinds, here - paeth]).astype(np.uint8).reshape(5, height, width * 4)
    best = np.abs(packed.view(np.int8).astype(np.int32)).sum(2).argmin(0)
    rows = np.empty((height, 1 + width * 4), np.uint8)
    rows[:, 0] = best
    rows[:, 1:] = packed[best, np.arange(height)]
    return _file(width, height, 6, {b"IDAT": zlib.compress(rows.tobytes(), 9)})


def encode_indexed(pixels: Pixels) -> bytes:
    """Return the pixels as a PNG of at most 256 colours: a third of the size for flat pictures.

    Of each group of like colours the most frequent one stays as it is, so that flat areas are
    exact; only soft edges lose.
    """
    height, width, _ = pixels.shape
    flat = np.where(pixels[..., 3:] == 0, 0, pixels).reshape(-1, 4)
    colors, back, counts = np.unique(
        np.ascontiguousarray(flat).view("<u4").ravel(), return_inverse=True, return_counts=True
    )
    table = colors.astype("<u4").view(np.uint8).reshape(-1, 4)
    seen = table.astype(np.int32)
    seen[:, :3] = seen[:, :3] * seen[:, 3:] // 255  # clear colours are alike whatever their hue
    likes = (seen >> 4) @ np.array([1 << 12, 1 << 8, 1 << 4, 1])
    order = np.lexsort((colors, -counts, likes))
    first = np.flatnonzero(np.diff(likes[order], prepend=-1))
    weights = np.add.reduceat(counts[order], first)
    kept = order[first[np.argsort(-weights, kind="stable")[:_COLORS]]]
    nearest = np.empty(len(colors), np.uint8)
    for start in range(0, len(colors), 2048):
        block = seen[start : start + 2048, None] - seen[None, kept]
        nearest[start : start + 2048] = (block * block).sum(2).argmin(1)
    rows = np.zeros((height, 1 + width), np.uint8)
    rows[:, 1:] = nearest[back].reshape(height, width)
    palette = table[kept]
    parts = {
        b"PLTE": palette[:, :3].tobytes(),
        b"tRNS": palette[:, 3].tobytes(),
        b"IDAT": zlib.compress(rows.tobytes(), 9),
    }
    return _file(width, height, 3, parts)


def _file(width: int, height: int, kind: int, parts: dict[bytes, bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    every = {b"IHDR": header, **parts, b"IEND": b""}
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in every.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(data, zlib.crc32(name))
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)
