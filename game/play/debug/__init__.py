"""Debug views: what minds perceive and decide, drawn over the game; one view a file."""
