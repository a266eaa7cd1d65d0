"""Following references between objects, and keeping names apart."""

from __future__ import annotations

from game.tiled.objects import ObjectReader
from game.tiled.report import Report
from game.tiled.schema import Entity, settings


def check_references(objects: ObjectReader, report: Report) -> None:
    """Report references to objects that are missing or of the wrong type, and names used twice."""
    by_id = {entity.id: entity for entity in objects.entities}
    names: dict[str, Entity] = {}
    for entity in objects.entities:
        spot = objects.spots[entity.id]
        first = names.setdefault(entity.name, entity)
        if entity.name and first is not entity:
            told = f'name "{entity.name}" is used before'
            report.add(spot, f"{told}, by object {first.id} on line {first.line}")
        for wanted in settings(type(entity)).values():
            number = getattr(entity, wanted.name)
            if wanted.kind != "object" or not number:
                continue
            target = by_id.get(number)
            if target is None and number in objects.seen:
                continue  # it is there, and its own fault is told already
            if target is not None and type(target).__name__ in wanted.targets:
                continue
            told = f"is a {type(target).__name__}" if target is not None else "does not exist"
            expected = f"expected a {' or '.join(wanted.targets)}"
            message = f"{wanted.name} {number} {told}, {expected}"
            hint = None if report.full else _nearest_target(objects, entity, wanted.targets)
            report.add(spot, message, hint)


def _nearest_target(objects: ObjectReader, entity: Entity, targets: tuple[str, ...]) -> str | None:
    """Return a hint naming the closest object of a type that would do."""
    here = objects.spots[entity.id]
    found = []
    for other in objects.entities:
        if type(other).__name__ in targets and other is not entity:
            there = objects.spots[other.id]
            dx = (there.x or 0.0) - (here.x or 0.0)
            dy = (there.y or 0.0) - (here.y or 0.0)
            found.append((dx * dx + dy * dy, other.id))
    return f"did you mean {min(found)[1]}?" if found else None
