# SPDX-License-Identifier: Apache-2.0
"""The words of the scenario window; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SCENARIO_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "action.scenarios": "&Scenarios to 2030…",
    "tip.scenarios": "Try other values for the parameters of the model, and see what follows",
    "scenarios.window": "Scenarios to 2030",
    "scenarios.text": (
        "A slider runs over the range that the data give. What you move becomes that one value; the other "
        "parameters are drawn from their ranges. A model, no forecast: no brief prints your own values."
    ),
    "scenarios.as_given": "As the data have it: {value}",
    "scenarios.set": "Set to {value}; in the data {given}",
    "scenarios.fixed": "{value}; the data give no range",
    "scenarios.range": "{low} to {high}, central {central} {unit}",
    "scenarios.one": "{central} {unit}",
    "scenarios.value": "{value} {unit}",
    "scenarios.result": "What the model gives for 2030",
    "scenarios.share": "{bloc}: {median} percent of effective compute ({low} to {high})",
    "scenarios.region": "{region}: {part} percent of the draws",
    "scenarios.sources": "Sources of “{name}”",
    "scenarios.basis": "Basis of “{name}”",
    "scenarios.notes": "What the model gives, and the sources of a parameter",
    "scenarios.reset": "&Reset all",
    "scenarios.copy": "Copy as te&xt",
    "scenarios.picture": "Fan of shares by year",
})
