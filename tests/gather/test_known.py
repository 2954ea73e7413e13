# SPDX-License-Identifier: Apache-2.0
"""As-of honesty: when each kind of record was known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.making import make

from chipbrief.gather import Library
from chipbrief.gather.cells import read_period
from chipbrief.gather.known import known_by, known_from
from chipbrief.gather.records import (
    BenchmarkScore,
    Chip,
    Claim,
    ClaimEvidence,
    DiversionCase,
    EntityListing,
    Hbm,
    Investment,
    Model,
    PolicyOption,
    Production,
    Record,
    Rule,
    ScenarioParameter,
    Source,
    StockEstimate,
    Threshold,
    Trade,
)
from chipbrief.language import Prose


def a_source(key: str, issued: str | None, accessed: date | None = date(2026, 11, 23)) -> Source:
    period = read_period(issued) if issued else None
    return Source(key, "T", "P", period, accessed, "", "press", "current", "", (), Prose(""), "{}")


SOURCES = {
    "early": a_source("early", "2023-04-05"),
    "year": a_source("year", "2026"),
    "late": a_source("late", "2025-06"),
    "undated": a_source("undated", None),
    "nothing": a_source("nothing", None, None),
}
LATE = date(2025, 6, 30)


def evidence(*source_ids: str) -> ClaimEvidence:
    return ClaimEvidence("e", source_ids, "seen", "c", "for", Prose("Text."))


@pytest.mark.parametrize(
    ("source_ids", "expected"),
    [
        (("early",), date(2023, 4, 5)),
        (("late",), date(2025, 6, 30)),
        (("early", "late"), date(2025, 6, 30)),
        (("year",), date(2026, 11, 23)),
        (("undated",), date(2026, 11, 23)),
        (("early", "undated"), date(2026, 11, 23)),
        (("nothing",), None),
        (("early", "nothing"), None),
    ],
)
def test_evidence_is_known_when_all_its_sources_are(
    source_ids: tuple[str, ...], expected: date | None
) -> None:
    assert known_from(evidence(*source_ids), SOURCES) == expected


def test_what_nothing_dates_is_not_used() -> None:
    assert not known_by(evidence("nothing"), date(2030, 1, 1), SOURCES)


def test_own_dates_come_first(library: Library) -> None:
    rule = next(rule for rule in library.all(Rule) if rule.published)
    assert known_from(rule, library.sources) == rule.published
    unpublished = replace(rule, published=None, effective=date(2021, 1, 1))
    assert known_from(unpublished, library.sources) == date(2021, 1, 1)
    case = library.all(DiversionCase)[0]
    assert known_from(case, library.sources) == case.date
    model = library.all(Model)[0]
    assert known_from(model, library.sources) == model.released.last
    claim = library.get(Claim, "c01")
    assert known_from(claim, library.sources) == date(2025, 2, 12)


def test_a_chip_is_known_from_its_announcement(library: Library) -> None:
    chip = library.get(Chip, "nvidia-h100-sxm")
    assert known_from(chip, library.sources) == date(2022, 3, 22)


def test_a_chip_without_dates_is_known_from_its_first_source(library: Library) -> None:
    chip = replace(library.get(Chip, "nvidia-l40s"), source_ids=("late", "early", "undated"))
    assert known_from(chip, SOURCES) == date(2023, 4, 5)


@pytest.mark.parametrize(
    ("record", "day"),
    [
        (make(EntityListing, listed=date(2019, 5, 16), source_ids=("late",)), date(2019, 5, 16)),
        (make(Hbm, released=read_period("2022-06"), source_ids=("late",)), date(2022, 6, 30)),
        (
            make(Production, made=read_period("2024-05"), covers=read_period("2030"), source_ids=("late",)),
            date(2024, 5, 31),
        ),
        (
            make(Chip, announced=read_period("2024"), released=read_period("2024-03"), source_ids=("late",)),
            date(2024, 3, 31),
        ),
    ],
)
def test_a_record_is_known_from_a_day_of_its_own(record: Record, day: date) -> None:
    assert known_from(record, SOURCES) == day


def test_an_estimate_is_known_when_it_was_made(library: Library) -> None:
    estimate = library.all(StockEstimate)[0]
    assert estimate.made is not None
    assert known_from(estimate, library.sources) == estimate.made.last
    assert known_from(replace(estimate, made=None, source_ids=("late", "early")), SOURCES) == date(2023, 4, 5)


def test_an_index_fitted_later_was_not_known_earlier(library: Library) -> None:
    fitted = next(score for score in library.all(BenchmarkScore) if "fitted" in score.date_basis)
    assert fitted.measured.last < date(2026, 4, 1)
    assert known_from(fitted, library.sources) == date(2026, 4, 30)


def test_a_vague_date_does_not_hide_what_was_read(library: Library) -> None:
    model = replace(library.all(Model)[0], released=read_period("2026"))
    assert known_from(model, library.sources) == date(2026, 11, 23)


def test_law_is_always_whole(library: Library) -> None:
    assert known_by(library.all(Threshold)[0], date(1990, 1, 1), library.sources)


def test_a_later_edition_does_not_hide_what_was_published_soon_after_the_period() -> None:
    trade = make(Trade, covers=read_period("2022"), source_ids=("late",))
    assert known_from(trade, SOURCES) == LATE
    assert known_from(replace(trade, caveats=("later_vintage",)), SOURCES) == date(2023, 4, 2)


def test_an_edition_is_never_known_later_than_its_source() -> None:
    trade = make(Trade, covers=read_period("2025"), source_ids=("late",), caveats=("later_vintage",))
    assert known_from(trade, SOURCES) == LATE


def test_spending_is_known_when_it_was_reported_and_a_plan_when_it_was_announced() -> None:
    plan = make(Investment, status="plan", announced=read_period("2022-01-05"), source_ids=("late",))
    assert known_from(plan, SOURCES) == date(2022, 1, 5)
    assert known_from(replace(plan, status="spent"), SOURCES) == LATE


def test_a_text_put_together_is_known_from_its_last_source() -> None:
    for kind in (PolicyOption, ScenarioParameter):
        assert known_from(make(kind, source_ids=("late", "early")), SOURCES) == LATE
