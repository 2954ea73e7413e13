# SPDX-License-Identifier: Apache-2.0
"""As-of honesty: from which day a record was known to the world.

A record is known from its own publication date where it has one, else from the earliest date of its
sources; a later second-hand source does not hide an earlier fact. A sentence of evidence may need all
of its sources, so it is known from the latest of them. A period counts as known at its last day.
Whatever was read on a day was known on that day, however vague its date is.

Statistics and company reports that stand in the pack in a later edition (caveat ``later_vintage``) were
first published soon after their period. They count as known ``REPORTING`` days after its end: large
filers must file annual reports within 60 days and quarterly ones within 40 (SEC Forms 10-K and 10-Q),
foreign ones and customs offices take longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from chipbrief.gather import records
from chipbrief.gather.answers import when
from chipbrief.gather.records import Period, Record, Source

LATER_EDITION = "later_vintage"
REPORTING = timedelta(days=92)

#: Tables of law and of names: always whole, because the control engine dates them itself.
ALWAYS: frozenset[type[Record]] = frozenset({
    records.Caveat,
    records.Area,
    records.Country,
    records.ChipClass,
    records.Rule,
    records.Scope,
    records.Threshold,
    records.GroupMember,
    records.LicensePolicy,
})


def known_from(record: Record, sources: Mapping[str, Source]) -> date | None:
    """Return the day from which a record was known, or None if nothing tells.

    A claim is known from the day it was made; its assessment only from ``Claim.assessed``.
    """
    if type(record) in _NEEDS_ALL_SOURCES:
        return last_reported(record.source_ids, sources)
    own = _OWN_DATE.get(type(record))
    day = own(record) if own else None
    if day is None:
        return _reported(record, sources)
    return min(day, first_read(record.source_ids, sources) or day)


def _reported(record: Record, sources: Mapping[str, Source]) -> date | None:
    """Return the day of the first source, or of the first edition where the pack has a later one."""
    day = first_reported(record.source_ids, sources)
    about = when(record) if LATER_EDITION in record.caveats else None
    return day if about is None or day is None else min(day, about.last + REPORTING)


def first_reported(source_ids: Iterable[str], sources: Mapping[str, Source]) -> date | None:
    """Return the earliest date of the sources, or the day on which the first of them was read."""
    keys = tuple(source_ids)
    issued = [source.issued.last for source in _cited(keys, sources) if source.issued]
    read = first_read(keys, sources)
    return min([*issued, *([read] if read else [])], default=None)


def last_reported(source_ids: Iterable[str], sources: Mapping[str, Source]) -> date | None:
    """Return the day from which all of the sources were known, or None if one of them has no date."""
    days = [first_reported((key,), sources) for key in source_ids]
    known = [day for day in days if day is not None]
    return max(known, default=None) if len(known) == len(days) else None


def first_read(source_ids: Iterable[str], sources: Mapping[str, Source]) -> date | None:
    """Return the day on which the first of the sources was read."""
    return min((source.accessed for source in _cited(source_ids, sources) if source.accessed), default=None)


def known_by(record: Record, day: date, sources: Mapping[str, Source]) -> bool:
    """Return whether a record may be used in a brief as of ``day``."""
    if type(record) in ALWAYS:
        return True
    since = known_from(record, sources)
    return since is not None and since <= day


def _cited(source_ids: Iterable[str], sources: Mapping[str, Source]) -> list[Source]:
    return [sources[key] for key in source_ids if key in sources]


#: Texts and ranges put together from several sources: not known before the last of them.
_NEEDS_ALL_SOURCES: frozenset[type[Record]] = frozenset({
    records.ClaimEvidence,
    records.PolicyOption,
    records.ScenarioParameter,
})


def _rule(rule: records.Rule) -> date | None:
    return rule.published or rule.effective


def _chip(chip: records.Chip) -> date | None:
    return _earliest(chip.announced, chip.released)


def _case(case: records.DiversionCase) -> date:
    return case.date


def _estimate(estimate: records.StockEstimate) -> date | None:
    return _earliest(estimate.made)


def _model(model: records.Model) -> date:
    return model.released.last


def _score(score: records.BenchmarkScore) -> date:
    return max(score.measured.last, score.known.last) if score.known else score.measured.last


def _entity(entity: records.EntityListing) -> date | None:
    return entity.listed


def _hbm(memory: records.Hbm) -> date | None:
    return _earliest(memory.released)


def _made(estimate: records.Production) -> date:
    return estimate.made.last


def _investment(investment: records.Investment) -> date | None:
    """Return the day of an announcement; spending is known only once it was reported."""
    return None if investment.status == "spent" else _earliest(investment.announced)


def _claim(claim: records.Claim) -> date:
    return claim.date.last


def _earliest(*periods: Period | None) -> date | None:
    return min((period.last for period in periods if period), default=None)


_OWN_DATE: Mapping[type[Record], Callable[[Any], date | None]] = MappingProxyType({
    records.Rule: _rule,
    records.EntityListing: _entity,
    records.Chip: _chip,
    records.Hbm: _hbm,
    records.Production: _made,
    records.Investment: _investment,
    records.DiversionCase: _case,
    records.StockEstimate: _estimate,
    records.Model: _model,
    records.BenchmarkScore: _score,
    records.Claim: _claim,
})
