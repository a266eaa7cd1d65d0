"""Every animation of people, by name."""

from __future__ import annotations

from game.art.figure_armed import armed, blows, reloads, throw
from game.art.figure_hurt import hurt
from game.art.figure_peace import peaceful, standing
from game.art.figure_poses import HOLDS, Animation


def animations(timid: bool = False) -> dict[str, Animation]:
    """Return every animation by its name; the timid hold their hands before the chest."""
    held = {name: made for hold in HOLDS for name, made in armed(hold).items()}
    return {
        **standing(timid),
        **held,
        **reloads(),
        **blows(),
        "throw": throw(),
        **peaceful(),
        **hurt(),
    }
