"""Beats: conditions and actions, driven by data."""
