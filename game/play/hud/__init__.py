"""What lies over the picture: one element a file, placed by its layout."""
