import numpy as np
import pytest

from game.ai import perception
from game.data.constants import Cause, Notice
from game.maths import angles
from tests.ai.field import WIDE, field
from tests.systems.arena import EAST, NORTH, person

FAR_OFF = np.float32([30, 2.25])  # metres: beyond the range of sight


def watched(folder, tiles, facing=0.0, ambient=1.0, plan=WIDE, row=1, **more):
    """A thug at the left end, looking along the room, and Gon so many tiles away from him."""
    people = [
        person(2 + tiles, row, "gon"),
        person(2, row, "thug", "russians", "russian_thug", facing=facing),
    ]
    return field(folder, plan, people, ambient=ambient, **more)


def seconds_until_certain(sim, limit=6.0):
    """Seconds from the moment Gon comes into view, of each world; he walks on the spot."""
    people, start = sim.world.actors, np.arange(sim.worlds) % 6
    sim.tell("gon", (0, -1), NORTH)
    taken = np.full(sim.worlds, np.inf)
    for tick in range(round(limit * 60)):
        people.body.pos[:] = sim.terrain.home  # he is to stay, and the watcher not to come nearer
        people.body.pos[start > tick, 0] = FAR_OFF
        sim.step()
        certain = (people.senses.awareness[:, 1, 0] >= 1) & np.isinf(taken)
        taken[certain] = (tick - start[certain]) / 60
        if np.isfinite(taken).all():
            break
    return taken


@pytest.mark.parametrize(("metres", "seconds"), [(5, 0.75), (15, 1.64)])
def test_a_walker_in_full_light_is_noticed_in_the_designed_time(tmp_path, metres, seconds):
    taken = seconds_until_certain(watched(tmp_path, metres * 2, worlds=512))
    assert taken.mean() == pytest.approx(seconds, rel=0.1)
    assert np.abs(taken - seconds).max() < 0.15


def test_nobody_is_seen_in_the_dark_from_ten_metres(tmp_path):
    sim = watched(tmp_path, 20, ambient=0.05, worlds=512)
    assert np.isinf(seconds_until_certain(sim, 3.0)).all()
    assert (sim.world.actors.senses.awareness[:, 1, 0] == 0).all()


def test_in_less_light_it_takes_longer_and_one_is_not_seen_as_far(tmp_path):
    bright = seconds_until_certain(watched(tmp_path / "a", 16, worlds=6)).mean()
    dim = seconds_until_certain(watched(tmp_path / "b", 16, ambient=0.25, worlds=6)).mean()
    assert dim > bright * 1.3
    assert np.isinf(
        seconds_until_certain(watched(tmp_path / "c", 23, ambient=0.25, worlds=6))
    ).all()


@pytest.mark.parametrize(
    ("buttons", "move", "factor"), [(64, (0, 0), 0.45), (64, (0, -1), 0.7), (128, (0, -1), 1.6)]
)
def test_creeping_hides_and_running_shows(tmp_path, buttons, move, factor):
    sim = watched(tmp_path, 16)
    sim.tell("gon", move, NORTH, buttons=buttons)
    sim.steps(1)
    sim.world.actors.senses.awareness[:] = 0  # of who had not begun to move yet
    sim.steps(6)  # one look
    shown = sim.world.actors.senses.awareness[0, 1, 0]
    full = 0.1 / (1.6 * (0.4 + 1.6 * (8 / 24) ** 2))
    assert shown == pytest.approx(full * (0.7 if buttons == 0 else factor), rel=0.02)


def test_nobody_is_seen_behind_ones_back_until_one_is_hurt(tmp_path):
    sim = watched(tmp_path, 10, facing=180.0)
    sim.steps(60)
    assert sim.world.actors.senses.awareness[0, 1, 0] == 0
    sim.world.actors.health.hurt_tick[0, 1] = sim.world.clock.tick[0]
    sim.steps(8)
    assert sim.world.actors.senses.visible[0, 1, 0]


def test_low_cover_hides_who_crouches(tmp_path):
    plan = ["#" * 24, *["#" + "." * 11 + "c" + "." * 10 + "#"] * 3, "#" * 24]
    sim = watched(tmp_path, 12, plan=plan)
    sim.tell("gon", buttons=64)
    sim.steps(30)
    assert not sim.world.actors.senses.visible[0, 1, 0]
    sim.tell("gon", buttons=0)
    sim.steps(8)
    assert sim.world.actors.senses.visible[0, 1, 0]


