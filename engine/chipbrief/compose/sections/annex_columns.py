# SPDX-License-Identifier: Apache-2.0
"""Which fields of each dataset an annex prints, in which order, and under which labels.

Every field stands in the attached datasets; here are those that a reader needs to know a record. Fields
that are read together share a column: a page of few wide cells is easier to read, and typeset sooner. Remarks
that some records have, and sentences that a column would break into many lines, stand beneath the row.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chipbrief.compose.sections.annex_column import Columns, Series, day, estimate, number, place, text, word
from chipbrief.language import said

_BY = said("By whom")
_PERIOD = said("Period")
_HELD = day(said("From / to"), "effective_from", "effective_to")

COLUMNS: Mapping[str, Columns] = MappingProxyType({
    "countries": Columns(
        (
            place(said("Name"), "id"),
            word(said("Role and region"), "role", "region"),
            text(said("Why it matters here"), "relevance"),
        ),
    ),
    "chip_classes": Columns(
        (word(said("Name"), "label"), text(said("What belongs to it"), "help")),
    ),
    "rules": Columns(
        (
            text(said("Rule and citation"), "short_title", "citation"),
            word(said("Kind and status"), "kind", "status"),
            day(said("In effect / ended"), "effective", "ended"),
            place(said("Reach"), "reach"),
            text(said("What it does"), "effect"),
        ),
    ),
    "scopes": Columns(
        (
            text(said("Scope"), "label"),
            place(said("In it"), "groups", "countries"),
            place(said("Except"), "except_groups", "except_countries"),
            place(said("Headquarters in"), "headquarters_groups", "headquarters_countries"),
        ),
    ),
    "thresholds": Columns(
        (
            word(said("Paragraph"), "paragraph"),
            word(said("What is tested"), "metric"),
            word(said("Sign"), "op"),
            number(said("Limit"), "value"),
            word(said("What follows, in which layer"), "consequence", "layer"),
            _HELD,
        ),
    ),
    "country_groups": Columns(
        (
            place(said("Country"), "country"),
            word(said("Group"), "group"),
            day(said("Since / until"), "valid_from", "valid_to"),
            day(said("Read on"), "observed"),
        ),
        below=(text(said("Note"), "note"),),
    ),
    "license_policies": Columns(
        (
            word(said("Paragraphs"), "paragraphs"),
            word(said("Policy, layer and circumstance"), "policy", "layer", "circumstance"),
            text(said("Scope"), "scope_id"),
            _HELD,
        ),
        below=(text(said("Note"), "note"),),
    ),
    "entity_listings": Columns(
        (
            text(said("Name on the list"), "name"),
            day(said("Listed"), "listed"),
            word(said("Policy"), "license_policy"),
            text(said("Ground"), "reason"),
        ),
    ),
    "chips": Columns(
        (
            text(said("Name"), "name"),
            day(said("Released"), "released"),
            number(said("FP16, TFLOPS"), "fp16_dense_tflops"),
            number(said("FP8, TFLOPS"), "fp8_dense_tflops"),
            number(said("INT8, TOPS"), "int8_dense_tops"),
            number(said("Die area, mm²"), "die_area_mm2"),
            number(said("Memory, GB/s"), "memory_bandwidth_gb_s"),
            number(said("Interconnect, GB/s"), "interconnect_gb_s"),
        ),
    ),
    "hbm": Columns(
        (
            word(said("Name and vendor"), "name", "vendor"),
            day(said("Released"), "released"),
            number(said("Bandwidth, GB/s"), "bandwidth_gb_s"),
            number(said("Package area, mm²"), "package_area_mm2"),
            word(said("Basis"), "basis"),
        ),
    ),
    "domestic_production": Columns(
        (
            text(said("What"), "label"),
            day(_PERIOD, "covers"),
            *estimate(),
            text(_BY, "estimated_by", "made"),
        ),
    ),
    "diversion_cases": Columns(
        (
            day(said("Date"), "date"),
            text(said("Case"), "title"),
            word(said("Kind"), "kind"),
            place(said("Route"), "route", between=" → "),
            number(said("Value, USD"), "value_usd"),
            text(said("Outcome"), "outcome"),
        ),
    ),
    "chip_stock_estimates": Columns(
        (
            text(said("Whose, and which chips"), "subject", "chips"),
            word(said("Kind"), "kind"),
            text(_PERIOD, "period"),
            *estimate(),
            text(_BY, "estimated_by", "made"),
        ),
    ),
    "vendor_revenue": Columns(
        (
            text(said("Company and period"), "company", "fiscal_label"),
            word(said("Measure"), "metric"),
            place(said("Area"), "area"),
            number(said("Value, USD"), "value_usd"),
            number(said("Share, percent"), "share_pct"),
        ),
    ),
    "trade": Columns(
        (
            place(said("Reporter, partner"), "reporter", "partner"),
            text(said("HS code (part of it)"), "hs_code", "category"),
            word(said("Flow"), "flow"),
            day(_PERIOD, "covers"),
            number(said("Value, USD"), "value_usd"),
        ),
        Series("covers", "value_usd"),
    ),
    "compute_by_country": Columns(
        (
            place(said("Country or area"), "area"),
            day(said("Date"), "date"),
            word(said("Measure"), "metric"),
            number(said("Value"), "value"),
            word(said("Unit"), "unit"),
        ),
        Series("date", "value"),
    ),
    "investment": Columns(
        (
            place(said("Country"), "country"),
            text(said("Program or plan"), "name"),
            day(said("Announced"), "announced"),
            word(said("Kind and status"), "kind", "status"),
            number(said("Amount"), "amount"),
            text(said("Currency"), "currency"),
            number(said("Amount, USD"), "amount_usd"),
        ),
    ),
    "models": Columns(
        (
            text(said("Name and maker"), "name", "organization"),
            place(said("Country"), "country"),
            day(said("Released"), "released"),
            number(said("Training compute, FLOP"), "training_compute_flop"),
            number(said("Training cost, USD"), "training_cost_usd"),
        ),
    ),
    "benchmarks": Columns(
        (
            text(said("Benchmark and who reported"), "benchmark", "reported_by"),
            number(said("Score"), "score"),
            word(said("Unit"), "unit"),
            day(said("Measured"), "measured"),
        ),
    ),
    "gap_estimates": Columns(
        (
            day(said("About"), "about"),
            word(said("Measure"), "measure"),
            *estimate(),
            text(_BY, "estimated_by"),
        ),
        below=(text(said("What was compared, and how"), "basis"),),
    ),
    "cost_trends": Columns(
        (
            text(said("What grows or falls"), "quantity"),
            word(said("Kind"), "kind"),
            *estimate(),
            text(_PERIOD, "period"),
            text(_BY, "estimated_by"),
        ),
    ),
    "claims": Columns(
        (
            text(said("Claim"), "statement"),
            text(said("Who and when"), "speaker", "date"),
            word(said("Kind and stance"), "kind", "stance"),
        ),
    ),
    "claim_evidence": Columns(
        (word(said("Side"), "side"), text(said("Evidence"), "text")),
    ),
    "policy_options": Columns(
        (
            text(said("Option"), "title", "description", between=": "),
            text(said("Who proposes it"), "proposed_by"),
            text(said("For"), "pros"),
            text(said("Against"), "cons"),
        ),
    ),
    "scenario_parameters": Columns(
        (
            text(said("Parameter"), "label"),
            place(said("Areas"), "areas"),
            *estimate(),
            day(_PERIOD, "covers"),
        ),
        below=(text(said("What it rests on"), "basis"),),
    ),
})
