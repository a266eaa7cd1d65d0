"""``loose-ends`` and ``python -m game``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program and leave with its exit status."""
    from game.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
