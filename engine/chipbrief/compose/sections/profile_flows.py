# SPDX-License-Identifier: Apache-2.0
"""What moves through a country and what it hosts: trade, capacity, investment, revenue, shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from chipbrief.compose.caveats import letters, notes
from chipbrief.compose.counting import counted
from chipbrief.compose.view import (
    CaveatNote,
    ProfileFact,
    ProfileFacts,
    ProfileSeries,
    ProfileShare,
    ProfileTrade,
)
from chipbrief.compose.wording import when
from chipbrief.compose.wording_data import CODES, in_words
from chipbrief.gather import Evidence
from chipbrief.gather.naming import named
from chipbrief.gather.records import Compute, Investment, Model, Period, Record, Trade, VendorRevenue
from chipbrief.judge.finding import ids_of, sources_of
from chipbrief.language import listed, said
from chipbrief.language.lettering import by_place

R = TypeVar("R", bound=Record)
#: What a number is, its value and unit, the time it is about, and what sort of number it is.
Told = tuple[str, Decimal | None, str, str, str]
MOST_YEARS = 4
_COMPARED = ("USA", "CHN")
_PERCENT = "percent"
_HUNDRED = Decimal(100)


def trade(evidence: Evidence) -> ProfileTrade:
    """Return the trade with the country on either side, a series in a row, its last years as columns."""
    records = evidence.all(Trade)
    annual = [row for row in records if _is_year(row.covers)]
    years = sorted({row.covers.text for row in annual})[-MOST_YEARS:]
    shown = [row for row in annual if row.covers.text in years]
    found = notes(shown, evidence)
    return ProfileTrade(
        years=tuple(years),
        rows=tuple(sorted(_series(shown, years, found, evidence), key=_latest, reverse=True)),
        parts=len(records) - len(annual),
        notes=found,
        source_ids=sources_of(shown),
        record_ids=ids_of(shown),
    )


def _is_year(period: Period) -> bool:
    return period.first.replace(month=12, day=31) == period.last and period.first == date(
        period.first.year, 1, 1
    )


def _series(
    rows: Iterable[Trade], years: Sequence[str], found: tuple[CaveatNote, ...], evidence: Evidence
) -> Iterator[ProfileSeries]:
    """Yield a row for each reporter, partner, code and source: sources are never mixed in one line."""
    groups: dict[tuple[object, ...], dict[str, Trade]] = {}
    for row in rows:
        key = (row.reporter, row.partner, row.hs_code, row.category, row.flow, row.source_ids)
        groups.setdefault(key, {})[row.covers.text] = row
    for group in groups.values():
        yield _one_series(group, years, found, evidence)


def _one_series(
    group: dict[str, Trade], years: Sequence[str], found: tuple[CaveatNote, ...], evidence: Evidence
) -> ProfileSeries:
    row = group[max(group)]
    return ProfileSeries(
        reporter=named(row.reporter),
        partner=named(row.partner),
        flow=in_words(row.flow),
        code=row.hs_code,
        what=row.category or CODES.get(row.hs_code, ""),
        values=tuple(group[year].value_usd if year in group else None for year in years),
        marks=listed(_all_letters(group.values(), found), ", "),
        late=any(item.id in evidence.late_ids for item in group.values()),
        source_ids=row.source_ids,
        record_ids=ids_of(group.values()),
        verified=row.verified,
    )


def _all_letters(rows: Iterable[Record], found: tuple[CaveatNote, ...]) -> list[str]:
    given = {letter for row in rows for letter in letters(row, found).split(", ") if letter}
    return sorted(given, key=by_place)


def _latest(row: ProfileSeries) -> tuple[bool, Decimal]:
    known = [value for value in row.values if value is not None]
    return (row.values[-1] is not None, known[-1])


def compute(evidence: Evidence) -> ProfileFacts:
    """Return the newest figure of each measure of the country's capacity, plans last."""
    own = [row for row in evidence.all(Compute) if row.area == evidence.pick.country]
    newest: dict[str, Compute] = {}
    for row in sorted(own, key=lambda row: row.date.last):
        newest[row.metric] = row
    rows = sorted(
        newest.values(), key=lambda row: ("plan" in row.caveats, -row.date.last.toordinal(), row.metric)
    )
    return _facts(rows, evidence, _capacity)


