"""The words of the game: ``assets/text/<language>.json``; English stands in for what is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.content.faults import Fault, FaultError, nearest, shown
from game.content.paths import ASSETS
from game.content.reading import clip, read_text

FOLDER = ASSETS / "text"
FALLBACK = "en"
_MOST_BYTES = 8 << 20
_SLOT = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Catalogue:
    """All strings of one language."""

    language: str
    strings: Mapping[str, str]
    fallback: Mapping[str, str]  # English

    def text(self, key: str, /, **slots: object) -> str:
        """Return a string with its ``{slot}`` filled; never raises.

        A missing key comes back as itself, and a slot that is not given stays as it is written.
        """
        found = self.strings.get(key) or self.fallback.get(key) or key
        return _SLOT.sub(lambda slot: str(slots.get(slot[1], slot[0])), found)

    def __contains__(self, key: object) -> bool:
        return key in self.strings or key in self.fallback


@cache
def load_catalogue(language: str = FALLBACK, folder: Path = FOLDER) -> Catalogue:
    """Return the catalogue of a language; FaultError if its file cannot be used."""
    if language not in languages(folder):
        told = f'there is no language "{clip(language)}"'
        raise FaultError([Fault(shown(folder), told, hint=nearest(language, languages(folder)))])
    return Catalogue(
        language, _strings(folder / f"{language}.json"), _strings(folder / f"{FALLBACK}.json")
    )


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the languages that there is a file for."""
    return tuple(sorted(path.stem for path in folder.glob("*.json")))


def missing_keys(keys: Iterable[str], catalogue: Catalogue) -> list[str]:
    """Return those keys that no string belongs to, in order, each once."""
    return [key for key in dict.fromkeys(keys) if key not in catalogue]


def check_text(folder: Path = FOLDER) -> list[Fault]:
    """Return what is wrong with the catalogues: files, keys and slots that differ."""
    try:
        told = languages(folder)
        books = {name: load_catalogue(name, folder).strings for name in told}
    except FaultError as error:
        return error.faults
    faults = []
    english = books.get(FALLBACK, {})
    for name, strings in books.items():
        file = shown(folder / f"{name}.json")
        missing = sorted(english.keys() - strings.keys())
        faults += [Fault(file, "missing", name=key) for key in missing]
        for key in sorted(strings.keys() - english.keys()):
            hint = nearest(key, english)
            faults.append(Fault(file, f"not in {FALLBACK}.json", name=key, hint=hint))
        for key in sorted(strings.keys() & english.keys()):
            mine, theirs = set(_SLOT.findall(strings[key])), set(_SLOT.findall(english[key]))
            if mine != theirs:
                odd = ", ".join(sorted(mine ^ theirs))
                told_slot = f"slots differ from {FALLBACK}.json: {odd}"
                faults.append(Fault(file, told_slot, name=key))
    return faults


def _strings(path: Path) -> dict[str, str]:
    text = read_text(path, _MOST_BYTES)
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        told = f"not JSON: {error.msg}"
        raise FaultError([Fault(shown(path), told, line=error.lineno)]) from None
    except (RecursionError, ValueError):
        raise FaultError([Fault(shown(path), "not JSON that can be read")]) from None
    if not isinstance(values, dict):
        raise FaultError([Fault(shown(path), "expected an object of strings")])
    odd = [key for key, value in values.items() if not isinstance(value, str)]
    if odd:
        raise FaultError([Fault(shown(path), "not a string", name=clip(key)) for key in odd])
    return values
