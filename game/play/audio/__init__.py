"""Sound: what is heard of a world, played from the events of its ticks; nothing is written back."""