def test_certainty_is_remembered_counted_and_told(tmp_path):
    sim = watched(tmp_path, 8)
    actors, seen = sim.world.actors, 0
    for _ in range(90):
        sim.step()
        rows = sim.world.sightings.rows()
        seen += int(((rows.watcher == 1) & (rows.target == 0) & (rows.level == 3)).sum())
    assert seen == 1
    assert actors.tally.spotted[0, 0] == 1
    assert actors.tally.first_spotted[0, 0] == actors.memory.certain[0, 1] > 0
    assert actors.memory.target[0, 1] == 0
    np.testing.assert_allclose(actors.memory.pos[0, 1], actors.body.pos[0, 0])


def test_the_last_looks_are_recalled_one_by_one(tmp_path):
    sim = watched(tmp_path, 8)
    actors = sim.world.actors
    actors.memory.certain[0, 1] = 0
    actors.senses.awareness[0, 1, 0] = 1
    actors.handicap.jammed[0, 1] = True  # bullets push
    places = []
    for _ in range(96):
        actors.body.pos[0, 0, 0] += np.float32(0.02)
        before = actors.body.pos[0, 0].copy()
        sim.step()
        if actors.senses.last_look[0, 1] == sim.world.clock.tick[0] - 1:
            places.append(before)
    assert actors.memory.target[0, 1] == 0
    for looks in range(perception.TRAIL - 1):
        pos, vel = recalled_by_second(sim, looks * 6)
        np.testing.assert_allclose(pos[0], places[-1 - looks])
        assert vel[0, 0] == pytest.approx(1.2, abs=0.01)


def recalled_by_second(sim, delay):
    """What the second person of each world recalls of so many ticks before the last look."""
    actors = sim.world.actors
    place = np.arange(sim.worlds) * actors.slot.alive.shape[1] + 1
    last = actors.senses.last_look[:, 1]
    return perception.recalled(actors.memory.trail, place, last, np.full_like(last, delay))


def test_what_a_new_enemy_did_before_is_not_recalled(tmp_path):
    sim = watched(tmp_path, 8)
    sim.world.actors.senses.awareness[0, 1, 0] = 0.34
    sim.steps(3)  # one look
    pos, vel = recalled_by_second(sim, 30)
    np.testing.assert_allclose(pos[0], sim.world.actors.body.pos[0, 0])
    assert (vel == 0).all()


def test_confidence_fades_when_the_enemy_is_gone(tmp_path):
    plan = [row[:40] + "#" + row[41:] for row in WIDE]
    sim = watched(tmp_path, 8, plan=plan)
    sim.steps(120)
    assert sim.world.actors.memory.confidence[0, 1] == 1
    sim.world.actors.body.pos[0, 0] = sim.terrain.home[1] + np.float32([25, 0])
    sim.steps(12 * 60)
    assert sim.world.actors.memory.confidence[0, 1] == pytest.approx(np.exp(-1), abs=0.05)


def test_one_of_their_own_lying_there_alarms_once(tmp_path):
    people = [
        person(55, 5, "gon"),
        person(2, 5, "thug", "russians", "russian_thug"),
        person(8, 5, "dead", "russians", "russian_thug"),
    ]
    sim = field(tmp_path, WIDE, people)
    sim.world.actors.health.condition[0, 2] = 3
    sim.steps(8)
    actors = sim.world.actors
    assert actors.senses.found[0, 1, 2]
    assert actors.memory.alarm[0, 1] >= 0
    when = int(actors.memory.alarm[0, 1])
    sim.steps(60)
    assert actors.memory.alarm[0, 1] == when


def test_the_field_of_view_is_wide_close_by_and_narrow_far_off():
    half = angles.TURN / 360 * np.array([110, 48, 18])
    metres = np.array([1, 10, 30], np.float32)
    np.testing.assert_allclose(perception.cone(metres), half, atol=1)


@pytest.mark.parametrize(("light", "metres"), [(0.05, 5.5), (0.25, 10.9), (1.0, 24.0)])
def test_light_sets_the_range(light, metres):
    reach = perception.sight_range(np.float32([24]), np.float32([light]))
    assert reach[0] == pytest.approx(metres, abs=0.1)


def test_a_driven_one_sees_all_round(tmp_path):
    sim = watched(tmp_path, 8, facing=180.0)
    sim.tell("gon", aim=EAST)
    sim.steps(10)
    assert sim.world.actors.senses.visible[0, 0, 1]


