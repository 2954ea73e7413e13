# SPDX-License-Identifier: Apache-2.0
"""What a data pack does not know about a pick, in sentences that a brief can print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from chipbrief.gather import records
from chipbrief.gather.answers import ANSWERS, WORLD, when
from chipbrief.gather.countries import in_sentence
from chipbrief.gather.known import known_by
from chipbrief.gather.library import NAMES, Library
from chipbrief.gather.records import Chip, ChipClass, Country, Record
from chipbrief.language import Pattern, Said, listed, said, said_of
from chipbrief.pick import Pick

NOT_ABSENCE = said("That is not evidence of absence.")
MOST_NAMES = 8
FEW = 2  # fewer gaps are told one by one
UNDATED = (
    Pattern("One chip has no date in any source: {names}."),
    Pattern("{count} chips have no date in any source: {names}."),
)
SILENT = (
    Pattern("One chip has no published performance figures to hold against limits of the rules: {names}."),
    Pattern(
        "{count} chips have no published performance figures to hold against limits of the rules: {names}."
    ),
)
NO_RECORDS = Pattern(
    "As of {day}, the data pack holds no {records}{of_class}{for_country}{in_window}. "
    "{not_absence}{older}{used}"
)
NO_KINDS = Pattern(
    "As of {day}, the data pack holds none of these{of_class}{for_country}{in_window}: {kinds}. {not_absence}"
)
#: Whether it is one record, and whether it is used with hindsight.
LATER: Mapping[tuple[bool, bool], Pattern] = MappingProxyType({
    (True, True): Pattern(
        "One {records} that became known only after {day}, is used with hindsight, and marked."
    ),
    (True, False): Pattern("One {records} that became known only after {day}, is left out."),
    (False, True): Pattern(
        "{count} {records} that became known only after {day}, are used with hindsight, and marked."
    ),
    (False, False): Pattern("{count} {records} that became known only after {day}, are left out."),
})

#: The same of several kinds in one sentence, by whether they are used with hindsight.
LATER_KINDS: Mapping[bool, Pattern] = MappingProxyType({
    True: Pattern("Known only after {day}, used with hindsight and marked: {kinds}."),
    False: Pattern("Known only after {day}, and so left out: {kinds}."),
})

#: How one record of a dataset, and several, are called in a sentence.
LABELS: Mapping[type[Record], tuple[str, str]] = MappingProxyType({
    records.Chip: (said("chip"), said("chips")),
    records.Hbm: (said("kind of high-bandwidth memory"), said("kinds of high-bandwidth memory")),
    records.Production: (said("estimate of Chinese production"), said("estimates of Chinese production")),
    records.DiversionCase: (said("diversion case"), said("diversion cases")),
    records.StockEstimate: (said("estimate of chip stocks"), said("estimates of chip stocks")),
    records.VendorRevenue: (said("figure of vendors’ revenue"), said("figures of vendors’ revenue")),
    records.Trade: (said("trade figure"), said("trade figures")),
    records.Compute: (said("figure of computing capacity"), said("figures of computing capacity")),
    records.Investment: (said("investment"), said("investments")),
    records.EntityListing: (said("listed entity"), said("listed entities")),
    records.Model: (said("AI model"), said("AI models")),
    records.BenchmarkScore: (said("benchmark score"), said("benchmark scores")),
    records.Claim: (said("claim"), said("claims")),
    records.ClaimEvidence: (said("evidence item on the claims"), said("evidence items on the claims")),
    records.GapEstimate: (said("estimate of the capability gap"), said("estimates of the capability gap")),
    records.CostTrend: (said("cost trend"), said("cost trends")),
    records.PolicyOption: (said("policy option"), said("policy options")),
    records.ScenarioParameter: (said("scenario parameter"), said("scenario parameters")),
    records.Rule: (said("rule"), said("rules")),
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

    ``why`` is one of no_dataset, no_country, no_records, undated, no_performance, known_later. Gaps that can
    be told ``together`` have the same sentence there, whose ``{kinds}`` are filled with ``what`` of each.
    """

    dataset: str
    text: str
    why: str
    what: str = ""
    together: Said | None = None


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
            found.append(_no_records(kind, used[name], pick, library, country))
        if kind is Chip:
            found += _chip_gaps([row for row in used[name] if isinstance(row, Chip)])
        if later.get(name):
            found.append(_known_later(kind, later[name], pick))
    return tuple(found)


def _about(kind: type[Record], rows: Sequence[Any], pick: Pick) -> bool:
    """Return whether any record is about the country itself, not only about the one it is compared with."""
    places = ANSWERS[kind].places
    return bool(rows) if places is None else any(pick.country in places(row) for row in rows)


def _no_country(country: Country) -> Gap:
    text = said(
        "This data pack has no entry of its own for {country}. {not_absence}",
        country=in_sentence(country),
        not_absence=NOT_ABSENCE,
    )
    return Gap(NAMES[Country], text, "no_country")


