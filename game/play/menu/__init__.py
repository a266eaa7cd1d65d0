"""Menus: one vocabulary of rows for every screen, by keyboard, mouse and pad alike."""
