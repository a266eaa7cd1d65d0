"""Write the designers' files: `python -m game.tiled.generate`."""

from __future__ import annotations

from pathlib import Path

from game.content.paths import LEVELS
from game.tiled import designer


def generated() -> dict[Path, str]:
    """Return every generated file as it should be, by its path."""
    files = {
        LEVELS / "objecttypes.xml": designer.object_types(),
        LEVELS / "loose-ends.tiled-project": designer.project(),
        LEVELS / "ENTITIES.md": designer.reference(),
    }
    for name, text in designer.templates().items():
        files[LEVELS / "templates" / name] = text
    return files


def stale() -> list[Path]:
    """Return the files that are missing or differ from what the schema says."""
    return [
        path
        for path, text in generated().items()
        if not path.is_file() or path.read_bytes().replace(b"\r\n", b"\n") != text.encode()
    ]


def main() -> None:
    """Write what is stale and name it."""
    texts = generated()
    for path in stale():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(texts[path], encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
