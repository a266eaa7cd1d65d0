"""Drawing the world: ground, people, light, sight and effects."""
