"""Checking every data file at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.content.armoury import load_armoury
from game.content.cast import load_cast
from game.content.devices import load_devices
from game.content.difficulty import load_difficulties
from game.content.faults import Fault, FaultError, nearest
from game.content.paths import ASSETS
from game.content.text import FALLBACK, check_text, load_catalogue
from game.content.things import load_things


def check_content(assets: Path = ASSETS) -> list[Fault]:
    """Return everything wrong with weapons, characters, things, devices, difficulty and text."""
    weapons, characters = assets / "weapons", assets / "characters"
    loads: list[Callable[[], object]] = [
        lambda: load_armoury(weapons),
        lambda: load_cast(characters, weapons),
        lambda: load_things(assets / "things.toml"),
        lambda: load_devices(assets / "devices.toml"),
        lambda: load_difficulties(assets / "difficulty.toml"),
    ]
    faults = check_text(assets / "text")
    for load in loads:
        try:
            load()
        except FaultError as error:
            faults += error.faults
    if not faults:
        faults = _texts(assets)
    return list(dict.fromkeys(faults))


def _texts(assets: Path) -> list[Fault]:
    """Return the names that no catalogue has a string for."""
    catalogue = load_catalogue(FALLBACK, assets / "text")
    faults = []
    for rows in (
        load_armoury(assets / "weapons"),
        load_cast(assets / "characters", assets / "weapons"),
        load_things(assets / "things.toml"),
    ):
        for name, key in zip(rows.names, rows.text, strict=True):
            if key not in catalogue:
                told = f'there is no text "{key}"'
                hint = nearest(key, catalogue.fallback)
                faults.append(Fault(rows.source, told, name=name, hint=hint))
    return faults
