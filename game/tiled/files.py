"""Which files a level may read, and reading each of them once."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path

from game.content.faults import FaultError, shown
from game.content.paths import ASSETS, LEVELS
from game.tiled.markup import Allowance, Node, parse_markup, read_bytes, read_head
from game.tiled.report import Report, Spot
from game.tiled.values import clip

_MOST_PATH = 256
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(slots=True)
class Files:
    """The files of one level: its own folder and the shared folders, nothing else."""

    folder: Path  # the level's own, resolved
    report: Report
    roots: dict[Path, Node | None] = field(default_factory=dict)
    allowance: Allowance = field(default_factory=Allowance)
    digests: list[bytes] = field(default_factory=list)  # in the order of reading

    def locate(self, source: str, base: Path, shared: str, spot: Spot) -> Path | None:
        """Return the path of `source`, written relative to `base`; None, and a fault, if outside.

        `shared` is the kind of folder that may hold it besides the level's own.
        """
        told = f'"{clip(source)}"'
        if not source or len(source) > _MOST_PATH or not source.isprintable():
            self.report.add(spot, f"source {told} is no file name")
            return None
        if "\\" in source or ":" in source or source.startswith("/"):
            self.report.add(spot, f"source {told} is not a relative path with forward slashes")
            return None
        home = {"tilesets": ASSETS / "tilesets", "templates": LEVELS / "templates"}[shared]
        try:
            path = (base / source).resolve()
        except (OSError, RuntimeError):
            self.report.add(spot, f"source {told} leads nowhere")
            return None
        if not (path.is_relative_to(self.folder) or path.is_relative_to(_resolved(home))):
            where = f"{home.parent.name}/{home.name}"
            self.report.add(spot, f"source {told} lies outside the level's folder and {where}")
            return None
        return path

    def markup(self, path: Path, tag: str, spot: Spot) -> Node | None:
        """Return the root of an XML file whose root must be `tag`; None, and faults, if broken."""
        if path in self.roots:
            return self.roots[path]
        self.roots[path] = None
        try:
            data = read_bytes(path, spot)
            root = parse_markup(data, shown(path), self.allowance)
        except FaultError as error:
            self.report.extend(error.faults)
            return None
        if root.tag != tag:
            here = Spot(shown(path), root.line)
            self.report.add(here, f"is a <{clip(root.tag)}>, expected a <{tag}>")
            return None
        self.digests.append(blake2b(data.replace(b"\r\n", b"\n")).digest())
        self.roots[path] = root
        return root

    def image_size(self, path: Path, spot: Spot) -> tuple[int, int] | None:
        """Return width and height in pixels of a PNG file; None, and a fault, if it is none."""
        try:
            data = read_head(path, spot, 24)
        except FaultError as error:
            self.report.extend(error.faults)
            return None
        if len(data) < 24 or data[:8] != _PNG or data[12:16] != b"IHDR":
            self.report.add(spot, f"{shown(path)} is not a PNG image")
            return None
        width, height = struct.unpack(">II", data[16:24])
        return width, height

    def content_hash(self) -> str:
        """Return 16 hexadecimal digits over every XML file read, line ends aside."""
        whole = blake2b(digest_size=8)
        for digest in self.digests:
            whole.update(digest)
        return whole.hexdigest()


@cache
def _resolved(home: Path) -> Path:
    """Return where a shared folder is; every tile of every tileset asks."""
    return home.resolve()
