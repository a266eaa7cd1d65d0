"""Every sound and all music, synthesised: recipes in NumPy, and their way into OGG files."""
