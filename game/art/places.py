"""Builders of everything a place is made of, for the art builder."""

from game.art.catalogue import catalogue
from game.art.props import NUMBERS, PROPS, place_props_tsx, props_tsx
from game.art.props_doors import door_leaves
from game.art.props_kit import PropArt
from game.art.sites.apartment import APARTMENT
from game.art.sites.apartment_props import APARTMENT_PROPS
from game.art.sites.arms_deal import ARMS_DEAL
from game.art.sites.arms_deal_props import ARMS_DEAL_PROPS
from game.art.sites.arrival import ARRIVAL
from game.art.sites.arrival_props import ARRIVAL_PROPS
from game.art.sites.epilogue import EPILOGUE
from game.art.sites.epilogue_props import EPILOGUE_PROPS
from game.art.sites.financial_building import FINANCIAL_BUILDING
from game.art.sites.financial_building_props import FINANCIAL_BUILDING_PROPS
from game.art.sites.flat import FLAT_PLACE
from game.art.sites.flat_props import FLAT_PROPS
from game.art.sites.hospital import HOSPITAL
from game.art.sites.hospital_props import HOSPITAL_PROPS
from game.art.sites.parking_lot import PARKING_LOT
from game.art.sites.parking_lot_props import PARKING_LOT_PROPS
from game.art.sites.restaurant import RESTAURANT
from game.art.sites.restaurant_props import RESTAURANT_PROPS
from game.art.sites.street_props import STREET_PROPS
from game.art.tiles import WAREHOUSE
from game.art.tileset import PlaceArt, tileset_png, tileset_tsx

SITES: dict[str, tuple[PlaceArt, tuple[PropArt, ...]]] = {
    place.name: (place, props)
    for place, props in (
        (HOSPITAL, HOSPITAL_PROPS),
        (PARKING_LOT, PARKING_LOT_PROPS),
        (APARTMENT, APARTMENT_PROPS),
        (FINANCIAL_BUILDING, FINANCIAL_BUILDING_PROPS),
        (RESTAURANT, RESTAURANT_PROPS),
        (FLAT_PLACE, FLAT_PROPS),
        (ARRIVAL, ARRIVAL_PROPS),
        (ARMS_DEAL, ARMS_DEAL_PROPS),
        (EPILOGUE, EPILOGUE_PROPS),
    )
}
"""Tileset and own props of every place but the warehouse, by the place's name."""

COLLECTIONS: dict[str, tuple[PropArt, ...]] = {
    **{name: props for name, (_, props) in SITES.items()},
    "street": STREET_PROPS,
}
"""Props by the name of their collection, `<name>_props.tsx`; any map may use any of them."""


def build_tilesets() -> dict[str, bytes]:
    """Return the warehouse's tileset and the collection of props, by path under the assets."""
    return {
        "tilesets/warehouse.png": tileset_png(WAREHOUSE),
        "tilesets/warehouse.tsx": tileset_tsx(WAREHOUSE),
        "tilesets/props.tsx": props_tsx(),
    }


def build_collection(name: str) -> dict[str, bytes]:
    """Return a collection of props, and its place's tileset, by path under the assets folder."""
    props = COLLECTIONS[name]
    built = {
        f"tilesets/{name}_props.tsx": place_props_tsx(name, props),
        **{f"tilesets/props/{prop.name}.png": prop.png() for prop in props},
    }
    if name in SITES:
        place = SITES[name][0]
        built[f"tilesets/{name}.png"] = tileset_png(place)
        built[f"tilesets/{name}.tsx"] = tileset_tsx(place)
    return built


def build_catalogue() -> dict[str, bytes]:
    """Return the list of all tiles and props for authors of levels, by path under the assets."""
    places = (WAREHOUSE, *(place for place, _ in SITES.values()))
    return {"tilesets/README.md": catalogue(places, PROPS.values(), NUMBERS, COLLECTIONS)}


def build_props() -> dict[str, bytes]:
    """Return the picture of every prop of `props.tsx` by its path under the assets folder."""
    return {f"tilesets/props/{name}.png": prop.png() for name, prop in PROPS.items()}


def build_doors() -> dict[str, bytes]:
    """Return the picture of every door leaf by its path under the assets folder."""
    return {f"props/{name}.png": png for name, png in door_leaves().items()}
