# SPDX-License-Identifier: Apache-2.0
"""Strict readers of BibTeX and RIS, and the CSL-JSON items that our own files mean.

They know their formats, not the code that wrote the files: anything else than what a strict program accepts
is an ``AssertionError``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from chipbrief.gather.register import QUALITIES, STATUSES

BIB_TYPES = {
    "article": "article-journal", "online": "webpage", "inreference": "entry-encyclopedia",
    "misc": "document", "inproceedings": "paper-conference", "jurisdiction": "legal_case",
    "incollection": "chapter", "unpublished": "manuscript",
}  # fmt: skip
BIB_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
BIB_FIELDS = {
    "title": "title", "shorttitle": "title-short", "journaltitle": "container-title", "volume": "volume",
    "booktitle": "container-title", "publisher": "publisher", "institution": "publisher", "number": "number",
    "pages": "page", "chapter": "chapter-number", "type": "genre", "version": "version", "url": "URL",
    "note": "note", "doi": "DOI", "language": "language", "edition": "edition",
}  # fmt: skip
RIS_TYPES = {
    "NEWS": "article-newspaper", "MGZN": "article-magazine", "JOUR": "article-journal", "EJOUR": "article",
    "BILL": "bill", "BOOK": "book", "DATA": "dataset", "GEN": "document", "ENCYC": "entry-encyclopedia",
    "STAT": "legislation", "CONF": "paper-conference", "BLOG": "post-weblog", "RPRT": "report",
    "WEB": "webpage", "COMP": "software", "SLIDE": "speech", "CASE": "legal_case",
}  # fmt: skip
RIS_FIELDS = {
    "ID": "id", "TI": "title", "T2": "container-title", "PB": "publisher", "VL": "volume", "SP": "page",
    "SE": "section", "UR": "URL", "M1": "number", "SN": "number", "M3": "genre", "DO": "DOI",
    "LA": "language", "ST": "title-short",
}  # fmt: skip
_COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\~{}": "~",
    r"\^{}": "^",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
}
_EXTRA = re.compile(r"(?:^|; )([\w-]+): (.*?)(?=; [\w-]+: |$)")


def read_bibtex(data: bytes) -> list[dict[str, Any]]:
    """Return the items of a BibTeX file."""
    text = data.decode()
    found, at = [], 0
    while match := re.compile(r"\s*@(\w+)\{([\w:.+/-]+),\s*").match(text, at):
        fields, at = _bib_fields(text, match.end())
        found.append(_bib_item(match[1], match[2], fields))
    assert not text[at:].strip()
    return found


def _bib_fields(text: str, at: int) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    while match := re.compile(r"(\w+) = (\w+|\{)").match(text, at):
        end = match.end() if match[2] != "{" else _closing(text, match.end())
        assert match[1] not in fields
        fields[match[1]] = match[2] if match[2] != "{" else text[match.end() : end - 1]
        rest = re.compile(r",?\s*").match(text, end)
        at = rest.end() if rest else end
    assert text[at] == "}"
    return fields, at + 1


def _closing(text: str, at: int) -> int:
    """Return where the brace closes that opened before ``at``, as BibTeX counts: escaped ones too."""
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at


def _bib_item(kind: str, key: str, fields: Mapping[str, str]) -> dict[str, Any]:
    subtype = fields.get("entrysubtype", "")
    item: dict[str, Any] = {
        "id": key,
        "type": BIB_SUBTYPES.get(subtype, subtype) or BIB_TYPES.get(kind, kind),
    }
    for name, csl in BIB_FIELDS.items():
        if name in fields:
            item[csl] = fields[name] if name in {"url", "doi"} else unlatex(fields[name])
    if "author" in fields:
        item["author"] = [_bib_person(name) for name in _apart(fields["author"], " and ")]
    item |= {csl: _date(fields[name].split("-")) for name, csl in _BIB_DATES if name in fields}
    words, extras = unlatex(fields.get("keywords", "")).split(", "), unlatex(fields.get("annote", ""))
    return item | _said(words, _EXTRA.findall(extras))


_BIB_DATES = (("date", "issued"), ("urldate", "accessed"))


def _bib_person(name: str) -> dict[str, str]:
    if name.startswith("{") and name.endswith("}"):
        return {"literal": unlatex(name)}
    family, given = name.split(", ")
    return {"family": unlatex(family), "given": unlatex(given)}


def _apart(text: str, word: str) -> Iterator[str]:
    """Return the parts of a text between words that stand outside braces."""
    start = depth = 0
    for at, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if not depth and text.startswith(word, at):
            yield text[start:at]
            start = at + len(word)
    yield text[start:]


def unlatex(text: str) -> str:
    """Return text as LaTeX prints it. Raises ``AssertionError`` for what LaTeX would take as a command."""
    pattern = re.compile(
        r"\\(?:textbackslash|textbrace(?:left|right)|[~^])\{\}|\\[#$%&_{}]|[{}]|\\|[#$%&_^~]"
    )

    def plain(found: re.Match[str]) -> str:
        assert found[0] not in set("\\#$%&_^~"), found
        return _COMMANDS.get(found[0]) or ("" if len(found[0]) == 1 else found[0][1:])

    return pattern.sub(plain, text)


def read_ris(data: bytes) -> list[dict[str, Any]]:
    """Return the items of a RIS file."""
    records: list[list[tuple[str, str]]] = []
    for line in data.decode().removesuffix("\r\n").split("\r\n"):
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert match, line
        if match[1] == "TY":
            records.append([])
        records[-1].append((match[1], match[2]))
    assert all(record[-1] == ("ER", "") for record in records)
    return [_ris_item(record) for record in records]


def _ris_item(record: Iterable[tuple[str, str]]) -> dict[str, Any]:
    lines = list(record)
    kind = RIS_TYPES[lines[0][1]]
    item: dict[str, Any] = {"type": kind}
    item |= {RIS_FIELDS[tag]: text for tag, text in lines if tag in RIS_FIELDS}
    item |= {"chapter-number" if kind == "bill" else "version": text for tag, text in lines if tag == "ET"}
    if people := [_ris_person(text) for tag, text in lines if tag == "AU"]:
        item["author"] = people
    dates = {"DA": "issued", "Y2": "accessed"}
    item |= {dates[tag]: _date(text.strip("/").split("/")) for tag, text in lines if tag in dates}
    notes = [text for tag, text in lines if tag == "N1"]
    extras = [found.groups() for text in notes if (found := re.fullmatch(r"([\w-]+): (.*)", text))]
    item |= dict.fromkeys(("note",) if len(notes) > len(extras) else (), notes[0] if notes else "")
    return item | _said([text for tag, text in lines if tag == "KW"], [(name, text) for name, text in extras])


def _ris_person(text: str) -> dict[str, str]:
    family, _comma, given = text.partition(",")
    return {"family": family, "given": given.strip()} if given else {"literal": family}


def _said(words: Iterable[str], extras: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return what keywords and ``name: value`` say: the register's own words, and other fields."""
    custom: dict[str, Any] = {"quality": "", "status": "current"}
    custom |= {"quality" if word in QUALITIES else "status": word for word in words if word}
    assert custom["quality"] in QUALITIES
    assert custom["status"] in STATUSES
    other = dict(extras)
    if "superseded-by" in other:
        custom["superseded_by"] = other.pop("superseded-by")
    if "quoted-in" in other:
        custom["quoted_in"] = other.pop("quoted-in").split()
    return {**other, "custom": custom}


def _date(parts: Iterable[str]) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in parts]]}
