# SPDX-License-Identifier: Apache-2.0
"""What is said of a comparison: one wording for the command line, the report and the window.

Files come from anybody: whoever shows a line takes the control characters out of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from chipbrief.comparison.values import CAUSES, Change, Comparison, Input, Side, SourceChange, TextChange
from chipbrief.language.notices import joined, notice

_SAME = notice("They say the same, and were made from the same.")
_DAMAGED = notice("They say the same, but not all that they carry is what was sealed.")


def sides(found: Comparison) -> list[str]:
    """Return a line on each of the two briefs of a comparison."""
    return [_side(side) for side in (found.a, found.b)]


def _side(side: Side) -> str:
    told = {"file": side.file, "title": side.title, "format": side.template, "pack": side.pack}
    whole = notice("{file}: {title} ({format}, data pack {pack})", **told)
    if not side.damages:
        return whole
    return notice("{brief}; damaged: {damages}", brief=whole, damages=joined(side.damages))


def parts(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    """Yield the parts of a comparison that say something: a title and its lines."""
    if not found.differ:
        yield (_DAMAGED if found.a.damages or found.b.damages else _SAME), []
    for title, lines in _parts(found):
        if lines:
            yield title, lines


def comparison_lines(found: Comparison) -> list[str]:
    """Return a comparison as lines."""
    told = [[title, *(notice("- {line}", line=line) for line in lines)] for title, lines in parts(found)]
    blank = [""] if found.differ else []
    return [*sides(found), *(line for part in told for line in (*blank, *part))]


def _parts(found: Comparison) -> Iterator[tuple[str, list[str]]]:
    yield notice("Made from"), list(map(_input, found.inputs))
    yield notice("Judgements"), _changes(found.judgements)
    yield notice("Findings"), _changes(found.findings)
    yield notice("Sources"), list(map(_source, found.sources))
    more = [notice("and {count} further passages", count=found.more_text)] if found.more_text else []
    other = (
        []
        if found.same_language
        else [notice("They are in different languages, so that it is not compared.")]
    )
    yield notice("Text"), [*map(_text, found.text), *more, *other]


def _input(row: Input) -> str:
    # Of a table the first brief has nothing to tell where all its rows are in the second one too.
    is_table = row.cause in ("rule", "data") and not row.a
    both = row.b if is_table else _both(row.a, row.b)
    return notice("{cause}: {what}: {both}", cause=CAUSES[row.cause], what=row.what, both=both)


def _source(row: SourceChange) -> str:
    told = notice("{change}: {id}: {title}", change=row.change, id=row.id, title=row.title)
    return notice("{source} ({detail})", source=told, detail=row.detail) if row.detail else told


def _text(row: TextChange) -> str:
    both = _both(row.a, row.b)
    return notice("page {a} / {b}: {both}", a=row.page_a, b=row.page_b, both=both)


def _changes(rows: tuple[Change, ...]) -> list[str]:
    """Return a line on each change; a cause that all of them share is told once, before them."""
    if len(rows) < 2 or len({row.causes for row in rows}) > 1:
        return [_because(row) for row in rows]
    return [notice("Cause of all: {causes}", causes=_causes(rows[0])), *map(_change, rows)]


def _change(row: Change) -> str:
    return notice("{about} – {both}", about=row.about, both=_both(row.a, row.b))


def _because(row: Change) -> str:
    both = _both(row.a, row.b)
    return notice("{about} – {both}, because of {causes}", about=row.about, both=both, causes=_causes(row))


def _causes(row: Change) -> str:
    return joined(
        notice("{kind} ({detail})", kind=CAUSES[item.kind], detail=item.detail) for item in row.causes
    )


def _both(a: str, b: str) -> str:
    return notice("{a} → {b}", a=a or notice("not there"), b=b or notice("not there"))