def _capacity(row: Compute) -> Told:
    return in_words(row.metric), row.value, counted(row.unit, row.value), when(row.date), ""


def investment(evidence: Evidence) -> ProfileFacts:
    """Return the country's investment, newest first; what another row contains stands behind it."""
    own = [row for row in evidence.all(Investment) if row.country == evidence.pick.country]
    rows = sorted(own, key=lambda row: (bool(row.part_of), -_day(row.announced), row.id))
    return _facts(rows, evidence, _program)


def _program(row: Investment) -> Told:
    return row.name, row.amount, row.currency or "", when(row.announced), in_words(row.status)


def revenue(evidence: Evidence) -> ProfileFacts:
    """Return what vendors say they earn in the country, newest period first."""
    return _facts(earnings(evidence), evidence, _earned)


def earnings(evidence: Evidence) -> list[VendorRevenue]:
    """Return what vendors say they earn in the country, newest period first, as it is recorded."""
    own = [row for row in evidence.all(VendorRevenue) if row.area == evidence.pick.country]
    return sorted(own, key=lambda row: (-row.covers.last.toordinal(), row.company, row.id))


def earned(row: VendorRevenue, evidence: Evidence, found: tuple[CaveatNote, ...]) -> ProfileFact:
    """Return revenue in words with the letters of its caveats among those ``found``."""
    return _fact(row, _earned(row), found, evidence)


def _earned(row: VendorRevenue) -> Told:
    what = said("{company}: {measure}", company=row.company, measure=in_words(row.metric))
    value, unit = (row.value_usd, "USD") if row.value_usd is not None else (row.share_pct, in_words(_PERCENT))
    return what, value, unit, row.fiscal_label, ""


def _day(period: Period | None) -> int:
    return period.last.toordinal() if period else 0


def _facts(rows: Sequence[R], evidence: Evidence, told: Callable[[R], Told]) -> ProfileFacts:
    found = notes(rows, evidence)
    return ProfileFacts(tuple(_fact(row, told(row), found, evidence) for row in rows), found)


def _fact(row: Record, told: Told, found: tuple[CaveatNote, ...], evidence: Evidence) -> ProfileFact:
    late = row.id in evidence.late_ids
    return ProfileFact(*told, letters(row, found), late, row.source_ids, row.verified, row.id)


def shares(evidence: Evidence) -> tuple[ProfileShare, ...]:
    """Return the country's shares beside those of the United States and China; none where it has none."""
    by_metric: dict[str, list[Compute]] = {}
    for row in evidence.everywhere(Compute):
        if row.unit == _PERCENT and row.date.last <= evidence.pick.end:
            by_metric.setdefault(row.metric, []).append(row)
    found = (_newest_share(rows, evidence.pick.country) for _metric, rows in sorted(by_metric.items()))
    return (*(share for share in found if share), *_share_of_models(evidence))


def _newest_share(rows: Sequence[Compute], country: str) -> ProfileShare | None:
    """Return the shares of the newest day on which the country has one."""
    day = max((row.date for row in rows if row.area == country), default=None)
    if day is None:
        return None
    used = [row for row in rows if row.date == day and row.area in (country, *_COMPARED)]
    values = {row.area: row.value for row in used}
    return ProfileShare(
        what=in_words(rows[0].metric),
        when=when(day),
        own=values[country],
        usa=values.get("USA"),
        china=values.get("CHN"),
        source_ids=sources_of(used),
        record_ids=ids_of(used),
    )


def _share_of_models(evidence: Evidence) -> Iterator[ProfileShare]:
    """Yield the share of the models released in the window, if the country has any."""
    pick = evidence.pick
    rows = [row for row in evidence.all(Model) if pick.start <= row.released.last <= pick.end]
    counts = Counter(row.country for row in rows)
    if not counts[pick.country]:
        return
    own, usa, china = (_HUNDRED * counts[key] / len(rows) for key in (pick.country, *_COMPARED))
    used = [row for row in rows if row.country in (pick.country, *_COMPARED)]
    what = said("AI models of this data pack released in the window ({count} in all)", count=len(rows))
    yield ProfileShare(what, "", own, usa, china, sources_of(used), ids_of(rows))
