"""What levels are called."""

from __future__ import annotations

from game.content.text import Catalogue


def level_title(name: str, words: Catalogue, otherwise: str = "") -> str:
    """Return what a level is called, by its name in a levels folder.

    One that the catalogue does not know is called ``otherwise``, or else after its folder.
    """
    key = f"{name.replace('/', '.')}.title"
    if key in words:
        return words.text(key)
    return otherwise or name.replace("_", " ").capitalize()
