"""The simulation: one schedule, reset, step, snapshot, hash, replay."""
