"""Integer angles, tables of curves, counter-based random numbers."""
