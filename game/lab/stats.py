"""Statistics of matches."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from game.lab.matches import Played

Z95 = 1.959964  # two-sided 95 % of the normal distribution


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something happened, with a 95 % confidence interval."""

    rate: float
    low: float
    high: float

    def __str__(self) -> str:
        """Say it in per cent."""
        return f"{self.rate:.1%} ({self.low:.1%} to {self.high:.1%})"


def wilson(count: int, of: int, z: float = Z95) -> Rate:
    """Return a rate with its score interval, which stays within 0..1 and is sound for few trials.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
    the American Statistical Association 22 (1927), p. 209-212.
    """
    if of == 0:
        return Rate(0.0, 0.0, 1.0)
    share = count / of
    scale = 1 + z * z / of
    centre = (share + z * z / (2 * of)) / scale
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / scale
    return Rate(share, max(0.0, centre - half), min(1.0, centre + half))


@dataclass(frozen=True, slots=True)
class Summary:
    """A run in numbers, as the `sim --json` contract names them."""

    matches: int
    win_rate: dict[str, Rate]  # side -> how often it won
    ticks: int  # of all matches together
    agent_steps: int
    seconds: float
    agent_steps_per_second: float

    def as_json(self) -> dict[str, Any]:
        """Return the fields for a program to read."""
        return asdict(self)


def summary_of(played: Played, sides: Sequence[str], seconds: float) -> Summary:
    """Return the numbers of a run that took so many seconds."""
    winners = [match.winner for match in played.matches]
    return Summary(
        matches=len(winners),
        win_rate={side: wilson(winners.count(side), len(winners)) for side in sides},
        ticks=sum(match.ticks for match in played.matches),
        agent_steps=played.agent_steps,
        seconds=round(seconds, 3),
        agent_steps_per_second=round(played.agent_steps / max(seconds, 1e-9), 1),
    )
