"""The register of considerations.

One function each, registered under its own name, which ``assets/minds.toml`` uses.  They see what
a thinker knows and nothing else; how much an answer means is said by the curves of the file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from game.ai.situation import Known, Situation

Answer: TypeAlias = Any  # (R,) flags or numbers
Consideration: TypeAlias = Callable[[Known, Situation], Answer]

CONSIDERATIONS: dict[str, Consideration] = {}


def consideration(function: Consideration) -> Consideration:
    """Register a function of R thinkers that returns (R,) answers."""
    CONSIDERATIONS[function.__name__] = function
    return function
