# SPDX-License-Identifier: Apache-2.0
"""Sources as RIS (Research Information Systems), with the tags that Zotero and pandoc read.

RIS has one name field, "family, given": the name of a group ends in a comma, as EndNote wants it, unless it
has one already. What RIS has no tag for stands in notes as ``name: value``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chipbrief.bibliography.fields import Item, date_of, extras, one_line, people_of, qualities, texts

_TYPES: Mapping[str, str] = {
    "article": "EJOUR",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "document": "GEN",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "paper-conference": "CONF",
    "patent": "PAT",
    "personal_communication": "PCOMM",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "software": "COMP",
    "speech": "SLIDE",
    "thesis": "THES",
    "webpage": "WEB",
}
#: Types that RIS has no word for, under the nearest.
_NEAREST: Mapping[str, str] = {"regulation": "STAT", "post": "BLOG", "standard": "STAND"}
#: Types whose word Zotero takes for an article in a journal.
_UNSURE = frozenset({"article", "document"})
#: Types whose second title is that of a series, a conference or nothing.
_NO_CONTAINER = frozenset({"book", "dataset", "paper-conference", "report", "software", "speech", "thesis"})
_FIELDS: Mapping[str, str] = {
    "title": "TI",
    "title-short": "ST",
    "container-title": "T2",
    "collection-title": "T3",
    "publisher": "PB",
    "publisher-place": "CY",
    "volume": "VL",
    "issue": "IS",
    "page": "SP",
    "section": "SE",
    "edition": "ET",
    "abstract": "AB",
    "language": "LA",
    "DOI": "DO",
    "URL": "UR",
}
#: Where a type of source has a tag for what others have none for.
_OWN: Mapping[str, Mapping[str, str]] = {
    "article-journal": {"ISSN": "SN"},
    "bill": {"number": "M1", "chapter-number": "ET"},
    "book": {"ISBN": "SN"},
    "chapter": {"ISBN": "SN"},
    "dataset": {"version": "ET"},
    "legislation": {"number": "M1"},
    "report": {"number": "SN", "genre": "M3"},
    "software": {"version": "ET"},
    "thesis": {"genre": "M3"},
    "webpage": {"genre": "M3"},
    "post-weblog": {"genre": "M3"},
}


def to_ris(items: Sequence[Item]) -> bytes:
    """Return the items as a RIS file."""
    return "\r\n".join(f"{tag}  - {text}" for item in items for tag, text in _lines(item)).encode() + b"\r\n"


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    kind, known = one_line(item.get("type", "")), texts(item)
    names = {**_FIELDS, **_OWN.get(kind, {})}
    yield "TY", _TYPES.get(kind) or _NEAREST.get(kind, "GEN")
    yield "ID", one_line(item.get("id", ""))
    for tag, key in (("AU", "author"), ("A2", "editor"), ("A4", "translator")):
        yield from ((tag, _person(*person)) for person in people_of(item, key))
    yield from ((tag, known[key]) for key, tag in names.items() if key in known)
    yield from _dates(item)
    yield from (("KW", word) for word in (*qualities(item).values(), known.get("keyword")) if word)
    notes = (one_line(item.get("note", "")), *_again(kind, known), *extras(item, {*names, "keyword"}))
    yield from (("N1", note) for note in notes if note)
    yield "ER", ""


def _again(kind: str, known: Mapping[str, str]) -> Iterator[str]:
    """Yield what the tags do not say for sure."""
    if kind and (kind not in _TYPES or kind in _UNSURE):
        yield f"type: {kind}"
    if kind in _NO_CONTAINER and "container-title" in known:
        yield f"container-title: {known['container-title']}"


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the year, the whole date and the day of access; a part that is not known stays empty."""
    if issued := date_of(item, "issued"):
        yield "PY", f"{issued[0]:04d}"
        yield "DA", _day(issued)
    if accessed := date_of(item, "accessed"):
        yield "Y2", _day(accessed)


def _day(parts: Sequence[int]) -> str:
    return "/".join(f"{part:02d}" for part in parts) + "/" * (4 - len(parts))


def _person(family: str, given: str, suffix: str) -> str:
    if given:
        return ", ".join(filter(None, (family, given, suffix)))
    return family + ("" if "," in family else ",")
