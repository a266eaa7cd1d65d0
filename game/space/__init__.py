"""The vectorised hot path: grid, walls, paths, sight, light, sound."""
