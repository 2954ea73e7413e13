# SPDX-License-Identifier: Apache-2.0
"""What answers a pick: for each dataset a rule, the rule in words, and the time a record is about.

The window is met as precisely as a record is dated: "2024" answers a window that begins in June 2024.
Series are kept from ``CONTEXT`` days before the window, so that a change in it can be seen as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from chipbrief.gather import records
from chipbrief.gather.library import Library
from chipbrief.gather.records import Area, Claim, GroupMember, Period, Record
from chipbrief.language import said
from chipbrief.pick import Pick

WORLD = "WLD"
CHINA, UNITED_STATES = "CHN", "USA"
COMPARED_WITH = UNITED_STATES
CONTEXT = timedelta(days=365)

#: Tables that only help to read the others.
HELPERS: frozenset[type[Record]] = frozenset({records.Caveat, Area})

#: Hong Kong has no entry of its own in the Export Administration Regulations and follows China.
FOLLOWS: Mapping[str, str] = MappingProxyType({"HKG": CHINA})


@dataclass(frozen=True, slots=True)
class Answer:
    """How one dataset answers a pick: ``keeps`` decides, ``says`` tells it, ``when`` dates a record.

    ``places`` gives the countries and areas that a record is about, where it is about any. ``asked``
    says whether a pick asks for the dataset at all: if not, its absence is no gap. ``windowed``
    datasets keep nothing from long before the window.
    """

    keeps: Callable[[Any, Pick, Library], bool]
    says: str
    when: Callable[[Any], Period | None] = lambda record: None
    places: Callable[[Any], tuple[str, ...]] | None = None
    asked: Callable[[Pick], bool] = lambda pick: True
    windowed: bool = False


def answers(record: Record, pick: Pick, library: Library) -> bool:
    """Return whether a record answers a pick, whatever day it became known on."""
    return ANSWERS[type(record)].keeps(record, pick, library)


def when(record: Record) -> Period | None:
    """Return the time that a record is about, or None where it has no date."""
    return ANSWERS[type(record)].when(record)


def names_in_rules(country: str, members: Iterable[GroupMember]) -> frozenset[str]:
    """Return the names under which rules may mean a country: its codes, its groups and the world."""
    listed = tuple(members)
    treated_as = {member.group for member in listed if member.country == country and len(member.group) == 3}
    codes = {country, FOLLOWS.get(country, country)} | treated_as
    groups = {member.group for member in listed if member.country in codes}
    return frozenset(codes | groups | {WORLD})


def areas_of(country: str, library: Library) -> frozenset[str]:
    """Return the country with every area that is known to hold it."""
    return frozenset({country, WORLD} | {area.id for area in library.all(Area) if country in area.members})


def in_window(case: records.DiversionCase, pick: Pick) -> bool:
    """Return whether a case touches the country within the window."""
    return pick.country in case.route and pick.start <= case.date <= pick.end


def _all(record: Record, pick: Pick, library: Library) -> bool:
    return True


def _in_series(period: Period | None, pick: Pick) -> bool:
    return period is None or period.overlaps(pick.start - CONTEXT, pick.end)


def _begun(period: Period | None, pick: Pick) -> bool:
    return period is None or period.first <= pick.end


def _country(country: records.Country, pick: Pick, library: Library) -> bool:
    return country.id == pick.country


def _area(area: Area, pick: Pick, library: Library) -> bool:
    return area.id == WORLD or pick.country in area.members


def _chip_class(chip_class: records.ChipClass, pick: Pick, library: Library) -> bool:
    return chip_class.id == pick.chip_class


def _chip(chip: records.Chip, pick: Pick, library: Library) -> bool:
    return chip.chip_class == pick.chip_class


def _asks_memory(pick: Pick) -> bool:
    return pick.chip_class in ("hbm", "cn-domestic")


def _asks_production(pick: Pick) -> bool:
    return FOLLOWS.get(pick.country, pick.country) == CHINA or pick.chip_class == "cn-domestic"


def _hbm(memory: records.Hbm, pick: Pick, library: Library) -> bool:
    return _asks_memory(pick)


def _entity(entity: records.EntityListing, pick: Pick, library: Library) -> bool:
    return entity.country == pick.country


def _production(estimate: records.Production, pick: Pick, library: Library) -> bool:
    return _asks_production(pick) and estimate.covers.last >= pick.start - CONTEXT


def _case(case: records.DiversionCase, pick: Pick, library: Library) -> bool:
    return in_window(case, pick)


def _stock(estimate: records.StockEstimate, pick: Pick, library: Library) -> bool:
    return estimate.country in (pick.country, COMPARED_WITH) and _begun(_stock_when(estimate), pick)


def _revenue(revenue: records.VendorRevenue, pick: Pick, library: Library) -> bool:
    return revenue.area in (pick.country, WORLD) and _in_series(revenue.covers, pick)


def _trade(trade: records.Trade, pick: Pick, library: Library) -> bool:
    return pick.country in (trade.reporter, trade.partner) and _in_series(trade.covers, pick)


def _compute(compute: records.Compute, pick: Pick, library: Library) -> bool:
    about = compute.area == COMPARED_WITH or compute.area in areas_of(pick.country, library)
    return about and _in_series(compute.date, pick)


def _investment(investment: records.Investment, pick: Pick, library: Library) -> bool:
    about = investment.country == COMPARED_WITH or investment.country in areas_of(pick.country, library)
    return about and _begun(investment.announced, pick)


def _claim(claim: Claim, pick: Pick, library: Library) -> bool:
    return pick.country in claim.countries or WORLD in claim.countries


def _claim_evidence(item: records.ClaimEvidence, pick: Pick, library: Library) -> bool:
    return _claim(library.get(Claim, item.claim_id), pick, library)


def _parameter(parameter: records.ScenarioParameter, pick: Pick, library: Library) -> bool:
    wanted = areas_of(pick.country, library) | {COMPARED_WITH}
    return not wanted.isdisjoint(parameter.areas)


def _day(day: date | None) -> Period | None:
    return None if day is None else Period(day, day, day.isoformat())


def _stock_when(estimate: records.StockEstimate) -> Period | None:
    first, last = estimate.covers_from or estimate.covers_to, estimate.covers_to or estimate.covers_from
    return None if first is None or last is None else Period(first, last, estimate.period)


#: One line a dataset. The user guide prints ``says``; ``coverage`` dates records by ``when``.
ANSWERS: Mapping[type[Record], Answer] = MappingProxyType({
    records.Caveat: Answer(_all, said("All: they are the sentences for the codes that records carry.")),
    records.Country: Answer(_country, said("The country itself.")),
    records.Area: Answer(_area, said("The world, and each area that is known to hold the country.")),
    records.ChipClass: Answer(_chip_class, said("The chip class itself.")),
    records.Rule: Answer(
        _all,
        said(
            "All, because texts refer to each other; a brief lists those reaching the country in the window."
        ),
        lambda rule: _day(rule.effective or rule.published),
    ),
    records.Scope: Answer(_all, said("All: the control engine finds what applies on the day.")),
    records.Threshold: Answer(
        _all,
        said("All: the control engine finds what applies on the day."),
        lambda test: _day(test.effective_from),
    ),
    records.GroupMember: Answer(_all, said("All: the control engine finds what applies on the day.")),
    records.LicensePolicy: Answer(
        _all,
        said("All: the control engine finds what applies on the day."),
        lambda policy: _day(policy.effective_from),
    ),
    records.EntityListing: Answer(
        _entity,
        said("Entities of the country, whenever they were listed."),
        lambda entity: _day(entity.listed),
        places=lambda entity: (entity.country,),
    ),
    records.Chip: Answer(
        _chip,
        said("Chips of the class, dated or not."),
        lambda chip: chip.announced or chip.released,
        asked=lambda pick: pick.chip_class != "hbm",
    ),
    records.Hbm: Answer(
        _hbm,
        said("All for the classes of memory and of Chinese chips, which depend on it; else none."),
        lambda memory: memory.released,
        asked=_asks_memory,
    ),
    records.Production: Answer(
        _production,
        said("China, Hong Kong or the class of Chinese chips: from a year before the window, and forecasts."),
        lambda estimate: estimate.covers,
        asked=_asks_production,
    ),
    records.DiversionCase: Answer(
        _case,
        said(
            "Cases with the country on their route and dated in the window; older ones are counted as a gap."
        ),
        lambda case: _day(case.date),
        places=lambda case: case.route,
        windowed=True,
    ),
    records.StockEstimate: Answer(
        _stock,
        said(
            "Estimates on the country, and the United States to compare, of times begun by the window’s end."
        ),
        _stock_when,
        places=lambda estimate: (estimate.country,),
    ),
    records.VendorRevenue: Answer(
        _revenue,
        said("Revenue from the country and worldwide, from a year before the window to its end."),
        lambda revenue: revenue.covers,
        places=lambda revenue: (revenue.area,),
        windowed=True,
    ),
    records.Trade: Answer(
        _trade,
        said("Trade with the country as reporter or partner, from a year before the window to its end."),
        lambda trade: trade.covers,
        places=lambda trade: (trade.reporter, trade.partner),
        windowed=True,
    ),
    records.Compute: Answer(
        _compute,
        said("Figures on the country, its areas and the U.S., from a year before the window to its end."),
        lambda compute: compute.date,
        places=lambda compute: (compute.area,),
        windowed=True,
    ),
    records.Investment: Answer(
        _investment,
        said(
            "Investment of the country, its areas and the United States, announced by the end of the window."
        ),
        lambda investment: investment.announced,
        places=lambda investment: (investment.country,),
    ),
    records.Model: Answer(
        _all, said("All: the frontier is measured among all models."), lambda model: model.released
    ),
    records.BenchmarkScore: Answer(_all, said("All scores of those models."), lambda score: score.measured),
    records.GapEstimate: Answer(
        _all,
        said("All: how far China is behind the United States is context for every country."),
        lambda estimate: estimate.about,
    ),
    records.CostTrend: Answer(_all, said("All: costs fall everywhere."), lambda trend: trend.covers),
    records.Claim: Answer(
        _claim,
        said("Claims on the country or the whole world."),
        lambda claim: claim.date,
        places=lambda claim: claim.countries,
    ),
    records.ClaimEvidence: Answer(_claim_evidence, said("The evidence on those claims.")),
    records.PolicyOption: Answer(_all, said("All.")),
    records.ScenarioParameter: Answer(
        _parameter,
        said("Parameters on the country, its areas, the world or the United States."),
        lambda parameter: parameter.covers,
        places=lambda parameter: parameter.areas,
    ),
})
