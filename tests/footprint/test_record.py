"""`@record` is a frozen, slotted dataclass in everything but the cost of making it."""

import copy
import dataclasses
import inspect
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.record import record


@record(frozen=True, slots=True)
class Point:
    """A record."""

    x: int
    y: float
    name: str = "origin"

    def moved(self, by: int) -> "Point":
        return Point(self.x + by, self.y, self.name)

    @property
    def doubled(self) -> int:
        return 2 * self.x


@dataclasses.dataclass(frozen=True, slots=True)
class Twin:
    x: int
    y: float
    name: str = "origin"


values = st.tuples(st.integers(), st.floats(allow_nan=False), st.text())


@settings(deadline=None)
@given(values, values)
def test_it_behaves_as_its_dataclass_would(one, other) -> None:
    assert (Point(*one) == Point(*other)) == (Twin(*one) == Twin(*other))
    assert hash(Point(*one)) == hash(Twin(*one))
    assert repr(Point(*one)) == repr(Twin(*one)).replace("Twin", "Point")
    assert dataclasses.asdict(Point(*one)) == dataclasses.asdict(Twin(*one))
    assert pickle.loads(pickle.dumps(Point(*one))) == Point(*one)
    assert copy.deepcopy(Point(*one)) == Point(*one)


def test_the_signature_is_the_fields() -> None:
    assert str(inspect.signature(Point)) == "(x, y, name='origin')"
    assert Point(1, 2.0) == Point(x=1, y=2.0, name="origin")
    for arguments in [(), (1,), (1, 2.0, "a", "b")]:
        with pytest.raises(TypeError):
            Point(*arguments)


def test_nothing_can_be_changed_or_added() -> None:
    point = Point(1, 2.0)
    for change in (
        lambda: setattr(point, "x", 3),
        lambda: setattr(point, "z", 3),
        lambda: delattr(point, "x"),
    ):
        with pytest.raises(AttributeError):
            change()
    assert not hasattr(point, "__dict__")
    assert point == Point(1, 2.0)


def test_methods_properties_and_patterns_work() -> None:
    match Point(1, 2.0).moved(by=2):
        case Point(x, _, name):
            assert (x, name) == (3, "origin")
    assert Point(4, 0.0).doubled == 8


def test_dataclasses_know_it() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [field.name for field in dataclasses.fields(Point)] == ["x", "y", "name"]
    assert dataclasses.replace(Point(1, 2.0), y=3.0) == Point(1, 3.0)


def test_records_of_different_classes_are_never_equal() -> None:
    assert Point(1, 2.0) != Twin(1, 2.0)
    assert Point(1, 2.0) != (1, 2.0, "origin")


def test_what_it_can_not_do_is_refused() -> None:
    with pytest.raises(TypeError, match="inherits nothing"):
        record(frozen=True, slots=True)(type("Child", (Point,), {"__annotations__": {"z": int}}))
    with pytest.raises(TypeError, match="__post_init__"):
        record(frozen=True, slots=True)(type("Late", (), {"__post_init__": print}))
    with pytest.raises(TypeError, match="frozen and slotted"):
        record(frozen=False, slots=True)
