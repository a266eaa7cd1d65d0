"""Where in a TOML file each key and array element stands, so that a fault can name its line."""

from __future__ import annotations

import re
from collections import defaultdict

Path = tuple[str | int, ...]

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n]*")
_QUOTES = ('"""', "'''", '"', "'")


def find_lines(text: str) -> dict[Path, int]:
    """Return the line, from 1, of every table, key and array element of a valid TOML text.

    A path names keys and element numbers: ``("beat", 3, "when", 0, "near")``.
    """
    return _Scanner(text).lines


class _Scanner:
    """Walks over a text that a TOML parser has accepted; it need not refuse anything."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.line = 1
        self.lines: dict[Path, int] = {}
        self.counts: dict[Path, int] = defaultdict(int)
        table: Path = ()
        while self.blank():
            if self.peek("["):
                table = self.header()
            else:
                self.pair(table)

    def peek(self, start: str) -> bool:
        return self.text.startswith(start, self.at)

    def skip(self, count: int) -> None:
        self.line += self.text.count("\n", self.at, self.at + count)
        self.at += count

    def blank(self) -> bool:
        """Skip space, line ends and comments; say whether anything follows."""
        while self.at < len(self.text):
            if self.text[self.at] == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end
            elif self.text[self.at].isspace():
                self.skip(1)
            else:
                return True
        return False

    def string(self) -> str | None:
        """Skip a quoted string and return what is between the quotes, as written."""
        quote = next((q for q in _QUOTES if self.peek(q)), None)
        if quote is None:
            return None
        end = start = self.at + len(quote)
        while end < len(self.text) and not self.text.startswith(quote, end):
            end += 2 if quote[0] == '"' and self.text[end] == "\\" else 1
        while len(quote) == 3 and self.text.startswith(quote[0], end + 3):
            end += 1
        self.skip(end + len(quote) - self.at)
        return self.text[start:end]

    def key(self) -> Path:
        parts: list[str] = []
        while True:
            self.blank()
            part = self.string()
            if part is None:
                bare = _BARE.match(self.text, self.at)
                part = bare[0] if bare else ""
                self.skip(max(1, len(part)))
            parts.append(part)
            self.blank()
            if not self.peek("."):
                return tuple(parts)
            self.skip(1)

    def header(self) -> Path:
        repeated = self.peek("[[")
        line = self.line
        self.skip(2 if repeated else 1)
        path: Path = ()
        key = self.key()
        for depth, part in enumerate(key):
            path = (*path, part)
            last = depth == len(key) - 1
            if repeated and last:
                self.counts[path] += 1
            self.lines.setdefault(path, line)
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        self.lines.setdefault(path, line)
        self.blank()
        self.skip(2 if repeated else 1)
        return path

    def pair(self, table: Path) -> None:
        line = self.line
        path = table
        for part in self.key():
            path = (*path, part)
            self.lines.setdefault(path, line)
        self.skip(1)
        self.value(path)

    def value(self, path: Path) -> None:
        self.blank()
        if self.peek("["):
            self.skip(1)
            number = 0
            while self.blank() and not self.peek("]"):
                if self.peek(","):
                    self.skip(1)
                    continue
                self.lines[(*path, number)] = self.line
                self.value((*path, number))
                number += 1
            self.skip(1)
        elif self.peek("{"):
            self.skip(1)
            while self.blank() and not self.peek("}"):
                if self.peek(","):
                    self.skip(1)
                else:
                    self.pair(path)
            self.skip(1)
        elif self.string() is None:
            scalar = _SCALAR.match(self.text, self.at)
            self.skip(max(1, len(scalar[0]) if scalar else 1))
