"""What one knows of oneself, the enemy, friends and the place."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.ai import fire, perception
from game.ai.acts import State
from game.ai.considerations.register import Answer, consideration
from game.ai.situation import Known, Situation
from game.data.constants import Condition, ticks

CLOSE = np.float32(6)  # metres at which closeness begins
FAR = np.float32(30)  # metres that count as 1
PINNED = np.float32(0.5)  # suppression that is duress enough
STUNG_FOR = np.float32(ticks(1))  # after a wound
SURPRISED_FOR = ticks(0.6)
FORGETS_FOR = np.float32(ticks(6))  # that an enemy is out of view
WITNESSED_FROM = np.float32(16)  # metres
ANSWERS_FOR = ticks(1)  # after what is worth a word


# --- oneself


@consideration
def health(known: Known, s: Situation) -> Answer:
    """Hit points, of full."""
    return s.health


@consideration
def fear(known: Known, s: Situation) -> Answer:
    """Return the profile's fear, half as much again when pinned."""
    return s.fear + s.fear * s.pinned * np.float32(0.5)


@consideration
def rage(known: Known, s: Situation) -> Answer:
    """Return the profile's rage."""
    return known.cast.rage[s.profile]


@consideration
def peril(known: Known, s: Situation) -> Answer:
    """How bad things are: wounds; worst for who cannot fight or has lost friends or leader."""
    gun_is_dry = s.firearm & (s.rounds + s.spare == 0)
    return np.where(~s.fighter | s.lone | s.leaderless | gun_is_dry, np.float32(1), 1 - s.health)


@consideration
def duress(known: Known, s: Situation) -> Answer:
    """Return what sends one into cover: rounds passing, a wound, an empty gun, a surprise.

    The restless also leave the place that they have just fired from.
    """
    stung_ = np.maximum(1 - s.hurt_age / STUNG_FOR, 0)
    empty = s.firearm & (s.reloading | (s.rounds == 0)) & (s.rounds + s.spare > 0)
    surprised = s.seen & (s.act_age < SURPRISED_FOR) & (s.state < State.COMBAT)
    short = np.float32(0.7) * surprised
    fired = known.mind.rest.take(s.place) > s.now
    shifts = known.cast.restless[s.profile] * fired
    of_hands = np.maximum(np.maximum(empty, short), shifts)
    return np.maximum(np.maximum(s.pinned / PINNED, stung_), of_hands)


@consideration
def stung(known: Known, s: Situation) -> Answer:
    """Whether one has just been wounded."""
    return s.hurt_age < ANSWERS_FOR


@consideration
def armed(known: Known, s: Situation) -> Answer:
    """Whether one holds a gun with something to fire."""
    return s.firearm & (s.rounds + s.spare > 0)


@consideration
def ammo(known: Known, s: Situation) -> Answer:
    """Return the rounds in the gun, of its magazine."""
    return s.rounds / np.maximum(s.magazine, 1)


@consideration
def loaded(known: Known, s: Situation) -> Answer:
    """Whether the gun would fire."""
    return s.firearm & (s.rounds > 0) & ~s.reloading


@consideration
def reloading(known: Known, s: Situation) -> Answer:
    """Whether the hands are at it."""
    return s.reloading


@consideration
def refill(known: Known, s: Situation) -> Answer:
    """Whether there are rounds to load and room for them."""
    return s.firearm & (s.spare > 0) & (s.rounds < s.magazine)


@consideration
def fighter(known: Known, s: Situation) -> Answer:
    """Whether one fights at all."""
    return s.fighter


@consideration
def whim(known: Known, s: Situation) -> Answer:
    """Chance, drawn anew every second."""
    return s.luck


# --- the enemy


@consideration
def seen(known: Known, s: Situation) -> Answer:
    """Whether the enemy is in view."""
    return s.seen


@consideration
def glimpsed(known: Known, s: Situation) -> Answer:
    """Whether the enemy is in view, or was a moment ago."""
    return s.seen | ((s.age < fire.SPRAY_FOR) & ~s.by_ear)


@consideration
def by_ear(known: Known, s: Situation) -> Answer:
    """Whether danger is where a noise was, which may have been a friend's."""
    return s.by_ear


@consideration
def lost(known: Known, s: Situation) -> Answer:
    """How long the enemy has been out of view, of a few seconds."""
    return np.where(s.seen, np.float32(0), s.age / FORGETS_FOR)


