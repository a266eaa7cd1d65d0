"""Screens: title, mission, pause and the end of an attempt."""
