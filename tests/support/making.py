# SPDX-License-Identifier: Apache-2.0
"""Values to test with: any frozen class of the engine, filled with blanks where a test says nothing."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from chipbrief.gather import NAMES, Evidence, PackInfo
from chipbrief.gather.records import ChipClass, Country, Period, Record, Source
from chipbrief.language import Prose
from chipbrief.pick import Pick

T = TypeVar("T")
DAY = date(2024, 6, 1)
PICK = Pick("CHN", "dc-training-gpu", date(2022, 10, 1), date(2025, 2, 12), date(2025, 2, 12))


def make(kind: type[T], /, **values: Any) -> T:
    """Return an instance of a dataclass: what is not given is blank, or what a record usually has."""
    usual: dict[str, Any] = {"verified": "seen", "source_ids": ("s1",), "id": "one", "status": "current"}
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
    filled = {name: usual[name] if name in usual else blank(hints[name]) for name in names}
    return kind(**(filled | values))


def blank(hint: Any) -> Any:
    """Return the plainest value of a type: None where it may be None, else one, no text, no items."""
    parts = typing.get_args(hint)
    if isinstance(hint, types.UnionType):
        return None if type(None) in parts else blank(parts[0])
    if typing.get_origin(hint) is tuple:
        return ()
    if hint is date:
        return DAY
    if hint is Period:
        return period(DAY)
    if dataclasses.is_dataclass(hint):
        return make(hint)  # type: ignore[type-var]
    return {str: "", Prose: Prose(""), bool: False, int: 1, Decimal: Decimal(1)}[hint]


def period(first: date, last: date | None = None) -> Period:
    """Return a period of one day, or from one to another."""
    return Period(first, last or first, first.isoformat())


def source(key: str, **values: Any) -> Source:
    """Return an official source."""
    given: dict[str, Any] = {
        "title": f"Title of {key}",
        "quality": "official",
        "csl": f'{{"id": "{key}", "type": "webpage", "title": "Title of {key}"}}',
    }
    return make(Source, id=key, **(given | values))


def evidence(*records: Record, pick: Pick = PICK, sources: Iterable[Source] | None = None) -> Evidence:
    """Return the evidence that holds ``records`` for a pick, with a source for each id they cite."""
    tables: dict[str, tuple[Record, ...]] = {}
    for record in records:
        name = NAMES[type(record)]
        tables[name] = (*tables.get(name, ()), record)
    cited = dict.fromkeys(key for record in records for key in record.source_ids)
    return Evidence(
        pick=pick,
        pack=PackInfo("Tiny pack", "2026-11-23", "CC-BY-4.0"),
        country=make(Country, id=pick.country, name="China"),
        chip_class=make(ChipClass, id=pick.chip_class, label="Data-center training GPU"),
        records=tables,
        sources=tuple(sources) if sources is not None else tuple(source(key) for key in cited),
        gaps=(),
        later={},
        late_ids=frozenset(),
    )


def plain_values(value: Any) -> Iterable[Any]:
    """Yield a value and everything inside it: the items of tuples and mappings, the fields of dataclasses."""
    yield value
    if dataclasses.is_dataclass(value):
        inner: Iterable[Any] = [getattr(value, field.name) for field in dataclasses.fields(value)]
    elif isinstance(value, Mapping):
        inner = value.values()
    else:
        inner = value if isinstance(value, tuple | list) else ()
    for item in inner:
        yield from plain_values(item)
