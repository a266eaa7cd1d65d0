"""Collecting faults: a reader goes on after the first, so that one look shows them all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from game.content.faults import Fault, FaultError

_MOST = 200  # more lines than this help nobody


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: file and line, and on a map layer, object and map pixels."""

    file: str
    line: int | None = None
    layer: str | None = None
    object: int | None = None
    name: str | None = None
    x: float | None = None
    y: float | None = None

    def at(self, line: int) -> Spot:
        """Return the same spot on another line."""
        return replace(self, line=line)

    def fault(self, message: str, hint: str | None = None) -> Fault:
        """Return a fault at this spot."""
        return Fault(
            self.file, message, self.line, self.layer, self.object, self.name, self.x, self.y, hint
        )

    def refuse(self, message: str, hint: str | None = None) -> FaultError:
        """Return the exception that stops reading this file."""
        return FaultError([self.fault(message, hint)])


@dataclass(slots=True)
class Report:
    """The faults found so far; beyond 200 they are only counted."""

    faults: list[Fault] = field(default_factory=list)
    left_out: int = 0

    @property
    def full(self) -> bool:
        """Whether further faults are only counted."""
        return len(self.faults) >= _MOST

    def add(self, spot: Spot, message: str, hint: str | None = None) -> None:
        """Note one fault."""
        self.extend([spot.fault(message, hint)])

    def extend(self, faults: list[Fault]) -> None:
        """Note several faults."""
        room = max(0, _MOST - len(self.faults))
        self.faults += faults[:room]
        self.left_out += len(faults[room:])

    def settle(self) -> None:
        """Raise FaultError with every fault, ordered by file and line, if there is any."""
        if not self.faults:
            return
        files = list(dict.fromkeys(fault.file for fault in self.faults))
        told = sorted(self.faults, key=lambda fault: (files.index(fault.file), fault.line or 0))
        if self.left_out:
            told.append(Fault(told[-1].file, f"and {self.left_out} more faults"))
        raise FaultError(told)
