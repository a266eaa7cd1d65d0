"""How characters perceive and decide."""
