"""Reading data files: TOML in, typed models out, every fault with its file, line and key."""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError

from game.content.faults import Fault, FaultError, nearest, shown
from game.content.toml_lines import Path as KeyPath
from game.content.toml_lines import find_lines

MOST_BYTES = 256 * 1024
MOST_FAULTS = 200  # of one file; more lines than this help nobody
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")

M = TypeVar("M", bound="Schema")


class Schema(BaseModel):
    """Base of everything that a data file may say: fixed, exact, finite."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A TOML file as it was read: its values and where each of them stands."""

    file: str
    values: dict[str, Any]
    lines: Mapping[KeyPath, int] = field(default_factory=dict)

    def fault(self, path: KeyPath, message: str, hint: str | None = None) -> Fault:
        """Return a fault at a key, or at the nearest table around it that has a line."""
        line = None
        for end in range(len(path), 0, -1):
            line = self.lines.get(path[:end])
            if line is not None:
                break
        return Fault(self.file, message, line=line, name=tell(path) or None, hint=hint)

    def holds(self, path: KeyPath) -> bool:
        """Whether the file itself says something at this key."""
        value: Any = self.values
        for part in path:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return False
        return True


def tell(path: KeyPath) -> str:
    """Return a key path as a person would write it: ``beat[3].when``."""
    told = ""
    for part in path:
        told += f"[{part}]" if isinstance(part, int) else f"{'.' if told else ''}{part}"
    return clip(told, 80)


def clip(value: object, length: int = 40) -> str:
    """Return anything as one short printable line."""
    try:
        text = str(value)
    except ValueError:  # an integer of more digits than Python cares to write
        text = "a number of very many digits"
    text = "".join(c if c.isprintable() else "?" for c in text[: length + 1])
    return text if len(text) <= length else text[: length - 3] + "..."


def read_text(path: Path, limit: int = MOST_BYTES) -> str:
    """Return the text of a regular UTF-8 file of at most ``limit`` bytes; FaultError otherwise."""
    told = shown(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise FaultError([Fault(told, "not a regular file")])
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise FaultError([Fault(told, "does not exist")]) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable path"
        raise FaultError([Fault(told, f"cannot be read: {reason}")]) from None
    if len(data) > limit:
        raise FaultError([Fault(told, f"larger than {limit} bytes")])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FaultError([Fault(told, "not text in UTF-8", line=line)]) from None


def read_toml(path: Path) -> Document:
    """Return a TOML file with the line of every key; FaultError says why it cannot be read."""
    text = read_text(path)
    told = shown(path)
    try:
        values = tomllib.loads(text)
        return Document(told, values, find_lines(text))
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        message = _AT_LINE.sub("", str(error)).removesuffix("(at end of document)").strip()
        raise FaultError([Fault(told, f"not TOML: {message}", line=line)]) from None
    except RecursionError:
        raise FaultError([Fault(told, "nested too deeply")]) from None
    except ValueError:
        raise FaultError([Fault(told, "not TOML: a number or date out of range")]) from None


def fit(
    model: type[M], values: Any, chain: Iterable[Document], prefix: KeyPath = ()
) -> tuple[M | None, list[Fault]]:
    """Return the values as a model, or None and what is wrong with them.

    ``chain`` lists the files that the values were merged from, nearest first; a fault goes to the
    first that says something at its key.  ``prefix`` is where the values stand in the file.
    """
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        documents = list(chain)
        faults = []
        for issue in error.errors(include_url=False, include_context=True):
            path = (*prefix, *issue["loc"])
            owner = next((d for d in documents if d.holds(path)), documents[0])
            message, hint = _explain(model, issue)
            faults.append(owner.fault(path, message, hint))
        return None, faults


def _explain(model: type[BaseModel], issue: Any) -> tuple[str, str | None]:
    """Return what was expected, and a hint at the nearest valid name."""
    kind, where, given = issue["type"], issue["loc"], issue["input"]
    if kind == "extra_forbidden":
        known = _keys_at(model, where[:-1])
        return "unknown key", nearest(str(where[-1]), known) or f"known: {', '.join(known)}"
    if kind == "missing":
        return "missing", None
    message = str(issue["msg"]).removeprefix("Input should be ").removeprefix("Value error, ")
    if kind == "literal_error":
        known = re.findall(r"'([^']+)'", message)
        return f'"{clip(given)}" is not one of {", ".join(known)}', nearest(str(given), known)
    if kind == "value_error":
        return message, None
    if isinstance(given, dict | list):
        told = "a table" if isinstance(given, dict) else "a list"
    else:
        told = f'"{clip(given)}"' if isinstance(given, str) else clip(given)
    return f"{told}, expected {message}", None


def _keys_at(model: type[BaseModel], where: KeyPath) -> list[str]:
    """Return the keys that a model, or the model inside it at ``where``, takes."""
    kind: Any = model
    for part in where:
        if get_origin(kind) is dict:
            kind = get_args(kind)[1]
        elif isinstance(kind, type) and issubclass(kind, BaseModel) and isinstance(part, str):
            found = {f.alias or n: f.annotation for n, f in kind.model_fields.items()}.get(part)
            models = [
                k
                for k in (found, *get_args(found))
                if isinstance(k, type) and issubclass(k, BaseModel)
            ]
            kind = found if get_origin(found) is dict else models[0] if models else None
    fields = getattr(kind, "model_fields", {})
    return [info.alias or name for name, info in fields.items()]
