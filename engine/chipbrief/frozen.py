# SPDX-License-Identifier: Apache-2.0
"""Frozen dataclasses that are made quickly, for modules that hold many of them.

``dataclass(frozen=True, slots=True)`` writes and compiles six methods for each class, which is most of the
time in which such a module is loaded. Here one is compiled, ``__init__``; the others are the same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class what ``dataclass(frozen=True, slots=True)`` makes of it.

    A field may have a default and be for keywords only. One with a factory, or left out of ``__init__``,
    raises ``TypeError``, and so does a subclass or a base that ``dataclass`` froze.
    """
    made: Any = dataclass(cls, init=False, repr=False, eq=False, slots=True)
    made.__init__ = _init(made)
    made.__repr__, made.__setattr__, made.__delattr__ = _repr, _refuse, _refuse
    made.__getstate__, made.__setstate__ = _state, _set_state
    parts = _parts([item.name for item in fields(made) if item.compare])

    def equal(self: object, other: object) -> bool:
        return parts(self) == parts(other) if type(other) is type(self) else NotImplemented

    made.__eq__ = equal
    made.__hash__ = lambda self: hash(parts(self))
    return made


def _init(cls: type[Any]) -> Callable[..., None]:
    """Compile ``__init__``, which sets each slot by itself: quicker than ``object.__setattr__``."""
    names, known = fields(cls), dict[str, Any]()
    for item in names:
        if not item.init or item.default_factory is not MISSING:
            raise TypeError(f"{cls.__qualname__}.{item.name} is a field for dataclass(frozen=True)")
        known |= {f"set_{item.name}": getattr(cls, item.name).__set__, f"default_{item.name}": item.default}
    given = [_parameter(item) for item in names if not item.kw_only]
    named = [_parameter(item) for item in names if item.kw_only]
    parameters = ", ".join(("self", *given, *(["*", *named] if named else ())))
    body = "; ".join(f"set_{item.name}(self, {item.name})" for item in names)
    exec(f"def __init__({parameters}): {body or 'pass'}", known)  # noqa: S102 - made of names of fields alone
    init = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _parameter(item: Field[Any]) -> str:
    return item.name if item.default is MISSING else f"{item.name}=default_{item.name}"


def _parts(names: Iterable[str]) -> Callable[[object], Any]:
    """Return what gives the values by which two of a class are compared."""
    found = tuple(names)
    return attrgetter(*found) if found else lambda _self: ()


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{item.name}={getattr(self, item.name)!r}" for item in fields(self) if item.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> list[Any]:
    """Return what is pickled."""
    return [getattr(self, item.name) for item in fields(self)]


def _set_state(self: Any, state: Iterable[Any]) -> None:
    for item, part in zip(fields(self), state, strict=True):
        object.__setattr__(self, item.name, part)