# a corner just in front of whoever stands five metres to the right of the watcher
CORNER = [
    "#" * 24,
    "#" + "." * 10 + "##" + "." * 10 + "#",
    "#" + "." * 22 + "#",
    "#" + "." * 22 + "#",
    "#" * 24,
]


def first_term(sim, limit=180):
    """The first Spotted of Gon by the thug in world 0."""
    for _ in range(limit):
        sim.step()
        rows = sim.world.sightings.rows()
        mine = np.flatnonzero((rows.world == 0) & (rows.watcher == 1) & (rows.target == 0))
        if len(mine):
            return {name: getattr(rows, name)[mine[0]] for name in vars(rows)}
    return None


def test_a_corner_hides_a_shoulder_and_slows_the_watcher(tmp_path):
    sim = watched(tmp_path, 11, plan=CORNER, row=2)
    sim.world.actors.body.pos[:, 0, 1] -= 0.2  # his left shoulder is behind the corner
    term = first_term(sim)
    assert term["share"] == pytest.approx(0.7)
    open_ = watched(tmp_path / "open", 11, row=2)
    assert term["takes"] == pytest.approx(first_term(open_)["takes"] / 0.7, rel=0.02)


def test_low_cover_hides_the_legs_of_those_who_stand(tmp_path):
    plan = ["#" * 24, *["#" + "." * 11 + "c" + "." * 10 + "#"] * 3, "#" * 24]
    assert first_term(watched(tmp_path, 12, plan=plan, row=2))["share"] == pytest.approx(0.8)


def test_every_detection_keeps_its_terms(tmp_path):
    sim = watched(tmp_path, 16, ambient=0.5, facing=10.0)
    sim.world.actors.command.aim[:, 1] = sim.terrain.home_facing[1]
    told = []
    for _ in range(240):
        sim.step()
        rows = sim.world.sightings.rows()
        told += [
            {name: getattr(rows, name)[row] for name in vars(rows)}
            for row in np.flatnonzero((rows.watcher == 1) & (rows.target == 0))
        ]
    assert [int(one["level"]) for one in told] == [1, 2, 3]
    first = told[0]
    assert first["cause"] == Cause.SIGHT
    assert first["metres"] == pytest.approx(8, abs=0.05)
    assert first["light"] == pytest.approx(0.5, abs=0.01)
    assert first["reach"] == pytest.approx(24 * (0.12 + 0.88 * 0.5**0.7), rel=0.01)
    assert angles.to_degrees(first["off"]) == pytest.approx(10, abs=0.5)
    assert angles.to_degrees(first["cone"]) == pytest.approx(60, abs=0.5)
    assert (first["movement"], first["share"]) == (np.float32(0.7), 1)
    assert (first["known_ago"], first["heard_ago"], first["by"]) == (-1, -1, -1)
    assert not first["flash"]
    assert told[2]["takes"] < told[2]["seconds"] < first["takes"]  # faster once suspicious
    kept = sim.world.actors.exposure
    assert kept.watcher[0, 0] == 1
    assert kept.level[0, 0] == Notice.CERTAIN
    for name, value in told[2].items():
        if name not in ("world", "target"):
            assert getattr(kept, name)[0, 0] == value, name


def test_who_comes_back_into_view_was_seen_before(tmp_path):
    sim = watched(tmp_path, 8)
    sim.steps(90)
    away = sim.terrain.home[0] + np.float32([25, 0])
    for _ in range(180):
        sim.world.actors.body.pos[0, 0] = away
        sim.step()
    sim.world.actors.body.pos[0, 0] = sim.terrain.home[0] + np.float32([2, 0])
    term = first_term(sim)
    assert term["level"] == Notice.CERTAIN
    assert term["known_ago"] == pytest.approx(3, abs=0.3)
    assert term["known_metres"] == pytest.approx(2, abs=0.1)
    assert term["seconds"] < 1


def test_bumping_into_somebody_from_behind_worries_them_at_once(tmp_path):
    sim = watched(tmp_path, 1, facing=180.0)
    sim.world.actors.body.pos[0, 0] = sim.terrain.home[1] + np.float32([0.5, 0])
    term = first_term(sim, 7)
    assert term["cause"] == Cause.TOUCH
    assert term["level"] == Notice.WORRIED
    assert sim.world.actors.memory.target[0, 1] == 0
    apart = watched(tmp_path / "apart", 2, facing=180.0)
    assert first_term(apart, 30) is None