@consideration
def confidence(known: Known, s: Situation) -> Answer:
    """How sure one is of where the enemy is."""
    return s.confidence


@consideration
def close(known: Known, s: Situation) -> Answer:
    """How near the enemy is thought to be, from a few metres on."""
    return 1 - s.metres / CLOSE


@consideration
def distance(known: Known, s: Situation) -> Answer:
    """How far off the enemy is thought to be."""
    return s.metres / FAR


@consideration
def beyond(known: Known, s: Situation) -> Answer:
    """How much farther the enemy is than one likes to fight, of half as much again."""
    liked = known.cast.range_far[s.profile]
    return (s.metres - liked) / np.maximum(liked * np.float32(0.5), np.float32(0.5))


@consideration
def in_reach(known: Known, s: Situation) -> Answer:
    """Whether a blow would land, or almost, and the enemy is in view."""
    near = s.metres < s.reach + fire.STRIKE_FROM
    return near & s.seen & (s.certain_for >= s.reaction)


@consideration
def in_range(known: Known, s: Situation) -> Answer:
    """Whether a bullet gets there."""
    return s.metres < known.armoury.reach_far[known.arms.weapon.take(s.place)]


@consideration
def ready(known: Known, s: Situation) -> Answer:
    """Whether reaction and first-shot delay have passed."""
    return s.certain_for >= s.reaction + fire.first_shot_delay(known, s)


@consideration
def weak(known: Known, s: Situation) -> Answer:
    """Whether the enemy is in view and on the floor."""
    condition = known.health.condition.take(s.enemy)
    return s.seen & (condition == Condition.FLOORED)


@consideration
def back_turned(known: Known, s: Situation) -> Answer:
    """Whether the enemy is in view and looks elsewhere."""
    return s.seen & ~fire.faced(known, s)


@consideration
def clear(known: Known, s: Situation) -> Answer:
    """Whether no friend is in the way of a shot, or going to be."""
    return fire.lane_clear(known, s)


@consideration
def unwitnessed(known: Known, s: Situation) -> Answer:
    """Whether nobody else would see it, for those to whom that matters."""
    made = np.ones(len(s.world), bool)
    r = np.nonzero(known.cast.discreet[s.profile])[0]
    if len(r):
        made[r] = ~_watched(known, s, r)
    return made


def _watched(known: Known, s: Situation, r: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Whether somebody of another side, but for the enemy, stands in view of rows ``r``."""
    w, a = s.world[r], s.actor[r]
    side = known.identity.side[w]
    others = known.survey.able[w] & (side != side[np.arange(len(r)), a][:, None])
    others[np.arange(len(r)), s.target[r]] &= s.target[r] < 0
    row, other = np.nonzero(others)
    seen = known.terrain.sees(s.shut[r][row], s.cell[r][row], known.survey.cell[w[row], other])
    away = known.body.pos[w[row], other] - s.pos[r][row]
    seen &= perception.length(away) < WITNESSED_FROM
    return np.bincount(row[seen], minlength=len(r)) > 0


# --- friends


@consideration
def allies(known: Known, s: Situation) -> Answer:
    """Friends on their feet, of three."""
    return s.friends / np.float32(3)


@consideration
def lone(known: Known, s: Situation) -> Answer:
    """Whether one is the last of a crowd."""
    return s.lone


@consideration
def alone(known: Known, s: Situation) -> Answer:
    """Whether no friend is left."""
    return s.friends == 0


@consideration
def led(known: Known, s: Situation) -> Answer:
    """Whether the story has one follow somebody."""
    return s.led


# --- the place


@consideration
def hidden(known: Known, s: Situation) -> Answer:
    """Whether danger would not see one who crouches here."""
    return s.hidden


@consideration
def shelter(known: Known, s: Situation) -> Answer:
    """Whether there is a place near by where the enemy would not see one who crouches."""
    found = s.hidden.copy()
    r = np.nonzero((s.legal == State.COMBAT) & ~found)[0]
    if len(r):
        spots = known.terrain.cover.near(s.cell[r])
        row, column = np.nonzero(spots >= 0)
        at, who = spots[row, column], r[row]
        low = np.ones(len(row), bool)
        hides = ~known.terrain.sees(s.shut[who], s.threat_cell[who], at, low)
        found[r] = np.bincount(row[hides], minlength=len(r)) > 0
    return found


@consideration
def dark(known: Known, s: Situation) -> Answer:
    """How dark it is where one stands."""
    return 1 - s.light
