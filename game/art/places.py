"""Builders of everything a place is made of, for the art builder."""

from game.art.props import PROPS, props_tsx
from game.art.props_doors import door_leaves
from game.art.tiles import warehouse_sheet, warehouse_tsx


def build_tilesets() -> dict[str, bytes]:
    """Return the tilesets by their path under the assets folder."""
    return {
        "tilesets/warehouse.png": warehouse_sheet(),
        "tilesets/warehouse.tsx": warehouse_tsx(),
        "tilesets/props.tsx": props_tsx(),
    }


def build_props() -> dict[str, bytes]:
    """Return the picture of every prop by its path under the assets folder."""
    return {f"tilesets/props/{name}.png": prop.png() for name, prop in PROPS.items()}


def build_doors() -> dict[str, bytes]:
    """Return the picture of every door leaf by its path under the assets folder."""
    return {f"props/{name}.png": png for name, png in door_leaves().items()}
