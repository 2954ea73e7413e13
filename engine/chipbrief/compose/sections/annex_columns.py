# SPDX-License-Identifier: Apache-2.0
"""Which fields of each dataset an annex prints, in which order, under which labels, and how wide.

Every field stands in the attached datasets; here are those that a reader needs to know a record. Fields
that are read together share a column: a page of few wide cells is easier to read, and typeset sooner.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chipbrief.language import said


@dataclass(frozen=True, slots=True)
class Column:
    """Fields that stand in one column, its label, and its share of the width in about characters.

    ``kind`` is text (the data pack's words), word (keys, in words of this project), place (codes of
    countries or areas; fields of ``GROUPS`` have keys), number or day (a date as recorded).
    """

    label: str
    weight: int
    kind: str
    fields: tuple[str, ...]
    between: str = ", "


@dataclass(frozen=True, slots=True)
class Series:
    """The fields of a dataset that is a series: its values stand under their periods, a series in a row."""

    period: str
    value: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that are printed of a dataset.

    With ``series``, these are the columns when records stand in a list; in a series, those of its two
    fields are replaced by one column for each period.
    """

    columns: tuple[Column, ...]
    series: Series | None = None


def _text(label: str, weight: int, *fields: str, between: str = ", ") -> Column:
    return Column(label, weight, "text", fields, between)


def _word(label: str, weight: int, *fields: str) -> Column:
    return Column(label, weight, "word", fields)


def _place(label: str, weight: int, *fields: str, between: str = ", ") -> Column:
    return Column(label, weight, "place", fields, between)


def _number(label: str, weight: int, *fields: str) -> Column:
    return Column(label, weight, "number", fields)


def _day(label: str, weight: int, *fields: str) -> Column:
    return Column(label, weight, "day", fields, between=" / ")


def _range(weight: int = 13) -> tuple[Column, ...]:
    """Return the columns of an estimate: a range never loses its ends."""
    return (
        _number(said("Low"), weight, "low"),
        _number(said("Central"), weight, "central"),
        _number(said("High"), weight, "high"),
        _word(said("Unit"), 14, "unit"),
    )


#: Fields with keys of country groups, which are not names of countries.
GROUPS = frozenset({"groups", "except_groups", "headquarters_groups"})
_BY = said("By whom")
_PERIOD = said("Period")
_HELD = _day(said("From / to"), 26, "effective_from", "effective_to")

