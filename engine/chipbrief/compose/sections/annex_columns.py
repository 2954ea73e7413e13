# SPDX-License-Identifier: Apache-2.0
"""Which fields of each dataset an annex prints, in which order, under which labels, and how wide.

Every field stands in the attached datasets; here are those that a reader needs to know a record. Fields
that are read together share a column: a page of few wide cells is easier to read, and typeset sooner.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chipbrief.compose.sections.annex_column import Columns, Series, day, estimate, number, place, text, word
from chipbrief.language import said

_BY = said("By whom")
_PERIOD = said("Period")
_HELD = day(said("From / to"), 26, "effective_from", "effective_to")

COLUMNS: Mapping[str, Columns] = MappingProxyType({
    "countries": Columns(
        (
            place(said("Name"), 20, "id"),
            word(said("Role and region"), 30, "role", "region"),
            text(said("Why it matters here"), 60, "relevance"),
        ),
    ),
    "chip_classes": Columns(
        (word(said("Name"), 26, "label"), text(said("What belongs to it"), 60, "help")),
    ),
    "rules": Columns(
        (
            text(said("Rule and citation"), 34, "short_title", "citation"),
            word(said("Kind and status"), 17, "kind", "status"),
            day(said("In effect / ended"), 17, "effective", "ended"),
            place(said("Reach"), 18, "reach"),
            text(said("What it does"), 60, "effect"),
        ),
    ),
    "scopes": Columns(
        (
            text(said("Scope"), 44, "label"),
            place(said("In it"), 20, "groups", "countries"),
            place(said("Except"), 18, "except_groups", "except_countries"),
            place(said("Headquarters in"), 20, "headquarters_groups", "headquarters_countries"),
        ),
    ),
    "thresholds": Columns(
        (
            word(said("Paragraph"), 16, "paragraph"),
            word(said("What is tested"), 32, "metric"),
            word(said("Sign"), 6, "op"),
            number(said("Limit"), 10, "value"),
            word(said("What follows, in which layer"), 28, "consequence", "layer"),
            _HELD,
        ),
    ),
    "country_groups": Columns(
        (
            place(said("Country"), 22, "country"),
            word(said("Group"), 14, "group"),
            day(said("Since / until"), 18, "valid_from", "valid_to"),
            day(said("Read on"), 12, "observed"),
            text(said("Note"), 50, "note"),
        ),
    ),
    "license_policies": Columns(
        (
            word(said("Paragraphs"), 18, "paragraphs"),
            word(said("Policy, layer and circumstance"), 30, "policy", "layer", "circumstance"),
            text(said("Scope"), 16, "scope_id"),
            _HELD,
            text(said("Note"), 40, "note"),
        ),
    ),
    "entity_listings": Columns(
        (
            text(said("Name on the list"), 40, "name"),
            day(said("Listed"), 17, "listed"),
            word(said("Policy"), 30, "license_policy"),
            text(said("Ground"), 46, "reason"),
        ),
    ),
    "chips": Columns(
        (
            text(said("Name"), 30, "name"),
            day(said("Released"), 17, "released"),
            number(said("FP16, TFLOPS"), 12, "fp16_dense_tflops"),
            number(said("FP8, TFLOPS"), 12, "fp8_dense_tflops"),
            number(said("INT8, TOPS"), 12, "int8_dense_tops"),
            number(said("Die area, mm²"), 12, "die_area_mm2"),
            number(said("Memory, GB/s"), 12, "memory_bandwidth_gb_s"),
            number(said("Interconnect, GB/s"), 16, "interconnect_gb_s"),
        ),
    ),
    "hbm": Columns(
        (
            word(said("Name and vendor"), 36, "name", "vendor"),
            day(said("Released"), 17, "released"),
            number(said("Bandwidth, GB/s"), 14, "bandwidth_gb_s"),
            number(said("Package area, mm²"), 14, "package_area_mm2"),
            word(said("Basis"), 12, "basis"),
        ),
    ),
    "domestic_production": Columns(
        (
            text(said("What"), 36, "label"),
            day(_PERIOD, 22, "covers"),
            *estimate(),
            text(_BY, 24, "estimated_by", "made"),
        ),
    ),
    "diversion_cases": Columns(
        (
            day(said("Date"), 17, "date"),
            text(said("Case"), 30, "title"),
            word(said("Kind"), 14, "kind"),
            place(said("Route"), 22, "route", between=" → "),
            number(said("Value, USD"), 18, "value_usd"),
            text(said("Outcome"), 32, "outcome"),
        ),
    ),
    "chip_stock_estimates": Columns(
        (
            text(said("Whose, and which chips"), 32, "subject", "chips"),
            word(said("Kind"), 11, "kind"),
            text(_PERIOD, 24, "period"),
            *estimate(),
            text(_BY, 20, "estimated_by", "made"),
        ),
    ),
    "vendor_revenue": Columns(
        (
            text(said("Company and period"), 28, "company", "fiscal_label"),
            word(said("Measure"), 30, "metric"),
            place(said("Area"), 14, "area"),
            number(said("Value, USD"), 20, "value_usd"),
            number(said("Share, percent"), 9, "share_pct"),
        ),
    ),
    "trade": Columns(
        (
            place(said("Reporter, partner"), 26, "reporter", "partner"),
            text(said("HS code (part of it)"), 16, "hs_code", "category"),
            word(said("Flow"), 17, "flow"),
            day(_PERIOD, 16, "covers"),
            number(said("Value, USD"), 22, "value_usd"),
        ),
        Series("covers", "value_usd"),
    ),
    "compute_by_country": Columns(
        (
            place(said("Country or area"), 20, "area"),
            day(said("Date"), 17, "date"),
            word(said("Measure"), 36, "metric"),
            number(said("Value"), 12, "value"),
            word(said("Unit"), 10, "unit"),
        ),
        Series("date", "value"),
    ),
    "investment": Columns(
        (
            place(said("Country"), 16, "country"),
            text(said("Program or plan"), 40, "name"),
            day(said("Announced"), 17, "announced"),
            word(said("Kind and status"), 32, "kind", "status"),
            number(said("Amount"), 22, "amount"),
            text(said("Currency"), 12, "currency"),
            number(said("Amount, USD"), 20, "amount_usd"),
        ),
    ),
    "models": Columns(
        (
            text(said("Name and maker"), 40, "name", "organization"),
            place(said("Country"), 16, "country"),
            day(said("Released"), 17, "released"),
            number(said("Training compute, FLOP"), 20, "training_compute_flop"),
            number(said("Training cost, USD"), 20, "training_cost_usd"),
        ),
    ),
    "benchmarks": Columns(
        (
            text(said("Benchmark and who reported"), 44, "benchmark", "reported_by"),
            number(said("Score"), 9, "score"),
            word(said("Unit"), 14, "unit"),
            day(said("Measured"), 17, "measured"),
        ),
    ),
    "gap_estimates": Columns(
        (
            day(said("About"), 16, "about"),
            word(said("Measure"), 14, "measure"),
            *estimate(11),
            text(_BY, 18, "estimated_by"),
            text(said("What was compared, and how"), 40, "basis"),
        ),
    ),
    "cost_trends": Columns(
        (
            text(said("What grows or falls"), 44, "quantity"),
            word(said("Kind"), 16, "kind"),
            *estimate(11),
            text(_PERIOD, 16, "period"),
            text(_BY, 18, "estimated_by"),
        ),
    ),
    "claims": Columns(
        (
            text(said("Claim"), 60, "statement"),
            text(said("Who and when"), 26, "speaker", "date"),
            word(said("Kind and stance"), 22, "kind", "stance"),
        ),
    ),
    "claim_evidence": Columns(
        (word(said("Side"), 9, "side"), text(said("Evidence"), 90, "text")),
    ),
    "policy_options": Columns(
        (
            text(said("Option"), 50, "title", "description", between=": "),
            text(said("Who proposes it"), 20, "proposed_by"),
            text(said("For"), 36, "pros"),
            text(said("Against"), 36, "cons"),
        ),
    ),
    "scenario_parameters": Columns(
        (
            text(said("Parameter"), 30, "label"),
            place(said("Areas"), 14, "areas"),
            *estimate(11),
            day(_PERIOD, 15, "covers"),
            text(said("What it rests on"), 40, "basis"),
        ),
    ),
})
