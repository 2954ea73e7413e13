# SPDX-License-Identifier: Apache-2.0
"""The words of the scenario window; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

SCENARIO_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.scenarios": QT_TRANSLATE_NOOP("chipbrief", "&Scenarios to 2030…"),
    "tip.scenarios": QT_TRANSLATE_NOOP(
        "chipbrief", "Try other values for the parameters of the model, and see what follows"
    ),
    "scenarios.window": QT_TRANSLATE_NOOP("chipbrief", "Scenarios to 2030"),
    "scenarios.text": QT_TRANSLATE_NOOP(
        "chipbrief",
        "A slider runs over the range that the data give. What you move becomes that one value; the other"
        " parameters are drawn from their ranges. A model, no forecast: no brief prints values of your own.",
    ),
    "scenarios.as_given": QT_TRANSLATE_NOOP("chipbrief", "As the data have it: {value}"),
    "scenarios.set": QT_TRANSLATE_NOOP("chipbrief", "Set to {value}; in the data {given}"),
    "scenarios.fixed": QT_TRANSLATE_NOOP("chipbrief", "{value}; the data give no range"),
    "scenarios.range": QT_TRANSLATE_NOOP("chipbrief", "{low} to {high}, central {central} {unit}"),
    "scenarios.one": QT_TRANSLATE_NOOP("chipbrief", "{central} {unit}"),
    "scenarios.value": QT_TRANSLATE_NOOP("chipbrief", "{value} {unit}"),
    "scenarios.result": QT_TRANSLATE_NOOP("chipbrief", "What the model gives for 2030"),
    "scenarios.share": QT_TRANSLATE_NOOP(
        "chipbrief", "{bloc}: {median} percent of effective compute ({low} to {high})"
    ),
    "scenarios.region": QT_TRANSLATE_NOOP("chipbrief", "{region}: {part} of the draws"),
    "scenarios.sources": QT_TRANSLATE_NOOP("chipbrief", "Sources of “{name}”"),
    "scenarios.basis": QT_TRANSLATE_NOOP("chipbrief", "Basis of “{name}”"),
    "scenarios.notes": QT_TRANSLATE_NOOP("chipbrief", "What the model gives, and the sources of a parameter"),
    "scenarios.reset": QT_TRANSLATE_NOOP("chipbrief", "&Reset all"),
    "scenarios.copy": QT_TRANSLATE_NOOP("chipbrief", "Copy as te&xt"),
    "scenarios.picture": QT_TRANSLATE_NOOP("chipbrief", "Fan of shares by year"),
})