def _no_dataset(kind: type[Record]) -> Gap:
    text = said("This data pack holds no data on {records}.", records=LABELS[kind][1])
    return Gap(NAMES[kind], text, "no_dataset")


def _no_records(
    kind: type[Record], rows: Sequence[Any], pick: Pick, library: Library, country: Country
) -> Gap:
    asked, what = ANSWERS[kind], LABELS[kind][1]
    label = library.get(ChipClass, pick.chip_class).label
    values: dict[str, object] = {
        "of_class": said(" of the class “{name}”", name=label) if kind is Chip else "",
        "for_country": _for_country(kind, country) if asked.places else "",
        "in_window": _in_window(pick) if asked.windowed else "",
        "day": pick.as_of,
        "not_absence": NOT_ABSENCE,
    }
    count, general = _older(kind, pick, library), _general(kind, rows)
    text = NO_RECORDS.format(records=what, older=_left_out(count, kind), used=_used(general, kind), **values)
    if count:
        what = said("{records} ({count} older than the window, left out)", records=what, count=count)
    if general:
        what = said("{records} ({count} that name no country are used)", records=what, count=general)
    return Gap(NAMES[kind], text, "no_records", what, NO_KINDS.format(**values))


def _for_country(kind: type[Record], country: Country) -> Said:
    pattern = Pattern(" about {country}") if kind is records.Claim else Pattern(" for {country}")
    return pattern.format(country=in_sentence(country))


def _in_window(pick: Pick) -> Said:
    if pick.start == pick.end:
        return said(" on {day}", day=pick.start)
    return said(" from {first} to {last}", first=pick.start, last=pick.end)


def _older(kind: type[Record], pick: Pick, library: Library) -> int:
    """Return how many records about the country were known but left out, because older than the window."""
    places = ANSWERS[kind].places
    if places is None or not ANSWERS[kind].windowed:
        return 0
    return sum(
        (time := when(row)) is not None
        and time.last < pick.start
        and (pick.hindsight or known_by(row, pick.as_of, library.sources))
        for row in library.all(kind)
        if pick.country in places(row)
    )


def _general(kind: type[Record], rows: Sequence[Any]) -> int:
    """Return how many of the records that are used are about no one country: of the whole world."""
    places = ANSWERS[kind].places
    return 0 if places is None else sum(WORLD in places(row) for row in rows)


def _used(count: int, kind: type[Record]) -> str:
    record, records = LABELS[kind]
    told = said_of(
        count,
        " One {record} that names no country is used.",
        " {count} {records} that name no country are used.",
        record=record,
        records=records,
    )
    return told if count else ""


def _left_out(count: int, kind: type[Record]) -> str:
    record, records = LABELS[kind]
    told = said_of(
        count,
        " One {record} is older than the window and left out.",
        " {count} {records} are older than the window and left out.",
        record=record,
        records=records,
    )
    return told if count else ""


def _chip_gaps(chips: Sequence[Chip]) -> list[Gap]:
    undated = [chip.name for chip in chips if chip.announced is None and chip.released is None]
    silent = [chip.name for chip in chips if all(getattr(chip, rate) is None for rate in _RATES)]
    found: list[Gap] = []
    if undated:
        found.append(Gap(NAMES[Chip], _about_chips(undated, *UNDATED), "undated"))
    if silent:
        found.append(Gap(NAMES[Chip], _about_chips(silent, *SILENT), "no_performance"))
    return found


def _about_chips(names: Sequence[str], one: Pattern, many: Pattern) -> Said:
    told = listed(names[:MOST_NAMES], ", ")
    if len(names) > MOST_NAMES:
        told = said("{names} and {more} more", names=told, more=len(names) - MOST_NAMES)
    return (one if len(names) == 1 else many).format(count=len(names), names=told)


def _known_later(kind: type[Record], count: int, pick: Pick) -> Gap:
    one, many = LABELS[kind]
    pattern = LATER[count == 1, pick.hindsight]
    text = Said(pattern, {"count": count, "records": one if count == 1 else many, "day": pick.as_of})
    what = Said("{count} {records}", {name: text.values[name] for name in ("count", "records")})
    return Gap(NAMES[kind], text, "known_later", what, LATER_KINDS[pick.hindsight].format(day=pick.as_of))


def in_short(gaps: Iterable[Gap]) -> tuple[str, ...]:
    """Return the gaps as a page prints them: what can be told together in one sentence."""
    alone, several = list[str](), dict[str, list[Gap]]()
    for gap in gaps:
        several.setdefault(gap.together or gap.text, []).append(gap)
    merged: list[str] = []
    for like in several.values():
        if len(like) < FEW or like[0].together is None:
            alone += [gap.text for gap in like]
        else:
            merged.append(_together(like[0].together, [gap.what for gap in like]))
    return (*alone, *merged)


def _together(whole: Said, kinds: Sequence[str]) -> Said:
    return Said(whole.pattern, {**whole.values, "kinds": listed(kinds)})
