# SPDX-License-Identifier: Apache-2.0
"""What a data pack does not know about a pick, in sentences that a brief can print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from chipbrief.gather import records
from chipbrief.gather.answers import ANSWERS, when
from chipbrief.gather.countries import in_sentence
from chipbrief.gather.library import NAMES, Library
from chipbrief.gather.records import Chip, Country, Record
from chipbrief.pick import Pick

NOT_ABSENCE = "That is not evidence of absence."
MOST_NAMES = 8

#: How one record of a dataset, and several, are called in a sentence.
LABELS: Mapping[type[Record], tuple[str, str]] = MappingProxyType({
    records.Chip: ("chip", "chips"),
    records.Hbm: ("kind of high-bandwidth memory", "kinds of high-bandwidth memory"),
    records.Production: ("estimate of Chinese production", "estimates of Chinese production"),
    records.DiversionCase: ("diversion case", "diversion cases"),
    records.StockEstimate: ("estimate of chip stocks", "estimates of chip stocks"),
    records.VendorRevenue: ("figure of vendors' revenue", "figures of vendors' revenue"),
    records.Trade: ("trade figure", "trade figures"),
    records.Compute: ("figure of computing capacity", "figures of computing capacity"),
    records.Investment: ("investment", "investments"),
    records.EntityListing: ("listed entity", "listed entities"),
    records.Model: ("AI model", "AI models"),
    records.BenchmarkScore: ("benchmark score", "benchmark scores"),
    records.Claim: ("claim", "claims"),
    records.ClaimEvidence: ("evidence item on the claims", "evidence items on the claims"),
    records.GapEstimate: ("estimate of the capability gap", "estimates of the capability gap"),
    records.CostTrend: ("cost trend", "cost trends"),
    records.PolicyOption: ("policy option", "policy options"),
    records.ScenarioParameter: ("scenario parameter", "scenario parameters"),
    records.Rule: ("rule", "rules"),
})

_RATES = (
    "fp16_dense_tflops",
    "bf16_dense_tflops",
    "fp8_dense_tflops",
    "fp4_dense_tflops",
    "int8_dense_tops",
)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the pack does not know: a sentence, and ``why`` as a stable key.

    ``why`` is one of no_dataset, no_country, no_records, undated, no_performance, known_later.
    """

    dataset: str
    text: str
    why: str


def find_gaps(
    pick: Pick,
    library: Library,
    country: Country,
    used: Mapping[str, tuple[Record, ...]],
    later: Mapping[str, int],
) -> tuple[Gap, ...]:
    """Return what is missing for a pick in the datasets that were gathered (``used``), in their order."""
    found = [_no_country(country)] if not country.source_ids else []
    for kind in LABELS:
        name = NAMES[kind]
        if name not in used:
            continue
        if not library.has(kind):
            found.append(_no_dataset(kind))
            continue
        if ANSWERS[kind].asked(pick) and not _about(kind, used[name], pick):
            found.append(_no_records(kind, pick, library, country))
        if kind is Chip:
            found += _chip_gaps([row for row in used[name] if isinstance(row, Chip)])
        if later.get(name):
            found.append(_known_later(kind, later[name], pick))
    return tuple(found)


def day_in_words(day: date) -> str:
    """Return a day as an American reader writes it.

    >>> day_in_words(date(2022, 10, 7))
    'October 7, 2022'
    """
    return f"{day:%B} {day.day}, {day.year}"


def _about(kind: type[Record], rows: Sequence[Any], pick: Pick) -> bool:
    """Say whether any record is about the country itself, not only about the one it is compared with."""
    places = ANSWERS[kind].places
    return bool(rows) if places is None else any(pick.country in places(row) for row in rows)


def _no_country(country: Country) -> Gap:
    text = f"This data pack has no entry of its own for {in_sentence(country)}. {NOT_ABSENCE}"
    return Gap(NAMES[Country], text, "no_country")


def _no_dataset(kind: type[Record]) -> Gap:
    return Gap(NAMES[kind], f"This data pack holds no data on {LABELS[kind][1]}.", "no_dataset")


def _no_records(kind: type[Record], pick: Pick, library: Library, country: Country) -> Gap:
    asked = ANSWERS[kind]
    about = f" of the class {pick.chip_class}" if kind is Chip else ""
    about += f" for {in_sentence(country)}" if asked.places else ""
    about += f" from {day_in_words(pick.start)} to {day_in_words(pick.end)}" if asked.windowed else ""
    known = f" known by {day_in_words(pick.as_of)}"
    text = f"No records of {LABELS[kind][1]}{about}{known} in this data pack. {NOT_ABSENCE}"
    return Gap(NAMES[kind], text + _older(kind, pick, library), "no_records")


def _older(kind: type[Record], pick: Pick, library: Library) -> str:
    """Say how many records about the country are older than the window, and so left out."""
    places, one_many = ANSWERS[kind].places, LABELS[kind]
    if places is None or not ANSWERS[kind].windowed:
        return ""
    times = [when(row) for row in library.all(kind) if pick.country in places(row)]
    count = sum(1 for time in times if time is not None and time.last < pick.start)
    verb = "is" if count == 1 else "are"
    return f" {_count(count, *one_many)} {verb} older than the window and left out." if count else ""


def _chip_gaps(chips: Sequence[Chip]) -> list[Gap]:
    undated = [chip.name for chip in chips if chip.announced is None and chip.released is None]
    silent = [chip.name for chip in chips if all(getattr(chip, rate) is None for rate in _RATES)]
    found: list[Gap] = []
    if undated:
        text = f"{_count(len(undated), 'chip has', 'chips have')} no date in any source: {_names(undated)}."
        found.append(Gap(NAMES[Chip], text, "undated"))
    if silent:
        heading = _count(len(silent), "chip has", "chips have")
        text = f"{heading} no published performance figures, so no rule can be tested: {_names(silent)}."
        found.append(Gap(NAMES[Chip], text, "no_performance"))
    return found


def _known_later(kind: type[Record], count: int, pick: Pick) -> Gap:
    verb = "is" if count == 1 else "are"
    treated = f"{verb} used with hindsight, and marked" if pick.hindsight else f"{verb} left out"
    one, many = LABELS[kind]
    heading = _count(count, f"{one} that became", f"{many} that became")
    text = f"{heading} known only after {day_in_words(pick.as_of)} {treated}."
    return Gap(NAMES[kind], text, "known_later")


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _names(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"{', '.join(names[:MOST_NAMES])}{more}"
