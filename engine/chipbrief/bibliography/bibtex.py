# SPDX-License-Identifier: Apache-2.0
"""Sources as BibTeX, with the types and fields of biblatex that Zotero, pandoc and biber read.

What BibTeX has no type for says its CSL type in ``entrysubtype``, and once more in ``annote``, which Zotero
keeps as a note. Zotero drops ``@dataset``, so a dataset is ``@misc``. Titles stand in double braces: their
capitals are the publisher's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chipbrief.bibliography.fields import (
    DATES,
    PEOPLE,
    Item,
    date_of,
    extras,
    one_line,
    people_of,
    qualities,
    texts,
)

#: CSL type -> entry type and subtype; any other is ``@misc`` with its CSL type as subtype.
_TYPES: Mapping[str, tuple[str, str]] = {
    "article-journal": ("article", ""),
    "article-magazine": ("article", "magazine"),
    "article-newspaper": ("article", "newspaper"),
    "article": ("article", "article"),
    "book": ("book", ""),
    "chapter": ("incollection", ""),
    "document": ("misc", ""),
    "entry-encyclopedia": ("inreference", ""),
    "legal_case": ("jurisdiction", ""),
    "legislation": ("legislation", "legislation"),
    "regulation": ("legislation", "regulation"),
    "bill": ("legislation", "bill"),
    "manuscript": ("unpublished", ""),
    "paper-conference": ("inproceedings", ""),
    "report": ("report", ""),
    "software": ("software", ""),
    "speech": ("unpublished", "speech"),
    "thesis": ("thesis", ""),
    "webpage": ("online", ""),
    "post": ("online", "post"),
    "post-weblog": ("online", "post-weblog"),
}
_FIELDS: Mapping[str, str] = {
    "title": "title",
    "title-short": "shorttitle",
    "container-title": "journaltitle",
    "collection-title": "series",
    "publisher": "publisher",
    "publisher-place": "location",
    "event-title": "eventtitle",
    "genre": "type",
    "edition": "edition",
    "version": "version",
    "volume": "volume",
    "number": "number",
    "page": "pages",
    "chapter-number": "chapter",
    "abstract": "abstract",
    "language": "language",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
}
#: Where an entry type calls a field otherwise.
_OWN: Mapping[str, Mapping[str, str]] = {
    "article": {"issue": "number", "number": ""},
    "incollection": {"container-title": "booktitle", "number": ""},
    "inproceedings": {"container-title": "booktitle", "number": ""},
    "inreference": {"container-title": "booktitle", "number": ""},
    "book": {"number": ""},
    "report": {"publisher": "institution"},
    "thesis": {"publisher": "institution"},
}
#: What Zotero takes for an issue or a section is said in ``annote`` too.
_AGAIN: Mapping[str, tuple[str, ...]] = {"legislation": ("number", "chapter-number")}
_PLAIN = frozenset({"URL", "DOI", "ISBN", "ISSN"})
#: What readers would set in other capitals, and what they would split at "and", stands in braces.
_TITLES = frozenset({"title", "title-short", "container-title", "collection-title", "event-title"})
_LISTS = frozenset({"publisher", "publisher-place"})
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ESCAPES = {
    **{ord(character): f"\\{character}" for character in "#$%&_{}"},
    ord("~"): r"\~{}",
    ord("^"): r"\^{}",
    ord("\\"): r"\textbackslash{}",
}
#: Between these TeX would print another sign (a dash, a quotation mark, ¡), and Zotero takes TEL for ℡.
_LIGATURES = re.compile(r"(?<=([-,<>]))(?=\1)|(?<=[!?'`])(?=[!?'`])|(?<=TE)(?=L)")
_NAMED_BRACES = {ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}"}


def to_bibtex(items: Sequence[Item]) -> bytes:
    """Return the items as a BibTeX file."""
    return "\n".join(_entry(item) for item in items).encode()


def _entry(item: Item) -> str:
    said = one_line(item.get("type", ""))
    kind, subtype = _TYPES.get(said, ("misc", _latex(said)))
    names = {key: name for key, name in {**_FIELDS, **_OWN.get(kind, {})}.items() if name}
    known = texts(item)
    fields = [
        *((key, _people(item, key)) for key in PEOPLE),
        *((name, _value(key, known[key])) for key, name in names.items() if key in known),
        *_dates(item, subtype),
        ("url", _address(known.get("URL", ""))),
        ("note", _latex(one_line(item.get("note", "")))),
        ("keywords", _latex(", ".join((*qualities(item).values(), *filter(None, [known.get("keyword")]))))),
        ("annote", _latex("; ".join((*_again(said, item), *extras(item, {*names, "URL", "keyword"}))))),
        ("entrysubtype", subtype),
    ]
    lines = ",\n".join(f"  {name} = {_braced(name, value)}" for name, value in fields if value)
    return f"@{kind}{{{_key(item)},\n{lines}\n}}\n"


def _again(said: str, item: Item) -> Iterator[str]:
    """Yield what stands in fields of its own and Zotero would not know for what it is."""
    kind, subtype = _TYPES.get(said, ("misc", said))
    if subtype:
        yield f"type: {said}"
    known = texts(item)
    yield from (f"{key}: {known[key]}" for key in _AGAIN.get(kind, ()) if key in known)


def _braced(name: str, value: str) -> str:
    """Return a field's value in braces; the names of months are words that BibTeX knows."""
    return value if name == "month" else f"{{{value}}}"


def _key(item: Item) -> str:
    """Return the id as a key of BibTeX, which has no spaces, commas, braces and the like."""
    return re.sub(r"[^\w:.+/-]", "-", one_line(item.get("id", "")), flags=re.ASCII) or "source"


def _people(item: Item, key: str) -> str:
    return " and ".join(_person(*map(_latex, person)) for person in people_of(item, key))


def _person(family: str, given: str, suffix: str) -> str:
    """Return a name; BibTeX has the suffix before the given name. A group stands in braces, as one word."""
    return ", ".join(filter(None, (family, suffix, given))) if given else f"{{{family}}}"


def _dates(item: Item, subtype: str) -> Iterator[tuple[str, str]]:
    """Yield dates as biblatex has them, and year and month once more for older styles."""
    issued, accessed = ("-".join(f"{part:02d}" for part in date_of(item, key)) for key in DATES)
    yield "date", issued
    yield "year", issued[:4]
    yield "month", _MONTHS[int(issued[5:7]) - 1] if issued[5:7] else ""
    yield "eventdate", issued if subtype == "speech" else ""
    yield "urldate", accessed


def _value(key: str, text: str) -> str:
    if key in _PLAIN:
        return _address(text)
    whole = key in _TITLES or (key in _LISTS and " and " in text)
    return f"{{{_latex(text)}}}" if whole else _latex(text)


def _latex(text: str) -> str:
    """Return text with what is special to LaTeX escaped, and its braces in pairs as BibTeX counts them."""
    escapes = _ESCAPES if _paired(text) else _ESCAPES | _NAMED_BRACES
    return _LIGATURES.sub("{}", text.translate(escapes))


def _paired(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return depth == 0


def _address(text: str) -> str:
    """Return an address, which is read as it stands; what would end the field is percent-encoded."""
    return text.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
