"""Sealed files: a header that says what it is, a packed body, and a checksum over both.

A file is, in this order:

========  =================================================================================
8 bytes   magic: seven that name the kind of file, and the number of its format
4 bytes   length of the header
4 bytes   length of the packed body
n bytes   header: a JSON object
m bytes   body: zlib
16 bytes  BLAKE2b of everything above, so that no bit of a file can change unnoticed
========  =================================================================================
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from game.content.faults import Fault, FaultError, shown

_LENGTHS = struct.Struct("<II")
_DIGEST = 16

M = TypeVar("M", bound=BaseModel)


class DamagedError(Exception):
    """What is wrong with the bytes of a sealed file."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of sealed file."""

    magic: bytes  # 8 bytes
    what: str  # in words, such as "replay"
    most_bytes: int  # of a file
    most_unpacked: int  # of its body


def seal(kind: Kind, header: BaseModel, body: bytes, level: int = 9) -> bytes:
    """Return the bytes of a file; ``level`` is how hard the body is packed, 1 to 9."""
    head, packed = header.model_dump_json().encode(), zlib.compress(body, level)
    data = kind.magic + _LENGTHS.pack(len(head), len(packed)) + head + packed
    return data + _digest(data)


def read_sealed(kind: Kind, path: Path) -> bytes:
    """Return what stands in a file; FaultError says in one line why it cannot be read."""
    told = shown(path)
    try:
        if path.is_dir():
            raise FaultError([Fault(told, f"is a folder, not a {kind.what} file")])
        if not path.is_file():
            missing = "is not a file" if path.exists() else "does not exist"
            raise FaultError([Fault(told, missing)])
        with path.open("rb") as file:
            return file.read(kind.most_bytes + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "not a usable path"
        raise FaultError([Fault(told, f"cannot be read: {why}")]) from None


def unseal(kind: Kind, data: bytes, header: type[M]) -> tuple[M, bytes]:
    """Return the header and the body of a file's bytes; DamagedError says what is wrong."""
    made, packed = unseal_header(kind, data, header)
    return made, _unzip(packed, kind.most_unpacked)


def unseal_header(kind: Kind, data: bytes, header: type[M]) -> tuple[M, bytes]:
    """Return the header and the body still packed; DamagedError says what is wrong."""
    start = len(kind.magic) + _LENGTHS.size
    if data[:7] != kind.magic[:7]:
        raise DamagedError(f"is not a {kind.what} of this game")
    if len(data) > kind.most_bytes:
        raise DamagedError(f"is larger than {kind.most_bytes} bytes")
    if data[7:8] != kind.magic[7:]:
        found = data[7] if len(data) > 7 else "?"
        raise DamagedError(f"has {kind.what} format {found}, not {kind.magic[7]}")
    if len(data) < start + _DIGEST or _digest(data[:-_DIGEST]) != data[-_DIGEST:]:
        raise DamagedError("is damaged: its checksum does not match")
    head_size, body_size = _LENGTHS.unpack_from(data, len(kind.magic))
    if start + head_size + body_size + _DIGEST != len(data):
        raise DamagedError("is damaged: its lengths do not add up")
    try:
        made = header.model_validate_json(data[start : start + head_size])
    except ValidationError as error:
        issue = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in issue["loc"]) or "the whole"
        raise DamagedError(f"has an unusable header: {where}: {issue['msg']}") from None
    return made, data[start + head_size : -_DIGEST]


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


def _unzip(packed: bytes, most: int) -> bytes:
    unzip = zlib.decompressobj()
    try:
        body = unzip.decompress(packed, most)
    except zlib.error:
        raise DamagedError("is damaged: its body cannot be unpacked") from None
    if not unzip.eof or unzip.unused_data:
        raise DamagedError("is damaged: its body does not end where it should")
    return body
