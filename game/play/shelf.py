"""The shelf: recordings of what was played, in the player's folder.

The last of them stay, older ones go; what is kept lies in a folder of its own, and what the player
put there is never removed.  A file's name tells when it was made.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import platformdirs

from game.content.faults import Fault, FaultError, shown
from game.data.constants import ticks
from game.play.referee import Referee
from game.sim.recording import Header, Recording, load_header
from game.sim.replay import Recorder

MOST = 20  # recordings that stay, beside those that are kept
SHORTEST = ticks(3.0)  # what is over sooner is not worth a place
LISTED = 200  # files that are read
_KEPT = "kept"
_STAMP = "%Y%m%d-%H%M%S"
_OWN = re.compile(r"(\d{8}-\d{6})-[\w.-]{1,60}\.replay")


@dataclass(frozen=True, slots=True)
class Item:
    """One file of the shelf."""

    path: Path
    made: datetime  # local time
    kept: bool
    header: Header | None = None  # None when the file cannot be read
    fault: str = ""  # then, in one line


def shelf_path() -> Path:
    """Return where recordings are put."""
    return Path(platformdirs.user_data_dir("loose-ends")) / "replays"


class Shelf:
    """The recordings in one folder."""

    def __init__(self, folder: Path | None = None, most: int = MOST) -> None:
        self.folder = shelf_path() if folder is None else folder
        self.most = most

    def put(self, recording: Recording, into: Path | None = None) -> Path:
        """Put a recording on the shelf, ``into`` a file of it or a new one; the oldest go.

        FaultError says why it cannot be written.
        """
        path = self._free(recording.header) if into is None else into
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
        recording.save(path)
        for old in sorted(self._own(), reverse=True)[self.most :]:
            _unlink(old)
        return path

    def put_aside(self, recording: Recording, before: Path | None = None) -> Path:
        """Keep a recording for good, in the place of ``before``; FaultError as `put`."""
        name = self._free(recording.header).name if before is None else before.name
        path = self.put(recording, self.folder / _KEPT / name)
        if before is not None and before != path:
            _unlink(before)
        return path

    def items(self) -> list[Item]:
        """Return what is on the shelf, the newest first; of very many files the first by name."""
        paths = [*self._files(self.folder / _KEPT), *self._files(self.folder)][:LISTED]
        return sorted(map(self._item, paths), key=lambda one: (one.made, one.path), reverse=True)

    def keep(self, item: Item, kept: bool) -> Item:
        """Keep a recording for good, or let it go with the others some day.

        FaultError says why that cannot be.
        """
        folder = self.folder / _KEPT if kept else self.folder
        target = folder / item.path.name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if target.exists():
                raise FaultError([Fault(shown(target), "is there already")])
            item.path.rename(target)
        except OSError as error:
            raise FaultError([Fault(shown(item.path), f"cannot be moved: {_why(error)}")]) from None
        return replace(item, path=target, kept=kept)

    def remove(self, item: Item) -> None:
        """Throw a recording away; FaultError says why that cannot be."""
        try:
            item.path.unlink()
        except OSError as error:
            told = f"cannot be removed: {_why(error)}"
            raise FaultError([Fault(shown(item.path), told)]) from None

    def _item(self, path: Path) -> Item:
        kept, made = path.parent.name == _KEPT, _made(path)
        try:
            return Item(path, made, kept, load_header(path))
        except FaultError as error:
            return Item(path, made, kept, fault=str(error.faults[0]))

    def _files(self, folder: Path) -> list[Path]:
        with contextlib.suppress(OSError):
            return sorted(folder.glob("*.replay"), reverse=True)
        return []

    def _own(self) -> list[Path]:
        """Return the files that were put here and are not kept."""
        return [path for path in self._files(self.folder) if _OWN.fullmatch(path.name)]

    def _free(self, header: Header) -> Path:
        """Return a name that no file has."""
        level = re.sub(r"[^\w-]+", "_", Path(header.level).name)[:40] or "level"
        stem, number = f"{datetime.now().strftime(_STAMP)}-{level}", 1
        while True:
            tail = f".{number}" if number > 1 else ""
            path = self.folder / f"{stem}{tail}.replay"
            if not path.exists():
                return path
            number += 1


class Keeper:
    """Puts the attempts of one mission on the shelf, each once, and where else it was asked."""

    def __init__(self, shelf: Shelf, record: Path | None = None, start: int = 0) -> None:
        """``record`` is a file to write the last attempt to; ``start`` is a tick, as `begin`'s."""
        self._shelf, self._record = shelf, record
        self.begin(start)

    def begin(self, start: int) -> None:
        """Take what follows for another attempt, of which everything up to ``start`` is known."""
        self._start = self._ticks = start
        self._path: Path | None = None

    def save(self, recorder: Recorder, referee: Referee) -> None:
        """Keep the attempt for good, however short; FaultError says why that cannot be."""
        recording = _judged(recorder.recording(), referee)
        self._path = self._shelf.put_aside(recording, self._path)
        self._ticks = recorder.ticks

    def keep(self, recorder: Recorder, referee: Referee) -> list[str]:
        """Keep the attempt as far as it came; return what went wrong, one line each."""
        faults: list[str] = []
        if self._record is not None:
            try:
                recorder.save(self._record)
            except FaultError as error:
                faults.append(str(error.faults[0]))
        short = self._path is None and recorder.ticks - self._start < SHORTEST
        if recorder.ticks == self._ticks or short:
            return faults
        try:
            self._path = self._shelf.put(_judged(recorder.recording(), referee), self._path)
            self._ticks = recorder.ticks
        except FaultError as error:
            faults.append(str(error.faults[0]))
        return faults


def _judged(recording: Recording, referee: Referee) -> Recording:
    """Return a recording that tells the outcome, also where it is not the story that decides."""
    header = recording.header
    if header.outcome or not referee.over:
        return recording
    update = {"outcome": "won" if referee.won else "lost"}
    return replace(recording, header=header.model_copy(update=update))


def _made(path: Path) -> datetime:
    """Return when a recording was made: as its name says, or else when the file was written."""
    named = _OWN.fullmatch(path.name)
    with contextlib.suppress(OSError, ValueError, OverflowError):
        if named is not None:
            return datetime.strptime(named[1], _STAMP)
        return datetime.fromtimestamp(path.stat().st_mtime)
    return datetime.min


def _unlink(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _why(error: OSError) -> str:
    return error.strerror or "not a usable path"
