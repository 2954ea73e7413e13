# SPDX-License-Identifier: Apache-2.0
"""The lists that citations lead to: sources with their descriptors, and notes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from chipbrief.compose.citing import Citer, Place
from chipbrief.compose.csl_text import html
from chipbrief.compose.view import NotePart, NoteView, SourceRow
from chipbrief.gather.records import Source
from chipbrief.gather.register import NAMED


def source_rows(citer: Citer) -> tuple[SourceRow, ...]:
    """Return the sources cited, in the order of the list; call it when the citer is settled."""
    ordered = sorted(citer.numbers, key=citer.numbers.__getitem__)
    return tuple(_row(citer, citer.sources[key]) for key in ordered)


def _row(citer: Citer, source: Source) -> SourceRow:
    return SourceRow(
        id=source.id,
        number=citer.numbers[source.id],
        reference=html(citer.style.entry(source, citer.letters.get(source.id, ""))),
        url=source.url,
        quality=source.quality,
        status=source.status,
        read=_read(citer, source),
        accessed=source.accessed,
        archived=str(json.loads(source.csl).get("archive_location", "")),
        successor=_named(citer, source.superseded_by) if source.superseded_by else "",
    )


def _read(citer: Citer, source: Source) -> Markup:
    """Return the note on how a source was read; a source that it names by its id is cited."""
    parts: list[Markup] = []
    end = 0
    for found in NAMED.finditer(source.note):
        if found[0] in citer.sources:
            parts += [html(source.note[end : found.start()]), _named(citer, found[0])]
            end = found.end()
    return Markup("").join((*parts, html(source.note[end:])))


def _named(citer: Citer, key: str) -> Markup:
    """Return a source in few words, as a link where the list has it."""
    if key not in citer.sources:
        return html(key)
    text, number = html(citer.style.short(citer.sources[key])), citer.numbers.get(key)
    if number is None:
        return text
    shown = Markup("[{}]").format(number) if citer.style.kind == "numbered" else text
    return Markup('<a href="#source-{}">{}</a>').format(number, shown)


def note_views(citer: Citer) -> tuple[NoteView, ...]:
    """Return the notes of the page in order; none unless the style has notes."""
    if citer.style.kind != "notes":
        return ()
    rows = {row.id: row for row in source_rows(citer)}
    first: dict[str, int] = {}
    return tuple(
        NoteView(number, tuple(_parts(citer, place, number, first, rows)))
        for number, place in enumerate(citer.learned or (), start=1)
    )


def _parts(
    citer: Citer, place: Place, number: int, first: dict[str, int], rows: dict[str, SourceRow]
) -> Iterator[NotePart]:
    for cited in place:
        source, before = citer.sources[cited.id], first.setdefault(cited.id, number)
        again = before if before < number else None
        text = citer.style.note(source, cited.locator, again)
        yield NotePart(html(text), rows[cited.id] if again is None else None)
