"""The rules of play, one verb a file."""
