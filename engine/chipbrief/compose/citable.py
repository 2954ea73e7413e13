# SPDX-License-Identifier: Apache-2.0
"""From a source of the register to the CSL-JSON item that a citation style formats.

What a style cannot work out for itself is added here: the short title, the name by which the text calls a
source, the short form of the *Federal Register*. How the source was read is left out: templates print it.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from chipbrief.errors import TemplateError
from chipbrief.gather.records import Source

_APART = frozenset({"note", "custom", "accessed", "URL", "archive", "archive_location"})
_SHORT_CONTAINERS = {"Federal Register": "FR", "Code of Federal Regulations": "CFR"}
_LAW = frozenset({"legislation", "regulation", "bill", "legal_case"})
_TITLE_WORDS = 8


@lru_cache(maxsize=8)
def read_short_names(text: str) -> Mapping[str, str]:
    """Return the short names of authors from ``short-names.toml``. Raises ``TemplateError``."""
    try:
        names = tomllib.loads(text)["names"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise TemplateError(f"short-names.toml cannot be read: {error}.") from None
    if not isinstance(names, dict) or not all(isinstance(short, str) for short in names.values()):
        raise TemplateError("short-names.toml: [names] must give each name one short name, both in quotes.")
    return MappingProxyType(names)


def listed(source: Source, short_names: Mapping[str, str], *, both: bool = False) -> dict[str, Any]:
    """Return the item for the list of sources, or for a note that gives a source in full.

    ``available-date`` is a date known at least to the month. With ``both`` an author who has a short name
    stands with both: "BIS (Bureau of ...)".
    """
    item = {key: value for key, value in json.loads(source.csl).items() if key not in _APART}
    _say_names_once(item)
    item["title-short"] = short_title(source.title, law=item.get("type") in _LAW)
    if short := _SHORT_CONTAINERS.get(str(item.get("container-title"))):
        item["container-title-short"] = short
    if len(item.get("issued", {}).get("date-parts", [()])[0]) > 1:
        item["available-date"] = item["issued"]
    if both and "author" in item:
        item["author"] = [_both(person, short_names) for person in item["author"]]
    return item


def marked(source: Source, short_names: Mapping[str, str]) -> dict[str, Any]:
    """Return the item for the place of citation: its ``author`` is what the text calls the source."""
    item = listed(source, short_names)
    if item.get("type") == "bill" and "number" in item:
        return item | {"author": [{"literal": item["number"]}]}
    if "author" in item:
        return item | {"author": [_short(person, short_names) for person in item["author"]]}
    law = item.get("type") in _LAW
    name = item["title-short"] if law else item.get("container-title", item["title-short"])
    return item | {"author": [{"literal": name}]}


def law_citation(source: Source) -> str:
    """Return volume, publication and first page of a law, as in ``88 FR 73458``; empty for anything else."""
    item = json.loads(source.csl)
    container = _SHORT_CONTAINERS.get(str(item.get("container-title")), "")
    parts = (str(item.get("volume", "")), container, str(item.get("page", "")))
    return " ".join(parts) if all(parts) else ""


def _say_names_once(item: dict[str, Any]) -> None:
    """Drop an author that is the newspaper itself, and a publisher that is either."""
    authors = [person.get("literal") for person in item.get("author", [])]
    if authors == [item.get("container-title")]:
        del item["author"]
    if item.get("publisher") in {*authors, item.get("container-title")}:
        item.pop("publisher", None)


def short_title(title: str, *, law: bool = False) -> str:
    """Return a title up to its first colon, semicolon or bracket, in a law also comma; eight words at most.

    >>> short_title("Export Controls: Certain Advanced Computing Items")
    'Export Controls'
    """
    head = re.split(r"[:;(,]" if law else r"[:;(]", title, maxsplit=1)[0].strip()
    words = (head if len(head) > 3 else title).split()
    return " ".join(words) if len(words) <= _TITLE_WORDS else f"{' '.join(words[:_TITLE_WORDS])} …"


def _short(person: Mapping[str, str], short_names: Mapping[str, str]) -> Mapping[str, str]:
    name = person.get("literal", "")
    return {"literal": short_names[name]} if name in short_names else person


def _both(person: Mapping[str, str], short_names: Mapping[str, str]) -> Mapping[str, str]:
    name = person.get("literal", "")
    return {"literal": f"{short_names[name]} ({name})"} if name in short_names else person