COLUMNS: Mapping[str, Columns] = MappingProxyType({
    "countries": Columns(
        (
            _place(said("Name"), 20, "id"),
            _word(said("Role and region"), 30, "role", "region"),
            _text(said("Why it matters here"), 60, "relevance"),
        ),
    ),
    "chip_classes": Columns(
        (_text(said("Name"), 26, "label"), _text(said("What belongs to it"), 60, "help")),
    ),
    "rules": Columns(
        (
            _text(said("Rule and citation"), 34, "short_title", "citation"),
            _word(said("Kind and status"), 17, "kind", "status"),
            _day(said("In effect / ended"), 17, "effective", "ended"),
            _place(said("Reach"), 18, "reach"),
            _text(said("What it does"), 60, "effect"),
        ),
    ),
    "scopes": Columns(
        (
            _text(said("Scope"), 44, "label"),
            _place(said("In it"), 20, "groups", "countries"),
            _place(said("Except"), 18, "except_groups", "except_countries"),
            _place(said("Headquarters in"), 20, "headquarters_groups", "headquarters_countries"),
        ),
    ),
    "thresholds": Columns(
        (
            _word(said("Paragraph"), 16, "paragraph"),
            _word(said("What is tested"), 32, "metric"),
            _word(said("Sign"), 6, "op"),
            _number(said("Limit"), 10, "value"),
            _word(said("What follows, in which layer"), 28, "consequence", "layer"),
            _HELD,
        ),
    ),
    "country_groups": Columns(
        (
            _place(said("Country"), 22, "country"),
            _word(said("Group"), 14, "group"),
            _day(said("Since / until"), 18, "valid_from", "valid_to"),
            _day(said("Read on"), 12, "observed"),
            _text(said("Note"), 50, "note"),
        ),
    ),
    "license_policies": Columns(
        (
            _word(said("Paragraphs"), 18, "paragraphs"),
            _word(said("Policy, layer and circumstance"), 30, "policy", "layer", "circumstance"),
            _text(said("Scope"), 16, "scope_id"),
            _HELD,
            _text(said("Note"), 40, "note"),
        ),
    ),
    "entity_listings": Columns(
        (
            _text(said("Name on the list"), 40, "name"),
            _day(said("Listed"), 17, "listed"),
            _word(said("Policy"), 20, "license_policy"),
            _text(said("Ground"), 46, "reason"),
        ),
    ),
    "chips": Columns(
        (
            _text(said("Name"), 30, "name"),
            _day(said("Released"), 17, "released"),
            _number(said("FP16, TFLOPS"), 12, "fp16_dense_tflops"),
            _number(said("FP8, TFLOPS"), 12, "fp8_dense_tflops"),
            _number(said("INT8, TOPS"), 12, "int8_dense_tops"),
            _number(said("Die area, mm²"), 12, "die_area_mm2"),
            _number(said("Memory, GB/s"), 12, "memory_bandwidth_gb_s"),
            _number(said("Interconnect, GB/s"), 16, "interconnect_gb_s"),
        ),
    ),
    "hbm": Columns(
        (
            _text(said("Name and vendor"), 36, "name", "vendor"),
            _day(said("Released"), 17, "released"),
            _number(said("Bandwidth, GB/s"), 14, "bandwidth_gb_s"),
            _number(said("Package area, mm²"), 14, "package_area_mm2"),
            _word(said("Basis"), 12, "basis"),
        ),
    ),
    "domestic_production": Columns(
        (
            _text(said("What"), 36, "label"),
            _day(_PERIOD, 22, "covers"),
            *_range(),
            _text(_BY, 24, "estimated_by", "made"),
        ),
    ),
    "diversion_cases": Columns(
        (
            _day(said("Date"), 17, "date"),
            _text(said("Case"), 30, "title"),
            _word(said("Kind"), 14, "kind"),
            _place(said("Route"), 22, "route", between=" → "),
            _number(said("Value, USD"), 18, "value_usd"),
            _text(said("Outcome"), 32, "outcome"),
        ),
    ),
    "chip_stock_estimates": Columns(
        (
            _text(said("Whose, and which chips"), 36, "subject", "chips"),
            _word(said("Kind"), 11, "kind"),
            _text(_PERIOD, 16, "period"),
            *_range(),
            _text(_BY, 20, "estimated_by", "made"),
        ),
    ),
    "vendor_revenue": Columns(
        (
            _text(said("Company and period"), 28, "company", "fiscal_label"),
            _word(said("Measure"), 30, "metric"),
            _place(said("Area"), 14, "area"),
            _number(said("Value, USD"), 20, "value_usd"),
            _number(said("Share, percent"), 9, "share_pct"),
        ),
    ),
    "trade": Columns(
        (
            _place(said("Reporter, partner"), 26, "reporter", "partner"),
            _text(said("HS code (part of it)"), 16, "hs_code", "category"),
            _word(said("Flow"), 17, "flow"),
            _day(_PERIOD, 16, "covers"),
            _number(said("Value, USD"), 22, "value_usd"),
        ),
        Series("covers", "value_usd"),
    ),
    "compute_by_country": Columns(
        (
            _place(said("Country or area"), 20, "area"),
            _day(said("Date"), 17, "date"),
            _word(said("Measure"), 36, "metric"),
            _number(said("Value"), 12, "value"),
            _word(said("Unit"), 10, "unit"),
        ),
        Series("date", "value"),
    ),
    "investment": Columns(
        (
            _place(said("Country"), 16, "country"),
            _text(said("Program or plan"), 40, "name"),
            _day(said("Announced"), 17, "announced"),
            _word(said("Kind and status"), 18, "kind", "status"),
            _number(said("Amount"), 22, "amount"),
            _text(said("Currency"), 12, "currency"),
            _number(said("Amount, USD"), 20, "amount_usd"),
        ),
    ),
    "models": Columns(
        (
            _text(said("Name and maker"), 40, "name", "organization"),
            _place(said("Country"), 16, "country"),
            _day(said("Released"), 17, "released"),
            _number(said("Training compute, FLOP"), 20, "training_compute_flop"),
            _number(said("Training cost, USD"), 20, "training_cost_usd"),
        ),
    ),
    "benchmarks": Columns(
        (
            _text(said("Benchmark and who reported"), 44, "benchmark", "reported_by"),
            _number(said("Score"), 9, "score"),
            _text(said("Unit"), 14, "unit"),
            _day(said("Measured"), 17, "measured"),
        ),
    ),
    "gap_estimates": Columns(
        (
            _day(said("About"), 16, "about"),
            _word(said("Measure"), 14, "measure"),
            *_range(11),
            _text(_BY, 18, "estimated_by"),
            _text(said("What was compared, and how"), 40, "basis"),
        ),
    ),
    "cost_trends": Columns(
        (
            _text(said("What grows or falls"), 44, "quantity"),
            _word(said("Kind"), 16, "kind"),
            *_range(11),
            _text(_PERIOD, 16, "period"),
            _text(_BY, 18, "estimated_by"),
        ),
    ),
    "claims": Columns(
        (
            _text(said("Claim"), 60, "statement"),
            _text(said("Who and when"), 26, "speaker", "date"),
            _word(said("Kind and stance"), 22, "kind", "stance"),
        ),
    ),
    "claim_evidence": Columns(
        (_word(said("Side"), 9, "side"), _text(said("Evidence"), 90, "text")),
    ),
    "policy_options": Columns(
        (
            _text(said("Option"), 50, "title", "description", between=": "),
            _text(said("Who proposes it"), 20, "proposed_by"),
            _text(said("For"), 36, "pros"),
            _text(said("Against"), 36, "cons"),
        ),
    ),
    "scenario_parameters": Columns(
        (
            _text(said("Parameter"), 30, "label"),
            _place(said("Areas"), 14, "areas"),
            *_range(11),
            _day(_PERIOD, 15, "covers"),
            _text(said("What it rests on"), 40, "basis"),
        ),
    ),
})
