"""Where shipped data lies: beside the package in a checkout, inside it in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_SHIPPED = _PACKAGE / "_shipped"

ROOT = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent
ASSETS = ROOT / "assets"
LEVELS = ROOT / "levels"
