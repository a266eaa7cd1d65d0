"""Building assets from their sources, and telling which committed ones are stale.

``assets/art.lock.json`` holds, for each group, a hash of its sources (the SVG texts, or the
modules that make sounds) and one of each of its files. The check makes the texts again, which is
quick and needs no rasteriser, and hashes the files: a stale group is one whose texts or files are
not those of the lock.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from game.art import effects, places, portraits, sheet, title, weapons
from game.art.cast import CAST
from game.art.sounds import bank
from game.art.svg import Tracing
from game.content.faults import Fault, FaultError, nearest
from game.content.paths import ASSETS
from game.content.writing import write_whole

Builder = Callable[[], dict[str, bytes]]

LOCK = "art.lock.json"

# a group's builder returns its files by their path under the assets folder
BUILDERS: dict[str, Builder] = {
    **{f"characters/{name}": sheet.builder(name) for name in CAST},
    "weapons": weapons.build,
    "effects": effects.build,
    "portraits": portraits.build,
    "title": title.build,
    "tilesets": places.build_tilesets,
    "props": places.build_props,
    "doors": places.build_doors,
    **{f"places/{name}": partial(places.build_collection, name) for name in places.COLLECTIONS},
    "catalogue": places.build_catalogue,
    **bank.BUILDERS,
}


def build(check: bool = False, only: str | None = None, root: Path = ASSETS) -> list[str]:
    """Build stale groups, or only say which files are stale; return those files, by path.

    ``only`` limits it to the groups whose name begins so. A group that is fresh is not drawn
    again. FaultError: no group of that name, no rasteriser, a file that cannot be written.
    """
    groups = [name for name in BUILDERS if only is None or name.startswith(only)]
    if not groups:
        told = f'no group of art begins with "{only}"'
        raise FaultError([Fault("art", told, hint=nearest(only or "", BUILDERS))])
    changed: list[str] = []
    for name in groups:
        lock = _read_lock(root)
        known = lock.get(name, _Group("", {}))
        source, paths = _trace(BUILDERS[name])
        stale = [path for path in paths if known.files.get(path) != _digest(root / path)]
        gone = [path for path in known.files if path not in paths and (root / path).is_file()]
        if known.source != source:
            stale = list(paths)
        if not check and (stale or gone):
            files = BUILDERS[name]()
            for path, data in files.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                write_whole(root / path, data)
            for path in gone:
                (root / path).unlink()
            _write_lock(root, lock, name, _Group(source, {p: _hash(d) for p, d in files.items()}))
        changed += stale + gone
    return changed


@dataclass(frozen=True, slots=True)
class _Group:
    """What a group was built from, and the hash of each file by its path."""

    source: str
    files: dict[str, str]


def _trace(builder: Builder) -> tuple[str, list[str]]:
    """Return the hash of a builder's sources and the paths that it writes."""
    with Tracing() as tracing:
        files = builder()
        for path, data in sorted(files.items()):
            tracing.note(path)
            if not path.endswith(".png"):  # text that needs no rasteriser is a source itself
                tracing.note(data.decode())
    return tracing.digest(), list(files)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _digest(path: Path) -> str:
    return _hash(path.read_bytes()) if path.is_file() else "missing"


def _read_lock(root: Path) -> dict[str, _Group]:
    """Return the lock's groups; a missing or damaged lock has none, so all is built again."""
    try:
        read = json.loads((root / LOCK).read_text("utf-8"))
        return {
            name: _Group(str(group["source"]), dict(group["files"])) for name, group in read.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _write_lock(root: Path, lock: dict[str, _Group], name: str, group: _Group) -> None:
    known = {n: g for n, g in lock.items() if n in BUILDERS} | {name: group}
    write_whole(
        root / LOCK, json.dumps({n: asdict(known[n]) for n in sorted(known)}, indent=1) + "\n"
    )
