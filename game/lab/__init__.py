"""Matches, statistics and benchmarks without a window."""
