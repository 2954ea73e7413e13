# SPDX-License-Identifier: Apache-2.0
"""A trace as rows to paste into a spreadsheet or a letter, with heads that can be said in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import chain, groupby, repeat

from chipbrief.language.notices import notice
from chipbrief.pasting import as_pasted
from chipbrief.tracing.values import RecordTrace, Trace

_FINDING = (
    notice("Finding"),
    notice("Question"),
    notice("Value"),
    notice("Formula"),
    notice("Inputs"),
    notice("Caveats"),
)
_SOURCE = (notice("Source"), notice("Reference"), notice("Quality"), notice("Status"), notice("Address"))
_RECORD = notice("Record")
Line = tuple[str, ...]


def as_rows(trace: Trace, say: Callable[[str], str] = str) -> tuple[Line, ...]:
    """Return findings, records by dataset, and sources: each with its heads, an empty line between.

    ``say`` says a head in another language.
    """
    parts = ((tuple(map(say, heads)), *rows) for heads, *rows in _parts(trace))
    return tuple(line for part in parts for line in (*part, ()))[:-1]


def as_html(lines: Sequence[Line]) -> str:
    """Return rows as tables of HTML, as spreadsheets and letters take them: one between each two empty lines.

    The first line of each has its heads.
    """
    parts = [list(part) for is_full, part in groupby(lines, key=bool) if is_full]
    return "<br>".join(f"<table>{_html_rows(part)}</table>" for part in parts)


def _html_rows(part: Sequence[Line]) -> str:
    rows = []
    for line, tag in zip(part, chain(["th"], repeat("td"))):  # noqa: B905 - the tags have no end
        cells = (escape(as_pasted(cell)) for cell in line)
        rows.append("".join(f"<{tag}>{cell}</{tag}>" for cell in cells))
    return "".join(f"<tr>{row}</tr>" for row in rows)


def _parts(trace: Trace) -> Iterator[list[Line]]:
    if trace.derived:
        yield [
            _FINDING,
            *(
                (
                    item.id,
                    item.question,
                    item.value,
                    item.formula,
                    "; ".join(item.inputs),
                    " ".join(item.caveats),
                )
                for item in trace.derived
            ),
        ]
    for dataset in dict.fromkeys(record.dataset for record in trace.records):
        yield _records(tuple(record for record in trace.records if record.dataset == dataset))
    if trace.sources:
        yield [
            _SOURCE,
            *((item.id, item.reference, item.quality, item.status, item.url) for item in trace.sources),
        ]


def _records(records: Sequence[RecordTrace]) -> list[Line]:
    """Return records of one dataset under all the labels that any of them has."""
    labels = tuple(dict.fromkeys(field.label for record in records for field in record.fields))
    lines = [
        (record.ref, *(next((f.text for f in record.fields if f.label == label), "") for label in labels))
        for record in records
    ]
    return [(_RECORD, *labels), *((*line,) for line in lines)]
