"""Considerations: what may speak for or against an act, each a number from 0 to 1."""
