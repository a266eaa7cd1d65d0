"""Schemas and loading of characters, weapons, stories and settings."""
