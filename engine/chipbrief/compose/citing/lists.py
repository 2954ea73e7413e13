# SPDX-License-Identifier: Apache-2.0
"""The lists that citations lead to: sources with their descriptors, and notes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from markupsafe import Markup, escape

from chipbrief.compose.citing.citer import Citer
from chipbrief.compose.citing.places import Place
from chipbrief.compose.citing.text import clean
from chipbrief.compose.view import NotePart, NoteView, SourceRow
from chipbrief.gather.records import Source
from chipbrief.gather.register import NAMED, is_web_address

#: The number of a computer, with a port or without.
_NUMBER = re.compile(r"[\d.]+(?::\d+)?|\[[\da-fA-F:.]+\](?::\d+)?")


def source_rows(citer: Citer) -> tuple[SourceRow, ...]:
    """Return the sources cited, in the order of the list; call it when the citer is settled."""
    return tuple(_row(citer, source) for source in citer.settled.ordered)


def _row(citer: Citer, source: Source) -> SourceRow:
    return SourceRow(
        id=source.id,
        number=citer.settled.numbers[source.id],
        reference=citer.style.entry(source, citer.settled.letters.get(source.id, "")),
        url=source.url,
        site=_site(source.url),
        kind=citer.style.kind_of(source),
        quality=source.quality,
        status=source.status,
        quoted_in=_quoted_in(citer, source),
        read=_read(citer, source),
        told=_told(citer, source) is not None,
        accessed=source.accessed,
        archived=_archived(source),
        successor=_mention(citer, source.superseded_by) if source.superseded_by else "",
    )


def _site(url: str) -> str:
    """Return the site of an address as people name it: ``federalregister.gov``.

    A site without a name, of which an address has the number alone, is told by the whole address.
    """
    path = url.partition("://")[2]
    host = path.partition("/")[0].partition("?")[0].partition("#")[0].rpartition("@")[2]
    return path if _NUMBER.fullmatch(host) else host.removeprefix("www.")


def _archived(source: Source) -> str:
    place = str(json.loads(source.csl).get("archive_location", ""))
    return place if is_web_address(place) else ""


def _quoted_in(citer: Citer, source: Source) -> Markup:
    both = Markup(" {} ").format(citer.style.csl.locale.term("and"))
    return both.join(_mention(citer, key) for key in source.quoted_in)


def _mention(citer: Citer, key: str) -> Markup:
    return citer.mention(key) if key in citer.sources else escape(key)


def _read(citer: Citer, source: Source) -> Markup:
    """Return the note on how a source was read; a source that it names by its id is cited."""
    note = _told(citer, source) or clean(source.note)
    parts: list[Markup] = []
    end = 0
    for found in NAMED.finditer(note):
        if found[0] in citer.sources:
            parts += [escape(note[end : found.start()]), citer.mention(found[0])]
            end = found.end()
    return Markup("").join((*parts, escape(note[end:])))


def usual_day(rows: Sequence[SourceRow]) -> date | None:
    """Return the day on which more than half of the sources were accessed, if each has such a day."""
    days = [row.accessed for row in rows if row.accessed is not None]
    if not days or len(days) < len(rows):
        return None
    day, count = Counter(days).most_common(1)[0]
    return day if 2 * count > len(rows) else None


def _told(citer: Citer, source: Source) -> str | None:
    """Return the note on how a source was read in the language of the page, where a catalog has it."""
    told = citer.language.say(source.note)
    return told if told != source.note else None


def note_views(citer: Citer) -> tuple[NoteView, ...]:
    """Return the notes of the page in order; none unless the style has notes."""
    if citer.style.kind != "notes":
        return ()
    rows = {row.id: row for row in source_rows(citer)}
    first: dict[str, int] = {}
    return tuple(
        NoteView(number, tuple(_parts(citer, place, number, first, rows)))
        for place, number in citer.settled.notes.items()
    )


def _parts(
    citer: Citer, place: Place, number: int, first: dict[str, int], rows: Mapping[str, SourceRow]
) -> Iterator[NotePart]:
    for cited in place:
        source, before = citer.sources[cited.id], first.setdefault(cited.id, number)
        again = before if before < number else None
        text = citer.style.note(source, cited.locator, again)
        yield NotePart(text, rows[cited.id] if again is None else None)
