"""Peers: other libraries that do what the hot path does, measured beside it in one run."""
