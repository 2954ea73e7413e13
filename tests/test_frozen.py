# SPDX-License-Identifier: Apache-2.0
"""A class that is frozen quickly is what the standard library makes of it."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import pytest

from chipbrief.frozen import frozen


@frozen
class Quick:
    """A point with a name."""

    x: int
    y: int = 2
    name: str = field(default="", kw_only=True, metadata={"help": "what it is called"})


@dataclass(frozen=True, slots=True)
class Usual:
    """The same point, as the standard library makes it."""

    x: int
    y: int = 2
    name: str = field(default="", kw_only=True, metadata={"help": "what it is called"})


@frozen
class Higher(Quick):
    """A point in space."""

    z: int = field(default=3, kw_only=True)


@frozen
class Nothing:
    """A value without fields."""


def test_it_looks_as_usual():
    assert is_dataclass(Quick)
    assert [item.name for item in fields(Quick)] == [item.name for item in fields(Usual)]
    assert Quick.__match_args__ == Usual.__match_args__
    assert repr(Quick(1, name="a")) == repr(Usual(1, name="a")).replace("Usual", "Quick")
    assert repr(Nothing()) == "Nothing()"
    assert fields(Quick)[2].metadata == {"help": "what it is called"}
    assert not hasattr(Quick(1), "__dict__")


def test_it_is_made_as_usual():
    assert Higher(1, 4, name="a", z=5) == Higher(x=1, y=4, z=5, name="a")
    for wrong in ((), (1, 2, 3), (1, 2, "a")):
        with pytest.raises(TypeError, match=r"Quick\.__init__\(\)"):
            Quick(*wrong)  # pyright: ignore


def test_it_is_compared_as_usual():
    assert Quick(1) == Quick(1, 2)
    assert hash(Quick(1)) == hash(Quick(1, 2)) == hash(Usual(1))
    assert Quick(1) != Quick(2)
    assert Quick(1) != Higher(1)
    assert Quick(1) != Usual(1)
    assert Nothing() == Nothing()


def test_it_cannot_be_changed():
    point = Quick(1)
    with pytest.raises(FrozenInstanceError, match="'x'"):
        point.x = 2  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(FrozenInstanceError, match="'z'"):
        point.z = 2  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(FrozenInstanceError, match="'x'"):
        del point.x  # pyright: ignore[reportAttributeAccessIssue]
    assert point == Quick(1)


def test_it_is_copied_as_usual():
    point = Higher(1, name="a")
    assert pickle.loads(pickle.dumps(point)) == copy.deepcopy(point) == copy.copy(point) == point
    assert replace(point, x=4, z=9) == Higher(4, name="a", z=9)


def test_what_it_cannot_make_is_refused():
    class Listed:
        parts: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match=r"Listed\.parts is a field for dataclass"):
        frozen(Listed)
