"""The bots that come with the game, one idea a file."""
