"""The theatre: a recording watched, wound to and fro, and taken over."""
