"""Loose Ends: a quiet neo-noir seen from above, and the simulation under it."""
