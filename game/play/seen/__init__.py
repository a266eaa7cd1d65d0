"""Why was I seen: what noticed the player, told in words and drawn."""
