"""Stains: the ground shows what was left up to the tick that is shown."""

from game.data.constants import Struck
from game.play.theatre.stains import Kind, Stain, Stains


class Ground:
    """Stands for the effects: what lies on the ground."""

    def __init__(self):
        self.marks = []

    def wipe(self):
        self.marks.clear()

    def hole(self, x, y, angle, variant):
        self.marks.append(variant)

    spatter = hole

    def drop(self, x, y, variant):
        self.marks.append(variant)

    def scorch(self, x, y, reach, variant):
        self.marks.append(variant)


def test_any_moment_shows_its_own_marks_whichever_way_one_comes():
    stains, ground = Stains(), Ground()
    stains.all = [Stain(tick, Kind.DROP) for tick in (5, 10, 10, 20)]
    for tick, marks in ((0, 0), (12, 3), (30, 4), (20, 4), (19, 3), (11, 3), (9, 1), (40, 4)):
        stains.bring(ground, tick)
        assert len(ground.marks) == marks


def test_a_moment_before_somebody_fell_is_wiped_clean():
    stains, ground = Stains(), Ground()
    stains.all = [Stain(5, Kind.DROP), Stain(8, Kind.SCENE)]
    stains.bring(ground, 9)
    ground.marks.append("a pool of blood, which the world itself tells of")
    stains.bring(ground, 8)
    assert len(ground.marks) == 2
    stains.bring(ground, 7)
    assert len(ground.marks) == 1


def test_a_fight_leaves_what_its_events_tell(started):
    sim, stains = started("rusher", 3), Stains()
    hurts = holes = 0
    for tick in range(1, 400):
        sim.step()
        stains.note(sim, tick)
        hurts += len(sim.world.hurts)
        struck = sim.world.impacts.rows().what.tolist()
        holes += struck.count(Struck.WALL) + struck.count(Struck.COVER)
    kinds = [one.kind for one in stains.all]
    assert hurts
    assert kinds.count(Kind.BLOOD) == hurts
    assert kinds.count(Kind.HOLE) == holes
    assert kinds.count(Kind.SCENE) >= 1
    assert all(0 <= one.x <= 12 and 0 <= one.y <= 5 for one in stains.all)
