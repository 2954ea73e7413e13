# SPDX-License-Identifier: Apache-2.0
"""How the rows of an annex's table stand on the page: what is said once, what stands beneath, what abreast.

A text that is the same in every row is said once, in the caption. An id has a column of its own where the
table is the shorter for it; else it stands beneath its row, with remarks, over the whole width. Short rows
stand abreast.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chipbrief.compose.sections.annex_column import Column
from chipbrief.compose.sections.annex_widths import Measure, fit, measured
from chipbrief.compose.view import AnnexColumn, AnnexSame
from chipbrief.language import said

#: From so many rows on, what all have in common is said once.
WORTH_SAYING_ONCE = 3
#: At most so many records stand abreast, where there are many, with so much between them.
MOST_ABREAST, _MANY, _GUTTER = 3, 12, 3
_WHOLE = 100
#: An id that needs more of the width stands beneath.
_WIDEST_ID = 40
#: Percent of the table that the numbers of one source take, of two, of three, and of more.
_SOURCES = (8, 9, 12, 14)
_ID = Column(said("Record"), "id", ())


@dataclass(frozen=True, slots=True)
class Line:
    """A record or a series: its id, texts of columns and beneath the row, and letters of its caveats."""

    record: str
    cells: tuple[str, ...]
    below: tuple[str, ...] = ()
    marks: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a table are printed: the columns with their widths, and which texts stand where."""

    columns: tuple[AnnexColumn, ...]
    same: tuple[AnnexSame, ...]
    below: tuple[str, ...]
    sources: int
    abreast: int
    aside: bool
    places: tuple[int, ...]
    places_below: tuple[int, ...]

    def cells(self, line: Line) -> tuple[str, ...]:
        """Return the texts of a line's cells."""
        return (*((line.record,) if self.aside else ()), *(line.cells[place] for place in self.places))

    def beneath(self, line: Line) -> tuple[str, ...]:
        """Return the texts beneath a line."""
        texts = (line.below[place] for place in self.places_below)
        return (*(() if self.aside else (line.record,)), *filter(None, texts))


def laid_out(
    lines: Sequence[Line],
    columns: Sequence[Column],
    below: Sequence[Column],
    most_sources: int,
    say: Callable[[str], str],
) -> Layout:
    """Return how lines are printed; each cites at most so many sources, or 0 where all share them.

    ``say`` says a text in the language of the page, in which it is measured.
    """
    same, places = _told_once([line.cells for line in lines], columns)
    same_below, places_below = _told_once([line.below for line in lines], below)
    if not places:
        same, places = same[1:], [0]
    remarked = [any(line.below[place] for place in places_below) for line in lines]
    sources = _SOURCES[min(most_sources, len(_SOURCES)) - 1] if most_sources else 0
    shown = [columns[place] for place in places]
    texts = [[line.cells[place] for line in lines] for place in places]
    aside = _aside(lines, shown, texts, _WHOLE - sources, sum(remarked), say)
    if aside:
        shown, texts = [_ID, *shown], [[line.record for line in lines], *texts]
    measures = _measured(lines, shown, texts, say)
    abreast = 1 if sources or any(remarked) or not aside else _abreast(measures, len(lines))
    widths = fit((_WHOLE - sources) // abreast, measures).widths
    return Layout(
        columns=tuple(
            AnnexColumn(column.label, width, column.kind) for column, width in zip(shown, widths, strict=True)
        ),
        same=(*same, *same_below),
        below=(*(() if aside else (_ID.label,)), *(below[place].label for place in places_below)),
        sources=sources,
        abreast=abreast,
        aside=aside,
        places=tuple(places),
        places_below=tuple(places_below),
    )


def _told_once(
    rows: Sequence[tuple[str, ...]], columns: Sequence[Column]
) -> tuple[list[AnnexSame], list[int]]:
    """Return what all rows have in common, and the places of the columns in which they differ."""
    same: list[AnnexSame] = []
    places: list[int] = []
    for place, column in enumerate(columns):
        texts = {row[place] for row in rows}
        if len(texts) == 1 and len(rows) >= WORTH_SAYING_ONCE and column.kind != "number" and any(texts):
            same.append(AnnexSame(column.label, rows[0][place]))
        elif any(texts):
            places.append(place)
    return same, places


def _measured(
    lines: Sequence[Line],
    columns: Sequence[Column],
    texts: Sequence[Sequence[str]],
    say: Callable[[str], str],
) -> list[Measure]:
    """Return what columns need; the letters of caveats stand with the first."""
    first = [say(text) + line.marks.replace(" ", "") for text, line in zip(texts[0], lines, strict=True)]
    pairs = zip(columns, (first, *(map(say, column) for column in texts[1:])), strict=True)
    return [measured(say(column.label), column.kind, said) for column, said in pairs]


def _aside(
    lines: Sequence[Line],
    columns: Sequence[Column],
    texts: Sequence[Sequence[str]],
    room: int,
    remarks: int,
    say: Callable[[str], str],
) -> bool:
    """Return whether ids have a column of their own: with it the table is shorter than with ids beneath.

    ``remarks`` is how many rows have a line beneath them in any case.
    """
    wide = _measured(lines, (_ID, *columns), ([line.record for line in lines], *texts), say)
    if wide[0].least > _WIDEST_ID or sum(each.least for each in wide) > room:
        return False
    beneath = fit(room, _measured(lines, columns, texts, say)).lines
    # Beneath a tall row an id stands far from the name that it belongs to.
    far = min(beneath - len(lines), len(lines)) // 2
    return fit(room, wide).lines + remarks < beneath + len(lines) + far


def _abreast(measures: Sequence[Measure], count: int) -> int:
    """Return how many records stand abreast: as many as have room, each in one line."""
    needed = sum(each.full for each in measures) + _GUTTER
    return max(1, min(MOST_ABREAST, (_WHOLE + _GUTTER) // needed)) if count >= _MANY else 1
