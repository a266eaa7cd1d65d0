"""Families of data files: one folder each, ``inherits`` naming the folder to start from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

from game.content.faults import Fault, FaultError, nearest, shown
from game.content.reading import Document, Schema, clip, fit, read_toml

M = TypeVar("M", bound=Schema)

_ID = re.compile(r"[a-z][a-z0-9_]{0,63}")
_MOST = 512
_DEEPEST = 16


def load_family(folder: Path, filename: str, model: type[M]) -> dict[str, M]:
    """Return the model of every ``folder/<id>/filename``, sorted by id.

    A file may say ``inherits = "<id>"``: it then starts from that file's values, table by table.
    One that says ``abstract = true`` serves only to be inherited from and is left out.
    Raises FaultError with every fault of every file.
    """
    faults: list[Fault] = []
    documents = _read_all(folder, filename, faults)
    made: dict[str, M] = {}
    for name, document in documents.items():
        chain = _chain(name, documents, faults)
        if chain is None:
            continue
        values: dict[str, Any] = {}
        for step in reversed(chain):
            values = _merged(values, step.values)
        if document.values.get("abstract", False) is True:
            continue
        values = {k: v for k, v in values.items() if k not in ("inherits", "abstract")}
        if not isinstance(document.values.get("abstract", False), bool):
            faults.append(document.fault(("abstract",), "expected true or false"))
        one, wrong = fit(model, values, chain)
        faults += wrong
        if one is not None:
            made[name] = one
    if faults:
        raise FaultError(dict.fromkeys(faults))
    return made


def _read_all(folder: Path, filename: str, faults: list[Fault]) -> dict[str, Document]:
    try:
        inside = sorted(path.name for path in folder.iterdir() if (path / filename).exists())
    except OSError as error:
        raise FaultError([Fault(shown(folder), f"cannot be read: {error.strerror}")]) from None
    if not inside:
        raise FaultError([Fault(shown(folder), f"holds no folder with a {filename}")])
    if len(inside) > _MOST:
        raise FaultError([Fault(shown(folder), f"holds more than {_MOST} folders")])
    documents = {}
    for name in inside:
        path = folder / name / filename
        if not _ID.fullmatch(name):
            faults.append(Fault(shown(path), f'folder "{clip(name)}" is not a name in small_caps'))
            continue
        try:
            documents[name] = read_toml(path)
        except FaultError as error:
            faults += error.faults
    return documents


def _chain(name: str, documents: dict[str, Document], faults: list[Fault]) -> list[Document] | None:
    """Return the file and those it inherits from, nearest first; None, and a fault, if broken."""
    chain = [documents[name]]
    seen = [name]
    while "inherits" in chain[-1].values:
        last = chain[-1]
        parent = last.values["inherits"]
        if not isinstance(parent, str):
            faults.append(last.fault(("inherits",), "expected the name of a folder beside this"))
            return None
        if parent in seen:
            circle = " > ".join([*seen, parent])
            faults.append(last.fault(("inherits",), f"goes round in a circle: {clip(circle)}"))
            return None
        if parent not in documents:
            hint = nearest(parent, documents)
            faults.append(last.fault(("inherits",), f'"{clip(parent)}" is not there', hint))
            return None
        if len(chain) >= _DEEPEST:
            faults.append(last.fault(("inherits",), f"more than {_DEEPEST} steps deep"))
            return None
        chain.append(documents[parent])
        seen.append(parent)
    return chain


def _merged(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Return ``base`` with what ``over`` says; tables are merged, anything else replaced."""
    out = dict(base)
    for key, value in over.items():
        mine = out.get(key)
        both = isinstance(mine, dict) and isinstance(value, dict)
        out[key] = _merged(mine, value) if both else value  # type: ignore[arg-type]
    return out
