"""Every place of the story: its tileset and its own props."""
