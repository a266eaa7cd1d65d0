"""Roles: who belongs together, who leads, and what each was sent to do."""

from __future__ import annotations

import pygame
from pygame import Surface

from game.ai.acts import Act, Hand, State
from game.data.constants import Order, Role
from game.play.debug.ink import STATES, WHITE, YELLOW, dashes, faded, own, ring, tag
from game.play.debug.scope import Scope


def draw_roles(target: Surface, scope: Scope) -> None:
    """Write under each what they do; join those of a group by lines."""
    actors = scope.watch.world.actors
    mind, group = actors.mind, actors.identity.group[0]
    middles: dict[int, list[tuple[float, float]]] = {}
    for slot in scope.minds().tolist():
        middles.setdefault(int(group[slot]), []).append(scope.screen(slot))
    for number, spots in middles.items():
        if number >= 0 and len(spots) > 1:
            x = sum(spot[0] for spot in spots) / len(spots)
            y = sum(spot[1] for spot in spots) / len(spots)
            for spot in spots:
                pygame.draw.line(target, faded(own(number), 0.7), (x, y), spot, 2)
            pygame.draw.circle(target, own(number), (x, y), 5)
    now, leads = scope.watch.now.tick, scope.watch.sim.cast.squad.leads
    for slot in scope.minds().tolist():
        x, y = scope.screen(slot)
        if (mate := int(mind.mate[0, slot])) >= 0:
            dashes(target, (x, y), scope.screen(mate), own(slot))
        state = State(int(mind.state[0, slot]))
        rows = [
            (f"{scope.name(slot)}{_group(scope, slot)}", own(slot)),
            (state.name.lower(), STATES[state]),
            (_doing(scope, slot), WHITE),
        ]
        role = Role(int(mind.role[0, slot]))
        if role != Role.NONE:
            told = "" if int(mind.role_from[0, slot]) <= now else ", being told"
            rows.append((f"role: {role.name.lower()}{told}", YELLOW))
        if leads[actors.identity.profile[0, slot]]:
            ring(target, (x, y), 34, YELLOW, 1)
            rows.append(("leads", YELLOW))
        order = Order(int(mind.order[0, slot]))
        if order != Order.NONE:
            who = int(mind.order_who[0, slot])
            whom = f" {scope.name(who)}" if who >= 0 else ""
            rows.append((f"order: {order.name.lower()}{whom}", WHITE))
        top = round(y) + 26
        for told, color in rows:
            made = tag(told, color)
            target.blit(made, made.get_rect(midtop=(round(x), top)))
            top += made.get_height() - 1


def _group(scope: Scope, slot: int) -> str:
    name = scope.watch.sim.level.spawns[slot].group
    return f" [{name}]" if name else ""


def _doing(scope: Scope, slot: int) -> str:
    mind = scope.watch.world.actors.mind
    act = Act(int(mind.action[0, slot])).name.lower()
    hand = Hand(int(mind.hands[0, slot])).name.lower()
    return act if hand == "rest" else f"{act} + {hand}"
