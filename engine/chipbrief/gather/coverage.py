# SPDX-License-Identifier: Apache-2.0
"""What a data pack holds and lacks for a pick, dataset by dataset."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chipbrief.gather import records
from chipbrief.gather.answers import ANSWERS, HELPERS, when
from chipbrief.gather.as_known import as_known
from chipbrief.gather.evidence import Evidence, gather
from chipbrief.gather.gaps import Gap
from chipbrief.gather.library import NAMES, Library
from chipbrief.gather.records import Record
from chipbrief.pick import Pick


@dataclass(frozen=True, slots=True)
class Cover:
    """What a pack holds of one dataset for a pick.

    ``records`` answer the pick and are used in its briefs: known by its as-of date, or with hindsight at
    all. ``of_country`` counts those about the country itself, or is None where the dataset is about no
    country. ``later`` became known after that day. ``first`` and ``last`` bound the times that the records
    are about (of what is dated), ``undated`` counts the others. ``memory`` counts rows that nobody has read
    in a source yet. ``caveats`` pairs codes with the number of records that carry them.
    """

    dataset: str
    says: str
    records: int
    of_country: int | None
    sources: int
    first: date | None
    last: date | None
    undated: int
    later: int
    memory: int
    caveats: tuple[tuple[str, int], ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The cover of every dataset for a pick; ``gaps`` are those that belong to no single dataset's rows.

    ``sources`` counts those that the records of all datasets name, each once.
    """

    pick: Pick
    covers: tuple[Cover, ...]
    gaps: tuple[Gap, ...]
    sources: int

    @property
    def records(self) -> int:
        """How many records answer the pick."""
        return sum(cover.records for cover in self.covers)

    @property
    def memory(self) -> int:
        """How many of them nobody has read in a source yet."""
        return sum(cover.memory for cover in self.covers)

    @property
    def about_country(self) -> int:
        """How many of them are about the country itself, leaving aside the law, which reaches many."""
        return sum(cover.of_country or 0 for cover in self.covers if cover.dataset != NAMES[records.Rule])

    @property
    def all_gaps(self) -> tuple[Gap, ...]:
        """Every gap, those of single datasets last."""
        return (*self.gaps, *(gap for cover in self.covers for gap in cover.gaps))


def coverage(pick: Pick, library: Library) -> Coverage:
    """Return what the pack holds and lacks for a pick. Raises ``DataError``."""
    return coverage_of(gather(pick, library), library)


def coverage_of(evidence: Evidence, library: Library) -> Coverage:
    """Return what the pack holds and lacks for the pick of ``evidence``, which was gathered whole."""
    known = as_known(evidence)
    kinds = (kind for kind in ANSWERS if kind not in HELPERS and library.has(kind))
    covers = tuple(_cover(kind, known, evidence) for kind in kinds)
    told = {gap for cover in covers for gap in cover.gaps}
    apart = tuple(gap for gap in evidence.gaps if gap not in told)
    return Coverage(evidence.pick, covers, apart, len(known.sources))


def _cover(kind: type[Record], known: Evidence, evidence: Evidence) -> Cover:
    rows, name = known.all(kind), NAMES[kind]
    times = [time for row in rows if (time := when(row)) is not None]
    own = of_country(kind, rows, evidence)
    return Cover(
        dataset=name,
        says=ANSWERS[kind].says,
        records=len(rows),
        of_country=None if own is None else len(own),
        sources=len({key for row in rows for key in row.source_ids}),
        first=min((time.first for time in times if time.first > date.min), default=None),
        last=max((time.last for time in times), default=None),
        undated=len(rows) - len(times),
        later=evidence.later.get(name, 0) + len(evidence.all(kind)) - len(rows),
        memory=sum(row.verified == "memory" for row in rows),
        caveats=_caveats(rows),
        gaps=tuple(gap for gap in evidence.gaps if gap.dataset == name),
    )


def of_country(kind: type[Record], rows: Iterable[Record], evidence: Evidence) -> tuple[Record, ...] | None:
    """Return the rows about the country of the pick itself; None where the dataset is about no country."""
    country = evidence.pick.country
    if kind is records.Rule:
        touching = frozenset(rule.id for rule in evidence.rules_touching(country))
        return tuple(row for row in rows if row.id in touching)
    places = ANSWERS[kind].places
    return None if places is None else tuple(row for row in rows if country in places(row))


def _caveats(rows: Iterable[Record]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(code for row in rows for code in row.caveats).most_common())
