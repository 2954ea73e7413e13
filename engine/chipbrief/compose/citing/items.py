# SPDX-License-Identifier: Apache-2.0
"""From a source of the register to the CSL-JSON item that a citation style formats.

What a style cannot work out for itself is added here: the short title, the name by which the text calls a
source, the short form of the *Federal Register*. How the source was read is left out: templates print it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chipbrief.compose.citing.locale import date_parts
from chipbrief.errors import TemplateError
from chipbrief.files.toml import read_toml
from chipbrief.gather.records import Source
from chipbrief.language.notices import notice

_APART = frozenset({"note", "custom", "accessed", "URL", "archive", "archive_location"})
_LAW = frozenset({"legislation", "regulation", "bill", "legal_case"})
_TITLE_WORDS = 8
#: How the data pack cites the Federal Register: ``88 FR 73458``.
_REGISTER = "Federal Register"


@dataclass(frozen=True, slots=True)
class ShortNames:
    """Short names of authors, and of what laws are published in, from ``short-names.toml``."""

    names: Mapping[str, str]
    containers: Mapping[str, str]


def read_short_names(text: str) -> ShortNames:
    """Return the short names of a format. Raises ``TemplateError``."""
    try:
        tables = read_toml(text)
    except ValueError as error:
        raise TemplateError(notice("short-names.toml cannot be read: {error}.", error=error)) from None
    return ShortNames(*(_table(tables, name) for name in ("names", "containers")))


def _table(tables: Mapping[str, Any], name: str) -> Mapping[str, str]:
    found = tables.get(name, {})
    if not isinstance(found, dict) or not all(isinstance(short, str) for short in found.values()):
        raise TemplateError(
            notice(
                "short-names.toml: [{name}] must give each name one short name, both in quotes.", name=name
            )
        )
    return found


def listed(source: Source, short: ShortNames, *, both: bool = False) -> dict[str, Any]:
    """Return the item for the list of sources, or for a note that gives a source in full.

    ``available-date`` is a date known at least to the month. With ``both`` an author who has a short name
    stands with both: "BIS (Bureau of ...)".
    """
    item = {key: value for key, value in json.loads(source.csl).items() if key not in _APART}
    _say_names_once(item)
    item["title-short"] = short_title(source.title, law=item.get("type") in _LAW)
    if container := short.containers.get(str(item.get("container-title"))):
        item["container-title-short"] = container
    if len(date_parts(item.get("issued"))) > 1:
        item["available-date"] = item["issued"]
    if both and "author" in item:
        item["author"] = [_called(person, short, "{short} ({name})") for person in item["author"]]
    return item


def marked(source: Source, short: ShortNames) -> dict[str, Any]:
    """Return the item for the place of citation: its ``author`` is what the text calls the source."""
    item = listed(source, short)
    if item.get("type") == "bill" and "number" in item:
        return item | {"author": [{"literal": item["number"]}]}
    if "author" in item:
        return item | {"author": [_called(person, short, "{short}") for person in item["author"]]}
    law = item.get("type") in _LAW
    name = item["title-short"] if law else item.get("container-title", item["title-short"])
    return item | {"author": [{"literal": name}]}


def law_citation(source: Source) -> str:
    """Return how the data pack cites a law, as in ``88 FR 73458``; empty for anything else."""
    item = json.loads(source.csl)
    if item.get("container-title") != _REGISTER or not {"volume", "page"} <= item.keys():
        return ""
    return f"{item['volume']} FR {item['page']}"


def short_title(title: str, *, law: bool = False) -> str:
    """Return a title up to its first colon, semicolon or bracket, in a law also comma; eight words at most.

    >>> short_title("Export Controls: Certain Advanced Computing Items")
    'Export Controls'
    """
    head = re.split(r"[:;(,]" if law else r"[:;(]", title, maxsplit=1)[0].strip()
    words = (head if len(head) > 3 else title).split()
    return " ".join(words) if len(words) <= _TITLE_WORDS else f"{' '.join(words[:_TITLE_WORDS])} …"


def _say_names_once(item: dict[str, Any]) -> None:
    """Drop an author that is the newspaper itself, and a publisher that is either."""
    authors = [person.get("literal") for person in item.get("author", [])]
    if authors == [item.get("container-title")]:
        del item["author"]
    if item.get("publisher") in {*authors, item.get("container-title")}:
        item.pop("publisher", None)


def _called(person: Mapping[str, str], short: ShortNames, pattern: str) -> Mapping[str, str]:
    name = person.get("literal", "")
    return {"literal": pattern.format(short=short.names[name], name=name)} if name in short.names else person
