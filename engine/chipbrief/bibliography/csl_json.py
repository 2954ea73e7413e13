# SPDX-License-Identifier: Apache-2.0
"""Sources as CSL-JSON that Zotero keeps whole.

Zotero's kinds of items lack some fields of CSL, and it refuses a file that holds a type it does not know.
What would be lost is said once more in lines at the head of ``note``, in the form that Zotero (*Extra*),
citeproc-js and pandoc read as fields: ``container-title: SEC EDGAR``. The fields themselves stay where CSL
has them. A note that begins like such a line itself stands behind an empty one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from chipbrief.bibliography.fields import PEOPLE, Item, extras, one_line, qualities, texts
from chipbrief.errors import DataError
from chipbrief.language.notices import notice

#: The types for which Zotero has no such field (its schema, version 41).
_LACKING: Mapping[str, frozenset[str]] = {
    name: frozenset(types.split())
    for name, types in {
        "container-title": "article book broadcast dataset document graphic hearing interview manuscript map "
        "motion_picture patent personal_communication report song standard thesis regulation",
        "publisher": "bill graphic legal_case legislation patent personal_communication post post-weblog "
        "speech",
        "number": "article-journal article-magazine article-newspaper book chapter document entry-dictionary "
        "entry-encyclopedia paper-conference post post-weblog speech thesis webpage regulation",
        "genre": "article-journal article-magazine article-newspaper bill book chapter entry-dictionary "
        "entry-encyclopedia hearing legal_case legislation paper-conference patent song",
        "version": "article article-journal article-newspaper book document report webpage",
        "volume": "document regulation report webpage",
        "page": "document regulation webpage",
        "section": "document regulation report webpage",
    }.items()
}
#: Types that Zotero's reader of CSL-JSON does not know; one of them would keep it from reading the file.
_UNKNOWN = frozenset({"software", "performance"})
_LINE = re.compile(r"([A-Za-z][\w-]*): (.*)\n?")
_OURS = frozenset({"quality", "status", "superseded-by", "quoted-in"})


def to_csl_json(items: Sequence[Item]) -> bytes:
    """Return the items as a CSL-JSON file."""
    text = json.dumps([_for_zotero(item) for item in items], ensure_ascii=False, indent=1)
    # What stands in a stranger's list need not be valid text.
    return text.encode("utf-8", "replace") + b"\n"


def read_csl_json(data: bytes) -> tuple[Item, ...]:
    """Return the items of such a file as they were. Raises ``DataError`` for what is no list of items."""
    try:
        items = json.loads(data)
    except (ValueError, RecursionError):
        items = None
    if not isinstance(items, list) or not all(map(_is_item, items)):
        raise DataError(notice("The sources are not a list of CSL-JSON items."))
    return tuple(_as_it_was(item) for item in items)


def _is_item(value: object) -> bool:
    """Return whether type, people and the register's own facts, if there are any, are as in CSL-JSON."""
    if not isinstance(value, dict):
        return False
    custom = value.get("custom", {})
    quoted = custom.get("quoted_in", []) if isinstance(custom, dict) else None
    people = (value.get(key, []) for key in PEOPLE)
    return (
        isinstance(value.get("type", ""), str)
        and _are(quoted, str)
        and all(_are(listed, dict) for listed in people)
    )


def _are(values: object, kind: type) -> bool:
    return isinstance(values, list) and all(isinstance(value, kind) for value in values)


def _for_zotero(item: Item) -> dict[str, Any]:
    made = dict(item)
    kind = str(item.get("type", "document"))
    if kind in _UNKNOWN:
        made["type"] = "document"
        made.setdefault("genre", kind)
    lines = [*([f"type: {kind}"] if kind in _UNKNOWN else []), *_lines(made)]
    note = str(item.get("note", ""))
    between = [""] if _LINE.match(note) or note.startswith("\n") else []
    return made | ({"note": "\n".join((*lines, *between, *filter(None, [note])))} if lines or between else {})


def _lines(item: Item) -> Iterator[str]:
    yield from (f"{name}: {word}" for name, word in qualities(item).items())
    yield from extras(item, texts(item))
    for name, types in _LACKING.items():
        if item.get("type") in types and (line := one_line(item.get(name, ""))):
            yield f"{name}: {line}"


def _as_it_was(item: dict[str, Any]) -> Item:
    made, note = dict(item), str(item.get("note", ""))
    while found := _LINE.match(note):
        name, value = found.groups()
        if name == "type":
            made["type"] = value
            made = {key: each for key, each in made.items() if key != "genre" or each != value}
        elif name not in _OURS and one_line(made.get(name, "")) != value:
            break
        note = note[found.end() :]
    made["note"] = note = note.removeprefix("\n")
    return made if note else {key: value for key, value in made.items() if key != "note"}
