"""The desktop game: loop, input, camera, drawing, HUD, menus."""
