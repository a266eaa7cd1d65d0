"""Columns, tables, slots, schedule and events: storage over many worlds."""
