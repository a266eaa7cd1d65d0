"""Reading XML that may be hostile: capped, without DTDs, every element with its line."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from game.content.faults import shown
from game.tiled.report import Spot

MOST_BYTES = 8 << 20
_MOST_ALL_BYTES = 2 * MOST_BYTES
_MOST_NODES = 100_000
_MOST_DEPTH = 32
_MOST_TOKEN = 1 << 20  # bytes in one tag: expat hands its attributes over all at once
_CHUNK = 1 << 16
_TEXT_TAGS = frozenset({"data", "chunk", "property", "text"})


@dataclass(slots=True)
class Node:
    """One XML element; `text` is kept only where Tiled writes any."""

    tag: str
    attrs: dict[str, str]
    line: int
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def all(self, tag: str) -> Iterator[Node]:
        """Yield the direct children of one tag."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Node | None:
        """Return the first direct child of one tag, or None."""
        return next(self.all(tag), None)


@dataclass(slots=True)
class Allowance:
    """What is left to read for all the files of one level together."""

    nodes: int = _MOST_NODES
    bytes: int = _MOST_ALL_BYTES


def read_bytes(path: Path, spot: Spot) -> bytes:
    """Return the contents of a regular file of at most 8 MiB; FaultError otherwise."""
    data = read_head(path, spot, MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise spot.refuse(f"{shown(path)} is larger than {MOST_BYTES} bytes")
    return data


def read_head(path: Path, spot: Spot, size: int) -> bytes:
    """Return at most the first `size` bytes of a regular file; FaultError otherwise."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise spot.refuse(f"{shown(path)} is a folder, expected a file")
        if not stat.S_ISREG(status.st_mode):
            raise spot.refuse(f"{shown(path)} is not a regular file")
        with path.open("rb") as file:
            return file.read(size)
    except FileNotFoundError:
        raise spot.refuse(f"{shown(path)} does not exist") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise spot.refuse(f"{shown(path)} cannot be read: {reason}") from None


class _Builder:
    """Expat's handlers; the first thing that is refused ends the parse."""

    def __init__(self, file: str, allowance: Allowance) -> None:
        self.spot = Spot(file)
        self.allowance = allowance
        self.root: Node | None = None
        self.open: list[Node] = []
        self.text: list[str] = []
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.XmlDeclHandler = self.declared
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters

    def here(self) -> Spot:
        return self.spot.at(self.parser.CurrentLineNumber)

    def declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() != "utf-8":
            raise self.here().refuse(f'encoding is "{encoding}", expected UTF-8')

    def doctype(self, *_: object) -> None:
        raise self.here().refuse("a document type declaration (DTD) is not allowed")

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        node = Node(tag, attrs, self.parser.CurrentLineNumber)
        self.allowance.nodes -= 1
        if self.allowance.nodes < 0:
            raise self.here().refuse(f"more than {_MOST_NODES} elements in all the level's files")
        if len(self.open) >= _MOST_DEPTH:
            raise self.here().refuse(f"elements are nested more than {_MOST_DEPTH} deep")
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)
        self.text.clear()

    def end(self, _tag: str) -> None:
        node = self.open.pop()
        if node.tag in _TEXT_TAGS:
            node.text = "".join(self.text)
        self.text.clear()

    def characters(self, text: str) -> None:
        if self.open[-1].tag in _TEXT_TAGS:
            self.text.append(text)
        elif not text.isspace():
            told = text.strip()[:20]
            raise self.here().refuse(f'unexpected text "{told}" in <{self.open[-1].tag}>')


def parse_markup(data: bytes, file: str, allowance: Allowance) -> Node:
    """Return the root element of an XML file; `file` is how faults name it.

    What is read is taken off the allowance.

    Raises FaultError on a DTD, on anything but UTF-8, on text where Tiled writes none and on
    broken or overgrown XML.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4096]:
        raise Spot(file, 1).refuse("not text in UTF-8")
    allowance.bytes -= len(data)
    if allowance.bytes < 0:
        raise Spot(file).refuse(f"the level's files are larger than {_MOST_ALL_BYTES} bytes in all")
    builder = _Builder(file, allowance)
    parser = builder.parser
    try:
        for start in range(0, len(data), _CHUNK):
            parser.Parse(data[start : start + _CHUNK], False)
            if start + _CHUNK - parser.CurrentByteIndex > _MOST_TOKEN:
                raise builder.here().refuse(f"a tag is longer than {_MOST_TOKEN} bytes")
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        told = expat.ErrorString(error.code)
        raise Spot(file, error.lineno).refuse(f"not XML: {told}") from None
    except (LookupError, ValueError):
        raise Spot(file, 1).refuse("encoding is unknown, expected UTF-8") from None
    if builder.root is None:
        raise Spot(file, 1).refuse("not XML: no element found")
    return builder.root
