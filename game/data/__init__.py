"""Everything an entity can be: components, tables, events, constants."""
