# SPDX-License-Identifier: Apache-2.0
"""How the command line prints where printed words come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from chipbrief.printing.terminal import answer, tell

_MOST_RECORDS = 40
Answer = Mapping[str, Any]


def traces(found: Sequence[Answer], *, as_json: bool) -> None:
    """Print traces as text, or as a JSON list of objects."""
    if as_json:
        answer(list(found))
    elif not found:
        tell("Nothing that can be traced is printed there.")
    for number, item in enumerate([] if as_json else found):
        tell(*([""] if number else ()), *_lines(item))


def _lines(item: Answer) -> Iterator[str]:
    yield f"Page {item['page']}: {item['words']}"
    for derived in item["derived"]:
        yield from _derived(derived)
    for record in item["records"][:_MOST_RECORDS]:
        yield from _record(record)
    if (more := len(item["records"]) - _MOST_RECORDS) > 0:
        yield f"  … and {more:,} more records; --json has them all"
    for source in item["sources"]:
        yield from _source(source)


def _derived(item: Answer) -> Iterator[str]:
    said = " ".join(filter(None, (item["question"], item["likelihood"], item["value"] or item["settle"])))
    yield f"  Finding {item['id']}: {said}"
    yield f"    {item['formula']}"
    yield from (f"    Caveat: {text}" for text in item["caveats"])
    if item["inputs"]:
        others = len(item["inputs"]) - _MOST_RECORDS
        more = f" … and {others:,} more" if others > 0 else ""
        yield f"    From: {', '.join(item['inputs'][:_MOST_RECORDS])}{more}"


def _record(item: Answer) -> Iterator[str]:
    doubt = "" if item["verified"] == "seen" else " (not yet read in a source)"
    yield f"  Record {item['ref']}: {item['title']}{doubt}"
    yield from (f"    {field['label']}: {field['text']}" for field in item["fields"])
    yield from (f"    Caveat: {text}" for text in item["caveats"])


def _source(item: Answer) -> Iterator[str]:
    number = f"[{item['number']}] " if item["number"] else ""
    after = f" by {item['successor']}" if item["successor"] else ""
    yield f"  Source {item['id']}: {number}{item['reference']} {item['quality']}; {item['status']}{after}"
