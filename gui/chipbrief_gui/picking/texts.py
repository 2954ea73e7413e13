# SPDX-License-Identifier: Apache-2.0
"""The words of the pick pane's helpers; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PICKING_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    # Countries
    "action.favorite": "&Favorite country",
    "tip.favorite": "Mark or unmark the country, to find it at the top of the list",
    "country.favorite": "favorite",
    "role.controller": "controller",
    "role.target": "target",
    "role.transit": "transit",
    "role.buyer": "buyer",
    "role.producer": "producer",
    # Classes
    "class.chips.one": "{n} chip",
    "class.chips.many": "{n} chips",
    # Windows with a name
    "pick.window": "&Window",
    "window.custom": "Custom dates",
    "window.since-october-2022": "Since October 2022",
    "window.last-12-months": "Last 12 months",
    "window.since-last-rule": "Since the last rule",
    "window.all-years": "All years of the rules",
    "window.tip": "{start} to {end}, the date of the data pack",
    "window.tip.rule": "{start} to {end}, the date of the data pack. {rule}",
    # Calendar
    "calendar.open": "Choose a day in a calendar (Down)",
    "calendar.name": "Calendar: arrows move, Enter takes the day",
    # The deciding rule
    "deciding.name": "Deciding rule",
    "deciding.by": "Decided by: {rule}",
    "deciding.also": "Also: {rules}",
    "deciding.nobody": "No rule asks for a license for chips of this class.",
    "deciding.no_chips": "No chip of this class was known by then.",
    # A line breaks between what is counted, not within.
    "deciding.license_required": "license\u00a0required:\u00a0{n}",
    "deciding.nac_notification": "notification:\u00a0{n}",
    "deciding.aca": "exception\u00a0ACA:\u00a0{n}",
    "deciding.license_exception_hbm": "exception\u00a0HBM:\u00a0{n}",
    "deciding.none": "no\u00a0license:\u00a0{n}",
    "deciding.unknown": "not\u00a0decided:\u00a0{n}",
    # Formats
    "format.picture": "First page of {format}, for the example",
    # Coverage
    "coverage.choose": "Choose a country to see what there is.",
    "coverage.not_yet": "Shown once the words make a pick.",
    "coverage.own.one": "{n} about the country itself",
    "coverage.own.many": "{n} about the country itself",
    "coverage.rests.one": "{n} record rests on memory, not yet read in a source",
    "coverage.rests.many": "{n} records rest on memory, not yet read in a source",
    "coverage.failed": "Could not be counted: {why}",
    "coverage.strips": "Records over time",
    "coverage.strip.span": "{name}: used from {first} to {last}",
    "coverage.strip.none": "{name}: none used; there are some of other times",
    "coverage.legend": "Colored: used. Gray: of other times or known later. Shaded: the window.",
    # Datasets, as the timeline names them
    "strip.rules": "Rules",
    "strip.entity_listings": "Listed entities",
    "strip.chips": "Chips",
    "strip.hbm": "Memory (HBM)",
    "strip.domestic_production": "Chinese production",
    "strip.diversion_cases": "Diversion cases",
    "strip.chip_stock_estimates": "Chip stocks",
    "strip.vendor_revenue": "Vendor revenue",
    "strip.trade": "Trade",
    "strip.compute_by_country": "Computing capacity",
    "strip.investment": "Investment",
    "strip.models": "AI models",
    "strip.benchmarks": "Benchmark scores",
    "strip.gap_estimates": "Capability gap",
    "strip.cost_trends": "Cost trends",
    "strip.claims": "Claims",
    "strip.scenario_parameters": "Scenarios",
    # Nothing for this pick
    "nothing.title": "No records about {country} in this window. That is not evidence of absence.",
    "nothing.widen": "Widen the window",
    "nothing.say": "Say “no data”",
    "nothing.sentence": (
        "The data pack of {pack} has no records about {country} itself for the window of this brief."
        " That is not evidence of absence."
    ),
    "nothing.said": "Said in “{field}”; Undo takes it back.",
    "nothing.no_field": "This format has no field for a text of yours.",
})
