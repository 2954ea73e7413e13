# SPDX-License-Identifier: Apache-2.0
"""What the data pack holds for the pick: kinds of records by the years they are about, gaps drawn as gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chipbrief.compose.view import Cell, CoverageFigure, DataTable
from chipbrief.compose.wording_charts import COVERAGE
from chipbrief.gather import Evidence
from chipbrief.gather.answers import ANSWERS, when
from chipbrief.gather.as_known import as_known
from chipbrief.gather.coverage import of_country
from chipbrief.gather.gaps import LABELS
from chipbrief.gather.library import NAMES
from chipbrief.gather.records import Record
from chipbrief.judge import Findings
from chipbrief.language import Pattern, said

#: Years of the window that have a column of their own; earlier ones are joined.
MOST_YEARS = 8
BEFORE, AFTER, UNDATED = "before", "after", "undated"
_COLUMNS = ("row", "group", "dataset", "kind", "column", "time", "records", "state")
_SPANS = Pattern("A record about several years counts in each of them; one known to no year stands apart.")
_LATER = Pattern("Not counted, because known only after the as-of date: {count}.")


@dataclass(frozen=True, slots=True)
class _Line:
    """A kind of record with those that answer the pick; ``own`` says that they are about the country."""

    kind: type[Record]
    own: bool
    records: tuple[Record, ...]
    times: Counter[str]


def build(findings: Findings) -> CoverageFigure:
    """Return counts of records by kind and time; of kinds about countries, those about the pick's own."""
    evidence = findings.evidence
    years = _years(evidence.pick.start, evidence.pick.last_shown)
    lines = tuple(_lines(evidence, years))
    columns = _columns(lines, years)
    rows = tuple(_cells(lines, columns, frozenset(str(year) for year in years)))
    missing = tuple(_plural(line.kind) for line in lines if not line.records)
    return CoverageFigure(
        name="coverage",
        data=(DataTable("counts", said("Records by kind and the time they are about"), _COLUMNS, rows),),
        source_ids=tuple(
            dict.fromkeys(key for line in lines for row in line.records for key in row.source_ids)
        ),
        caveats=_caveats(evidence),
        empty=not rows,
        records=sum(len(line.records) for line in lines),
        kinds=len(lines),
        missing=missing,
        holes=sum(row[-1] == "missing" for row in rows),
        texts=tuple(_text(line) for line in lines if line.records),
    )


def _years(first: date, last: date) -> tuple[int, ...]:
    return tuple(range(max(first.year, last.year - MOST_YEARS + 1), last.year + 1))


def _lines(evidence: Evidence, years: Sequence[int]) -> Iterator[_Line]:
    """Yield the kinds that were gathered and that the pick asks for, those about the country first."""
    known, found = as_known(evidence), list[_Line]()
    for kind in LABELS:
        if NAMES[kind] in evidence.records and ANSWERS[kind].asked(evidence.pick):
            rows = known.all(kind)
            own = of_country(kind, rows, evidence)
            used = rows if own is None else own
            found.append(_Line(kind, own is not None, used, _times(used, years)))
    yield from sorted(found, key=lambda line: not line.own)


def _times(rows: Iterable[Record], years: Sequence[int]) -> Counter[str]:
    return Counter(key for row in rows for key in _keys(row, years))


def _keys(row: Record, years: Sequence[int]) -> Iterator[str]:
    """Yield the columns that a record counts in."""
    time = when(row)
    if time is None:
        yield UNDATED
        return
    if time.last.year < years[0]:
        yield BEFORE
    elif time.first.year > years[-1]:
        yield AFTER
    for year in years:
        if time.first.year <= year <= time.last.year:
            yield str(year)


def _columns(lines: Iterable[_Line], years: Sequence[int]) -> tuple[str, ...]:
    """Return the columns in order: each year of the window, and what lies around it where there is any."""
    used = {key for line in lines for key in line.times}
    around = {key for key in (BEFORE, AFTER, UNDATED) if key in used}
    return tuple(key for key in (BEFORE, *map(str, years), AFTER, UNDATED) if key in around or key.isdigit())


def _cells(
    lines: Sequence[_Line], columns: Sequence[str], window: frozenset[str]
) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells; a heading stands in the row before each group."""
    row = 0
    for at, line in enumerate(lines):
        row += 1 if at and lines[at - 1].own is line.own else 2
        group = COVERAGE["own" if line.own else "all"]
        head = (Decimal(row - 1), group, NAMES[line.kind], _plural(line.kind))
        for place, key in enumerate(columns):
            if state := _state(line, key, window):
                yield (*head, Decimal(place), COVERAGE.get(key, key), Decimal(line.times[key]), state)


def _state(line: _Line, key: str, window: frozenset[str]) -> str:
    """Return held, missing, or nothing: outside the window, and for records without dates, none is no gap."""
    if line.times[key]:
        return "held"
    dated = not line.records or any(time != UNDATED for time in line.times)
    return "missing" if key in window and dated else ""


def _plural(kind: type[Record]) -> str:
    return LABELS[kind][1]


def _text(line: _Line) -> str:
    count = len(line.records)
    return said("{count} {kind}", count=count, kind=LABELS[line.kind][count != 1])


def _caveats(evidence: Evidence) -> tuple[str, ...]:
    later = sum(evidence.later.values())
    told = (said(_LATER, count=later),) if later and not evidence.pick.hindsight else ()
    return (said(_SPANS), *told)