def test_a_flash_of_ones_own_gun_is_told(tmp_path):
    sim = watched(tmp_path, 30, ambient=0.0)
    sim.world.actors.senses.awareness[0, 1, 0] = 0.34
    assert first_term(sim, 6) is None
    sim.world.actors.senses.awareness[0, 1, 0] = 0.34
    sim.world.actors.arms.flash[0, 0] = 8
    term = first_term(sim, 6)
    assert term["cause"] == Cause.SIGHT
    assert term["flash"]
    assert term["metres"] < term["reach"]


def expected_tenths(terrain, shut, eye, pos, target, crouched):
    """How much of a body is in view, one sample at a time."""
    delta = np.float64(target) - np.float64(pos)
    metres = max(np.hypot(*delta), 0.25)
    side = np.float64([-delta[1], delta[0]]) * 0.25 / metres
    grid, total = terrain.grid, 0
    middle = int(grid.to_cell(target))
    for weight, legs, offset in ((4, 0, 0), (2, 1, 1), (2, 1, -1)):
        at = target + np.float32(side * offset)
        tile = int(grid.to_tile(at))
        cell = int(grid.cell_of.ravel()[tile])
        cell = middle if cell < 0 else cell
        total += weight * bool(terrain.sees(shut, np.int32(eye), np.int32(cell), crouched))
        total += legs * bool(terrain.sees(shut, np.int32(eye), np.int32(cell), True))
    return total


def test_looks_equal_a_loop_over_single_pairs(tmp_path):
    rng = np.random.default_rng(5)
    pairs = seen = 0
    for number in range(6):
        letters = rng.choice(list(".....#c"), (12, 24))
        plan = ["#" * 26, *["#" + "".join(row) + "#" for row in letters], "#" * 26]
        free = np.argwhere(letters == ".") + 1
        spots = free[rng.choice(len(free), 8, replace=False)]
        people = [
            person(x, y, f"p{i}", "gon", facing=float(rng.integers(360)))
            if i < 4
            else person(x, y, f"p{i}", "russians", "russian_thug", facing=float(rng.integers(360)))
            for i, (y, x) in enumerate(spots.tolist())
        ]
        sim = field(tmp_path / str(number), plan, people, ambient=0.6, worlds=16)
        actors = sim.world.actors
        actors.body.pos += rng.uniform(-0.2, 0.2, actors.body.pos.shape).astype(np.float32)
        actors.posture.crouched[:] = rng.random(actors.posture.crouched.shape) < 0.3
        actors.posture.gait[:] = rng.integers(0, 4, actors.posture.gait.shape)
        pos, angle = actors.body.pos.copy(), actors.facing.angle.copy()
        crouched = actors.posture.crouched.copy()
        sim.step()
        for world in range(sim.worlds):
            for a in range(4, 8):
                eye = int(sim.terrain.grid.to_cell(pos[world, a]))
                for t in range(4):
                    delta = pos[world, t] - pos[world, a]
                    metres = np.hypot(*delta.astype(float))
                    reach = perception.sight_range(
                        np.float32([24]), sim.survey.light[world, t : t + 1]
                    )[0]
                    off = abs(angles.difference(angles.of(delta), angle[world, a]))
                    inside = off <= perception.cone(np.float32([metres]))[0]
                    tenths = expected_tenths(
                        sim.terrain, sim.survey.shut[world], eye,
                        pos[world, a], pos[world, t], crouched[world, t],
                    )  # fmt: skip
                    expected = metres < reach and inside and tenths >= 4
                    expected |= metres < 0.52
                    assert actors.senses.visible[world, a, t] == expected
                    pairs += 1
                    seen += expected
    assert pairs > 500
    assert 50 < seen < pairs - 50


def test_a_world_alone_looks_like_itself_among_others(tmp_path):
    def play(seeds):
        people = [
            person(2 + 3 * i, 2 + i % 4, f"p{i}", side, character, facing=90.0 * (i % 4))
            for i, (side, character) in enumerate(
                [("gon", "gon"), ("russians", "russian_thug"), ("police", "police")] * 3
            )
        ]
        sim = field(tmp_path / str(len(seeds)), WIDE, people, worlds=len(seeds))
        sim.reset(seeds)
        sim.tell("p0", (0.7, 0.7), EAST, buttons=1)
        sim.tell("p3", (0, 1), EAST)
        sim.steps(240)
        return sim

    many, alone = play([3, 11, 8, 20]), play([8])
    assert many.hash(2) == alone.hash(0) != many.hash(1)
    assert (many.world.actors.exposure.watcher[2] >= 0).any()
