"""The builder of sprites, tilesets and icons from authored vectors."""
