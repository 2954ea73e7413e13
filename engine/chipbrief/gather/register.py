# SPDX-License-Identifier: Apache-2.0
"""The source register: CSL-JSON, with our quality and status under CSL's own ``custom`` field."""

from __future__ import annotations

import calendar
import json
import re
from collections.abc import Mapping, Set
from datetime import date
from types import MappingProxyType
from typing import Any

from chipbrief.gather.faults import Fault, PackError
from chipbrief.gather.records import Period, Source
from chipbrief.gather.schema import read_json
from chipbrief.gather.tables import MAX_FAULTS, decode
from chipbrief.language import Prose
from chipbrief.language.notices import notice, quoted

QUALITIES = ("primary", "official", "company filing", "research", "press", "secondary quotation")
STATUSES = ("current", "superseded", "retracted")
RESOURCE = "sources"
#: What may be the id of another source in a note on how one was read.
NAMED = re.compile(r"[a-z0-9]+(?:-[a-z0-9.]*[a-z0-9])+")
_SCHEMES = ("https://", "http://")
_PEOPLE = ("author", "editor", "translator")
#: What the styles of citation ask of an item by its value.
_WORDS = ("type", "container-title")


def load_register(data: bytes, place: str) -> Mapping[str, Source]:
    """Return the sources by id. Raises ``PackError`` (a ``DataError``) with everything that is wrong."""
    listed = read_json(decode(data, place), place)
    if not isinstance(listed, list):
        raise PackError((Fault(place, notice("The register must be a JSON list of CSL items.")),))
    sources: dict[str, Source] = {}
    faults: list[Fault] = []
    for number, item in enumerate(listed, start=1):
        try:
            source = _source(item)
        except ValueError as error:
            faults.append(Fault(place, notice("{name}: {error}", name=_name(item), error=error), number))
        else:
            if source.id in sources:
                faults.append(Fault(place, notice("The id “{id}” stands twice.", id=source.id[:60]), number))
            sources[source.id] = source
        if len(faults) >= MAX_FAULTS:
            break
    # A source that is there but broken is told once, and not by each that names it.
    there = {item["id"] for item in listed if isinstance(item, dict) and isinstance(item.get("id"), str)}
    faults += _strangers(sources, there, place)
    if faults:
        raise PackError(tuple(faults[:MAX_FAULTS]))
    return MappingProxyType(sources)


def behind(source: Source, register: Mapping[str, Source]) -> tuple[Source, ...]:
    """Return the sources that a source was read through, or is superseded by."""
    named = dict.fromkeys((*source.quoted_in, *NAMED.findall(source.note), source.superseded_by))
    return tuple(register[key] for key in named if key in register)


def is_web_address(text: str) -> bool:
    """Return whether a text is an address that may stand in a link."""
    return text.startswith(_SCHEMES) and text.isprintable() and " " not in text


def _source(item: object) -> Source:
    if not isinstance(item, dict):
        raise ValueError(notice("The item is not a JSON object."))
    custom = item.get("custom")
    if not isinstance(custom, dict):
        raise ValueError(notice("The item has no “custom” with quality and status."))
    for key in _PEOPLE:
        _check_people(item.get(key, []), key)
    for key in _WORDS:
        _optional(item, key)
    return Source(
        id=_text(item, "id"),
        title=_text(item, "title"),
        publisher=_publisher(item),
        issued=_period(item.get("issued"), "issued"),
        accessed=_day(item.get("accessed")),
        url=_url(item.get("URL", "")),
        quality=_one_of(custom, "quality", QUALITIES),
        status=_one_of(custom, "status", STATUSES),
        superseded_by=_optional(custom, "superseded_by"),
        quoted_in=_ids(custom.get("quoted_in", [])),
        note=Prose(_optional(item, "note")),
        csl=json.dumps(item, ensure_ascii=False, separators=(",", ":")),
    )


def _strangers(sources: Mapping[str, Source], there: Set[str], place: str) -> list[Fault]:
    """Return a fault for each id that a source names and the register lacks; ``there`` are its own."""
    superseding = ((source.id, source.superseded_by) for source in sources.values() if source.superseded_by)
    quoting = ((source.id, key) for source in sources.values() for key in source.quoted_in)
    return [
        *(
            Fault(place, notice("“{id}” is superseded by “{key}”, which is not here.", id=id, key=key[:60]))
            for id, key in superseding
            if key not in there
        ),
        *(
            Fault(place, notice("“{id}” is quoted in “{key}”, which is not here.", id=id, key=key[:60]))
            for id, key in quoting
            if key not in there
        ),
    ]


def _name(item: object) -> str:
    key = item.get("id") if isinstance(item, dict) else None
    return f"Source “{key[:60]}”" if isinstance(key, str) else "Source"


def _text(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(notice("“{key}” is missing or not text.", key=key))
    return value


def _optional(item: dict[str, Any], key: str) -> str:
    value = item.get(key, "")
    if not isinstance(value, str):
        raise ValueError(notice("“{key}” is not text.", key=key))
    return value


def _publisher(item: dict[str, Any]) -> str:
    return _optional(item, "publisher") or _optional(item, "container-title")


def _ids(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(key, str) for key in value):
        raise ValueError(notice("“quoted_in” is not a list of ids."))
    return tuple(value)


def _check_people(people: object, key: str) -> None:
    """Refuse what is no list of CSL names: objects of texts."""
    if not isinstance(people, list) or not all(isinstance(person, dict) and person for person in people):
        raise ValueError(
            notice('“{key}” is not a list of CSL names, such as `[{"literal": "Reuters"}]`.', key=key)
        )
    if odd := [part for person in people for part in person.values() if not isinstance(part, str | bool)]:
        raise ValueError(
            notice("“{key}” holds {odd}, which is no text.", key=key, odd=quoted(str(odd[0])[:40]))
        )


def _url(value: object) -> str:
    if value != "" and not (isinstance(value, str) and is_web_address(value)):
        raise ValueError(notice("The URL {value} is not a web address.", value=quoted(str(value)[:60])))
    return str(value)


def _one_of(custom: dict[str, Any], key: str, allowed: tuple[str, ...]) -> str:
    value = custom.get(key)
    if value not in allowed:
        raise ValueError(
            notice(
                "“{key}” is {value}. Allowed: {names}.",
                key=key,
                value=quoted(str(value)[:60]),
                names=", ".join(allowed),
            )
        )
    return str(value)


def _period(value: object, key: str) -> Period | None:
    """Return a CSL date as a period: a year, a month or a day."""
    if value is None:
        return None
    parts = _date_parts(value, key)
    text = "-".join((f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])))
    try:
        first = date(*[*parts, 1, 1][:3])
    except ValueError:
        raise ValueError(notice("“{key}” {text} is not in the calendar.", key=key, text=text)) from None
    month = parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(first.year, month)[1]
    return Period(first, date(first.year, month, day), text)


def _date_parts(value: object, key: str) -> list[int]:
    try:
        parts = value["date-parts"][0]  # type: ignore[index]
    except (TypeError, KeyError, IndexError):
        raise ValueError(notice("“{key}” is not a CSL date with “date-parts”.", key=key)) from None
    whole = isinstance(parts, list) and all(type(part) is int and 0 < part < 10_000 for part in parts)
    if not whole or not 1 <= len(parts) <= 3:
        raise ValueError(notice("“{key}” must be a year, a month or a day in “date-parts”.", key=key))
    return list(parts)


def _day(value: object) -> date | None:
    period = _period(value, "accessed")
    return period.last if period else None
