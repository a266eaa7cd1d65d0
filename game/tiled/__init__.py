"""Safe reading of Tiled maps, the entity schema, and the checks."""
