"""Faults: what is wrong with an input, in one line each."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with an input file, said so that its author can mend it.

    ``x`` and ``y`` are map pixels, ``object`` a Tiled object id; a field is None where it has no
    meaning for the file at hand.
    """

    file: str
    message: str
    line: int | None = None
    layer: str | None = None
    object: int | None = None
    name: str | None = None
    x: float | None = None
    y: float | None = None
    hint: str | None = None

    def __str__(self) -> str:
        """Say it in one line: file, line, layer, object, what was expected, nearest valid name."""
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        parts = []
        if self.layer is not None:
            parts.append(f"layer {self.layer}")
        if self.object is not None:
            named = f' "{self.name}"' if self.name else ""
            at = (
                f" at ({self.x:g}, {self.y:g})" if self.x is not None and self.y is not None else ""
            )
            parts.append(f"object {self.object}{named}{at}")
        elif self.name is not None:
            parts.append(f'"{self.name}"')
        told = f"{where}: {', '.join(parts)}: " if parts else f"{where}: "
        tail = f"; {self.hint}" if self.hint else ""
        return " ".join(f"{told}{self.message}{tail}".split())

    def as_json(self) -> dict[str, Any]:
        """Return the fields as the `check --json` contract names them."""
        return asdict(self)


class FaultError(Exception):
    """An input cannot be used; carries every fault found, in file order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def __reduce__(self) -> tuple[type[FaultError], tuple[list[Fault]]]:
        """Travel between processes with the faults, not with their text."""
        return type(self), (self.faults,)


def nearest(name: str, valid: Iterable[str]) -> str | None:
    """Return a hint such as ``did you mean "pistol"?`` for a mistyped name, or None."""
    close = difflib.get_close_matches(name, list(valid), n=1, cutoff=0.5)
    return f'did you mean "{close[0]}"?' if close else None


def shown(path: Path) -> str:
    """Return a path as a person would type it from the current folder."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
