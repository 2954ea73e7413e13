# SPDX-License-Identifier: Apache-2.0
"""The words of the pick pane's helpers; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

PICKING_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    # Countries
    "action.favorite": QT_TRANSLATE_NOOP("chipbrief", "&Favorite country"),
    "tip.favorite": QT_TRANSLATE_NOOP(
        "chipbrief", "Mark or unmark the country, to find it at the top of the list"
    ),
    "country.favorite": QT_TRANSLATE_NOOP("chipbrief", "favorite"),
    "role.controller": QT_TRANSLATE_NOOP("chipbrief", "controller"),
    "role.target": QT_TRANSLATE_NOOP("chipbrief", "target"),
    "role.transit": QT_TRANSLATE_NOOP("chipbrief", "transit"),
    "role.buyer": QT_TRANSLATE_NOOP("chipbrief", "buyer"),
    "role.producer": QT_TRANSLATE_NOOP("chipbrief", "producer"),
    # Classes
    "class.chips.one": QT_TRANSLATE_NOOP("chipbrief", "{n} chip"),
    "class.chips.many": QT_TRANSLATE_NOOP("chipbrief", "{n} chips"),
    # Windows with a name
    "pick.window": QT_TRANSLATE_NOOP("chipbrief", "&Window"),
    "window.custom": QT_TRANSLATE_NOOP("chipbrief", "Dates of your own"),
    "window.since-october-2022": QT_TRANSLATE_NOOP("chipbrief", "Since October 2022"),
    "window.last-12-months": QT_TRANSLATE_NOOP("chipbrief", "Last 12 months"),
    "window.since-last-rule": QT_TRANSLATE_NOOP("chipbrief", "Since the last rule"),
    "window.all-years": QT_TRANSLATE_NOOP("chipbrief", "All years of the rules"),
    "window.tip": QT_TRANSLATE_NOOP("chipbrief", "{start} to {end}, the date of the data pack"),
    "window.tip.rule": QT_TRANSLATE_NOOP("chipbrief", "{start} to {end}, the date of the data pack. {rule}"),
    # Calendar
    "calendar.open": QT_TRANSLATE_NOOP("chipbrief", "Choose a day in a calendar (Down)"),
    "calendar.name": QT_TRANSLATE_NOOP("chipbrief", "Calendar: arrows move, Enter takes the day"),
    # The deciding rule
    "deciding.name": QT_TRANSLATE_NOOP("chipbrief", "Deciding rule"),
    "deciding.by": QT_TRANSLATE_NOOP("chipbrief", "Decided by: {rule}"),
    "deciding.also": QT_TRANSLATE_NOOP("chipbrief", "Also: {rules}"),
    "deciding.nobody": QT_TRANSLATE_NOOP("chipbrief", "No rule asks for a license for chips of this class."),
    "deciding.no_chips": QT_TRANSLATE_NOOP("chipbrief", "No chip of this class was known by then."),
    "deciding.license_required": QT_TRANSLATE_NOOP("chipbrief", "license required: {n}"),
    "deciding.nac_notification": QT_TRANSLATE_NOOP("chipbrief", "notification: {n}"),
    "deciding.aca": QT_TRANSLATE_NOOP("chipbrief", "exception ACA: {n}"),
    "deciding.license_exception_hbm": QT_TRANSLATE_NOOP("chipbrief", "exception HBM: {n}"),
    "deciding.none": QT_TRANSLATE_NOOP("chipbrief", "no license: {n}"),
    "deciding.unknown": QT_TRANSLATE_NOOP("chipbrief", "not decided: {n}"),
    # Formats
    "format.picture": QT_TRANSLATE_NOOP("chipbrief", "First page of {format}, for the example"),
    # Coverage
    "coverage.choose": QT_TRANSLATE_NOOP("chipbrief", "Choose a country to see what there is."),
    "coverage.not_yet": QT_TRANSLATE_NOOP("chipbrief", "Shown once the words make a pick."),
    "coverage.own.one": QT_TRANSLATE_NOOP("chipbrief", "{n} about the country itself"),
    "coverage.own.many": QT_TRANSLATE_NOOP("chipbrief", "{n} about the country itself"),
    "coverage.rests.one": QT_TRANSLATE_NOOP(
        "chipbrief", "{n} record rests on memory, not yet read in a source"
    ),
    "coverage.rests.many": QT_TRANSLATE_NOOP(
        "chipbrief", "{n} records rest on memory, not yet read in a source"
    ),
    "coverage.failed": QT_TRANSLATE_NOOP("chipbrief", "Could not be counted: {why}"),
    "coverage.strips": QT_TRANSLATE_NOOP("chipbrief", "Records over time"),
    "coverage.strip.span": QT_TRANSLATE_NOOP("chipbrief", "{name}: used from {first} to {last}"),
    "coverage.strip.none": QT_TRANSLATE_NOOP("chipbrief", "{name}: none used; there are some of other times"),
    "coverage.legend": QT_TRANSLATE_NOOP(
        "chipbrief", "Colored: used. Gray: of other times or known later. Shaded: the window."
    ),
    # Datasets, as the timeline names them
    "strip.rules": QT_TRANSLATE_NOOP("chipbrief", "rules"),
    "strip.entity_listings": QT_TRANSLATE_NOOP("chipbrief", "listed entities"),
    "strip.chips": QT_TRANSLATE_NOOP("chipbrief", "chips"),
    "strip.hbm": QT_TRANSLATE_NOOP("chipbrief", "memory (HBM)"),
    "strip.domestic_production": QT_TRANSLATE_NOOP("chipbrief", "Chinese production"),
    "strip.diversion_cases": QT_TRANSLATE_NOOP("chipbrief", "diversion cases"),
    "strip.chip_stock_estimates": QT_TRANSLATE_NOOP("chipbrief", "chip stocks"),
    "strip.vendor_revenue": QT_TRANSLATE_NOOP("chipbrief", "vendor revenue"),
    "strip.trade": QT_TRANSLATE_NOOP("chipbrief", "trade"),
    "strip.compute_by_country": QT_TRANSLATE_NOOP("chipbrief", "computing capacity"),
    "strip.investment": QT_TRANSLATE_NOOP("chipbrief", "investment"),
    "strip.models": QT_TRANSLATE_NOOP("chipbrief", "AI models"),
    "strip.benchmarks": QT_TRANSLATE_NOOP("chipbrief", "benchmark scores"),
    "strip.gap_estimates": QT_TRANSLATE_NOOP("chipbrief", "capability gap"),
    "strip.cost_trends": QT_TRANSLATE_NOOP("chipbrief", "cost trends"),
    "strip.claims": QT_TRANSLATE_NOOP("chipbrief", "claims"),
    "strip.scenario_parameters": QT_TRANSLATE_NOOP("chipbrief", "scenarios"),
    # Nothing for this pick
    "nothing.title": QT_TRANSLATE_NOOP(
        "chipbrief", "No records about {country} in this window. That is not evidence of absence."
    ),
    "nothing.widen": QT_TRANSLATE_NOOP("chipbrief", "Widen the window"),
    "nothing.say": QT_TRANSLATE_NOOP("chipbrief", "Say “no data”"),
    "nothing.sentence": QT_TRANSLATE_NOOP(
        "chipbrief",
        "The data pack of {pack} has no records about {country} itself for the window of this brief."
        " That is not evidence of absence.",
    ),
    "nothing.said": QT_TRANSLATE_NOOP("chipbrief", "Said in “{field}”; Undo takes it back."),
    "nothing.no_field": QT_TRANSLATE_NOOP("chipbrief", "This format has no field for a text of yours."),
})
